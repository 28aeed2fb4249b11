"""Whether the terminal can show the program, asked before anything is drawn."""

from __future__ import annotations

import codecs
import os
import sys
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from relnote.config import Settings


def check_terminal(settings: Settings) -> None:
    """Look at the terminal.

    Raises:
        Refusal: there is none, it is too plain or too small, or it cannot show Unicode.
    """
    # Textual draws on standard error.
    if not all(_is_terminal(stream) for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Refusal("The program needs a terminal; for a script there are commands: relnote --help")
    if os.environ.get("TERM") == "dumb":
        raise Refusal(
            "This terminal cannot draw (TERM is dumb); use another, or the commands: relnote --help"
        )
    encoding = sys.stderr.encoding or "ascii"
    if settings.glyphs != "ascii" and codecs.lookup(encoding).name != "utf-8":
        raise Refusal(
            f"This terminal cannot show Unicode (its encoding is {encoding}): set LANG to a locale with UTF-8, "
            'such as C.UTF-8, or write glyphs = "ascii" in the settings (relnote path config tells where).'
        )
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    from relnote.tui.widgets.too_small import is_too_small, sentence

    if is_too_small(columns, rows):
        raise Refusal(sentence(columns, rows))


def _is_terminal(stream: object) -> bool:
    ask = getattr(stream, "isatty", None)
    return bool(ask and not getattr(stream, "closed", False) and ask())
