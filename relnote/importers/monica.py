"""Reads the export of Monica 4 (JSON, version `1.0-preview.1`).

Everything lies in lists of `{type, values}`; types are singular in real exports and plural in some made by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from relnote.importers.drafts import PassedOver, Skipped
from relnote.importers.journal_drafts import JournalRecord
from relnote.importers.monica_happenings import Happenings
from relnote.importers.monica_people import NotAPersonError, someone
from relnote.importers.monica_values import dicts, kind_of, text

_UNREADABLE = "This is no JSON of Monica, or it is damaged."


def read_monica(file: BinaryIO, zone: str, region: str, today: str) -> Iterator[JournalRecord]:
    """Read an export: people, then what happened with them and is to be done. Nothing a file may hold is raised.

    Args:
        file: The export.
        zone: A day without a time is its noon in this IANA zone.
        region: Telephone numbers without a country code are from here.
        today: The user's day, as an ISO day: what comes again is due from then on.
    """
    data = file.read()
    try:
        account = json.loads(data.decode("utf-8-sig", "replace"))["account"]
        sections = [(kind_of(each), each) for each in dicts(account.get("data"))]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        yield Skipped(line=1, reason=_UNREADABLE, raw=data)
        return
    yield from _Reading(account, sections, zone, region, today).records()


class _Reading:
    def __init__(
        self,
        account: dict[str, Any],
        sections: list[tuple[str, dict[str, Any]]],
        zone: str,
        region: str,
        today: str,
    ) -> None:
        self._sections = sections
        self._region = region
        instance = account.get("instance")
        fields = dicts(instance.get("contact_field_types")) if isinstance(instance, dict) else []
        self._types = {text(each.get("uuid")): each.get("properties") or {} for each in fields}
        self._number = 0
        self._people: set[str] = set()
        self._happenings = Happenings(zone, today, self._types)
        self._me = {
            text(value.get("properties", {}).get("me_contact"))
            for kind, section in sections
            if kind == "user"
            for value in dicts(section.get("values"))
            if isinstance(value.get("properties"), dict)
        } - {""}

    def records(self) -> Iterator[JournalRecord]:
        """Give everything, in the order in which it can be taken."""
        contacts = [
            value for kind, section in self._sections if kind == "contact" for value in _values(section)
        ]
        for value in contacts:
            yield self._someone(value)
        for value in contacts:
            yield from self._of_contact(value)
        for kind, section in self._sections:
            if kind in ("contact", "user"):
                continue
            for value in _values(section):
                if kind == "activity":
                    yield from self._guarded(value, self._happenings.activity)
                else:
                    yield self._skipped(value, _no_place_for(kind))

    def _someone(self, value: Any) -> JournalRecord:
        self._number += 1
        try:
            if isinstance(value, dict) and text(value.get("uuid")) in self._me:
                return PassedOver(line=self._number, reason="record of yourself")
            found = someone(self._number, value, self._types, self._region)
        except NotAPersonError as outcome:
            return Skipped(line=self._number, reason=str(outcome), raw=_raw(value))
        except Exception as error:  # noqa: BLE001 - one bad record must never stop the others
            self._number -= 1
            return self._damaged(value, error)
        self._people.add(found.key)
        return found

    def _of_contact(self, value: Any) -> Iterator[JournalRecord]:
        if not isinstance(value, dict):
            return
        key = text(value.get("uuid"))
        for part in dicts(value.get("data")):
            kind = kind_of(part)
            for each in _values(part):
                if kind == "activity" and isinstance(each, str):
                    self._happenings.takes_part(key, each)
                elif kind not in ("contact_field", "address"):
                    yield from self._part(kind, key, each)
        if key in self._people:
            yield from self._guarded(value, lambda each: self._happenings.last_talk(key, each))

    def _part(self, kind: str, key: str, value: Any) -> Iterator[JournalRecord]:
        if key not in self._people:
            yield self._skipped(
                value, f"This {_words(kind)} belongs to nobody who is imported from this file."
            )
        elif kind in self._happenings.of_contact:
            yield from self._guarded(value, lambda each: self._happenings.of_contact[kind](key, each))
        else:
            yield self._skipped(value, _no_place_for(kind))

    def _guarded(self, value: Any, read: Any) -> Iterator[JournalRecord]:
        """Give what a record is; what cannot be read is skipped, with nothing of it taken."""
        self._happenings.number = self._number + 1
        try:
            found = [each for each in read(value) if not hasattr(each, "people") or self._is_of_people(each)]
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
            yield self._damaged(value, error)
            return
        if not found and read == self._happenings.activity:
            yield self._skipped(value, "Nobody who is imported from this file took part in this activity.")
        self._number += len(found)
        yield from found

    def _is_of_people(self, each: Any) -> bool:
        return bool(each.people) and all(key in self._people for key in each.people)

    def _skipped(self, value: Any, reason: str) -> Skipped:
        self._number += 1
        return Skipped(line=self._number, reason=reason, raw=_raw(value))

    def _damaged(self, value: Any, error: Exception) -> Skipped:
        said = (
            str(error) if type(error) is ValueError and str(error).endswith(".") else "This entry is damaged."
        )
        return self._skipped(value, said)


def _words(kind: str) -> str:
    return kind.replace("_", " ") or "entry"


def _no_place_for(kind: str) -> str:
    return f"relnote has no place for a {_words(kind)}." if kind else "It does not say what it is."


def _values(section: dict[str, Any]) -> list[Any]:
    """Give the values of a section; what stands in place of a list is one that is damaged."""
    values = section.get("values")
    return values if isinstance(values, list) else [] if values is None else [values]


def _raw(value: Any) -> bytes:
    return json.dumps(value).encode("ascii")
