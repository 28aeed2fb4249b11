from __future__ import annotations

import pytest

from relnote.config import Settings
from relnote.domain.records import Question
from relnote.domain.refusal import Refusal
from relnote.domain.words import AnswerKind, AnswerState, Tier
from tests.store.journals import fingerprint, note, opened, person


def values(journal, contact: int) -> dict[str, str]:
    return {answer.question: answer.value for answer in journal.checklists.of(contact).answers}


def ask(journal, key: str):
    return journal.checklists.question(key)


def test_answers_are_kept_in_one_form_and_no_longer_missing(journal, clock) -> None:
    contact = person(journal)
    assert len(journal.checklists.of(contact).missing) == 7
    journal.checklists.answer(contact, ask(journal, "best_days"), "Tue, wed Thu")
    journal.checklists.answer(contact, ask(journal, "wait"), "3 days")
    journal.checklists.decline(contact, ask(journal, "second_channel"))
    sheet = journal.checklists.of(contact)
    assert (sheet.name, values(journal, contact)["best_days"]) == ("Mary Chen", "tue,wed,thu")
    assert {question.key for question in sheet.missing} == {
        "worst_days",
        "best_time",
        "worst_time",
        "first_channel",
    }
    declined = next(answer for answer in sheet.answers if answer.question == "second_channel")
    assert (declined.state, declined.value, declined.answered_at) == (AnswerState.DECLINED, "", clock())
    assert journal.contacts.rows([contact])[0].missing == 4
    assert journal.history.recent(1)[0].label == "noted second for Mary Chen"


def test_an_answer_given_again_takes_the_place_of_the_first(journal, clock) -> None:
    contact = person(journal)
    journal.checklists.answer(contact, ask(journal, "best_days"), "Tue")
    clock.move(days=3)
    journal.checklists.answer(contact, ask(journal, "best_days"), "Thu")
    [answer] = journal.checklists.of(contact).answers
    assert (answer.value, answer.answered_at) == ("thu", clock())
    journal.checklists.decline(contact, ask(journal, "best_days"))
    assert [a.state for a in journal.checklists.of(contact).answers] == [AnswerState.DECLINED]


def test_an_answer_can_be_taken_away(journal) -> None:
    contact = person(journal)
    journal.checklists.answer(contact, ask(journal, "best_days"), "Tue")
    journal.checklists.clear(contact, ask(journal, "best_days"))
    assert len(journal.checklists.of(contact).missing) == 7
    changes = len(journal.history.recent())
    journal.checklists.clear(contact, ask(journal, "best_days"))
    assert len(journal.history.recent()) == changes
    journal.history.undo()
    assert values(journal, contact) == {"best_days": "tue"}


@pytest.mark.parametrize(
    ("key", "text"), [("best_days", "roof"), ("wait", "soon"), ("first_channel", "x"), ("best_days", "")]
)
def test_what_is_no_answer_is_refused(journal, key, text) -> None:
    contact = person(journal)
    before = fingerprint()
    with pytest.raises(Refusal):
        journal.checklists.answer(contact, ask(journal, key), text)
    assert fingerprint() == before


def test_an_answer_that_contradicts_another_is_refused(journal) -> None:
    contact = person(journal)
    journal.checklists.answer(contact, ask(journal, "best_days"), "Tue Wed")
    before = fingerprint()
    with pytest.raises(Refusal):
        journal.checklists.answer(contact, ask(journal, "worst_days"), "Wed Fri")
    assert fingerprint() == before


@pytest.mark.parametrize("name", ["best_days", "Best days", "best-days", "BEST DAYS"])
def test_a_question_is_found_by_key_or_short_name(journal, name) -> None:
    assert ask(journal, name).key == "best_days"


def test_an_unknown_question_names_those_there_are(journal) -> None:
    with pytest.raises(Refusal, match="the questions are best days, worst days"):
        ask(journal, "colour")


def test_whoever_is_not_there_is_refused(journal) -> None:
    person(journal)
    before = fingerprint()
    for verb in (
        lambda: journal.checklists.of(99),
        lambda: journal.checklists.answer(99, ask(journal, "wait"), "3 days"),
        lambda: journal.checklists.decline(99, ask(journal, "wait")),
    ):
        with pytest.raises(Refusal):
            verb()
    assert fingerprint() == before


def test_people_to_ask_come_in_the_order_in_which_you_will_speak(journal, clock) -> None:
    idle = person(journal, "Idle")
    key = person(journal, "Key", tier=Tier.KEY)
    spoken = person(journal, "Spoken")
    due = person(journal, "Due soon")
    done = person(journal, "Done")
    note(journal, spoken, "call in 5m\nSpoke.")
    journal.follow_ups.add(due, "call by tomorrow")
    for question in journal.journal.questions:
        journal.checklists.decline(done, question)
    assert list(journal.checklists.missing_anywhere()) == [due, key, spoken, idle]


def test_the_users_own_questions_are_asked_too(tmp_path, clock) -> None:
    own = Question(
        key="assistant", text="Who looks after your diary?", kind=AnswerKind.TEXT, short="Assistant"
    )
    path = tmp_path / "j.db"
    with opened(path, clock) as relnote:
        contact = person(relnote)
        for question in relnote.journal.questions:
            relnote.checklists.decline(contact, question)
        assert relnote.contacts.page(contact).missing == ()
    with opened(path, clock, Settings(zone="UTC", questions=(own,))) as relnote:
        assert [question.key for question in relnote.checklists.of(contact).missing] == ["assistant"]
        relnote.checklists.answer(contact, relnote.checklists.question("Assistant"), "Sue Park")
        assert values(relnote, contact)["assistant"] == "Sue Park"
