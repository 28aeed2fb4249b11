"""Whom the marks of a note with several people count for: everybody, the first, or those whom a line names."""

from __future__ import annotations

from relnote.store import dated_facts, feedback, follow_ups, values
from relnote.store.database import connected
from tests.store.journals import derived_is_fresh, fingerprint, note, person


def given_to(contact_id: int) -> list[str]:
    with connected():
        return [f"{each.way} {each.text}" for each in values.of_contacts([contact_id])]


def heard_from(contact_id: int) -> list[str]:
    with connected():
        return sorted(each.text for each in feedback.of_contacts([contact_id]))


def facts_of(contact_id: int) -> list[str]:
    with connected():
        return [each.text for each in dated_facts.of_contacts([contact_id])]


def open_for(contact_id: int) -> list[str]:
    with connected():
        return [each.text for each in follow_ups.of_contacts([contact_id])]


def answers_of(contact_id: int) -> dict[str, str]:
    with connected():
        return {each.question: each.value for each in follow_ups.answers_of([contact_id])}


def test_what_is_given_and_asked_counts_for_everybody_who_took_part(journal):
    mary, bob, sue = person(journal), person(journal, "Bob Ortiz"), person(journal, "Sue Park")
    saved = note(journal, mary, "met 45m @Bob Ortiz @Sue Park\ngave: the study\nasked: @Sue a visit")
    before = fingerprint()
    assert (given_to(mary), given_to(bob)) == (["gave the study"], ["gave the study"])
    assert given_to(sue) == ["gave the study", "asked a visit"]
    # Whoever is taken out of the note was given nothing; the others keep what they have.
    with connected():
        kept = {each.id for each in values.of_contacts([mary, sue])}
    text = journal.notes.text_of(saved.interaction.id).replace(" @Bob Ortiz", "")
    note(journal, mary, text, interaction_id=saved.interaction.id)
    assert given_to(bob) == []
    with connected():
        assert {each.id for each in values.of_contacts([mary, sue])} == kept
    assert derived_is_fresh(journal)
    journal.history.undo()
    assert fingerprint() == before


def test_what_was_heard_is_from_whom_the_line_names(journal):
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    saved = note(journal, mary, "met @Bob Ortiz\nheard: shorter invoices\ncomplaint: @Bob: the loader jams")
    assert (heard_from(mary), heard_from(bob)) == (
        ["shorter invoices"],
        ["shorter invoices", "the loader jams"],
    )
    text = journal.notes.text_of(saved.interaction.id).replace("@Bob: the loader", "@Mary the loader")
    note(journal, mary, text, interaction_id=saved.interaction.id)
    assert (heard_from(mary), heard_from(bob)) == (
        ["shorter invoices", "the loader jams"],
        ["shorter invoices"],
    )
    told = note(journal, mary, "met @Bob Ortiz\ntold: @Bob invoices are shorter")
    with connected():
        assert [each.told_at is None for each in feedback.of_contacts([mary, bob])].count(False) == 1
        assert {each.contact_id for each in feedback.told_in(told.interaction.id)} == {bob}
    text = journal.notes.text_of(told.interaction.id).replace("told: @Bob", "told: @Mary")
    note(journal, mary, text, interaction_id=told.interaction.id)
    with connected():
        assert bob not in {each.contact_id for each in feedback.told_in(told.interaction.id)}


def test_what_one_person_does_or_is_counts_for_the_first_or_whom_the_line_names(journal):
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(
        journal,
        mary,
        "met @Bob Ortiz\npromise: drawings by Fri\npromise: @Bob samples by Fri\nmoved: Leeds\nmoved: York @Bob\n"
        "prefers: phone\nprefers: @Bob email",
    )
    assert (open_for(mary), open_for(bob)) == (["drawings"], ["samples"])
    assert (facts_of(mary), facts_of(bob)) == (["Leeds"], ["York"])
    assert (answers_of(mary), answers_of(bob)) == ({"first_channel": "phone"}, {"first_channel": "email"})


def test_a_follow_up_goes_to_whom_its_line_names_and_keeps_its_state(journal):
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    saved = note(journal, mary, "met @Bob Ortiz\ntodo: samples by Fri\nprefers: phone")
    text = journal.notes.text_of(saved.interaction.id)
    text = text.replace("todo: ", "todo: @Bob ").replace("prefers: ", "prefers: @Bob ")
    again = note(journal, mary, text, interaction_id=saved.interaction.id)
    assert [each.id for each in again.follow_ups] == [each.id for each in saved.follow_ups]
    assert (open_for(mary), open_for(bob)) == ([], ["samples"])
    assert (answers_of(mary), answers_of(bob)) == ({}, {"first_channel": "phone"})


def test_whoever_is_only_spoken_of_is_given_nothing(journal):
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "met\ngave: introduction to @Bob Ortiz")
    assert (given_to(mary), given_to(bob)) == (["gave introduction to @Bob Ortiz"], [])


def test_whoever_is_only_spoken_of_takes_nothing_from_those_who_took_part(journal):
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(
        journal,
        mary,
        "met @Bob Ortiz\ngave: @Mary introduction to @Bob\ncomplaint: @Mary about @Bob being late\n"
        "promise: send the numbers from @Bob by Fri\nheard: the plan comes from @Bob",
    )
    assert (given_to(mary), given_to(bob)) == (["gave introduction to @Bob"], [])
    assert heard_from(mary) == ["about @Bob being late", "the plan comes from @Bob"]
    assert heard_from(bob) == ["the plan comes from @Bob"]
    assert (open_for(mary), open_for(bob)) == (["send the numbers from @Bob"], [])


def test_two_who_are_one_person_were_given_it_once(journal):
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "met @Bob Ortiz\ngave: the study\ngave: a map")
    journal.duplicates.merge(mary, bob)
    assert given_to(mary) == ["gave the study", "gave a map"]
