"""What is written of one text by several threads: the newest stands at the end, whoever came first."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from relnote.domain.refusal import Refusal
from relnote.tui.screens.note_keeper import _Writes
from tests.tui.program import Circle, running

if TYPE_CHECKING:
    from relnote.services.relnote import Relnote


def test_an_older_text_never_lands_upon_a_newer_one() -> None:
    written: list[str] = []
    writes = _Writes()
    older, newer = (writes.in_turn(lambda text=text: written.append(text)) for text in ("older", "newer"))
    newer()
    older()
    assert written == ["newer"]


def test_an_older_text_is_written_after_a_newer_one_that_failed() -> None:
    written: list[str] = []
    writes = _Writes()

    def fail() -> None:
        raise Refusal("full")

    older, newer = writes.in_turn(lambda: written.append("older")), writes.in_turn(fail)
    with pytest.raises(Refusal):
        newer()
    older()
    assert written == ["older"]


async def test_what_is_just_being_kept_does_not_count_as_kept(
    journal: Relnote, people: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, goes_on = threading.Event(), threading.Event()

    def fails_late(_draft: object) -> None:
        began.set()
        goes_on.wait(30)
        raise Refusal("The disk is full.")

    async with running(journal) as program:
        await program.press("n")
        keeper = program.people.keys.note.keeper
        await keeper.keep()
        monkeypatch.setattr(journal.drafts, "keep", fails_late)
        program.people.keys.note.editor.replace_text("she likes violet")
        keeping = asyncio.create_task(keeper.keep())
        await asyncio.to_thread(began.wait, 30)
        goes_on.set()
        with pytest.raises(Refusal):
            keeper.keep_now()
        await keeping
        monkeypatch.undo()
        keeper.keep_now()
        assert [draft.text for draft in [journal.drafts.of_contact(people.bob)]] == ["she likes violet"]
