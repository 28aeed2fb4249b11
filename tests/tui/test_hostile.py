"""Nothing that somebody sends acts on the screen: every screen and dialog over data made to do harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relnote.domain.records import Draft
from relnote.domain.text import shown
from relnote.services import drafts as draft_service
from tests.store.journals import NOON, note, person
from tests.tui.program import SMALL, Program, running, set_to

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.services.relnote import Relnote

ESCAPES = "\x1b[31mr\x1b]52;c;aGk=\x07\x1b]0;own\x07\x1bPq\x1b\\"
SILENT = "\x9b31m\x9d0;own\x9c\x00\x7f\u202en\u2066\ud800\x08"
MARKUP = "[/][@click=app.leave]x[/][red]y[/blue][b"
SHAPES = "王🧑‍🚒" + "e" + "\u0301" * 300 + "\u2028" + "Ž" * 3000
PAYLOADS = {"signs that are obeyed": ESCAPES + SILENT, "signs that are read": MARKUP + SHAPES}

WALK = """
enter w w escape
n escape
enter e escape
enter r escape
enter m escape
enter v escape
v escape
l escape
f escape
d escape
s escape
number_sign escape
E escape
a escape
c escape
C escape
o o o
slash a escape escape
ctrl+p escape
question_mark escape
F escape
t t escape
x u U u
enter D u escape
p j G escape
p n escape
z z
1 s escape 1 c escape 1 w j escape 1 p G escape 1 m m 1 enter escape
"""
"""What is pressed, line by line, from the list of people back to it."""

SEEN = {
    "PeopleScreen",
    "TodayScreen",
    "ChecklistDialog",
    "CommandPalette",
    "ContactForm",
    "FindDialog",
    "HelpDialog",
    "Picker",
    "PrepareDialog",
    "Prompt",
    "WhyDialog",
}


def furnish(relnote: Relnote, payload: str) -> int:
    """Put the payload wherever text is kept; gives the contact."""
    contact_id = person(
        relnote,
        f"{payload} Chen",
        f"{payload}@acme.example",
        organisation=f"{payload[::-1]} Works",
        title=f"Head {payload}",
        tags=(f"a{payload}",),
        about=payload,
    )
    note(relnote, contact_id, body_of(payload))
    note(relnote, contact_id, f"email out\n\npromise: {payload} by Fri\nask next: {payload}")
    return contact_id


def body_of(payload: str) -> str:
    return f"call in 22m\n{payload} said\ntodo: {payload} by Tue\nheard: {payload}\nprefers: {payload}"


def check_harmless(program: Program) -> None:
    """Nothing on the screen is obeyed by a terminal, and nothing but the bottom line can be clicked on to act."""
    app = program.app
    assert app.is_running
    assert app.return_code is None
    assert app.clipboard == ""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            assert segment.control is None
            assert shown(segment.text) == segment.text
            style = segment.style
            assert style is None or style.link is None
            clicked = style.meta.get("@click") if style is not None else None
            # Only the bottom line acts on a click, and only by pressing a key for you.
            assert clicked is None or str(clicked).startswith("app.simulate_key(")


async def walk(program: Program, keys: str) -> set[str]:
    """Press keys, look after each, and give the names of the screens that were seen."""
    seen = set()
    for key in keys.split():
        await program.press(key)
        check_harmless(program)
        seen.add(type(program.app.screen).__name__)
    return seen


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
async def test_data_acts_nowhere_and_stays_as_it_came(journal: Relnote, payload: str) -> None:
    contact_id = furnish(journal, payload)
    set_to(journal, templates={payload: payload, "other": payload})
    before = journal.contacts.get(contact_id)
    assert before.name == f"{payload} Chen"
    async with running(journal) as program:
        check_harmless(program)
        seen: set[str] = set()
        for line in WALK.strip().splitlines():
            seen |= await walk(program, line)
            assert program.app.screen is program.people, line
        assert seen >= SEEN
    assert journal.contacts.get(contact_id) == before
    entries = journal.timelines.latest(contact_id, 10)
    assert body_of(payload).partition("\n")[2] in [entry.interaction.body for entry in entries]


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
async def test_what_is_pasted_acts_nowhere_and_is_saved_as_it_is(journal: Relnote, payload: str) -> None:
    contact_id = person(journal, "Mary Chen")
    set_to(journal, templates={payload: payload, "other": payload})
    async with running(journal, SMALL) as program:
        for key in ("l", "f", "number_sign", "F", "slash", "a"):
            await program.press(key)
            await program.type(payload)
            check_harmless(program)
            await program.type(f" tag:{payload} due:{payload}")
            check_harmless(program)
            await program.press("enter")
            check_harmless(program)
            await program.press("escape", "escape")
            check_harmless(program)
        await program.press("2", "n")
        await program.type(f"call in 5m\n{payload}\n@{payload} #{payload}")
        check_harmless(program)
        await program.press("ctrl+t")
        check_harmless(program)
        await program.press("escape")
        await program.press("ctrl+s")
        check_harmless(program)
    saved = [entry.interaction.body for entry in journal.timelines.latest(contact_id, 10)]
    assert f"{payload}\n@{payload} #{payload}" in saved


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
async def test_an_offered_draft_acts_nowhere_and_is_taken_up_as_it_was(
    journal: Relnote, payload: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact_id = furnish(journal, payload)
    text = f"call in 5m\n{payload}"
    monkeypatch.setattr(journal.drafts, "owner", draft_service.owner_of(2**22 + 1))
    journal.drafts.keep(Draft(key="left", contact_ids=(contact_id,), text=text, saved_at=NOON))
    monkeypatch.undo()
    async with running(journal) as program:
        assert "This was not saved" in program.text
        check_harmless(program)
        await program.press("enter")
        check_harmless(program)
        assert program.note_text == text
        await program.press("ctrl+s")
        check_harmless(program)
    assert payload in [entry.interaction.body for entry in journal.timelines.latest(contact_id, 10)]


@pytest.mark.parametrize(
    "markup", ["[/][@click=app.leave]x[/]", r"\[@click=app.leave]x[/]", "[b", "[[]]", "x\\"]
)
async def test_markup_stands_on_the_screen_as_it_was_written(journal: Relnote, markup: str) -> None:
    contact_id = person(journal, f"{markup} Chen", organisation=markup)
    note(journal, contact_id, f"call in 5m\n{markup} said")
    async with running(journal) as program:
        assert f"{markup} Chen · {markup} ─" in program.text
        assert program.text.count(f"{markup} said") == 1
        await program.press("n")
        assert f"Note · {markup} Chen ─" in program.text


def hostile_file(folder: Path, payload: str) -> Path:
    """A vCard file with an evil name: one card full of the payload, and one that cannot be read."""
    evil = payload.replace("\ud800", "").replace("\x00", "").replace("/", "")[:60]
    file = folder / f"{evil}.vcf"
    text = payload.replace("\ud800", "").replace(";", "\\;").replace("\u2028", "")
    lines = (
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{text} Chen",
        f"ORG:{text}",
        f"NOTE:{text}",
        f"X-{text}:{text}",
    )
    broken = ("BEGIN:VCARD", f"{text}", f"BEGIN:{text}")
    file.write_text(
        "\r\n".join((*lines, f"EMAIL:{text}@acme.example", "END:VCARD", *broken)), encoding="utf-8"
    )
    return file


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
async def test_a_hostile_file_with_a_hostile_name_is_imported_and_taken_back(
    journal: Relnote, tmp_path: Path, payload: str
) -> None:
    (tmp_path / "from").mkdir()
    file = hostile_file(tmp_path / "from", payload)
    person(journal, "Mary Chen")
    async with running(journal) as program:
        await program.press("I")
        await program.type(f"{file.parent}/")
        await program.press("tab")
        check_harmless(program)
        await program.press("enter")
        check_harmless(program)
        assert "Nothing is written yet." in program.text
        await program.press("enter")
        check_harmless(program)
        assert program.said.startswith("Imported ")
        assert journal.contacts.count() == 2
        await program.press("u")
        check_harmless(program)
        assert journal.contacts.count() == 1
