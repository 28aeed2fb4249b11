"""What may be asked for when a folder is brought into step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asked for beside what is done anyway."""

    dry: bool = False
    """Tell what would be done, and change nothing."""
    everybody: bool = False
    """Make a card for every contact that has none in the folder."""
    delete: bool = False
    """Archive contacts whose card is gone, and remove the cards of archived contacts."""


Progress = Callable[[int, int], None]
"""Hears of how many cards that have to be looked into how many are done."""
