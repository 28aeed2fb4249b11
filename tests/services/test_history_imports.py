"""Bringing history in: stored once, taken back whole, never half."""

from __future__ import annotations

import os
import signal
from datetime import timedelta

import pytest

from relnote.domain.refusal import Refusal
from relnote.domain.text import shown
from relnote.domain.words import Channel, FlagKind, Outcome
from relnote.importers.drafts import PassedOver, Skipped
from relnote.services import history_imports
from relnote.services.history_report import FUTURE, NEVER_WRITTEN_TO, ONLY_YOU, sentences
from relnote.store.backup import copies_of
from tests.services.histories import IN, OUT, adds_up, bring, draft, mailbox, number, only_name
from tests.store.journals import (
    HOSTILE,
    NOON,
    derived_is_fresh,
    everything,
    fingerprint,
    index_is_sound,
    note,
    opened,
    person,
    start,
)

TALK = (
    draft("a", OUT, days=9),
    draft("b", IN, days=8, replies_to=("a",)),
    draft("c", OUT, days=3, replies_to=("b", "a")),
    draft("s", IN, mailbox("stranger@example.org", "Stranger"), days=2),
)


def bodies(relnote, contact_id: int = 1) -> list[str]:
    return [
        entry.interaction.body
        for entry in relnote.timelines.entries(contact_id, relnote.timelines.ids(contact_id))
    ]


def test_what_a_file_says_is_kept(journal) -> None:
    report = bring(journal, *TALK)
    assert (report.read, report.stored, report.created) == (4, 3, 1)
    assert report.passed == {NEVER_WRITTEN_TO: 1}
    there = journal.contacts.the_one("Mary Chen")
    assert [(p.channel, p.value, p.normal) for p in there.points] == [
        (Channel.EMAIL, "mary@example.org", "mary@example.org")
    ]
    rows = everything()["interaction"]
    assert [(row[1], row[2], row[3], row[4], row[8], row[12]) for row in rows][:2] == [
        ("email", "out", "sent", int((NOON - timedelta(days=9)).timestamp()), "About a.", "a"),
        ("email", "in", "received", int((NOON - timedelta(days=8)).timestamp()), "About b.", "b"),
    ]
    assert journal.contacts.count() == 1
    assert derived_is_fresh(journal)
    assert index_is_sound()
    assert [hit.interaction_id for hit in journal.timelines.find("about b")] == [2]


def test_the_same_file_twice_changes_nothing(journal) -> None:
    bring(journal, *TALK)
    before, changes = fingerprint(), len(journal.history.recent())
    again = bring(journal, *TALK)
    assert (again.stored, again.known, again.created, again.linked) == (0, 3, 0, 0)
    assert adds_up(again)
    assert fingerprint() == before
    assert len(journal.history.recent()) == changes


def test_an_interaction_that_comes_twice_in_a_file_is_stored_once(journal) -> None:
    many = [draft(f"m{n}", days=n / 10) for n in range(1100)]
    report = bring(journal, *many, *many[:40], draft("m3", body="another text", days=30))
    assert (report.stored, report.known) == (1100, 41)
    assert adds_up(report)


def test_one_undo_takes_it_all_back_and_redo_brings_it_after_a_restart(journal_file, clock) -> None:
    many = [draft(f"m{n}", (IN, OUT)[n % 2], days=n / 10, replies_to=(f"m{n + 1}",)) for n in range(1100)]
    with opened(journal_file, clock) as relnote:
        note(relnote, person(relnote, "Bob Ortiz", "bob@example.org"))
        before = fingerprint()
        bring(relnote, *many, draft("x", IN, mailbox("bob@example.org")))
        after = fingerprint()
    with opened(journal_file, clock) as relnote:
        assert relnote.history.undo().label == "imported mail.mbox"
        assert fingerprint() == before
        assert index_is_sound()
        relnote.history.redo()
        assert fingerprint() == after
        assert index_is_sound()
    with opened(journal_file, clock) as relnote:
        relnote.history.undo()
        assert fingerprint() == before
        assert bring(relnote, *many).stored == 1100


def test_what_came_later_is_undone_first(journal) -> None:
    bring(journal, *TALK)
    imported = fingerprint()
    note(journal, 1, "mail in\nAnswer", replies_to_id=3)
    journal.notes.remove(2)
    mary = journal.contacts.get(1)
    journal.contacts.change(type(mary)(id=1, name="Mary Ortiz", uid=mary.uid))
    for _ in range(3):
        journal.history.undo()
    assert fingerprint() == imported
    journal.history.undo()
    assert everything()["interaction"] == []
    for _ in range(4):
        journal.history.redo()
    assert journal.contacts.get(1).name == "Mary Ortiz"
    assert bodies(journal) == ["Answer", "About c.", "About a."]


