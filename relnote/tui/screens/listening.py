"""The Listening screen: what people told you, and what becomes of it, as a board of four columns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.widgets import Input

from relnote.domain.feedback_filter import HINT
from relnote.domain.feedback_words import Stage
from relnote.tui.commands import LISTENING, bindings
from relnote.tui.messages import GoTo, JournalChanged
from relnote.tui.screens.base import JournalScreen, background, says_refusals
from relnote.tui.screens.listening_keys import ListeningKeys
from relnote.tui.widgets.bars import KeyBar, TopBar
from relnote.tui.widgets.feedback_list import FeedbackList, FeedbackTold

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.relnote import Relnote

NOTHING = {
    Stage.HEARD: "Nothing waits to be decided.\n\nA line in a note puts it here:\nheard: what they said",
    Stage.DECIDED: "Nothing is decided that is still to be done.\n\nspace  moves it on",
    Stage.DONE: "Nothing is done that they do not know of.",
    Stage.TOLD: "Nothing was told yet.\n\nA line in a note puts it here:\ntold: what became of it",
}


class ListeningScreen(JournalScreen):
    """The board. What keys do with a piece is in `listening_keys`."""

    PLACE = "Listening"
    AUTO_FOCUS = "#heard"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal")]  # noqa: RUF012 - the framework says what it is
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high"), (44, "-tall")]  # noqa: RUF012 - as above
    DEFAULT_CSS = """
    ListeningScreen {
        #board-filter { height: 1; border: none; padding: 0 1; background: $surface; }
        #board { height: 1fr; }
        .column {
            width: 1fr; height: 1fr; background: $surface;
            border: round $border-blurred; border-title-color: $foreground; border-subtitle-color: $text-muted;
            &:focus-within { border: round $border; }
        }
        FeedbackList { height: 1fr; }
        #piece-pane {
            height: 8; background: $surface; border: round $border-blurred; padding: 0 1;
            border-title-color: $foreground; border-subtitle-color: $text-muted;
        }
        #of-piece { height: 1fr; }
        &.-low #piece-pane { height: 5; }
        &.-tall #piece-pane { height: 14; }
        &.-narrow .column { display: none; }
        &.-narrow .column.-shown { display: block; }
    }
    """
    COMMANDS_HERE = LISTENING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS_HERE)]

    filter_input = query_one("#board-filter", Input)
    of_piece = query_one("#of-piece", FeedbackTold)

    def __init__(self, relnote: Relnote) -> None:
        super().__init__(relnote)
        self._keys = ListeningKeys(self, self.visit)
        self._target: int | None = None
        """The piece the cursor goes to when the board is read next."""
        self._column = Stage.HEARD
        self._words = ""
        """The filter by which the board was read last."""
        self._follow = False
        """Whether a change was taken back: a column that it leaves empty is no place to stay."""

    def compose(self) -> ComposeResult:
        """Lay out the columns."""
        ascii_only = self.relnote.journal.settings.glyphs == "ascii"
        yield TopBar(id="top")
        yield Input(id="board-filter", placeholder="/ filter", compact=True, select_on_focus=False)
        with Horizontal(id="board"):
            for stage in Stage:
                with Vertical(id=f"{stage}-pane", classes="column"):
                    column = FeedbackList(id=str(stage))
                    column.ascii = ascii_only
                    column.empty = NOTHING[stage]
                    yield column
        with Vertical(id="piece-pane"):
            told = FeedbackTold(id="of-piece")
            told.zone, told.ascii = self.relnote.journal.zone, ascii_only
            yield told
        yield KeyBar(id="keys")

    def column(self, stage: Stage) -> FeedbackList:
        """Give the list of a column."""
        return self.query_one(f"#{stage}", FeedbackList)

    @property
    def here(self) -> FeedbackList:
        """The column that has the keys, or had them last."""
        return self.column(self._column)

    def on_mount(self) -> None:
        """Show the first column where only one has room."""
        self._show_column(Stage.HEARD)

    def on_screen_resume(self) -> None:
        """Read the board."""
        self.load()

    def visit(self, feedback_id: int) -> None:
        """Show a piece; where the filter leaves it out, without the filter."""
        self._target = feedback_id
        self.load()

    @work(exclusive=True, group="board")
    @says_refusals
    async def load(self) -> None:
        """Read the board by its filter; the cursors stay where they were."""
        words = self.filter_input.value
        board = await background(lambda: self.relnote.listening.board(words))
        if not self.is_mounted:
            return
        if (
            words
            and self._target is not None
            and not any(self._target in ids for ids in board.columns.values())
        ):
            self.filter_input.value = ""  # which reads the board anew
            return
        keep, self._words = words == self._words, words
        before = self.here.cursor_id
        now = self.relnote.journal.now()
        self.of_piece.now = now
        for stage, ids in board.columns.items():
            column = self.column(stage)
            column.now = now
            column.empty = "Nothing matches.\n\nesc  shows everything" if words.strip() else NOTHING[stage]
            column.show(ids, keep=keep)
        self._entitle()
        if board.problems:
            self.say(board.problems[0])
        if self._target is not None:
            self._go_to_target(self._target)
        elif self._follow and not self.here.count and before is not None:
            self._leave_empty(before)
        self._target, self._follow = None, False
        self._tell()

    def _leave_empty(self, feedback_id: int) -> None:
        """Go after the piece on which the cursor stood, if it went to another column."""
        if self.focused is self.here:
            self._move_to(feedback_id)

    def _go_to_target(self, feedback_id: int) -> None:
        if not self._move_to(feedback_id):
            self.say("This piece of feedback is no longer there.")

    def _move_to(self, feedback_id: int) -> bool:
        stage = next((stage for stage in Stage if self.column(stage).move_to(feedback_id)), None)
        if stage is not None:
            self._show_column(stage)
            self.column(stage).focus()
        return stage is not None

    def _entitle(self) -> None:
        """Say in each border what the column is and how much there is in it; where it stands alone, in the others too."""
        counts = {stage: self.column(stage).count for stage in Stage}
        dot = "-" if self.here.ascii else "·"
        for stage in Stage:
            pane = self.query_one(f"#{stage}-pane")
            pane.border_title = f"{stage.capitalize()} {counts[stage]:,}"
            others = f" {dot} ".join(f"{each} {counts[each]:,}" for each in Stage if each is not stage)
            pane.border_subtitle = f"left and right: {others}" if self.has_class("-narrow") else ""

    @on(FeedbackList.RowsNeeded)
    def fetch(self, wanted: FeedbackList.RowsNeeded) -> None:
        """Read the pieces that came into view."""
        column: FeedbackList = wanted.control
        self.run_worker(self._fetch(column, list(wanted.ids)), group=f"rows-{column.id}", exclusive=True)

    @says_refusals
    async def _fetch(self, column: FeedbackList, ids: list[int]) -> None:
        column.give_rows(await background(lambda: self.relnote.listening.pieces(ids)))
        self._tell()

    @on(FeedbackList.Highlighted)
    def rest_on(self) -> None:
        """Tell of the piece under the cursor."""
        self._tell()

    def _tell(self) -> None:
        piece = self.of_piece.piece = self.here.cursor_row
        self._tell_of_twins(piece.id if piece else None)

    @work(exclusive=True, group="twins")
    @says_refusals
    async def _tell_of_twins(self, feedback_id: int | None) -> None:
        """Say that others are in the same words, and what makes one of them."""
        count = len(await background(lambda: self.relnote.listening.twins(feedback_id))) if feedback_id else 0
        said = f"{count} {'other is' if count == 1 else 'others are'} in the same words: M merges"
        self.query_one("#piece-pane").border_subtitle = said if count else ""

    def on_descendant_focus(self) -> None:
        """Remember which column has the keys, and show it where only one has room."""
        if isinstance(self.focused, FeedbackList):
            self._show_column(Stage(self.focused.id or ""))
            self._tell()

    def _show_column(self, stage: Stage) -> None:
        self._column = stage
        for each in Stage:
            self.query_one(f"#{each}-pane").set_class(each is stage, "-shown")

    def on_resize(self) -> None:
        """Say the counts of the others where they are not seen."""
        super().on_resize()
        self.call_after_refresh(self._entitle)

    @on(Input.Changed, "#board-filter")
    def narrow(self) -> None:
        """Filter as it is typed."""
        self.load()

    @on(Input.Submitted, "#board-filter")
    def to_board(self) -> None:
        """Go on on the board, where something was found."""
        found = [stage for stage in Stage if self.column(stage).count]
        if found and self._column not in found:
            self._show_column(found[0])
        self.here.focus()

    @on(Input.Blurred, "#board-filter")
    def hint_no_more(self) -> None:
        """Show the keys again in the place of what can be typed."""
        self.query_one(KeyBar).unsay(HINT)

    @on(JournalChanged)
    def read_again(self, changed: JournalChanged) -> None:
        """Something was written: show it."""
        self._follow = self._follow or changed.stepped
        self.load()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the filter is typed, letters are text."""
        if action == "verb" and parameters and self.is_mounted and self.filter_input.has_focus:
            return parameters[0] == "back"
        return super().check_action(action, parameters)

    def action_verb(self, name: str) -> None:
        """Do what a command says."""
        if name in {"left", "right"}:
            self._step(1 if name == "right" else -1)
        elif name == "filter-board":
            self.filter_input.focus()
            self.say(HINT)
        elif name == "back":
            self._back()
        else:
            self.run_verb(partial(self._keys.press, name, self.here.cursor_id))

    def _step(self, by: int) -> None:
        stages = list(Stage)
        at = stages.index(self._column) + by
        if 0 <= at < len(stages):
            # What is not shown cannot be given the keys.
            self._show_column(stages[at])
            self.here.focus()

    def _back(self) -> None:
        """Leave the filter, then take it away, then go to People."""
        if self.filter_input.value:
            self.filter_input.value = ""
            self.here.focus()
        elif self.filter_input.has_focus:
            self.here.focus()
        else:
            self.post_message(GoTo(None))
