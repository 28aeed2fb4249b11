"""Journals of jrnl: samples of our own, as the program writes them."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.words import Channel
from relnote.importers.drafts import InteractionDraft, PassedOver, Skipped
from relnote.importers.jrnl import is_unsure, read_jrnl
from relnote.importers.recognise import Kind, recognise

TEXT = """[2024-03-01 09:15] Breakfast with @Mary_Chen and @bob. *
She wants the lid changed.
[sic] she said it twice.

[2024-03-02 22:00] Nothing about anybody.

[2024-03-03 07:30] Wrote to x@example.org
[2024-03-03 07:30] Called @mary-ann.
"""


def read(text: str | bytes, zone: str = "Europe/Lisbon"):
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    return list(read_jrnl(io.BytesIO(data), zone))


def test_an_entry_is_a_note_about_who_it_names() -> None:
    first, second, third, fourth = read(TEXT)
    assert isinstance(first, InteractionDraft)
    assert [person.name for person in first.people] == ["Mary Chen", "bob"]
    assert first.body == (
        "Breakfast with @Mary_Chen and @bob. *\nShe wants the lid changed.\n[sic] she said it twice."
    )
    assert (first.started_at, first.line) == (datetime(2024, 3, 1, 9, 15, tzinfo=UTC), 1)
    assert (second, third) == (
        PassedOver(line=5, reason="with no @name in it"),
        PassedOver(line=7, reason="with no @name in it"),
    )
    assert [person.name for person in fourth.people] == ["mary-ann"]


def test_text_and_json_of_one_journal_have_the_same_identities() -> None:
    entries = [
        {
            "title": "Breakfast with @Mary_Chen and @bob.",
            "body": "She wants the lid changed.\n[sic] she said it twice.",
            "date": "2024-03-01",
            "time": "09:15",
            "tags": ["@mary_chen", "@bob"],
            "starred": True,
        },
        {"title": "Called @mary-ann.", "body": "", "date": "2024-03-03", "time": "07:30", "starred": False},
    ]
    written = json.dumps({"tags": {"@bob": 1}, "entries": entries})
    assert recognise(written.encode()).kind is Kind.JRNL
    from_json = read(written)
    from_text = [each for each in read(TEXT) if isinstance(each, InteractionDraft)]
    assert [(each.uid, each.started_at) for each in from_json] == [
        (each.uid, each.started_at) for each in from_text
    ]


@pytest.mark.parametrize(
    ("first", "hour"),
    [
        ("[31.12.2023 15:39] Met @mary.", 15),
        ("[2023-12-31 03:39:00 PM] Met @mary.", 15),
        ("2023-12-31 15:39 Met @mary.", 15),
        ("[31/12/2023 15:39] Met @mary.", 15),
        ("[31-12-2023 15:39] Met @mary.", 15),
        ("\ufeff[2023-12-31 15:39] Met @mary.", 15),
    ],
)
def test_the_ways_in_which_moments_are_written(first, hour) -> None:
    assert recognise(first.encode()).kind is Kind.JRNL
    [entry] = read(first)
    assert entry.started_at == datetime(2023, 12, 31, hour, 39, tzinfo=UTC)
    assert entry.body == "Met @mary."


@pytest.mark.parametrize("stamp", ["03/04/2026 09:15", "3/4/2026 9:15", "03-04-2026 09:15"])
def test_days_that_can_be_read_in_two_ways_are_read_as_is_said(stamp) -> None:
    file = io.BytesIO(f"[{stamp}] Met @mary.".encode())
    assert recognise(file.getvalue()).kind is Kind.JRNL
    assert is_unsure(file)
    for order, month in (("dmy", 4), ("mdy", 3)):
        [entry] = read_jrnl(io.BytesIO(file.getvalue()), "UTC", order)
        assert entry.started_at.month == month
    with_a_sign = file.getvalue() + b"\n[31/04/2026 09:15] Met @mary.\n[30/04/2026 09:15] Met @mary.\n"
    assert not is_unsure(io.BytesIO(with_a_sign))
    assert not is_unsure(io.BytesIO(b"[2026-04-03 09:15] Met @mary."))


def test_what_is_skipped_of_the_json_tells_its_line() -> None:
    text = '{"tags": {"@a": 1},\n"entries": [\n {"title": "a",\n "date": "x"},\n\n {}, 3 ]}'
    assert [each.line for each in read(text)] == [3, 6, 6]
    assert [each.line for each in read('{"tags": {},\n"entries": [\n {},\n x]}')] == [4]


def test_two_entries_of_a_minute_with_the_same_words_are_two() -> None:
    first, second = read("[2024-03-03 07:30] Called @mary.\n[2024-03-03 07:30] Called @mary.\n")
    assert first.uid != second.uid


def test_what_is_no_entry_is_skipped_with_its_text() -> None:
    assert read("lost\n[2024-03-03 07:30] Called @mary.\n")[0] == Skipped(
        line=1, reason="This text stands before the first entry.", raw=b"lost\n"
    )
    entries = [3, {}, {"title": "@mary", "date": "2024-02-30", "time": "25:61"}, {"title": ["@mary"]}]
    reasons = [each.reason for each in read(json.dumps({"tags": {}, "entries": entries}))]
    assert reasons == [
        "This is not an entry of jrnl.",
        "This entry has no text.",
        "The date of this entry cannot be read.",
        "This entry has no text.",
    ]
    assert (
        read('{"tags": {}, "entries": [')[0].reason
        == "This is not the JSON that jrnl writes, or it is damaged."
    )


@given(st.binary(max_size=300))
def test_nothing_is_raised_whatever_comes(data) -> None:
    read(data)
    read(b"[2024-03-03 07:30] " + data)
    read(b'{"tags": {}, "entries": [' + data)


def test_an_entry_of_the_json_field_by_field() -> None:
    entry = {
        "title": "Breakfast with @Mary_Chen and @bob.",
        "body": "She wants the lid changed.",
        "date": "2024-07-01",
        "time": "09:15",
        "tags": ["@mary_chen", "@bob"],
        "starred": True,
    }
    (found,) = read(json.dumps({"tags": {"@bob": 1}, "entries": [entry]}))
    assert isinstance(found, InteractionDraft)
    assert (found.channel, found.direction, found.outcome) == (Channel.NOTE, None, None)
    assert (found.started_at, found.zone) == (datetime(2024, 7, 1, 8, 15, tzinfo=UTC), "Europe/Lisbon")
    assert [(person.name, person.channel, person.value) for person in found.people] == [
        ("Mary Chen", Channel.NOTE, ""),
        ("bob", Channel.NOTE, ""),
    ]
    assert found.body == "Breakfast with @Mary_Chen and @bob. *\nShe wants the lid changed."
