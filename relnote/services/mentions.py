"""Names after an @ in the header of a note: who else took part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from relnote.domain.grammar import written_name
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line
from relnote.store import contacts

_MOST_WORDS = 60
"""A header is not read without end, so more words of names, with their @, are not written there."""
_MOST_NAMED = 3
"""So many of those who could be meant are named."""
_EDGE = " \t.,;:!?()[]\"'"


def who_took_part(
    phrases: Sequence[str], among: Sequence[int] = (), *, nobody: Callable[[str], str] | None = None
) -> tuple[list[int], list[str]]:
    """Give the contacts that the phrases begin with, the longest name first, and the words behind the names.

    A first name alone is enough where only one of those who share the note, or else only one contact, has it.

    Args:
        phrases: What stands behind each @.
        among: The contacts who share the note already: of namesakes, they are meant.
        nobody: Says that nobody is called so; unless given, it looks for the nearest name among all.

    Raises:
        Refusal: a phrase begins with nobody's name, or is the first name of several; it tells the nearest.
    """
    if not phrases:
        return [], []
    there = {key: folded(written_name(name)) for key, name in contacts.names(among).items()}
    begun = [list(_beginnings(phrase)) for phrase in phrases]
    known = contacts.ids_by_sort_key({name for each in begun for name, _ in each})
    found: list[int] = []
    behind: list[str] = []
    for phrase, beginnings in zip(phrases, begun, strict=True):
        for name, rest in beginnings:
            own = (key for key in among if key not in found and there.get(key) == name)
            hit = next(own, known.get(name))
            if hit is not None:
                found.append(hit)
                behind += [rest] if rest else []
                break
        else:
            found.append(_by_first_name(phrase, there, nobody or _nobody))
    return found, behind


def not_known(phrases: Sequence[str], among: Sequence[int] = ()) -> str:
    """Say which of the phrases cannot be saved so; empty if all can. Quick among very many, as it is asked while typing."""
    try:
        who_took_part(phrases, among, nobody=_nobody_yet)
    except Refusal as refusal:
        return str(refusal)
    return ""


def _by_first_name(phrase: str, there: Mapping[int, str], nobody: Callable[[str], str]) -> int:
    """Give the only one with this first name, of those who share the note before all others.

    Raises:
        Refusal: it is nobody's, or that of several.
    """
    first = folded(phrase.strip(_EDGE))
    if not first or len(first.split()) > 1:
        raise Refusal(nobody(phrase))
    own = [key for key, name in there.items() if name.split()[:1] == [first]]
    others = [] if own else contacts.with_first_name(first, _MOST_NAMED + 1)
    if len(own) == 1 or len(others) == 1:
        return own[0] if own else others[0][0]
    if not own and not others:
        raise Refusal(nobody(phrase))
    names = [written_name(name) for _, name in others] or list(contacts.names(own).values())
    more = " and others" if len(names) > _MOST_NAMED else ""
    named = ", ".join(f"@{name}" for name in names[:_MOST_NAMED])
    raise Refusal(one_line(f'"@{phrase.strip(_EDGE)}" could be {named}{more}: say more of the name.'))


def names_to_write(others: Sequence[int]) -> dict[int, str]:
    """Give the names of these contacts as they stand in the header; who has no name to write there is left out."""
    names = contacts.names(others)
    written: dict[int, str] = {}
    room = _MOST_WORDS
    for key in others:
        name = written_name(names.get(key, ""))
        room -= len(name.split()) + 1
        if name and room >= 0:
            written[key] = name
    return written


def _beginnings(phrase: str) -> Iterator[tuple[str, str]]:
    """Give the names a phrase may begin with, the longest first, each with the words behind it."""
    words = phrase.split()
    for count in range(len(words), 0, -1):
        said, rest = " ".join(words[:count]), " ".join(words[count:])
        bare = folded(said.strip(_EDGE))
        yield from ((name, rest) for name in dict.fromkeys((folded(said), bare, f"{bare}.")) if name)


def _nobody_yet(phrase: str) -> str:
    return one_line(f'Nobody is called "{phrase}"; @ and the first letters offer names.')


def _nobody(phrase: str) -> str:
    from relnote.services.name_likeness import nearest

    near = nearest(phrase, contacts.all_names())
    hint = f"did you mean @{near}?" if near else "add them first, or leave the @ out."
    return one_line(f'Nobody is called "{phrase}"; {hint}')
