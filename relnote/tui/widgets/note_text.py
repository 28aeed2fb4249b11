"""The text of a note being written, with what it is understood as at its right."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Literal

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.document._document_navigator import DocumentNavigator
from textual.document._wrapped_document import WrappedDocument
from textual.expand_tabs import expand_tabs_inline
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widgets import TextArea

from relnote.domain.text import one_line
from relnote.domain.ticks import toggled
from relnote.tui.drawing.note import NoteLook, Place, cut_line, hint, place, reserve, tightened
from relnote.tui.drawing.pieces import Line, width_of
from relnote.tui.widgets.completions import Completions
from relnote.tui.widgets.note_document import NoteDocument
from relnote.tui.widgets.note_echo import NoteEchoes

if TYPE_CHECKING:
    from rich.text import Text
    from textual import events


class NoteText(TextArea):
    """Keeps the text exactly as it was typed, sets off what it understands, and draws echoes beside the words.

    Echoes belong to the drawing alone: nothing is laid out for them, and they scroll with their lines.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "go('start')", "Start", show=False),
        Binding("ctrl+end", "go('end')", "End", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "note-text--mark",
        "note-text--due",
        "note-text--unknown",
        "note-text--echo",
        "note-text--becomes",
        "note-text--notice",
    }
    DEFAULT_CSS = """
    NoteText {
        border: none;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        &:focus { border: none; }
        & .note-text--mark { color: $text-accent; text-style: bold; }
        & .note-text--due { color: $text-accent; }
        & .note-text--unknown { color: $text-warning; text-style: underline; }
        & .note-text--echo { color: $text-muted; }
        & .note-text--becomes { color: $text-success; }
        & .note-text--notice { color: $text-warning; }
    }
    """
    look: var[NoteLook | None] = var(None, init=False)
    """What the note is understood and drawn by; none while no note is begun."""
    empty: var[str] = var("", init=False)
    """What is said while no note is begun."""

    class Shifted(Message):
        """Another completion was chosen, or the rows are broken elsewhere: what stands below may be another."""

    def __init__(self, completions: Completions) -> None:
        self._echoes = NoteEchoes()
        self._read_for: tuple[object, ...] = ()
        self._completions = completions
        super().__init__(highlight_cursor_line=False)
        self.match_cursor_bracket = False  # it would search the whole text at every key

    @property
    def note(self) -> NoteDocument:
        """The document, which knows its exact text."""
        assert isinstance(self.document, NoteDocument)
        return self.document

    def put_cursor(self, where: Literal["header", "end"]) -> None:
        """Put the cursor at the end of the first line, or of the text."""
        self.move_cursor(self.note.end if where == "end" else (0, len(self.note.get_line(0))))

    def tick(self) -> bool:
        """Tick the line under the cursor, or take its tick away; gives whether it is one to tick."""
        row, column = self.cursor_location
        line = self.note.exact_line(row)
        other = toggled(line)
        if other is None:
            return False
        self.replace(other, (row, 0), (row, len(line)), maintain_selection_offset=False)
        self.move_cursor((row, column))
        return True

    # What stands beside a line

    def echo_of(self, line: int) -> Line:
        """Tell what a line of the note was understood as; nothing for plain text."""
        echoes = self._reading()
        return echoes.echo_of(line) if echoes else []

    def untold(self, line: int, *, cut_too: bool) -> Line:
        """Give the echo that finds no room beside its line; with `cut_too` also one that was cut."""
        echo = self.echo_of(line)
        room = self._place(line, echo).room
        return [] if room >= (width_of(tightened(echo)) if cut_too else 1) else echo

    def _reading(self) -> NoteEchoes | None:
        """Read the note again if anything changed since it was read last."""
        if self.look is None:
            return None
        row, column = self.cursor_location
        typing = column if row == 0 and self.has_focus else None
        key = (self.note, self.note.version, self.look, typing)
        if self._read_for[:3] != key[:3] or self._read_for[3] != typing:
            self._read_for = key
            self._echoes.read(self.note.exact_lines, self.look, typing)
        return self._echoes

    def _place(self, line: int, echo: Line) -> Place:
        sections = self.wrapped_document.get_sections(line)
        widths = [cell_len(expand_tabs_inline(section, self.indent_width).rstrip()) for section in sections]
        width = self.scrollable_content_region.width
        found = place(widths, width_of(echo), width)
        if found.room < width_of(echo):
            found = place(widths, width_of(tightened(echo)), width)
        return found

    # What Textual asks

    def _set_document(self, text: str, language: str | None) -> None:  # noqa: ARG002
        self.document = NoteDocument(text)
        self.wrapped_document = WrappedDocument(self.document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self._build_highlight_map()
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

    def _recompute_cursor_offset(self) -> None:
        # While an edit is taken back the cursor may stand below the last line for a moment; if the scroll bar
        # went at that moment, the framework would stop the program.
        location = self.clamp_visitable(self.cursor_location)
        self._cursor_offset = self.wrapped_document.location_to_offset(location)

    @property
    def wrap_width(self) -> int:
        """The cells of a row that words may take: the rest is left to the echoes, and one to the cursor."""
        width = self.scrollable_content_region.width
        return max(0, width - reserve(width) - 1)

    def get_line(self, line_index: int) -> Text:
        """Give a line with what was understood set off."""
        text = super().get_line(line_index)
        echoes = self._reading()
        for start, end, part in echoes.highlights_of(line_index) if echoes else ():
            text.stylize(self.get_component_rich_style(f"note-text--{part}", partial=True), start, end)
        return text

    def render_line(self, y: int) -> Strip:
        """Draw a row: the words, and beside them the echo if it belongs on this row."""
        strip = super().render_line(y)
        offset = y + self.scroll_offset.y
        if self.look is None or offset >= self.wrapped_document.height:
            return strip
        line = self.wrapped_document.offset_to_location(Offset(0, offset))[0]
        echo = self.echo_of(line)
        if not echo:
            return strip
        spot = self._place(line, echo)
        first = self.wrapped_document.location_to_offset((line, 0)).y
        if not spot.room or offset != first + spot.row:
            return strip
        column = self._clear_of_cursor(spot.column, offset)
        room = strip.cell_length - column
        return Strip.join([strip.crop(0, column), self._echo_strip(echo, room)])

    def _clear_of_cursor(self, column: int, offset: int) -> int:
        """Leave the cursor its cell where it stands behind the words."""
        cursor = self.wrapped_document.location_to_offset(self.cursor_location)
        return max(column, cursor.x + 2) if cursor.y == offset else column

    def _echo_strip(self, echo: Line, room: int) -> Strip:
        assert self.look is not None
        base = self.rich_style
        line = cut_line(echo, room, self.look)
        # The whole style, not its part: a quiet colour is one that the background shines through.
        segments = [
            Segment(text, self.get_component_rich_style(f"note-text--{part}") if part else base)
            for text, part in line
        ]
        return Strip(segments).adjust_cell_length(max(0, room), base)

    # Keys

    def action_go(self, where: str) -> None:
        """Go to the start or the end of the text."""
        self.move_cursor(self.note.end if where == "end" else (0, 0))

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """Go up a row, or choose the completion before."""
        self._choose(-1) if self._chooses(select) else super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """Go down a row, or choose the next completion."""
        self._choose(1) if self._chooses(select) else super().action_cursor_down(select)

    def _chooses(self, select: bool) -> bool:  # noqa: FBT001
        return not select and len(self._completions.options) > 1

    def _choose(self, step: int) -> None:
        self._completions.move(step)
        self.post_message(self.Shifted())

    def action_copy(self) -> None:
        """Copy what is selected."""
        # A lone surrogate cannot be sent to the terminal; the program's own clipboard has it by then.
        with suppress(UnicodeEncodeError):
            super().action_copy()

    def action_cut(self) -> None:
        """Cut what is selected, or the line."""
        with suppress(UnicodeEncodeError):
            super().action_cut()

    async def _on_paste(self, event: events.Paste) -> None:
        # A terminal sends the ends of lines as returns; everything else stays as it came. The framework's own
        # handler comes after this one, and pastes.
        event.text = event.text.replace("\r\n", "\n").replace("\r", "\n")

    # What changes the drawing

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001
        """Name the last word as unknown too, once nobody types it any more."""
        super().watch_has_focus(_has_focus)
        self._line_cache.clear()
        self.refresh()

    def watch_look(self) -> None:
        """Read and draw again as of another moment."""
        self._say_hint()
        self._line_cache.clear()
        self.refresh()

    def watch_empty(self) -> None:
        """Say something else while no note is begun."""
        self._say_hint()

    def _say_hint(self) -> None:
        self.placeholder = Content(hint(self.look) if self.look else one_line(self.empty))

    def on_resize(self) -> None:
        """Keep the cursor in view, also when the pane has just been opened."""
        self.call_after_refresh(self.scroll_cursor_visible)
        self.post_message(self.Shifted())
