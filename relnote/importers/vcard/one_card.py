"""Reads a file of one card so that it can be written again: every line as it came, beside what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from relnote.importers import wide
from relnote.importers.drafts import ContactDraft
from relnote.importers.vcard import cards, charset, lines, reader
from relnote.importers.vcard.lines import Property

_WRITTEN = ("3.0", "4.0")
"""The versions of which lines can be written."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """A property of a card, or lines that are none."""

    raw: bytes
    """As it came: folds and line ends included."""
    prop: Property | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OneCard:
    """The one card of a file."""

    draft: ContactDraft
    version: str
    before: bytes
    """What stands in the file before the first property."""
    lines: tuple[CardLine, ...]
    after: bytes
    """What stands in the file after the last one."""
    fixed: str = ""
    """Why it cannot be written over, a few words; empty if it can."""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.before + b"".join(line.raw for line in self.lines) + self.after


def read_one(data: bytes, *, region: str = "") -> OneCard | str:
    """Read a file of one card, or say in a sentence why there is none in it.

    `region` is the ISO code of the country whose telephone numbers lack a country code.
    """
    encoding = wide.encoding_of(data)
    plain = wide.as_utf8(data, encoding) if encoding else data
    decoder = charset.Decoder(plain, wide=bool(encoding))
    found = [card for card in cards.split_cards(plain) if not card.stray]
    if len(found) != 1:
        if not found:
            return "There is no card in this file."
        return f"This file holds {len(found)} cards; in a folder that is kept in step each has a file of its own."
    [card] = found
    draft = reader.read_card(card, decoder, region)
    if isinstance(draft, str):
        return draft
    raw = b"".join(card.raw)
    start = plain.find(raw)
    ended = len(card.raw) > 1 and b"".join(card.raw[1:-1]) == b"".join(card.lines)
    last = len(card.raw[-1]) if ended else 0
    parts = _lines(card, decoder)
    made = OneCard(
        draft=draft,
        version=next(
            (each.prop.value.strip() for each in parts if each.prop and each.prop.name == "VERSION"), ""
        ),
        before=plain[: start + len(card.raw[0])],
        lines=parts,
        after=plain[start + len(raw) - last :],
    )
    return replace(made, fixed=_fixed(made, data, ended=ended))


def _lines(card: cards.Card, decoder: charset.Decoder) -> tuple[CardLine, ...]:
    parts: list[CardLine] = []
    start = 0
    for whole, end in lines.content_lines_with_ends(card.lines):
        parts.append(CardLine(b"".join(card.lines[start:end]), lines.parse(whole, decoder)))
        start = end
    rest = b"".join(card.lines[start:])
    return (*parts, CardLine(rest, None)) if rest else tuple(parts)


def _fixed(card: OneCard, data: bytes, *, ended: bool) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "it is not in UTF-8"
    if card.version not in _WRITTEN:
        return f"it is of version {card.version[:10]}" if card.version else "it does not say its version"
    if not ended:
        return "it has no END:VCARD"
    return "" if card.data == data else "its lines are out of order"
