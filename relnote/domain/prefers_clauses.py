"""What a clause of the mark `prefers:` says: all of it, or nothing.

A clause holds a word that is not understood, or can be read in two ways: then nothing of it is taken. That
goes for its neighbours too where they may belong to the same list: in `never Mon, Tue` and in `Mon, Tue never`
nobody can tell what was said of the other day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from relnote.domain import hours
from relnote.domain.prefers_words import EXPRESSIONS, Clause, Word, clauses

BEST, WORST = "best", "worst"
_SIDES = frozenset({BEST, WORST})
_SIGNS = " ,:&/+.!-"


class Statement(NamedTuple):
    """One thing that was said."""

    kind: str
    """`days`, `times`, `wait`, `channel`; or `unknown`, what cannot be kept."""
    side: str
    """`best` or `worst`; of a channel `first`, `second` or nothing."""
    value: str
    """Canonical; as typed if it is unknown."""


def read_part(part: str) -> list[Statement]:
    """Read clause by clause what stands between two semicolons."""
    side = BEST
    doubtful: set[str] = set()
    """Of what a bare list may still belong to the clause before it."""
    failed = False
    read: list[tuple[Clause, list[Statement]]] = []
    for clause in clauses(part):
        if not clause.words:
            continue
        side = next((word.value for word in reversed(clause.words) if word.value in _SIDES), side)
        kinds, bare = _kinds(clause.words), _is_bare(clause.words)
        said = _read_clause(clause, side)
        if (failed and clause.follows) or (bare and kinds and kinds <= doubtful):
            said = None
        failed = said is None
        if (failed or side == WORST) and _turns(clause.words):
            read = _without_list(read, clause.words[0].kind)
        nevers = [word.kind for word in clause.words].count("never")
        if failed or nevers:
            doubtful |= EXPRESSIONS if nevers == len(clause.words) else kinds
        elif kinds:
            doubtful = set()
        read.append((clause, _unknown(clause) if said is None else said))
    return [statement for _, said in read for statement in said]


def _read_clause(clause: Clause, side: str) -> list[Statement] | None:
    base, *limits = _cut(clause.words, "except")
    if len(limits) == 1 and _is_bare(limits[0][1:]):
        return _read_limited(clause, base, limits[0], side)
    found: list[Statement] = []
    for piece in (base, *(limit[1:] for limit in limits)):
        if piece is not base and (_is_bare(piece) or any(limit[0].value != "but" for limit in limits)):
            return None
        said = _read_piece(clause, piece, side)
        if said is None:
            return None
        found += said
    return found


def _read_limited(clause: Clause, base: list[Word], limit: list[Word], side: str) -> list[Statement] | None:
    """Read `any day but Friday`, where the second is part of the first, and `not Monday but Tuesday`."""
    connector, piece = limit[0].value, limit[1:]
    named, out = _kinds(base), _read_piece(clause, piece, BEST)
    if not out:
        return None
    kinds = _kinds(piece)
    if any(word.kind == "never" for word in base):
        given = _read_piece(clause, base, side)
        clear = connector == "but" and named == kinds and not _shared(base, piece)
        return given + out if given and clear else None
    if side == WORST or len(kinds) != 1 or not kinds <= {"days", "times"}:
        return None
    worst = [statement._replace(side=WORST) for statement in out]
    if [word.kind for word in base] == ["any"] or (not base and connector != "but"):
        return worst
    given = _read_piece(clause, base, side)
    return given + worst if given and named == kinds and _shared(base, piece) else None


def _read_piece(clause: Clause, words: Sequence[Word], side: str) -> list[Statement] | None:
    sides = {word.value for word in words} & _SIDES
    if len(sides) == 2 or any(word.kind in {"unknown", "any"} for word in words):
        return None
    if [word.kind for word in words] == ["never"]:
        return []
    side = next(iter(sides), side)
    head, *nevers = _cut(words, "never")
    if nevers and WORST in sides:
        return None
    found = _read_worst(clause, head) if side == WORST else _read_best(head)
    for never in nevers:
        named = _kinds(never)
        unkept = "channel" in named and not _kinds(head) <= {"channel"}
        said = None if unkept or not named or _labels(never) else _read_worst(clause, never)
        if found is None or said is None:
            return None
        found = found + said
    return found


def _read_worst(clause: Clause, words: Sequence[Word]) -> list[Statement] | None:
    """Read what is said of the worst. Never on Monday mornings is neither never on Mondays nor in the morning."""
    kinds = _kinds(words)
    if len(kinds) > 1 or (words and words[0].kind == "never" and "wait" in kinds):
        return None
    if kinds == {"channel"}:  # Which channel is the worst is no question.
        return [Statement("unknown", WORST, clause.text[words[0].start : words[-1].end])]
    return [Statement(word.kind, WORST, word.value) for word in words if word.kind in EXPRESSIONS]


def _read_best(words: Sequence[Word]) -> list[Statement] | None:
    found: list[Statement] = []
    slot = ""
    for word in words:
        if word.kind == "label" and word.value not in _SIDES:
            if slot:
                return None
            slot = word.value
        elif word.kind == "channel":
            found.append(Statement("channel", slot, word.value))
            slot = ""
        elif word.kind in EXPRESSIONS:
            found.append(Statement(word.kind, BEST, word.value))
    if slot:  # `phone second`
        channels = [statement for statement in found if statement.kind == "channel"]
        if len(channels) != 1 or channels[0].side:
            return None
        found[found.index(channels[0])] = channels[0]._replace(side=slot)
    return _narrowed(found)


def _narrowed(said: list[Statement]) -> list[Statement] | None:
    """Take `any time after 5` as after 5; other hours that overlap may mean less than both."""
    always = hours.written(hours.ALWAYS)
    times = [each for each in said if each.kind == "times" and each.value != always]
    spans = [span for each in times for span in hours.read(each.value)]
    if any(hours.overlap((one,), tuple(spans[:place])) for place, one in enumerate(spans)):
        return None
    return [each for each in said if not times or each.kind != "times" or each.value != always]


def _turns(words: Sequence[Word]) -> bool:
    """Tell whether a clause ends a list and says something of all of it: `… and Friday are bad`."""
    return (
        bool(words)
        and words[0].kind in EXPRESSIONS
        and any(word.kind in {"is", "never"} or word.value == WORST for word in words)
    )


def _without_list(
    read: list[tuple[Clause, list[Statement]]], kind: str
) -> list[tuple[Clause, list[Statement]]]:
    """Take back the bare clauses of that kind at the end of what was read."""
    kept = list(read)
    for place in reversed(range(len(kept))):
        clause = kept[place][0]
        if not _is_bare(clause.words) or _kinds(clause.words) != {kind}:
            break
        kept[place] = (clause, _unknown(clause))
    return kept


def _unknown(clause: Clause) -> list[Statement]:
    said = clause.text.removeprefix("the ").removeprefix("a ").strip(_SIGNS)
    return [Statement("unknown", "", said or clause.text)]


def _cut(words: Iterable[Word], kind: str) -> list[list[Word]]:
    """Cut before each word of a kind."""
    found: list[list[Word]] = [[]]
    for word in words:
        if word.kind == kind:
            found.append([])
        found[-1].append(word)
    return found


def _kinds(words: Iterable[Word]) -> set[str]:
    return {word.kind for word in words} & EXPRESSIONS


def _labels(words: Iterable[Word]) -> bool:
    return any(word.kind == "label" for word in words)


def _is_bare(words: Sequence[Word]) -> bool:
    """Tell whether nothing is said of what is named."""
    return all(word.kind in EXPRESSIONS or word.kind in {"is", "unknown"} for word in words)


def _shared(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether all of `other` is part of something in `one`."""
    return all(any(_holds(mine, word) for mine in one) for word in other if word.kind in EXPRESSIONS)


def _holds(mine: Word, word: Word) -> bool:
    if mine.kind != word.kind:
        return False
    if word.kind == "times":
        return hours.overlap(hours.read(mine.value), hours.read(word.value))
    return set(word.value.split(",")) <= set(mine.value.split(","))
