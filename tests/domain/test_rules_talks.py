"""How talks go, and whether more is asked than given: tables of examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind
from relnote.domain.records import Answer, FollowUp
from relnote.domain.rules.giving import WINDOW, ask_heavy
from relnote.domain.rules.talks import SPOKEN_OF, long_calls, one_way
from relnote.domain.sentences import sentence, short, step
from relnote.domain.talks import CALLS, Talk, last_talks, median
from relnote.domain.values import Value
from relnote.domain.verdicts import is_new
from relnote.domain.words import AnswerState, Channel, FollowUpKind, ValueWay
from tests.domain.tried import CREATED, FACTS, moment, tries

NOON = moment("2026-11-18T12:00")
LISBON = "Europe/Lisbon"


def talks(*told: str) -> tuple[Talk, ...]:
    """Give talks newest first, told so too: `22m 40%`; ids count down from 9."""
    made = []
    for place, words in enumerate(told):
        parts = words.split()
        minutes = next((int(part[:-1]) for part in parts if part.endswith("m")), None)
        share = next((int(part[:-1]) for part in parts if part.endswith("%")), None)
        met = Channel.IN_PERSON if "met" in parts else Channel.PHONE
        made.append(
            Talk(id=9 - place, started_at=NOON - timedelta(days=place), channel=met, share=share,
                 duration=None if minutes is None else minutes * 60)
        )  # fmt: skip
    return tuple(made)


def answer(interaction: int) -> Answer:
    return Answer(
        contact_id=7, question="wait", state=AnswerState.ANSWERED, value="2 days", answered_at=CREATED,
        interaction_id=interaction,
    )  # fmt: skip


def value(day: str, way: ValueWay = ValueWay.GAVE, interaction: int = 1) -> Value:
    return Value(contact_id=7, interaction_id=interaction, way=way, day=date.fromisoformat(day), text="x")


def asked(day: str, interaction: int = 1) -> Value:
    return value(day, ValueWay.ASKED, interaction)


def follow_up(
    due_on: str | None, kind: FollowUpKind = FollowUpKind.FOLLOW_UP, interaction: int | None = None
) -> FollowUp:
    day = date.fromisoformat(due_on) if due_on else None
    return FollowUp(contact_id=7, kind=kind, text="x", due_on=day, interaction_id=interaction)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("70%",) * 5, "In your last 5 talks 70 % of the talk was yours on average."),
        (("", "70%", "70%", "50%", ""), "In the 3 of your last 5 talks that say whose talk it was, 63 % was yours on average."),
        (("60%",) * 5, ""),
        (("90%",) * 4, ""),
        (("90%", "90%", "", "", ""), ""),
    ],
)  # fmt: skip
def test_most_of_the_talk_was_yours(told, said) -> None:
    # Something was heard in one of them, so that only the share tells.
    known = replace(FACTS, talks=talks(*told), answers=(answer(9),))
    flags = one_way(known)
    assert [sentence(flag, NOON, LISBON) for flag in flags] == [said] * bool(said)
    for flag in flags:
        assert (flag.raised_at, flag.lapses_at) == (NOON, NOON + SPOKEN_OF)
        assert step(flag, NOON, LISBON) == "Begin with a question next time, and write down what they say."
        assert short(flag, NOON, LISBON) in {"you 70 %", "you 63 %"}


QUIET = talks("", "40%", "40%", "", "")


def test_what_they_told_counts_as_heard() -> None:
    known = replace(FACTS, talks=QUIET, values=(value("2026-11-18", interaction=9),))
    told = Heard(
        contact_id=7,
        interaction_id=6,
        line=0,
        text="x",
        heard_at=NOON,
        kind=FeedbackKind.PRAISE,
        state_at=NOON,
    )
    assert one_way(replace(known, heard=(told,))) == ()
    assert one_way(replace(known, heard=(replace(told, interaction_id=2),))) != ()


@pytest.mark.parametrize(
    ("known", "flagged"),
    [
        # Too little is written down of these to say that nothing was heard.
        ({"talks": QUIET}, False),
        ({"talks": QUIET, "values": (value("2026-11-18", interaction=9),)}, True),
        ({"talks": QUIET, "follow_ups": (follow_up("2026-12-01", interaction=6),)}, True),
        ({"talks": QUIET, "values": (value("2026-11-18", interaction=9),), "answers": (answer(5),)}, False),
        # What is written down of other talks tells nothing of these.
        ({"talks": QUIET, "values": (value("2026-11-18", interaction=2),)}, False),
        ({"talks": QUIET[:4], "values": (value("2026-11-18", interaction=9),)}, False),
    ],
)
def test_nothing_was_heard(known, flagged) -> None:
    flags = one_way(replace(FACTS, **known))
    assert bool(flags) is flagged
    for flag in flags:
        assert sentence(flag, NOON, LISBON) == "Nothing they told you in your last 5 talks is written down."
        assert short(flag, NOON, LISBON) == "not noted"


@pytest.mark.parametrize(
    ("told", "minutes"),
    [
        (("31m", "40m", "50m", "10m", "12m"), 31),
        (("30m", "40m", "50m", "10m", "12m"), None),
        (("45m", "45m", "45m", "45m", ""), None),
    ],
)
def test_calls_are_long(told, minutes) -> None:
    flags = long_calls(replace(FACTS, calls=talks(*told)))
    assert [flag.evidence["minutes"] for flag in flags] == [minutes] * (minutes is not None)
    for flag in flags:
        assert sentence(flag, NOON, LISBON) == "The middle one of your last 5 calls took 31 minutes."
        assert short(flag, NOON, LISBON) == "31 min"


def test_once_dismissed_it_takes_five_other_talks() -> None:
    [flag] = long_calls(replace(FACTS, calls=talks(*["40m"] * 5)))
    later = replace(flag, evidence=flag.evidence | {"interactions": [10, 9, 8, 7, 6]})
    assert not is_new(later, flag.evidence)
    assert is_new(replace(flag, evidence={"interactions": [14, 13, 12, 11, 10]}), flag.evidence)


@pytest.mark.parametrize(
    ("values", "planned", "said"),
    [
        ((asked("2026-11-02"),), ("2026-11-23",),
         "You asked something of them once within six months and gave nothing; you mean to be in touch Mon 23 Nov."),
        ((asked("2026-11-02"), asked("2026-10-02"), value("2026-10-02")), ("2026-12-01", "2026-11-17"),
         "You asked something of them twice within six months and gave once; you meant to be in touch yesterday."),
        ((asked("2026-11-02"), value("2026-11-02")), ("2026-11-23",), ""),
        ((value("2026-11-02"),), ("2026-11-23",), ""),
        ((asked("2026-11-02"),), (), ""),
        ((asked("2026-11-02"),), (None,), ""),
        # By the day that is planned it lies more than half a year back.
        ((asked("2026-05-20"),), ("2026-11-23",), ""),
        ((asked("2026-05-28"),), ("2026-11-23",),
         "You asked something of them once within six months and gave nothing; you mean to be in touch Mon 23 Nov."),
    ],
)  # fmt: skip
def test_more_is_asked_than_given_and_a_follow_up_is_near(values, planned, said) -> None:
    known = replace(FACTS, values=values, follow_ups=tuple(follow_up(day) for day in planned))
    assert [sentence(flag, NOON, LISBON) for flag in ask_heavy(known)] == [said] * bool(said)


def test_a_day_that_is_long_past_is_planned_no_more() -> None:
    known = replace(FACTS, values=(asked("2026-05-10", 1), asked("2026-09-07", 2)))
    stale = follow_up("2025-11-20")
    assert ask_heavy(replace(known, follow_ups=(stale,))) == ()
    [flag] = ask_heavy(replace(known, follow_ups=(stale, follow_up("2026-11-23"))))
    # What lies more than half a year before that day does not count.
    assert (flag.evidence["planned_on"], flag.evidence["asked"]) == ("2026-11-23", 1)
    # What came after the day counts, and it lapses once nobody means that day any more.
    [flag] = ask_heavy(replace(known, follow_ups=(follow_up("2026-09-01"),)))
    assert flag.evidence["asked"] == 2
    assert flag.lapses_at == moment("2026-09-30T23:00")
    [tried] = tries("2026-11-17T10:00 phone out reached")
    assert ask_heavy(replace(known, follow_ups=(follow_up("2026-09-01"),), history=(tried,))) == ()


def test_keeping_a_promise_is_no_asking_and_the_calendar_has_ends() -> None:
    values = (asked("2026-11-02"),)
    mine = follow_up("2026-11-23", FollowUpKind.PROMISE_MINE)
    assert ask_heavy(replace(FACTS, values=values, follow_ups=(mine,))) == ()
    assert (
        ask_heavy(
            replace(FACTS, values=values, follow_ups=(follow_up("0001-01-01"), follow_up("9999-12-31")))
        )
        == ()
    )


def test_it_comes_the_working_day_before_and_goes_once_enough_lies_back() -> None:
    values = (asked("2026-10-01", 1), asked("2026-11-02", 2), value("2026-11-03", interaction=3))
    [flag] = ask_heavy(replace(FACTS, values=values, follow_ups=(follow_up("2027-03-12"),)))
    assert flag.raised_at == moment("2027-03-11T00:00")
    # With the first of two asked for gone there is as much of both.
    assert flag.lapses_at == moment((date(2026, 10, 1) + WINDOW).isoformat() + "T00:00") - timedelta(hours=1)
    assert flag.evidence["interactions"] == [1, 2]
    assert short(flag, NOON, LISBON) == "asked 2x"
    assert (
        step(flag, NOON, LISBON)
        == "Bring something for them too; the page before a call shows what is at hand."
    )
    # Dismissed, it takes something else that was asked.
    assert not is_new(
        replace(flag, evidence=flag.evidence | {"interactions": [2], "planned_on": "2026-12-12"}),
        flag.evidence,
    )
    assert is_new(replace(flag, evidence=flag.evidence | {"interactions": [1, 2, 5]}), flag.evidence)


def test_the_last_talks_are_those_by_voice_that_reached_them() -> None:
    history = tries(
        "2026-11-10T10:00 phone out reached", "2026-11-11T10:00 phone out voicemail", "2026-11-12T10:00 email in received",
        "2026-11-13T10:00 in_person out reached", "2026-11-14T10:00 video in reached", "2026-11-15T10:00 phone in reached",
        "2026-11-16T10:00 phone out reached", "2026-11-17T10:00 phone out reached",
    )  # fmt: skip
    assert [talk.id for talk in last_talks(history)] == [8, 7, 6, 5, 4]
    assert [talk.id for talk in last_talks(history[3:])] == [5, 4, 1]
    assert [talk.id for talk in last_talks(history, CALLS)] == [8, 7, 6, 5, 1]
    assert (median([1, 2, 3, 4]), median([3, 1, 2]), median([7])) == (2, 2, 7)
