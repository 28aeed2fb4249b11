from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from relnote.domain.entries import SearchHit
from relnote.domain.refusal import Refusal
from relnote.services.notes import NoteInput
from relnote.tui.drawing.pieces import text_of, width_of
from relnote.tui.drawing.search import HitLook, hit_lines
from relnote.tui.screens.dialogs.find import FindDialog
from tests.tui.dialog_host import LARGE, NOW, Host, add_contact, open_relnote, settle

LONG = "The weather, the fair and the children. " * 20


@pytest.fixture
def relnote(tmp_path):
    with open_relnote(tmp_path) as relnote:
        mary = add_contact(relnote, "Mary Chen", organisation="Acme Robotics")
        emile = add_contact(relnote, "Émile [b]Ortiz")
        for days, who, text in (
            (3, mary, f"{LONG}Asked about bulk pricing [red]again.\ntodo: send pricing"),
            (1, emile, "Prices are fine for Zoë"),
        ):
            relnote.notes.save(NoteInput(text=f"call in {days} days ago\n{text}", contact_ids=(who,)))
        yield relnote


async def test_places_are_shown_as_words_are_typed_and_enter_opens_one(relnote):
    app = Host(FindDialog(relnote))
    async with app.running() as pilot:
        await settle(pilot)
        assert "Type two letters or more" in app.text
        await pilot.press(*"pri")
        await settle(pilot)
        assert "2 found" in app.text
        lines = app.text.splitlines()
        newer = next(n for n, line in enumerate(lines) if "Émile [b]Ortiz" in line)
        older = next(n for n, line in enumerate(lines) if "Mary Chen" in line)
        assert newer < older
        assert "yesterday" in lines[newer]
        assert "bulk pricing [red]again" in lines[older + 1]
        await pilot.press("down", "enter")
        await settle(pilot)
    assert (app.result.kind, app.result.name) == ("note", "Mary Chen")


async def test_names_are_found_from_one_letter_on_and_stand_on_top(relnote):
    app = Host(FindDialog(relnote))
    async with app.running(LARGE) as pilot:
        await pilot.press("m")
        await settle(pilot)
        assert "Mary Chen" in app.text
        assert "contact" in app.text
        await pilot.press(*"ile")
        await settle(pilot)
        assert "Mary" not in app.text
        await pilot.press("enter")
        await settle(pilot)
    assert (app.result.kind, app.result.name) == ("contact", "Émile [b]Ortiz")


async def test_the_last_words_are_offered_again_and_typing_replaces_them(relnote):
    app = Host(FindDialog(relnote))
    async with app.running() as pilot:
        await pilot.press(*"pri", "escape")
        await settle(pilot)
        assert app.result is None
        app.ask(FindDialog(relnote))
        await settle(pilot)
        assert "2 found" in app.text
        await pilot.press("z", "q")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "zq"
        assert 'Nothing holds "zq".' in app.text


async def test_a_search_stops_when_another_key_came_and_enter_waits_for_the_last(relnote, monkeypatch):
    find, stopped, waiting = relnote.timelines.find, threading.Event(), threading.Event()

    def slow(words, limit, cancelled):
        if words == "pr":
            waiting.set()
            while not cancelled():
                stopped.wait(0.001)
            stopped.set()
            raise Refusal("stopped")
        return find(words, limit, cancelled)

    monkeypatch.setattr(relnote.timelines, "find", slow)
    app = Host(FindDialog(relnote))
    async with app.running() as pilot:
        await pilot.press("p", "r")
        assert waiting.wait(5)
        await pilot.press("i", "enter")
        await settle(pilot)
        assert stopped.wait(5)
        await settle(pilot)
    assert app.result.name == "Émile [b]Ortiz"


async def test_a_refusal_is_said(relnote, monkeypatch):
    def refuse(*_args):
        raise Refusal("The journal is gone.")

    monkeypatch.setattr(relnote.timelines, "find", refuse)
    app = Host(FindDialog(relnote))
    async with app.running() as pilot:
        await pilot.press("p", "r")
        await settle(pilot)
        assert "The journal is gone." in app.text


def look(words, **fields):
    return HitLook(words=words, today=date(2026, 11, 21), zone="UTC", **fields)


def note(text, name="Mary Chen"):
    return SearchHit(kind="note", contact_id=1, name=name, at=NOW - timedelta(days=9), text=text)


def test_the_words_stand_with_what_is_around_them():
    first, second = hit_lines(note(LONG + "so ÉMILE came\nalong" + LONG), look("emile"), 60)
    assert text_of(first).split() == ["≡", "Mary", "Chen", "Thu", "12", "Nov"]
    assert "so ÉMILE came along" in text_of(second)
    assert [piece.text for piece in second if piece.part == "hit"] == ["ÉMILE"]


def test_a_contact_says_its_name_once():
    hit = SearchHit(kind="contact", contact_id=1, name="Mary Chen", text="Mary Chen · VP · Acme")
    first, second = hit_lines(hit, look("acme"), 60)
    assert text_of(first).split() == ["@", "Mary", "Chen", "contact"]
    assert text_of(second).strip() == "VP · Acme"


def test_ascii_signs_are_enough():
    lines = hit_lines(note(LONG + "pricing " + LONG, "Bo"), look("pricing", ascii=True), 60)
    assert all(text_of(line).isascii() for line in lines)


@given(st.text(), st.text(max_size=8), st.text(max_size=20), st.integers(20, 90))
def test_any_hit_is_drawn_in_the_width_there_is(text, words, name, width):
    lines = hit_lines(note(text, name), look(words), width)
    assert len(lines) == 2
    assert all(width_of(line) <= width for line in lines)
