"""What happened with the people of an export of Monica, and what is to be done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from relnote.domain.moments import add_months
from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.journal_drafts import Happening, JournalRecord, ToDo
from relnote.importers.monica_values import day, dicts, kind_of, moment, properties, text
from relnote.importers.written_moments import local_moment

_MONTHS = {"month": 1, "year": 12}
_MOST = 1000
"""Weeks, months or years between two days of a reminder; more is taken for that."""


class Happenings:
    """Reads records of one export, in its order.

    Args:
        zone: A day is its noon in this IANA zone.
        today: The user's day, as an ISO day.
        types: The kinds of contact fields by their identity.
    """

    def __init__(self, zone: str, today: str, types: dict[str, dict[str, Any]]) -> None:
        self._zone = zone
        self._today = date.fromisoformat(today)
        self._types = types
        self._taking_part: defaultdict[str, list[str]] = defaultdict(list)
        self._talked: defaultdict[str, set[date]] = defaultdict(set)
        self.number = 0
        """The number of the record that is read."""
        self.of_contact: dict[str, Callable[[str, Any], Iterator[JournalRecord]]] = {
            "call": self._call,
            "note": self._note,
            "conversation": self._conversation,
            "reminder": self._reminder,
            "task": self._task,
            "activity": lambda _key, value: self.activity(value),
        }
        """What reads the records of a contact, by their type."""

    def takes_part(self, key: str, activity: str) -> None:
        """Note that a contact took part in an activity, which is told later."""
        self._taking_part[activity].append(key)

    def activity(self, value: Any) -> Iterator[JournalRecord]:
        """Read an activity; who took part names it by its identity, or it names them."""
        told = properties(value)
        contacts = told.get("contacts")
        named = contacts if isinstance(contacts, list) else []
        people = dict.fromkeys([*self._taking_part.get(text(value.get("uuid")), ()), *map(text, named)])
        at = self._noon(day(told.get("happened_at")))
        words = (text(told.get(name)) for name in ("summary", "description"))
        yield self._happening(value, Channel.IN_PERSON, at, "\n\n".join(filter(None, words)), tuple(people))

    def last_talk(self, key: str, value: Any) -> Iterator[JournalRecord]:
        """Give the day they last talked, if nothing else in the export is of that day."""
        said = properties(value).get("last_talked_to")
        if said and day(said) not in self._talked[key]:
            yield Happening(
                line=self.number,
                uid=f"monica:{key}:last-talked-to:{day(said)}",
                channel=Channel.PHONE,
                outcome=Outcome.REACHED,
                started_at=self._noon(day(said)),
                body="",
                people=(key,),
            )

    def _call(self, key: str, value: Any) -> Iterator[JournalRecord]:
        told = properties(value)
        theirs = told.get("contact_called") is True
        direction = Direction.IN if theirs else Direction.OUT
        at = moment(told.get("called_at"))
        yield self._happening(
            value, Channel.PHONE, at, text(told.get("content")), (key,), direction=direction
        )

    def _note(self, key: str, value: Any) -> Iterator[JournalRecord]:
        body = text(properties(value).get("body"))
        if not body:
            raise ValueError("There is nothing in this note.")
        yield Happening(
            line=self.number,
            uid=_uid(value),
            channel=Channel.NOTE,
            started_at=moment(value.get("created_at")),
            body=body,
            people=(key,),
            is_note=True,
        )

    def _conversation(self, key: str, value: Any) -> Iterator[JournalRecord]:
        """Read a conversation: each of its messages is an interaction."""
        told = properties(value)
        kind = self._types.get(text(told.get("contact_field_type")), {})
        said = (text(kind.get("type")) or text(kind.get("name"))).lower()
        channel = {"email": Channel.EMAIL, "phone": Channel.TEXT}.get(said, Channel.SOCIAL)
        messages = [
            each
            for part in dicts(value.get("data"))
            if kind_of(part) == "message"
            for each in dicts(part.get("values"))
        ]
        if not messages:
            raise ValueError("There are no messages in this conversation.")
        for each in messages:
            mine = properties(each).get("written_by_me") is True
            yield self._happening(
                each,
                channel,
                moment(properties(each).get("written_at") or told.get("happened_at")),
                text(properties(each).get("content")),
                (key,),
                direction=Direction.OUT if mine else Direction.IN,
                outcome=Outcome.SENT if mine else Outcome.RECEIVED,
            )

    def _reminder(self, key: str, value: Any) -> Iterator[JournalRecord]:
        told = properties(value)
        words = "\n".join(filter(None, (text(told.get(name)) for name in ("title", "description"))))
        if told.get("inactive") is True:
            raise ValueError("This reminder is switched off.")
        if told.get("delible") is False and told.get("frequency_type") == "year":
            raise ValueError("This reminder is of a birthday, of which relnote reminds by itself.")
        first = day(told.get("initial_date"))
        due = _next(first, self._today, text(told.get("frequency_type")), told.get("frequency_number"))
        past = due if due < self._today else None
        yield self._to_do(key, value, words.replace("\n", ": "), due, past)

    def _task(self, key: str, value: Any) -> Iterator[JournalRecord]:
        told = properties(value)
        words = ": ".join(filter(None, (text(told.get(name)) for name in ("title", "description"))))
        done = told.get("completed") is True
        ended = (
            day(told.get("completed_at") or value.get("updated_at") or value.get("created_at"))
            if done
            else None
        )
        yield self._to_do(key, value, words, None, ended)

    def _to_do(self, key: str, value: Any, words: str, due: date | None, ended: date | None) -> ToDo:
        if not words:
            raise ValueError("It does not say what is to be done.")
        created_at = (
            moment(value.get("created_at")) if value.get("created_at") else datetime(2000, 1, 1, tzinfo=UTC)
        )
        return ToDo(
            line=self.number,
            person=key,
            text=" ".join(words.split()),
            due_on=due,
            ended_on=ended,
            created_at=created_at,
        )

    def _happening(
        self,
        value: Any,
        channel: Channel,
        at: datetime,
        body: str,
        people: tuple[str, ...],
        *,
        direction: Direction | None = None,
        outcome: Outcome = Outcome.REACHED,
    ) -> Happening:
        for key in people:
            self._talked[key].add(at.date())
        return Happening(
            line=self.number,
            uid=_uid(value),
            channel=channel,
            direction=direction,
            outcome=outcome,
            started_at=at,
            body=body,
            people=people,
            # What was written down of a talk; messages are sent and received.
            is_note=outcome is Outcome.REACHED,
        )

    def _noon(self, on: date) -> datetime:
        found = local_moment(on, 12, 0, 0, self._zone)
        if found is None:
            raise ValueError("The date of this entry cannot be read.")
        return found


def _next(first: date, today: date, every: str, number: Any) -> date:
    """Give the day on which a reminder is due next: the same day of a later week, month or year if the first is past."""
    step = min(max(number, 1), _MOST) if type(number) is int else 1
    if first >= today:
        return first
    if every == "week":
        return first + timedelta(weeks=-(-(today - first).days // (7 * step)) * step)
    if every not in _MONTHS:
        return first
    step *= _MONTHS[every]
    passed = (today.year - first.year) * 12 + today.month - first.month
    due = add_months(first, passed // step * step)
    return due if due >= today else add_months(first, (passed // step + 1) * step)


def _uid(value: Any) -> str:
    uuid = text(value.get("uuid"))
    if not uuid:
        raise ValueError("This record has no identity.")
    return f"monica:{uuid}"
