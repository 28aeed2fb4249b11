"""What differs from how a contact usually replies: a wait that is unusual, a pattern that changed, silence, interest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from relnote.domain.attempts import Attempt
from relnote.domain.records import Flag
from relnote.domain.rhythm import change, signals
from relnote.domain.rhythm.contact import Pair, quartiles
from relnote.domain.rhythm.exchanges import Exchange, begun
from relnote.domain.rhythm.local_time import to_local
from relnote.domain.rules.days import day_of
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.giving import asked_more
from relnote.domain.words import Direction, FlagKind

LAPSES = timedelta(days=60)
"""After so long a wait is over: what is left of it is the cadence's to say."""
NEWS = timedelta(days=30)
"""So long it is worth speaking of that something changed."""
LATE_NEWS = timedelta(days=7)
"""So long it is worth speaking of that one answer came late."""
SHIFTED, BEFORE, LEAST_BEFORE = 4, 8, 6
"""The last so many words of theirs came on a channel of which at most one of those many before did, of at least so many."""

Evidence = dict[str, object]


def rhythm(facts: Facts) -> tuple[Flag, ...]:
    """Flag what differs from their rhythm."""
    if not facts.history:
        return ()
    found: list[Flag] = []
    for pair in facts.rhythm.pairs.values():
        if pair.is_known:
            found += (*_slow(facts, pair), *_drift(facts, pair), *_fast(facts, pair))
    return (*found, *_silent(facts), *_shift(facts), *_interest(facts))


def usual_wait_ends(facts: Facts, attempt: Attempt) -> datetime | None:
    """Tell when 9 of 10 of their replies to an attempt would have come; none where too few are known."""
    pair = facts.rhythm.pairs.get(attempt.channel)
    if pair is None or not pair.is_known:
        return None
    sent = to_local(attempt.started_at, pair.zone)
    return pair.moment_after(sent, pair.model_at(attempt.started_at).wait(change.DUE))


def usual(pair: Pair, waits: Sequence[float] = ()) -> Evidence:
    """Give how they usually reply on a channel, as counts and working seconds: by these waits, else by all there are."""
    waits = waits or pair.waits
    first, median, third = quartiles(waits)
    return {
        "channel": pair.channel.value,
        "median": round(median),
        "first_quarter": round(first),
        "third_quarter": round(third),
        "replies": len(waits),
        "day": round(pair.clock.day),
    }


def _slow(facts: Facts, pair: Pair) -> Iterator[Flag]:
    """Flag the oldest message without an answer from the moment its wait is unusual; or the last answer, if it was late."""
    if pair.pending:
        waited = pair.pending[0]
        wait = pair.expected.wait_of_surprise(change.AMBER)
        raised_at = pair.moment_after(waited.sent, wait)
        evidence = _compared(pair, waited, wait)
        yield _flag(facts, FlagKind.RHYTHM_SLOW, waited, raised_at, evidence, lasts=LAPSES)
    elif pair.steps and pair.steps[-1].surprise >= change.AMBER:
        late, wait = pair.replied[-1], pair.waits[-1]
        assert late.answered_at is not None
        evidence = _compared(pair, late, wait, came=True)
        yield _flag(facts, FlagKind.RHYTHM_SLOW, late, late.answered_at, evidence, lasts=LATE_NEWS)


def _compared(pair: Pair, exchange: Exchange, wait: float, *, came: bool = False) -> Evidence:
    """Compare a wait with the replies that had come when the message was sent."""
    known = [each for each, other in zip(pair.waits, pair.replied, strict=True) if _before(other, exchange)]
    shorter = sum(each < wait for each in known)
    return {
        "interaction": exchange.id,
        "since": exchange.sent_at.isoformat(),
        "waited": round(wait),
        "shorter": shorter,
        "known": len(known),
        "came": came,
        **usual(pair, known),
    }


def _before(other: Exchange, exchange: Exchange) -> bool:
    return other.answered_at is not None and other.answered_at <= exchange.sent_at


def _drift(facts: Facts, pair: Pair) -> Iterator[Flag]:
    """Flag that their answers became slower: when the last one shows it, or from when on the one that is awaited does."""
    if pair.pending:
        waited = pair.pending[0]
        needed = change.surprise_that_tells(pair.slower.total)
        raised_at = pair.moment_after(waited.sent, pair.expected.wait_of_surprise(needed))
        evidence = _changed(pair, (*_since_rising(pair), waited))
        yield _flag(facts, FlagKind.RHYTHM_DRIFT, waited, raised_at, evidence, lasts=LAPSES)
    elif pair.slower.changes and pair.slower.changes[-1][1] == len(pair.steps) - 1:
        yield from _came(facts, FlagKind.RHYTHM_DRIFT, pair, pair.slower.changes[-1])


