"""Finds what to call the person of a card."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.importers.drafts import PointDraft
from relnote.importers.name_order import in_order
from relnote.importers.vcard.fields import Fields
from relnote.importers.vcard.lines import Property
from relnote.importers.vcard.values import OLD, one_line, parts, split, unescaped

_ANDROID_NICKNAME = "vnd.android.cursor.item/nickname"


def of_person(fields: Fields, organisation: str, points: Sequence[PointDraft]) -> str:
    """Give the name of a card: FN, else N, NICKNAME, ORG, else what they can be reached at; empty if none is there.

    Only FN is taken from the properties: a contact has one name, and the others say more than that.
    """
    for at, _, text in fields.all("FN"):
        fields.take(at)
        return one_line(text)
    for _, prop, _ in fields.all("N"):
        if name := structured(prop, fields.version):
            return name
    nicknames = [prop for _, prop, _ in fields.all("NICKNAME")]
    for prop in nicknames:
        if name := next(filter(None, parts(prop, fields.version, ",")), ""):
            return name
    for _, prop, _ in fields.all("X-ANDROID-CUSTOM"):
        if name := _android_nickname(prop, fields.version):
            return name
    # Points come in the order e-mail, telephone, others.
    return organisation or next((point.value for point in points), "")


def structured(prop: Property, version: str) -> str:
    """Put the components of N (family; given; more; before; after) into the order people read them."""
    pieces = [
        " ".join(filter(None, (one_line(unescaped(item, version)) for item in split(part, ","))))
        if version != OLD
        else one_line(unescaped(part, version))
        for part in split(prop.value, ";")
    ]
    family, given, more, before, after = (*pieces, "", "", "", "", "")[:5]
    return in_order(before, given, more, family, after)


def _android_nickname(prop: Property, version: str) -> str:
    kind, *values = parts(prop, version)
    return values[0] if kind == _ANDROID_NICKNAME and values else ""
