"""Whom words at the prompt mean: a whole name, a name with an organisation, else the only one who holds the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line
from relnote.store import contacts, database

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMESAKES = 50
"""So many people of one name are told apart by what else is said of them."""
_NAMED, _LOOKED_AT = 5, 8

Person = tuple[int, str, str]
"""Id, name, organisation."""


def meant(words: str) -> int:
    """Give the id of the one contact that words mean; an archived one only by the whole name.

    Raises:
        Refusal: nobody or several are meant; it names the nearest, each in words that mean them alone.
    """
    with database.connected():
        if words.strip() and (whole := by_whole_name(words)):
            return whole
        found = contacts.named(words, _LOOKED_AT) if words.strip() else []
        if not found:
            raise Refusal(_nobody(words))
    same = [each for each in found if folded(each[1]) == folded(words)]
    same = same or [each for each in found if _begins(folded(each[1]), folded(words))]
    if len(same) == 1 or len(found) == 1:
        return (same or found)[0][0]
    more = " and others" if len(found) > _NAMED else ""
    said = "; ".join(with_organisation(each) for each in found[:_NAMED])
    raise Refusal(one_line(f'"{words}" could be {said}{more}: say more of the name.'))


def by_whole_name(words: str) -> int | None:
    """Give the one who has this name, of namesakes who is written exactly so; or this name and organisation."""
    for archived in (False, True):
        # From the index, which takes no time among very many.
        same = contacts.called(words, _NAMESAKES, archived=archived)
        if len(same) > 1:
            there = contacts.names(same)
            same = [key for key in same if there[key] == " ".join(words.split())] or same
        same = same or of_organisation(words, archived=archived)
        if same:
            return same[0] if len(same) == 1 else None
    return None


def with_organisation(person: Person) -> str:
    """Name somebody so that namesakes elsewhere are not meant: `Anna Lindqvist, Fjord Foods`."""
    _, name, organisation = person
    return f"{name}, {organisation}" if organisation else name


def told_apart(people: Sequence[Person]) -> list[str]:
    """Name people, those who share their name with another of them with their organisation."""
    names = [folded(name) for _, name, _ in people]
    return [with_organisation(each) if names.count(folded(each[1])) > 1 else each[1] for each in people]


def of_organisation(words: str, *, archived: bool = False) -> list[int]:
    """Give who has the name before a comma, and the organisation behind it."""
    pieces = words.split(",")
    found: list[int] = []
    for at in range(1, len(pieces)):
        name, organisation = (folded(",".join(part)) for part in (pieces[:at], pieces[at:]))
        if name and organisation:
            there = contacts.fetch(contacts.called(name, _NAMESAKES, archived=archived))
            found += (key for key, each in there.items() if folded(each.organisation) == organisation)
    return found


def _nobody(words: str) -> str:
    from relnote.services.name_likeness import nearest

    names = contacts.all_names()
    if not names:
        return "There is nobody in the journal yet: relnote import FILE brings your contacts."
    near = nearest(words, names)
    away = " (archived)" if near and not contacts.called(near) else ""
    hint = f"; did you mean {near}{away}?" if near else "; relnote find WORDS searches everything."
    return one_line(f'Nobody is called "{words}"{hint}')


def _begins(name: str, words: str) -> bool:
    """Tell whether each of the words begins a word of the name: `mary n` means Mary Novak, not Mary Chen."""
    parts = name.split()
    return all(any(part.startswith(word) for part in parts) for word in words.split())
