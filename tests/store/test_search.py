from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.refusal import Refusal
from relnote.domain.words import AnswerSource
from relnote.store import search
from relnote.store.database import database, transaction
from tests.store.journals import HOSTILE, index_is_sound, note, person


@given(st.text())
def test_anything_typed_is_a_query_or_nothing(words) -> None:
    expression = search.match_expression(words)
    assert re.fullmatch(r'("[^"]*"\*( "[^"]*"\*)*)?', expression)
    assert "\x00" not in expression


@pytest.mark.parametrize(
    "words", [*HOSTILE, '"', '" OR "', "a AND", "NEAR(a b)", "text:a", "^a", "-a", "a*", "(", "%_"]
)
def test_nothing_typed_is_a_fault(journal, words) -> None:
    contact = person(journal)
    note(journal, contact, f"call\n{words} roof")
    journal.timelines.find(words)
    assert [hit.interaction_id for hit in journal.timelines.find("roof")] == [1]
    assert len(journal.timelines.find(f"{words} roof")) == 1


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("before\x00after", "after"),
        ("before\ud800after", "after"),
        ("before\ud800after", "before\ud800after"),
        ("\x1b]0;owned\x07 roof \x1b[31mred", "roof 31mred"),
        ("mail to Mary.Chen@example.org", "mary.chen@example.org"),
        ("mail to Mary.Chen@example.org", "chen@exa"),
        ("Café Dächer", "cafe dacher"),
        ("Café Dächer", "Cafe\u0301 da\u0308ch"),
        ("cafe\u0301 later", "café"),
        ("a_b snake_case", "snake_case"),
        ("王芳 says 你好", "王芳"),
        ("हिन्दी में", "हिन्दी"),
        ("roof: 12,500 €", "12,500"),
        ("# Heading\n- **bold** words", "bold"),
    ],
)
def test_what_is_written_can_be_found(journal, body, words) -> None:
    contact = person(journal)
    note(journal, contact, f"call\n{body}")
    note(journal, contact, "call\nsomething else")
    assert [(hit.interaction_id, hit.text) for hit in journal.timelines.find(words)] == [(1, body)]


def test_all_words_must_stand_there_newest_first(journal) -> None:
    contact = person(journal)
    for body in ("roof and wall", "wall", "the roof, the walls", "roof"):
        note(journal, contact, f"call\n{body}")
    assert [hit.interaction_id for hit in journal.timelines.find("wall roo")] == [3, 1]
    assert [hit.interaction_id for hit in journal.timelines.find("roof", limit=2)] == [4, 3]
    assert journal.timelines.find("roof cellar") == []
    assert journal.timelines.find("") == []
    assert journal.timelines.find(" ...!") == []


def test_places_are_told_by_when_they_happened(journal, clock) -> None:
    contact = person(journal)
    note(journal, contact, "call\nroof, now\ntodo: roof now")
    clock.move(hours=1)
    journal.follow_ups.add(contact, "todo: roof later")
    note(journal, contact, "call 2 Nov 2026 9:00\nroof, back-dated\ntodo: roof back-dated")
    note(journal, contact, "call 12 Nov 2026 9:00\nroof, between")
    assert [hit.text.partition("\n")[0] for hit in journal.timelines.find("roof")] == [
        "roof later",
        "roof, now",
        "roof now",
        "roof, between",
        "roof, back-dated",
        "roof back-dated",
    ]


def test_people_come_first_those_named_so_before_all(journal) -> None:
    about = person(journal, "Anna Berg", about="Knows Quux")
    quux = person(journal, "Quux")
    note(journal, about, "call\nSpoke of Quux")
    hits = journal.timelines.find("quux")
    assert [(hit.kind, hit.contact_id) for hit in hits] == [
        ("contact", quux),
        ("contact", about),
        ("note", about),
    ]


def test_notes_follow_ups_answers_and_contacts_are_found_with_whose_they_are(journal, clock) -> None:
    contact = person(journal, "Mary Chen", organisation="Acme Dächer", about="Likes sailing")
    saved = note(journal, contact, "call\nSpoke.\ntodo: send catalogue by Fri")
    journal.checklists.answer(contact, journal.checklists.question("worst_time"), "after 5")
    hits = {hit.kind: hit for hit in journal.timelines.find("catalogue")}
    assert set(hits) == {"note", "follow_up"}
    assert (hits["follow_up"].text, hits["follow_up"].interaction_id) == (
        "send catalogue",
        saved.interaction.id,
    )
    assert (hits["note"].at, hits["note"].name) == (clock(), "Mary Chen")
    [person_hit] = journal.timelines.find("sailing")
    assert (person_hit.kind, person_hit.contact_id) == ("contact", contact)
    assert person_hit.text == "Mary Chen · Acme Dächer · Likes sailing"
    assert [a.source for a in journal.contacts.page(contact).answers] == [AnswerSource.STATED]


def test_a_changed_or_removed_text_is_no_longer_found(journal) -> None:
    contact = person(journal)
    first = note(journal, contact, "call\nroof").interaction
    note(journal, contact, "call\nwall", interaction_id=first.id)
    assert journal.timelines.find("roof") == []
    assert len(journal.timelines.find("wall")) == 1
    journal.notes.remove(first.id)
    assert journal.timelines.find("wall") == []
    journal.history.undo()
    assert len(journal.timelines.find("wall")) == 1


def test_a_note_that_several_share_is_found_once(journal) -> None:
    contact = person(journal)
    person(journal, "Bob Ortiz")
    note(journal, contact, "call @Bob Ortiz\nAbout slates")
    [hit] = journal.timelines.find("slates")
    assert hit.name == "Mary Chen"


def test_a_search_can_be_stopped(journal) -> None:
    with transaction():
        database.execute_sql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "INSERT INTO words (rowid, text) SELECT i * 4, 'roof ' || i FROM n",
        )
    asked = []
    with pytest.raises(Refusal, match="Stopped"):
        journal.timelines.find("roof 1", 20000, lambda: asked.append(1) or len(asked) > 1)
    assert len(asked) == 2
    assert journal.timelines.find("roof 1", 20000, lambda: False) == []


def test_an_index_that_lacks_a_row_is_noticed_and_mended(journal) -> None:
    contact = person(journal)
    note(journal, contact, "call\nroof")
    with transaction():
        database.execute_sql("DROP TRIGGER words_interaction_added")
    note(journal, contact, "call\nroof again")
    assert not index_is_sound()
    assert [f.what for f in journal.health.check() if not f.good] == [
        "The search index is not complete; relnote check --mend makes it again."
    ]
    assert journal.health.mend(lambda _done: None).contacts == 1
    assert index_is_sound()
    assert len(journal.timelines.find("roof")) == 2
