from __future__ import annotations

import pytest

from relnote.domain.ticks import Tick, find_ticks, tick_list, toggled, without_unasked


def test_lines_to_tick_are_found_and_those_in_code_are_not() -> None:
    body = "Spoke.\n[ ] who signs\n  - [x] which floor \n[X] when\n```\n[x] code\n```\n[x]\n[y] no\nx [x] no"
    assert find_ticks(body) == (
        Tick(1, "who signs", False),
        Tick(2, "which floor", True),
        Tick(3, "when", True),
    )


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("[ ] who signs", "[x] who signs"),
        ("[X] who signs", "[ ] who signs"),
        ("  - [x] who signs ", "  - [ ] who signs "),
        ("who signs", None),
        ("[ ]", None),
    ],
)
def test_a_tick_is_toggled(line, other) -> None:
    assert toggled(line) == other


def test_a_list_to_tick_begins_below_the_header() -> None:
    assert tick_list(["who  signs", " ", "which\nfloor"]) == "\n[ ] who signs\n[ ] which floor"
    assert tick_list([]) == ""


def test_what_is_left_unticked_of_the_questions_goes() -> None:
    text = "call in\n[x] who signs\n- [ ] Which  floor\n[ ] a line of their own\n```\n[ ] which floor\n```\n[ ] when"
    left = without_unasked(text, ["who signs", "which floor", "when"])
    assert left == "call in\n[x] who signs\n[ ] a line of their own\n```\n[ ] which floor\n```"
    assert without_unasked(text, []) == text
