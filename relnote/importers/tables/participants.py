"""Who took part, as cells of tables name them: names, addresses, numbers, several in one cell."""

from __future__ import annotations

import re

from relnote.domain.words import Channel, Direction
from relnote.importers.addresses import mailbox, normal_mailbox, normal_number
from relnote.importers.drafts import PersonDraft

_MANY = 5
"""Others than that many are a crowd, and no exchange with each of them."""
_SEVERAL = re.compile(r"\s*(?::::|;|\n|\|)\s*")
_COMMA = re.compile(r"\s*,\s*")
_ADDRESS = re.compile(r"[^\s<>()\[\],;]+@[^\s<>()\[\],;]+")
_NUMBER = re.compile(r"[+(]?\d[\d\s().\-/]*")

Said = tuple[str, str]
"""The name of a column, and what a cell of it says; both empty where there is none."""


class Names:
    """Understands who is named.

    Args:
        mine: Names and addresses of the user, case-folded.
        region: Country of numbers without a country code (`GB`), or empty.
        family_first: Whether names are written `Berg, Eva`.
    """

    def __init__(self, mine: frozenset[str], region: str, *, family_first: bool) -> None:
        self._mine = mine
        self._region = region
        self._family_first = family_first

    def split(self, column: str, cell: str) -> list[str]:
        """Give the people of a cell, each as written; commas part only those whose column is of several."""
        found = [piece for piece in _SEVERAL.split(cell.strip()) if piece]
        if len(found) == 1 and "," in cell and not self._family_first:
            pieces = [piece for piece in _COMMA.split(cell) if piece]
            if all("@" in piece for piece in pieces) or (
                column.strip().casefold().endswith("s") and all(" " in piece for piece in pieces)
            ):
                return pieces
        return found

    def sides(
        self, sender: Said, receivers: Said, others: list[Said], channel: Channel
    ) -> tuple[tuple[PersonDraft, ...], Direction | None] | str:
        """Give who took part beside the user, and who began it; or a few words why it is no exchange with them."""
        direction: Direction | None = None
        if sender[1] and receivers[1]:
            senders, tos = self.split(*sender), self.split(*receivers)
            if any(map(self._is_mine, senders)):
                direction, named = Direction.OUT, tos
            elif any(map(self._is_mine, tos)):
                direction, named = Direction.IN, senders
            else:
                return "between others"
        else:
            if sender[1] or receivers[1]:
                direction = Direction.IN if sender[1] else Direction.OUT
            named = [each for said in (sender, receivers, *others) if said[1] for each in self.split(*said)]
            others = []
        people = {
            person.normal or (person.value or person.name).casefold(): person
            for person in (self._person(name, channel) for name in named if not self._is_mine(name))
            if person.name or person.value
        }
        if len(people) > _MANY:
            return "crowded"
        if not people and named:
            return "with nobody but you"
        return tuple(people.values()), direction

    def _is_mine(self, said: str) -> bool:
        plain = " ".join(said.split())
        forms = {plain, self._in_order(plain), *_ADDRESS.findall(plain), normal_number(plain, self._region)}
        return any(form.casefold() in self._mine for form in forms if form)

    def _person(self, said: str, channel: Channel) -> PersonDraft:
        plain = " ".join(said.split())
        if found := _ADDRESS.search(plain):
            address = mailbox(found[0])
            name = " ".join(re.sub(r"[<>()\[\]\"]", " ", plain.replace(found[0], " ")).split())
            return PersonDraft(
                name=self._in_order(name),
                channel=Channel.EMAIL,
                value=address,
                normal=normal_mailbox(address),
            )
        if _NUMBER.fullmatch(plain) and channel in {Channel.PHONE, Channel.TEXT, Channel.FAX}:
            return PersonDraft(channel=channel, value=plain, normal=normal_number(plain, self._region))
        return PersonDraft(name=self._in_order(plain), channel=channel)

    def _in_order(self, name: str) -> str:
        if not self._family_first or name.count(",") != 1:
            return name
        family, _, given = name.partition(",")
        return f"{given.strip()} {family.strip()}".strip()
