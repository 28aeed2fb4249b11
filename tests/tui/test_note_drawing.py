from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.grammar import parse_header
from relnote.domain.marks import find_marks
from relnote.domain.text import shown
from relnote.tui.drawing.note import (
    GAP,
    NoteLook,
    cut_line,
    header_echo,
    header_highlights,
    hint,
    mark_echo,
    mark_highlights,
    place,
    reserve,
)
from relnote.tui.drawing.note_frame import frame_title, offered
from relnote.tui.drawing.pieces import Piece, text_of, width_of

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
LOOK = NoteLook(now=NOW, zone="UTC", known={"first_channel": "email"})
PLAIN = NoteLook(now=NOW, zone="UTC", ascii=True)


def echo(line: str, look: NoteLook = LOOK, typing: int | None = None) -> str:
    return text_of(header_echo(parse_header(line, NOW, "UTC"), look, typing=typing))


def mark(line: str, look: NoteLook = LOOK):
    (found,) = find_marks(line, NOW.date())
    return text_of(mark_echo(found, look)), {
        piece.part for piece in mark_echo(found, look) if piece.text.strip()
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("call in 22m today 14:00 35%", "→ phone · inbound · 22 min · today 14:00 · you 35 %"),
        ("She wants the two-line configuration", "→ private note · today 14:22"),
        ("", "→ private note · today 14:22"),
        ("call lumch", '? "lumch" — lunch?  → phone · outbound · today 14:22'),
        ("call xyzzy", '? "xyzzy"  → phone · outbound · today 14:22'),
        ("called about the new line", "rest kept as text  → phone · outbound · today 14:22"),
    ],
)
def test_header_echo_says_what_was_understood_and_what_was_not(line, said):
    assert echo(line) == said


def test_problem_stands_first_with_its_sign_and_is_not_told_twice():
    said = echo("call 31 feb")
    assert said.startswith("! There is no such day as 31 feb.  → phone")
    assert "?" not in said


def test_word_being_typed_is_not_called_unknown_while_it_may_become_one_we_know():
    assert "?" not in echo("call lun", typing=8)
    assert '? "lun"' in echo("call lun")
    assert '? "lun"' in echo("call lun", typing=3)
    assert echo("ca", typing=2) == ""


def test_unknown_words_are_highlighted_where_they_stand_but_not_in_prose():
    header = parse_header("call lumch 22m", NOW, "UTC")
    assert header_highlights(header) == [(5, 10, "unknown")]
    assert header_highlights(header, typing=10) == []
    assert header_highlights(parse_header("what a lovely day out there", NOW, "UTC")) == []


@pytest.mark.parametrize(
    ("line", "said", "part"),
    [
        ("promise: send drawings by Tue", "↳ promise, due Tue 24 Nov", "becomes"),
        ("todo: call the plant", "↳ follow-up, no day", "becomes"),
        ("prefers: text after 5pm", "↳ second channel: text · best time: after 5", "becomes"),
        ("heard: invoices should name the project", "↳ remark, on the board", "becomes"),
        ("bought: 46500 GBP Plover", "↳ purchase, 46,500 GBP", "becomes"),
        ("born: 9 April 1983", "↳ birthday, 9 Apr 1983", "becomes"),
        ("born: 31 feb", "! There is no such day as 31 feb.", "notice"),
        ("promise:", "! Say what after promise:, or leave the line out.", "notice"),
        (
            "prefers: the blue one",
            '? "blue one"',
            "notice",
        ),
        ("prefers: please", "? Write what they prefer: text after 5pm, never Mon, wait 3 days.", "notice"),
    ],
)
def test_mark_echo_says_what_it_becomes(line, said, part):
    assert mark(line) == (said, {part})


