"""What was typed after `relnote log`: header, text, a pipe, an editor."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.domain.dates import day_problem
from relnote.domain.grammar import Header, parse_header
from relnote.domain.marks import starts_mark
from relnote.domain.moments import day_of
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from relnote.cli.printing import Printer
    from relnote.domain.words import MarkKind

FROM_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The words after the name, told apart."""

    header: str
    """The words of the one grammar, in one line; empty if there are none."""
    text: tuple[str, ...] = ()
    """The texts in quotes, each a line or more."""
    from_input: bool = False
    """Whether the text comes from the standard input, by a `-`."""


def header_and_text(words: Sequence[str], now: datetime, zone: str) -> Typed:
    """Tell the words of the header from texts in quotes: words with blanks that are not all header.

    Raises:
        Refusal: a word outside of quotes is not understood.
    """
    header: list[str] = []
    today = day_of(now, zone)
    texts: list[str] = []
    for word in words:
        if word != FROM_INPUT and word.strip():
            is_text = (
                len(word.split()) > 1
                and not _is_header(parse_header(word, now, zone))
                and not day_problem(word, today)
            )
            (texts if is_text else header).append(word)
    line = " ".join(" ".join(header).split())
    understood = parse_header(line, now, zone)
    if understood.unknown:
        raise Refusal(day_problem(understood.unknown[0].word, today) or _not_understood(understood, words))
    if understood.problems:
        raise Refusal(" ".join(understood.problems))
    if understood.prose and understood.people:
        line = f"note {line}"  # Names alone are no header, but no text was meant either.
    return Typed(header=line, text=tuple(texts), from_input=FROM_INPUT in words)


def behind_dashes(words: Sequence[str], keywords: Mapping[str, MarkKind]) -> list[str]:
    """Give the lines of the text behind the `--`: words go on in the same line, a mark begins one of its own.

    A mark that came whole, in quotes, ends its line too.
    """
    lines: list[str] = []
    is_over = True
    for word in words:
        is_mark = starts_mark(word, keywords)
        if is_over or is_mark:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
        is_over = is_mark and len(word.partition(":")[2].split()) > 0
    return lines


def begins_with_header(text: str, now: datetime, zone: str) -> bool:
    """Tell whether the first line of a text is all header: it is then read as in the app."""
    header = parse_header(text.split("\n", 1)[0].rstrip("\r"), now, zone)
    return _is_header(header) and not header.prose


def _is_header(header: Header) -> bool:
    return not header.unknown and not header.leftover and bool(header.spans)


def _not_understood(header: Header, words: Sequence[str]) -> str:
    unknown = header.unknown[0]
    perhaps = f", did you mean {unknown.suggestion}?" if unknown.suggestion else "."
    is_name = unknown.word.split()[0] == words[0]
    name = " A name of several words goes in quotes." if is_name else ""
    return one_line(
        f'"{words[0] if is_name else unknown.word}" is not understood{perhaps}{name} Text of several words goes in quotes, any text after -- at the end.'
    )


def piped(printer: Printer, *, asked: bool, wanted: bool) -> str:
    """Give the text that comes from the standard input, exactly, but for a line feed at its end.

    Args:
        printer: Says what to do where somebody has to type it.
        asked: It was asked for, so that it is also read from a terminal.
        wanted: It is read from a pipe or a file.
    """
    if sys.stdin is None or sys.stdin.closed:
        return ""
    if asked and sys.stdin.isatty():
        printer.say("Type the note; ctrl+d on an empty line ends it.")
    elif not asked and not (wanted and _is_fed()):
        return ""
    data = sys.stdin.buffer.read()
    return data.decode("utf-8", "surrogateescape").removesuffix("\n").removesuffix("\r")


def _is_fed() -> bool:
    """Tell whether the standard input is a pipe or a file; a terminal, a socket or a void holds no note."""
    import stat

    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)


def edited(text: str) -> tuple[str, Path]:
    """Let the user write the note in their editor; gives it and the file it is in, which only they can read.

    Raises:
        Refusal: there is no editor, it failed, or the text was left as it was.
    """
    import shlex
    import subprocess

    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        raise Refusal("No editor is set: EDITOR=nano relnote log ... chooses one.")
    kept = set_aside(text)
    data = kept.read_bytes()
    try:
        ended = subprocess.run([*shlex.split(command), str(kept)], check=False).returncode  # noqa: S603 - the user's own
    except (OSError, ValueError):
        kept.unlink()
        raise Refusal(f"{one_line(command)} cannot be started; set EDITOR to your editor.") from None
    written = kept.read_bytes()
    if written == data or not written.strip():
        kept.unlink()
        raise Refusal("The note was left as it was; nothing was saved.")
    if ended:
        raise Refusal(f"The editor ended with a fault; nothing was saved. What you wrote is in {kept}")
    return written.decode("utf-8", "surrogateescape").removesuffix("\n"), kept


def set_aside(text: str) -> Path:
    """Put a note in a temporary file that only the user can read, until it is saved."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix="relnote-", suffix=".md")
    with os.fdopen(handle, "wb") as file:
        file.write((text + "\n").encode("utf-8", "surrogateescape"))
    return Path(name)
