"""Values of columns as they stand in a file of the whole journal: texts, numbers, ISO moments and days, plain JSON.

Text is told as the journal keeps it, with NUL and lone surrogates escaped (`domain.text.storable`): so it is text that
every reader of JSON understands, and comes back exactly.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from peewee import BooleanField, IntegerField

from relnote.domain.text import restored, storable
from relnote.store.fields import DayField, MomentField, PlainJsonField, WordField, word_of

_LARGEST = 2**63 - 1
_EARLIEST = datetime.min.replace(tzinfo=UTC)
_EPOCH = int(_EARLIEST.timestamp())
_END = int(datetime.max.replace(tzinfo=UTC, microsecond=0).timestamp())


class UnfitError(ValueError):
    """A value that its column cannot hold; its text says what is wrong, in a few words."""


def teller(field: Any) -> Callable[[Any], Any] | None:
    """Give what turns a value of a column into a plain one; none if it is plain already. It is never asked for NULL."""
    if isinstance(field, MomentField):
        return _moment_told
    if isinstance(field, BooleanField):
        return bool
    if isinstance(field, PlainJsonField):
        return json.loads
    if isinstance(field, WordField):
        return lambda value: str(word_of(field.words, value))
    return None


def taker(field: Any) -> Callable[[Any], Any]:
    """Give what turns a plain value into one of a column; it raises UnfitError."""
    if isinstance(field, MomentField):
        take: Callable[[Any], Any] = _moment_taken
    elif isinstance(field, DayField):
        take = _day_taken
    elif isinstance(field, BooleanField):
        take = _flag_taken
    elif isinstance(field, PlainJsonField):
        take = field.db_value
    elif isinstance(field, WordField):
        take = _word_taker(frozenset(map(str, field.words)))
    elif isinstance(field, IntegerField) or hasattr(field, "rel_model"):
        take = _number_taken
    else:
        take = text_taken
    return _or_none(take) if field.null else take


def _or_none(take: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else take(value)


def _moment_told(seconds: int) -> str:
    within = min(max(seconds, _EPOCH), _END)
    return datetime.fromtimestamp(within, UTC).isoformat().replace("+00:00", "Z")


def _moment_taken(value: Any) -> int:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise UnfitError("a moment was expected") from None
    if moment.tzinfo is None:
        raise UnfitError("a moment has no zone")
    try:
        return int(moment.timestamp())
    except OverflowError:
        raise UnfitError("a moment was expected") from None


def _day_taken(value: Any) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise UnfitError("a day was expected") from None


def _flag_taken(value: Any) -> int:
    if not isinstance(value, bool):
        raise UnfitError("true or false was expected")
    return int(value)


def _number_taken(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST:
        raise UnfitError("a number was expected")
    return value


def text_taken(value: Any) -> str:
    """Take a text; one that the journal could not keep is escaped.

    Raises:
        UnfitError: it is no text.
    """
    if not isinstance(value, str):
        raise UnfitError("a text was expected")
    return value if storable(restored(value)) == value else storable(value)


def _word_taker(words: frozenset[str]) -> Callable[[Any], str]:
    def take(value: Any) -> str:
        if not isinstance(value, str) or value not in words:
            raise UnfitError("a word that is not known")
        return value

    return take
