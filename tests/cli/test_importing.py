from types import SimpleNamespace

import pytest

from relnote.cli import printing
from relnote.cli.declared_files import TABLE_FIELDS
from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.domain.words import Direction
from relnote.importers import recognise
from relnote.importers.drafts import Skipped
from relnote.services import import_columns
from relnote.services.history_readers import READERS
from relnote.services.relnote import Relnote
from tests.cli.conftest import NOW
from tests.services.histories import draft, mailbox, only_name

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


def test_who_needs_you_is_not_worked_out_twice(empty_shell, card_file):
    empty_shell("import", card_file(CARDS))
    with Relnote(empty_shell.database, fixed_clock(NOW), Settings(zone="Europe/Lisbon")) as relnote:
        assert not relnote.upkeep.is_behind()


def test_the_same_file_twice_adds_nothing(empty_shell, card_file):
    empty_shell("import", card_file(CARDS))
    again = empty_shell("import", card_file(CARDS), "--json")
    assert (again.json["stored"], again.json["merged"], again.json["completed"]) == (0, 2, 0)
    assert again.err == ""
    assert empty_shell("import", card_file(CARDS)).out == "cards.vcf: 2 read; 2 known already.\n"
    more = CARDS.replace("FN:Rui Costa", "FN:Rui Costa\nTITLE:Baker")
    assert empty_shell("import", card_file(more), "--dry-run").out == (
        "cards.vcf: 2 read; 1 would be completed, 1 known already.\n"
        "Completed with what is new; nothing of theirs is overwritten:\n"
        "  Rui Costa  the same record\n"
    )


def test_a_dry_run_changes_nothing(empty_shell, card_file):
    done = empty_shell("import", card_file(CARDS), "--dry-run")
    assert done.out == (
        "cards.vcf: 2 read; 2 would be new.\n"
        "The first as they would be stored:\n"
        "  Ana Silva  ana@example.com\n"
        "  Rui Costa\n"
    )
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


@pytest.fixture
def message_file(empty_shell, monkeypatch):
    """Files of an invented kind: a line a message, `uid direction address-or-name`."""

    def read(path, reading):
        for at, line in enumerate(path.read_text().splitlines()[1:], 1):
            uid, direction, who = line.split(maxsplit=2)
            if uid == "broken":
                yield Skipped(line=at, reason="It is broken.", raw=line.encode())
                continue
            people = [mailbox(who, "") if "@" in who else only_name(who)]
            assert "me@example.org" in reading.mine
            yield draft(uid, Direction(direction), *people)

    monkeypatch.setitem(READERS, "messages", read)
    told = recognise.recognise
    monkeypatch.setattr(
        recognise,
        "recognise",
        lambda data: (
            SimpleNamespace(kind=SimpleNamespace(value="messages"), hint="messages")
            if data.startswith(b"messages")
            else told(data)
        ),
    )
    empty_shell.configure('zone = "Europe/Lisbon"\naddresses = ["me@example.org"]\n')

    def write(*lines: str, name: str = "talk.txt") -> str:
        path = empty_shell.folder / name
        path.write_text("\n".join(("messages", *lines)))
        return str(path)

    return write


def test_messages_come_in_with_contacts_and_are_told_in_sentences(empty_shell, card_file, message_file):
    files = (
        card_file(CARDS),
        message_file("1 in ana@example.com", "2 in Rui", "3 out tom@example.com", "4 in spam@example.com"),
        message_file("5 in tom@example.com", name="more.txt"),
    )
    done = empty_shell("import", *files)
    assert done.code == 0
    assert done.out == (
        "cards.vcf: 2 read; 2 new.\n"
        "talk.txt, more.txt: 5 read; 3 stored, 1 passed over, 1 waiting for a name.\n"
    )
    assert done.err == (
        "1 new contact: people you wrote to.\n"
        "Passed over: 1 with people you never wrote to.\n"
        'Who is Rui (1)? Is it Rui Costa? Say so: --who "Rui=Rui Costa"\n'
        "Take it all back: relnote undo\n"
    )
    empty_shell("undo")
    assert empty_shell("show", "ana").code == 2
    empty_shell("import", *files)
    told = empty_shell("import", files[1], "--who", "Rui=Rui Costa", "--json").json
    assert (told["files"], told["read"], told["stored"], told["known"]) == (["talk.txt"], 4, 1, 2)
    assert told["passed_over"] == {"with people you never wrote to": 1}
    again = empty_shell("import", *files[1:])
    assert again.out == "talk.txt, more.txt: 5 read; 4 known already, 1 passed over.\n"
    assert "undo" not in again.err


