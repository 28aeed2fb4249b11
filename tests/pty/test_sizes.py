"""Terminals of any size: below the least one sentence, from there on the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pty.notes import begin_note

if TYPE_CHECKING:
    from tests.pty.conftest import Desk
    from tests.pty.terminal import Terminal

TOO_SMALL = [(40, 10), (59, 15), (59, 40), (120, 15), (24, 8)]


def check_only_the_sentence(window: Terminal, size: tuple[int, int]) -> None:
    said = f"This terminal is {size[0]}×{size[1]}; relnote needs 60×16: make it larger, or the font smaller."
    window.wait(lambda: " ".join(window.text.split()) == said)


def test_a_terminal_made_too_small_says_so_and_brings_everything_back(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    window.type("call in 5m\rshe likes violet")
    window.wait("she likes violet")
    for size in TOO_SMALL:
        window.resize(*size)
        check_only_the_sentence(window, size)
    window.type(" and green")
    window.resize(60, 16)
    window.wait("she likes violet and green")
    window.wait(" ^s save")
    window.resize(120, 36)
    window.wait(lambda: window.shows("Mary Chen", "Bob Ortiz", "she likes violet and green"))
    window.press("ctrl+s")
    window.wait("saved a note with")
    assert desk.notes == ["she likes violet and green"]


def test_a_dialog_comes_back_as_it_was(desk: Desk) -> None:
    window = desk.people()
    window.press("f")
    window.wait("Follow-up · ")
    window.type("send drawings")
    window.wait("send drawings")
    window.resize(40, 10)
    check_only_the_sentence(window, (40, 10))
    window.resize(80, 24)
    window.wait(lambda: window.shows("Follow-up · ", "send drawings"))
    window.press("escape")
    window.wait_without("Follow-up · ")
    window.resize(40, 10)
    check_only_the_sentence(window, (40, 10))
    window.press("q")
    assert window.ended() == 0
    assert window.is_restored()


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (250, 60)])
def test_it_opens_and_works_at(desk: Desk, size: tuple[int, int]) -> None:
    window = desk.people(size=size)
    begin_note(window)
    window.type("call in 5m\rshe likes violet")
    window.wait("phone · inbound")
    window.press("ctrl+s")
    window.wait("saved a note with")
    assert desk.notes == ["she likes violet"]
    window.press("1")
    window.wait("Today")
    window.press("2")
    window.wait("she likes violet")
    window.press("q")
    assert window.ended() == 0
