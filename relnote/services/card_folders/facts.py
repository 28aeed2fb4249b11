"""A card as facts, by which a file and the journal are compared: one each for a text, an address, a tag, a property.

What programs write into a card about themselves is none: when it was written last, and by what.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.preferences import AnswerError, parse_answer
from relnote.domain.text import folded
from relnote.services.merging import canonical, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relnote.domain.in_step import Key
    from relnote.domain.records import ContactPoint, Question
    from relnote.exporters.vcard import Card
    from relnote.importers.drafts import ContactDraft, PointDraft

TEXTS = ("name", "organisation", "title", "zone", "born", "about")
"""The facts that are one text of a contact each, by the names of its fields."""

POINT, PREFERRED, TAG, DATE, ANSWER, PROPERTY = "point", "preferred", "tag", "date", "answer", "property"

_OF_PROGRAMS = frozenset({"REV", "PRODID"})
_OURS = "X-RELNOTE-"


class Address(NamedTuple):
    """A contact point with what tells it from the others of a card."""

    key: Key
    value: str
    label: str
    preferred: bool


def of_draft(draft: ContactDraft, questions: Mapping[str, Question]) -> dict[Key, str]:
    """Give the facts of a card of a file; an answer that is none of ours stays in the file and is no fact."""
    answers: dict[str, str] = {}
    for key, text in draft.answers:
        try:
            answers[key] = parse_answer(questions[key], text)
        except (AnswerError, KeyError):
            continue
    return _facts(
        texts={name: getattr(draft, name) for name in TEXTS},
        points=addresses(draft.points),
        tags=draft.tags,
        dates=draft.dates,
        answers=answers,
        properties=(
            property_key(each.group, each.name, together(each.parameters), each.value)
            for each in draft.properties
        ),
    )


def of_card(card: Card) -> dict[Key, str]:
    """Give the facts of a contact of the journal."""
    return _facts(
        texts={name: getattr(card.contact, name) for name in TEXTS},
        points=addresses(card.contact.points),
        tags=card.contact.tags,
        dates=[(day, text.lower()) for day, text in card.dates],
        answers=card.answers,
        properties=(property_key(each.group, each.name, each.parameters, each.value) for each in card.kept),
    )


def addresses(points: Iterable[ContactPoint | PointDraft]) -> list[Address]:
    """Give contact points with their keys. An address that is there again has the same: the first of them counts."""
    return [
        Address((POINT, *_told_apart_by(point)), point.value, point.label, point.preferred)
        for point in points
    ]


def _told_apart_by(point: ContactPoint | PointDraft) -> tuple[str, str]:
    return str(point.channel), point.normal or folded(point.value)


def point_text(value: str, label: str) -> str:
    """Give the value of the fact of a contact point."""
    return json.dumps([value, label])


def point_parts(text: str) -> tuple[str, str]:
    """Give address and label of the value of such a fact."""
    value, label = json.loads(text)
    return value, label


def property_key(group: str, name: str, parameters: Mapping[str, Sequence[str]], value: str) -> Key:
    """Give the key of the fact that a card has a property."""
    return (PROPERTY, group, name, canonical(parameters), value)


def is_kept(name: str) -> bool:
    """Tell whether a property of this name is a fact."""
    return name not in _OF_PROGRAMS and not name.startswith(_OURS)


def _facts(
    *,
    texts: Mapping[str, str],
    points: Iterable[Address],
    tags: Iterable[str],
    dates: Iterable[tuple[str, str]],
    answers: Mapping[str, str],
    properties: Iterable[Key],
) -> dict[Key, str]:
    found: dict[Key, str] = {(name,): text for name, text in texts.items() if text}
    for point in points:
        found.setdefault(point.key, point_text(point.value, point.label))
        if point.preferred:
            found.setdefault((PREFERRED, point.key[1]), "\n".join(point.key))
    found |= {(TAG, folded(tag)): tag for tag in tags}
    found |= {(DATE, day, text): "" for day, text in dates}
    found |= {(ANSWER, key): value for key, value in answers.items()}
    return found | {key: "" for key in properties if is_kept(key[2])}
