"""Today does not nag: the demo lived through day by day, its last weeks. `make noise` does its two years."""

from __future__ import annotations

from relnote.config import Settings
from relnote.domain.words import FlagKind
from tests.bench.noise import replay


def test_today_keeps_within_the_budget_and_nothing_comes_back_for_nothing(tmp_path) -> None:
    told = replay(tmp_path, days=25)
    assert told.mornings == 25
    assert 0 < told.most_rows <= Settings().daily_budget
    assert told.doubled == 0
    # Enough was dismissed for that to be something.
    assert sum(told.dismissed.values()) >= 5
    assert told.nagged == []
    # Some kinds speak at all, and none speaks of everybody at once.
    assert len(told.raised) > 12
    assert max(told.shown, key=lambda kind: told.shown[kind]) is not FlagKind.MISSING_PREFERENCES
