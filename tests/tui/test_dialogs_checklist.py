from __future__ import annotations

import pytest
from textual.widgets import Input

from relnote.domain.records import Question
from relnote.domain.refusal import Refusal
from relnote.domain.words import AnswerKind, AnswerState
from relnote.tui.screens.dialogs.checklist import ChecklistDialog
from tests.tui.dialog_host import LARGE, Host, add_contact, open_relnote, settle

RUN = ["t", "w", "h", "enter", "m", "enter", "d", "enter", "b", "enter", "e", "p", "3"]
"""Tue Wed Thu / Mon / 8–5 / before 8 / email / phone / 3 days."""
STATED = {
    "best_days": "tue,wed,thu",
    "worst_days": "mon",
    "best_time": "08:00-17:00",
    "worst_time": "00:00-08:00",
    "first_channel": "email",
    "second_channel": "phone",
    "wait": "3d",
}
OWN = (
    Question(key="likes", text="What [b]do[/b] you like?", kind=AnswerKind.TEXT, short="Likes"),
    Question(key="staff", text="How many are you?", kind=AnswerKind.NUMBER, short="Staff"),
    Question(
        key="tea", text="Tea?", kind=AnswerKind.CHOICE, short="Tea", choices=("green, hot", "[/x] black")
    ),
)


@pytest.fixture
def relnote(tmp_path):
    with open_relnote(tmp_path) as relnote:
        yield relnote


@pytest.fixture
def mary(relnote):
    return add_contact(relnote)


def stated(relnote, contact_id):
    return {answer.question: answer.value for answer in relnote.checklists.of(contact_id).answers}


async def test_a_full_run_takes_at_most_twenty_keys(relnote, mary):
    keys = [*RUN, "enter"]
    assert len(keys) + 1 <= 20
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running() as pilot:
        await pilot.press(*RUN)
        await settle(pilot)
        assert "That is all: thank you." in app.text
        assert "all asked" in app.text
        await pilot.press("enter")
        await settle(pilot)
    assert app.result == 7
    assert not app.dialog.stopped
    assert stated(relnote, mary) == STATED


async def test_keys_that_come_all_at_once_are_taken_in_their_order(relnote, mary):
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running() as pilot:
        for key in RUN:
            app._driver.send_message(_key(app, key))
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert stated(relnote, mary) == STATED


def _key(app, key):
    from textual.events import Key

    return Key(key, key if len(key) == 1 else "\r")


async def test_each_answer_is_saved_at_once_and_can_be_taken_back(relnote, mary):
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running() as pilot:
        await pilot.press("t", "enter", "m", "enter", "escape")
        await settle(pilot)
    assert app.result == 2
    assert app.dialog.stopped
    relnote.history.undo()
    assert stated(relnote, mary) == {"best_days": "tue"}


async def test_it_opens_at_the_first_question_that_is_missing(relnote, mary):
    for question in relnote.checklists.of(mary).questions[:2]:
        relnote.checklists.answer(mary, question, {"best_days": "tue", "worst_days": "mon"}[question.key])
    app = Host(ChecklistDialog(relnote, mary, remaining=4))
    async with app.running(LARGE) as pilot:
        await settle(pilot)
        assert "3 of 7 · 4 more to ask" in app.text
        assert "Worst days Mon ✓" in app.text
        await pilot.press("backspace", "backspace")
        assert "t Tue ●" in app.text
        await pilot.press("t", "enter")
        assert "3 of 7" in app.text
        await pilot.press("escape")
        await settle(pilot)
    assert app.result == 0
    assert stated(relnote, mary) == {"worst_days": "mon"}


async def test_a_question_that_goes_on_from_another_says_what_it_asks_when_that_one_was_not_asked(
    relnote, mary
):
    for question in relnote.checklists.of(mary).questions[:3]:
        said = {"best_days": "tue", "worst_days": "mon", "best_time": "8-5"}
        relnote.checklists.answer(mary, question, said[question.key])
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running(LARGE) as pilot:
        await settle(pilot)
        assert "And the worst time of day?" in app.text
        await pilot.press("backspace", "enter")
        assert "And the worst?" in app.text
        await pilot.press("escape")
        await settle(pilot)


async def test_a_contradiction_is_said_and_the_question_stays(relnote, mary):
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running() as pilot:
        await pilot.press("t", "enter", "t", "enter")
        assert "A day cannot be best and worst: Tue is a best day already." in app.text
        assert "2 of 7" in app.text
        await pilot.press("t", "m", "enter")
        assert "3 of 7" in app.text


