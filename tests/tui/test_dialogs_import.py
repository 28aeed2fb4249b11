from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from relnote.services.own_addresses import own_addresses
from relnote.tui.drawing.import_report import Page, Rows, review_lines
from relnote.tui.drawing.pieces import text_of, width_of
from relnote.tui.screens.dialogs.paths import completed, path_of, paths_of
from relnote.tui.screens.dialogs.welcome import Beginning, WelcomeDialog
from tests.services.histories import MAIL
from tests.services.killed_import import AT_THE_END, run, written
from tests.store.journals import fingerprint, opened, person
from tests.tui.dialog_host import SMALL, Host, open_relnote, settle
from tests.tui.program import running

CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:u{0}\nFN:[red]Mary {0}\nEMAIL:m{0}@acme.example\nEND:VCARD\n"
DAMAGED = "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
CHAT = (
    "03/04/2026, 09:15 - Mary: Are you there?\n04/04/2026, 09:16 - Me Myself: I am.\n"
    "05/04/2026, 10:00 - Mary: Good.\n"
)


@pytest.fixture
def cards(tmp_path):
    file = tmp_path / "some people.vcf"
    file.write_text("".join(CARD.format(n) for n in range(450)) + DAMAGED)
    return file


@pytest.fixture
def file(tmp_path):
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


async def reviewed(program, *paths: Path) -> None:
    await program.press("I")
    await program.press("ctrl+u")
    await program.answer(" ".join(f"'{path}'" for path in paths))


async def test_a_file_is_reviewed_then_imported_and_undo_takes_all_of_it_back(journal, people, cards):
    before = fingerprint()
    async with running(journal) as program:
        await reviewed(program, cards)
        assert "a vCard file" in program.line("some people.vcf  ")
        assert "451 read; 450 would be new, 1 would be skipped." in program.text
        assert "[red]Mary 0  m0@acme.example" in program.text.replace("    ", "  ")
        assert "line 2,701" in program.text
        assert "Nothing is written yet." in program.text
        assert fingerprint() == before
        await program.press("enter")
        assert program.said == "Imported some people.vcf: 450 new contacts; 1 skipped, kept in skipped/."
        assert "takes it back" in program.lines[-1]
        assert journal.contacts.count() == 453
        assert "[red]Mary 55" in program.text
        assert " 453 " in program.text
        await program.press("u")
        assert journal.contacts.count() == 3
    assert fingerprint() == before


async def test_esc_goes_back_to_the_path_and_then_closes(journal, people, cards, tmp_path):
    async with running(journal) as program:
        await reviewed(program, cards)
        await program.press("escape")
        assert "would be new" not in program.text
        assert program.app.screen.query_one(Input).value == f"'{cards}'"
        await program.press("end", "x", "enter")
        assert "cannot be read" in program.text
        await program.press("escape")
        assert program.focused == "contacts"
        await program.press("I")
        assert program.app.screen.query_one(Input).value == f"'{cards}'x"
        await program.type("other")
        assert program.app.screen.query_one(Input).value == "other"


async def test_a_path_that_is_dropped_is_reviewed_at_once(journal, people, cards):
    async with running(journal, (80, 24)) as program:
        await program.type("just words")
        assert program.focused == "contacts"
        await program.type(f"'{cards}' ")
        assert "450 would be new" in program.text
        await program.press("enter")
        assert "u takes it back" in program.lines[-1]


@pytest.mark.parametrize("key", ["w", "s", "y", "m", "o"])
async def test_there_is_nothing_to_ask_about_before_a_file_is_read(journal, people, cards, key):
    async with running(journal) as program:
        await program.press("I", "shift+tab", key)
        assert "Type, paste or drop a path" in program.text
        await program.press("shift+tab")
        await program.answer(str(cards))
        assert "450 would be new" in program.text


async def test_the_path_is_completed(journal, people, cards, tmp_path):
    (tmp_path / "some.txt").write_text("x")
    async with running(journal) as program:
        await program.press("I")
        await program.type(str(tmp_path / "so"))
        await program.press("tab")
        assert program.app.screen.query_one(Input).value == str(tmp_path / "some")
        assert "some people.vcf" in program.text
        await program.press("space", "tab")
        assert program.app.screen.query_one(Input).value == str(cards)


