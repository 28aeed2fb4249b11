"""The header of the contact on screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from relnote.tui.drawing.contact_header import HeaderFacts, HeaderLook, contact_header
from relnote.tui.drawing.content import content_of

if TYPE_CHECKING:
    from textual.app import RenderResult
    from textual.geometry import Size


class ContactHeader(Widget):
    """Who they are, how to reach them, what is due. It is as tall as what there is to say."""

    DEFAULT_CSS = """
    ContactHeader { height: auto; padding: 0 1; }
    """
    facts: var[HeaderFacts | None] = var(None)
    look: var[HeaderLook | None] = var(None)
    empty: var[str] = var("")
    """What it says while nobody is chosen."""

    def watch_facts(self) -> None:
        """Draw another contact."""
        self.refresh(layout=True)

    def watch_look(self) -> None:
        """Draw as of another moment."""
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        """Draw the lines."""
        if self.facts is None or self.look is None:
            return Content(self.empty)
        look = replace(self.look, width=max(10, self.content_size.width))
        return content_of(contact_header(self.facts, look))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Tell how many lines there are to say."""
        if self.facts is None or self.look is None:
            return 1
        return max(1, len(contact_header(self.facts, replace(self.look, width=max(10, width)))))
