"""The keys of commands as the user has set them."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

from relnote.tui.commands import GROUPS, Command

if TYPE_CHECKING:
    from textual.app import App


def keys_said(command: Command, keymap: Mapping[str, str], app: App[Any]) -> str:
    """Tell the keys of a command as they are set by `keymap`, as a person reads them: `F ^f`."""
    keys = keymap.get(command.id, command.keys).split(",")
    return " ".join(dict.fromkeys(app.get_key_display(Binding(key.strip(), "")) for key in keys))


def keymap_problem(keymap: Mapping[str, str]) -> str:
    """Say what is wrong with a keymap: an id that no command has, or a key that two commands of a screen would have.

    Empty if nothing is. Keys of lists and of the note's text have ids that begin with `list.` and `note.`.
    """
    ids = [command.id for _, commands in GROUPS for command in commands]
    for name in keymap:
        if name not in ids and not name.startswith(("list.", "note.")):
            near = get_close_matches(name, ids, 1, 0.5)
            hint = f"did you mean {near[0]}?" if near else "? shows the keys, and README.md the ids."
            return f"[keymap] there is no command {name}; {hint}"
    for title, commands in GROUPS:
        taken: dict[str, str] = {}
        for command in commands:
            for key in (part.strip() for part in keymap.get(command.id, command.keys).split(",")):
                if key in taken:
                    return f"[keymap] {title}: {key} is the key of both {taken[key]} and {command.id}."
                taken[key] = command.id
    return ""
