"""What files said of somebody that relnote has no field for, in words: addresses, nicknames, columns of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.text import one_line
from relnote.importers.vcard import values
from relnote.importers.vcard.fields import Fields
from relnote.importers.vcard.lines import Property
from relnote.importers.vcard.points import label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = tuple[str, str, Mapping[str, Sequence[str]], str]
    """Group, name, parameters, value."""

ADDRESS = "Address"
_NAMES = {"ADR": ADDRESS, "URL": "Website", "X-ABDATE": "Day", "LANG": "Language", "GEO": "Place"}
_UNTOLD = frozenset({"N", "ORG", "REV", "PRODID", "X-ABLABEL", "X-UNREADABLE-LINE"})
"""What is told elsewhere, or says nothing about a person."""
_DATA = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_LONGEST = 200


def told(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Give what properties say, each with what it is; addresses first."""
    found = [
        Property(group, name, tuple((key, tuple(said)) for key, said in parameters.items()), value)
        for group, name, parameters, value in rows
    ]
    labels = Fields(found).labels()
    said = [
        (_name(prop, labels), text)
        for prop in found
        if prop.name not in _UNTOLD and not prop.name.startswith("X-RELNOTE-") and (text := _text(prop))
    ]
    return sorted(said, key=lambda each: not each[0].startswith(ADDRESS))


def addresses(rows: Iterable[Row]) -> list[str]:
    """Give the postal addresses among properties, each on one line."""
    return [text for name, text in told(rows) if name.startswith(ADDRESS)]


def _name(prop: Property, labels: Mapping[str, str]) -> str:
    if prop.name == "X-COLUMN":
        return one_line(" ".join(prop.given("NAME"))) or "Column"
    name = _NAMES.get(prop.name) or prop.name.removeprefix("X-").replace("-", " ").capitalize()
    label = label_of(prop, labels)
    return f"{name} ({label})" if label else name


def _text(prop: Property) -> str:
    if prop.name in _DATA and not prop.value.startswith(("http:", "https:")):
        return f"{len(prop.value) * 3 // 4:,} bytes"
    parts = filter(None, map(one_line, values.parts(prop, "")))
    text = ", ".join(parts)
    return text if len(text) <= _LONGEST or prop.name == "ADR" else f"{text[:_LONGEST]}…"
