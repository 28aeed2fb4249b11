"""Duplicates: contacts that may be one person, two at a time, side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.tui.drawing.duplicates import duplicates_lines
from relnote.tui.drawing.pieces import Line, Piece, wrapped
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.page import LINES, PageDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from relnote.domain.duplicates import Side, Suspect
    from relnote.domain.records import Change
    from relnote.services.relnote import Relnote
    from relnote.tui.screens.dialogs.card import Keys


class DuplicatesDialog(PageDialog[bool]):
    """Goes through suspects; gives whether anything was changed.

    Args:
        relnote: The journal.
        suspects: At least one pair.
    """

    DEFAULT_CSS = """
    DuplicatesDialog Card { max-width: 120; }
    DuplicatesDialog VerticalScroll { height: auto; max-height: 100%; padding: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter", "decide('merge')", "make one"),
        ("n", "decide('keep_apart')", "not the same"),
        ("w", "swap", "keep the other"),
        ("right,l,tab", "step(1)", "next"),
        ("left,h,shift+tab", "step(-1)", "previous"),
        *LINES,
        ("u", "undo", "undo"),
        ("q", "back", "close"),
    ]
    KEYS = (
        ("enter", "make one"),
        ("w", "swap"),
        ("n", "not the same"),
        ("← →", "next"),
        ("esc", "close"),
    )

    def __init__(self, relnote: Relnote, suspects: Sequence[Suspect]) -> None:
        super().__init__(relnote, "Two that may be one person")
        self._suspects = list(suspects)
        self._place = 0
        self._sides: tuple[Side, Side] | None = None
        self._swapped = False
        self._said = ""
        self._decided: list[tuple[Change, int, Suspect]] = []
        """What was decided here and can be taken back, each with the place of the two."""
        self._changed = False

    def on_mount(self) -> None:
        """Read the first two."""
        self._read()

    def lines(self, width: int) -> list[Line]:
        """Draw the two, and what was done last."""
        said: list[Line] = (
            [[Piece(part, "good")] for part in wrapped(self._said, width)] if self._said else []
        )
        if not self._suspects:
            return [*said, [Piece("That was all.", "quiet")]]
        if self._sides is None:
            return said
        one, other = self._sides
        sides = (other, one) if self._swapped else (one, other)
        journal = self.relnote.journal
        suspect = self._suspects[self._place]
        return [*said, *duplicates_lines(suspect, sides, width, journal.now(), journal.zone)]

    @work(exclusive=True)
    async def _read(self) -> None:
        self._sides, self._swapped = None, False
        while self._suspects and self._sides is None:
            self._place %= len(self._suspects)
            suspect = self._suspects[self._place]
            read = partial(self.relnote.duplicates.sides, suspect.one, suspect.other)
            try:
                self._sides = await background(read)
            except Refusal:
                # Merged with somebody else meanwhile.
                del self._suspects[self._place]
        self.card.keys = self._keys()
        self.card.aside = f"{self._place + 1} of {len(self._suspects)}" if self._suspects else ""
        self.draw()

    def _keys(self) -> Keys:
        """Give the keys that do something now."""
        here = self.KEYS[:-1] if self._suspects else ()
        undo = (("u", "undo"),) if self._decided else ()
        keys = (*here, *undo, self.KEYS[-1])
        return tuple((key.replace("← →", "h l"), label) for key, label in keys) if self.ascii else keys

    def action_step(self, by: int) -> None:
        """Look at the next two, or the ones before."""
        self._place += by
        self._said = ""
        self._read()

    def action_swap(self) -> None:
        """Keep the other one."""
        self._swapped = not self._swapped
        self.draw()

    @work(exclusive=True)
    async def action_decide(self, verb: str) -> None:
        """Make one of the two, or remember that they are not the same."""
        if self._sides is None:
            return
        ids = [side.contact.id for side in self._sides]
        names = [one_line(side.contact.name) for side in self._sides]
        if self._swapped:
            ids.reverse()
        try:
            change = await background(partial(getattr(self.relnote.duplicates, verb), *ids))
        except Refusal as refusal:
            self._said = str(refusal)
        else:
            done = "made one of {} and {}" if verb == "merge" else "{} and {} are told apart"
            self._said = f"{done.format(*names)}; u takes it back"
            self._changed = True
            self._decided.append((change, self._place, self._suspects.pop(self._place)))
        self._read()

    @work(exclusive=True)
    async def action_undo(self) -> None:
        """Take back what was decided last, and show the two again."""
        if not self._decided:
            return
        change, place, suspect = self._decided[-1]
        try:
            # Something that was changed in another window since is not taken back from here.
            await background(partial(self.relnote.history.undo, change))
        except Refusal as refusal:
            self._said = str(refusal)
        else:
            self._decided.pop()
            self._place = place
            self._suspects.insert(place, suspect)
            self._said = f"taken back: {one_line(change.label)}"
        self._read()

    def action_back(self) -> None:
        """Close, and tell whether anything was changed."""
        self.dismiss(self._changed)
