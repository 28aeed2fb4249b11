"""What is counted over stretches of time: talks, beginnings, what was given and asked for, promises.

Counts over the whole journal are read from indexes by time alone, those of one contact from what is theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self

from relnote.domain.moments import start_of
from relnote.domain.rhythm.signals import QUIET
from relnote.domain.style import Kept
from relnote.domain.words import ADDRESSED, Direction, FollowUpKind, FollowUpState, ValueWay
from relnote.store.database import database

# Word for word the condition of the index: only then is it used.
_TALKED = "channel IN ('phone', 'in_person', 'video')"
_CALLED = "channel IN ('phone', 'video')"
_ADDRESSED = ", ".join(f"'{channel}'" for channel in sorted(ADDRESSED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of time, with everybody or with one contact."""

    since: date
    until: date
    """The first day that no longer belongs to it."""
    since_at: datetime
    until_at: datetime
    """The moments at which these days begin."""
    contact_id: int | None = None

    @classmethod
    def of_days(cls, since: date, until: date, zone: str, contact_id: int | None = None) -> Self:
        """Make it of its days, as they begin in `zone`."""
        return cls(
            since=since,
            until=until,
            since_at=start_of(since, zone),
            until_at=start_of(until, zone),
            contact_id=contact_id,
        )

    @property
    def seconds(self) -> tuple[int, int]:
        """Both moments in seconds since 1970."""
        return int(self.since_at.timestamp()), int(self.until_at.timestamp())

    @property
    def days(self) -> tuple[str, str]:
        """Both days as they are kept."""
        return self.since.isoformat(), self.until.isoformat()


def talks(stretch: Stretch) -> tuple[int, int, int | None]:
    """Count talks, those that say whose talk they were, and your share in percent on average in these."""
    row = _rows(
        f"SELECT count(*), count(i.talk_share), avg(i.talk_share) FROM {_from_talks(stretch)}", stretch
    )[0]
    return int(row[0]), int(row[1]), None if row[2] is None else round(row[2])


def calls(stretch: Stretch) -> tuple[int, int | None]:
    """Count calls whose length is known, and give the middle one of their lengths in seconds, the upper of two."""
    among = f"{_from_talks(stretch)} AND i.{_CALLED} AND i.duration IS NOT NULL"
    [(count,)] = _rows(f"SELECT count(*) FROM {among}", stretch)
    if not count:
        return 0, None
    middle = f"SELECT i.duration FROM {among} ORDER BY i.duration LIMIT 1 OFFSET {count // 2}"
    return int(count), int(_rows(middle, stretch)[0][0])


def _from_talks(stretch: Stretch) -> str:
    if stretch.contact_id is None:
        return (
            f"interaction AS i WHERE i.{_TALKED} AND i.outcome = 'reached' "
            "AND i.started_at >= ? AND i.started_at < ?"
        )
    return (
        "participation AS p JOIN interaction AS i ON i.id = p.interaction_id "
        f"WHERE p.started_at >= ? AND p.started_at < ? AND p.contact_id = ? AND p.{_TALKED} AND p.outcome = 'reached'"
    )


def begun(stretch: Stretch) -> tuple[int, int]:
    """Count the conversations begun by you and by them: after days without a word, and the very first."""
    whose = "" if stretch.contact_id is None else " AND p.contact_id = ?"
    rows = _rows(
        "SELECT p.direction, count(*) FROM participation AS p "
        f"WHERE p.standing > 0 AND p.started_at >= ? AND p.started_at < ?{whose} "
        "AND NOT EXISTS (SELECT 1 FROM participation AS q WHERE q.contact_id = p.contact_id "
        f"AND q.started_at > p.started_at - {QUIET} AND q.started_at <= p.started_at "
        "AND (q.started_at < p.started_at OR q.interaction_id < p.interaction_id) "
        f"AND q.channel IN ({_ADDRESSED})) GROUP BY p.direction",
        stretch,
    )
    counts = {row[0]: int(row[1]) for row in rows}
    theirs = counts.get(Direction.IN.value, 0)
    return sum(counts.values()) - theirs, theirs


