"""Keeping folders of cards in step with the journal, in both directions.

A folder that is not there, or is empty at once, is never taken for one whose cards were all removed.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.domain.in_step import weigh
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.card_folders import facts, folder
from relnote.services.card_folders.contact import held
from relnote.services.card_folders.replaced import Replaced
from relnote.services.card_folders.report import Synced, Told
from relnote.services.card_folders.taking_in import TakingIn
from relnote.services.card_folders.writing_out import WritingOut
from relnote.services.derivation import CHUNK
from relnote.services.imports import LARGE
from relnote.store import card_folders, database
from relnote.store.facts import all_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.services.card_folders.contact import Held
    from relnote.services.card_folders.folder import CardFile, Contents
    from relnote.services.journal import Journal
    from relnote.store.card_folders import KnownCard

_VERSION = "3.0"
"""What is written into a folder without cards: every program and server reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asked for beside what is done anyway."""

    dry: bool = False
    """Tell what would be done, and change nothing."""
    everybody: bool = False
    """Make a card for every contact that has none in the folder."""
    delete: bool = False
    """Archive contacts whose card is gone, and remove the cards of archived contacts."""


class CardFolders:
    """The folders of cards that are kept in step."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[Path]:
        """Give the folders that are kept in step."""
        with database.connected():
            return [Path(path) for path in card_folders.paths()]

    def forget(self, path: Path) -> Path:
        """Keep a folder in step no longer; nothing in it, and nobody in the journal, is touched.

        Raises:
            Refusal: it is not kept in step.
        """
        there = path.resolve()
        with self._journal.change(f"stopped keeping {one_line(there.name)} in step") as writer:
            folder_id = card_folders.paths().get(str(there))
            if folder_id is None:
                raise Refusal(one_line(f"{there} is not kept in step; relnote sync --list shows what is."))
            card_folders.forget(writer, folder_id)
        return there

    def sync(self, path: Path, wishes: Wishes) -> Synced:
        """Bring a folder and the journal into step; from the first time on the folder is remembered.

        Raises:
            Refusal: the folder cannot be read, holds no cards, or another relnote is at work on it.
        """
        there = path.resolve()
        if there.is_file():
            raise Refusal(
                one_line(f"{path} is a file; a folder can be kept in step, relnote import brings in a file.")
            )
        with nullcontext() if wishes.dry else folder.held_alone(there):
            return _Sync(self._journal, there, wishes).done()