def test_a_removed_interaction_comes_again(journal) -> None:
    bring(journal, *TALK)
    journal.notes.remove(2)
    report = bring(journal, *TALK)
    assert (report.stored, report.known, report.linked) == (1, 2, 1)
    assert bodies(journal) == ["About c.", "About b.", "About a."]


def test_a_dry_run_counts_the_same_and_writes_nothing(journal, journal_file) -> None:
    records = (
        *TALK,
        draft("w", OUT, only_name("Sue")),
        draft("a"),
        PassedOver(line=9, reason="mailing list"),
        Skipped(line=10, reason="It has no date.", raw=b"rubbish"),
        *(draft(f"m{n}", days=n / 10) for n in range(1100)),
        draft("m7"),
    )
    bring(journal, draft("c", OUT, days=3))
    before = (fingerprint(), journal.history.revision(), sorted(journal_file.parent.rglob("*")))
    dry = bring(journal, *records, dry=True)
    assert (fingerprint(), journal.history.revision(), sorted(journal_file.parent.rglob("*"))) == before
    real = bring(journal, *records)
    assert dry.kept_in is None
    real.kept_in = None
    assert dry == real
    assert (real.stored, real.known, real.waiting, real.passed_over, len(real.skipped)) == (1102, 3, 1, 2, 1)
    assert adds_up(real)


def test_an_import_that_is_stopped_keeps_nothing(journal, journal_file) -> None:
    many = [draft(f"m{n}", days=n / 10) for n in range(1100)]
    before, told = fingerprint(), []

    def stop_when_storing(done: int, of: int) -> bool:
        told.append((done, of))
        return (done, of) != (1000, 1100)

    with pytest.raises(Refusal, match="was stopped; nothing was changed"):
        bring(journal, *many, Skipped(line=1, reason="No.", raw=b"x"), progress=stop_when_storing)
    assert told == [(500, 0), (1000, 0), (500, 1100), (1000, 1100)]
    assert fingerprint() == before
    assert not (journal_file.parent / "skipped").exists()
    with pytest.raises(Refusal, match="was stopped"):
        bring(journal, *many, progress=lambda _done, _of: False)
    assert fingerprint() == before
    assert bring(journal, *many).stored == 1100


KILLED = """
import sys
from pathlib import Path
from tests.services.histories import bring, draft
from tests.store.journals import opened

def told(done, of):
    if (done, of) == (1000, 1100):
        print("half", flush=True)
        sys.stdin.readline()
    return True

with opened(Path(sys.argv[1])) as relnote:
    bring(relnote, *(draft(f"m{n}", days=n / 10) for n in range(1100)), progress=told)
"""


def test_a_kill_in_the_middle_leaves_nothing(journal_file) -> None:
    with opened(journal_file) as relnote:
        person(relnote, "Bob Ortiz")
        before, revision = fingerprint(), relnote.history.revision()
    program = start(KILLED, journal_file)
    assert program.stdout.readline() == "half\n"
    os.kill(program.pid, signal.SIGKILL)
    program.communicate()
    with opened(journal_file) as relnote:
        assert (fingerprint(), relnote.history.revision()) == (before, revision)
        assert index_is_sound()
        assert not [file for file in journal_file.parent.iterdir() if file.name.startswith("tmp")]


def test_a_reader_that_refuses_or_cannot_go_on_leaves_nothing(journal) -> None:
    def broken(fault):
        yield from TALK
        raise fault

    before = fingerprint()
    for fault, said in (
        (Refusal("Say the order of day and month."), "order"),
        (OSError(5, "I/O"), "mail.mbox"),
    ):
        with pytest.raises(Refusal, match=said):
            journal.history_imports.run([("mail.mbox", broken(fault))])
    with pytest.raises(Refusal, match="holds nothing"):
        bring(journal)
    assert fingerprint() == before


def test_what_is_skipped_is_kept_with_its_file_line_and_reason(journal, journal_file) -> None:
    skips = (
        Skipped(line=3, reason="No date.", raw=b"one\r\n"),
        Skipped(line=9, reason="No sender.", raw=b"\xfftwo"),
    )
    report = journal.history_imports.run([("a.mbox", [*TALK, skips[0]]), ("b.mbox", [skips[1]])])
    assert [(each.file, each.line, each.reason) for each in report.skipped] == [
        ("a.mbox", 3, "No date."),
        ("b.mbox", 9, "No sender."),
    ]
    assert (
        report.kept_in.read_bytes()
        == b"# a.mbox line 3: No date.\none\n# b.mbox line 9: No sender.\n\xfftwo\n"
    )
    assert report.kept_in.stat().st_mode & 0o777 == 0o600
    assert journal.history.recent(1)[0].label == "imported 2 files"


def test_nothing_is_stored_where_the_skipped_cannot_be_kept(journal, journal_file) -> None:
    (journal_file.parent / "skipped").write_text("a file stands in the way")
    before = fingerprint()
    with pytest.raises(Refusal, match="so nothing was imported"):
        bring(journal, *TALK, Skipped(line=3, reason="No date.", raw=b"x"))
    assert fingerprint() == before


