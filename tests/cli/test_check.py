import sqlite3
from contextlib import closing


def test_a_sound_journal(shell):
    done = shell("check")
    assert (done.code, done.err) == (0, "")
    assert "ok     3 contacts, 0 interactions.\n" in done.out
    assert shell("check", "--json").json["good"] is True


def test_a_broken_index_is_told_and_mended(shell):
    shell("log", "mary", "call", "-m", "pricing")
    with closing(sqlite3.connect(shell.database)) as connection:
        connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
        connection.commit()
    broken = shell("check")
    assert broken.code == 1
    assert "WRONG  The search index is not complete; relnote check --mend makes it again.\n" in broken.out
    assert shell("check", "--json").json["good"] is False
    mended = shell("check", "--mend")
    assert mended.code == 0
    assert "flags of 3 contacts again" in mended.err
    assert shell("find", "pricing").code == 0
