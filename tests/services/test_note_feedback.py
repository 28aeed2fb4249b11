"""What a note heard and told follows its text, keeps what became of it while it is edited, and comes back."""

from __future__ import annotations

import pytest

from relnote.domain.feedback_words import FeedbackKind, FeedbackState, Stage
from relnote.services.notes import NoteInput, Saved
from relnote.store import feedback
from relnote.store.database import connected
from tests.store.journals import NOON, derived_is_fresh, fingerprint, note, person

TEXT = """call in 22m
heard: invoices should name the project
Spoke of the line.
complaint: the loader jams every Monday
- praise: your support is the best we know"""


def pieces(*people: int) -> dict[int, tuple[str, str, str, int]]:
    """Give what these people said: kind, words, state and line by piece."""
    with connected():
        found = feedback.of_contacts(people)
    return {
        each.feedback_id: (str(each.kind), each.text, str(each.state), each.line) for each in reversed(found)
    }


def stages() -> dict[int, Stage]:
    with connected():
        return {key: piece.stage for key, piece in feedback.fetch(range(1, 30)).items()}


def set_state(journal, feedback_id: int, state: FeedbackState) -> None:
    with journal.journal.change("decided") as writer:
        feedback.set_state(writer, feedback_id, state, journal.journal.now())


def edit(journal, saved, contact: int, *changes: tuple[str, str]) -> Saved:
    text = journal.notes.text_of(saved.interaction.id)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return note(journal, contact, text, interaction_id=saved.interaction.id)


def test_marks_become_feedback_heard_when_the_note_was(journal) -> None:
    mary = person(journal)
    note(journal, mary, TEXT.replace("22m", "22m yesterday 15:00"))
    assert pieces(mary) == {
        1: ("remark", "invoices should name the project", "heard", 0),
        2: ("complaint", "the loader jams every Monday", "heard", 2),
        3: ("praise", "your support is the best we know", "heard", 3),
    }
    with connected():
        piece = feedback.fetch_one(2)
    assert piece.names == ("Mary Chen",)
    assert (piece.stage, piece.heard_at.hour) == (Stage.HEARD, 15)


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ([("Spoke of the line.\n", "")], {1: 0, 2: 1, 3: 2}),
        ([("heard: invoices should name the project\n", "")], {2: 1, 3: 2}),
        ([("invoices should name", "their invoices should name")], {1: 0, 2: 2, 3: 3}),
        ([("heard: invoices", "suggestion: invoices")], {1: 0, 2: 2, 3: 3}),
        # Two pieces that changed places are still the two pieces.
        (
            [("heard: invoices should name the project", "X"), ("complaint: the loader jams every Monday", "heard: invoices should name the project"),
             ("X", "complaint: the loader jams every Monday")],
            {2: 0, 1: 2, 3: 3},
        ),
        # What is written in place of something that was done is something else; beside a piece that stayed open it may be that one.
        ([("invoices should name the project", "a second line in March")], {4: 0, 2: 2, 3: 3}),
    ],
)  # fmt: skip
def test_a_piece_keeps_what_became_of_it_while_its_line_is_edited(journal, changes, left) -> None:
    mary = person(journal)
    saved = note(journal, mary, TEXT)
    set_state(journal, 1, FeedbackState.DONE)
    set_state(journal, 3, FeedbackState.DONE)
    before = fingerprint()
    if 4 in left:
        changes = [*changes, ("\n- praise", "\nheard: nothing of the sort\n- praise")]
        left = {**left, 5: 3, 3: 4}
    edit(journal, saved, mary, *changes)
    found = pieces(mary)
    assert {key: line for key, (_, _, _, line) in found.items()} == left
    assert {key: state for key, (_, _, state, _) in found.items() if key in (1, 3)} == {
        key: "done" for key in left if key in (1, 3)
    }
    assert derived_is_fresh(journal)
    journal.history.undo()
    assert fingerprint() == before


def test_an_edit_of_a_word_or_kind_changes_the_piece(journal) -> None:
    mary = person(journal)
    saved = note(journal, mary, TEXT)
    edit(
        journal, saved, mary, ("heard: invoices should name", "request: invoices must name"), ("every Monday", "each Monday")
    )  # fmt: skip
    with connected():
        there = feedback.fetch([1, 2])
    assert (there[1].kind, there[1].text) == (FeedbackKind.REQUEST, "invoices must name the project")
    assert there[2].text == "the loader jams each Monday"


