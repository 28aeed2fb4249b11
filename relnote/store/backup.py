"""Verified copies of the journal, kept beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from glob import escape
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.store.file_names import ANY_TIME, TIME

if TYPE_CHECKING:
    from pathlib import Path

KEPT, KEPT_DAILY = 10, 7
"""How many backups are kept of those asked for, and as many of those made for a reason; and of the daily ones."""
DAILY, ASKED = "daily", "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy of the journal."""

    path: Path
    made_at: datetime
    why: str
    """One word: `daily`, `import`, `migration`, `restore`, `erase`, `asked`."""

    @property
    def name(self) -> str:
        """Its name without the ending, by which it is asked for."""
        return self.path.stem


def back_up(journal: Path, now: datetime, why: str, *, thinning: bool = True) -> Path:
    """Copy the journal into `backups/` beside it, verify the copy and keep its SHA-256.

    `why` is one word that becomes part of the name; `Backup.why` names them. Without `thinning` all others stay.

    Raises:
        Refusal: the copy could not be made or is not equal; the journal is untouched.
    """
    folder = journal.parent / "backups"
    # Two programs may do this at once.
    partial = folder / f"{journal.stem}.{os.getpid()}.partial"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _copy(journal, partial)
        target = _free_name(folder, f"{journal.stem}-{now.astimezone(UTC):{TIME}}-{why}")
        checksum = sha256_of(partial)
        target.with_suffix(".sha256").write_text(f"{checksum}  {target.name}\n", encoding="utf-8")
        partial.replace(target)
        if thinning:
            thin(journal)
    except sqlite3.DatabaseError as fault:
        if is_of_damage(fault):
            raise Refusal(
                f"{journal.name} is damaged; nothing was changed. relnote restore goes back to a backup, "
                "relnote check --mend saves what can be read."
            ) from None
        raise _not_made(journal, folder, fault) from None
    except OSError as fault:
        raise _not_made(journal, folder, fault) from None
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return target


def is_of_damage(fault: sqlite3.Error) -> bool:
    """Tell whether SQLite complains of what a file holds, not of how it can be reached."""
    return any(said in str(fault) for said in ("malformed", "not a database"))


def _not_made(journal: Path, folder: Path, fault: Exception) -> Refusal:
    return Refusal(
        f"{journal.name} could not be backed up to {folder} ({type(fault).__name__}); "
        "nothing was changed. Check that the folder is writable and has room."
    )


def _copy(journal: Path, partial: Path) -> None:
    with (
        closing(sqlite3.connect(f"{journal.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(partial)) as copy,
    ):
        # One reading for the copy and for the counts: others may write meanwhile.
        source.execute("BEGIN")
        expected = _counts(source)
        source.backup(copy)
        source.execute("COMMIT")
        if expected == _counts(copy) and _is_sound(copy):
            return
        # The copy of a damaged page is a damaged page.
        if not _is_sound(source):
            raise sqlite3.DatabaseError("malformed")
        raise Refusal(f"The backup of {journal.name} does not match it; nothing was changed.")


def _is_sound(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))


def _free_name(folder: Path, name: str) -> Path:
    """Give a name that no other backup of the same second has, and hold it with its checksum file."""
    for number in range(1, 1000):
        target = folder / f"{name}{f'-{number}' if number > 1 else ''}.db"
        try:
            os.close(os.open(target.with_suffix(".sha256"), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return target
    raise OSError(f"{folder} holds too many backups")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in names.fetchall()
    }


def sha256_of(path: Path) -> str:
    """Give the SHA-256 of a file, in hexadecimal digits."""
    import hashlib

    with path.open("rb") as copy:
        return hashlib.file_digest(copy, "sha256").hexdigest()


def copies_of(journal: Path) -> list[Path]:
    """Give the backups of a journal with their checksums, oldest first."""
    # The time in the pattern keeps the backups of `work-old` from those of `work`.
    return sorted((journal.parent / "backups").glob(f"{escape(journal.stem)}-{ANY_TIME}-*"))


def backups_of(journal: Path) -> list[Backup]:
    """Give the backups of a journal, oldest first."""
    found = []
    for path in copies_of(journal):
        if path.suffix == ".db":
            time, _, why = path.stem.removeprefix(f"{journal.stem}-").partition("-")
            # Whatever has the shape of a time and is none is not ours.
            with suppress(ValueError):
                made_at = datetime.strptime(time, TIME).replace(tzinfo=UTC)
                why, _, number = why.partition("-")
                found.append((int(number or 1), Backup(path, made_at, why)))
    # Of one second the second is called `…-2`, which a name alone would put first.
    return [each for _, each in sorted(found, key=lambda one: (one[1].made_at, one[0]))]


def forget(backup: Backup) -> None:
    """Remove a backup with its checksum."""
    forget_at(backup.path)


def forget_at(path: Path) -> None:
    """Remove the backup at a path with its checksum."""
    path.unlink(missing_ok=True)
    path.with_suffix(".sha256").unlink(missing_ok=True)


def thin(journal: Path) -> None:
    """Remove the oldest backups; those that were asked for are counted apart, so that no other pushes them out."""
    copies = backups_of(journal)
    daily = [copy for copy in copies if copy.why == DAILY]
    asked = [copy for copy in copies if copy.why == ASKED]
    others = [copy for copy in copies if copy.why not in {DAILY, ASKED}]
    for old in (*daily[:-KEPT_DAILY], *asked[:-KEPT], *others[:-KEPT]):
        forget(old)
