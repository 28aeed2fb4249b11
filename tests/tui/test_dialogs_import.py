from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from relnote.tui.drawing.import_report import Outcome, outcome_lines
from relnote.tui.drawing.pieces import text_of, width_of
from relnote.tui.screens.dialogs.import_file import ImportDialog
from relnote.tui.screens.dialogs.paths import completed, path_of
from relnote.tui.screens.dialogs.welcome import Beginning, WelcomeDialog
from tests.tui.dialog_host import LARGE, SMALL, Host, open_relnote, settle

CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:u{0}\nFN:[red]Mary {0}\nEMAIL:m{0}@acme.example\nEND:VCARD\n"
DAMAGED = "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"


@pytest.fixture
def relnote(tmp_path):
    with open_relnote(tmp_path) as relnote:
        yield relnote


@pytest.fixture
def people(tmp_path):
    file = tmp_path / "some people.vcf"
    file.write_text("".join(CARD.format(n) for n in range(450)) + DAMAGED)
    return file


async def test_a_file_is_looked_at_and_then_imported(relnote, people):
    app = Host(ImportDialog(relnote, f"'{people}'"))
    async with app.running(LARGE) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "would add 450, complete 0, already there 0, skip 1" in app.text
        assert "line 2,701: " in app.text
        assert relnote.contacts.count() == 0
        await pilot.press("enter")
        await settle(pilot)
        assert "added 450, completed 0, already there 0, skipped 1" in app.text
        assert "What was skipped is kept in" in app.text
        await pilot.press("enter")
        await settle(pilot)
    assert app.result.stored == 450
    assert relnote.contacts.count() == 450
    relnote.history.undo()
    assert relnote.contacts.count() == 0


async def test_the_path_is_completed_and_another_path_begins_again(relnote, people, tmp_path):
    (tmp_path / "some.txt").write_text("x")
    app = Host(ImportDialog(relnote, str(tmp_path / "so")))
    async with app.running() as pilot:
        await pilot.press("tab")
        await settle(pilot)
        assert app.screen.query_one(Input).value == str(tmp_path / "some")
        assert "some people.vcf" in app.text
        await pilot.press("space", "tab")
        await settle(pilot)
        assert app.screen.query_one(Input).value == str(people)
        await pilot.press("enter")
        await settle(pilot)
        assert "would add" in app.text
        await pilot.press("x")
        assert "would add" not in app.text
        await pilot.press("enter")
        await settle(pilot)
        assert "cannot be read" in app.text
        assert app.screen.query_one(Input).value == f"{people}x"
        await pilot.press("escape")
        await settle(pilot)
    assert app.result is None


async def test_esc_stops_an_import_and_nothing_is_kept(relnote, people, monkeypatch):
    run, reached = relnote.imports.run, threading.Event()

    def held(path, *, dry, progress):
        def until_stopped(done, total):
            if dry:
                return progress(done, total)
            reached.set()
            while progress(done, total):
                threading.Event().wait(0.005)
            return False

        return run(path, dry=dry, progress=until_stopped)

    monkeypatch.setattr(relnote.imports, "run", held)
    app = Host(ImportDialog(relnote, str(people)))
    async with app.running(LARGE) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        assert reached.wait(5)
        await pilot.pause()
        assert "Imported 200 of 451" in app.text
        await pilot.press("escape")
        await settle(pilot)
        assert "The import was stopped; nothing was changed." in app.text
        assert app.result == "not closed"
    assert relnote.contacts.count() == 0


def test_paths_are_recognised_as_they_are_dropped(people, monkeypatch):
    blank = str(people).replace(" ", "\\ ")
    address = "file://" + str(people).replace(" ", "%20")
    monkeypatch.setenv("HOME", str(people.parent))
    for said in (str(people), f" '{people}' ", f'"{people}"', blank, address, f"~/{people.name}"):
        assert path_of(said) == people


@given(st.text())
def test_any_text_is_some_path(text):
    assert isinstance(path_of(text), Path)
    assert completed("/" + text.replace("/", "-") + "-no such name") is not None


def test_hidden_names_and_folders_are_completed_when_begun(tmp_path):
    (tmp_path / ".hidden").mkdir()
    assert completed(f"{tmp_path}/") == (f"{tmp_path}/", [])
    assert completed(f"{tmp_path}/.h") == (f"{tmp_path}/.hidden/", [])
    assert completed(f"{tmp_path}/none/x") == (f"{tmp_path}/none/x", [])
    assert completed("~") == ("~/", [])


def test_a_report_of_very_many_skips_counts_them():
    outcome = Outcome(
        added=1, completed=2, known=3, skipped=[(n, "reason " * 30) for n in range(9)], notes=("A note.",)
    )
    lines = outcome_lines(outcome, 50)
    assert all(width_of(line) <= 50 for line in lines)
    said = [text_of(line) for line in lines]
    assert said[0] == "added 1, completed 2, already there 3, skipped 9"
    assert said[-2:] == ["and 3 more", "A note."]


@pytest.mark.parametrize(
    ("key", "way"),
    [
        ("i", Beginning.IMPORT),
        ("a", Beginning.ADD),
        ("d", Beginning.DEMO),
        ("enter", Beginning.EMPTY),
        ("escape", Beginning.EMPTY),
    ],
)
async def test_the_first_minute_offers_ways_to_begin(relnote, key, way):
    app = Host(WelcomeDialog(relnote))
    async with app.running(SMALL) as pilot:
        await settle(pilot)
        assert "How would you like to begin?" in app.text
        assert sum("│" in line for line in app.text.splitlines()) <= 15
        await pilot.press(key)
        await settle(pilot)
    assert app.result is way
