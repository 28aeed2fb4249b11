"""What is derived is written where it differs, and what is true no more goes."""

from __future__ import annotations

import pytest

from relnote.store.database import connected, database, transaction
from tests.store.journals import derived_is_fresh, note, person


def written_by_deriving(journal) -> int:
    """Derive everything again; gives how many rows were written for it."""
    with connected():
        before = database.connection().total_changes
        with transaction():
            journal.journal.derivation.refresh_all(lambda _: None)
        return database.connection().total_changes - before


@pytest.fixture
def mary(journal) -> int:
    mary = person(journal)
    note(journal, mary, "call in 5m\npromise: quote by Fri\ntodo: call by Mon")
    return mary


def test_what_is_derived_alike_again_is_not_written(journal, mary) -> None:
    assert written_by_deriving(journal) == 0
    assert derived_is_fresh(journal)


def test_only_what_differs_is_written(journal, mary) -> None:
    with transaction():
        database.execute_sql(
            "UPDATE flag SET severity = 999 WHERE kind = 'promise_mine_due' AND key LIKE '%:late'"
        )
        database.execute_sql("UPDATE summary SET missing = 77")
        database.execute_sql("INSERT INTO flag VALUES (?, 'waiting', '9', 1, NULL, 1, '{}')", (mary,))
    assert written_by_deriving(journal) == 3
    assert derived_is_fresh(journal)


def test_what_a_disk_has_damaged_is_written_anew(journal, mary) -> None:
    with transaction():
        database.execute_sql("UPDATE flag SET kind = CAST(x'ff70' AS TEXT) WHERE key LIKE '%:late'")
    written_by_deriving(journal)
    assert derived_is_fresh(journal)
