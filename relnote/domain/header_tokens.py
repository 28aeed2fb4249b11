"""The words of a header line and its quoted texts, each with its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the line without the marks around it, in lower case; or a quoted text, as it is."""

    start: int
    end: int
    word: str
    quoted: bool = False


_TOKEN = re.compile(
    r"""(?P<quote>["“”„])|[→←⇢]|->|<-|(?:[^\s,;|·"“”„→←⇢]|(?<=[0-9]),(?=[0-9]))+""",
)
_ARROWS = frozenset({"→", "←", "⇢", "->", "<-"})
_CLOSING = re.compile(r'["“”]')
_OPENERS, _CLOSERS = "([{<'‘’*_", ")]}>.!?:'‘’*_"
_WITH_MARK = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.|[0-9]+'")
_MOST_TOKENS = 80


def tokens_of(line: str) -> list[Token]:
    """Cut a line into words and quoted texts; a quote left open goes to the end of the line."""
    found: list[Token] = []
    at = 0
    while len(found) < _MOST_TOKENS and (match := _TOKEN.search(line, at)) is not None:
        start, at = match.span()
        if match["quote"]:
            closing = _CLOSING.search(line, at)
            text = line[at : closing.start() if closing else len(line)]
            at = closing.end() if closing else len(line)
            found.append(Token(start, at, text, quoted=True))
        else:
            found.append(_trimmed(start, match[0]))
    if at < len(line.rstrip()):
        found.append(Token(at, len(line.rstrip()), line[at:].strip()))
    return found


def _trimmed(start: int, raw: str) -> Token:
    """Take the marks off a word, but not those that say something: `12.11.`, `45'`, `<-`."""
    if raw in _ARROWS:
        return Token(start, start + len(raw), raw)
    word = raw.lstrip(_OPENERS)
    start += len(raw) - len(word)
    if not _WITH_MARK.fullmatch(word):
        word = word.rstrip(_CLOSERS)
    return Token(start, start + len(word), word.casefold())
