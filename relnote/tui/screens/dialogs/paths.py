"""Paths as people type, paste and drop them. These functions read the disk."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

MOST = 10_000
"""Entries of a folder that are looked at."""


def path_of(text: str) -> Path:
    """Tell which file is meant: as typed, in quotes, with escaped blanks, with ~, or as a `file://` address.

    The first reading that is there; if none is, the last one.
    """
    readings = [_at_home(reading) for reading in _readings(text.strip())]
    return next((path for path in readings if _is_there(path)), readings[-1])


def paths_of(text: str) -> list[Path]:
    """Tell which files are meant: one, as `path_of` has it, or several if all of them are there."""
    one = path_of(text)
    if _is_there(one):
        return [one]
    lines = [line for line in text.splitlines() if line.strip()]
    try:
        parts = lines if len(lines) > 1 else shlex.split(text)
    except ValueError:
        return [one]
    several = [path_of(part) for part in parts]
    return several if several and all(map(_is_there, several)) else [one]


def are_there(text: str) -> bool:
    """Tell whether a text that was dropped or pasted is a path, or several, of what is there."""
    return any(sign in text for sign in "/\\") and all(map(_is_there, paths_of(text)))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _readings(text: str) -> Iterator[str]:
    text = text.replace("\0", "")
    yield text
    if text.casefold().startswith("file:"):
        yield unquote(urlsplit(text).path) or text
        return
    if text[:1] in {"'", '"'} and text[-1:] == text[:1]:
        yield text[1:-1]
    try:
        parts = shlex.split(text)
    except ValueError:
        return
    if len(parts) == 1:
        yield parts[0]


def completed(text: str) -> tuple[str, list[str]]:
    """Complete a path: the text as far as it is sure, and the names it could go on with if there are several."""
    folder, _, start = text.rpartition("/")
    head = f"{folder}/" if "/" in text else ""
    if text == "~":
        return "~/", []
    names = sorted(_names(_at_home(head or "."), start))
    if not names:
        return text, []
    sure = os.path.commonprefix(names)  # noqa: RUF071 - letter by letter is meant
    return head + sure, names if len(names) > 1 else []


def _names(folder: Path, start: str) -> Iterator[str]:
    """Give the names in a folder that begin so; folders end in a stroke, hidden files must be begun."""
    try:
        with os.scandir(folder) as entries:
            for entry in islice(entries, MOST):
                if entry.name.startswith(start) and (start or not entry.name.startswith(".")):
                    yield entry.name + ("/" if entry.is_dir() else "")
    except (OSError, ValueError, RuntimeError):
        return


def _at_home(path: str) -> Path:
    """Read `~` as the home folder; of somebody nobody knows (`~0`) it stays as it is."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)
