"""The choke point every frame passes: text that came from outside never acts on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.filter import LineFilter

from relnote.domain.text import shown

if TYPE_CHECKING:
    from textual.color import Color


class SafeLines(LineFilter):
    """Shows control characters as pictures in every line of every widget.

    For `App.get_line_filters`. A line keeps its width in cells: a picture takes a cell where its control
    character took none, and that room is taken from blanks further right, or else from the text itself.
    """

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        # All are alike, so that Textual finds a line that another one has already been through.
        return hash(type(self))

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the line made harmless; the same list if there was nothing to do."""
        if not any(_acts(segment) for segment in segments):
            return segments
        safe = [_made_safe(segment) for segment in segments]
        wanted = [cell_len(segment.text) for segment in segments]
        surplus = sum(cell_len(segment.text) for segment in safe) - sum(wanted)
        safe, surplus = _blanks_given_up(safe, surplus)
        return _cropped(safe, surplus)


def _acts(segment: Segment) -> bool:
    """Tell whether a segment holds something a terminal would obey, in its text or behind its link."""
    text, style, control = segment
    if control:
        return False
    return shown(text) is not text or bool(style and style.link and shown(style.link) is not style.link)


def _made_safe(segment: Segment) -> Segment:
    text, style, control = segment
    if control:
        return segment
    if style and style.link and shown(style.link) is not style.link:
        style = style.update_link(None)
    return Segment(shown(text), style)


def _blanks_given_up(segments: list[Segment], surplus: int) -> tuple[list[Segment], int]:
    """Shorten runs of blanks, last first, by `surplus` cells; return what could not be found as well."""
    shorter = list(segments)
    for index in range(len(shorter) - 1, -1, -1):
        text, style, control = shorter[index]
        blanks = len(text) - len(text.rstrip(" "))
        spare = min(surplus, blanks - (blanks != len(text)))
        if control or spare <= 0:
            continue
        shorter[index] = Segment(text[: len(text) - spare], style)
        surplus -= spare
    return [segment for segment in shorter if segment.text or segment.control], surplus


def _cropped(segments: list[Segment], surplus: int) -> list[Segment]:
    """Crop the longest texts until `surplus` cells are gone, so that what stands right of them stays in place."""
    cropped = list(segments)
    while surplus > 0 and cropped:
        longest = max(range(len(cropped)), key=lambda index: cell_len(cropped[index].text))
        text, style, _control = cropped[longest]
        room = max(1, cell_len(text) - surplus)
        surplus -= cell_len(text) - room
        cropped[longest] = Segment(set_cell_size(text, room), style)
        if room == 1:
            break
    return cropped
