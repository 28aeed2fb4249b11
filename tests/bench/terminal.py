"""A terminal that tells when a program painted what.

While something is timed, bytes are only read and stamped: a reader that interprets would hold the program up, since a
pty holds a few KiB. The screen is worked out afterwards, chunk by chunk, to find the first one that showed the change.
"""

from __future__ import annotations

import fcntl
import os
import pty
import random
import re
import select
import signal
import struct
import termios
import time
from typing import TYPE_CHECKING

import psutil
import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

COLUMNS, LINES = 120, 40
QUIET = 0.12
"""Seconds without a byte after which a program is done painting."""
KEYS = {
    "down": "\x1b[B",
    "pagedown": "\x1b[6~",
    "tab": "\t",
    "enter": "\r",
    "escape": "\x1b",
    "ctrl+f": "\x06",
}

# What pyte would print instead of understanding: device control strings, kitty's keyboard, private modes' questions.
_UNKNOWN = re.compile(
    rb"\x1b[P_^].*?\x1b\\|\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[\?u|\x1b\[\d* q", re.DOTALL
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;:<=>?$ ]*|[P_^\]][^\x07\x1b]*)?$")
_ANSWERS = (
    (b"\x1b[?2026$p", b"\x1b[?2026;2$y"),
    (b"\x1b[?2048$p", b"\x1b[?2048;0$y"),
    (b"\x1b[c", b"\x1b[?62;22c"),
)


def surroundings() -> dict[str, str]:
    """Give the environment without what would change how a program is loaded or drawn."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("TEXTUAL", "PYTHON"))}


class View:
    """What stands on the screen."""

    def __init__(self) -> None:
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._held = b""
        self._rows: dict[int, tuple[object, ...]] = {}

    def feed(self, data: bytes) -> set[int]:
        """Take bytes in; gives the lines that look different now."""
        data = self._held + data
        cut = _UNFINISHED.search(data)
        data, self._held = (data[: cut.start()], data[cut.start() :]) if cut else (data, b"")
        self._stream.feed(_UNKNOWN.sub(b"", data))
        changed = set()
        for y in self._screen.dirty:
            row = self._screen.buffer[y]
            now = tuple(row[x] for x in range(COLUMNS))
            if self._rows.get(y) != now:
                self._rows[y] = now
                changed.add(y)
        self._screen.dirty.clear()
        return changed

    @property
    def text(self) -> str:
        """The screen's text."""
        return "\n".join(self._screen.display)


class Program:
    """A program on a terminal of its own."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        self.view = View()
        self._chunks: list[tuple[float, bytes]] = []
        self._over = False
        kept = surroundings()
        terminal = {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Lisbon",
        }
        self.begun = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            os.execvpe(command[0], command, {**kept, **terminal, **(env or {})})
        os.set_blocking(self._fd, False)
        self._process = psutil.Process(self.pid)

    def _read(self, until: float, quiet: float | None = None) -> None:
        """Read and stamp until a moment, or until nothing has come for `quiet` seconds after something had."""
        last = None
        while not self._over:
            limit = until if quiet is None or last is None else min(until, last + quiet)
            left = limit - time.perf_counter()
            if left <= 0:
                return
            if not select.select([self._fd], [], [], left)[0]:
                continue
            try:
                data = os.read(self._fd, 65536)
            except OSError:
                data = b""
            last = time.perf_counter()
            self._over = not data
            self._chunks.append((last, data))
            for question, answer in _ANSWERS:
                if question in data:
                    os.write(self._fd, answer)

    def _seen(self, since: float, counts: Callable[[set[int]], bool]) -> float | None:
        """Work out what was read; gives the milliseconds from `since` to the first change that counts."""
        chunks, self._chunks = self._chunks, []
        found = None
        for at, data in chunks:
            changed = self.view.feed(data)
            if found is None and changed and counts(changed):
                found = (at - since) * 1000
        return found

    def until(self, text: str, timeout: float = 30) -> float:
        """Wait until `text` stands on the screen; gives the milliseconds since the program began."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end and not self._over:
            self._read(end, QUIET)
            found = self._seen(self.begun, lambda _: text in self.view.text)
            if found is not None:
                return found
        raise RuntimeError(f"{text!r} was never painted; the screen was:\n{self.view.text}")

    def key(self, name: str, counts: Callable[[set[int]], bool] = bool, timeout: float = 5) -> float:
        """Press a key; gives the milliseconds to the first change of lines that `counts`."""
        # Not in step with the program's own clock, which may repaint by itself.
        self.rest(random.uniform(0.02, 0.06))
        begun = time.perf_counter()
        os.write(self._fd, KEYS.get(name, name).encode())
        while time.perf_counter() < begun + timeout and not self._over:
            self._read(begun + timeout, QUIET)
            found = self._seen(begun, counts)
            if found is not None:
                return found
        raise RuntimeError(f"{name} changed nothing; the screen was:\n{self.view.text}")

    def press(self, name: str, pause: float = 0.04) -> None:
        """Press a key without timing it."""
        os.write(self._fd, KEYS.get(name, name).encode())
        self.rest(pause)

    def rest(self, seconds: float) -> None:
        """Let the program go on for a while."""
        self._read(time.perf_counter() + seconds)
        self._seen(0, bool)

    def megabytes(self) -> float:
        """Tell the memory that it holds."""
        return self._process.memory_info().rss / 2**20

    def end(self, name: str = "q") -> float:
        """Press the key that ends it; gives the milliseconds until it is gone."""
        begun = time.perf_counter()
        os.write(self._fd, KEYS.get(name, name).encode())
        self._read(begun + 5)
        took = (time.perf_counter() - begun) * 1000
        if not self._over:
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)
        if not self._over:
            raise RuntimeError(f"{name} did not end it; the screen was:\n{self.view.text}")
        return took
