from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import pytest

from relnote.domain.words import FlagKind
from relnote.tui.drawing.ages import age, span
from relnote.tui.drawing.contact_row import contact_row
from relnote.tui.drawing.pieces import cut, text_of, width_of
from relnote.tui.widgets.contact_list import ContactList
from tests.tui.journal import NOW, ListApp, contact

HOUR = 3600
DAY = 24 * HOUR


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-5, "now"),
        (HOUR - 1, "now"),
        (5 * HOUR, "5h"),
        (DAY, "1d"),
        (13 * DAY, "13d"),
        (14 * DAY, "2w"),
        (69 * DAY, "9w"),
        (70 * DAY, "2mo"),
        (729 * DAY, "23mo"),
        (730 * DAY, "2y"),
    ],
)
def test_ages_fit_their_column(seconds: int, text: str) -> None:
    assert age(NOW - timedelta(seconds=seconds), NOW) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-1, "0 min"),
        (0, "0 min"),
        (20, "1 min"),
        (40 * 60, "40 min"),
        (9 * HOUR, "9 h"),
        (2 * DAY, "2 d"),
        (60 * DAY, "8 w"),
    ],
)
def test_spans_stay_short(seconds: int, text: str) -> None:
    assert span(seconds) == text


def drawn(width: int = 24, *, plain: bool = False, **fields: object) -> list[str]:
    row = contact(1, **{"name": "Mary Chen", "organisation": "Acme Robotics", "flag": None, **fields})
    lines = contact_row(row, width=width, now=NOW, ascii=plain)
    assert [width_of(line) for line in lines] == [width, width]
    return [text_of(line) for line in lines]


def test_a_contact_takes_two_lines() -> None:
    flag = FlagKind.PROMISE_MINE_DUE
    assert drawn(flag=flag, last_contact_at=NOW - timedelta(days=2)) == [
        "Mary Chen        !   2d ",
        " Acme Robotics          ",
    ]


def test_a_contact_never_spoken_to_has_no_age() -> None:
    assert drawn(last_contact_at=None)[0].split() == ["Mary", "Chen", "–"]


def test_an_archived_contact_says_so() -> None:
    assert drawn(archived=True)[1].strip() == "archived Acme Robotics"


def test_a_nameless_contact_can_still_be_pointed_at() -> None:
    assert drawn(name=" \n ")[0].startswith("(no name)")


@pytest.mark.parametrize("flag", FlagKind)
def test_every_flag_has_a_sign_of_its_own(flag: FlagKind) -> None:
    others = {drawn(flag=other)[0] for other in FlagKind if other is not flag}
    assert drawn(flag=flag)[0] not in {drawn()[0], *others}
    assert drawn(flag=flag, plain=True)[0].isascii()


@pytest.mark.parametrize(
    "name",
    [
        "王小明王小明王小明王小明",
        "שרה כהן־לוי שרה כהן־לוי",
        "E\u0301mile Z\u0307ak " * 3,
        "👩‍👩‍👧 Ana Novák Novák Novák",
        "\x1b]0;owned\x07\x9b31m\u202eMary",
        "a" * 10_000,
    ],
)
@pytest.mark.parametrize("width", [12, 17, 24, 60])
def test_any_name_lines_up(name: str, width: int) -> None:
    first, _ = drawn(width, name=name)
    assert not set(first) & {"\x1b", "\x9b", "\u202e", "\x07"}
    assert first.endswith("7h ")


def test_a_name_that_is_cut_says_so() -> None:
    assert drawn(name="Bartholomew Featherstonehaugh")[0].startswith("Bartholomew Fea…")
    lines = contact_row(contact(1, "Bartholomew Featherstonehaugh"), width=24, now=NOW, ascii=True)
    assert text_of(lines[0]).startswith("Bartholomew Fea~")


def test_cutting_never_splits_a_wide_letter() -> None:
    assert cut("王芳王芳", 8) == "王芳王芳"
    assert cut("王芳王芳", 7) == "王芳王…"
    assert cut("王芳王芳", 6) == "王芳…"
    assert cut("王芳", 1) == "…"
    assert cut("王芳", 0) == ""


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_list_on_screen(size: tuple[int, int]) -> None:
    widget = ContactList()
    widget.styles.width = 26
    widget.now = NOW
    app = ListApp(widget, {i: contact(i) for i in range(1, 413)})
    async with app.run_test(size=size) as pilot:
        await pilot.press("down", "down")
        await pilot.pause()
        lines = [line[:25].rstrip() for line in app.lines]
        assert lines[:2] == [" Bob Ortiz 1          7h", "  Works 1"]
        assert lines[4:6] == ["▌Émile Żak 3      ›  21h", "▌ Works 3"]
        assert lines[8:9] == [" 王芳 Chen 5          1d"]
        assert len(lines) == size[1]
        assert lines[-1].startswith("  Works")


async def test_without_unicode_no_sign_of_ours_is_outside_ascii() -> None:
    widget = ContactList()
    widget.ascii = True
    app = ListApp(
        widget, {1: contact(1, "Bartholomew Featherstonehaugh", last_contact_at=None), 2: contact(2, "Ana")}
    )
    async with app.run_test(size=(24, 6)) as pilot:
        await pilot.pause()
        assert "\n".join(app.lines[:4]).isascii()
        assert app.lines[0].startswith(">Bart")


async def test_ages_grow_with_the_clock() -> None:
    widget = ContactList()
    widget.now = NOW
    app = ListApp(widget, {1: contact(1)})
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.lines[0].endswith("7h")
        widget.now = NOW + timedelta(hours=2)
        await pilot.pause()
        assert app.lines[0].endswith("9h")


async def test_no_colour_still_shows_where_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ListApp(ContactList(), {1: contact(1), 2: contact(2)})
    async with app.run_test() as pilot:
        await pilot.press("down")
        await pilot.pause()
        assert [line[:1] for line in app.lines[:4]] == [" ", " ", "▌", "▌"]
        strip = app.screen._compositor.render_strips()[0]
        for segment in strip:
            colour = segment.style.color.triplet
            assert colour.red == colour.green == colour.blue


def test_the_first_list_needs_no_pendulum_and_no_heavy_widget() -> None:
    code = (
        "import sys, relnote.tui.widgets.contact_list;"
        "print([m for m in ('pendulum', 'textual.widgets._markdown', 'textual.widgets._text_area',"
        " 'textual.widgets._option_list', 'peewee', 'sqlite3') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
