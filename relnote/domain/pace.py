"""What you mean to do for the contacts of a tier: how often to speak, what is worth a call, whom to let be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from relnote.domain.words import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The measures of one tier."""

    cadence_days: int
    """Days after which to speak again; 0 for never."""
    purchase_from: int
    """The least amount of a purchase that is worth a call a week later, whatever the currency."""
    often: int
    """So many conversations you begin within 30 days are not too many."""

    def cadence_for(self, own: int | None) -> int:
        """Tell after how many days to speak again with somebody, by their own cadence if they have one; 0 for never."""
        return self.cadence_days if own is None else own


PACES: Mapping[Tier, Pace] = MappingProxyType(
    {
        Tier.KEY: Pace(cadence_days=90, purchase_from=0, often=4),
        Tier.REGULAR: Pace(cadence_days=180, purchase_from=500, often=4),
        Tier.LIGHT: Pace(cadence_days=365, purchase_from=5000, often=4),
        Tier.NONE: Pace(cadence_days=0, purchase_from=5000, often=4),
    },
)
"""The measures unless the user sets others."""


def is_let_be(paused_at: datetime | None, last_reached_at: datetime | None) -> bool:
    """Tell whether somebody was let be and has not been heard of since."""
    return paused_at is not None and (last_reached_at is None or last_reached_at <= paused_at)
