"""The weekly review, put together from the flags there are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.review import TOPICS, Review, Section, Topic, as_of, steps_of
from relnote.services.attention import Attention
from relnote.store import database, flags, flags_of_kinds, style
from relnote.store.style import Stretch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from relnote.domain.records import DueRow
    from relnote.domain.style import Kept
    from relnote.domain.words import FlagKind
    from relnote.services.journal import Journal

WEEK = timedelta(days=7)

SHOWN = 7
"""So many people of a section are shown: more are no review."""


class Reviews:
    """Makes the weekly review."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of_week(self) -> Review:
        """Give the review as of today."""
        with database.connected():
            sections = [self._section(topic) for topic in TOPICS]
            mine, theirs = self._kept()
        attention = Attention(self._journal)
        planned = tuple(
            Section(
                topic=section.topic,
                rows=tuple(attention.with_plans(section.rows)),
                whole=section.whole,
            )
            for section in sections
        )
        return Review(sections=planned, steps=steps_of(planned), mine=mine, theirs=theirs)

    def _section(self, topic: Topic) -> Section:
        until = self._journal.now()
        if topic.ahead:
            until = moments.start_of(self._journal.today() + WEEK, self._journal.zone)
        rows = flags_of_kinds.due_first(topic.kinds, until, SHOWN)
        found = flags.due_of([row.flag.contact_id for row in rows], until)
        rows = [replace(row, others=_others(row, found, topic.kinds)) for row in rows]
        whole = flags_of_kinds.people_with(topic.kinds, until)
        return Section(topic=topic, rows=tuple(as_of(rows, self._journal.now())), whole=whole)

    def _kept(self) -> tuple[Kept, Kept]:
        until = self._journal.today() + timedelta(days=1)
        since = until - WEEK
        return style.promises(Stretch.of_days(since, until, self._journal.zone))


def _others(row: DueRow, found: Iterable[DueRow], kinds: Collection[FlagKind]) -> tuple[FlagKind, ...]:
    """Give the kinds of what else a section is about there is with the person of a row."""
    mine = row.flag.kind, row.flag.key
    theirs = [each.flag for each in found if each.flag.contact_id == row.flag.contact_id]
    return tuple(flag.kind for flag in theirs if flag.kind in kinds and (flag.kind, flag.key) != mine)
