"""The next attempt: on which channel and when to try a contact next, with the reasons."""

from __future__ import annotations

from datetime import datetime

from relnote.domain.next_attempt.bounds import bounds_of
from relnote.domain.next_attempt.channel import choose_channel
from relnote.domain.next_attempt.facts import NOTHING_OBSERVED, Observed, PlanFacts
from relnote.domain.next_attempt.hours import times_of
from relnote.domain.next_attempt.when_reasons import reasons_of
from relnote.domain.next_attempt.window import Search, by_promise, first_window, ladder_of
from relnote.domain.plan import NextAttempt

__all__ = ["NOTHING_OBSERVED", "Observed", "PlanFacts", "next_attempt"]


def next_attempt(facts: PlanFacts, now: datetime) -> NextAttempt | None:
    """Plan the next attempt: the first window on a good day, in good hours, in their zone, after their wait.

    Where no such window is left, wishes are dropped in a fixed order (`window.ladder_of`); a worst day, a worst hour
    and the wait they asked for never are. A promise of yours is kept before best days and best hours are, and before a
    wait that is only usual: what you promised is no asking again.

    Returns:
        The plan, or nothing if their worst days or hours leave no time at all.
    """
    times = times_of(facts)
    choice = choose_channel(facts)
    bounds = bounds_of(facts, now)
    ladder = ladder_of(times, choice.channel)
    search = Search(facts, bounds.floor)
    free = first_window(search, ladder)
    if free is None:
        return None
    window = free
    if bounds.deadline is not None:
        window = by_promise(search, ladder, free, bounds.deadline)
        if window.begin >= bounds.deadline:
            sooner = bounds_of(facts, now, waiting=False)
            promised = by_promise(Search(facts, sooner.floor), ladder, free, bounds.deadline)
            if promised.begin < bounds.deadline:
                window, bounds = promised, sooner
    return NextAttempt(
        contact_id=facts.contact_id,
        channel=choice.channel,
        earliest=window.begin,
        latest=window.end,
        zone=facts.zone,
        reasons=(*choice.reasons, *reasons_of(facts, times, bounds, window)),
    )
