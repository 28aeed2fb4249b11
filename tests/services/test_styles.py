"""What is counted over stretches of time, beside the same counted by hand, over the demo's two years."""

from __future__ import annotations

from statistics import median_high

import pytest

from relnote.domain import moments
from relnote.domain.rhythm.exchanges import begun
from relnote.domain.style import TOLD_WITHIN, stretches
from relnote.domain.words import (
    TALKED,
    Channel,
    Direction,
    FollowUpKind,
    FollowUpState,
    Outcome,
    ValueWay,
)
from relnote.services.demo_journal import load_demo
from relnote.store import facts, feedback, interactions
from relnote.store.database import connected, database
from tests.store.journals import note, person


def all_ids(journal) -> list[int]:
    return list(journal.contacts.listing().ids)


@pytest.mark.parametrize("whole", [True, False])
def test_the_figures_are_what_counting_by_hand_gives(journal, whole) -> None:
    load_demo(journal)
    people = all_ids(journal) if whole else [journal.contacts.the_one("Mary Chen").id]
    style = journal.styles.of(None if whole else people[0])
    spans = stretches(journal.journal.today(), len(style.tallies))
    with connected():
        seen = {each.id: each for key in people for each in interactions.latest(key, 10_000)}
        told = feedback.of_contacts(people)
        histories = {key: facts.history(key) for key in people}
    follow_ups = [each for key in people for each in journal.follow_ups.of_contact(key, still_open=False)]
    values = [each for key in people for each in journal.giving.ledger(key, 10_000)]
    for tally, (since, until) in zip(style.tallies, spans, strict=True):
        first, last = (moments.start_of(day, journal.journal.zone) for day in (since, until))
        there = [each for each in seen.values() if first <= each.started_at < last]
        talks = [each for each in there if each.channel in TALKED and each.outcome is Outcome.REACHED]
        assert tally.talks == len(talks)
        shares = [each.talk_share for each in talks if each.talk_share is not None]
        assert (tally.shared, tally.share) == (
            len(shares),
            round(sum(shares) / len(shares)) if shares else None,
        )
        lengths = [each.duration for each in talks if each.channel is not Channel.IN_PERSON and each.duration]
        assert (tally.calls, tally.length) == (len(lengths), median_high(lengths) if lengths else None)
        started = [
            each
            for history in histories.values()
            for each in begun(history, first=True)
            if first <= each.started_at < last
        ]
        theirs = sum(each.direction is Direction.IN for each in started)
        assert (tally.begun_by_you, tally.begun_by_them) == (len(started) - theirs, theirs)
        ripe = min(last, journal.journal.now() - TOLD_WITHIN)
        heard = [each for each in told if first <= each.heard_at < ripe]
        assert (tally.heard, tally.told) == (len(heard), sum(each.told_at is not None for each in heard))
        ways = [each.way for each in values if since <= each.day < until]
        assert (tally.gave, tally.asked) == (ways.count(ValueWay.GAVE), ways.count(ValueWay.ASKED))
        ended = [
            (each.kind, each.state) for each in follow_ups if each.ended_on and since <= each.ended_on < until
        ]
        for kind, kept in (
            (FollowUpKind.PROMISE_MINE, tally.mine),
            (FollowUpKind.PROMISE_THEIRS, tally.theirs),
        ):
            assert kept.kept == ended.count((kind, FollowUpState.KEPT))
            early = [
                each for each in follow_ups
                if each.kind is kind and each.state is FollowUpState.KEPT and each.due_on and each.ended_on
                and since <= each.ended_on < until and each.ended_on < each.due_on
            ]  # fmt: skip
            assert kept.early == len(early)
            assert kept.late == ended.count((kind, FollowUpState.KEPT_LATE))
            assert kept.broken == ended.count((kind, FollowUpState.BROKEN))
    if whole:
        assert sum(tally.talks for tally in style.tallies) > 100
        assert [one.tally for one in style.people] == [
            journal.styles.of(one.contact_id).tallies[-1] for one in style.people
        ]
        assert [one.tally.talks for one in style.people] == sorted(
            (one.tally.talks for one in style.people), reverse=True
        )


def test_what_was_heard_in_talks_counts_once_however_many_said_it(journal, clock) -> None:
    mary = person(journal)
    for name in ("Bob Ortiz", "Sue Park"):
        person(journal, name)
    note(journal, mary, "met in 10m @Bob Ortiz @Sue Park\ncomplaint: late again")
    clock.move(hours=1)
    note(journal, mary, "email in\nheard: they plan to move")
    clock.move(days=13)
    assert journal.styles.of().tallies[-1].heard == 0, "nobody need know yet what came of it"
    clock.move(days=2)
    for style, heard in ((journal.styles.of(), 4), (journal.styles.of(mary), 2)):
        assert (style.tallies[-1].talks, style.tallies[-1].heard_in_talks, style.tallies[-1].heard) == (
            1,
            1,
            heard,
        )


def test_whole_journals_are_counted_from_indexes_alone(journal) -> None:
    person(journal)
    plans: list[str] = []
    with connected():
        raw = database.connection()
        raw.set_trace_callback(plans.append)
    journal.styles.of()
    with connected():
        raw.set_trace_callback(None)
        for sql in dict.fromkeys(sql for sql in plans if sql.startswith("SELECT")):
            for row in raw.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall():
                assert not row[3].startswith("SCAN") or row[3] in {"SCAN most", "SCAN CONSTANT ROW"}, (
                    sql,
                    row[3],
                )


def test_a_day_belongs_to_where_the_user_is(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "call in 22m 40% yesterday 23:30\ngave: an idea")
    clock.move(days=91)
    before, now = journal.styles.of().tallies[-2:]
    assert (before.talks, before.gave, now.talks, now.gave) == (1, 1, 0, 0)
    clock.move(days=-2)
    assert journal.styles.of().tallies[-1].talks == 1
