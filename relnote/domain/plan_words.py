"""The next attempt said as a person would say it: a step for a list, and the whole in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from relnote.domain.dates import describe_day
from relnote.domain.moments import day_of, local
from relnote.domain.plan import NextAttempt, Reason, ReasonKind
from relnote.domain.sentences.phrases import (
    channel_named,
    day_named,
    listed,
    local_day,
    tried,
    tries_listed,
    wait_said,
)
from relnote.domain.text import one_line, quoted
from relnote.domain.words import Channel
from relnote.domain.working_time import AS_USUAL, LEAST_WAIT

_DO: dict[Channel, str] = {
    Channel.EMAIL: "Email {who}",
    Channel.PHONE: "Call {who}",
    Channel.TEXT: "Text {who}",
    Channel.SOCIAL: "Message {who}",
    Channel.LETTER: "Write {who} a letter",
    Channel.FAX: "Fax {who}",
    Channel.IN_PERSON: "See {who}",
    Channel.VIDEO: "Call {who} by video",
}

_POINTS: dict[Channel, str] = {
    Channel.EMAIL: "address",
    Channel.PHONE: "number",
    Channel.TEXT: "number",
    Channel.SOCIAL: "account",
    Channel.LETTER: "postal address",
    Channel.FAX: "fax number",
}
"""What is needed to try somebody on a channel."""

_NEAR = frozenset({"today", "tomorrow"})

NOW = timedelta(minutes=1)
"""A window that begins within so long is open now."""


def attempt_with(channel: Channel, who: str = "them") -> str:
    """Say an attempt: `Call Mary Chen`, `Write them a letter`."""
    return _DO[channel].replace("{who}", who)


def plan_short(plan: NextAttempt, now: datetime, user_zone: str) -> str:
    """Say a plan as a step, by the user's clock: `Call them tomorrow 9:00–12:00`."""
    return f"{attempt_with(plan.channel)} {_window(plan, now, user_zone)}."


def plan_sentence(plan: NextAttempt, now: datetime, user_zone: str) -> str:
    """Say a plan with its reasons in one sentence, by their clock and the user's."""
    theirs = _window(plan, now, plan.zone)
    when = theirs
    if _differs(plan, user_zone):
        yours = _window(plan, now, user_zone)
        day, _, clock = yours.rpartition(" ")
        when = f"{theirs} their time ({clock if theirs.startswith(f'{day} ') else yours} yours)"
    return f"{attempt_with(plan.channel)} {when}: {', '.join(plan_reasons(plan, now, user_zone))}."


def plan_reasons(plan: NextAttempt, now: datetime, user_zone: str) -> list[str]:
    """Say each reason of a plan in a few words."""
    today = day_of(now, user_zone)
    return [_REASONS[reason.kind](reason, today, user_zone) for reason in plan.reasons]


def _differs(plan: NextAttempt, user_zone: str) -> bool:
    """Tell whether two clocks are to be told; nobody looks at one to write a letter."""
    there, here = local(plan.earliest, plan.zone), local(plan.earliest, user_zone)
    return plan.channel is not Channel.LETTER and there.utcoffset() != here.utcoffset()


def _window(plan: NextAttempt, now: datetime, zone: str) -> str:
    """Say a window by the clock of a zone: `today until 17:00`, `tomorrow 9:00–12:00`, over midnight with both days."""
    begin, end = local(plan.earliest, zone), local(plan.latest, zone)
    first, last = day_of(plan.earliest, zone), day_of(plan.latest - timedelta(seconds=1), zone)
    today = day_of(now, zone)
    if plan.channel is Channel.LETTER:
        return describe_day(first, today)
    until = f"{end.hour}:{end.minute:02}" if (end.hour, end.minute) != (0, 0) else "24:00"
    if plan.earliest - now < NOW:
        return f"now, until {until}" if first == last else f"now, until {describe_day(last, today)} {until}"
    start = f"{describe_day(first, today)} {begin.hour}:{begin.minute:02}"
    return f"{start}–{until}" if first == last else f"{start} – {describe_day(last, today)} {until}"


