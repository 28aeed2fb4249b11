"""A sum that reaches its limit before enough is known starts again, and says nothing."""

from __future__ import annotations

from relnote.domain.rhythm.change import Step, drift, surprise_that_tells


def test_what_came_too_early_to_be_told_is_not_told_by_an_ordinary_reply() -> None:
    early = [Step(4.0, 4), Step(0.3, 5)]
    assert drift(early).changes == ()
    assert drift(early).total == 0.0


def test_after_it_as_much_is_needed_as_at_the_beginning() -> None:
    assert surprise_that_tells(drift([Step(4.0, 3)]).total) == surprise_that_tells(0.0)
    assert drift([Step(4.0, 3), Step(2.4, 5)]).changes == ()
    assert drift([Step(4.0, 3), Step(2.5, 5)]).changes == ((1, 1),)
