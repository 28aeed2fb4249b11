"""Addresses for letters and websites, which a card says by properties that are otherwise kept as they came.

Such a property is told as an address where it is known as one of the contact: it was written because of it, says the same,
or came in the place of one that was. All others stay what they are: they may say more than one text does.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from relnote.domain.in_step import mark
from relnote.domain.text import folded
from relnote.domain.words import Channel
from relnote.importers.vcard import points, values
from relnote.importers.vcard.fields import Fields
from relnote.importers.vcard.lines import Property
from relnote.services.card_folders.facts import POINT, PREFERRED, PROPERTY, point_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relnote.domain.in_step import Agreed, Facts, Key

_CHANNELS = {"ADR": (Channel.LETTER,), "URL": (Channel.WEBSITE, Channel.BLOG)}
_CHANNEL_NAMES = frozenset(str(channel) for channels in _CHANNELS.values() for channel in channels)
_LABEL = "X-ABLABEL"


def addresses_of(prop: Property, version: str = "") -> tuple[Key, ...]:
    """Give the keys that a property has as an address, one for each channel; none if it says no such address."""
    text = text_of(prop, version)
    return tuple((POINT, str(channel), folded(text)) for channel in _CHANNELS.get(prop.name, ()) if text)


def text_of(prop: Property, version: str = "") -> str:
    """Give the address that such a property says, on one line."""
    if prop.name == "ADR":
        return " ".join(filter(None, values.parts(prop, version)))
    return values.one_line(values.text(prop, version))


def understood(there: Facts, here: Facts, agreed: Agreed) -> dict[Key, str]:
    """Give the facts of a card with what is known as an address of its contact told as one."""
    lines = {key: _property(key) for key in there if key[0] == PROPERTY and key[2] in _CHANNELS}
    chosen = {
        key: address
        for key, prop in lines.items()
        for address in reversed(addresses_of(prop))
        if address in here or any(agreed.get(mark(address), ()))
    }
    chosen |= _in_their_places(lines, chosen, here, agreed)
    # What is kept here as it came stays known as that, too.
    found = {key: value for key, value in there.items() if key not in chosen or key in here}
    for group in {key[1].lower() for key in chosen if key[1] and key not in found}:
        inside = [key for key in found if key[0] == PROPERTY and key[1].lower() == group]
        if all(key[2] == _LABEL for key in inside):
            for key in inside:
                del found[key]
    labels = Fields([_property(key) for key in there if key[0] == PROPERTY and key[2] == _LABEL]).labels()
    for key, address in sorted(chosen.items(), key=lambda each: values.preference(lines[each[0]])):
        prop = lines[key]
        found.setdefault(address, point_text(text_of(prop), points.label_of(prop, labels)))
        if values.preference(prop) <= values.LEAST:
            found.setdefault((PREFERRED, address[1]), "\n".join(address))
    return found


def _in_their_places(
    lines: Mapping[Key, Property], chosen: Mapping[Key, Key], here: Facts, agreed: Agreed
) -> dict[Key, Key]:
    """Find new lines that came in the place of addresses which the card said before and says no more."""
    lost = [
        address[1]
        for address in here
        if address[0] == POINT
        and address[1] in _CHANNEL_NAMES
        and address not in chosen.values()
        and agreed.get(mark(address), ("", ""))[0]
    ]
    found: dict[Key, Key] = {}
    for key, prop in lines.items():
        if key in chosen or key in here or any(agreed.get(mark(key), ())):
            continue
        address = next((each for each in addresses_of(prop) if each[1] in lost), None)
        if address is not None:
            lost.remove(address[1])
            found[key] = address
    return found


def _property(key: Key) -> Property:
    _, group, name, parameters, value = key
    told = tuple((each, tuple(said)) for each, said in json.loads(parameters).items())
    return Property(group, name, told, value)
