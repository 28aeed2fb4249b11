"""What answers what: by what a message names, else by subject and person."""

from __future__ import annotations

import pytest

from relnote.domain.words import Channel
from tests.services.histories import IN, OUT, bring, draft, mailbox, number
from tests.store.journals import everything, fingerprint

ANA = mailbox("ana@example.org", "Ana Silva")


def answers() -> dict[str, str | None]:
    """Give what answers what, by identity; the participations say the same."""
    rows = everything()
    uids = {row[0]: row[12] for row in rows["interaction"]}
    found = {row[12]: uids.get(row[9]) for row in rows["interaction"]}
    for row in rows["participation"]:
        assert found[uids[row[1]]] == uids.get(row[8])
    return found


def test_the_nearest_that_is_known_is_answered_in_whatever_order_they_come(journal) -> None:
    talk = [
        draft("c", OUT, days=1, replies_to=("gone", "b", "a")),
        draft("b", IN, days=2, replies_to=("a",)),
        draft("a", OUT, days=3, replies_to=("gone",)),
        draft("early", IN, days=4, replies_to=("a",)),
        draft("self", OUT, days=5, replies_to=("self",)),
    ]
    bring(journal, *talk)
    assert answers() == {"a": None, "b": "a", "c": "b", "early": None, "self": None}
    before = fingerprint()
    assert bring(journal, *reversed(talk)).linked == 0
    assert fingerprint() == before


def test_messages_of_other_files_are_answered_too(journal) -> None:
    sent, got = draft("a", OUT, days=3), draft("b", IN, days=2, replies_to=("a",))
    journal.history_imports.run([("Inbox", [got]), ("Sent", [sent])])
    assert answers() == {"a": None, "b": "a"}
    journal.history.undo()
    bring(journal, sent)
    bring(journal, got)
    assert answers() == {"a": None, "b": "a"}


def test_what_was_there_before_what_it_answers_is_linked_when_it_comes_again(journal) -> None:
    sent, got = draft("a", OUT, days=3), draft("b", IN, days=2, replies_to=("a",))
    bring(journal, draft("0", OUT, days=9), got)
    bring(journal, sent)
    assert answers()["b"] is None
    before = fingerprint()
    report = bring(journal, got)
    assert (report.known, report.linked, report.changed) == (1, 1, 1)
    assert answers()["b"] == "a"
    journal.history.undo()
    assert fingerprint() == before
    many = [draft(f"m{n}", days=2 - n / 1000) for n in range(600)]
    both = bring(journal, sent, *many, got, dry=True), bring(journal, sent, *many, got)
    assert [(each.stored, each.linked) for each in both] == [(600, 1)] * 2


@pytest.mark.parametrize(
    ("later", "answered"),
    [
        (draft("new", IN, days=1, subject="roof"), "second"),
        (draft("new", IN, days=1, subject="roof", replies_to=("gone",)), "second"),
        (draft("new", IN, days=1, subject="roof", replies_to=("first",)), "first"),
        (draft("new", OUT, days=1, subject="roof"), "theirs"),
        (draft("new", IN, days=1, subject="walls"), None),
        (draft("new", IN, days=1, subject=""), None),
        (draft("new", IN, ANA, days=1, subject="roof"), None),
        (draft("new", IN, days=-0.5, subject="roof"), "second"),
        (draft("new", None, days=1, subject="roof"), None),
        (draft("new", IN, days=8.5, subject="roof"), "first"),
        (draft("new", IN, mailbox(), ANA, days=1, subject="roof"), "second"),
        (draft("new", IN, number(), days=1, subject="roof", channel=Channel.TEXT), None),
    ],
)
def test_by_subject_the_last_message_of_the_other_side_is_answered(journal, later, answered) -> None:
    bring(
        journal,
        draft("ana", OUT, ANA, days=1.5, subject="house"),
        draft("text", OUT, number(), days=1.5, channel=Channel.TEXT, subject="roof"),
        draft("first", OUT, days=9, subject="roof"),
        draft("theirs", IN, days=8, subject="roof", replies_to=("unknown",)),
        draft("second", OUT, days=2, subject="roof", replies_to=("unknown",)),
        later,
    )
    assert answers()["new"] == answered


def test_after_thirty_days_a_subject_is_another_one(journal) -> None:
    bring(journal, draft("a", OUT, days=40, subject="roof"), draft("b", IN, days=9.9, subject="roof"))
    assert answers()["b"] is None
    bring(journal, draft("c", OUT, days=39, subject="x"), draft("d", IN, days=9.1, subject="x"))
    assert answers()["d"] == "c"
