"""The first half of keeping a folder in step: what is new in its files goes into the journal, as one undoable step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.in_step import changed, settled, weigh
from relnote.domain.text import one_line
from relnote.services.card_folders import agreeing, facts
from relnote.services.card_folders.contact import held, take
from relnote.services.card_folders.report import Told, named
from relnote.services.import_plan import Planned
from relnote.services.import_target import Written
from relnote.services.imports import CHUNK
from relnote.services.known_people import arrived
from relnote.services.merging import ImportReport, Merge
from relnote.services.spreading import first_days
from relnote.store import card_folders, contacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.in_step import Agreed
    from relnote.services.card_folders.contact import Held
    from relnote.services.card_folders.folder import CardFile
    from relnote.services.card_folders.report import Synced
    from relnote.services.journal import Journal
    from relnote.store.card_folders import KnownCard
    from relnote.store.changes import Writer


class TakingIn:
    """Brings what files say into the journal; `writer` is none where it is only told what would be done."""

    def __init__(self, journal: Journal, report: Synced, writer: Writer | None) -> None:
        self._journal = journal
        self._report = report
        self._writer = writer
        self._questions = {question.key: question for question in journal.questions}

    def changed(self, file: CardFile, card: KnownCard, here: Held) -> None:
        """Take in what changed in the file of a card that was in step before."""
        there = facts.of_draft(file.card.draft, self._questions)
        plan = weigh(card.agreed, there, here.facts)
        beside = agreeing.kept_beside(plan, here.facts)
        for key in plan.clashes:
            self._report.clashes.append(Told(file=file.file, who=here.contact.name, what=named([key])))
        if not plan.take and not beside:
            return
        if plan.take:
            self._report.taken.append(Told(file=file.file, who=here.contact.name, what=named(plan.take)))
        if self._writer is None:
            return
        take(self._journal, self._writer, here, plan.take | beside)
        after = held([card.contact_id])[card.contact_id].facts
        # What is kept beside is new here, and is still to be written.
        known = [key for key in (*plan.take, *changed(here.facts, after)) if key not in beside]
        agreed = plan.settled | settled(known, there, after)
        card_folders.agree(self._writer, card, file.file, agreed)

    def fresh(self, files: Sequence[CardFile], folder_id: int) -> None:
        """Make contacts of cards that were not met before, or find whose they are."""
        target = (
            Planned()
            if self._writer is None
            else Written(self._writer, self._journal.now(), first_days(self._journal))
        )
        merge = Merge(self._journal, target, ImportReport(file=self._report.folder.name))
        for start in range(0, len(files), CHUNK):
            some = [(arrived(file.card.draft).uid, file) for file in files[start : start + CHUNK]]
            uids = {uid for uid, _ in some}
            known = target.by_uid(uids)
            merge.take_all(file.card.draft for _, file in some)
            found = target.by_uid(uids)
            target.expect(list(set(found.values())))
            for uid, file in some:
                there = target.contact(found[uid])
                kind = self._report.new if there.uid == uid and uid not in known else self._report.joined
                kind.append(Told(file=file.file, who=there.name))
            if self._writer is not None:
                self._remember([(file, found[uid]) for uid, file in some], folder_id)
                self._journal.derive(self._writer)

    def _remember(self, met: Sequence[tuple[CardFile, int]], folder_id: int) -> None:
        assert self._writer is not None
        here = held([contact_id for _, contact_id in met])
        for file, contact_id in met:
            card_folders.add_card(
                self._writer,
                folder_id=folder_id,
                contact_id=contact_id,
                name=file.name,
                file=file.file,
                agreed=self._meet(file, here[contact_id]),
            )

    def _meet(self, file: CardFile, here: Held) -> Agreed:
        there = facts.of_draft(file.card.draft, self._questions)
        if differing := agreeing.differing(there, here.facts):
            told = Told(file=file.file, who=here.contact.name, what=named(differing))
            self._report.differing.append(told)
        return agreeing.at_first(there, here.facts)

    def gone(self, cards: Sequence[KnownCard], others: set[int]) -> None:
        """Archive the contacts whose card is gone; `others` have another card that is there."""
        found = contacts.fetch([card.contact_id for card in cards])
        for card in cards:
            contact = found[card.contact_id]
            if contact.archived_at is None and contact.id not in others:
                self._report.archived.append(Told(file=card.file, who=one_line(contact.name)))
                if self._writer is not None:
                    contacts.set_columns(self._writer, contact.id, archived_at=self._journal.now())
            if self._writer is not None:
                card_folders.remove_card(self._writer, card)
