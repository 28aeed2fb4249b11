"""Answers as they are kept, for the tests that make them at random."""

from __future__ import annotations

from hypothesis import strategies as st

from relnote.domain import hours
from relnote.domain.preferences import joined_days

DAYS = st.sets(st.sampled_from(("mon", "tue", "wed", "thu", "fri", "sat", "sun")), min_size=1).map(
    lambda days: joined_days(tuple(days)),
)
HOURS = (
    st.lists(
        st.tuples(st.integers(0, 1440), st.integers(0, 1440)).filter(lambda pair: pair[0] < pair[1]),
        min_size=1,
        max_size=3,
    )
    .map(hours.merged)
    .map(hours.written)
)
