from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import timedelta

import pytest

from relnote.domain.records import Draft
from relnote.services.drafts import is_alive, owner_of
from relnote.store import drafts
from relnote.store.database import transaction
from tests.store.journals import HOSTILE, NOON, fingerprint, finished, opened, person, start


def put(key: str, owner: str, text: str = "call\nhalf a thought", contact: int = 1, at=NOON) -> None:
    with transaction():
        drafts.keep(Draft(key=key, contact_ids=(contact,), text=text, saved_at=at, owner=owner))


@pytest.fixture
def dead() -> str:
    """The name of a program that has ended, taken while it ran."""
    program = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    owner = owner_of(program.pid)
    assert is_alive(owner)
    program.communicate(b"\n")
    return owner


def test_a_draft_of_a_running_program_is_not_offered(journal) -> None:
    person(journal)
    kept = journal.drafts.keep(Draft(key="mine", contact_ids=(1,), text="call\nhalf", saved_at=NOON))
    assert kept.owner == owner_of(os.getpid())
    assert journal.drafts.offered() == []
    assert journal.drafts.of_contact(1) == kept


def test_a_draft_of_a_program_that_is_gone_is_offered(journal, dead) -> None:
    person(journal)
    assert not is_alive(dead)
    put("older", dead, at=NOON - timedelta(hours=1))
    put("newer", dead)
    put("empty", dead, text=" \n ")
    assert [draft.key for draft in journal.drafts.offered()] == ["newer", "older"]
    assert journal.drafts.of_contact(1).key == "newer"
    journal.drafts.drop(["newer", "older"])
    assert journal.drafts.offered() == []


def test_another_program_with_the_same_number_is_not_its_owner(journal) -> None:
    host, pid, started = owner_of(os.getpid()).split(":")
    assert not is_alive(f"{host}:{pid}:{int(started) - 1}")
    assert not is_alive(f"{host}::")
    assert not is_alive("")
    put("recycled", f"{host}:{pid}:{int(started) - 1}")
    assert [draft.key for draft in journal.drafts.offered()] == ["recycled"]


def test_a_draft_of_another_machine_is_offered_after_a_day_of_silence(journal, clock) -> None:
    put("elsewhere", f"not-{socket.gethostname()}:1:1")
    clock.move(hours=23)
    assert journal.drafts.offered() == []
    clock.move(hours=2)
    assert [draft.key for draft in journal.drafts.offered()] == ["elsewhere"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_draft_comes_back_exactly_after_its_program_was_killed(journal_file, clock, text) -> None:
    with opened(journal_file, clock):
        pass
    script = (
        "import json, os, signal, sys; from pathlib import Path\n"
        "from relnote.domain.records import Draft; from tests.store.journals import NOON, opened\n"
        "relnote = opened(Path(sys.argv[1])).__enter__()\n"
        "text = json.loads(sys.stdin.readline())\n"
        "relnote.drafts.keep(Draft(key='k', contact_ids=(3, 1), interaction_id=7, replies_to_id=5, text=text, saved_at=NOON))\n"
        "print('kept', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    program = start(script, journal_file)
    import json

    out, err = program.communicate(json.dumps(text) + "\n", timeout=60)
    assert out == "kept\n", err
    with opened(journal_file, clock) as relnote:
        [draft] = relnote.drafts.offered()
        assert draft.text == text
        assert (draft.contact_ids, draft.interaction_id, draft.replies_to_id) == ((3, 1), 7, 5)


def test_drafts_are_no_changes(journal) -> None:
    person(journal)
    before = (fingerprint(), journal.history.revision(), len(journal.history.recent()))
    journal.drafts.keep(Draft(key="k", text="half", saved_at=NOON))
    journal.drafts.keep(Draft(key="k", text="half a", saved_at=NOON))
    assert (fingerprint(), journal.history.revision(), len(journal.history.recent())) == before
    journal.history.undo()
    assert journal.drafts.of_contact(1) is None
    assert finished(start("pass")) == ""
