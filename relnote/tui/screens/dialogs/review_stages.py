"""Where an import stands, and the keys there are then."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relnote.tui.screens.dialogs.card import Keys


class Stage(Enum):
    """Where an import stands."""

    TYPING = auto()
    READING = auto()
    REVIEW = auto()
    IMPORTING = auto()


KEYS: dict[Stage, Keys] = {
    Stage.TYPING: (("enter", "look what is in it"), ("tab", "complete"), ("esc", "close")),
    Stage.READING: (("esc", "stop"),),
    Stage.IMPORTING: (("esc", "stop, nothing is kept"),),
}


def review_keys(
    *, changes: bool, names: bool, waiting: int, same: int, history: bool, ordered: bool, columns: bool
) -> Keys:
    """Give the keys of a review: whether there is something to import, somebody to name, an order to choose.

    `same` of the names that wait are exactly one contact's.
    """
    keys = [("enter", "import")] if changes else []
    keys += [("s", f"take same names ({same:,})")] if same else []
    keys += [("w", f"say who ({waiting:,} left)" if waiting else "who they are")] if names else []
    keys += [("esc", "back")]
    keys += [("m", "columns")] if columns else []
    keys += [("y", "who you are")] if history else []
    keys += [("o", "order of days")] if ordered else []
    return (*keys, ("j k", "scroll"))


def review_sentence(*, changes: bool, waiting: int, nothing: bool) -> str:
    """Say how a review stands: whether something would be written, and how many names wait to be explained.

    `nothing` of the files is taken, and none of it is there already.
    """
    if nothing:
        return "Nothing of it comes in; why is told below."
    if not changes:
        return (
            "Nothing comes in until you say who they are: press w."
            if waiting
            else "There is nothing new in it."
        )
    names = "1 name is" if waiting == 1 else f"{waiting:,} names are"
    return f"Nothing is written yet; {names} left out so far." if waiting else "Nothing is written yet."
