"""What is measured, each beside what it is compared with, by turns in the same run."""

from __future__ import annotations

import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

from terminal import Program, surroundings

HERE = Path(__file__).parent
NO_SETTINGS = HERE / "no such settings.toml"
WORDS = ("bagoga", "kofeha", "cikace", "pofesa", "midoto", "rikegi", "revone", "degogo")
"""What is searched for, letter by letter."""
NOTE = (
    "call out 22m 40%\nAsked about bulk pricing and how soon the drawings could be there; the new plant opens in spring. "
    "They compare us with two others and want a named person for the first months. We went through last year's "
    "complaint again and what came of it, and they are content now.\n"
    "promise: quote for the drawings by Friday\nask next: who signs"
)

SAVES = 60
"""Notes saved in one journal before it is the other's turn."""


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    what: str
    ours: str
    beside: str
    ratio: float | None
    budget: str
    met: bool | None
    """None if there is no budget."""


@dataclass(frozen=True)
class Journals:
    """The journals to measure on; what is written goes to the copies."""

    small: Path
    large: Path
    small_copy: Path
    large_copy: Path


def relnote(journal: Path, *words: str) -> list[str]:
    """Give the command that runs relnote over a journal."""
    shared = ["--database", str(journal), "--config", str(NO_SETTINGS)]
    return [sys.executable, "-m", "relnote", *words, *shared]


def bare(kind: str) -> list[str]:
    """Give the command that runs a bare Textual program."""
    return [sys.executable, str(HERE / "bare.py"), kind]


def median_ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Compare round by round, so that a machine that slows down for a while slows down both."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def _ms(times: Sequence[float]) -> str:
    return (
        f"{statistics.median(times):.1f} ms"
        if statistics.median(times) < 100
        else f"{statistics.median(times):.0f} ms"
    )


def compared(what: str, ours: Sequence[float], theirs: Sequence[float], name: str, most: float | None) -> Row:
    """Make the row of two series of milliseconds taken by turns."""
    ratio = median_ratio(ours, theirs)
    budget = "" if most is None else f"≤ {most:g} ×"
    return Row(
        what, _ms(ours), f"{_ms(theirs)} {name}", ratio, budget, None if most is None else ratio <= most
    )


def start(journals: Journals, rounds: int) -> Iterator[Row]:
    """Time the start to the first painted contact list, and the end."""
    commands = {
        "bare": bare("app"),
        "small": relnote(journals.small, "--people"),
        "large": relnote(journals.large, "--people"),
    }
    began: dict[str, list[float]] = {name: [] for name in commands}
    ended: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            program = Program(command)
            took = program.until("Mary Chen")
            program.rest(0.5)
            left = program.end()
            if turn:  # the first time the modules are compiled and the files read from the disk
                began[name].append(took)
                ended[name].append(left)
    yield compared("start to the contact list", began["large"], began["bare"], "bare Textual app", 1.5)
    yield compared("the same, large beside small", began["large"], began["small"], "small journal", 1.1)
    yield compared("key to gone when leaving", ended["large"], ended["bare"], "bare Textual app", None)


def moving(journals: Journals, rounds: int) -> Iterator[Row]:
    """Time DOWN in the contact list and in a timeline."""
    keys = 12
    times: dict[str, list[float]] = {"bare": [], "list": [], "timeline": []}
    for _ in range(rounds):
        listed, ours = Program(bare("list")), Program(relnote(journals.large, "--people"))
        for program in (listed, ours):
            program.until("Mary Chen")
            program.rest(1)
            program.press("down", 0.3)
        times["bare"] += [listed.key("down") for _ in range(keys)]
        times["list"] += [ours.key("down") for _ in range(keys)]
        ours.press("\x1b[H", 0.4)
        ours.press("enter", 0.6)
        ours.press("down", 0.3)
        times["timeline"] += [ours.key("down") for _ in range(keys)]
        listed.end()
        ours.end()
    beside = "bare OptionList, 100 rows"
    yield compared("key to repaint, down in the list", times["list"], times["bare"], beside, 1.3)
    yield compared("key to repaint, down in a timeline", times["timeline"], times["bare"], beside, 1.3)


