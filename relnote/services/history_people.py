"""Who took part in the interactions of files: known by an address, or by what the user said of a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import chain
from typing import TYPE_CHECKING

from relnote.domain.records import KNOWN_AS, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded
from relnote.domain.words import Channel
from relnote.services.newcomers import Newcomers
from relnote.services.points import normal_form
from relnote.store import contacts, identities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from relnote.importers.drafts import PersonDraft
    from relnote.store.identities import Point

EVERYBODY = "*"
"""What stands for all names about which nothing else was said."""

_NUMBERED = frozenset({Channel.PHONE, Channel.TEXT, Channel.FAX})
_NAMES_WEIGHED = 12
_LONGEST_NAME = 200
_NO_DIGIT = re.compile(r"[\s().\-/]+")


class Fate(Enum):
    """What becomes of somebody who is not in the journal."""

    WAITS = auto()
    """Only a name is known; the user is to say who it is."""
    STRANGER = auto()
    """They were never written to."""


@dataclass(slots=True)
class Person:
    """Somebody as the files name them."""

    channel: Channel
    value: str
    """Their address as it came; empty if there is only a name."""
    normal: str
    names: Counter[str] = field(default_factory=Counter)
    written_to: bool = False
    """Whether the user addressed them."""
    spoken_with: bool = False
    """Whether that was in a talk or a meeting."""
    contact_id: int | None = None
    """Who that is in the journal."""
    is_new: bool = False
    """Whether a contact is to be made of them once something is stored."""
    is_found: bool = False
    """Whether the user's own note means them by their whole name."""
    is_said: bool = False
    """Whether the user has said with this import whom the name means."""
    to_remember: bool = False
    """Whether the user has said that this name means `contact_id`."""

    @property
    def name(self) -> str:
        """The best name that was seen: one that is no address, of several words, and often."""
        return max(self.names, key=self._worth, default="") or self.value

    def _worth(self, name: str) -> tuple[bool, bool, int, int]:
        return ("@" not in name and any(map(str.isalpha, name)), " " in name, self.names[name], len(name))

    @property
    def point(self) -> ContactPoint:
        """The contact point by which they are known from now on."""
        if not self.value:
            return ContactPoint(channel=Channel.SOCIAL, value=self.name, label=KNOWN_AS)
        channel = Channel.PHONE if self.channel is Channel.TEXT else self.channel
        return ContactPoint(channel=channel, value=self.value, normal=self.normal)

    @property
    def fate(self) -> Fate:
        """What becomes of them as long as there is no contact."""
        return Fate.STRANGER if self.value else Fate.WAITS


