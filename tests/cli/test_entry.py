import os
import subprocess
import sys

import pytest

from relnote import __version__
from relnote.cli.declared import VERBS
from relnote.cli.exits import MEANINGS


def test_help_lists_every_verb_and_every_exit_code(empty_shell):
    done = empty_shell("--help")
    assert (done.code, done.err) == (0, "")
    for verb in VERBS:
        assert f"  {verb.name} " in done.out
    for code, meaning in MEANINGS:
        assert f"  {code:<3}  {meaning}\n" in done.out
    assert "_complete" not in done.out


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_help_of_a_verb_has_an_example(empty_shell, verb):
    done = empty_shell(verb.name, "-h")
    assert done.code == 0
    assert f"relnote {verb.name}" in done.out.partition("examples:")[2]
    assert not empty_shell.database.exists()


def test_version(empty_shell):
    assert empty_shell("--version").out == f"relnote {__version__}\n"


def test_a_fault_of_ours_is_one_sentence_and_a_private_report(shell, monkeypatch):
    def fail(*_):
        secret = "what Mary said"
        raise RuntimeError(secret)

    monkeypatch.setattr("relnote.services.attention.Attention.today", fail)
    done = shell("due")
    assert (done.code, done.out) == (70, "")
    assert done.err.count("\n") == 1
    assert "Mary" not in done.err
    (report,) = (shell.folder / "data" / "relnote" / "reports").iterdir()
    assert str(report) in done.err
    text = report.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "what Mary said" not in text.replace('secret = "what Mary said"', "")


def test_a_fault_while_telling_of_a_fault(shell, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr("relnote.services.attention.Attention.today", fail)
    monkeypatch.setattr("relnote.services.crash_report.report", fail)
    done = shell("due")
    assert done.code == 70
    assert "no report of it could be kept" in done.err


def test_ctrl_c_is_130(shell, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("relnote.services.attention.Attention.today", stop)
    done = shell("due")
    assert (done.code, done.err) == (130, "Stopped.\n")


def test_a_reader_that_is_gone_is_no_fault(shell):
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "relnote", "--help"],
        stdout=write,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_are_no_fault(shell, closed):
    line = f'exec "$0" -m relnote log mary call {closed}'
    done = subprocess.run(["sh", "-c", line, sys.executable], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_output_that_cannot_show_a_sign_shows_a_question_mark(shell):
    shell.add("Żak")
    done = shell.apart("ask", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "?ak" in done.stdout


LOADED = """
import sys
from relnote.cli.entry import run
code = run(sys.argv[2:])
loaded = [name for name in sys.argv[1].split(",") if name in sys.modules]
sys.exit(code or (f"loaded {loaded}" if loaded else 0))
"""


@pytest.mark.parametrize(
    ("unwanted", "argv"),
    [
        ("peewee,pendulum,textual,rich,relnote.services,relnote.config", ["--help"]),
        ("peewee,pendulum,textual,rich,relnote.services,relnote.config", ["log", "--help"]),
        ("peewee,pendulum,textual,rich", ["--version"]),
        ("peewee,pendulum,textual,rich", ["path"]),
        ("peewee,pendulum,textual,rich", ["completion", "bash"]),
        ("peewee,pendulum,textual,rich", ["_complete", "question", "be"]),
        ("textual,rich,rapidfuzz,phonenumbers", ["due"]),
        (
            "textual,rich,rapidfuzz,phonenumbers,relnote.importers,shutil,difflib,relnote.domain.substance,relnote.domain.due_days,relnote.domain.answer_words,relnote.services.note_feedback",
            ["log", "mary", "call"],
        ),
        ("textual,rich,rapidfuzz,phonenumbers", ["show", "mary"]),
        ("textual,rich,rapidfuzz,phonenumbers", ["_complete", "name", "mar"]),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_verb_loads_only_what_it_needs(shell, unwanted, argv):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, unwanted, *argv],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
