"""The page before a call, said: sections of rows, for the screen and for paper alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from relnote.domain.at_hand import AtHand, offers
from relnote.domain.dates import describe_day
from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind
from relnote.domain.grammar import describe_exchange
from relnote.domain.moments import day_of, local
from relnote.domain.plan_words import plan_sentence
from relnote.domain.preparation import LATELY, Preparation
from relnote.domain.records import FollowUp, Interaction
from relnote.domain.sentences import sentence, step
from relnote.domain.sentences.board import KIND_WORDS, heard_stands
from relnote.domain.text import one_line
from relnote.domain.values import Value, balance_said, kind_apart
from relnote.domain.words import FactKind, FollowUpKind


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a section."""

    lead: str
    """A day, or a word: what stands in front."""
    text: str
    body: str = ""
    """A text in full, as it was written, below it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    title: str
    rows: tuple[Row, ...]


def sections_of(page: Preparation, now: datetime, zone: str) -> list[Section]:
    """Say the page; a section with nothing in it is left out, but for what can be done about that."""
    today = day_of(now, zone)
    found = [
        Section("Reach", tuple(_reach(page, now, zone))),
        Section("Due", tuple(_due(page, now, zone))),
        Section("Promised", tuple(_open(each, today) for each in page.promises)),
        Section("To do", tuple(_open(each, today) for each in page.follow_ups)),
        Section("To ask", tuple(_ask(page))),
        Section("They told you", tuple(_heard(each, today, zone) for each in page.heard)),
        Section("Given and asked", tuple(_given(page, today))),
        Section("At hand", tuple(_at_hand(page, today))),
        Section("Last talks", tuple(_talk(each, now, zone) for each in page.talks)),
    ]
    return [section for section in found if section.rows]


def _reach(page: Preparation, now: datetime, zone: str) -> Iterator[Row]:
    yield Row("", page.reach or "They have not been asked yet how they like to be reached.")
    their_zone = page.contact.zone
    if their_zone and their_zone != zone:
        yield Row("Now", f"{local(now, their_zone):%a %H:%M} where they are")
    if page.let_be and page.contact.paused_at is not None:
        since = describe_day(day_of(page.contact.paused_at, zone), day_of(now, zone))
        yield Row("Next", f"let be since {since}")
    elif page.plan is not None:
        yield Row("Next", plan_sentence(page.plan, now, zone))
    for point in page.contact.addresses:
        yield Row(point.channel.value.replace("_", " "), one_line(f"{point.value} {point.label}".strip()))
    for fact in page.news:
        day = describe_day(date.fromisoformat(fact.day), day_of(now, zone))
        yield Row(_NEWS[fact.kind], f"{one_line(fact.text)} ({day})")
    if page.contact.about.strip():
        yield Row("About", one_line(page.contact.about))


def _due(page: Preparation, now: datetime, zone: str) -> Iterator[Row]:
    for flag in page.due:
        yield Row("", f"{sentence(flag, now, zone)} {step(flag, now, zone)}")


def _open(follow_up: FollowUp, today: date) -> Row:
    who = {FollowUpKind.PROMISE_MINE: "you", FollowUpKind.PROMISE_THEIRS: "they"}.get(follow_up.kind, "")
    day = describe_day(follow_up.due_on, today) if follow_up.due_on else "no day"
    late = ", late" if follow_up.due_on and follow_up.due_on < today else ""
    return Row(who, f"{one_line(follow_up.text)} ({day}{late})")


def _ask(page: Preparation) -> Iterator[Row]:
    for question in page.questions:
        yield Row("[ ]", one_line(question.text))
    if page.missing:
        yield Row("", f"Preferences: {', '.join(one_line(each.short).lower() for each in page.missing)}")


def _heard(heard: Heard, today: date, zone: str) -> Row:
    kind = "" if heard.kind is FeedbackKind.REMARK else f"{KIND_WORDS[heard.kind]}: "
    day = describe_day(day_of(heard.heard_at, zone), today)
    told = (
        f"{heard_stands(heard)} {describe_day(day_of(heard.told_at, zone), today)}"
        if heard.told_at
        else heard_stands(heard)
    )
    return Row(day, f"{kind}{one_line(heard.text)} ({told})")


_NEWS = {FactKind.NEW_JOB: "New job", FactKind.MOVED: "Moved"}


def _given(page: Preparation, today: date) -> Iterator[Row]:
    """Tell what was given and asked for, and of more than one how often each."""
    if len(page.given) > 1:
        yield Row("", f"{balance_said(page.given).capitalize()} in the last six months.")
    yield from ledger_rows(page.given, today)


def ledger_rows(values: Iterable[Value], today: date) -> Iterator[Row]:
    """Tell what was given and asked for, each with its day."""
    for value in values:
        yield Row(describe_day(value.day, today), f"{value.way.value}: {kind_apart(value.text)}")


def ledger_sections(values: Sequence[Value], at_hand: AtHand, today: date) -> list[Section]:
    """Say what somebody was given and asked for, newest first, and what there is to give."""
    lately = [value for value in values if value.day >= today - LATELY]
    said = f"{balance_said(lately).capitalize()} in the last six months." if lately else ""
    rows = [Row("", said)] if said else []
    rows += ledger_rows(values, today)
    empty = "Nothing yet: lines gave: and asked: of notes are kept here."
    found = [
        Section("Given and asked", tuple(rows) or (Row("", empty),)),
        Section("At hand", tuple(_offers(at_hand))),
    ]
    return [section for section in found if section.rows]


def _offers(at_hand: AtHand) -> Iterator[Row]:
    for offer in offers(at_hand):
        yield Row("", offer[0].upper() + offer[1:])


def _at_hand(page: Preparation, today: date) -> Iterator[Row]:
    """Name what could be given now, and a day to think of."""
    yield from _offers(page.at_hand)
    if page.birthday is not None:
        day = describe_day(date.fromisoformat(str(page.birthday.evidence["on"])), today)
        yield Row("", f"Their birthday: {day}.")


def _talk(entry: Interaction, now: datetime, zone: str) -> Row:
    return Row("", describe_exchange(entry, now, zone), entry.body)


def title_of(page: Preparation) -> str:
    """Say who the page is about: `Mary Chen · VP Operations, Acme Robotics`."""
    contact = page.contact
    place = ", ".join(one_line(part) for part in (contact.title, contact.organisation) if part.strip())
    return " · ".join(filter(None, (one_line(contact.name), place)))
