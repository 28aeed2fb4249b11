"""What is typed survives whatever ends the program."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.pty.notes import begin_note
from tests.pty.terminal import SOON

if TYPE_CHECKING:
    from tests.pty.conftest import Desk
    from tests.pty.terminal import Terminal

A_SECOND = 1.0


def type_steadily(window: Terminal, text: str, every: float) -> list[float]:
    """Type one key at a time, reading in between; gives the moment of each."""
    moments = []
    for key in text:
        moments.append(time.monotonic())
        window.type(key)
        window.read_for(every)
    return moments


def type_past_a_draft(desk: Desk, window: Terminal, *, shown: bool = True) -> str:
    """Type until a draft has been kept, and then a little more that no draft holds yet; gives all of it.

    On a busy machine a word may be kept before anybody looks: then there is one more. What is not waited for until it is
    `shown` is still on its way.
    """
    text = "call in 22m\nShe called about the drawings"
    window.type(text.replace("\n", "\r"))
    window.wait(lambda: desk.drafts == [text])
    for number in range(40):
        word = f"v{number:02}"
        window.type(f" {word}")
        text += f" {word}"
        if shown:
            window.wait(word)
        if desk.drafts != [text]:
            return text
    raise AssertionError("every word was kept before it could be looked for")


def test_a_kill_loses_nothing_that_is_older_than_a_second(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    text = " ".join(f"{number:03}" for number in range(24))
    moments = type_steadily(window, text[:-1], 0.02)
    window.type(text[-1])
    window.signal(signal.SIGKILL)
    killed = time.monotonic()
    assert window.ended() == -signal.SIGKILL
    [kept] = desk.drafts
    assert desk.notes == []
    assert text.startswith(kept)
    # The last key was sent an instant before the kill: there was something to lose.
    assert kept != text
    older = sum(moment < killed - A_SECOND for moment in moments)
    assert 20 < older <= len(kept)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_loses_nothing_at_all(desk: Desk, number: signal.Signals) -> None:
    window = desk.people()
    begin_note(window)
    text = type_past_a_draft(desk, window)
    window.signal(number)
    assert window.ended(SOON) == 128 + number
    assert desk.drafts == [text]
    assert desk.notes == []
    assert window.is_restored()


def test_a_closed_window_loses_nothing_at_all(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    text = type_past_a_draft(desk, window)
    window.hang_up()
    assert window.ended(SOON) > 0
    assert desk.drafts == [text]


def test_keys_that_are_still_on_their_way_are_kept_when_the_program_is_told_to_end(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    text = type_past_a_draft(desk, window, shown=False)
    window.signal(signal.SIGTERM)
    assert window.ended(SOON) == 128 + signal.SIGTERM
    assert desk.drafts == [text]


def test_what_is_typed_last_is_kept_when_the_program_is_left(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    text = type_past_a_draft(desk, window)
    window.press("ctrl+q")
    assert window.ended(SOON) == 0
    assert desk.drafts == [text]


def test_bytes_that_are_no_text_do_not_end_the_program(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    window.type("call\rwith caff")
    window.send(b"\xe9 \xff\x80 au lait")
    window.wait("au lait")
    window.press("ctrl+s")
    window.wait("saved a note with")
    assert desk.notes == ["with caff\ufffd \ufffd\ufffd au lait"]


@pytest.mark.parametrize("told", ["by nobody", "and ignores it"])
def test_a_program_whose_window_is_gone_ends_though_no_signal_comes(desk: Desk, told: str) -> None:
    # A shell that ignores SIGHUP leads the session, so the program behind it is not told that the window closed.
    ignore = "trap '' HUP; " if told == "and ignores it" else "trap : HUP; "
    window = desk.window("sh", "-c", ignore + '"$@"; exit 0', "sh", *desk.command)
    window.wait(lambda: window.shows("Mary Chen", "Bob Ortiz"))
    [program] = psutil.Process(window.pid).children()
    begin_note(window)
    text = type_past_a_draft(desk, window)
    before = sum(program.cpu_times()[:2])
    window.hang_up()
    window.ended(SOON)
    # It looks once a second whether anybody is there; until then reading a closed terminal never waits.
    assert window.worked - before < 2 * A_SECOND
    assert desk.drafts == [text]


def test_a_draft_is_offered_at_the_next_start_and_taken_up_as_it_was(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    text = type_past_a_draft(desk, window)
    window.signal(signal.SIGKILL)
    assert window.ended() == -signal.SIGKILL
    [kept] = desk.drafts
    assert text.startswith(kept)
    again = desk.window()
    again.wait("This was not saved")
    again.wait("She called about the drawings")
    again.press("enter")
    again.wait("Note · ")
    again.wait("phone · inbound · 22 min")
    assert desk.drafts == [kept]
    again.type("!")
    again.wait("!")
    again.press("ctrl+s")
    again.wait("saved a note with")
    assert desk.notes == [(kept + "!").partition("\n")[2]]
    assert desk.drafts == []
    again.press("q")
    assert again.ended() == 0
    once_more = desk.people()
    begin_note(once_more)
    assert not once_more.shows("This was not saved")


def test_a_draft_that_is_not_taken_up_is_offered_again(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    window.type("not yet saved")
    window.wait(lambda: desk.drafts == ["not yet saved"])
    window.press("escape")
    window.wait("kept as a draft")
    window.press("q")
    assert window.ended() == 0
    for _ in range(2):
        window = desk.window()
        window.wait("This was not saved")
        window.press("escape")
        window.wait_without("This was not saved")
        window.press("q")
        assert window.ended() == 0
    assert desk.drafts == ["not yet saved"]
