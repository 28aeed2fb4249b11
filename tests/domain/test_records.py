from datetime import UTC, datetime, timedelta

import pytest

from relnote.domain.records import Flag
from relnote.domain.words import FlagKind

RAISED = datetime(2026, 11, 18, 8, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("lapses_at", "now", "due"),
    [
        (None, RAISED - DAY, False),
        (None, RAISED, True),
        (None, RAISED + 1000 * DAY, True),
        (RAISED + DAY, RAISED, True),
        (RAISED + DAY, RAISED + DAY, False),
    ],
)
def test_a_flag_is_due_from_when_it_is_raised_until_it_lapses(lapses_at, now, due):
    flag = Flag(contact_id=1, kind=FlagKind.FOLLOW_UP_DUE, raised_at=RAISED, lapses_at=lapses_at)
    assert flag.is_due(now) is due
