"""Where the header of a line ends and its text begins.

At the first word that is not understood: from there on nothing is read, and the line is kept as it is. A slip
between words of a header is no text, though. One or two such words leave a header a header where nothing but
words of a header follow them, none of these contradicts the others or is a day to come (`by Friday`), and

- nothing follows them at all (`call yestreday`, `call 22m prices`),
- or they look like words that we know (`call in yestreday 22m`),
- or they say with whom it was (`lunch with Tom yesterday`),
- or only figures follow that are no days (`call xyzzy 22m`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from relnote.domain.header_pieces import Piece
from relnote.domain.header_words import Role

_SLIPS = 2
"""So many words that are not understood may be slips; one more is a text."""
_WHEN = frozenset({Role.DAY, Role.CLOCK, Role.MOMENT})
_FIGURES = frozenset({Role.LENGTH, Role.SHARE, Role.CLOCK})
_BEFORE_A_DAY = frozenset({"by", "on", "for", "of", "to"})
_JOINING = frozenset({"and", "&", "+"})


def up_to_text(pieces: Iterable[Piece]) -> list[Piece]:
    """Take no more pieces than are needed to know that a text has begun: a long line costs no more to read."""
    taken: list[Piece] = []
    strange = 0
    for piece in pieces:
        taken.append(piece)
        strange += piece.strange and not piece.problem
        if strange > _SLIPS:
            break
    return taken


def text_place(pieces: Sequence[Piece]) -> int:
    """Tell which piece of a line begins its text; how many there are if none does."""
    strange = (place for place, piece in enumerate(pieces) if piece.strange and not piece.problem)
    first = next(strange, len(pieces))
    if first == len(pieces) or _goes_on(pieces, first):
        return len(pieces)
    while first and pieces[first - 1].idle and not pieces[first - 1].strange:
        first -= 1
    return first


def _goes_on(pieces: Sequence[Piece], first: int) -> bool:
    """Tell whether the header goes on behind a word that is not understood."""
    tail = pieces[first:]
    strange = [piece for piece in tail if piece.strange]
    said = [piece for piece in tail if piece.meaning is not None]
    if len(strange) > _SLIPS:
        return False
    if not said:
        return True
    people = _names_people(pieces, first)
    if any(_is_ahead(tail, place, people=people) for place in range(1, len(tail))):
        return False
    led = any(piece.meaning is not None for piece in pieces[:first])
    if all(piece.suggestion for piece in strange) and (not led or _agree(pieces)):
        return True
    return led and _agree(pieces) and (people or all(map(_is_figure, said)))


def _names_people(pieces: Sequence[Piece], first: int) -> bool:
    """Tell whether all that is not understood is behind `with`: a name, or two."""
    if not first or pieces[first - 1].word != "with":
        return False
    last = max(place for place, piece in enumerate(pieces) if piece.strange)
    names = pieces[first : last + 1]
    joined = all(piece.strange or piece.word in _JOINING for piece in names)
    return joined and all(after.start - before.end == 1 for before, after in pairwise(names))


def _is_ahead(tail: Sequence[Piece], place: int, *, people: bool) -> bool:
    """Tell whether a piece is a day that the text speaks of: `by Friday`, and `on Friday` behind a strange word."""
    piece = tail[place]
    if _WHEN.isdisjoint(_roles(piece)):
        return False
    before = tail[place - 1]
    if before.word == "by":
        return True
    behind = tail[place - 2] if before.word in _BEFORE_A_DAY and place > 1 else before
    opened = behind is not before or piece.word in _BEFORE_A_DAY
    return opened and behind.strange and not people


def _agree(pieces: Iterable[Piece]) -> bool:
    """Tell whether no two pieces say something different of the same."""
    said: dict[Role, object] = {}
    return all(
        said.setdefault(role, value) == value
        for piece in pieces
        if piece.meaning is not None
        for role, value in piece.meaning.said()
    )


def _is_figure(piece: Piece) -> bool:
    return len(piece.tokens) == 1 and piece.word[0].isdigit() and _roles(piece) <= _FIGURES


def _roles(piece: Piece) -> set[Role]:
    return {role for role, _ in piece.meaning.said()} if piece.meaning else set()
