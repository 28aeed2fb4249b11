"""`make bench`: build the journals, measure, and print the table; `--write` puts it into the README.

`--only NAME` (start, moving, searching, querying, saving, logging, glancing, opening, deriving, remembering) measures that alone.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import build
import measure
from measure import Journals, Row

README = build.ROOT / "README.md"
OPENING, CLOSING = "<!-- bench -->", "<!-- /bench -->"
MARK = {True: "yes", False: "**no**", None: ""}


def jrnl() -> list[str]:
    """Give the command of jrnl, installed on its own with a configuration of its own."""
    folder = build.FOLDER / "jrnl"
    program = folder / "bin" / "jrnl"
    if not program.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", "jrnl==4.6"], check=True)
    text, settings = build.FOLDER / "jrnl.txt", build.FOLDER / "jrnl.yaml"
    text.write_text("", encoding="utf-8")
    settings.write_text(
        f"version: v4.6\ncolors: {{body: none, date: none, tags: none, title: none}}\ndefault_hour: 9\n"
        f"default_minute: 0\neditor: ''\nencrypt: false\nhighlight: true\nindent_character: '|'\n"
        f"journals: {{default: {{journal: '{text}'}}}}\nlinewrap: 79\ntagsymbols: '@'\ntemplate: false\n"
        f"timeformat: '%F %r'\n",
        encoding="utf-8",
    )
    return [str(program), "--config-file", str(settings)]


def journals() -> Journals:
    """Build what is not there, and copy what is written to."""
    small, large = build.journal("small"), build.journal("large")
    copies = [path.with_name(f"copy-{path.name}") for path in (small, large)]
    for path, copy in zip((small, large), copies, strict=True):
        shutil.copyfile(path, copy)
    return Journals(small, large, *copies)


def table(rows: Sequence[Row]) -> str:
    """Lay the rows out as Markdown."""
    lines = [
        "| what | relnote | beside | ratio | budget | met |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        lines.append(f"| {row.what} | {row.ours} | {row.beside} | {ratio} | {row.budget} | {MARK[row.met]} |")
    small, large = (
        f"{people:,} contacts and {notes:,} interactions" for people, notes in build.SIZES.values()
    )
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    told = (
        f"The large journal has {large}, the small one {small}; where none is named, it is the large one. "
        f"Python {python}, SQLite {sqlite}, {os.cpu_count()} processors. Medians, each taken by turns with what stands "
        "beside it; keys and starts as a terminal saw them. On another machine the times differ; the ratios hardly do."
    )
    lines += ["", told]
    return "\n".join(lines)


def write(text: str) -> None:
    """Put the table between its markers in the README."""
    readme = README.read_text(encoding="utf-8")
    before, _, rest = readme.partition(OPENING)
    _, closing, after = rest.partition(CLOSING)
    if not closing:
        sys.exit(f"README.md has no {OPENING} and {CLOSING} to write between.")
    README.write_text(f"{before}{OPENING}\n{text}\n{CLOSING}{after}", encoding="utf-8")


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into the README")
    parser.add_argument("--only", default="", help="measure this alone")
    parser.add_argument("-n", type=int, default=7, help="rounds")
    options = parser.parse_args()
    os.chdir(build.ROOT)
    there = journals()
    parts: dict[str, Callable[[Journals, int], Iterator[Row]]] = {
        "start": measure.start,
        "moving": measure.moving,
        "searching": measure.searching,
        "querying": measure.querying,
        "saving": measure.saving,
        "logging": partial(measure.logging, jrnl=jrnl()),
        "glancing": measure.glancing,
        "opening": measure.opening,
        "remembering": measure.remembering,
        "deriving": measure.deriving,
    }
    rows = []
    for name, part in parts.items():
        if options.only in ("", name):
            for row in part(there, options.n):
                sys.stderr.write(
                    f"{row.what}: {row.ours}   {row.beside}   {row.ratio or 0:.2f}   {row.budget}\n"
                )
                rows.append(row)
    for copy in (there.small_copy, there.large_copy):
        for left in build.FOLDER.glob(f"{copy.name}*"):
            left.unlink()
    text = table(rows)
    sys.stdout.write(f"{text}\n")
    if options.write:
        write(text)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main()
