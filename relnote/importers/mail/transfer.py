"""Undoes what mail does to text: transfer encodings, charsets, encoded words in headers."""

from __future__ import annotations

import binascii
import re

from relnote.importers import wide
from relnote.importers.vcard.charset import Decoder, codec_of

_SAMPLE = 2000
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]{0,4000})\?=")
_ALIASES = {
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "iso-8859-8-i": "cp1255",
    "iso-8859-8-e": "cp1255",
    "iso-8859-6-i": "cp1256",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "cp-850": "cp850",
    "ansi": "cp1252",
}
_STATEFUL = frozenset({"utf-7", "hz-gb-2312", "iso-2022-kr", "unicode-1-1-utf-7", "csiso2022kr"})
"""Charsets of mail in which ASCII does not mean ASCII; they are believed when they are declared."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def unbase64(data: bytes) -> bytes:
    """Decode base64, as far as it goes; what is no base64 is passed over."""
    for tail in (b"", b"=", b"=="):
        try:
            return binascii.a2b_base64(data + tail)
        except binascii.Error:
            continue
    plain = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    try:
        return binascii.a2b_base64(plain[: len(plain) // 4 * 4])
    except binascii.Error:
        return b""


def decoded(data: bytes, encoding: str) -> bytes:
    """Undo a Content-Transfer-Encoding (lower case); an unknown one changes nothing."""
    if encoding == "base64":
        return unbase64(data)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data)
    return data


def text(raw: bytes, declared: str = "") -> str:
    """Decode bytes whose charset is declared rightly, wrongly or not at all; never fails.

    NULs are left out, and so are halves of characters that no text may hold.
    """
    name = declared.strip().lower()
    if name in _STATEFUL:
        codec = "utf-7" if "utf-7" in name else "hz" if name.startswith("hz") else "iso2022_kr"
        return _SURROGATES.sub("\ufffd", raw.decode(codec, "replace"))
    if raw.isascii() and b"\x1b" not in raw and b"\x00" not in raw:
        return raw.decode("ascii")
    if b"\x00" in raw:
        if encoding := wide.encoding_of(raw):
            return _SURROGATES.sub("\ufffd", wide.as_utf8(raw, encoding).decode("utf-8", "replace"))
        raw = raw.replace(b"\x00", b"")
    alias = _ALIASES.get(name, name)
    if alias in {"utf-8", "utf8", ""} or codec_of(alias) == "":
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return _SURROGATES.sub("\ufffd", Decoder(_sample(raw)).text(raw, alias))


def _sample(raw: bytes) -> bytes:
    """Give lines that are not ASCII, a few kilobytes at most: guessing takes long."""
    found: list[bytes] = []
    size = 0
    for line in raw[: 32 * _SAMPLE].splitlines():
        if not line.isascii():
            found.append(line[:_SAMPLE])
            size += len(line)
            if size > _SAMPLE:
                break
    return b"\n".join(found)


def spoken(raw: bytes) -> str:
    """Decode the value of a header, encoded words included, to one line of text."""
    return words(text(raw))


def words(value: str) -> str:
    """Decode the encoded words (`=?utf-8?Q?J=C3=B6rg?=`) in a text, and fold its white space."""
    if "=?" not in value:
        return " ".join(value.split())
    pieces: list[str | tuple[str, bytes]] = []
    at = 0
    for word in _WORD.finditer(value):
        between = value[at : word.start()]
        charset, raw = word[1].lower(), _word(word[2], word[3])
        last = pieces[-1] if pieces else ""
        # A character may be cut in two by the end of a word, so words of one charset are joined as bytes.
        if isinstance(last, tuple) and not between.strip():
            if last[0] == charset:
                pieces[-1] = (charset, last[1] + raw)
            else:
                pieces.append((charset, raw))
        else:
            pieces += [between, (charset, raw)]
        at = word.end()
    pieces.append(value[at:])
    said = "".join(piece if isinstance(piece, str) else text(piece[1], piece[0]) for piece in pieces)
    return " ".join(said.split())


def _word(encoding: str, value: str) -> bytes:
    raw = value.encode("utf-8", "replace")
    return unbase64(raw) if encoding in "bB" else binascii.a2b_qp(raw, header=True)
