"""`relnote due --count`: one number, at once, and the same as the ordinary way tells."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from relnote.cli import quick
from relnote.config import Settings
from relnote.domain.severity import FROM_ASKING
from relnote.services.upkeep import DERIVED_BY
from relnote.store import glance
from relnote.store.database import close_journal
from relnote.store.migrations.runner import MIGRATIONS
from tests.store.journals import HOME, opened, person


def counted(path, *argv: str, **env: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "relnote", "due", "--count", *argv],
        cwd=HOME,
        env={"PATH": os.environ["PATH"], "HOME": str(path.parent), "RELNOTE_DATABASE": str(path), **env},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def busy(journal_file):
    """A journal in which fifteen people are owed something."""
    with opened(journal_file) as journal:
        for number in range(15):
            journal.follow_ups.add(person(journal, f"Person {number}"), "call by 2 Nov 2020")
        person(journal, "Nobody")
        journal.upkeep.catch_up()
        assert journal.attention.pressing() == 12
    close_journal()
    return journal_file


def test_what_it_holds_by_heart_is_still_so() -> None:
    assert len(MIGRATIONS) == glance.FORMAT
    assert FROM_ASKING == glance.FROM_ASKING
    assert Settings().daily_budget == quick.BUDGET
    assert DERIVED_BY == "derived by"


def test_it_prints_one_number_no_higher_than_a_day_can_hold(busy) -> None:
    assert counted(busy) == (0, "12\n", "")
    assert quick.main(["due", "--count", f"--database={busy}"]) == 0


def test_the_users_own_budget_counts(busy) -> None:
    config = busy.parent / "config.toml"
    config.write_text("daily_budget = 20\n")
    assert counted(busy, "--config", str(config)) == (0, "15\n", "")
    assert quick.main(["due", "--count", "--database", str(busy), "--config", str(config)]) is None


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--week"], "--count stands alone, without --week."),
        (["--json"], "--count stands alone, without --json."),
        (["--cuont"], "has no option --cuont"),
        (["--database"], "expected one argument"),
        (["--database", "/nowhere/j.db"], "There is no journal at /nowhere/j.db yet"),
    ],
)
def test_whatever_is_unusual_goes_the_ordinary_way(busy, argv, said) -> None:
    code, out, err = counted(busy, *argv)
    assert (code, out) == (2, "")
    assert said in err


def test_a_journal_not_derived_by_these_rules_yet_is_worked_on_first(journal_file) -> None:
    with opened(journal_file) as journal:
        journal.follow_ups.add(person(journal), "call by 2 Nov 2020")
    close_journal()
    assert glance.pressing(str(journal_file), 2_000_000_000, 12) is None
    assert counted(journal_file)[:2] == (0, "1\n")
    assert glance.pressing(str(journal_file), 2_000_000_000, 12) == 1


def test_what_is_no_journal_is_not_counted(tmp_path) -> None:
    (tmp_path / "x.db").write_text("Dear Mary, " * 500)
    assert glance.pressing(str(tmp_path / "x.db"), 0, 12) is None
    assert glance.pressing(str(tmp_path / "a?b#c%.db"), 0, 12) is None