def test_what_an_edit_loses_of_what_was_decided_is_said(journal) -> None:
    mary = person(journal)
    saved = note(journal, mary, f"{TEXT}\npromise: quote by Friday")
    set_state(journal, 1, FeedbackState.WILL_NOT)
    journal.follow_ups.finish(saved.follow_ups[0].id)
    telling = note(journal, mary, "email out\ntold: invoices stay as they are")
    reworded = edit(
        journal, saved, mary, ("heard: invoices should name the project\n", ""), ("quote by Friday", "quote and photos by Mon")
    )  # fmt: skip
    assert reworded.changed == ('gone: heard "invoices should name the project", told',)
    assert [each.state for each in reworded.follow_ups] == ["kept"]
    other = edit(journal, saved, mary, ("quote and photos by Mon", "price list"))
    assert other.changed == ('"price list" counts as kept, 5 days early, as "quote and photos" did',)
    assert edit(journal, saved, mary, ("promise: price list", "")).changed == (
        'gone: promise "price list", kept',
    )
    journal.history.undo()
    journal.history.undo()
    journal.history.undo()
    silent = edit(journal, telling, mary, ("told: invoices stay as they are", ""))
    assert silent.changed == ('not told any more: "invoices should name the project"',)


def test_everybody_in_the_note_said_it_and_each_is_told(journal) -> None:
    mary, bob, sue = person(journal), person(journal, "Bob Ortiz"), person(journal, "Sue Park")
    saved = journal.notes.save(
        NoteInput(text="met 1h\nrequest: a second shift", contact_ids=(mary, bob, sue))
    )
    with connected():
        assert feedback.fetch_one(1).names == ("Mary Chen", "Bob Ortiz", "Sue Park")
    set_state(journal, 1, FeedbackState.DONE)
    for who, after in ((mary, Stage.DONE), (bob, Stage.DONE), (sue, Stage.TOLD)):
        note(journal, who, "email out\ntold: the second shift runs from March")
        assert stages() == {1: after}
    # Whoever is taken out of the note did not say it.
    before = fingerprint()
    edit(journal, saved, mary, (" @Sue Park", ""))
    with connected():
        assert feedback.fetch_one(1).names == ("Mary Chen", "Bob Ortiz")
    journal.history.undo()
    assert fingerprint() == before


def test_a_telling_closes_what_its_words_are_about_and_opens_it_when_it_goes(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, TEXT)
    clock.move(days=3)
    telling = note(journal, mary, "email out\ntold: invoices name the project now")
    assert stages() == {1: Stage.TOLD, 2: Stage.HEARD, 3: Stage.HEARD}
    with connected():
        [heard] = feedback.told_in(telling.interaction.id)
    assert (heard.text, (heard.told_at - NOON).days) == ("invoices should name the project", 3)
    before = fingerprint()
    edit(
        journal,
        telling,
        mary,
        ("invoices name the project now", "the project stands on every invoice since May"),
    )
    edit(
        journal, telling, mary, ("the project stands on every invoice since May", "the loader has a new belt")
    )
    assert stages() == {1: Stage.HEARD, 2: Stage.TOLD, 3: Stage.HEARD}
    edit(journal, telling, mary, ("the loader has a new belt", "nothing they know of"))
    assert stages() == {1: Stage.HEARD, 2: Stage.HEARD, 3: Stage.HEARD}
    for _ in range(3):
        journal.history.undo()
    assert fingerprint() == before
    journal.notes.remove(telling.interaction.id)
    assert set(stages().values()) == {Stage.HEARD}
    journal.history.undo()
    assert fingerprint() == before


def test_what_somebody_else_said_is_not_closed(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, TEXT)
    note(journal, bob, "call out\ntold: invoices name the project now")
    assert set(stages().values()) == {Stage.HEARD}


def test_it_goes_with_its_note_and_comes_back_with_it(journal) -> None:
    mary = person(journal)
    saved = note(journal, mary, TEXT)
    set_state(journal, 2, FeedbackState.WILL_NOT)
    note(journal, mary, "email out\ntold: we cannot change the loader")
    before = fingerprint()
    journal.notes.remove(saved.interaction.id)
    assert pieces(mary) == {}
    assert stages() == {}
    assert derived_is_fresh(journal)
    journal.history.undo()
    assert fingerprint() == before
    journal.history.redo()
    assert stages() == {}


def test_of_an_erased_person_no_word_stays(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "call in\nheard: a secret of hers")
    note(journal, bob, "call in\nheard: a word of his")
    journal.erasing.erase(mary, "Mary Chen")
    assert pieces(mary, bob) == {2: ("remark", "a word of his", "heard", 0)}
    assert set(stages()) == {2}


def test_moving_house_and_a_new_job_are_facts_with_their_day(journal) -> None:
    from relnote.store import dated_facts

    mary = person(journal)
    saved = note(
        journal,
        mary,
        "call in yesterday 15:00\nnew job: head of operations at Ortiz & Sons\nmoved: to Lisbon",
    )
    with connected():
        facts = [(str(each.kind), each.text, each.day) for each in dated_facts.of_contacts([mary])]
    assert facts == [
        ("new_job", "head of operations at Ortiz & Sons", "2026-11-17"),
        ("moved", "to Lisbon", "2026-11-17"),
    ]
    edit(journal, saved, mary, ("moved: to Lisbon", "Nothing more."))
    with connected():
        assert len(dated_facts.of_contacts([mary])) == 1
