"""The demo journal: the same for the same day, never in the future, and with something for every rule."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from statistics import mean, median

import pytest

from relnote.domain.marks import Mark, find_marks
from relnote.domain.moments import SATURDAY, add_months, day_of, local, moment_of
from relnote.domain.preferences import conflict, describe_answer, parse_answer
from relnote.domain.prefers import parse_prefers
from relnote.domain.questions import BUILT_IN
from relnote.domain.words import (
    ENGAGEMENT,
    FOLLOW_UP_OF_MARK,
    REACHING,
    TALKED,
    Channel,
    Direction,
    FollowUpState,
    MarkKind,
    Outcome,
    Tier,
)
from relnote.services.demo.journal import generate
from relnote.services.demo.script import scenes_of
from relnote.services.demo.shapes import DemoEntry, DemoJournal, DemoPerson
from tests.services.demo_cases import CASES

FEEDBACK = {
    MarkKind.HEARD,
    MarkKind.SUGGESTION,
    MarkKind.COMPLAINT,
    MarkKind.PRAISE,
    MarkKind.REQUEST,
    MarkKind.NEW_USE,
}


def working_minutes(start: datetime, end: datetime, zone: str) -> float:
    """Minutes between two moments that are on a weekday between 8 and 17 in a zone."""
    minutes = 0.0
    day = day_of(start, zone)
    while (opens := moment_of(day, 8, 0, zone)) < end:
        if day.weekday() < SATURDAY:
            since, until = max(start, opens), min(end, moment_of(day, 17, 0, zone))
            minutes += max(0.0, (until - since).total_seconds() / 60)
        day += timedelta(days=1)
    return minutes


class Told:
    """A journal with the questions tests ask of it."""

    def __init__(self, day: date, zone: str) -> None:
        self.day = day
        self.zone = zone
        self.journal: DemoJournal = generate(day, zone)
        self.names = [person.name for person in self.journal.people]

    def person(self, name: str) -> DemoPerson:
        return self.journal.people[self.names.index(name)]

    def entries(self, name: str) -> list[DemoEntry]:
        index = self.names.index(name)
        return [entry for entry in self.journal.entries if index in entry.who]

    def ago(self, entry: DemoEntry) -> int:
        return (self.day - day_of(entry.started_at, self.zone)).days

    def marks(self, entry: DemoEntry) -> tuple[Mark, ...]:
        return find_marks(entry.body, day_of(entry.started_at, self.zone))

    def open_marks(self, name: str, kind: MarkKind) -> Iterator[tuple[DemoEntry, Mark]]:
        for entry in self.entries(name):
            over = {ending.line for ending in entry.ended}
            for mark in self.marks(entry):
                if mark.kind is kind and mark.line not in over:
                    yield entry, mark

    def due(self, name: str, kind: MarkKind) -> list[int]:
        """In how many days each open mark of the kind is due; negative when it is late."""
        return [(mark.due_on - self.day).days for _, mark in self.open_marks(name, kind) if mark.due_on]

    def reply_minutes(self, name: str, channel: Channel) -> list[float]:
        """Working minutes of theirs between a message of mine and their answer, oldest first."""
        zone = self.person(name).zone
        return [
            working_minutes(self.journal.entries[entry.replies_to].started_at, entry.started_at, zone)
            for entry in self.entries(name)
            if entry.replies_to is not None
            and entry.channel is channel
            and entry.direction is Direction.IN
            and self.journal.entries[entry.replies_to].channel is channel
        ]

    def unanswered(self, name: str) -> list[DemoEntry]:
        """Mine since they were last heard of, the oldest first."""
        mine: list[DemoEntry] = []
        for entry in self.entries(name):
            if entry.outcome in REACHING:
                mine.clear()
            elif entry.direction is Direction.OUT:
                mine.append(entry)
        return mine

    def conversations(self, name: str) -> list[DemoEntry]:
        return [e for e in self.entries(name) if e.channel in TALKED and e.outcome is Outcome.REACHED]

    def count(self, name: str, kinds: set[MarkKind], within: int) -> int:
        return sum(
            mark.kind in kinds
            for entry in self.entries(name)
            if self.ago(entry) <= within
            for mark in self.marks(entry)
        )

    def answer(self, name: str, question: str) -> str:
        return next((a.value for a in self.person(name).answers if a.question == question), "")


@pytest.fixture(
    scope="module",
    params=[
        (date(2026, 11, 21), "Europe/London"),
        (date(2027, 3, 1), "Pacific/Auckland"),
        (date(2026, 12, 30), "America/Los_Angeles"),
    ],
    ids=["saturday", "monday", "wednesday"],
)
def told(request: pytest.FixtureRequest) -> Told:
    return Told(*request.param)


def test_the_same_day_zone_and_seed_give_the_same_journal(told: Told) -> None:
    assert generate(told.day, told.zone, seed=7) == told.journal


def test_another_seed_tells_it_otherwise(told: Told) -> None:
    other = generate(told.day, told.zone, seed=8)
    assert other.people == told.journal.people
    assert other.entries != told.journal.entries
    assert 1500 <= len(other.entries) <= 2500


def test_a_later_day_moves_the_story_along_with_it(told: Told) -> None:
    later = generate(told.day + timedelta(days=28), told.zone)
    assert len(later.people) == len(told.journal.people)
    assert len(later.entries) == pytest.approx(len(told.journal.entries), rel=0.03)
    moved = later.entries[-1].started_at - told.journal.entries[-1].started_at
    assert timedelta(days=28, hours=-1) <= moved <= timedelta(days=28, hours=1)
    mary = [e.body for e in later.entries if later.people[e.who[0]].name == "Mary Chen"]
    assert [len(body.splitlines()) for body in mary] == [
        len(e.body.splitlines())
        for e in told.entries("Mary Chen")
        if e.who[0] == told.names.index("Mary Chen")
    ]


def test_there_are_two_years_of_entries(told: Told) -> None:
    assert 1500 <= len(told.journal.entries) <= 2500
    assert 700 <= told.ago(told.journal.entries[0]) <= 735
    months = Counter((told.ago(entry) // 30) for entry in told.journal.entries)
    assert all(months[month] >= 40 for month in range(24))


def test_nothing_happens_after_two_in_the_afternoon_of_the_day(told: Told) -> None:
    end = moment_of(told.day, 14, 0, told.zone)
    for entry in told.journal.entries:
        assert entry.started_at <= end
        assert entry.started_at.utcoffset() == timedelta(0)
        assert all(ending.ended_on <= told.day for ending in entry.ended)
        assert all(decision.on <= told.day for decision in entry.decided)
    for person in told.journal.people:
        assert all(answer.answered_at <= end for answer in person.answers)


def test_entries_are_in_order_and_answers_come_after_what_they_answer(told: Told) -> None:
    moments = [entry.started_at for entry in told.journal.entries]
    assert moments == sorted(moments)
    for entry in told.journal.entries:
        if entry.replies_to is not None:
            answered = told.journal.entries[entry.replies_to]
            assert answered.started_at < entry.started_at
            assert answered.who == entry.who
            assert {answered.direction, entry.direction} == {Direction.IN, Direction.OUT}


def test_channels_directions_outcomes_and_lengths_fit_together(told: Told) -> None:
    for entry in told.journal.entries:
        talked = entry.channel in TALKED and entry.outcome is Outcome.REACHED
        assert (entry.duration is not None) == (entry.talk_share is not None) == talked
        if entry.channel is Channel.NOTE:
            assert (entry.direction, entry.outcome) == (None, None)
        elif entry.channel in ENGAGEMENT:
            assert (entry.direction, entry.outcome) == (Direction.IN, Outcome.OPENED)
        elif entry.channel not in TALKED:
            expected = (
                {Outcome.RECEIVED} if entry.direction is Direction.IN else {Outcome.SENT, Outcome.BOUNCED}
            )
            assert entry.outcome in expected
    assert {entry.channel for entry in told.journal.entries} == set(Channel)
    assert {entry.outcome for entry in told.journal.entries} == {*Outcome, None}


def test_people_are_reached_only_where_they_have_an_address(told: Told) -> None:
    addressed = {Channel.EMAIL, Channel.PHONE, Channel.TEXT, Channel.SOCIAL, Channel.FAX}
    for person in told.journal.people:
        used = {entry.channel for entry in told.entries(person.name)} & addressed
        assert used <= {point.channel for point in person.points}, person.name


def test_their_answers_come_in_their_working_hours(told: Told) -> None:
    for person in told.journal.people:
        for entry in told.entries(person.name):
            if entry.direction is Direction.IN and entry.replies_to is not None:
                at = local(entry.started_at, person.zone)
                assert at.weekday() < SATURDAY
                assert 7 <= at.hour < 18


def test_about_sixty_people_live_in_many_zones_on_both_sides_of_the_date_line(told: Told) -> None:
    people = told.journal.people
    assert 55 <= len(people) <= 70
    assert len(set(told.names)) == len(people)
    assert len({person.zone for person in people}) >= 30
    regions = {person.zone.partition("/")[0] for person in people}
    assert regions >= {"Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic"}
    noon = datetime(2026, 6, 1, 12, tzinfo=UTC)
    assert day_of(noon, "Pacific/Apia") > day_of(noon, "Pacific/Pago_Pago")
    assert {"Pacific/Apia", "Pacific/Pago_Pago"} <= {person.zone for person in people}
    assert {person.tier for person in people} == {Tier.KEY, Tier.REGULAR, Tier.LIGHT}
    assert all(person.title and person.organisation for person in people)


def test_names_come_in_many_scripts(told: Told) -> None:
    letters = {char for name in told.names for char in name if char.isalpha()}
    scripts = {unicodedata.name(char).split()[0] for char in letters}
    assert scripts >= {
        "LATIN", "ARABIC", "HEBREW", "CJK", "HANGUL", "CYRILLIC", "GREEK", "THAI", "DEVANAGARI",
    }  # fmt: skip
    assert letters & set("éØÁüÞ")


def test_every_address_is_invented(told: Told) -> None:
    points = [point for person in told.journal.people for point in person.points]
    for point in points:
        if point.channel is Channel.EMAIL:
            assert point.value.isascii()
            assert re.search(r"@[\w.-]+\.example$", point.value)
        elif point.channel is not Channel.SOCIAL:
            digits = re.sub(r"\D", "", point.value)
            assert 7 <= len(digits) <= 15
            assert re.search(
                r"0000|\b000\b|555 01|7946 0|496 0|7700 900|23125|3920|7010|5550|491 570|99 00|465 004|00 0",
                point.value,
            )
    assert len({(p.channel, p.value) for p in points}) == len(points)
    assert all(sum(p.preferred for p in person.points) == 1 for person in told.journal.people)


def test_answers_are_in_canonical_form_and_do_not_contradict_each_other(told: Told) -> None:
    questions = {question.key: question for question in BUILT_IN}
    declined = 0
    for person in told.journal.people:
        known = {answer.question: answer.value for answer in person.answers if not answer.declined}
        for answer in person.answers:
            if answer.declined:
                declined += 1
                assert answer.value == ""
                continue
            question = questions[answer.question]
            said = describe_answer(question, answer.value)
            assert parse_answer(question, said) == answer.value
            others = {key: value for key, value in known.items() if key != answer.question}
            assert not conflict(answer.question, answer.value, others), person.name
    assert declined
    full = [p for p in told.journal.people if len(p.answers) == len(BUILT_IN)]
    assert 8 <= len(full) <= 40


def test_every_kind_of_mark_stands_somewhere_and_is_understood(told: Told) -> None:
    found: Counter[MarkKind] = Counter()
    for entry in told.journal.entries:
        for mark in told.marks(entry):
            found[mark.kind] += 1
            assert not mark.problem
            if mark.kind is MarkKind.PREFERS:
                assert not parse_prefers(mark.text).unknown
            if FOLLOW_UP_OF_MARK.get(mark.kind) and mark.kind is not MarkKind.ASK_NEXT:
                assert mark.due_on, mark.text
    assert set(found) == set(MarkKind)
    assert found[MarkKind.PROMISE] >= 100


def test_endings_and_decisions_stand_on_lines_that_can_have_them(told: Told) -> None:
    states: Counter[FollowUpState] = Counter()
    for entry in told.journal.entries:
        marks = {mark.line: mark for mark in told.marks(entry)}
        began = day_of(entry.started_at, told.zone)
        for ending in entry.ended:
            mark = marks[ending.line]
            assert mark.kind in FOLLOW_UP_OF_MARK
            assert ending.ended_on >= began
            promised = mark.kind in (MarkKind.PROMISE, MarkKind.THEY_PROMISE)
            assert (ending.state is FollowUpState.DONE) != promised
            if ending.state is FollowUpState.KEPT_LATE:
                assert mark.due_on
                assert ending.ended_on > mark.due_on
            states[ending.state] += 1
        for decision in entry.decided:
            assert marks[decision.line].kind in FEEDBACK
            assert decision.state in {"will_do", "will_not", "done", "told"}
            assert decision.on >= began
    assert states[FollowUpState.KEPT] > 4 * states[FollowUpState.KEPT_LATE] > 0
    assert states[FollowUpState.BROKEN]


def test_notes_are_many_and_no_slot_is_left_open(told: Told) -> None:
    bodies = Counter(entry.body for entry in told.journal.entries)
    assert len(bodies) >= 1000
    assert max(count for body, count in bodies.items() if len(body) > 120) <= 14
    assert not [body for body in bodies if re.search(r"[{}\[\]|]|\s$", body)]


def test_several_people_share_some_entries(told: Told) -> None:
    shared = [entry for entry in told.journal.entries if len(entry.who) > 1]
    assert len(shared) >= 12
    assert {len(entry.who) for entry in shared} == {2, 3}
    assert all(len(set(entry.who)) == len(entry.who) for entry in shared)


def test_the_first_entries_of_mary_chen_are_as_the_pictures_show_them(told: Told) -> None:
    mary = told.person("Mary Chen")
    assert (mary.title, mary.organisation, mary.tier) == ("VP Operations", "Acme Robotics", Tier.KEY)
    newsletter, call, mail = told.entries("Mary Chen")[-3:]
    assert (newsletter.channel, newsletter.body, told.ago(newsletter)) == (
        Channel.NEWSLETTER, "Line automation", 9,
    )  # fmt: skip
    assert (call.channel, call.direction, call.duration, call.talk_share) == (
        Channel.PHONE, Direction.IN, 22 * 60, 35,
    )  # fmt: skip
    assert call.started_at == moment_of(told.day - timedelta(days=1), 15, 3, told.zone)
    assert "heard: invoices should name the project" in call.body
    assert (mail.channel, mail.direction, mail.outcome) == (Channel.EMAIL, Direction.OUT, Outcome.SENT)
    assert mail.started_at == moment_of(told.day, 5, 12, told.zone)
    replies = told.reply_minutes("Mary Chen", Channel.EMAIL)
    assert len(replies) == 14
    assert sum(minutes < 9 * 60 for minutes in replies) == 13
    assert 38 <= median(replies) <= 42
    calls = [
        e for e in told.entries("Mary Chen") if e.channel is Channel.PHONE and e.direction is Direction.OUT
    ]
    assert Counter(call.outcome in REACHING for call in calls) == {True: 6, False: 3}


def test_a_step_with_an_unknown_word_is_refused() -> None:
    with pytest.raises(ValueError, match="sideways"):
        scenes_of("@ call sideways\nHello.")


def _ratio(told: Told, name: str, channel: Channel, last: int) -> float:
    """By how much the last replies are slower than the ones before, median against median."""
    replies = told.reply_minutes(name, channel)
    assert len(replies) >= 15
    return median(replies[-last:]) / median(replies[:-last])


def _answered(told: Told, name: str, channel: Channel) -> tuple[int, int]:
    """How many of my attempts on a channel were answered, of how many."""
    mine = [e for e in told.entries(name) if e.channel is channel and e.direction is Direction.OUT]
    replied = {e.replies_to for e in told.entries(name)}
    got = [e for e in mine if e.outcome in REACHING or told.journal.entries.index(e) in replied]
    return len(got), len(mine)


def _cadence(told: Told, name: str, days: int, tier: Tier) -> bool:
    last = [entry for entry in told.entries(name) if entry.outcome in REACHING][-1]
    return told.person(name).tier is tier and told.ago(last) > days


def _stale_observed(told: Told, name: str) -> bool:
    said = told.answer(name, "first_channel") == "phone"
    return said and (_answered(told, name, Channel.PHONE), _answered(told, name, Channel.EMAIL)) == (
        (1, 8),
        (9, 10),
    )


def _purchase(told: Told, name: str) -> bool:
    entries = told.entries(name)
    bought = [e for e in entries if any(m.kind is MarkKind.BOUGHT for m in told.marks(e))][-1]
    after = [e for e in entries if e.started_at > bought.started_at and e.outcome in REACHING]
    return not after and 7 < told.ago(bought) < 30


def _too_often(told: Told, name: str) -> bool:
    begun = [
        e
        for e in told.entries(name)
        if e.direction is Direction.OUT and e.replies_to is None and told.ago(e) <= 30
    ]
    replied = {e.replies_to for e in told.entries(name)}
    answered = [e for e in begun if told.journal.entries.index(e) in replied]
    return len(begun) > 4 and len(answered) * 2 <= len(begun)


def _wrong_channel(told: Told, name: str) -> bool:
    tried = told.unanswered(name)
    return (
        len(tried) >= 2
        and {e.channel for e in tried} == {Channel.PHONE}
        and told.answer(name, "first_channel") == "text"
    )


def _information_free(told: Told, name: str) -> bool:
    tried = told.unanswered(name)
    return (
        len(tried) >= 2
        and all(len(e.body) < 60 for e in tried)
        and {e.channel for e in tried}
        <= {
            Channel(told.answer(name, "first_channel")),
            Channel(told.answer(name, "second_channel")),
        }
    )


def _not_interested(told: Told, name: str) -> bool:
    tried = told.unanswered(name)
    said = Channel(told.answer(name, "first_channel"))
    return len(tried) >= 3 and all(e.channel is said and len(e.body) > 120 and "?" in e.body for e in tried)


def _interest(told: Told, name: str) -> bool:
    acts = [e for e in told.entries(name) if e.channel in ENGAGEMENT and told.ago(e) <= 90]
    began = [e for e in told.entries(name) if e.outcome is Outcome.RECEIVED and e.replies_to is None]
    return len(acts) >= 3 and len({e.body for e in acts}) == 1 and not began


def _writes_first(told: Told, name: str) -> bool:
    began = [
        e
        for e in told.entries(name)
        if e.direction is Direction.IN and e.channel not in ENGAGEMENT and e.replies_to is None
    ]
    return len(began) == 1 and told.ago(began[0]) <= 9


def _shifted(told: Told, name: str) -> bool:
    entries = [e for e in told.entries(name) if e.outcome is Outcome.RECEIVED]
    lately = {e.channel for e in entries if told.ago(e) <= 80}
    before = {e.channel for e in entries if told.ago(e) > 100}
    return lately == {Channel.TEXT} and before == {Channel.EMAIL}


def _feedback(told: Told, name: str, within: int) -> list[tuple[MarkKind, str, int]]:
    """Kind, state and age of each piece of feedback of a person."""
    return [
        (mark.kind, next((d.state for d in e.decided if d.line == mark.line), "heard"), told.ago(e))
        for e in told.entries(name)
        if told.ago(e) <= within
        for mark in told.marks(e)
        if mark.kind in FEEDBACK
    ]


def _bring_news(told: Told, name: str) -> bool:
    open_since = [age for _, state, age in _feedback(told, name, 900) if state == "done"]
    return bool(open_since) and not told.count(name, {MarkKind.TOLD}, open_since[-1])


def _complaint(told: Told, name: str) -> bool:
    return any(
        kind is MarkKind.COMPLAINT and state == "heard" and age >= 4
        for kind, state, age in _feedback(told, name, 900)
    )


def _testimonial(told: Told, name: str) -> bool:
    feedback = _feedback(told, name, 180)
    kept = {
        ending.state
        for e in told.entries(name)
        for mark in told.marks(e)
        for ending in e.ended
        if mark.kind is MarkKind.PROMISE and ending.line == mark.line and told.ago(e) <= 180
    }
    kinds = {kind for kind, _, _ in feedback}
    return (
        kinds >= {MarkKind.PRAISE, MarkKind.NEW_USE}
        and kept <= {FollowUpState.KEPT}
        and not told.due(name, MarkKind.PROMISE)
        and not any(kind is MarkKind.COMPLAINT and state == "heard" for kind, state, _ in feedback)
    )


def _thin(told: Told, name: str) -> bool:
    mails = [e for e in told.entries(name) if e.channel is Channel.EMAIL and e.direction is Direction.IN]
    lengths = [len(e.body) for e in mails]
    return len(lengths) >= 20 and max(lengths[-5:]) < 20 and median(lengths[:-5]) > 150


def _birthday(told: Told, name: str) -> bool:
    born = date.fromisoformat(told.person(name).born)
    return add_months(born, 12 * ((told.day + timedelta(days=5)).year - born.year)) == told.day + timedelta(
        days=5
    )


CHECKS: dict[str, Callable[[Told, str], bool]] = {
    "promise_mine_late": lambda t, n: t.due(n, MarkKind.PROMISE) == [-1],
    "promise_mine_tomorrow": lambda t, n: t.due(n, MarkKind.PROMISE) == [1],
    "promise_theirs_due": lambda t, n: min(t.due(n, MarkKind.THEY_PROMISE)) < -3,
    "follow_up_overdue": lambda t, n: min(t.due(n, MarkKind.TODO)) < 0,
    "follow_up_today": lambda t, n: t.due(n, MarkKind.TODO) == [0],
    "follow_up_this_week": lambda t, n: all(0 < days < 7 for days in t.due(n, MarkKind.TODO)),
    "missing_preferences": lambda t, n: t.person(n).tier is Tier.KEY and len(t.person(n).answers) < 3,
    "stale_preference": lambda t, n: all(
        (t.day - a.answered_at.date()).days > 366 for a in t.person(n).answers
    ),
    "stale_preference_observed": _stale_observed,
    "cadence_due": lambda t, n: _cadence(t, n, 90, Tier.KEY),
    "cadence_due_regular": lambda t, n: _cadence(t, n, 180, Tier.REGULAR),
    "purchase_call": _purchase,
    "too_often": _too_often,
    "waiting_said": lambda t, n: t.answer(n, "wait") == "1d" and t.ago(t.unanswered(n)[0]) >= 4,
    "waiting_normal": lambda t, n: (
        len(t.unanswered(n)) == 1 and median(t.reply_minutes(n, Channel.EMAIL)) < 60
    ),
    "no_response_wrong_channel": _wrong_channel,
    "no_response_information_free": _information_free,
    "no_response_not_interested": _not_interested,
    "bad_contact_point": lambda t, n: t.entries(n)[-1].outcome is Outcome.BOUNCED,
    "rhythm_slow": lambda t, n: _ratio(t, n, Channel.EMAIL, 2) > 15,
    "rhythm_fast": lambda t, n: _ratio(t, n, Channel.EMAIL, 4) < 0.25,
    "rhythm_silent": lambda t, n: len(t.unanswered(n)) >= 3 and len(t.reply_minutes(n, Channel.EMAIL)) >= 20,
    "rhythm_drift": lambda t, n: _ratio(t, n, Channel.EMAIL, 6) > 3,
    "thin_replies": _thin,
    "signal_interest": _interest,
    "signal_writes_first": _writes_first,
    "channel_shift": _shifted,
    "bring_news": _bring_news,
    "complaint_open": _complaint,
    "testimonial": _testimonial,
    "one_way": lambda t, n: mean(e.talk_share or 0 for e in t.conversations(n)[-5:]) > 60,
    "long_calls": lambda t, n: (
        median(e.duration or 0 for e in t.entries(n) if e.channel is Channel.PHONE and e.duration) > 0
        and median([e.duration or 0 for e in t.conversations(n) if e.channel is Channel.PHONE][-5:]) > 30 * 60
    ),
    "ask_heavy": lambda t, n: (
        t.count(n, {MarkKind.ASKED}, 180) > t.count(n, {MarkKind.GAVE}, 180) + 2
        and min(t.due(n, MarkKind.TODO)) > 0
    ),
    "birthday_soon": _birthday,
}


@pytest.mark.parametrize("rule", CASES)
def test_every_rule_has_somebody_to_find(told: Told, rule: str) -> None:
    assert CHECKS[rule](told, CASES[rule])


def test_only_those_who_carry_the_case_are_late_with_anything(told: Told) -> None:
    late = {
        (name, kind)
        for name in told.names
        for kind in (MarkKind.PROMISE, MarkKind.TODO)
        for days in told.due(name, kind)
        if days < 0
    }
    assert late == {("Mary Chen", MarkKind.PROMISE), ("João Quintão", MarkKind.TODO)}
