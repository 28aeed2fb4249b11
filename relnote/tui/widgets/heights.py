"""How tall the entries of a list are, and which of them stands on a line: two answers, no widget.

Entries and lines are counted from 0; heights are in lines.
"""

from __future__ import annotations

from array import array
from typing import Protocol

BLOCK = 256
NEAR = BLOCK // 2
"""Lines after the entry found last in which the next one is looked for without the sums: drawing goes line by line."""
TALLEST = 0xFFFF
"""What an `array("H")` holds; a taller entry is cut there."""


class Heights(Protocol):
    """Where entries stand, for a list of any length."""

    @property
    def total(self) -> int:
        """Lines of all entries together."""

    def reset(self, count: int) -> None:
        """Start again with `count` entries."""

    def height(self, index: int) -> int:
        """Lines of the entry at `index`."""

    def top(self, index: int) -> int:
        """Line on which the entry at `index` begins."""

    def find(self, line: int) -> int:
        """Index of the entry that stands on `line`; the nearest one for a line outside."""


class EvenHeights:
    """Every entry is `each` lines tall."""

    def __init__(self, each: int) -> None:
        self._each = each
        self._count = 0

    @property
    def total(self) -> int:
        """Lines of all entries together."""
        return self._count * self._each

    def reset(self, count: int) -> None:
        """Start again with `count` entries."""
        self._count = count

    def height(self, index: int) -> int:  # noqa: ARG002
        """Lines of the entry at `index`."""
        return self._each

    def top(self, index: int) -> int:
        """Line on which the entry at `index` begins."""
        return index * self._each

    def find(self, line: int) -> int:
        """Index of the entry that stands on `line`; the nearest one for a line outside."""
        return max(0, min(line // self._each, self._count - 1))


class MeasuredHeights:
    """Entries of different heights: an estimate until somebody has measured and says `put`.

    Every height is at least 1. Sums over blocks of entries keep `top` and `find` at some thousand additions for a million entries.
    """

    def __init__(self, estimate: int) -> None:
        self._estimate = estimate
        self._heights = array("H")
        self._blocks = array("q")
        self._total = 0
        self._near = (0, 0)

    @property
    def total(self) -> int:
        """Lines of all entries together, as far as they are measured."""
        return self._total

    def reset(self, count: int) -> None:
        """Start again with `count` entries of estimated height."""
        self._heights = array("H", [self._estimate]) * count
        full, rest = divmod(count, BLOCK)
        self._blocks = array("q", [self._estimate * BLOCK]) * full
        if rest:
            self._blocks.append(self._estimate * rest)
        self._total = self._estimate * count
        self._near = (0, 0)

    def put(self, index: int, height: int) -> int:
        """Note the measured height of an entry; return by how many lines it grew."""
        height = max(1, min(height, TALLEST))
        grown = height - self._heights[index]
        if grown:
            self._heights[index] = height
            self._blocks[index // BLOCK] += grown
            self._total += grown
            if index < self._near[0]:
                self._near = (0, 0)
        return grown

    def height(self, index: int) -> int:
        """Lines of the entry at `index`."""
        return self._heights[index]

    def top(self, index: int) -> int:
        """Line on which the entry at `index` begins."""
        if index == self._near[0]:
            return self._near[1]
        block = index // BLOCK
        return sum(self._blocks[:block]) + sum(self._heights[block * BLOCK : index])

    def find(self, line: int) -> int:
        """Index of the entry that stands on `line`; the nearest one for a line outside."""
        index, top = self._near
        if not 0 <= line - top < NEAR:
            index, top = self._start_of_block(line)
        for height in self._heights[index : index + BLOCK]:
            if line < top + height:
                break
            top += height
            index += 1
        if index >= len(self._heights):
            return max(0, len(self._heights) - 1)
        self._near = (index, top)
        return index

    def _start_of_block(self, line: int) -> tuple[int, int]:
        index = top = 0
        for lines in self._blocks:
            if line < top + lines:
                break
            top += lines
            index += BLOCK
        return index, top
