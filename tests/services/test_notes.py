from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from relnote.config import Settings
from relnote.domain.records import Draft
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel, Direction, FollowUpKind, FollowUpState, MarkKind, Outcome
from relnote.services.notes import BOTH_TEXTS, NoteInput, reply_header
from relnote.store import interactions
from tests.store.journals import HOSTILE, NOON, fingerprint, note, opened, person


def only_note(journal, contact_id: int):
    [entry] = journal.timelines.latest(contact_id, 10)
    return entry.interaction


def test_a_note_is_kept_with_all_that_its_header_says(journal) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call out 22m yesterday 15:00 40%\nSpoke of the roof.")
    assert saved.label == "saved a note with Mary Chen"
    there = only_note(journal, contact)
    assert (there.channel, there.direction, there.outcome) == (Channel.PHONE, Direction.OUT, Outcome.REACHED)
    assert there.started_at == datetime(2026, 11, 17, 15, 0, tzinfo=UTC)
    assert (there.zone, there.duration, there.talk_share) == ("Europe/Lisbon", 22 * 60, 40)
    assert (there.body, there.contact_ids) == ("Spoke of the roof.", (contact,))
    assert replace(there, created_at=None, updated_at=None) == saved.interaction


def test_marks_become_what_they_say(journal) -> None:
    contact = person(journal)
    text = (
        "call\nSpoke.\ntodo: send drawings by Tue\npromise: quote by Friday\n"
        "they promise: the plan by 4 Dec\nask next: the exam\nheard: a rumour"
    )
    saved = note(journal, contact, text)
    found = [(f.line, f.kind, f.text, f.due_on) for f in journal.timelines.latest(contact, 1)[0].follow_ups]
    assert found == [
        (1, FollowUpKind.FOLLOW_UP, "send drawings", date(2026, 11, 24)),
        (2, FollowUpKind.PROMISE_MINE, "quote", date(2026, 11, 20)),
        (3, FollowUpKind.PROMISE_THEIRS, "the plan", date(2026, 12, 4)),
        (4, FollowUpKind.ASK_NEXT, "the exam", None),
    ]
    assert [f.text for f in saved.follow_ups] == ["send drawings", "quote", "the plan", "the exam"]
    assert {f.interaction_id for f in saved.follow_ups} == {saved.interaction.id}


def test_what_a_mark_became_keeps_its_state_when_the_note_is_edited(journal, clock) -> None:
    contact = person(journal)
    first = note(journal, contact, "call\npromise: quote by Friday\ntodo: send drawings by Tue\ntodo: cake")
    quote, drawings, cake = first.follow_ups
    journal.follow_ups.finish(quote.id)
    journal.attention.snooze(
        next(flag for flag in journal.contacts.page(contact).flags if flag.key == str(drawings.id)),
        "in 2 weeks",
    )
    clock.move(hours=1)
    text = "call\nA new first line.\ntodo: send the drawings by Wed\npromise: quote by Friday\ntodo: call Bob"
    note(journal, contact, text, interaction_id=first.interaction.id)
    there = {f.text: f for f in journal.follow_ups.of_contact(contact, still_open=False)}
    assert set(there) == {"quote", "send the drawings", "call Bob"}
    assert (there["quote"].id, there["quote"].state, there["quote"].line) == (quote.id, FollowUpState.KEPT, 2)
    assert there["send the drawings"].id == drawings.id
    assert there["send the drawings"].due_on == date(2026, 11, 25)
    assert there["send the drawings"].snoozed_until is not None
    # An open one whose text was typed over on another line is a new one.
    assert there["call Bob"].id not in {quote.id, drawings.id, cake.id}


def test_an_edit_without_a_change_is_no_step(journal, clock) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call in 5m\npromise: quote by Friday\nprefers: Tue")
    before = fingerprint()
    clock.move(days=2)
    text = journal.notes.text_of(saved.interaction.id)
    note(journal, contact, text, interaction_id=saved.interaction.id, base=saved.interaction.body)
    assert fingerprint() == before
    assert len(journal.history.recent()) == 2


