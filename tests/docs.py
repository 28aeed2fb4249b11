"""The generated parts of the README and of `docs/`: `python -m tests.docs` writes them between their markers.

A part named `keys` stands between `<!-- keys -->` and `<!-- /keys -->`. The program is the source of all of them: its
declared commands, terms and settings, and what it understands of the examples here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from textual.keys import key_to_character

from relnote.cli.reference import commands_markdown
from relnote.config import SETTINGS
from relnote.domain.filters import terms
from relnote.domain.grammar import describe_header, fill, parse_header
from relnote.domain.marks import describe_mark, find_marks
from relnote.domain.prefers import describe_prefers, parse_prefers
from relnote.domain.questions import BUILT_IN, choices_for
from relnote.domain.sentences import FLAG_WORDS
from relnote.domain.words import FLAG_SIGNS, MarkKind
from relnote.tui.commands import GROUPS

HOME = Path(__file__).parents[1]
NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
ZONE = "Europe/Lisbon"

HEADERS = (
    "call in 22m yesterday 15:00 40%",
    "she called 10 min",
    "voicemail",
    "call out no answer 9:15",
    "email out",
    "text in 12 Nov 18:30",
    'met 45m "lunch at the fair"',
    "zoom 1h30 2 days ago",
    "newsletter opened",
    "note",
)
MARKS = (
    "todo: send the sample",
    "promise: quote by Friday",
    "they promise: floor plan by 1 Dec",
    "ask next: who signs",
    "prefers: text after 5pm, never Monday",
    "bought: 46500 GBP Plover labeller",
    "born: 9 April 1983",
    "heard: invoices should name the project",
    "complaint: the loader jams",
    "told: invoices name the project now",
    "moved: to Lisbon",
    "new job: head of purchasing",
    "gave: introduction to Bob Ortiz",
    "asked: a visit to the plant",
)
NAMED = {
    "escape": "esc",
    "delete": "del",
    "space": "space",
    "enter": "enter",
    "tab": "tab",
    "backspace": "backspace",
}


def keys() -> Iterable[str]:
    """List every command of every screen with its keys and its id."""
    for title, commands in GROUPS:
        yield from (f"**{title}**", "", "| key | what it does | id |", "| --- | --- | --- |")
        for command in commands:
            pressed = " ".join(f"`{_key(key)}`" for key in command.keys.split(","))
            yield f"| {pressed} | {command.help} | `{command.id}` |"
        yield ""


_OF_NAMES = {"slash": "/", "left_square_bracket": "[", "right_square_bracket": "]"}
"""Keys of which the framework knows no character."""


def _key(key: str) -> str:
    return NAMED.get(key) or key_to_character(key) or _OF_NAMES.get(key) or key


def header() -> Iterable[str]:
    """Show what header lines are understood as on a Saturday at 14:22."""
    yield from ("| you type | it is understood as |", "| --- | --- |")
    for line in HEADERS:
        understood = fill(parse_header(line, NOW, ZONE), NOW)
        yield f"| `{line}` | {describe_header(understood, ZONE, NOW)} |"


def marks() -> Iterable[str]:
    """Show what marks become, then name those that stay text."""
    yield from ("| you type | what it becomes |", "| --- | --- |")
    shown = set()
    for mark in find_marks("\n".join(MARKS), NOW.date()):
        shown.add(mark.kind)
        typed = MARKS[mark.line]
        said = describe_mark(mark, NOW.date())
        if mark.kind is MarkKind.PREFERS:
            said = f"↳ {describe_prefers(parse_prefers(mark.text))}"
        yield f"| `{typed}` | {said} |"
    rest = ", ".join(f"`{kind}:`" for kind in MarkKind if kind not in shown)
    yield from ("", f"Also: {rest}.")


def questions() -> Iterable[str]:
    """List the preference questions and the keys that answer them."""
    yield from ("| question | keys |", "| --- | --- |")
    for question in BUILT_IN:
        choices = ", ".join(f"`{choice.key}` {choice.label}" for choice in choices_for(question))
        yield f"| {question.text} | {choices} |"


def filter_terms() -> Iterable[str]:
    """List the terms of the filter."""
    yield from ("| term | finds who |", "| --- | --- |")
    for term in terms():
        values = " ".join(f"`{term.name}:{value}`" for value in term.values) or f"`{term.name}:name`"
        yield f"| {values} | {term.meaning} |"


def signs() -> Iterable[str]:
    """List the signs of the flags."""
    yield from ("| sign | plain | flag |", "| --- | --- | --- |")
    yield from (
        f"| `{sign}` | `{plain}` | {FLAG_WORDS[kind]} |" for kind, (sign, plain) in FLAG_SIGNS.items()
    )


def settings() -> Iterable[str]:
    """List the settings as a file that could be copied."""
    yield "```toml"
    sections = [setting for setting in SETTINGS if setting.kind is dict]
    for setting in (*(each for each in SETTINGS if each not in sections), *sections):
        yield from (f"# {setting.help}", *setting.example.split("\n"), "")
    yield "```"


def commands() -> Iterable[str]:
    """List the verbs of the command line."""
    yield commands_markdown()


PAGES: dict[str, dict[str, Callable[[], Iterable[str]]]] = {
    "README.md": {"keys": keys},
    "docs/guide.md": {
        "header": header,
        "marks": marks,
        "questions": questions,
        "filter": filter_terms,
        "signs": signs,
    },
    "docs/commands.md": {"commands": commands},
    "docs/configuration.md": {"settings": settings},
}
"""The parts of each page."""


def filled(page: str, text: str) -> str:
    """Give the text of a page with every part written anew.

    Raises:
        LookupError: a part has no place in it.
    """
    for name, write in PAGES[page].items():
        place = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
        if not place.search(text):
            raise LookupError(f"<!-- {name} --> and <!-- /{name} --> are not in {page}.")
        written = "\n" + "\n".join(write()).strip("\n") + "\n\n"
        text = place.sub(lambda _, written=written: written, text)
    return text


def main() -> None:
    """Write the pages."""
    for page in PAGES:
        file = HOME / page
        file.write_text(filled(page, file.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
