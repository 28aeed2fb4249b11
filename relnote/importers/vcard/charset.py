"""Decodes bytes whose charset is declared rightly, wrongly, with an invented name, or not at all.

The order: what the property declares, strict UTF-8, the one charset that fits the rest of the file best.
Nothing here ever fails: what no charset explains becomes Latin letters, byte by byte.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable

from relnote.importers import guessing

_DECLARED = re.compile(rb"CHARSET=\"?([\w.:-]{1,40})", re.IGNORECASE)
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_SAMPLE = 1 << 16
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
}
_SINGLE = re.compile(
    r"cp(?:125\d|437|850|852|855|858|866|874|86[0-9])|iso8859-\d+|koi8-[rut]|mac-\w+|tis-620|ascii"
)
_MULTIPLE = frozenset(
    {
        "utf-8",
        "cp932",
        "shift_jisx0213",
        "euc_jp",
        "iso2022_jp",
        "gb18030",
        "big5",
        "big5hkscs",
        "cp950",
        "cp949",
    },
)


def unquoted(value: bytes) -> bytes:
    """Decode quoted-printable; a `=` that no two hex digits follow stays as it is."""
    return _HEX.sub(lambda found: bytes.fromhex(found[1].decode("ascii")), value)


def codec_of(name: str) -> str:
    """Tell the Python codec for a declared charset; empty if it is unknown or not one for text in files."""
    try:
        found = codecs.lookup(name.strip().strip('"')).name if 0 < len(name) <= 40 else ""
    except (LookupError, ValueError):
        return ""
    found = _SUPERSETS.get(found, found)
    return found if found in _MULTIPLE or _SINGLE.fullmatch(found) else ""


class Decoder:
    """Decodes the values of one file.

    Args:
        data: the whole file, looked at only when a value is neither UTF-8 nor what it declares.
        wide: the file was UTF-16, so that all of it is UTF-8 now and may hold lone surrogates.
    """

    def __init__(self, data: bytes, *, wide: bool = False) -> None:
        self._data = data
        self._wide = wide
        self._guess = ""

    def text(self, raw: bytes, declared: str = "", *, quoted: bool = False) -> str:
        """Decode a value (`quoted`: it came out of quoted-printable, so that it may differ from the file)."""
        if raw.isascii() and b"\x1b" not in raw:
            return raw.decode("ascii")
        if self._wide and not quoted:
            return raw.decode("utf-8", "surrogatepass")
        declared_codec = codec_of(declared)
        # Text of one byte a character is never UTF-8 by chance: then the declaration is wrong. Chinese may be.
        order = ["utf-8", declared_codec] if _SINGLE.fullmatch(declared_codec) else [declared_codec, "utf-8"]
        for codec in order:
            if codec and (text := _strict(raw, codec)) is not None:
                return text
        if _nearly_utf8(raw):
            return raw.decode("utf-8", "replace")
        guess = self.guess()
        text = _strict(raw, guess)
        return text if text is not None else guessing.latin(raw)

    def guess(self) -> str:
        """Tell the charset that fits best what the file holds beside UTF-8."""
        if not self._guess:
            samples = list(_samples(self._data))
            self._guess = self._most_declared(samples) or guessing.best(samples)
        return self._guess

    def _most_declared(self, samples: list[bytes]) -> str:
        names = Counter(codec_of(name.decode("ascii", "replace")) for name in _DECLARED.findall(self._data))
        for codec, _ in names.most_common():
            if codec in {"", "utf-8", "ascii"}:
                continue
            if all(_strict(sample, codec) is not None for sample in samples):
                return codec
        return ""


def _strict(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _nearly_utf8(raw: bytes) -> bool:
    """Tell whether it is UTF-8 of which a few bytes are lost: far more sound characters than broken ones."""
    sound = raw.decode("utf-8", "ignore")
    kept = sum(len(char.encode()) for char in sound if not char.isascii())
    return kept >= 4 and kept >= 4 * (len(raw) - len(sound.encode()))


def _samples(data: bytes) -> Iterable[bytes]:
    """Give values that are not UTF-8, up to a fixed size in all."""
    left = _SAMPLE
    for line in data.splitlines():
        head, _, value = line.partition(b":")
        whole = b"QUOTED-PRINTABLE" in head.upper() and not value.rstrip().endswith(b"=")
        plain = unquoted(value) if whole else value or head
        if plain.isascii() or _strict(plain, "utf-8") is not None or _nearly_utf8(plain):
            continue
        yield plain[:1000]
        left -= len(plain)
        if left <= 0:
            return
