"""Erasing a person: their rows, the words of them in the search index, and what the file keeps of rows that are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.refusal import Refusal
from relnote.store import feedback, meta, search
from relnote.store.changes import Writer, bump_revision
from relnote.store.database import database
from relnote.store.duplicates import NOT_SAME
from relnote.store.identities import ALSO_KNOWN_AS

if TYPE_CHECKING:
    from collections.abc import Iterable

UNFINISHED = "erased and not wiped yet"
"""The name in `meta` under which it is told that the file still holds bytes of rows that are gone."""


class Theirs(NamedTuple):
    """What the journal holds of a person."""

    alone: int
    """Interactions that nobody else took part in."""
    shared: int
    """Interactions with others."""
    others: tuple[str, ...]
    """The names of these others, at most a few."""
    named: int
    """Interactions of others alone that hold every word of their name."""


_ALONE = (
    "SELECT interaction_id FROM participation AS mine WHERE contact_id = ? AND NOT EXISTS "
    "(SELECT 1 FROM participation WHERE interaction_id = mine.interaction_id AND contact_id <> mine.contact_id)"
)
_OTHERS = 3


def theirs(contact_id: int, name: str) -> Theirs:
    """Tell what the journal holds of a person."""
    alone = database.execute_sql(f"SELECT count(*) FROM ({_ALONE})", (contact_id,)).fetchone()[0]
    whole = database.execute_sql(
        "SELECT count(*) FROM participation WHERE contact_id = ?", (contact_id,)
    ).fetchone()[0]
    others = database.execute_sql(
        "SELECT DISTINCT contact.name FROM participation AS mine JOIN participation AS other "
        "ON other.interaction_id = mine.interaction_id AND other.contact_id <> mine.contact_id "
        "JOIN contact ON contact.id = other.contact_id WHERE mine.contact_id = ? ORDER BY contact.sort_key LIMIT ?",
        (contact_id, _OTHERS),
    ).fetchall()
    return Theirs(alone, whole - alone, tuple(row[0] for row in others), _named_elsewhere(contact_id, name))


def _named_elsewhere(contact_id: int, name: str) -> int:
    expression = search.match_expression(name)
    if not expression:
        return 0
    found = database.execute_sql(
        "SELECT count(*) FROM words WHERE words MATCH ? AND rowid % 4 = 0 AND NOT EXISTS "
        "(SELECT 1 FROM participation WHERE interaction_id = rowid / 4 AND contact_id = ?)",
        (expression, contact_id),
    )
    return int(found.fetchone()[0])


def remove(contact_id: int) -> None:
    """Remove a person with all that is theirs alone, every draft for them, and the whole record of changes.

    What was changed before can then no longer be taken back: the record holds their rows as they were.
    """
    theirs = "SELECT DISTINCT feedback_id FROM feedback_source WHERE contact_id = ?"
    pieces = [row[0] for row in database.execute_sql(theirs, (contact_id,)).fetchall()]
    database.execute_sql(f"DELETE FROM interaction WHERE id IN ({_ALONE})", (contact_id,))
    database.execute_sql(
        "DELETE FROM contact_property WHERE name = ? AND value IN (SELECT uid FROM contact WHERE id = ? "
        "UNION SELECT value FROM contact_property WHERE contact_id = ? AND name = ?)",
        (NOT_SAME, contact_id, contact_id, ALSO_KNOWN_AS),
    )
    database.execute_sql("DELETE FROM contact WHERE id = ?", (contact_id,))
    # Of cards that are gone; by whom they were is no longer told after two became one. Nothing can bring them back now.
    database.execute_sql(
        "DELETE FROM card_written WHERE NOT EXISTS "
        "(SELECT 1 FROM card WHERE card.folder_id = card_written.folder_id AND card.name = card_written.name)"
    )
    _keep_no_words_of_them(pieces)
    database.execute_sql(
        "DELETE FROM draft WHERE EXISTS (SELECT 1 FROM json_each(draft.contact_ids) WHERE json_each.value = ?)",
        (contact_id,),
    )
    database.execute_sql("DELETE FROM change")
    meta.put(UNFINISHED, "yes")
    bump_revision()


def _keep_no_words_of_them(pieces: Iterable[int]) -> None:
    """Remove the feedback that nobody else said; of what others said, too, their words stay, and where it stands now."""
    database.execute_sql(
        "DELETE FROM feedback WHERE NOT EXISTS (SELECT 1 FROM feedback_source WHERE feedback_id = feedback.id)"
    )
    database.execute_sql(
        "UPDATE feedback SET text = (SELECT text FROM feedback_source WHERE feedback_id = feedback.id ORDER BY id LIMIT 1) "
        "WHERE NOT EXISTS (SELECT 1 FROM feedback_source WHERE feedback_id = feedback.id AND text = feedback.text)"
    )
    # What is written here is not recorded as a change.
    feedback.settle(Writer(), pieces)


def is_unfinished() -> bool:
    """Tell whether somebody was erased and the file not wiped since."""
    return bool(meta.get(UNFINISHED))


def wipe() -> None:
    """Make the file anew without the bytes of rows that are gone: in the search index, its free pages and its log.

    Raises:
        Refusal: another program reads the file; it is to be done again.
    """
    database.execute_sql("INSERT INTO words (words) VALUES ('optimize')")
    database.execute_sql("VACUUM")
    if database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise Refusal("Another program reads the journal, so its log still holds what was there.")
    # Last of all: whatever went wrong before, it is then still known that this is to be done.
    database.execute_sql("DELETE FROM meta WHERE key = ?", (UNFINISHED,))
