"""The timeline of interactions: entries as tall as their words, opened in place, of any number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import ClassVar

from textual.cache import LRUCache
from textual.reactive import var

from relnote.domain.entries import TimelineEntry
from relnote.domain.moments import day_of
from relnote.tui.drawing.pieces import Line, words_pattern
from relnote.tui.drawing.timeline import TimelineLook, timeline_entry
from relnote.tui.widgets import list_messages
from relnote.tui.widgets.contact_list import LONG_AGO
from relnote.tui.widgets.held_rows import HeldRows
from relnote.tui.widgets.measured_list import MeasuredList
from relnote.tui.widgets.virtual_list import VirtualList

PAGE = 32
MOST = 32 * PAGE
DRAWN = 512
"""Entries kept as drawn."""


class Timeline(MeasuredList[TimelineEntry]):
    """Interactions, newest first, under the days they happened on."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"timeline--{part}"
        for part in [
            "heading",
            "time",
            "arrow",
            "channel",
            "outcome",
            "share",
            "reply",
            "waiting",
            "people",
            "mark",
            "hit",
            "open",
            "due",
            "late",
            "done",
            "kept",
            "kept-late",
            "broken",
            "dropped",
        ]
    }
    DEFAULT_CSS = """
    Timeline {
        & > .timeline--heading { text-style: bold; color: $text-primary; }
        & > .timeline--time, & > .timeline--channel, & > .timeline--share, & > .timeline--people,
        & > .timeline--reply, & > .timeline--dropped, & > .timeline--done { color: $text-muted; }
        & > .timeline--arrow { color: $text-accent; }
        & > .timeline--outcome { text-style: italic; color: $text-muted; }
        & > .timeline--waiting, & > .timeline--due { color: $text-warning; }
        & > .timeline--mark { text-style: bold; color: $text-accent; }
        & > .timeline--hit { text-style: bold reverse; }
        & > .timeline--late, & > .timeline--broken { color: $text-error; text-style: bold; }
        & > .timeline--kept, & > .timeline--kept-late { color: $text-success; }
    }
    """
    _component_prefixes = ("timeline", "virtual-list")

    now: var[datetime] = var(LONG_AGO)
    """The moment waits and days are counted to."""
    zone: var[str] = var("UTC")
    """IANA zone in which days begin and clocks are read."""
    words: var[tuple[str, ...]] = var(())
    """Words to set off: what was searched for."""

    class RowsNeeded(VirtualList.RowsNeeded):
        """Entries are to be shown that the timeline does not hold."""

    class Highlighted(VirtualList.Highlighted):
        """The cursor came to stand on another entry."""

    class Selected(VirtualList.Selected):
        """An entry was chosen; it has been opened or closed as well."""

    class Opened(list_messages.Selected):
        """An entry was opened in place."""

    class Closed(list_messages.Selected):
        """An entry was closed."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._opened: set[int] = set()
        self._days: dict[int, date] = {}
        self._lines: LRUCache[tuple[int, int], list[Line]] = LRUCache(DRAWN)
        self._pattern: re.Pattern[str] | None = None

    def make_held_rows(self) -> HeldRows[TimelineEntry]:
        """Make the store of rows: short pages, for words are long."""
        return HeldRows(PAGE, MOST)

    def id_of(self, row: TimelineEntry) -> int:
        """Tell the id of the interaction."""
        return row.interaction.id

    def draw(self, index: int, row: TimelineEntry, width: int) -> list[Line]:
        """Draw an entry, under its day if it is the first of it; a blank stands before the scroll bar."""
        id_ = row.interaction.id
        lines = self._lines.get((id_, width))
        if lines is None:
            look = TimelineLook(
                width=width - 1, now=self.now, zone=self.zone, words=self._pattern, ascii=self.ascii
            )
            heading = index == 0 or self._day(index - 1) != self._day(index)
            lines = timeline_entry(row, look, heading=heading, opened=id_ in self._opened)
            self._lines[id_, width] = lines
        return lines

    def is_open(self, id_: int) -> bool:
        """Tell whether an entry shows all of its words."""
        return id_ in self._opened

    def action_select(self) -> None:
        """Open the entry under the cursor in place, or close it."""
        id_ = self.cursor_id
        if id_ is None or self.cursor_row is None:
            return
        self._opened ^= {id_}
        self.forget_drawn()
        self.measure(self._cursor)
        self._bring_into_view()
        self.settle(self._heights.top(self._cursor))
        self.refresh()
        self.post_message(self.Opened(self, id_) if id_ in self._opened else self.Closed(self, id_))
        super().action_select()

    def forget_drawn(self) -> None:
        """Forget what was drawn."""
        super().forget_drawn()
        self._lines.clear()
        self._days.clear()

    def _day(self, index: int) -> date | None:
        id_ = self._ids[index]
        if id_ not in self._days:
            row = self._held.get(id_)
            if row is None:
                return None
            self._days[id_] = day_of(row.interaction.started_at, self.zone)
        return self._days[id_]

    # What a screen says

    def watch_now(self) -> None:
        """Count waits and days again."""
        self.redraw()

    def watch_zone(self) -> None:
        """Tell days and clocks by another zone."""
        self.redraw()

    def watch_words(self, words: Iterable[str]) -> None:
        """Set off other words."""
        self._pattern = words_pattern(words)
        self.redraw()
