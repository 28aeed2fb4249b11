"""Going through contacts a chunk at a time: what is read for all of them in one go, put together by contact."""

from __future__ import annotations

import gc
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class _Theirs(Protocol):
    @property
    def contact_id(self) -> int: ...


Theirs = TypeVar("Theirs", bound=_Theirs)


def grouped(records: Iterable[Theirs]) -> defaultdict[int, list[Theirs]]:
    """Put records together by the contact whose they are."""
    found: defaultdict[int, list[Theirs]] = defaultdict(list)
    for record in records:
        found[record.contact_id].append(record)
    return found


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Collect no garbage: nothing that is made of facts refers to itself, and looking for that takes an eighth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
