import stat
from datetime import UTC, datetime

import pytest

from relnote.services.crash_report import report

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)


def fail(secret: str) -> None:
    try:
        {}[secret]
    except KeyError as error:
        raise ValueError(f"about {secret}") from error


def caught() -> ValueError:
    with pytest.raises(ValueError, match="about") as fault:
        fail("Mary" + " Chen")
    return fault.value


def test_a_report_holds_places_and_no_words(tmp_path):
    kept = report(caught(), tmp_path / "reports", NOW)
    text = kept.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "in fail" in text
    assert "Mary Chen" not in text
    assert "2026-11-21 14:22:00 UTC" in text


def test_only_its_owner_can_read_it(tmp_path):
    kept = report(caught(), tmp_path / "new" / "reports", NOW)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_where_the_folder_cannot_be_it_goes_to_the_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "file").write_bytes(b"")
    kept = report(caught(), tmp_path / "file" / "reports", NOW)
    assert kept.parent == tmp_path
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert "ValueError" in kept.read_text(encoding="utf-8")


def test_faults_that_go_in_a_circle_end(tmp_path):
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert report(first, tmp_path, NOW).read_text(encoding="utf-8").count("KeyError") == 1
