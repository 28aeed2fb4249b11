"""Which reader understands which kind of file of interactions; each is loaded when there is such a file.

A new kind is one line in `READERS`: the value of its member of `Kind`, with what reads a file of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.import_questions import WhoAreYou, which_order
from relnote.services.own_addresses import own_addresses
from relnote.services.tables import START, TABLES, Tables, refuse_unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from relnote.importers.drafts import HistoryRecord
    from relnote.importers.written_moments import Order
    from relnote.services.history_imports import Source
    from relnote.services.journal import Journal

MAILDIR = "maildir"
_NAMED, _OFFERED = 5, 50
"""So many people of a file are named in a sentence, and offered, when it is asked which of them the user is."""


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
    tables: Tables
    order: Order | None = None
    """How days are written where a file does not tell, if the user said."""


def _mbox(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.mail import read_mbox

    _know_owner(reading, path)
    return read_mbox(path, reading.mine)


def _maildir(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.mail import read_maildir

    _know_owner(reading, path)
    return read_maildir(path, reading.mine)


def _sms_backup(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.sms_backup import read_sms_backup

    with path.open("rb") as file:
        yield from read_sms_backup(file, reading.region)


def _whatsapp(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.whatsapp import day_order, read_whatsapp, speakers

    with path.open("rb") as file:
        mine = _names(reading, speakers(file), path)
        file.seek(0)
        order = reading.order or day_order(file)
        if order is None:
            raise which_order(path.name)
        file.seek(0)
        yield from read_whatsapp(file, mine, order=reading.order, zone=reading.zone)


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


def _jrnl(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.jrnl import is_unsure, read_jrnl

    with path.open("rb") as file:
        if reading.order is None and is_unsure(file):
            raise which_order(path.name)
        yield from read_jrnl(file, reading.zone, reading.order)


def _names(reading: Reading, found: Mapping[str, int], path: Path) -> frozenset[str]:
    """Give the user's names in a file that knows people by name.

    Raises:
        WhoAreYou: none of them is in it.
    """
    mine = frozenset(name.casefold() for name in reading.mine)
    if mine & {name.casefold() for name in found}:
        return mine
    said = f"{path.name} is of {_some(found)}: say which of them you are, with --me NAME."
    raise WhoAreYou(one_line(said), path.name, _likeliest(found))


def _know_owner(reading: Reading, path: Path) -> None:
    """See that there is an address of the user: without one nothing in a mailbox is from them or to them.

    Raises:
        WhoAreYou: there is none.
    """
    if any("@" in address for address in reading.mine):
        return
    from relnote.importers.mail import likely_owners

    found = likely_owners(path)
    said = f"Whose mailbox {path.name} is must be known: say --me ADDRESS ({_some(found)} occur most)."
    raise WhoAreYou(one_line(said), path.name, _likeliest(found))


def _likeliest(found: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda item: -item[1])[:_OFFERED]


def _some(found: Mapping[str, int]) -> str:
    return ", ".join(name for name, _ in _likeliest(found)[:_NAMED]) or "nobody"


def _interactions(path: Path, reading: Reading) -> Iterator[HistoryRecord]:
    from relnote.importers.tables.interactions import participants, read_interactions
    from relnote.importers.tables.survey import survey

    layout = reading.tables.proposal(path)
    if layout is None or not layout.mapping.is_enough:
        raise refuse_unknown(path.name, layout)
    if not layout.mapping.tells_how:
        raise Refusal(
            one_line(f"{path.name} does not say how it happened: say --channel letter, phone, in_person, …")
        )
    with path.open("rb") as file:
        seen = survey(file, layout)
        if seen.unsure and not reading.order:
            raise which_order(path.name)
        order = reading.order or seen.order
        mine = reading.mine
        if layout.mapping.has_sides:
            mine = _names(reading, participants(file, layout), path)
        yield from read_interactions(file, layout, order, mine, zone=reading.zone, region=reading.region)


READERS: dict[str, Callable[[Path, Reading], Iterator[HistoryRecord]]] = {
    "mbox": _mbox,
    MAILDIR: _maildir,
    "sms_backup": _sms_backup,
    "whatsapp": _whatsapp,
    "linkedin_messages": _linkedin,
    "engagement": _engagement,
    "ics": _ics,
    "interactions": _interactions,
    "jrnl": _jrnl,
}
"""By the value of the kind; a folder is a Maildir."""


def recognised(path: Path, tables: Tables) -> tuple[str, str]:
    """Tell by its content of what kind in `READERS` a file or folder is, empty if of none, and what it seems to be.

    `tables` knows what the columns of tables mean.

    Raises:
        Refusal: it cannot be read.
    """
    try:
        if path.is_dir():
            from relnote.importers.mail import is_maildir

            return (MAILDIR, "a mailbox (Maildir)") if is_maildir(path) else ("", "a folder of cards (.vcf)")
        with path.open("rb") as file:
            start = file.read(START)
    except OSError as fault:
        raise Refusal(one_line(f"{path} cannot be read ({fault.strerror}); check the name.")) from None
    from relnote.importers.recognise import recognise

    seems = recognise(start)
    kind = seems.kind.value
    if kind in TABLES:
        kind = tables.kind_of(path)
    return kind if kind in READERS else "", seems.hint


def sources(
    journal: Journal,
    paths: Sequence[Path],
    mine: Sequence[str],
    order: Order | None = None,
    tables: Tables | None = None,
) -> list[Source]:
    """Give files of interactions, each with what its reader finds in it; other files are left out.

    Raises:
        Refusal: one of them cannot be read.
    """
    known = tables or Tables(journal)
    reading = Reading(
        tables=known,
        mine=frozenset((*own_addresses(journal), *mine)),
        region=journal.settings.country,
        zone=journal.zone,
        now=journal.now(),
        order=order,
    )
    kinds = [(path, recognised(path, known)[0]) for path in paths]
    return [(path.name or str(path), READERS[kind](path, reading)) for path, kind in kinds if kind]
