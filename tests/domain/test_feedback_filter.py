"""The filter of the board reads words and terms, and says what it did not understand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.feedback_filter import FeedbackFilter, parse_feedback_filter
from relnote.domain.feedback_words import FeedbackKind, FeedbackState, Stage

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", FeedbackFilter()),
        ("Invoices mary", FeedbackFilter(words=("invoices", "mary"))),
        ('"second shift"', FeedbackFilter(words=("second shift",))),
        ('""', FeedbackFilter()),
        ("kind:praise kind:new-use", FeedbackFilter(kinds=(FeedbackKind.PRAISE, FeedbackKind.NEW_USE))),
        ("kind:heard", FeedbackFilter(kinds=(FeedbackKind.REMARK,))),
        ('state:"will not"', FeedbackFilter(states=(FeedbackState.WILL_NOT,))),
        ("state:told state:Decided", FeedbackFilter(stages=(Stage.TOLD, Stage.DECIDED))),
        (
            "state:will-do state:done",
            FeedbackFilter(states=(FeedbackState.WILL_DO,), stages=(Stage.DONE,)),
        ),
        ("tag:Key belt", FeedbackFilter(tags=("key",), words=("belt",))),
        ("age:>90d", FeedbackFilter(before=NOW - timedelta(days=90))),
        ("age:<2w age:>1d", FeedbackFilter(after=NOW - timedelta(14), before=NOW - timedelta(1))),
    ],
)
def test_words_and_terms_narrow_the_board(typed, wanted) -> None:
    assert parse_feedback_filter(typed, NOW) == wanted


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("kind:joy", 'After "kind:" type remark, suggestion, complaint, praise, request, new_use.'),
        ("kind:", 'After "kind:" type remark, suggestion, complaint, praise, request, new_use.'),
        ("state:open", 'After "state:" type heard, decided, will_do, will_not, done, told.'),
        ("age:old", 'After "age:" type >90d, <2w.'),
        ("colour:red", '"colour:" is no term; there are kind:, state:, tag: and age:.'),
    ],
)
def test_what_is_not_understood_is_said_and_narrows_nothing(typed, problem) -> None:
    assert parse_feedback_filter(typed, NOW) == FeedbackFilter(problems=(problem,))


@given(st.text())
def test_anything_can_be_typed(typed) -> None:
    parse_feedback_filter(typed, NOW)
