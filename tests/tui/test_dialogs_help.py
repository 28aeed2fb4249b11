from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from textual.containers import VerticalScroll
from textual.widgets import TextArea

from relnote.domain.filters import parse_filter, terms
from relnote.domain.grammar import parse_header
from relnote.domain.marks import DEFAULT_KEYWORDS, find_marks
from relnote.domain.words import MarkKind
from relnote.tui.commands import APP, GROUPS, NOTE, PEOPLE, bindings
from relnote.tui.drawing.help import (
    HEADER_ROWS,
    Section,
    filter_section,
    help_lines,
    mark_section,
    narrowed,
)
from relnote.tui.drawing.pieces import text_of, width_of
from relnote.tui.screens.base import JournalScreen
from relnote.tui.screens.dialogs.help import HelpDialog
from tests.tui.dialog_host import LARGE, Host, open_relnote, settle

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)


@pytest.mark.parametrize("example", [left for left, _ in HEADER_ROWS])
def test_every_example_of_a_header_is_understood(example):
    header = parse_header(example, NOW, "UTC")
    assert not header.unknown
    assert not header.problems
    assert not header.prose


def test_every_mark_is_explained_with_an_example_that_is_one():
    section = mark_section(DEFAULT_KEYWORDS, NOW.date())
    found = [find_marks(left, NOW.date())[0] for left, _ in section.rows]
    assert [mark.kind for mark in found] == list(MarkKind)
    assert not any(mark.problem for mark in found)
    assert ("promise: quote by Friday", "↳ promise, due Fri 27 Nov") in section.rows


def test_renamed_marks_are_explained_by_their_own_words():
    rows = mark_section({"action": MarkKind.TODO}, date(2026, 11, 21), arrow="->").rows
    assert rows == (("action: send drawings by Tue", "-> follow-up, due Tue 24 Nov"),)


def test_every_term_of_the_filter_has_an_example_that_is_understood():
    rows = filter_section(terms()).rows
    for left, _ in rows:
        assert not parse_filter(left, NOW, "UTC").problems
    assert {left.partition(":")[0] for left, _ in rows[1:]} == {term.name for term in terms()}


@pytest.mark.parametrize("width", [20, 40, 72, 110])
def test_no_line_is_wider_than_there_is_room(width):
    sections = [Section(title="Keys", rows=(("n", "Write."), ("a" * 30, "what " * 40)))]
    lines = help_lines(sections, width)
    assert all(width_of(line) <= max(width, 30) for line in lines)
    assert " ".join(text_of(line) for line in lines).split().count("what") == 40


def test_rows_are_kept_that_hold_all_words():
    sections = [
        Section(title="Écrire", rows=(("n", "A note."), ("l", "A line."))),
        Section(title="B", rows=()),
    ]
    assert narrowed(sections, "ecrire NOTE") == [Section(title="Écrire", rows=(("n", "A note."),))]


class KeysScreen(JournalScreen):
    """A screen with commands, and perhaps a text with the focus."""

    COMMANDS_HERE = (*PEOPLE, *NOTE)
    BINDINGS = bindings(COMMANDS_HERE)

    def __init__(self, relnote, *, writing):
        super().__init__(relnote)
        self.writing = writing

    def compose(self):
        yield TextArea(disabled=not self.writing)


class KeysHost(Host):
    """Beneath the dialog is that screen."""

    BINDINGS = bindings(APP)

    def __init__(self, dialog, *, writing):
        super().__init__(dialog)
        self.writing = writing

    def get_default_screen(self):
        return KeysScreen(self.dialog.relnote, writing=self.writing)


@pytest.mark.parametrize(("writing", "first"), [(False, "People"), (True, "Writing a note")])
async def test_what_can_be_done_here_comes_first_with_the_keys_that_are_set(tmp_path, writing, first):
    with open_relnote(tmp_path, keymap={"note": "ctrl+n,x"}) as relnote:
        app = KeysHost(HelpDialog(relnote, GROUPS), writing=writing)
        async with app.running(LARGE) as pilot:
            await settle(pilot)
            headings = [line for line in app.text.splitlines() if first in line or "Everywhere" in line]
            assert first in headings[0]
            await pilot.press(*"write a note on")
            assert "^n x" in app.text
            await pilot.press("ctrl+u", *"listening complaint")
            assert "≠" in app.text
            await pilot.press("ctrl+u", *"today slower")
            assert "↓" in app.text
            await pilot.press(*"zz")
            assert "Nothing is said about that" in app.text
            await pilot.press("escape")
            await settle(pilot)
        assert app.result is None


async def test_it_scrolls(tmp_path):
    with open_relnote(tmp_path) as relnote:
        app = Host(HelpDialog(relnote, GROUPS))
        async with app.running() as pilot:
            await settle(pilot)
            await pilot.press("pagedown", "down")
            assert app.screen.query_one(VerticalScroll).scroll_y > 5
