"""The rows a list holds of the many it could show, and which it lacks."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable
from typing import Generic, TypeVar

RowT = TypeVar("RowT")

PAGE = 128
"""Rows that are asked for together: entries of a list, counted from its start."""
MOST = 32 * PAGE
"""Rows held at most; those not drawn for longest go first."""


class HeldRows(Generic[RowT]):
    """Keeps rows by id for a skeleton of ids, and tells which ids to ask for.

    Asking again replaces what was asked before: whoever answers may drop the older request.
    """

    def __init__(self, page: int = PAGE, most: int = MOST) -> None:
        self._page = page
        self._most = max(most, 4 * page)
        self._ids = array("q")
        self._rows: OrderedDict[int, RowT] = OrderedDict()
        self._stale: dict[int, RowT] = {}
        self._asked: tuple[int, ...] = ()
        self._answered: set[int] = set()

    def reset(self, ids: array[int], *, reload: bool) -> None:
        """Take another skeleton. With `reload` every row is asked for again, and the old one is drawn meanwhile."""
        self._ids = ids
        self._asked = ()
        self._answered.clear()
        if reload:
            self._stale = dict(self._rows)
            self._rows.clear()

    def get(self, id_: int) -> RowT | None:
        """Return the row of `id_`, an outdated one while the new one is awaited, or none."""
        row = self._rows.get(id_)
        if row is None:
            return self._stale.get(id_)
        self._rows.move_to_end(id_)
        return row

    def outdate(self, ids: Iterable[int]) -> None:
        """Ask for these rows again; until they come the old ones are drawn."""
        for id_ in ids:
            row = self._rows.pop(id_, None)
            if row is not None:
                self._stale[id_] = row
        self._asked = ()
        self._answered.clear()

    def give(self, rows: Iterable[tuple[int, RowT]]) -> set[int]:
        """Take rows that were asked for; return the ids of those that changed."""
        changed = set()
        for id_, row in rows:
            if self.get(id_) != row:
                changed.add(id_)
            self._stale.pop(id_, None)
            self._rows[id_] = row
        # What was asked for and did not come is gone, and is not asked for again.
        self._answered.update(
            page for page in self._asked if any(i in self._rows for i in self._ids_of(page))
        )
        while len(self._rows) > self._most:
            self._rows.popitem(last=False)
            self._answered.clear()
        return changed

    def lacking(self, first: int, last: int) -> array[int] | None:
        """Tell what to ask for to show the entries from `first` to `last`, in whole pages.

        Nothing if all is there, or has just been asked for.
        """
        first, last = max(0, first), min(last, len(self._ids) - 1)
        pages = tuple(
            page
            for page in range(first // self._page, last // self._page + 1)
            if page not in self._answered and self._lacks(page, first, last)
        )
        if not pages or pages == self._asked:
            return None
        self._asked = pages
        return array("q", (id_ for page in pages for id_ in self._ids_of(page) if id_ not in self._rows))

    def _lacks(self, page: int, first: int, last: int) -> bool:
        start = page * self._page
        view = self._ids[max(first, start) : min(last + 1, start + self._page)]
        return any(id_ not in self._rows for id_ in view)

    def _ids_of(self, page: int) -> array[int]:
        return self._ids[page * self._page : (page + 1) * self._page]
