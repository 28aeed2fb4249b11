import pytest

from relnote.cli import printing

CARDS = """BEGIN:VCARD
VERSION:3.0
UID:one
FN:Ana Silva
EMAIL:ana@example.com
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:two
FN:Rui Costa
END:VCARD
"""
BROKEN = CARDS + "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"


@pytest.fixture
def card_file(empty_shell):
    def write(text: str, name: str = "cards.vcf") -> str:
        path = empty_shell.folder / name
        path.write_bytes(text.replace("\n", "\r\n").encode())
        return str(path)

    return write


def test_contacts_come_in_and_an_undo_takes_them_back(empty_shell, card_file):
    done = empty_shell("import", card_file(CARDS))
    assert done.code == 0
    assert done.out == "cards.vcf: 2 read; 2 new.\n"
    assert done.err == "Take it all back: relnote undo\n"
    assert empty_shell("show", "ana").code == 0
    empty_shell("undo")
    assert empty_shell("show", "ana").code == 2


def test_the_same_file_twice_adds_nothing(empty_shell, card_file):
    empty_shell("import", card_file(CARDS))
    again = empty_shell("import", card_file(CARDS), "--json")
    assert (again.json["stored"], again.json["merged"], again.json["completed"]) == (0, 2, 0)
    assert again.err == ""
    assert empty_shell("import", card_file(CARDS)).out == "cards.vcf: 2 read; 2 known already.\n"
    more = CARDS.replace("FN:Rui Costa", "FN:Rui Costa\nTITLE:Baker")
    assert empty_shell("import", card_file(more), "--dry-run").out == (
        "cards.vcf: 2 read; 1 would be completed, 1 known already.\n"
    )


def test_a_dry_run_changes_nothing(empty_shell, card_file):
    done = empty_shell("import", card_file(CARDS), "--dry-run")
    assert done.out == "cards.vcf: 2 read; 2 would be new.\n"
    assert empty_shell("show", "ana").code == 2


def test_what_is_skipped_is_told_with_its_line_and_kept(empty_shell, card_file):
    done = empty_shell("import", card_file(BROKEN))
    assert done.code == 1
    assert "cards.vcf:12: " in done.err
    kept = next((empty_shell.folder / "skipped").iterdir())
    assert f"What was skipped is kept in {kept}\n" in done.err
    assert b"NOTE:nobody" in kept.read_bytes()
    told = empty_shell("import", card_file(BROKEN), "--json").json
    assert told["read"] == told["stored"] + told["merged"] + len(told["skipped"])


@pytest.mark.parametrize("name", ["none.vcf", "folder", "text.vcf"])
def test_a_file_that_cannot_be_read_is_refused(empty_shell, name):
    (empty_shell.folder / "folder").mkdir()
    (empty_shell.folder / "text.vcf").write_bytes(b"just some words\n")
    refused = empty_shell("import", str(empty_shell.folder / name))
    assert refused.code == 2
    assert name in refused.err
    assert refused.err.count("\n") == 1


@pytest.mark.parametrize(
    "argv", [["~0/x.vcf"], ["x.vcf", "--database", "~0/j.db"], ["x.vcf", "--config", "~0/c"]]
)
def test_the_home_of_nobody_is_no_fault(empty_shell, argv, monkeypatch):
    monkeypatch.chdir(empty_shell.folder)
    refused = empty_shell("import", *argv)
    assert refused.code == 2
    assert refused.err.count("\n") == 1


def test_progress_is_told_on_a_terminal_and_wiped_away(empty_shell, card_file, monkeypatch):
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nUID:{number}\nFN:Person {number}\nEND:VCARD\n" for number in range(450)
    )
    quiet = empty_shell("import", card_file(cards), "--dry-run")
    assert "\r" not in quiet.err
    monkeypatch.setattr(printing, "_is_terminal", lambda _stream: True)
    told = empty_shell("import", card_file(cards))
    assert "\r200 of 450\r400 of 450\r          \r" in told.err
    assert told.code == 0
