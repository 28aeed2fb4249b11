"""`relnote due --count` in the time of a blink: it loads nothing that it can do without.

Whatever is unusual is left to the ordinary way, which says what is wrong.
"""

from __future__ import annotations

import os
import time

from relnote.store.glance import pressing

BUDGET = 12
"""The daily budget unless the user sets another; a test compares it with the settings."""

_ITS_OWN = ("--count", "--database", "--config")


def main(argv: list[str]) -> int | None:
    """Print how many people need you; gives the exit code, or none if that is for the ordinary way to say."""
    named = _named(argv[1:])
    if named is None:
        return None
    config = (
        named.get("--config")
        or os.environ.get("RELNOTE_CONFIG")
        or _xdg("XDG_CONFIG_HOME", ".config", "config.toml")
    )
    database = (
        named.get("--database")
        or os.environ.get("RELNOTE_DATABASE")
        or _xdg("XDG_DATA_HOME", ".local/share", "journal.db")
    )
    if _sets_a_budget(os.path.expanduser(config)):  # noqa: PTH111 - pathlib takes longer than all the rest
        return None
    count = pressing(os.path.expanduser(database), int(time.time()), BUDGET)  # noqa: PTH111 - as above
    if count is None:
        return None
    try:
        os.write(1, b"%d\n" % count)
    except OSError:
        return None
    return 0


def _named(words: list[str]) -> dict[str, str] | None:
    """Read the options; none if there are any but those of the count."""
    named: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        name, is_given, value = word.partition("=")
        if name not in _ITS_OWN or (name == "--count" and is_given):
            return None
        named[name] = value if is_given or name == "--count" else next(rest, "")
        if name != "--count" and not named[name]:
            return None
    return named


def _xdg(variable: str, default: str, name: str) -> str:
    folder = os.environ.get(variable, "")
    if not folder.startswith("/"):
        folder = f"~/{default}"
    return f"{folder}/relnote/{name}"


def _sets_a_budget(config: str) -> bool:
    """Tell whether the settings must be read for the daily budget; what cannot be read is for others to tell."""
    try:
        handle = os.open(config, os.O_RDONLY)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        text = os.read(handle, 1 << 20)
    finally:
        os.close(handle)
    return b"daily_budget" in text or len(text) == 1 << 20
