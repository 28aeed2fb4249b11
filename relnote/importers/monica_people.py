"""The people of an export of Monica."""

from __future__ import annotations

from typing import Any

from relnote.domain.words import Channel
from relnote.importers.addresses import normal_mailbox, normal_number
from relnote.importers.drafts import ContactDraft, PointDraft, PropertyDraft
from relnote.importers.journal_drafts import Someone
from relnote.importers.monica_values import day, dicts, kind_of, properties, text

_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": ""})
_CHANNELS = {"email": Channel.EMAIL, "phone": Channel.PHONE}
_ABOUT = ("description", "food_preferences", "first_met_additional_info")
_ADDRESS = ("street", "city", "province", "postal_code", "country")
_LONGEST = 36_500


class NotAPersonError(Exception):
    """The record is understood, and is no person to be taken; its text says why."""


def someone(line: int, value: Any, types: dict[str, dict[str, Any]], region: str) -> Someone:
    """Read a contact.

    Raises:
        NotAPersonError: it is not one, or only a name in the relations of others.
        ValueError: it is damaged.
    """
    told = properties(value)
    if told.get("is_partial") is True:
        raise NotAPersonError("This is only a name in the relations of somebody else.")
    names = (text(told.get(name)) for name in ("first_name", "middle_name", "last_name"))
    name = " ".join(" ".join(filter(None, names)).split()) or text(told.get("nickname"))
    if not name:
        raise NotAPersonError("This contact has no name.")
    key = text(value.get("uuid"))
    if not key:
        raise NotAPersonError("This contact has no identity.")
    born, unread, kept = _born(told.get("birthdate"))
    parts = [(kind_of(part), each) for part in dicts(value.get("data")) for each in dicts(part.get("values"))]
    frequency = told.get("stay_in_touch_frequency")
    return Someone(
        key=key,
        draft=ContactDraft(
            line=line,
            uid=key,
            name=name,
            organisation=text(told.get("company")),
            title=text(told.get("job")),
            born=born,
            unread=unread,
            about="\n\n".join(filter(None, (text(told.get(field)) for field in _ABOUT))),
            tags=tuple(filter(None, map(text, told["tags"]))) if isinstance(told.get("tags"), list) else (),
            points=tuple(_points(parts, types, region)),
            properties=(*kept, *_kept(told, name, parts)),
        ),
        cadence_days=frequency if type(frequency) is int and 0 < frequency < _LONGEST else None,
        archived=told.get("is_dead") is True or told.get("is_active") is False,
    )


def _born(value: Any) -> tuple[str, tuple[tuple[str, str], ...], list[PropertyDraft]]:
    """Give a birthday, and what is kept as text: one guessed from an age, and one that is no day, which is told."""
    if not isinstance(value, dict) or not value.get("date"):
        return "", (), []
    try:
        born = day(value["date"])
    except ValueError:
        said = text(value["date"])
        return "", (("birthday", said),), [_as_text(said)] if said else []
    if value.get("is_age_based") is True:
        return "", (), [_as_text(f"about {born.year}")]
    return (f"--{born:%m-%d}" if value.get("is_year_unknown") is True else born.isoformat()), (), []


def _as_text(said: str) -> PropertyDraft:
    return PropertyDraft(name="BDAY", parameters=(("VALUE", ("text",)),), value=said.translate(_ESCAPED))


def _points(
    parts: list[tuple[str, dict[str, Any]]], types: dict[str, dict[str, Any]], region: str
) -> list[PointDraft]:
    points = []
    for kind, each in parts:
        told = each.get("properties")
        if kind != "contact_field" or not isinstance(told, dict):
            continue
        address = text(told.get("data") or told.get("content"))
        named = types.get(text(told.get("type") or told.get("contact_field_type")), {})
        channel = _CHANNELS.get(text(named.get("type")) or text(named.get("name")).lower())
        channel = channel or (Channel.EMAIL if normal_mailbox(address) else Channel.SOCIAL)
        normal = normal_mailbox(address) if channel is Channel.EMAIL else ""
        normal = normal_number(address, region) if channel is Channel.PHONE else normal
        label = text(named.get("name")) if channel is Channel.SOCIAL else ""
        if address:
            points.append(PointDraft(channel=channel, value=address, normal=normal, label=label))
    return points


def _kept(told: dict[str, Any], name: str, parts: list[tuple[str, dict[str, Any]]]) -> list[PropertyDraft]:
    """Keep what relnote has no field for as properties of a card."""
    kept = []
    nickname = text(told.get("nickname"))
    if nickname and nickname != name:
        kept.append(PropertyDraft(name="NICKNAME", value=nickname.translate(_ESCAPED)))
    for kind, each in parts:
        address = each.get("properties")
        if kind == "address" and isinstance(address, dict):
            fields = (text(address.get(field)).translate(_ESCAPED) for field in _ADDRESS)
            label = text(address.get("name"))
            parameters = (("TYPE", (label,)),) if label else ()
            kept.append(PropertyDraft(name="ADR", parameters=parameters, value=f";;{';'.join(fields)}"))
    return kept
