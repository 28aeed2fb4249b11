"""The goals, and the table of what came out beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from .ratio import Figure

MARK = {True: "yes", False: "NO", None: "–"}
HEADS = ("goal", "measure", "figure", "wanted", "met")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Between what a figure is wanted; both ends belong to it."""

    low: float | None = None
    high: float | None = None

    def met(self, value: float) -> bool:
        """Tell whether a figure is as wanted."""
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def __str__(self) -> str:
        if self.low is not None and self.high is not None:
            return f"{self.low:.4g} to {self.high:.4g}"
        return (
            f"≥ {self.low:.4g}" if self.low is not None else "" if self.high is None else f"≤ {self.high:.4g}"
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    goal: str
    measure: str
    figure: Figure | None
    """None if the file has no data for it."""
    wanted: Wanted = Wanted()
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Tell whether the goal is met; none where there is nothing to compare."""
        if self.figure is None or self.wanted == Wanted():
            return None
        return self.wanted.met(self.figure.value)

    @property
    def shown(self) -> str:
        """Give the figure as text."""
        if self.figure is None:
            return "no data for it in this file"
        text = _number(self.figure.value)
        if self.figure.low is not None and self.figure.high is not None:
            text += f" [{_number(self.figure.low)}, {_number(self.figure.high)}]"
        return f"{text} ({self.note})" if self.note else text


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"


def in_order(rows: Sequence[Row]) -> list[Row]:
    """Sort by the number of the goal."""
    return sorted(rows, key=lambda row: int(row.goal[1:]))


def table(rows: Sequence[Row]) -> str:
    """Lay the rows out in columns."""
    lines = [HEADS, *((row.goal, row.measure, row.shown, str(row.wanted), MARK[row.met]) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def as_values(row: Row) -> dict[str, object]:
    """Give a row as what JSON can say."""
    return {
        "goal": row.goal,
        "measure": row.measure,
        **(asdict(row.figure) if row.figure else {"value": None, "low": None, "high": None}),
        "at_least": row.wanted.low,
        "at_most": row.wanted.high,
        "met": row.met,
        "note": row.note,
    }
