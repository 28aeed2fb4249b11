"""Where an event took place: in a room, on a screen, or on the telephone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relnote.domain.words import Channel
from relnote.importers.vcard.lines import Property

_VIDEO = re.compile(
    r"\b(?:"
    r"zoom\.us/(?:j|my|w|s|wc)\b|zoomgov\.com/|meet\.google\.com/|hangouts\.google\.com/|"
    r"teams\.(?:microsoft|live)\.com/|meet\.lync\.com/|join\.skype\.com/|webex\.com/|gotomeeting\.com/|gotomeet\.me/|"
    r"meet\.goto\.com/|goto\.com/meeting|whereby\.com/|appear\.in/|meet\.jit\.si|8x8\.vc/|bluejeans\.com/|chime\.aws/|"
    r"facetime\.apple\.com/|(?:meetings|v)\.ringcentral\.com/|join\.me/|starleaf\.com/|livestorm\.co/|"
    r"around\.co/|app\.slack\.com/huddle|discord\.(?:gg|com)/|streamyard\.com/|riverside\.fm/|demodesk\.com/|"
    r"(?:meet|jitsi|bbb|bigbluebutton|visio|video|conf|vc)\.[\w-]{1,40}\.[\w.-]{1,60}/\w)",
    re.IGNORECASE,
)
_SAYS_VIDEO = re.compile(
    r"\b(?:zoom|(?:microsoft|ms) teams|teams[- ](?:meeting|call|besprechung)|google meet|hangouts?|webex|skype|"
    r"facetime|jitsi|go ?to ?meeting|video ?(?:call|chat|conference|meeting|konferenz|anruf))\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\+|\b00|\(?\b0|\b\d|\(\d)[\d ().\u2011/-]{5,20}\d"
_PHONE_LINK = re.compile(r"\b(?:tel|callto):\s*\+?[\d(]", re.IGNORECASE)
_ONLY_NUMBER = re.compile(
    rf"\s*(?:\+\d[\d ().\u2011/-]{{5,20}}\d\b|{_NUMBER}(?![\d\w])\s*(?:\Z|[,;#x(]|(?:ext|pin|code)\b))",
    re.IGNORECASE,
)
_CALL_NUMBER = re.compile(
    rf"\b(?:call|calls|phone|telephone|tel|dial(?:[ -]?in)?|ring|mobile|cell|conference bridge|anruf|telefon)\b"
    rf"[^\d\n+(]{{0,40}}{_NUMBER}",
    re.IGNORECASE,
)
_SAYS_PHONE = re.compile(
    r"\s*(?:by |per |via |on the )?(?:phone|telephone|phone call|telephone call|conference call|telefon|call)\b[\s.!]*\Z",
    re.IGNORECASE,
)
_LOOKED_THROUGH = 20_000


def channel_of(place: str, link: str, texts: Iterable[str], conferences: Iterable[Property]) -> Channel:
    """Tell the channel of an event.

    Args:
        place: its LOCATION.
        link: its URL.
        texts: its descriptions, and the properties of its program's own (`X-…`) that hold links.
        conferences: its CONFERENCE properties, which may say what they are for.
    """
    whole = [place, link, *texts]
    features = {feature.upper() for prop in conferences for feature in prop.given("FEATURE")}
    if "VIDEO" in features or "SCREEN" in features:
        return Channel.VIDEO
    if any(_VIDEO.search(text[:_LOOKED_THROUGH]) for text in whole) or _SAYS_VIDEO.search(place[:1000]):
        return Channel.VIDEO
    if features & {"PHONE", "AUDIO"} or _by_phone(place[:1000]):
        return Channel.PHONE
    if any(_PHONE_LINK.search(text[:_LOOKED_THROUGH]) for text in whole):
        return Channel.PHONE
    return Channel.PHONE if not place.strip() and any(map(_tells_number, texts)) else Channel.IN_PERSON


def _by_phone(place: str) -> bool:
    return bool(_ONLY_NUMBER.match(place) or _CALL_NUMBER.search(place) or _SAYS_PHONE.match(place))


def _tells_number(text: str) -> bool:
    """Tell whether a description says which number to call; in a place of its own it would be that of the place."""
    return bool(_CALL_NUMBER.search(text[:_LOOKED_THROUGH]))
