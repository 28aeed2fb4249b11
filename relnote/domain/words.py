"""The words of the journal: one word an idea, in code, on screen and in the documentation."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """A way to exchange words with a contact, or for them to act unasked."""

    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"
    SOCIAL = "social"
    LETTER = "letter"
    FAX = "fax"
    IN_PERSON = "in_person"
    VIDEO = "video"
    NEWSLETTER = "newsletter"
    BLOG = "blog"
    WEBSITE = "website"
    NOTE = "note"
    """A private entry, on no channel."""


ADDRESSED = frozenset(
    {
        Channel.EMAIL,
        Channel.PHONE,
        Channel.TEXT,
        Channel.SOCIAL,
        Channel.LETTER,
        Channel.FAX,
        Channel.IN_PERSON,
        Channel.VIDEO,
    },
)
"""Channels on which somebody is addressed; these are the answers to "best way to reach you"."""

USUAL = (Channel.EMAIL, Channel.PHONE, Channel.TEXT, Channel.SOCIAL, Channel.LETTER, Channel.FAX)
"""The channels that are tried where nobody said anything, in this order; meetings are agreed upon before."""

TALKED = frozenset({Channel.PHONE, Channel.IN_PERSON, Channel.VIDEO})
"""Channels on which both are there at once: reached or not, there is no reply to wait for."""

ENGAGEMENT = frozenset({Channel.NEWSLETTER, Channel.BLOG, Channel.WEBSITE})
"""Channels on which the contact acts and nobody is addressed."""


class Direction(StrEnum):
    """Who began it. A private note has none."""

    IN = "in"
    OUT = "out"


class Outcome(StrEnum):
    """What came of an exchange or an attempt."""

    REACHED = "reached"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    BOUNCED = "bounced"
    SENT = "sent"
    RECEIVED = "received"
    OPENED = "opened"


REACHING = frozenset({Outcome.REACHED, Outcome.RECEIVED})
"""Outcomes after which the contact was reached. An attempt is not a conversation."""


def reaches(direction: str | None, outcome: str | None) -> bool:
    """Tell whether somebody was reached, or heard of: they left word if a voicemail is theirs."""
    return outcome in REACHING or (direction == Direction.IN and outcome == Outcome.VOICEMAIL)


AWAITING = frozenset({Outcome.SENT, Outcome.VOICEMAIL})
"""Outcomes of an outbound interaction that leave an answer to wait for."""


class Tier(StrEnum):
    """How much a contact matters, which sets how often you mean to speak."""

    KEY = "key"
    REGULAR = "regular"
    LIGHT = "light"
    NONE = "none"


class FollowUpKind(StrEnum):
    """What kind of thing is open between you and a contact."""

    FOLLOW_UP = "follow_up"
    PROMISE_MINE = "promise_mine"
    PROMISE_THEIRS = "promise_theirs"
    ASK_NEXT = "ask_next"


PROMISES = frozenset({FollowUpKind.PROMISE_MINE, FollowUpKind.PROMISE_THEIRS})


class FollowUpState(StrEnum):
    """How a follow-up stands. Promises end kept, kept late or broken; the others done or dropped."""

    OPEN = "open"
    DONE = "done"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    BROKEN = "broken"
    DROPPED = "dropped"


class FlagKind(StrEnum):
    """What kind of thing deserves attention. How severe each is stands in `domain.severity`."""

    PROMISE_MINE_DUE = "promise_mine_due"
    FOLLOW_UP_DUE = "follow_up_due"
    WAITING = "waiting"
    NO_RESPONSE = "no_response"
    BAD_CONTACT_POINT = "bad_contact_point"
    RHYTHM_SILENT = "rhythm_silent"
    RHYTHM_DRIFT = "rhythm_drift"
    RHYTHM_SLOW = "rhythm_slow"
    RHYTHM_FAST = "rhythm_fast"
    THIN_REPLIES = "thin_replies"
    CHANNEL_SHIFT = "channel_shift"
    SIGNAL_INTEREST = "signal_interest"
    PROMISE_THEIRS_DUE = "promise_theirs_due"
    PURCHASE_CALL = "purchase_call"
    BIRTHDAY = "birthday"
    DATED_FACT = "dated_fact"
    CADENCE_DUE = "cadence_due"
    STALE_PREFERENCE = "stale_preference"
    MISSING_PREFERENCES = "missing_preferences"
    TOO_OFTEN = "too_often"
    ASK_HEAVY = "ask_heavy"
    ONE_WAY = "one_way"
    LONG_CALLS = "long_calls"
    COMPLAINT_OPEN = "complaint_open"
    BRING_NEWS = "bring_news"
    TESTIMONIAL = "testimonial"


FLAG_SIGNS: dict[FlagKind, tuple[str, str]] = {
    FlagKind.PROMISE_MINE_DUE: ("!", "!"),
    FlagKind.FOLLOW_UP_DUE: ("›", ">"),
    FlagKind.WAITING: ("…", ":"),
    FlagKind.NO_RESPONSE: ("×", "x"),
    FlagKind.BAD_CONTACT_POINT: ("ø", "/"),
    FlagKind.PROMISE_THEIRS_DUE: ("‹", "<"),
    FlagKind.RHYTHM_SILENT: ("∅", "0"),
    FlagKind.RHYTHM_DRIFT: ("↓", "v"),
    FlagKind.RHYTHM_SLOW: ("∿", "%"),
    FlagKind.RHYTHM_FAST: ("↑", "&"),
    FlagKind.THIN_REPLIES: ("≈", "-"),
    FlagKind.CHANNEL_SHIFT: ("⇄", "="),
    FlagKind.SIGNAL_INTEREST: ("✶", "@"),
    FlagKind.PURCHASE_CALL: ("$", "$"),
    FlagKind.BIRTHDAY: ("*", "*"),
    FlagKind.DATED_FACT: ("+", "+"),
    FlagKind.CADENCE_DUE: ("°", "o"),
    FlagKind.STALE_PREFERENCE: ("~", "~"),
    FlagKind.MISSING_PREFERENCES: ("?", "?"),
    FlagKind.TOO_OFTEN: ("»", "^"),
    FlagKind.ASK_HEAVY: ("⊖", ")"),
    FlagKind.ONE_WAY: ("⇉", "}"),
    FlagKind.LONG_CALLS: ("◔", "("),
    FlagKind.COMPLAINT_OPEN: ("≠", "#"),
    FlagKind.BRING_NEWS: ("↩", "r"),
    FlagKind.TESTIMONIAL: ("“", '"'),
}
"""One cell for each kind, with Unicode and without; the word stands beside it or in the help."""


class FactKind(StrEnum):
    """What a dated fact about a contact is."""

    BOUGHT = "bought"
    BORN = "born"
    ANNIVERSARY = "anniversary"
    AWAY = "away"
    MOVED = "moved"
    NEW_JOB = "new_job"


class ValueWay(StrEnum):
    """Whether something was given or asked for."""

    GAVE = "gave"
    ASKED = "asked"


class ValueKind(StrEnum):
    """What can be given to somebody, or asked of them, beside money and goods."""

    IDEA = "idea"
    INFORMATION = "information"
    REFERRAL = "referral"
    RECOMMENDATION = "recommendation"
    CONNECTION = "connection"
    APPRECIATION = "appreciation"
    HELP = "help"


class AnswerKind(StrEnum):
    """What shape the answer to a preference question has."""

    WEEKDAYS = "weekdays"
    HOURS = "hours"
    CHANNEL = "channel"
    DURATION = "duration"
    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"


class AnswerState(StrEnum):
    """How a question stands: answered, or they would rather not say. Missing is no row at all."""

    ANSWERED = "answered"
    DECLINED = "declined"


class AnswerSource(StrEnum):
    """Whether they said so or we saw so. What was observed never counts as answered."""

    STATED = "stated"
    OBSERVED = "observed"


class MarkKind(StrEnum):
    """What a line of a note becomes when it starts with a keyword and a colon."""

    TODO = "todo"
    PROMISE = "promise"
    THEY_PROMISE = "they promise"
    ASK_NEXT = "ask next"
    PREFERS = "prefers"
    HEARD = "heard"
    SUGGESTION = "suggestion"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    REQUEST = "request"
    NEW_USE = "new use"
    TOLD = "told"
    GAVE = "gave"
    ASKED = "asked"
    BOUGHT = "bought"
    BORN = "born"
    AWAY = "away"
    MOVED = "moved"
    NEW_JOB = "new job"


FOLLOW_UP_OF_MARK: dict[MarkKind, FollowUpKind] = {
    MarkKind.TODO: FollowUpKind.FOLLOW_UP,
    MarkKind.PROMISE: FollowUpKind.PROMISE_MINE,
    MarkKind.THEY_PROMISE: FollowUpKind.PROMISE_THEIRS,
    MarkKind.ASK_NEXT: FollowUpKind.ASK_NEXT,
}
"""The marks that become follow-ups, and which kind each becomes."""

FACT_OF_MARK: dict[MarkKind, FactKind] = {
    MarkKind.BOUGHT: FactKind.BOUGHT,
    MarkKind.BORN: FactKind.BORN,
    MarkKind.AWAY: FactKind.AWAY,
    MarkKind.MOVED: FactKind.MOVED,
    MarkKind.NEW_JOB: FactKind.NEW_JOB,
}
"""The marks that become dated facts, and which kind each becomes."""

VALUE_OF_MARK: dict[MarkKind, ValueWay] = {MarkKind.GAVE: ValueWay.GAVE, MarkKind.ASKED: ValueWay.ASKED}
"""The marks that become value, and which way each goes."""

ALSO = "Also:"
"""How the line of a text about somebody begins that tells what the other of two was called who were made one."""

NONE = "none"
"""The canonical form of an answer that leaves out every day, hour or channel."""
