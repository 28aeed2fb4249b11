"""Proposes what the columns of a table mean, from all of their names together, else from what stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from relnote.importers.csv_rows import plain_name
from relnote.importers.tables.happenings import happenings_of, is_history
from relnote.importers.tables.mapping import Column, Field, TableMapping
from relnote.importers.tables.meanings import meaning_of
from relnote.importers.tables.roles import Role, number_in, roles_of
from relnote.importers.tables.sources import source_of

_NUMBERED = re.compile(r"(?P<what>.{1,40}?) (?P<number>\d{1,3}) - (?P<part>.{1,40})")
"""Google's way: `E-mail 1 - Value`."""
_LABELS = frozenset({"type", "label", "service"})
_VALUES = {
    "email": Field.EMAIL,
    "phone": Field.PHONE,
    "website": Field.WEBSITE,
    "im": Field.HANDLE,
    "event": Field.ANNIVERSARY,
}
_OF_ORGANISATION = {
    "name": Field.ORGANISATION,
    "title": Field.TITLE,
    "department": Field.UNIT,
}
_OF_ADDRESS = {
    "formatted": Field.ADDRESS,
    "street": Field.STREET,
    "extendedaddress": Field.STREET,
    "city": Field.CITY,
    "region": Field.REGION,
    "postalcode": Field.POSTCODE,
    "country": Field.COUNTRY,
    "pobox": Field.POBOX,
}
_MAILBOX = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")
_NUMBER = re.compile(r"(?=(?:.*\d){6})[+(\d][\d\s().\-/]{5,24}")
_TELLS_A_PERSON = frozenset(
    {Field.FIRST, Field.LAST, Field.BORN, Field.EMAIL, Field.ORGANISATION, Field.TITLE}
)
_PERSON_ENOUGH = 3


def propose(names: Sequence[str]) -> TableMapping:
    """Propose what the columns of these names mean: people, or what happened with them."""
    people = _people(names)
    happened = happenings_of(names)
    story = is_history(happened) and len(people.fields & _TELLS_A_PERSON) < _PERSON_ENOUGH
    # Whom one met when, and nothing else of them.
    meetings = {Field.WHEN, Field.WHO} <= set(happened) and people.fields <= {
        Field.NAME,
        Field.ID,
        Field.KEEP,
    }
    if story or meetings:
        columns = (Column(name=name, field=field) for name, field in zip(names, happened, strict=True))
        return TableMapping(columns=tuple(columns), source=people.source)
    return people


def propose_by_values(rows: Sequence[Sequence[str]]) -> TableMapping | None:
    """Propose what columns without names mean, if there is an address in the first row."""
    if not rows or not any(_MAILBOX.fullmatch(cell.strip()) for cell in rows[0]):
        return None
    columns: list[Column] = []
    for at in range(len(rows[0])):
        cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
        columns.append(Column(name=str(at + 1), field=_by_values(cells)))
    named = next((at for at, column in enumerate(columns) if column.field is Field.NAME), None)
    for at, column in enumerate(columns):
        if column.field is Field.NAME and at != named:
            columns[at] = replace(column, field=Field.KEEP)
    return TableMapping(columns=tuple(columns))


def _by_values(cells: Sequence[str]) -> Field:
    most = Counter(
        Field.EMAIL
        if _MAILBOX.fullmatch(cell)
        else Field.PHONE
        if _NUMBER.fullmatch(cell)
        else Field.NAME
        if len(cell) < 60 and not any(map(str.isdigit, cell))
        else Field.KEEP
        for cell in cells
    ).most_common(1)
    return most[0][0] if most else Field.KEEP


def _people(names: Sequence[str]) -> TableMapping:
    columns = [_column(name) for name in names]
    columns = _own_days(_own_titles(names, _own_names(names, columns)))
    source = source_of(names)
    if source == "LinkedIn":
        columns = [
            replace(column, field=Field.HANDLE, label=source) if column.field is Field.WEBSITE else column
            for column in columns
        ]
    return TableMapping(columns=tuple(columns), source=source)


def _column(name: str) -> Column:
    if found := _NUMBERED.fullmatch(name.strip()):
        return _numbered(name, plain_name(found["what"]), found["number"], plain_name(found["part"]))
    field, label = meaning_of(name) or (Field.KEEP, "")
    beside = ""
    if field in _OF_ADDRESS.values():
        beside = f"address {label}"
    return Column(name=name, field=field, label=label, beside=beside)


def _numbered(name: str, what: str, number: str, part: str) -> Column:
    beside = f"{what} {number}"
    field = Field.KEEP
    if part in _LABELS:
        field = Field.LABEL
    elif part == "value":
        field = _VALUES.get(what, Field.KEEP)
    elif what == "organization":
        field = _OF_ORGANISATION.get(part, Field.KEEP)
    elif what == "address":
        field = _OF_ADDRESS.get(part, Field.KEEP)
    return Column(name=name, field=field, beside=beside)


def _own_names(names: Sequence[str], columns: list[Column]) -> list[Column]:
    """Tell what a bare `Name`, `Nom`, `Nombre` is where first or last names have columns of their own."""
    bare = [at for at, name in enumerate(names) if roles_of(name) == {Role.NAME}]
    fields = {column.field for column in columns}
    if not bare or (Field.FIRST in fields) == (Field.LAST in fields):
        return columns
    own = Field.LAST if Field.FIRST in fields else Field.FIRST
    return [replace(column, field=own) if at == bare[0] else column for at, column in enumerate(columns)]


def _own_titles(names: Sequence[str], columns: list[Column]) -> list[Column]:
    """Tell whether a `Title` stands before the name: if another column tells what somebody does."""
    bare = [at for at, name in enumerate(names) if roles_of(name) == {Role.TITLE} and not number_in(name)]
    jobs = [at for at, column in enumerate(columns) if column.field is Field.TITLE and at not in bare]
    if len(jobs) > 1:
        # What somebody does in their firm says more than an occupation.
        columns = [
            replace(column, field=Field.KEEP) if plain_name(column.name) == "occupation" else column
            for column in columns
        ]
    if not bare or not (jobs or len(bare) > 1):
        return columns
    return [
        replace(column, field=Field.PREFIX) if at == bare[0] else column for at, column in enumerate(columns)
    ]


def _own_days(columns: list[Column]) -> list[Column]:
    """Tell a `Birth day` that is a number, beside its month and year, from a birthday."""
    if not any(column.field is Field.BORN_MONTH for column in columns):
        return columns
    return [
        replace(column, field=Field.BORN_DAY) if column.field is Field.BORN else column for column in columns
    ]