def test_a_name_can_mean_somebody_who_comes_along(empty_shell, card_file, message_file):
    files = (card_file(CARDS), message_file("1 in Ana S.", "2 in Ana S."))
    for dry in (["--dry-run"], []):
        done = empty_shell("import", *files, "--who", "Ana S.=ana silva", "--json", *dry)
        assert (done.json[1]["stored"], done.json[1]["waiting"]) == (2, 0)
    assert "About 2." in empty_shell("show", "ana silva").out
    refused = empty_shell("import", *files, "--who", "Ana S.=Nobody At All")
    assert refused.code == 2
    assert "Nobody At All" in refused.err


def test_names_that_are_somebodys_whole_name_are_asked_about_at_once(empty_shell, card_file, message_file):
    empty_shell("import", card_file(CARDS))
    file = message_file("1 in Ana Silva", "2 in Rui", "3 in rui costa", "4 in rui costa")
    asked = empty_shell("import", file)
    assert asked.err == (
        "One contact each is called exactly rui costa (2), Ana Silva (1). If they are the same people, say --same-names\n"
        'Who is Rui (1)? Is it Rui Costa? Say so: --who "Rui=Rui Costa"\n'
    )
    told = empty_shell("import", file, "--same-names")
    assert told.out == "talk.txt: 4 read; 3 stored, 1 waiting for a name.\n"
    assert "Who is Rui (1)?" in told.err
    one = empty_shell("import", message_file("5 in RUI COSTA", "6 in Ana Silva", name="more.txt"))
    # What was said of a name is remembered.
    assert one.out == "more.txt: 2 read; 2 stored.\n"
    empty_shell("undo")
    empty_shell("undo")
    one = empty_shell("import", message_file("5 in RUI COSTA", name="more.txt"), "--dry-run")
    assert "RUI COSTA  1 interaction  like one contact of exactly this name\n" in one.out
    assert one.err == (
        "One contact is called exactly RUI COSTA (1). If it is the same person, say --same-names\n"
    )


def test_a_dry_run_of_messages_changes_nothing_and_skips_are_told(empty_shell, message_file):
    file = message_file("1 out Tom", "broken in x", "2 out me@example.org", "3 out tom@example.com")
    dry = empty_shell("import", file, "--dry-run", "--who", "Tom=")
    assert dry.code == 1
    assert dry.out == (
        "talk.txt: 4 read; 2 would be stored, 1 passed over, 1 would be skipped.\n"
        "The first as they would be stored:\n"
        "  2026-11-17 12:00  email  to Tom  About 1.\n"
        "  2026-11-17 12:00  email  to tom@example.com  About 3.\n"
        "New contacts: people you wrote to:\n"
        "  Tom, tom@example.com\n"
        "Passed over:\n"
        "  1  with nobody but you\n"
        "Cannot be read, and would be kept in a file:\n"
        "  line 2  It is broken.\n"
    )
    assert dry.err == ""
    assert not empty_shell.database.exists()
    done = empty_shell("import", file, "--who", "Tom=", "--me", "TOM@example.com")
    assert done.out == "talk.txt: 4 read; 1 stored, 2 passed over, 1 skipped.\n"
    assert empty_shell("show", "tom").code == 0


def test_a_file_of_which_nothing_is_taken_is_told_of_and_is_no_success(empty_shell, message_file):
    file = message_file("1 in ana@example.com", "2 in tom@example.com")
    done = empty_shell("import", file)
    assert (done.code, done.out) == (1, "talk.txt: 2 read; 2 passed over.\n")
    assert done.err == (
        "Passed over: 2 with people you never wrote to.\nNothing of talk.txt is taken into the journal.\n"
    )
    waits = empty_shell("import", message_file("1 in Ana", name="more.txt"))
    assert waits.code == 0
    assert "Nothing of" not in waits.err


def test_what_is_known_already_is_a_success(empty_shell, card_file):
    for _ in range(2):
        assert empty_shell("import", card_file(CARDS)).code == 0


@pytest.mark.parametrize("who", ["Tom", "=Tom", "Tom=Nobody At All"])
def test_a_choice_that_means_nobody_is_refused(empty_shell, message_file, who):
    refused = empty_shell("import", message_file("1 out Tom"), "--who", who)
    assert refused.code == 2
    assert refused.err.count("\n") == 1


def test_the_help_names_the_fields_there_are(empty_shell):
    said = " ".join(empty_shell("import", "--help").out.split())
    for field, _ in import_columns.fields():
        assert f" {field}," in said or f" {field}." in said or f" {field} " in said
    assert ", ".join(field for field, _ in import_columns.fields()) == TABLE_FIELDS
