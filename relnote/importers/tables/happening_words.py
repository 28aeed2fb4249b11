"""Words in the cells of tables of interactions: how it happened, who began it, what came of it, how long it took."""

from __future__ import annotations

import re

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.tables.happenings import seconds_in

_CHANNELS: tuple[tuple[Channel, re.Pattern[str]], ...] = tuple(
    (channel, re.compile(rf"\b(?:{pattern})"))
    for channel, pattern in (
        (Channel.VIDEO, r"video|zoom|teams|google meet|webex|videocall|visio"),
        (Channel.EMAIL, r"e-?mail|mail\b|courriel|correo|почт|メール|邮件"),
        (Channel.TEXT, r"sms|text|imessage|mms"),
        (
            Channel.SOCIAL,
            r"whats ?app|linked ?in|telegram|signal|slack|chat|messenger|instagram|twitter|social|dm\b|message",
        ),
        (Channel.FAX, r"fax|télécopie|telefax"),
        (
            Channel.PHONE,
            r"call|phone|telephone|telefon|anruf|appel|llamada|chiamata|ligação|tel\b|voice|звонок|電話|电话",
        ),
        (Channel.LETTER, r"letter|post|brief|lettre|carta|lettera|письмо|手紙"),
        (
            Channel.IN_PERSON,
            (
                r"in.?person|meeting|met\b|visit|lunch|coffee|dinner|breakfast|face|treffen|besuch|besprechung|termin|réunion|"
                r"rendez|reunión|visita|riunione|incontro|reunião|встреча|会議|会议|event"
            ),
        ),
        (Channel.NOTE, r"note|notiz|nota|memo|заметка|メモ"),
    )
)
_IN = re.compile(
    r"in(?:bound|coming)?\b|received|from them|eingehend|erhalten|entrant|entrante|in entrata|входящ|missed|них"
)
_OUT = re.compile(
    r"out(?:bound|going)?\b|sent|to them|ausgehend|gesendet|sortant|saliente|in uscita|исходящ|dialed|dialled"
)
_OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    (
        Outcome.VOICEMAIL,
        re.compile(r"voice ?mail|left (?:a )?(?:live )?message|mailbox|anrufbeantworter|répondeur|buzón"),
    ),
    (
        Outcome.NO_ANSWER,
        re.compile(
            r"no.?answer|missed|not reached|busy|unanswered|no show|nicht erreicht|besetzt|sans réponse|sin respuesta"
        ),
    ),
    (Outcome.BOUNCED, re.compile(r"bounce|undeliver|failed|wrong number|unzustellbar|not delivered")),
    (
        Outcome.REACHED,
        re.compile(r"reached|connected|answered|completed|held|spoke|talked|erreicht|gesprochen|joint"),
    ),
    (Outcome.RECEIVED, re.compile(r"received|replied|erhalten|reçu|recibid")),
    (Outcome.SENT, re.compile(r"sent|delivered|gesendet|envoy|enviad")),
)
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_WRITTEN = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(h|hr|hrs|hours?|std|m|min|mins|minutes?|minuten|s|sec|secs|seconds?|sek)?\b\.?"
)


def channel_in(said: str) -> Channel | None:
    """Tell the channel a word means; none if it means none."""
    plain = said.strip().casefold().replace("_", " ")
    if plain.replace(" ", "_") in set(Channel):
        return Channel(plain.replace(" ", "_"))
    return next((channel for channel, pattern in _CHANNELS if pattern.search(plain)), None)


def direction_in(said: str) -> Direction | None:
    """Tell who began it; none if a word does not say."""
    plain = said.strip().casefold()
    if _OUT.match(plain):
        return Direction.OUT
    return Direction.IN if _IN.match(plain) else None


def outcome_in(said: str) -> Outcome | None:
    """Tell what came of it; none if a word does not say."""
    plain = said.strip().casefold().replace("_", " ")
    if plain.replace(" ", "_") in set(Outcome):
        return Outcome(plain.replace(" ", "_"))
    return next((outcome for outcome, pattern in _OUTCOMES if pattern.search(plain)), None)


def seconds_of(said: str, name: str) -> int | None:
    """Give a length in seconds: `1:05:00`, `22 min`, `1h 5m`, or a number in the unit that the name of the column says.

    A number alone is minutes. None if it is no length, or one of more than a week.
    """
    plain = said.strip().casefold()
    total: float | None = None
    if found := _CLOCK.fullmatch(plain):
        total = int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])
    elif pieces := _WRITTEN.findall(plain):
        unit = seconds_in(name) or 60
        total = sum(float(number.replace(",", ".")) * _factor(word, unit) for number, word in pieces)
    return round(total) if total is not None and total <= 7 * 86_400 else None


def share_of(said: str) -> int | None:
    """Give a share in per cent; none if it is none."""
    plain = said.strip().removesuffix("%").strip()
    share = int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 4 else None
    return share if share is not None and share <= 100 else None


def _factor(word: str, unit: float) -> float:
    if not word:
        return unit
    return 1 if word.startswith("se") or word == "s" else 3600 if word[0] == "h" or word == "std" else 60