def test_an_unchanged_time_keeps_its_seconds(journal, clock) -> None:
    contact = person(journal)
    clock.move(seconds=42)
    saved = note(journal, contact, "call in 5m\nSpoke.")
    text = journal.notes.text_of(saved.interaction.id)
    clock.move(hours=5)
    note(journal, contact, text + " More.", interaction_id=saved.interaction.id)
    there = only_note(journal, contact)
    assert there.started_at == saved.interaction.started_at
    assert (there.created_at, there.updated_at) == (NOON + timedelta(seconds=42), clock())


def test_two_edits_of_one_note_keep_both_texts(journal) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call\nThe beginning.")
    shared = {"interaction_id": saved.interaction.id, "base": saved.interaction.body}
    first = note(journal, contact, "call\nThe beginning. One window wrote this.", **shared)
    second = note(journal, contact, "call\nThe beginning. The other wrote that.", **shared)
    assert (first.both_texts, second.both_texts) == (False, True)
    body = only_note(journal, contact).body
    assert (
        body == f"The beginning. The other wrote that.\n\n{BOTH_TEXTS}\nThe beginning. One window wrote this."
    )
    assert second.interaction.body == body
    journal.history.undo()
    assert only_note(journal, contact).body == "The beginning. One window wrote this."


def test_a_note_taken_back_while_it_was_edited_is_not_written_over(journal) -> None:
    contact = person(journal)
    saved = note(journal, contact)
    journal.history.undo()
    before = fingerprint()
    with pytest.raises(Refusal, match="taken back meanwhile; save its text as a new one"):
        note(journal, contact, interaction_id=saved.interaction.id, base=saved.interaction.body)
    for verb in (
        lambda: journal.notes.remove(saved.interaction.id),
        lambda: journal.notes.back_date(saved.interaction.id, "yesterday 15:00"),
        lambda: journal.notes.text_of(saved.interaction.id),
        lambda: note(journal, 77),
        lambda: journal.notes.save(NoteInput(text="call\nx", contact_ids=())),
    ):
        with pytest.raises(Refusal):
            verb()
    assert journal.notes.people_of(saved.interaction.id) == ()
    assert fingerprint() == before


@pytest.mark.parametrize("text", ["", "  \n \n", "note\n", "call tomorrow\nx", "call in 22m in 40m\nx"])
def test_what_cannot_be_saved_is_refused_and_writes_nothing(journal, text) -> None:
    contact = person(journal)
    before = fingerprint()
    with pytest.raises(Refusal):
        note(journal, contact, text)
    assert fingerprint() == before


