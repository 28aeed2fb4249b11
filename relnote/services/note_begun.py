"""What a note that is being written goes on from: what its people said, and what came of it when it was saved last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relnote.domain.standing import CameOf
from relnote.store import contacts, database, feedback, follow_ups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.feedback import Heard
    from relnote.services.listening import Listening


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIsThere:
    """What is known of a note and its people before it is written on."""

    untold: tuple[Heard, ...] = ()
    """What they said and may be told of in it."""
    names: dict[int, str] = field(default_factory=dict)
    """Its people, the main one first."""
    came_of: CameOf | None = None
    """None of a new one."""


def what_is_there(
    listening: Listening, contact_ids: Sequence[int], interaction_id: int | None
) -> WhatIsThere:
    """Read what a note with these people goes on from; `interaction_id` is that of a saved one."""
    untold = listening.untold(contact_ids, interaction_id)
    with database.connected():
        found = contacts.names(contact_ids)
        names = {key: found[key] for key in contact_ids if key in found}
        if interaction_id is None:
            return WhatIsThere(untold=untold, names=names)
        made = tuple(follow_ups.of_interactions([interaction_id]))
        heard = tuple(feedback.of_interactions([interaction_id]))
    return WhatIsThere(untold=untold, names=names, came_of=CameOf(follow_ups=made, heard=heard))
