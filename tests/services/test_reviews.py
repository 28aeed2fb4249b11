"""The weekly review over a real journal: what stands in which section, and what comes due within the week."""

from __future__ import annotations

from relnote.domain.words import FlagKind
from relnote.services.reviews import SHOWN
from tests.store.journals import note, person


def sections(journal) -> dict[str, list[str]]:
    return {each.topic.key: [row.name for row in each.rows] for each in journal.reviews.of_week().sections}


def test_everything_has_its_section(journal, clock) -> None:
    mary = person(journal, "Mary Chen")
    bob, sue, ann = (person(journal, name) for name in ("Bob Ortiz", "Sue Park", "Ann Lee"))
    note(journal, mary, "call in 22m\npromise: quote by Tue\ntodo: paint by 30 Nov")
    note(journal, bob, "call in 22m 9 days ago\ncomplaint: the invoices are late")
    note(journal, sue, "call in 22m 200 days ago\nSpoke.")
    note(journal, ann, "email in\nthey promise: plan by tomorrow")
    found = sections(journal)
    # A promise is looked at a week ahead; what is due later is not.
    assert found["promises"] == ["Mary Chen", "Ann Lee"]
    assert found["complaints"] == ["Bob Ortiz"]
    assert found["news"] == []
    assert found["slipping"] == ["Sue Park"]
    assert set(found["asking"]) == {"Mary Chen", "Bob Ortiz", "Sue Park", "Ann Lee"}
    assert [row.name for row in journal.reviews.of_week().steps] == ["Bob Ortiz", "Mary Chen", "Ann Lee"]
    # What ended within the week is told.
    [promise, _] = journal.follow_ups.of_contact(mary)
    journal.follow_ups.finish(promise.id)
    assert journal.reviews.of_week().mine.kept == 1
    clock.move(days=7)
    assert journal.reviews.of_week().mine.kept == 0


def test_of_very_many_a_few_are_shown_and_all_counted(journal) -> None:
    for number in range(SHOWN + 5):
        contact = person(journal, f"Person {number}")
        note(journal, contact, "call in 5m 9 days ago\ncomplaint: slow\ncomplaint: loud\ncomplaint: dear")
    section = journal.reviews.of_week().sections[1]
    assert section.whole == SHOWN + 5
    assert len(section.rows) == len({row.flag.contact_id for row in section.rows}) == SHOWN


def test_nobody_is_hidden_behind_one_with_very_many(journal) -> None:
    mary = person(journal, "Mary Chen")
    note(journal, mary, "note\n\n" + "\n".join(f"promise: thing {number} by today" for number in range(30)))
    others = [f"Person {number}" for number in range(SHOWN - 2)]
    for name in others:
        note(journal, person(journal, name), "call in 5m\npromise: quote by today\npromise: plan by today")
    section = journal.reviews.of_week().sections[0]
    assert [row.name for row in section.rows] == ["Mary Chen", *others]
    assert section.whole == len(section.rows)


def test_an_empty_journal_has_nothing_to_review(journal) -> None:
    review = journal.reviews.of_week()
    assert review.steps == ()
    assert [each.whole for each in review.sections] == [0] * 5


def test_a_complaint_that_was_just_heard_is_told_of(journal) -> None:
    note(journal, person(journal, "Bob Ortiz"), "call in 22m\ncomplaint: the invoices are late")
    assert sections(journal)["complaints"] == ["Bob Ortiz"]


def test_what_else_a_section_has_about_somebody_is_counted(journal) -> None:
    note(
        journal,
        person(journal, "Bob Ortiz"),
        "call in 5m\npromise: quote by tomorrow\ntodo: paint by tomorrow",
    )
    [row] = journal.reviews.of_week().sections[0].rows
    assert row.others == (FlagKind.FOLLOW_UP_DUE,)
