"""What is still to ask, and what should be asked again."""

from __future__ import annotations

from relnote.domain.contradiction import contradicted
from relnote.domain.questions import missing_questions
from relnote.domain.records import Answer, Flag
from relnote.domain.rules.days import day_of, months_after
from relnote.domain.rules.facts import Facts
from relnote.domain.words import AnswerKind, FlagKind, Tier


def missing_preferences(facts: Facts) -> tuple[Flag, ...]:
    """Flag questions neither answered nor declined: from the first time they were reached; key contacts at once."""
    raised_at = facts.created_at if facts.tier is Tier.KEY else facts.first_reached_at
    missing = missing_questions(facts.questions, facts.answers) if raised_at else ()
    if not raised_at or not missing:
        return ()
    evidence = {"missing": [question.key for question in missing], "questions": len(facts.questions)}
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.MISSING_PREFERENCES,
            raised_at=raised_at,
            evidence=evidence,
        ),
    )


def stale_preference(facts: Facts) -> tuple[Flag, ...]:
    """Flag what they stated so many months ago, or what the attempts since then contradict; the earlier counts."""
    questions = {question.key: question for question in facts.questions}
    return tuple(
        _stale(facts, answer, questions[answer.question].kind)
        for answer in facts.answers
        if answer.is_stated and answer.question in questions
    )


def _stale(facts: Facts, answer: Answer, kind: AnswerKind) -> Flag:
    answered_on = day_of(answer.answered_at, facts.zone)
    raised_at = months_after(answered_on, facts.stale_after_months, facts.zone)
    evidence: dict[str, object] = {
        "question": answer.question,
        "kind": kind.value,
        "value": answer.value,
        "answered_on": answered_on.isoformat(),
        "answered_at": answer.answered_at.isoformat(),
    }
    if answer.question == "first_channel" and (found := contradicted(answer, facts.recent, _waits(facts))):
        tipped_at, tried = found
        if tipped_at < raised_at:
            raised_at, evidence = tipped_at, evidence | tried | {"day": round(facts.rhythm.clock.day)}
    return Flag(
        contact_id=facts.contact_id,
        kind=FlagKind.STALE_PREFERENCE,
        key=answer.question,
        raised_at=raised_at,
        evidence=evidence,
    )


def _waits(facts: Facts) -> dict[int, float]:
    """Give the working seconds until each reply, by the message that it answers."""
    return {
        each.id: wait
        for pair in facts.rhythm.pairs.values()
        for each, wait in zip(pair.replied, pair.waits, strict=True)
    }