class People:
    """Everybody in the files, by address or, without one, by name. The user is nobody here.

    Args:
        mine: Addresses, numbers and names of the user.
        country: Numbers without a country code are from here.
    """

    def __init__(self, mine: Iterable[str], country: str) -> None:
        self._mine = {key for each in mine for key in _own_keys(each, country)}
        self._numbers: dict[str, int] = {}
        self._people: list[Person] = []
        self.newcomers = Newcomers()
        """Who would be in the journal by the time they are stored."""

    def __getitem__(self, number: int) -> Person:
        return self._people[number]

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people)

    def number_of(self, draft: PersonDraft) -> int | None:
        """Give the number of somebody here; none for the user, and for nobody in particular."""
        key = _key(draft.channel, draft.value, draft.normal, draft.name)
        if key in self._mine or not key.partition(":")[2]:
            return None
        if key not in self._numbers:
            self._numbers[key] = len(self._people)
            self._people.append(Person(draft.channel, draft.value.strip() or draft.normal, draft.normal))
        number = self._numbers[key]
        name = " ".join(draft.name.split()).strip("'\" ")[:_LONGEST_NAME]
        names = self._people[number].names
        if name and (name in names or len(names) < _NAMES_WEIGHED):
            names[name] += 1
        return number

    def find(
        self, choices: Mapping[str, int | None], newcomers: Newcomers, *, same_names: bool = False
    ) -> list[str]:
        """Find everybody in the journal, names by `choices` too; gives the chosen names that nobody here has.

        With `EVERYBODY` among the choices, any other name is the one contact who is called so, else a new one; with
        `same_names` it is that contact, else it waits. `newcomers` would be in the journal by then.

        Raises:
            Refusal: a chosen contact is not there.
        """
        self.newcomers = newcomers
        _refuse_gone(choices)
        chosen = {self._key_of(name): contact_id for name, contact_id in choices.items()}
        held = _held(newcomers.points())
        named = contacts.names({contact_id for ids in held.values() for contact_id in ids if len(ids) > 1})
        for key, number in self._numbers.items():
            person = self._people[number]
            person.is_said = key in chosen and not person.value
            if held.get(key):
                person.contact_id = _the_one(person, held[key], named)
            elif person.value:
                person.is_new = person.written_to
            elif (
                key not in chosen and person.channel is Channel.NOTE and (only := newcomers.only(person.name))
            ):
                # The user's own note names them in full.
                person.contact_id, person.is_found = only, True
            elif key in chosen or EVERYBODY in choices:
                person.contact_id = chosen[key] if key in chosen else newcomers.only(person.name)
                person.is_new = person.contact_id is None
                person.is_said, person.to_remember = True, not person.is_new
            elif same_names and (only := newcomers.only(person.name)):
                person.contact_id, person.is_said, person.to_remember = only, True, True
        return [name for name in choices if self._key_of(name) not in self._numbers and name != EVERYBODY]

    def _key_of(self, name: str) -> str:
        """Give the key of a name as the user says it: as the file has it, or as relnote tells it."""
        from relnote.importers.jrnl import name_after_at

        said = (name, name_after_at(name))
        return next(
            (key for key in (f"name:{folded(each)}" for each in said) if key in self._numbers),
            f"name:{folded(name)}",
        )


def _refuse_gone(choices: Mapping[str, int | None]) -> None:
    ids = [contact_id for contact_id in choices.values() if contact_id is not None and contact_id > 0]
    there = contacts.names(ids)
    gone = [name for name, chosen in choices.items() if chosen is not None and chosen in {*ids} - {*there}]
    if gone:
        raise Refusal(f"The contact that {gone[0]} was said to be is not there; nothing was changed.")


def _key(channel: Channel, value: str, normal: str, name: str = "") -> str:
    """Give what tells people apart: the kind of an address and its form, else the name."""
    if normal:
        return f"{'mail' if '@' in normal else 'number'}:{normal}"
    if not value.strip():
        return f"name:{folded(name)}"
    if channel in _NUMBERED:
        return f"number:{_NO_DIGIT.sub('', folded(value))}"
    return f"{'mail' if channel is Channel.EMAIL else 'handle'}:{folded(value)}"


def _own_keys(own: str, country: str) -> set[str]:
    forms = {normal_form(Channel.EMAIL, own), normal_form(Channel.PHONE, own, country)} - {""}
    return {
        f"name:{folded(own)}",
        f"handle:{folded(own)}",
        f"mail:{folded(own)}",
        *(_key(Channel.EMAIL, "", form) for form in forms),
    }


def _held(coming: Iterable[Point]) -> defaultdict[str, list[int]]:
    """Give who has which address, and whom which name was said to mean; who had it first comes first."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for channel, value, normal, label, contact_id in chain(identities.points(), coming):
        known_as = channel is Channel.SOCIAL and label == KNOWN_AS
        key = f"name:{folded(value)}" if known_as else _key(channel, value, normal)
        if contact_id not in found[key]:
            found[key].append(contact_id)
    return found


def _the_one(person: Person, ids: list[int], named: Mapping[int, str]) -> int:
    """Tell who of those that share an address is meant: who has the name, else who had it first."""
    words = set(folded(person.name).split())
    for contact_id in ids:
        theirs = set(folded(named.get(contact_id, "")).split())
        if words and theirs and (words <= theirs or theirs <= words):
            return contact_id
    return ids[0]
