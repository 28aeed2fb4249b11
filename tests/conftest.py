"""Fixtures for everything that needs an open journal: a real file, and a clock that the test moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.store.journals import Clock, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from relnote.services.relnote import Relnote


# How long an example takes is the machine's affair, and says nothing about what is right.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture
def clock() -> Clock:
    """Wednesday 18 November 2026, noon in Lisbon, until it is moved."""
    return Clock()


@pytest.fixture
def journal_file(tmp_path: Path) -> Path:
    """Where the journal of this test is."""
    return tmp_path / "relnote" / "journal.db"


@pytest.fixture
def journal(journal_file: Path, clock: Clock) -> Iterator[Relnote]:
    """An empty journal, open."""
    with opened(journal_file, clock) as relnote:
        yield relnote
