"""What a report shows of an import beside its figures: a few rows as they would be stored, and who is joined."""

from __future__ import annotations

from dataclasses import dataclass

FIRST = 5
"""Rows that are shown."""
MOST = 50
"""People who are named of those that are completed or new; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A record that becomes part of a contact who is there."""

    name: str
    """As the file has it."""
    there: str
    """Whom it completes."""
    why: str
    """What tells that they are one: `the same address mary@example.org`."""
