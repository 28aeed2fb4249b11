"""Bringing one folder into step once: what is in it is weighed, taken in, and written.

A folder that is not there, or is empty at once, is never taken for one whose cards were all removed.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.domain.in_step import says
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.card_folders import agreeing, folder
from relnote.services.card_folders.contact import our_sides
from relnote.services.card_folders.elsewhere import Elsewhere, in_left
from relnote.services.card_folders.foreseen import Foreseen
from relnote.services.card_folders.reading import Reading
from relnote.services.card_folders.replaced import Replaced
from relnote.services.card_folders.report import ReportLine, Synced
from relnote.services.card_folders.taking_in import TakingIn
from relnote.services.card_folders.writing_out import WritingOut
from relnote.services.derivation import CHUNK
from relnote.services.imports import LARGE
from relnote.store import card_folders, contacts, database
from relnote.store.card_folders import NewCard
from relnote.store.facts import all_ids

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relnote.services.card_folders.folder import CardFile, Contents
    from relnote.services.card_folders.wishes import Progress, Wishes
    from relnote.services.journal import Journal
    from relnote.store.card_folders import KnownCard
    from relnote.store.changes import Writer

_VERSION = "3.0"
"""What is written into a folder without cards: every program and server reads it."""


_AT_ONCE = 100
"""So many cards are looked over, or written, in one go."""

_LOOKED_AT = 20
"""By so many files it is told of which version new ones are to be."""


class OneSync:
    """One folder, brought into step once."""

    def __init__(self, journal: Journal, path: Path, wishes: Wishes, progress: Progress) -> None:
        self._progress = progress
        self._journal = journal
        self._path = path
        self._wishes = wishes
        self._report = Synced(folder=path, dry=wishes.dry)
        self._reading = Reading(journal, path)
        self._foreseen = Foreseen()
        self._archived: list[tuple[CardFile, KnownCard, ReportLine]] = []

    def done(self) -> Synced:
        """Do it."""
        folder_id, cards = self._known()
        seen = {card.file: (card.seen, card.name) for card in cards.values() if card.seen}
        whole = folder.contents(self._path, self._reading.region, seen)
        self._report.read, self._report.left = whole.count, whole.left
        self._refuse_nothing(whole, cards)
        files = {file.name: file for file in whole.found}
        known = [(files[name], card) for name, card in cards.items() if name in files]
        busy, news = self._looked_over(known)
        fresh = [file for name, file in files.items() if name not in cards]
        busy += self._take_in(folder_id, news, fresh, self._gone(whole, cards))
        with ExitStack() as stack:
            replaced = None if self._wishes.dry else stack.enter_context(Replaced(self._journal, self._path))
            writing = WritingOut(self._report, self._reading, self._foreseen, replaced)
            try:
                self._write_out(writing, busy, files)
                if self._wishes.everybody:
                    self._add(writing, whole.found)
            finally:
                self._report.kept_in = replaced.path if replaced else None
        return self._report

    def _known(self) -> tuple[int | None, dict[str, KnownCard]]:
        with database.connected():
            folder_id = card_folders.paths().get(str(self._path))
            return folder_id, {} if folder_id is None else card_folders.cards(folder_id)

    def _gone(self, whole: Contents, cards: Mapping[str, KnownCard]) -> list[KnownCard]:
        """Give the cards of which no file is there any more."""
        files = {file.file for file in whole.found} | set(whole.left)
        names = {file.name for file in whole.found}
        gone = [card for name, card in cards.items() if name not in names and card.file not in files]
        left = in_left(self._path, whole.left, gone) if gone else set()
        return [card for card in gone if card.name not in left]

    def _looked_over(
        self, known: Sequence[tuple[CardFile, KnownCard]]
    ) -> tuple[list[CardFile], list[tuple[CardFile, KnownCard]]]:
        """Give the files about which there is something to do, and those of them that say something new."""
        busy: list[CardFile] = []
        news: list[tuple[CardFile, KnownCard]] = []
        for start in range(0, len(known), _AT_ONCE):
            some = known[start : start + _AT_ONCE]
            with database.connected():
                now = card_folders.again(card for _, card in some)
                here = our_sides(list({each.card.contact_id for each in now.values()}))
            for file, _ in some:
                card, agreed = now.get(file.name, (None, {}))
                ours = here.get(card.contact_id) if card else None
                if card is None or ours is None:
                    continue
                if ours.contact.archived_at is not None:
                    told = ReportLine(file=file.file, who=ours.contact.name)
                    self._archived.append((file, card, told))
                if file.digest == card.seen and says(agreed, ours.facts):
                    continue
                busy.append(file)
                if read := self._reading.read(file):
                    _, plan = agreeing.weighed(agreed, read.facts, ours)
                    if plan.take or plan.clashes:
                        news.append((file, card))
                        self._reading.keep(read)
        return busy, news

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
        news: Sequence[tuple[CardFile, KnownCard]],
        fresh: Sequence[CardFile],
        gone: Sequence[KnownCard],
    ) -> list[CardFile]:
        """Take in what is new; gives the cards that are to be written because of it."""
        delete = self._wishes.delete
        elsewhere = Elsewhere(self._path, self._reading.region, gone)
        for file in fresh:
            if read := self._reading.read(file):
                self._reading.keep(read)
        if self._wishes.dry or not (news or fresh or folder_id is None or (gone and delete)):
            with database.connected():
                taking = TakingIn(self._journal, self._report, self._reading, self._foreseen, None)
                self._take(taking, 0, news, fresh)
                taking.gone(gone, elsewhere, archive=delete)
            return taking.to_look_at
        large = len(fresh) + len(news) + len(gone if delete else ()) >= LARGE
        with (
            self._journal.backed_up("import", large=large),
            self._journal.change(f"brought {one_line(self._path.name)} into step") as writer,
        ):
            folder_id = self._folder(writer, folder_id)
            there = card_folders.names_in(folder_id)
            fresh = [file for file in fresh if file.name not in there]
            taking = TakingIn(self._journal, self._report, self._reading, self._foreseen, writer)
            self._take(taking, folder_id, news, fresh)
            taking.gone(gone, elsewhere, archive=delete)
        self._report.steps += bool(writer.written)
        return taking.to_look_at

    def _folder(self, writer: Writer, folder_id: int | None) -> int:
        """Give the folder as it is known now."""
        now = card_folders.paths().get(str(self._path))
        if folder_id != now:
            name = one_line(str(self._path))
            raise Refusal(f"{name} was brought into step or forgotten elsewhere meanwhile; try again.")
        return now or card_folders.remember(writer, str(self._path), self._journal.now())

    def _take(
        self,
        taking: TakingIn,
        folder_id: int,
        news: Sequence[tuple[CardFile, KnownCard]],
        fresh: Sequence[CardFile],
    ) -> None:
        taking.changed(news)
        taking.fresh(fresh, folder_id, self._progress)

    def _write_out(
        self, writing: WritingOut, files: Sequence[CardFile], found: Mapping[str, CardFile]
    ) -> None:
        if self._wishes.delete:
            self._remove(writing)
        else:
            self._report.put_away += [told for _, _, told in self._archived]
        cards = self._foreseen.known(self._known()[1])
        # Somebody may have two cards: what came from one goes into the other.
        chosen = {cards[file.name].contact_id for file in files if file.name in cards}
        known = [
            (found[name], card) for name, card in cards.items() if name in found and card.contact_id in chosen
        ]
        for start in range(0, len(known), _AT_ONCE):
            writing.write(known[start : start + _AT_ONCE])
            self._progress(min(start + _AT_ONCE, len(known)), len(known))

    def _remove(self, writing: WritingOut) -> None:
        gone = [card for file, card, told in self._archived if writing.remove(file, told)]
        if self._wishes.dry:
            self._foreseen.forgotten |= {card.name for card in gone}
        elif gone:
            with self._journal.change(f"removed cards from {one_line(self._path.name)}") as writer:
                for each in card_folders.again(gone).values():
                    card_folders.remove_card(writer, each.card)
            self._report.steps += bool(writer.written)

    def _add(self, writing: WritingOut, files: Sequence[CardFile]) -> None:
        """Make a card for everybody who has none, of the version that the others are of."""
        folder_id, cards = self._known()
        some = (self._reading.read(file) for file in files[:_LOOKED_AT])
        versions = Counter(read.card.version for read in some if read and not read.card.fixed)
        version = versions.most_common(1)[0][0] if versions else _VERSION
        with_card = {card.contact_id for card in self._foreseen.known(cards).values()}
        with database.connected():
            ids = [key for chunk in all_ids(CHUNK) for key in chunk if key not in with_card]
        for start in range(0, len(ids), CHUNK):
            with database.connected():
                people = self._foreseen.our_sides(ids[start : start + CHUNK]).values()
            made = list(writing.add([one for one in people if one.contact.archived_at is None], version))
            if not made or self._wishes.dry:
                continue
            with self._journal.change(f"wrote cards into {one_line(self._path.name)}") as writer:
                folder_id = self._folder(writer, folder_id)
                there = contacts.names(here.contact.id for here, _, _ in made)
                new = (
                    NewCard(here.contact.id, file.name, file.file, agreed)
                    for here, file, agreed in made
                    if here.contact.id in there
                )
                card_folders.add_cards(writer, folder_id, list(new))
            self._report.steps += bool(writer.written)
