import os
import pty
import struct
import subprocess
import sys
from contextlib import contextmanager
from fcntl import ioctl
from termios import TIOCSWINSZ

import pytest

from relnote.cli.terminal import check_terminal
from relnote.config import Settings
from relnote.domain.refusal import Refusal

CHECK = """
import sys
from relnote.cli.terminal import check_terminal
from relnote.config import Settings
from relnote.domain.refusal import Refusal
try:
    check_terminal(Settings(glyphs=sys.argv[1]))
except Refusal as refusal:
    sys.stdout.buffer.write(str(refusal).encode())
"""


def checked(columns: int, rows: int, glyphs: str = "unicode", **environment: str) -> str:
    """What is refused on a real terminal of this size; empty if nothing."""
    master, slave = pty.openpty()
    ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    os.write(slave, b".")  # so that there is always something to read
    done = subprocess.run(
        [sys.executable, "-c", CHECK, glyphs],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=os.environ | {"TERM": "xterm", "PYTHONIOENCODING": "utf-8"} | environment,
        check=False,
    )
    said = os.read(master, 65536).decode().removeprefix(".")
    os.close(slave)
    os.close(master)
    assert done.returncode == 0, said
    return said


def test_a_good_terminal():
    assert checked(80, 24) == ""
    assert checked(60, 16) == ""


def test_a_terminal_that_does_not_know_its_size_is_not_refused():
    assert checked(0, 0) == ""


@pytest.mark.parametrize("size", [(59, 24), (80, 15)])
def test_a_terminal_that_is_too_small(size):
    said = checked(*size)
    assert f"{size[0]}×{size[1]}" in said
    assert "60×16" in said


def test_a_terminal_that_cannot_draw():
    assert "TERM is dumb" in checked(80, 24, TERM="dumb")


def test_a_terminal_without_unicode():
    latin = {"PYTHONIOENCODING": "iso8859-1"}
    assert "iso8859-1" in checked(80, 24, **latin)
    assert 'glyphs = "ascii"' in checked(80, 24, **latin)
    assert checked(80, 24, "ascii", **latin) == ""


def test_no_terminal_at_all():
    with pytest.raises(Refusal, match="needs a terminal"):
        check_terminal(Settings())


def test_the_program_and_the_demo_say_so(empty_shell):
    for argv in ([], ["demo"]):
        refused = empty_shell(*argv)
        assert (refused.code, refused.out) == (2, "")
        assert "relnote --help" in refused.err
    assert not empty_shell.database.exists()


@pytest.mark.parametrize(
    ("environment", "strong"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_names_stand_out_only_on_a_terminal_with_colours(shell, environment, strong):
    master, slave = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    done = subprocess.Popen(
        [sys.executable, "-m", "relnote", "show", "mary"],
        stdin=subprocess.DEVNULL,
        stdout=slave,
        env=kept | {"TERM": "xterm"} | environment,
    )
    assert done.wait() == 0
    os.close(slave)
    data = os.read(master, 65536).decode()
    os.close(master)
    assert data.startswith("\x1b[1mMary Chen\x1b[0m") is strong


def test_the_demo_is_told_as_of_a_day_and_kept(shell):
    kept = shell.folder / "kept.db"
    with on_a_terminal("demo", "--day", "2026-11-21", "--keep", str(kept)) as (process, master):
        seen = b""
        while b"Sat 21 Nov" not in seen:
            seen += os.read(master, 65536)
        os.write(master, b"\x11")
        while b"is kept" not in seen:
            seen += os.read(master, 65536)
        assert process.wait() == 0
    assert shell("show", "mary", "chen", "--database", str(kept)).code == 0
    with on_a_terminal("demo", "--keep", str(kept)) as (process, master):
        assert b"is there already" in os.read(master, 65536)
        assert process.wait() == 2


def test_the_demo_is_thrown_away(shell):
    there = shell.folder / "tmp"
    there.mkdir()
    with on_a_terminal("demo", TMPDIR=str(there)) as (process, master):
        seen = b""
        while b"People" not in seen:
            seen += os.read(master, 65536)
        assert list(there.iterdir())
        os.write(master, b"\x11")
        drain(master)
        assert process.wait() == 0
    assert list(there.iterdir()) == []


def test_the_program_makes_the_journal(empty_shell):
    with on_a_terminal() as (process, master):
        seen = b""
        while b"People" not in seen:
            seen += os.read(master, 65536)
        os.write(master, b"\x11")
        drain(master)
        assert process.wait() == 0
    assert empty_shell.database.exists()


def test_a_file_that_is_no_journal_is_refused_in_a_sentence(shell):
    shell.database.write_bytes(b"no journal" * 1000)
    with on_a_terminal() as (process, master):
        assert b"is not a relnote journal" in drain(master)
        assert process.wait() == 2


@contextmanager
def on_a_terminal(*argv: str, **environment: str):
    """The real program on a terminal of its own, 100 by 30."""
    master, slave = pty.openpty()
    ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "relnote", *argv],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=os.environ | {"TERM": "xterm"} | environment,
        start_new_session=True,
    )
    os.close(slave)
    try:
        yield process, master
    finally:
        process.kill()
        process.wait()
        os.close(master)


def drain(master: int) -> bytes:
    """Read until the program has closed the terminal."""
    seen = b""
    while True:
        try:
            seen += os.read(master, 65536)
        except OSError:  # how Linux tells the end of a terminal
            return seen
