"""What keeping a folder in step did, or would do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relnote.domain.sentences.phrases import counted
from relnote.services.card_folders import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from relnote.domain.in_step import Key

_WORDS = {"born": "birthday", "zone": "time zone", "about": "note", "preferred": "preferred address"}
_ADDRESSES = {"social": "handle", "text": "number for texts"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A card, and what is said of it."""

    file: str
    """Its file; empty if there is none."""
    who: str
    """Whose it is."""
    what: str = ""


@dataclass(slots=True, kw_only=True)
class Synced:
    """What was done, or with `dry` would be: every file is new, joined, taken in, unchanged or left alone."""

    folder: Path
    dry: bool = False
    read: int = 0
    """How many files of cards there are."""
    new: list[ReportLine] = field(default_factory=list)
    """Cards that became contacts."""
    joined: list[ReportLine] = field(default_factory=list)
    """Cards of somebody who was here already, met for the first time."""
    taken: list[ReportLine] = field(default_factory=list)
    """Cards of which something was taken in."""
    written: list[ReportLine] = field(default_factory=list)
    """Cards that were written over."""
    added: list[ReportLine] = field(default_factory=list)
    """Files that were made."""
    differing: list[ReportLine] = field(default_factory=list)
    """What cards and contacts that met for the first time say differently; both stay as they are."""
    clashes: list[ReportLine] = field(default_factory=list)
    """What was changed here and there, each to something else."""
    gone: list[ReportLine] = field(default_factory=list)
    """Contacts whose card is no longer in the folder; nothing was done about them."""
    archived: list[ReportLine] = field(default_factory=list)
    """Contacts that were archived because their card is gone."""
    put_away: list[ReportLine] = field(default_factory=list)
    """Cards of archived contacts that are still in the folder."""
    removed: list[ReportLine] = field(default_factory=list)
    """Files that were removed because their contact is archived."""
    waiting: list[ReportLine] = field(default_factory=list)
    """Cards that could not be written, with the reason; the next time will try again."""
    left: dict[str, str] = field(default_factory=dict)
    """Files that were left alone, each with the reason in a sentence."""
    steps: int = 0
    """How many undoable steps it took; what came into the journal is the first of them."""
    kept_in: Path | None = None
    """The file that holds the cards that were written over or removed, as they were."""

    @property
    def unchanged(self) -> int:
        """How many cards said nothing new."""
        return self.read - len(self.new) - len(self.joined) - len(self.taken) - len(self.left)

    @property
    def changed_journal(self) -> bool:
        """Whether there is something that undo takes back."""
        return bool(self.new or self.joined or self.taken or self.archived)


def steps_back(reports: Sequence[Synced]) -> int:
    """Tell how many steps have to be undone until all that came into the journal is taken back."""
    came = [report.changed_journal for report in reports]
    return sum(report.steps for report in reports[came.index(True) :]) if any(came) else 0


def in_a_line(reports: Sequence[Synced]) -> str:
    """Say what was done in one line: `2 folders in step: 3 cards taken in, 1 written`."""
    counts = (
        (sum(len(report.new) + len(report.joined) for report in reports), "new"),
        (sum(len(report.taken) for report in reports), "taken in"),
        (sum(len(report.written) for report in reports), "written"),
        (sum(len(report.clashes) for report in reports), "changed on both sides"),
        (sum(len(report.left) + len(report.waiting) for report in reports), "left alone"),
        (sum(len(report.gone) for report in reports), "gone from the folder"),
    )
    told = ", ".join(f"{count:,} {said}" for count, said in counts if count)
    return f"{counted(len(reports), 'folder', 'folders')} in step: {told or 'nothing new'}"


def named(keys: Iterable[Key]) -> str:
    """Name what facts are about, each once: `title, phone, X-SPOUSE`."""
    return ", ".join(dict.fromkeys(map(_named, keys)))


def _named(key: Key) -> str:
    kind = key[0]
    if kind == facts.POINT:
        return _ADDRESSES.get(key[1], key[1])
    if kind == facts.PROPERTY:
        return key[2]
    if kind == facts.ANSWER:
        return key[1].replace("_", " ")
    return _WORDS.get(kind, kind)
