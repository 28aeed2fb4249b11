"""Which reader understands which kind of file of contacts; each is loaded when there is such a file.

A new kind is one line in `CONTACT_READERS`: the value of its member of `Kind`, with what reads a file of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.import_questions import which_order
from relnote.services.tables import START, TABLES, Tables, refuse_unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from relnote.importers.drafts import ContactRecord
    from relnote.importers.tables.layout import Layout
    from relnote.importers.written_moments import Order
    from relnote.services.journal import Journal

LARGEST = 512 * 1024 * 1024
"""Bytes of a file that is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactReading:
    """What readers ask for beside the file."""

    region: str
    """Numbers without a country code are from here."""
    tables: Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a file of contacts holds."""

    count: int
    """How many records there are."""
    records: Iterable[ContactRecord]
    """To be gone through once."""
    notes: tuple[str, ...] = ()
    """What a person should know of how it was read, one sentence each."""


def _vcard(path: Path, reading: ContactReading) -> Found:
    from relnote.importers.vcard import read_vcards

    found = read_vcards(path.read_bytes(), region=reading.region)
    return Found(count=found.read, records=chain(found.drafts, found.skipped))


def _table(path: Path, reading: ContactReading) -> Found:
    from relnote.importers.tables.survey import survey

    layout = reading.tables.proposal(path)
    if layout is None or not layout.mapping.is_enough:
        raise refuse_unknown(path.name, layout)
    with path.open("rb") as file:
        seen = survey(file, layout)
    if seen.unsure and not reading.tables.order:
        raise which_order(path.name)
    order = reading.tables.order or seen.order
    return Found(count=seen.count, records=_rows(path, layout, order, reading.region), notes=seen.notes)


def _rows(path: Path, layout: Layout, order: Order | None, region: str) -> Iterator[ContactRecord]:
    from relnote.importers.tables.contacts import read_contacts

    with path.open("rb") as file:
        yield from read_contacts(file, layout, order, region=region)


def _ldif(path: Path, reading: ContactReading) -> Found:
    from relnote.importers.ldif import count_entries

    with path.open("rb") as file:
        return Found(count=count_entries(file), records=_entries(path, reading.region))


def _entries(path: Path, region: str) -> Iterator[ContactRecord]:
    from relnote.importers.ldif import read_ldif

    with path.open("rb") as file:
        yield from read_ldif(file, region=region)


def _vdir(path: Path, reading: ContactReading) -> Found:
    """Read all cards of a folder, and of those in it; a file that cannot be read is skipped as one."""
    from relnote.importers.drafts import Skipped

    count, parts = 0, []
    for file in cards_in(path):
        name = file.relative_to(path)
        try:
            found = _vcard(file, reading)
        except OSError as fault:
            reason = f"{name} cannot be read ({fault.strerror})."
            found = Found(count=1, records=[Skipped(line=1, reason=reason, raw=b"")])
        count += found.count
        parts.append(_told_of(str(name), found.records))
    return Found(count=count, records=chain.from_iterable(parts))


def _told_of(name: str, records: Iterable[ContactRecord]) -> Iterator[ContactRecord]:
    """Let what is skipped tell which file of the folder it stands in."""
    from relnote.importers.drafts import Skipped

    for record in records:
        if isinstance(record, Skipped) and not record.reason.startswith(name):
            yield replace(record, reason=f"{name}: {record.reason}")
        else:
            yield record


def cards_in(folder: Path) -> list[Path]:
    """Give the files of cards in a folder and the folders in it, but for hidden ones, in the order of their names."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in {".vcf", ".vcard"}
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _refused(name: str, seems: str) -> Refusal:
    """Make the refusal of a file that no reader reads."""
    from relnote.importers.recognise import EMPTY, NOTHING_KNOWN

    if seems == EMPTY:
        return Refusal(one_line(f"{name} is empty: there is nothing to import."))
    does = "relnote import --help says what relnote reads."
    if seems == NOTHING_KNOWN:
        return Refusal(one_line(f"It cannot be told what {name} is; {does}"))
    return Refusal(one_line(f"{name} seems to be {seems}, which cannot be imported; {does}"))


CONTACT_READERS: dict[str, Callable[[Path, ContactReading], Found]] = {
    "vcard": _vcard,
    "ldif": _ldif,
    **dict.fromkeys(TABLES, _table),
}
"""By the value of the kind."""


def find(journal: Journal, path: Path, tables: Tables | None = None) -> Found:
    """Find the contacts in a file, by the reader of its kind; `tables` knows what the columns of tables mean.

    Raises:
        Refusal: it cannot be read, or is of no kind that holds contacts.
    """
    # Readers are loaded when there is something to read: noting a call down must not wait for them.
    from relnote.importers.recognise import recognise

    reading = ContactReading(region=journal.settings.country, tables=tables or Tables(journal))
    try:
        if path.is_dir() and cards_in(path):
            return _vdir(path, reading)
        size = path.stat().st_size
        with path.open("rb") as file:
            seems = recognise(file.read(START))
        if size > LARGEST and seems.kind.value not in TABLES:
            raise Refusal(one_line(f"{path.name} is larger than 512 MB; split it and import the parts."))
        if size > START and seems.kind.value not in CONTACT_READERS:
            # Cards may begin anywhere.
            seems = recognise(path.read_bytes())
        if reader := CONTACT_READERS.get(seems.kind.value):
            return reader(path, reading)
    except IsADirectoryError:
        raise Refusal(
            one_line(f"{path.name} is a folder without cards (.vcf) or mail; name a file in it.")
        ) from None
    except OSError as fault:
        raise Refusal(one_line(f"{path} cannot be read ({fault.strerror}); check the name.")) from None
    raise _refused(path.name, seems.hint)
