from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.records import Flag
from relnote.domain.sentences import FLAG_WORDS, others_said, sentence, short, step
from relnote.domain.words import FLAG_SIGNS, FlagKind

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
MINE, DO, THEIRS = FlagKind.PROMISE_MINE_DUE, FlagKind.FOLLOW_UP_DUE, FlagKind.PROMISE_THEIRS_DUE
STALE, MISSING = FlagKind.STALE_PREFERENCE, FlagKind.MISSING_PREFERENCES


def flag(kind: FlagKind, /, **evidence: object) -> Flag:
    return Flag(contact_id=7, kind=kind, raised_at=NOW, evidence=evidence)


def due(kind: FlagKind, due_on: str, text: str = "quote") -> Flag:
    return flag(kind, follow_up=12, text=text, due_on=due_on)


@pytest.mark.parametrize(
    ("kind", "due_on", "why", "what", "badge"),
    [
        (
            MINE,
            "2026-11-20",
            'You promised "quote" for yesterday; it is 1 day late.',
            "Keep it today, or tell them when.",
            "1d late",
        ),
        (
            MINE,
            "2026-11-16",
            'You promised "quote" for Mon 16 Nov; it is 5 days late.',
            "Keep it today, or tell them when.",
            "5d late",
        ),
        (MINE, "2026-11-21", 'You promised "quote" for today.', "Keep it, or tell them when.", "today"),
        (MINE, "2026-11-22", 'You promised "quote" for tomorrow.', "Keep it, or tell them when.", "tomorrow"),
        (
            MINE,
            "2026-11-24",
            'You promised "quote" for Tue 24 Nov, in 3 days.',
            "Keep it, or tell them when.",
            "in 3d",
        ),
        (DO, "2026-11-21", '"quote" is due today.', "Do it, or choose another day.", "today"),
        (
            DO,
            "2026-11-20",
            '"quote" was due yesterday; it is 1 day late.',
            "Do it today, or choose another day.",
            "1d late",
        ),
        (
            DO,
            "2021-11-21",
            '"quote" was due 21 Nov 2021; it is 1826 days late.',
            "Do it today, or choose another day.",
            "long late",
        ),
        (
            THEIRS,
            "2026-11-20",
            'They promised "quote" by yesterday; nothing has come yet.',
            "Ask how it is going.",
            "1d late",
        ),
        (THEIRS, "2026-11-24", 'They promised "quote" by Tue 24 Nov.', "Ask how it is going.", "in 3d"),
    ],
)
def test_what_is_due_is_said_with_its_day(
    kind: FlagKind, due_on: str, why: str, what: str, badge: str
) -> None:
    one = due(kind, due_on)
    assert (sentence(one, NOW, ZONE), step(one, NOW, ZONE), short(one, NOW, ZONE)) == (why, what, badge)


@pytest.mark.parametrize(
    ("zone", "badge"),
    [("Pacific/Kiritimati", "1d late"), ("Europe/Lisbon", "today"), ("Pacific/Pago_Pago", "today")],
)
def test_today_is_the_day_of_the_users_zone(zone: str, badge: str) -> None:
    assert short(due(DO, "2026-11-21"), NOW, zone) == badge


def stale(question: str, kind: str, value: str, answered_on: str, **more: object) -> Flag:
    return flag(STALE, question=question, kind=kind, value=value, answered_on=answered_on, **more)


@pytest.mark.parametrize(
    ("one", "why", "badge"),
    [
        (
            stale("first_channel", "channel", "phone", "2025-09-03"),
            "They said phone is best 14 months ago; ask whether that still holds.",
            "14 mo",
        ),
        (
            stale("best_days", "weekdays", "tue,wed", "2025-11-22"),
            "They gave their best days (Tue Wed) 11 months ago; ask whether that still holds.",
            "11 mo",
        ),
        (
            stale("wait", "duration", "2d", "2026-10-21"),
            "They gave their wait (2 days) 1 month ago; ask whether that still holds.",
            "1 mo",
        ),
        (
            stale("topic", "text", "her\ndog", "2025-11-21"),
            "They gave their topic (her dog) 12 months ago; ask whether that still holds.",
            "12 mo",
        ),
    ],
)
def test_an_old_answer_is_said_with_its_age(one: Flag, why: str, badge: str) -> None:
    assert (sentence(one, NOW, ZONE), short(one, NOW, ZONE)) == (why, badge)
    assert step(one, NOW, ZONE) == "Ask again when you next speak."


