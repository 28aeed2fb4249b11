"""Flags said as a person would say them, with their numbers: one sentence why, one step, one badge.

`now` and the user's zone are needed because a flag tells its days as seen from today: `yesterday`, `Fri 20 Nov`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime

from relnote.domain.dates import describe_day
from relnote.domain.moments import day_of
from relnote.domain.records import Flag
from relnote.domain.sentences import attempts, follow_ups, giving, listening, pace, preferences, rhythm
from relnote.domain.sentences.phrases import day_named, days_ago, days_late, days_since
from relnote.domain.severity import WAITED_FOR
from relnote.domain.words import FlagKind

FLAG_WORDS: dict[FlagKind, str] = {
    FlagKind.PROMISE_MINE_DUE: "your promise",
    FlagKind.FOLLOW_UP_DUE: "follow-up",
    FlagKind.WAITING: "no answer yet",
    FlagKind.NO_RESPONSE: "no response",
    FlagKind.BAD_CONTACT_POINT: "came back",
    FlagKind.RHYTHM_SILENT: "silent",
    FlagKind.RHYTHM_DRIFT: "slower",
    FlagKind.RHYTHM_SLOW: "late for them",
    FlagKind.RHYTHM_FAST: "faster",
    FlagKind.THIN_REPLIES: "thin replies",
    FlagKind.CHANNEL_SHIFT: "another channel",
    FlagKind.SIGNAL_INTEREST: "interest",
    FlagKind.PROMISE_THEIRS_DUE: "their promise",
    FlagKind.PURCHASE_CALL: "after a purchase",
    FlagKind.BIRTHDAY: "birthday",
    FlagKind.DATED_FACT: "a day of theirs",
    FlagKind.CADENCE_DUE: "stay in touch",
    FlagKind.STALE_PREFERENCE: "ask again",
    FlagKind.MISSING_PREFERENCES: "to ask",
    FlagKind.TOO_OFTEN: "too often",
    FlagKind.ASK_HEAVY: "more asked than given",
    FlagKind.ONE_WAY: "mostly your talk",
    FlagKind.LONG_CALLS: "long calls",
    FlagKind.COMPLAINT_OPEN: "complaint",
    FlagKind.BRING_NEWS: "bring news",
    FlagKind.TESTIMONIAL: "worth quoting",
}
"""What each kind is called."""


def others_said(others: Iterable[FlagKind], most: int = 2) -> str:
    """Say what else there is about somebody: ` Also: bring news, to ask, 2 more.`; empty if there is nothing.

    So many kinds at `most` are named, and the rest is counted.
    """
    counts = Counter(others)
    named = [FLAG_WORDS[kind] + (f" ({count})" if count > 1 else "") for kind, count in counts.items()]
    rest = sum(list(counts.values())[most:])
    said = [*named[:most], *([f"{rest} more"] if rest else [])]
    return f" Also: {', '.join(said)}." if said else ""


CALLS_FOR_AN_ATTEMPT = frozenset(
    {
        FlagKind.WAITING,
        FlagKind.NO_RESPONSE,
        FlagKind.PROMISE_THEIRS_DUE,
        FlagKind.PURCHASE_CALL,
        FlagKind.BIRTHDAY,
        FlagKind.DATED_FACT,
        FlagKind.CADENCE_DUE,
        FlagKind.BAD_CONTACT_POINT,
        FlagKind.RHYTHM_SILENT,
        FlagKind.RHYTHM_DRIFT,
        FlagKind.RHYTHM_SLOW,
        FlagKind.THIN_REPLIES,
        FlagKind.SIGNAL_INTEREST,
        FlagKind.COMPLAINT_OPEN,
        FlagKind.BRING_NEWS,
    },
)
"""The kinds whose step is to get in touch: the next attempt says how and when."""

MOST_DAYS = 999
"""Beyond so many days a badge no longer counts them."""

SPOKEN_OF = 14
"""Days for which it is told of a flag that they were away."""

MOST_WAITED = 99
"""Of a wait a badge counts so many days at most."""


def sentence(flag: Flag, now: datetime, zone: str) -> str:
    """Say in one sentence why a flag stands, with its numbers: `"Quote" is due today`."""
    said = _sentence(flag, now, zone)
    until = flag.evidence.get("away_until")
    today = day_of(now, zone)
    if until is None or days_ago(until, today) > SPOKEN_OF:
        return said
    return f"{said.removesuffix('.')}; they {_be(flag, today)} away until {day_named(until, today)}."


def _be(flag: Flag, today: date) -> str:
    """Say that they are away in the tense of their absence."""
    if days_ago(flag.evidence["away_until"], today) > 0:
        return "were"
    return "will be" if days_ago(flag.evidence.get("away_from", today.isoformat()), today) < 0 else "are"


def _sentence(flag: Flag, now: datetime, zone: str) -> str:
    today = day_of(now, zone)
    # These come about only if nothing happens until then.
    if flag.kind in WAITED_FOR and flag.raised_at > now:
        return f"If no answer comes by {describe_day(day_of(flag.raised_at, zone), today)}, it is time to try again."
    if (at_a_moment := _AT_A_MOMENT.get(flag.kind)) is not None:
        return at_a_moment(flag, today, zone)
    return _SENTENCES[flag.kind](flag, today)


def step(flag: Flag, now: datetime, zone: str, plan: str = "") -> str:
    """Say what to do about a flag: `Keep it, or tell them when.`.

    Args:
        flag: The flag.
        now: The present moment.
        zone: The user's IANA zone.
        plan: The next attempt, said: `Phone them Tue 24 Nov, 9–12.` It follows where the step is to get in touch.
    """
    said = _step(flag, now, zone)
    if flag.kind not in CALLS_FOR_AN_ATTEMPT or not plan:
        return said
    if flag.kind in _ONLY_PLAN or flag.evidence.get("cause") == "wrong_channel":
        return plan
    return said if flag.evidence.get("cause") == "not_interested" else f"{said} {plan}"


def _step(flag: Flag, now: datetime, zone: str) -> str:
    late = "due_on" in flag.evidence and days_late(flag, day_of(now, zone)) > 0
    match flag.kind:
        case FlagKind.PROMISE_MINE_DUE:
            return "Keep it today, or tell them when." if late else "Keep it, or tell them when."
        case FlagKind.FOLLOW_UP_DUE:
            return "Do it today, or choose another day." if late else "Do it, or choose another day."
        case FlagKind.NO_RESPONSE:
            return attempts.no_response_step(flag)
        case FlagKind.SIGNAL_INTEREST if "topic" in flag.evidence:
            return f'Be in touch about "{rhythm.topic_of(flag)}".'
        case FlagKind.TESTIMONIAL:
            return listening.testimonial_step(flag)
        case FlagKind.RHYTHM_FAST if flag.evidence.get("asked_more"):
            return "A good moment to give something: you asked more of them than you gave."
        case FlagKind.MISSING_PREFERENCES:
            return f"Ask when you next speak, first: {preferences.names_of(flag)[0]}."
    return _STEPS[flag.kind]


_STEPS: dict[FlagKind, str] = {
    FlagKind.PROMISE_THEIRS_DUE: "Ask how it is going.",
    FlagKind.WAITING: "Try again.",
    FlagKind.RHYTHM_SILENT: "Call or visit, if they matter to you.",
    FlagKind.RHYTHM_DRIFT: "Ask how they are: it may be good news for them, or a crisis in which you can help.",
    FlagKind.RHYTHM_SLOW: "Try again.",
    FlagKind.RHYTHM_FAST: "A good moment to ask for something, or to give.",
    FlagKind.THIN_REPLIES: "Call or visit: there may be good news for them behind it, or a crisis in which you can help.",
    FlagKind.CHANNEL_SHIFT: "Follow them there, and ask which they prefer now.",
    FlagKind.SIGNAL_INTEREST: "Be in touch about what they came for.",
    FlagKind.BAD_CONTACT_POINT: "Find the right address.",
    FlagKind.PURCHASE_CALL: "Ask how it is doing.",
    FlagKind.BIRTHDAY: "Wish them well.",
    FlagKind.DATED_FACT: "Think of them.",
    FlagKind.CADENCE_DUE: "Be in touch, with something in it for them.",
    FlagKind.STALE_PREFERENCE: "Ask again when you next speak.",
    FlagKind.TOO_OFTEN: "Let them be until something is worth their time.",
    FlagKind.ASK_HEAVY: "Bring something for them too; the page before a call shows what is at hand.",
    FlagKind.ONE_WAY: "Begin with a question next time, and write down what they say.",
    FlagKind.LONG_CALLS: "Say at the start how long it will take: 15 to 30 minutes do.",
    FlagKind.COMPLAINT_OPEN: "Decide what becomes of it, and answer them.",
    FlagKind.BRING_NEWS: "Tell them.",
}


def short(flag: Flag, now: datetime, zone: str) -> str:
    """Say a flag in a badge of at most 9 cells: `1d late`, `today`, `in 3d`, `14 mo`, `5 to ask`."""
    today = day_of(now, zone)
    match flag.kind:
        case FlagKind.MISSING_PREFERENCES:
            return f"{len(preferences.names_of(flag))} to ask"
        case FlagKind.STALE_PREFERENCE:
            return "ask again" if "other" in flag.evidence else f"{preferences.months_old(flag, today)} mo"
        case kind if kind in _BADGES:
            return _BADGES[kind]
        case FlagKind.RHYTHM_SLOW if flag.evidence["came"]:
            return "late"
        case FlagKind.WAITING | FlagKind.NO_RESPONSE | FlagKind.RHYTHM_SLOW | FlagKind.RHYTHM_SILENT:
            return f"waits {min(days_since(flag.evidence['since'], today, zone), MOST_WAITED)}d"
        case FlagKind.BAD_CONTACT_POINT:
            return "came back"
        case FlagKind.ASK_HEAVY:
            return f"asked {flag.evidence['asked']}x"
        case FlagKind.ONE_WAY:
            return "not noted" if flag.evidence["share"] is None else f"you {flag.evidence['share']} %"
        case FlagKind.LONG_CALLS:
            return f"{flag.evidence['minutes']} min"
        case FlagKind.TOO_OFTEN:
            return f"{flag.evidence['begun']} in 30d"
        case FlagKind.CADENCE_DUE:
            return _ago(flag.evidence["last"], today)
        case FlagKind.COMPLAINT_OPEN:
            return f"open {min(days_ago(flag.evidence['heard_on'], today), MOST_WAITED)}d"
        case FlagKind.PURCHASE_CALL:
            return _ago(flag.evidence["bought_on"], today)
        case FlagKind.BIRTHDAY | FlagKind.DATED_FACT:
            return _away(days_ago(flag.evidence["on"], today), "ago")
    return _away(days_late(flag, today), "late")


def _away(days: int, past: str) -> str:
    if abs(days) > MOST_DAYS:
        return f"long {past}" if days > 0 else "later"
    if days > 0:
        return f"{days}d {past}"
    return {0: "today", -1: "tomorrow"}.get(days, f"in {-days}d")


def _ago(day: object, today: date) -> str:
    if day is None:
        return "never yet"
    return _away(days_ago(day, today), "ago")


_BADGES: dict[FlagKind, str] = {
    FlagKind.RHYTHM_DRIFT: "slower",
    FlagKind.RHYTHM_FAST: "faster",
    FlagKind.THIN_REPLIES: "shorter",
    FlagKind.CHANNEL_SHIFT: "elsewhere",
    FlagKind.SIGNAL_INTEREST: "interest",
    FlagKind.BRING_NEWS: "not told",
    FlagKind.TESTIMONIAL: "quotable",
}

_AT_A_MOMENT: dict[FlagKind, Callable[[Flag, date, str], str]] = {
    FlagKind.WAITING: attempts.waiting,
    FlagKind.RHYTHM_SILENT: rhythm.silent,
    FlagKind.RHYTHM_DRIFT: rhythm.changed,
    FlagKind.RHYTHM_SLOW: rhythm.slow,
    FlagKind.RHYTHM_FAST: rhythm.changed,
}
"""Those that tell the day of a moment, by the user's zone."""

