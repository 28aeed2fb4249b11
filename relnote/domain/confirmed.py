"""What is said of a note's marks once it is saved: what became of each, and what was not understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from relnote.domain.marks import Mark, describe_mark, whose
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Question
from relnote.domain.text import one_line, quoted
from relnote.domain.words import MarkKind

FITS_NOTHING = "fits nothing they told you"
"""What a telling does whose words are about nothing they said."""

_DAYS = frozenset({MarkKind.AWAY, MarkKind.BORN})
"""Facts whose sentence says all there is; the others are said with their words."""

_COUNTED = {
    MarkKind.HEARD: ("remark", "remarks"),
    MarkKind.SUGGESTION: ("suggestion", "suggestions"),
    MarkKind.COMPLAINT: ("complaint", "complaints"),
    MarkKind.PRAISE: ("praise", "praises"),
    MarkKind.REQUEST: ("request", "requests"),
    MarkKind.NEW_USE: ("new use", "new uses"),
    MarkKind.TOLD: ("thing told", "things told"),
    MarkKind.GAVE: ("thing given", "things given"),
    MarkKind.ASKED: ("thing asked for", "things asked for"),
    MarkKind.BOUGHT: ("purchase", "purchases"),
    MarkKind.BORN: ("birthday", "birthdays"),
    MarkKind.AWAY: ("absence", "absences"),
    MarkKind.MOVED: ("move", "moves"),
    MarkKind.NEW_JOB: ("new job", "new jobs"),
}
"""How the marks are counted that become neither follow-ups nor answers."""


def confirmed(marks: Iterable[Mark], today: date, people: Mapping[int, str]) -> list[str]:
    """Say what each mark became that is neither a follow-up nor an answer: `complaint, on the board, "it was late"`.

    `people` are those who share the note, the main one first.
    """
    return [_said(mark, today, people) for mark in marks if mark.kind in _COUNTED and not mark.problem]


def noted(
    marks: Iterable[Mark],
    people: Mapping[int, str],
    known: Mapping[int, Mapping[str, str]],
    questions: Sequence[Question] = BUILT_IN,
) -> list[str]:
    """Say what each mark `prefers:` answered: `prefers second channel: text, best time: after 5`.

    Args:
        marks: Those of a note.
        people: Those who share it, the main one first.
        known: What each of them answered, with what the marks told: a channel alone may be the second one.
        questions: The preference questions there are.
    """
    from relnote.domain.prefers import describe_prefers, parse_prefers

    said = []
    for mark in marks:
        if mark.kind is MarkKind.PREFERS and not mark.problem:
            person = next(iter(mark.about or people))
            heard = parse_prefers(mark.text, known.get(person, {}), questions)
            if heard.answers:
                name = whose(mark, people)
                told = describe_prefers(heard, questions).replace(" · ", ", ")
                said.append(f"{one_line(name)} prefers {told}" if name else f"prefers {told}")
    return said


def _said(mark: Mark, today: date, people: Mapping[int, str]) -> str:
    said = describe_mark(mark, today, arrow="", name=whose(mark, people)).strip()
    return said if mark.kind in _DAYS else f"{said}, {quoted(mark.text)}"


def counted_marks(marks: Iterable[Mark]) -> list[str]:
    """Count the same marks by their kinds, in the order they came: `2 complaints`, `1 remark`."""
    counts = Counter(mark.kind for mark in marks if mark.kind in _COUNTED and not mark.problem)
    return [f"{count} {_COUNTED[kind][count > 1]}" for kind, count in counts.items()]


def told_nothing(text: str) -> str:
    """Say of a mark `told:` that it is about nothing anybody said."""
    return f"told {quoted(text)} {FITS_NOTHING}"


def nobody_named(mark: Mark) -> str:
    """Say that a mark begins with a name that nobody in the note has: `nobody in this note is @Tom`; empty if not."""
    name = mark.text.split()[0].rstrip(",.;:!?") if mark.text.startswith("@") else ""
    return f"nobody in this note is {one_line(name)}" if len(name) > 1 else ""


def not_understood(body: str, marks: Iterable[Mark]) -> Iterator[tuple[Mark, str]]:
    """Name each mark of a body that became nothing: `born: was not understood`, `todo: says nothing`."""
    lines = body.split("\n")
    for mark in marks:
        if mark.problem:
            keyword = one_line(lines[mark.line][mark.keyword_start : mark.keyword_end]).lower()
            yield mark, f"{keyword}: {'was not understood' if mark.text else 'says nothing'}"
