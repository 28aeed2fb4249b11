"""Today: who needs you, grouped by what you will do about it."""

from __future__ import annotations

from collections.abc import Iterable

from relnote.domain.records import DueRow
from relnote.domain.words import FlagKind

GROUPS: tuple[tuple[str, frozenset[FlagKind]], ...] = (
    (
        "Owe them something",
        frozenset({FlagKind.PROMISE_MINE_DUE, FlagKind.COMPLAINT_OPEN, FlagKind.FOLLOW_UP_DUE}),
    ),
    (
        "Answer or nudge",
        frozenset(
            {
                FlagKind.WAITING,
                FlagKind.NO_RESPONSE,
                FlagKind.BAD_CONTACT_POINT,
                FlagKind.PROMISE_THEIRS_DUE,
            },
        ),
    ),
    (
        "Something changed",
        frozenset(
            {
                FlagKind.RHYTHM_SILENT,
                FlagKind.RHYTHM_DRIFT,
                FlagKind.RHYTHM_SLOW,
                FlagKind.RHYTHM_FAST,
                FlagKind.THIN_REPLIES,
                FlagKind.CHANNEL_SHIFT,
                FlagKind.SIGNAL_INTEREST,
            },
        ),
    ),
    ("Bring them news", frozenset({FlagKind.BRING_NEWS})),
    (
        "Stay close",
        frozenset(
            {
                FlagKind.PURCHASE_CALL,
                FlagKind.BIRTHDAY,
                FlagKind.DATED_FACT,
                FlagKind.CADENCE_DUE,
                FlagKind.TOO_OFTEN,
                FlagKind.ASK_HEAVY,
                FlagKind.ONE_WAY,
                FlagKind.LONG_CALLS,
            },
        ),
    ),
    ("Ask", frozenset({FlagKind.STALE_PREFERENCE, FlagKind.MISSING_PREFERENCES, FlagKind.TESTIMONIAL})),
)
"""The headings in the order in which they stand, each with its kinds of flag."""

_PLACES = {kind: place for place, (_, kinds) in enumerate(GROUPS) for kind in kinds}


def group_of(kind: FlagKind) -> str:
    """Name the heading a kind of flag stands under."""
    return GROUPS[_PLACES[kind]][0]


def arranged(rows: Iterable[DueRow]) -> list[DueRow]:
    """Put rows under their headings; within one they keep their order."""
    return sorted(rows, key=lambda row: _PLACES[row.flag.kind])


RULES: dict[FlagKind, str] = {
    FlagKind.PROMISE_MINE_DUE: "A promise of yours asks for attention one working day before its day, and when it is late.",
    FlagKind.FOLLOW_UP_DUE: "A follow-up asks for attention from its day on.",
    FlagKind.WAITING: "After a message or a voicemail of yours the wait they asked for passes in their working time, or the "
    "time in which 9 of 10 of their answers come, whichever is sooner; two working days where neither is known, and never "
    "less than four working hours.",
    FlagKind.NO_RESPONSE: "Two or more efforts stand unanswered past their waits. Looked for is, in this order: a channel "
    "that suits them better, texts with nothing to answer, and then only whether they may not want to. Chances that are compared are estimates, by what came before and by how "
    "messages elsewhere were answered; they decide nothing.",
    FlagKind.BAD_CONTACT_POINT: "The last thing you sent on this channel came back.",
    FlagKind.RHYTHM_SILENT: "So many messages for so long without a word hardly ever happened by chance, by how often and how "
    "fast they answered before.",
    FlagKind.RHYTHM_DRIFT: "Several answers in a row, or one by far, came later than is usual for them, in their working time.",
    FlagKind.RHYTHM_SLOW: "This answer takes longer than 19 of 20 would, by the answers known so far, in their working time.",
    FlagKind.RHYTHM_FAST: "Several answers in a row came sooner than is usual for them.",
    FlagKind.THIN_REPLIES: "Their last three replies were shorter than 19 of 20 would be on average, and each than four of five, "
    "by their replies on this channel before.",
    FlagKind.CHANNEL_SHIFT: "The last four times they were heard of on a channel that they hardly used before.",
    FlagKind.SIGNAL_INTEREST: "They began conversations lately as they hardly ever did before; or whoever seldom begins any came to "
    "one topic on three days within 90, more than to what else is offered to them.",
    FlagKind.PROMISE_THEIRS_DUE: "A promise of theirs asks for attention the working day after its day.",
    FlagKind.PURCHASE_CALL: "A week after a purchase that is worth it, if nobody has spoken to them since.",
    FlagKind.BIRTHDAY: "Birthdays are told a week ahead.",
    FlagKind.DATED_FACT: "Days that come every year are told a week ahead.",
    FlagKind.CADENCE_DUE: "So many days after they were last reached as their tier says, or you said for them. An attempt "
    "does not count.",
    FlagKind.STALE_PREFERENCE: "What they said long ago, or what they do otherwise than they said, is worth asking again.",
    FlagKind.MISSING_PREFERENCES: "Questions neither answered nor declined; what is only observed answers none.",
    FlagKind.TOO_OFTEN: "More conversations begun by you within 30 days than their tier allows, at most half of them answered.",
    FlagKind.ASK_HEAVY: "Within 180 days more lines asked: than gave: stand in the notes on them, and a follow-up is near.",
    FlagKind.ONE_WAY: "In the last five talks more than 60 % of the talk was yours on average, or nothing they told you is "
    "written down of any of them, although something else is.",
    FlagKind.LONG_CALLS: "The middle one of the last five calls took more than 30 minutes.",
    FlagKind.COMPLAINT_OPEN: "A complaint that was neither decided nor answered two working days after it was heard.",
    FlagKind.BRING_NEWS: "Something they told you was done, or decided against, and they have not been told.",
    FlagKind.TESTIMONIAL: "They praised something or found a new use for it within 180 days, no complaint of theirs is open, "
    "and your promises to them were kept.",
}
"""How each kind of flag comes about, in a sentence or two."""
