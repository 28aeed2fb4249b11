"""Why nobody answers: three causes, tested in order, each with its evidence. Silence is never taken for a refusal."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.domain.attempts import Attempt, answer_rates, bounced_last, counted_by_channel
from relnote.domain.records import Flag
from relnote.domain.rules.chances import compared
from relnote.domain.rules.days import day_of
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.rhythm import LAPSES
from relnote.domain.rules.waiting import wait_ends
from relnote.domain.words import NONE, USUAL, Channel, FlagKind, Outcome

Evidence = dict[str, object]

TRIES = 2
"""So many efforts must stand unanswered before a cause is looked for; what is tried on one day is one effort."""

LEAST_TRIES = 3
"""So many attempts on a channel before how often they answer there counts for anything."""

MARKEDLY = 0.35
"""By so much more (of 1) they must answer another channel for the one tried to be the wrong one."""

LETTERS = 3
"""So many attempts with something in them, over as many of their waits, before it may be that they do not want to."""


def no_response(facts: Facts) -> tuple[Flag, ...]:
    """Flag that two or more attempts stand unanswered past their waits, with the likeliest cause."""
    tries = facts.pending
    if len({day_of(attempt.started_at, facts.zone) for attempt in tries}) < TRIES:
        return ()
    found = _wrong_channel(facts, tries) or _information_free(facts, tries) or _not_interested(facts, tries)
    if not found:
        return ()
    raised_at = wait_ends(facts, tries[-1])
    evidence: Evidence = {
        "interactions": [attempt.id for attempt in tries],
        "tried": counted_by_channel(tries),
        "since": tries[0].started_at.isoformat(),
        **found,
    }
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.NO_RESPONSE,
            key=str(tries[-1].id),
            raised_at=raised_at,
            lapses_at=raised_at + LAPSES,
            evidence=evidence,
        ),
    )


def named_channels(facts: Facts) -> tuple[Channel, ...]:
    """Give the channels they named, the best first."""
    said = (facts.stated.get(key, "") for key in ("first_channel", "second_channel"))
    return tuple(Channel(value) for value in said if value not in ("", NONE))


def _wrong_channel(facts: Facts, tries: Sequence[Attempt]) -> Evidence | None:
    """Find out whether they were tried on channels they did not name, or answer markedly less than another.

    Where the last message came back they cannot be tried instead, nor does one help that they named and answer markedly less;
    a meeting is no try, so it is only where they named it.
    """
    used, named, bounced = {each.channel for each in tries}, named_channels(facts), bounced_last(facts.recent)
    rates = answer_rates(facts.recent)
    tried_so = [rates[channel] for channel in used if channel in rates]
    ours = sum(rate[0] for rate in tried_so), sum(rate[1] for rate in tried_so)
    works = [
        channel
        for channel in named
        if channel not in bounced and not _is_less(rates.get(channel, (0, 0)), ours)
    ]
    if works and used.isdisjoint(named):
        chances = compared(facts, tries[-1], works[0])
        return {"cause": "wrong_channel", "other": works[0].value, "named": True, **chances}
    better = [
        (rate[0] / rate[1], channel)
        for channel, rate in rates.items()
        if channel in USUAL and channel not in bounced and channel not in used and _is_less(ours, rate)
    ]
    if not better:
        return None
    _, other = max(better)
    return {
        "cause": "wrong_channel",
        "other": other.value,
        "named": False,
        "answered": ours[0],
        "tries": ours[1],
        "other_answered": rates[other][0],
        "other_tries": rates[other][1],
    }


def _is_less(rate: tuple[int, int], than: tuple[int, int]) -> bool:
    """Tell whether the one share of attempts that was answered is markedly less than the other; not of a few."""
    if min(rate[1], than[1]) < LEAST_TRIES:
        return False
    return than[0] / than[1] >= rate[0] / rate[1] + MARKEDLY


def _information_free(facts: Facts, tries: Sequence[Attempt]) -> Evidence | None:
    """Find out whether the texts gave them nothing to answer; one that was not noted down is not judged."""
    noted = [attempt for attempt in tries if attempt.id in facts.gives]
    if len(noted) < TRIES or any(facts.gives[attempt.id] for attempt in noted):
        return None
    return {"cause": "information_free", "empty": len(noted), **compared(facts, noted[-1])}


def _not_interested(facts: Facts, tries: Sequence[Attempt]) -> Evidence | None:
    """Find out whether they had every chance: something to answer, where they like it, and time enough.

    Of a text that was not noted down nobody knows whether there was anything in it.
    """
    named = named_channels(facts)
    sent = [
        attempt
        for attempt in tries
        if attempt.outcome is Outcome.SENT
        and facts.gives.get(attempt.id, False)
        and (not named or attempt.channel in named)
    ]
    if len(sent) < LETTERS:
        return None
    from relnote.domain.working_time import after_wait

    ends = sent[0].started_at
    for _ in range(LETTERS):
        ends = after_wait(facts.week, ends, facts.wait)
    if wait_ends(facts, tries[-1]) < ends:
        return None
    return {"cause": "not_interested", "sent": len(sent), "wait": facts.wait}
