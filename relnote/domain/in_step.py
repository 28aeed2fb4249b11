"""Keeping two sides in step: what changed on each since they last agreed, and what has to be done on either.

A side is a set of facts, each a key with a value. What both sides were when they last agreed is remembered as marks:
short hashes of keys and values, from which nothing can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

Key = tuple[str, ...]
"""What a fact is about, its kind first: `("title",)`, `("tag", "board")`."""
Facts = Mapping[Key, str]
Agreed = Mapping[str, tuple[str, str]]
"""The marks of the values there and here by the mark of their key; empty where a side had no such fact.

The two may differ: a side that cannot say something as the other does is in step all the same.
"""

_NEITHER = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What has to be done so that two sides are in step. A value that is none is to be removed."""

    take: dict[Key, str | None] = field(default_factory=dict)
    """What changed there alone."""
    write: dict[Key, str | None] = field(default_factory=dict)
    """What changed here alone, or on both sides: what is here stands."""
    clashes: dict[Key, str] = field(default_factory=dict)
    """What changed on both sides, each to something else, with the value there, which is to be kept beside."""
    settled: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What changed on both sides alike, as it is to be remembered."""


def mark(words: Iterable[str]) -> str:
    """Give the mark of a key, or of a value."""
    # With its length before each word, no two lists of words are one text.
    text = "".join(f"{len(word)}:{word}" for word in words)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def weigh(agreed: Agreed, there: Facts, here: Facts) -> Plan:
    """Tell what to do. Nothing that one side has goes because the other changed it: removed here, changed there, it stays."""
    plan = Plan()
    keys = dict.fromkeys((*there, *here))
    marks = {mark(key): key for key in keys}
    plan.settled.update({gone: _NEITHER for gone, then in agreed.items() if gone not in marks and any(then)})
    for known_as, key in marks.items():
        then = agreed.get(known_as, _NEITHER)
        now = _marks(key, there, here)
        if now == then:
            continue
        theirs, ours = there.get(key), here.get(key)
        if theirs == ours:
            plan.settled[known_as] = now
        elif now[1] == then[1] or (now[0] != then[0] and ours is None):
            plan.take[key] = theirs
        else:
            plan.write[key] = ours
            if now[0] != then[0] and theirs is not None:
                plan.clashes[key] = theirs
    return plan


def settled(keys: Iterable[Key], there: Facts, here: Facts) -> dict[str, tuple[str, str]]:
    """Give what is to be remembered of these facts, as both sides have them now."""
    return {mark(key): _marks(key, there, here) for key in keys}


def says(agreed: Agreed, here: Facts) -> bool:
    """Tell whether the side here says just what was agreed on."""
    then = {known_as: ours for known_as, (_, ours) in agreed.items() if ours}
    return then == {mark(key): mark((value,)) for key, value in here.items()}


def changed(before: Facts, after: Facts) -> list[Key]:
    """Give the keys of the facts in which two states of a side differ."""
    return [key for key in dict.fromkeys((*before, *after)) if before.get(key) != after.get(key)]


def _marks(key: Key, there: Facts, here: Facts) -> tuple[str, str]:
    return (
        mark((there[key],)) if key in there else "",
        mark((here[key],)) if key in here else "",
    )