def test_a_large_import_is_preceded_by_a_backup(journal, journal_file, monkeypatch) -> None:
    monkeypatch.setattr(history_imports, "LARGE", 4)
    bring(journal, *TALK[:3])
    bring(journal, *TALK, dry=True)
    assert copies_of(journal_file) == []
    before = fingerprint()
    bring(journal, *TALK, draft("new"))
    [backup, _checksum] = copies_of(journal_file)
    journal.close()
    with opened(backup):
        assert fingerprint() == before


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_kept_exactly(journal, text) -> None:
    report = bring(
        journal,
        draft(f"id {text}", OUT, mailbox("x@example.org", f"Xu {text}"), body=text, subject=text),
        draft(f"{text} other", IN, mailbox("x@example.org", text), body=f"promise: {text}", days=0.5),
        draft(f"name {text}", OUT, only_name(f"Who {text}")),
        PassedOver(line=1, reason=text),
        Skipped(line=2, reason=text, raw=b"\x00\xff\x1b]0;x\x07"),
        draft(text * 90, OUT, mailbox("x@example.org"), body=text),
    )
    assert adds_up(report)
    assert bodies(journal)[0] == f"promise: {text}"
    assert bodies(journal).count(text) == 2
    assert journal.follow_ups.of_contact(1) == []
    assert bring(journal, draft(text * 90), draft(f"id {text}")).known == 2
    assert all(shown(line) == line for line in sentences(report))
    journal.history.undo()
    assert everything()["interaction"] == []


def test_what_is_no_exchange_with_somebody_is_counted(journal) -> None:
    me = mailbox("ME@example.org", "Me")
    report = bring(
        journal,
        draft("future", days=-3),
        draft("self", OUT, me),
        draft("nobody", OUT, only_name(" ")),
        PassedOver(line=1, reason="mailing list"),
        mine=["me@Example.org"],
    )
    assert report.passed == {FUTURE: 1, ONLY_YOU: 2, "mailing list": 1}
    assert sentences(report) == [
        "4 read; 4 passed over.",
        "Passed over: 2 with nobody but you, 1 dated in the future, 1 mailing list.",
    ]


def test_a_message_to_many_is_not_waited_for(journal) -> None:
    bring(journal, draft("a", OUT, expects_answer=False), draft("b", OUT, mailbox("bob@example.org", "Bob")))
    waits = {contact: [flag.kind for flag in journal.contacts.page(contact).flags] for contact in (1, 2)}
    assert FlagKind.WAITING not in waits[1]
    assert FlagKind.WAITING in waits[2]
    assert everything()["interaction"][0][3] is None
    assert bring(journal, draft("c", IN, expects_answer=False)).stored == 1
    assert everything()["interaction"][2][3] == Outcome.RECEIVED


def cadence_of(relnote, contact_id: int):
    flags = relnote.contacts.page(contact_id).flags
    return next(flag.raised_at for flag in flags if flag.kind is FlagKind.CADENCE_DUE)


def test_history_never_moves_a_cadence_backwards(journal, clock) -> None:
    ids = [person(journal, name, f"{name}@example.org") for name in ("never", "reached")]
    note(journal, ids[1], "call in 5m 20 days ago")
    before = [cadence_of(journal, contact) for contact in ids]
    clock.move(days=30)
    bring(
        journal,
        *(
            draft(f"old{contact}", IN, mailbox(f"{name}@example.org"), days=900)
            for contact, name in zip(ids, ("never", "reached"), strict=True)
        ),
    )
    assert [cadence_of(journal, contact) for contact in ids] == before
    bring(journal, draft("late", IN, mailbox("never@example.org"), days=-20))
    assert cadence_of(journal, ids[0]) > before[0]


def test_first_days_with_new_people_are_spread(journal) -> None:
    people = [mailbox(f"p{n}@example.org", f"Person {n}") for n in range(60)]
    bring(
        journal,
        *(draft(f"m{n}", IN if n % 2 else OUT, who, days=900) for n, who in enumerate(people)),
        *(draft(f"o{n}", OUT, who, days=901) for n, who in enumerate(people)),
    )
    days = [cadence_of(journal, contact) for contact in range(1, 61)]
    assert min(days) > NOON
    assert max(map(days.count, days)) < 6


def test_a_number_is_one_person_however_it_is_used(journal) -> None:
    bring(
        journal,
        draft("t", OUT, number(), channel=Channel.TEXT),
        draft(
            "c",
            IN,
            number(channel=Channel.PHONE, name="Ana Silva"),
            channel=Channel.PHONE,
            outcome=Outcome.REACHED,
        ),
    )
    assert [c.name for c in [journal.contacts.get(1)]] == ["Ana Silva"]
    assert journal.contacts.count() == 1
