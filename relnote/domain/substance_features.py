"""What of a text is weighed: words, pairs of words, letters within words, and what each sentence is like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\?")
_SENTENCE = re.compile(r"[^.?!\n]+[.?!\n]*")
LETTERS = range(3, 6)
"""So many letters in a row are weighed: forms of a word, and its misspellings, share most of them."""


def features_of(text: str, said_in: Callable[[str], int]) -> frozenset[str]:
    """Give what is weighed of a text.

    Words, pairs of words and words that have one between them (`…`) stand in lower case, and any number is `#`. `~` begins letters of a word, of which `^` and `$`
    are the ends. Signs are in capitals: how long the text is; and for each sentence, a question or not (`Q`, `S`), its first
    word, its length, and how many of its words say something, which `said_in` tells.
    """
    words = ["#" if word[0].isdigit() else word for word in _TOKEN.findall(text.lower())]
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    apart = (f"{first} … {second}" for first, second in zip(words, words[2:], strict=False))
    found = {*words, *pairs, *apart, *_signs(text, said_in), f"LENGTH{min(len(words) // 6, 6)}"}
    return frozenset(found.union(*map(_letters, set(words))))


@lru_cache(maxsize=1 << 14)
def _letters(word: str) -> frozenset[str]:
    ends = f"^{word}$"
    return frozenset(
        f"~{ends[at : at + length]}" for length in LETTERS for at in range(len(ends) - length + 1)
    )


def _signs(text: str, said_in: Callable[[str], int]) -> Iterator[str]:
    for sentence in _SENTENCE.findall(text):
        words = _TOKEN.findall(sentence.lower())
        sign = "Q" if "?" in sentence else "S"
        said = min(said_in(sentence), 3)
        yield f"{sign}SAID{said}"
        yield f"{sign}LENGTH{min(len(words) // 4, 4)}SAID{said}"
        if words:
            yield f"{sign}FIRST{words[0]}"
