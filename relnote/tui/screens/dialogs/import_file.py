"""Importing a file: what would happen first, then doing it."""

from __future__ import annotations

import threading
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.merging import ImportReport
from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.import_report import Outcome, outcome_lines
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.card import CardDialog, Line
from relnote.tui.screens.dialogs.paths import completed, path_of
from relnote.tui.screens.dialogs.prompt import OneLine

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.relnote import Relnote

_HINT = "Type or drop a path; vCard files (.vcf) of any program can be read."


class _Stage(Enum):
    TYPING = auto()
    CHECKING = auto()
    CHECKED = auto()
    IMPORTING = auto()
    DONE = auto()


_KEYS = {
    _Stage.TYPING: (("enter", "look what is in it"), ("tab", "complete"), ("esc", "close")),
    _Stage.CHECKING: (("esc", "stop"),),
    _Stage.CHECKED: (("enter", "import"), ("type", "another path"), ("esc", "close")),
    _Stage.IMPORTING: (("esc", "stop, nothing is kept"),),
    _Stage.DONE: (("enter", "close"), ("esc", "close")),
}


class ImportDialog(CardDialog[ImportReport | None]):
    """Imports contacts; gives what was done, or nothing if nothing was.

    Args:
        relnote: The journal.
        path: The file, if it is known.
    """

    DEFAULT_CSS = """
    ImportDialog Card { padding: 1 2; }
    ImportDialog Line { margin-top: 1; }
    ImportDialog Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("tab", "complete", "complete")]

    class Progressed(Message):
        """So many records are done."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done = done
            self.total = total

    def __init__(self, relnote: Relnote, path: str = "") -> None:
        super().__init__(relnote)
        self._path = path
        self._stage = _Stage.TYPING
        self._stop = threading.Event()
        self._file: Path | None = None
        self._report: ImportReport | None = None

    def compose(self) -> ComposeResult:
        """Compose the path, what is said, and the report."""
        with self.make_card("Import contacts") as card:
            card.keys = _KEYS[_Stage.TYPING]
            yield OneLine(self._path or self.kept.get("import", ""), hint="~/Downloads/contacts.vcf")
            yield Line(_HINT, id="said")
            yield Static(id="report", markup=False)

    def _enter_stage(self, stage: _Stage, said: str = "", kind: str = "") -> None:
        self._stage = stage
        self.card.keys = _KEYS[stage]
        self.query_one("#said", Line).tell(said, kind)
        # While it is read or written, the path stands.
        field = self.query_one(OneLine)
        field.disabled = stage in {_Stage.CHECKING, _Stage.IMPORTING, _Stage.DONE}
        if not field.disabled:
            field.focus()

    def action_back(self) -> None:
        """Stop what is going on, else close."""
        if self._stage in {_Stage.CHECKING, _Stage.IMPORTING}:
            self._stop.set()
            return
        if self._stage is not _Stage.DONE:
            self.kept["import"] = self.query_one(OneLine).value
        self.dismiss(self._report if self._stage is _Stage.DONE else None)

    def on_unmount(self) -> None:
        """Stop with the program: nothing is kept of an import that is not done."""
        self._stop.set()

    def key_enter(self) -> None:
        """Close when all is done: the path no longer takes keys then."""
        if self._stage is _Stage.DONE:
            self.action_back()

    def action_complete(self) -> None:
        """Complete the path as far as it is sure."""
        if self._stage is _Stage.TYPING:
            self._complete(self.query_one(OneLine).value)

    @work(exclusive=True, group="complete")
    async def _complete(self, text: str) -> None:
        whole, names = await background(lambda: completed(text))
        field = self.query_one(OneLine)
        if field.value == text and self._stage is _Stage.TYPING:
            field.value = whole
            field.cursor_position = len(whole)
            said = "   ".join(one_line(name) for name in names[:12])
            more = f"   and {len(names) - 12:,} more" if len(names) > 12 else ""
            none = "" if names or whole != text else "Nothing begins like that."
            self.call_after_refresh(self.query_one("#said", Line).tell, said + more or none)

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._stage in {_Stage.TYPING, _Stage.CHECKED}:
            self._show_report(None, dry=True)
            self._enter_stage(_Stage.TYPING, _HINT)

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        if self._stage is _Stage.TYPING and event.value.strip():
            self._enter_stage(_Stage.CHECKING, "Reading…")
            self._run(event.value, dry=True)
        elif self._stage is _Stage.CHECKED:
            self._enter_stage(_Stage.IMPORTING, "Importing…")
            self._run(event.value, dry=False)

    @work
    async def _run(self, text: str, *, dry: bool) -> None:
        self._stop.clear()
        try:
            if dry:
                self._file = await background(lambda: path_of(text))
            file = self._file
            assert file is not None
            report = await background(
                lambda: self.relnote.imports.run(file, dry=dry, progress=self._progress)
            )
        except Refusal as refusal:
            self._enter_stage(_Stage.TYPING, str(refusal), "refused")
            return
        self._show_report(report, dry=dry)
        if dry:
            nothing = not report.stored and not report.completed
            said = "There is nothing new in it." if nothing else "Nothing is written yet."
            self._enter_stage(_Stage.CHECKED, said)
        else:
            self._report = report
            self.kept.pop("import", None)
            self._enter_stage(_Stage.DONE, "Done. Undo takes it all back.")

    def _progress(self, done: int, total: int) -> bool:
        """Tell how far it is; called on the other thread."""
        self.post_message(self.Progressed(done, total))
        return not self._stop.is_set()

    @on(Progressed)
    def _tell_progress(self, message: Progressed) -> None:
        if self._stage in {_Stage.CHECKING, _Stage.IMPORTING}:
            verb = "Read" if self._stage is _Stage.CHECKING else "Imported"
            self.query_one("#said", Line).tell(f"{verb} {message.done:,} of {message.total:,}…")

    def _show_report(self, report: ImportReport | None, *, dry: bool) -> None:
        page = self.query_one("#report", Static)
        if report is None:
            page.update(Content(""))
            return
        outcome = Outcome(
            added=report.stored,
            completed=report.completed,
            known=report.merged - report.completed,
            skipped=[(record.line, record.reason) for record in report.skipped],
            notes=tuple(report.notes),
            kept_in=str(report.kept_in or ""),
            dry=dry,
        )
        page.update(content_of(outcome_lines(outcome, max(20, self.card.content_size.width))))
