"""The prompt: one line to type, and what it is understood as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.card import CardDialog, Line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.relnote import Relnote

Choice = tuple[str, str, str]
"""A key, what it is called, and the text that it stands for."""


class OneLine(Input):
    """An input whose first key may be a choice."""

    class Chosen(Message):
        """A key that stands for a whole text was pressed in the empty input."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    DEFAULT_CSS = """
    OneLine.-textual-compact { background: $boost; padding: 0 1; }
    """

    def __init__(self, value: str, choices: Sequence[Choice] = (), *, hint: str = "") -> None:
        super().__init__(value, placeholder=hint, compact=True, select_on_focus=False)
        self._choices = {key: text for key, _, text in choices}

    async def _on_key(self, event: events.Key) -> None:
        text = None if self.value else self._choices.get(event.character or "")
        if text is None:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        self.post_message(self.Chosen(text))


class Prompt(CardDialog[str | None]):
    """Asks for one line; gives the text, or nothing when it was closed.

    Args:
        relnote: The journal.
        title: What is asked for, and for whom.
        told: What has to be known before, a line each.
        hint: An example, shown while nothing is typed.
        value: The text to begin with.
        check: Tells what the text is understood as while it is typed; it begins with `?` where something is
            not understood. It must be quick and must not touch the journal.
        choices: Keys that answer at once while nothing is typed.
        send: What enter does with the text, on another thread. What it refuses is said here, and the text stays.
        esc: What esc does, in a word.
        verb: What enter does, in a word. Only what is to be saved is offered again after esc.
    """

    DEFAULT_CSS = """
    Prompt Card { padding: 1 2; }
    Prompt Line { margin-top: 1; }
    Prompt #choices { margin-top: 1; }
    Prompt #told { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("enter", "send", "save")]

    def __init__(
        self,
        relnote: Relnote,
        title: str,
        *,
        hint: str,
        told: Sequence[str] = (),
        value: str = "",
        check: Callable[[str], str] | None = None,
        choices: Sequence[Choice] = (),
        send: Callable[[str], object] | None = None,
        verb: str = "save",
        esc: str = "close",
    ) -> None:
        super().__init__(relnote)
        self._title = title
        self._hint = hint
        self._told = told
        self._value = value
        self._check = check
        self._choices = choices
        self._send = send
        self._verb = verb
        self._esc = esc

    def compose(self) -> ComposeResult:
        """Compose the line and what answers it."""
        with self.make_card(self._title) as card:
            card.keys = (("enter", self._verb), ("esc", self._esc))
            if self._told:
                yield Static(Content("\n".join(map(one_line, self._told))), id="told", markup=False)
            yield OneLine(self.kept.get(self._title) or self._value, self._choices, hint=self._hint)
            if self._choices:
                yield Static(self._choices_line(), id="choices", markup=False)
            yield Line()

    def _choices_line(self) -> Content:
        parts = [Content.assemble((key, "bold $text-accent"), f" {label}") for key, label, _ in self._choices]
        return Content("   ").join(parts)

    def action_back(self) -> None:
        """Close; what was typed is offered again."""
        typed = self.query_one(OneLine).value
        # A short answer to a question with choices is about one thing only, and words to look for are no text.
        if typed.strip() and typed != self._value and not self._choices and self._verb == "save":
            self.kept[self._title] = typed
        else:
            self.kept.pop(self._title, None)
        self.dismiss(None)

    @on(Input.Changed)
    def _echo(self, event: Input.Changed) -> None:
        line = self.query_one(Line)
        said = self._check(event.value) if self._check and event.value.strip() else ""
        if said.startswith("?"):
            line.tell(said[1:].lstrip(), "warning")
        else:
            line.tell(said)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        if text:
            self._use(text)
        else:
            self.query_one(Line).tell(f"Type something, such as {self._hint}", "warning")

    @on(OneLine.Chosen)
    def _chosen(self, event: OneLine.Chosen) -> None:
        self._use(event.value)

    @work(exclusive=True)
    async def _use(self, text: str) -> None:
        send = self._send
        if send:
            try:
                await background(lambda: send(text))
            except Refusal as refusal:
                self.query_one(Line).tell(str(refusal), "refused")
                return
        self.kept.pop(self._title, None)
        self.dismiss(text)
