"""Commands: each declared once, on keys that terminals let through, and rebound by the settings."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.keys import _character_to_key

from relnote.tui.commands import APP, GROUPS, NOTE, PEOPLE, TODAY
from relnote.tui.screens.insights import InsightsScreen
from relnote.tui.screens.listening import ListeningScreen
from relnote.tui.screens.people import PeopleScreen
from relnote.tui.screens.today import TodayScreen
from tests.tui.program import entries, running, set_to

SWALLOWED = {"ctrl+h", "ctrl+m", "ctrl+j", "ctrl+i", "ctrl+o", "ctrl+q", "ctrl+enter"}
"""Keys that terminals, multiplexers and editors keep for themselves or take for others."""


def keys_of(command):
    return [key if len(key) > 1 else _character_to_key(key) for key in command.keys.split(",")]


@pytest.mark.parametrize(("title", "commands"), GROUPS)
def test_a_command_is_declared_once_in_its_place(title, commands):
    assert [id_ for id_, times in Counter(command.id for command in commands).items() if times > 1] == []
    for command in commands:
        assert command.help.endswith(".")
        assert command.label


def test_a_verb_of_two_places_is_called_the_same_in_both():
    labels = {}
    for _, commands in GROUPS:
        for command in commands:
            assert labels.setdefault(command.id, command.label) == command.label, command.id


@pytest.mark.parametrize(
    "scopes", [(APP, PEOPLE), (APP, NOTE), (APP, TODAY)], ids=["people", "note", "today"]
)
def test_no_key_means_two_things_at_once(scopes):
    keys = Counter(key for scope in scopes for command in scope for key in keys_of(command))
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("command", [command for _, group in GROUPS for command in group], ids=lambda c: c.id)
def test_no_command_has_only_keys_that_may_be_swallowed(command):
    assert set(keys_of(command)) - SWALLOWED


def test_every_command_belongs_to_a_screen_or_to_the_program():
    screens = (PeopleScreen, TodayScreen, ListeningScreen, InsightsScreen)
    reachable = {
        command.id for here in (APP, *(screen.COMMANDS_HERE for screen in screens)) for command in here
    }
    assert {command.id for _, group in GROUPS for command in group} == reachable


async def test_a_command_rebound_in_the_settings_has_its_new_keys_everywhere(journal, people):
    keymap = {"note": "w,ctrl+w", "undo": "ctrl+z", "back": "escape,b"}
    async with running(set_to(journal, keymap=keymap)) as program:
        assert "w note" in program.keys
        assert " n note" not in program.keys
        await program.press("n")
        assert program.focused == "contacts"
        await program.press("w")
        assert program.focused == "note"
        await program.type("call in\nBy another key.")
        await program.press("ctrl+s")
        assert "^z takes it back" in program.lines[-1]
        await program.press("question_mark")
        await program.type("write a note on this contact")
        assert "w ^w note" in program.text
        await program.press("escape", "ctrl+z")
        assert program.said.startswith("took back")
        await program.press("1", "b")
        assert program.app.place is program.people
    assert entries(journal, people.bob) == []


async def test_a_keymap_of_what_is_no_command_changes_nothing(journal, people):
    async with running(set_to(journal, keymap={"no-such": "n"})) as program:
        await program.press("n")
        assert program.focused == "note"
