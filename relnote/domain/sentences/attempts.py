"""What is said of waiting, of silence, and of addresses that do not work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import (
    TRIES,
    channel_named,
    day_named,
    local_day,
    ordinal,
    tried,
    tries_listed,
    try_named,
    wait_said,
)
from relnote.domain.sentences.rhythm import usually
from relnote.domain.working_time import AS_USUAL


def waiting(flag: Flag, today: date, zone: str) -> str:
    """Say that an answer is due."""
    evidence = flag.evidence
    attempts = int(str(evidence["attempts"]))
    what = try_named(evidence["channel"], evidence["outcome"])
    day = local_day(evidence["since"], today, zone)
    row = f", your {ordinal(attempts)} try" if attempts > 1 else ""
    return f"No answer to your {what} from {day}{row}; {_passed(flag)}."


def _passed(flag: Flag) -> str:
    if flag.evidence["wait"] == AS_USUAL:
        return f"they usually take {usually(flag)}"
    if not flag.evidence["stated"]:
        return "two working days have passed"
    wait, have = wait_said(str(flag.evidence["wait"]))
    return f"their {wait} {have} passed"


def no_response(flag: Flag, _today: date) -> str:
    """Say that several attempts stand unanswered, and the likeliest cause."""
    evidence = flag.evidence
    tries = f"No answer to {tries_listed(evidence['tried'])}"
    match evidence["cause"]:
        case "wrong_channel" if evidence["named"]:
            other = channel_named(evidence["other"])
            return f"{tries}; they said {other} is best{_chances(flag, f'by {other}')}."
        case "wrong_channel":
            other = tried(evidence["other_answered"], evidence["other_tries"], evidence["other"])
            return (
                f"{tries}; they answered {other}, but {evidence['answered']} of {evidence['tries']} of these."
            )
        case "information_free":
            return _empty(flag, tries)
    return _with_content(flag, tries)


def _empty(flag: Flag, tries: str) -> str:
    empty = flag.evidence["empty"]
    if empty == _all_tries(flag):
        nothing = f"{tries}, which gave them nothing to answer"
    else:
        nothing = f"{tries}; the {empty} that were noted down gave them nothing to answer"
    return f"{nothing}{_chances(flag, 'with a question')}."


def _chances(flag: Flag, instead: str) -> str:
    """Compare the chance of another attempt like the last one with that of what is advised, where both are known."""
    if "instead" not in flag.evidence:
        return ""
    like_this, other = (_in_ten(flag.evidence[name]) for name in ("like_this", "instead"))
    return (
        f": about {like_this} in 10 are answered like this, {other} in 10 {instead}"
        if like_this != other
        else ""
    )


def _in_ten(chance: object) -> int:
    """Say a chance as so many of ten: it is never none or all."""
    return min(9, max(1, round(10 * float(str(chance)))))


def _with_content(flag: Flag, tries: str) -> str:
    sent = flag.evidence["sent"]
    if sent == _all_tries(flag):
        listed = tries_listed(flag.evidence["tried"])
        return f"{listed} with something in them, and no answer; perhaps they are not interested."
    return f"{tries}, {sent} of them with something in them; perhaps they are not interested."


def _all_tries(flag: Flag) -> int:
    counts = flag.evidence["tried"]
    assert isinstance(counts, Mapping)
    return sum(counts.values())


def no_response_step(flag: Flag) -> str:
    """Say what to do about silence."""
    match flag.evidence["cause"]:
        case "wrong_channel":
            return f"Try {channel_named(flag.evidence['other'])} instead."
        case "information_free":
            return "Say why it is worth their time."
    return "Your decision: pause, keep, or one last letter."


def bad_contact_point(flag: Flag, today: date) -> str:
    """Say that something came back."""
    what = TRIES[str(flag.evidence["channel"])][0]
    return f"Your {what} from {day_named(flag.evidence['bounced_on'], today)} came back."
