"""The tables. Their schema is made by the migrations; a test compares the two."""

from __future__ import annotations

from peewee import (
    AutoField,
    BooleanField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
    make_snake_case,
)

from relnote.domain.words import (
    AnswerSource,
    AnswerState,
    Channel,
    Direction,
    FactKind,
    FlagKind,
    FollowUpKind,
    FollowUpState,
    Outcome,
    Tier,
)
from relnote.store.database import database
from relnote.store.fields import DayField, ExactTextField, MomentField, PlainJsonField, WordField


def _named(table: type[Model]) -> str:
    """Name a table by its word: `ContactTable` is `contact`, and what contacts have begins with it."""
    word = make_snake_case(table.__name__.removesuffix("Table"))
    return f"contact_{word}" if word in ("point", "tag", "property") else word


class Table(Model):
    """What all tables share: the one database, and how they are named."""

    class Meta:
        """Bind to the database that `opening.open_journal` opens."""

        database = database
        table_function = _named


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


class InteractionTable(Table):
    """Every exchange, attempt, engagement and private note."""

    id = AutoField()
    channel = WordField(Channel)
    direction = WordField(Direction, null=True)
    outcome = WordField(Outcome, null=True)
    started_at = MomentField()
    zone = TextField()
    duration = IntegerField(null=True)
    talk_share = IntegerField(null=True)
    body = ExactTextField()
    replies_to = ForeignKeyField("self", null=True, on_delete="SET NULL")
    created_at = MomentField()
    updated_at = MomentField()
    uid = ExactTextField(null=True, unique=True)


class ParticipationTable(Table):
    """Who took part in an interaction, with what the lists and the summary ask of it beside."""

    id = AutoField()
    interaction = ForeignKeyField(InteractionTable, backref="participations", on_delete="CASCADE")
    contact = ForeignKeyField(ContactTable, backref="participations", on_delete="CASCADE")
    started_at = MomentField()
    standing = IntegerField()
    channel = WordField(Channel)
    direction = WordField(Direction, null=True)
    outcome = WordField(Outcome, null=True)
    replies_to_id = IntegerField(null=True)


class AnswerTable(Table):
    """Answers to preference questions."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="answers", on_delete="CASCADE")
    question = ExactTextField()
    state = WordField(AnswerState)
    source = WordField(AnswerSource)
    value = ExactTextField()
    answered_at = MomentField()
    interaction = ForeignKeyField(InteractionTable, null=True, on_delete="SET NULL")


class FollowUpTable(Table):
    """Follow-ups and promises."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="follow_ups", on_delete="CASCADE")
    interaction = ForeignKeyField(InteractionTable, null=True, backref="follow_ups", on_delete="CASCADE")
    line = IntegerField()
    kind = WordField(FollowUpKind)
    text = ExactTextField()
    due_on = DayField(null=True)
    state = WordField(FollowUpState)
    ended_on = DayField(null=True)
    snoozed_until = MomentField(null=True)
    created_at = MomentField()


class DatedFactTable(Table):
    """Facts about contacts with their day: purchases, birthdays, anniversaries."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="dated_facts", on_delete="CASCADE")
    interaction = ForeignKeyField(InteractionTable, null=True, backref="dated_facts", on_delete="CASCADE")
    line = IntegerField()
    kind = WordField(FactKind)
    day = TextField()
    text = ExactTextField()
    amount = IntegerField(null=True)
    currency = ExactTextField()


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
    SnoozeTable,
    DismissalTable,
)
"""What the user wrote: every row of these is under undo."""

DERIVED_TABLES: tuple[type[Table], ...] = (FlagTable, SummaryTable)
"""What is derived from the others, in the same transaction."""