@pytest.mark.parametrize("dry", [True, False])
async def test_esc_stops_what_goes_on_and_nothing_is_kept(journal, people, cards, monkeypatch, dry):
    before, reached, real = fingerprint(), threading.Event(), journal.importing.run

    def held(files, answers, *, dry: bool, progress):
        def until_stopped(done, total):
            if dry is not stopped_dry:
                return progress(done, total)
            reached.set()
            while progress(done, total):
                threading.Event().wait(0.005)
            return False

        return real(files, answers, dry=dry, progress=until_stopped)

    stopped_dry = dry
    monkeypatch.setattr(journal.importing, "run", held)
    async with running(journal) as program:
        await program.press("I")
        await program.type(str(cards))
        await program.pilot.press("enter")
        if not dry:
            await program.settled()
            await program.pilot.press("enter")
        while not reached.is_set():
            await program.pilot.pause()
        await program.pilot.pause()
        assert "200 of 451…" in program.text
        await program.press("escape")
        assert "The import was stopped; nothing was changed." in program.text
        await program.press("escape")
    assert fingerprint() == before


async def test_whose_mailbox_it_is_is_asked_and_remembered_if_wished(journal, people, file):
    async with running(journal) as program:
        await reviewed(program, file("talk.mbox", MAIL))
        assert "talk.mbox: which of these are you?" in program.text
        assert "1 times" not in program.text
        await program.type("me@")
        await program.press("enter")
        assert "You are me@example.org." in program.text
        await program.press("1")
        assert "2 read; 2 would be stored." in program.text
        assert "a mailbox (mbox)" in program.text
        assert "to Ana" in program.line("2026-11-12 10:00")
        assert "me@example.org" in program.lines[program.lines.index(program.line("You are")) + 1]
        await program.press("enter")
        assert program.said == "Imported talk.mbox: 2 interactions, 1 new contact."
        await reviewed(program, file("talk.mbox", MAIL))
        assert "There is nothing new in it." in program.text
        await program.press("y")
        assert "me@example.org" in program.app.screen.query_one(Input).value
        await program.press("ctrl+u")
        await program.answer("-")
        assert "which of these are you?" in program.text
        await program.press("escape")
        assert "that has to be known first" in program.text
    assert own_addresses(journal.journal) == ()


async def test_names_are_asked_about_and_never_guessed(journal, people, file):
    async with running(journal) as program:
        await reviewed(program, file("chat.txt", CHAT))
        await program.type("myself")
        await program.press("enter", "2")
        assert "How are its days written?" in program.text
        await program.press("1")
        assert "Nothing comes in until you say who they are: press w." in program.text
        assert "perhaps Mary Chen" in program.line("3 interactions")
        await program.press("w")
        assert "left out so far" in program.line("Mary (3)")
        await program.press("1")
        assert "Who is Mary?" in program.text
        assert "Acme Robotics" in program.line("1 Mary Chen")
        await program.press("1")
        assert "is Mary Chen" in program.line("Mary (3)")
        await program.press("2")
        assert "3 would be stored" in program.text
        assert "from Mary" in program.line("2026-04-03 ")
        await program.press("o", "2")
        assert "from Mary" in program.line("2026-03-04 ")
        await program.press("w", "1")
        await program.type("leave")
        await program.press("enter", "escape")
        assert "Nothing comes in until you say who they are: press w." in program.text
        await program.press("w", "1")
        await program.type("somebody")
        await program.press("enter")
        await program.answer("nobody like that")
        assert "nobody like that" in program.text
        await program.press("ctrl+u")
        await program.answer("bob")
        assert "is Bob Ortiz" in program.line("Mary (3)")
        await program.press("escape", "enter")
        assert program.said == "Imported chat.txt: 3 interactions."
    assert len(journal.timelines.ids(people.bob)) == 3


async def test_esc_goes_one_question_back(journal, people, file):
    async with running(journal) as program:
        await reviewed(program, file("chat.txt", CHAT))
        await program.type("else")
        await program.press("enter")
        await program.answer("Me Mysel")
        assert "You are Me Mysel." in program.text
        await program.press("escape")
        assert program.app.screen.query_one(Input).value == "Me Mysel"
        await program.press("escape")
        assert "chat.txt: which of these are you?" in program.text
        await program.type("mary")
        await program.press("enter", "1")
        assert "How are its days written?" in program.text
        await program.press("escape")
        assert "chat.txt: which of these are you?" in program.text
        await program.type("myself")
        await program.press("enter", "1", "1")
        assert "perhaps Mary Chen" in program.line("3 interactions")
        await program.press("escape")
        assert "How are its days written?" in program.text
        await program.press("2", "w", "1", "1", "escape")
        assert "from Mary" in program.line("2026-03-04 ")
        await program.press("escape", "escape", "escape")
        assert "that has to be known first" in program.text
        await program.press("enter")
        assert "chat.txt: which of these are you?" in program.text
        await program.type("myself")
        await program.press("enter", "1", "1", "w", "1")
        await program.type("somebody")
        await program.press("enter", "escape")
        assert "Who is Mary?" in program.text
        await program.press("1", "escape", "enter")
    # Only who the user is in the end is remembered.
    assert own_addresses(journal.journal) == ("Me Myself",)