def _since_rising(pair: Pair) -> tuple[Exchange, ...]:
    """Give the answered exchanges that the sum stands on."""
    if pair.slower.total <= 0:
        return ()
    return pair.shown_by((pair.slower.since, len(pair.steps) - 1))


def _fast(facts: Facts, pair: Pair) -> Iterator[Flag]:
    if pair.faster.changes and pair.faster.changes[-1][1] == len(pair.steps) - 1:
        for flag in _came(facts, FlagKind.RHYTHM_FAST, pair, pair.faster.changes[-1]):
            heavy = asked_more(facts, day_of(flag.raised_at, facts.zone))
            # Who was asked more than given is not to be asked again because they answer fast.
            yield replace(flag, evidence={**flag.evidence, "asked_more": True}) if heavy else flag


def _came(facts: Facts, kind: FlagKind, pair: Pair, span: tuple[int, int]) -> Iterator[Flag]:
    shown = pair.shown_by(span)
    answered_at = shown[-1].answered_at
    assert answered_at is not None
    yield _flag(facts, kind, shown[-1], answered_at, _changed(pair, shown))


def _changed(pair: Pair, shown: tuple[Exchange, ...]) -> Evidence:
    others = [wait for each, wait in zip(pair.replied, pair.waits, strict=True) if each not in shown]
    took = [round(pair.clock.between(each.sent, each.replied)) for each in shown if each.replied is not None]
    return {
        "interactions": [each.id for each in shown],
        "since": shown[0].sent_at.isoformat(),
        "took": took,
        "waits": len(shown) - len(took),
        **usual(pair, others),
    }


def _silent(facts: Facts) -> Iterator[Flag]:
    """Flag that they say nothing on any channel, which they hardly ever did."""
    raised_at = facts.rhythm.silent_at()
    if raised_at is None:
        return
    silent = (pair for pair in facts.rhythm.pairs.values() if pair.silence)
    waiting = sorted(
        ((each, pair) for pair in silent for each in pair.pending), key=lambda found: found[0].sent_at
    )
    first, pair = waiting[0]
    outcomes = pair.outcomes_at(first.sent_at)
    evidence: Evidence = {
        "interactions": [each.id for each, _ in waiting],
        "since": first.sent_at.isoformat(),
        "channel": pair.channel.value,
        "answered": sum(outcomes),
        "asked": len(outcomes),
    }
    yield _flag(facts, FlagKind.RHYTHM_SILENT, first, raised_at, evidence, lasts=LAPSES)


def _shift(facts: Facts) -> Iterator[Flag]:
    """Flag that they are now heard of on another channel than before."""
    heard = [each for each in facts.history if each.direction is Direction.IN and each.reached]
    now, before = heard[:SHIFTED], heard[SHIFTED : SHIFTED + BEFORE]
    if len(before) < LEAST_BEFORE or len({each.channel for each in now}) > 1:
        return
    channel = now[0].channel
    earlier = [each.channel for each in before]
    if earlier.count(channel) > 1:
        return
    usual_channel = max(set(earlier), key=lambda each: (earlier.count(each), each.value))
    yield Flag(
        contact_id=facts.contact_id,
        kind=FlagKind.CHANNEL_SHIFT,
        key=channel.value,
        raised_at=now[-1].started_at if earlier.count(channel) else now[0].started_at,
        lapses_at=now[0].started_at + NEWS,
        evidence={
            "interaction": now[-1].id,
            "channel": channel.value,
            "times": SHIFTED,
            "before": usual_channel.value,
            "before_times": earlier.count(usual_channel),
            "before_of": len(earlier),
        },
    )


def _interest(facts: Facts) -> Iterator[Flag]:
    """Flag that they begin conversations, which they seldom or never did."""
    theirs = [each for each in begun(facts.history) if each.direction is Direction.IN and each.reached]
    if not theirs:
        return
    last = theirs[-1].started_at
    lately = [each for each in theirs if last - each.started_at < timedelta(days=signals.RECENT)]
    first_known = facts.history[-1].started_at
    days = (last - first_known) / timedelta(days=1) - signals.RECENT
    if days > 0 and signals.begins_to_begin(len(lately), len(theirs) - len(lately), days):
        yield Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.SIGNAL_INTEREST,
            key="begins",
            raised_at=last,
            lapses_at=last + NEWS,
            evidence={
                "interaction": theirs[-1].id,
                "begun": len(lately),
                "days": round(signals.RECENT),
                "before": len(theirs) - len(lately),
                "known_days": round(days),
            },
        )


def _flag(
    facts: Facts,
    kind: FlagKind,
    exchange: Exchange,
    raised_at: datetime,
    evidence: Evidence,
    *,
    lasts: timedelta = NEWS,
) -> Flag:
    return Flag(
        contact_id=facts.contact_id,
        kind=kind,
        key=f"{exchange.channel.value}:{exchange.id}",
        raised_at=raised_at,
        lapses_at=raised_at + lasts,
        evidence=evidence,
    )
