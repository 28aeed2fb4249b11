"""A journal with three people in it, for the tests of screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.program import Circle, circle

if TYPE_CHECKING:
    from relnote.services.relnote import Relnote


@pytest.fixture
def people(journal: Relnote) -> Circle:
    """Mary, Bob and Sue, of whom nothing was noted yet."""
    return circle(journal)
