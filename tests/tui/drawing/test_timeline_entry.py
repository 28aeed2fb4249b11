from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from relnote.domain.entries import TimelineEntry
from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.records import FollowUp, Interaction
from relnote.domain.words import Channel, Direction, FollowUpKind, FollowUpState, Outcome
from relnote.tui.drawing.follow_ups import follow_up_state, follow_up_text
from relnote.tui.drawing.pieces import text_of, width_of, words_pattern, wrapped
from relnote.tui.drawing.timeline import TimelineLook, day_heading, timeline_entry
from relnote.tui.widgets.timeline import Timeline
from tests.tui.journal import NOW

LOOK = TimelineLook(width=100, now=NOW, zone="Europe/Lisbon")


def lines_of(
    given: TimelineEntry, look: TimelineLook = LOOK, *, heading: bool = False, opened: bool = False
) -> list[str]:
    lines = timeline_entry(given, look, heading=heading, opened=opened)
    assert all(width_of(line) <= look.width for line in lines)
    return [text_of(line).rstrip() for line in lines]


def spoken(body: str = "", **fields: object) -> TimelineEntry:
    details = {"people", "follow_ups", "heard", "reply_time", "waiting"} & set(fields)
    around = {name: fields.pop(name) for name in details}
    interaction = Interaction(
        **{
            "id": 7,
            "channel": Channel.EMAIL,
            "direction": Direction.OUT,
            "outcome": Outcome.SENT,
            "started_at": NOW - timedelta(hours=9),
            "zone": "UTC",
            "body": body,
            **fields,
        },
    )
    return TimelineEntry(interaction=interaction, **around)


def follow_up(**fields: object) -> FollowUp:
    kind = {
        "contact_id": 1,
        "interaction_id": 7,
        "line": 1,
        "kind": FollowUpKind.PROMISE_MINE,
        "text": "quote by Friday",
    }
    return FollowUp(**{**kind, **fields})


def test_an_entry_says_when_which_way_and_how_long_it_waits() -> None:
    assert lines_of(spoken("Pricing for the second line.", waiting=True), heading=True) == [
        "Today",
        "05:22  → email         Pricing for the second line." + " " * 38 + "waiting 9 h",
    ]


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        ({}, "05:22  → email"),
        ({"direction": Direction.IN, "outcome": Outcome.RECEIVED}, "05:22  ← email"),
        ({"channel": Channel.PHONE, "duration": 1320, "outcome": Outcome.REACHED}, "05:22  → phone 22m"),
        (
            {"channel": Channel.IN_PERSON, "duration": 5400, "outcome": Outcome.REACHED},
            "05:22  → in person 1h…",
        ),
        ({"channel": Channel.VIDEO, "duration": 3600, "outcome": None}, "05:22  → video 1h"),
        ({"channel": Channel.PHONE, "outcome": Outcome.VOICEMAIL}, "05:22  → phone         voicemail"),
        (
            {"channel": Channel.NEWSLETTER, "direction": Direction.IN, "outcome": Outcome.OPENED},
            "05:22  ⇢ newsletter    opened",
        ),
        ({"channel": Channel.NOTE, "direction": None, "outcome": None}, "05:22  · note"),
    ],
)
def test_channel_direction_and_outcome(fields: dict[str, object], head: str) -> None:
    assert lines_of(spoken(**fields)) == [head]


def test_ascii_arrows() -> None:
    assert lines_of(spoken("x" * 500, talk_share=35, reply_time=2400), replace(LOOK, ascii=True))[0].isascii()


def test_talk_share_and_reply_time_stand_at_the_right() -> None:
    assert lines_of(spoken("Yes.", talk_share=35, reply_time=2400))[0].endswith("   you 35 % · after 40 min")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 21), "Today"),
        (date(2026, 11, 20), "Yesterday"),
        (date(2026, 11, 22), "Tomorrow"),
        (date(2026, 11, 12), "12 Nov"),
        (date(2025, 3, 3), "3 Mar 2025"),
    ],
)
def test_days_are_named_as_a_person_would(day: date, text: str) -> None:
    assert day_heading(day, date(2026, 11, 21)) == text


