"""What is kept to be given to somebody one day."""

from __future__ import annotations

from peewee import AutoField, ForeignKeyField

from relnote.store.fields import ExactTextField, MomentField
from relnote.store.tables.base import Table
from relnote.store.tables.people import ContactTable


class SavedTable(Table):
    """Things saved: articles, ideas, names; for one person, or for whoever has a tag of theirs."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, null=True, backref="saved", on_delete="CASCADE")
    text = ExactTextField()
    made_at = MomentField()


class SavedTagTable(Table):
    """Tags of saved things."""

    id = AutoField()
    saved = ForeignKeyField(SavedTable, backref="tags", on_delete="CASCADE")
    name = ExactTextField()
    folded = ExactTextField()
