"""Guesses the charset of text that declares none, by how its letters stand together.

Names are short, so the guess is made once for a whole file. Each charset is scored by what its reading of the
bytes looks like: letters that its languages have, in words of one script, capitals where words begin, vowels.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from relnote.importers import asian

_WESTERN = frozenset("äöüßéèêëàâçñáíóúåøæœÄÖÜÉÈÊËÀÂÇÑÁÍÓÚÅØÆŒîïôûùìòõãÎÔÕÃýðþÞÐŸÿ")
_CENTRAL = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰöüÖÜäßÄľĺŕôĽđĐăâîşţĂÂÎŞŢçëË")
_TURKISH = frozenset("çğıöşüÇĞİÖŞÜâîû")
_VOWELS = frozenset("aeiouyAEIOUYáéíóúâêôãõàèäöü")
_ICELANDIC = frozenset("þðÞÐýÝ")
_NOT_ICELANDIC = frozenset("üçâûÜÇ")
_PUNCTUATION = frozenset("«»“”„’–—…· ")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Script:
    codec: str
    letters: re.Pattern[str]
    vowels: frozenset[str] = frozenset()
    last_only: frozenset[str] = frozenset()
    """Letters that stand only at the end of a word."""
    rare: frozenset[str] = frozenset()


_CYRILLIC = re.compile("[\u0400-\u045f\u0490\u0491]")
_CYRILLIC_VOWELS = frozenset("аеёиоуыэюяіїє")
_SCRIPTS = (
    _Script("cp1251", _CYRILLIC, _CYRILLIC_VOWELS),
    _Script("koi8-r", _CYRILLIC, _CYRILLIC_VOWELS),
    _Script(
        "cp1253",
        re.compile("[\u0386-\u03ce]"),
        frozenset("αειουηωάέήίόύώϊϋ"),
        frozenset("ς"),
        frozenset("ΰΐ"),
    ),
    _Script("cp1255", re.compile("[\u05d0-\u05ea]"), last_only=frozenset("םןץףך")),
    _Script("cp1256", re.compile("[\u0621-\u06d2]")),
)


def latin(raw: bytes) -> str:
    """Decode Western text, byte by byte: there is nothing it cannot read."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def best(samples: Iterable[bytes]) -> str:
    """Tell the codec that explains the samples best; `cp1252` where nothing speaks against it."""
    parts = list(samples)
    scores = {"cp1252": _latin_score(parts, "cp1252", _WESTERN) + 0.5}
    scores["cp1250"] = _latin_score(parts, "cp1250", _CENTRAL)
    scores["cp1254"] = _latin_score(parts, "cp1254", _TURKISH) - 0.5
    for script in _SCRIPTS:
        scores[script.codec] = _script_score(parts, script)
    for codec in asian.CODECS:
        scores[codec] = asian.score(parts, codec)
    return max(scores, key=lambda codec: scores[codec])


def _words(parts: list[bytes], codec: str) -> tuple[list[str], float]:
    """Give the words that are not plain ASCII, and a penalty for what is no word at all."""
    words: list[str] = []
    penalty = 0.0
    for part in parts:
        text = part.decode(codec, "replace")
        odd = [char for char in text if not (char.isascii() or char.isalpha() or char in _PUNCTUATION)]
        penalty += 2.0 * len(odd)
        words += [word for word in _WORD.findall(text) if not word.isascii()]
    return words, penalty


def _latin_score(parts: list[bytes], codec: str, letters: frozenset[str]) -> float:
    words, penalty = _words(parts, codec)
    score = -penalty
    for word in words:
        for at, char in enumerate(word):
            if not char.isascii():
                before, after = word[at - 1 : at], word[at + 1 : at + 2]
                score += (1.0 if char in letters else -1.0) - _misplaced(before, char, after)
    used = set("".join(words))
    if used & _ICELANDIC and used & _NOT_ICELANDIC:
        score -= 1.5 * sum(char in _ICELANDIC for word in words for char in word)
    return score


def _misplaced(before: str, char: str, after: str) -> float:
    """Tell how odd it is to meet a letter there: accents are rare, and some letters have their places."""
    odd = 1.5 if before and not before.isascii() else 0.0
    if char.isupper() and before.islower():
        odd += 1.5
    if char in "ñÑœŒ" and after not in _VOWELS:
        odd += 1.5
    if char == "ø" and (before in _VOWELS or after in _VOWELS):
        odd += 1.5
    if char in "õÕ" and after not in _VOWELS:
        odd += 1.2
    return odd


def _script_score(parts: list[bytes], script: _Script) -> float:
    words, penalty = _words(parts, script.codec)
    score = -penalty
    for word in words:
        own = len(script.letters.findall(word))
        score += own - 2.0 * (len(word) - own)
        score -= 2.0 * sum(1 for a, b in itertools.pairwise(word) if a.islower() and b.isupper())
        score -= 1.5 * sum(char in script.rare for char in word)
        score -= 2.0 * sum(char in script.last_only for char in word[:-1])
        if word[0].islower() or (word.isupper() and len(word) > 2):
            score -= 1.0
        if own == 1:
            # A single letter among Latin ones is an accent, not a script.
            score -= 2.0
        if (
            script.vowels
            and len(word) > 2
            and not 2 <= 10 * sum(c in script.vowels for c in word.lower()) / len(word) <= 7
        ):
            score -= 2.0
    return score
