"""Facts for the tests of rules: what was tried, written as people would tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from relnote.domain.attempts import Attempt
from relnote.domain.pace import PACES
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Answer
from relnote.domain.rules import Facts
from relnote.domain.words import AnswerState, Channel, Direction, Outcome, Tier, reaches

CREATED = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
FACTS = Facts(
    contact_id=7,
    tier=Tier.REGULAR,
    zone="Europe/Lisbon",
    created_at=CREATED,
    first_reached_at=None,
    questions=BUILT_IN,
    pace=PACES[Tier.REGULAR],
)


def moment(text: str) -> datetime:
    """Read a moment in UTC: `2026-11-18T12:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def tries(*told: str, answered: tuple[int, ...] = ()) -> tuple[Attempt, ...]:
    """Give attempts, newest first, told oldest first: `2026-11-10T10:00 email out sent`; ids count from 1.

    `answered` holds the ids of those that were; what reached somebody was.
    """
    made = []
    for number, line in enumerate(told, 1):
        at, channel, direction, outcome, *replies = line.split()
        made.append(
            Attempt(
                id=number,
                started_at=moment(at),
                channel=Channel(channel),
                direction=Direction(direction),
                outcome=Outcome(outcome),
                answered=number in answered or reaches(direction, outcome),
                replies_to_id=int(replies[0]) if replies else None,
            )
        )
    return tuple(reversed(made))


def facts(
    *told: str, answered: tuple[int, ...] = (), says: dict[str, str] | None = None, **fields: object
) -> Facts:
    """Give the facts of a contact with whom that was tried, and who said this."""
    recent = tries(*told, answered=answered)
    reached = [each.started_at for each in recent if each.reached]
    return replace(
        FACTS,
        recent=recent,
        first_reached_at=min(reached, default=None),
        last_reached_at=max(reached, default=None),
        answers=answers(**(says or {})),
        **fields,  # type: ignore[arg-type]
    )


def answers(**says: str) -> tuple[Answer, ...]:
    """Give stated answers in canonical form."""
    return tuple(
        Answer(contact_id=7, question=key, value=value, state=AnswerState.ANSWERED, answered_at=CREATED)
        for key, value in says.items()
    )
