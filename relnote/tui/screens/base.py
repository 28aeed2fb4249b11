"""What all screens share: the journal, work in the background, and saying what was done."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import wraps
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Concatenate,
    Generic,
    ParamSpec,
    Protocol,
    TypeVar,
    runtime_checkable,
)

from textual.app import ScreenStackError
from textual.css.query import NoMatches
from textual.screen import ModalScreen, Screen

from relnote.domain.refusal import Refusal
from relnote.tui.messages import Dropped, JournalChanged, Opened, Said
from relnote.tui.widgets.too_small import TooSmall, is_too_small

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.binding import BindingType
    from textual.events import Paste

    from relnote.services.relnote import Relnote
    from relnote.tui.commands import Command
    from relnote.tui.terminal import KeyHold

T = TypeVar("T")
P = ParamSpec("P")
ScreenT = TypeVar("ScreenT", bound="JournalScreen")
ResultT = TypeVar("ResultT")


async def background(call: Callable[[], T]) -> T:
    """Run a service call on another thread: the journal is never read on the event loop.

    Raises:
        Refusal: what the service refused.
    """
    return await asyncio.to_thread(call)


def says_refusals(
    work: Callable[Concatenate[ScreenT, P], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[ScreenT, P], Coroutine[Any, Any, None]]:
    """Make work of a screen that says what the journal refuses, instead of ending the program."""

    @wraps(work)
    async def run(screen: ScreenT, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            # What was read while the program ended has no screen to be shown on.
            with suppress(ScreenStackError):
                await work(screen, *args, **kwargs)
        except NoMatches:
            # When the program ends, the panes of a screen go before the work that would draw on them.
            if screen.app.is_running:
                raise
        except Refusal as refusal:
            screen.refuse(refusal)

    return run


@runtime_checkable
class HoldsKeys(Protocol):
    """An app that can hold back what is typed."""

    key_hold: KeyHold


class Covered(Screen[ResultT], Generic[ResultT]):
    """A screen that says so when the terminal is too small for it."""

    def on_resize(self) -> None:
        """Cover everything, or show it again as it was."""
        cover = next(iter(self.query(TooSmall)), None)
        if cover is None and is_too_small(*self.app.size):
            cover = TooSmall()
            self.mount(cover)
        if cover is not None:
            cover.fit(self.app.size)


class JournalScreen(Covered[None]):
    """A full screen over the journal."""

    BLANK = True
    """Nothing of it is seen beside its widgets, so nothing need be drawn of it."""
    PLACE: ClassVar[str]
    """Its name in the top line."""
    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()
    """The commands of the screen, for the palette and for help."""

    def __init__(self, relnote: Relnote) -> None:
        super().__init__(classes="-ascii" if relnote.journal.settings.glyphs == "ascii" else "")
        # The styles as they were at the start; otherwise a first screen would read them all anew.
        self._css_update_count = 0
        self.relnote = relnote

    def _compositor_refresh(self) -> None:
        """Draw a frame, but none that would be thrown away: while the program starts nothing is painted."""
        if not self.app._batch_count:  # noqa: SLF001 - this Textual is pinned, and has no public word for it
            super()._compositor_refresh()

    async def _invoke_and_clear_callbacks(self) -> None:
        """Run what was to wait for a frame once there was one: while the program starts there is none."""
        if not self.app._batch_count:  # noqa: SLF001 - as above
            await super()._invoke_and_clear_callbacks()

    def on_paste(self, event: Paste) -> None:
        """Tell of a text that is dropped where nothing is typed: it may be a path."""
        self.post_message(Dropped(event.text))

    def action_verb(self, name: str) -> None:
        """Do what a command says; a subclass knows its commands."""
        raise NotImplementedError(name)

    def run_verb(self, verb: Callable[[], Coroutine[None, None, bool]], *, hold: bool = True) -> None:
        """Run a verb, which tells whether it changed the journal: what it refuses is said, what it changed is shown.

        What is typed meanwhile is held back, unless it belongs where the focus is.
        """
        if hold and isinstance(self.app, HoldsKeys):
            self.app.key_hold.hold()
        self.run_worker(self._run_verb(verb), group="verbs")

    async def _run_verb(self, verb: Callable[[], Coroutine[None, None, bool]]) -> None:
        try:
            changed = await verb()
        except Refusal as refusal:
            self.refuse(refusal)
            return
        finally:
            self.post_message(Opened())
        if changed:
            self.post_message(JournalChanged())

    def say(self, sentence: str, *, undo: bool = False, hint: str = "") -> None:
        """Say in one line what was done; `undo` adds the key that takes it back, `hint` another one."""
        self.post_message(Said(sentence, undo=undo, hint=hint))

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        self.post_message(Said(str(refusal), refused=True))


class JournalDialog(Covered[ResultT], ModalScreen[ResultT], Generic[ResultT]):
    """A dialog over the journal; esc backs out of it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "back", "close")]

    def __init__(self, relnote: Relnote) -> None:
        super().__init__()
        self.relnote = relnote

    def on_screen_resume(self) -> None:
        """Tell that there is something to type into."""
        self.call_after_refresh(self.post_message, Opened())

    def action_back(self) -> None:
        """Close without a result."""
        self.dismiss(None)

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Say in one line what was done; `undo` adds the key that takes it back."""
        self.post_message(Said(sentence, undo=undo))

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        self.post_message(Said(str(refusal), refused=True))
