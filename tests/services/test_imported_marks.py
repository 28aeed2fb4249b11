"""Marks in notes from files become what they say, in the step of the import; marks in messages of others never do."""

from __future__ import annotations

import pytest

from relnote.domain.words import Direction
from relnote.services.history_readers import sources
from relnote.services.importing import Answers
from relnote.services.notes import NoteInput
from relnote.store import feedback, follow_ups, values
from relnote.store.database import connected
from tests.importers.test_monica import document, listed, record
from tests.services.histories import bring, draft
from tests.store.journals import derived_is_fresh, fingerprint, person

MARY = "Found by their whole names: Mary Chen."
FOUND = "2 marks in your notes (todo:, promise:, heard: …) become what they say."


def answers(contact_id: int) -> list[str]:
    """Give what somebody prefers."""
    with connected():
        return [f"{each.question}: {each.value}" for each in follow_ups.answers_of([contact_id])]


@pytest.fixture
def file(tmp_path):
    def write(name: str, text: str | bytes):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def told(contact_id: int) -> list[str]:
    """Give what is known of somebody by marks."""
    with connected():
        return [
            *(f"{each.kind}: {each.text}" for each in follow_ups.of_contacts([contact_id])),
            *(f"{each.way}: {each.text}" for each in values.of_contacts([contact_id])),
            *(
                f"{each.kind}: {each.text}, {'told' if each.told_at else 'not told'}"
                for each in feedback.of_contacts([contact_id])
            ),
        ]


def test_an_entry_of_jrnl_is_worth_as_much_as_a_note(journal, file):
    mary = person(journal, "Mary Chen")
    path = file(
        "work.txt",
        "[2026-11-10 09:15] Breakfast with @Mary_Chen.\npromise: quote by 20 Nov\ngave: @Mary_Chen a map\n",
    )

    def run(**options):
        return journal.history_imports.run(sources(journal.journal, [path], []), **options)

    before = fingerprint()
    assert run(dry=True).notes == [MARY, FOUND]
    assert fingerprint() == before
    assert run().notes == [MARY, FOUND]
    assert told(mary) == ["promise_mine: quote", "gave: a map"]
    assert derived_is_fresh(journal)
    again = fingerprint()
    assert run().notes == [MARY]
    assert fingerprint() == again
    journal.history.undo()
    assert fingerprint() == before


def test_what_was_told_closes_what_was_heard_before_in_whatever_order_a_file_has_them(journal, file):
    mary = person(journal, "Mary Chen")
    path = file(
        "friends.md",
        "### Activities:\n\n* 2026-11-12: told: invoices name the project **Mary Chen**\n"
        "* 2026-11-02: heard: invoices should name the project **Mary Chen**\n\n### Notes:\n\n### Friends:\n\n* Mary Chen\n",
    )
    before = fingerprint()
    assert journal.imports.run(path, dry=True).notes == [FOUND]
    assert fingerprint() == before
    assert journal.imports.run(path).notes == [FOUND]
    [said] = told(mary)
    assert said.endswith("**Mary Chen**, told")
    journal.history.undo()
    assert fingerprint() == before


def test_notes_and_calls_of_monica_count_and_messages_there_do_not(journal, file):
    message = record(
        "m1", content="promise: pay them", written_at="2026-02-03T08:00:00Z", written_by_me=False
    )
    bob = record(
        "c-bob",
        first_name="Bob",
        data=(
            listed("note", record("n1", body="gave: a map")),
            listed("call", record("k1", called_at="2026-02-01T10:00:00Z", content="todo: drawings")),
            listed(
                "conversation",
                record("v1", happened_at="2026-02-03T00:00:00Z", data=(listed("message", message),)),
            ),
        ),
    )
    report = journal.imports.run(file("monica.json", document(listed("contact", bob))))
    assert (report.new["interactions"], FOUND in report.notes) == (3, True)
    assert told(journal.contacts.the_one("Bob").id) == ["follow_up: drawings", "gave: a map"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Date,Type,Contact,Notes\n2026-11-10,Call,Mary Chen,todo: send drawings\n",
            ["follow_up: send drawings"],
        ),
        ("Date,Type,Direction,Contact,Notes\n2026-11-10,Email,in,Mary Chen,todo: send drawings\n", []),
        ("Date,Type,From,To,Text\n2026-11-10,Text,Mary Chen,Me,todo: send drawings\n", []),
    ],
)
def test_of_a_table_only_what_the_user_wrote_counts(journal, file, text, what):
    mary = person(journal, "Mary Chen")
    path = file("log.csv", text)
    answers = Answers(me=("Me",), order="dmy", who={"Mary Chen": mary})
    report = journal.importing.run(journal.importing.look([path], answers), answers)
    assert report.changed == 1
    assert told(mary) == what


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("told: @Mary_Chen the invoices name the project", "prefers: @Mary_Chen gibberish"), 0),
        (("prefers: @Mary_Chen phone, never mondays", "born: @Mary_Chen some day"), 1),
        # The same again says nothing new, and what is in the journal is newer.
        (("prefers: @Mary_Chen phone", "prefers: @Mary_Chen phone"), 1),
        (("prefers: @Sue_Park phone", "todo: @Sue_Park drawings"), 1),
        (("heard: @Mary_Chen shorter invoices", "told: @Mary_Chen invoices are shorter"), 2),
        (("told: @Mary_Chen invoices are shorter", "heard: @Mary_Chen shorter invoices"), 1),
        (("told: @Mary_Chen the loader is mended", "told: @Mary_Chen the loader is mended"), 1),
        (("told: @Sue_Park the loader is mended", "gave: @Sue_Park a map"), 1),
    ],
)
def test_only_marks_that_become_something_are_counted_and_foretold(journal, file, lines, found):
    mary, sue = person(journal, "Mary Chen"), person(journal, "Sue Park")
    journal.notes.save(NoteInput(text="call in 1 Nov 2026\nheard: the loader jams", contact_ids=(mary,)))
    journal.notes.save(NoteInput(text="call in\nprefers: email", contact_ids=(sue,)))
    entries = (f"[2026-11-{10 + day} 09:15] Breakfast.\n{line}\n" for day, line in enumerate(lines))
    path = file("work.txt", "\n".join(entries))

    def known() -> list[str]:
        return sorted((*told(mary), *told(sue), *answers(mary), *answers(sue)))

    def run(**options):
        return journal.history_imports.run(sources(journal.journal, [path], []), **options)

    def of_marks(report) -> list[str]:
        return [note for note in report.notes if "in your notes" in note]

    before, was = fingerprint(), known()
    foretold = of_marks(run(dry=True))
    assert fingerprint() == before
    assert of_marks(run()) == foretold
    assert bool(foretold) == bool(found) == (known() != was)
    assert [note.split(" in ")[0] for note in foretold] == [f"{found} mark{'s' * (found != 1)}"] * bool(found)


def test_what_others_wrote_never_acts_and_moving_it_makes_no_difference(journal):
    bring(
        journal,
        draft("a", Direction.OUT, days=9),
        draft("b", Direction.IN, days=3, body="promise: pay them\ntold: all"),
    )
    mary = journal.contacts.the_one("Mary Chen").id
    [entry, _] = journal.timelines.latest(mary, 5)
    journal.notes.back_date(entry.interaction.id, "yesterday 15:00")
    assert told(mary) == []
