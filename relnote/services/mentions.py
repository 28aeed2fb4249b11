"""Names after an @ in the header of a note: who else took part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relnote.domain.grammar import written_name
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line
from relnote.store import contacts

_MOST_WORDS = 60
"""A header is not read without end, so more words of names, with their @, are not written there."""
_EDGE = " \t.,;:!?()[]\"'"


def who_took_part(phrases: Sequence[str], among: Sequence[int] = ()) -> tuple[list[int], list[str]]:
    """Give the contacts that the phrases begin with, the longest name first, and the words behind the names.

    Args:
        phrases: What stands behind each @.
        among: The contacts who share the note already: of namesakes, they are meant.

    Raises:
        Refusal: a phrase begins with nobody's name; it tells the nearest.
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
            raise Refusal(_nobody(phrase))
    return found, behind


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


def _nobody(phrase: str) -> str:
    from relnote.services.name_likeness import nearest

    near = nearest(phrase, contacts.all_names())
    hint = f"did you mean @{near}?" if near else "add them first, or leave the @ out."
    return one_line(f'Nobody is called "{phrase}"; {hint}')
