"""Tables of what happened, read field by field."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.recognise import Kind, recognise
from relnote.importers.tables.happening_words import channel_in, outcome_in, seconds_of
from relnote.importers.tables.interactions import participants, read_interactions
from relnote.importers.tables.layout import find_layout, plain_layout, with_mapping
from relnote.importers.tables.said import changed, understood
from relnote.importers.tables.survey import survey

ME = frozenset({"eva berg", "berg, eva", "eva@berg.example", "+442071838750"})


def read(table: str, *said: str, channel: str = "", zone: str = "Europe/Vienna") -> list[HistoryRecord]:
    file = io.BytesIO(table.encode())
    layout = find_layout(file) or plain_layout(file)
    assert layout is not None
    layout = with_mapping(layout, changed(layout.mapping, understood(said, layout.mapping), channel))
    order = survey(file, layout).order
    return list(read_interactions(file, layout, order, ME, zone=zone, region="GB"))


def told(record: HistoryRecord) -> tuple[object, ...]:
    assert isinstance(record, InteractionDraft), record
    who = [person.name or person.value for person in record.people]
    return (record.channel, record.direction, record.outcome, record.started_at, who, record.body)


LETTERS = (
    "id,previous_letter,sent_persons,sent_place,sent_date,recv_persons,recv_date\n"
    'L1,,"Berg, Eva",Wien,1889-06-14,"Orr, Tim",1889-06-15\n'
    'L2,L1,"Orr, Tim",Bath,1889-06-18,"Berg, Eva",1889-06-20\n'
    'L3,,"Orr, Tim ::: Hall, Cy",Bath,1889-07-01,"Berg, Eva",\n'
    'L4,,"Orr, Tim",Bath,1889-07-02,"Hall, Cy",\n'
    'L5,,"Berg, Eva",Wien,,"Hall, Cy",\n'
)


def test_letters_of_another_century() -> None:
    assert recognise(LETTERS.encode()).kind is Kind.INTERACTIONS
    sent, came, both, others, undated = read(LETTERS, channel="letter")
    # Vienna kept the time of its own meridian then; a day alone is its noon.
    noon = datetime(1889, 6, 14, 10, 54, 39, tzinfo=UTC)
    assert told(sent)[:3] == (Channel.LETTER, Direction.OUT, Outcome.SENT)
    assert abs((told(sent)[3] - noon).total_seconds()) < 120
    # What no field can hold is kept in the text.
    assert told(sent)[4:] == (["Tim Orr"], "sent_place: Wien")
    assert told(came)[1:3] == (Direction.IN, Outcome.RECEIVED)
    # It stands under the day it came.
    assert came.started_at.day == 20
    assert came.replies_to == (sent.uid,)
    assert told(both)[4] == ["Tim Orr", "Cy Hall"]
    assert both.started_at.day == 1
    assert others == PassedOver(line=5, reason="between others")
    assert isinstance(undated, Skipped)
    assert undated.reason == "The row has no date."


def test_calls_with_numbers_and_seconds() -> None:
    out, lost, came = read(
        "From,To,Datetime,Duration(seconds),Cell Tower\n"
        "+44 20 7183 8750,020 7183 1111,20060601 0008,1634,1\n"
        "+44 20 7183 8750,020 7183 1111,20060601 0930,0,1\n"
        "349,020 7183 8750,20060601 2359,60,1\n",
        zone="UTC",
    )
    assert told(out)[:4] == (
        Channel.PHONE,
        Direction.OUT,
        Outcome.REACHED,
        datetime(2006, 6, 1, 0, 8, tzinfo=UTC),
    )
    assert (out.duration, out.people[0].normal) == (1634, "+442071831111")
    assert lost.outcome is Outcome.NO_ANSWER
    assert (came.direction, came.people[0].value, came.people[0].channel) == (
        Direction.IN,
        "349",
        Channel.PHONE,
    )


def test_activities_of_hubspot() -> None:
    note, meeting, call, task = read(
        '"Record ID","Activity type","Activity date","Body","Call direction","Call duration (ms)","Associated Contacts"\n'
        '"1","Note","2024-06-04 14:28","<p>Likes &amp; buys</p>","","","Tim Orr (tim@orr.example)"\n'
        '"2","Meeting","2024-06-04 10:29","","","","Tim Orr (tim@orr.example);Cy Hall (cy@hall.example)"\n'
        '"3","Call","2024-06-04 12:42","Prices","INBOUND","90000","Tim Orr (tim@orr.example)"\n'
        '"4","Task","2024-06-04 12:42","","","","Tim Orr (tim@orr.example)"\n'
    )
    assert told(note) == (
        Channel.NOTE,
        None,
        None,
        datetime(2024, 6, 4, 12, 28, tzinfo=UTC),
        ["Tim Orr"],
        "Likes & buys",
    )
    assert note.people[0].normal == "tim@orr.example"
    assert told(meeting)[:3] == (Channel.IN_PERSON, Direction.OUT, Outcome.REACHED)
    assert [person.normal for person in meeting.people] == ["tim@orr.example", "cy@hall.example"]
    assert (call.direction, call.duration) == (Direction.IN, 90)
    assert isinstance(task, Skipped)
    assert task.reason.startswith("“Task” is no channel.")


def test_what_the_user_says_of_columns() -> None:
    table = "Day,Firm,Talked about,Minutes\n13.04.2024,Fen Ltd,Prices,25\n14.04.2024,,x,\n"
    held, nobody = read(table, "Firm=who", "Talked about=text", channel="in_person")
    assert told(held)[4:] == (["Fen Ltd"], "Prices")
    assert held.duration == 1500
    assert held.started_at == datetime(2024, 4, 13, 10, 0, tzinfo=UTC)
    assert isinstance(nobody, Skipped)
    assert nobody.reason == "The row names nobody."
    silent, _ = read(table, "Firm=who", "Talked about=text")
    assert isinstance(silent, Skipped)
    assert "--channel" in silent.reason


def test_a_longer_table_of_the_same_knows_its_rows_again() -> None:
    head = "Date,Who,Type,Text\n"
    row = "2024-04-13,Tim Orr,call,Prices\n"
    assert read(head + row)[0].uid == read(head + "2024-04-12,Cy Hall,call,x\n" + row)[1].uid


def test_what_is_not_understood_is_kept_in_the_text() -> None:
    (held,) = read(
        "Date,Who,Type,Outcome,Direction,Duration,Notes,Zork,Left out\n"
        "2024-04-13,Tim Orr,call,wants a quote,sideways,for ever,Prices,x1,y,beyond\n",
        "Left out=ignore",
    )
    assert told(held)[5] == (
        "Prices\nOutcome: wants a quote\nDirection: sideways\nDuration: for ever\nZork: x1\n10: beyond"
    )


def test_who_is_on_either_side_is_counted() -> None:
    file = io.BytesIO(LETTERS.encode())
    assert participants(file, find_layout(file)) == {"Berg, Eva": 4, "Orr, Tim": 4, "Hall, Cy": 3}


@pytest.mark.parametrize(
    ("said", "name", "seconds"),
    [
        ("1:05:00", "", 3900),
        ("12:30", "Duration", 750),
        ("22 min", "", 1320),
        ("1h 5m", "", 3900),
        ("90", "Duration (sec)", 90),
        ("1500", "duration_ms", 2),
        ("25", "Length", 1500),
        ("1,5 h", "", 5400),
        ("", "", None),
        ("long", "", None),
        ("9999999999", "", None),
    ],
)
def test_lengths(said: str, name: str, seconds: int | None) -> None:
    assert seconds_of(said, name) == seconds


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("in_person", Channel.IN_PERSON),
        ("Zoom call", Channel.VIDEO),
        ("E-Mail", Channel.EMAIL),
        ("Anruf", Channel.PHONE),
        ("WhatsApp message", Channel.SOCIAL),
        ("Brief", Channel.LETTER),
        ("Meeting", Channel.IN_PERSON),
        ("Task", None),
        ("", None),
    ],
)
def test_words_of_channels(said: str, channel: Channel | None) -> None:
    assert channel_in(said) is channel


def test_words_of_outcomes() -> None:
    assert [outcome_in(said) for said in ("Left voicemail", "No answer", "Connected", "Bounced", "odd")] == [
        Outcome.VOICEMAIL,
        Outcome.NO_ANSWER,
        Outcome.REACHED,
        Outcome.BOUNCED,
        None,
    ]
