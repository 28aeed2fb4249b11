"""Takes fields out of the properties of a card, and knows which properties are left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relnote.importers.drafts import PropertyDraft
from relnote.importers.vcard import values
from relnote.importers.vcard.lines import Property

_DATES = frozenset(
    {"ANNIVERSARY", "X-ANNIVERSARY", "X-ABDATE", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY"}
)
_ANSWER = "X-RELNOTE-"
_LABEL = "X-ABLABEL"
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_\Z", re.DOTALL)
_BREAKS = re.compile(r"\r\n|\r|\n")


class Fields:
    """The properties of one card. What a method gives is taken; `rest` gives all that nothing took."""

    def __init__(self, properties: Sequence[Property]) -> None:
        self.properties = properties
        self.version = next((prop.value.strip() for prop in properties if prop.name == "VERSION"), "")
        self._taken: set[int] = set()

    def take(self, at: int) -> None:
        """Mark the property at a place as taken."""
        self._taken.add(at)

    def all(self, name: str) -> list[tuple[int, Property, str]]:
        """Give place, property and text of every property of a name that has a text; the preferred one first."""
        found = [
            (at, prop, text)
            for at, prop in enumerate(self.properties)
            if prop.name == name and (text := values.text(prop, self.version))
        ]
        return sorted(found, key=lambda entry: values.preference(entry[1]))

    def first(self, name: str) -> str:
        """Take the preferred property of a name; empty if there is none."""
        for at, _, text in self.all(name):
            self.take(at)
            return text
        return ""

    def joined(self, name: str) -> str:
        """Take all properties of a name, with an empty line between their texts."""
        found = sorted(self.all(name), key=lambda entry: entry[0])
        for at, _, _ in found:
            self.take(at)
        return "\n\n".join(text for _, _, text in found)

    def organisation(self) -> str:
        """Give firm and units as one text (`Bolt Ltd, Sales`); taken only if there is nothing but the firm."""
        for at, prop, _ in self.all("ORG"):
            pieces = [piece for piece in values.parts(prop, self.version) if piece]
            if len(pieces) == 1:
                self.take(at)
            if pieces:
                return ", ".join(pieces)
        return ""

    def born(self) -> str:
        """Take the first birthday that is a full day."""
        for at, prop in enumerate(self.properties):
            if prop.name == "BDAY" and (day := values.born(prop)):
                self.take(at)
                return day
        return ""

    def dates(self) -> tuple[tuple[str, str], ...]:
        """Give the other days of a year with what they are; nothing is taken, so that they are written back."""
        return tuple(dict.fromkeys(told for _, told in self.located_dates()))

    def located_dates(self) -> list[tuple[int, tuple[str, str]]]:
        """Give the other days of a year, each with its place."""
        labels = self.labels()
        found: list[tuple[int, tuple[str, str]]] = []
        for at, prop in enumerate(self.properties):
            day = values.born(prop) if prop.name in _DATES else ""
            if day:
                label = values.one_line(labels.get(prop.group.lower(), "")).lower()
                found.append((at, (day, label or "anniversary")))
        return found

    def unread(self) -> tuple[tuple[str, str], ...]:
        """Give the days that are none, each with what it was to be; nothing is taken, so that they are written back."""
        return tuple(
            ("birthday" if prop.name == "BDAY" else "anniversary", prop.value.strip())
            for prop in self.properties
            if prop.name in {"BDAY", *_DATES} and values.is_none(prop)
        )

    def zone(self) -> str:
        """Take the first time zone that has a name known here."""
        for at, prop, _ in self.all("TZ"):
            if zone := values.zone(prop, self.version):
                self.take(at)
                return zone
        return ""

    def tags(self) -> tuple[str, ...]:
        """Take all categories, each once."""
        tags: dict[str, None] = {}
        for at, prop, _ in sorted(self.all("CATEGORIES"), key=lambda entry: entry[0]):
            self.take(at)
            tags.update(dict.fromkeys(filter(None, values.parts(prop, self.version, ","))))
        return tuple(tags)

    def answers(self) -> tuple[tuple[str, str], ...]:
        """Take the preference answers: `X-RELNOTE-BEST-DAYS:tue` is `("best_days", "tue")`."""
        found = self.located_answers()
        for at, _ in found:
            self.take(at)
        return tuple(answer for _, answer in found)

    def located_answers(self) -> list[tuple[int, tuple[str, str]]]:
        """Give the preference answers, each with its place."""
        return [
            (at, (prop.name[len(_ANSWER) :].lower().replace("-", "_"), values.text(prop, self.version)))
            for at, prop in enumerate(self.properties)
            if prop.name.startswith(_ANSWER) and len(prop.name) > len(_ANSWER)
        ]

    def labels(self) -> dict[str, str]:
        """Give the label of each group that has one, by the group's name in lower case."""
        return {
            prop.group.lower(): apple_label(values.text(prop, self.version))
            for prop in self.properties
            if prop.name == _LABEL and prop.group
        }

    def rest(self) -> tuple[PropertyDraft, ...]:
        """Give the properties that nothing took; a label goes with what it labels."""
        left = [(at, prop) for at, prop in enumerate(self.properties) if at not in self._taken]
        needed = {prop.group.lower() for _, prop in left if prop.name != _LABEL}
        taken = {self.properties[at].group.lower() for at in self._taken}
        return tuple(
            PropertyDraft(
                group=prop.group,
                name=prop.name,
                parameters=prop.parameters,
                value=kept_value(prop),
            )
            for _, prop in left
            if prop.name != "VERSION"
            and not (prop.name == _LABEL and prop.group.lower() in taken and prop.group.lower() not in needed)
        )


def kept_value(prop: Property) -> str:
    """Give the value of a property as it is kept: on one line."""
    return _BREAKS.sub(r"\\n", prop.value)


def apple_label(value: str) -> str:
    """Take a label out of the wrapping Apple puts around its own ones (`_$!<Home>!$_`)."""
    found = _APPLE_LABEL.match(value)
    return found[1] if found else value
