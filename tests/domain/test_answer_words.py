from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.answer_words import (
    CHANNEL_WORDS,
    WEEKDAYS,
    match_channel,
    match_days,
    match_duration,
    plain,
)
from relnote.domain.words import ADDRESSED


def test_plain_text_has_single_blanks_and_plain_hyphens() -> None:
    assert plain("  Mon –  Thu\t8 — 5 ") == "mon-thu 8-5"


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("tue", "tue"),
        ("tuesdays", "tue"),
        ("thurs.", "thu"),
        ("mon-thu", "mon,tue,wed,thu"),
        ("mon to wed", "mon,tue,wed"),
        ("fri-mon", "fri,sat,sun,mon"),
        ("weekends", "sat,sun"),
        ("working days", "mon,tue,wed,thu,fri"),
        ("every day", ",".join(WEEKDAYS)),
    ],
)
def test_days_are_read(said: str, days: str) -> None:
    assert match_days(said, 0) == (tuple(days.split(",")), len(said))


def test_days_are_read_at_a_place() -> None:
    assert match_days("never mon, tue", 6) == (("mon",), 9)


@pytest.mark.parametrize("said", ["", "m", "money", "sunny", "8-5", "monthly"])
def test_other_words_are_no_days(said: str) -> None:
    assert match_days(said, 0) is None


def test_every_channel_of_an_address_has_a_word() -> None:
    assert set(CHANNEL_WORDS.values()) == ADDRESSED


@pytest.mark.parametrize(
    ("said", "channel"),
    [("telephone", "phone"), ("text message", "text"), ("face to face", "in_person"), ("zoom", "video")],
)
def test_channels_are_read(said: str, channel: str) -> None:
    assert match_channel(said, 0) == (channel, len(said))


@pytest.mark.parametrize("said", ["", "phoney", "texting", "post-it", "newsletter"])
def test_other_words_are_no_channels(said: str) -> None:
    assert match_channel(said, 0) is None


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("2 days", "2d"),
        ("a day", "1d"),
        ("48h", "2d"),
        ("4 hours", "4h"),
        ("four hours", "4h"),
        ("a couple of days", "2d"),
        ("three working days", "3d"),
        ("half a day", "4h"),
        ("half an hour", "30m"),
        ("90 minutes", "90m"),
        ("60 min", "1h"),
        ("1440m", "1d"),
        ("1 wk", "1w"),
        ("a fortnight", "2w"),
        ("two months", "8w"),
        ("2-3 days", "3d"),
        ("2 to 3 days", "3d"),
        ("overnight", "1d"),
    ],
)
def test_lengths_are_read(said: str, length: str) -> None:
    assert match_duration(said, 0) == (length, len(said))


@pytest.mark.parametrize("said", ["", "3", "0 days", "9999 days", "a daydream", "days", "241 h", "ten years"])
def test_other_words_are_no_lengths(said: str) -> None:
    assert match_duration(said, 0) is None


@given(st.text(max_size=40), st.integers(0, 10))
def test_no_text_breaks_the_reading(text: str, at: int) -> None:
    for match in (match_days, match_channel, match_duration):
        found = match(plain(text), at)
        assert found is None or at < found[1] <= len(plain(text))
