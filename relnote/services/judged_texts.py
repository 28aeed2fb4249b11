"""What the rules need of texts: they are read only where there is enough to judge."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from relnote.domain.rhythm.advice import Message
from relnote.domain.rhythm.exchanges import WRITTEN
from relnote.domain.rhythm.model import LOOKED_AT
from relnote.domain.rhythm.thoroughness import NEEDED
from relnote.domain.rules.no_response import TRIES
from relnote.domain.rules.topics import TIMES, WITHIN
from relnote.domain.their_words import TheirText, own_characters
from relnote.domain.topics import Touch
from relnote.domain.words import Channel, Direction
from relnote.services.known_facts import with_more
from relnote.store import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relnote.domain.attempts import Attempt
    from relnote.domain.rules import Facts
    from relnote.services.known_facts import Known

Judged = TypeVar("Judged")


def with_texts(known: Known) -> Known:
    """Add to facts what is judged of the texts of contacts."""
    return _with_touches(_with_replies(_with_tries(known)))


def _with_tries(known: Known) -> Known:
    """Judge the texts of what stands unanswered, where there is enough of it to look for a cause."""
    tries = {found.contact_id: [each.id for each in found.pending] for found, _ in known}
    tries = {contact_id: ids for contact_id, ids in tries.items() if len(ids) >= TRIES}
    if not tries:
        return known
    from relnote.domain.substance import gives_something, is_noted

    texts = facts.texts([key for ids in tries.values() for key in ids])
    noted = {key: text for key, text in texts.items() if is_noted(text)}
    gives = {key: gives_something(text) for key, text in noted.items()}
    messages = {key: Message(own_characters(text), "?" in text) for key, text in noted.items()}

    def judged(found: Facts) -> Facts:
        ids = tries[found.contact_id]
        return replace(found, gives=_of(gives, ids), messages=_of(messages, ids))

    return with_more(known, tries, judged)


def _of(judged: Mapping[int, Judged], ids: Iterable[int]) -> dict[int, Judged]:
    return {key: judged[key] for key in ids if key in judged}


def _with_replies(known: Known) -> Known:
    """Measure the last replies on channels on which there are enough; one without a text is not there."""
    replies = {found.contact_id: ids for found, _ in known if (ids := _replies(found))}
    if not replies:
        return known
    texts = {
        key: TheirText(length, noted)
        for key, (body, noted) in facts.written([key for ids in replies.values() for key in ids]).items()
        if (length := own_characters(body))
    }
    return with_more(
        known, replies, lambda found: replace(found, their_texts=_of(texts, replies[found.contact_id]))
    )


def _replies(found: Facts) -> list[int]:
    by_channel: defaultdict[Channel, list[int]] = defaultdict(list)
    for attempt in found.history:
        if _is_written(attempt):
            by_channel[attempt.channel].append(attempt.id)
    return [key for ids in by_channel.values() if len(ids) >= NEEDED for key in ids[:LOOKED_AT]]


def _is_written(attempt: Attempt) -> bool:
    return attempt.direction is Direction.IN and attempt.reached and attempt.channel in WRITTEN


def _with_touches(known: Known) -> Known:
    """Read what those came to who came often enough for a topic to show."""
    rows = {person.id: found for _, person in known if _is_often(found := facts.touches(person.id))}
    if not rows:
        return known
    texts = facts.texts([key for found in rows.values() for key, *_ in found])
    touches = {
        contact_id: tuple(
            Touch(key, datetime.fromtimestamp(at, UTC), Channel(channel), theirs, texts[key])
            for key, at, channel, theirs in found
        )
        for contact_id, found in rows.items()
    }
    return with_more(known, touches, lambda found: replace(found, touches=touches[found.contact_id]))


def _is_often(touches: Sequence[tuple[int, int, str, bool]]) -> bool:
    """Tell whether enough of what they did, the newest first, ever came close to one another."""
    acts = [at for _, at, _, theirs in touches if theirs]
    within = WITHIN.total_seconds()
    return any(later - earlier <= within for later, earlier in zip(acts, acts[TIMES - 1 :], strict=False))
