"""Whether the hours learnt are those at which a contact is there, and at which messages are answered: G10 and G11."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from relnote.domain.rhythm.change import LEAST_SCORED
from relnote.domain.rhythm.clock import BUSINESS_WEEK, HOUR, Clock, counted, hour_of_week, week_of
from relnote.domain.rhythm.model import Model

from .goals import Goals
from .history import answered_before, known_of
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
        answered = answered_before(series.exchanges, half)
        if len(answered) < LEAST_SCORED:
            return
        known = known_of(answered)
        later = sorted(
            series.exchanges[half : half + TESTED],
            key=lambda each: _answered_soon(known.clock, known.model, each.sent),
        )
        third = len(later) // 3
        worst, best = (sum(map(_soon, some)) / third for some in (later[:third], later[-third:]))
        self.sends[series.group].add(series.contact, best, worst, 1)

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        return [
            *(row for group in GROUPS for row in self._hit_rows(group, goals)),
            *(self._send_row(group, goals) for group in GROUPS),
        ]

    def _hit_rows(self, group: str, goals: Goals) -> list[Row]:
        rows = []
        for seen in SEEN:
            tally = self.hits[group, seen]
            business = tally.figure(lambda sums: sums[1] / sums[2])
            rows.append(
                Row(
                    "G10",
                    f"in the {BEST} best hours, {seen} replies seen, {group}",
                    tally.figure(lambda sums: sums[0] / sums[2]),
                    goals[f"G10 {group} {seen}"],
                    f"business week {business.value:.3f}" if business else "",
                )
            )
        times = self.hits[group, SEEN[0]].figure(lambda sums: sums[0] / sums[1], needs=(1,))
        what = f"times the business week, {SEEN[0]} replies seen, {group}"
        return [*rows, Row("G10", what, times, goals["G10 times"])]

    def _send_row(self, group: str, goals: Goals) -> Row:
        tally = self.sends[group]
        figure = tally.figure(lambda sums: (sums[0] - sums[1]) / sums[2])
        what = f"answered in 4 h, best third less worst, {group}"
        return Row("G11", what, figure, goals[f"G11 {group}"], _thirds(tally))


def _thirds(tally: Tally) -> str:
    best, worst = (tally.figure(lambda sums, place=place: sums[place] / sums[2]) for place in (0, 1))
    return f"{best.value:.3f} − {worst.value:.3f}" if best and worst else ""


def _answered_soon(clock: Clock, model: Model, sent: float) -> float:
    """Give the share (0 to 1) of the replies to a message sent at a moment that come soon."""
    return 1 - model.still_to_come(clock.between(sent, sent + SOON))


def _soon(exchange: Exchange) -> bool:
    return exchange.replied is not None and exchange.wait <= SOON
