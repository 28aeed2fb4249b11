"""The weekly review: its steps, and what is said above and below the rows of a section."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from relnote.domain.records import DueRow, Flag
from relnote.domain.review import STEPS, TOPICS, Review, Section, as_of, lead_of, rest_of, steps_of
from relnote.domain.style import Kept
from relnote.domain.words import FlagKind, Tier
from tests.domain.tried import moment

NOTHING = "Nothing that was promised, or is to be done, is due within a week."
NOON = moment("2026-11-18T12:00")


def row(
    contact: int, kind: FlagKind, *, days: int = 0, tier: Tier = Tier.REGULAR, key: str = "1:late"
) -> DueRow:
    flag = Flag(contact_id=contact, kind=kind, key=key, raised_at=NOON - timedelta(days=days))
    return DueRow(flag=flag, name=f"Person {contact}", organisation="", tier=tier)


def section(topic: int, *rows: DueRow, whole: int | None = None) -> Section:
    return Section(topic=TOPICS[topic], rows=rows, whole=len(rows) if whole is None else whole)


def test_the_steps_are_the_most_pressing_one_a_person() -> None:
    made = [
        section(0, row(1, FlagKind.PROMISE_THEIRS_DUE, days=9), row(2, FlagKind.PROMISE_MINE_DUE)),
        section(1, row(3, FlagKind.COMPLAINT_OPEN, days=1), row(4, FlagKind.COMPLAINT_OPEN, days=5)),
        section(3, row(2, FlagKind.CADENCE_DUE), row(5, FlagKind.CADENCE_DUE, tier=Tier.KEY)),
    ]
    assert [each.flag.contact_id for each in steps_of(made)] == [2, 4, 3]
    assert len(steps_of(made)) == STEPS
    assert steps_of([section(0)]) == ()


def test_a_thing_several_people_were_promised_is_one_step() -> None:
    def promised(contact: int, text: str, due_on: str) -> DueRow:
        made = row(contact, FlagKind.PROMISE_MINE_DUE)
        return replace(made, flag=replace(made.flag, evidence={"text": text, "due_on": due_on}))

    made = [
        promised(1, "quote", "2026-11-19"),
        promised(2, "quote", "2026-11-19"),
        promised(3, "quote", "2026-11-20"),
        promised(4, "plan", "2026-11-19"),
    ]
    assert [each.flag.contact_id for each in steps_of([section(0, *made)])] == [1, 3, 4]


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        (Kept(), Kept(), NOTHING),
        (Kept(kept=2, late=1), Kept(broken=1),
         f"This week you kept 2 of 3 promises on time, 1 late. They kept 0 of 1 promise on time, 1 broken. {NOTHING}"),
    ],
)  # fmt: skip
def test_above_the_promises_it_is_told_how_those_of_the_week_ended(mine, theirs, said) -> None:
    empty = tuple(section(number) for number in range(len(TOPICS)))
    review = Review(sections=empty, steps=(), mine=mine, theirs=theirs)
    assert lead_of(empty[0], review) == said
    assert lead_of(empty[1], review) == "No complaint waits for you."
    assert lead_of(section(1, row(3, FlagKind.COMPLAINT_OPEN)), review) == ""


def test_a_promise_that_comes_up_is_not_late_yet() -> None:
    late = row(1, FlagKind.PROMISE_MINE_DUE, key="1:late", days=-3)
    was = row(3, FlagKind.PROMISE_MINE_DUE, key="3:late", days=1)
    other = row(4, FlagKind.PROMISE_THEIRS_DUE, key="4", days=-2)
    assert [each.flag.key for each in as_of([late, was, other], NOON)] == ["1:soon", "3:late", "4"]


def test_the_rest_is_counted() -> None:
    some = row(3, FlagKind.COMPLAINT_OPEN)
    assert [rest_of(section(1, some, whole=whole), "m lists them") for whole in (0, 1, 2, 1_501)] == [
        "", "", "And 1 more person: m lists them.", "And 1,500 more people: m lists them.",
    ]  # fmt: skip


def test_a_row_counts_what_else_it_stands_for() -> None:
    alone = row(1, FlagKind.PROMISE_MINE_DUE)
    assert alone.more == 0
    assert replace(alone, others=(FlagKind.BRING_NEWS, FlagKind.BIRTHDAY)).more == 2
