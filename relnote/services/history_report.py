"""What bringing history in did, or would do, and how that is said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relnote.domain.text import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.store.imported import Arrival

NEVER_WRITTEN_TO = "with people you never wrote to"
ONLY_YOU = "with nobody but you"
FUTURE = "dated in the future"
"""Why interactions are passed over, beside what readers say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedAt:
    """Where a record was skipped, and why."""

    file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """A name without an address: whom it means is for the user to say."""

    name: str
    interactions: int
    """How many wait for it."""
    candidates: tuple[tuple[int, str, str], ...] = ()
    """People with a name like it: id, name, organisation; below zero is who comes with the same import."""
    exact: bool = False
    """Whether the first of them is the only one of exactly this name."""


@dataclass(slots=True, kw_only=True)
class HistoryReport:
    """What was done with every record: `read == stored + known + waiting + passed_over + len(skipped)`."""

    files: tuple[str, ...] = ()
    read: int = 0
    stored: int = 0
    """New interactions."""
    known: int = 0
    """Interactions that were there already, or came twice."""
    waiting: int = 0
    """Interactions with somebody whose name alone is known, until the user has said who it is."""
    passed: Counter[str] = field(default_factory=Counter)
    """Records that are no exchange with somebody the user knows, by reason."""
    skipped: list[SkippedAt] = field(default_factory=list)
    created: int = 0
    """New contacts."""
    only_named: int = 0
    """Those of them who were never written to: the user said who they are."""
    spoken_with: int = 0
    """Those of them with whom the user had a talk or a meeting."""
    linked: int = 0
    """Interactions that were there already, and whose answered message came only now."""
    joined: int = 0
    """Interactions that were there already, in which somebody takes part now of whom the user said who they are."""
    lacking: int = 0
    """Interactions that are stored without somebody whose name waits."""
    ambiguous: tuple[Ambiguous, ...] = ()
    """Whose names wait, those with the most interactions first."""
    kept_in: Path | None = None
    """The file that holds the skipped records as they came."""
    notes: list[str] = field(default_factory=list)
    """What a person should know, one sentence each."""
    first: list[tuple[Arrival, str]] = field(default_factory=list)
    """The first of the new interactions as they are stored, with the names of those who take part."""
    new_names: list[str] = field(default_factory=list)
    """The first of the new contacts."""

    @property
    def who_is_new(self) -> str:
        """What makes the new contacts contacts, for a sentence."""
        others = self.created - self.only_named - self.spoken_with
        met = (("wrote to", others), ("spoke with", self.spoken_with))
        said = " or ".join(verb for verb, count in met if count)
        if not self.only_named:
            return f"people you {said}"
        return f"people you {said}, or named in it" if said else "people named in it"

    @property
    def passed_over(self) -> int:
        """How many records were passed over."""
        return self.passed.total()

    @property
    def came(self) -> int:
        """How many records were taken or known already, or wait for a name."""
        return self.stored + self.known + self.waiting

    @property
    def changed(self) -> int:
        """How many contacts and interactions were written, or would be."""
        return self.stored + self.created + self.linked + self.joined


def sentences(report: HistoryReport, *, dry: bool = False) -> list[str]:
    """Say what was done, or with `dry` would be: the sum first, then what else is worth knowing."""
    verb = "would be " if dry else ""
    told = (
        (report.stored, f"{verb}stored"),
        (report.known, "known already"),
        (report.passed_over, "passed over"),
        (report.waiting, f"{verb}waiting for a name"),
        (len(report.skipped), f"{verb}skipped"),
    )
    came = ", ".join(f"{count:,} {what}" for count, what in told if count)
    said = [f"{report.read:,} read; {came}."]
    if report.created:
        new = "contact" if report.created == 1 else "contacts"
        said.append(f"{report.created:,} new {new}: {report.who_is_new}.")
    if report.linked:
        said.append(f"{report.linked:,} known already {verb or 'were '}linked to what they answer.")
    if report.joined:
        said.append(f"{report.joined:,} known already {verb}completed: who took part.")
    if report.lacking:
        said.append(
            f"{report.lacking:,} {verb}stored without somebody whose name waits; say who that is, and they are added."
        )
    if report.passed:
        why = ", ".join(f"{count:,} {one_line(reason)}" for reason, count in report.passed.most_common())
        said.append(f"Passed over: {why}.")
    return [*said, *(one_line(note) for note in report.notes)]
