"""Gathers what the cells of one row say of somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relnote.domain import moments
from relnote.domain.words import Channel, Tier
from relnote.importers.addresses import mailbox, normal_mailbox, normal_number
from relnote.importers.drafts import ContactDraft, PointDraft, PropertyDraft
from relnote.importers.name_order import in_order
from relnote.importers.tables import values
from relnote.importers.tables.mapping import Column, Field
from relnote.importers.tables.place import Place
from relnote.importers.tables.sources import OWN
from relnote.importers.written_moments import Order

_ORDER = tuple(
    dict.fromkeys((Channel.EMAIL, Channel.PHONE, Channel.TEXT, Channel.FAX, Channel.SOCIAL, *Channel))
)
_NUMBERED_BY = frozenset({"HubSpot", "Salesforce"})
"""Programs whose numbers of records mean the same whenever they write a table."""
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_FAX = re.compile(r"(?i)\s*\bfax\b\s*")
_NUMBERED = frozenset({Channel.PHONE, Channel.TEXT, Channel.FAX})
_PLACE = frozenset(
    {Field.ADDRESS, Field.STREET, Field.CITY, Field.REGION, Field.POSTCODE, Field.COUNTRY, Field.POBOX}
)
_DAYS = frozenset({Field.BORN, Field.ANNIVERSARY})
_BORN_OF = (Field.BORN_YEAR, Field.BORN_MONTH, Field.BORN_DAY)
_NOTHING = frozenset({Field.IGNORE, Field.LABEL})
_NAME = (Field.LAST, Field.FIRST, Field.MIDDLE, Field.PREFIX, Field.SUFFIX)
"""In the order of the property N."""


class Person:
    """What one row says.

    Args:
        source: The program that wrote the table, if it is known.
        order: How days are written.
        region: Country of numbers without a country code (`GB`), or empty.
    """

    def __init__(self, source: str, order: Order | None, region: str) -> None:
        self.labels: dict[str, str] = {}
        """What is called how in this row, by what belongs together."""
        self._source = source
        self._order = order
        self._region = region
        self._said: dict[Field, str] = {}
        self._about: list[str] = []
        self._tags: dict[str, None] = {}
        self._points: list[PointDraft] = []
        self._places: dict[str, Place] = {}
        self._dates: dict[tuple[str, str], None] = {}
        self._kept: list[PropertyDraft] = []
        self._unread: list[tuple[str, str]] = []
        self._born_of: dict[Field, tuple[str, str]] = {}
        """The name and the cell of the columns that hold a part of a birthday."""

    def take(self, column: Column, cell: str) -> None:
        """Take a cell that is not empty by what its column means."""
        field = column.field
        if field in _NOTHING:
            return
        if field is Field.EMAIL:
            self._take_mail(column, cell)
        elif field in {Field.PHONE, Field.FAX, Field.HANDLE}:
            self._take_other_point(column, cell)
        elif field in _PLACE:
            self._places.setdefault(column.beside or f"address {column.label}", Place(column)).take(
                field, cell
            )
        elif field is Field.ABOUT:
            self._about.append(cell.replace("\r\n", "\n").replace("\r", "\n"))
        elif field is Field.TAG:
            self._tags.update(dict.fromkeys(values.tags(cell, ";" if self._source == OWN else "")))
        elif field is Field.WEBSITE:
            self._kept += [PropertyDraft(name="URL", value=part) for part in values.parts(cell)]
        elif field in _DAYS:
            self._take_day(column, cell)
        elif field is Field.KEEP and self._source == OWN and (found := values.own_points(cell)):
            for channel, value in found:
                self.reach(channel, value)
        else:
            self._take_single(column, cell)

    def keep(self, name: str, cell: str) -> None:
        """Keep what nothing is known of."""
        self._kept.append(values.kept(name, cell))

    def reach(self, channel: Channel, said: str, label: str = "", *, preferred: bool = False) -> None:
        """Note an address; one that is there already is not noted twice."""
        value = mailbox(said) if channel is Channel.EMAIL else " ".join(said.split())
        normal = normal_mailbox(value) if channel is Channel.EMAIL else ""
        if channel in _NUMBERED:
            normal = normal_number(value, self._region)
        point = PointDraft(channel=channel, value=value, normal=normal, label=label, preferred=preferred)
        if value and all((normal or value) != (there.normal or there.value) for there in self._points):
            self._points.append(point)

    def draft(self, line: int, more: Sequence[PropertyDraft] = ()) -> ContactDraft | None:
        """Give the draft with `more` properties; none if nobody is named."""
        said = self._said
        points = self._sorted_points()
        name = self._name(points)
        if not name:
            return None
        born = said.get(Field.BORN, "") or self._born_of_parts()
        return ContactDraft(
            line=line,
            uid=said.get(Field.ID, ""),
            name=name,
            organisation=said.get(Field.ORGANISATION, ""),
            title=said.get(Field.TITLE, ""),
            tier=Tier(said[Field.TIER]) if Field.TIER in said else None,
            zone=said.get(Field.ZONE, ""),
            born=born,
            dates=tuple(self._dates),
            unread=tuple(self._unread),
            about="\n\n".join(self._about),
            tags=tuple(self._tags),
            points=points,
            properties=(*self._properties(), *more),
            is_named_alone=self._source == OWN and not any(point.normal for point in points),
        )

    def _take_mail(self, column: Column, cell: str) -> None:
        label, preferred = self._label(column)
        for value in values.mailboxes(cell):
            if "@" in value:
                self.reach(Channel.EMAIL, value, label, preferred=preferred)
            else:
                self.keep(column.name, value)

    def _take_other_point(self, column: Column, cell: str) -> None:
        label, preferred = self._label(column)
        channel = {Field.PHONE: Channel.PHONE, Field.FAX: Channel.FAX}.get(column.field, Channel.SOCIAL)
        if channel is Channel.PHONE and _FAX.search(label):
            channel, label = Channel.FAX, _FAX.sub("", label)
        found = values.parts(cell) if channel is Channel.SOCIAL else values.numbers(cell)
        for value in found:
            self.reach(channel, value, label, preferred=preferred)

    def _label(self, column: Column) -> tuple[str, bool]:
        if said := self.labels.get(column.beside, ""):
            return values.label_of(said.partition(":::")[0])
        return column.label, column.label == "main"

    def _take_day(self, column: Column, cell: str) -> None:
        if values.is_no_day(cell):
            if any(map(str.isalnum, cell.replace("0", ""))):
                self.keep(column.name, cell)
            return
        label = self._label(column)[0].lower()
        for part in values.parts(cell):
            day = values.born(part, self._order)
            if not day:
                self.keep(column.name, part)
                if values.is_no_date(part, self._order):
                    self._unread.append(("birthday" if column.field is Field.BORN else "anniversary", part))
            elif column.field is Field.ANNIVERSARY:
                self._dates[(day, label or "anniversary")] = None
            else:
                self._said.setdefault(Field.BORN, day)

    def _take_single(self, column: Column, cell: str) -> None:
        field, text = column.field, " ".join(cell.split())
        if field is Field.ID:
            if self._source in _NUMBERED_BY:
                text = f"{self._source.lower()}:{text}"
            elif not _UUID.fullmatch(text):
                field = Field.KEEP
        elif (field is Field.ZONE and not moments.is_zone(text)) or (
            field is Field.TIER and text not in set(Tier)
        ):
            field = Field.KEEP
        there = self._said.get(field, "")
        if field is Field.KEEP:
            # `Relation 1 - Value` is what `Relation 1 - Label` says.
            called = self.labels.get(column.beside, "") if column.name.lower().endswith("value") else ""
            self.keep(called or column.name, cell)
        elif not there:
            self._said[field] = text
            if field in _BORN_OF:
                self._born_of[field] = (column.name, cell)
        elif there != text:
            self.keep(column.name, cell)

    def _born_of_parts(self) -> str:
        """Give the birthday that year, month and day in columns of their own make; what is none is kept as it came."""
        year, month, day = (self._said.get(field, "") for field in _BORN_OF)
        born = values.day_of(year, month, day)
        told = [] if born else [part for part in self._born_of.values() if not values.is_no_day(part[1])]
        for name, cell in told:
            self.keep(name, cell)
        if told and month and day and len(told) > 1:
            self._unread.append(("birthday", "-".join(filter(None, (year, month, day)))))
        return born

    def _sorted_points(self) -> tuple[PointDraft, ...]:
        found: list[PointDraft] = []
        for channel in _ORDER:
            points = [point for point in self._points if point.channel is channel]
            first = next((at for at, point in enumerate(points) if point.preferred), 0)
            found += [replace(point, preferred=at == first) for at, point in enumerate(points)]
        return tuple(found)

    def _name(self, points: tuple[PointDraft, ...]) -> str:
        said = self._said
        last, first, middle, _, after = (said.get(field, "") for field in _NAME)
        composed = in_order("", first, middle, last, after) if first or last or middle else ""
        whole = said.get(Field.NAME, "")
        if composed and "," in whole:
            # `Chen, Mary` beside her first and last name.
            whole = ""
        reached = points[0].value if points else ""
        return (
            whole or composed or said.get(Field.NICKNAME, "") or said.get(Field.ORGANISATION, "") or reached
        )

    def _properties(self) -> list[PropertyDraft]:
        said = self._said
        kept = [place.property(self._label(place.column)[0]) for place in self._places.values()]
        parts = [said.get(field, "") for field in _NAME]
        if any(parts):
            kept.insert(0, values.structured("N", parts))
        if nickname := said.get(Field.NICKNAME, ""):
            kept.append(PropertyDraft(name="NICKNAME", value=values.escaped(nickname)))
        if unit := said.get(Field.UNIT, ""):
            kept.append(values.structured("ORG", [said.get(Field.ORGANISATION, ""), unit]))
        return [*kept, *self._kept]
