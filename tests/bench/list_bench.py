"""Time DOWN in the lists against a bare `OptionList` of 100 rows, as a terminal sees it.

Usage: `python tests/bench/list_bench.py path/to/ptybench.py [rounds]` prints medians and their ratios to the
bare list. `python tests/bench/list_bench.py --show bare|contacts|timeline` runs one of the programs that are timed.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "tui")]

if TYPE_CHECKING:
    from textual.app import App

KEYS = {"DOWN": "DOWN", "PGDN": "PGDN"}
PROGRAMS = ("bare", "contacts", "timeline", "contacts-1000000", "timeline-1000000")


class Made(dict):
    """Rows made when they are asked for, so that a million of them costs no time at the start."""

    def __init__(self, count: int, make) -> None:
        super().__init__()
        self._count = count
        self._make = make

    def __iter__(self):
        return iter(range(self._count))

    def __contains__(self, id_: object) -> bool:
        return True

    def __missing__(self, id_: int):
        return self._make(id_)


def program(name: str) -> App[None]:
    """Make one of the programs that are timed."""
    if name == "bare":
        from textual.app import App
        from textual.widgets import OptionList

        class Bare(App[None]):
            def compose(self):
                yield OptionList(*(f"Mary Chen {i}" for i in range(100)), markup=False)

        return Bare()
    from journal import NOW, ListApp, contact, entry

    kind, _, count = name.partition("-")
    if kind == "contacts":
        from relnote.tui.widgets.contact_list import ContactList as Kind

        rows = Made(int(count or 100_000), contact)
    else:
        from relnote.tui.widgets.timeline import Timeline as Kind

        rows = Made(int(count or 10_000), lambda id_: entry(id_ % 50_000))
    widget = Kind()
    widget.set_reactive(Kind.now, NOW)
    return ListApp(widget, rows)


def suite(path: Path) -> None:
    """Write what is to be run."""
    targets = [
        f"""
[[target]]
name = "{name}-{what}"
cmd = [{json.dumps(sys.executable)}, {json.dumps(__file__)}, "--show", "{name}"]
env = {{ TEXTUAL_ANIMATIONS = "none" }}
ready = "{"Pricing" if name.startswith("timeline") else "Mary"}"
keys = ["{key}"]
repeat = 20
"""
        for what, key in KEYS.items()
        for name in PROGRAMS
    ]
    path.write_text("[defaults]\ncols = 120\nrows = 40\n" + "".join(targets), encoding="utf-8")


def main(bench: str, rounds: str = "5") -> None:
    """Run all programs by turns and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        conf, out = Path(folder, "lists.toml"), Path(folder, "lists.json")
        suite(conf)
        command = [sys.executable, bench, "suite", str(conf), "-n", rounds, "--json", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        runs = json.loads(out.read_text(encoding="utf-8"))
    for what in KEYS:
        bare = None
        for name in PROGRAMS:
            times = [ms for run in runs[f"{name}-{what}"] for ms in run["keys"]["first"] if ms is not None]
            start = statistics.median(run["ready"] for run in runs[f"{name}-{what}"])
            median = statistics.median(times)
            bare = bare or median
            figures = f"{median:6.1f} ms  {median / bare:4.2f} x bare   ready {start:5.0f} ms  n={len(times)}"
            sys.stdout.write(f"{what:5} {name:18} {figures}\n")


if __name__ == "__main__":
    if sys.argv[1] == "--show":
        program(sys.argv[2]).run()
    else:
        main(*sys.argv[1:])
