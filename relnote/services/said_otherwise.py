"""What a record says of somebody who is there otherwise than the journal does: that stays, and this is kept beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.text import folded
from relnote.exporters.vcard import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relnote.domain.records import Contact
    from relnote.importers.drafts import ContactDraft
    from relnote.services.import_target import Kept

ALSO = "X-ALSO-"
"""Begins the name of a property that holds what a file said and the journal says otherwise."""
_FIELDS = {
    "name": "name",
    "title": "title",
    "organisation": "organisation",
    "zone": "time zone",
    "born": "birthday",
    "about": "text about them",
}
"""The fields of which somebody has one, each as it is said."""


class Otherwise(NamedTuple):
    """One field in which a record and a contact differ."""

    what: str
    here: str
    there: str
    kept: Kept
    """The property in which that of the record is kept."""


def otherwise(draft: ContactDraft, there: Contact) -> Iterator[Otherwise]:
    """Give the fields that both have and say differently."""
    for field, what in _FIELDS.items():
        ours, theirs = getattr(there, field), getattr(draft, field)
        if ours and theirs and not _is_said(field, folded(theirs), folded(ours)):
            yield Otherwise(what, ours, theirs, ("", f"{ALSO}{field.upper()}", {}, escaped(theirs)))


def _is_said(field: str, theirs: str, ours: str) -> bool:
    if field == "name":
        # The longer of two names holds the shorter: `Dr. Mary L. Chen`.
        return set(theirs.split()) <= set(ours.split())
    if field == "about":
        return theirs in ours
    # A birthday without its year is said by one with it.
    return ours.endswith(theirs) if field == "born" else theirs == ours