def test_a_day_begins_in_the_zone_of_the_reader() -> None:
    late = spoken(started_at=datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
    assert lines_of(late, replace(LOOK, zone="Europe/Lisbon"), heading=True)[0] == "Yesterday"
    assert lines_of(late, replace(LOOK, zone="Asia/Tokyo"), heading=True)[0] == "Today"


@pytest.mark.parametrize(
    ("fields", "text", "part"),
    [
        ({}, "open", "open"),
        ({"due_on": date(2026, 11, 20)}, "1 d late", "late"),
        ({"due_on": date(2026, 11, 21)}, "due today", "due"),
        ({"due_on": date(2026, 11, 22)}, "due tomorrow", "due"),
        ({"due_on": date(2026, 11, 24)}, "due Tue 24 Nov", "due"),
        ({"due_on": date(2027, 11, 24)}, "due Wed 24 Nov 2027", "due"),
        ({"state": FollowUpState.KEPT}, "kept", "kept"),
        (
            {"state": FollowUpState.KEPT, "due_on": date(2026, 11, 21), "ended_on": date(2026, 11, 20)},
            "kept, 1 day early",
            "kept",
        ),
        ({"state": FollowUpState.KEPT_LATE}, "kept late", "kept-late"),
        ({"state": FollowUpState.DONE}, "done", "done"),
        ({"state": FollowUpState.BROKEN}, "broken", "broken"),
        ({"state": FollowUpState.DROPPED}, "dropped", "dropped"),
    ],
)
def test_how_a_promise_stands(fields: dict[str, object], text: str, part: str) -> None:
    (piece,) = follow_up_state(follow_up(**fields), NOW, "UTC")
    assert (piece.text, piece.part) == (text, part)


def test_every_part_has_a_style() -> None:
    states = {follow_up_state(follow_up(state=state), NOW, "UTC")[0].part for state in FollowUpState}
    assert {f"timeline--{part}" for part in states} <= Timeline.COMPONENT_CLASSES
    given = spoken(
        "todo: x", talk_share=1, reply_time=1, waiting=True, people=("Bob",), outcome=Outcome.BOUNCED
    )
    parts = {piece.part for line in timeline_entry(given, LOOK, heading=True, opened=True) for piece in line}
    assert {f"timeline--{part}" for part in parts if part} <= Timeline.COMPONENT_CLASSES


@pytest.mark.parametrize("kind", FollowUpKind)
def test_every_kind_of_follow_up_has_its_words(kind: FollowUpKind) -> None:
    assert follow_up_text(follow_up(kind=kind)).endswith(": quote by Friday")


def test_closed_it_shows_the_first_lines_and_what_is_open() -> None:
    body = "one\npromise: quote by Friday\n\ntwo\nthree\nfour"
    late = follow_up(due_on=date(2026, 11, 20))
    assert [line[23:] for line in lines_of(spoken(body, follow_ups=(late,), people=("Bob Ortiz",)))] == [
        "one",
        "two",
        "three…",
        "promise: quote by Friday" + " " * 45 + "1 d late",
        "with Bob Ortiz",
    ]


def test_opened_it_shows_all_with_the_state_beside_its_line() -> None:
    body = "one\npromise: quote by Friday\n\ntwo\nthree\nfour"
    late = follow_up(due_on=date(2026, 11, 20))
    elsewhere = follow_up(line=0, interaction_id=8, kind=FollowUpKind.FOLLOW_UP, text="send drawings")
    lines = lines_of(spoken(body, follow_ups=(late, elsewhere)), opened=True)
    assert [line[23:] for line in lines] == [
        "one",
        "promise: quote by Friday" + " " * 45 + "1 d late",
        "",
        "two",
        "three",
        "four",
        "todo: send drawings" + " " * 54 + "open",
        "Sat 21 Nov 2026 05:22:00, Europe/Lisbon (Sat 05:22 in UTC)",
    ]


def heard(**fields: object) -> Heard:
    made = {
        "contact_id": 1,
        "interaction_id": 7,
        "line": 1,
        "text": "the belt slips",
        "heard_at": NOW,
        "state_at": NOW,
    }
    return Heard(**{**made, "kind": FeedbackKind.COMPLAINT, **fields})


def test_what_was_heard_and_told_stands_with_what_became_of_it() -> None:
    body = "one\ncomplaint: the belt slips\ntold: invoices name the project now"
    done = heard(state=FeedbackState.DONE)
    told = heard(
        id=2,
        interaction_id=3,
        text="invoices should name the project",
        told_at=NOW,
        told_in_id=7,
        told_line=2,
        told_text="invoices name the project now",
    )
    lines = [line[23:].rsplit("  ", 1) for line in lines_of(spoken(body, heard=(told, done)))]
    assert [[part.strip() for part in line] for line in lines] == [
        ["one"],
        ["complaint: the belt slips", "done, not told"],
        ["told: invoices name the project now", 'of "invoices should name the project"'],
    ]
    told = replace(told, told_text="the project stands on every invoice from next Monday on")
    narrow = lines_of(spoken("one\ntwo\nx", heard=(told,)), replace(LOOK, width=90))
    assert [line[23:] for line in narrow[2:]] == [
        'told: the project stands on every  of "invoices should name the p…"',
        "invoice from next Monday on",
    ]
    opened = lines_of(spoken(body, heard=(heard(told_at=NOW),)), opened=True)
    assert opened[1].endswith("told")
    assert opened[2].endswith("told: invoices name the project now")


def test_a_promise_whose_line_is_gone_is_still_shown() -> None:
    lines = lines_of(spoken("one", follow_ups=(follow_up(line=9),)), opened=True)
    assert lines[1].split() == ["promise:", "quote", "by", "Friday", "open"]
    assert lines_of(spoken("", follow_ups=(follow_up(line=9),)), opened=True)[1].endswith("open")


def test_narrow_the_words_stand_below() -> None:
    look = replace(LOOK, width=50)
    assert lines_of(spoken("Pricing for the second line.", waiting=True), look) == [
        "05:22  → email" + " " * 25 + "waiting 9 h",
        "   Pricing for the second line.",
    ]
    assert lines_of(spoken(), look) == ["05:22  → email"]


def test_marks_are_set_off_and_so_is_what_was_searched_for() -> None:
    look = replace(LOOK, words=words_pattern(["pric", "quote"]))
    lines = timeline_entry(spoken("Pricing. Reprice?\nheard: a QUOTE"), look, heading=False, opened=True)
    parts = [(piece.text, piece.part) for line in lines for piece in line if piece.part in {"mark", "hit"}]
    assert parts == [("Pric", "hit"), ("heard:", "mark"), ("QUOTE", "hit")]
    assert words_pattern(["", ""]) is None


@given(st.text(max_size=300), st.integers(3, 60))
def test_wrapping_fits_and_loses_nothing_but_blanks(text: str, width: int) -> None:
    text = " ".join(text.split())
    parts = list(wrapped(text, width))
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert len(parts) >= 1
    safe = all(cell_len(part) <= width for part in parts)
    assert safe or not text.isalnum()


def test_wrapping_wide_letters_and_long_words() -> None:
    assert list(wrapped("王芳王芳王", 5)) == ["王芳", "王芳", "王"]
    assert list(wrapped("https://example.org/long", 10)) == ["https://ex", "ample.org/", "long"]
    assert list(wrapped("  indented words go on", 12)) == ["  indented", "words go on"]
    assert list(wrapped("", 5)) == [""]


def test_a_long_body_is_read_only_as_far_as_it_is_shown() -> None:
    class Counted(str):
        __slots__ = ()
        seen = 0

        def startswith(self, *args: object) -> bool:
            Counted.seen += 1
            return super().startswith(*args)

    assert len(list(islice(wrapped(Counted("word " * 100_000), 60), 3))) == 3
    assert Counted.seen < 10


def test_whose_a_promise_is_is_said_where_it_is_that_of_another() -> None:
    theirs = follow_up(kind=FollowUpKind.PROMISE_THEIRS, text="drawings", contact_id=2)
    entry = replace(spoken(), follow_ups=(theirs,), others={2: "Sue Park"})
    assert any("they promise: @Sue Park drawings" in line for line in lines_of(entry))
    assert not any("@" in line for line in lines_of(replace(entry, others={})))


def test_facts_stay_in_sight_and_a_telling_of_nothing_says_so() -> None:
    body = "\n".join(["words"] * 9 + ["bought: 5 EUR lid", "new job: head of works", "told: the belt"])
    entry = replace(spoken(body=body), facts=frozenset({9, 10}), fits_nothing=frozenset({11}))
    closed, opened = lines_of(entry), lines_of(entry, opened=True)
    for lines in (closed, opened):
        assert sum("bought: 5 EUR lid" in line for line in lines) == 1
        assert sum("new job: head of works" in line for line in lines) == 1
        [told] = [line for line in lines if "told: the belt" in line]
        assert told.endswith("fits nothing they told you")
    # A note that was cut meanwhile elsewhere has fewer lines.
    assert lines_of(replace(entry, interaction=spoken(body="words").interaction))
