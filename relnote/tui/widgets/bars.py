"""The top line and the bottom line of every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.pieces import Piece, cut, filled, width_of

if TYPE_CHECKING:
    from textual.app import RenderResult
    from textual.binding import Binding
    from textual.screen import Screen
    from textual.timer import Timer

    from relnote.tui.drawing.pieces import Line

AT_THE_RIGHT = ("help", "palette")
"""Ids of the commands that stand at the right of the bottom line, however little room there is."""
SCREENS = (("1", "Today"), ("2", "People"), ("3", "Listening"), ("4", "Insights"))
SAID_FOR = 6.0
"""Seconds a sentence stands in the bottom line."""
KEY_NAMES = {"⏎": "enter", "⌫": "backspace"}
"""Keys whose sign is hard to read, or missing from a font, by the word on them."""


class TopBar(Widget):
    """The name, the screens with what is due, and the day."""

    DEFAULT_CSS = """
    TopBar { dock: top; height: 1; background: $panel; color: $foreground; }
    """
    place: reactive[str] = reactive("")
    """The screen that is shown: `Today` or `People`."""
    due: reactive[int] = reactive(0)
    """How many contacts need something now."""
    when: reactive[str] = reactive("")
    """The day and the time, as the user's clock shows it."""
    journal: reactive[str] = reactive("")
    """What is said of the journal beside its name: `demo`."""

    def render(self) -> RenderResult:
        """Draw the line."""
        right = [Piece(f"{self.when} ", "quiet")]
        line = next(
            (
                line
                for line in (self._screens(gap) for gap in ("  ", " "))
                if width_of(line) + width_of(right) <= self.size.width
            ),
            None,
        )
        if line is None:
            line, right = self._screens(" "), []
        return content_of([filled(line, right, self.size.width)])

    def _screens(self, gap: str) -> Line:
        line = [Piece(" relnote", "name"), Piece(f" {self.journal}", "quiet"), Piece(gap)]
        for key, name in SCREENS:
            count = f" {self.due}" if name == "Today" and self.due else ""
            part = "place" if name == self.place else "quiet"
            line += [Piece(f" {key} ", "key"), Piece(f"{name}{count}", part), Piece(gap)]
        return line


class KeyBar(Widget):
    """What the keys do here, or for a moment what has just been done."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; background: $panel; color: $foreground; }
    KeyBar.-refused { background: $error-muted; color: $text-error; }
    KeyBar.-said { background: $primary-muted; }
    """
    said: reactive[str] = reactive("")
    _hint = ""
    """A sentence that stands in the place of the keys until the next one or until it is cleared."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.auto_links = False  # keys are not to look like links
        self._resting: Timer | None = None

    def tell(self, sentence: str, hint: str = "", *, refused: bool = False) -> None:
        """Say something for a while: what was done, or why not; `hint` is there to its end, however long that is."""
        self._hint = hint and f"   {hint}"
        self.said = sentence
        self.set_class(refused, "-refused")
        self.set_class(not refused, "-said")
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(SAID_FOR, self.rest)

    def unsay(self, sentence: str) -> None:
        """Show the keys again if it is this sentence that stands in their place."""
        if self.said == sentence:
            self.rest()

    def rest(self) -> None:
        """Show the keys again."""
        self.said = ""
        self.remove_class("-refused", "-said")

    def on_mount(self) -> None:
        """Draw again whenever other keys apply."""
        self.screen.bindings_updated_signal.subscribe(self, self._keys_changed)

    def _keys_changed(self, _screen: Screen[object]) -> None:
        if self.screen.is_active:
            self.refresh()

    def render(self) -> RenderResult:
        """Draw the sentence; or the keys that fit, with help and palette always at the right."""
        width = self.size.width
        if self.said:
            return Content(" " + cut(self.said, width - 2 - cell_len(self._hint)) + self._hint)
        keys = {binding.id: self._key(binding) for binding in self._shown()}
        last = [keys.pop(id_) for id_ in AT_THE_RIGHT if id_ in keys]
        room = width - sum(key.cell_length for key in last)
        first: list[Content] = []
        for key in keys.values():
            if key.cell_length > room:
                break
            room -= key.cell_length
            first.append(key)
        return Content("").join([*first, Content(" " * max(0, room)), *last])

    def _key(self, binding: Binding) -> Content:
        shown = self.app.get_key_display(binding)
        key = (f" {KEY_NAMES.get(shown, shown)} ", "bold $text-accent")
        click = Style.from_meta({"@click": f"app.simulate_key('{binding.key}')"})
        return Content.assemble(key, f"{binding.description} ").stylize(click)

    def _shown(self) -> list[Binding]:
        """Give the bindings to show: one for each command that can be used now."""
        shown: dict[str, Binding] = {}
        for _, binding, enabled, _tooltip in self.screen.active_bindings.values():
            if binding.show and enabled and binding.description:
                shown.setdefault(binding.action, binding)
        return list(shown.values())
