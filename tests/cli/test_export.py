import stat
import sys

import pytest


@pytest.fixture
def busy(shell):
    shell("log", "mary", "call", "-m", "promise: quote by fri")
    return shell


def test_a_calendar_goes_to_the_standard_output(busy):
    done = busy("export", "--format", "ics")
    assert (done.code, done.err) == (0, "")
    assert "SUMMARY:Promise to Mary Chen: quote" in done.out


def test_a_link_that_leads_nowhere_is_there_already(busy, tmp_path):
    link = tmp_path / "out.ics"
    link.symlink_to(tmp_path / "gone.ics")
    assert busy("export", "--format", "ics", "-o", str(link)).code == 2
    assert link.is_symlink()


def test_a_file_is_private_and_never_written_over_unasked(busy, tmp_path):
    path = tmp_path / "out.ics"
    assert busy("export", "--format", "ics", "-o", str(path)).code == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    refused = busy("export", "--format", "ics", "-o", str(path))
    assert refused.code == 2
    assert "--force writes over it" in refused.err
    assert path.read_bytes() == before
    assert busy("export", "--format", "ics", "-o", str(path), "--force").code == 0
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_what_relnote_lives_by_is_never_written_over(busy, tmp_path):
    busy("backup")
    (copy,) = (tmp_path / "backups").glob("*.db")
    (tmp_path / "other.db").write_bytes(busy.database.read_bytes())
    (tmp_path / "link").symlink_to(busy.database)
    (tmp_path / "twin").hardlink_to(busy.database)
    own = [
        *(
            busy.database,
            f"{busy.database}-wal",
            f"{busy.database}-journal",
            tmp_path / "link",
            tmp_path / "twin",
        ),
        *(tmp_path / "config.toml", copy, copy.with_suffix(".sha256"), tmp_path / "backups" / "new"),
        *(tmp_path / "skipped" / "new", tmp_path / "other.db"),
    ]
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for path in own:
        refused = busy("export", "--format", "json", "-o", str(path), "--force")
        assert refused.code == 2, path
        assert "nothing is written there" in refused.err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "Say --format json, "),
        (["--format", "xls"], "xls is no format that is written; say --format json, "),
        (["--format", "ics", "-o", "/nowhere/at/all.ics"], "cannot be written"),
        (["--format", "ics", "-o", "/dev/null/all.ics"], "cannot be written"),
        (["--format", "ics", "-o", f"/{'a' * 300}.ics"], "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_refused(busy, argv, said):
    refused = busy("export", *argv)
    assert refused.code == 2
    assert said in refused.err


def test_the_whole_journal_is_read_back_elsewhere(busy, tmp_path):
    path = tmp_path / "journal.json"
    assert busy("export", "--format", "json", "-o", str(path)).code == 0
    assert busy("export", "--format", "json").out == path.read_text(encoding="ascii")
    other = ("--database", str(tmp_path / "other.db"))
    dry = busy("import", str(path), "--dry-run", *other)
    assert "would be new. New: 3 contacts, 1 interaction, 1 follow-up." in dry.out
    assert busy("import", str(path), *other).code == 0
    assert busy("show", "mary", *other).out == busy("show", "mary").out
    again = busy("import", str(path), *other)
    assert "5 known already" in again.out


def test_every_format_is_written(busy):
    assert "FN:Mary Chen\r\n" in busy("export", "--format", "vcard", "--vcard", "3.0").out
    assert "Mary Chen,Acme Robotics" in busy("export", "--format", "csv").out
    assert "promise: quote by fri" in busy("export", "--format", "csv", "--interactions").out
    assert busy("export", "--format", "csv", "--lossless").out.startswith('"id","uid","name",')
    assert busy("export", "--format", "markdown", "bob").out == "# Bob Ortiz\n"
    assert "# Sue Park\n" in busy("export", "--format", "markdown").out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--format", "json", "--lossless"], "--lossless goes with --format csv only"),
        (["--format", "csv", "--vcard", "3.0"], "--vcard goes with --format vcard only"),
        (["--format", "csv", "mary"], "WHO goes with --format markdown only"),
        (["--format", "vcard", "--vcard", "2.1"], "version 4.0 or 3.0, not 2.1"),
    ],
)
def test_what_says_nothing_of_a_format_is_refused(busy, argv, said):
    refused = busy("export", *argv)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err


def test_nothing_acts_on_a_terminal_and_a_file_gets_it_exactly(busy, monkeypatch):
    busy.add("Eve \x1b]0;owned\x07\x9b31m")
    assert "Eve \x1b]0;owned\x07\x9b31m" in busy("export", "--format", "csv").out
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _self: True)
    monkeypatch.setenv("NO_COLOR", "1")
    for argv in (["csv"], ["csv", "--lossless"], ["vcard"], ["markdown"], ["json"]):
        out = busy("export", "--format", *argv).out
        assert "Eve" in out
        assert not {"\x1b", "\x07", "\x9b"} & set(out), argv
