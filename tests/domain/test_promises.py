"""How a promise ended is told with the days that it was early or late."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.domain.promises import how_it_ended
from relnote.domain.records import FollowUp
from relnote.domain.words import FollowUpKind, FollowUpState

KEPT, LATE = FollowUpState.KEPT, FollowUpState.KEPT_LATE


@pytest.mark.parametrize(
    ("state", "due_on", "ended_on", "said"),
    [
        (KEPT, "2026-11-20", "2026-11-18", "kept, 2 days early"),
        (KEPT, "2026-11-19", "2026-11-18", "kept, 1 day early"),
        (KEPT, "2026-11-18", "2026-11-18", "kept on its day"),
        (LATE, "2026-11-17", "2026-11-18", "kept, 1 day late"),
        (KEPT, None, "2026-11-18", "kept"),
        (KEPT, "2026-11-20", None, "kept"),
        (LATE, None, "2026-11-18", "kept late"),
        (FollowUpState.DONE, "2026-11-20", "2026-11-18", "done"),
        (FollowUpState.BROKEN, "2026-11-20", "2026-11-18", "broken"),
        (FollowUpState.DROPPED, None, "2026-11-18", "dropped"),
    ],
)
def test_how_it_ended_is_said(state, due_on, ended_on, said) -> None:
    made = FollowUp(
        contact_id=7, kind=FollowUpKind.PROMISE_MINE, text="x", state=state,
        due_on=date.fromisoformat(due_on) if due_on else None,
        ended_on=date.fromisoformat(ended_on) if ended_on else None,
    )  # fmt: skip
    assert how_it_ended(made) == said
