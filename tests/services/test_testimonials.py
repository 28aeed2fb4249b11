"""Words that may be quoted: who could be asked, who was, and what they allowed."""

from __future__ import annotations

import pytest

from relnote.domain.feedback_words import QuotingState
from relnote.domain.refusal import Refusal
from relnote.domain.testimonials import as_markdown
from tests.store.journals import derived_is_fresh, fingerprint, note, person


def states(journal) -> list[tuple[str, str]]:
    return [
        (str(quote.state or "candidate"), quote.wording or quote.said) for quote in journal.testimonials.all()
    ]


def test_praise_makes_a_candidate_who_is_asked_and_allows_other_words(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "call in 5m\npraise: your support is the best we know")
    assert states(journal) == [("candidate", "your support is the best we know")]
    clock.move(days=1)
    before = fingerprint()
    asked = journal.testimonials.ask(mary, 1)
    assert states(journal) == [("asked", "your support is the best we know")]
    assert derived_is_fresh(journal)
    with pytest.raises(Refusal, match="asked for this already"):
        journal.testimonials.ask(mary, 1)
    clock.move(days=1)
    journal.testimonials.grant(asked.id, "  The best support. ")
    assert states(journal) == [("granted", "The best support.")]
    # Newer praise makes them a candidate again; older does not.
    clock.move(days=1)
    note(journal, mary, "call in yesterday 9:00\npraise: the motor")
    note(journal, mary, "call in 3 days ago 9:00\npraise: the colour")
    assert states(journal) == [("candidate", "the motor"), ("granted", "The best support.")]
    for _ in range(4):
        journal.history.undo()
    assert fingerprint() == before


def test_who_would_rather_not_is_not_asked_again_for_the_same(journal) -> None:
    mary = person(journal)
    note(journal, mary, "call in 5m\nnew use: they dry herbs with it")
    asked = journal.testimonials.ask(mary, 1)
    assert journal.testimonials.decline(asked.id).state is QuotingState.DECLINED
    assert states(journal) == [("declined", "they dry herbs with it")]


def test_whatever_they_said_can_be_chosen(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "call in 5m\npraise: the support\nnew use: they dry herbs with it\nrequest: a lid")
    assert sorted(states(journal)) == [
        ("candidate", "the support"), ("candidate", "they dry herbs with it"),
    ]  # fmt: skip
    clock.move(days=1)
    journal.testimonials.ask(mary, 1)
    assert states(journal) == [("asked", "the support")]
    clock.move(days=1)
    note(journal, mary, "call in 5m\npraise: the lid")
    assert states(journal) == [("candidate", "the lid"), ("asked", "the support")]
    clock.move(days=200)
    assert states(journal) == [("asked", "the support")]


def test_a_complaint_stands_in_the_way_until_it_is_done(journal) -> None:
    mary = person(journal)
    note(journal, mary, "call in 5m\npraise: the motor\ncomplaint: the belt")
    assert states(journal) == []
    journal.listening.tell(2)
    assert states(journal) == [("candidate", "the motor")]


def test_what_was_allowed_stays_when_its_note_goes(journal) -> None:
    mary = person(journal)
    saved = note(journal, mary, "call in 5m\npraise: the motor")
    asked = journal.testimonials.ask(mary, 1)
    journal.testimonials.grant(asked.id, "A quiet motor.")
    before = fingerprint()
    journal.notes.remove(saved.interaction.id)
    assert states(journal) == [("granted", "A quiet motor.")]
    assert journal.testimonials.all()[0].feedback_id is None
    journal.history.undo()
    assert fingerprint() == before


def test_what_cannot_be_quoted_is_refused(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "call in 5m\nrequest: a second shift\npraise: the motor")
    for who, piece, why in (
        (mary, 1, "Only praise"),
        (bob, 2, "did not say this"),
        (mary, 9, "did not say this"),
    ):
        with pytest.raises(Refusal, match=why):
            journal.testimonials.ask(who, piece)
    asked = journal.testimonials.ask(mary, 2)
    with pytest.raises(Refusal, match="Write down the words"):
        journal.testimonials.grant(asked.id, "  ")
    journal.history.undo()
    with pytest.raises(Refusal, match="ask first"):
        journal.testimonials.decline(asked.id)


def test_merging_two_pieces_keeps_what_was_asked_of_either(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "call in 5m\npraise: the motor")
    note(journal, bob, "call in 5m\npraise: a quiet motor")
    journal.testimonials.ask(mary, 1)
    journal.testimonials.ask(bob, 2)
    journal.listening.merge([2], 1)
    assert sorted((quote.name, quote.feedback_id) for quote in journal.testimonials.all()) == [
        ("Bob Ortiz", 1), ("Mary Chen", 1),
    ]  # fmt: skip


def test_they_are_written_as_markdown_in_their_order(journal, clock) -> None:
    people = [person(journal, name, organisation="Works *1*") for name in ("Ana", "Bob", "Cid", "Dee")]
    for who in people:
        note(journal, who, f"call in 5m\npraise: words of {who}")
    asked = [journal.testimonials.ask(who, who) for who in people[1:]]
    journal.testimonials.grant(asked[0].id, "One line.\nAnd <another>.")
    journal.testimonials.decline(asked[1].id)
    written = as_markdown(journal.testimonials.all(), journal.journal.today())
    assert [line for line in written.splitlines() if line.startswith("##")] == [
        "## May be quoted",
        "## Could be asked; not to be quoted yet",
        "## Asked, no answer yet; not to be quoted yet",
    ]
    assert "Cid" not in written, "what was refused goes to nobody"
    assert "> One line.\n> And \\<another\\>.\n>\n> — Bob, Works \\*1\\*\n" in written
    assert "> words of 1\n" in written
    assert "Nobody said anything yet" in as_markdown([], journal.journal.today())
