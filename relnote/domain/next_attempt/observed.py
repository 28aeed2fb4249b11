"""What is seen to work with a contact, from their rhythm: it always stands behind what they said."""

from __future__ import annotations

from relnote.domain.attempts import pending
from relnote.domain.next_attempt.facts import Observed
from relnote.domain.rhythm import channels, hours
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.rhythm import usual_wait_ends
from relnote.domain.words import Channel


def observed_of(facts: Facts) -> Observed:
    """Tell the channel, the hours and the wait that a contact is seen to prefer, as far as enough is known."""
    tries, rhythm = pending(facts.recent), facts.rhythm
    return Observed(
        channel=preferred_channel(facts),
        hours=hours.best_hours(rhythm.clock.week, 0) if len(rhythm.heard) >= hours.LEARNT else (),
        wait_ends=usual_wait_ends(facts, tries[-1]) if tries else None,
    )


def channel_scores(facts: Facts) -> dict[Channel, channels.Score]:
    """Score the channels on which they were written to."""
    return {
        channel: channels.score_of([channels.Tried(wait) for wait in pair.replies_and_misses()])
        for channel, pair in facts.rhythm.pairs.items()
    }


def preferred_channel(facts: Facts) -> Channel | None:
    """Give the channel that is surely enough the best; none where that cannot be told."""
    scores = channel_scores(facts)
    found = channels.chances(scores)
    if len(found) < 2:
        return None
    best = max(found, key=lambda channel: found[channel])
    return best if found[best] >= channels.PREFERS and scores[best].tries >= channels.LEAST_TRIES else None
