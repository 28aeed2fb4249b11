"""A terminal for the tests: runs a program in a pseudo-terminal, draws what it writes, and types.

Nothing here waits blindly: `wait` reads until something is true, and fails with the screen when it is not
true in time.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

DEADLINE = 30.0
"""Seconds after which a test gives up waiting; on an idle machine nothing here takes two."""
SOON = 8.0
"""Seconds in which a program must have ended after it was told to, on a busy machine."""
GLANCE = 0.02
"""Seconds between looks at something that is not on the screen."""

KEYS = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "space": b" ",
    "backspace": b"\x7f",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "f1": b"\x1bOP",
    "f4": b"\x1bOS",
}

UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P\]^_X](?:[^\x07\x1b]|\x1b(?!\\))*)?\Z")
"""The beginning of a sequence whose end has not come yet."""
UNDRAWN = re.compile(
    rb"\x1b[P^_X].*?\x1b\\|\x1b\[[<=>][0-?]*[ -/]*[@-~]|\x1b\[[0-?]*[ -/]+[@-~]|\x1b\[\?u|\x1b\]22;[^\x07]*\x07",
    re.DOTALL,
)
"""Sequences that change no cell and that pyte would take for text."""

QUESTIONS: tuple[tuple[re.Pattern[bytes], Callable[[re.Match[bytes]], bytes]], ...] = (
    (re.compile(rb"\x1b\[0?c"), lambda _: b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[5n"), lambda _: b"\x1b[0n"),
    (re.compile(rb"\x1b\[6n"), lambda _: b"\x1b[1;1R"),
    (
        re.compile(rb"\x1b\[\?(\d+)\$p"),
        lambda found: b"\x1b[?%s;%d$y" % (found[1], 2 * (found[1] == b"2026")),
    ),
)
"""What a program asks of its terminal, and what an xterm answers."""


class EndedError(AssertionError):
    """The program ended while it was waited for."""


class Terminal:
    """A program in a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        size: tuple[int, int] = (120, 36),
        folder: Path,
    ) -> None:
        """Start `command`, with nothing but `env`, in a terminal of `size` columns and rows."""
        self.raw = bytearray()
        """Every byte the program wrote."""
        self.status: int | None = None
        """Its exit code once it has ended; minus the signal that killed it."""
        self.worked = 0.0
        """Seconds of processor time it and its children took, once it has ended."""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._held = b""
        self._open = True
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            self._become(command, env, size, folder)
        os.set_blocking(self.fd, False)

    @staticmethod
    def _become(command: Sequence[str], env: Mapping[str, str], size: tuple[int, int], folder: Path) -> None:
        try:
            os.chdir(folder)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGPIPE):
                signal.signal(number, signal.SIG_DFL)
            os.execvpe(command[0], list(command), dict(env))
        finally:
            os._exit(127)

    # What the program shows

    @property
    def lines(self) -> list[str]:
        """The screen, row by row."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.lines)

    def colour(self, column: int, row: int) -> str:
        """The colour of what stands in a cell."""
        return str(self._screen.buffer[row][column].fg)

    @property
    def title(self) -> str:
        """What the program named the window."""
        return str(self._screen.title)

    def shows(self, *texts: str) -> bool:
        """Tell whether all of these stand on the screen."""
        return all(text in self.text for text in texts)

    def read(self, seconds: float = 0.0) -> bool:
        """Draw what the program wrote, waiting at most `seconds` for it; tells whether there was anything."""
        if not self._open or not select.select([self.fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.fd, 1 << 16)
        except BlockingIOError:
            return False
        except OSError:
            # The other side has been closed by the last program that held it.
            data = b""
        if not data:
            self._reap(DEADLINE)
            return False
        self.raw += data
        self._answer(data)
        data = self._held + data
        unfinished = UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        self._held = data[cut:]
        self._stream.feed(UNDRAWN.sub(b"", data[:cut]))
        return True

    def _answer(self, data: bytes) -> None:
        for asked, answer in QUESTIONS:
            for found in asked.finditer(data):
                os.write(self.fd, answer(found))

    @property
    def _is_whole(self) -> bool:
        """Whether no frame is half drawn: each begins and ends with a sign of its own."""
        return self.raw.rfind(b"\x1b[?2026h") <= self.raw.rfind(b"\x1b[?2026l")

    def wait(self, wanted: str | Callable[[], object], seconds: float = DEADLINE) -> None:
        """Read until a text stands on the screen, or until something is true."""
        until = time.monotonic() + seconds
        is_true = (lambda: wanted in self.text) if isinstance(wanted, str) else wanted
        while not (self._is_whole and is_true()):
            if self.status is not None:
                raise EndedError(
                    f"ended with {self.status} before {wanted!r}:\n{self.text}\n{bytes(self.raw[-2000:])!r}"
                )
            if time.monotonic() > until:
                raise AssertionError(f"{wanted!r} did not come in {seconds:g} s:\n{self.text}")
            self.read(GLANCE)

    def wait_without(self, text: str) -> None:
        """Read until a text no longer stands on the screen."""
        self.wait(lambda: text not in self.text)

    def read_for(self, seconds: float) -> None:
        """Go on drawing for some time."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.read(left)

    # What is done to it

    def send(self, data: bytes) -> None:
        """Type bytes as they are."""
        while data:
            select.select([], [self.fd], [], DEADLINE)
            data = data[os.write(self.fd, data) :]

    def type(self, text: str) -> None:
        """Type text."""
        self.send(text.encode())

    def paste(self, text: str) -> None:
        """Paste text."""
        self.send(b"\x1b[200~" + text.replace("\n", "\r").encode() + b"\x1b[201~")

    def press(self, *keys: str) -> None:
        """Press keys by name (`ctrl+s`, `enter`, `n`)."""
        for key in keys:
            self.send(
                chr(ord(key[-1]) - 96).encode() if key.startswith("ctrl+") else KEYS.get(key) or key.encode()
            )

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the window."""
        self._open = False
        os.close(self.fd)

    def ended(self, seconds: float = DEADLINE) -> int:
        """Wait until the program has ended; gives its exit code, or minus the signal that killed it."""
        until = time.monotonic() + seconds
        while self.status is None:
            assert time.monotonic() < until, f"still running after {seconds:g} s:\n{self.text}"
            if not self._open:
                self._reap(until - time.monotonic())
            else:
                self.read(GLANCE)
        return self.status

    def _reap(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while self.status is None and time.monotonic() < until:
            pid, status, used = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self.worked = used.ru_utime + used.ru_stime
            else:
                select.select([], [], [], GLANCE)

    def is_restored(self) -> bool:
        """Tell whether the terminal was left as a shell wants it: its own screen, a cursor, no reports, echo."""
        written = bytes(self.raw)
        on_off = [
            ("?1049h", "?1049l"),
            ("?25l", "?25h"),
            ("?2004h", "?2004l"),
            ("?1000h", "?1000l"),
            ("?1004h", "?1004l"),
        ]
        for on, off in on_off:
            if written.rfind(b"\x1b[" + on.encode()) > written.rfind(b"\x1b[" + off.encode()):
                return False
        flags = termios.tcgetattr(self.fd)[3]
        return bool(flags & termios.ECHO and flags & termios.ICANON)

    def end(self) -> None:
        """Leave nothing behind, whatever happened."""
        if self.status is None:
            for kill in (os.killpg, os.kill):
                try:
                    kill(self.pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
        if self._open:
            self.hang_up()
        if self.status is None:
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
