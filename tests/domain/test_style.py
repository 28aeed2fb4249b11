"""Your style: what each figure says, how it was before, and what is advised when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from relnote.domain.style import FigureKind, Kept, Tally, WithOne, stretches
from relnote.domain.style_words import person_told, span_said, style_of

SINCE, UNTIL = date(2026, 8, 20), date(2026, 11, 19)
NOW = Tally(
    since=SINCE, until=UNTIL, talks=18, shared=14, share=42, calls=12, length=22 * 60, begun_by_you=12, begun_by_them=8,
    heard=9, heard_in_talks=9, told=6, gave=6, asked=2, mine=Kept(kept=9, late=1, broken=1), theirs=Kept(kept=1),
)  # fmt: skip
BEFORE = Tally(
    since=date(2026, 5, 21), until=SINCE, talks=10, shared=5, share=48, calls=5, length=22 * 60, begun_by_you=3, begun_by_them=3,
    heard=1, heard_in_talks=1, told=1, gave=1, asked=1, mine=Kept(kept=3, late=1), theirs=Kept(kept=1, broken=1),
)  # fmt: skip
EMPTY = Tally(since=SINCE, until=UNTIL)


def said(now: Tally, before: Tally = EMPTY) -> dict[FigureKind, str]:
    return {figure.kind: figure.said for figure in style_of([before, now]).figures}


def test_every_figure_says_its_numbers_and_how_it_was() -> None:
    assert said(NOW, BEFORE) == {
        FigureKind.TALK: "42 % of the talk was yours in 14 talks; 48 % before.",
        FigureKind.BEGUN: "You began 12 of 20 conversations, 60 %; 50 % before.",
        FigureKind.LENGTH: "The middle one of 12 calls took 22 minutes, as before.",
        FigureKind.HEARD: "You heard 9 things in 18 talks, 0.5 in each; 0.1 before.",
        FigureKind.TOLD: (
            "Of 9 things people told you two weeks ago or longer, by voice or in writing, "
            "they know what came of 6, 67 %."
        ),
        FigureKind.GIVEN: "You gave 6 times and asked twice: 75 % giving.",
        FigureKind.MINE: "You kept 9 of 11 promises on time, 1 late, 1 broken: 82 %.",
        FigureKind.THEIRS: "They kept 1 of 1 promise on time.",
    }
    assert said(replace(NOW, length=31 * 60), BEFORE)[FigureKind.LENGTH].endswith(
        "took 31 minutes; 22 before."
    )
    assert said(NOW)[FigureKind.TALK] == "42 % of the talk was yours in 14 talks."


@pytest.mark.parametrize(
    ("kind", "tally", "expected"),
    [
        (FigureKind.BEGUN, {"begun_by_you": 2, "begun_by_them": 2}, "You began 2 of 4 conversations."),
        (FigureKind.LENGTH, {"calls": 1, "length": 60}, "The one call took 1 minute."),
        (FigureKind.LENGTH, {"calls": 2, "length": 300}, "The longer of 2 calls took 5 minutes."),
        (FigureKind.LENGTH, {"calls": 3, "length": 60}, "The middle one of 3 calls took 1 minute."),
        (
            FigureKind.LENGTH,
            {"calls": 8, "length": 60},
            "The middle one of 8 calls took 1 minute; 22 before.",
        ),
        (
            FigureKind.LENGTH,
            {"calls": 8, "length": 9},
            "The middle one of 8 calls took less than a minute; 22 before.",
        ),
        (FigureKind.HEARD, {"talks": 1, "heard_in_talks": 1}, "You heard 1 thing in 1 talk."),
        (FigureKind.HEARD, {"talks": 2}, "Nothing they told you in 2 talks is written down."),
        (
            FigureKind.HEARD,
            {"talks": 9},
            "Nothing they told you in 9 talks is written down; 0.1 before.",
        ),
        (
            FigureKind.TOLD,
            {"heard": 1},
            "One thing was told you two weeks ago or longer, by voice or in writing; they do not know what came of it.",
        ),
        (
            FigureKind.TOLD,
            {"heard": 1, "told": 1},
            "One thing was told you two weeks ago or longer, by voice or in writing; they know what came of it.",
        ),
        (
            FigureKind.TOLD,
            {"heard": 2},
            "Of 2 things people told you two weeks ago or longer, by voice or in writing, they know what came of none.",
        ),
        (FigureKind.GIVEN, {"gave": 1, "asked": 3}, "You gave once and asked 3 times."),
        (FigureKind.MINE, {"mine": Kept(kept=2, late=1)}, "You kept 2 of 3 promises on time, 1 late."),
        (FigureKind.MINE, {"mine": Kept(kept=3, early=2)}, "You kept 3 of 3 promises on time (2 early)."),
    ],
)
def test_of_a_few_things_no_share_is_told(kind, tally, expected) -> None:
    assert said(replace(EMPTY, **tally), BEFORE)[kind] == expected


def test_where_nothing_tells_it_says_what_would() -> None:
    found = said(EMPTY, BEFORE)
    assert found[FigureKind.TALK] == "No talk says whose it was; a first line such as call 22m 40% does."
    assert found[FigureKind.GIVEN].endswith("lines gave: and asked: of a note keep it.")
    assert all(text.endswith(".") for text in found.values())
    assert {figure.values for figure in style_of([EMPTY, EMPTY]).figures} == {(None, None)}


@pytest.mark.parametrize(
    ("kind", "tally", "advised"),
    [
        (FigureKind.TALK, {"share": 61, "shared": 5}, True),
        (FigureKind.TALK, {"share": 60, "shared": 5}, False),
        (FigureKind.TALK, {"share": 90, "shared": 4}, False),
        (FigureKind.BEGUN, {"begun_by_you": 8, "begun_by_them": 2}, True),
        (FigureKind.BEGUN, {"begun_by_you": 7, "begun_by_them": 3}, False),
        (FigureKind.BEGUN, {"begun_by_you": 9, "begun_by_them": 0}, False),
        (FigureKind.LENGTH, {"length": 1801, "calls": 5}, True),
        (FigureKind.LENGTH, {"length": 1800, "calls": 5}, False),
        (FigureKind.LENGTH, {"length": 3600, "calls": 4}, False),
        (FigureKind.HEARD, {"talks": 5, "heard_in_talks": 0}, True),
        (FigureKind.HEARD, {"talks": 5, "heard_in_talks": 1}, False),
        (FigureKind.HEARD, {"talks": 4, "heard_in_talks": 0}, False),
        (FigureKind.TOLD, {"heard": 3, "told": 1}, True),
        (FigureKind.TOLD, {"heard": 4, "told": 2}, False),
        (FigureKind.TOLD, {"heard": 2, "told": 0}, False),
        (FigureKind.GIVEN, {"gave": 2, "asked": 3}, True),
        (FigureKind.GIVEN, {"gave": 3, "asked": 3}, False),
        (FigureKind.GIVEN, {"gave": 0, "asked": 2}, False),
        (FigureKind.MINE, {"mine": Kept(kept=8, late=2, broken=1)}, True),
        (FigureKind.MINE, {"mine": Kept(kept=9, late=2, broken=1)}, False),
        (FigureKind.MINE, {"mine": Kept(late=2)}, False),
        (FigureKind.THEIRS, {"theirs": Kept(kept=2, broken=3)}, True),
        (FigureKind.THEIRS, {"theirs": Kept(kept=3, broken=3)}, False),
    ],
)
def test_advice_stands_on_evidence(kind, tally, advised) -> None:
    style = style_of([EMPTY, replace(EMPTY, **tally)])
    found = {figure.kind: figure.advice for figure in style.figures}
    assert bool(found.pop(kind)) is advised
    others = {each: advice for each, advice in found.items() if advice}
    # Many talks in which nothing was heard speak of that alone.
    assert not others


def test_stretches_are_13_weeks_and_end_today() -> None:
    found = stretches(date(2026, 11, 18), 3)
    assert found[-1] == (SINCE, UNTIL)
    assert [until for _, until in found[:-1]] == [since for since, _ in found[1:]]
    assert span_said(NOW) == "20 Aug to 18 Nov 2026"
    assert span_said(replace(NOW, since=date(2025, 12, 1))) == "1 Dec 2025 to 18 Nov 2026"


def test_one_person_is_told_in_columns() -> None:
    assert person_told(WithOne(contact_id=1, name="Mary", tally=NOW)) == (
        "18 talks", "you 42 %", "22 min", "began 12 of 20", "gave 6, asked 2",
    )  # fmt: skip
    assert person_told(WithOne(contact_id=1, name="Mary", tally=EMPTY)) == ("0 talks", "", "", "", "")
