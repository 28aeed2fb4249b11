from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from relnote.domain.at_hand import AtHand
from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.next_attempt import PlanFacts, next_attempt
from relnote.domain.preparation import Known, prepare
from relnote.domain.preparation_words import ledger_sections, sections_of, title_of
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Contact, ContactPoint, DatedFact, Flag, FollowUp, Interaction
from relnote.domain.values import Value
from relnote.domain.words import Channel, Direction, FactKind, FlagKind, FollowUpKind, Outcome, ValueWay
from tests.domain.tried import moment

NOW = moment("2026-11-18T12:00")
LISBON = "Europe/Lisbon"


def entry(
    at: str, body: str, channel: Channel = Channel.PHONE, outcome: Outcome = Outcome.REACHED
) -> Interaction:
    return Interaction(
        channel=channel,
        direction=Direction.IN,
        outcome=outcome,
        started_at=moment(at),
        zone=LISBON,
        body=body,
        talk_share=40,
    )


def follow_up(kind: FollowUpKind, text: str, due_on: date | None = None) -> FollowUp:
    return FollowUp(contact_id=7, kind=kind, text=text, due_on=due_on)


def given(day: str, text: str, way: ValueWay = ValueWay.GAVE) -> Value:
    return Value(contact_id=7, interaction_id=1, way=way, day=date.fromisoformat(day), text=text)


def heard(text: str, **fields: object) -> Heard:
    at = moment("2026-11-17T10:00")
    made = {
        "contact_id": 7,
        "interaction_id": 1,
        "line": 0,
        "heard_at": at,
        "state_at": at,
        "kind": FeedbackKind.REMARK,
    }
    return Heard(**(made | {"text": text} | fields))


def fact(kind: FactKind, text: str, day: str) -> DatedFact:
    return DatedFact(contact_id=7, kind=kind, day=day, text=text)


def page(**fields):
    known = {
        "contact": Contact(name="Mary Chen"), "reach": "", "plan": None, "open_ones": (), "missing": (), "flags": (),
        "entries": (), "at_hand": AtHand(),
    }  # fmt: skip
    return prepare(Known(**(known | fields)), NOW, LISBON)


def test_everything_there_is_has_its_section() -> None:
    birthday = Flag(contact_id=7, kind=FlagKind.BIRTHDAY, raised_at=NOW, evidence={"on": "2026-11-20"})
    asked = Flag(
        contact_id=7,
        kind=FlagKind.MISSING_PREFERENCES,
        raised_at=NOW,
        evidence={"missing": ["wait"], "questions": 7},
    )
    made = page(
        contact=Contact(
            name="Mary Chen", title="VP", organisation="Acme", zone="Asia/Tokyo", about="Sails.",
            points=(ContactPoint(channel=Channel.PHONE, value="555 0134", label="work"),),
        ),
        reach="email",
        plan=next_attempt(PlanFacts(contact_id=7, zone="Asia/Tokyo", user_zone=LISBON), NOW),
        open_ones=(
            follow_up(FollowUpKind.PROMISE_MINE, "quote", date(2026, 11, 16)),
            follow_up(FollowUpKind.PROMISE_THEIRS, "plan"),
            follow_up(FollowUpKind.FOLLOW_UP, "paint", date(2026, 11, 20)),
            follow_up(FollowUpKind.ASK_NEXT, "who signs"),
        ),
        missing=BUILT_IN[:2],
        flags=(birthday, asked),
        entries=(
            entry("2026-11-17T10:00", "Spoke.\ngave: c"),
            entry("2026-01-17T10:00", "long ago", Channel.EMAIL, Outcome.RECEIVED),
            entry("2026-11-15T10:00", "left word", outcome=Outcome.VOICEMAIL),
        ),
        heard=(
            heard("a", told_at=NOW), heard("b", kind=FeedbackKind.NEW_USE), heard("c", kind=FeedbackKind.COMPLAINT, state=FeedbackState.DONE),
        ),
        dated=(
            fact(FactKind.MOVED, "to Kobe", "2026-11-01"), fact(FactKind.NEW_JOB, "sails", "2026-10-01"),
            fact(FactKind.MOVED, "to Osaka", "2026-11-17"), fact(FactKind.BOUGHT, "rope", "2026-11-17"),
        ),
        values=(given("2026-11-17", "c"), given("2026-11-16", "d", ValueWay.ASKED), given("2026-01-17", "long ago")),
        at_hand=AtHand(promises=(follow_up(FollowUpKind.PROMISE_MINE, "quote"),)),
    )  # fmt: skip
    found = {
        section.title: [(row.lead, row.text) for row in section.rows]
        for section in sections_of(made, NOW, LISBON)
    }
    assert found["Reach"][:2] == [("", "email"), ("Now", "Wed 21:00 where they are")]
    assert [lead for lead, _ in found["Reach"]] == ["", "Now", "Next", "phone", "New job", "Moved", "About"]
    assert found["Reach"][4:6] == [("New job", "sails (Thu 1 Oct)"), ("Moved", "to Osaka (yesterday)")]
    assert found["Due"] == [("", "Their birthday is on Fri 20 Nov, in 2 days. Wish them well.")]
    assert found["Promised"] == [("you", "quote (Mon 16 Nov, late)"), ("they", "plan (no day)")]
    assert found["To ask"] == [("[ ]", "who signs"), ("", "Preferences: best days, worst days")]
    assert found["They told you"] == [
        ("yesterday", "new use: b (not told)"),
        ("yesterday", "complaint: c (done, not told)"),
        ("yesterday", "a (told today)"),
    ]
    assert found["Given and asked"] == [
        ("", "Given once, asked for once in the last six months."),
        ("yesterday", "gave: c"),
        ("Mon 16 Nov", "asked: d"),
    ]
    assert found["At hand"][0] == ("", 'You could keep your promise "quote".')
    assert found["At hand"][-1] == ("", "Their birthday: Fri 20 Nov.")
    assert [text[:15] for _, text in found["Last talks"]] == ["phone · inbound", "email · inbound"]
    assert title_of(made) == "Mary Chen · VP, Acme"


