"""The pictures of the program: `python -m tests.pictures` drives it over the demo journal and writes them.

Each picture is one line of `PICTURES`: its name, its size, and what is pressed from the first screen on. Time stands
still, so that the same program always gives the same bytes.
"""

from __future__ import annotations

import asyncio
import html
import re
import sys
import tempfile
from contextlib import chdir
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.events import Paste
from textual.widgets import Input, TextArea

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.services.demo_journal import load_demo
from relnote.services.relnote import Relnote
from relnote.tui.app import RelnoteApp
from tests.tui.busy import under_way

if TYPE_CHECKING:
    from textual.pilot import Pilot

NOW = datetime(2026, 11, 21, 14, 22, 7, tzinfo=UTC)
"""Winter time in Lisbon is UTC."""
ZONE = "Europe/Lisbon"
FOLDER = Path(__file__).parents[1] / "screenshots"
SMALL, LARGE, WIDE = (80, 24), (120, 36), (180, 48)
FONTS = "'Fira Code', 'DejaVu Sans Mono', 'Noto Sans Mono', 'Noto Sans Mono CJK JP', monospace"
TRIES, MOST_ROUNDS = 60, 400


class Typed(str):
    """Text that goes in where the cursor is, at once."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A screen and how one gets there."""

    name: str
    pressed: tuple[str, ...] = ()
    """Keys, and text that is `Typed`; after each, whatever it began comes to its end."""
    says: str
    """Words that stand on the screen, or something went wrong on the way."""
    start: str = "people"
    size: tuple[int, int] = LARGE
    theme: str = "relnote-dark"
    empty: bool = False
    """Whether the journal is empty instead of the demo."""


NOTE = Typed(
    "call in 22m today 14:00 35%\n"
    "She wants the two-line configuration. Budget is approved for Q1.\n"
    "promise: send drawings by Tue\n"
    "prefers: text after 5pm"
)
CARDS = b"""BEGIN:VCARD\r
VERSION:4.0\r
UID:demo-card-1\r
FN:Amparo Villalobos\r
ORG:Molinos Villalobos\r
TITLE:Head Miller\r
EMAIL;TYPE=work:amparo@molinos.example\r
TEL;TYPE=cell:+34 600 000 111\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
FN:Mary Chen\r
N:Chen;Mary;;;\r
EMAIL:mary.chen@acme-robotics.example\r
NICKNAME:Mei\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Kov=C3=A1cs;Andr=C3=A1s;;;\r
TEL;CELL:+36 30 555 0101\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
NOTE:nobody at all\r
END:VCARD\r
"""
"""A file to import: two new people, one who is there already, and a card without a name."""

PRIYA = ("slash", Typed("priya"), "enter", "escape", "enter")
MARY = ("slash", Typed("mary chen"), "enter", "escape", "enter")

PICTURES = (
    Picture(name="today", start="today", says="Mary Chen"),
    Picture(name="today-small", start="today", size=SMALL, says="Mary Chen"),
    Picture(name="why", start="today", pressed=("down",) * 9 + ("w",), says="Reply times"),
    Picture(name="insights", pressed=(*MARY, "i"), says="Reply times"),
    Picture(name="insights-small", pressed=(*MARY, "i"), size=SMALL, says="Reply times"),
    Picture(name="insights-wide", pressed=("4",), size=WIDE, says="Changed lately"),
    Picture(name="insights-everybody", pressed=("4",), says="Changed lately"),
    Picture(name="insights-light", pressed=("4",), theme="relnote-light", says="Changed lately"),
    Picture(name="listening", pressed=("3",), says="invoices should name the project"),
    Picture(name="prepare", pressed=(*MARY, "p"), says="Reach"),
    Picture(name="people", pressed=MARY, says="VP Operations"),
    Picture(name="people-small", pressed=MARY, size=SMALL, says="VP Operations"),
    Picture(name="people-list-small", size=SMALL, says="Mary Chen"),
    Picture(name="people-wide", pressed=(*MARY, "n", NOTE), size=WIDE, says="draft kept 14:22:07"),
    Picture(name="people-light", pressed=MARY, theme="relnote-light", says="VP Operations"),
    Picture(name="note", pressed=(*MARY, "n", NOTE), says="draft kept 14:22:07"),
    Picture(name="checklist", pressed=(*PRIYA, "c"), says="preference questions"),
    Picture(name="contact", pressed=(*MARY, "E"), says="Acme Robotics"),
    Picture(name="find", pressed=("F", Typed("bulk pric")), says="bulk pricing"),
    Picture(
        name="import",
        pressed=("I", Typed("contacts.vcf"), "enter"),
        says="Nothing is written yet.",
    ),
    Picture(name="welcome", says="Welcome to relnote", empty=True),
    Picture(name="help", pressed=(*MARY, "question_mark"), says="Help"),
)


