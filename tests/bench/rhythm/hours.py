"""Whether the hours learnt are those at which a contact is there, and at which messages are answered: G10 and G11."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from relnote.domain.rhythm.clock import BUSINESS_WEEK, HOUR, counted, hour_of_week, week_of
from relnote.domain.rhythm.hours import chance_within

from .goals import Goals
from .history import known_of, rate_before
from .ratio import Tally
from .reading import Exchange, Series
from .table import Row

SEEN = (3, 10, 20)
TESTED = 20
BEST = 20
LEAST_EXCHANGES = 18
SOON = 4 * HOUR
GROUPS = ("company", "lists")


def best_hours(week: Sequence[float]) -> set[int]:
    """Give the hours of the week with most messages."""
    return set(sorted(range(168), key=lambda hour: -week[hour])[:BEST])


BUSINESS = best_hours(BUSINESS_WEEK)


class Hours:
    """Counts hits of the best hours, and answers by when the message was sent."""

    def __init__(self) -> None:
        self.hits: dict[tuple[str, int], Tally] = defaultdict(Tally)
        self.sends: dict[str, Tally] = defaultdict(Tally)

    def add(self, series: Series) -> None:
        """Count those of one series."""
        replies = sorted(each.replied for each in series.answered if each.replied is not None)
        for seen in SEEN:
            test = replies[seen : seen + TESTED]
            if test:
                best = best_hours(week_of(counted(replies[:seen])))
                hours = [hour_of_week(each) for each in test]
                mine, business = (sum(hour in those for hour in hours) for those in (best, BUSINESS))
                self.hits[series.group, seen].add(series.contact, mine, business, len(test))
        if len(series.exchanges) >= LEAST_EXCHANGES:
            self._sends(series)

    def _sends(self, series: Series) -> None:
        half = len(series.exchanges) // 2
        begin = series.exchanges[half].sent
        answered = [
            each for each in series.exchanges[:half] if each.replied is not None and each.replied <= begin
        ]
        known, rate = known_of(answered), rate_before(series.exchanges, half)
        later = sorted(
            series.exchanges[half:],
            key=lambda each: chance_within(known.clock, known.model, rate, each.sent, SOON),
        )
        third = len(later) // 3
        worst, best = (sum(map(_soon, some)) for some in (later[:third], later[-third:]))
        self.sends[series.group].add(series.contact, best, worst, third)

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        rows = []
        for group in GROUPS:
            for seen in SEEN:
                tally = self.hits[group, seen]
                wanted = goals[f"G10 {group}"] if seen == SEEN[0] else goals["none"]
                business = tally.figure(lambda sums: sums[1] / sums[2])
                note = f"business week {business.value:.3f}" if business else ""
                figure = tally.figure(lambda sums: sums[0] / sums[2])
                rows.append(
                    Row("G10", f"in the 20 best hours, {seen} replies seen, {group}", figure, wanted, note)
                )
            times = self.hits[group, SEEN[0]].figure(lambda sums: sums[0] / sums[1], needs=(1,))
            rows.append(
                Row(
                    "G10",
                    f"times the business week, {SEEN[0]} replies seen, {group}",
                    times,
                    goals["G10 times"],
                )
            )
        for group in GROUPS:
            tally = self.sends[group]
            figure = tally.figure(lambda sums: (sums[0] - sums[1]) / sums[2])
            rows.append(
                Row(
                    "G11",
                    f"answered in 4 h, best third less worst, {group}",
                    figure,
                    goals[f"G11 {group}"],
                    _thirds(tally),
                )
            )
        return rows


def _thirds(tally: Tally) -> str:
    best, worst = (tally.figure(lambda sums, place=place: sums[place] / sums[2]) for place in (0, 1))
    return f"{best.value:.3f} − {worst.value:.3f}" if best and worst else ""


def _soon(exchange: Exchange) -> bool:
    return exchange.replied is not None and exchange.wait <= SOON
