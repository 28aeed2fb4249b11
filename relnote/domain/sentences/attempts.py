"""What is said of waiting, of silence, and of addresses that do not work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from relnote.domain.preferences import describe_value
from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import (
    TRIES,
    counted,
    day_named,
    listed,
    local_day,
    ordinal,
    tried,
    try_named,
)
from relnote.domain.words import AnswerKind


def waiting(flag: Flag, today: date, zone: str) -> str:
    """Say that an answer is due."""
    evidence = flag.evidence
    attempts = int(str(evidence["attempts"]))
    what = try_named(evidence["channel"], evidence["outcome"])
    day = local_day(evidence["since"], today, zone)
    row = f", your {ordinal(attempts)} try" if attempts > 1 else ""
    return f"No answer to your {what} from {day}{row}; {_passed(flag)}."


def _passed(flag: Flag) -> str:
    wait = describe_value(AnswerKind.DURATION, str(flag.evidence["wait"]))
    have = "has" if wait.startswith("1 ") else "have"
    if not flag.evidence["stated"]:
        return "two working days have passed"
    return f"their {wait} {have} passed"


def no_response(flag: Flag, _today: date) -> str:
    """Say that several attempts stand unanswered, and the likeliest cause."""
    evidence = flag.evidence
    tries = f"No answer to {_listed(evidence['tried'])}"
    match evidence["cause"]:
        case "wrong_channel" if evidence["named"]:
            return f"{tries}; they said {_channel(evidence['other'])} is best."
        case "wrong_channel":
            other = tried(evidence["other_answered"], evidence["other_tries"], evidence["other"])
            return (
                f"{tries}; they answered {other}, but {evidence['answered']} of {evidence['tries']} of these."
            )
        case "information_free":
            return f"{tries}, which gave them nothing to answer."
    return f"{_listed(evidence['tried'])} with something in them, and no answer; perhaps they are not interested."


def no_response_step(flag: Flag) -> str:
    """Say what to do about silence."""
    match flag.evidence["cause"]:
        case "wrong_channel":
            return f"Try {_channel(flag.evidence['other'])} instead."
        case "information_free":
            return "Say why it is worth their time."
    return "Your decision: pause, keep, or one last letter."


def bad_contact_point(flag: Flag, today: date) -> str:
    """Say that something came back."""
    what = TRIES[str(flag.evidence["channel"])][0]
    return f"Your {what} from {day_named(flag.evidence['bounced_on'], today)} came back."


def _listed(counts: object) -> str:
    assert isinstance(counts, Mapping)
    return listed([counted(int(count), *TRIES[str(channel)]) for channel, count in counts.items()])


def _channel(value: object) -> str:
    return describe_value(AnswerKind.CHANNEL, str(value))
