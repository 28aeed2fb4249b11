"""The contact list: ids in order from one index, rows by page, and the filter as SQL."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from relnote.domain.records import ContactRow
from relnote.domain.severity import FROM_ASKING
from relnote.domain.words import FlagKind, Tier
from relnote.store.database import database
from relnote.store.fields import ExactTextField, MomentField, word_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from relnote.domain.filters import Filter

ORDERS = {
    "need": "needs_at, sort_key, contact_id",
    "name": "sort_key, contact_id",
    "contact": "last_contact_at DESC, sort_key, contact_id",
}
"""What the list can be sorted by, each with an index of its own."""

_FOUND = "raised_at <= ? AND (lapses_at IS NULL OR lapses_at > ?)"
_ROWS = f"""
SELECT c.id, c.name, c.organisation, c.tier, c.archived_at IS NOT NULL, s.last_contact_at, s.last_reached_at,
    s.waiting_since, s.next_due_at, s.missing,
    (SELECT kind FROM flag WHERE contact_id = c.id AND {_FOUND} ORDER BY severity, raised_at LIMIT 1)
FROM contact AS c JOIN summary AS s ON s.contact_id = c.id WHERE c.id IN """

_moment = MomentField().python_value
_text = ExactTextField().python_value


def plain_ids(sort: str, limit: int | None = None) -> array[int]:
    """Give the ids of everybody who is not archived, from a covering index; the first ones with `limit`."""
    sql = f"SELECT contact_id FROM summary WHERE archived = 0 ORDER BY {ORDERS[sort]}"
    rows = database.execute_sql(f"{sql} LIMIT {int(limit)}" if limit is not None else sql)
    return array("q", (row[0] for row in rows.fetchall()))


def rows(ids: Sequence[int], now: datetime) -> list[ContactRow]:
    """Give the lines of the list for these ids, with the worst flag that is due at `now`."""
    moment = int(now.timestamp())
    marks = ", ".join("?" * len(ids))
    found = database.execute_sql(f"{_ROWS}({marks})", (moment, moment, *ids)).fetchall()
    return [
        ContactRow(
            id=row[0],
            name=_text(row[1]) or "",
            organisation=_text(row[2]) or "",
            tier=word_of(Tier, row[3]),
            archived=bool(row[4]),
            last_contact_at=_moment(row[5]),
            last_reached_at=_moment(row[6]),
            waiting_since=_moment(row[7]),
            next_due_at=_moment(row[8]),
            missing=row[9],
            flag=word_of(FlagKind, row[10]) if row[10] else None,
        )
        for row in found
    ]


def filtered_ids(wanted: Filter, sort: str, now: datetime) -> array[int]:
    """Give the ids that a filter leaves, in order."""
    where, arguments = _conditions(wanted, int(now.timestamp()))
    # The plus keeps SQLite from walking the sort's index, which would fetch every row out of order.
    order = ", ".join(f"+s.{part}" for part in ORDERS[sort].split(", "))
    sql = f"SELECT s.contact_id FROM summary AS s WHERE {' AND '.join(where)} ORDER BY {order}"
    return array("q", (row[0] for row in database.execute_sql(sql, arguments).fetchall()))


def missing_ids(now: datetime) -> array[int]:
    """Give the contacts with missing answers: what is due with them soonest first, then the last contacted."""
    rows = database.execute_sql(
        "SELECT s.contact_id FROM summary AS s JOIN contact AS c ON c.id = s.contact_id LEFT JOIN "
        "(SELECT contact_id, min(raised_at) AS at FROM flag WHERE kind NOT IN (?, ?) GROUP BY contact_id) AS f "
        "ON f.contact_id = s.contact_id WHERE s.archived = 0 AND s.missing > 0 "
        "ORDER BY f.at IS NULL, max(f.at, ?), CASE c.tier WHEN 'key' THEN 0 WHEN 'regular' THEN 1 ELSE 2 END, "
        "s.last_contact_at DESC, s.contact_id",
        (FlagKind.MISSING_PREFERENCES.value, FlagKind.STALE_PREFERENCE.value, int(now.timestamp())),
    ).fetchall()
    return array("q", (row[0] for row in rows))


def _conditions(wanted: Filter, now: int) -> tuple[list[str], list[Any]]:
    where = [f"s.archived = {int(wanted.archived)}"]
    arguments: list[Any] = []
    for word in wanted.words:
        where.append("instr(s.haystack, ?) > 0")
        arguments.append(ExactTextField().db_value(word))
    for tag in wanted.tags:
        where.append(
            "EXISTS (SELECT 1 FROM contact_tag AS t WHERE t.contact_id = s.contact_id AND t.folded = ?)"
        )
        arguments.append(ExactTextField().db_value(tag))
    if wanted.due_before is not None:
        where.append(
            "EXISTS (SELECT 1 FROM flag AS f WHERE f.contact_id = s.contact_id AND f.raised_at < ? "
            "AND (f.lapses_at IS NULL OR f.lapses_at > ?) AND f.severity < ?)",
        )
        # Questions still to ask stand open for nearly everybody; `missing:` is their term.
        arguments += [int(wanted.due_before.timestamp()), now, FROM_ASKING]
    _spans(wanted, where, arguments)
    _missing(wanted, where, arguments)
    return where, arguments


def _spans(wanted: Filter, where: list[str], arguments: list[Any]) -> None:
    if wanted.last_before is not None:
        where.append("(s.last_contact_at IS NULL OR s.last_contact_at < ?)")
        arguments.append(int(wanted.last_before.timestamp()))
    if wanted.last_after is not None:
        where.append("s.last_contact_at >= ?")
        arguments.append(int(wanted.last_after.timestamp()))
    if wanted.never:
        where.append("s.last_contact_at IS NULL")
    if wanted.tiers:
        marks = ", ".join("?" * len(wanted.tiers))
        where.append(f"(SELECT tier FROM contact AS c WHERE c.id = s.contact_id) IN ({marks})")
        arguments += [tier.value for tier in wanted.tiers]


def _missing(wanted: Filter, where: list[str], arguments: list[Any]) -> None:
    if wanted.missing_any:
        where.append("s.missing > 0")
    for key in wanted.missing:
        where.append(
            "NOT EXISTS (SELECT 1 FROM answer AS a WHERE a.contact_id = s.contact_id AND a.question = ? "
            "AND a.source = 'stated')",
        )
        arguments.append(key)
    for channel in wanted.channels:
        where.append(
            "(EXISTS (SELECT 1 FROM answer AS a WHERE a.contact_id = s.contact_id AND a.value = ? "
            "AND a.question IN ('first_channel', 'second_channel')) OR EXISTS (SELECT 1 FROM contact_point AS p "
            "WHERE p.contact_id = s.contact_id AND p.channel = ?))",
        )
        arguments += [channel.value, channel.value]
