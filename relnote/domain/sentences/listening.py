"""What is said of feedback: complaints that are open, news to bring, words that may be quoted."""

from __future__ import annotations

from datetime import date

from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import counted, day_named, days_ago, quote_of

_SAID = {
    FeedbackKind.SUGGESTION: "They suggested {quote} {on}",
    FeedbackKind.COMPLAINT: "They complained {on}: {quote}",
    FeedbackKind.PRAISE: "They praised {quote} {on}",
    FeedbackKind.REQUEST: "They asked for {quote} {on}",
    FeedbackKind.NEW_USE: "They told of a new use {on}: {quote}",
    FeedbackKind.REMARK: "They said {quote} {on}",
}
"""What they did, by its kind."""


def complaint(flag: Flag, today: date) -> str:
    """Say that a complaint is open."""
    days = days_ago(flag.evidence["heard_on"], today)
    since = f", {counted(days, 'day', 'days')} ago" if days > 1 else ""
    return f"They complained {_on(flag, today)}{since}: {quote_of(flag)}. Nothing was decided, and they were not answered."


def news(flag: Flag, today: date) -> str:
    """Say that something they told was done, or decided against, and they do not know."""
    became = "It is done" if flag.evidence["state"] == FeedbackState.DONE else "It was decided against"
    return f"{_said(flag, today)}. {became}, and they have not been told."


def testimonial(flag: Flag, today: date) -> str:
    """Say that words of theirs may be worth quoting."""
    return f"{_said(flag, today)}. No complaint of theirs is open."


def testimonial_step(flag: Flag) -> str:
    """Say what to ask."""
    about = " for the new use" if flag.evidence["kind"] == FeedbackKind.NEW_USE else ""
    return f"Ask whether you may quote them{about}."


def _said(flag: Flag, today: date) -> str:
    kind = FeedbackKind(str(flag.evidence["kind"]))
    # The words are put in last: they may hold braces of their own.
    return _SAID[kind].replace("{on}", _on(flag, today)).replace("{quote}", quote_of(flag))


def _on(flag: Flag, today: date) -> str:
    day = flag.evidence["heard_on"]
    said = day_named(day, today)
    return said if days_ago(day, today) in (0, 1) else f"on {said}"
