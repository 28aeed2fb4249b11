"""Which names may be those of one person: the same, or different in a letter, an initial or a word more."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from relnote.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CROWD = 40
"""So many people with one word in their names: the word tells nothing, and they are compared by the others."""
ALIKE = 0.92
"""How alike (0 to 1, by Jaro and Winkler) two words must be to be one with a slip: `jon` and `john`, not `mary` and `mark`."""

Words = tuple[str, ...]


def words_of(name: str) -> Words:
    """Give the words of a name as they are compared, in order of the alphabet."""
    return tuple(sorted(re.findall(r"\w+", folded(name))))


def nearest(words: str, names: Iterable[str]) -> str:
    """Give the name that somebody may have meant who wrote what nobody is called; empty if none is near."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(words, names, scorer=fuzz.WRatio, processor=folded, score_cutoff=60)
    return near[0] if near else ""


def candidates(people: Iterable[tuple[int, Words]]) -> Iterator[tuple[int, int]]:
    """Give pairs of contacts whose names are worth comparing, each once: they share a word that few have, or all words."""
    by_name: defaultdict[Words, list[int]] = defaultdict(list)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for person, words in people:
        by_name[words].append(person)
        for word in set(words):
            if len(word) > 1:
                by_word[word].append(person)
    seen: set[tuple[int, int]] = set()
    for crowd in (*by_name.values(), *(who for who in by_word.values() if len(who) <= CROWD)):
        for pair in combinations(crowd[:CROWD], 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def may_be_one(one: Words, other: Words) -> bool:
    """Tell whether two names that are not the same may be one: each word of the shorter has its like in the longer.

    A word is like itself, like its initial, and like a slip of it; at least one must be the very same, and no initial.
    """
    short, long = sorted((one, other), key=len)
    left = list(long)
    same = False
    for word in sorted(short, key=lambda word: (word not in left, -len(word))):
        like = next((each for each in left if _alike(word, each)), None)
        if like is None:
            return False
        same = same or (word == like and len(word) > 1)
        left.remove(like)
    return same and len(short) > 1


def _alike(one: str, other: str) -> bool:
    from rapidfuzz.distance import JaroWinkler

    if one == other:
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return min(len(one), len(other)) > 2 and JaroWinkler.similarity(one, other) >= ALIKE
