"""The cast as the engine needs it: read from the tables of `cast_…`, which are text, a block a person.

The first line of a block is `name | title | organisation | tier | zone | she or he`; the others are `key: value`:
`at` contact points (`email a@b work*; phone +1… mobile`, a star for the preferred), `says` answers
(`wait=3d; best_days=- @200`: a dash declines, `@200` is how many days ago), `slots` of the stories, `pace` numbers of
their habits, `story` chapters (`quote*8`: eight scenes of it), `born`, `tags`, `about`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from relnote.domain.moments import moment_of
from relnote.domain.words import Channel, Tier
from relnote.services.demo.hours import Frame
from relnote.services.demo.shapes import DemoAnswer, DemoPerson, DemoPoint

_POINT = re.compile(r"(\w+) (\S.*?)(?: (work|home|mobile|office))?(\*)?")
_SHE = {"She": "She", "she": "she", "her": "her", "him": "her", "hers": "hers"}
_HE = {"She": "He", "she": "he", "her": "his", "him": "him", "hers": "his"}
_WEEKDAY_NAMES = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday"}


class Pace(NamedTuple):
    """The habits of a person."""

    reply: int = 120
    """Median of their reply times, in working minutes."""
    spread: int = 60
    """Standard deviation of the logarithm of their reply times, in hundredths."""
    answers: int = 92
    """How many of 100 of your messages they answer at the first go."""
    picks: int = 65
    """How many of 100 of your calls they take."""
    call: int = 18
    """Median of the length of a call, in minutes."""
    share: int = 42
    """Your share of the talk, in percent."""
    first: int = 725
    """How many days before the day of the journal their story begins."""
    last: int = 0
    """How many days before the day of the journal their story ends; 0 leaves it to chance."""
    since: int = 0
    """For how many days their replies have been changing."""
    factor: int = 100
    """By how much they have changed in the end, in percent."""
    drift: int = 0
    """1 if the change came little by little."""
    opens: int = 8
    closes: int = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A person of the cast, with what their story needs."""

    name: str
    title: str
    organisation: str
    tier: Tier
    zone: str
    she: bool
    points: tuple[DemoPoint, ...]
    says: tuple[tuple[str, str], ...]
    """Question and canonical answer; `-` declines."""
    said: int
    """How many days ago they answered."""
    slots: dict[str, str]
    pace: Pace
    story: tuple[tuple[str, int], ...]
    """Chapters and how many scenes of each; 0 for all."""
    born: str
    tags: tuple[str, ...]
    about: str

    def person(self, frame: Frame) -> DemoPerson:
        """Make the person as the journal of `frame` shows them."""
        asked = frame.day - timedelta(days=self.said)
        at = moment_of(asked, 11, 30, self.zone)
        return DemoPerson(
            name=self.name,
            organisation=self.organisation,
            title=self.title,
            tier=self.tier,
            zone=self.zone,
            born=_born(self.born, frame.day),
            about=self.about,
            tags=self.tags,
            points=self.points,
            answers=tuple(
                DemoAnswer(key, "" if value == "-" else value, at, value == "-") for key, value in self.says
            ),
        )

    def words(self) -> dict[str, str]:
        """Tell what fills the slots of a story about them."""
        return {
            **(_SHE if self.she else _HE),
            **self.slots,
            "first": self.name.split()[0],
            "org": self.organisation,
            "currency": _currency(self.zone),
            "prefers": _preferred(dict(self.says)),
        }


def read_cast(table: str) -> tuple[Persona, ...]:
    """Read a table of the cast."""
    return tuple(_persona(block) for block in re.split(r"\n\s*\n", table.strip()))


def _persona(block: str) -> Persona:
    head, *rest = block.strip().splitlines()
    name, title, organisation, tier, zone, gender = (part.strip() for part in head.split("|"))
    keys = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in rest)}
    says, _, said = keys.get("says", "").partition("@")
    slots = dict(_pairs(keys.get("slots", "")))
    slots.setdefault("thanks", "Thank you")
    return Persona(
        name=name,
        title=title,
        organisation=organisation,
        tier=Tier(tier),
        zone=zone,
        she=gender == "she",
        points=tuple(_point(part.strip()) for part in keys["at"].split(";")),
        says=tuple(_pairs(says)),
        said=int(said or 200),
        slots=slots,
        pace=Pace(**{key: int(value) for key, value in _pairs(keys.get("pace", ""))}),
        story=tuple(_chapter(part) for part in keys.get("story", "").split()),
        born=keys.get("born", ""),
        tags=tuple(tag.strip() for tag in keys.get("tags", "").split(",") if tag.strip()),
        about=keys.get("about", ""),
    )


def _pairs(text: str) -> list[tuple[str, str]]:
    parts = (part.partition("=") for part in text.split(";") if part.strip())
    return [(key.strip(), value.strip()) for key, _, value in parts]


def _chapter(text: str) -> tuple[str, int]:
    name, _, count = text.partition("*")
    return name, int(count or 0)


def _point(text: str) -> DemoPoint:
    found = _POINT.fullmatch(text)
    assert found, text
    return DemoPoint(Channel(found[1]), found[2], found[3] or "", bool(found[4]))


def _born(text: str, day: date) -> str:
    """Make a birthday; `+5 1979` is the one that comes in five days, of somebody born in 1979."""
    if not text.startswith("+"):
        return text
    ahead, _, year = text.partition(" ")
    coming = day + timedelta(days=int(ahead))
    return f"{year}-{coming:%m-%d}" if year and f"{coming:%m-%d}" != "02-29" else f"--{coming:%m-%d}"


def _currency(zone: str) -> str:
    if zone == "Europe/London":
        return "GBP"
    return "EUR" if zone.startswith(("Europe/", "Africa/")) else "USD"


def _preferred(says: dict[str, str]) -> str:
    channel, worst = says.get("first_channel", "-"), says.get("worst_days", "-")
    if channel == "-":
        return ""
    never = f", never {_WEEKDAY_NAMES[worst]}" if worst in _WEEKDAY_NAMES else ""
    return channel.replace("_", " ") + never