def heard(stretch: Stretch, until: datetime) -> tuple[int, int]:
    """Count what was heard up to a moment, once for each who said it, and of that what was told back to them."""
    whose = "" if stretch.contact_id is None else " AND contact_id = ?"
    counted = "SELECT count(*), count(told_at) FROM feedback_source WHERE heard_at >= ? AND heard_at < ?"
    row = _rows(f"{counted}{whose}", replace(stretch, until_at=min(until, stretch.until_at)))[0]
    return int(row[0]), int(row[1])


def heard_in_talks(stretch: Stretch) -> int:
    """Count the pieces of feedback that were heard in talks, each once however many said it."""
    whose = "" if stretch.contact_id is None else " AND f.contact_id = ?"
    row = _rows(
        "SELECT count(DISTINCT f.feedback_id) FROM feedback_source AS f JOIN interaction AS i ON i.id = f.interaction_id "
        f"WHERE f.heard_at >= ? AND f.heard_at < ? AND i.{_TALKED} AND i.outcome = 'reached'{whose}",
        stretch,
    )[0]
    return int(row[0])


def given(stretch: Stretch) -> tuple[int, int]:
    """Count what was given and what was asked for."""
    counts = _counted(
        "SELECT way, count(*) FROM value WHERE day >= ? AND day < ?{whose} GROUP BY way", stretch
    )
    return counts.get((ValueWay.GAVE.value,), 0), counts.get((ValueWay.ASKED.value,), 0)


def promises(stretch: Stretch) -> tuple[Kept, Kept]:
    """Count how promises ended, yours and theirs."""
    counts = _counted(
        "SELECT kind, state, count(*) FROM follow_up WHERE ended_on IS NOT NULL "
        "AND ended_on >= ? AND ended_on < ?{whose} GROUP BY kind, state",
        stretch,
    )
    early = _counted(
        "SELECT kind, count(*) FROM follow_up WHERE state = 'kept' AND ended_on < due_on "
        "AND ended_on >= ? AND ended_on < ?{whose} GROUP BY kind",
        stretch,
    )
    mine, theirs = (
        Kept(
            kept=counts.get((kind.value, FollowUpState.KEPT.value), 0),
            early=early.get((kind.value,), 0),
            late=counts.get((kind.value, FollowUpState.KEPT_LATE.value), 0),
            broken=counts.get((kind.value, FollowUpState.BROKEN.value), 0),
        )
        for kind in (FollowUpKind.PROMISE_MINE, FollowUpKind.PROMISE_THEIRS)
    )
    return mine, theirs


def most_talked_to(stretch: Stretch, limit: int) -> list[tuple[int, str]]:
    """Give the contacts with the most talks in a stretch of time, and their names, the most first."""
    rows = _rows(
        "SELECT c.id, c.name FROM (SELECT p.contact_id, count(*) AS often FROM interaction AS i "
        f"JOIN participation AS p ON p.interaction_id = i.id WHERE i.{_TALKED} AND i.outcome = 'reached' "
        "AND i.started_at >= ? AND i.started_at < ? "
        f"GROUP BY p.contact_id ORDER BY often DESC, p.contact_id LIMIT {limit}) AS most "
        "JOIN contact AS c ON c.id = most.contact_id ORDER BY most.often DESC, c.id",
        stretch,
    )
    return [(int(key), name) for key, name in rows]


def _counted(sql: str, stretch: Stretch) -> dict[tuple[str, ...], int]:
    whose = "" if stretch.contact_id is None else " AND contact_id = ?"
    arguments = (*stretch.days, *(() if stretch.contact_id is None else (stretch.contact_id,)))
    rows = database.execute_sql(sql.format(whose=whose), arguments).fetchall()
    return {tuple(row[:-1]): int(row[-1]) for row in rows}


def _rows(sql: str, stretch: Stretch) -> list[Any]:
    whose = () if stretch.contact_id is None else (stretch.contact_id,)
    found: list[Any] = database.execute_sql(sql, (*stretch.seconds, *whose)).fetchall()
    return found
