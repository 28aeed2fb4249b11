"""Completions while a note is written: which word can be completed, what with, and which one is chosen. No widget."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from relnote.domain.grammar import header_words, parse_header
from relnote.domain.words import MarkKind
from relnote.tui.drawing.note import NoteLook

Kind = Literal["contact", "tag", "header", "mark"]
ASKED: frozenset[str] = frozenset({"contact", "tag"})
"""The kinds whose options the screen knows."""
MOST = 5
"""Options shown together."""

_CONTACT = re.compile(r"(?<![\w@])@(?P<prefix>[^\s@](?:[^\n@]{0,38}[^\s@])?)$")
_TAG = re.compile(r"(?<![\w#])#(?P<prefix>[\w-]+)$")
_WORD = re.compile(r"(?:^|(?<=\s))(?P<prefix>[^\W\d_]{2,})$")
_KEYWORD = re.compile(r"^[ \t]*(?:[-*][ \t]+)?(?P<prefix>[^\W\d_][^:：\n]{0,30}[^\W_])$")
_NAME_WORDS = 3
"""Words typed of a name before it is taken for text."""


class Wanted(NamedTuple):
    """A word that is being typed and may be completed."""

    kind: Kind
    prefix: str
    """What was typed of it, without @ or #."""
    start: int
    """The column at which the prefix begins."""


class Option(NamedTuple):
    """What a word may be completed to."""

    value: str
    """What is written."""
    label: str
    """What is shown."""


def wanted(row: int, line: str, column: int, look: NoteLook) -> Wanted | None:
    """Tell which word ends at `column` of line `row` of a note and may be completed; none if none."""
    before, after = line[:column], line[column:]
    if after[:1].isalnum():
        return None
    if found := _CONTACT.search(before):
        if len(found["prefix"].split()) > _NAME_WORDS:
            return None
        return Wanted("contact", found["prefix"], found.start("prefix"))
    if found := _TAG.search(before):
        return Wanted("tag", found["prefix"], found.start("prefix"))
    if row == 0 and (found := _WORD.search(before)):
        word = Wanted("header", found["prefix"], found.start("prefix"))
        if _header_options(word.prefix) and _reads_as_header(before[: word.start], look):
            return word
    found = _KEYWORD.match(before)
    if found and not after.strip() and _mark_options(found["prefix"], look.keywords):
        return Wanted("mark", found["prefix"], found.start("prefix"))
    return None


def _reads_as_header(before: str, look: NoteLook) -> bool:
    """Tell whether everything before the word was understood, so that the word is one of a header."""
    if not before.strip():
        return True
    header = parse_header(before, look.now, look.zone)
    return not header.prose and not header.unknown


def _header_options(prefix: str) -> list[Option]:
    word = prefix.casefold()
    known = header_words()
    if word in known:
        return []
    return [Option(each, each) for each in known if each.startswith(word)]


def _mark_options(prefix: str, keywords: Mapping[str, MarkKind]) -> list[Option]:
    word = prefix.casefold()
    return [Option(f"{each}:", f"{each}:") for each in keywords if each.casefold().startswith(word)]


@dataclass(slots=True)
class Completions:
    """What is offered, from the first letter of a word until it is accepted, closed or left."""

    wanted: Wanted | None = None
    options: tuple[Option, ...] = ()
    chosen: int = 0
    _row: int = 0
    _closed: tuple[int, int] | None = None
    """Line and column of a word that nothing more is to be offered for."""
    _nobody: tuple[int, int, str] | None = field(default=None)
    """Line, column and prefix of a word that the screen knew nothing for."""

    @property
    def offered(self) -> bool:
        """Whether there is something to accept."""
        return bool(self.options)

    def look_at(self, row: int, line: str, column: int, look: NoteLook) -> Wanted | None:
        """Look at the word before the cursor after an edit; return it if the screen is to be asked for options."""
        before, self._row = self.wanted, row
        word = wanted(row, line, column, look)
        if word is None or self._closed != (row, word.start):
            self._closed = None
        if word is None or self._closed:
            self._forget()
            return None
        self.wanted = word
        if word.kind not in ASKED:
            found = (
                _header_options(word.prefix)
                if word.kind == "header"
                else _mark_options(word.prefix, look.keywords)
            )
            self._show(found)
            return None
        same = before is not None and (before.kind, before.start) == (word.kind, word.start)
        self._show(option for option in (self.options if same else ()) if _holds(option, word.prefix))
        known = self._nobody
        if known and known[:2] == (row, word.start) and word.prefix.startswith(known[2]):
            return None
        return word

    def offer(self, kind: str, prefix: str, options: Sequence[tuple[str, str]]) -> bool:
        """Take the screen's answer; return whether it is still of use."""
        word = self.wanted
        if word is None or (word.kind, word.prefix) != (kind, prefix):
            return False
        if not options:
            self._nobody = (self._row, word.start, prefix)
        self._show(Option(value, label) for value, label in options)
        return True

    def move(self, step: int) -> None:
        """Choose the next option, or the one before."""
        self.chosen = (self.chosen + step) % len(self.options)

    def accept(self) -> tuple[int, int, str] | None:
        """Accept what is chosen: the columns to replace, and what with; none if nothing is offered."""
        if self.wanted is None or not self.options:
            return None
        word, value = self.wanted, self.options[self.chosen].value
        self._closed = (self._row, word.start)
        self._forget()
        return word.start, word.start + len(word.prefix), value

    def close(self) -> None:
        """Offer nothing more for this word."""
        if self.wanted is not None:
            self._closed = (self._row, self.wanted.start)
        self._forget()

    def leave(self) -> None:
        """The cursor left the word."""
        self._forget()

    def _forget(self) -> None:
        self.wanted, self.options, self.chosen = None, (), 0

    def _show(self, options: Iterable[Option]) -> None:
        self.options = tuple(options)[:MOST]
        self.chosen = 0


def _holds(option: Option, prefix: str) -> bool:
    return prefix.casefold() in f"{option.value} {option.label}".casefold()
