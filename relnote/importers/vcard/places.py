"""Where in a card something stands: the properties that say what a draft has of it."""

from __future__ import annotations

from relnote.importers.vcard import values
from relnote.importers.vcard.fields import Fields

_TEXTS = {"name": ("FN",), "title": ("TITLE", "ROLE")}


def of_text(fields: Fields, what: str) -> list[int]:
    """Give the places that say a text of the draft: `name`, `organisation`, `title`, `zone`, `born` or `about`."""
    if what == "about":
        return sorted(at for at, _, _ in fields.all("NOTE"))
    if what == "born":
        found = (at for at, prop in enumerate(fields.properties) if prop.name == "BDAY" and values.born(prop))
    elif what == "zone":
        found = (at for at, prop, _ in fields.all("TZ") if values.zone(prop, fields.version))
    elif what == "organisation":
        found = (at for at, prop, _ in fields.all("ORG") if any(values.parts(prop, fields.version)))
    else:
        found = (at for name in _TEXTS[what] for at, _, _ in fields.all(name))
    return list(found)[:1]


def of_answer(fields: Fields, question: str) -> list[int]:
    """Give the places that answer a question, by its key."""
    # As a name of a property tells it.
    told = question.lower().replace("-", "_")
    return [at for at, (key, _) in fields.located_answers() if key == told]


def of_date(fields: Fields, day: str, text: str) -> list[int]:
    """Give the places that tell of a day that comes every year."""
    return [at for at, told in fields.located_dates() if told == (day, text)]


def of_label(fields: Fields, group: str) -> list[int]:
    """Give the places of the label of a group."""
    return [
        at
        for at, prop in enumerate(fields.properties)
        if group and prop.name == "X-ABLABEL" and prop.group.lower() == group.lower()
    ]