def _unanswered(reason: Reason, today: date, zone: str) -> str:
    since = local_day(reason.facts["since"], today, zone)
    return f"after {tries_listed(reason.facts['tried'])} without an answer since {since}"


def _no_point(reason: Reason, _today: date, _zone: str) -> str:
    return f"no {_POINTS[Channel(str(reason.facts['channel']))]} on record"


def _wait(reason: Reason, _today: date, _zone: str) -> str:
    wait = str(reason.facts["wait"])
    if wait == AS_USUAL:
        return "not before most of their answers would have come"
    if not reason.facts["stated"]:
        return f"not before {'four working hours' if wait == LEAST_WAIT else 'two working days'} have passed"
    said, have = wait_said(wait)
    return f"not before the {said} they asked for {have} passed"


def _answered(reason: Reason, _today: date, _zone: str) -> str:
    facts = reason.facts
    return f"they answered {tried(facts['answered'], facts['tries'], facts['channel'])}"


def _bounced(reason: Reason, _today: date, _zone: str) -> str:
    channels = reason.facts["channels"]
    assert isinstance(channels, list)
    return f"{listed([channel_named(each) for each in channels])} came back"


def _their_promise(reason: Reason, today: date, _zone: str) -> str:
    return f"after the day of their promise {quoted(str(reason.facts['text']))} ({day_named(reason.facts['due_on'], today)})"


def _my_promise(reason: Reason, today: date, _zone: str) -> str:
    return f"with your promise {quoted(str(reason.facts['text']))} for {day_named(reason.facts['due_on'], today)}"


def _promise_first(reason: Reason, today: date, _zone: str) -> str:
    due = day_named(reason.facts["due_on"], today)
    return f"your promise {quoted(str(reason.facts['text']))} is due {due if due in _NEAR else f'on {due}'}, before that"


def _holiday(reason: Reason, today: date, _zone: str) -> str:
    return (
        f"{day_named(reason.facts['day'], today)} is a holiday there ({one_line(str(reason.facts['name']))})"
    )


def _away(reason: Reason, today: date, _zone: str) -> str:
    return f"away until {day_named(reason.facts['until'], today)}"


def _best(day: str, seen: str) -> Callable[[Reason, date, str], str]:
    return lambda reason, _today, _zone: day if reason.facts["stated"] else seen


def _always(said: str) -> Callable[[Reason, date, str], str]:
    return lambda _reason, _today, _zone: said


_REASONS: dict[ReasonKind, Callable[[Reason, date, str], str]] = {
    ReasonKind.FIRST_CHANNEL: _always("their best channel"),
    ReasonKind.SECOND_CHANNEL: _always("their second channel"),
    ReasonKind.ANSWERS_MOST: _always("what they answer most"),
    ReasonKind.ANSWERED: _answered,
    ReasonKind.OBSERVED_CHANNEL: _always("what is seen to work best"),
    ReasonKind.THEY_BEGIN: _always("where they came to you"),
    ReasonKind.ONLY_CHANNEL: _always("how they can be reached"),
    ReasonKind.NO_CHANNEL: _always("as nothing better is known"),
    ReasonKind.NO_POINT: _no_point,
    ReasonKind.UNANSWERED: _unanswered,
    ReasonKind.BOUNCED: _bounced,
    ReasonKind.BEST_DAY: _best("one of their best days", "a day they usually answer on"),
    ReasonKind.BEST_TIME: _best("in their best time", "at a time they usually answer"),
    ReasonKind.NOT_WORST: _always("clear of their worst time"),
    ReasonKind.OFFICE_HOURS: _always("in office hours there"),
    ReasonKind.WAIT: _wait,
    ReasonKind.THEIR_PROMISE: _their_promise,
    ReasonKind.MY_PROMISE: _my_promise,
    ReasonKind.PROMISE_FIRST: _promise_first,
    ReasonKind.AWAY: _away,
    ReasonKind.HOLIDAY: _holiday,
    ReasonKind.YOUR_HOURS: _always("while you are up too"),
}
