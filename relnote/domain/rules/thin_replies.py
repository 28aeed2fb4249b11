"""Replies that have become much shorter than is usual for them."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.domain.records import Flag
from relnote.domain.rhythm import thoroughness
from relnote.domain.rhythm.contact import Pair, quartiles
from relnote.domain.rhythm.exchanges import Exchange
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.rhythm import NEWS
from relnote.domain.words import FlagKind


def thin_replies(facts: Facts) -> tuple[Flag, ...]:
    """Flag channels on which their last replies, three or more, are far shorter than is usual for them there."""
    if not facts.their_texts:
        return ()
    return tuple(flag for pair in facts.rhythm.pairs.values() for flag in _thin(facts, pair))


def _thin(facts: Facts, pair: Pair) -> Iterator[Flag]:
    replies = _alike(facts, pair)
    lengths = [facts.their_texts[each.reply_id].characters for each in replies]
    first = thoroughness.thin_from(lengths)
    if first is None:
        return
    told, last = replies[first + thoroughness.IN_A_ROW - 1], replies[-1]
    assert told.answered_at is not None
    assert last.answered_at is not None
    low, _, high = quartiles(lengths[:first])
    yield Flag(
        contact_id=facts.contact_id,
        kind=FlagKind.THIN_REPLIES,
        key=f"{pair.channel.value}:{told.id}",
        raised_at=told.answered_at,
        lapses_at=last.answered_at + NEWS,
        evidence={
            "interactions": [each.reply_id for each in replies[first:]],
            "channel": pair.channel.value,
            "least": min(lengths[first:]),
            "most": max(lengths[first:]),
            "usual_least": round(low),
            "usual_most": round(high),
            "replies": first,
            "noted": facts.their_texts[told.reply_id].noted,
        },
    )


def _alike(facts: Facts, pair: Pair) -> list[Exchange]:
    """Give those with a text, in order: all from files, or all noted down, as the last one is.

    What you note down of a reply is mostly shorter than the reply: one says nothing of the other.
    """
    known = [each for each in pair.replied if each.reply_id in facts.their_texts]
    noted = bool(known) and facts.their_texts[known[-1].reply_id].noted
    return [each for each in known if facts.their_texts[each.reply_id].noted is noted]
