"""One hash over all that the user wrote: two journals that say the same have the same, whatever numbers their rows have."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from relnote.domain.verdict_rows import renamed_evidence, renamed_key
from relnote.domain.words import FlagKind
from relnote.store.fields import word_of
from relnote.store.whole.reading import Record, sections
from relnote.store.whole.shapes import SHAPES, Shape

_SIZE = 32
"""Bytes of the hash."""


def logical_hash() -> str:
    """Give a hash over every row that the user wrote, in any order.

    Rows are named by what they are: contacts and interactions by their uid, others by all that they say. Texts not
    yet saved, what undo goes by, and what is derived are not in it.
    """
    total = 0
    names: dict[str, dict[int, str]] = {}
    shapes = {shape.section: shape for shape in SHAPES}
    later: list[tuple[Record, dict[str, str]]] = []
    for section, records in sections():
        shape = shapes[section]
        table, refers = shape.name, _reference_names(shape)
        there = names.setdefault(table, {})
        for record in records:
            number = record.pop("id")
            if "uid" in record:
                there[number] = _digest([section, record["uid"]])
                # What it answers may come behind it.
                if (answered := record.pop("replies_to", None)) is not None:
                    later.append(({"of": number, "to": answered}, {"of": table, "to": table}))
            said = _digest([section, _named(record, refers, names)])
            there.setdefault(number, said)
            total += int(said, 16)
    for record, refers in later:
        total += int(_digest(["answers", _named(record, refers, names)]), 16)
    return f"{total % 2 ** (8 * _SIZE):064x}"


def _reference_names(shape: Shape) -> dict[str, str]:
    told = dict(shape.told)
    refers = {told[column]: table for column, table in shape.references.items()}
    return refers | ({"people": "contact"} if shape.section == "interactions" else {})


def _named(record: Record, refers: dict[str, str], names: dict[str, dict[int, str]]) -> Record:
    """Put what they are in the place of the numbers of rows."""

    def name_of(table: str, number: int) -> str:
        return names.get(table, {}).get(number) or f"gone {abs(number)}"

    named = dict(record)
    for column, table in refers.items():
        value = named.get(column)
        if isinstance(value, list):
            named[column] = [name_of(table, each) for each in value]
        elif value is not None:
            named[column] = name_of(table, value)
    if "key" in named and "kind" in named and "uid" not in named:
        named["key"] = renamed_key(word_of(FlagKind, named["kind"]), named["key"], name_of)
    if "evidence" in named:
        named["evidence"] = renamed_evidence(named["evidence"], name_of)
    return named


def _digest(value: Any) -> str:
    text = json.dumps(value, sort_keys=True)
    return hashlib.blake2b(text.encode("ascii"), digest_size=_SIZE).hexdigest()
