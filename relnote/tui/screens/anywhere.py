"""The dialogs that can be opened from anywhere, by the command that opens each; none is loaded before it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.tui.screens import beginning, looking_back, saving

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


DIALOGS: dict[str, Callable[..., Awaitable[None]]] = {
    "find": beginning.find,
    "import-file": beginning.import_file,
    "sync": beginning.sync,
    "dropped": beginning.take_up,
    "help": beginning.show_help,
    "duplicates": beginning.duplicates,
    "save-thing": saving.save_thing,
    "saved": saving.saved_things,
    "review": looking_back.walk_through_week,
    "style": looking_back.show_style,
}
