"""What people told, what becomes of it, and which words of theirs may be quoted."""

from __future__ import annotations

from peewee import AutoField, ForeignKeyField, IntegerField

from relnote.domain.feedback_words import FeedbackKind, FeedbackState, QuotingState, Stage
from relnote.store.fields import ExactTextField, MomentField, WordField
from relnote.store.tables.base import Table
from relnote.store.tables.happenings import InteractionTable
from relnote.store.tables.people import ContactTable


class FeedbackTable(Table):
    """Pieces of feedback: each what one or several people said."""

    id = AutoField()
    kind = WordField(FeedbackKind)
    text = ExactTextField()
    state = WordField(FeedbackState)
    stage = WordField(Stage)
    heard_at = MomentField()
    state_at = MomentField()


class FeedbackSourceTable(Table):
    """Who said a piece of feedback, in which line of which note, and whether they know what became of it."""

    id = AutoField()
    feedback = ForeignKeyField(FeedbackTable, backref="sources", on_delete="CASCADE")
    contact = ForeignKeyField(ContactTable, backref="feedback", on_delete="CASCADE")
    interaction = ForeignKeyField(InteractionTable, backref="feedback", on_delete="CASCADE")
    line = IntegerField()
    text = ExactTextField()
    heard_at = MomentField()
    told_at = MomentField(null=True)
    told_in = ForeignKeyField(InteractionTable, null=True, backref="told", on_delete="SET NULL")
    told_line = IntegerField()
    told_text = ExactTextField()


class TestimonialTable(Table):
    """Words that somebody was asked for to be quoted."""

    id = AutoField()
    contact = ForeignKeyField(ContactTable, backref="testimonials", on_delete="CASCADE")
    feedback = ForeignKeyField(FeedbackTable, null=True, backref="testimonials", on_delete="SET NULL")
    state = WordField(QuotingState)
    wording = ExactTextField()
    asked_at = MomentField()
    ended_at = MomentField(null=True)
