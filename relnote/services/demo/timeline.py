"""From a person and their story to events in time: when, on which channel, answered after how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import exp
from random import Random

from relnote.domain.moments import day_of, moment_of, start_of
from relnote.domain.words import REACHING, TALKED, Channel, Direction, Outcome
from relnote.services.demo.hours import (
    MY_HOURS,
    Frame,
    back_to_weekday,
    shared_time,
    some_time,
    working_after,
)
from relnote.services.demo.misses import CARDS, CLOSINGS, NO_ANSWERS, NUDGES, VOICEMAILS
from relnote.services.demo.people import Persona
from relnote.services.demo.script import Scene, Step
from relnote.services.demo.writing import Written, write

_MY_REPLY = 150
"""Median of the user's own reply times, in working minutes."""


_BY_HAND = frozenset({Channel.TEXT, Channel.SOCIAL})


@dataclass(slots=True, eq=False)
class Event:
    """An entry of the journal on its way: it knows people by name, and the entry it answers by itself."""

    at: datetime
    zone: str
    step: Step
    who: tuple[str, ...]
    written: Written
    duration: int | None = None
    share: int | None = None
    answers: Event | None = None


class Teller:
    """Tells the story of one person, step by step, in order of time."""

    def __init__(self, persona: Persona, frame: Frame, rng: Random) -> None:
        self.events: list[Event] = []
        self._persona = persona
        self._pace = persona.pace
        self._frame = frame
        self._rng = rng
        self._slots = persona.words()
        self._hours = (persona.pace.opens, persona.pace.closes)

    def tell_story(self, scenes: Sequence[Scene]) -> None:
        """Spread the scenes over the time of the story; what would come too late is left out."""
        first, last = self._pace.first, self._pace.last or self._rng.randint(8, 50)
        apart = (first - last) / max(1, len(scenes))
        end = min(start_of(self._frame.day - timedelta(days=last - 1), self._frame.zone), self._frame.end)
        for place, scene in enumerate(scenes):
            ago = first - apart * (place + self._rng.uniform(0, 0.6))
            self._tell_scene(scene, self._frame.day - timedelta(days=int(ago)), end)
        while self.events and _in_vain(self.events[-1].step):
            self.events.pop()
        self._closed(chance=1)

    def tell_ending(self, scenes: Sequence[Scene]) -> None:
        """Add scenes whose steps say themselves when they happened."""
        for scene in scenes:
            before: Event | None = None
            for step in scene:
                before = self._add(step, self._said_time(step, before), before if step.answers else None)

    def _tell_scene(self, scene: Scene, day: date, end: datetime) -> None:
        after = max((event.at for event in self.events), default=start_of(day, self._frame.zone))
        before: Event | None = None
        by_hand = self._by_hand()
        for told in scene:
            step = self._possible(told, by_hand)
            wanted = (
                day if before is None else day_of(after, self._frame.zone) + timedelta(days=step.gap or 1)
            )
            if before is not None and step.answers:
                before = self._nudged(before, end)
                at = self._reply_time(step, before)
            else:
                after = self._missed(step, wanted, after, end)
                at = self._time(step, wanted, after)
            if at >= end:
                return
            before = self._add(step, at, before if step.answers else None)
            after = at
        self._closed(chance=0.8)

    def _by_hand(self) -> Channel | None:
        """Tell on what they write a scene rather than by mail, if they said so and feel like it."""
        said = dict(self._persona.says).get("first_channel")
        return Channel(said) if said in _BY_HAND and self._rng.random() < 0.55 else None

    def _possible(self, step: Step, by_hand: Channel | None) -> Step:
        """Move a message to the channel of their choice, or to e-mail where they have no handle or number."""
        has = {point.channel for point in self._persona.points}
        if step.channel is Channel.EMAIL and by_hand in has:
            return replace(step, channel=by_hand)
        return replace(step, channel=Channel.EMAIL) if step.channel in _BY_HAND - has else step

    def _closed(self, *, chance: float) -> None:
        """Let them say the last word, perhaps, where the last was a message of mine."""
        last = max(self.events, key=lambda event: event.at, default=None)
        if last is None or last.step.outcome is not Outcome.SENT or self._rng.random() >= chance:
            return
        letter = last.step.channel is Channel.LETTER
        step = Step(
            channel=Channel.EMAIL if letter else last.step.channel,
            direction=Direction.IN,
            outcome=Outcome.RECEIVED,
            body=self._rng.choice((CARDS if letter else CLOSINGS).splitlines()),
            answers=True,
        )
        sent = working_after(last.at, 2 * 36000, self._persona.zone, self._hours) if letter else last.at
        at = self._reply_time(step, replace(last, at=sent))
        if at < self._frame.end:
            self._add(step, at, last)

    def _missed(self, step: Step, wanted: date, after: datetime, end: datetime) -> datetime:
        """Call in vain, perhaps, before a call that reaches them; tell when the last try was."""
        if (step.channel, step.direction) != (Channel.PHONE, Direction.OUT) or step.outcome not in REACHING:
            return after
        for _ in range(2):
            if self._rng.randrange(100) < self._pace.picks:
                break
            voicemail = self._rng.random() < 0.55
            at = self._time(step, wanted, after)
            if at >= end:
                break
            missed = replace(
                step,
                outcome=Outcome.VOICEMAIL if voicemail else Outcome.NO_ANSWER,
                body=self._rng.choice((VOICEMAILS if voicemail else NO_ANSWERS).splitlines()),
                minutes=None,
                share=None,
            )
            after = self._add(missed, at, None).at
        return after

    def _nudged(self, before: Event, end: datetime) -> Event:
        """Write again, perhaps, if the first message goes unanswered; tell what will be answered."""
        if before.step.direction is not Direction.OUT or self._rng.randrange(100) < self._pace.answers:
            return before
        at = working_after(before.at, self._rng.randint(3, 5) * 36000, self._frame.zone, MY_HOURS)
        if at >= end:
            return before
        nudge = replace(before.step, body=self._rng.choice(NUDGES.splitlines()))
        return self._add(nudge, at, None)

    def _time(self, step: Step, wanted: date, after: datetime) -> datetime:
        mine = self._frame.zone
        if step.channel in TALKED:
            return shared_time(self._rng, wanted, self._persona.zone, self._hours, after, mine=mine)
        if step.direction is Direction.IN:
            return some_time(self._rng, wanted, self._persona.zone, self._hours, after)
        return some_time(self._rng, wanted, mine, MY_HOURS, after)

    def _reply_time(self, step: Step, before: Event) -> datetime:
        if step.direction is Direction.OUT:
            median, factor, spread = _MY_REPLY, 1.0, 0.6
            zone, hours = self._frame.zone, MY_HOURS
        else:
            median, factor, spread = self._pace.reply, self._factor(before.at), self._pace.spread / 100
            zone, hours = self._persona.zone, self._hours
        minutes = median * factor * exp(self._rng.gauss(0, spread))
        minutes = step.lag if step.lag is not None else max(2, minutes)
        return working_after(before.at, round(minutes) * 60, zone, hours)

    def _factor(self, sent: datetime) -> float:
        """Tell by how much their replies to a message sent then are slower than they used to be."""
        days = (self._frame.end - sent).days
        if days >= self._pace.since:
            return 1.0
        whole = self._pace.factor / 100
        return float(whole ** (1 - days / self._pace.since)) if self._pace.drift else whole

    def _said_time(self, step: Step, before: Event | None) -> datetime:
        if before is not None and step.answers and step.ago is None:
            return min(self._reply_time(step, before), self._frame.end - timedelta(minutes=9))
        assert step.ago is not None, step.body
        day = self._frame.day - timedelta(days=step.ago)
        day = day if step.exact else back_to_weekday(day)
        if step.clock:
            return moment_of(day, *step.clock, self._persona.zone if step.theirs else self._frame.zone)
        return self._time(step, day, start_of(day, self._frame.zone))

    def _add(self, step: Step, at: datetime, answers: Event | None) -> Event:
        on = day_of(at, self._frame.zone)
        talked = step.channel in TALKED and step.outcome is Outcome.REACHED
        event = Event(
            at=at.replace(second=0),
            zone=self._persona.zone if step.channel is Channel.IN_PERSON else self._frame.zone,
            step=step,
            who=(self._persona.name, *step.others),
            written=write(step.body, self._slots, self._rng, self._frame, on),
            duration=self._minutes(step) * 60 if talked else None,
            share=self._share(step) if talked else None,
            answers=answers,
        )
        self.events.append(event)
        return event

    def _minutes(self, step: Step) -> int:
        if step.minutes:
            return step.minutes
        usual, most = (self._pace.call, 29) if step.channel is Channel.PHONE else (50, 100)
        return max(4, min(most, round(usual * exp(self._rng.gauss(0, 0.28)))))

    def _share(self, step: Step) -> int:
        return step.share or max(18, min(85, round(self._rng.gauss(self._pace.share, 6))))


def _in_vain(step: Step) -> bool:
    return step.channel is Channel.PHONE and step.outcome not in REACHING
