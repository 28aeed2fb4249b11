"""Folders of cards that are kept in step with the journal, and what both had in common when they last were."""

from __future__ import annotations

from peewee import AutoField, CompositeKey, ForeignKeyField, IntegerField

from relnote.store.fields import ExactTextField, MomentField, PlainJsonField
from relnote.store.tables.base import Table
from relnote.store.tables.people import ContactTable


class CardFolderTable(Table):
    """Folders that are kept in step."""

    id = AutoField()
    path = ExactTextField(unique=True)
    made_at = MomentField()


class CardTable(Table):
    """Cards of these folders: whose each is, and what file and journal agreed on when it was last read."""

    id = AutoField()
    folder = ForeignKeyField(CardFolderTable, on_delete="CASCADE")
    contact = ForeignKeyField(ContactTable, on_delete="CASCADE")
    name = ExactTextField()
    file = ExactTextField()
    agreed = PlainJsonField()


class CardWrittenTable(Table):
    """What was agreed on since by writing files, and which bytes were in step. No change is recorded: undo writes no files."""

    folder_id = IntegerField()
    name = ExactTextField()
    contact_id = IntegerField()
    agreed = PlainJsonField()
    file = ExactTextField()
    seen = ExactTextField()

    class Meta:
        """One row a card."""

        primary_key = CompositeKey("folder_id", "name")
