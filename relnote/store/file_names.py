"""How the files beside a journal are called: what SQLite keeps there, and copies with a time in their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BESIDE = ("-journal", "-wal", "-shm")
"""Endings of what SQLite keeps beside a file: played into another one, it would damage that."""
TIME = "%Y%m%dT%H%M%SZ"
"""A moment in UTC within a name, as `strftime` writes it and `strptime` reads it."""
ANY_TIME = f"{'[0-9]' * 8}T{'[0-9]' * 6}Z"
"""What matches such a moment, in a pattern for `glob`."""


def with_beside(path: Path) -> tuple[Path, ...]:
    """Give a file of SQLite and what SQLite keeps beside it, whether it is there or not."""
    return tuple(path.with_name(path.name + ending) for ending in ("", *BESIDE))
