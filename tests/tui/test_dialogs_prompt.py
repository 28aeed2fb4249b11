from __future__ import annotations

import pytest
from textual.widgets import Input

from relnote.domain.refusal import Refusal
from relnote.tui.screens.dialogs.picker import Picker
from relnote.tui.screens.dialogs.prompt import Prompt
from tests.tui.dialog_host import LARGE, Host, open_relnote, settle

SNOOZE = (("1", "tomorrow", "tomorrow"), ("2", "in 3 days", "in 3 days"))


@pytest.fixture
def relnote(tmp_path):
    with open_relnote(tmp_path) as relnote:
        yield relnote


def refuse(_text):
    raise Refusal("[red]That[/red] is no day.")


def understood(text):
    return "? nothing of this" if text == "zz" else f"→ {text}"


async def test_what_is_typed_is_echoed_as_it_is_understood_and_given_back(relnote):
    app = Host(Prompt(relnote, "Log [/b]", hint="call in 22m", check=understood))
    async with app.running() as pilot:
        await settle(pilot)
        assert "call in 22m" in app.text
        assert "Log [/b]" in app.text
        await pilot.press("z")
        assert "→ z" in app.text
        await pilot.press("z")
        assert "nothing of this" in app.text
        assert app.dialog.query_one("Line").has_class("-warning")
        await pilot.press("enter")
        await settle(pilot)
    assert app.result == "zz"


async def test_a_choice_answers_only_an_empty_line(relnote):
    app = Host(Prompt(relnote, "Snooze", hint="next week", choices=SNOOZE))
    async with app.running(LARGE) as pilot:
        await settle(pilot)
        assert "2 in 3 days" in app.text
        await pilot.press("x", "2", "enter")
        await settle(pilot)
        assert app.result == "x2"
        app.ask(Prompt(relnote, "Snooze", hint="next week", choices=SNOOZE))
        await pilot.press("2")
        await settle(pilot)
    assert app.result == "in 3 days"


async def test_an_empty_line_is_answered_with_an_example(relnote):
    app = Host(Prompt(relnote, "Log", hint="call in 22m"))
    async with app.running() as pilot:
        await pilot.press("enter")
        assert "Type something, such as call in 22m" in app.text
        assert app.result == "not closed"


async def test_a_refusal_stays_inside_with_the_text(relnote):
    app = Host(Prompt(relnote, "Snooze", hint="tomorrow", send=refuse))
    async with app.running() as pilot:
        await pilot.press("x", "enter")
        await settle(pilot)
        assert "[red]That[/red] is no day." in app.text
        assert app.screen.query_one(Input).value == "x"
        assert app.result == "not closed"


async def test_what_was_typed_before_esc_is_offered_again(relnote):
    def prompt():
        return Prompt(relnote, "Log Mary", hint="call in 22m")

    app = Host(prompt())
    async with app.running() as pilot:
        await pilot.press("c", "a", "escape")
        await settle(pilot)
        assert app.result is None
        app.ask(prompt())
        await settle(pilot)
        assert app.screen.query_one(Input).value == "ca"
        await pilot.press("enter")
        await settle(pilot)
        assert app.result == "ca"
        app.ask(prompt())
        await settle(pilot)
        assert app.screen.query_one(Input).value == ""


OPTIONS = [(n, name, f"detail of {name}") for n, name in enumerate(("visit", "café [/x]", "offer"))]


@pytest.mark.parametrize(
    ("keys", "result"),
    [
        (["down", "enter"], 1),
        (["up", "enter"], 2),
        (["3"], 2),
        (["c", "a", "f", "e", "enter"], 1),
        (["z", "enter", "escape"], None),
    ],
)
async def test_one_is_picked_by_arrows_number_or_typing(relnote, keys, result):
    app = Host(Picker(relnote, "Template", OPTIONS))
    async with app.running() as pilot:
        await settle(pilot)
        assert "2 café [/x]" in app.text
        await pilot.press(*keys)
        await settle(pilot)
    assert app.result == result


async def test_numbers_are_not_shown_while_narrowed(relnote):
    app = Host(Picker(relnote, "Template", OPTIONS))
    async with app.running() as pilot:
        await pilot.press("o", "f", "f")
        assert "1 offer" not in app.text
        assert "visit" not in app.text
        await pilot.press("z")
        assert "Nothing like that" in app.text
