"""The Today screen: who needs you now, and why."""

from __future__ import annotations

from array import array
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.getters import query_one

from relnote.domain.refusal import Refusal
from relnote.tui.commands import TODAY, bindings
from relnote.tui.keymap import keys_said
from relnote.tui.messages import GoTo, JournalChanged, LookAt
from relnote.tui.screens.base import JournalScreen, background, says_refusals
from relnote.tui.screens.deciding import Deciding
from relnote.tui.screens.verbs import Verbs
from relnote.tui.widgets.bars import KeyBar, TopBar
from relnote.tui.widgets.due_list import DueList

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.domain.records import DueRow
    from relnote.services.relnote import Relnote

MOST = 200
"""Rows that are shown of everybody; who needs more than that does not need a longer list."""


class TodayScreen(JournalScreen):
    """What is due now."""

    PLACE = "Today"
    AUTO_FOCUS = "#due"
    DEFAULT_CSS = """
    TodayScreen #due-pane { height: 1fr; border: round $border; border-subtitle-color: $text-muted; }
    TodayScreen #due { height: 1fr; padding: 0 0; }
    """
    COMMANDS_HERE = TODAY
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS_HERE)]

    due = query_one("#due", DueList)

    def __init__(self, relnote: Relnote) -> None:
        super().__init__(relnote)
        self._verbs = Verbs(self)
        self._deciding = Deciding(self, self._verbs)
        self._rows: dict[int, DueRow] = {}
        """By contact."""
        self.first: list[DueRow] = []
        """Rows read before the screen was first shown; they are read again at once."""
        self._everybody = False
        """Whether more than the daily budget is shown."""

    def compose(self) -> ComposeResult:
        """Lay out the one pane."""
        due = DueList(id="due")
        due.ascii = self.relnote.journal.settings.glyphs == "ascii"
        due.zone = self.relnote.journal.zone
        yield TopBar(id="top")
        with Vertical(id="due-pane"):
            yield due
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Read what is due."""
        self.query_one("#due-pane").border_title = "Today"
        if self.first:
            self._show(self.first)

    def on_screen_resume(self) -> None:
        """Read what is due by now."""
        self.load()

    @work(exclusive=True, group="due")
    @says_refusals
    async def load(self) -> None:
        """Read what is due; the cursor stays where it was. What takes longer comes when it comes."""
        limit = MOST if self._everybody else self.relnote.journal.settings.daily_budget
        rows = await background(lambda: self.relnote.attention.today(limit))
        if not self.is_mounted:
            # It is only being made, while nothing is pressed: what was read is shown once it is there.
            self.first = rows
            return
        known = {id_: row.plan for id_, row in self._rows.items()}
        self._show([replace(row, plan=known.get(row.flag.contact_id)) for row in rows])
        self._count(len(rows), len(rows))
        whole = await background(self.relnote.attention.count)
        self._count(len(rows), whole)
        self._show(await background(lambda: self.relnote.attention.with_plans(rows)))

    def _show(self, rows: Sequence[DueRow]) -> None:
        self._rows = {row.flag.contact_id: row for row in rows}
        self.due.now = self.relnote.journal.now()
        self.due.empty = (
            "Nothing is due. A good moment for somebody you have not spoken to for long.\n\n2  people"
        )
        self.due.show(array("q", self._rows))
        self.due.give_rows(rows)

    def _count(self, shown: int, whole: int) -> None:
        """Say how many there are in all, and the key that shows them."""
        rest = f"{shown} of {whole:,}"
        if self._everybody:
            rest = f"the first {MOST} of {whole:,}" if whole > MOST else f"all {whole}"
        hint = f" · {self._key_of_more} shows {'what a day can hold' if self._everybody else 'the rest'}"
        told = str(whole) if whole == shown and not self._everybody else rest + hint
        plain = told.replace("·", "-") if self.due.ascii else told
        self.query_one("#due-pane").border_subtitle = plain

    @property
    def _key_of_more(self) -> str:
        command = next(command for command in TODAY if command.id == "everybody")
        return keys_said(command, self.relnote.journal.settings.keymap, self.app).split()[0]

    @on(DueList.RowsNeeded)
    def give_rows(self, wanted: DueList.RowsNeeded) -> None:
        """Give rows again that the list has let go of."""
        self.due.give_rows(self._rows[id_] for id_ in wanted.ids if id_ in self._rows)

    @on(DueList.Selected)
    def open_person(self) -> None:
        """Go to the person."""
        self.action_verb("open")

    @on(JournalChanged)
    def read_again(self) -> None:
        """Something was written: show it."""
        self.load()

    @property
    def row(self) -> DueRow:
        """The row under the cursor.

        Raises:
            Refusal: nothing is due.
        """
        if self.due.cursor_id is None:
            raise Refusal("Nothing is due here; 2 goes to People.")
        return self._rows[self.due.cursor_id]

    def action_verb(self, name: str) -> None:
        """Do what a command says."""
        if name == "back":
            self.post_message(GoTo(None))
            return
        if name == "everybody":
            self._everybody = not self._everybody
            self.load()
            return
        try:
            row = self.row
        except Refusal as refusal:
            self.refuse(refusal)
            return
        if name in {"open", "note"}:
            self.post_message(GoTo(row.flag.contact_id, note=name == "note"))
            return
        if name == "insights-of":
            self.post_message(LookAt(row.flag.contact_id, tuple(self._rows)))
            return
        self.run_verb(self._verb_of(name, row))

    def _verb_of(self, name: str, row: DueRow) -> Callable[[], Coroutine[None, None, bool]]:
        contact_id = row.flag.contact_id
        verbs: dict[str, Callable[[], Coroutine[None, None, bool]]] = {
            "done": partial(self._deciding.done, row.flag),
            "snooze": partial(self._verbs.snooze, (row.flag,)),
            "prepare": partial(self._deciding.prepare, contact_id),
            "ledger": partial(self._deciding.ledger, contact_id),
            "why": partial(self._deciding.why, row.flag),
            "dismiss": partial(self._deciding.dismiss, row.flag),
            "mute": partial(self._deciding.mute, row.flag),
            "bump": partial(self._deciding.bump, contact_id),
            "pause": partial(self._deciding.pause, contact_id),
            "log-line": partial(self._verbs.log_line, contact_id),
            "checklist": partial(self._verbs.checklist, contact_id),
        }
        return verbs[name]
