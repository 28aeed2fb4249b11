"""Which reader understands which kind of file of contacts; each is loaded when there is such a file.

A new kind is one line in `CONTACT_READERS`: the value of its member of `Kind`, with what reads a file of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from relnote.importers.drafts import ContactRecord
    from relnote.services.journal import Journal

LARGEST = 512 * 1024 * 1024
"""Bytes of a file that is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a file of contacts holds."""

    count: int
    """How many records there are."""
    records: Iterable[ContactRecord]
    """To be gone through once."""
    notes: tuple[str, ...] = ()
    """What a person should know of how it was read, one sentence each."""


def _vcard(path: Path, journal: Journal) -> Found:
    from relnote.importers.vcard import read_vcards

    found = read_vcards(path.read_bytes(), region=journal.settings.country)
    return Found(count=found.read, records=chain(found.drafts, found.skipped))


CONTACT_READERS: dict[str, Callable[[Path, Journal], Found]] = {"vcard": _vcard}
"""By the value of the kind."""


def find(journal: Journal, path: Path) -> Found:
    """Find the contacts in a file, by the reader of its kind.

    Raises:
        Refusal: it cannot be read, or is of no kind that holds contacts.
    """
    # Readers are loaded when there is something to read: noting a call down must not wait for them.
    from relnote.importers.recognise import recognise

    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(one_line(f"{path.name} is larger than 512 MB; split it and import the parts."))
        seems = recognise(path.read_bytes())
        if reader := CONTACT_READERS.get(seems.kind.value):
            return reader(path, journal)
    except IsADirectoryError:
        raise Refusal(one_line(f"{path.name} is a folder; name a file in it.")) from None
    except OSError as fault:
        raise Refusal(one_line(f"{path} cannot be read ({fault.strerror}); check the name.")) from None
    raise Refusal(one_line(f"{path.name} seems to be {seems.hint}; such a file cannot be imported."))
