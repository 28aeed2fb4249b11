from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.filters import Filter, parse_filter, terms
from relnote.domain.questions import questions_with
from relnote.domain.records import Question
from relnote.domain.words import AnswerKind, Channel, Tier

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
TOPIC = Question(key="pet_topic", text="What do you like?", kind=AnswerKind.TEXT, short="Topic")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Filter()),
        ("  Mary   CHEN ", Filter(words=("mary", "chen"))),
        ('"Mary Chen" émile', Filter(words=("mary chen", "emile"))),
        ('"mary ch', Filter(words=("mary ch",))),
        ('""', Filter()),
        ("10:30 +351", Filter(words=("10:30", "+351"))),
        ('"tag:key"', Filter(words=("tag:key",))),
        ('tag:Key TAG:"big deal"', Filter(tags=("key", "big deal"))),
        ("due:late", Filter(due_before=at("2026-11-21"))),
        ("due:today", Filter(due_before=at("2026-11-22"))),
        ("due:week", Filter(due_before=at("2026-11-28"))),
        ("due:month", Filter(due_before=at("2026-12-21"))),
        ("missing:any", Filter(missing_any=True)),
        ("missing:channel missing:wait", Filter(missing=("first_channel", "wait"))),
        (
            'missing:worst_days missing:best-time missing:"second"',
            Filter(missing=("worst_days", "best_time", "second_channel")),
        ),
        ("last:>90d", Filter(last_before=at("2026-08-23T14:22"))),
        ("last:90d", Filter(last_before=at("2026-08-23T14:22"))),
        ("last:<2w", Filter(last_after=at("2026-11-07T14:22"))),
        ('last:"> 3 months"', Filter(last_before=at("2026-08-23T14:22"))),
        ("last:>2y last:never", Filter(last_before=at("2024-11-21T14:22"), never=True)),
        ("last:<36h", Filter(last_after=at("2026-11-20T02:22"))),
        ("last:>9999y", Filter(last_before=at("1926-12-16T14:22"))),
        ('channel:telephone channel:"face to face"', Filter(channels=(Channel.PHONE, Channel.IN_PERSON))),
        ("tier:key tier:Light", Filter(tiers=(Tier.KEY, Tier.LIGHT))),
        ("is:archived", Filter(archived=True)),
    ],
)
def test_words_and_terms_are_read(text: str, found: Filter) -> None:
    assert parse_filter(text, NOW, ZONE) == found


@pytest.mark.parametrize(
    ("zone", "now", "end"),
    [
        ("Pacific/Kiritimati", "2026-11-21T14:22", "2026-11-22T10:00"),
        ("Pacific/Pago_Pago", "2026-11-21T10:22", "2026-11-21T11:00"),
        # Days of 23 and of 25 hours.
        ("Europe/Lisbon", "2026-03-29T12:00", "2026-03-29T23:00"),
        ("Europe/Lisbon", "2026-10-25T12:00", "2026-10-26T00:00"),
    ],
)
def test_today_ends_at_midnight_in_the_users_zone(zone: str, now: str, end: str) -> None:
    assert parse_filter("due:today", at(now), zone).due_before == at(end)


@pytest.mark.parametrize("name", ["pet_topic", "pet-topic", '"pet topic"', "Topic"])
def test_own_questions_can_be_missing(name: str) -> None:
    assert parse_filter(f"missing:{name}", NOW, ZONE, questions_with((TOPIC,))).missing == ("pet_topic",)
    assert parse_filter(f"missing:{name}", NOW, ZONE).missing == ()


def test_short_words_are_only_for_questions_that_are_asked() -> None:
    assert parse_filter("missing:channel", NOW, ZONE, (TOPIC,)).missing == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("duee:week", '"duee:" is no term; did you mean "due:"?'),
        ("foo:bar", '"foo:" is no term; there are tag:, due:, missing:, last:, channel:, tier: and is:.'),
        ("foo:", '"foo:" is no term; there are tag:, due:, missing:, last:, channel:, tier: and is:.'),
        ("due:weak", '"due:weak" is not understood; did you mean "due:week"?'),
        ("due:", 'After "due:" type late, today, week or month.'),
        ("tag:", 'After "tag:" type the name of a tag.'),
        ('tag:""', 'After "tag:" type the name of a tag.'),
        ("missing:shoes", 'After "missing:" type any, days, time, channel or wait.'),
        ("last:week", 'After "last:" type >90d, <2w or never.'),
        (
            "channel:pigeon",
            'After "channel:" type phone, email, text, in_person, video, social, letter or fax.',
        ),
        ("tier:gold", 'After "tier:" type key, regular, light or none.'),
        ("is:x", 'After "is:" type archived.'),
    ],
)
def test_what_is_not_understood_is_said_and_does_not_filter(text: str, problem: str) -> None:
    assert parse_filter(text, NOW, ZONE) == Filter(problems=(problem,))
    beside = parse_filter(f"mary {text} chen", NOW, ZONE)
    assert beside == Filter(words=("mary", "chen"), problems=(problem,))


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.name)
def test_everything_the_help_offers_is_accepted(term: object) -> None:
    name, values = term.name, term.values  # type: ignore[attr-defined]
    for value in values or ("customer",):
        found = parse_filter(f"{name}:{value}", NOW, ZONE)
        assert found.problems == ()
        assert found != Filter()


PARTS = st.sampled_from(
    (
        "tag:",
        "due:",
        "missing:",
        "last:",
        "channel:",
        "tier:",
        "is:",
        '"',
        " ",
        "week",
        ">9d",
        "any",
        "ß",
        "x",
    )
)


@given(st.lists(PARTS | st.text(max_size=5), max_size=12).map("".join))
def test_any_text_is_a_filter(text: str) -> None:
    found = parse_filter(text, NOW, ZONE)
    assert all(found.words)
    assert all(found.tags)
    assert all("\n" not in problem for problem in found.problems)


def test_typing_on_never_empties_the_list_in_between() -> None:
    typed = "due:week"
    found = [replace(parse_filter(typed[:end], NOW, ZONE), problems=()) for end in range(4, len(typed))]
    assert found == [Filter()] * 4


def test_of_a_long_paste_only_the_beginning_is_read() -> None:
    assert len(parse_filter("x " * 100_000, NOW, ZONE).words) == 500
