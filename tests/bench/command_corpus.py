# ruff: noqa: T201 - printing is its work
"""Imports every file below folders with the command itself, `relnote import`, each into a journal of its own.

Usage: python tests/bench/command_corpus.py FOLDER... [--said]

What the command asks for is answered as a person would: who of those in a file they are, how days are written, how
things happened. Nothing may be raised, take more than five seconds or end without a word, and read = stored + merged +
skipped (of interactions: stored + known + waiting + passed over + skipped). With --said all that was refused, skipped or
worth knowing is printed at the end, each once, with how often it was said.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.importers.recognise import recognise

_SLOW = 5.0
_HANGS = 60
_REFUSED = 2
_OWNERS = re.compile(
    r"is of (?P<names>.+?): say which of them you are|say --me ADDRESS \((?P<address>[^,)]+?)(?:,| occur)"
)
_NUMBERS = re.compile(r"\d[\d,.]*")


def main() -> None:
    """Import all files, print a line for each and the table by format; end with 1 if something is wrong."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument(
        "--said", action="store_true", help="print all that was refused or skipped, each once"
    )
    asked = arguments.parse_args()
    totals: defaultdict[str, Counter[str]] = defaultdict(Counter)
    said: Counter[str] = Counter()
    for folder in asked.folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            kind = recognise(path.read_bytes()[: 1 << 16]).kind.value
            came, sentences, seconds = _import(path)
            totals[f"{folder.name}: {kind}"] += came + Counter({"files": 1})
            said.update(f"{kind}: {_NUMBERS.sub('N', each.replace(path.name, 'FILE'))}" for each in sentences)
            print(
                f"{seconds:6.2f} s  {_said(came)}  {path.relative_to(folder.parent)}  {' '.join(sentences)[:120]}"
            )
    for name, counts in sorted(totals.items()):
        print(f"{name:28} {_said(counts)}")
    whole = sum(totals.values(), Counter())
    print(f"{'all':28} {_said(whole)}")
    if asked.said:
        for sentence, count in sorted(said.items()):
            print(f"{count:6} × {sentence}")
    if any(word.isupper() for word in " ".join(whole).split()):
        sys.exit(1)


def _import(path: Path) -> tuple[Counter[str], list[str], float]:
    """Import a file, answering what is asked; gives what came of it, what was said, and the seconds of the
    processor that the longest run took: others may keep the machine busy.
    """
    answers = ["--who", "*="]
    longest = 0.0
    for tried in range(1, 5):
        with tempfile.TemporaryDirectory() as folder:
            started = _used()
            try:
                done = _run(path, answers, folder)
            except subprocess.TimeoutExpired:
                return Counter({"HANGS": 1}), [], _HANGS
            longest = max(longest, _used() - started)
        more = _answer(done.stderr, tried) if done.returncode == _REFUSED else []
        if not more:
            break
        answers += more
    came, sentences = _came(path, done)
    if longest > _SLOW:
        came["SLOW"] += 1
    return came, sentences, longest


def _used() -> float:
    """Give how many seconds of the processor the commands took so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(path: Path, answers: Iterable[str], folder: str) -> subprocess.CompletedProcess[str]:
    place = os.environ | {
        "HOME": folder,
        "XDG_DATA_HOME": folder,
        "XDG_CONFIG_HOME": folder,
        "TZ": "Europe/Lisbon",
    }
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "relnote",
            "import",
            str(path),
            "--json",
            "--database",
            f"{folder}/a.db",
            *answers,
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=_HANGS,
        env=place,
        cwd=Path(__file__).parents[2],
    )


def _answer(refusal: str, tried: int) -> list[str]:
    """Give the options that answer what is asked for in a refusal; names hold commas, so the first is tried, then two."""
    if owners := _OWNERS.search(refusal):
        names = (owners["names"] or "").split(", ")
        return ["--me", owners["address"] or ", ".join(names[:tried])]
    if "--order dmy" in refusal:
        return ["--order", "dmy"]
    return ["--channel", "letter"] if "--channel letter" in refusal else []


def _came(path: Path, done: subprocess.CompletedProcess[str]) -> tuple[Counter[str], list[str]]:
    came: Counter[str] = Counter()
    sentences = done.stderr.strip().splitlines()
    if done.returncode == _REFUSED:
        return Counter({"refused": 1} if len(sentences) == 1 else {"REFUSED WITHOUT A WORD": 1}), sentences
    if done.returncode not in {0, 1}:
        return Counter({"RAISED": 1}), sentences
    told: Any = json.loads(done.stdout)
    skips = [each["reason"] for each in told["skipped"]]
    if "known" in told:
        came["merged"] = told["known"] + told["waiting"]
        came["passed over"] = sum(told["passed_over"].values())
    else:
        came["merged"] = told["merged"]
    came += Counter(read=told["read"], stored=told["stored"], skipped=len(skips))
    if came["read"] != came["stored"] + came["merged"] + came["passed over"] + came["skipped"]:
        came["DOES NOT ADD UP"] += 1
    if path.stat().st_size and not came["read"]:
        came["NOTHING"] += 1
    came["imported" if came["stored"] else "nothing stored"] += 1
    return came, [*told["notes"], *skips, *(f"passed over: {why}" for why in told.get("passed_over", ()))]


def _said(counts: Counter[str]) -> str:
    return "  ".join(
        f"{name} {counts[name]:,}" for name in sorted(counts, key=lambda name: (name != "files", name))
    )


if __name__ == "__main__":
    main()
