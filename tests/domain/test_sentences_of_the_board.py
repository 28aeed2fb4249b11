"""How pieces of feedback are said on the board and in the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from relnote.domain.feedback import Feedback, Heard, asks_for_thanks
from relnote.domain.feedback_words import FeedbackKind, FeedbackState, QuotingState, Stage
from relnote.domain.sentences.board import heard_stands, names_of, stands, stands_since
from relnote.domain.testimonials import Quote, as_markdown

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
KIND = FeedbackKind.REQUEST


def heard(contact: int, *, told: bool = False, state: FeedbackState = FeedbackState.HEARD) -> Heard:
    return Heard(
        id=contact, contact_id=contact, interaction_id=1, line=0, text="x", heard_at=NOW, state_at=NOW,
        kind=KIND, state=state, told_at=NOW if told else None,
    )  # fmt: skip


def piece(
    state: FeedbackState, *sources: Heard, stage: Stage = Stage.HEARD, names: tuple[str, ...] = ()
) -> Feedback:
    return Feedback(
        kind=KIND,
        text="x",
        state=state,
        stage=stage,
        heard_at=NOW,
        state_at=NOW,
        sources=sources,
        names=names,
    )


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (piece(FeedbackState.HEARD, heard(1)), "heard"),
        (piece(FeedbackState.WILL_DO, heard(1)), "will do"),
        (piece(FeedbackState.WILL_NOT, heard(1)), "will not, not told"),
        (piece(FeedbackState.DONE, heard(1), heard(2)), "done, not told"),
        (piece(FeedbackState.DONE, heard(1, told=True), heard(2), heard(3)), "done, 1 of 3 told"),
        (piece(FeedbackState.DONE, heard(1, told=True), stage=Stage.TOLD), "told"),
        (piece(FeedbackState.WILL_NOT, heard(1, told=True), stage=Stage.TOLD), "will not, told"),
    ],
)
def test_how_a_piece_stands(there, said) -> None:
    assert stands(there) == said


def test_praise_asks_for_thanks() -> None:
    praise = replace(heard(1), kind=FeedbackKind.PRAISE)
    there = replace(piece(FeedbackState.HEARD, praise), kind=FeedbackKind.PRAISE)
    assert asks_for_thanks(there)
    assert not asks_for_thanks(replace(there, state=FeedbackState.DONE))
    assert not asks_for_thanks(piece(FeedbackState.HEARD, heard(1)))
    assert heard_stands(praise) == "not thanked"
    assert heard_stands(replace(praise, told_at=NOW)) == stands(replace(there, stage=Stage.TOLD)) == "thanked"


def test_how_a_line_of_a_note_stands() -> None:
    assert [heard_stands(each) for each in (
        heard(1), heard(1, state=FeedbackState.WILL_DO), heard(1, state=FeedbackState.DONE), heard(1, told=True),
    )] == ["not told", "will do, not told", "done, not told", "told"]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), ""),
        (("Mary",), "Mary"),
        (("Mary", "Bob", "Sue"), "Mary, Bob and Sue"),
        (("Mary", "Bob", "Sue", "Ana"), "Mary, Bob and 2 more"),
    ],
)
def test_who_said_it(names, said) -> None:
    assert names_of(piece(FeedbackState.HEARD, names=names)) == said


def test_a_quote_is_written_with_what_is_known_of_it() -> None:
    bare = Quote(contact_id=1, name="Mary", said="", state=QuotingState.ASKED)
    assert as_markdown([bare], date(2026, 11, 21)).splitlines()[4:] == ["> ", ">", "> — Mary"]
    full = replace(bare, said="yes", said_on=date(2026, 11, 20), asked_on=date(2026, 11, 21))
    assert "said yesterday, asked today." in as_markdown([full], date(2026, 11, 21))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (piece(FeedbackState.HEARD, heard(1)), "heard today"),
        (piece(FeedbackState.WILL_DO, heard(1)), "will do, decided today"),
        (piece(FeedbackState.WILL_NOT, heard(1)), "will not, decided today, not told"),
        (piece(FeedbackState.DONE, heard(1)), "done today, not told"),
        (piece(FeedbackState.DONE, heard(1), heard(2, told=True)), "done today, 1 of 2 told"),
        (piece(FeedbackState.DONE, heard(1, told=True), stage=Stage.TOLD), "told today"),
    ],
)
def test_how_a_piece_stands_is_said_with_its_day(found, said):
    assert stands_since(found, "today") == said
