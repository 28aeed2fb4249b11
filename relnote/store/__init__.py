"""The only place that says "peewee": tables, reading, writing, search and migrations.

Rows never leave: every function takes and returns the records of `relnote.domain.records`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from relnote.store import calling, changes, contacts, flags, follow_ups, silences

__all__ = ["calling", "changes", "contacts", "flags", "follow_ups", "silences"]


def __getattr__(name: str) -> ModuleType:
    """Load these modules when they are first asked for: the first frame is drawn without them."""
    if name not in __all__:
        raise AttributeError(name)
    return import_module(f"{__name__}.{name}")
