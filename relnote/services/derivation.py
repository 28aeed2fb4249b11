"""Deriving a contact's flags and summary again, inside the transaction that changed them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relnote.domain.questions import missing_questions
from relnote.domain.rules import Facts, derive_flags
from relnote.domain.rules.absences import around_absences
from relnote.domain.severity import needs_at
from relnote.domain.text import folded
from relnote.domain.verdicts import Verdicts
from relnote.services.derived_giving import with_giving
from relnote.services.derived_listening import with_heard
from relnote.services.in_chunks import grouped, nothing_collected
from relnote.services.judged_texts import with_texts
from relnote.services.known_facts import with_more
from relnote.services.usual_replies import usual_replies
from relnote.store import contacts, dated_facts, derived, facts, flags, follow_ups, silences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from relnote.clock import Clock
    from relnote.domain.pace import Pace
    from relnote.domain.records import Answer, DatedFact, FollowUp, Question
    from relnote.domain.rhythm.contact import Priors
    from relnote.domain.words import Tier
    from relnote.services.known_facts import Known
    from relnote.store.facts import Person
    from relnote.store.flags import Standings


CHUNK = 500
"""Contacts whose facts are read in one go."""

RECENT = 50
"""So many of the last interactions are looked at, but for their rhythm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Derives flags and summaries by the user's zone, questions, paces and patience with answers."""

    zone: str
    questions: tuple[Question, ...]
    paces: Mapping[Tier, Pace]
    stale_after_months: int
    clock: Clock
    """Tells what has lapsed: it is not kept."""

    def refresh(self, contact_ids: Iterable[int]) -> None:
        """Derive these contacts again; one that is no longer there is passed over."""
        ids = sorted(contact_ids)
        for start in range(0, len(ids), CHUNK):
            self._renew(ids[start : start + CHUNK])

    def refresh_all(self, progress: Callable[[int], None]) -> int:
        """Derive every contact again; `progress` hears how many are done. Gives how many there were."""
        done = 0
        for ids in facts.all_ids(CHUNK):
            self._renew(ids)
            done += len(ids)
            progress(done)
        return done

    def _renew(self, ids: Sequence[int]) -> None:
        """Write what is derived of a chunk of contacts."""
        with nothing_collected():
            derived.write(self._derive(ids))

    def facts_of(self, ids: Sequence[int]) -> list[Facts]:
        """Give the facts of contacts, but for what is judged of texts: only flags stand on that."""
        return [found for found, _ in self._known(ids, flags.standings_of(ids))]

    def _known(self, ids: Sequence[int], standings: Mapping[int, Standings]) -> Known:
        answers = grouped(follow_ups.answers_of(ids))
        open_ones = grouped(follow_ups.of_contacts(ids))
        dated = grouped(dated_facts.of_contacts(ids))
        priors = usual_replies()
        known = [
            (
                self._facts(person, standings[person.id], answers, open_ones, dated, priors=priors),
                person,
            )
            for person in facts.people(ids)
        ]
        return with_heard(with_giving(_with_weekends(known)))

    def _facts(
        self,
        person: Person,
        standings: Standings,
        answers: Mapping[int, Sequence[Answer]],
        open_ones: Mapping[int, Sequence[FollowUp]],
        dated: Mapping[int, Sequence[DatedFact]],
        *,
        priors: Priors,
    ) -> Facts:
        history = facts.history(person.id) if standings.last_contact_at else ()
        return Facts(
            contact_id=person.id,
            tier=person.tier,
            zone=self.zone,
            their_zone=person.zone,
            created_at=person.created_at,
            first_reached_at=standings.first_reached_at,
            last_reached_at=standings.last_reached_at,
            questions=self.questions,
            answers=tuple(answers[person.id]),
            follow_ups=tuple(open_ones[person.id]),
            recent=history[:RECENT],
            history=history,
            born=person.born,
            dated=tuple(dated[person.id]),
            pace=self.paces[person.tier],
            cadence_days=person.cadence_days,
            not_before=person.not_before,
            paused_at=person.paused_at,
            stale_after_months=self.stale_after_months,
            priors=priors,
        )

    def _derive(self, ids: Sequence[int]) -> list[derived.Derived]:
        standings = flags.standings_of(ids)
        haystacks = flags.haystacks(ids)
        now = self.clock()
        verdicts = Verdicts(silences.snoozes_of(ids), silences.dismissals_of(ids))
        made = []
        for found, person in with_texts(self._known(ids, standings)):
            archived = person.archived_at is not None
            raised = () if archived else verdicts.applied(derive_flags(found, verdicts.muted(person.id)))
            raised = around_absences(raised, found.away, self.zone)
            raised = tuple(flag for flag in raised if not flag.has_lapsed(now))
            made.append(
                derived.Derived(
                    contact_id=person.id,
                    archived=archived,
                    tier=person.tier,
                    sort_key=person.sort_key,
                    haystack=folded(haystacks.get(person.id, "")),
                    standings=standings[person.id],
                    flags=raised,
                    needs_at=min((needs_at(flag) for flag in raised), default=None),
                    missing=len(missing_questions(self.questions, found.answers)),
                ),
            )
        return made


def _with_weekends(known: Known) -> Known:
    """Find out the days off of those who are waited for: nothing else of a contact goes by them."""
    waited_for = [found.contact_id for found, _ in known if found.pending]
    if not waited_for:
        return known
    from relnote.services.countries import weekend_of

    points = contacts.points_of(waited_for)
    return with_more(
        known,
        set(waited_for),
        lambda found: replace(found, weekend=weekend_of(found.their_zone, points[found.contact_id])),
    )
