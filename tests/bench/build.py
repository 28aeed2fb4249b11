"""Build the journals that are measured: generated, the same on every machine, kept in `.bench/`.

Written through SQLite itself, since a million notes through the services would take an hour; the search index and
everything derived are then made by relnote's own statements.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".bench"
SIZES = {"small": (500, 10_000), "large": (100_000, 1_000_000)}
"""Contacts and interactions."""
BUSIEST = 1_000
"""Interactions of contact 1, who leads the list: her timeline is the one that is moved in."""
END = int(datetime(2026, 11, 20, 18, tzinfo=UTC).timestamp())
SPAN = 5 * 365 * 86400
"""Seconds before END in which everything happened."""
VERSION = 2

FIRST = (
    "Ana",
    "Bob",
    "Carla",
    "David",
    "Eve",
    "Femi",
    "Grace",
    "Hugo",
    "Inês",
    "Jonas",
    "Keiko",
    "Marek",
    "Zoë",
)
LAST = (
    "Aydin",
    "Bauer",
    "Costa",
    "Diaz",
    "Fischer",
    "Garcia",
    "Horvat",
    "Ito",
    "Kovač",
    "Moreau",
    "Novák",
    "Park",
)
SYLLABLES = [consonant + vowel for consonant in "bcdfghklmnprstvw" for vowel in "aeio"]
QUESTIONS = {
    "best_days": "tue,wed",
    "worst_days": "mon",
    "best_time": "08:00-17:00",
    "worst_time": "00:00-08:00",
    "first_channel": "email",
    "second_channel": "phone",
    "wait": "3d",
}
KINDS = (
    ("email", "out", "sent", 2),
    ("email", "in", "received", 3),
    ("phone", "out", "reached", 3),
    ("phone", "out", "voicemail", 1),
    ("phone", "out", "no_answer", 1),
    ("video", "out", "reached", 3),
    ("in_person", "out", "reached", 3),
    ("newsletter", "in", "opened", 0),
    ("note", None, None, 0),
)
"""Channel, direction, outcome and standing."""
MARKS = {
    "todo": ("follow_up", "done"),
    "promise": ("promise_mine", "kept"),
    "they promise": ("promise_theirs", "kept"),
    "ask next": ("ask_next", "done"),
}


def words(rng: Random) -> list[str]:
    """Make a text of a million words in which, as in a language, few words are most of the text."""
    vocabulary = list(
        dict.fromkeys("".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(60_000))
    )
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(vocabulary))))
    return rng.choices(vocabulary, cum_weights=weights, k=1_000_000)


class Maker:
    """Makes the rows of one journal."""

    def __init__(self, contacts: int, interactions: int) -> None:
        self.rng = Random(f"relnote {contacts} {interactions}")
        self.contacts = contacts
        self.interactions = interactions
        self.text = words(self.rng)
        self.follow_ups: list[tuple[object, ...]] = []

    def said(self, count: int) -> str:
        """Give so many words in a row."""
        start = self.rng.randrange(len(self.text) - count)
        return " ".join(self.text[start : start + count])

    def people(self) -> Iterator[tuple[object, ...]]:
        """Make the contacts; the first is Mary Chen."""
        from relnote.domain.text import folded

        rng = self.rng
        for number in range(1, self.contacts + 1):
            name = (
                "Mary Chen"
                if number == 1
                else f"{rng.choice(FIRST)} {rng.choice(LAST)} {rng.choice(self.text)}"
            )
            tier = rng.choices(("key", "regular", "light", "none"), (5, 40, 35, 20))[0]
            born = f"{rng.randint(1950, 2000)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
            made = END - SPAN - 86400
            yield (
                *(number, str(uuid.UUID(int=rng.getrandbits(128))), name, folded(name)),
                *(f"{rng.choice(self.text).title()} Works", "buyer", tier, "Europe/Lisbon", born, ""),
                *(made if number % 97 == 0 else None, made, made),
            )

    def points(self) -> Iterator[tuple[object, ...]]:
        """Make an address for everybody and a telephone number for two in three."""
        for number in range(1, self.contacts + 1):
            address = f"{self.text[number]}.{number}@mail.example"
            yield (number, "email", address, address, "work", 1)
            if number % 3:
                digits = f"+351{210_000_000 + number}"
                yield (number, "phone", digits, digits, "", 0)

    def tags(self) -> Iterator[tuple[object, ...]]:
        """Make a tag for half of them."""
        for number in range(1, self.contacts + 1, 2):
            tag = self.text[number % 40]
            yield (number, tag, tag)

    def answers(self) -> Iterator[tuple[object, ...]]:
        """Make answers of three in five, half of whom answered everything."""
        for number in range(1, self.contacts + 1):
            if number % 5 < 3:
                at = END - self.rng.randrange(SPAN // 2)
                for key in list(QUESTIONS)[: 7 if number % 2 else 3]:
                    yield (number, key, "answered", "stated", QUESTIONS[key], at)

    def notes(self) -> Iterator[tuple[object, ...]]:
        """Make the interactions in order of time, and on the way what their marks become."""
        rng, step = self.rng, SPAN / self.interactions
        for number in range(1, self.interactions + 1):
            at = END - SPAN + int(number * step)
            channel, direction, outcome, _ = self.kind(number)
            body = self.said(rng.randint(20, 96))
            if number % 10 == 0:
                body = f"{body}\n{self.mark(number, at)}"
            talked = outcome == "reached"
            yield (
                *(number, channel, direction, outcome, at, "Europe/Lisbon"),
                *(rng.randrange(120, 3600) if talked else None, rng.randint(20, 80) if talked else None),
                *(body, at, at),
            )

    def mark(self, number: int, at: int) -> str:
        """Make the mark line of a note, and the follow-up that it becomes: one in ten is still open."""
        rng = self.rng
        word = rng.choice(tuple(MARKS))
        kind, ended = MARKS[word]
        due = datetime.fromtimestamp(at, UTC).date() + timedelta(days=rng.randint(1, 30))
        text = self.said(rng.randint(2, 6))
        still_open = number % 100 == 0
        self.follow_ups.append(
            (
                *(self.whose(number), number, 1, kind, text, due.isoformat()),
                *("open" if still_open else ended, None if still_open else due.isoformat(), at),
            )
        )
        return f"{word}: {text} by {due.isoformat()}"

    def whose(self, number: int) -> int:
        """Tell whom an interaction is with: contact 1 has BUSIEST of them, a few have hundreds, most a handful."""
        if number % (self.interactions // BUSIEST) == 1:
            return 1
        return 1 + int(self.contacts * ((number * 0.6180339887498949) % 1.0) ** 1.5)

    def kind(self, number: int) -> tuple[str, str | None, str | None, int]:
        """Tell what kind of interaction one is."""
        return KINDS[number * 7 % len(KINDS)]

    def shares(self) -> Iterator[tuple[object, ...]]:
        """Make who took part in what."""
        step = SPAN / self.interactions
        for number in range(1, self.interactions + 1):
            channel, direction, outcome, standing = self.kind(number)
            at = END - SPAN + int(number * step)
            yield (number, self.whose(number), at, standing, channel, direction, outcome)

    def open_first(self) -> None:
        """Owe contact 1 something for longer than anybody else, so that she leads the list."""
        self.follow_ups.append(
            (1, None, 0, "promise_mine", "the first of all quotes", "2020-01-01", "open", None, END)
        )


INSERTS = (
    (
        *("contact", "people", 13),
        "(id, uid, name, sort_key, organisation, title, tier, zone, born, about, archived_at, created_at, updated_at)",
    ),
    ("contact_point", "points", 6, "(contact_id, channel, value, normal, label, preferred)"),
    ("contact_tag", "tags", 3, "(contact_id, name, folded)"),
    ("answer", "answers", 6, "(contact_id, question, state, source, value, answered_at)"),
    (
        *("interaction", "notes", 11),
        "(id, channel, direction, outcome, started_at, zone, duration, talk_share, body, created_at, updated_at)",
    ),
    (
        *("participation", "shares", 7),
        "(interaction_id, contact_id, started_at, standing, channel, direction, outcome)",
    ),
)


def load(path: Path, maker: Maker) -> None:
    """Fill a new journal, without its indexes and triggers, which are made again at the end."""
    from relnote.store.migrations.m0002_search import REBUILD

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in (
            "journal_mode = OFF",
            "synchronous = OFF",
            "cache_size = -262144",
            "foreign_keys = OFF",
        ):
            connection.execute(f"PRAGMA {pragma}")
        aside = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
        ).fetchall()
        for kind, name, _ in aside:
            connection.execute(f"DROP {kind} {name}")
        connection.execute("BEGIN")
        for table, rows, count, columns in INSERTS:
            marks = ", ".join("?" * count)
            connection.executemany(f"INSERT INTO {table} {columns} VALUES ({marks})", getattr(maker, rows)())
        maker.open_first()
        connection.executemany(
            "INSERT INTO follow_up (contact_id, interaction_id, line, kind, text, due_on, state, ended_on, created_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            maker.follow_ups,
        )
        for statement in (*REBUILD, *(sql for _, _, sql in aside)):
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = DELETE")


def derive(path: Path) -> float:
    """Derive everything of everybody; gives the seconds it took."""
    from relnote.clock import system_clock
    from relnote.config import Settings
    from relnote.services.relnote import Relnote
    from relnote.store.database import transaction

    with Relnote(path, system_clock, Settings(zone="Europe/Lisbon")) as relnote:
        begun = time.perf_counter()
        with transaction():
            relnote.journal.derivation.refresh_all(lambda _: None)
        relnote.upkeep.mark()
        return time.perf_counter() - begun


def journal(size: str) -> Path:
    """Give the journal of a size, and build it if it is not there."""
    contacts, interactions = SIZES[size]
    path = FOLDER / f"{size}-{_key()}.db"
    if path.exists():
        return path
    for old in FOLDER.glob(f"{size}-*.db*"):
        old.unlink()
    from relnote.clock import system_clock
    from relnote.store.migrations.runner import migrate

    FOLDER.mkdir(exist_ok=True)
    begun = time.perf_counter()
    made = path.with_suffix(".part")
    made.unlink(missing_ok=True)
    migrate(made, system_clock())
    load(made, Maker(contacts, interactions))
    loaded = time.perf_counter()
    derive(made)
    made.rename(path)
    _say(
        f"{size}: {contacts:,} contacts, {interactions:,} interactions, {path.stat().st_size / 2**20:,.0f} MB; "
    )
    _say(f"loaded and indexed in {loaded - begun:.0f} s, derived in {time.perf_counter() - loaded:.0f} s\n")
    return path


def _key() -> str:
    """Name the schema, the rules and this builder, so that a journal of another shape is not taken for this one."""
    from relnote.domain.rules import RULES_VERSION
    from relnote.store.migrations.runner import MIGRATIONS

    steps = [(migration.statements, migration.triggers) for migration in MIGRATIONS]
    shape = repr((VERSION, RULES_VERSION, steps))
    return hashlib.sha256(shape.encode()).hexdigest()[:12]


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


if __name__ == "__main__":
    for each in sys.argv[1:] or SIZES:
        print(journal(each))  # noqa: T201 - so that a shell can use the path
