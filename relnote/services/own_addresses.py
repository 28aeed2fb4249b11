"""Who the user is in files: the addresses of the settings, and those the journal was told to remember.

The configuration is the user's own file, with their comments; relnote does not write into it. What is answered while
importing is therefore kept in the journal, and is no change that undo takes back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from relnote.store import database, meta

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relnote.services.journal import Journal

_KEPT = "own addresses"


def remembered() -> tuple[str, ...]:
    """Give the addresses, numbers and names that the journal remembers as the user's."""
    with database.connected():
        return tuple(json.loads(meta.get(_KEPT) or "[]"))


def own_addresses(journal: Journal) -> tuple[str, ...]:
    """Give all addresses, numbers and names of the user that are known."""
    return tuple(dict.fromkeys((*journal.settings.addresses, *remembered())))


def remember(addresses: Iterable[str]) -> None:
    """Remember these as the user's, in place of those remembered before.

    Raises:
        Refusal: the journal cannot be written.
    """
    with database.transaction():
        meta.put(_KEPT, json.dumps(list(dict.fromkeys(each.strip() for each in addresses if each.strip()))))
