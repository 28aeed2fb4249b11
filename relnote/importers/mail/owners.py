"""Guesses whose a mailbox is: the address that takes part in most of its messages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from relnote.importers.mail import maildir

_LOOKED_AT = 8 * 1024 * 1024
"""Bytes of a mailbox that are looked at."""
_FILES, _HEAD = 400, 16 * 1024
_LINE = re.compile(
    rb"^(delivered-to|x-original-to|envelope-to|to|from)[ \t]*:(.{1,400})$", re.IGNORECASE | re.MULTILINE
)
_ADDRESS = re.compile(rb"[\w.+=\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}")
_TOLD = 3
"""Whom a message was delivered to counts that often."""


def likely_owners(path: Path) -> Counter[str]:
    """Count the addresses in the headers of a mailbox, an mbox file or a Maildir; the user's is among the first.

    Raises:
        OSError: it cannot be read.
    """
    found: Counter[str] = Counter()
    for piece in _pieces(path):
        for header, rest in _LINE.findall(piece):
            worth = 1 if len(header) < len("envelope-to") else _TOLD
            for address in _ADDRESS.findall(rest):
                found[address.decode("ascii", "replace").lower()] += worth
    return found


def _pieces(path: Path) -> Iterator[bytes]:
    if not path.is_dir():
        with path.open("rb") as file:
            yield file.read(_LOOKED_AT)
        return
    for stored in islice(maildir.stored(path), _FILES):
        if not stored.is_folder:
            with open(stored.path, "rb", buffering=0) as file:  # noqa: PTH123 - many files
                yield file.read(_HEAD)
