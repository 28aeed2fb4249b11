"""`make noise`: live through the demo's two years day by day, and count what Today asked for.

Every morning Today is read. What stood there for ten days is dismissed, as somebody would who does not care; it must not
come back unless something happened with that person since. Days of the year may: next year's is another one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.config import Settings
from relnote.domain import moments
from relnote.domain.feedback_words import FeedbackState
from relnote.domain.text import one_line
from relnote.domain.words import FlagKind
from relnote.services.demo.journal import generate
from relnote.services.demo_journal import _add_person, _interaction
from relnote.services.note_marks import keep_marks_in_line
from relnote.services.relnote import Relnote
from relnote.store import database, feedback, follow_ups, interactions
from relnote.store.changes import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relnote.domain.feedback import Heard
    from relnote.domain.records import Flag
    from relnote.domain.words import FollowUpState
    from relnote.services.demo.shapes import DemoEntry

ZONE = "Europe/Lisbon"
LAST_DAY = date(2026, 11, 21)
PATIENCE = 10
"""Mornings after which what stands on Today is dismissed."""
YEARLY = frozenset({FlagKind.BIRTHDAY, FlagKind.DATED_FACT})
MORNING = timedelta(hours=8)

Key = tuple[int, FlagKind, str]


@dataclass
class Told:
    """What was counted."""

    mornings: int = 0
    rows: int = 0
    most_rows: int = 0
    doubled: int = 0
    """Mornings on which somebody had two rows."""
    raised: Counter[FlagKind] = field(default_factory=Counter)
    """Flags that came due, each once."""
    shown: Counter[FlagKind] = field(default_factory=Counter)
    """Rows of Today."""
    dismissed: Counter[FlagKind] = field(default_factory=Counter)
    returned: Counter[FlagKind] = field(default_factory=Counter)
    """Dismissed ones that came back after something had happened."""
    nagged: list[str] = field(default_factory=list)
    """Those that came back although nothing had."""


class Life:
    """A journal that is lived through: every day brings what the demo tells of it."""

    def __init__(self, relnote: Relnote, clock: Moving, last_day: date) -> None:
        self._relnote = relnote
        self._clock = clock
        self._demo = generate(last_day, ZONE)
        self._ids: list[int] = []
        self._endings: list[tuple[date, int, FollowUpState]] = []
        self._decisions: list[tuple[date, Heard, str]] = []
        self.happened: dict[int, date] = {}
        """When something last happened with a contact."""
        with database.transaction():
            known_since = self._demo.entries[0].started_at
            self._people = [
                _add_person(Writer(), person, number, known_since)
                for number, person in enumerate(self._demo.people)
            ]

    @property
    def first_day(self) -> date:
        """The day of the first entry."""
        return moments.day_of(self._demo.entries[0].started_at, ZONE)

    def live(self, until: datetime) -> None:
        """Bring everything up to a moment."""
        self._clock.moment = until
        today = moments.day_of(until, ZONE)
        with database.transaction():
            writer = Writer()
            for entry in self._due_entries(until):
                self._note(writer, entry)
            for on, key, state in [each for each in self._endings if each[0] <= today]:
                self._endings.remove((on, key, state))
                there = follow_ups.fetch_one(key)
                if there is not None:
                    follow_ups.change(writer, replace(there, state=state, ended_on=on))
            for on, heard, state in [each for each in self._decisions if each[0] <= today]:
                self._decisions.remove((on, heard, state))
                self._decide(writer, heard, state, until)
            for contact_id in writer.contacts:
                self.happened[contact_id] = today
            self._relnote.journal.derivation.refresh(writer.contacts)
        self._relnote.upkeep.sweep()

    def _due_entries(self, until: datetime) -> Iterator[DemoEntry]:
        entries = self._demo.entries
        while len(self._ids) < len(entries) and entries[len(self._ids)].started_at <= until:
            yield entries[len(self._ids)]

    def _note(self, writer: Writer, entry: DemoEntry) -> None:
        made = _interaction(entry, self._people, self._ids)
        made = replace(made, id=interactions.add(writer, made, entry.started_at))
        found = keep_marks_in_line(self._relnote.journal, writer, made, before=None).follow_ups
        endings = {ending.line: ending for ending in entry.ended}
        for each in found:
            if (ending := endings.get(each.line)) is not None:
                self._endings.append((ending.ended_on, each.id, ending.state))
        said = {heard.line: heard for heard in feedback.of_interactions([made.id])}
        for each in entry.decided:
            if (heard := said.get(each.line)) is not None:
                self._decisions.append((each.on, heard, each.state))
        self._ids.append(made.id)

    @staticmethod
    def _decide(writer: Writer, heard: Heard, state: str, now: datetime) -> None:
        """Bring a piece of feedback to where the demo says it came."""
        told = state == "told"
        feedback.set_state(writer, heard.feedback_id, FeedbackState("done" if told else state), now)
        if told:
            feedback.change_source(writer, replace(heard, told_at=now))
        feedback.settle(writer, [heard.feedback_id])


class Moving:
    """A clock that is moved."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