_ONLY_PLAN = frozenset({FlagKind.WAITING, FlagKind.RHYTHM_SLOW})
"""The kinds of whose step nothing is left to say beside the next attempt."""

_SENTENCES: dict[FlagKind, Callable[[Flag, date], str]] = {
    FlagKind.PROMISE_MINE_DUE: follow_ups.promise_mine,
    FlagKind.FOLLOW_UP_DUE: follow_ups.follow_up,
    FlagKind.NO_RESPONSE: attempts.no_response,
    FlagKind.BAD_CONTACT_POINT: attempts.bad_contact_point,
    FlagKind.THIN_REPLIES: rhythm.thin,
    FlagKind.CHANNEL_SHIFT: rhythm.shift,
    FlagKind.SIGNAL_INTEREST: rhythm.interest,
    FlagKind.PROMISE_THEIRS_DUE: follow_ups.promise_theirs,
    FlagKind.PURCHASE_CALL: pace.purchase,
    FlagKind.BIRTHDAY: pace.birthday,
    FlagKind.DATED_FACT: pace.dated_fact,
    FlagKind.CADENCE_DUE: pace.cadence,
    FlagKind.STALE_PREFERENCE: preferences.stale,
    FlagKind.MISSING_PREFERENCES: preferences.missing,
    FlagKind.TOO_OFTEN: pace.too_often,
    FlagKind.ASK_HEAVY: giving.ask_heavy,
    FlagKind.ONE_WAY: giving.one_way,
    FlagKind.LONG_CALLS: giving.long_calls,
    FlagKind.COMPLAINT_OPEN: listening.complaint,
    FlagKind.BRING_NEWS: listening.news,
    FlagKind.TESTIMONIAL: listening.testimonial,
}
