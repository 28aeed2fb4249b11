"""What is due, under what is to be done about it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from relnote.domain.records import DueRow, Flag
from relnote.domain.words import FlagKind, Tier
from relnote.tui.drawing.due import due_row
from relnote.tui.drawing.pieces import text_of
from relnote.tui.widgets.due_list import DueList
from tests.tui.journal import NOW, ListApp

TODAY = NOW.date()


def due(contact_id: int, kind: FlagKind, on: date = TODAY) -> DueRow:
    missing = kind is FlagKind.MISSING_PREFERENCES
    evidence = (
        {"missing": ["wait"], "questions": 7} if missing else {"text": "quote", "due_on": on.isoformat()}
    )
    flag = Flag(contact_id=contact_id, kind=kind, raised_at=NOW, evidence=evidence)
    return DueRow(flag=flag, name=f"Person {contact_id}", organisation="Works", tier=Tier.REGULAR)


def due_app(*rows: DueRow) -> ListApp:
    widget = DueList()
    widget.now = NOW
    return ListApp(widget, {row.flag.contact_id: row for row in rows})


MANY = (
    *(due(i, FlagKind.PROMISE_MINE_DUE) for i in range(1, 4)),
    *(due(i, FlagKind.FOLLOW_UP_DUE) for i in range(4, 6)),
    due(6, FlagKind.PROMISE_THEIRS_DUE),
    *(due(i, FlagKind.MISSING_PREFERENCES) for i in range(7, 60)),
)


@pytest.mark.parametrize("width", range(70, 110))
def test_two_blanks_stand_between_why_and_how_late(width) -> None:
    row = due(1, FlagKind.PROMISE_MINE_DUE, TODAY - timedelta(days=3))
    first = text_of(due_row(row, width=width, now=NOW, zone="UTC")[0]).rstrip()
    assert re.search(r"\S {2,}3d late\Z", first)
    assert len(first) == width - 1


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (120, "Keep it today, or tell them when. Also: bring news, to ask, 1 more."),
        (88, "Keep it today, or tell them when. Also: bring news, 2 more."),
        (80, "Keep it today, or tell them when. And 3 more."),
        (50, "… And 3 more."),
    ],
)
def test_what_else_there_is_is_named_where_the_step_stays_whole(width, said) -> None:
    row = due(1, FlagKind.PROMISE_MINE_DUE, TODAY - timedelta(days=3))
    others = (FlagKind.BRING_NEWS, FlagKind.MISSING_PREFERENCES, FlagKind.BIRTHDAY)
    lines = due_row(replace(row, others=others), width=width, now=NOW, zone="UTC")
    assert text_of(lines[-1]).rstrip().endswith(said)


async def test_each_group_has_its_heading_once() -> None:
    app = due_app(*MANY)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        headings = [
            line.strip(" ▄▅▆▇█") for line in app.lines if line.startswith(" ") and "Person" not in line
        ]
        assert [line for line in headings if line in {"Owe them something", "Answer or nudge", "Ask"}] == [
            "Owe them something",
            "Answer or nudge",
            "Ask",
        ]
        at = [line.strip(" ▄▅▆▇█") for line in app.lines].index("Answer or nudge")
        assert app.lines[at - 1].strip(" ▄▅▆▇█") == ""
        assert "Person 6" in app.lines[at + 1]


async def test_the_cursor_walks_over_headings_and_never_stands_on_one() -> None:
    app = due_app(*MANY)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        for nth in range(1, len(MANY)):
            await pilot.press("down")
            assert app.list.cursor_id == nth + 1
            held = [line for line in app.lines if line.startswith("▌")]
            assert len(held) == 2
            assert f"Person {nth + 1} " in held[0]


@pytest.mark.parametrize(("late", "badge"), [(1, "1d late"), (0, "today"), (-1, "tomorrow")])
async def test_a_badge_is_whole_at_the_right_edge(late: int, badge: str) -> None:
    app = due_app(due(1, FlagKind.PROMISE_MINE_DUE, TODAY - timedelta(days=late)))
    async with app.run_test(size=(80, 10)) as pilot:
        await pilot.pause()
        assert app.lines[1].endswith(f" {badge}")
