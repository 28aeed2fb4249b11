"""The one object a front end gets: all use cases over one open journal."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from relnote.services.attention import Attention
from relnote.services.contacts import Contacts
from relnote.services.follow_ups import FollowUps
from relnote.services.history import History
from relnote.services.journal import Journal
from relnote.store.database import close_journal
from relnote.store.opening import open_journal

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.clock import Clock
    from relnote.config import Settings
    from relnote.services.backups import Backups
    from relnote.services.card_folders.syncing import CardFolders
    from relnote.services.checklist import Checklists
    from relnote.services.drafts import Drafts
    from relnote.services.duplicates import Duplicates
    from relnote.services.erasing import Erasing
    from relnote.services.exports import Exports
    from relnote.services.giving import Giving
    from relnote.services.health import Health
    from relnote.services.hints import Hints
    from relnote.services.history_imports import HistoryImports
    from relnote.services.importing import Importing
    from relnote.services.imports import Imports
    from relnote.services.insights import InsightsOfPeople
    from relnote.services.listening import Listening
    from relnote.services.news import News
    from relnote.services.notes import Notes
    from relnote.services.plans import Plans
    from relnote.services.preparations import Preparations
    from relnote.services.reviews import Reviews
    from relnote.services.styles import Styles
    from relnote.services.tables import Tables
    from relnote.services.testimonials import Testimonials
    from relnote.services.timeline import Timelines
    from relnote.services.upkeep import Upkeep


class Relnote:
    """An open journal and what can be done with it. Close it when done; it is its own context manager."""

    def __init__(self, path: Path, clock: Clock, settings: Settings) -> None:
        """Open the journal at `path`; it is made if it is not there.

        Raises:
            Refusal: it cannot be opened, is not a journal, or is newer than this program.
        """
        open_journal(path, clock())
        self.journal = Journal(path, clock, settings)
        self.attention = Attention(self.journal)
        self.contacts = Contacts(self.journal)
        self.follow_ups = FollowUps(self.journal)
        self.history = History(self.journal)

    # What the first frame does without is loaded when it is first asked for.

    @cached_property
    def backups(self) -> Backups:
        """Verified copies of the journal."""
        from relnote.services.backups import Backups

        return Backups(self.journal.path, self.journal.clock)

    @cached_property
    def card_folders(self) -> CardFolders:
        """Folders of cards that are kept in step."""
        from relnote.services.card_folders.syncing import CardFolders

        return CardFolders(self.journal)

    @cached_property
    def checklists(self) -> Checklists:
        """The preference questions and their answers."""
        from relnote.services.checklist import Checklists

        return Checklists(self.journal)

    @cached_property
    def drafts(self) -> Drafts:
        """Texts not yet saved."""
        from relnote.services.drafts import Drafts

        return Drafts(self.journal)

    @cached_property
    def health(self) -> Health:
        """Whether the journal is sound."""
        from relnote.services.health import Health

        return Health(self.journal)

    @cached_property
    def duplicates(self) -> Duplicates:
        """Contacts that may be one person."""
        from relnote.services.duplicates import Duplicates

        return Duplicates(self.journal)

    @cached_property
    def erasing(self) -> Erasing:
        """Erasing people."""
        from relnote.services.erasing import Erasing

        return Erasing(self.journal)

    @cached_property
    def exports(self) -> Exports:
        """What leaves the journal."""
        from relnote.services.exports import Exports

        return Exports(self.journal)

    @cached_property
    def giving(self) -> Giving:
        """What is given to people and asked of them."""
        from relnote.services.giving import Giving

        return Giving(self.journal)

    @cached_property
    def hints(self) -> Hints:
        """A word while writing."""
        from relnote.services.hints import Hints

        return Hints(self.journal)

    @cached_property
    def history_imports(self) -> HistoryImports:
        """Interactions from files."""
        from relnote.services.history_imports import HistoryImports

        return HistoryImports(self.journal)

    @cached_property
    def importing(self) -> Importing:
        """Files of any kind."""
        from relnote.services.importing import Importing

        return Importing(self.journal, self.imports, self.history_imports)

    @cached_property
    def imports(self) -> Imports:
        """Contacts from files."""
        from relnote.services.imports import Imports

        return Imports(self.journal)

    @cached_property
    def listening(self) -> Listening:
        """What people told you, and what becomes of it."""
        from relnote.services.listening import Listening

        return Listening(self.journal)

    @cached_property
    def insights(self) -> InsightsOfPeople:
        """What is seen of people."""
        from relnote.services.insights import InsightsOfPeople

        return InsightsOfPeople(self.journal)

    @cached_property
    def news(self) -> News:
        """What people told of new jobs and moves."""
        from relnote.services.news import News

        return News(self.journal, self.contacts)

    @cached_property
    def notes(self) -> Notes:
        """Saving and editing notes."""
        from relnote.services.notes import Notes

        return Notes(self.journal)

    @cached_property
    def plans(self) -> Plans:
        """How and when to try somebody next."""
        from relnote.services.plans import Plans

        return Plans(self.journal)

    @cached_property
    def preparations(self) -> Preparations:
        """The page before a call."""
        from relnote.services.preparations import Preparations

        return Preparations(self.journal)

    @cached_property
    def reviews(self) -> Reviews:
        """The weekly review."""
        from relnote.services.reviews import Reviews

        return Reviews(self.journal)

    @cached_property
    def styles(self) -> Styles:
        """How you talk, listen, give and keep your word."""
        from relnote.services.styles import Styles

        return Styles(self.journal)

    @cached_property
    def testimonials(self) -> Testimonials:
        """Words of people that may be quoted."""
        from relnote.services.testimonials import Testimonials

        return Testimonials(self.journal)

    @cached_property
    def tables(self) -> Tables:
        """What the columns of tables mean."""
        from relnote.services.tables import Tables

        return Tables(self.journal)

    @cached_property
    def timelines(self) -> Timelines:
        """What happened, and finding words in it."""
        from relnote.services.timeline import Timelines

        return Timelines(self.journal)

    @cached_property
    def upkeep(self) -> Upkeep:
        """Keeping what is derived in line with the rules and the settings."""
        from relnote.services.upkeep import Upkeep

        return Upkeep(self.journal)

    def unfinished_import(self) -> str:
        """Say what became of an import that the program did not live to see the end of, once; else nothing."""
        path = self.journal.path
        if not path.with_name(f"{path.name}.importing").exists():
            return ""
        from relnote.services.unfinished import told

        return told(self.journal)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        close_journal()
