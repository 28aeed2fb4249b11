"""The demo journal, made whole: the cast, their stories, and how each of them stands today."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

from relnote.services.demo import (
    cast_americas,
    cast_asia,
    cast_europe,
    cast_south,
    endings_calls,
    endings_cast,
    endings_mails,
    endings_mary,
    stories_build,
    stories_change,
    stories_desk,
    stories_mails,
    stories_more,
    stories_sale,
    stories_service,
    stories_steady,
)
from relnote.services.demo.hours import Frame
from relnote.services.demo.people import Persona, read_cast
from relnote.services.demo.script import Scene, scenes_of, sections_of
from relnote.services.demo.shapes import DemoEntry, DemoJournal
from relnote.services.demo.timeline import Event, Teller

_CAST = (cast_americas.TABLE, cast_europe.TABLE, cast_asia.TABLE, cast_south.TABLE)
_STORIES = (
    stories_sale.TEXT,
    stories_build.TEXT,
    stories_service.TEXT,
    stories_change.TEXT,
    stories_desk.TEXT,
    stories_mails.TEXT,
    stories_more.TEXT,
    stories_steady.TEXT,
)
_ENDINGS = (endings_mary.TEXT, endings_cast.TEXT, endings_calls.TEXT, endings_mails.TEXT)


def generate(day: date, zone: str, *, seed: int = 7) -> DemoJournal:
    """Make the demo journal as it stands on the afternoon of `day`.

    Args:
        day: The day it is opened on; nothing in it is later than 14:00 of that day.
        zone: The user's IANA time zone.
        seed: Another seed tells the same people's stories with other words and at other times.

    Returns:
        The same journal for the same arguments, always.
    """
    frame = Frame.of(day, zone)
    cast = tuple(persona for table in _CAST for persona in read_cast(table))
    chapters = _read(_STORIES)
    endings = _read(_ENDINGS)
    dice = Random(seed)  # noqa: S311 - a story, not a secret
    told: Counter[Scene] = Counter()
    events: list[Event] = []
    for persona in cast:
        rng = Random(dice.getrandbits(64))  # noqa: S311
        teller = Teller(persona, frame, rng)
        teller.tell_story(_scenes(persona, chapters, told, rng))
        teller.tell_ending(endings.get(persona.name, ()))
        events += teller.events
    people = tuple(persona.person(frame) for persona in cast)
    return DemoJournal(people=people, entries=_entries(events, [persona.name for persona in cast]))


def _read(texts: tuple[str, ...]) -> dict[str, tuple[Scene, ...]]:
    read: dict[str, tuple[Scene, ...]] = {}
    for text in texts:
        for name, told in sections_of(text).items():
            read[name] = read.get(name, ()) + scenes_of(told)
    return read


def _scenes(
    persona: Persona, chapters: dict[str, tuple[Scene, ...]], told: Counter[Scene], rng: Random
) -> list[Scene]:
    """Choose the scenes of a person's story: those that must be, then those that fewest others have lived."""
    story: list[Scene] = []
    for name, count in persona.story:
        scenes = chapters[name]
        ranked = sorted(scenes, key=lambda scene: (not scene[0].must, told[scene], rng.random()))
        chosen = ranked[: count or len(scenes)]
        told.update(chosen)
        story += sorted(chosen, key=scenes.index)
    return story


def _entries(events: list[Event], names: list[str]) -> tuple[DemoEntry, ...]:
    ordered = sorted(events, key=lambda event: event.at)
    places = {id(event): place for place, event in enumerate(ordered)}
    people = {name: index for index, name in enumerate(names)}
    return tuple(
        DemoEntry(
            who=tuple(people[name] for name in event.who),
            channel=event.step.channel,
            direction=event.step.direction,
            outcome=event.step.outcome,
            started_at=event.at,
            zone=event.zone,
            duration=event.duration,
            talk_share=event.share,
            body=event.written.text,
            replies_to=places[id(event.answers)] if event.answers else None,
            ended=event.written.ended,
            decided=event.written.decided,
        )
        for event in ordered
    )
