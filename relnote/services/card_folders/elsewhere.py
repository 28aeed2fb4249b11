"""Where a card may be that is gone from its folder: in a file that is left alone, or in another folder that is kept in step."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.services.card_folders import folder
from relnote.store import card_folders, database

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relnote.store.card_folders import KnownCard


class Elsewhere:
    """The other folders that are kept in step, looked through because cards are gone from one of them."""

    def __init__(self, path: Path, region: str, gone: Sequence[KnownCard]) -> None:
        """Look through all folders but that of `path`, if there are cards that are `gone` from it."""
        self.lost: set[int] = set()
        """The ids of the cards of other folders that are not there either."""
        self._there: set[int] = set()
        if not gone:
            return
        with database.connected():
            paths = {Path(other): key for other, key in card_folders.paths().items() if other != str(path)}
        for other, folder_id in paths.items():
            with suppress(Refusal):
                self._look_through(other, folder_id, region, gone)

    def has(self, card: KnownCard) -> bool:
        """Tell whether a card was moved to another folder; its file may have another name there."""
        return card.id in self._there

    def _look_through(self, path: Path, folder_id: int, region: str, gone: Sequence[KnownCard]) -> None:
        with database.connected():
            known = card_folders.cards(folder_id).values()
        seen = {card.file: (card.seen, card.name) for card in known if card.seen}
        whole = folder.contents(path, region, seen)
        names = {file.name for file in whole.found}
        bytes_of = {file.digest for file in whole.found}
        left = in_left(path, whole.left, (*known, *gone))
        self._there |= {
            card.id for card in gone if card.name in names | left or (card.seen and card.seen in bytes_of)
        }
        if whole.count:
            self.lost |= {
                card.id for card in known if card.name not in names | left and card.file not in whole.left
            }


def in_left(path: Path, left: Mapping[str, str], cards: Iterable[KnownCard]) -> set[str]:
    """Give the names of those of the cards that stand in files that are left alone, as two with one UID are."""
    texts = list(_texts(path / file for file in left))
    return {
        card.name
        for card in cards
        if not card.name.startswith(folder.BY_FILE) and any(_as_text(card.name) in text for text in texts)
    }


def _texts(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        with suppress(OSError):
            # Whatever is no file might never end.
            if path.is_file() and path.stat().st_size <= folder.LARGEST:
                yield _as_text(path.read_bytes().decode("utf-8", "replace"))


def _as_text(written: str) -> str:
    """Give a text without what may differ in the way it is written: long lines are folded, signs are escaped."""
    lines = written.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
    return lines.replace("\\", "").casefold()