def test_names_after_an_at_in_the_header_share_the_note(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    person(journal, "Bob")
    emile = person(journal, "Émile Żak")
    note(journal, mary, "met @Bob Ortiz and @emile zak at 12:00\nBusy.")
    there = only_note(journal, bob)
    assert there.contact_ids == (mary, bob, emile)
    [entry] = journal.timelines.latest(emile, 5)
    assert entry.people == ("Mary Chen", "Bob Ortiz")
    for contact in (mary, bob, emile):
        assert journal.contacts.page(contact).standings.last_reached_at == NOON


@pytest.mark.parametrize(
    "text",
    ["met\nGossip about @Bob Ortiz.", "Gossip about @Bob Ortiz", "@Bob Ortiz is away", "met x@Bob", "@Bob"],
)
def test_names_in_the_text_are_text(journal, text) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, text)
    there = only_note(journal, mary)
    assert there.contact_ids == (mary,)
    assert text.removeprefix("met").strip() == there.body.strip()
    assert journal.contacts.page(bob).standings.last_contact_at is None


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ("met @bob ortiz great fair", "great fair\nBusy."),
        ("met @bob ortiz great #fair", "great #fair\nBusy."),
        ("met @Bob Ortiz Great Fair, 22m", "Great Fair\nBusy."),
        ("met @Bob Ortiz about the fair", "about the fair\nBusy."),
    ],
)
def test_words_behind_a_name_are_kept_in_the_text(journal, header, body) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, f"{header}\nBusy.")
    there = only_note(journal, bob)
    assert (there.contact_ids, there.body) == ((mary, bob), body)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("met @Rob", 'Nobody is called "Rob"; did you mean @Bob Ortiz?'),
        ("met @Bob Smith", 'Nobody is called "Bob Smith"; add them first, or leave the @ out.'),
        ("met @Bob Ortez, 22m", 'Nobody is called "Bob Ortez"; did you mean @Bob Ortiz?'),
        ("met @Xyzzyq", 'Nobody is called "Xyzzyq"; add them first, or leave the @ out.'),
    ],
)
def test_a_name_of_nobody_is_refused_with_the_nearest(journal, header, said) -> None:
    mary = person(journal)
    person(journal, "Bob Ortiz")
    before = fingerprint()
    with pytest.raises(Refusal) as refused:
        note(journal, mary, f"{header}\nBusy.")
    assert str(refused.value) == said
    assert fingerprint() == before


def test_a_first_name_is_enough_where_one_only_has_it(journal) -> None:
    mary, tom = person(journal), person(journal, "Tom Weber")
    person(journal, "Tomas Berg")
    note(journal, mary, "met @Tom\nBusy.")
    assert only_note(journal, tom).contact_ids == (mary, tom)
    other = person(journal, "Tom Adler")
    with pytest.raises(Refusal) as refused:
        note(journal, mary, "met @Tom\nBusy.")
    assert str(refused.value) == '"@Tom" could be @Tom Adler, @Tom Weber: say more of the name.'
    # Of namesakes, who shares the note is meant, and whoever is archived is not.
    shared = only_note(journal, tom)
    edited = NoteInput(text="met @Tom\nQuiet.", contact_ids=(mary,), interaction_id=shared.id)
    assert journal.notes.save(edited).interaction.contact_ids == (mary, tom)
    journal.contacts.archive(other)
    assert note(journal, mary, "met @tom\nBusy again.").interaction.contact_ids == (mary, tom)


def test_a_name_of_nobody_is_said_while_the_text_is_written(journal) -> None:
    mary = person(journal)
    person(journal, "Bob Ortiz")
    hint = journal.hints.while_typing
    assert hint("met @Bob Ortez", (mary,), edited=False) == "", "the name may be unfinished"
    for edited in (False, True):
        said = hint("met @Bob Ortez\n", (mary,), edited=edited)
        assert said == 'Nobody is called "Bob Ortez"; @ and the first letters offer names.'
        assert hint("met @Bob\nBusy.", (mary,), edited=edited) == ""


AWKWARD = [
    "Bob Ortiz",
    "May Call",
    "Sammy Davis Jr.",
    'Al "Sly" Fox',
    "Two\nLines",
    "Ortiz, Bob",
    "22m",
    "#1 @2",
    '"',
]


def test_who_shares_a_note_stands_in_its_header_while_it_is_edited(journal) -> None:
    mary = person(journal)
    others = [person(journal, name) for name in (*AWKWARD, "Bob Ortiz")]
    saved = note(journal, mary, "met\nBusy.")
    with journal.journal.change("put together") as writer:
        interactions.change(writer, replace(saved.interaction, contact_ids=(mary, *others)), NOON)
    text = journal.notes.text_of(saved.interaction.id)
    header = text.partition("\n")[0]
    assert header.endswith(
        '@Bob Ortiz @"May Call" @"Sammy Davis Jr." @Al Sly Fox @Two Lines @"Ortiz, Bob" @22m @"#1 @2" @Bob Ortiz'
    )
    again = note(journal, mary, text, interaction_id=saved.interaction.id)
    assert sorted(again.interaction.contact_ids) == sorted((mary, *others))
    assert again.interaction.body == "Busy."


