"""Choosing how much a contact matters: one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from relnote.domain.words import Tier

if TYPE_CHECKING:
    from textual import events
    from textual.app import RenderResult
    from textual.binding import BindingType


class TierChoice(Widget, can_focus=True):
    """All tiers in a line; the arrows and their first letters choose."""

    DEFAULT_CSS = """
    TierChoice { height: 1; width: 1fr; padding: 0 1; background: $boost; }
    TierChoice:focus { background-tint: $foreground 5%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("left", "step(-1)", "less"), ("right,space", "step(1)", "more")]
    value: reactive[str] = reactive(Tier.REGULAR.value)

    class Changed(Message):
        """Another tier was chosen."""

    def __init__(self, value: str, *, ascii: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._sign = "*" if ascii else "●"
        self.value = value

    def render(self) -> RenderResult:
        """Draw them."""
        parts = []
        for tier in Tier:
            on = tier.value == self.value
            first = ("$text-accent bold" if self.has_focus else "") + (" underline" if self.has_focus else "")
            style = "bold $text-success" if on else "$foreground-muted"
            sign = f" {self._sign}" if on else "  "
            parts.append(
                Content.assemble((tier.value[0], first or style), (tier.value[1:], style), (sign, style))
            )
        return Content("  ").join(parts)

    def watch_value(self) -> None:
        """Say so."""
        self.post_message(self.Changed())

    def action_step(self, by: int) -> None:
        """Choose the next one."""
        tiers = [tier.value for tier in Tier]
        self.value = tiers[(tiers.index(self.value) + by) % len(tiers)]

    def on_key(self, event: events.Key) -> None:
        """Choose by the first letter."""
        chosen = next((tier.value for tier in Tier if tier.value[0] == event.character), None)
        if chosen:
            event.stop()
            event.prevent_default()
            self.value = chosen
