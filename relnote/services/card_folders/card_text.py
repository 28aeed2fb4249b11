"""Writing over a card of a file: only the lines of what changed are touched, all others stay byte for byte."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING

from relnote.domain.records import ContactPoint
from relnote.domain.text import folded
from relnote.domain.words import Channel
from relnote.exporters.vcard import (
    OLD,
    UNREADABLE,
    address_property,
    answer_line,
    born_line,
    content_line,
    date_lines,
    escaped,
    folded_lines,
    point_lines,
    preference,
    structured_name,
)
from relnote.importers.vcard import charset, places, points, values
from relnote.importers.vcard.fields import Fields, kept_value
from relnote.importers.vcard.lines import Property, parse
from relnote.importers.vcard.one_card import CardLine
from relnote.services.card_folders import post_and_web
from relnote.services.card_folders.facts import (
    ANSWER,
    DATE,
    POINT,
    PREFERRED,
    PROPERTY,
    TAG,
    TEXTS,
    addresses,
    point_parts,
    property_key,
)
from relnote.services.merging import together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from relnote.domain.in_step import Key
    from relnote.importers.vcard.one_card import OneCard

_NOTHING = Property("", "", (), "")
"""Stands for lines that are no property."""
_NAMES = {"name": "FN", "organisation": "ORG", "title": "TITLE", "zone": "TZ", "about": "NOTE"}
_ONE_EACH = frozenset({"N", "KIND", "GENDER", "BDAY", "ANNIVERSARY", "UID", "VERSION", "FN"})
"""Properties of which a card has one at most."""
_OF_THE_VALUE = frozenset({"VALUE", "ENCODING", "X-APPLE-OMIT-YEAR"})
"""Parameters that say how a value is written."""
_SAID_BESIDE = frozenset(
    {"voice", "text", "pref", "internet", "msg", "video", "x400", "dom", "intl", "postal", "parcel"}
)
"""Types that are no label."""


def rewritten(
    card: OneCard, changes: Mapping[Key, str | None], region: str, there: Collection[Key] = ()
) -> bytes:
    """Give the file of a card with facts changed; one without a value is removed.

    `there` are the facts that it says, by which addresses for letters and websites are known.
    """
    editor = _Editor(
        card, region, {key[1].lower() for key in changes if key[0] == PROPERTY}, {*there, *changes}
    )
    for key, value in sorted(changes.items(), key=_turn):
        editor.put(key, value)
    return card.before + b"".join(line.raw for line in editor.lines) + card.after


def _turn(change: tuple[Key, str | None]) -> int:
    """Tell when a change has its turn: what is to go may read as what is to come, and an address comes before its rank."""
    (kind, *_), value = change
    if kind == PREFERRED:
        return 2
    return 1 if value is not None else 0


class _Editor:
    """The lines of a card, changed fact by fact."""

    def __init__(self, card: OneCard, region: str, reserved: set[str], there: Collection[Key]) -> None:
        self.lines = list(card.lines)
        self._there = there
        """Facts that the card says, or is to say."""
        self._reserved = reserved
        """Groups of properties that are to come."""
        self._groups_of: dict[str, str] = {}
        """The groups that those have here, by their own."""
        self._version = card.version
        self._region = region
        self._end = b"\r\n" if card.before.endswith(b"\r\n") else b"\n"

    def put(self, key: Key, value: str | None) -> None:
        """Make a fact have a value, or remove it."""
        kind, *rest = key
        if kind == POINT:
            self._put_point(key, value)
        elif kind == PREFERRED:
            self._prefer(rest[0], tuple(value.split("\n")) if value else ())
        elif kind == TAG:
            self._put_tag(rest[0], value)
        elif kind == DATE:
            self._replace(
                places.of_date(self._fields(), *rest), *(self._date(*rest) if value is not None else ())
            )
        elif kind == ANSWER:
            new = [answer_line(rest[0], value)] if value else []
            self._replace(places.of_answer(self._fields(), rest[0]), *new)
        elif kind == PROPERTY:
            self._put_property(key, there=value is not None)
        else:
            self._put_text(kind, value or "")

    def _fields(self) -> Fields:
        return Fields([line.prop or _NOTHING for line in self.lines])

    def _put_text(self, what: str, text: str) -> None:
        fields = self._fields()
        found = places.of_text(fields, what)
        if what == "title" and text and found and fields.properties[found[0]].name != "TITLE":
            # What they do stays as it is said; a title is preferred to it.
            found = []
        if not text:
            self._replace(found)
            return
        kept = fields.properties[found[0]] if found else None
        parameters = _parameters(kept, _OF_THE_VALUE) if kept else {}
        group = kept.group if kept else ""
        if what == "born":
            name, _, value = born_line(text, self._version).partition(":")
            name, *also = name.split(";")
            parameters |= {key: [said] for key, _, said in (each.partition("=") for each in also)}
        else:
            name, value = _NAMES[what], escaped(text)
        self._replace(found, content_line(name, parameters, value, group))
        if what == "name" and self._version == OLD and not any(_is(line, "N") for line in self.lines):
            self._replace([], f"N:{structured_name(text)}")

    def _put_tag(self, key: str, tag: str | None) -> None:
        fields = self._fields()
        found = [at for at, prop in enumerate(fields.properties) if prop.name == "CATEGORIES"]
        for at in reversed(found):
            prop = fields.properties[at]
            held = values.parts(prop, self._version, ",")
            kept = [each for each in held if folded(each) != key]
            if tag is not None and at == found[0]:
                kept.append(tag)
            if kept != held:
                told = ",".join(map(escaped, kept))
                self._replace(
                    [at], *([content_line(prop.name, _parameters(prop), told, prop.group)] if kept else ())
                )
        if tag is not None and not found:
            self._replace([], content_line("CATEGORIES", {}, escaped(tag)))

    def _date(self, day: str, text: str) -> Iterator[str]:
        return date_lines(day, text, next(self._groups()))

    def _put_property(self, key: Key, *, there: bool) -> None:
        _, group, name, parameters, value = key
        fields = self._fields()
        held = fields.properties
        ours = {at for what in TEXTS for at in places.of_text(fields, what)}
        found = [at for at, prop in enumerate(held) if at not in ours and _key(prop) == key]
        if not there:
            self._replace(found)
        elif not found and not (name in _ONE_EACH and any(prop.name == name for prop in held)):
            fit = self._fitting(group) if group else ""
            line = value if name == UNREADABLE else content_line(name, json.loads(parameters), value, fit)
            self._replace([], line)

    def _fitting(self, group: str) -> str:
        """Give the group of a property that comes: its own, unless something else of the card is in that."""
        if group not in self._groups_of:
            taken = any(_in_group(line, group.lower()) and not _is(line, "X-ABLABEL") for line in self.lines)
            self._groups_of[group] = next(self._groups()) if taken else group
        return self._groups_of[group]

    def _put_point(self, key: Key, value: str | None) -> None:
        fields = self._fields()
        found = [(at, prop) for at, prop, there in self._points(fields) if there == key]
        if value is None:
            self._replace(at for at, _ in found)
            return
        told, label = point_parts(value)
        point = ContactPoint(channel=Channel(key[1]), value=told, label=label)
        if not found:
            self._replace([], *point_lines(point, {}, self._groups()))
            return
        at, prop = found[0]
        written = prop.value if post_and_web.text_of(prop, fields.version) == told else ""
        if self._label(fields, at) == label:
            parameters = _parameters(prop, _OF_THE_VALUE)
            value = written or address_property(point)[1]
            self._replace([at], content_line(prop.name, parameters, value, prop.group), labels=False)
            return
        types = [each for each in prop.given("TYPE") if each.lower() in _SAID_BESIDE]
        also = _parameters(prop, _OF_THE_VALUE | {"TYPE", "X-SERVICE-TYPE", "SERVICE-TYPE"})
        self._replace([at], *point_lines(point, also, self._groups(), types, written))

    def _label(self, fields: Fields, at: int) -> str:
        found = (point.label for there, _, point in points.located(fields, self._region) if there == at)
        return next(found, None) or points.label_of(fields.properties[at], fields.labels())

    def _points(self, fields: Fields) -> Iterator[tuple[int, Property, Key]]:
        found = points.located(fields, self._region)
        for (at, _, _), address in zip(found, addresses(point for _, _, point in found), strict=True):
            yield at, fields.properties[at], address.key
        for at, prop in enumerate(fields.properties):
            for key in post_and_web.addresses_of(prop, fields.version):
                if key in self._there:
                    yield at, prop, key

    def _prefer(self, channel: str, chosen: Key) -> None:
        """Make an address the preferred one of its channel, or none."""
        left = chosen
        for at, prop, key in list(self._points(self._fields())):
            if key[1] != channel or (key != left and values.preference(prop) > values.LEAST):
                continue
            parameters = _parameters(prop, frozenset({"PREF"}))
            parameters["TYPE"] = [each for each in parameters.get("TYPE", ()) if each.lower() != "pref"]
            if key == left:
                left = ()
                for name, said in preference(self._version).items():
                    parameters[name] = [*parameters.get(name, ()), *said]
            told = {name: said for name, said in parameters.items() if said}
            self._replace([at], content_line(prop.name, told, prop.value, prop.group), labels=False)

    def _groups(self) -> Iterator[str]:
        taken = {line.prop.group.lower() for line in self.lines if line.prop} | self._reserved
        return (name for name in (f"item{number}" for number in count(1)) if name not in taken)

    def _replace(self, found: Iterable[int], *new: str, labels: bool = True) -> None:
        """Put lines in the place of the first of those found, and take the others out; at the end if none is.

        The label of a group goes with the last line that it labels, unless `labels` stay.
        """
        old = sorted(found)
        made = [CardLine(self._bytes(line), _read(line)) for line in new]
        gone = set(old)
        if labels:
            fields = self._fields()
            for group in {fields.properties[at].group.lower() for at in old}:
                named = set(places.of_label(fields, group))
                left = (at for at, prop in enumerate(fields.properties) if prop.group.lower() == group)
                if not set(left) - gone - named and not any(_in_group(line, group) for line in made):
                    gone |= named
        at = old[0] if old else self._last()
        kept = [[line] if here not in gone else [] for here, line in enumerate(self.lines)]
        kept.insert(at, made)
        self.lines = [line for part in kept for line in part]

    def _last(self) -> int:
        """Tell where new lines belong: behind the last property."""
        return max((at for at, line in enumerate(self.lines, 1) if line.prop), default=0)

    def _bytes(self, line: str) -> bytes:
        return b"".join(folded_lines(line)).replace(b"\r\n", self._end)


def _read(line: str) -> Property:
    data = line.encode("utf-8", "replace")
    return parse(data, charset.Decoder(data))


def _is(line: CardLine, name: str) -> bool:
    return line.prop is not None and line.prop.name == name


def _in_group(line: CardLine, group: str) -> bool:
    return line.prop is not None and line.prop.group.lower() == group


def _key(prop: Property) -> Key:
    return property_key(prop.group, prop.name, together(prop.parameters), kept_value(prop))


def _parameters(prop: Property, without: frozenset[str] = frozenset()) -> dict[str, list[str]]:
    return {name: said for name, said in together(prop.parameters).items() if name not in without}