async def test_all_names_that_are_exactly_somebodys_are_taken_with_one_key(journal, people, file, cards):
    chat = CHAT.replace("Mary:", "bob ortiz:") + "06/04/2026, 10:00 - Mary C.: Yes.\n"
    new = file("new.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Mary C. Novak\nORG:Acme\nEND:VCARD\n")
    async with running(journal) as program:
        await reviewed(program, new, file("chat.txt", chat))
        await program.type("myself")
        await program.press("enter", "2", "1")
        assert "like one contact of exactly this name" in program.line("bob ortiz ")
        assert "s take same names (1) · w say who (2 left) · esc back" in program.text
        await program.press("s")
        assert "take same names" not in program.text
        assert "1 name is left out so far" in program.text
        await program.press("w")
        assert "is Bob Ortiz" in program.line("bob ortiz (3)")
        await program.press("2")
        assert "Acme, comes with it" in program.line("1 Mary C. Novak")
        await program.type("somebody")
        await program.press("enter")
        await program.answer("no such person")
        assert "is no such person" in program.line("Mary C. (")
        await program.press("escape")
        assert 'Nobody in these files or in the journal is called "no such person".' in program.text
        assert "w say who (1 left)" in program.text
        await program.press("w", "2", "1", "escape")
        assert "Nothing is written yet." in program.text
        await program.press("enter")
        assert program.said == "Imported 2 files: 1 new contact, 4 interactions."
    assert len(journal.timelines.ids(journal.contacts.the_one("Mary C. Novak").id)) == 2


async def test_what_columns_mean_is_shown_changed_and_remembered(journal, people, file):
    table = file("list.csv", "Full name,E-mail,Guild\nAna Silva,ana@example.com,Padaria Silva\n")
    async with running(journal) as program:
        await reviewed(program, table)
        assert "email" in program.line("E-mail  ")
        assert "Guild" in program.lines[program.lines.index(program.line("Columns that are only kept")) + 1]
        await program.press("m")
        await program.type("guild")
        await program.press("enter")
        assert "What is “Guild”?" in program.text
        await program.type("organisation")
        await program.press("enter")
        assert "organisation" in program.line("3 Guild  ")
        await program.press("escape")
        assert "Padaria Silva" in program.line("Ana Silva")
        assert "only kept" not in program.text
        await program.press("enter")
        await reviewed(program, table)
        assert "organisation" in program.line("Guild  ")
    assert journal.contacts.the_one("Ana Silva").organisation == "Padaria Silva"


async def test_a_table_that_does_not_say_who_it_is_about_is_asked_about(journal, people, file):
    table = file("odd.csv", "Aaa;Bbb;Ccc\nAna Silva;x;1\nRui Costa;y;2\n")
    async with running(journal) as program:
        await reviewed(program, table)
        assert "What the columns of odd.csv mean" in program.text
        assert "“Ana Silva”" in program.line("Aaa")
        await program.press("1")
        await program.type("name")
        await program.press("enter", "escape")
        assert "2 would be new" in program.text
        assert "Rui Costa" in program.text


async def test_several_files_come_in_as_one_step(journal, people, file, cards):
    before = fingerprint()
    async with running(journal) as program:
        await reviewed(program, cards, file("talk.mbox", MAIL))
        await program.type("me@")
        await program.press("enter", "2")
        assert "450 would be new" in program.text
        await program.press("G")
        assert "2 would be stored" in program.text
        await program.press("enter")
        assert program.said.startswith("Imported 2 files: 451 new contacts, 2 interactions; 1 skipped")
        await program.press("u")
    assert fingerprint() == before


@pytest.mark.usefixtures("people")
async def test_a_file_of_which_nothing_is_taken_is_told_of(journal, file):
    async with running(journal) as program:
        await reviewed(program, file("j.txt", "[2026-03-12 09:15] A day alone.\n"))
        assert "Nothing of it comes in; why is told below." in program.text
        assert "with no @name in it" in program.text
        assert "enter import" not in program.text


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("empty.vcf", "", "empty.vcf is empty: there is nothing to import."),
        ("words.txt", "Nothing of note.\n", "It cannot be told what words.txt is"),
        ("a.csv", "Name,Email\n", "a.csv holds no contacts that could be read"),
    ],
)
@pytest.mark.usefixtures("people")
async def test_a_file_that_yields_nothing_is_refused(journal, file, name, text, said):
    async with running(journal) as program:
        await reviewed(program, file(name, text))
        assert said in program.text
        assert "Nothing is written yet." not in program.text


@pytest.mark.parametrize("size", [(80, 24), (180, 48)])
async def test_the_review_fits_small_and_large_screens(journal, people, cards, size):
    person(journal, "Mary 3", "m3@acme.example")
    async with running(journal, size) as program:
        await reviewed(program, cards)
        assert "a vCard file" in program.text
        assert "enter import" in program.text
        assert "esc back" in program.text
        await program.press("end")
        assert "line 2,701" in program.text


