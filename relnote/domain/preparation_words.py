"""The page before a call, said: sections of rows, for the screen and for paper alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from relnote.domain.dates import describe_day
from relnote.domain.grammar import describe_exchange
from relnote.domain.moments import day_of, local
from relnote.domain.plan_words import plan_sentence
from relnote.domain.preparation import Preparation, Said
from relnote.domain.records import FollowUp, Interaction
from relnote.domain.sentences import sentence, step
from relnote.domain.text import one_line
from relnote.domain.words import FollowUpKind, MarkKind


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
        Section("They told you", tuple(_told(each, today) for each in page.heard)),
        Section("Given and asked", tuple(_told(each, today) for each in page.given)),
        Section("At hand", tuple(_at_hand(page, today))),
        Section("Last talks", tuple(_talk(each, now, zone) for each in page.talks)),
    ]
    return [section for section in found if section.rows]


def _reach(page: Preparation, now: datetime, zone: str) -> Iterator[Row]:
    yield Row("", page.reach or "They have not been asked yet how they like to be reached; c asks.")
    their_zone = page.contact.zone
    if their_zone and their_zone != zone:
        yield Row("Now", f"{local(now, their_zone):%a %H:%M} where they are")
    if page.let_be and page.contact.paused_at is not None:
        since = describe_day(day_of(page.contact.paused_at, zone), day_of(now, zone))
        yield Row("Next", f"let be since {since}")
    elif page.plan is not None:
        yield Row("Next", plan_sentence(page.plan, now, zone))
    for point in page.contact.points:
        yield Row(point.channel.value.replace("_", " "), one_line(f"{point.value} {point.label}".strip()))
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


_KINDS = {MarkKind.NEW_USE: "new use", MarkKind.HEARD: ""}


def _told(said: Said, today: date) -> Row:
    kind = _KINDS.get(said.kind, said.kind.value)
    text = one_line(said.text)
    return Row(describe_day(said.on, today), f"{kind}: {text}" if kind else text)


def _at_hand(page: Preparation, today: date) -> Iterator[Row]:
    """Name what could be given now: a promise that can be kept, a day to think of."""
    for promise in page.promises:
        if promise.kind is FollowUpKind.PROMISE_MINE:
            yield Row("", f'You could keep your promise "{one_line(promise.text)}".')
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
