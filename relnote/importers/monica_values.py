"""Values of an export of Monica: texts, days and moments, whatever else may stand in their place."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

_PLURALS = {"activities": "activity", "addresses": "address", "companies": "company", "diaries": "diary"}


def kind_of(section: dict[str, Any]) -> str:
    """Give the type of a section in the singular: `notes` is `note`."""
    said = text(section.get("type")).lower()
    return _PLURALS.get(said) or (said[:-1] if said.endswith("s") and not said.endswith("ss") else said)


def dicts(value: Any) -> list[dict[str, Any]]:
    """Give the records of a list; nothing if it is none."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(value: Any) -> str:
    """Give a text without blanks around it; empty if it is none."""
    return value.strip() if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def properties(value: Any) -> dict[str, Any]:
    """Give the properties of a record.

    Raises:
        ValueError: it has none.
    """
    found = value.get("properties") if isinstance(value, dict) else None
    if not isinstance(found, dict):
        raise ValueError("There is nothing in this entry.")  # noqa: TRY004 - a fault of the file
    return found


def moment(value: Any) -> datetime:
    """Read a moment; one without a zone is in UTC.

    Raises:
        ValueError: it is none.
    """
    try:
        found = datetime.fromisoformat(text(value))
    except ValueError:
        raise ValueError("The date of this entry cannot be read.") from None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def day(value: Any) -> date:
    """Read a day, which Monica writes as its midnight in UTC.

    Raises:
        ValueError: it is none.
    """
    return moment(value).date()
