"""Files of two bytes a character (UTF-16), made into UTF-8 so that every reader meets one kind of bytes."""

from __future__ import annotations

import codecs

UTF8_MARK = codecs.BOM_UTF8
_SAMPLE = 512


def encoding_of(data: bytes) -> str:
    """Tell the UTF-16 encoding of a file, by its mark or by where its NULs stand; empty if it is not UTF-16."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # Latin text has a NUL in nearly every pair, always on the same side.
    if odd * 10 >= half * 6 and even * 10 <= half:
        return "utf-16-le"
    if even * 10 >= half * 6 and odd * 10 <= half:
        return "utf-16-be"
    return ""


def as_utf8(data: bytes, encoding: str) -> bytes:
    """Turn UTF-16 into UTF-8, lone surrogates included; an odd byte at the end is left out."""
    text = data[: len(data) // 2 * 2].decode(encoding, "surrogatepass")
    return text.removeprefix("\ufeff").encode("utf-8", "surrogatepass")


def as_it_came(data: bytes, encoding: str) -> bytes:
    """Turn a part of what `as_utf8` gave back into the bytes of the file; unchanged without an encoding."""
    if not encoding:
        return data
    return data.decode("utf-8", "surrogatepass").encode(encoding, "surrogatepass")
