"""The feedback board: the ids of its columns in order, and the filter as SQL."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Any

from relnote.domain.feedback_words import Stage
from relnote.domain.text import folded
from relnote.store.database import database
from relnote.store.fields import ExactTextField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relnote.domain.feedback_filter import FeedbackFilter

_text = ExactTextField().python_value
_ORDER = "ORDER BY f.heard_at DESC, f.id DESC"
_SAID_BY = "(SELECT group_concat(s.haystack, ' ') FROM feedback_source AS w JOIN summary AS s ON s.contact_id = w.contact_id "
_SAID_BY += "WHERE w.feedback_id = f.id)"


def columns(wanted: FeedbackFilter) -> dict[Stage, array[int]]:
    """Give the ids of the pieces that a filter leaves, by the column they stand in, what was heard last first."""
    where, arguments = _conditions(wanted)
    patterns = [_beginning(word) for word in wanted.words]
    held = f"f.text, {_SAID_BY}" if wanted.words else "NULL, NULL"
    # Column by column the index has them in order, and where nothing narrows them holds all that is asked.
    sql = f"SELECT f.id, {held} FROM feedback AS f WHERE f.stage = ? AND {' AND '.join(where)} {_ORDER}"
    return {
        stage: array(
            "q",
            (
                id_
                for id_, text, said_by in database.execute_sql(sql, (str(stage), *arguments)).fetchall()
                if not wanted.words or _holds(patterns, f"{folded(_text(text) or '')} {said_by or ''}")
            ),
        )
        for stage in Stage
    }


def _beginning(word: str) -> re.Pattern[str]:
    """Find words that begin so: `tom` is no part of "automation". What is not ASCII may stand in text without spaces."""
    begins = "(?<![a-z0-9])" if word.isascii() and word[0].isalnum() else ""
    return re.compile(begins + re.escape(word))


def _holds(patterns: Iterable[re.Pattern[str]], haystack: str) -> bool:
    return all(pattern.search(haystack) for pattern in patterns)


def _conditions(wanted: FeedbackFilter) -> tuple[list[str], list[Any]]:
    where: list[str] = ["1"]
    arguments: list[Any] = []
    for group in ({"kind": wanted.kinds}, {"state": wanted.states, "stage": wanted.stages}):
        given = {column: words for column, words in group.items() if words}
        if given:
            each = [f"f.{column} IN ({', '.join('?' * len(words))})" for column, words in given.items()]
            where.append(f"({' OR '.join(each)})")
            arguments += [str(word) for words in given.values() for word in words]
    for tag in wanted.tags:
        where.append(
            "EXISTS (SELECT 1 FROM feedback_source AS w JOIN contact_tag AS t ON t.contact_id = w.contact_id "
            "WHERE w.feedback_id = f.id AND t.folded = ?)"
        )
        arguments.append(tag)
    for sign, moment in (("<", wanted.before), (">=", wanted.after)):
        if moment is not None:
            where.append(f"f.heard_at {sign} ?")
            arguments.append(int(moment.timestamp()))
    return where, arguments
