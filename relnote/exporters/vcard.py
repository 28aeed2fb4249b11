"""Contacts as vCards 4.0 (RFC 6350) or 3.0 (RFC 2426), with every property that relnote has no field for as it came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import Channel
from relnote.exporters.vcard_values import Kept, Parameters, as_of, with_one_name

VERSIONS = ("4.0", "3.0")
OLD = "3.0"
UNREADABLE = "X-UNREADABLE-LINE"
"""The name under which a line is kept that is no property (`importers.vcard.lines`)."""

_WIDTH = 75
"""Bytes of a line, but for its end."""

_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": ""})
_CARETS = str.maketrans({"^": "^^", '"': "^'", "\n": "^n"})
_UNFIT = re.compile("[\x00\ud800-\udfff]")
_IN_QUOTES = re.compile(r"[,;:\s]")
_PIECE = re.compile(r"((?:[^;\\]|\\.)*)(?:;|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_TYPES = {word: word for word in ("work", "home", "pager", "main", "other", "car")} | {"mobile": "cell"}
_MESSENGERS = frozenset(
    {"aim", "icq", "jabber", "xmpp", "msn", "yahoo", "google talk", "skype", "qq", "gadu-gadu", "groupwise"}
    | {"matrix", "telegram", "signal", "sip", "whatsapp", "threema", "wechat", "line"}
)
"""Labels of handles by which somebody gets messages."""
_NUMBERS = {Channel.PHONE: (), Channel.TEXT: ("text",), Channel.FAX: ("fax",)}
_DAY_NAMES = frozenset(
    {"ANNIVERSARY", "X-ANNIVERSARY", "X-ABDATE", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A contact with what else stands in its card."""

    contact: Contact
    kept: Sequence[Kept] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    """Stated answers by the key of their question; the channels they named best set the order of preference."""
    dates: Sequence[tuple[str, str]] = ()
    """Days that come every year, `YYYY-MM-DD` or `--MM-DD`, each with what it is."""


def vcard(card: Card, version: str = VERSIONS[0]) -> bytes:
    """Write one card. Lone surrogates and NUL, which no card may hold, become U+FFFD."""
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *_Writer(card, version).lines(), "END:VCARD"]
    return b"".join(piece for line in lines for piece in folded_lines(line))


class _Writer:
    def __init__(self, card: Card, version: str) -> None:
        self._card = card
        self._version = version
        taken = {each.group.lower() for each in card.kept}
        self._groups = (name for name in (f"item{number}" for number in count(1)) if name not in taken)

    def lines(self) -> Iterator[str]:
        """Give the content lines of the card, not folded."""
        contact = self._card.contact
        yield from self._own("UID", contact.uid)
        yield from self._own("FN", contact.name)
        if self._version == OLD and not self._has("N"):
            # A firm has no family, and is called by none.
            yield "N:;;;;" if contact.name == contact.organisation else f"N:{structured_name(contact.name)}"
        kept = [units for units in map(_units, self._kept("ORG")) if len(units) > 1]
        if contact.organisation not in map(", ".join, kept):
            yield from self._own("ORG", contact.organisation)
        yield from self._own("TITLE", contact.title)
        for point in contact.points:
            yield from self._point(point)
        if contact.born:
            yield born_line(contact.born, self._version)
        yield from self._own("TZ", contact.zone)
        if contact.tags:
            yield f"CATEGORIES:{','.join(escaped(tag) for tag in contact.tags)}"
        yield from self._own("NOTE", contact.about)
        for day, text in self._card.dates:
            yield from self._date(day, text)
        for question, value in self._card.answers.items():
            yield answer_line(question, value)
        for each in with_one_name(self._card.kept, contact.name):
            fit = as_of(each, old=self._version == OLD)
            yield (
                each.value
                if each.name == UNREADABLE
                else content_line(fit.name, fit.parameters, fit.value, fit.group)
            )

    def _kept(self, name: str) -> Iterator[Kept]:
        return (each for each in self._card.kept if each.name == name)

    def _has(self, name: str) -> bool:
        return next(self._kept(name), None) is not None

    def _own(self, name: str, text: str) -> Iterator[str]:
        """Give a property of ours; it is preferred where the card has others of its name."""
        if text:
            yield content_line(name, self._preferred(1) if self._has(name) else {}, escaped(text))

    def _preferred(self, rank: int) -> Parameters:
        return preference(self._version, rank)

    def _point(self, point: ContactPoint) -> Iterator[str]:
        preferred = self._preferred(self._rank(point.channel)) if point.preferred else {}
        return point_lines(point, preferred, self._groups)

    def _rank(self, channel: Channel) -> int:
        """Tell how well they like to be reached on a channel, 1 the best."""
        named = [self._card.answers.get(key) for key in ("first_channel", "second_channel")]
        return named.index(channel.value) + 1 if channel.value in named else 3

    def _date(self, day: str, text: str) -> Iterator[str]:
        """Give a day of the year that no kept property tells."""
        told = (
            re.sub(r"\D", "", each.value.partition("T")[0])
            for each in self._card.kept
            if each.name in _DAY_NAMES
        )
        if any(digits.endswith(day[-5:].replace("-", "")) for digits in told):
            return
        yield from date_lines(day, text, next(self._groups))


