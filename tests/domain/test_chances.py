"""The two chances behind a diagnosis, in plain counts, and nothing where too little is known."""

from __future__ import annotations

import pytest

from relnote.domain.records import Flag
from relnote.domain.rhythm.advice import BETTER, Message, chance_of_answer, rate_of
from relnote.domain.rules.no_response import no_response
from relnote.domain.sentences import sentence, step
from tests.domain.tried import facts

CALLS = [f"2026-09-{day:02}T10:00 phone out {'reached' if day < 3 else 'no_answer'}" for day in range(1, 9)]
TEXTS = [f"2026-10-{day:02}T10:00 text out sent" for day in range(1, 9)]
HEARD = "2026-10-20T10:00 email in received"
TRIED = ("2026-11-02T10:00 phone out no_answer", "2026-11-05T10:00 phone out no_answer")


def diagnosis(*lines: str, **more) -> Flag:
    [flag] = no_response(facts(*lines, **more))
    return flag


def said(flag: Flag) -> str:
    return sentence(flag, flag.raised_at, "UTC")


def test_a_message_with_nothing_in_it_is_answered_less_than_one_that_asks() -> None:
    usual = rate_of(7, 10)
    assert usual == pytest.approx(9.5 / 14.1)
    assert chance_of_answer(usual, None) == usual
    chances = [
        chance_of_answer(usual, Message(characters, asks))
        for characters, asks in ((40, False), (40, True), (200, False), (500, False), (500, True))
    ]
    assert chances[0] < chances[1] < chances[2] < usual < chances[4]
    assert chance_of_answer(usual, BETTER) == chances[4]
    assert chances[0] == pytest.approx(0.189, abs=0.001)


def test_another_channel_is_compared_by_what_came_before() -> None:
    flag = diagnosis(*CALLS, *TEXTS, HEARD, *TRIED, answered=(*range(9, 16),), says={"first_channel": "text"})
    assert (flag.evidence["like_this"], flag.evidence["instead"]) == (0.37, 0.79)
    assert said(flag) == (
        "No answer to 2 calls; they said text is best: about 4 in 10 are answered like this, 8 in 10 by text."
    )


def test_where_one_side_is_hardly_known_nothing_is_compared() -> None:
    for lines in ((*CALLS, *TEXTS[:4]), (*CALLS[:4], *TEXTS), TEXTS):
        flag = diagnosis(*lines, HEARD, *TRIED, says={"first_channel": "text"})
        assert said(flag) == "No answer to 2 calls; they said text is best."


def test_chances_that_are_alike_are_not_said() -> None:
    flag = diagnosis(*CALLS, *TEXTS[:7], HEARD, *TRIED, answered=(9, 10), says={"first_channel": "text"})
    assert "instead" in flag.evidence
    assert said(flag) == "No answer to 2 calls; they said text is best."


def test_what_is_advised_is_not_compared_where_it_is_less_likely_to_be_answered() -> None:
    flag = diagnosis(*CALLS, *TEXTS, HEARD, *TRIED, answered=(9,), says={"first_channel": "text"})
    assert said(flag) == "No answer to 2 calls; they said text is best."
    long = {12: Message(500, asks=True), 13: Message(500, asks=True)}
    flag = diagnosis(*MAILS, HEARD, *EMPTY, answered=(1, 2), gives={12: False, 13: False}, messages=long)
    assert said(flag) == "No answer to 2 emails, which gave them nothing to answer."
    assert "like_this" not in flag.evidence


def test_a_channel_they_named_but_answer_markedly_less_is_not_advised() -> None:
    mails = [f"2026-10-{day:02}T10:00 email out sent" for day in range(1, 7)]
    told = (*CALLS, *mails, HEARD, *EMPTY)
    emails_answered = tuple(range(9, 15))
    assert no_response(facts(*told, answered=emails_answered, says={"first_channel": "phone"})) == ()
    both = {"first_channel": "phone", "second_channel": "text"}
    flag = diagnosis(*told, answered=emails_answered, says=both)
    assert step(flag, flag.raised_at, "UTC") == "Try text instead."
    # Of a few calls one does not know.
    few = (*CALLS[2:4], *mails, HEARD, *EMPTY)
    flag = diagnosis(*few, answered=tuple(range(3, 9)), says={"first_channel": "phone"})
    assert step(flag, flag.raised_at, "UTC") == "Try phone instead."


MAILS = [f"2026-09-{day:02}T10:00 email out sent" for day in range(1, 11)]
EMPTY = ("2026-11-02T10:00 email out sent", "2026-11-05T10:00 email out sent")


def test_a_text_with_nothing_in_it_is_compared_with_a_question() -> None:
    flag = diagnosis(
        *MAILS, HEARD, *EMPTY, TRIED[1], answered=tuple(range(1, 8)), gives={12: False, 13: False},
        messages={12: Message(40, asks=False), 13: Message(60, asks=False)},
    )  # fmt: skip
    assert flag.evidence["cause"] == "information_free"
    assert said(flag) == (
        "No answer to 2 emails and 1 call; the 2 that were noted down gave them nothing to answer: "
        "about 2 in 10 are answered like this, 8 in 10 with a question."
    )


def test_texts_on_other_channels_are_not_weighed() -> None:
    messages = {12: Message(40, asks=False), 13: Message(60, asks=False)}
    texts = [line.replace("email", "text") for line in (*MAILS, *EMPTY)]
    flag = diagnosis(
        *texts[:10], HEARD, *texts[10:], answered=(1, 2, 3), gives={12: False, 13: False}, messages=messages
    )
    assert said(flag) == "No answer to 2 texts, which gave them nothing to answer."
