"""Text as it is kept, compared and shown: three questions, one function each."""

from __future__ import annotations

import re
import unicodedata

_SHOWN = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    # Bidi embeddings, overrides, isolates and marks: a name must not turn the rest of its line around.
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0x2426),
    0x2028: 0x240A,
    0x2029: 0x240A,
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}
_KEPT_BREAKS = {code: shown for code, shown in _SHOWN.items() if code not in (0x09, 0x0A)}
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]",
)
_ESCAPE = "\uf700"
_MOVED = 0xF0000 - 0xD800
_NOT_STORABLE = re.compile(f"[\x00\ud800-\udfff{_ESCAPE}]")
_STAND_IN = re.compile(f"{_ESCAPE}(\u2400|{_ESCAPE}|[\U000f0000-\U000f07ff])")
_SPACE = re.compile(r"\s+")
_QUOTED = re.compile('"[^"]+"|“[^“”]+”')


def shown(text: str, *, breaks: bool = False) -> str:
    """Make text harmless to show: control characters become pictures and never act.

    C0 and DEL become control pictures, C1 and lone surrogates U+FFFD, bidi controls U+2426.
    With `breaks`, tabs and line feeds stay as they are. Text at rest is never changed by this.
    """
    if not _UNSAFE.search(text):
        return text
    return text.translate(_KEPT_BREAKS if breaks else _SHOWN)


def one_line(text: str) -> str:
    """Fold all white space to single blanks, for a place that has one line, and make it harmless."""
    return shown(_SPACE.sub(" ", text).strip())


def quoted(text: str) -> str:
    """Put what somebody wrote into quotes, on one line; those around it do for that, those within become single ones."""
    said = one_line(text)
    if _QUOTED.fullmatch(said):
        said = said[1:-1]
    return '"' + said.replace('"', "'") + '"'


def storable(text: str) -> str:
    """Write NUL and lone surrogates in a way every database keeps; `restored` takes it back exactly.

    SQLite's functions stop at a NUL and PostgreSQL refuses it, so each becomes an escape sign and a
    stand-in (`U+F700 U+2400`; a surrogate is moved to U+F0000), and the escape sign itself is doubled.
    """
    if not _NOT_STORABLE.search(text):
        return text
    return _NOT_STORABLE.sub(_stand_in, text)


def _stand_in(found: re.Match[str]) -> str:
    char = found[0]
    if char == "\x00":
        return _ESCAPE + "\u2400"
    return _ESCAPE + (_ESCAPE if char == _ESCAPE else chr(ord(char) + _MOVED))


def restored(text: str) -> str:
    """Take back what `storable` did."""
    return _STAND_IN.sub(_original, text) if _ESCAPE in text else text


def _original(found: re.Match[str]) -> str:
    char = found[1]
    if char == "\u2400":
        return "\x00"
    return char if char == _ESCAPE else chr(ord(char) - _MOVED)


def ended(sentence: str) -> str:
    """End a sentence with a full stop, unless it has one from its last word: `both are at Bolt Inc.` is whole."""
    return sentence if sentence.endswith(".") else f"{sentence}."


def folded(text: str) -> str:
    """Fold case and accents away, for sorting and for finding: `Émile ŻAK` is `emile zak`."""
    if text.isascii():
        return _SPACE.sub(" ", text.lower()).strip()
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _SPACE.sub(" ", bare.casefold().replace("ł", "l").replace("ø", "o")).strip()
