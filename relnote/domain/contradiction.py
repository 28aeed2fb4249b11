"""Whether what is observed contradicts the channel somebody named as the best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from relnote.domain.attempts import Attempt
from relnote.domain.records import Answer
from relnote.domain.rhythm import channels
from relnote.domain.rhythm.channels import Tried
from relnote.domain.rhythm.contact import quartiles
from relnote.domain.words import TALKED

CONTRADICTION_ATTEMPTS = 10
"""So many attempts on the stated and the other channel together are needed before they contradict a statement."""

CONTRADICTION_EACH = 4
"""So many of them on each of the two channels."""

Evidence = dict[str, object]
_NO_WAITS: Mapping[int, float] = MappingProxyType({})


def contradicted(
    answer: Answer, recent: Sequence[Attempt], waits: Mapping[int, float] = _NO_WAITS
) -> tuple[datetime, Evidence] | None:
    """Find out whether attempts since a channel was stated contradict it, and when they began to.

    Counted are outbound attempts after the answer that did not bounce. They contradict it while, for some other channel,
    there are enough on both (`CONTRADICTION_ATTEMPTS`, `CONTRADICTION_EACH`), and the stated one is the better of the two
    with hardly any chance (`channels.UNLIKELY`). How fast they answered counts only between two channels on which a
    reply takes time.

    Args:
        answer: What they stated.
        recent: Interactions, newest first.
        waits: Working seconds until the reply, by the id of the attempt, as far as they are known.

    Returns:
        The moment of the attempt that tipped it, and the counts as they stand; nothing if they do not contradict.
    """
    tries = [
        attempt
        for attempt in reversed(recent)
        if attempt.is_ours and not attempt.bounced and attempt.started_at > answer.answered_at
    ]
    found = _better_channel(answer.value, tries, waits)
    if not found:
        return None
    tipped = len(tries)
    while _better_channel(answer.value, tries[: tipped - 1], waits):
        tipped -= 1
    return tries[tipped - 1].started_at, _evidence(answer.value, found, tries, waits)


def _better_channel(stated: str, tries: Sequence[Attempt], waits: Mapping[int, float]) -> str:
    """Name the channel that speaks most clearly against the stated one; empty if none does."""
    by_channel: defaultdict[str, list[Attempt]] = defaultdict(list)
    for attempt in tries:
        by_channel[attempt.channel].append(attempt)
    ours = by_channel.pop(stated, [])
    if len(ours) < CONTRADICTION_EACH:
        return ""
    chances = {
        channel: _chance_of_first(ours, theirs, waits)
        for channel, theirs in by_channel.items()
        if len(theirs) >= max(CONTRADICTION_EACH, CONTRADICTION_ATTEMPTS - len(ours))
    }
    against = min(chances, key=lambda channel: chances[channel], default="")
    return against if against and chances[against] < channels.UNLIKELY else ""


def _chance_of_first(one: Sequence[Attempt], other: Sequence[Attempt], waits: Mapping[int, float]) -> float:
    """Give the chance (0 to 1) that the first of two channels is the better one."""
    timed = waits if _is_timed(one, other) else _NO_WAITS
    scores = {
        name: channels.score_of(
            [Tried(timed.get(each.id, 0.0) if each.answered else None) for each in attempts]
        )
        for name, attempts in (("one", one), ("other", other))
    }
    return channels.chances(scores)["one"]


def _is_timed(one: Sequence[Attempt], other: Sequence[Attempt]) -> bool:
    return TALKED.isdisjoint({one[0].channel, other[0].channel})


def _evidence(stated: str, other: str, tries: Sequence[Attempt], waits: Mapping[int, float]) -> Evidence:
    ours, theirs = ([each for each in tries if each.channel == name] for name in (stated, other))
    found: Evidence = {
        "tries": len(ours),
        "answered": sum(each.answered for each in ours),
        "other": str(other),
        "other_tries": len(theirs),
        "other_answered": sum(each.answered for each in theirs),
    }
    took, other_took = ([waits[each.id] for each in side if each.id in waits] for side in (ours, theirs))
    if took and other_took and _is_timed(ours, theirs):
        found |= {"wait": round(quartiles(took)[1]), "other_wait": round(quartiles(other_took)[1])}
    return found
