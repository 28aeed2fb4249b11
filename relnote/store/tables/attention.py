"""What is flagged, and what was decided about it."""

from __future__ import annotations

from peewee import AutoField, BooleanField, CompositeKey, ForeignKeyField, IntegerField, TextField

from relnote.domain.words import FlagKind
from relnote.store.fields import ExactTextField, MomentField, PlainJsonField, WordField
from relnote.store.tables.base import Table
from relnote.store.tables.people import ContactTable


class DismissalTable(Table):
    """Flags dismissed for good, with the evidence they stood on; the key `*` mutes a kind for a contact."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="dismissals", on_delete="CASCADE")
    kind = WordField(FlagKind)
    key = TextField()
    evidence = PlainJsonField()
    made_at = MomentField()


class SnoozeTable(Table):
    """Flags put off that belong to no follow-up; a follow-up carries its own snooze."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="snoozes", on_delete="CASCADE")
    kind = WordField(FlagKind)
    key = TextField()
    until = MomentField()


class FlagTable(Table):
    """Flags as moments: derived, never written by hand."""

    contact = ForeignKeyField(ContactTable, backref="flags", on_delete="CASCADE")
    kind = WordField(FlagKind)
    key = TextField()
    raised_at = MomentField()
    lapses_at = MomentField(null=True)
    severity = IntegerField()
    evidence = PlainJsonField()

    class Meta:
        """Many rows a contact or change."""

        primary_key = CompositeKey("contact", "kind", "key")


class SummaryTable(Table):
    """One row a contact, so that the contact list is one indexed query: derived."""

    contact = ForeignKeyField(ContactTable, primary_key=True, on_delete="CASCADE")
    archived = BooleanField()
    sort_key = ExactTextField()
    haystack = ExactTextField()
    needs_at = MomentField()
    last_contact_at = MomentField(null=True)
    last_reached_at = MomentField(null=True)
    waiting_since = MomentField(null=True)
    next_due_at = MomentField(null=True)
    missing = IntegerField()
    worst_flag = WordField(FlagKind, null=True)
