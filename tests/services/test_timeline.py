from __future__ import annotations

from relnote.domain.words import Channel
from relnote.store.database import connected, database
from tests.store.journals import note, person

HOUR, DAY = 3600, 86400


def test_a_timeline_is_newest_first_and_by_channel(journal, clock) -> None:
    contact, other = person(journal), person(journal, "Bob Ortiz")
    texts = ["call in 5m 12 Nov 9:00\n1", "mail out 14 Nov 9:00\n2", "note\n3", "call 10 Nov 9:00\n4"]
    ids = [note(journal, contact, text).interaction.id for text in texts]
    note(journal, other, "call\n5")
    assert list(journal.timelines.ids(contact)) == [ids[2], ids[1], ids[0], ids[3]]
    assert list(journal.timelines.ids(contact, [Channel.PHONE])) == [ids[0], ids[3]]
    assert list(journal.timelines.ids(contact, [Channel.EMAIL, Channel.NOTE])) == [ids[2], ids[1]]
    assert list(journal.timelines.ids(99)) == []


def test_notes_of_one_moment_stand_in_the_order_in_which_they_were_written(journal) -> None:
    contact = person(journal)
    ids = [note(journal, contact, f"call\n{number}").interaction.id for number in range(5)]
    assert list(journal.timelines.ids(contact)) == ids[::-1]


def test_pages_of_a_timeline_make_the_whole(journal, clock) -> None:
    contact = person(journal)
    for number in range(30):
        clock.move(minutes=number % 3)
        note(journal, contact, f"call\n{number}")
    ids = journal.timelines.ids(contact)
    whole = journal.timelines.entries(contact, ids)
    pages = [journal.timelines.entries(contact, ids[at : at + 7]) for at in range(0, 30, 7)]
    assert [entry for page in pages for entry in page] == whole
    assert whole[:10] == journal.timelines.latest(contact, 10)
    assert [entry.interaction.id for entry in whole] == list(ids)
    assert [e.interaction.id for e in journal.timelines.entries(contact, [ids[3], 999, ids[1]])] == [
        ids[3],
        ids[1],
    ]


def test_an_entry_says_how_long_a_reply_took(journal, clock) -> None:
    contact = person(journal)
    asked = note(journal, contact, "mail out\nAny news?").interaction
    clock.move(hours=5)
    note(journal, contact, "call in 4m\nSomething else.")
    note(journal, contact, "mail in\nYes.")
    clock.move(days=20)
    late = note(journal, contact, "mail in\nAnd another thing.", replies_to_id=asked.id).interaction
    clock.move(minutes=1)
    note(journal, contact, "mail in\nUnasked.")
    times = {e.interaction.body: e.reply_time for e in journal.timelines.latest(contact, 10)}
    assert times == {
        "Any news?": None,
        "Something else.": None,
        "Yes.": 5 * HOUR,
        "And another thing.": 20 * DAY + 5 * HOUR,
        "Unasked.": None,
    }
    assert journal.timelines.latest(contact, 2)[1].interaction.id == late.id


def test_an_answer_after_weeks_is_not_taken_for_the_reply(journal, clock) -> None:
    contact = person(journal)
    note(journal, contact, "mail out\nAny news?")
    clock.move(days=14, minutes=1)
    note(journal, contact, "mail in\nHello.")
    assert journal.timelines.latest(contact, 1)[0].reply_time is None


def test_only_the_open_message_waits(journal, clock) -> None:
    contact = person(journal)
    note(journal, contact, "mail out\nFirst.")
    clock.move(hours=1)
    note(journal, contact, "mail in\nAnswer.")
    clock.move(hours=1)
    note(journal, contact, "mail out\nSecond.")
    assert [e.waiting for e in journal.timelines.latest(contact, 5)] == [True, False, False]
    clock.move(hours=1)
    note(journal, contact, "call in 3m\nSpoke.")
    assert not any(e.waiting for e in journal.timelines.latest(contact, 5))


def test_an_entry_names_the_others_and_what_came_of_it(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "met @Bob Ortiz\nAll there.\ntodo: b\ntodo: a by Fri")
    [of_mary], [of_bob] = journal.timelines.latest(mary, 5), journal.timelines.latest(bob, 5)
    assert (of_mary.people, of_bob.people) == (("Bob Ortiz",), ("Mary Chen",))
    assert [f.text for f in of_bob.follow_ups] == ["b", "a"]


def test_an_entry_says_what_tells_of_nothing_and_which_lines_are_facts(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "call in\nheard: the loader jams")
    text = "met @Bob Ortiz\ntold: @Bob the loader runs\nbought: 5 EUR lid\ntold: @Mary the loader runs\npromise: @Bob lid"
    saved = note(journal, mary, text)
    assert [mark.line for mark in saved.fits_nothing] == [0]
    for contact, others in ((mary, {bob: "Bob Ortiz"}), (bob, {mary: "Mary Chen"})):
        [entry, *_] = journal.timelines.latest(contact, 5)
        assert (entry.fits_nothing, entry.facts, entry.others) == ({0}, {1}, others)


def test_a_line_of_an_imported_text_is_not_said_to_tell_of_nothing(journal) -> None:
    mary = person(journal)
    note(journal, mary, "mail in\nI told: nothing")
    note(journal, mary, "mail in\ntold: by a letter")
    with connected():
        database.execute_sql("UPDATE interaction SET uid = 'a' WHERE body LIKE 'told%'")
    assert [entry.fits_nothing for entry in journal.timelines.latest(mary, 5)] == [frozenset()] * 2
