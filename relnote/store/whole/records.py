"""Records that come in: their values are looked at one by one before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from peewee import BooleanField, IntegerField

from relnote.store.fields import DayField, MomentField, PlainJsonField, WordField
from relnote.store.tables import Table
from relnote.store.whole.meaning import Check, check_record, checks_of
from relnote.store.whole.shapes import Nested, Shape, field_of, told_as
from relnote.store.whole.values import UnfitError, taker

_NEEDED = object()


class _Column(NamedTuple):
    name: str
    told: str
    take: Callable[[Any], Any]
    absent: Any
    """What it holds where a record does not tell it; `_NEEDED` if it must."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A record that can be written: values as the file of the journal has them, but for the numbers of other rows."""

    id: int
    """Its number in the file that it came from."""
    values: dict[str, Any]
    """By column."""
    nested: dict[str, list[dict[str, Any]]]
    """By the name of the list: the rows in it, by column."""


class Taker:
    """Takes the records of one section."""

    def __init__(self, shape: Shape) -> None:
        self._table = str(shape.table._meta.table_name)
        self._columns = _columns(shape.table, shape.columns)
        self._nested = [(each, _columns(each.table, each.columns)) for each in shape.nested]

    def take(self, record: object) -> Arrived:
        """Look at all values of a record.

        Raises:
            UnfitError: one of them is missing, or is not what its column holds.
        """
        if not isinstance(record, dict):
            raise UnfitError("it is no record")
        values = _values(self._columns, record)
        nested = {each.name: _rows(each, columns, record) for each, columns in self._nested}
        check_record(self._table, values, nested)
        return Arrived(values.pop("id"), values, nested)


def _columns(table: type[Table], columns: Sequence[str]) -> list[_Column]:
    found = []
    for column in columns:
        field = field_of(table, column)
        checks = checks_of(str(table._meta.table_name), column, field)
        found.append(_Column(column, told_as(table, column), _checked(taker(field), checks), _absent(field)))
    return found


def _checked(take: Callable[[Any], Any], checks: Sequence[Check]) -> Callable[[Any], Any]:
    if not checks:
        return take

    def both(value: Any) -> Any:
        taken = take(value)
        for check in checks if taken is not None else ():
            check(taken)
        return taken

    return both


def _absent(field: Any) -> Any:
    """Tell what a column holds where a record says nothing of it: it may be from before there was such a column."""
    if field.null:
        return None
    if (
        field.primary_key
        or hasattr(field, "rel_model")
        or isinstance(field, MomentField | DayField | WordField)
    ):
        return _NEEDED
    if isinstance(field, PlainJsonField):
        return "{}"
    return 0 if isinstance(field, BooleanField | IntegerField) else ""


def _values(columns: Sequence[_Column], record: dict[str, Any]) -> dict[str, Any]:
    values = {}
    for column in columns:
        if column.told not in record:
            if column.absent is _NEEDED:
                raise UnfitError(f"{column.told} is missing")
            values[column.name] = column.absent
            continue
        try:
            values[column.name] = column.take(record[column.told])
        except UnfitError as fault:
            raise UnfitError(f"{column.told}: {fault}") from None
    return values


def _rows(nested: Nested, columns: Sequence[_Column], record: dict[str, Any]) -> list[dict[str, Any]]:
    listed = record.get(nested.name, [])
    if not isinstance(listed, list):
        raise UnfitError(f"{nested.name}: a list was expected")
    if len(columns) == 1:
        listed = [{columns[0].told: each} for each in listed]
    if not all(isinstance(each, dict) for each in listed):
        raise UnfitError(f"{nested.name}: it holds what is no record")
    try:
        return [_values(columns, each) for each in listed]
    except UnfitError as fault:
        raise UnfitError(f"{nested.name}, {fault}") from None