def searching(journals: Journals, _rounds: int) -> Iterator[Row]:
    """Time the places found while words are typed, from two letters on."""
    program = Program(relnote(journals.large, "--people"))
    program.until("Mary Chen")
    program.rest(1)
    program.press("ctrl+f", 1)
    at = next(
        y for y, line in enumerate(program.view.text.splitlines()) if "words, or the beginnings" in line
    )
    times = []
    for word in WORDS:
        program.press(word[0], 0.4)
        times += [program.key(letter, lambda lines: max(lines) > at + 1) for letter in word[1:]]
        program.press("\x7f" * len(word), 0.5)
    program.press("escape", 0.5)
    program.end()
    middle = statistics.median(times)
    yield Row("search as you type: key to places", _ms(times), "", None, "≤ 80 ms", middle <= 80)


def querying(journals: Journals, rounds: int) -> Iterator[Row]:
    """Time the search itself beside the bare query of the index."""
    from relnote.clock import system_clock
    from relnote.config import Settings
    from relnote.services.relnote import Relnote
    from relnote.store import search

    typed = [word[:length] for word in WORDS for length in range(2, 7)]
    sql = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 40"
    whole: list[float] = []
    ours: list[float] = []
    theirs: list[float] = []
    with (
        Relnote(journals.large, system_clock, Settings(zone="Europe/Lisbon")),
        closing(sqlite3.connect(journals.large)) as raw,
    ):
        for turn in range(rounds + 1):
            for words in typed:
                stamps = [time.perf_counter()]
                for call in (
                    partial(search.find, words, 40),
                    partial(search.find_rows, words, 40),
                    partial(_fetched, raw, sql, search.match_expression(words)),
                ):
                    call()
                    stamps.append(time.perf_counter())
                if turn:  # at first, pages come from the disk
                    for taken, (begun, ended) in zip((whole, ours, theirs), pairwise(stamps), strict=True):
                        taken.append((ended - begun) * 1000)
    yield compared("the query of the search", ours, theirs, "bare FTS query", 2)
    yield compared("the same with the 40 texts and names", whole, theirs, "bare FTS query", None)


def _fetched(connection: sqlite3.Connection, sql: str, expression: str) -> None:
    connection.execute(sql, (expression,)).fetchall()


def saving(journals: Journals, rounds: int) -> Iterator[Row]:
    """Time saving notes with two marks and all that derives from them, by turns in both journals, beside the disk.

    The disk's part is told by a bare table into which one row is committed as durably after every note.
    """
    from relnote.clock import system_clock
    from relnote.config import Settings
    from relnote.services.notes import NoteInput
    from relnote.services.relnote import Relnote
    from relnote.store.database import connection_settings

    rng = Random("saving")
    times: dict[Path, list[float]] = {journals.small_copy: [], journals.large_copy: []}
    disk: list[float] = []
    beside = journals.large_copy.with_name("copy-bare.db")
    beside.unlink(missing_ok=True)
    with closing(sqlite3.connect(beside, isolation_level=None)) as bare_table:
        for pragma, value in connection_settings(sqlite3.sqlite_version_info).items():
            bare_table.execute(f"PRAGMA {pragma} = {value}")
        bare_table.execute("CREATE TABLE note (body TEXT)")
        # A journal just built owes its index some merging; the first turn is spent on that.
        for turn in range(rounds + 1):
            for path, taken in times.items():
                with Relnote(path, system_clock, Settings(zone="Europe/Lisbon")) as relnote:
                    count = relnote.contacts.count()
                    for number in range(SAVES):
                        note = NoteInput(text=NOTE, contact_ids=(rng.randint(1, count),))
                        begun = time.perf_counter()
                        relnote.notes.save(note)
                        ended = time.perf_counter()
                        bare_table.execute("INSERT INTO note VALUES (?)", (NOTE,))
                        if turn and number > 3:  # the first ones open files and load modules
                            taken.append((ended - begun) * 1000)
                            disk.append((time.perf_counter() - ended) * 1000)
    beside.unlink()
    small, large, bare_commit = (statistics.quantiles(taken, n=20)[-1] for taken in (*times.values(), disk))
    told = f"{bare_commit:.1f} ms bare SQLite, one row"
    yield Row(
        "save a note, 95th percentile", f"{large:.1f} ms", told, large / bare_commit, "≤ 20 ms", large <= 20
    )
    ratio = large / small
    yield Row(
        *("the same, large beside small", f"{large:.1f} ms", f"{small:.1f} ms small journal", ratio),
        *("≤ 1.2 ×", ratio <= 1.2),
    )
    told = f"{statistics.median(disk):.1f} ms bare SQLite, one row"
    yield Row("save a note, median", _ms(times[journals.large_copy]), told, None, "", None)