@pytest.mark.parametrize(
    ("tries", "other", "why"),
    [
        (
            (1, 8),
            ("email", 9, 10),
            "They said phone is best, but answered 1 of 8 calls and 9 of 10 emails; ask which they prefer now.",
        ),
        (
            (0, 1),
            ("fax", 1, 1),
            "They said phone is best, but answered 0 of 1 call and 1 of 1 fax; ask which they prefer now.",
        ),
    ],
)
def test_a_contradiction_is_said_with_its_counts(
    tries: tuple[int, int], other: tuple[str, int, int], why: str
) -> None:
    counts = {"answered": tries[0], "tries": tries[1]}
    others = dict(zip(("other", "other_answered", "other_tries"), other, strict=True))
    one = stale("first_channel", "channel", "phone", "2026-02-03", **counts, **others)
    assert (sentence(one, NOW, ZONE), short(one, NOW, ZONE)) == (why, "ask again")


@pytest.mark.parametrize(
    ("missing", "why"),
    [
        (["wait"], "1 of 4 questions is still to ask: wait."),
        (
            ["best_days", "best_time", "wait"],
            "3 of 4 questions are still to ask: best days, best time, wait.",
        ),
        (
            ["best_days", "best_time", "wait", "topic"],
            "None of the 4 questions has been asked yet: best days, best time, wait…",
        ),
    ],
)
def test_missing_answers_are_counted_and_named(missing: list[str], why: str) -> None:
    one = flag(MISSING, missing=missing, questions=4)
    assert sentence(one, NOW, ZONE) == why
    assert step(one, NOW, ZONE) == f"Ask when you next speak, first: {missing[0].replace('_', ' ')}."
    assert short(one, NOW, ZONE) == f"{len(missing)} to ask"


@given(st.sampled_from([MINE, DO, THEIRS]), st.text(), st.dates().map(lambda day: day.isoformat()))
def test_a_sentence_is_one_harmless_line_whatever_was_noted(kind: FlagKind, text: str, due_on: str) -> None:
    one = due(kind, due_on, text)
    why = sentence(one, NOW, ZONE)
    assert why.endswith(".")
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in why)
    assert 0 < len(short(one, NOW, ZONE)) <= 9
    assert step(one, NOW, ZONE).endswith(".")


def test_a_badge_counts_no_further_than_it_is_wide() -> None:
    assert short(due(DO, "2029-11-21"), NOW, ZONE) == "later"


def test_every_kind_has_its_own_sign_and_word() -> None:
    assert FLAG_SIGNS.keys() == FLAG_WORDS.keys() == set(FlagKind)
    for place in (0, 1):
        signs = [pair[place] for pair in FLAG_SIGNS.values()]
        assert len(set(signs)) == len(signs)
        assert all(len(sign) == 1 for sign in signs)
    assert all(plain.isascii() for _, plain in FLAG_SIGNS.values())


def test_what_else_there_is_about_somebody_is_named() -> None:
    promise, news = FlagKind.PROMISE_MINE_DUE, FlagKind.BRING_NEWS
    asked, birthday = FlagKind.MISSING_PREFERENCES, FlagKind.BIRTHDAY
    assert others_said(()) == ""
    assert others_said((news,)) == " Also: bring news."
    assert (
        others_said((promise, promise, news, asked, birthday))
        == " Also: your promise (2), bring news, 2 more."
    )
