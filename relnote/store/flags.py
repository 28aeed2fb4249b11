"""What is derived from the journal: flags as moments, and one summary row a contact."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from peewee import fn

from relnote.domain.records import DueRow, Flag
from relnote.domain.severity import SEVERITIES, severities_of
from relnote.domain.words import FlagKind
from relnote.store import glance
from relnote.store.database import database
from relnote.store.fields import LISTED, among, listed
from relnote.store.interactions import Standing
from relnote.store.tables import ContactTable, FlagTable, PointTable, TagTable

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """When a contact was last tried, last reached, first reached, and since when an answer is awaited."""

    last_contact_at: datetime | None = None
    last_reached_at: datetime | None = None
    first_reached_at: datetime | None = None
    waiting_since: datetime | None = None


def standings_of(ids: Sequence[int]) -> dict[int, Standings]:
    """Give the standings of contacts, from the covering index alone."""
    rows = database.execute_sql(
        "SELECT contact_id, standing, min(started_at), max(started_at) FROM participation "
        f"WHERE contact_id IN {LISTED} AND standing > 0 GROUP BY contact_id, standing",
        (listed(ids),),
    ).fetchall()
    spans: defaultdict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for contact_id, kind, first, last in rows:
        spans[contact_id][kind] = (first, last)
    return {contact_id: _standings(spans[contact_id]) for contact_id in ids}


def _standings(spans: dict[int, tuple[int, int]]) -> Standings:
    if not spans:
        return Standings()
    reached = spans.get(Standing.REACHED)
    awaiting = spans.get(Standing.AWAITING)
    waits = awaiting is not None and (reached is None or awaiting[1] > reached[1])
    return Standings(
        last_contact_at=_moment(max(last for _, last in spans.values())),
        last_reached_at=_moment(reached[1]) if reached else None,
        first_reached_at=_moment(reached[0]) if reached else None,
        waiting_since=_moment(awaiting[1]) if awaiting and waits else None,
    )


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def haystacks(ids: Sequence[int]) -> dict[int, str]:
    """Give the text the list's filter looks in, not yet folded: name, organisation, tags, contact points."""
    words: defaultdict[int, list[str]] = defaultdict(list)
    people = ContactTable.select(ContactTable.id, ContactTable.name, ContactTable.organisation)
    for contact_id, name, organisation in people.where(among(ContactTable.id, ids)).tuples():
        words[contact_id] += [name, organisation]
    for table, column in ((TagTable, TagTable.name), (PointTable, PointTable.value)):
        for contact_id, word in (
            table.select(table.contact_id, column).where(among(table.contact, ids)).tuples()
        ):
            words[contact_id].append(word)
    return {contact_id: "\n".join(parts) for contact_id, parts in words.items()}


def of_contact(contact_id: int) -> list[Flag]:
    """Give every flag of a contact, past and future, the most severe first."""
    query = _flags().where(FlagTable.contact == contact_id)
    return list(query.order_by(FlagTable.severity, FlagTable.raised_at, FlagTable.key).objects(_flag))


def due(until: datetime, limit: int) -> list[DueRow]:
    """Give at most `limit` flags raised by `until` and not lapsed by then: the most severe first, then the oldest.

    Each severity is read from the index in order, so that the cost does not grow with the journal. An archived
    contact has no flags.
    """
    found: list[DueRow] = []
    for rank in SEVERITIES:
        if len(found) >= limit:
            break
        query = (
            due_rows()
            .where(FlagTable.severity == rank, is_due(until))
            .order_by(FlagTable.raised_at, FlagTable.contact, FlagTable.key)
            .limit(limit - len(found))
        )
        # Not +=, which Peewee reads as a union of queries.
        found.extend(query.objects(due_row))
    return found


def due_people(until: datetime, limit: int) -> list[int]:
    """Give at most `limit` contacts with a flag that is due: by their most severe one, then the oldest.

    However many flags somebody has, they take one place. The index is read in order and no further than needed.
    """
    moment = int(until.timestamp())
    found: dict[int, None] = {}
    for rank in SEVERITIES:
        rows = database.execute_sql(
            "SELECT contact_id FROM flag WHERE severity = ? AND raised_at <= ? "
            "AND (lapses_at IS NULL OR lapses_at > ?) ORDER BY raised_at, contact_id",
            (rank, moment, moment),
        )
        for (contact_id,) in rows:
            if len(found) >= limit:
                return list(found)
            found[contact_id] = None
    return list(found)


def due_of(ids: Sequence[int], until: datetime) -> list[DueRow]:
    """Give every flag of these contacts that is due, the most severe first, then the oldest."""
    query = due_rows().where(among(FlagTable.contact, ids), is_due(until))
    return list(query.order_by(FlagTable.severity, FlagTable.raised_at, FlagTable.key).objects(due_row))


def due_of_kind(kind: FlagKind, until: datetime, limit: int) -> list[Flag]:
    """Give at most `limit` flags of a kind that are due, the newest first; the index is read for them alone."""
    query = _flags().where(FlagTable.severity.in_(severities_of(kind)), FlagTable.kind == kind, is_due(until))
    return list(query.order_by(FlagTable.raised_at.desc(), FlagTable.contact).limit(limit).objects(_flag))


def count_due(until: datetime, before: int | None = None, most: int | None = None) -> int:
    """Tell how many contacts have a flag due by `until`, more severe than `before` if that is given.

    It counts no further than to `most`.
    """
    return glance.count_due(database.connection(), int(until.timestamp()), before, most)


def with_lapsed(moment: datetime) -> list[int]:
    """Give the contacts with a flag that has lapsed by a moment."""
    query = FlagTable.select(FlagTable.contact_id).where(FlagTable.lapses_at <= moment).distinct()
    return [row[0] for row in query.tuples()]


def load_of_days(kind: FlagKind, since: datetime) -> dict[datetime, int]:
    """Count the flags of a kind by the moment they are raised at, from a moment on."""
    query = FlagTable.select(FlagTable.raised_at, fn.count(FlagTable.contact_id)).where(
        FlagTable.severity.in_(severities_of(kind)), FlagTable.kind == kind, FlagTable.raised_at >= since
    )
    return dict(query.group_by(FlagTable.raised_at).tuples())


def is_due(until: datetime) -> Any:
    """Tell in a query of flags that one is due by a moment."""
    return (FlagTable.raised_at <= until) & (FlagTable.lapses_at.is_null() | (FlagTable.lapses_at > until))


def due_rows() -> Any:
    """Select flags with the names of their contacts, for `due_row` to make records of."""
    named = (ContactTable.name, ContactTable.organisation, ContactTable.tier)
    return FlagTable.select(*_columns(), *named).join(ContactTable)


def _flags() -> Any:
    return FlagTable.select(*_columns())


def _columns() -> tuple[Any, ...]:
    return (
        FlagTable.contact_id,
        FlagTable.kind,
        FlagTable.key,
        FlagTable.raised_at,
        FlagTable.lapses_at,
        FlagTable.evidence,
    )


def _flag(**columns: Any) -> Flag:
    return Flag(contact_id=columns.pop("contact"), **columns)


def due_row(**columns: Any) -> DueRow:
    """Make the record of a row that `due_rows` selects."""
    name, organisation, tier = columns.pop("name"), columns.pop("organisation"), columns.pop("tier")
    return DueRow(flag=_flag(**columns), name=name, organisation=organisation, tier=tier)
