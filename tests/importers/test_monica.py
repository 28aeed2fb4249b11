"""Monica 4: a sample of our own, as the program exports it."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import PassedOver, Skipped
from relnote.importers.journal_drafts import Happening, Someone, ToDo
from relnote.importers.monica import read_monica
from relnote.importers.recognise import Kind, recognise

AT = "2024-01-16T09:15:00.000000Z"


def listed(kind: str, *values: object) -> dict[str, object]:
    return {"count": len(values), "type": kind, "values": list(values)}


def record(uuid: str, *, data: tuple[object, ...] = (), **properties: object) -> dict[str, object]:
    return {"uuid": uuid, "created_at": AT, "updated_at": AT, "properties": properties, "data": list(data)}


def field(uuid: str, address: str, kind: str) -> dict[str, object]:
    return {"uuid": uuid, "created_at": AT, "properties": {"data": address, "type": kind}}


MARY = record(
    "c-mary",
    first_name="Mary",
    last_name="Chen",
    nickname="May",
    company="Acme",
    job="Head",
    description="Likes sailing",
    stay_in_touch_frequency=60,
    is_partial=False,
    tags=["client"],
    last_talked_to="2024-02-20T00:00:00Z",
    birthdate={"is_year_unknown": True, "is_age_based": False, "date": "2024-02-29T00:00:00Z"},
    data=(
        listed("contact_field", field("f1", "Mary@Example.org", "t-mail"), field("f2", "912 345 678", "t-phone")),
        listed("address", record("a1", name="home", street="1 High Street", city="Porto", country="PT")),
        listed("note", record("n1", body="Asked about pricing")),
        listed("call", record("k1", called_at="2024-02-01T10:00:00Z", content="Agreed", contact_called=True)),
        listed(
            "conversation",
            record(
                "v1",
                happened_at="2024-02-03T00:00:00Z",
                contact_field_type="t-mail",
                data=(listed("message", record("m1", content="Hello", written_at="2024-02-03T08:00:00Z", written_by_me=True)),),
            ),
        ),
        listed(
            "reminder",
            record("r1", title="Send the plan", initial_date="2026-12-01T00:00:00Z", frequency_type="one_time"),
            record("r2", title="Look in", initial_date="2026-11-01T00:00:00Z", frequency_type="week", frequency_number=2),
            record("r3", title="Birthday", initial_date="2024-02-29T00:00:00Z", frequency_type="year", delible=False),
        ),
        listed("task", record("t1", title="Quote", completed=True, completed_at="2024-03-01T00:00:00Z"), record("t2", title="Call back")),
        listed("gift", record("g1", name="Book")),
        listed("activity", "act-1"),
    ),
)  # fmt: skip
ME = record("c-me", first_name="Me")
AUNT = record("c-aunt", first_name="Aunt", is_partial=True)
INSTANCE = {
    "contact_field_types": [
        {"uuid": "t-mail", "properties": {"name": "Email", "type": "email"}},
        {"uuid": "t-phone", "properties": {"name": "Phone", "type": "phone"}},
    ]
}


def document(*sections: object) -> bytes:
    account = {"uuid": "acc", "data": list(sections), "instance": INSTANCE}
    return json.dumps({"version": "1.0-preview.1", "app_version": "4.1.2", "account": account}).encode()


def read(data: bytes):
    return list(read_monica(io.BytesIO(data), "Europe/Lisbon", "PT", "2026-11-18"))


@pytest.mark.parametrize(("contact", "activity"), [("contact", "activity"), ("contacts", "activities")])
def test_everything_of_a_person(contact, activity) -> None:
    user = listed("user", record("u", me_contact="c-me"))
    lunch = record("act-1", summary="Lunch", description="With all", happened_at="2024-02-10T00:00:00Z")
    data = document(user, listed(contact, MARY, ME, AUNT), listed(activity, lunch))
    assert recognise(data).kind is Kind.MONICA
    mary, me, aunt, *rest = read(data)
    assert isinstance(mary, Someone)
    assert (mary.cadence_days, mary.archived) == (60, False)
    draft = mary.draft
    assert (draft.name, draft.organisation, draft.title) == ("Mary Chen", "Acme", "Head")
    assert (draft.born, draft.about, draft.tags) == ("--02-29", "Likes sailing", ("client",))
    assert [(each.channel, each.normal) for each in draft.points] == [
        (Channel.EMAIL, "mary@example.org"),
        (Channel.PHONE, "+351912345678"),
    ]
    assert [(each.name, each.value) for each in draft.properties] == [
        ("NICKNAME", "May"),
        ("ADR", ";;1 High Street;Porto;;;PT"),
    ]
    assert me == PassedOver(line=2, reason="record of yourself")
    assert aunt.reason == "This is only a name in the relations of somebody else."
    happened = [
        (each.channel, each.direction, each.outcome, each.body)
        for each in rest
        if isinstance(each, Happening)
    ]
    assert happened == [
        (Channel.NOTE, None, None, "Asked about pricing"),
        (Channel.PHONE, Direction.IN, Outcome.REACHED, "Agreed"),
        (Channel.EMAIL, Direction.OUT, Outcome.SENT, "Hello"),
        (Channel.PHONE, None, Outcome.REACHED, ""),
        (Channel.IN_PERSON, None, Outcome.REACHED, "Lunch\n\nWith all"),
    ]
    to_do = [(each.text, each.due_on, each.ended_on) for each in rest if isinstance(each, ToDo)]
    assert to_do == [
        ("Send the plan", date(2026, 12, 1), None),
        ("Look in", date(2026, 11, 29), None),
        ("Quote", None, date(2024, 3, 1)),
        ("Call back", None, None),
    ]
    assert [each.reason for each in rest if isinstance(each, Skipped)] == [
        "This reminder is of a birthday, of which relnote reminds by itself.",
        "relnote has no place for a gift.",
    ]


def test_a_day_is_its_noon_where_the_user_is_and_a_moment_stays_one() -> None:
    found = [each for each in read(document(listed("contact", MARY))) if isinstance(each, Happening)]
    assert found[1].started_at == datetime(2024, 2, 1, 10, tzinfo=UTC)
    assert found[-1].started_at == datetime(2024, 2, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("first", "every", "number", "due"),
    [
        ("2010-06-15", "year", 1, date(2027, 6, 15)),
        ("2010-11-18", "year", 1, date(2026, 11, 18)),
        ("2010-06-15", "year", 3, date(2028, 6, 15)),
        ("2024-02-29", "year", 1, date(2027, 2, 28)),
        ("2010-01-01", "month", 1, date(2026, 12, 1)),
        ("2026-01-31", "month", 1, date(2026, 11, 30)),
        ("2026-08-20", "month", 3, date(2026, 11, 20)),
        ("2026-11-01", "week", 2, date(2026, 11, 29)),
        ("2010-06-15", "year", 0, date(2027, 6, 15)),
        ("2010-06-15", "year", "often", date(2027, 6, 15)),
        ("2010-06-15", "year", 10**18, date(3010, 6, 15)),
        ("2027-01-01", "month", 1, date(2027, 1, 1)),
        ("2010-06-15", "one_time", 1, date(2010, 6, 15)),
    ],
)
def test_a_reminder_stays_on_its_day_of_the_month_and_of_the_year(first, every, number, due) -> None:
    reminder = record("r", title="Ring", initial_date=f"{first}T00:00:00Z", frequency_type=every)
    reminder["properties"]["frequency_number"] = number
    mary = record("c", first_name="Mary", data=(listed("reminder", reminder),))
    [found] = [each for each in read(document(listed("contact", mary))) if isinstance(each, ToDo)]
    assert found.due_on == due


def test_damaged_records_are_skipped_each_once() -> None:
    broken = record("x", first_name="X", data=(listed("note", {"uuid": "n"}, 3, record("m", body="")),))
    nameless = {"uuid": "1", "properties": {"first_name": None}}
    activity = record("a", happened_at="not a date", contacts=["x"])
    found = read(
        document(listed("contact", broken, nameless, {"uuid": "2"}, 7), listed("activity", activity))
    )
    assert [getattr(each, "reason", "") for each in found] == [
        "",
        "This contact has no name.",
        "There is nothing in this entry.",
        "There is nothing in this entry.",
        "There is nothing in this entry.",
        "There is nothing in this entry.",
        "There is nothing in this note.",
        "The date of this entry cannot be read.",
    ]
    assert [each.draft.line if isinstance(each, Someone) else each.line for each in found] == list(
        range(1, 9)
    )
    assert (
        read(b'{"version": "1.0-preview.1", "account"')[0].reason
        == "This is no JSON of Monica, or it is damaged."
    )


PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5), st.just(AT))
ANY = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["type", "values", "uuid", "properties", "data", "first_name", "birthdate", "date", "title"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@given(
    values=st.lists(ANY, max_size=4),
    kind=st.sampled_from(["contact", "activity", "notes"]),
    data=st.lists(ANY, max_size=3),
)
def test_nothing_is_raised_whatever_comes(values, kind, data) -> None:
    read(document(listed(kind, *values)))
    read(document(*values))
    read(document(listed("contact", record("c", first_name="C", data=tuple(data)))))


@pytest.mark.parametrize(
    ("birthdate", "born", "unread", "kept"),
    [
        ({"date": "1979-02-28T00:00:00Z"}, "1979-02-28", (), []),
        (
            {"date": "1979-02-30T00:00:00Z"},
            "",
            (("birthday", "1979-02-30T00:00:00Z"),),
            ["1979-02-30T00:00:00Z"],
        ),
        ({"date": "1979-06-01T00:00:00Z", "is_age_based": True}, "", (), ["about 1979"]),
        ({"date": None}, "", (), []),
    ],
)
def test_a_birthday_that_is_no_day_is_told_and_kept(birthdate, born, unread, kept) -> None:
    (ana, *_) = read(document(listed("contact", record("c", first_name="Ana", birthdate=birthdate))))
    assert (ana.draft.born, ana.draft.unread) == (born, unread)
    assert [each.value for each in ana.draft.properties if each.name == "BDAY"] == kept


def test_what_stands_in_place_of_people_is_skipped_and_not_lost() -> None:
    damaged, *rest = read(
        document({"type": "contact", "values": "x"}, {"type": "activity", "values": {"a": 1}})
    )
    assert [each.raw for each in (damaged, *rest)] == [b'"x"', b'{"a": 1}']