def test_of_nobody_in_particular_little_is_said() -> None:
    [reach] = sections_of(page(), NOW, LISBON)
    assert reach.rows[0].text.startswith("They have not been asked yet")
    assert title_of(page()) == "Mary Chen"


def test_messages_fill_up_the_last_talks() -> None:
    mails = [entry(f"2026-11-{day}T10:00", "", Channel.EMAIL, Outcome.RECEIVED) for day in (16, 14, 12)]
    calls = [entry(f"2026-11-{day}T10:00", "") for day in (15, 13, 11)]
    entries = sorted([*mails, *calls], key=lambda each: each.started_at, reverse=True)
    assert page(entries=entries).talks == tuple(calls)
    assert page(entries=[mails[0], calls[0], mails[1], mails[2]]).talks == (mails[0], calls[0], mails[1])


@pytest.mark.parametrize(
    ("on", "at_hand"), [("17", False), ("18", True), ("30", True), ("02", True), ("03", False)]
)
def test_a_birthday_is_at_hand_for_two_weeks(on: str, at_hand: bool) -> None:
    day = f"2026-{'12' if on < '10' else '11'}-{on}"
    later = moment("2026-12-24T08:00")
    flag = Flag(contact_id=7, kind=FlagKind.BIRTHDAY, raised_at=later, evidence={"on": day})
    assert page(flags=(flag,)).birthday == (flag if at_hand else None)
    assert page(flags=(replace(flag, kind=FlagKind.DATED_FACT),)).birthday is None


def test_who_is_let_be_has_no_next_attempt() -> None:
    made = page(contact=Contact(name="Mary Chen", paused_at=moment("2026-11-16T09:00")), let_be=True)
    rows = sections_of(made, NOW, LISBON)[0].rows
    assert [(row.lead, row.text) for row in rows][-1] == ("Next", "let be since Mon 16 Nov")


def test_the_ledger_tells_everything_there_ever_was_and_counts_the_last_half_year() -> None:
    told = [given("2026-11-17", "c"), given("2026-01-17", "long ago", ValueWay.ASKED)]
    at_hand = AtHand(promises=(follow_up(FollowUpKind.PROMISE_MINE, "quote"),))
    ledger, offers = ledger_sections(told, at_hand, date(2026, 11, 18))
    assert [(row.lead, row.text) for row in ledger.rows] == [
        ("", "Given once, asked for nothing in the last six months."),
        ("yesterday", "gave: c"),
        ("17 Jan 2026", "asked: long ago"),
    ]
    assert [row.text for row in offers.rows] == ['You could keep your promise "quote".']
    assert ledger_sections(told[1:], AtHand(), date(2026, 11, 18))[0].rows[0].text == "asked: long ago"
    [empty] = ledger_sections([], AtHand(), date(2026, 11, 18))
    assert empty.rows[0].text.startswith("Nothing yet: lines gave:")
