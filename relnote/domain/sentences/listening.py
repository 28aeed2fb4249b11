"""What is said of feedback: complaints that are open, news to bring, words that may be quoted."""

from __future__ import annotations

from datetime import date

from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import counted, day_named, days_ago, quote_of

_SAID = {
    FeedbackKind.SUGGESTION: "suggested",
    FeedbackKind.COMPLAINT: "complained",
    FeedbackKind.PRAISE: "praised",
    FeedbackKind.REQUEST: "asked for",
    FeedbackKind.NEW_USE: "told of a new use",
    FeedbackKind.REMARK: "said",
}


def complaint(flag: Flag, today: date) -> str:
    """Say that a complaint is open."""
    days = days_ago(flag.evidence["heard_on"], today)
    since = f", {counted(days, 'day', 'days')} ago" if days > 1 else ""
    return f"They complained {_on(flag, today)}{since}: {quote_of(flag)}. Nothing was decided, and they were not answered."


def news(flag: Flag, today: date) -> str:
    """Say that something they told was done, or decided against, and they do not know."""
    became = "It is done" if flag.evidence["state"] == FeedbackState.DONE else "It was decided against"
    return f"They {_verb(flag)} {_on(flag, today)}: {quote_of(flag)}. {became}, and they have not been told."


def testimonial(flag: Flag, today: date) -> str:
    """Say that words of theirs may be worth quoting."""
    return f"They {_verb(flag)} {_on(flag, today)}: {quote_of(flag)}. No complaint of theirs is open."


def testimonial_step(flag: Flag) -> str:
    """Say what to ask."""
    about = " for the new use" if flag.evidence["kind"] == FeedbackKind.NEW_USE else ""
    return f"Ask whether you may quote them{about}."


def _verb(flag: Flag) -> str:
    return _SAID[FeedbackKind(str(flag.evidence["kind"]))]


def _on(flag: Flag, today: date) -> str:
    day = flag.evidence["heard_on"]
    said = day_named(day, today)
    return said if days_ago(day, today) in (0, 1) else f"on {said}"
