"""Replies that grow thin: how much of a text is theirs, when it is told, and what is said of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from relnote.domain.records import Flag
from relnote.domain.rhythm.thoroughness import thin_from
from relnote.domain.rules.thin_replies import thin_replies
from relnote.domain.sentences import sentence, short, step
from relnote.domain.their_words import TheirText, own_characters
from relnote.domain.words import Channel, FlagKind
from tests.domain.test_rules_rhythm import exchanges
from tests.domain.tried import facts, moment, tries

FULL = (420, 610, 380, 900, 300, 520, 700, 450, 330, 640, 480)


def flags(lengths: tuple[int | None, ...], noted: tuple[bool, ...] = (), **more: object) -> tuple[Flag, ...]:
    """The flags of somebody whose replies by email were so long; None where the text is not known."""
    lines = exchanges(len(lengths))
    texts = {
        2 * place + 2: TheirText(length, noted[place] if noted else False)
        for place, length in enumerate(lengths)
        if length is not None
    }
    return thin_replies(facts(*lines, history=tries(*lines), their_texts=texts, **more))


@pytest.mark.parametrize(
    ("body", "characters"),
    [
        ("", 0),
        ("  \n\n ", 0),
        ("Thanks!", 7),
        ("Thank  you,\n\nMary", 15),
        ("Thanks!\ntodo: send the quote by Friday\npromise: a call\nask next: the roof", 7),
        ("Please note: the roof leaks.", 28),
        ("> What you wrote\nYes, that is fine.", 18),
        ("Yes.\n-- \nMary Chen\nChen Works, 4 Long Street", 4),
    ],
)
def test_what_counts_of_a_text_is_what_they_wrote(body: str, characters: int) -> None:
    assert own_characters(body) == characters


def test_three_short_replies_in_a_row_are_told_and_one_or_two_are_not() -> None:
    assert flags((*FULL, 20)) == ()
    assert flags((*FULL, 20, 30)) == ()
    [flag] = flags((*FULL, 20, 45, 30))
    assert (flag.kind, flag.key) == (FlagKind.THIN_REPLIES, "email:27")
    assert sentence(flag, flag.raised_at, "UTC") == (
        "Their last 3 replies by email had 20 to 45 characters; usually 400 to 620 (11 replies)."
    )
    assert step(flag, flag.raised_at, "UTC", "Phone them today.") == (
        "Call or visit: there may be good news for them behind it, or a crisis in which you can help. Phone them today."
    )
    assert short(flag, flag.raised_at, "UTC") == "shorter"


def test_each_of_them_must_be_short() -> None:
    assert len(flags((*FULL, 20, 45, 300))) == 1
    assert flags((*FULL, 20, 45, 350)) == ()


def test_it_comes_due_with_the_third_and_further_ones_make_it_no_new_one() -> None:
    [first] = flags((*FULL, 20, 45, 30))
    [later] = flags((*FULL, 20, 45, 30, 25, 5))
    assert (first.key, first.raised_at) == (later.key, later.raised_at)
    assert first.lapses_at == first.raised_at + timedelta(days=30)
    assert later.lapses_at > first.lapses_at
    assert "last 5 replies by email had 5 to 45 characters" in sentence(later, later.raised_at, "UTC")
    assert flags((*FULL, 20, 45, 30, 500)) == ()


def test_short_for_them_is_what_counts() -> None:
    assert flags((30, 20, 45, 25, 40, 35, 20, 30, 25, 20, 40)) == ()
    long = tuple(10 * each for each in FULL)
    assert flags((*long, 1100, 1200, 1050)) == ()
    assert len(flags((*long, 200, 300, 250))) == 1


def test_too_few_replies_tell_nothing() -> None:
    assert flags((*FULL[:4], 10, 10, 10)) == ()
    assert len(flags((*FULL[:5], 10, 10, 10))) == 1
    assert flags((None,) * 12) == ()
    assert thin_from([]) is None


def test_replies_whose_text_is_not_there_are_passed_over() -> None:
    [flag] = flags((*FULL, 20, None, 45, None, 30))
    assert flag.evidence["interactions"] == [24, 28, 32]


def test_what_you_note_down_says_nothing_of_what_they_wrote() -> None:
    assert flags((*FULL, 20, 45, 30), noted=(*(False,) * 11, True, True, True)) == ()
    [flag] = flags((*FULL, 20, 45, 30), noted=(True,) * 14)
    assert sentence(flag, flag.raised_at, "UTC").startswith(
        "Their last 3 replies by email, as you noted them, had 20 to 45 characters"
    )


def test_one_number_and_one_character() -> None:
    [flag] = flags((*(400,) * 9, 1, 1, 1))
    assert sentence(flag, flag.raised_at, "UTC") == (
        "Their last 3 replies by email had 1 character; usually 400 (9 replies)."
    )


def test_each_channel_is_judged_by_itself() -> None:
    emails, texts = exchanges(11), exchanges(11, channel="text", begin="2026-07-06")
    lines = [*emails, *texts]
    known = {2 * place + 2: TheirText(length, noted=False) for place, length in enumerate(FULL)}
    known |= {2 * place + 24: TheirText(20, noted=False) for place in range(11)}
    found = facts(*lines, history=tries(*lines), their_texts=known)
    assert set(found.rhythm.pairs) == {Channel.EMAIL, Channel.TEXT}
    assert thin_replies(found) == ()
    assert moment("2026-07-06T09:00") < found.history[0].started_at
