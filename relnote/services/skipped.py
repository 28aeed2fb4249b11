"""What an import skips is kept beside the journal, so that nothing of a file is lost."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from relnote.importers.drafts import Skipped
    from relnote.services.journal import Journal


def entry_of(name: str, record: Skipped) -> bytes:
    """Give a skipped record of the file with this name as it is kept: where and why, and its text as it came."""
    said = f"# {one_line(name)} line {record.line}: {one_line(record.reason)}\n"
    return said.encode("utf-8", "replace") + record.raw.rstrip(b"\r\n") + b"\n"


def keep_records(journal: Journal, name: str, records: Sequence[Skipped]) -> Path | None:
    """Write what was skipped of the file with this name into a new file, if anything was; gives its path.

    Within the transaction of an import, so that nothing is imported unless it could be kept.

    Raises:
        Refusal: it cannot be written.
    """
    return keep(journal, name, (entry_of(name, record) for record in records)) if records else None


def keep(journal: Journal, name: str, entries: Iterable[bytes]) -> Path:
    """Write what was skipped of the file with this name into a new file; gives its path.

    Raises:
        Refusal: it cannot be written.
    """
    folder = journal.path.parent / "skipped"
    # A name may have 255 bytes; a character takes at most four.
    start = f"{journal.now():%Y%m%dT%H%M%SZ}-{one_line(name)[:50].replace('/', '_')}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        kept = next(path for path in _names(folder / start) if not path.exists())
        # The umask set at opening makes it readable by its owner only.
        with kept.open("xb") as file:
            file.writelines(entries)
    except OSError as fault:
        raise Refusal(
            f"What was skipped cannot be kept in {folder} ({fault.strerror}), so nothing was imported; "
            "make room and see that the folder is yours."
        ) from None
    return kept


def _names(path: Path) -> Iterator[Path]:
    yield path
    yield from (path.with_name(f"{path.name}.{number}") for number in count(2))
