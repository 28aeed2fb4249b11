"""The tables. Their schema is made by the migrations; a test compares the two."""

from __future__ import annotations

from relnote.store.tables.attention import DismissalTable, FlagTable, SnoozeTable, SummaryTable
from relnote.store.tables.base import Table
from relnote.store.tables.card_folders import CardFolderTable, CardTable, CardWrittenTable
from relnote.store.tables.giving import SavedTable, SavedTagTable
from relnote.store.tables.happenings import (
    AnswerTable,
    DatedFactTable,
    FollowUpTable,
    InteractionTable,
    ParticipationTable,
    ValueTable,
)
from relnote.store.tables.keeping import ChangeRowTable, ChangeTable, DraftTable, MetaTable
from relnote.store.tables.listening import FeedbackSourceTable, FeedbackTable, TestimonialTable
from relnote.store.tables.people import ContactTable, PointTable, PropertyTable, TagTable

__all__ = [
    "DERIVED_TABLES",
    "FOLDER_TABLES",
    "JOURNAL_TABLES",
    "AnswerTable",
    "CardFolderTable",
    "CardTable",
    "CardWrittenTable",
    "ChangeRowTable",
    "ChangeTable",
    "ContactTable",
    "DatedFactTable",
    "DismissalTable",
    "DraftTable",
    "FeedbackSourceTable",
    "FeedbackTable",
    "FlagTable",
    "FollowUpTable",
    "InteractionTable",
    "MetaTable",
    "ParticipationTable",
    "PointTable",
    "PropertyTable",
    "SavedTable",
    "SavedTagTable",
    "SnoozeTable",
    "SummaryTable",
    "Table",
    "TagTable",
    "TestimonialTable",
    "ValueTable",
]

JOURNAL_TABLES: tuple[type[Table], ...] = (
    ContactTable,
    PointTable,
    TagTable,
    PropertyTable,
    InteractionTable,
    ParticipationTable,
    AnswerTable,
    FollowUpTable,
    DatedFactTable,
    ValueTable,
    FeedbackTable,
    FeedbackSourceTable,
    TestimonialTable,
    SavedTable,
    SavedTagTable,
    SnoozeTable,
    DismissalTable,
)
"""What the user wrote: every row of these is under undo."""

FOLDER_TABLES: tuple[type[Table], ...] = (CardFolderTable, CardTable)
"""Which folders of this machine are kept in step: under undo, and of no use in another journal."""

DERIVED_TABLES: tuple[type[Table], ...] = (FlagTable, SummaryTable)
"""What is derived from the others, in the same transaction."""
