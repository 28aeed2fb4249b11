"""What happened with people, and what their notes became."""

from __future__ import annotations

from peewee import AutoField, ForeignKeyField, IntegerField, TextField

from relnote.domain.words import (
    AnswerSource,
    AnswerState,
    Channel,
    Direction,
    FactKind,
    FollowUpKind,
    FollowUpState,
    Outcome,
    ValueKind,
    ValueWay,
)
from relnote.store.fields import DayField, ExactTextField, MomentField, WordField
from relnote.store.tables.base import Table
from relnote.store.tables.people import ContactTable


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
    """Facts about contacts with their day: purchases, birthdays, anniversaries, absences."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="dated_facts", on_delete="CASCADE")
    interaction = ForeignKeyField(InteractionTable, null=True, backref="dated_facts", on_delete="CASCADE")
    line = IntegerField()
    kind = WordField(FactKind)
    day = TextField()
    text = ExactTextField()
    amount = IntegerField(null=True)
    currency = ExactTextField()
    last_day = TextField(default="")


class ValueTable(Table):
    """What was given to contacts and asked of them, as notes tell it."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="values", on_delete="CASCADE")
    interaction = ForeignKeyField(InteractionTable, backref="values", on_delete="CASCADE")
    line = IntegerField()
    way = WordField(ValueWay)
    kind = WordField(ValueKind, null=True)
    day = DayField()
    text = ExactTextField()
