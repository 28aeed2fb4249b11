"""What people could be asked for, to be quoted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind
from relnote.domain.testimonials import quotable

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)


def heard(
    key: int, days: int, *, contact: int = 1, piece: int = 0, kind: FeedbackKind = FeedbackKind.PRAISE
) -> Heard:
    at = NOW - timedelta(days=days)
    return Heard(
        id=key, feedback_id=piece or key, contact_id=contact, interaction_id=key, line=0, text="", heard_at=at, kind=kind,
        state_at=at,
    )  # fmt: skip


def test_all_that_is_fresh_and_was_said_since_they_were_asked_can_be_chosen() -> None:
    said = [
        heard(1, 200),
        heard(2, 30, kind=FeedbackKind.NEW_USE),
        heard(3, 20),
        heard(4, 10, piece=3),
        heard(5, 5, kind=FeedbackKind.REQUEST),
        heard(6, 30, contact=2),
        heard(7, 3, contact=2),
    ]
    found = quotable(said, {2: NOW - timedelta(days=4)}, NOW)
    assert [each.id for each in found] == [7, 4, 2]
