"""What is said of Insights where there is no room for pictures: rows of a word and a sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.domain.habits import NOTHING, told
from relnote.domain.insights import Insights, Month, Reached
from relnote.domain.sentences.phrases import TRIES, channel_named

Rows = list[tuple[str, str]]
YEAR = 12


def rows_of(insights: Insights) -> Rows:
    """Say what is seen of a contact, or of everybody."""
    habits = [row for row in told(insights.habits) if row != NOTHING]
    seen = [row for row in habits if row[0] not in _LAST]
    last = [row for row in habits if row[0] in _LAST]
    rows = [*seen, *map(_reached, insights.reached), *last]
    if rows and any(month.theirs or month.yours for month in insights.months[-YEAR:]):
        rows.append(("months", _months(insights.months[-YEAR:])))
    if insights.against:
        rows.append(("but", insights.against))
    return rows or [NOTHING]


_LAST = ("hours", "begins")


def everybody_named(insights: Insights, of: int, *, is_sample: bool) -> str:
    """Say whom it is about when it is about everybody; of very many, only those you were in touch with last."""
    if is_sample:
        return f"the {insights.people:,} you were in touch with last, of {of:,}"
    return f"{of:,} {'contact' if of == 1 else 'contacts'}"


def _reached(reached: Reached) -> tuple[str, str]:
    what = TRIES[reached.channel][reached.tried != 1]
    return channel_named(
        reached.channel
    ), f"You reached them with {reached.reached:,} of {reached.tried:,} {what}."


def _months(months: Sequence[Month]) -> str:
    now = months[-1]
    theirs, yours = sum(each.theirs for each in months), sum(each.yours for each in months)
    return (
        f"In the last {len(months)} months {theirs:,} came from them and {yours:,} from you; "
        f"this month {now.theirs:,} and {now.yours:,}."
    )
