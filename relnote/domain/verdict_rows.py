"""Which interactions, follow-ups and other rows a decision about a flag names, by their numbers.

Numbers are good in one journal only. Whatever takes decisions to another one has to give them the numbers there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from relnote.domain.words import FlagKind

INTERACTION, FOLLOW_UP, DATED_FACT = "interaction", "follow_up", "dated_fact"
FEEDBACK, HEARD = "feedback", "feedback_source"

Renamed = Callable[[str, int], int | str]
"""Gives what stands for a number: of which kind of row it is comes first."""

_FIRST = r"()(\d{1,18})((?:\D.*)?)"
_BEHIND_CHANNEL = r"(\w+:)(\d{1,18})((?:\D.*)?)"

IN_KEY: dict[FlagKind, tuple[str, str] | None] = {
    **dict.fromkeys(
        (FlagKind.PROMISE_MINE_DUE, FlagKind.FOLLOW_UP_DUE, FlagKind.PROMISE_THEIRS_DUE), (FOLLOW_UP, _FIRST)
    ),
    **dict.fromkeys(
        (FlagKind.WAITING, FlagKind.NO_RESPONSE, FlagKind.BAD_CONTACT_POINT, FlagKind.TOO_OFTEN),
        (INTERACTION, _FIRST),
    ),
    **dict.fromkeys(
        (
            FlagKind.RHYTHM_SILENT,
            FlagKind.RHYTHM_DRIFT,
            FlagKind.RHYTHM_SLOW,
            FlagKind.RHYTHM_FAST,
            FlagKind.THIN_REPLIES,
        ),
        (INTERACTION, _BEHIND_CHANNEL),
    ),
    **dict.fromkeys((FlagKind.COMPLAINT_OPEN, FlagKind.BRING_NEWS, FlagKind.TESTIMONIAL), (HEARD, _FIRST)),
    **dict.fromkeys((FlagKind.PURCHASE_CALL, FlagKind.DATED_FACT), (DATED_FACT, _FIRST)),
    **dict.fromkeys(
        (
            FlagKind.ASK_HEAVY,
            FlagKind.BIRTHDAY,
            FlagKind.CADENCE_DUE,
            FlagKind.CHANNEL_SHIFT,
            FlagKind.LONG_CALLS,
            FlagKind.MISSING_PREFERENCES,
            FlagKind.ONE_WAY,
            FlagKind.SIGNAL_INTEREST,
            FlagKind.STALE_PREFERENCE,
        )
    ),
}
"""Where the number stands in the key of each kind of flag, and of what it is; none where no number does."""

IN_EVIDENCE: dict[str, str] = {
    "interaction": INTERACTION,
    "interactions": INTERACTION,
    "follow_up": FOLLOW_UP,
    "feedback": FEEDBACK,
    "heard": HEARD,
}
"""The numbers in evidence, by name."""


def key_place(kind: FlagKind, key: str) -> tuple[str, int] | None:
    """Give of what kind of row the number in the key of a decision is, and the number; none if it holds none."""
    found = _match(kind, key)
    return (found[0], int(found[1][2])) if found else None


def renamed_key(kind: FlagKind, key: str, renamed: Renamed) -> str:
    """Give the key of a decision with another number in it; one that holds none stays as it is."""
    found = _match(kind, key)
    if not found:
        return key
    row, (before, number, behind) = found[0], found[1].groups()
    return f"{before}{renamed(row, int(number))}{behind}"


def _match(kind: FlagKind, key: str) -> tuple[str, re.Match[str]] | None:
    place = IN_KEY.get(kind)
    found = re.fullmatch(place[1], key, re.ASCII | re.DOTALL) if place else None
    return (place[0], found) if place and found else None


def renamed_evidence(evidence: Mapping[str, object], renamed: Renamed) -> dict[str, object]:
    """Give the evidence of a decision with other numbers in it."""
    return {
        name: _renamed(value, IN_EVIDENCE[name], renamed) if name in IN_EVIDENCE else value
        for name, value in evidence.items()
    }


def _renamed(value: object, row: str, renamed: Renamed) -> object:
    if isinstance(value, list):
        return [_renamed(each, row, renamed) for each in value]
    return renamed(row, value) if isinstance(value, int) else value
