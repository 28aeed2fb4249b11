"""Lines of pieces as the framework's content, for widgets that hold a few lines and do not scroll."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from relnote.tui.drawing.pieces import Line

STYLES: dict[str, str] = {
    "": "",
    "name": "bold",
    "key": "bold $text-accent",
    "label": "$foreground-muted",
    "quiet": "$foreground-muted",
    "flag": "bold $text-warning",
    "late": "bold $text-error",
    "good": "$text-success",
    "badge": "$text-warning",
    "organisation": "$foreground-muted",
    "step": "$foreground-muted",
    "place": "bold $text-primary",
    "dot": "$text-primary",
    "quartile": "$foreground-muted",
    "median": "bold $foreground",
    "wait": "bold $text-warning",
    "in": "$text-primary",
    "out": "$secondary 70%",
    "shade1": "$primary 45%",
    "shade2": "$primary 65%",
    "shade3": "$primary 85%",
    "shade4": "$text-primary",
    "timer": "bold $text-success",
    "timer-long": "bold $text-warning",
}
"""How each part of a line looks; colours are the theme's, and words or signs say the same."""


def content_of(lines: Iterable[Line]) -> Content:
    """Put lines together; their text is data and is never read as markup."""
    drawn = [Content.assemble(*((piece.text, STYLES[piece.part]) for piece in line)) for line in lines]
    return Content("\n").join(drawn)