def test_in_a_shared_note_a_fact_says_whose_it_is():
    look = NoteLook(now=NOW, zone="UTC", name="Mary\nChen")

    people = {0: "Mary\nChen", 1: "Bob Ortiz"}

    def said(line: str) -> str:
        (found,) = find_marks(line, NOW.date(), people=people)
        return text_of(mark_echo(found, look, people))

    assert said("away: until 6 Jan") == "↳ Mary Chen: away until Wed 6 Jan"
    assert said("born: 9 April 1983") == "↳ Mary Chen: birthday, 9 Apr 1983"
    assert said("born: 31 feb") == "! There is no such day as 31 feb."
    assert said("todo: send drawings by Tue") == "↳ follow-up, due Tue 24 Nov"
    assert said("todo: @Bob send drawings by Tue") == "↳ Bob Ortiz: follow-up, due Tue 24 Nov"
    assert said("gave: referral to Sue") == "↳ given: referral"
    assert said("prefers: @Bob email") == "↳ Bob Ortiz: first channel: email"


def test_prefers_names_what_it_did_not_understand_beside_what_it_did():
    assert mark("prefers: email, purple")[0] == '↳ first channel: email  ? "purple"'


def test_keyword_and_due_words_are_highlighted():
    (found,) = find_marks("- promise: quote by Friday", NOW.date())
    assert mark_highlights(found) == [(2, 10, "mark"), (17, 26, "due")]


def test_ascii_look_adds_no_sign_outside_of_ascii():
    said = [
        echo("call lumch 22m 31 feb", PLAIN),
        mark("promise: send it by Tue", PLAIN)[0],
        mark("prefers: 8-5, never Mon", PLAIN)[0],
        hint(PLAIN),
        frame_title("Note", "draft kept", 40, None, ascii=True).plain,
        text_of(offered(["call"], 0, ascii=True)),
        text_of(cut_line(header_echo(parse_header("call 22m", NOW, "UTC"), PLAIN), 12, PLAIN)),
    ]
    assert all(each and each.isascii() for each in said), said


def test_what_was_typed_is_harmless_in_an_echo():
    said = echo("call \x1b]52;c;eA\x07 22m")
    assert shown(said) == said
    assert "␛" in said


@given(
    widths=st.lists(st.integers(0, 60), min_size=1, max_size=4),
    wanted=st.integers(1, 80),
    width=st.integers(20, 120),
)
def test_an_echo_never_stands_on_words_nor_beyond_the_edge(widths, wanted, width):
    widths = [min(each, width) for each in widths]
    found = place(widths, wanted, width)
    taken = widths[found.row]
    if found.room:
        assert found.column >= (taken + GAP if taken else 0)
        assert found.column + found.room <= width
    fits = any(width - (each + GAP if each else 0) >= wanted for each in widths)
    assert fits == (found.room >= wanted)


def test_echoes_stand_below_each_other_where_they_can():
    assert {place([taken], 25, 84).column for taken in (5, 20, 40)} == {42}
    assert place([50], 25, 84).column == 52
    assert place([27], 51, 84) == (0, 33, 51)
    assert place([60, 10], 30, 84).row == 1


def test_words_keep_a_good_measure_before_echoes_get_any_room():
    assert [reserve(width) for width in (40, 58, 84, 98, 120)] == [0, 0, 26, 40, 40]
    rests = [width - reserve(width) for width in range(30, 140)]
    assert all(after >= before for before, after in pairwise(rests))


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 60))
def test_cut_line_keeps_within_its_width(first, second, width):
    line = [Piece(shown(first), "notice"), Piece(shown(second), "echo")]
    assert width_of(cut_line(line, width, LOOK)) <= max(width, 0) or width_of(line) <= width


def test_title_is_cut_before_the_state_and_there_is_never_markup_in_it():
    wide = frame_title("Note · [red]Mary[/]", "draft kept 14:22:07", 60, None, ascii=False).plain
    assert wide.startswith("Note · [red]Mary[/] ─")
    assert wide.endswith("─ draft kept 14:22:07")
    narrow = frame_title("Note · Wilhelmina Featherstonehaugh", "draft kept 14:22:07", 34, None, ascii=False)
    assert narrow.plain.endswith(" draft kept 14:22:07")
    assert narrow.cell_length <= 34
    assert frame_title("Note", "", 30, None, ascii=False).plain == "Note"
