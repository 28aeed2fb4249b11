"""`relnote export`: writes out what other programs can read."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.cli.own_files import refuse_own_file
from relnote.config import at_home
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from relnote.cli.context import Context
    from relnote.services.relnote import Relnote


VCARDS = ("4.0", "3.0")
"""The versions of vCard that are written; the first unless told otherwise."""

_ONLY_FOR = {"WHO": "markdown", "--vcard": "vcard", "--lossless": "csv", "--interactions": "csv"}
"""What says something of one format only."""


def main(context: Context) -> int:
    """Write the journal, or a part of it, to a file or to the standard output."""
    form = context.options["format"]
    if form not in FORMATS:
        named = f"{one_line(form)} is no format that is written; say" if form else "Say"
        raise Refusal(f"{named} --format {', '.join(FORMATS)}.")
    _refuse_what_says_nothing(context, form)
    target = context.options["output"]
    path = at_home(target) if target else None
    if path is not None:
        refuse_own_file(context, path)
    # A link that leads nowhere is there, too; a path that cannot be is said when it is written.
    if path is not None and os.path.lexists(path) and not context.options["force"]:
        raise Refusal(f"{one_line(str(path))} is there already; --force writes over it.")
    # A calendar and testimonials tell what is derived.
    with context.open(current=form in {"ics", "testimonials"}) as relnote:
        pieces = FORMATS[form](relnote, context)
        if path is None:
            context.printer.flush()
            _to_standard_output(pieces)
            return DONE
        _write(path, pieces)
    context.printer.say(f"written: {one_line(str(path))}")
    return DONE


def _refuse_what_says_nothing(context: Context, form: str) -> None:
    said = {"WHO": context.words} | {
        f"--{name}": context.options[name] for name in ("vcard", "lossless", "interactions")
    }
    for what, owner in _ONLY_FOR.items():
        if said[what] and form != owner:
            raise Refusal(f"{what} goes with --format {owner} only; leave it out, or say that format.")


def _journal(relnote: Relnote, _context: Context) -> Iterator[bytes]:
    return relnote.exports.journal()


def _cards(relnote: Relnote, context: Context) -> Iterator[bytes]:
    version = context.options["vcard"] or VCARDS[0]
    if version not in VCARDS:
        raise Refusal(f"vCards are written in version {' or '.join(VCARDS)}, not {one_line(version)}.")
    return relnote.exports.cards(version)


def _table(relnote: Relnote, context: Context) -> Iterator[bytes]:
    lossless = context.options["lossless"]
    if context.options["interactions"]:
        return relnote.exports.interactions(lossless=lossless)
    return relnote.exports.contacts(lossless=lossless)


def _pages(relnote: Relnote, context: Context) -> Iterator[bytes]:
    return relnote.exports.pages([relnote.contacts.meant(" ".join(context.words))] if context.words else [])


def _calendar(relnote: Relnote, _context: Context) -> Iterator[bytes]:
    yield relnote.exports.calendar()


def _testimonials(relnote: Relnote, _context: Context) -> Iterator[bytes]:
    from relnote.domain.testimonials import as_markdown

    written = as_markdown(relnote.testimonials.all(), relnote.journal.today())
    yield written.encode("utf-8", "backslashreplace")


FORMATS: dict[str, Callable[[Relnote, Context], Iterator[bytes]]] = {
    "json": _journal,
    "vcard": _cards,
    "csv": _table,
    "markdown": _pages,
    "ics": _calendar,
    "testimonials": _testimonials,
}


def _to_standard_output(pieces: Iterable[bytes]) -> None:
    """Write exactly what is given; to a terminal, so that nothing in it acts there."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode if sys.stdout.isatty() else None
    for piece in pieces:
        plain = shown(decode(piece).replace("\r\n", "\n"), breaks=True).encode() if decode else piece
        sys.stdout.buffer.write(plain)
    sys.stdout.buffer.flush()


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that only the user can read, all of it or nothing."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with _private(beside) as file:
            for piece in pieces:
                file.write(piece)
        beside.replace(path)
    except OSError as fault:
        raise Refusal(
            f"{one_line(str(path))} cannot be written ({fault.strerror}); choose another place with -o."
        ) from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _private(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")
