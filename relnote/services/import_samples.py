"""What a report shows of an import beside its figures: a few rows as they would be stored, and who is joined."""

from __future__ import annotations

from dataclasses import dataclass

FIRST = 5
"""Rows that are shown."""
_LONGEST = 40
MOST = 50
"""People who are named of those that are completed or new; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A record that says something of somebody otherwise than the journal."""

    name: str
    """Who it is, as they are called here."""
    what: tuple[tuple[str, str, str], ...]
    """The fields in which they differ, each with what the file says and what is here."""

    @property
    def told(self) -> str:
        """Say what differs: `title “President”, here “Chair”`."""
        return "; ".join(
            f"{what} “{_short(theirs)}”, here “{_short(ours)}”" for what, theirs, ours in self.what
        )


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A record that becomes part of a contact who is there."""

    name: str
    """As the file has it."""
    there: str
    """Whom it completes."""
    why: str
    """What tells that they are one: `the same address mary@example.org`."""
