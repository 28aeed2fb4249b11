"""What the columns of a table mean: proposed by relnote, changed by the user, and remembered."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from relnote.importers.csv_rows import plain_name


class Field(StrEnum):
    """What a column can mean; the values are what a user writes."""

    NAME = "name"
    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    ORGANISATION = "organisation"
    UNIT = "department"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    FAX = "fax"
    HANDLE = "handle"
    TAG = "tag"
    BORN = "born"
    BORN_YEAR = "born_year"
    BORN_MONTH = "born_month"
    BORN_DAY = "born_day"
    ANNIVERSARY = "anniversary"
    TIER = "tier"
    ABOUT = "about"
    ZONE = "zone"
    WEBSITE = "website"
    ADDRESS = "address"
    STREET = "street"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    POBOX = "pobox"
    ID = "id"
    WHEN = "when"
    CLOCK = "clock"
    """The time of day, where the day stands in a column of its own."""
    RECEIVED = "received"
    """When what they sent came, where that is not when it was sent."""
    WHO = "who"
    FROM = "from"
    TO = "to"
    CHANNEL = "channel"
    DIRECTION = "direction"
    OUTCOME = "outcome"
    DURATION = "duration"
    SHARE = "share"
    """How much of the talk was the user's, in per cent."""
    TEXT = "text"
    SUBJECT = "subject"
    REPLIES_TO = "replies_to"
    """The `id` of what it answers."""
    LABEL = "label"
    """What the column beside it is called in this row: `Work`."""
    KEEP = "keep"
    """Kept with the contact as it came."""
    IGNORE = "ignore"


HAPPENED = frozenset(
    {
        Field.WHEN,
        Field.CLOCK,
        Field.RECEIVED,
        Field.WHO,
        Field.FROM,
        Field.TO,
        Field.CHANNEL,
        Field.DIRECTION,
        Field.OUTCOME,
        Field.DURATION,
        Field.SHARE,
        Field.TEXT,
        Field.SUBJECT,
        Field.REPLIES_TO,
    }
)
"""What only a table of interactions has."""

WHO = frozenset(
    {Field.NAME, Field.FIRST, Field.LAST, Field.NICKNAME, Field.ORGANISATION, Field.EMAIL, Field.PHONE}
)
"""A contact has one of these at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one column means."""

    name: str
    """As the table has it."""
    field: Field
    label: str = ""
    """Which one of several: `home`, `work`; of a day its order, `dmy` or `mdy`."""
    beside: str = ""
    """Columns with the same word here belong together: a number and what it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMapping:
    """What all columns of a table mean, in their order."""

    columns: tuple[Column, ...]
    source: str = ""
    """The program that writes such tables, if it is known: `Google`."""
    channel: str = ""
    """The channel of all interactions of a table that does not tell it."""

    @property
    def fields(self) -> frozenset[Field]:
        """What columns there are."""
        return frozenset(column.field for column in self.columns)

    @property
    def is_of_interactions(self) -> bool:
        """Tell whether the rows are what happened, and not people."""
        return Field.WHEN in self.fields

    @property
    def has_sides(self) -> bool:
        """Tell whether it says from whom to whom, so that the user is one of them."""
        return self.is_of_interactions and {Field.FROM, Field.TO} <= self.fields

    @property
    def tells_how(self) -> bool:
        """Tell whether it is known on which channel things happened; calls have two sides and a length."""
        return (
            bool(self.channel)
            or Field.CHANNEL in self.fields
            or (self.has_sides and Field.DURATION in self.fields)
        )

    @property
    def is_enough(self) -> bool:
        """Tell whether a row says who it is about."""
        if self.is_of_interactions:
            return bool(self.fields & {Field.WHO, Field.FROM, Field.TO, Field.EMAIL, Field.PHONE, Field.NAME})
        return bool(self.fields & WHO)

    @property
    def understood(self) -> int:
        """How many columns mean something."""
        return sum(column.field not in {Field.KEEP, Field.IGNORE} for column in self.columns)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the columns that are only kept."""
        return tuple(column.name for column in self.columns if column.field is Field.KEEP)


def signature(names: Sequence[str]) -> str:
    """Give what a table is remembered by: the set of the names of its columns, in any order."""
    said = "\n".join(sorted(plain_name(name) for name in names))
    return hashlib.blake2s(said.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