def logging(journals: Journals, rounds: int, jrnl: Sequence[str]) -> Iterator[Row]:
    """Time `relnote log` in the large journal beside `jrnl` in one of few entries."""
    text = "Asked about bulk pricing and how soon the drawings could be there."
    ours, theirs = [], []
    command = relnote(journals.large_copy, "log", "Mary Chen", "call", "in", "22m", "-m", text)
    for turn in range(rounds * 2 + 1):
        for taken, words in ((ours, command), (theirs, [*jrnl, f"Call with Mary Chen. {text}"])):
            begun = time.perf_counter()
            subprocess.run(
                words, check=True, stdin=subprocess.DEVNULL, capture_output=True, env=surroundings()
            )
            if turn:
                taken.append((time.perf_counter() - begun) * 1000)
    yield compared("relnote log, wall time", ours, theirs, "jrnl 4.6", 1)


def glancing(journals: Journals, rounds: int) -> Iterator[Row]:
    """Time `relnote due --count` beside Python loading its SQLite."""
    times: dict[str, list[float]] = {"ours": [], "theirs": []}
    commands = {
        "ours": relnote(journals.large, "due", "--count"),
        "theirs": [sys.executable, "-c", "import sqlite3"],
    }
    for turn in range(rounds * 4 + 1):
        for name, command in commands.items():
            begun = time.perf_counter()
            done = subprocess.run(
                command, check=True, stdin=subprocess.DEVNULL, capture_output=True, env=surroundings()
            )
            if turn:
                times[name].append((time.perf_counter() - begun) * 1000)
            assert name == "theirs" or done.stdout.strip().isdigit()
    yield compared(
        "relnote due --count, wall time", times["ours"], times["theirs"], 'python -c "import sqlite3"', 2
    )


def opening(journals: Journals, rounds: int) -> Iterator[Row]:
    """Time the key that opens Today for the first time, to its rows, beside a bare screen with a dozen rows."""
    commands = {
        "bare": (bare("screens"), "A row to read"),
        "small": (relnote(journals.small, "--people"), "Owe them something"),
        "large": (relnote(journals.large, "--people"), "Owe them something"),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, (command, rows) in commands.items():
            program = Program(command)
            program.until("Mary Chen")
            program.rest(1)
            taken = program.key("1", lambda _, program=program, rows=rows: rows in program.view.text)  # type: ignore[misc]
            if turn:
                times[name].append(taken)
            program.rest(0.3)
            program.end()
    yield compared("key to Today's rows, first time", times["large"], times["bare"], "bare screen", 1.5)
    yield compared("the same, large beside small", times["large"], times["small"], "small journal", 1.1)


def deriving(journals: Journals, _rounds: int) -> Iterator[Row]:
    """Time deriving every flag and summary of everybody."""
    from build import derive

    took = derive(journals.large_copy)
    yield Row("derive every flag of everybody", f"{took:.0f} s", "", None, "≤ 60 s", took <= 60)


def remembering(journals: Journals, _rounds: int) -> Iterator[Row]:
    """Weigh the running program after its start, and after half a minute of scrolling, opening and searching."""
    found: dict[str, list[float]] = {}
    for name, path in (("small", journals.small), ("large", journals.large)):
        program = Program(relnote(path, "--people"))
        program.until("Mary Chen")
        program.rest(2)
        fresh = program.megabytes()
        for word in WORDS:
            for key in ["pagedown"] * 8 + ["enter"] + ["pagedown"] * 12 + ["escape", "ctrl+f"]:
                program.press(key, 0.3 if key == "escape" else 0.08)
            for letter in word:
                program.press(letter, 0.1)
            program.press("escape", 0.5)
        program.rest(1)
        found[name] = [fresh, program.megabytes()]
        program.end()
    for index, what in enumerate(("memory after the start", "memory after half a minute of use")):
        small, large = found["small"][index], found["large"][index]
        ratio = large / small
        yield Row(what, f"{large:.0f} MB", f"{small:.0f} MB small journal", ratio, "≤ 1.5 ×", ratio <= 1.5)
