"""Guesses the charset of text that declares none, by how its letters stand together.

Names are short, so the guess is made once for a whole file. Each charset is scored by what its reading of the
bytes looks like: letters that its languages have, in words of one script, capitals where words begin.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

_WESTERN = frozenset("äöüßéèêëàâçñáíóúåøæœÄÖÜÉÈÊËÀÂÇÑÁÍÓÚÅØÆŒîïôûùìòõãÎÔÕÃýðþÞÐŠšŽžŸÿ")
_CENTRAL = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰöüÖÜäßÄľĺŕôĽđĐăâîşţĂÂÎŞŢç")
_TURKISH = frozenset("çğıöşüÇĞİÖŞÜâîû")
_VOWELS = frozenset("aeiouyAEIOUY")
_CYRILLIC = re.compile("[\u0400-\u045f\u0490\u0491]")
_GREEK = re.compile("[\u0386-\u03ce]")
_HEBREW = re.compile("[\u05d0-\u05ea]")
_ARABIC = re.compile("[\u0621-\u06d2]")
_WORD = re.compile(r"\w+")
_SCRIPTS = (
    ("cp1251", _CYRILLIC),
    ("cp1253", _GREEK),
    ("cp1255", _HEBREW),
    ("cp1256", _ARABIC),
    ("koi8-r", _CYRILLIC),
)
_RARE = frozenset("ΰΐ")
_HALF_ASCII = re.compile(rb"(?:^|[\x00-\x7f])[\x81-\xfe](?=[@-~])")
_MIXED = re.compile("[A-Za-z](?=[\u3040-\u9fff\uac00-\ud7a3])|[\u3040-\u9fff\uac00-\ud7a3](?=[a-z])")
_ASIAN = ("cp932", "cp949", "gb18030")


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
    for codec, script in _SCRIPTS:
        scores[codec] = _script_score(parts, codec, script)
    for codec in _ASIAN:
        scores[codec] = _asian_score(parts, codec)
    return max(scores, key=lambda codec: scores[codec])


def _words(parts: list[bytes], codec: str) -> tuple[list[str], float]:
    """Give the words that are not plain ASCII, and a penalty for what is no word at all."""
    words: list[str] = []
    penalty = 0.0
    for part in parts:
        try:
            text = part.decode(codec)
        except (UnicodeError, ValueError):
            text = part.decode(codec, "replace")
        penalty += sum(
            2.0 for char in text if not char.isascii() and not char.isalpha() and char not in "«»“”„’–—…· "
        )
        words += [word for word in _WORD.findall(text) if not word.isascii()]
    return words, penalty


def _latin_score(parts: list[bytes], codec: str, letters: frozenset[str]) -> float:
    words, penalty = _words(parts, codec)
    score = -penalty
    for word in words:
        for at, char in enumerate(word):
            if char.isascii():
                continue
            score += 1.0 if char in letters else -1.0
            before, after = word[at - 1] if at else "", word[at + 1] if at + 1 < len(word) else ""
            if not before.isascii():
                score -= 1.5
            if char == "ñ" and after not in _VOWELS:
                score -= 1.5
            if char.isupper() and before.islower():
                score -= 1.5
    return score


def _script_score(parts: list[bytes], codec: str, script: re.Pattern[str]) -> float:
    words, penalty = _words(parts, codec)
    score = -penalty
    for word in words:
        own = len(script.findall(word))
        score += own - 2.0 * (len(word) - own)
        score -= 2.0 * sum(1 for a, b in itertools.pairwise(word) if a.islower() and b.isupper())
        score -= sum(1.5 for char in word if char in _RARE) + (2.0 if "ς" in word[:-1] else 0.0)
        if word[0].islower():
            score -= 1.0
        if own == 1:
            # A single letter among Latin ones is an accent, not a script.
            score -= 2.0
    return score


def _asian_score(parts: list[bytes], codec: str) -> float:
    score = 0.0
    for part in parts:
        try:
            text = part.decode(codec)
        except (UnicodeError, ValueError):
            return -1000.0
        score += sum(_asian_weight(char) for char in text if not char.isascii())
        # Two bytes of which the second is ASCII are mostly an accent before a Latin letter, but not in Japanese.
        score -= 2.5 * len(_HALF_ASCII.findall(part)) if codec != "cp932" else 0.0
        score -= 1.5 * len(_MIXED.findall(text))
    return score


def _asian_weight(char: str) -> float:
    if "\u3040" <= char <= "\u30ff":
        return 3.0
    if "\uff61" <= char <= "\uff9f":
        return 0.8
    if "\uac00" <= char <= "\ud7a3":
        return 2.1
    return 1.8 if "\u4e00" <= char <= "\u9fff" else -3.0
