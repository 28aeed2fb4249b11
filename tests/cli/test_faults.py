"""Journals that are none, newer, held or out of reach: one sentence, exit code 2, nothing lost."""

import sqlite3
from contextlib import closing

import pytest

VERBS = {
    "show": ["show", "mary"],
    "due": ["due"],
    "log": ["log", "mary", "call"],
    "ask": ["ask"],
    "find": ["find", "x"],
    "undo": ["undo"],
    "check": ["check"],
}


def assert_refused(result, *said: str) -> None:
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err
    for words in said:
        assert words in result.err


@pytest.mark.parametrize("argv", VERBS.values(), ids=VERBS.keys())
def test_a_file_that_is_no_database_is_left_untouched(empty_shell, argv):
    data = b"Dear diary, this is not a database.\n" * 100
    empty_shell.database.write_bytes(data)
    assert_refused(empty_shell(*argv), "is not a relnote journal", "--database")
    assert empty_shell.database.read_bytes() == data


def test_a_database_of_another_program_is_left_untouched(empty_shell):
    with closing(sqlite3.connect(empty_shell.database)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    data = empty_shell.database.read_bytes()
    assert_refused(empty_shell("due"), "another program")
    assert empty_shell.database.read_bytes() == data


def test_a_newer_journal_is_left_untouched(shell):
    with closing(sqlite3.connect(shell.database)) as connection:
        connection.execute("PRAGMA user_version = 99")
    data = shell.database.read_bytes()
    assert_refused(shell("log", "mary", "call"), "newer relnote", "update relnote")
    assert shell.database.read_bytes() == data


def test_a_journal_held_by_another_program(shell):
    with closing(sqlite3.connect(shell.database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert_refused(shell("due"), "in use by another program", "try again")
    assert shell("due").code == 0


@pytest.mark.parametrize("argv", VERBS.values(), ids=VERBS.keys())
def test_a_journal_that_is_not_there_is_not_made(empty_shell, argv):
    assert_refused(empty_shell(*argv), "There is no journal at", "relnote import FILE")
    assert not empty_shell.database.exists()


def test_a_folder_is_no_journal(empty_shell):
    empty_shell.database.mkdir()
    assert_refused(empty_shell("due"), "is a folder", "--database")


@pytest.mark.parametrize("name", ["file/below/journal.db", "x" * 300 + ".db"])
def test_a_path_that_cannot_be(empty_shell, name):
    (empty_shell.folder / "file").write_bytes(b"")
    cards = empty_shell.folder / "cards.vcf"
    cards.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n")
    path = str(empty_shell.folder / name)
    assert_refused(empty_shell("import", str(cards), "--database", path), "--database")
    assert_refused(empty_shell("due", "--database", path))


def test_a_folder_nobody_can_write_to(empty_shell):
    cards = empty_shell.folder / "cards.vcf"
    cards.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n")
    assert_refused(empty_shell("import", str(cards), "--database", "/proc/relnote/journal.db"), "--database")


def test_a_name_that_begins_with_a_tilde_is_ones_home(empty_shell, monkeypatch):
    monkeypatch.setenv("HOME", str(empty_shell.folder / "home"))
    assert str(empty_shell.folder / "home" / "x.db") in empty_shell("due", "--database", "~/x.db").err


@pytest.mark.parametrize(
    ("text", "said"),
    [("zone = ", "not valid TOML"), ("colour = 1", "there is no setting colour"), ("country = 5", "country")],
)
def test_settings_that_are_wrong(shell, text, said):
    shell.configure(text)
    assert_refused(shell("due"), "config.toml", said)


def test_settings_in_another_file(shell):
    other = shell.folder / "other.toml"
    other.write_text("zone = 5", encoding="utf-8")
    assert_refused(shell("due", "--config", str(other)), "other.toml")
