"""`relnote ask`: who is missing which answers, and noting answers down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms, saying
from relnote.cli.exits import DONE
from relnote.cli.printing import Strong, padded, widest
from relnote.domain.preferences import describe_answer
from relnote.domain.questions import asked_alone
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.domain.words import AnswerState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relnote.cli.context import Context
    from relnote.domain.records import Answer, Question
    from relnote.services.checklist import Checklist
    from relnote.services.relnote import Relnote

FIRST = 20
"""Contacts that are listed unless told otherwise."""


def main(context: Context) -> int:
    """List, show or note down answers, by how much is said."""
    who, said = context.words[:1], context.words[1:]
    decline, clear = context.options["decline"], context.options["clear"]
    if (decline or clear) and not said:
        raise Refusal("Say whose answer to which question: relnote ask mary wait --decline")
    with context.open() as relnote:
        if not who:
            return _missing(context, relnote)
        contact_id = relnote.contacts.meant(who[0])
        question, answer = relnote.checklists.question_and_rest(said) if said else (None, "")
        if decline + clear + bool(answer) > 1:
            raise Refusal("Say one of these: an answer, --decline or --clear.")
        if question is not None and (decline or clear or answer):
            _note(context, relnote, contact_id, question, answer)
        else:
            lists = relnote.checklists
            _show(context, lists.of(contact_id), lists.seen(contact_id), question)
    return DONE


def _missing(context: Context, relnote: Relnote) -> int:
    ids = relnote.checklists.missing_anywhere()
    number = context.options["number"]
    first = ids[: FIRST if number is None else number or len(ids)]
    lists = [relnote.checklists.of(contact_id) for contact_id in first]
    if context.options["json"]:
        context.printer.data(
            [
                {
                    "contact": {"id": found.contact_id, "name": found.name},
                    "missing": [question.key for question in found.missing],
                }
                for found in lists
            ],
        )
        return DONE
    width = widest([one_line(found.name) for found in lists], 30)
    for found in lists:
        asked = ", ".join(saying.question(question) for question in found.missing)
        context.printer.line(Strong(padded(one_line(found.name), width)), f"  {asked}")
    if not lists:
        context.printer.say("Nobody is missing an answer.")
    elif len(lists) < len(ids):
        context.printer.say(f"{len(ids) - len(lists)} more are missing answers: -n 0 lists all.")
    return DONE


def _show(context: Context, found: Checklist, seen: Mapping[str, str], only: Question | None) -> None:
    given = {answer.question: answer for answer in found.answers}
    questions = [only] if only else list(found.questions)
    if context.options["json"]:
        told = [
            forms.question(question, given.get(question.key), seen.get(question.key, ""))
            for question in questions
        ]
        context.printer.data(
            {"contact": {"id": found.contact_id, "name": found.name}, "questions": told},
        )
        return
    context.printer.line(Strong(one_line(found.name)))
    width = widest([saying.question(question) for question in questions], 30)
    for question in questions:
        answer = _said(question, given.get(question.key))
        context.printer.line(f"{padded(saying.question(question), width)}  {answer}")
        if question.key in seen:
            context.printer.line(f"{padded('', width)}  seen so far: {one_line(seen[question.key])}")
        if only:
            context.printer.say(one_line(asked_alone(question)))


def _said(question: Question, answer: Answer | None) -> str:
    if answer is None:
        return "not asked yet"
    if answer.state is AnswerState.DECLINED:
        return "would rather not say"
    return one_line(describe_answer(question, answer.value))


def _note(context: Context, relnote: Relnote, contact_id: int, question: Question, text: str) -> None:
    lists = relnote.checklists
    given: Answer | None = None
    if context.options["clear"]:
        lists.clear(contact_id, question)
    elif context.options["decline"]:
        given = lists.decline(contact_id, question)
    else:
        given = lists.answer(contact_id, question, text)
    found = lists.of(contact_id)
    if context.options["json"]:
        context.printer.data(
            {
                "contact": {"id": found.contact_id, "name": found.name},
                "questions": [forms.question(question, given)],
            },
        )
    left = len(found.missing)
    still = f"{left} still to ask" if left else "all are asked"
    context.printer.say(
        f"{one_line(found.name)} · {question.short.lower()}: {_said(question, given)}; {still}. "
        "Take it back: relnote undo",
    )