def replay(folder: Path, *, days: int | None = None, last_day: date = LAST_DAY) -> Told:
    """Live through the demo; `days` says on how many of the last ones Today is read, else on all."""
    clock = Moving(datetime.combine(last_day, datetime.min.time(), UTC))
    with Relnote(folder / "noise.db", clock, Settings(zone=ZONE)) as relnote:
        life = Life(relnote, clock, last_day)
        day = life.first_day if days is None else last_day - timedelta(days=days - 1)
        told, morning = Told(), Mornings(relnote, life)
        while day <= last_day:
            life.live(moments.start_of(day, ZONE) + MORNING)
            morning.look(day, told)
            day += timedelta(days=1)
        return told


class Mornings:
    """Reads Today every morning, and loses patience."""

    def __init__(self, relnote: Relnote, life: Life) -> None:
        self._relnote = relnote
        self._life = life
        self._seen: set[Key] = set()
        self._stood: defaultdict[Key, int] = defaultdict(int)
        self._dismissed: dict[Key, tuple[date, object]] = {}

    def look(self, day: date, told: Told) -> None:
        """Read Today, count, and dismiss what stood there too long."""
        rows = self._relnote.attention.today()
        told.mornings += 1
        told.rows += len(rows)
        told.most_rows = max(told.most_rows, len(rows))
        told.doubled += len({row.flag.contact_id for row in rows}) != len(rows)
        for row in self._relnote.attention.due(limit=100_000):
            self._count(row.flag, row.name, day, told)
        for row in rows:
            key = _key(row.flag)
            told.shown[row.flag.kind] += 1
            self._stood[key] += 1
            if self._stood[key] >= PATIENCE:
                self._relnote.attention.dismiss(row.flag)
                self._dismissed[key] = (day, row.flag.evidence.get("on"))
                told.dismissed[row.flag.kind] += 1
                del self._stood[key]

    def _count(self, flag: Flag, name: str, day: date, told: Told) -> None:
        key = _key(flag)
        if key not in self._seen:
            self._seen.add(key)
            told.raised[flag.kind] += 1
        if key not in self._dismissed:
            return
        on, of_day = self._dismissed.pop(key)
        happened = self._life.happened.get(flag.contact_id)
        other_day = flag.kind in YEARLY and flag.evidence.get("on") != of_day
        if other_day or (happened is not None and happened >= on):
            told.returned[flag.kind] += 1
        else:
            told.nagged.append(f"{day}: {flag.kind} of {one_line(name)}, dismissed on {on}")


def _key(flag: Flag) -> Key:
    return flag.contact_id, flag.kind, flag.key


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Print the table; 1 if Today held too much or something came back for nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, help="read Today on so many of the last days only")
    days = parser.parse_args().days
    with tempfile.TemporaryDirectory() as folder:
        told = replay(Path(folder), days=days)
    budget = Settings().daily_budget
    say(
        f"{told.mornings} mornings, {told.rows / told.mornings:.1f} rows each, at most {told.most_rows} of {budget}"
    )
    say(f"{'kind':22}{'came due':>9}{'a week':>8}{'rows':>7}{'dismissed':>11}{'back, new':>11}")
    for kind in FlagKind:
        say(
            f"{kind.value:22}{told.raised[kind]:9}{7 * told.raised[kind] / told.mornings:8.1f}{told.shown[kind]:7}"
            f"{told.dismissed[kind]:11}{told.returned[kind]:11}"
        )
    say(f"back for nothing: {len(told.nagged)}")
    for line in told.nagged[:20]:
        say(f"  {line}")
    return int(bool(told.nagged) or told.most_rows > budget or told.doubled > 0)


if __name__ == "__main__":
    sys.exit(main())
