"""Reading the cards of a folder again, when there is something to do about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.services.card_folders import facts, folder

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.domain.in_step import Key
    from relnote.importers.vcard.one_card import OneCard
    from relnote.services.card_folders.folder import CardFile
    from relnote.services.journal import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCard:
    """A card with its facts."""

    file: CardFile
    card: OneCard
    facts: dict[Key, str]

    @property
    def digest(self) -> str:
        """The hash of the bytes that these facts are of."""
        return self.file.digest if self.card.fixed else folder.digest_of(self.card.data)


class Reading:
    """Reads cards of a folder."""

    def __init__(self, journal: Journal, path: Path) -> None:
        self.path = path
        self.region = journal.settings.country
        self._questions = {question.key: question for question in journal.questions}

    def read(self, file: CardFile) -> ReadCard | None:
        """Read a card; none if its file holds another one meanwhile, or none."""
        card = folder.read(self.path, file, self.region)
        return None if card is None else ReadCard(file=file, card=card, facts=self.facts_of(card))

    def facts_of(self, card: OneCard) -> dict[Key, str]:
        """Give the facts of a card."""
        return facts.of_draft(card.draft, self._questions)
