"""The whole journal as JSON: one document, one record a line, written as it is read.

What may stand in it is described by `journal.schema.json` beside this module. It is ASCII, so that no terminal it is
shown on acts on it; `importers/journal_json.py` reads it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from relnote.domain.journal_format import FORMAT, VERSION

_line = json.JSONEncoder(separators=(",", ":")).encode


def journal_json(
    sections: Iterable[tuple[str, Iterable[Mapping[str, Any]]]], *, journal: str, now: datetime
) -> Iterator[bytes]:
    """Write a journal, piece by piece.

    Args:
        sections: Name and records of each section; the records are plain JSON values.
        journal: The identity of the journal.
        now: The moment of the export.
    """
    made_at = now.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    head = {"format": FORMAT, "version": VERSION, "journal": journal, "made_at": made_at}
    yield (_line(head)[:-1]).encode("ascii")
    for name, records in sections:
        yield f",\n{_line(name)}:[".encode("ascii")
        between = "\n"
        for record in records:
            yield f"{between}{_line(record)}".encode("ascii")
            between = ",\n"
        yield b"\n]"
    yield b"\n}\n"
