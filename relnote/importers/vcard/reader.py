"""Reads a vCard file: every card becomes a draft, or is skipped with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.importers import wide
from relnote.importers.drafts import ContactDraft, ContactFile, Skipped
from relnote.importers.recognise import recognise
from relnote.importers.vcard import cards, charset, fields, lines, names, points, values
from relnote.importers.vcard.lines import Property

_LARGEST_CARD = 64 * 1024 * 1024
"""Bytes; a card with a photo of forty megabytes is still read."""

_NOT_PEOPLE = {
    "group": "a group, not a person",
    "list": "a list, not a person",
    "org": "an organisation, not a person",
    "organization": "an organisation, not a person",
    "location": "a place, not a person",
    "resource": "a resource, not a person",
    "room": "a room, not a person",
    "thing": "a thing, not a person",
    "device": "a device, not a person",
    "application": "a program, not a person",
}
_KINDS = frozenset({"KIND", "X-KIND", "X-ADDRESSBOOKSERVER-KIND"})


_EMPTY = "This card is empty."
_NAMELESS = "This card has no name, organisation, e-mail address or telephone number."


class _NotAContact(Exception):  # noqa: N818 - it is an outcome, not an error
    """The card is understood, and is not a person with a name."""


def read_vcards(data: bytes, *, region: str = "") -> ContactFile:
    """Read all cards of a vCard file of any version.

    Args:
        data: the file.
        region: ISO code of the country whose telephone numbers lack a country code (`GB`); without it only
            numbers that begin with `+` or `00` get a normal form.

    Returns:
        A draft for every person, and what was skipped: cards that are no people or have no name, damaged ones,
        and text outside of any card. A file that holds no card at all is one skipped record, unless it is empty.
        Nothing is ever raised for what stands in the file.
    """
    encoding = wide.encoding_of(data)
    plain = wide.as_utf8(data, encoding) if encoding else data.removeprefix(wide.UTF8_MARK)
    decoder = charset.Decoder(plain, wide=bool(encoding))
    drafts: list[ContactDraft] = []
    skipped: list[Skipped] = []
    records = cards.split_cards(plain)
    if all(card.stray for card in records):
        if not plain.strip():
            return ContactFile(drafts=(), skipped=())
        reason = f"This is not a vCard file but {recognise(data).hint}: it holds no BEGIN:VCARD."
        line = records[0].line if records else 1
        return ContactFile(drafts=(), skipped=(Skipped(line=line, reason=reason, raw=data),))
    for card in records:
        outcome = read_card(card, decoder, region)
        if isinstance(outcome, ContactDraft):
            drafts.append(outcome)
        else:
            raw = wide.as_it_came(b"".join(card.raw), encoding)
            skipped.append(Skipped(line=card.line, reason=outcome, raw=raw))
    return ContactFile(drafts=tuple(drafts), skipped=tuple(skipped))


def read_card(card: cards.Card, decoder: charset.Decoder, region: str) -> ContactDraft | str:
    """Give the draft of a card, or the reason why there is none."""
    if card.stray:
        return "This text stands outside of any card."
    if sum(map(len, card.lines)) > _LARGEST_CARD:
        return f"This card is larger than {_LARGEST_CARD // 1024 // 1024} megabytes."
    try:
        return draft(card, decoder, region)
    except _NotAContact as outcome:
        return str(outcome)
    except Exception as error:  # noqa: BLE001 - one bad card must never stop the others
        return f"This card is damaged and could not be read ({type(error).__name__})."


def draft(card: cards.Card, decoder: charset.Decoder, region: str) -> ContactDraft:
    """Read one card.

    N always stays among the properties, because a contact has one name only; so does an ORG of several
    components. Both can be written back as they came as long as the contact's own name and firm are unchanged.
    """
    properties = [lines.parse(line, decoder) for line in lines.content_lines(card.lines)]
    _refuse_what_is_no_person(properties)
    taken = fields.Fields(properties)
    found = points.collect(taken, region)
    organisation = taken.organisation()
    name = names.of_person(taken, organisation, found)
    if not name:
        raise _NotAContact(_NAMELESS if properties else _EMPTY)
    return ContactDraft(
        line=card.line,
        uid=taken.first("UID"),
        name=name,
        organisation=organisation,
        title=values.one_line(taken.first("TITLE") or taken.first("ROLE")),
        zone=taken.zone(),
        born=taken.born(),
        dates=taken.dates(),
        unread=taken.unread(),
        about=taken.joined("NOTE"),
        tags=taken.tags(),
        points=found,
        answers=taken.answers(),
        properties=taken.rest(),
    )


def _refuse_what_is_no_person(properties: Sequence[Property]) -> None:
    for prop in properties:
        if prop.name in _KINDS and (what := _NOT_PEOPLE.get(prop.value.strip().lower())):
            raise _NotAContact(f"This card is {what}.")
