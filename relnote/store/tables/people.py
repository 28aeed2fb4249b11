"""People, how they can be reached, and what they answered."""

from __future__ import annotations

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, TextField

from relnote.domain.words import Channel, Tier
from relnote.store.fields import DayField, ExactTextField, MomentField, PlainJsonField, WordField
from relnote.store.tables.base import Table


class ContactTable(Table):
    """People."""

    id = AutoField()
    uid = ExactTextField(unique=True)
    name = ExactTextField()
    sort_key = ExactTextField()
    organisation = ExactTextField()
    title = ExactTextField()
    tier = WordField(Tier)
    zone = TextField()
    born = TextField()
    about = ExactTextField()
    archived_at = MomentField(null=True)
    created_at = MomentField()
    updated_at = MomentField()
    cadence_days = IntegerField(null=True)
    not_before = DayField(null=True)
    paused_at = MomentField(null=True)


class PointTable(Table):
    """Contact points, in the order in which they were given."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="points", on_delete="CASCADE")
    channel = WordField(Channel)
    value = ExactTextField()
    normal = ExactTextField()
    label = ExactTextField()
    preferred = BooleanField()


class TagTable(Table):
    """Tags of contacts."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="tags", on_delete="CASCADE")
    name = ExactTextField()
    folded = ExactTextField()


class PropertyTable(Table):
    """What a file said of a contact that relnote has no field for; written back as it came."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="properties", on_delete="CASCADE")
    group_name = ExactTextField()
    name = ExactTextField()
    parameters = PlainJsonField()
    value = ExactTextField()
