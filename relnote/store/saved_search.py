"""Search among what is saved to be given: little enough to be looked through, so it stands in no index.

What is taken away, taken back or erased is therefore gone from it, or there again, with its row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relnote.domain.entries import SearchHit
from relnote.domain.text import folded
from relnote.store import giving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.values import SavedThing

_WORD = re.compile(r"[^\W_]+")


def find_saved(words: str, limit: int) -> list[SearchHit]:
    """Give what is saved whose text, tags or person hold all the words, each as a beginning; the newest first."""
    wanted = [parts for word in words.split() if (parts := _WORD.findall(folded(word)))]
    if not wanted:
        return []
    found = []
    for thing in giving.all_saved():
        held = _WORD.findall(folded(" ".join((thing.text, *thing.tags, thing.name))))
        if all(_holds(held, parts) for parts in wanted):
            found.append(_hit(thing))
            if len(found) == limit:
                break
    return found


def _holds(held: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether the parts of a word stand side by side, the last of them as a beginning."""
    *whole, last = parts
    for at in range(len(held) - len(whole)):
        if list(held[at : at + len(whole)]) == whole and held[at + len(whole)].startswith(last):
            return True
    return False


def _hit(thing: SavedThing) -> SearchHit:
    tags = " ".join(f"#{tag}" for tag in thing.tags)
    return SearchHit(
        kind="saved",
        contact_id=thing.contact_id,
        name=thing.name or tags,
        at=thing.made_at,
        text=f"{thing.text} {tags}".rstrip(),
    )