def preference(version: str, rank: int = 1) -> Parameters:
    """Give the parameters that say how strongly a property is preferred: 1 the most."""
    return {"TYPE": ["pref"]} if version == OLD else {"PREF": [str(rank)]}


def point_lines(
    point: ContactPoint,
    also: Parameters,
    groups: Iterator[str],
    types: Sequence[str] = (),
    written: str = "",
) -> Iterator[str]:
    """Give a contact point as content lines, with further parameters and types.

    `groups` gives a group that is free, for a label that no type says; `written` is the value where it is to stay as it is.
    """
    if point.channel is Channel.SOCIAL and point.label.casefold() in _MESSENGERS:
        told = {"X-SERVICE-TYPE": [point.label], **({"TYPE": list(types)} if types else {}), **also}
        yield content_line("IMPP", told, escaped(point.value))
        return
    words = point.label.split(" ") if point.label else []
    said = [_TYPES[word] for word in words if word in _TYPES] if len(set(words)) == len(words) else []
    plain = len(said) == len(words)
    parameters: dict[str, list[str]] = {}
    shown = [*_NUMBERS.get(point.channel, ()), *(said if plain else ()), *types]
    if shown:
        parameters["TYPE"] = list(dict.fromkeys(shown))
    for name, values in also.items():
        parameters[name] = [*parameters.get(name, ()), *values]
    name, value = address_property(point)
    value = written or value
    if plain:
        yield content_line(name, parameters, value)
        return
    group = next(groups)
    yield content_line(name, parameters, value, group)
    yield content_line("X-ABLabel", {}, escaped(point.label), group)


def born_line(born: str, version: str) -> str:
    """Give a birthday, `YYYY-MM-DD` or `--MM-DD`, as a content line."""
    if born.startswith("--") and version == OLD:
        return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{born[2:]}"
    yearless = "--" if born.startswith("--") else ""
    return f"BDAY:{born if version == OLD else yearless + born.replace('-', '')}"


def answer_line(question: str, value: str) -> str:
    """Give a stated answer to a question, by its key, as a content line."""
    return content_line(f"X-RELNOTE-{question.upper().replace('_', '-')}", {}, escaped(value))


def date_lines(day: str, text: str, group: str) -> Iterator[str]:
    """Give a day that comes every year as content lines of a group."""
    yield content_line("X-ABDATE", {}, day, group)
    yield content_line("X-ABLabel", {}, escaped(text), group)


def address_property(point: ContactPoint) -> tuple[str, str]:
    """Give the name and the value of the property that holds a contact point."""
    value = escaped(point.value)
    if point.channel is Channel.EMAIL:
        return "EMAIL", value
    if point.channel in _NUMBERS:
        return "TEL", value
    if point.channel is Channel.LETTER:
        return "ADR", f";;{value};;;;"
    return ("URL" if point.channel in (Channel.WEBSITE, Channel.BLOG) else "X-SOCIALPROFILE"), value


def structured_name(name: str) -> str:
    """Guess the components of a name, which vCard 3.0 asks for: the last word is that of the family."""
    given, _, family = name.rpartition(" ")
    return f"{escaped(family)};{escaped(given)};;;"


def _units(kept: Kept) -> list[str]:
    """Give firm and units; the importer keeps them if there are several, and joins them to one text."""
    pieces = (_ESCAPE.sub(_plain, piece) for piece in _PIECE.findall(kept.value))
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]


def _plain(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1]


def escaped(text: str) -> str:
    """Write a text as the value of a property."""
    return text.translate(_ESCAPED)


def content_line(name: str, parameters: Parameters, value: str, group: str = "") -> str:
    """Write a property as one line, not folded; its value is escaped already."""
    told = "".join(f";{key}={','.join(map(_parameter, values))}" for key, values in parameters.items())
    return f"{group}{'.' if group else ''}{name}{told}:{value}"


def _parameter(value: str) -> str:
    told = value.translate(_CARETS)
    return f'"{told}"' if _IN_QUOTES.search(told) else told


def folded_lines(line: str) -> Iterator[bytes]:
    """Give a content line in pieces of 75 bytes at most, each with its end; none begins or ends inside a character."""
    data = _UNFIT.sub("\ufffd", line).replace("\r", "").replace("\n", "").encode("utf-8")
    start, width = 0, _WIDTH
    while len(data) - start > width:
        end = start + width
        while data[end] & 0xC0 == 0x80:
            end -= 1
        # Some readers take a blank at the end of a line away.
        while end > start + 1 and data[end - 1 : end] in (b" ", b"\t"):
            end -= 1
        yield data[start:end] + b"\r\n "
        start, width = end, _WIDTH - 1
    yield data[start:] + b"\r\n"
