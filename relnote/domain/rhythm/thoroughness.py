"""Telling that somebody's replies have become much shorter than is usual for them.

One short reply tells nothing: everybody writes "Thanks!" at times. Looked at are the last three together, by what was known
before the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from relnote.domain.rhythm.change import LEAST_KNOWN
from relnote.domain.rhythm.model import LENGTHS, LOOKED_AT, Model, log_length

IN_A_ROW = 3
"""So many replies must be short, one after the other."""
EACH = -0.8
"""Each of them is so unusual (see `Model.surprise`): one of five is shorter."""
ON_AVERAGE = -1.645
"""On average they are so unusual: one of 20 is shorter."""
FULL = 1000
"""A reply of so many characters is not thin, however long the others are."""
NEEDED = LEAST_KNOWN + IN_A_ROW
"""So many replies must be known for anything to be said."""


def thin_from(lengths: Sequence[int]) -> int | None:
    """Give the place of the first of the last replies, three or more, that are far shorter than is usual.

    None if they are not. `lengths` are those of the replies on one channel in characters, the oldest first.
    """
    end = len(lengths)
    if not _are_thin(lengths[:end]):
        return None
    while _are_thin(lengths[: end - 1]):
        end -= 1
    return end - IN_A_ROW


def _are_thin(lengths: Sequence[int]) -> bool:
    """Tell whether the last three are far shorter than those before them."""
    before, last = lengths[:-IN_A_ROW], lengths[-IN_A_ROW:]
    if len(before) < LEAST_KNOWN or max(last) >= FULL:
        return False
    model = Model.of([log_length(each) for each in before[: -LOOKED_AT - 1 : -1]], LENGTHS)
    surprises = [model.surprise(log_length(each)) for each in last]
    return max(surprises) <= EACH and sum(surprises) <= IN_A_ROW * ON_AVERAGE
