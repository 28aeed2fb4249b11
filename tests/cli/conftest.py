"""A shell for the tests: real files, real SQLite, a clock that stands still."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from relnote.cli.entry import run
from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import Channel
from relnote.services.relnote import Relnote

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
"""A Saturday; Lisbon has the time of UTC then."""


@dataclass
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.out.isascii()
        return json.loads(self.out)


class Shell:
    """Runs commands in this process, over the journal of the test."""

    def __init__(self, folder: Path, capsys, monkeypatch) -> None:
        self.folder = folder
        self.database = folder / "journal.db"
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.environment = {
            "RELNOTE_DATABASE": str(self.database),
            "RELNOTE_CONFIG": str(folder / "config.toml"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "settings"),
        }
        for name, value in self.environment.items():
            monkeypatch.setenv(name, value)
        for name in ("VISUAL", "EDITOR", "NO_COLOR"):
            monkeypatch.delenv(name, raising=False)
        self.configure('zone = "Europe/Lisbon"\n')

    def configure(self, text: str) -> None:
        (self.folder / "config.toml").write_text(text, encoding="utf-8")

    def __call__(self, *argv: str, clock=NOW) -> Result:
        self._capsys.readouterr()
        code = run(list(argv), clock=fixed_clock(clock))
        return Result(code, *self._capsys.readouterr())

    def with_input(self, data: bytes, *argv: str) -> Result:
        path = self.folder / "input"
        path.write_bytes(data)
        with path.open(encoding="utf-8") as file:
            self._monkeypatch.setattr("sys.stdin", file)
            return self(*argv)

    def apart(self, *argv: str, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run the real program in a process of its own."""
        return subprocess.run(
            [sys.executable, "-m", "relnote", *argv],
            env=os.environ | options.pop("env", {}),
            stdin=options.pop("stdin", subprocess.DEVNULL),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
            **options,
        )

    def add(self, *names: str, organisation: str = "", points: tuple[ContactPoint, ...] = ()) -> list[int]:
        with Relnote(self.database, fixed_clock(NOW), Settings(zone="Europe/Lisbon")) as relnote:
            return [
                relnote.contacts.add(Contact(name=name, organisation=organisation, points=points))
                for name in names
            ]


@pytest.fixture
def empty_shell(tmp_path, capsys, monkeypatch) -> Shell:
    """No journal is there yet."""
    return Shell(tmp_path, capsys, monkeypatch)


@pytest.fixture
def shell(empty_shell) -> Shell:
    """Mary, Bob and Sue are in the journal."""
    empty_shell.add(
        "Mary Chen",
        organisation="Acme Robotics",
        points=(ContactPoint(channel=Channel.PHONE, value="+351 912 345 678", label="work"),),
    )
    empty_shell.add("Bob Ortiz", "Sue Park")
    return empty_shell
