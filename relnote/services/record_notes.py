"""What is worth knowing of a record of a file, in a sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.importers.drafts import ContactDraft


def unread(draft: ContactDraft, what: str, said: str) -> str:
    """Tell of a day that is none."""
    return one_line(
        f"line {draft.line}: the {what} “{said[:40]}” of {draft.name} is no date that can be read; it is kept as it came."
    )


def at_an_address(draft: ContactDraft, address: str, other: str) -> str:
    """Tell of somebody new who has an address of `other`."""
    return one_line(
        f"line {draft.line}: {draft.name} has the address {address} of {other}, and another name: a contact of its own. "
        "If they are one person: relnote duplicates."
    )
