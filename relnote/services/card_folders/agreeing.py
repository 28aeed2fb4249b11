"""What a card and a contact agree on when they meet, and what becomes of what clashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.in_step import settled, weigh
from relnote.exporters.vcard import escaped
from relnote.services.card_folders import facts
from relnote.services.card_folders.post_and_web import understood
from relnote.services.said_otherwise import ALSO

if TYPE_CHECKING:
    from relnote.domain.in_step import Agreed, Facts, Key, Plan
    from relnote.services.card_folders.contact import OurSide


def weighed(agreed: Agreed, read: Facts, here: OurSide) -> tuple[dict[Key, str], Plan]:
    """Give the facts of a card as they are understood, and what is to be done about them.

    What somebody would rather not say is not taken from a card, as it is not from an import.
    """
    there = understood(read, here.facts, agreed)
    plan = weigh(agreed, there, here.facts)
    for key in here.declined & plan.take.keys():
        del plan.take[key]
        plan.settled.update(settled([key], there, here.facts))
    return there, plan


def at_first(there: Facts, here: Facts) -> dict[str, tuple[str, str]]:
    """Give what is agreed on when a card and a contact meet: what each says stays as it is.

    What only the contact has is left out, so that it is written. What other files said of them, and relnote has no
    field for, is not.
    """
    return settled(
        [*there, *(key for key in here if key not in there and key[0] == facts.PROPERTY)], there, here
    )


def differing(there: Facts, here: Facts) -> list[Key]:
    """Give the texts that a card and a contact say differently."""
    return [key for key in there if key in here and len(key) == 1 and there[key] != here[key]]


def kept_beside(plan: Plan, here: Facts) -> dict[Key, str]:
    """Give what the contact has to take in so that nothing is lost of what clashes; what is here stands."""
    made: dict[Key, str] = {}
    for key, theirs in plan.clashes.items():
        if key == ("about",):
            ours = here[key]
            if theirs not in ours:
                made[key] = f"{ours}\n\n{theirs}"
        elif beside := _beside(key, theirs):
            made[beside] = ""
    return {key: value for key, value in made.items() if here.get(key) != value}


def _beside(key: Key, theirs: str) -> Key | None:
    kind = key[0]
    if kind == facts.POINT:
        text = " ".join(filter(None, facts.point_parts(theirs)))
        return facts.property_key("", f"{ALSO}{key[1].upper()}", {}, escaped(text))
    if kind in facts.TEXTS or kind == facts.ANSWER:
        name = key[-1].upper().replace("_", "-")
        return facts.property_key("", f"{ALSO}{name}", {}, escaped(theirs))
    # Which address is preferred, and how a tag is spelt, is no fact of its own.
    return None
