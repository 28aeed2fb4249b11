"""What values of a column mean beyond their type: a zone that is one, a day that there was, an answer that can be read.

A file of a whole journal may come from anywhere. What would only be noticed where it is shown is refused where it comes in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from relnote.domain import moments
from relnote.domain.preferences import describe_answer, parse_answer
from relnote.domain.questions import BUILT_IN
from relnote.domain.words import FactKind
from relnote.store.fields import DayField, MomentField, PlainJsonField
from relnote.store.whole.values import UnfitError

_FIRST, _LAST = 1500, 2500
"""Years between which there is a journal to keep."""
_WEEKS = 7 * 24 * 3600 * 52
_MOST = {
    "duration": _WEEKS,
    "talk_share": 100,
    "cadence_days": 36_500,
    "line": 1_000_000,
    "told_line": 1_000_000,
}
"""The largest number of a column; none is below 0."""

Check = Callable[[Any], None]


def checks_of(table: str, column: str, field: Any) -> list[Check]:
    """Give what a value of a column must stand, once its type is right; each raises UnfitError. None is asked for NULL."""
    found: list[Check] = []
    if isinstance(field, MomentField):
        found.append(_is_near)
    if isinstance(field, DayField):
        found.append(_is_near_day)
    if isinstance(field, PlainJsonField) and column == "parameters":
        found.append(_are_parameters)
    if column in _MOST:
        found.append(_within(_MOST[column]))
    if column == "zone":
        found.append(_is_zone_or_none if table == "contact" else _is_zone)
    if (table, column) in {("contact", "born"), ("dated_fact", "day"), ("dated_fact", "last_day")}:
        found.append(
            _is_day_of_life if table == "dated_fact" and column == "day" else _is_day_of_life_or_none
        )
    return found


def check_record(table: str, values: Mapping[str, Any], nested: Mapping[str, list[dict[str, Any]]]) -> None:
    """Look at what the values of one record mean together.

    Raises:
        UnfitError: they make no sense.
    """
    if table == "interaction" and not nested.get("people"):
        raise UnfitError("people: nobody took part")
    if table == "dated_fact" and values["kind"] == FactKind.AWAY:
        for column in ("day", "last_day"):
            if values[column].startswith("--"):
                raise UnfitError(f"{column}: nobody is away every year")
    for answer in nested.get("answers", ()) if table != "answer" else [values]:
        _check_answer(answer)


def _check_answer(values: Mapping[str, Any]) -> None:
    question = next((each for each in BUILT_IN if each.key == values.get("question")), None)
    if question is None or values.get("state") != "answered":
        return
    value = str(values.get("value", ""))
    try:
        # As it is said it must read back; the day on which that is done does not matter to the built-in kinds.
        fits = parse_answer(question, describe_answer(question, value)) == value
    except (ValueError, KeyError, IndexError):
        fits = False
    if not fits:
        raise UnfitError("value: not an answer to this question")


def _is_near(seconds: int) -> None:
    if not _FIRST <= 1970 + seconds / 31_556_952 <= _LAST:
        raise UnfitError("a moment too far away")


def _is_near_day(day: str) -> None:
    if not _FIRST <= date.fromisoformat(day).year <= _LAST:
        raise UnfitError("a day too far away")


def _is_zone(zone: str) -> None:
    if not zone or not moments.is_zone(zone):
        raise UnfitError("a time zone was expected")


def _is_zone_or_none(zone: str) -> None:
    if zone:
        _is_zone(zone)


def _is_day_of_life(day: str) -> None:
    """Check a day, or one that comes every year: `1983-04-09`, `--04-09`."""
    try:
        _is_near_day(f"2000-{day.removeprefix('--')}" if day.startswith("--") else day)
    except ValueError:
        raise UnfitError("a day was expected") from None


def _is_day_of_life_or_none(day: str) -> None:
    if day:
        _is_day_of_life(day)


def _are_parameters(text: str) -> None:
    import json

    told = json.loads(text)
    fits = isinstance(told, dict) and all(
        isinstance(values, list) and all(isinstance(value, str) for value in values)
        for values in told.values()
    )
    if not fits:
        raise UnfitError("texts with lists of texts were expected")


def _within(most: int) -> Check:
    def check(number: int) -> None:
        if not 0 <= number <= most:
            raise UnfitError("a number that makes no sense")

    return check
