"""Records as plain values for JSON: names as in `domain.records`, moments in UTC, days as ISO days."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relnote.domain.entries import SearchHit, TimelineEntry
    from relnote.domain.feedback import Feedback, Heard
    from relnote.domain.plan import NextAttempt
    from relnote.domain.records import Answer, Change, Contact, Flag, FollowUp, Interaction, Question
    from relnote.domain.values import SavedThing, Value


def moment(at: datetime | None) -> str | None:
    """Write a moment: `2026-11-21T15:00:00Z`."""
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def interaction(record: Interaction, names: Mapping[int, str] | None = None) -> dict[str, Any]:
    """Write an interaction, with the people whose names are known."""
    return {
        "id": record.id,
        "channel": record.channel.value,
        "direction": record.direction and record.direction.value,
        "outcome": record.outcome and record.outcome.value,
        "started_at": moment(record.started_at),
        "zone": record.zone,
        "duration": record.duration,
        "talk_share": record.talk_share,
        "body": record.body,
        "contacts": [{"id": key, "name": (names or {}).get(key)} for key in record.contact_ids],
    }


def entry(record: TimelineEntry) -> dict[str, Any]:
    """Write an entry of a timeline."""
    written = interaction(record.interaction)
    del written["contacts"]
    return {
        **written,
        "people": list(record.people),
        "follow_ups": [follow_up(made) for made in record.follow_ups],
        "reply_time": record.reply_time,
        "waiting": record.waiting,
    }


def follow_up(record: FollowUp) -> dict[str, Any]:
    """Write a follow-up."""
    return {
        "id": record.id,
        "kind": record.kind.value,
        "text": record.text,
        "due_on": record.due_on and record.due_on.isoformat(),
        "state": record.state.value,
        "snoozed_until": moment(record.snoozed_until),
    }


def value(record: Value) -> dict[str, Any]:
    """Write something given or asked for."""
    return {
        "on": record.day.isoformat(),
        "way": record.way.value,
        "kind": record.kind and record.kind.value,
        "text": record.text,
        "interaction_id": record.interaction_id,
    }


def flag(record: Flag, why: str, todo: str) -> dict[str, Any]:
    """Write a flag with its sentence and its step."""
    return {
        "kind": record.kind.value,
        "raised_at": moment(record.raised_at),
        "sentence": why,
        "step": todo,
        "evidence": dict(record.evidence),
    }


def plan(record: NextAttempt, now: datetime, zone: str) -> dict[str, Any]:
    """Write a next attempt with its sentence."""
    from relnote.domain.plan_words import plan_sentence

    return {
        "channel": record.channel.value,
        "earliest": moment(record.earliest),
        "latest": moment(record.latest),
        "zone": record.zone,
        "sentence": plan_sentence(record, now, zone),
        "reasons": [{"kind": reason.kind.value, **reason.facts} for reason in record.reasons],
    }


def contact(record: Contact) -> dict[str, Any]:
    """Write a contact."""
    return {
        "id": record.id,
        "name": record.name,
        "organisation": record.organisation,
        "title": record.title,
        "tier": record.tier.value,
        "zone": record.zone,
        "born": record.born,
        "about": record.about,
        "archived_at": moment(record.archived_at),
        "points": [
            {
                "channel": point.channel.value,
                "value": point.value,
                "label": point.label,
                "preferred": point.preferred,
            }
            for point in record.addresses
        ],
        "known_as": list(record.known_as),
        "tags": list(record.tags),
    }


def question(record: Question, given: Answer | None, seen: str = "") -> dict[str, Any]:
    """Write a question with the answer, if there is one, and what was seen so far; its state is answered, declined or missing."""
    return {
        "question": record.key,
        "text": record.text,
        "state": given.state.value if given else "missing",
        "value": given.value if given else None,
        "answered_at": moment(given.answered_at) if given else None,
        "seen": seen or None,
    }


def change(record: Change) -> dict[str, Any]:
    """Write a change."""
    return {
        "id": record.id,
        "made_at": moment(record.made_at),
        "label": record.label,
        "undone": record.undone,
    }


def hit(record: SearchHit) -> dict[str, Any]:
    """Write a place where words were found."""
    return {
        "kind": record.kind,
        "contact": None if record.contact_id is None else {"id": record.contact_id, "name": record.name},
        "interaction_id": record.interaction_id,
        "at": moment(record.at),
        "text": record.text,
    }


def saved(record: SavedThing) -> dict[str, Any]:
    """Write something that is saved to be given."""
    return {
        "id": record.id,
        "text": record.text,
        "tags": list(record.tags),
        "for": None if record.contact_id is None else {"id": record.contact_id, "name": record.name},
        "saved_at": moment(record.made_at),
        "given_on": None if record.given_on is None else record.given_on.isoformat(),
    }


def feedback(record: Feedback) -> dict[str, Any]:
    """Write a piece of feedback, with who said it."""
    return {
        "id": record.id,
        "kind": record.kind.value,
        "text": record.text,
        "state": record.state.value,
        "stage": record.stage.value,
        "heard_at": moment(record.heard_at),
        "state_at": moment(record.state_at),
        "names": list(record.names),
        "sources": [heard(each) for each in record.sources],
    }


def heard(record: Heard) -> dict[str, Any]:
    """Write what somebody said in a line of a note, with what became of it."""
    return {
        "feedback": record.feedback_id,
        "kind": record.kind.value,
        "state": record.state.value,
        "contact": record.contact_id,
        "interaction": record.interaction_id,
        "line": record.line,
        "text": record.text,
        "heard_at": moment(record.heard_at),
        "told_at": moment(record.told_at),
        "told_in": record.told_in_id,
    }
