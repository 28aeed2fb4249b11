"""Fields that keep our own values: moments, days, words, exact text and plain JSON."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from peewee import SQL, BigIntegerField, TextField

from relnote.domain.text import restored, storable

if TYPE_CHECKING:
    from collections.abc import Iterable


class MomentField(BigIntegerField):
    """A moment, as whole seconds since 1970 in UTC; comes back as an aware datetime in UTC."""

    def db_value(self, value: datetime | int | None) -> int | None:
        """Turn a moment into seconds; a number of seconds is taken as it is."""
        return int(value.timestamp()) if isinstance(value, datetime) else value

    def python_value(self, value: int | None) -> datetime | None:
        """Turn seconds into a moment."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


class DayField(TextField):
    """A day, as `YYYY-MM-DD`; it never becomes a moment."""

    def db_value(self, value: date | str | None) -> str | None:
        """Turn a day into its ISO form."""
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: str | None) -> date | None:
        """Turn the ISO form into a day."""
        return None if value is None else date.fromisoformat(value)


class ExactTextField(TextField):
    """Text that comes back exactly as it went in, NUL and lone surrogates included."""

    def db_value(self, value: str | None) -> str | None:
        """Escape what databases do not keep."""
        return None if value is None else storable(value)

    def python_value(self, value: str | None) -> str | None:
        """Take the escapes back."""
        return None if value is None else restored(value)


Word = TypeVar("Word", bound=StrEnum)


@lru_cache(maxsize=512)
def word_of(words: type[Word], text: str) -> Word:
    """Turn text into its word; where a disk has damaged it, into the nearest: one bad row must not blank a list."""
    try:
        return words(text)
    except ValueError:
        from difflib import get_close_matches

        return words(get_close_matches(text, [str(word) for word in words], 1, cutoff=0)[0])


class WordField(TextField):
    """A member of one of the enumerations of `domain.words`; empty text stands for none."""

    def __init__(self, words: type[StrEnum], **settings: Any) -> None:
        self.words = words
        super().__init__(**settings)

    def db_value(self, value: str | None) -> str | None:
        """Keep the word itself."""
        return None if value is None else str(value)

    def python_value(self, value: str | None) -> StrEnum | None:
        """Turn the text into its word."""
        return None if value is None else word_of(self.words, value)


_plain_json = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


class PlainJsonField(TextField):
    """A plain JSON value, kept as text; it is never queried into."""

    def db_value(self, value: object) -> str:
        """Write the value as ASCII JSON with sorted keys, so that equal values are equal texts."""
        return _plain_json(value)

    def python_value(self, value: str | None) -> Any:
        """Read the value."""
        return None if value is None else json.loads(value)


WRITTEN_HERE = "(uid IS NULL OR uid GLOB 'relnote:*-*-*')"
"""In SQL: whether an interaction came from no file, here or in the journal that a JSON export brought it from."""
LISTED = "(SELECT value FROM json_each(?))"
"""What stands behind IN: one parameter, which `listed` makes, however many values there are."""


def listed(values: Iterable[int | str]) -> str:
    """Give values as the parameter of `LISTED`."""
    return json.dumps(list(values))


def among(column: Any, ids: Iterable[int]) -> Any:
    """Say that a column holds one of these ids, in a statement that is the same however many there are."""
    return column.in_(SQL(LISTED, [listed(ids)]))
