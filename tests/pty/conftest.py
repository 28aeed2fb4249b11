"""Fixtures for tests of the running program: a home of its own, a journal in it, and terminals that are always ended."""

from __future__ import annotations

import os
import select
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relnote.clock import system_clock
from tests.pty.terminal import GLANCE, Terminal
from tests.store.journals import HOME, opened, person

if TYPE_CHECKING:
    from collections.abc import Iterator


class Desk:
    """Someone's machine: a home, a journal with two people, and windows to work in."""

    def __init__(self, folder: Path, windows: ExitStack) -> None:
        self.folder = folder
        self.journal = folder / "relnote" / "journal.db"
        self._windows = windows
        self.env = {
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "TMPDIR": str(folder),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(HOME),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "ESCDELAY": "20",
        }

    @property
    def command(self) -> list[str]:
        """What starts relnote on this journal."""
        return [sys.executable, "-m", "relnote", "--database", str(self.journal)]

    def window(self, *command: str, size: tuple[int, int] = (120, 36), **env: str) -> Terminal:
        """Open a window: with relnote in it, or another command."""
        terminal = Terminal(command or self.command, self.env | env, size=size, folder=self.folder)
        self._windows.callback(terminal.end)
        return terminal

    def people(self, size: tuple[int, int] = (120, 36), **env: str) -> Terminal:
        """Open a window and wait until the people stand in it."""
        terminal = self.window(size=size, **env)
        terminal.wait(lambda: terminal.shows("Mary Chen", "Bob Ortiz"))
        return terminal

    def shell(self, *words: str) -> str:
        """Run relnote from the shell, on this journal; gives what it printed."""
        verb, *rest = words
        done = subprocess.run(
            [sys.executable, "-m", "relnote", verb, "--database", str(self.journal), *rest],
            env=self.env,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def left_over(self) -> list[str]:
        """What lies among the temporary files."""
        return [file.name for file in self.folder.iterdir() if file.name.startswith("relnote-")]

    def _rows(self, query: str) -> list[str]:
        # Read as any program would, without relnote: what is in the file, and nothing else.
        with closing(sqlite3.connect(f"file:{self.journal}?mode=ro", uri=True)) as connection:
            return [row[0] for row in connection.execute(query)]

    @property
    def drafts(self) -> list[str]:
        """The texts of all drafts in the file."""
        return self._rows("SELECT text FROM draft ORDER BY key")

    def keeps(self, text: str, seconds: float = 1.5) -> bool:
        """Tell whether a text comes to be the only draft in so many seconds."""
        until = time.monotonic() + seconds
        while self.drafts != [text]:
            if time.monotonic() > until:
                return False
            select.select([], [], [], GLANCE)
        return True

    @property
    def notes(self) -> list[str]:
        """The bodies of all interactions in the file."""
        return self._rows("SELECT body FROM interaction ORDER BY id")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A machine with a journal of two people; every window is closed at the end."""
    with ExitStack() as windows:
        made = Desk(tmp_path, windows)
        with opened(made.journal, system_clock) as relnote:
            person(relnote, "Mary Chen", organisation="Acme Robotics")
            person(relnote, "Bob Ortiz", organisation="Ortiz & Sons")
        yield made
