"""What becomes of flags while somebody is away: what asks you to try them waits until they are back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from relnote.domain.absences import Away, back_from, last_day_of
from relnote.domain.moments import day_of
from relnote.domain.records import AGAIN, Flag
from relnote.domain.severity import WAITED_FOR
from relnote.domain.words import FlagKind

SUSPENDED = frozenset({*WAITED_FOR, FlagKind.CADENCE_DUE})
"""The kinds that ask you to try somebody, which has no sense while they are away."""


def around_absences(flags: Iterable[Flag], away: Away, zone: str) -> tuple[Flag, ...]:
    """Raise nothing that asks you to try somebody while they are away, but when they are back.

    What is due when an absence begins rests until it ends: it becomes one flag before and one behind it, each a moment of
    its own, so that neither needs a clock. They are one matter to whoever decides about it (`Flag.matter`).

    Args:
        flags: Those of one contact, with what was decided about them.
        away: When they are away.
        zone: The IANA zone of the user.
    """
    if not away:
        return tuple(flags)
    return tuple(
        part for flag in flags for part in (_parts(flag, away, zone) if flag.kind in SUSPENDED else (flag,))
    )


def _parts(flag: Flag, away: Away, zone: str) -> Iterator[Flag]:
    raised_at = back_from(away, flag.raised_at)
    lasts = None if flag.lapses_at is None else flag.lapses_at - flag.raised_at
    since = datetime.fromisoformat(str(flag.evidence.get("since", flag.raised_at.isoformat())))
    place = 0
    for begin, back in away:
        if begin <= raised_at:
            continue
        if lasts is not None and raised_at + lasts <= begin:
            break
        yield _part(flag, place, raised_at, begin, _absence(away, since, raised_at, zone))
        # What it still has to last, it lasts when they are back.
        lasts = None if lasts is None else lasts - (begin - raised_at)
        raised_at, place = back, place + 1
    lapses_at = None if lasts is None else raised_at + lasts
    yield _part(flag, place, raised_at, lapses_at, _absence(away, since, raised_at, zone))


def _part(
    flag: Flag, place: int, raised_at: datetime, lapses_at: datetime | None, absence: dict[str, object]
) -> Flag:
    key = f"{flag.key}{AGAIN}{place}" if place else flag.key
    return replace(
        flag, key=key, raised_at=raised_at, lapses_at=lapses_at, evidence={**flag.evidence, **absence}
    )


def _absence(away: Away, since: datetime, raised_at: datetime, zone: str) -> dict[str, object]:
    """Tell from when until when they were away since somebody waits for them, if they were."""
    found = [(begin, back) for begin, back in away if since < back <= raised_at]
    if not found:
        return {}
    begin, back = found[-1]
    return {
        "away_from": day_of(begin, zone).isoformat(),
        "away_until": last_day_of(back, zone).isoformat(),
    }
