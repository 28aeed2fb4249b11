"""Kills imports at fifty points each, and looks what is left: `python -m tests.bench.killed_imports`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from relnote.services import unfinished
from tests.services import killed_import
from tests.services.killed_import import AT_THE_END, FILES, written
from tests.store.journals import fingerprint, index_is_sound, opened

POINTS = 50


def main() -> int:
    """Print a line for each kind of import; gives how many kills left something half done or said nothing."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for kind in FILES:
            wrong += _killed(Path(folder) / kind, kind)
    return wrong


def _killed(folder: Path, kind: str) -> int:
    folder.mkdir()
    file = written(folder, kind)
    statements = killed_import.run(_place(folder, "whole"), file, 0)
    whole = _look(folder / "whole" / "journal.db")[0]
    points = [max(1, statements * n // (POINTS - 1)) for n in range(1, POINTS)] + [AT_THE_END]
    nothing = all_of_it = wrong = 0
    for number, point in enumerate(points):
        journal = _place(folder, str(number))
        with opened(journal):
            before = fingerprint()
        killed_import.run(journal, file, point)
        contacts, now, said, sound = _look(journal)
        if now == before and "nothing of it was kept" in said and sound:
            nothing += 1
        elif contacts == whole and "was finished" in said and sound:
            all_of_it += 1
        else:
            wrong += 1
    sys.stdout.write(
        f"{kind}: {statements} statements, killed at {len(points)} points: nothing kept and said so {nothing}, "
        f"all kept and said so {all_of_it}, wrong {wrong}\n"
    )
    return wrong


def _place(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name / "journal.db"


def _look(journal: Path) -> tuple[int, object, str, bool]:
    with opened(journal) as relnote:
        said = unfinished.told(relnote.journal)
        return relnote.contacts.count(), fingerprint(), said, index_is_sound()


if __name__ == "__main__":
    sys.exit(main())
