"""The published schema of a whole journal as JSON: `python -m tests.journal_schema` writes it.

It is made of the declared shapes and the fields of the tables, so that it never says anything else than the program.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from peewee import BooleanField, IntegerField

from relnote.domain.journal_format import FORMAT, VERSION
from relnote.store.fields import DayField, MomentField, PlainJsonField, WordField
from relnote.store.whole.shapes import SHAPES, Nested, Shape, field_of, told_as

SCHEMA = Path(__file__).parents[1] / "relnote" / "exporters" / "journal.schema.json"

MOMENT = {"type": "string", "format": "date-time"}
DAY = {"type": "string", "format": "date"}


def schema() -> dict[str, Any]:
    head = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "journal": {"type": "string", "description": "The identity of the journal."},
        "made_at": MOMENT,
    }
    sections = {
        shape.section: {"type": "array", "items": {"$ref": f"#/$defs/{shape.section}"}} for shape in SHAPES
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A journal of relnote",
        "description": (
            "Everything the user wrote. A row of another table is named by its id in this file. Moments are in UTC. "
            "In texts U+F700 U+2400 stands for NUL, U+F700 and U+F0000 to U+F07FF for a lone surrogate, and U+F700 "
            "twice for itself."
        ),
        "type": "object",
        "properties": head | sections,
        "required": [*head, *sections],
        "additionalProperties": False,
        "$defs": {shape.section: _record(shape) for shape in SHAPES},
    }


def _record(shape: Shape) -> dict[str, Any]:
    properties = {told: _of(field_of(shape.table, column)) for column, told in shape.told}
    if shape.section == "interactions":
        properties["uid"] = {"type": "string"}
    return _object(properties | {each.name: _list(each) for each in shape.nested})


def _list(nested: Nested) -> dict[str, Any]:
    told = {told_as(nested.table, column): _of(field_of(nested.table, column)) for column in nested.columns}
    items = _object(told) if len(told) > 1 else next(iter(told.values()))
    return {"type": "array", "items": items}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _of(field: Any) -> dict[str, Any]:
    told = _told(field)
    if not field.null:
        return told
    if "enum" in told:
        return {"enum": [*told["enum"], None]}
    return told | {"type": [told["type"], "null"]}


def _told(field: Any) -> dict[str, Any]:
    if isinstance(field, MomentField):
        return MOMENT
    if isinstance(field, DayField):
        return DAY
    if isinstance(field, BooleanField):
        return {"type": "boolean"}
    if isinstance(field, WordField):
        return {"enum": [str(word) for word in field.words]}
    if isinstance(field, PlainJsonField):
        return {"type": "object"}
    if hasattr(field, "rel_model"):
        return {
            "type": "integer",
            "description": f"The id of a record of {field.rel_model._meta.table_name}.",
        }
    if isinstance(field, IntegerField):
        return {"type": "integer"}
    return {"type": "string"}


def text() -> str:
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(text(), encoding="utf-8")
