"""Absences: how they are written, when they are, how they are said."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.absence_phrases import LIKE, Told, describe_away, read_away
from relnote.domain.absences import absences_of, away_of, back_from, describe_absence, near_absence
from relnote.domain.marks import describe_mark, find_marks, may_be_mark
from relnote.domain.records import DatedFact
from relnote.domain.words import FactKind, MarkKind
from tests.domain.tried import moment

TODAY = date(2026, 11, 18)
"""A Wednesday."""


def fact(first: str, last: str = "", kind: FactKind = FactKind.AWAY, **more: object) -> DatedFact:
    return DatedFact(contact_id=7, kind=kind, day=first, last_day=last, **more)  # type: ignore[arg-type]


def stretches(*facts: DatedFact, zone: str = "Europe/Lisbon", **more):
    """Absences as (first day, last day, why)."""
    return [(f"{each.first}", f"{each.last}", each.text) for each in absences_of(facts, zone, **more)]


@pytest.mark.parametrize(
    ("text", "first", "last", "why"),
    [
        ("until 6 Jan", "2026-11-18", "2027-01-06", ""),
        ("till 6 Jan: holiday", "2026-11-18", "2027-01-06", "holiday"),
        ("20 Dec - 6 Jan holiday", "2026-12-20", "2027-01-06", "holiday"),
        ("20 Dec–6 Jan, skiing", "2026-12-20", "2027-01-06", "skiing"),
        ("from 20 Dec until 6 Jan", "2026-12-20", "2027-01-06", ""),
        ("20-24 Dec", "2026-12-20", "2026-12-24", ""),
        ("Dec 20-24", "2026-12-20", "2026-12-24", ""),
        ("20-31 Feb", None, None, None),
        ("Feb 20-31", None, None, None),
        ("31-3 Feb", None, None, None),
        ("the 20th - the 24th", "2026-11-20", "2026-11-24", ""),
        ("2026-12-20 - 2027-01-06", "2026-12-20", "2027-01-06", ""),
        ("from tomorrow to Friday", "2026-11-19", "2026-11-20", ""),
        ("Mon - Wed", "2026-11-23", "2026-11-25", ""),
        # Over Monday: that it began yesterday is said of a Monday before the Wednesday.
        ("Tue - Thu", "2026-11-17", "2026-11-19", ""),
        ("Friday", "2026-11-20", "2026-11-20", ""),
        ("Friday - dentist", "2026-11-20", "2026-11-20", "dentist"),
        ("on 3 Dec", "2026-12-03", "2026-12-03", ""),
        ("for 2 weeks", "2026-11-18", "2026-12-01", ""),
        ("3 weeks", "2026-11-18", "2026-12-08", ""),
        ("this week", "2026-11-18", "2026-11-22", ""),
        ("next week, fair", "2026-11-23", "2026-11-29", "fair"),
        ("until next week", "2026-11-18", "2026-11-22", ""),
        ("until end of month", "2026-11-18", "2026-11-30", ""),
        ("back 7 Jan", "2026-11-18", "2027-01-06", ""),
        ("back on Monday", "2026-11-18", "2026-11-22", ""),
        # What was lately is told behind it.
        ("1-10 Nov", "2026-11-01", "2026-11-10", ""),
        ("30 Oct - 10 Nov", "2026-10-30", "2026-11-10", ""),
        ("3-14 Aug", "2027-08-03", "2027-08-14", ""),
        # Days of summer are those to come, unless it has just been.
        ("20-24 Aug", "2026-08-20", "2026-08-24", ""),
        ("19-21 Aug", "2026-08-19", "2026-08-21", ""),
        ("17-20 Aug", "2027-08-17", "2027-08-20", ""),
        ("Aug 21-24", "2026-08-21", "2026-08-24", ""),
        ("21 Aug", "2026-08-21", "2026-08-21", ""),
        ("20 Aug", "2027-08-20", "2027-08-20", ""),
        # Who goes on leave for most of a year is back in the autumn of the next.
        ("until 19 Oct", "2026-10-19", "2026-10-19", ""),
        ("until 18 Oct", "2026-11-18", "2027-10-18", ""),
        ("next month", "2026-12-01", "2026-12-31", ""),
        ("Next  month: leave", "2026-12-01", "2026-12-31", "leave"),
        ("this month", "2026-11-18", "2026-11-30", ""),
        ("next year", "2027-01-01", "2027-12-31", ""),
        ("until next month", "2026-11-18", "2026-11-30", ""),
        ("from Monday for two weeks", "2026-11-23", "2026-12-06", ""),
        ("20 Dec, for 2 weeks, skiing", "2026-12-20", "2027-01-02", "skiing"),
        ("20 Dec for ages", "2026-12-20", "2026-12-20", "for ages"),
        ("two weeks from Monday", "2026-11-23", "2026-12-06", ""),
        ("for 2 weeks starting 1 Dec: fair", "2026-12-01", "2026-12-14", "fair"),
        ("2 weeks from now", "2026-11-18", "2026-12-01", ""),
        ("2 weeks from home", "2026-11-18", "2026-12-01", "from home"),
        ("a year", "2026-11-18", "2027-11-17", ""),
        ("from now until Friday", "2026-11-18", "2026-11-20", ""),
        ("since Monday until Friday", "2026-11-16", "2026-11-20", ""),
        ("from next week for 2 weeks", "2026-11-23", "2026-12-06", ""),
        ("20.12. - 6.1.", "2026-12-20", "2027-01-06", ""),
        ("until 6.1.", "2026-11-18", "2027-01-06", ""),
        ("back in two weeks", "2026-11-18", "2026-12-01", ""),
        ("6 Jan 2026 - 20 Dec 2026", "2026-01-06", "2026-12-20", ""),
        ("soon", None, None, None),
        ("until 6", None, None, None),
        ("20/12 - 6/1", None, None, None),
        ("for ages", None, None, None),
    ],
)  # fmt: skip
def test_it_is_written_as_people_write_it(text, first, last, why) -> None:
    told, problem = read_away(text, TODAY)
    if first is None:
        assert (told, problem) == (None, f"Say when they are away: {LIKE}.")
    else:
        assert problem == ""
        assert (told.first.isoformat(), told.last.isoformat(), told.text) == (first, last, why)


OPEN = "Say until when as well: 20 Dec – 6 Jan, or 20 Dec for 2 weeks."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("until 31 Feb", "There is no such day as 31 Feb."),
        ("11/12", "11/12 can be read in two ways; write 11 Dec or 12 Nov."),
        ("24-20 Dec", "They would be back before they left; write the first day, then the last."),
        ("28 Dec - 3", "They would be back before they left; write the first day, then the last."),
        ("from 20 Dec", OPEN),
        ("from tomorrow, skiing", OPEN),
        ("since Monday", OPEN),
        ("from next week", OPEN),
        ("until 6 Jan 2040", "That is more than three years ahead; write a day that is nearer."),
        ("9999-12-30 - 9999-12-31", "That is more than three years ahead; write a day that is nearer."),
    ],
)
def test_what_cannot_be_is_told(text, problem) -> None:
    assert read_away(text, TODAY) == (None, problem)


@pytest.mark.parametrize(
    ("text", "since", "said"),
    [
        ("back", "2026-11-18", "back today"),
        ("back early, the fair was over", "2026-11-18", "back today, the fair was over"),
        ("back today", "2026-11-18", "back today"),
        ("Back already.", "2026-11-18", "back today"),
        ("back yesterday", "2026-11-17", "back since yesterday"),
        ("back since Monday", "2026-11-16", "back since Mon 16 Nov"),
        ("returned", None, None),
        ("back 2 Nov", "2026-11-02", "back since Mon 2 Nov"),
        ("back tomorrow", "2026-11-18", "away today"),
        ("back to work", None, None),
        ("backed up", None, None),
    ],
)
def test_that_they_are_back_is_an_absence_without_a_day(text, since, said) -> None:
    told, problem = read_away(text, TODAY)
    if since is None:
        assert (told, problem) == (None, f"Say when they are away: {LIKE}.")
    else:
        assert (told.first.isoformat(), describe_away(told, TODAY)) == (since, said)
        assert told.is_back == said.startswith("back")


def test_what_is_told_shortly_after_it_was_across_the_year() -> None:
    after = date(2026, 12, 27)
    for text in ("until 24 Dec", "24 Dec", "20-24 Dec", "Dec 20-24", "20 Dec - 24"):
        told, _ = read_away(text, after)
        assert told.last == date(2026, 12, 24), text


def test_across_the_turn_of_the_year_it_began_before_it_ends() -> None:
    told, _ = read_away("20 Dec - 6 Jan", date(2026, 12, 27))
    assert (told.first, told.last) == (date(2026, 12, 20), date(2027, 1, 6))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Away until 6 Jan.", "↳ away until Wed 6 Jan"),
        ("- away until 6 Jan, skiing", "↳ away until Wed 6 Jan, skiing"),
        ("away 20 Dec - 6 Jan", "↳ away Sun 20 Dec – Wed 6 Jan"),
        ("Out of office until Monday", "↳ away until Mon 23 Nov"),
        ("On holiday 23-24 Nov", "↳ away Mon 23 Nov – Tue 24 Nov"),
        ("away: Friday", "↳ away Fri 20 Nov"),
        ("away: until whenever", f"↳ Say when they are away: {LIKE}."),
        ("away:", "↳ Say what after away:, or leave the line out."),
        # These speak of something else.
        ("away from his desk", None),
        ("On leave until May is over", None),
        ("Away till 6 Jan then he will call", None),
        ("She is away until 6 Jan", None),
        ("right away Monday", None),
    ],
)
def test_a_line_of_a_note_tells_it_with_a_colon_or_without(line, said) -> None:
    marks = find_marks(f"Spoke.\n{line}", TODAY)
    assert [describe_mark(mark, TODAY) for mark in marks] == ([said] if said else [])
    if marks:
        assert may_be_mark(line)
        assert marks[0].kind is MarkKind.AWAY


def test_nobody_is_away_for_what_else_is_told_of_them() -> None:
    assert stretches(fact("1971-05-12", kind=FactKind.BORN)) == []


def test_where_it_could_be_about_another_a_fact_says_whose_it_is() -> None:
    marks = find_marks("away: until 6 Jan\nborn: 12 May 1971\ntodo: call\naway: soon", TODAY)
    assert [describe_mark(mark, TODAY, name="Mary\nChen") for mark in marks] == [
        "↳ Mary Chen: away until Wed 6 Jan",
        "↳ Mary Chen: birthday, 12 May 1971",
        "↳ Mary Chen: follow-up, no day",
        f"↳ Say when they are away: {LIKE}.",
    ]


def test_days_count_from_the_day_of_the_note() -> None:
    [mark] = find_marks("away: for 2 days", date(2026, 11, 2))
    assert describe_mark(mark, TODAY) == "↳ away Mon 2 Nov – Tue 3 Nov"


def test_absences_are_stretches_of_the_users_days() -> None:
    facts = [
        fact("2026-12-28", "2027-01-06"),
        fact("2026-12-20", "2026-12-27"),
        fact("2026-07-01"),
        fact("2026-08-01", kind=FactKind.ANNIVERSARY),
        # Nobody counts that far.
        fact("9998-01-01", "9999-12-31"),
    ]
    assert away_of(absences_of(facts, "Europe/Lisbon")) == (
        (moment("2026-06-30T23:00"), moment("2026-07-01T23:00")),
        (moment("2026-12-20T00:00"), moment("2027-01-07T00:00")),
    )
    [(begin, end)] = away_of(absences_of([fact("2026-12-24", "9999-12-31")], "UTC"))
    assert (end - begin).days == 1101


TRIP = ("2026-12-20", "2027-01-06", "holiday")


@pytest.mark.parametrize(
    ("later", "left"),
    [
        # Shorter, longer, moved, or other from the middle on.
        (("2026-12-22", "2026-12-30", ""), [("2026-12-20", "2026-12-30", "holiday")]),
        (("2026-12-20", "2026-12-30", ""), [("2026-12-20", "2026-12-30", "")]),
        (("2026-12-22", "2027-01-15", ""), [("2026-12-20", "2027-01-15", "holiday")]),
        (("2026-12-18", "2026-12-30", ""), [("2026-12-18", "2026-12-30", "")]),
        (("2026-12-18", "2027-01-15", ""), [("2026-12-18", "2027-01-15", "")]),
        (("2027-01-03", "2027-01-03", "ill"), [("2026-12-20", "2027-01-03", "holiday, ill")]),
        (("2026-12-20", "2026-12-20", ""), [("2026-12-20", "2026-12-20", "")]),
        # Beside it, to the day.
        (("2027-01-06", "2027-01-09", "fair"), [("2026-12-20", "2027-01-09", "holiday, fair")]),
        (("2027-01-07", "2027-01-09", "holiday"), [("2026-12-20", "2027-01-09", "holiday")]),
        (("2026-12-14", "2026-12-20", "fair"), [("2026-12-14", "2027-01-06", "fair, holiday")]),
        (("2027-01-08", "2027-01-09", "fair"), [TRIP, ("2027-01-08", "2027-01-09", "fair")]),
        # Back: from the day on, if they were away then.
        (("2026-12-29", "2026-12-28", ""), [("2026-12-20", "2026-12-28", "holiday")]),
        (("2026-12-20", "2026-12-19", ""), []),
        (("2027-01-06", "2027-01-05", ""), [("2026-12-20", "2027-01-05", "holiday")]),
        (("2026-12-19", "2026-12-18", ""), [TRIP]),
        (("2027-01-07", "2027-01-06", ""), [TRIP]),
    ],
)
def test_what_was_said_last_holds_from_its_first_day_on(later, left) -> None:
    first = fact(*TRIP[:2], text=TRIP[2], told_at=moment("2026-12-01T09:00"), id=2)
    second = fact(*later[:2], text=later[2], told_at=moment("2026-12-02T09:00"), id=1)
    assert stretches(first, second) == stretches(second, first) == left


def test_of_one_note_the_lower_line_was_said_last() -> None:
    one = {"told_at": moment("2026-12-01T09:00"), "interaction_id": 5}
    facts = [
        fact("2026-12-20", "2026-12-22", line=4, id=1, **one),
        fact("2026-12-20", "2026-12-29", line=3, **one),
    ]
    assert stretches(*facts) == [("2026-12-20", "2026-12-22", "")]
    # Nobody knows when that was told.
    assert stretches(*facts, fact("2026-12-20", "2027-01-06", id=9)) == [("2026-12-20", "2026-12-22", "")]


def test_who_is_back_may_leave_again() -> None:
    told = [("2026-12-20", "2027-01-06"), ("2026-12-28", "2026-12-27"), ("2027-01-04", "2027-01-05")]
    facts = [fact(*days, told_at=moment(f"2026-12-1{place}T09:00")) for place, days in enumerate(told)]
    assert stretches(*facts) == [("2026-12-20", "2026-12-27", ""), ("2027-01-04", "2027-01-05", "")]


def test_who_is_away_is_back_when_it_ends() -> None:
    away = (
        (moment("2026-12-20T00:00"), moment("2027-01-07T00:00")),
        (moment("2027-02-01T00:00"), moment("2027-02-03T00:00")),
    )
    for at, back in (
        ("2026-12-19T23:59", "2026-12-19T23:59"),
        ("2026-12-20T00:00", "2027-01-07T00:00"),
        ("2027-01-06T23:59", "2027-01-07T00:00"),
        ("2027-01-07T00:00", "2027-01-07T00:00"),
        ("2027-02-02T00:00", "2027-02-03T00:00"),
    ):
        assert back_from(away, moment(at)) == moment(back)


@pytest.mark.parametrize(
    ("heard", "wrote_at"),
    [
        ([], None),
        # Before it was told, in the note that told it, before they left, and when they are back.
        (["2026-12-18T09:00", "2026-12-18T10:00", "2026-12-19T23:59", "2027-01-07T00:00"], None),
        (["2026-12-20T00:00"], "2026-12-20T00:00"),
        (["2026-12-19T10:00", "2026-12-22T10:00", "2026-12-24T10:00"], "2026-12-22T10:00"),
    ],
)
def test_who_writes_is_taken_to_be_back(heard, wrote_at) -> None:
    told = fact("2026-12-20", "2027-01-06", told_at=moment("2026-12-18T10:00"))
    [absence] = absences_of([told], "Europe/Lisbon", [moment(at) for at in heard])
    assert absence.wrote_at == (wrote_at and moment(wrote_at))
    assert absence.end == (absence.wrote_at or moment("2027-01-07T00:00"))
    assert absence.last == date(2027, 1, 6)


def test_who_writes_and_says_that_they_are_away_still_is() -> None:
    facts = [
        fact("2026-12-20", "2027-01-06", told_at=moment("2026-12-18T10:00"), text="holiday"),
        fact("2026-12-22", "2027-01-06", told_at=moment("2026-12-22T10:00")),
    ]
    heard = [moment("2026-12-22T10:00")]
    assert away_of(absences_of(facts, "UTC", heard)) == (
        (moment("2026-12-20T00:00"), moment("2027-01-07T00:00")),
    )
    # Between the two they were there.
    heard = [moment("2026-12-21T10:00"), moment("2026-12-22T10:00")]
    assert away_of(absences_of(facts, "UTC", heard)) == (
        (moment("2026-12-20T00:00"), moment("2026-12-21T10:00")),
        (moment("2026-12-22T00:00"), moment("2027-01-07T00:00")),
    )


def test_it_is_said_that_they_were_in_touch() -> None:
    told = fact("2026-12-20", "2027-01-06", text="holiday")
    absences = absences_of([told, fact("2027-01-09")], "UTC", [moment("2026-12-27T23:30")])
    today = date(2026, 12, 24)
    assert describe_absence(near_absence(absences, today), today, "Europe/Berlin") == (
        "away until Wed 6 Jan; in touch Mon 28 Dec, so taken to be back"
    )
    # One that is still to come is worth more.
    later = near_absence(absences, date(2026, 12, 28))
    assert describe_absence(later, date(2026, 12, 28), "UTC") == "away Sat 9 Jan"


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-30", None),
        ("2026-12-06", "away Sun 20 Dec – Wed 6 Jan"),
        ("2026-12-20", "away until Wed 6 Jan"),
        ("2027-01-06", "away until today"),
        ("2027-01-07", "away Mon 18 Jan – Tue 19 Jan, fair"),
        ("2027-01-20", None),
    ],
)
def test_an_absence_is_spoken_of_a_fortnight_before(today, said) -> None:
    day = date.fromisoformat(today)
    facts = [
        fact("2027-01-18", "2027-01-19", text="fair"),
        fact("2026-12-20", "2027-01-02"),
        fact("2027-01-03", "2027-01-06"),
        fact("1971-05-12", kind=FactKind.BORN),
    ]
    absence = near_absence(absences_of(facts, "UTC"), day)
    assert (absence and describe_absence(absence, day, "UTC")) == said


def test_a_reason_is_told_on_one_line() -> None:
    told = Told(TODAY, TODAY, " - skiing\nin the Alps")
    assert describe_away(told, TODAY) == "away today, skiing in the Alps"


@given(st.text(max_size=40), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_text_is_an_absence_or_has_a_problem(text, day) -> None:
    told, problem = read_away(text, day)
    assert (told is None) == bool(problem)
    if told is not None:
        assert told.first <= told.last + timedelta(days=told.is_back) <= day + timedelta(days=1100)
        [*absences] = absences_of([fact(told.first.isoformat(), told.last.isoformat())], "Europe/Lisbon")
        assert len(absences) == (not told.is_back)


def test_the_moments_are_in_utc() -> None:
    [absence] = absences_of([fact("2026-12-24")], "Pacific/Auckland")
    assert absence.begin == datetime.fromisoformat("2026-12-23T11:00+00:00")
