"""Parses one record of a backup, and mends what its writers are known to get wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.parsers import expat

_UNIT = rb"&#(?:5[5-7][0-9]{3}|[xX]0*[dD][0-9a-fA-F]{3});"
_UNITS = re.compile(rb"(?:" + _UNIT + rb"){1,64}")
_ONE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
_FORBIDDEN = re.compile(
    rb"&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|6553[45])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|[fF]{3}[eEfF]));"
)
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")


class DamagedError(Exception):
    """The record cannot be read; its text is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a record with its attributes, as text."""

    name: str
    attributes: dict[str, str]

    def get(self, name: str) -> str:
        """Give an attribute; empty if it is missing, blank or `null`, which the writers put for nothing."""
        value = self.attributes.get(name, "")
        return "" if value == "null" else value


def elements_of(record: bytes) -> list[Element]:
    """Give the elements of one record, the record itself first.

    There is no document type, so no entity but the five of XML is ever known. Raises DamagedError.
    """
    whole = _UNITS.sub(_joined, record) if b"&#" in record else record
    try:
        return _parsed(whole)
    except expat.ExpatError:
        clean = _cleaned(whole)
    try:
        return _parsed(clean)
    except expat.ExpatError as fault:
        said = expat.ErrorString(fault.code)
        raise DamagedError(f"The record is damaged XML: {said}.") from None


def _parsed(record: bytes) -> list[Element]:
    found: list[Element] = []
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: found.append(Element(name, attributes))
    parser.Parse(record, True)  # noqa: FBT003 - expat takes it by position only
    return found


def _cleaned(record: bytes) -> bytes:
    """Drop what XML forbids: control characters, written out or as references, and bytes that are no UTF-8."""
    bare = _FORBIDDEN.sub(b"", record.translate(None, _CONTROLS))
    return bare.decode("utf-8", "replace").encode("utf-8")


def _joined(found: re.Match[bytes]) -> bytes:
    return _character(found[0])


@lru_cache(maxsize=4096)
def _character(references: bytes) -> bytes:
    """Make one character of the two halves that Java writes as references; there are few, used often."""
    units = b"".join(
        (int(one[1], 16) if one[1] else int(one[2])).to_bytes(2, "big") for one in _ONE.finditer(references)
    )
    return units.decode("utf-16-be", "replace").encode("utf-8")
