"""Reading the cards of a folder again, when there is something to do about them.

What is to be taken in is read before the journal is held, and kept outside of memory until then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from relnote.services.card_folders import facts, folder
from relnote.store.aside import Aside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from relnote.domain.in_step import Key
    from relnote.importers.drafts import ContactDraft
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


class Said(NamedTuple):
    """What a card says, without the text of its file."""

    file: CardFile
    draft: ContactDraft
    facts: dict[Key, str]
    digest: str
    """The hash of the bytes that these facts are of."""


class Reading:
    """Reads cards of a folder."""

    def __init__(self, journal: Journal, path: Path) -> None:
        self.path = path
        self.region = journal.settings.country
        self._questions = {question.key: question for question in journal.questions}
        self._aside = Aside()
        self._numbers: dict[str, int] = {}
        """Under which number what is kept of a file lies, by its name."""

    def read(self, file: CardFile) -> ReadCard | None:
        """Read a card; none if its file holds another one meanwhile, or none."""
        card = folder.read(self.path, file, self.region)
        return None if card is None else ReadCard(file=file, card=card, facts=self.facts_of(card))

    def facts_of(self, card: OneCard) -> dict[Key, str]:
        """Give the facts of a card."""
        return facts.of_draft(card.draft, self._questions)

    def keep(self, read: ReadCard) -> None:
        """Keep what a card says until it is taken in."""
        number = self._numbers.setdefault(read.file.file, len(self._numbers))
        self._aside.put([(number, Said(read.file, read.card.draft, read.facts, read.digest))])

    def kept(self, files: Iterable[CardFile]) -> list[Said]:
        """Give what is kept of files; one that could not be read is left out."""
        numbers = [self._numbers[file.file] for file in files if file.file in self._numbers]
        found: dict[int, Said] = self._aside.get(numbers)
        return [found[number] for number in numbers]
