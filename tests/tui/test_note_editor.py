from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual import events, on
from textual.app import App
from textual.widgets import Input

from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind
from relnote.domain.records import FollowUp
from relnote.domain.standing import CameOf
from relnote.domain.text import shown
from relnote.domain.words import FollowUpKind, FollowUpState
from relnote.tui.drawing.note import NoteLook
from relnote.tui.widgets.note_editor import NoteEditor
from relnote.tui.widgets.safe_lines import SafeLines

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
NOTE = """call in 22m today 14:00 35%
She wants the two-line configuration. Budget is approved for Q1, and the board will look at it again.
promise: send drawings by Tue
prefers: text after 5pm
heard: invoices should name the project"""
HOSTILE = "call in\x1b]52;c;eA\x07\r\n\x0bone\x0c two\x85\u2028three\x00\u202egnp.exe\ud800\rfour\n"
PEOPLE = {"ma": [("Mary Chen", "Mary Chen · Acme"), ("Mark Ott", "Mark Ott")], "zz": []}


class EditorApp(App[None]):
    """An editor, a field the focus can go to, and what was posted."""

    CSS = "NoteEditor { height: 1fr; } Input { height: 3; }"
    BINDINGS: ClassVar = [
        (key, f"got('{key}')") for key in ("ctrl+s", "ctrl+n", "ctrl+t", "f4", "escape", "ctrl+f")
    ]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, text: str = "", **details: object) -> None:
        super().__init__()
        self.editor = NoteEditor()
        self.began = {"text": text, "cursor": "end", **details}
        self.got: list[str] = []
        self.texts: list[str] = []
        self.wanted: list[tuple[str, str]] = []

    def compose(self):
        yield self.editor
        yield Input()

    def on_mount(self) -> None:
        self.begin(**self.began)
        self.editor.focus()

    def begin(
        self, text: str, title: str = "Note · Mary Chen", cursor: str = "header", **look: object
    ) -> None:
        drawn_by = NoteLook(**{"now": NOW, "zone": "UTC", "known": {"first_channel": "email"}, **look})
        self.editor.begin(text, drawn_by, title=title, cursor=cursor)

    def get_line_filters(self):
        return [*super().get_line_filters(), SafeLines()]

    def action_got(self, key: str) -> None:
        self.got.append(key)

    @on(NoteEditor.Changed)
    def changed(self, message: NoteEditor.Changed) -> None:
        self.texts.append(message.text)

    @on(NoteEditor.CompletionWanted)
    def complete(self, message: NoteEditor.CompletionWanted) -> None:
        self.wanted.append((message.kind, message.prefix))
        known = next((people for prefix, people in PEOPLE.items() if message.prefix.startswith(prefix)), [])
        message.control.offer(message.kind, message.prefix, known)

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line, without the frame at either side."""
        strips = self.screen._compositor.render_strips()
        assert all(strip.cell_length == self.size.width == cell_len(strip.text) for strip in strips)
        return [strip.text.rstrip().strip("│").rstrip() for strip in strips]

    @property
    def foot(self) -> str:
        """The lower border."""
        return next(line for line in self.lines if line.startswith("╰"))

    def line_with(self, words: str) -> str:
        """The one line on which the words stand."""
        (line,) = [line for line in self.lines if words in line]
        return line


async def paste(pilot, text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def test_title_and_state_stand_in_the_upper_border():
    app = EditorApp("", title="Note · [bold]Mary[/] Chen")
    async with app.run_test(size=(70, 12)) as pilot:
        app.editor.status = "draft kept 14:22:07"
        await pilot.pause()
        assert app.lines[0].startswith("╭─ Note · [bold]Mary[/] Chen ──")
        assert app.lines[0].endswith("── draft kept 14:22:07 ─╮")
        app.editor.status = ""
        await pilot.pause()
        assert "kept" not in app.lines[0]


async def test_empty_note_says_what_it_may_begin_with():
    app = EditorApp()
    async with app.run_test(size=(90, 12)) as pilot:
        assert "call in 22m · email out" in app.lines[1]
        assert app.editor.is_blank
        await pilot.press("x")
        assert "email out" not in app.lines[1]
        assert not app.editor.is_blank


async def test_with_another_person_in_the_header_it_says_who_is_away():
    app = EditorApp("met \naway: until 6 Jan", name="Mary Chen")
    async with app.run_test(size=(110, 12)) as pilot:
        assert "↳ away until Wed 6 Jan" in app.line_with("away: until")
        await pilot.press("up", "end", *"@Bob")
        await pilot.pause()
        assert "↳ Mary Chen: away until Wed 6 Jan" in app.line_with("away: until")


async def test_header_is_echoed_as_it_is_typed():
    app = EditorApp()
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press(*"call in 5m")
        assert app.lines[1].strip().startswith("call in 5m ")
        assert app.lines[1].endswith("→ phone · inbound · 5 min · today 14:17")
        assert app.texts[-1] == app.editor.text == "call in 5m"
        assert app.editor.edited


async def test_word_that_is_not_understood_is_underlined_and_named():
    app = EditorApp("call lumch ")
    async with app.run_test(size=(90, 12)) as pilot:
        assert '? "lumch" — lunch?' in app.lines[1]
        strip = app.screen._compositor.render_strips()[1]
        assert [s.text.strip() for s in strip if s.style and s.style.underline] == ["lumch"]
        await pilot.press(*["left"] * 3, "backspace", "n")
        assert "?" not in app.lines[1]


async def test_unfinished_word_is_named_once_the_focus_leaves():
    app = EditorApp("call lun")
    async with app.run_test(size=(90, 12)) as pilot:
        assert "?" not in app.lines[1]
        await pilot.press("ctrl+end", "escape", "tab")
        assert app.focused is app.query_one(Input)
        assert '? "lun"' in app.lines[1]


async def test_marks_say_what_they_become_on_their_own_row_also_below_a_wrapped_line():
    app = EditorApp(NOTE)
    async with app.run_test(size=(90, 16)):
        assert "→ phone · inbound · 22 min · today 14:00 · you 35 %" in app.line_with("call in 22m")
        assert "↳ promise, due Tue 24 Nov" in app.line_with("send drawings by Tue")
        assert "↳ second channel: text · best time: after 5" in app.line_with("prefers: text")
        assert "↳ remark, on the board" in app.line_with("heard: invoices")
        starts = {app.line_with(said).index("↳") for said in ("send drawings", "heard:")}
        assert len(starts) == 1


async def test_echoes_scroll_with_their_lines():
    app = EditorApp(NOTE + "\nmore" * 30)
    async with app.run_test(size=(90, 12)) as pilot:
        assert not any("↳" in line for line in app.lines)
        await pilot.press("ctrl+home")
        body = app.focused
        body.scroll_to(y=2, animate=False)
        await pilot.pause()
        assert "↳ promise, due Tue 24 Nov" in app.line_with("send drawings by Tue")
        assert "call in 22m" not in "".join(app.lines[1:-4])


@pytest.mark.parametrize("width", [40, 47, 60, 84, 120])
@pytest.mark.parametrize("height", [8, 14])
async def test_every_size_shows_words_and_echo_apart(width, height):
    app = EditorApp(NOTE)
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.press("ctrl+home", "down")
        lines = app.lines
        said = [line for line in lines if "→ phone" in line]
        assert len(said) == 1, lines
        assert "call in 22m today 14:00 35%" in "\n".join(lines)
        assert "35%  →" in said[0] or "35%   " in said[0] or said[0].startswith("╰─ →")


async def test_what_finds_no_room_beside_its_line_stands_below_while_the_cursor_is_there():
    app = EditorApp("call email 22m by the way")
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        assert "! This names two channels, call and email; keep one." in app.foot
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert "! This names two channels, call" in app.foot
        assert "!" not in app.lines[1]


async def test_later_moment_is_echoed():
    app = EditorApp("email out")
    async with app.run_test(size=(90, 12)) as pilot:
        assert "today 14:22" in app.lines[1]
        app.editor.now = NOW + timedelta(minutes=3)
        await pilot.pause()
        assert "today 14:25" in app.lines[1]


async def test_name_is_completed_by_keys_alone():
    app = EditorApp("email out\nmet with @m")
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("a")
        assert app.wanted == [("contact", "ma")]
        assert "tab ›Mary Chen · Acme  Mark Ott ─" in app.foot
        await pilot.press("down")
        assert "Mary Chen · Acme ›Mark Ott" in app.foot
        await pilot.press("tab")
        assert app.editor.text == "email out\nmet with @Mark Ott "
        assert app.texts[-1] == app.editor.text
        assert "Mary" not in app.foot


async def test_escape_closes_the_completions_first_and_then_goes_on():
    app = EditorApp("@m")
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("a", "escape")
        assert "Mary" not in app.foot
        assert app.got == []
        await pilot.press("r")
        assert "Mary" not in app.foot
        await pilot.press("escape")
        assert app.got == ["escape"]
        assert app.editor.text == "@mar"


async def test_late_answers_and_answers_to_other_questions_are_dropped():
    app = EditorApp("#k")
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("e")
        app.editor.offer("tag", "k", [("kiosk", "kiosk")])
        app.editor.offer("contact", "ke", [("Ken", "Ken")])
        await pilot.pause()
        assert "tab" not in app.foot
        app.editor.offer("tag", "ke", [("key", "key")])
        await pilot.press("tab")
        assert app.editor.text == "#key "


async def test_nobody_is_asked_for_again_once_there_is_nobody():
    app = EditorApp("@z")
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("z", "y", "x")
        assert app.wanted == [("contact", "zz")]


async def test_header_words_and_keywords_are_completed_without_asking():
    app = EditorApp("call in vo")
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("i", "tab")
        assert app.editor.text == "call in voicemail "
        await pilot.press("enter", *"th", "tab", *"yes")
        assert app.editor.text == "call in voicemail \nthey promise: yes"
        assert app.wanted == []


async def test_moving_away_offers_nothing_and_arrows_move_again():
    app = EditorApp("\n@m")
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("a", "left")
        assert "Mary" not in app.foot
        await pilot.press("up", *"hi")
        assert app.editor.text == "hi\n@ma"


async def test_tab_without_completions_moves_the_focus_and_writes_nothing():
    app = EditorApp("email out")
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("tab")
        assert app.focused is app.query_one(Input)
        assert app.editor.text == "email out"


async def test_keys_of_the_screen_reach_it():
    app = EditorApp("email out")
    async with app.run_test(size=(90, 12)) as pilot:
        keys = ["ctrl+s", "ctrl+n", "ctrl+t", "f4", "ctrl+f", "escape"]
        await pilot.press(*keys)
        assert app.got == keys
        assert app.editor.text == "email out"
        assert not app.editor.edited


async def test_text_is_exact_and_harmless_on_screen():
    app = EditorApp(HOSTILE)
    async with app.run_test(size=(60, 14)) as pilot:
        assert app.editor.text == HOSTILE
        assert not app.editor.edited
        assert all(shown(line) == line for line in app.lines)
        await pilot.press(*"hi", "ctrl+home", "x")
        assert app.editor.text == "x" + HOSTILE + "hi"
        assert app.texts[-1] == app.editor.text
        await pilot.press("ctrl+z", "ctrl+z")
        assert app.editor.text == HOSTILE
        assert not app.editor.edited


async def test_paste_is_kept_as_it_is_except_for_the_ends_of_lines_a_terminal_sends():
    app = EditorApp()
    async with app.run_test(size=(60, 14)) as pilot:
        await paste(pilot, "one\rtwo\r\nthree\x1b[31m\x0b\u202e [/] @click")
        assert app.editor.text == "one\ntwo\nthree\x1b[31m\x0b\u202e [/] @click"
        assert "three␛[31m␋" in "\n".join(app.lines)


async def test_cut_and_paste_inside_keeps_what_no_terminal_can_show():
    app = EditorApp(HOSTILE)
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("f7", "ctrl+x")
        assert app.editor.text == ""
        await pilot.press("ctrl+v")
        assert app.editor.text == HOSTILE


async def test_taking_back_and_again_survives_a_scroll_bar_that_comes_and_goes():
    app = EditorApp(NOTE * 3)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("f7", "ctrl+x", "ctrl+z")
        assert app.editor.text == NOTE * 3
        await pilot.press("ctrl+end", "ctrl+y")
        assert app.editor.text == ""


async def test_begin_forgets_what_could_be_undone_and_tells_nothing():
    app = EditorApp("one")
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("x")
        app.texts.clear()
        app.begin("call\nbody", cursor="header")
        await pilot.press("ctrl+z")
        assert app.editor.text == "call\nbody"
        assert app.texts == []
        await pilot.press("!")
        assert app.editor.text == "call!\nbody"


async def test_cleared_pane_takes_no_text_and_says_what_to_press():
    app = EditorApp("call")
    async with app.run_test(size=(60, 14)) as pilot:
        app.editor.empty = "n  write a note"
        app.editor.clear()
        app.query_one(Input).focus()
        await pilot.click(offset=(5, 1))
        await pilot.press("x", "shift+tab")
        assert app.editor.is_blank
        assert not app.editor.edited
        assert app.texts == []
        assert app.focused is app.query_one(Input)
        assert "n write a note" in app.lines[1]
        assert "Mary" not in app.lines[0]
        app.begin("again")
        app.editor.focus()
        await pilot.press("!")
        assert app.editor.text == "again!"


async def test_pane_that_was_hidden_opens_where_one_writes_on():
    app = EditorApp()
    async with app.run_test(size=(60, 12)) as pilot:
        app.editor.display = False
        await pilot.pause()
        app.begin("call in 22m\n" + "words and more words " * 60 + "the last", cursor="end")
        app.editor.display = True
        app.editor.focus()
        await pilot.pause()
        assert "the last" in "\n".join(app.lines)
        assert app.lines[0].startswith("╭─ Note · Mary Chen ──")
        assert "→ phone" not in app.foot


async def test_replaced_text_can_be_taken_back():
    app = EditorApp("mine")
    async with app.run_test(size=(60, 14)) as pilot:
        app.editor.replace_text("theirs\nlonger")
        await pilot.pause()
        assert app.texts == ["theirs\nlonger"]
        await pilot.press("ctrl+z")
        assert app.editor.text == "mine"


async def test_mouse_puts_the_cursor_where_it_clicks_also_beside_the_words():
    app = EditorApp(NOTE)
    async with app.run_test(size=(90, 16)) as pilot:
        row = next(y for y, line in enumerate(app.lines) if "send drawings" in line)
        await pilot.click(offset=(70, row))
        await pilot.press("!")
        assert "by Tue!\n" in app.editor.text


async def test_plain_signs_where_there_are_no_others():
    app = EditorApp("call lumch 22m\npromise: x by Fri\nthey prom", ascii=True)
    async with app.run_test(size=(90, 12)) as pilot:
        await pilot.press("i")
        said = [line.strip(" ─╭╮╰╯") for line in app.lines[:-3]]
        assert all(line.isascii() for line in said if "Note" not in line), said
        assert "tab >they promise:" in app.foot


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_out_as_it_went_in(text):
    editor = NoteEditor()
    editor.begin(text, NoteLook(now=NOW, zone="UTC"), title="Note")
    assert editor.text == text
    assert not editor.edited
    editor.replace_text(text + "!")
    assert editor.text == text + "!"


async def test_arbitrary_texts_can_be_drawn():
    app = EditorApp()
    async with app.run_test(size=(50, 9)) as pilot:
        for text in (
            HOSTILE,
            "\t" * 40,
            "漢字" * 60,
            "promise:\t\x00 by Tue\x1b",
            "👩‍👩‍👧 é" * 9,
            "`" * 4 + "\nheard: x",
        ):
            app.begin(text)
            await pilot.pause()
            assert all(shown(line) == line for line in app.lines)
            assert app.editor.text == text


async def test_a_telling_names_what_it_is_about_and_says_when_it_fits_nothing():
    said = Heard(
        contact_id=1, interaction_id=1, line=0, text="invoices should name the project",
        heard_at=NOW, state_at=NOW, kind=FeedbackKind.REMARK,
    )  # fmt: skip
    app = EditorApp("call\ntold: the project is on every invoice\ntold: the belt", untold=(said,))
    async with app.run_test(size=(120, 16)):
        assert '↳ told of "invoices should name the project"' in app.line_with("told: the project")
        assert "↳ fits nothing they told you" in app.line_with("told: the belt")


def remark(text: str, contact: int, number: int = 1) -> Heard:
    return Heard(
        id=number, contact_id=contact, interaction_id=1, line=0, text=text, heard_at=NOW, state_at=NOW, kind=FeedbackKind.REMARK
    )  # fmt: skip


async def test_a_telling_is_about_what_those_said_whom_it_names():
    app = EditorApp(
        "call @Bob Ortiz @Sue Park\ntold: @Bob the belt is new\ntold: @Sue the belt is new\ntold: the belt is new",
        untold=(remark("the belt slips on Mondays", 1), remark("a wider belt", 2)),
        contacts={1: "Mary Chen", 2: "Bob Ortiz"},
        name="Mary Chen",
    )
    async with app.run_test(size=(120, 16)):
        assert '↳ told of "a wider belt"' in app.line_with("told: @Bob")
        # What Sue said is not known before the note is saved: nothing is claimed of it.
        assert "↳ Sue Park: tells them what became of it" in app.line_with("told: @Sue")
        assert '↳ told of "the belt slips on Mondays"' in app.line_with("told: the belt")


async def test_a_name_that_nobody_in_the_note_has_is_said_beside_the_line():
    async with EditorApp("met\ncomplaint: @Tom the door is heavy").run_test(size=(120, 16)) as pilot:
        assert "? nobody in this note is @Tom  ↳ complaint, on the board" in pilot.app.line_with("complaint")


async def test_a_note_that_is_edited_shows_what_was_decided_of_its_lines():
    quote = FollowUp(
        contact_id=1, line=1, kind=FollowUpKind.PROMISE_MINE, text="quote", state=FollowUpState.KEPT
    )
    came_of = CameOf(
        follow_ups=(quote,), heard=(replace(remark("the quiet motor", 1), kind=FeedbackKind.PRAISE, told_at=NOW),)
    )  # fmt: skip
    app = EditorApp("call in\npraise: the quiet motor\npromise: the quote by Monday", came_of=came_of)
    async with app.run_test(size=(120, 16)) as pilot:
        assert "↳ praise, thanked" in app.line_with("praise:")
        assert "↳ promise, kept" in app.line_with("promise:")
        await pilot.press("enter", *"promise: quote")
        await pilot.pause()
        # The same words are now the promise that was kept; the longer line is a new one.
        assert "↳ promise, due" in app.line_with("promise: the quote")
        assert "↳ promise, kept" in next(
            line for line in app.lines if line.strip().startswith("promise: quote")
        )
