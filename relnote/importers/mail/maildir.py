"""Finds the messages of Maildir folders: one file each, below `cur` and `new`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from relnote.importers.mail import sorting

_PLACES = frozenset({"cur", "new"})
_FLAGS = re.compile(r"[:;!]2,([A-Za-z]*)\Z")
_CODED = re.compile(r"&([A-Za-z0-9+,]*)-")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Stored:
    """A message of a Maildir."""

    path: str
    reason: str
    """Why its place or its flags leave it out; empty if they do not."""
    is_folder: bool = False
    """It is a folder that cannot be read."""


def is_maildir(path: Path) -> bool:
    """Tell whether a folder holds mail in the Maildir form, itself or in a folder directly below."""
    try:
        return any(
            _holds_mail(place) for place in (path, *(each for each in path.iterdir() if each.is_dir()))
        )
    except OSError:
        return False


def _holds_mail(path: Path) -> bool:
    return (path / "cur").is_dir() and (path / "new").is_dir()


def stored(path: Path) -> Iterator[Stored]:
    """Give all messages below a folder, sorted by their names; links to other folders are not followed."""
    closed: list[str] = []

    def note(fault: OSError) -> None:
        closed.append(str(fault.filename))

    for folder, folders, files in os.walk(path, onerror=note):
        folders.sort()
        place = Path(folder)
        if len(place.relative_to(path).parts) >= _DEEPEST:
            folders.clear()
        if place.name not in _PLACES:
            continue
        reason = sorting.folder_reason(_names(path, place.parent))
        for name in sorted(files):
            if not name.startswith("."):
                yield Stored(os.path.join(folder, name), reason or _flagged(name))  # noqa: PTH118 - many files
    for folder in closed:
        yield Stored(folder, "", is_folder=True)


def _names(root: Path, folder: Path) -> list[str]:
    """Give the names of the folders a message lies in, those in one name (`.Work.Drafts`) apart."""
    parts = (root.name, *folder.relative_to(root).parts)
    return [_unquoted(name) for part in parts for name in part.split(".") if name]


def _unquoted(name: str) -> str:
    """Undo the form of UTF-7 in which mail servers name folders (`Entw&APw-rfe`)."""

    def plain(found: re.Match[str]) -> str:
        return f"+{found[1].replace(',', '/')}-".encode().decode("utf-7", "replace") if found[1] else "&"

    return _CODED.sub(plain, name)


def _flagged(name: str) -> str:
    found = _FLAGS.search(name)
    flags = found[1] if found else ""
    return sorting.DRAFT if "D" in flags else sorting.DELETED if "T" in flags else ""
