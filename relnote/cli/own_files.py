"""The files that relnote lives by: nothing is ever written over them, whatever was asked for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.store.file_names import with_beside

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.cli.context import Context

_FOLDERS = ("backups", "skipped", "replaced")
"""What lies beside the journal."""
_SQLITE = b"SQLite format 3\0"


def refuse_own_file(context: Context, path: Path) -> None:
    """See that a file to be written is none of those, by whatever name or link.

    Raises:
        Refusal: it is one.
    """
    if what := _what_is_there(context, path):
        raise Refusal(
            f"{one_line(str(path))} is {what}; nothing is written there. Choose another name with -o."
        )


def _what_is_there(context: Context, path: Path) -> str:
    database = context.database()
    if _is_one_of(path, with_beside(database)):
        return "the journal itself, or a part of it"
    if _is_one_of(path, (context.config_path(),)):
        return "the configuration"
    place = path.resolve()
    for name in _FOLDERS:
        if place.is_relative_to((database.parent / name).resolve()):
            return f"in {name}/, where relnote keeps files of its own"
    with suppress(OSError), path.open("rb") as file:
        if file.read(len(_SQLITE)) == _SQLITE:
            return "a database: perhaps a backup or another journal"
    return ""


def _is_one_of(path: Path, files: tuple[Path, ...]) -> bool:
    """Tell whether a path is one of these files, or would be: links and a second name of the same file count."""
    for file in files:
        if path.resolve() == file.resolve():
            return True
        with suppress(OSError):
            if path.samefile(file):
                return True
    return False