async def test_the_first_minute_imports_in_the_same_way(journal, cards):
    async with running(journal) as program:
        await program.press("i")
        await program.answer(str(cards))
        assert "450 would be new" in program.text
        await program.press("enter")
        assert journal.contacts.count() == 450


async def test_the_next_start_says_what_became_of_an_import_that_was_killed(tmp_path):
    place = tmp_path / "journal.db"
    file = written(tmp_path, "contacts")
    for point, said in (
        (50, "The import of many.vcf was not finished; nothing of it was kept."),
        (AT_THE_END, "The import of many.vcf was finished before the program ended."),
    ):
        run(place, file, point)
        with opened(place) as relnote:
            async with running(relnote) as program:
                assert said in [each.sentence for each in program.sayings]


def test_paths_are_recognised_as_they_are_dropped(cards, monkeypatch):
    blank = str(cards).replace(" ", "\\ ")
    address = "file://" + str(cards).replace(" ", "%20")
    monkeypatch.setenv("HOME", str(cards.parent))
    for said in (str(cards), f" '{cards}' ", f'"{cards}"', blank, address, f"~/{cards.name}"):
        assert path_of(said) == cards
        assert paths_of(said) == [cards]


def test_several_paths_are_told_apart(cards, file):
    other = file("other.vcf", "")
    blank = str(cards).replace(" ", "\\ ")
    for said in (f"'{cards}' {other}", f"{blank} '{other}'", f"{cards}\n{other}\n"):
        assert paths_of(said) == [cards, other]
    assert paths_of(f"'{cards}' nothing") == [path_of(f"'{cards}' nothing")]


@given(st.text())
def test_any_text_is_some_path(text):
    assert isinstance(path_of(text), Path)
    assert paths_of(text)
    assert completed("/" + text.replace("/", "-") + "-no such name") is not None


def test_hidden_names_and_folders_are_completed_when_begun(tmp_path):
    (tmp_path / ".hidden").mkdir()
    assert completed(f"{tmp_path}/") == (f"{tmp_path}/", [])
    assert completed(f"{tmp_path}/.h") == (f"{tmp_path}/.hidden/", [])
    assert completed(f"{tmp_path}/none/x") == (f"{tmp_path}/none/x", [])
    assert completed("~") == ("~/", [])


def test_rows_line_up_and_never_leave_the_page():
    rows = Rows(title="Rows", rows=[("a" * 50, "b" * 50, "long " * 40), ("x", "y", "z"), ("one",)], more=7)
    page = Page(names=[("n" * 90, "a vCard file")], sums="3 read; 3 would be new.", sections=[rows])
    for width in (20, 50, 160):
        lines = review_lines([page, page], width)
        assert all(width_of(line) <= width for line in lines)
        said = [text_of(line) for line in lines]
        assert "  and 7 more" in said
    whole = [text_of(line) for line in lines]
    assert whole.index("  and 7 more") < len(whole) / 2
    z = next(line for line in whole if line.rstrip().endswith("z"))
    assert z.index("z") == next(line for line in whole if "long" in line).index("long")


@pytest.mark.parametrize(
    ("key", "way"),
    [
        ("i", Beginning.IMPORT),
        ("a", Beginning.ADD),
        ("d", Beginning.DEMO),
        ("enter", Beginning.EMPTY),
        ("escape", Beginning.EMPTY),
    ],
)
async def test_the_first_minute_offers_ways_to_begin(tmp_path, key, way):
    with open_relnote(tmp_path) as relnote:
        app = Host(WelcomeDialog(relnote))
        async with app.running(SMALL) as pilot:
            await settle(pilot)
            assert "How would you like to begin?" in app.text
            assert sum("│" in line for line in app.text.splitlines()) <= 15
            await pilot.press(key)
            await settle(pilot)
        assert app.result is way


async def test_what_the_review_says_of_columns_names_its_key(journal, people, file):
    async with running(journal) as program:
        await reviewed(program, file("people.csv", "Name,Email,Shoe size\nAnn Berg,ann@fen.example,38\n"))
        assert "say what it means: press m." in program.text
        assert "--map" not in program.text


@pytest.mark.usefixtures("people")
async def test_what_was_said_stands_when_another_file_was_wrong(journal, file):
    mail, wrong = file("talk.mbox", MAIL), file("wrong.txt", "Nothing of note.\n")
    async with running(journal) as program:
        await reviewed(program, mail, wrong)
        await program.type("me@")
        await program.press("enter", "2")
        assert "It cannot be told what wrong.txt is" in program.text
        await program.press("ctrl+u")
        await program.answer(str(mail))
        assert "2 read; 2 would be stored." in program.text
