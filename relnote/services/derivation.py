"""Deriving a contact's flags and summary again, inside the transaction that changed them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from relnote.domain.questions import missing_questions
from relnote.domain.rules import Attempt, Facts, derive_flags, needs_at
from relnote.domain.text import folded
from relnote.domain.words import Tier
from relnote.store import facts, flags, follow_ups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from relnote.domain.records import Answer, Flag, FollowUp, Question
    from relnote.domain.words import FlagKind

CHUNK = 500
"""Contacts whose facts are read in one go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Derives flags and summaries by the user's zone, questions and patience with answers."""

    zone: str
    questions: tuple[Question, ...]
    stale_after_months: int

    def refresh(self, contact_ids: Iterable[int]) -> None:
        """Derive these contacts again; one that is no longer there is passed over."""
        ids = sorted(contact_ids)
        for start in range(0, len(ids), CHUNK):
            flags.write(self._derive(ids[start : start + CHUNK]))

    def refresh_all(self, progress: Callable[[int], None]) -> int:
        """Derive every contact again; `progress` hears how many are done. Gives how many there were."""
        done = 0
        for ids in facts.all_ids(CHUNK):
            flags.write(self._derive(ids))
            done += len(ids)
            progress(done)
        return done

    def _derive(self, ids: Sequence[int]) -> list[flags.Derived]:
        answers: defaultdict[int, list[Answer]] = defaultdict(list)
        for answer in follow_ups.answers_of(ids):
            answers[answer.contact_id].append(answer)
        open_ones: defaultdict[int, list[FollowUp]] = defaultdict(list)
        for follow_up in follow_ups.of_contacts(ids):
            open_ones[follow_up.contact_id].append(follow_up)
        standings = flags.standings_of(ids)
        haystacks = flags.haystacks(ids)
        snoozes = flags.snoozes_of(ids)
        derived = []
        for contact_id, sort_key, tier, created_at, archived_at in facts.people(ids):
            found = Facts(
                contact_id=contact_id,
                tier=Tier(tier),
                zone=self.zone,
                created_at=created_at,
                first_reached_at=standings[contact_id].first_reached_at,
                questions=self.questions,
                answers=tuple(answers[contact_id]),
                follow_ups=tuple(open_ones[contact_id]),
                recent=_recent(contact_id, answers[contact_id]),
                stale_after_months=self.stale_after_months,
            )
            raised = () if archived_at else _put_off(derive_flags(found), snoozes)
            derived.append(
                flags.Derived(
                    contact_id=contact_id,
                    archived=archived_at is not None,
                    sort_key=sort_key,
                    haystack=folded(haystacks.get(contact_id, "")),
                    standings=standings[contact_id],
                    flags=raised,
                    needs_at=min((needs_at(flag) for flag in raised), default=None),
                    missing=len(missing_questions(self.questions, found.answers)),
                ),
            )
        return derived


def _put_off(
    raised: Sequence[Flag], snoozes: Mapping[tuple[int, FlagKind, str], datetime]
) -> tuple[Flag, ...]:
    """Move the flags that are snoozed; a snooze never brings a flag forward."""
    if not snoozes:
        return tuple(raised)
    return tuple(
        replace(
            flag,
            raised_at=max(
                flag.raised_at, snoozes.get((flag.contact_id, flag.kind, flag.key), flag.raised_at)
            ),
        )
        for flag in raised
    )


def _recent(contact_id: int, answers: Sequence[Answer]) -> tuple[Attempt, ...]:
    """Give the last attempts, which only an answer about the channel is compared with."""
    if not any(answer.question == "first_channel" for answer in answers):
        return ()
    return tuple(
        Attempt(
            started_at=datetime.fromtimestamp(started_at, UTC),
            channel=channel,
            direction=direction,
            outcome=outcome,
            answered=answered,
        )
        for started_at, channel, direction, outcome, answered in facts.recent_tries(contact_id)
    )
