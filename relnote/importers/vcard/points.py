"""Turns telephone numbers, e-mail addresses and handles into contact points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import unquote

from relnote.domain.words import Channel
from relnote.importers.addresses import mailbox, normal_mailbox, normal_number
from relnote.importers.drafts import PointDraft
from relnote.importers.vcard.fields import Fields
from relnote.importers.vcard.lines import Property
from relnote.importers.vcard.values import LEAST, one_line, preference, text

_HANDLES = {
    "IMPP": "",
    "SOCIALPROFILE": "",
    "X-SOCIALPROFILE": "",
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-JABBER": "Jabber",
    "X-XMPP": "Jabber",
    "X-MSN": "MSN",
    "X-YAHOO": "Yahoo",
    "X-GTALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-QQ": "QQ",
    "X-GADUGADU": "Gadu-Gadu",
    "X-GROUPWISE": "GroupWise",
    "X-TWITTER": "Twitter",
    "X-MASTODON": "Mastodon",
    "X-MATRIX": "Matrix",
    "X-TELEGRAM": "Telegram",
    "X-SIGNAL": "Signal",
    "X-SIP": "SIP",
    "X-MS-IMADDRESS": "",
    "X-KADDRESSBOOK-X-IMADDRESS": "",
}
_POINTS = frozenset({"TEL", "EMAIL", *_HANDLES})
_MESSAGING = "X-MESSAGING/"
"""How KDE writes handles: `X-messaging/skype-All`."""

_ORDER = (Channel.EMAIL, Channel.PHONE, Channel.TEXT, Channel.FAX, Channel.SOCIAL)
_SAID = {"cell": "mobile", "mobile": "mobile"}
_UNSAID = frozenset(
    {"pref", "voice", "internet", "email", "tel", "fax", "msg", "text", "x400", "video", "personal"}
    | {"dom", "intl", "postal", "parcel"}
)


def collect(fields: Fields, region: str) -> tuple[PointDraft, ...]:
    """Take the contact points of a card: e-mail first, then telephone, then the rest.

    Args:
        fields: the card.
        region: country of numbers without a country code (`GB`), or empty.
    """
    found = located(fields, region)
    best: dict[Channel, int] = {}
    for at, rank, point in found:
        fields.take(at)
        best[point.channel] = min(rank, best.get(point.channel, LEAST))
    points: list[PointDraft] = []
    for _, rank, point in found:
        # One of each channel is preferred: the first of those with the best rank.
        preferred = best.get(point.channel) == rank
        if preferred:
            del best[point.channel]
        points.append(replace(point, preferred=preferred))
    return tuple(sorted(points, key=lambda point: _ORDER.index(point.channel)))


def located(fields: Fields, region: str) -> list[tuple[int, int, PointDraft]]:
    """Give every contact point of a card with the place of its property and how strongly that is preferred."""
    labels = fields.labels()
    found: list[tuple[int, int, PointDraft]] = []
    for at, prop in enumerate(fields.properties):
        if (prop.name in _POINTS or prop.name.startswith(_MESSAGING)) and (
            value := text(prop, fields.version)
        ):
            found.append((at, preference(prop), _point(prop, value, label_of(prop, labels), region)))
    return found


def label_of(prop: Property, labels: Mapping[str, str]) -> str:
    """Give the label of a property: that of its group by the group's name, else what its types say."""
    return (one_line(labels.get(prop.group.lower(), "")) if prop.group else "") or _type_label(prop)


def _point(prop: Property, value: str, said: str, region: str) -> PointDraft:
    if prop.name == "EMAIL":
        address = mailbox(value)
        return PointDraft(channel=Channel.EMAIL, value=address, normal=normal_mailbox(address), label=said)
    if prop.name == "TEL":
        number = one_line(_without_scheme(value, "tel:"))
        channel = _channel({kind.strip('"').lower() for kind in prop.given("TYPE")})
        return PointDraft(channel=channel, value=number, normal=normal_number(number, region), label=said)
    return PointDraft(channel=Channel.SOCIAL, value=one_line(value), label=_service(prop, value) or said)


def _channel(kinds: set[str]) -> Channel:
    """Tell what a number is for; one that is for texts says so, and does not say that it is for talking."""
    if "fax" in kinds:
        return Channel.FAX
    return Channel.TEXT if "text" in kinds and "voice" not in kinds else Channel.PHONE


def _service(prop: Property, value: str) -> str:
    """Tell which service a handle belongs to; empty if only its label or its type can say."""
    if said := prop.given("X-SERVICE-TYPE") or prop.given("SERVICE-TYPE"):
        return one_line(" ".join(said))
    if prop.name.startswith(_MESSAGING):
        return prop.name[len(_MESSAGING) :].lower().removesuffix("-all")
    if prop.name != "IMPP":
        return _HANDLES[prop.name]
    scheme, colon, _ = value.partition(":")
    return scheme.lower() if colon and scheme.isalnum() else ""


def _type_label(prop: Property) -> str:
    kinds: dict[str, None] = {}
    for kind in prop.given("TYPE"):
        plain = kind.strip('"')
        lower = plain.lower()
        if lower in _UNSAID:
            continue
        known = lower in {"home", "work", "pager", "main", "other", "car", "modem", "isdn", "pcs", "iphone"}
        kinds[_SAID.get(lower) or (lower if known else plain.removeprefix("X-").removeprefix("x-"))] = None
    return one_line(" ".join(kinds))


def _without_scheme(value: str, scheme: str) -> str:
    return unquote(value[len(scheme) :]) if value[: len(scheme)].lower() == scheme else value
