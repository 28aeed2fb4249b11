"""Whom words at the prompt mean, where several or nobody but somebody archived could be meant."""

from __future__ import annotations

import pytest

from relnote.domain.refusal import Refusal
from tests.store.journals import person


def test_of_namesakes_the_one_who_is_written_exactly_so_is_meant(journal) -> None:
    person(journal, "John Doe")
    john = person(journal, "John Doë")
    assert journal.contacts.meant("John  Doë") == john
    with pytest.raises(Refusal, match="could be"):
        journal.contacts.meant("john doé")


def test_what_is_proposed_for_namesakes_is_understood(journal) -> None:
    ids = [person(journal, "Anna Lindqvist", organisation=work) for work in ("Fjord Foods", "Nord, Inc.", "")]
    with pytest.raises(Refusal) as refused:
        journal.contacts.meant("Anna Lindqvist")
    said = str(refused.value).partition(" could be ")[2].partition(": say")[0].split("; ")
    assert sorted(said) == ["Anna Lindqvist", "Anna Lindqvist, Fjord Foods", "Anna Lindqvist, Nord, Inc."]
    assert [journal.contacts.meant(each) for each in sorted(said)[1:]] == ids[:2]


def test_somebody_archived_is_meant_by_the_whole_name_only(journal) -> None:
    rolf = person(journal, "Rolf Tran")
    journal.contacts.archive(rolf)
    assert journal.contacts.meant("rolf tran") == rolf
    with pytest.raises(Refusal, match=r"did you mean Rolf Tran \(archived\)\?"):
        journal.contacts.meant("Rolf")
    other = person(journal, "Rolf Tran")
    assert journal.contacts.meant("rolf tran") == other
