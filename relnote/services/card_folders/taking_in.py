"""The first half of keeping a folder in step: what is new in its files goes into the journal, as one undoable step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.in_step import changed, settled, weigh
from relnote.services.card_folders import agreeing
from relnote.services.card_folders.contact import take
from relnote.services.card_folders.post_and_web import understood
from relnote.services.card_folders.report import ReportLine, named
from relnote.services.import_plan import Planned
from relnote.services.import_target import Written
from relnote.services.imports import CHUNK
from relnote.services.known_people import arrived
from relnote.services.merging import ImportReport, Merge
from relnote.services.spreading import first_days
from relnote.store import card_folders, contacts
from relnote.store.card_folders import AgreedCard, KnownCard, NewCard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from relnote.domain.in_step import Facts, Key, Plan
    from relnote.services.card_folders.contact import OurSide
    from relnote.services.card_folders.elsewhere import Elsewhere
    from relnote.services.card_folders.folder import CardFile
    from relnote.services.card_folders.foreseen import Foreseen
    from relnote.services.card_folders.reading import Reading, Said
    from relnote.services.card_folders.report import Synced
    from relnote.services.journal import Journal
    from relnote.store.changes import Writer


_AT_ONCE = 100
"""So many changed cards are taken in in one go."""


class Taken(NamedTuple):
    """A card of which something was taken in, with what its contact said before."""

    card: AgreedCard
    file: str
    here: OurSide
    there: dict[Key, str]
    plan: Plan
    beside: dict[Key, str]


def _each_once(
    news: Sequence[tuple[CardFile, KnownCard]],
) -> Iterator[list[tuple[CardFile, KnownCard]]]:
    """Give cards some at once: of somebody who has two, the second when the first was taken in."""
    some: dict[int, tuple[CardFile, KnownCard]] = {}
    for file, card in news:
        if card.contact_id in some or len(some) == _AT_ONCE:
            yield list(some.values())
            some = {}
        some[card.contact_id] = file, card
    if some:
        yield list(some.values())


class TakingIn:
    """Brings what files say into the journal; `writer` is none where it is only told what would be done."""

    def __init__(
        self, journal: Journal, report: Synced, reading: Reading, foreseen: Foreseen, writer: Writer | None
    ) -> None:
        self._journal = journal
        self._report = report
        self._reading = reading
        self._writer = writer
        self.to_look_at: list[CardFile] = []
        """Cards of those who were here already: they may have something that the cards lack, and other cards."""
        self._foreseen = foreseen
        self._firsts: dict[int, CardFile] = {}
        """The cards of those who would be new, where it is only told."""

    def changed(self, news: Sequence[tuple[CardFile, KnownCard]]) -> None:
        """Take in what changed in the files of cards that were in step before."""
        for some in _each_once(news):
            self._changed(some)

    def _changed(self, some: Sequence[tuple[CardFile, KnownCard]]) -> None:
        # As they stand now: others may have written, or erased them, meanwhile.
        known = self._foreseen.again(card for _, card in some)
        here = self._foreseen.our_sides({each.card.contact_id for each in known.values()})
        taken: dict[int, Taken] = {}
        for said in self._reading.kept(file for file, _ in some):
            card, agreed = known.get(said.file.name, (None, {}))
            ours = here.get(card.contact_id) if card else None
            if card is None or ours is None or card.contact_id in taken:
                continue
            there, plan = agreeing.weighed(agreed, said.facts, ours)
            beside = agreeing.kept_beside(plan, ours.facts)
            told = ReportLine(file=said.file.file, who=ours.contact.name)
            self._report.clashes += (replace(told, what=named([key])) for key in plan.clashes)
            if plan.take:
                self._report.taken.append(replace(told, what=named(plan.take)))
            if not plan.take and not beside:
                continue
            if self._writer is None:
                self._foreseen.take(ours, plan.take | beside)
            else:
                take(self._journal, self._writer, ours, plan.take | beside)
            taken[card.contact_id] = Taken(
                AgreedCard(card, agreed), said.file.file, ours, there, plan, beside
            )
        after = self._foreseen.our_sides(taken)
        for contact_id, each in taken.items():
            self._agree(each, after[contact_id].facts)

    def _agree(self, taken: Taken, after: Facts) -> None:
        """Remember what is agreed on, now that something was taken in."""
        (card, before), file, here, there, plan, beside = taken
        # What is kept beside is new here, and is still to be written.
        known = [key for key in (*plan.take, *changed(here.facts, after)) if key not in beside]
        agreed = plan.settled | settled(known, there, after)
        if self._writer is None:
            self._foreseen.cards[card.name] = AgreedCard(card._replace(file=file), before | agreed)
        else:
            card_folders.agree(self._writer, card, file, agreed)

    def fresh(self, files: Sequence[CardFile], folder_id: int, progress: Callable[[int, int], None]) -> None:
        """Make contacts of cards that were not met before, or find whose they are."""
        target = (
            Planned()
            if self._writer is None
            else Written(self._writer, self._journal.now(), first_days(self._journal))
        )
        merge = Merge(self._journal, target, ImportReport(file=self._report.folder.name), keeps_beside=False)
        for start in range(0, len(files), CHUNK):
            cards = self._reading.kept(files[start : start + CHUNK])
            some = [(arrived(card.draft).uid, card) for card in cards]
            uids = {uid for uid, _ in some}
            known = set(target.by_uid(uids))
            merge.take_all(card.draft for card in cards)
            found = target.by_uid(uids)
            target.expect(list(set(found.values())))
            for uid, card in some:
                there = target.contact(found[uid])
                is_new = there.uid == uid and uid not in known
                # Of two records alike, the second joins the first.
                known |= {uid}
                kind = self._report.new if is_new else self._report.joined
                kind.append(ReportLine(file=card.file.file, who=there.name))
                self.to_look_at += [] if is_new else [card.file]
            progress(min(start + CHUNK, len(files)), len(files))
            met = [(card, found[uid]) for uid, card in some]
            self._meet(met if self._writer else list(self._foretold(met, target)), folder_id)

    def _foretold(
        self, met: Sequence[tuple[Said, int]], target: Planned | Written
    ) -> Iterator[tuple[Said, int]]:
        """Foresee what cards tell of those who are here already, or would be by another card; gives those that do."""
        for card, contact_id in met:
            if contact_id < 0 and contact_id not in self._firsts:
                # Who has one card only says nothing that it lacks.
                self._firsts[contact_id] = card.file
                continue
            here = self._foreseen.our_sides([contact_id]).get(contact_id)
            if here is None and contact_id < 0:
                [first] = self._reading.kept([self._firsts[contact_id]])
                self._foreseen.add(target.contact(contact_id), card.facts | first.facts)
                yield first, contact_id
            elif here:
                told = {key: value for key, value in card.facts.items() if key not in here.declined}
                self._foreseen.take(here, told | here.facts)
            yield card, contact_id

    def _meet(self, met: Sequence[tuple[Said, int]], folder_id: int) -> None:
        """Agree on what cards and contacts say when they meet, and remember it."""
        here = self._foreseen.our_sides([contact_id for _, contact_id in met])
        new: list[NewCard] = []
        for card, contact_id in met:
            ours = here.get(contact_id)
            if ours is None:
                continue
            there = understood(card.facts, ours.facts, {})
            if differing := agreeing.differing(there, ours.facts):
                told = ReportLine(file=card.file.file, who=ours.contact.name, what=named(differing))
                self._report.differing.append(told)
            agreed = agreeing.at_first(there, ours.facts)
            name, file = card.file.name, card.file.file
            if self._writer is None:
                self._foreseen.cards[name] = AgreedCard(
                    KnownCard(0, folder_id, contact_id, name, file), agreed
                )
                continue
            to_write = bool(weigh(agreed, there, ours.facts).write)
            new.append(NewCard(contact_id, name, file, agreed, "" if to_write else card.digest))
        if self._writer is not None:
            card_folders.add_cards(self._writer, folder_id, new)
            self._journal.derive(self._writer)

    def gone(self, cards: Sequence[KnownCard], elsewhere: Elsewhere, *, archive: bool) -> None:
        """Archive the contacts whose cards are gone, or only tell of them; whoever has a card somewhere is left out.

        It comes after all else: a card may have come under another name.
        """
        cards = [each.card for each in card_folders.again(cards).values()]
        found = contacts.fetch([card.contact_id for card in cards])
        theirs = card_folders.cards_of(list(found))
        lost = elsewhere.lost | {card.id for card in cards}
        stay = {card.contact_id for card in cards if elsewhere.has(card)}
        stay |= {each.card.contact_id for each in self._foreseen.cards.values()}
        last = {card.contact_id: card for card in cards}
        for contact_id, card in last.items():
            contact = found.get(contact_id)
            if contact is None or contact.archived_at or contact_id in stay or theirs[contact_id] - lost:
                continue
            told = ReportLine(file=card.file, who=contact.name)
            if not archive:
                self._report.gone.append(told)
                continue
            self._report.archived.append(told)
            if self._writer is None:
                self._foreseen.archive(contact_id, self._journal.now())
            else:
                contacts.set_columns(self._writer, contact_id, archived_at=self._journal.now())
        for card in cards if archive else ():
            if self._writer is None:
                self._foreseen.forgotten.add(card.name)
            else:
                card_folders.remove_card(self._writer, card)
