"""Reads a file of exchanges: one message to a contact and their reply, if any, a row.

Times are local seconds of the contact as the engine means them: a multiple of 604,800 is a Monday, 0:00.
"""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("ds", "series", "user", "contact", "t_out", "t_rep")
COMPANY = ("radoslaw", "enron", "eu-dept3")
SOCIAL = ("college",)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A message and its reply, in local seconds of the contact."""

    sent: float
    replied: float | None
    length: int | None = None
    """Characters of the reply, where that is known."""

    @property
    def wait(self) -> float:
        """Seconds by the wall clock until the reply, which must have come."""
        assert self.replied is not None
        return self.replied - self.sent


@dataclass(frozen=True, slots=True)
class Series:
    """What passed between one person and one contact, in the order of sending."""

    source: str
    contact: str
    exchanges: list[Exchange]

    @property
    def group(self) -> str:
        """Tell the kind of the data: company, lists or social."""
        return "company" if self.source in COMPANY else "social" if self.source in SOCIAL else "lists"

    @property
    def email(self) -> bool:
        """Tell whether these are letters by email."""
        return self.group != "social"

    @property
    def answered(self) -> list[Exchange]:
        """Give those with a reply, in the order of sending."""
        return [exchange for exchange in self.exchanges if exchange.replied is not None]


def on_weekends(all_series: Sequence[Series]) -> float:
    """Give the share of the replies by email that came on Saturdays and Sundays: large if the times are not as meant."""
    days = [
        int(each.replied // 86400) % 7 for series in all_series if series.email for each in series.answered
    ]
    return sum(day >= 5 for day in days) / max(1, len(days))


def read(path: Path) -> list[Series]:
    """Read all series of a file, packed with gzip or not; raises ValueError if it has not the right columns."""
    found: dict[tuple[str, str], list[Exchange]] = defaultdict(list)
    contacts: dict[tuple[str, str], str] = {}
    for row in _rows(path):
        name = (row["ds"], row["series"])
        found[name].append(_exchange(row))
        contacts[name] = f"{row['ds']}/{row['contact']}"
    return [
        Series(name[0], contacts[name], sorted(exchanges, key=lambda exchange: exchange.sent))
        for name, exchanges in sorted(found.items())
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if missing := [name for name in COLUMNS if name not in (rows.fieldnames or ())]:
            raise ValueError(f"{path.name} has no column {', '.join(missing)}.")
        yield from rows


def _exchange(row: dict[str, str]) -> Exchange:
    sent, replied = int(row["t_out"]), int(row["t_rep"])
    length = int(row.get("len_rep") or -1)
    return Exchange(sent, replied if replied >= 0 else None, length if length >= 0 else None)
