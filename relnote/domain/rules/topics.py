"""Signs of interest in a topic: somebody who hardly begins conversations comes to it again and again, unasked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from relnote.domain.records import Flag
from relnote.domain.rhythm import signals
from relnote.domain.rhythm.exchanges import begun
from relnote.domain.rules.days import day_of
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.rhythm import NEWS
from relnote.domain.topics import LOOKED_AT, Touch, topics_of
from relnote.domain.words import Direction, FlagKind

TIMES = 3
"""On so many days they come to a topic."""
WITHIN = timedelta(days=90)
SELDOM = 1
"""So many conversations at most that they began within twice that time: whoever writes anyway tells you."""
TAKEN_UP = timedelta(days=14)
"""What they came to within this time was taken up."""
LAST_OFFERS = 3
"""So many of the last offers of a topic are looked at."""
LEAST_OFFERS = 5
"""So many other offers are needed to compare with."""


def topic_interest(facts: Facts) -> tuple[Flag, ...]:
    """Flag each topic that they came to on three days within 90, from the third on.

    Where enough was offered to them to compare with, they must also take up what is offered of it far more than the rest.
    """
    acts: defaultdict[str, list[Touch]] = defaultdict(list)
    names: dict[str, str] = {}
    for touch in reversed(facts.touches):
        for topic, name in topics_of(touch.text).items() if touch.theirs else ():
            acts[topic].append(touch)
            names[topic] = name
    often = [topic for topic, found in acts.items() if len(found) >= TIMES]
    return tuple(flag for topic in often for flag in _interest(facts, topic, names[topic], acts))


def _interest(facts: Facts, topic: str, name: str, acts: Mapping[str, Sequence[Touch]]) -> Iterator[Flag]:
    run = _run(acts[topic], facts.zone)
    if not run or not _is_whole(run, facts.touches):
        return
    first, last = run[0].at, day_of(run[-1].at, facts.zone)
    told = run[TIMES - 1]
    if _begins(facts, told.at) or not _stands_out(facts, topic, acts, told.at):
        return
    yield Flag(
        contact_id=facts.contact_id,
        kind=FlagKind.SIGNAL_INTEREST,
        key=f"topic:{topic}",
        raised_at=told.at,
        lapses_at=told.at + NEWS,
        evidence={
            "interaction": told.id,
            "interactions": [each.id for each in run],
            "topic": name,
            "days": (last - day_of(first, facts.zone)).days + 1,
            "acts": dict(
                Counter(
                    each.channel.value
                    for each in acts[topic]
                    if first <= each.at and day_of(each.at, facts.zone) <= last
                )
            ),
        },
    )


def _run(acts: Sequence[Touch], zone: str) -> list[Touch]:
    """Give the last acts in a row of which any three lie within 90 days; none if there are not three. One a day counts.

    So whoever always comes is told of once, and again only after a pause.
    """
    days = list({day_of(each.at, zone): each for each in reversed(acts)}.values())[::-1]
    close = [
        place
        for place in range(TIMES - 1, len(days))
        if days[place].at - days[place - TIMES + 1].at <= WITHIN
    ]
    if not close:
        return []
    first = last = close[-1]
    while first - 1 in close:
        first -= 1
    return days[first - TIMES + 1 : last + 1]


def _is_whole(run: Sequence[Touch], looked_at: Sequence[Touch]) -> bool:
    """Tell whether nothing that lies too far back to be looked at could belong to a run.

    Of whoever has come for so long it is not known since when; nor is it any news.
    """
    return len(looked_at) < LOOKED_AT or run[1].at - looked_at[-1].at > WITHIN


def _begins(facts: Facts, until: datetime) -> bool:
    """Tell whether they begin conversations anyway."""
    theirs = [
        each
        for each in begun(facts.history)
        if each.direction is Direction.IN and each.reached and until - 2 * WITHIN < each.started_at <= until
    ]
    return len(theirs) > SELDOM


def _stands_out(facts: Facts, topic: str, acts: Mapping[str, Sequence[Touch]], until: datetime) -> bool:
    """Tell whether they take up a topic more than the rest; yes where too little was offered to compare with."""
    offers = [
        (offered, _is_taken(touch, acts.get(offered, ())))
        for touch in facts.touches
        if not touch.theirs and touch.at <= until
        for offered in topics_of(touch.text)
    ]
    mine = [taken for offered, taken in offers if offered == topic]
    others = [taken for offered, taken in offers if offered != topic] + mine[LAST_OFFERS:]
    if len(mine) < LAST_OFFERS or len(others) < LEAST_OFFERS:
        return True
    return signals.turns_to_topic(sum(mine[:LAST_OFFERS]), LAST_OFFERS, sum(others), len(others))


def _is_taken(offer: Touch, acts: Sequence[Touch]) -> bool:
    return any(offer.at <= act.at <= offer.at + TAKEN_UP for act in acts)
