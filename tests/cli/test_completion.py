import subprocess
import sys

import pytest

from relnote.cli.declared import SHARED, VERBS

TRY = """
eval "$(relnote completion bash)"
COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _relnote
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def press_tab(shell):
    """Complete the last word in a real bash."""
    folder = shell.folder / "bin"
    folder.mkdir()
    program = folder / "relnote"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m relnote "$@"\n', encoding="utf-8")
    program.chmod(0o700)

    def press(*words: str) -> list[str]:
        path = f"{folder}:/usr/local/bin:/usr/bin:/bin"
        done = subprocess.run(
            ["bash", "--norc", "-c", TRY, "bash", "relnote", *words],
            env=shell.environment | {"PATH": path},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stderr == ""
        return done.stdout.split("\n")[:-1]

    return press


def test_bash_completes_verbs_and_options(press_tab):
    assert sorted(press_tab("s")) == ["save", "show", "stats", "sync"]
    assert press_tab("log", "mary", "--m") == ["--message"]
    assert press_tab("--database", "x.db", "und") == ["undo"]
    assert press_tab("completion", "f") == ["fish"]
    assert press_tab("log", "mary", "--", "--m") == [""]


def test_bash_completes_names_and_questions(press_tab):
    assert press_tab("show", "mar") == ["Mary\\ Chen"]
    assert press_tab("show", '"Mary C') == ["Mary Chen"]
    assert press_tab("show", "Mary\\ C") == ["Mary\\ Chen"]
    assert press_tab("log", "mary", "--with", "b") == ["Bob\\ Ortiz"]
    assert press_tab("ask", "mary", "be") == ["best_days", "best_time"]


def test_a_hostile_name_never_runs_in_a_shell(shell, press_tab):
    shell.add("Eve $(touch pwned) `id`", "Eve \x1b[31m", "-Eve")
    assert press_tab("show", "eve") == ["Eve\\ \\$\\(touch\\ pwned\\)\\ \\`id\\`"]
    assert press_tab("show", '"eve') == [""]
    assert press_tab("show", "-E") == [""]


def test_the_hidden_verb_is_silent_about_faults(empty_shell):
    for what in ("name", "question"):
        assert empty_shell("_complete", "name", "m").code == 0
        empty_shell.configure("nonsense")
        done = empty_shell("_complete", what, "zz")
        assert (done.code, done.out, done.err) == (0, "", "")
    assert not empty_shell.database.exists()


def test_questions_of_ones_own_are_offered(shell):
    shell.configure('[questions.shoe]\ntext = "Which size?"\n')
    assert shell("_complete", "question", "sh").out == "shoe\n"


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_every_verb_and_option_is_in_every_script(shell, name):
    script = shell("completion", name).out
    for verb in VERBS:
        assert verb.name in script
        for option in (*verb.options, *SHARED):
            assert option.name in script
    assert "@" not in script.replace('"$@"', "").replace("${(@f)", "").replace("[@]", "")


def test_another_shell_is_refused(shell):
    refused = shell("completion", "tcsh")
    assert (refused.code, refused.out) == (2, "")
    assert "there are bash, zsh, fish" in refused.err
