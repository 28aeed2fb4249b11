"""Drafts, changes that can be undone, and facts about the journal itself."""

from __future__ import annotations

from peewee import AutoField, BooleanField, CompositeKey, ForeignKeyField, IntegerField, TextField

from relnote.store.fields import ExactTextField, MomentField, PlainJsonField
from relnote.store.tables.base import Table


class DraftTable(Table):
    """Text not yet saved. No change is recorded for it."""

    key = TextField(primary_key=True)
    contact_ids = PlainJsonField()
    interaction_id = IntegerField(null=True)
    replies_to_id = IntegerField(null=True)
    text = ExactTextField()
    base = ExactTextField(null=True)
    saved_at = MomentField()
    owner = TextField()


class ChangeTable(Table):
    """Undoable steps, oldest first."""

    id = AutoField()
    made_at = MomentField()
    label = ExactTextField()
    undone = BooleanField()


class ChangeRowTable(Table):
    """The rows a change touched, as they were before and after.

    One that has a `last_id` stands for all rows it added from `row_id` up to that: they are in their table, and in
    `after` while the change is undone.
    """

    change = ForeignKeyField(ChangeTable, backref="rows", on_delete="CASCADE")
    position = IntegerField()
    table = TextField(column_name="table_name")
    row_id = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)
    last_id = IntegerField(null=True)

    class Meta:
        """Many rows a contact or change."""

        primary_key = CompositeKey("change", "position")


class MetaTable(Table):
    """A few facts about the journal itself."""

    key = TextField(primary_key=True)
    value = TextField()