async def draw(picture: Picture) -> str:
    """Run the program until it shows the picture, and give it as SVG."""
    with tempfile.TemporaryDirectory(prefix="relnote-pictures-") as folder:
        path = Path(folder) / "demo.db"
        if not picture.empty:
            path.write_bytes(demo_journal())
        (Path(folder) / "contacts.vcf").write_bytes(CARDS)
        settings = Settings(zone=ZONE, country="PT", theme=picture.theme)
        with chdir(folder), Relnote(path, fixed_clock(NOW), settings) as relnote:
            app = RelnoteApp(relnote, called="" if picture.empty else "demo", start=picture.start)
            async with app.run_test(size=picture.size) as pilot:
                await settle(pilot)
                for step in picture.pressed:
                    if isinstance(step, Typed):
                        app.post_message(Paste(step))
                    else:
                        await pilot.press(step)
                    await settle(pilot)
                await _until_it_says(pilot, picture)
                for field in app.screen.query("*"):
                    if isinstance(field, Input | TextArea):
                        field.cursor_blink = False
                await pilot.pause()
                svg = at_home(app.export_screenshot(title="relnote"))
            # The journal must not be closed while a thread still reads it.
            await asyncio.get_running_loop().shutdown_default_executor()
    return svg


async def _until_it_says(pilot: Pilot[int], picture: Picture) -> None:
    """Wait for what a timer brings, such as the draft that is kept.

    Raises:
        RuntimeError: the words of the picture never came.
    """
    shown = ""
    for _ in range(TRIES):
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        if picture.says in shown:
            return
        await pilot.pause(0.05)
        await settle(pilot)
    raise RuntimeError(f"{picture.name} does not say {picture.says!r}:\n{shown}")


@cache
def demo_journal() -> bytes:
    """Give the demo journal of that day, as a file."""
    with tempfile.TemporaryDirectory(prefix="relnote-pictures-") as folder:
        path = Path(folder) / "demo.db"
        with Relnote(path, fixed_clock(NOW), Settings(zone=ZONE, country="PT")) as relnote:
            load_demo(relnote)
        return path.read_bytes()


async def settle(pilot: Pilot[int]) -> None:
    """Wait until nothing is under way: no worker, no timer about to fire, nothing left to draw.

    Raises:
        RuntimeError: something never ends.
    """
    quiet = 0
    for _ in range(MOST_ROUNDS):
        await pilot.pause()
        quiet = 0 if under_way(pilot.app) else quiet + 1
        if quiet == 3:
            return
    raise RuntimeError(f"These never end: {list(pilot.app.workers)}")


def at_home(svg: str) -> str:
    """Take away what a viewer would fetch from elsewhere, and let wide letters take the room they have."""
    svg = re.sub(r"\s*@font-face \{.*?\n    \}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*<!--.*?-->", "", svg)
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    return re.sub(r'textLength="([\d.]+)"([^>]*)>([^<]+)<', _with_its_width, svg).rstrip() + "\n"


def _with_its_width(found: re.Match[str]) -> str:
    length, rest, said = found.groups()
    text = html.unescape(said)
    return f'textLength="{float(length) / len(text) * cell_len(text):g}"{rest}>{said}<'


def said(svg: str) -> list[str]:
    """Give the words of a picture, one by one."""
    return [
        html.unescape(text).replace("\N{NO-BREAK SPACE}", " ")
        for text in re.findall(r">([^<>]+)</text>", svg)
    ]


def main(names: list[str]) -> None:
    """Write the pictures of these names, or all of them."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        if not names or picture.name in names:
            file = FOLDER / f"{picture.name}.svg"
            file.write_text(asyncio.run(draw(picture)), encoding="utf-8")
            file.chmod(0o644)  # opening a journal makes files private from then on
    if not names:
        for stray in set(FOLDER.glob("*.svg")) - {FOLDER / f"{picture.name}.svg" for picture in PICTURES}:
            stray.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
