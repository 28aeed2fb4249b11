"""Scores how much bytes look like Japanese, Korean or Chinese of two bytes a character."""

from __future__ import annotations

import re
from collections.abc import Iterable

CODECS = ("cp932", "cp949", "gb18030", "big5")

_HALF_ASCII = re.compile(rb"(?:\A|[\x00-\x7f])[\x81-\xfe](?=[@-~])")
_MIXED = re.compile("[A-Za-z](?=[\u3040-\u9fff\uac00-\ud7a3])|[\u3040-\u9fff\uac00-\ud7a3](?=[a-z])")
_COMMON_LEADS = {
    "cp932": range(0x88, 0x98),
    "cp949": range(0xB0, 0xC9),
    "gb18030": range(0xB0, 0xD8),
    "big5": range(0xA4, 0xC7),
}
"""The first bytes under which each charset keeps the characters in daily use."""


def score(parts: Iterable[bytes], codec: str) -> float:
    """Tell how well a codec explains the samples: above nothing if it does, more with every character."""
    total = 0.0
    for part in parts:
        try:
            text = part.decode(codec)
        except (UnicodeError, ValueError):
            return -1000.0
        total += sum(_weight(char, codec) for char in text if not char.isascii())
        # Two bytes of which the second is ASCII are mostly an accent before a Latin letter.
        if codec in {"cp949", "gb18030"}:
            total -= 2.5 * len(_HALF_ASCII.findall(part))
        total -= 1.5 * len(_MIXED.findall(text))
    return total


def _weight(char: str, codec: str) -> float:
    if "\u3040" <= char <= "\u30ff":
        return 3.0 if codec == "cp932" else -1.0
    if "\uff61" <= char <= "\uff9f":
        return 0.8
    common = _is_common(char, codec)
    if "\uac00" <= char <= "\ud7a3":
        return 2.1 if common else -1.0
    if "\u4e00" <= char <= "\u9fff":
        return 0.5 if codec == "cp949" else 1.8 if common else 0.9
    return -3.0


def _is_common(char: str, codec: str) -> bool:
    pair = char.encode(codec, "replace")
    return pair[0] in _COMMON_LEADS[codec] and (codec in {"cp932", "big5"} or pair[-1] >= 0xA1)