async def test_they_may_rather_not_say_or_be_asked_later(relnote, mary):
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running() as pilot:
        await pilot.press("-", *["tab"] * 6)
        await settle(pilot)
        assert "6 questions are left for another time" in app.text
        assert "Best days –" in app.text
        await pilot.press("enter")
        await settle(pilot)
    assert app.result == 1
    [answer] = relnote.checklists.of(mary).answers
    assert answer.state is AnswerState.DECLINED


async def test_hours_can_be_written_and_esc_leads_back_to_the_keys(relnote, mary):
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running() as pilot:
        await pilot.press("tab", "tab", "o", "x", "escape")
        assert "3 of 7" in app.text
        assert not app.screen.query_one(Input).has_class("-open")
        await pilot.press("o")
        assert app.screen.query_one(Input).value == "x"
        await pilot.press("backspace", *"10-11:3x", "enter")
        assert "Type hours, such as" in app.text
        await pilot.press("backspace", "0")
        assert "→ 10–11:30" in app.text
        await pilot.press("enter", "backspace")
        assert "o 10–11:30 ●" in app.text
        await pilot.press("enter", "escape")
        await settle(pilot)
    assert stated(relnote, mary) == {"best_time": "10:00-11:30"}


async def test_own_questions_are_written_or_chosen(tmp_path):
    with open_relnote(tmp_path, questions=OWN) as relnote:
        mary = add_contact(relnote, "[red]Mary")
        for question in relnote.checklists.of(mary).questions[:7]:
            relnote.checklists.answer(mary, question, STATED[question.key])
        app = Host(ChecklistDialog(relnote, mary))
        async with app.running(LARGE) as pilot:
            await settle(pilot)
            assert "What [b]do[/b] you like?" in app.text
            assert "[red]Mary" in app.text
            await pilot.press(*"tm -", "enter", *"many", "enter")
            assert "Type a number in plain digits" in app.text
            await pilot.press(*["backspace"] * 5)
            assert "8 of 10" in app.text
            assert app.screen.query_one(Input).value == "tm -"
            await pilot.press("enter", "-")
            assert "2 [/x] black" in app.text
            await pilot.press("1")
            await settle(pilot)
            assert "That is all" in app.text
            await pilot.press("escape")
            await settle(pilot)
        assert app.result == 3
        assert stated(relnote, mary) == {**STATED, "likes": "tm -", "staff": "", "tea": "green, hot"}


async def test_what_cannot_be_saved_comes_back(relnote, mary, monkeypatch):
    def refuse(*_args):
        raise Refusal("The disk is full.")

    monkeypatch.setattr(relnote.checklists, "answer", refuse)
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running() as pilot:
        await pilot.press("t", "enter")
        await settle(pilot)
        assert "The disk is full." in app.text
        assert "1 of 7" in app.text
        await pilot.press("escape")
        await settle(pilot)
    assert app.result == 0


async def test_a_contact_that_is_gone_is_not_asked(relnote):
    app = Host(ChecklistDialog(relnote, 99))
    async with app.running() as pilot:
        await settle(pilot)
    assert app.result == 0
    assert app.said == ["This contact is no longer there."]


async def test_ascii_signs_are_enough(tmp_path):
    with open_relnote(tmp_path, glyphs="ascii") as relnote:
        app = Host(ChecklistDialog(relnote, add_contact(relnote)))
        async with app.running() as pilot:
            await pilot.press("t")
            assert "t Tue *" in app.text
            assert "Worst days ..." in app.text


def with_history(relnote, contact_id):
    """Add calls of which most reached them, and one message."""
    from relnote.services.notes import NoteInput

    for days, came in ((9, "no answer"), (8, "22m"), (7, "5m"), (6, "12m")):
        text = f"call in {came} {days} days ago" if came[0].isdigit() else f"call no answer {days} days ago"
        relnote.notes.save(NoteInput(text=text.replace("call in", "call"), contact_ids=(contact_id,)))


@pytest.mark.parametrize("size", [(80, 24), LARGE])
async def test_what_was_seen_stands_beside_the_question_and_answers_nothing(relnote, mary, size):
    with_history(relnote, mary)
    app = Host(ChecklistDialog(relnote, mary))
    async with app.running(size=size) as pilot:
        await settle(pilot)
        assert "Seen so far" not in app.text
        await pilot.press("tab", "tab", "tab", "tab")
        await settle(pilot)
        assert "best way to reach you" in app.text
        assert "Seen so far: phone reached them 3 of 4 times." in app.text
        await pilot.press("escape")
        await settle(pilot)
    assert stated(relnote, mary) == {}
