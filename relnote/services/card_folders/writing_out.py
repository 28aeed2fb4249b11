"""The second half of keeping a folder in step: what changed in the journal goes into its files, one by one.

A file is old or new, never between, and what was there before is kept. No change is recorded and the journal is not held
meanwhile; a program that is killed goes on where it was.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.in_step import changed, settled, weigh
from relnote.exporters.vcard import vcard
from relnote.importers.vcard.one_card import OneCard, read_one
from relnote.services.card_folders import facts, folder
from relnote.services.card_folders.card_text import rewritten
from relnote.services.card_folders.folder import CardFile
from relnote.services.card_folders.report import Told, named
from relnote.store import card_folders, database

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.domain.in_step import Agreed, Key
    from relnote.services.card_folders.contact import Held
    from relnote.services.card_folders.replaced import Replaced
    from relnote.services.card_folders.report import Synced
    from relnote.services.journal import Journal
    from relnote.store.card_folders import KnownCard

_AT_ONCE = 50
"""So many files are written before what was agreed on is written down."""


class WritingOut:
    """Writes the files of a folder; without `replaced` it is only told what would be done."""

    def __init__(self, journal: Journal, report: Synced, replaced: Replaced | None) -> None:
        self._region = journal.settings.country
        self._report = report
        self._replaced = replaced
        self._questions = {question.key: question for question in journal.questions}

    def write(self, known: Sequence[tuple[CardFile, KnownCard, Held]]) -> None:
        """Write over the cards of contacts that changed."""
        for start in range(0, len(known), _AT_ONCE):
            agreed = [
                (card, pairs)
                for file, card, here in known[start : start + _AT_ONCE]
                if (pairs := self._written(file, card, here))
            ]
            if agreed and self._replaced is not None:
                with database.transaction():
                    for card, pairs in agreed:
                        card_folders.agree_by_writing(card, pairs)

    def _written(self, file: CardFile, card: KnownCard, here: Held) -> Agreed:
        """Write over a card if it has to be; gives what is agreed on then."""
        there = facts.of_draft(file.card.draft, self._questions)
        plan = weigh(card.agreed, there, here.facts)
        if not plan.write:
            return plan.settled
        told = Told(file=file.file, who=here.contact.name, what=named(plan.write))
        if file.card.fixed:
            self._wait(told, f"its file cannot be written over, as {file.card.fixed}")
            return plan.settled
        data = rewritten(file.card, plan.write, self._region)
        after = self._facts_in(data)
        if after is None:
            self._wait(told, "its file could not be read back; it stays as it is")
            return plan.settled
        if data != file.card.data:
            if self._replaced is not None and not self._put(file, data, told):
                return plan.settled
            self._report.written.append(told)
        keys = (*plan.write, *changed(there, after))
        return plan.settled | settled(keys, after, here.facts)

    def _facts_in(self, data: bytes) -> dict[Key, str] | None:
        card = read_one(data, region=self._region)
        return facts.of_draft(card.draft, self._questions) if isinstance(card, OneCard) else None

    def _put(self, file: CardFile, data: bytes, told: Told) -> bool:
        assert self._replaced is not None
        self._replaced.keep(file.card.data)
        try:
            if folder.write(self._report.folder / file.file, data, file.card.data):
                return True
        except OSError as fault:
            self._wait(told, f"its file could not be written ({fault.strerror})")
            return False
        self._wait(told, "its file was changed meanwhile")
        return False

    def _wait(self, told: Told, why: str) -> None:
        self._report.waiting.append(replace(told, what=f"{told.what}: {why}"))

    def add(self, held: Sequence[Held], version: str) -> Iterator[tuple[Held, CardFile, Agreed]]:
        """Make a file for each of these contacts; gives what is agreed on of each that was made."""
        for here in held:
            data = vcard(here.card, version)
            card = read_one(data, region=self._region)
            told = Told(file="", who=here.contact.name)
            if isinstance(card, str):
                self._wait(told, f"no file can be made of it: {card}")
                continue
            file = ""
            if self._replaced is not None:
                try:
                    file = folder.add(self._report.folder, here.contact.uid, data)
                except OSError as fault:
                    self._wait(told, f"its file could not be made ({fault.strerror})")
                    continue
            self._report.added.append(replace(told, file=file))
            there = facts.of_draft(card.draft, self._questions)
            yield here, CardFile(file=file, card=card), settled([*there, *here.facts], there, here.facts)

    def remove(self, file: CardFile, told: Told) -> bool:
        """Remove the file of a card; tells whether it is gone."""
        if self._replaced is not None:
            self._replaced.keep(file.card.data)
            try:
                if not folder.remove(self._report.folder / file.file, file.card.data):
                    self._wait(told, "its file was changed meanwhile")
                    return False
            except OSError as fault:
                self._wait(told, f"its file could not be removed ({fault.strerror})")
                return False
        self._report.removed.append(told)
        return True
