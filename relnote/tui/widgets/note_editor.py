"""The note editor: a text, what it is understood as while it is typed, and completions by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar, Literal, Self

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import var

from relnote.tui.drawing.note import NoteLook, cut_line
from relnote.tui.drawing.note_frame import CORNERS, frame_foot, frame_title, offered
from relnote.tui.drawing.pieces import Line, Piece
from relnote.tui.widgets.completions import ASKED, Completions
from relnote.tui.widgets.note_messages import FromEditor
from relnote.tui.widgets.note_text import NoteText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import TextArea

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class NoteEditor(Vertical):
    """A pane to write a note in.

    Its title and its state stand in the upper border; what finds no room beside its line, and what a word
    can be completed to, stand in the lower one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "accept", "Complete", show=False, id="note.accept"),
        Binding("escape", "close", "Close", show=False, id="note.close"),
    ]
    DEFAULT_CSS = """
    NoteEditor {
        border: round $border-blurred;
        border-title-color: $foreground;
        border-subtitle-align: left;
        border-subtitle-color: $foreground;
        background: $surface;
        height: 12;
        &:focus-within { border: round $border; }
    }
    """
    now: var[datetime] = var(LONG_AGO, init=False)
    """The moment the note is understood as of."""
    status: var[str] = var("", init=False)
    """What is said at the right of the title: `draft kept 14:22:07`."""
    note_title: var[str] = var("", init=False)
    """What stands above the text: whom the note is with."""

    empty: var[str] = var("", init=False)
    """What stands in the pane while no note is begun: what to press to begin one."""

    class Changed(FromEditor["NoteEditor"]):
        """The text was edited."""

        def __init__(self, editor: NoteEditor, text: str) -> None:
            super().__init__(editor)
            self.text = text
            """All of it, exactly."""

    class CompletionWanted(FromEditor["NoteEditor"]):
        """Somebody's name or a tag is being typed; `offer` takes what it may be completed to."""

        def __init__(self, editor: NoteEditor, kind: str, prefix: str) -> None:
            super().__init__(editor)
            self.kind = kind
            """`contact` or `tag`."""
            self.prefix = prefix
            """What was typed of it, without @ or #."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._completions = Completions()
        self._body = NoteText(self._completions)
        self._began = self._known = ""
        """The text as it began, and as it was told of last."""
        self._looked = (0, (0, 0))
        """Edit and cursor as they were when completions were looked for."""
        self._foot: Line = []
        self._hint = ""

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield self._body

    # What a screen says

    def begin(
        self,
        text: str,
        look: NoteLook,
        *,
        title: str,
        cursor: Literal["header", "end"] = "header",
    ) -> None:
        """Begin with a text; what was there before, and what could be undone of it, is gone.

        Args:
            text: All of it, header line and body.
            look: What it is understood and drawn by.
            title: What stands above it.
            cursor: Where to write on: at the end of the first line, or of the text.
        """
        self._fill(text, look)
        self.set_reactive(NoteEditor.now, look.now)
        self.note_title = title
        self._body.put_cursor(cursor)
        self._draw_title()

    def replace_text(self, text: str, *, cursor: Literal["header", "end"] = "end") -> None:
        """Put another text in the place of this one, as an edit that can be undone."""
        document = self._body.document
        self._body.replace(text, document.start, document.end, maintain_selection_offset=False)
        self._body.put_cursor(cursor)

    def clear(self) -> None:
        """Put everything away: nothing can be typed here until a note is begun."""
        self._fill("", None)
        self.note_title = ""

    def _fill(self, text: str, look: NoteLook | None) -> None:
        self._began = self._known = text
        self._completions.leave()
        self._body.can_focus = look is not None
        self._body.load_text(text)
        self._body.look = look
        self.status = self._hint = ""
        self._draw_foot()

    def offer(self, kind: str, prefix: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer what the word being typed may be completed to: value and label, best first.

        An answer to a question that is no longer asked is dropped.
        """
        if self._completions.offer(kind, prefix, options):
            self._draw_foot()

    @property
    def text(self) -> str:
        """The text, exactly as it was begun and edited."""
        return self._body.text

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing but blanks."""
        return not self.text.strip()

    @property
    def edited(self) -> bool:
        """Whether it differs from what it began with."""
        return self.text != self._began

    def focus(self, scroll_visible: bool = True) -> Self:  # noqa: FBT001, FBT002
        """Write here."""
        self._body.focus(scroll_visible)
        return self

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Let tab and esc go on to whoever wants them while no completion is offered."""
        return self._completions.offered or action not in {"accept", "close"}

    def action_accept(self) -> None:
        """Write the chosen completion."""
        accepted = self._completions.accept()
        assert accepted is not None
        start, end, value = accepted
        row, _ = self._body.cursor_location
        follows = self._body.note.exact_line(row)[end : end + 1]
        space = "" if follows and not follows.isalnum() else " "
        self._body.replace(value + space, (row, start), (row, end), maintain_selection_offset=False)
        self._draw_foot()

    def action_close(self) -> None:
        """Close the completions."""
        self._completions.close()
        self._draw_foot()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell of an edit, and look what the word being typed may be completed to."""
        event.stop()
        text = self._body.text
        if text == self._known:
            return
        self._known = text
        look = self._body.look
        row, column = self._body.cursor_location
        self._looked = (self._body.note.version, (row, column))
        asked = look and self._completions.look_at(row, self._body.note.exact_line(row), column, look)
        self._draw_foot()
        self.post_message(self.Changed(self, text))
        if asked and asked.kind in ASKED:
            self.post_message(self.CompletionWanted(self, asked.kind, asked.prefix))

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Offer nothing for a word that the cursor left, and tell of the line it came to."""
        event.stop()
        version, place = self._looked
        if version == self._body.note.version and place != self._body.cursor_location:
            self._completions.leave()
        self._draw_foot()

    def on_note_text_shifted(self, event: NoteText.Shifted) -> None:
        """Show which completion is chosen, or what finds no room now."""
        event.stop()
        self._draw_foot()

    def watch_now(self) -> None:
        """Understand the note as of another moment."""
        if self._body.look is not None:
            self._body.look = replace(self._body.look, now=self.now)
            self._draw_foot()

    def watch_empty(self) -> None:
        """Say something else while no note is begun."""
        self._body.empty = self.empty

    def watch_status(self) -> None:
        """Say something else above the text, or at its right."""
        self._draw_title()

    watch_note_title = watch_status

    def tell(self, hint: str) -> None:
        """Say something below the text while nothing else is said there."""
        self._hint = hint
        self._draw_foot()

    def on_resize(self) -> None:
        """Draw the upper border for another width; the lower one follows the text."""
        self._draw_title()

    def on_descendant_blur(self) -> None:
        """Offer nothing while the keys go elsewhere."""
        self._completions.leave()
        self._draw_foot()

    def notify_style_update(self) -> None:
        """Draw the title's rule in the colour that the border has now."""
        super().notify_style_update()
        if self.is_mounted:
            self._draw_title()

    @property
    def _border_room(self) -> int:
        return max(0, self.outer_size.width - CORNERS)

    @property
    def _ascii(self) -> bool:
        return self._body.look is not None and self._body.look.ascii

    def _draw_title(self) -> None:
        rule = self.styles.border_top[1]
        self.border_title = frame_title(
            self.note_title, self.status, self._border_room, rule, ascii=self._ascii
        )

    def _draw_foot(self) -> None:
        """Say below what the word may be completed to, else what finds no room beside its line."""
        look = self._body.look
        line = cut_line(self._foot_line(), self._border_room, look) if look else []
        if line != self._foot:
            self._foot = line
            self.border_subtitle = frame_foot(line)

    def _foot_line(self) -> Line:
        completions = self._completions
        if completions.offered:
            labels = [option.label for option in completions.options]
            return offered(labels, completions.chosen, ascii=self._ascii)
        row, _ = self._body.cursor_location
        told = self._body.untold(row, cut_too=True) or self._body.untold(0, cut_too=False)
        return told or [Piece(self._hint, "notice")][: len(self._hint)]