def test_more_people_than_a_header_holds_keep_the_note(journal) -> None:
    mary = person(journal)
    others = [person(journal, f"Guest No {number}") for number in range(40)]
    saved = note(journal, mary, "met\nBusy.")
    with journal.journal.change("put together") as writer:
        interactions.change(writer, replace(saved.interaction, contact_ids=(mary, *others)), NOON)
    text = journal.notes.text_of(saved.interaction.id)
    again = note(journal, mary, text, interaction_id=saved.interaction.id).interaction
    assert (sorted(again.contact_ids), again.body) == (sorted((mary, *others)), "Busy.")


def test_a_name_taken_out_of_the_header_is_taken_out_of_the_note(journal) -> None:
    mary, bob, sue = person(journal), person(journal, "Bob Ortiz"), person(journal, "Sue Park")
    saved = note(journal, mary, "met @Bob Ortiz @Sue Park\nBusy.")
    assert saved.interaction.contact_ids == (mary, bob, sue)
    text = journal.notes.text_of(saved.interaction.id).replace(" @Bob Ortiz", "")
    people = journal.notes.people_of(saved.interaction.id)
    journal.notes.save(NoteInput(text=text, contact_ids=people, interaction_id=saved.interaction.id))
    assert only_note(journal, sue).contact_ids == (mary, sue)
    assert list(journal.timelines.ids(bob)) == []


