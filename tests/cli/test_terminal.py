import os
import pty
import struct
import subprocess
import sys
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
    sys.exit(str(refusal))
"""


def checked(columns: int, rows: int, glyphs: str = "unicode", **environment: str) -> str:
    """What is refused on a real terminal of this size; empty if nothing."""
    master, slave = pty.openpty()
    ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    done = subprocess.run(
        [sys.executable, "-c", CHECK, glyphs],
        stdin=slave,
        stdout=slave,
        stderr=subprocess.PIPE,
        env=os.environ | {"TERM": "xterm", "PYTHONIOENCODING": "utf-8"} | environment,
        encoding="utf-8",
        check=False,
    )
    os.close(slave)
    os.close(master)
    assert "Traceback" not in done.stderr
    return done.stderr


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
