"""What calls and messages of a backup have in common: their moment and their identity."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta

from relnote.importers.sms_backup.elements import DamagedError, Element

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,18})(?:\.[0-9]*)?\s*\Z")


def number_of(said: str) -> int | None:
    """Give a whole number; none if it is not one."""
    found = _NUMBER.match(said)
    return int(found[1]) if found else None


def moment(element: Element) -> datetime:
    """Give the moment of a record, in UTC. Raises DamagedError without one, or beyond the years 1 to 9999."""
    said = element.get("date")
    milliseconds = number_of(said)
    # Telephones write 0 for a moment they do not know.
    if not milliseconds:
        raise DamagedError("The record does not say when it was.")
    try:
        return _BEGIN + timedelta(milliseconds=milliseconds)
    except OverflowError:
        raise DamagedError(f"There is no such date: {said[:20]}.") from None


def identity(element: Element, address: str, kind: str, body: str | None = None) -> str:
    """Give what tells a record from every other: kind, number, moment, type, and a message also by its text.

    Some telephones round moments to seconds, so that two messages may differ by their text only.
    """
    said = f"{element.name}:{address}:{element.get('date')}:{kind}"
    if body is None:
        return said
    digest = hashlib.blake2s(body.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{said}:{digest}"