class _Sync:
    """One folder, brought into step once."""

    def __init__(self, journal: Journal, path: Path, wishes: Wishes) -> None:
        self._journal = journal
        self._path = path
        self._wishes = wishes
        self._report = Synced(folder=path, dry=wishes.dry)
        self._questions = {question.key: question for question in journal.questions}

    def done(self) -> Synced:
        """Do it."""
        whole = folder.contents(self._path, self._journal.settings.country)
        self._report.read, self._report.left = whole.count, whole.left
        with database.connected():
            folder_id = card_folders.paths().get(str(self._path))
            cards = {} if folder_id is None else card_folders.cards(folder_id)
        self._refuse_nothing(whole, cards)
        files = {file.name: file for file in whole.found}
        fresh = [file for name, file in files.items() if name not in cards]
        gone = [card for name, card in cards.items() if name not in files and card.file not in whole.left]
        self._take_in(folder_id, files, cards, fresh, gone)
        with ExitStack() as stack:
            replaced = None if self._wishes.dry else stack.enter_context(Replaced(self._journal, self._path))
            try:
                self._write_out(files, replaced)
            finally:
                self._report.kept_in = replaced.path if replaced else None
        return self._report

    def _refuse_nothing(self, whole: Contents, cards: dict[str, KnownCard]) -> None:
        if whole.count or (self._wishes.everybody and not cards):
            return
        name = one_line(str(self._path))
        if cards:
            raise Refusal(
                f"{name} holds no cards, and held {len(cards):,} when it was last in step; nothing was changed. "
                "If that is right: relnote sync --forget, with its name."
            )
        within = sorted(
            path.name for path in self._path.iterdir() if path.is_dir() and any(path.glob("*.vcf"))
        )
        if within:
            named = ", ".join(map(one_line, within[:5]))
            raise Refusal(f"{name} holds no cards itself, but {named}: name one of those folders.")
        raise Refusal(f"{name} holds no cards (.vcf); --all writes one for everybody into it.")

    def _take_in(
        self,
        folder_id: int | None,
        files: dict[str, CardFile],
        cards: dict[str, KnownCard],
        fresh: Sequence[CardFile],
        gone: Sequence[KnownCard],
    ) -> None:
        known = [(files[name], card) for name, card in cards.items() if name in files]
        with database.connected():
            here = _held(card.contact_id for _, card in known)
            told = [each for each in known if self._brings(*each, here)]
            names = {card.contact_id: one for card in gone for one in held([card.contact_id]).values()}
        if not self._wishes.delete:
            self._report.gone += [
                Told(file=card.file, who=names[card.contact_id].contact.name)
                for card in gone
                if names[card.contact_id].contact.archived_at is None
            ]
            gone = []
        others = {card.contact_id for _, card in known}
        if self._wishes.dry:
            with database.connected():
                self._take(TakingIn(self._journal, self._report, None), 0, told, fresh)
                TakingIn(self._journal, self._report, None).gone(gone, others)
            return
        if not (told or fresh or gone or folder_id is None):
            return
        if len(fresh) >= LARGE:
            self._journal.back_up("import")
        with self._journal.change(f"brought {one_line(self._path.name)} into step") as writer:
            if folder_id is None:
                folder_id = card_folders.remember(writer, str(self._path), self._journal.now())
            taking = TakingIn(self._journal, self._report, writer)
            self._take(taking, folder_id, told, fresh)
            taking.gone(gone, others)

    def _brings(self, file: CardFile, card: KnownCard, here: dict[int, Held]) -> bool:
        plan = weigh(
            card.agreed, facts.of_draft(file.card.draft, self._questions), here[card.contact_id].facts
        )
        return bool(plan.take or plan.clashes)

    @staticmethod
    def _take(
        taking: TakingIn,
        folder_id: int,
        told: Sequence[tuple[CardFile, KnownCard]],
        fresh: Sequence[CardFile],
    ) -> None:
        for file, card in told:
            # As it stands now: a contact may have two cards, and another window may have written meanwhile.
            taking.changed(file, card, held([card.contact_id])[card.contact_id])
        taking.fresh(fresh, folder_id)

    def _write_out(self, files: dict[str, CardFile], replaced: Replaced | None) -> None:
        writing = WritingOut(self._journal, self._report, replaced)
        with database.connected():
            folder_id = card_folders.paths().get(str(self._path))
            cards = {} if folder_id is None else card_folders.cards(folder_id)
            known = [(files[name], card) for name, card in cards.items() if name in files]
            here = _held(card.contact_id for _, card in known)
            there = [(file, card, here[card.contact_id]) for file, card in known if card.contact_id in here]
        archived = [each for each in there if each[2].contact.archived_at is not None]
        if self._wishes.delete:
            there = [each for each in there if each[2].contact.archived_at is None]
            self._remove(writing, archived)
        else:
            self._report.put_away += [Told(file=file.file, who=one.contact.name) for file, _, one in archived]
        writing.write(there)
        if self._wishes.everybody:
            self._add(writing, folder_id or 0, {card.contact_id for card in cards.values()}, files)

    def _remove(self, writing: WritingOut, archived: Sequence[tuple[CardFile, KnownCard, Held]]) -> None:
        gone = [
            card
            for file, card, here in archived
            if writing.remove(file, Told(file=file.file, who=here.contact.name))
        ]
        if gone and not self._wishes.dry:
            with self._journal.change(f"removed cards from {one_line(self._path.name)}") as writer:
                for card in gone:
                    card_folders.remove_card(writer, card)

    def _add(
        self, writing: WritingOut, folder_id: int, with_card: set[int], files: dict[str, CardFile]
    ) -> None:
        versions = Counter(file.card.version for file in files.values() if not file.card.fixed)
        version = versions.most_common(1)[0][0] if versions else _VERSION
        with database.connected():
            ids = [key for chunk in all_ids(CHUNK) for key in chunk if key not in with_card]
            new = [here for here in _held(ids).values() if here.contact.archived_at is None]
        made = list(writing.add(new, version))
        if made and not self._wishes.dry:
            with self._journal.change(f"wrote cards into {one_line(self._path.name)}") as writer:
                for here, file, agreed in made:
                    card_folders.add_card(
                        writer,
                        folder_id=folder_id,
                        contact_id=here.contact.id,
                        name=file.name,
                        file=file.file,
                        agreed=agreed,
                    )


def _held(ids: Iterator[int] | Sequence[int]) -> dict[int, Held]:
    wanted = list(dict.fromkeys(ids))
    found: dict[int, Held] = {}
    for start in range(0, len(wanted), CHUNK):
        found |= held(wanted[start : start + CHUNK])
    return found
