"""Which message an interaction of a file answers."""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.words import Channel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relnote.domain.words import Direction
    from relnote.services.history_spool import Entry
    from relnote.store.imported import Known

_WINDOW = int(timedelta(days=30).total_seconds())
_LAST = 8
"""So many messages of one subject with one person are looked back at."""


class _Seen(NamedTuple):
    id: int
    started_at: int
    direction: Direction | None


class Links:
    """Finds what interactions answer, as they come in order of time.

    By what they name, the nearest that is known; else, of mail, the last message of the other side with the same
    subject and person within 30 days.
    """

    def __init__(self) -> None:
        self._threads: OrderedDict[tuple[int, str], deque[_Seen]] = OrderedDict()

    def answered_by(self, entry: Entry, contact_ids: Iterable[int], known: Mapping[str, Known]) -> int | None:
        """Give the id of the interaction that this one answers; it never precedes it."""
        named = self.named_by(entry, known)
        if named is not None:
            return named
        if entry.channel is not Channel.EMAIL or not entry.subject or entry.direction is None:
            return None
        found = [
            seen
            for contact_id in contact_ids
            for seen in self._threads.get((contact_id, entry.subject), ())
            if seen.direction not in (None, entry.direction) and seen.started_at >= entry.started_at - _WINDOW
        ]
        return max(found, key=lambda seen: (seen.started_at, seen.id)).id if found else None

    @staticmethod
    def named_by(entry: Entry, known: Mapping[str, Known]) -> int | None:
        """Give the nearest that it names of those that are known and came before it."""
        there = (known.get(uid) for uid in entry.replies_to)
        return next((found.id for found in there if found and found.started_at < entry.started_at), None)

    def seen(self, entry: Entry, interaction_id: int, contact_ids: Sequence[int]) -> None:
        """Note an interaction that later ones may answer, and forget what is too old to be answered."""
        if entry.channel is not Channel.EMAIL or not entry.subject:
            return
        for contact_id in contact_ids:
            key = (contact_id, entry.subject)
            self._threads.setdefault(key, deque(maxlen=_LAST)).append(
                _Seen(interaction_id, entry.started_at, entry.direction)
            )
            self._threads.move_to_end(key)
        while self._threads:
            oldest = next(iter(self._threads.values()))
            if oldest[-1].started_at >= entry.started_at - _WINDOW:
                break
            self._threads.popitem(last=False)
