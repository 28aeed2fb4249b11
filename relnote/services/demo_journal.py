"""Filling an empty journal with the demo: invented people and two years of history."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.feedback_words import FeedbackState
from relnote.domain.records import Answer, Contact, ContactPoint, Interaction
from relnote.domain.refusal import Refusal
from relnote.domain.words import AnswerState
from relnote.services.demo.journal import generate
from relnote.services.note_marks import keep_marks_in_line
from relnote.services.points import normal_form
from relnote.store import contacts, database, feedback, follow_ups, interactions
from relnote.store.changes import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from relnote.domain.records import FollowUp
    from relnote.services.demo.shapes import DemoEntry, DemoPerson
    from relnote.services.relnote import Relnote

SEED = 7
WORKED_UNTIL = timedelta(hours=10)
"""The time of day at which something was decided or told."""
TOLD_UNTIL = timedelta(hours=14, minutes=22)
"""The time of its last day up to which the demo tells."""


def load_demo(relnote: Relnote, seed: int = SEED) -> None:
    """Fill an empty journal with the demo as of the day its clock shows.

    It is no change: undo does not take it away.

    Raises:
        Refusal: there is somebody in the journal.
    """
    journal = relnote.journal
    if relnote.contacts.count():
        raise Refusal("The demo goes into an empty journal only; relnote demo opens one of its own.")
    # The demo's day is told until the afternoon; before that, it is yesterday's.
    day = moments.day_of(journal.now() - TOLD_UNTIL, journal.zone)
    demo = generate(day, journal.zone, seed=seed)
    with database.transaction():
        writer = Writer()
        known_since = demo.entries[0].started_at
        people = [
            _add_person(writer, person, number, known_since) for number, person in enumerate(demo.people)
        ]
        ids: list[int] = []
        for entry in demo.entries:
            interaction = _interaction(entry, people, ids)
            interaction = replace(interaction, id=interactions.add(writer, interaction, entry.started_at))
            became = keep_marks_in_line(journal, writer, interaction, before=None)
            _end(writer, entry, became.follow_ups)
            ids.append(interaction.id)
        _become(writer, demo.entries, ids)
        journal.derivation.refresh(writer.contacts)


def _add_person(writer: Writer, person: DemoPerson, number: int, known_since: datetime) -> int:
    contact = Contact(
        uid=f"demo-{number}",
        name=person.name,
        organisation=person.organisation,
        title=person.title,
        tier=person.tier,
        zone=person.zone,
        born=person.born,
        about=person.about,
        tags=person.tags,
        points=tuple(
            ContactPoint(
                channel=point.channel,
                value=point.value,
                normal=normal_form(point.channel, point.value),
                label=point.label,
                preferred=point.preferred,
            )
            for point in person.points
        ),
    )
    contact_id = contacts.add(writer, contact, known_since)
    for answer in person.answers:
        follow_ups.put_answer(
            writer,
            Answer(
                contact_id=contact_id,
                question=answer.question,
                state=AnswerState.DECLINED if answer.declined else AnswerState.ANSWERED,
                value=answer.value,
                answered_at=answer.answered_at,
            ),
        )
    return contact_id


def _interaction(entry: DemoEntry, people: list[int], ids: list[int]) -> Interaction:
    return Interaction(
        channel=entry.channel,
        direction=entry.direction,
        outcome=entry.outcome,
        started_at=entry.started_at,
        zone=entry.zone,
        duration=entry.duration,
        talk_share=entry.talk_share,
        body=entry.body,
        replies_to_id=None if entry.replies_to is None else ids[entry.replies_to],
        contact_ids=tuple(people[number] for number in entry.who),
    )


def _become(writer: Writer, entries: Sequence[DemoEntry], ids: Sequence[int]) -> None:
    """Write what became of feedback; what a later note told of stays told by that note."""
    decided = {
        (id_, each.line): each for id_, entry in zip(ids, entries, strict=True) for each in entry.decided
    }
    for heard in feedback.of_interactions([id_ for id_, _ in decided]):
        decision = decided.get((heard.interaction_id, heard.line))
        if decision is None:
            continue
        on = max(moments.start_of(decision.on, "UTC") + WORKED_UNTIL, heard.heard_at)
        if decision.state == "told" and heard.told_at is None:
            feedback.change_source(writer, replace(heard, told_at=on))
        elif heard.told_at is not None:
            # They were told of what was done by then.
            on = max(heard.heard_at, min(on, heard.told_at))
        state = FeedbackState.DONE if decision.state == "told" else FeedbackState(decision.state)
        feedback.set_state(writer, heard.feedback_id, state, on)


def _end(writer: Writer, entry: DemoEntry, made: tuple[FollowUp, ...]) -> None:
    endings = {ending.line: ending for ending in entry.ended}
    for follow_up in made:
        ending = endings.get(follow_up.line)
        if ending is not None:
            follow_ups.change(writer, replace(follow_up, state=ending.state, ended_on=ending.ended_on))
