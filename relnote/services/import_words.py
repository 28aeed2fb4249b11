"""What an import did, or would do, in words: the same on screen and at the prompt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.text import one_line
from relnote.domain.words import Direction
from relnote.services.history_report import Ambiguous, HistoryReport, sentences
from relnote.services.who_is_meant import told_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relnote.domain.records import Contact
    from relnote.services.importing import Imported
    from relnote.services.merging import ImportReport
    from relnote.store.imported import Arrival

MOST = 12
"""Rows of a section that are told; the rest is counted."""
_EXCERPT = 60
_WAYS: dict[Direction | None, str] = {Direction.OUT: "to", Direction.IN: "from"}

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with rows under it."""

    title: str
    rows: tuple[Cells, ...]
    more: int = 0
    """How many further rows there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report in words."""

    name: str
    """The file or files it is about."""
    sums: str
    """One sentence with all figures; they add up."""
    sections: tuple[Section, ...]


def told(imported: Imported, zone: str) -> list[Told]:
    """Tell what an import did or would do, moments by the clock of `zone`."""
    return [
        _history(report, zone, dry=imported.dry)
        if isinstance(report, HistoryReport)
        else _contacts(report, dry=imported.dry)
        for report in imported.reports
    ]


def done(imported: Imported) -> str:
    """Say in one sentence what was done: for the line with the key that takes it back."""
    totals: Counter[str] = Counter()
    for report in imported.reports:
        if isinstance(report, HistoryReport):
            totals.update({"interactions": report.stored, "new contacts": report.created})
        elif report.new:
            totals.update({f"new {what}": count for what, count in report.new.items()})
        else:
            totals.update({"new contacts": report.stored, "completed contacts": report.completed})
    parts = [f"{count:,} {_of_count(what, count)}" for what, count in totals.items() if count]
    name = (
        one_line(imported.files[0].path.name) if len(imported.files) == 1 else f"{len(imported.files)} files"
    )
    sums = f"Imported {name}: {', '.join(parts) or 'nothing new'}"
    return f"{sums}; {imported.skipped:,} skipped, kept in skipped/." if imported.skipped else f"{sums}."


def counts(report: ImportReport, *, dry: bool) -> str:
    """Say the figures of an import of contacts, in one sentence."""
    verb = "would be " if dry else ""
    figures = (
        (report.stored, f"{verb}new"),
        (report.completed, f"{verb}completed"),
        (report.merged - report.completed, "known already"),
        (len(report.skipped), f"{verb}skipped"),
    )
    came = ", ".join(f"{count:,} {what}" for count, what in figures if count)
    new = ", ".join(f"{count:,} {_of_count(what, count)}" for what, count in report.new.items() if count)
    said = f"{report.read:,} read; {came}."
    return f"{said} New: {new}." if new else said


def _of_count(plural: str, count: int) -> str:
    return plural.removesuffix("s") if count == 1 else plural


def _contacts(report: ImportReport, *, dry: bool) -> Told:
    sections = (
        _section(
            _first(dry=dry),
            [_contact(contact) for contact in report.first],
            report.new["contacts"] if report.first and report.new else report.stored,
        ),
        _section(
            "Completed with what is new; nothing of theirs is overwritten",
            [
                (each.name, "" if each.name == each.there else f"is {each.there}", each.why)
                for each in report.joined
            ],
            report.completed,
        ),
        _section(
            "Said otherwise here; what is here stays, and what the file says is kept beside it",
            [(each.name, each.told) for each in report.differ],
            report.differing,
        ),
        _section("Worth knowing", [(note,) for note in report.notes], len(report.notes)),
        _section(
            _skipped(dry=dry),
            [(f"line {each.line:,}", each.reason) for each in report.skipped[:MOST]],
            len(report.skipped),
        ),
    )
    return Told(name=one_line(report.file), sums=counts(report, dry=dry), sections=_there(sections))


def _history(report: HistoryReport, zone: str, *, dry: bool) -> Told:
    sums, *_ = sentences(report, dry=dry)
    several = len(report.files) > 1
    places = [
        (each.file if several else "", f"line {each.line:,}", each.reason) for each in report.skipped[:MOST]
    ]
    sections = (
        _section(
            _first(dry=dry), [_interaction(each, names, zone) for each, names in report.first], report.stored
        ),
        _section(
            f"New contacts: {report.who_is_new}",
            [(", ".join(report.new_names[:MOST]),)] if report.new_names else [],
            1 if report.new_names else 0,
        ),
        _section(
            "These names have no address: who are they?",
            [_asked(each) for each in report.ambiguous[:MOST]],
            len(report.ambiguous),
        ),
        _section(
            "Passed over",
            [(f"{count:,}", reason) for reason, count in report.passed.most_common()],
            len(report.passed),
        ),
        _section("Worth knowing", [(note,) for note in report.notes], len(report.notes)),
        _section(_skipped(dry=dry), [row if several else row[1:] for row in places], len(report.skipped)),
    )
    return Told(name=", ".join(map(one_line, report.files)), sums=sums, sections=_there(sections))


def _first(*, dry: bool) -> str:
    return "The first as they would be stored" if dry else "The first as they are stored"


def _skipped(*, dry: bool) -> str:
    return "Cannot be read, and would be kept in a file" if dry else "Could not be read"


def _section(title: str, rows: Iterable[Sequence[str]], whole: int) -> Section:
    told_of = tuple(tuple(map(one_line, row)) for row in rows)[:MOST]
    return Section(title=title, rows=told_of, more=max(0, whole - len(told_of)))


def _there(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.rows)


def _contact(contact: Contact) -> Cells:
    work = ", ".join(part for part in (contact.title, contact.organisation) if part)
    more = (
        *(point.value for point in contact.points),
        *((f"born {contact.born}",) if contact.born else ()),
        *(f"#{tag}" for tag in contact.tags),
        *((f"“{one_line(contact.about)[:_EXCERPT]}”",) if contact.about.strip() else ()),
    )
    return contact.name, work, ", ".join(more)


def _interaction(arrival: Arrival, names: str, zone: str) -> Cells:
    at = moments.local(datetime.fromtimestamp(arrival.started_at, UTC), zone)
    way = _WAYS.get(arrival.direction, "with")
    text = one_line(arrival.body[: 2 * _EXCERPT])[:_EXCERPT]
    return f"{at:%Y-%m-%d %H:%M}", str(arrival.channel).replace("_", " "), f"{way} {names}", text


def _asked(waiting: Ambiguous) -> Cells:
    like = "; ".join(told_apart(waiting.candidates)[:3])
    found = f"{waiting.interactions:,} {_of_count('interactions', waiting.interactions)}"
    if waiting.exact:
        return waiting.name, found, "like one contact of exactly this name"
    return waiting.name, found, f"perhaps {like}" if like else "nobody is called like that"
