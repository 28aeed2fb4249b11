"""The filter of the feedback board: words that must be found, and terms such as `kind:praise` that narrow it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from relnote.domain.feedback_words import FeedbackKind, FeedbackState, Stage
from relnote.domain.filters import LONGEST, TOKEN, read_age
from relnote.domain.text import folded, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackFilter:
    """What pieces of feedback have in common. Empty fields do not narrow it."""

    words: tuple[str, ...] = ()
    """Folded; each begins a word of what was said, or of the name, organisation or tags of somebody who said it."""
    kinds: tuple[FeedbackKind, ...] = ()
    """One of these."""
    states: tuple[FeedbackState, ...] = ()
    """What was decided is one of these, or the column one of `stages`."""
    stages: tuple[Stage, ...] = ()
    """It stands in one of these columns, or what was decided is one of `states`."""
    tags: tuple[str, ...] = ()
    """Folded; somebody who said it has each of them."""
    before: datetime | None = None
    """It was heard before this moment."""
    after: datetime | None = None
    """It was heard at or after this moment."""
    problems: tuple[str, ...] = ()
    """One sentence for each term that was not understood."""


HINT = "words · kind:complaint · state:will_do · tag:key · age:>90d"
"""What can be typed."""

_ACCEPTED = {
    "kind": ", ".join(FeedbackKind),
    "state": "heard, decided, will_do, will_not, done, told",
    "tag": "the name of a tag",
    "age": ">90d, <2w",
}


def parse_feedback_filter(text: str, now: datetime) -> FeedbackFilter:
    """Read what was typed into the filter of the board; `age:` is counted from `now`."""
    found = FeedbackFilter()
    for token in TOKEN.finditer(text[:LONGEST]):
        name, quoted, word = token.groups()
        value = folded(quoted if word is None else word)
        half = value.endswith(":") and not name
        if name or half:
            found = _with_term(found, folded(name or value[:-1]), "" if half else value, now)
        elif value:
            found = replace(found, words=(*found.words, value))
    return found


def _with_term(found: FeedbackFilter, name: str, value: str, now: datetime) -> FeedbackFilter:
    if name not in _READERS:
        return _with_problem(
            found, f'"{one_line(name)}:" is no term; there are kind:, state:, tag: and age:.'
        )
    narrowed = _READERS[name](found, value, now) if value else None
    return narrowed or _with_problem(found, f'After "{name}:" type {_ACCEPTED[name]}.')


def _with_problem(found: FeedbackFilter, problem: str) -> FeedbackFilter:
    return replace(found, problems=(*found.problems, problem))


def _read_kind(found: FeedbackFilter, value: str, _now: datetime) -> FeedbackFilter | None:
    word = value.replace("-", "_").replace(" ", "_")
    known = {"heard": FeedbackKind.REMARK, **{str(kind): kind for kind in FeedbackKind}}.get(word)
    return replace(found, kinds=(*found.kinds, known)) if known else None


def _read_state(found: FeedbackFilter, value: str, _now: datetime) -> FeedbackFilter | None:
    word = value.replace("-", "_").replace(" ", "_")
    # The words of the columns mean the columns; what was decided within one has words of its own.
    if word in set(Stage):
        return replace(found, stages=(*found.stages, Stage(word)))
    return replace(found, states=(*found.states, FeedbackState(word))) if word in set(FeedbackState) else None


def _read_tag(found: FeedbackFilter, value: str, _now: datetime) -> FeedbackFilter | None:
    return replace(found, tags=(*found.tags, value))


def _read_age(found: FeedbackFilter, value: str, now: datetime) -> FeedbackFilter | None:
    before, after = read_age(value, now)
    if before is None and after is None:
        return None
    return replace(found, before=before or found.before, after=after or found.after)


_READERS: dict[str, Callable[[FeedbackFilter, str, datetime], FeedbackFilter | None]] = {
    "kind": _read_kind,
    "state": _read_state,
    "tag": _read_tag,
    "age": _read_age,
}
