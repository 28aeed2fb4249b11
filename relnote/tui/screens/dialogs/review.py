"""The review: what files are and what importing them would do, before anything is written; then doing it."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.import_questions import WhichColumns, WhichOrder, WhoAreYou
from relnote.services.importing import Imported, Looked, named
from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.import_report import review_lines
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.card import CardDialog, Keys, Line
from relnote.tui.screens.dialogs.page import ENDS, READING
from relnote.tui.screens.dialogs.paths import completed, paths_of
from relnote.tui.screens.dialogs.prompt import OneLine
from relnote.tui.screens.dialogs.review_answers import Asking, Conversation
from relnote.tui.screens.dialogs.review_pages import pages_of
from relnote.tui.screens.dialogs.review_questions import own_said
from relnote.tui.screens.dialogs.review_stages import KEYS, Stage, review_keys, review_sentence

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.import_columns import TableColumn
    from relnote.services.relnote import Relnote

_HINT = "Type, paste or drop a path, or several: contacts, messages, calls or meetings. What it is, is told by its content."


class ReviewDialog(CardDialog[Imported | None]):
    """Imports files; gives what was done, or nothing if nothing was.

    Args:
        relnote: The journal.
        path: What is imported, if it is known: it is then read at once.
    """

    DEFAULT_CSS = """
    ReviewDialog Card { padding: 1 2; max-width: 132; height: auto; max-height: 100%; }
    ReviewDialog Card.-full { height: 100%; margin: 1 0; }
    ReviewDialog Line { margin-top: 1; }
    ReviewDialog VerticalScroll { height: 0; scrollbar-size-vertical: 1; }
    ReviewDialog .-full VerticalScroll { height: 1fr; margin-top: 1; }
    ReviewDialog Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("tab", "complete", "complete"),
        ("enter", "import", "import"),
        ("w", "ask('who')", "who they are"),
        ("s", "ask('same')", "take same names"),
        ("y", "ask('you')", "who you are"),
        ("m", "ask('columns')", "columns"),
        ("o", "ask('order')", "order of days"),
        ("down", "turn('down')", "down"),
        ("up", "turn('up')", "up"),
        *READING,
        *ENDS,
    ]

    class Progressed(Message):
        """So many records are done, of so many; of 0 if that is not known."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done = done
            self.total = total

    def __init__(self, relnote: Relnote, path: str = "") -> None:
        super().__init__(relnote)
        self._path, self._own = path, ""
        self._stage = Stage.TYPING
        self._stop = threading.Event()
        self._files: tuple[Looked, ...] = ()
        self._review: Imported | None = None
        self._talk: Conversation
        self._columns: tuple[TableColumn, ...] = ()

    def compose(self) -> ComposeResult:
        """Compose the path, what is said, and the review."""
        with self.make_card("Import") as card:
            card.keys = KEYS[Stage.TYPING]
            yield OneLine(self._path or self.kept.get("import", ""), hint="~/Downloads/contacts.vcf")
            yield Line(_HINT, id="said")
            with VerticalScroll():
                yield Static(id="review", markup=False)

    def on_mount(self) -> None:
        """Begin with the path that is known; one that is only kept from before is typed over."""
        if self._path:
            self._begin()
        else:
            self.query_one(OneLine).select_all()

    def on_unmount(self) -> None:
        """Stop with the program: nothing is kept of an import that is not done."""
        self._stop.set()

    def on_resize(self) -> None:
        """Draw the review for the width there is."""
        super().on_resize()
        self.call_after_refresh(self._draw)

    def _enter_stage(self, stage: Stage, said: str = "", kind: str = "") -> None:
        if not self.is_attached:
            return
        self._stage = stage
        self.card.set_class(stage is Stage.REVIEW, "-full")
        self.card.keys = self._keys() if stage is Stage.REVIEW else KEYS[stage]
        self.query_one("#said", Line).tell(said, kind)
        # While it is read or written, and while the review stands, letters are no text.
        field = self.query_one(OneLine)
        field.disabled = stage is not Stage.TYPING
        (field if stage is Stage.TYPING else self.query_one(VerticalScroll)).focus()

    def _keys(self) -> Keys:
        return review_keys(
            changes=bool(self._review and self._review.changed),
            names=bool(self._talk.names),
            waiting=self._talk.waiting,
            same=self._talk.same,
            history=any(file.is_history for file in self._files),
            ordered=self._talk.said.order is not None,
            columns=bool(self._columns),
        )

    def action_back(self) -> None:
        """Back out one step: stop what is going on, go back to the last question, else to the path, close."""
        if self._stage in {Stage.READING, Stage.IMPORTING}:
            self._stop.set()
        elif self._stage is Stage.REVIEW and self._talk.can_go_back:
            self._read(again=True)
        elif self._stage is Stage.REVIEW:
            self._review = None
            self._enter_stage(Stage.TYPING, _HINT)
            self.query_one(OneLine).select_all()
        else:
            self.kept["import"] = self.query_one(OneLine).value
            self.dismiss(None)

    def action_turn(self, way: str) -> None:
        """Scroll."""
        getattr(self.query_one(VerticalScroll), f"scroll_{way}")(animate=False)

    def action_complete(self) -> None:
        """Complete the path as far as it is sure."""
        if self._stage is Stage.TYPING:
            self._complete(self.query_one(OneLine).value)

    @work(exclusive=True, group="complete")
    async def _complete(self, text: str) -> None:
        whole, names = await background(lambda: completed(text))
        field = self.query_one(OneLine)
        if field.value == text and self._stage is Stage.TYPING:
            field.value = whole
            field.cursor_position = len(whole)
            said = "   ".join(one_line(name) for name in names[:12])
            more = f"   and {len(names) - 12:,} more" if len(names) > 12 else ""
            none = "" if names or whole != text else "Nothing begins like that."
            self.call_after_refresh(self.query_one("#said", Line).tell, said + more or none)

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._stage is Stage.TYPING:
            self.query_one("#said", Line).tell(_HINT)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if self._stage is Stage.TYPING and event.value.strip():
            self._begin()

    def _begin(self) -> None:
        """Read what was typed; what was said of a file stands while that is among them."""
        same = any(file.path.name in self.query_one(OneLine).value for file in self._files)
        self._talk = Conversation(self.app, self.relnote, self._talk.said if same else None)
        self._review = None
        self._read()

    @work(exclusive=True, group="review")
    async def _read(self, *, again: bool = False) -> None:
        """Tell what would happen; what has to be known first is asked, and the last of it `again` if so wished."""
        try:
            self._stop.clear()
            self._enter_stage(Stage.READING, "Looking what it is…")
            known = not again or await self._talk.hear(self._asking())
            if not known or not await self._find_out():
                self._review, self._files = None, ()
                self._enter_stage(Stage.TYPING, "Nothing was read: that has to be known first.")
                return
            self._own = await own_said(self.relnote, self._talk.said.me)
        except Refusal as refusal:
            # What was said last cannot be: the review stands as it was.
            self._talk.take_back()
            self._enter_stage(Stage.REVIEW if self._review else Stage.TYPING, str(refusal), "refused")
            return
        assert self._review is not None
        self._talk.note(self._review)
        stands = review_sentence(
            changes=bool(self._review.changed), waiting=self._talk.waiting, nothing=self._review.is_nothing
        )
        self._enter_stage(Stage.REVIEW, stands)
        self.call_after_refresh(self._draw)

    async def _find_out(self) -> bool:
        """Read the files until all is known that has to be; False if the user backed out of all questions."""
        text = self.query_one(OneLine).value
        while True:
            await self._look(text)
            try:
                self._review = await background(partial(self._run, dry=True))
            except (WhoAreYou, WhichOrder, WhichColumns) as asked:
                if not await self._talk.hear(self._asking(), asked):
                    return False
            else:
                return True

    async def _look(self, text: str) -> None:
        """Tell what the files are; what a table is depends on what was said of its columns."""
        importing, said = self.relnote.importing, self._talk.said
        self._files = await background(lambda: importing.look(paths_of(text), said))
        self._columns = await background(lambda: importing.columns(self._files, said))
        seems = self._files[0].seems if len(self._files) == 1 else "several kinds"
        self._enter_stage(Stage.READING, f"{named(self._files)}: {seems}. Reading…")

    def _run(self, *, dry: bool) -> Imported:
        return self.relnote.importing.run(self._files, self._talk.said, dry=dry, progress=self._progress)

    def _asking(self) -> Asking:
        return Asking(files=self._files, columns=self._columns)

    def _progress(self, done: int, total: int) -> bool:
        """Tell how far it is; called on the other thread."""
        self.post_message(self.Progressed(done, total))
        return not self._stop.is_set()

    @on(Progressed)
    def _tell_progress(self, message: Progressed) -> None:
        if self._stage not in {Stage.READING, Stage.IMPORTING}:
            return
        seems = self._files[0].seems if len(self._files) == 1 else "several kinds"
        far = f"{message.done:,} of {message.total:,}…" if message.total else f"{message.done:,} so far…"
        verb = "" if self._stage is Stage.READING else "imported "
        self.query_one("#said", Line).tell(f"{named(self._files)}: {seems}, {verb}{far}")

    def _draw(self) -> None:
        page = self.query_one("#review", Static)
        if self._review is None:
            page.update(Content(""))
            return
        width = max(20, self.query_one(VerticalScroll).content_size.width - 1)
        pages = pages_of(self._review, self.relnote.journal.zone, self._own, self._columns)
        page.update(content_of(review_lines(pages, width, ascii=self.ascii)))

    def action_import(self) -> None:
        """Import what was reviewed."""
        if self._stage is Stage.REVIEW and self._review and self._review.changed:
            self._import()

    @work(exclusive=True, group="review")
    async def _import(self) -> None:
        self._stop.clear()
        self._enter_stage(Stage.IMPORTING, "Importing…")
        try:
            imported = await background(partial(self._run, dry=False))
        except Refusal as refusal:
            self._enter_stage(Stage.TYPING, str(refusal), "refused")
            return
        self.kept.pop("import", None)
        self.dismiss(imported)

    @work(exclusive=True, group="asking")
    async def action_ask(self, what: str) -> None:
        """Have an answer given or changed, and tell what comes of it."""
        if self._stage is not Stage.REVIEW:
            return
        there = {
            "who": self._talk.names,
            "same": self._talk.same,
            "columns": self._columns,
            "order": self._talk.said.order is not None,
            "you": self._files,
        }
        if not there[what]:
            return
        try:
            if await self._talk.change(what, self._asking()):
                self._read()
        except Refusal as refusal:
            self.query_one("#said", Line).tell(str(refusal), "refused")
