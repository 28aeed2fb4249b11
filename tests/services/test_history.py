"""Undo and redo of everything that can be written, after a restart too."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel, FollowUpState, Tier
from relnote.services.relnote import Relnote
from relnote.store import changes
from tests.store.journals import (
    HOSTILE,
    Clock,
    derived_is_fresh,
    everything,
    fingerprint,
    index_is_sound,
    note,
    opened,
    person,
    set_tier,
)

EXAMPLES = int(os.environ.get("RELNOTE_EXAMPLES", "15"))
"""More of them are tried by hand."""

BODIES = (
    "Spoke of the roof.",
    "promise: quote by Friday\ntodo: send drawings by Tue",
    "promise: quote with options by Mon\nthey promise: the plan by 4 Dec",
    "ask next: the daughter's exam\nprefers: Tue Wed mornings, email",
    "prefers: not Fridays, by phone\nWith @Bob Ortiz and @Sue Park.",
    *HOSTILE,
)
HEADERS = (
    "call in 22m",
    "mail out",
    "mail in yesterday",
    "call out no answer",
    "call out voicemail 2 days ago",
    "note",
    "met yesterday 15:00 40%",
)
NAMES = ("Mary Chen", "Bob Ortiz", "Sue Park", "Émile Żak", *HOSTILE)
ANSWERS = (("best_days", "Tue Wed"), ("first_channel", "phone"), ("wait", "3 days"), ("best_time", "8-10"))
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{mail}\r\nX-ODD:kept\r\nCATEGORIES:met\r\nEND:VCARD\r\n"
)

pick = st.integers(0, 40)
steps = st.one_of(
    st.tuples(
        st.just("add"), st.sampled_from(NAMES), st.sampled_from(("", "a@example.org", "b@example.org"))
    ),
    *(st.tuples(st.just("note"), pick, st.sampled_from(HEADERS), st.sampled_from(BODIES)) for _ in range(5)),
    st.tuples(st.just("reply"), pick, pick),
    st.tuples(st.just("edit"), pick, st.sampled_from(HEADERS), st.sampled_from(BODIES)),
    st.tuples(st.just("back_date"), pick, st.sampled_from(("yesterday 15:00", "12 Nov 14:00", "3 days ago"))),
    st.tuples(st.just("remove"), pick),
    st.tuples(st.just("change"), pick, st.sampled_from(NAMES), st.sampled_from(HOSTILE)),
    st.tuples(st.just("archive"), pick, st.booleans()),
    st.tuples(st.just("tag"), pick, st.sampled_from(("key board", "-key", "Board -met", "été"))),
    st.tuples(st.just("tier"), pick, st.sampled_from(Tier)),
    st.tuples(
        st.just("follow_up"), pick, st.sampled_from(("call back by Tue", "promise: a visit by 1 Dec", "x"))
    ),
    st.tuples(st.just("finish"), pick, st.sampled_from((FollowUpState.DONE, FollowUpState.DROPPED))),
    st.tuples(st.just("snooze"), pick, st.sampled_from(("tomorrow", "in 2 weeks"))),
    st.tuples(st.just("answer"), pick, st.sampled_from(ANSWERS)),
    st.tuples(st.just("decline"), pick, st.sampled_from(("best_days", "first_channel"))),
    st.tuples(st.just("clear"), pick, st.sampled_from(("best_days", "first_channel"))),
    st.tuples(
        st.just("import"), st.lists(st.tuples(st.sampled_from(NAMES[:4]), pick), min_size=1, max_size=3)
    ),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
    st.tuples(st.just("later"), st.integers(1, 90)),
)


class Hand:
    """Does to a journal what a person would."""

    def __init__(self, relnote: Relnote, clock: Clock) -> None:
        self.relnote = relnote
        self.clock = clock
        self.begun = self.standing()

    def do(self, verb: str, *arguments: object) -> None:
        try:
            getattr(self, f"do_{verb}")(*arguments)
        except (Refusal, NobodyThereError):
            return

    def somebody(self, number: int) -> int:
        listed = self.relnote.contacts.listing(sort="name").ids
        return _one(listed, number)

    def some_note(self, number: int) -> tuple[int, int]:
        contact = self.somebody(number)
        return contact, _one(self.relnote.timelines.ids(contact), number)

    def do_add(self, name: str, mail: str) -> None:
        person(self.relnote, name, mail)

    def do_note(self, number: int, header: str, body: str) -> None:
        note(self.relnote, self.somebody(number), f"{header}\n\n{body}")

    def do_reply(self, number: int, other: int) -> None:
        contact, there = self.some_note(number)
        note(self.relnote, contact, f"mail in\n\nAnswer {other}", replies_to_id=there)

    def do_edit(self, number: int, header: str, body: str) -> None:
        contact, there = self.some_note(number)
        note(self.relnote, contact, f"{header}\n\n{body}", interaction_id=there, base="as it was")

    def do_back_date(self, number: int, when: str) -> None:
        self.relnote.notes.back_date(self.some_note(number)[1], when)

    def do_remove(self, number: int) -> None:
        self.relnote.notes.remove(self.some_note(number)[1])

    def do_change(self, number: int, name: str, about: str) -> None:
        there = self.relnote.contacts.get(self.somebody(number))
        points = (*there.points[1:], ContactPoint(channel=Channel.PHONE, value=f"+3512101234{number:02}"))
        self.relnote.contacts.change(
            Contact(id=there.id, name=name, about=about, points=points, tags=there.tags, tier=there.tier),
        )

    def do_archive(self, number: int, back: bool) -> None:
        everybody = sorted(row[0] for row in everything()["contact"])
        self.relnote.contacts.archive(_one(everybody, number), back=back)

    def do_tag(self, number: int, words: str) -> None:
        self.relnote.contacts.tag(self.somebody(number), words)

    def do_tier(self, number: int, tier: Tier) -> None:
        set_tier(self.relnote, self.somebody(number), tier)

    def do_follow_up(self, number: int, text: str) -> None:
        self.relnote.follow_ups.add(self.somebody(number), text)

    def do_finish(self, number: int, state: FollowUpState) -> None:
        there = self.relnote.follow_ups.of_contact(self.somebody(number))
        self.relnote.follow_ups.finish(_one(there, number).id, state)

    def do_snooze(self, number: int, when: str) -> None:
        page = self.relnote.contacts.page(self.somebody(number))
        self.relnote.attention.snooze(_one(page.flags, number), when)

    def do_answer(self, number: int, said: tuple[str, str]) -> None:
        question = self.relnote.checklists.question(said[0])
        self.relnote.checklists.answer(self.somebody(number), question, said[1])

    def do_decline(self, number: int, key: str) -> None:
        self.relnote.checklists.decline(self.somebody(number), self.relnote.checklists.question(key))

    def do_clear(self, number: int, key: str) -> None:
        self.relnote.checklists.clear(self.somebody(number), self.relnote.checklists.question(key))

    def do_import(self, people: list[tuple[str, int]]) -> None:
        file = self.relnote.journal.path.parent / "people.vcf"
        cards = (CARD.format(name=name, mail=f"{number % 5}@example.org") for name, number in people)
        file.write_text("".join(cards), encoding="utf-8")
        self.relnote.imports.run(file)

    def do_undo(self) -> None:
        if self.standing() > self.begun:
            self.relnote.history.undo()

    def standing(self) -> int:
        """Tell how many changes there are that are not undone."""
        return sum(not change.undone for change in self.relnote.history.recent(1000))

    def do_redo(self) -> None:
        self.relnote.history.redo()

    def do_later(self, minutes: int) -> None:
        self.clock.move(minutes=minutes)


class NobodyThereError(Exception):
    pass


def _one(things, number: int):
    if not len(things):
        raise NobodyThereError
    return things[number % len(things)]


@pytest.mark.parametrize("held", [1, changes.HELD])
def test_what_fails_in_the_middle_leaves_nothing_and_forgets_nothing_that_was_undone(
    journal, monkeypatch, held
) -> None:
    monkeypatch.setattr(changes, "HELD", held)
    person(journal, "Mary Chen")
    person(journal, "Bob Ortiz")
    both = fingerprint()
    journal.history.undo()
    before, said, revision = fingerprint(), journal.history.recent(), journal.history.revision()

    def fail() -> None:
        with journal.journal.together("did much"):
            for number in range(5):
                person(journal, f"Person {number}")
            raise Refusal("The import was stopped; nothing was changed.")

    with pytest.raises(Refusal, match="was stopped"):
        fail()
    assert (fingerprint(), journal.history.recent(), journal.history.revision()) == (before, said, revision)
    assert journal.history.redo().label == "added Bob Ortiz"
    assert fingerprint() == both


@given(st.lists(steps, min_size=20, max_size=50), st.sampled_from((1, 3, changes.HELD)))
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_whatever_was_done_can_be_undone_and_done_again_after_a_restart(todo, held) -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patches:
        # However few of its rows are held in memory.
        patches.setattr(changes, "HELD", held)
        file = Path(folder) / "relnote" / "journal.db"
        with opened(file, clock) as relnote:
            for name in ("Mary Chen", "Bob Ortiz", "Sue Park"):
                person(relnote, name)
            for number, body in enumerate(BODIES[:5]):
                saved = note(relnote, number % 3 + 1, f"{HEADERS[number]}\n\n{body}")
                note(relnote, number % 3 + 1, "mail in\nAnswer", replies_to_id=saved.interaction.id)
            begun = fingerprint()
            hand = Hand(relnote, clock)
            for step in todo:
                hand.do(*step)
            ended, rows = fingerprint(), everything()
            assert derived_is_fresh(relnote)
            assert index_is_sound()
            made = hand.standing() - hand.begun
        with opened(file, clock) as relnote:
            assert fingerprint() == ended
            for _ in range(made):
                assert relnote.history.undo()
            assert fingerprint() == begun
            assert index_is_sound()
        with opened(file, clock) as relnote:
            for _ in range(made):
                assert relnote.history.redo()
            assert everything() == rows
            assert index_is_sound()
            assert derived_is_fresh(relnote)
