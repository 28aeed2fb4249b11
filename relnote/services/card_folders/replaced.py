"""Cards as they were before relnote wrote over them or removed them: kept beside the journal, as undo reaches no files."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from typing import IO, TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from relnote.services.journal import Journal

FOLDER = "replaced"
KEPT = 50
"""So many of these files are kept, the newest."""


class Replaced:
    """The file that keeps the cards of one folder as they were; made when there is one to keep."""

    def __init__(self, journal: Journal, folder: Path) -> None:
        self.path: Path | None = None
        self._folder = journal.path.parent / FOLDER
        self._start = f"{journal.now():%Y%m%dT%H%M%SZ}-{one_line(folder.name)[:50].replace('/', '_')}"
        self._file: IO[bytes] | None = None

    def keep(self, data: bytes) -> None:
        """Keep a card; it is on the disk when this returns.

        Raises:
            Refusal: it cannot be kept.
        """
        try:
            if self._file is None:
                self._file = self._made()
            self._file.write(data if data.endswith(b"\n") else data + b"\r\n")
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as fault:
            raise Refusal(
                f"Cards cannot be kept in {self._folder} as they were ({fault.strerror}), so none is written over; "
                "make room and see that the folder is yours."
            ) from None

    def _made(self) -> IO[bytes]:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        names = (f"{self._start}{f'-{number}' if number > 1 else ''}.vcf" for number in count(1))
        self.path = next(path for path in map(self._folder.joinpath, names) if not path.exists())
        return os.fdopen(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
            with suppress(OSError):
                for path in sorted(self._folder.glob("*.vcf"))[:-KEPT]:
                    path.unlink()
