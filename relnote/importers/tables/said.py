"""What a user says of the columns of a table: `Company=organisation`, `Mobile=phone mobile`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.domain.words import Channel
from relnote.importers.csv_rows import plain_name
from relnote.importers.tables.happenings import happenings_of
from relnote.importers.tables.mapping import HAPPENED, Column, Field, TableMapping

Said = Mapping[str, tuple[Field, str]]
"""Field and label by the key of a column."""

NAMES = tuple(field.value for field in Field if field is not Field.LABEL)
"""The fields that a user can name."""
_LABELLED = frozenset(
    {
        Field.EMAIL,
        Field.PHONE,
        Field.FAX,
        Field.HANDLE,
        Field.WEBSITE,
        Field.ANNIVERSARY,
        Field.ADDRESS,
        Field.STREET,
        Field.CITY,
        Field.REGION,
        Field.POSTCODE,
        Field.COUNTRY,
        Field.POBOX,
    }
)
"""Fields of which somebody has several, each with a label."""
_DAYS = frozenset({Field.BORN, Field.ANNIVERSARY, Field.WHEN, Field.RECEIVED})
_ORDERS = frozenset({"dmy", "mdy", "ymd"})


def keys_of(mapping: TableMapping) -> list[str]:
    """Give what each column is named by: its name as it is compared, with `2` behind the second of that name."""
    seen: Counter[str] = Counter()
    keys: list[str] = []
    for column in mapping.columns:
        plain = plain_name(column.name)
        seen[plain] += 1
        keys.append(plain if seen[plain] == 1 else f"{plain} {seen[plain]}")
    return keys


def changed(mapping: TableMapping, said: Said, channel: str = "") -> TableMapping:
    """Give a mapping with what was said of its columns."""
    keys = keys_of(mapping)
    columns = list(mapping.columns)
    if any(field in HAPPENED for field, _ in said.values()) and not mapping.is_of_interactions:
        # What happened with people has other columns than people.
        fields = happenings_of([column.name for column in columns])
        columns = [
            Column(name=column.name, field=field) for column, field in zip(columns, fields, strict=True)
        ]
    for at, key in enumerate(keys):
        if key in said:
            field, label = said[key]
            columns[at] = replace(columns[at], field=field, label=label, beside="")
    return replace(mapping, columns=tuple(columns), channel=channel or mapping.channel)


def understood(said: Sequence[str], mapping: TableMapping) -> dict[str, tuple[Field, str]]:
    """Understand `COLUMN=FIELD` of the columns of a table; those that it has not are left out.

    Raises:
        Refusal: something is not written like that, or there is no such field.
    """
    keys = keys_of(mapping)
    return {key: meaning for key, meaning in _pairs(said, keys) if key in keys}


def _pairs(said: Sequence[str], keys: Sequence[str]) -> Iterator[tuple[str, tuple[Field, str]]]:
    for word in said:
        name, sign, meaning = word.rpartition("=")
        field, _, label = " ".join(meaning.split()).partition(" ")
        if not sign or not name.strip():
            raise Refusal(
                f'--map is written like this: --map "Company=organisation"; not like {one_line(word)}.'
            )
        if field not in set(Field) or field == Field.LABEL or (label and not _may_have(Field(field), label)):
            whole = one_line(" ".join(meaning.split()))
            raise Refusal(f"There is no field “{whole}”; there are {', '.join(NAMES)}.")
        yield _key(name, keys), (Field(field), label)


def _may_have(field: Field, label: str) -> bool:
    """Tell whether a field may have a label: `phone work`, `born dmy`. A word too many is another field, or none."""
    return field in _LABELLED or (field in _DAYS and label in _ORDERS)


def _key(name: str, keys: Sequence[str]) -> str:
    """Find a column by its name, by its name with a number behind (`Nom 2`), or by its place."""
    plain = plain_name(name)
    if plain in keys:
        return plain
    head, _, number = name.strip().rpartition(" ")
    if number.isdecimal() and f"{plain_name(head)} {number}" in keys:
        return f"{plain_name(head)} {number}"
    if plain.isdecimal() and 1 <= int(plain) <= len(keys):
        return keys[int(plain) - 1]
    return plain


def channel_of(said: str) -> str:
    """Understand the name of a channel; empty stays empty.

    Raises:
        Refusal: there is no such channel.
    """
    word = said.strip().lower().replace(" ", "_").replace("-", "_")
    if word and word not in set(Channel):
        raise Refusal(f"There is no channel “{one_line(said)}”; there are {', '.join(Channel)}.")
    return word
