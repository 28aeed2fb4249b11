"""The second half of keeping a folder in step: what changed in the journal goes into its files, one by one.

A file is old or new, never between, and what was there before is kept. No change is recorded and the journal is not held
meanwhile; a program that is killed goes on where it was.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.in_step import changed, settled
from relnote.exporters.vcard import vcard
from relnote.importers.vcard.one_card import read_one
from relnote.services.card_folders import agreeing, folder
from relnote.services.card_folders.card_text import rewritten
from relnote.services.card_folders.folder import CardFile
from relnote.services.card_folders.post_and_web import understood
from relnote.services.card_folders.report import ReportLine, named
from relnote.store import card_folders, database

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.domain.in_step import Agreed
    from relnote.services.card_folders.contact import OurSide
    from relnote.services.card_folders.foreseen import Foreseen
    from relnote.services.card_folders.reading import ReadCard, Reading
    from relnote.services.card_folders.replaced import Replaced
    from relnote.services.card_folders.report import Synced
    from relnote.store.card_folders import KnownCard


class Done(NamedTuple):
    """What is agreed on of a card after it was looked at."""

    agreed: Agreed
    seen: str = ""
    """The hash of the bytes that say all of it; empty where the file is still to be written."""


class WritingOut:
    """Writes the files of a folder; without `replaced` it is only told what would be done."""

    def __init__(
        self, report: Synced, reading: Reading, foreseen: Foreseen, replaced: Replaced | None
    ) -> None:
        self._foreseen = foreseen
        self._report = report
        self._reading = reading
        self._replaced = replaced

    def write(self, known: Sequence[tuple[CardFile, KnownCard]]) -> None:
        """Write over the cards of contacts that changed, some at once, and remember then what was agreed on."""
        with database.connected():
            now = self._foreseen.again(card for _, card in known)
            here = self._foreseen.our_sides({each.card.contact_id for each in now.values()})
        done = [
            (each.card, file, self._written(read, each.agreed, here[each.card.contact_id]))
            for file, card in known
            if (each := now.get(card.name))
            and each.card.contact_id in here
            and (read := self._reading.read(file))
        ]
        if self._replaced is not None:
            with database.transaction():
                for card, file, (agreed, seen) in done:
                    card_folders.agree_by_writing(card, agreed, file.file, seen)

    def _written(self, read: ReadCard, agreed: Agreed, here: OurSide) -> Done:
        """Write over a card if it has to be."""
        there, plan = agreeing.weighed(agreed, read.facts, here)
        if not plan.write:
            return Done(plan.settled, "" if plan.take else read.digest)
        told = ReportLine(file=read.file.file, who=here.contact.name, what=named(plan.write))
        if read.card.fixed:
            return self._wait(told, f"its file cannot be written over, as {read.card.fixed}", plan.settled)
        data = rewritten(read.card, plan.write, self._reading.region, there)
        made = read_one(data, region=self._reading.region)
        if isinstance(made, str):
            return self._wait(told, "its file could not be read back, and stays as it is", plan.settled)
        if data != read.card.data:
            if self._replaced is not None and not self._put(read, data, told):
                return Done(plan.settled)
            self._report.written.append(told)
        after = understood(self._reading.facts_of(made), here.facts, agreed)
        keys = (*plan.write, *changed(there, after))
        return Done(
            plan.settled | settled(keys, after, here.facts), "" if plan.take else folder.digest_of(data)
        )

    def _put(self, read: ReadCard, data: bytes, told: ReportLine) -> bool:
        assert self._replaced is not None
        self._replaced.keep(read.card.data)
        try:
            if folder.write(self._report.folder / read.file.file, data, read.card.data):
                return True
        except OSError as fault:
            self._wait(told, f"its file could not be written ({fault.strerror})")
            return False
        self._wait(told, "its file was changed meanwhile")
        return False

    def _wait(self, told: ReportLine, why: str, agreed: Agreed | None = None) -> Done:
        self._report.waiting.append(replace(told, what=f"{told.what}: {why}" if told.what else why))
        return Done(agreed or {})

    def add(self, contacts: Sequence[OurSide], version: str) -> Iterator[tuple[OurSide, CardFile, Agreed]]:
        """Make a file for each of these contacts; gives what is agreed on of each that was made."""
        for here in contacts:
            data = vcard(here.card, version)
            card = read_one(data, region=self._reading.region)
            told = ReportLine(file="", who=here.contact.name)
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
            there = understood(self._reading.facts_of(card), here.facts, {})
            made = CardFile(file=file, name=folder.name_of(card, file), digest=folder.digest_of(data))
            yield here, made, settled([*there, *here.facts], there, here.facts)

    def remove(self, file: CardFile, told: ReportLine) -> bool:
        """Remove the file of a card; tells whether it is gone."""
        if self._replaced is not None:
            path = self._report.folder / file.file
            try:
                data = path.read_bytes()
                self._replaced.keep(data)
                gone = folder.digest_of(data) == file.digest and folder.remove(path, data)
            except OSError as fault:
                self._wait(told, f"its file could not be removed ({fault.strerror})")
                return False
            if not gone:
                self._wait(told, "its file was changed meanwhile")
                return False
        self._report.removed.append(told)
        return True