def test_people_who_no_longer_share_a_note_no_longer_have_it(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    saved = note(journal, mary, "met @Bob Ortiz\nAll there.\ntodo: call by Fri")
    note(journal, bob, "met\nAlone.\ntodo: call by Fri", interaction_id=saved.interaction.id)
    assert list(journal.timelines.ids(mary)) == []
    assert journal.contacts.page(mary).standings.last_contact_at is None
    assert journal.follow_ups.of_contact(mary) == []
    [moved] = journal.follow_ups.of_contact(bob)
    assert moved.id == saved.follow_ups[0].id


def test_prefers_becomes_answers_with_the_note_they_were_given_in(journal) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call\nprefers: Tue Wed mornings, email")
    answers = {a.question: a for a in journal.checklists.of(contact).answers}
    assert answers["best_days"].value == "tue,wed"
    assert answers["first_channel"].value == "email"
    assert saved.answers == len(answers)
    assert {a.interaction_id for a in answers.values()} == {saved.interaction.id}
    assert {a.answered_at for a in answers.values()} == {NOON}


def test_an_older_note_that_is_edited_does_not_undo_what_was_said_since(journal, clock) -> None:
    contact = person(journal)
    old = note(journal, contact, "call\nprefers: Tue")
    clock.move(days=30)
    note(journal, contact, "call\nprefers: Thu")
    clock.move(days=1)
    text = journal.notes.text_of(old.interaction.id)
    note(journal, contact, f"{text}\nA word more.", interaction_id=old.interaction.id)
    [days] = [a for a in journal.checklists.of(contact).answers if a.question == "best_days"]
    assert days.value == "thu"


def answers_of(journal, contact: int) -> dict[str, str]:
    return {a.question: a.value for a in journal.checklists.of(contact).answers}


def edited(journal, saved, text: str, *people: int) -> None:
    interaction = saved.interaction
    people = people or interaction.contact_ids
    journal.notes.save(NoteInput(text=text, contact_ids=people, interaction_id=interaction.id))


def test_an_answer_goes_with_the_line_that_gave_it(journal) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call\nSpoke.\nprefers: Tue, email\nprefers: wait 3 days")
    before = fingerprint()
    edited(journal, saved, "call\nSpoke.\nprefers: phone")
    assert answers_of(journal, contact) == {"first_channel": "phone"}
    edited(journal, saved, "call\nSpoke.")
    assert answers_of(journal, contact) == {}
    assert len(journal.checklists.of(contact).missing) == 7
    journal.history.undo()
    journal.history.undo()
    assert fingerprint() == before


def test_an_answer_that_was_stated_since_stays_when_the_line_or_the_note_goes(journal, clock) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call\nprefers: Tue, email, wait 3 days")
    clock.move(days=1)
    journal.checklists.answer(contact, journal.checklists.question("best_days"), "Fri")
    note(journal, contact, "call\nprefers: wait 5 days")
    since = {"best_days": "fri", "wait": answers_of(journal, contact)["wait"]}
    edited(journal, saved, "call\nSpoke.")
    assert answers_of(journal, contact) == since
    journal.history.undo()
    journal.notes.remove(saved.interaction.id)
    assert answers_of(journal, contact) == since


def test_what_a_note_only_corrected_stays_when_the_note_goes(journal, clock) -> None:
    contact = person(journal)
    journal.checklists.answer(contact, journal.checklists.question("best_days"), "Mon Tue")
    clock.move(days=1)
    saved = note(journal, contact, "call\nprefers: never Monday")
    assert answers_of(journal, contact) == {"best_days": "tue", "worst_days": "mon"}
    before = fingerprint()
    edited(journal, saved, journal.notes.text_of(saved.interaction.id))
    assert fingerprint() == before
    journal.notes.remove(saved.interaction.id)
    assert answers_of(journal, contact) == {"best_days": "tue"}


def test_lines_of_one_note_correct_each_other(journal) -> None:
    contact = person(journal)
    note(journal, contact, "call\nprefers: Mon Tue\nprefers: never Monday")
    assert answers_of(journal, contact) == {"best_days": "tue", "worst_days": "mon"}


def test_answers_move_with_their_note(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    saved = note(journal, mary, "call\nprefers: Tue")
    journal.notes.back_date(saved.interaction.id, "12 Nov 14:00")
    [answer] = journal.checklists.of(mary).answers
    assert answer.answered_at == datetime(2026, 11, 12, 14, 0, tzinfo=UTC)
    edited(journal, saved, "call 11 Nov 9:00\nprefers: Tue", bob)
    assert journal.checklists.of(mary).answers == ()
    [answer] = journal.checklists.of(bob).answers
    assert (answer.value, answer.answered_at) == ("tue", datetime(2026, 11, 11, 9, 0, tzinfo=UTC))


def test_a_note_can_be_moved_to_when_it_was(journal) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call\npromise: quote by Friday")
    note(journal, contact, "mail out\nLater.")
    journal.notes.back_date(saved.interaction.id, "12 Nov 14:00")
    there = journal.timelines.latest(contact, 5)[-1].interaction
    assert (there.id, there.started_at) == (saved.interaction.id, datetime(2026, 11, 12, 14, 0, tzinfo=UTC))
    [quote] = journal.follow_ups.of_contact(contact)
    assert quote.due_on == date(2026, 11, 13)
    assert quote.id == saved.follow_ups[0].id
    for words in ("tomorrow 9:00", "roof", "", "call yesterday 25:99"):
        with pytest.raises(Refusal):
            journal.notes.back_date(saved.interaction.id, words)


def test_removing_a_note_takes_what_it_became_and_frees_its_replies(journal) -> None:
    contact = person(journal)
    asked = note(journal, contact, "mail out\nAny news?\npromise: quote by Fri\nprefers: Tue").interaction
    answer = note(journal, contact, "mail in\nYes.", replies_to_id=asked.id).interaction
    before = fingerprint()
    journal.notes.remove(asked.id)
    [left] = journal.timelines.latest(contact, 5)
    assert (left.interaction.id, left.interaction.replies_to_id) == (answer.id, None)
    assert journal.follow_ups.of_contact(contact, still_open=False) == []
    assert journal.checklists.of(contact).answers == ()
    journal.history.undo()
    assert fingerprint() == before


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_back_exactly_as_it_went_in_after_a_restart(journal_file, clock, text) -> None:
    with opened(journal_file, clock) as relnote:
        contact = person(relnote, f"N{text}", organisation=text, title=text, about=text, tags=(text,))
        saved = note(relnote, contact, f"call\n{text}\ntodo: {text} by Fri\nend")
    with opened(journal_file, clock) as relnote:
        there = relnote.contacts.get(contact)
        assert (there.name, there.organisation, there.title, there.about) == (f"N{text}", text, text, text)
        assert there.tags == (text,)
        assert only_note(relnote, contact).body == f"{text}\ntodo: {text} by Fri\nend"
        again = relnote.notes.text_of(saved.interaction.id)
        assert again.partition("\n")[2] == f"{text}\ntodo: {text} by Fri\nend"
        assert any(hit.kind == "note" for hit in relnote.timelines.find(text))
        assert [row[0] for row in relnote.contacts.matching(f"N{text}")] == [contact]
        assert list(relnote.contacts.listing(sort="name").ids) == [contact]


def test_saving_lets_go_of_the_draft_and_a_refusal_keeps_it(journal) -> None:
    contact = person(journal)
    draft = Draft(key="k", contact_ids=(contact,), text="call\nhalf", saved_at=NOON)
    journal.drafts.keep(draft)
    with pytest.raises(Refusal):
        note(journal, 77, draft_key="k")
    assert journal.drafts.of_contact(contact).text == "call\nhalf"
    note(journal, contact, draft_key="k")
    assert journal.drafts.of_contact(contact) is None


def test_the_users_own_words_make_marks(tmp_path, clock) -> None:
    settings = Settings(zone="Europe/Lisbon", marks={"aufgabe": MarkKind.TODO})
    with opened(tmp_path / "j.db", clock, settings) as relnote:
        contact = person(relnote)
        note(relnote, contact, "call\naufgabe: Zeichnung by Fri\ntodo: nothing\npromise: a quote")
        assert [f.text for f in relnote.follow_ups.of_contact(contact)] == ["Zeichnung", "a quote"]


def test_times_do_not_shift_when_the_user_moves(tmp_path, clock) -> None:
    path = tmp_path / "j.db"
    with opened(path, clock) as relnote:
        contact = person(relnote)
        saved = note(relnote, contact, "call yesterday 15:00\npromise: quote by Friday")
    with opened(path, clock, Settings(zone="Asia/Tokyo")) as relnote:
        text = relnote.notes.text_of(saved.interaction.id)
        note(relnote, contact, f"{text}\nMore.", interaction_id=saved.interaction.id)
        there = only_note(relnote, contact)
        assert (there.started_at, there.zone) == (datetime(2026, 11, 17, 15, 0, tzinfo=UTC), "Europe/Lisbon")
        assert relnote.follow_ups.of_contact(contact)[0].due_on == date(2026, 11, 20)


def test_a_reply_begins_on_the_same_channel_the_other_way(journal) -> None:
    contact = person(journal)
    came = note(journal, contact, "mail in\nHello?").interaction
    assert reply_header(came) == "email out"
    assert reply_header(note(journal, contact, "mail out\nHi.").interaction) == "email in"


def test_a_header_without_a_time_leaves_an_edited_note_when_it_was(journal) -> None:
    mary = person(journal, "Mary Chen")
    saved = note(journal, mary, "call in 22m yesterday 15:00\nBudget is approved.")
    journal.notes.save(
        NoteInput(
            text="call in 22m\nBudget is approved.", contact_ids=(mary,), interaction_id=saved.interaction.id
        )
    )
    (entry,) = journal.timelines.latest(mary, 5)
    assert entry.interaction.started_at == saved.interaction.started_at
