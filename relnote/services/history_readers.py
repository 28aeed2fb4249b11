"""Which reader understands which kind of file of interactions; each is loaded when there is such a file.

A new kind is one line in `READERS`: the value of its member of `Kind`, with what reads a file of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from relnote.importers.drafts import HistoryRecord
    from relnote.services.history_imports import Source
    from relnote.services.journal import Journal

MAILDIR = "maildir"
_START = 1 << 16
"""Bytes of a file by which its kind is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What readers ask for beside the file."""

    mine: frozenset[str]
    """Addresses, numbers and names of the user."""
    region: str
    """Numbers without a country code are from here."""
    zone: str
    """Times without a zone are of this one."""
    now: datetime


READERS: dict[str, Callable[[Path, Reading], Iterator[HistoryRecord]]] = {}
"""By the value of the kind; a folder is a Maildir."""


def kind_of(path: Path) -> str:
    """Tell of what kind in `READERS` a file or folder is, by its content; empty if of none.

    Raises:
        Refusal: it cannot be read.
    """
    try:
        if path.is_dir():
            return MAILDIR if MAILDIR in READERS and (path / "cur").is_dir() else ""
        with path.open("rb") as file:
            start = file.read(_START)
    except OSError as fault:
        raise Refusal(one_line(f"{path} cannot be read ({fault.strerror}); check the name.")) from None
    from relnote.importers.recognise import recognise

    kind = recognise(start).kind.value
    return kind if kind in READERS else ""


def sources(journal: Journal, paths: Sequence[Path], mine: Sequence[str]) -> list[Source]:
    """Give the files among `paths` that hold interactions, each with what its reader finds in it.

    Raises:
        Refusal: one of them cannot be read.
    """
    reading = Reading(
        mine=frozenset((*journal.settings.addresses, *mine)),
        region=journal.settings.country,
        zone=journal.zone,
        now=journal.now(),
    )
    kinds = [(path, kind_of(path)) for path in paths]
    return [(path.name or str(path), READERS[kind](path, reading)) for path, kind in kinds if kind]
