"""Which reader understands which kind of file of interactions; each is loaded when there is such a file.

A new kind is one line in `READERS`: the value of its member of `Kind`, with what reads a file of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from relnote.importers.drafts import HistoryRecord
    from relnote.services.history_imports import Source
    from relnote.services.journal import Journal

MAILDIR = "maildir"
_START = 1 << 16
"""Bytes of a file by which its kind is told."""
_NAMED = 5
"""So many people of a file are named when it is asked which of them the user is."""


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


def _mbox(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.mail import read_mbox

    return read_mbox(path, reading.mine)


def _maildir(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.mail import read_maildir

    return read_maildir(path, reading.mine)


def _sms_backup(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.sms_backup import read_sms_backup

    with path.open("rb") as file:
        yield from read_sms_backup(file, reading.region)


def _whatsapp(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.whatsapp import read_whatsapp, speakers

    with path.open("rb") as file:
        mine = _names(reading, speakers(file), path)
        file.seek(0)
        yield from read_whatsapp(file, mine, zone=reading.zone)


def _linkedin(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.linkedin_messages import participants, read_linkedin_messages

    with path.open("rb") as file:
        mine = _names(reading, participants(file), path)
        file.seek(0)
        yield from read_linkedin_messages(file, mine)


def _engagement(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.engagement import read_engagement

    with path.open("rb") as file:
        yield from read_engagement(file, zone=reading.zone)


def _ics(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.ics import read_ics

    with path.open("rb") as file:
        yield from read_ics(file, reading.mine, reading.now, reading.zone)


def _names(reading: Reading, found: Mapping[str, int], path: Path) -> frozenset[str]:
    """Give the user's names in a file that knows people by name.

    Raises:
        Refusal: none of them is in it.
    """
    mine = frozenset(name.casefold() for name in reading.mine)
    if mine & {name.casefold() for name in found}:
        return mine
    names = ", ".join(sorted(found, key=lambda name: -found[name])[:_NAMED]) or "nobody"
    raise Refusal(one_line(f"{path.name} is of {names}: say which of them you are, with --me NAME."))


READERS: dict[str, Callable[[Path, Reading], Iterator[HistoryRecord]]] = {
    "mbox": _mbox,
    MAILDIR: _maildir,
    "sms_backup": _sms_backup,
    "whatsapp": _whatsapp,
    "linkedin_messages": _linkedin,
    "engagement": _engagement,
    "ics": _ics,
}
"""By the value of the kind; a folder is a Maildir."""


def kind_of(path: Path) -> str:
    """Tell of what kind in `READERS` a file or folder is, by its content; empty if of none.

    Raises:
        Refusal: it cannot be read.
    """
    try:
        if path.is_dir():
            from relnote.importers.mail import is_maildir

            return MAILDIR if is_maildir(path) else ""
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
