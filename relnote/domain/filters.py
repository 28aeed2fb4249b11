"""The filter of the contact list: words that must be found, and terms such as `due:week` that narrow it.

Words and terms all have to hold; only several `tier:` terms mean any of them, since nobody has two. What is not
understood is reported and does not filter, so that a list never empties while a term is being typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from difflib import get_close_matches

from relnote.domain.answer_words import CHANNEL_WORDS, plain
from relnote.domain.moments import add_months, day_of, start_of
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Question
from relnote.domain.text import folded, one_line
from relnote.domain.words import Channel, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What the contacts of a list have in common. Empty fields do not narrow it."""

    words: tuple[str, ...] = ()
    """Folded; each is part of a name, an organisation, a tag or a contact point."""
    tags: tuple[str, ...] = ()
    """Folded; they have all of them."""
    due_before: datetime | None = None
    """A flag of theirs comes due before this moment."""
    missing: tuple[str, ...] = ()
    """Keys of questions that are all neither answered nor declined."""
    missing_any: bool = False
    """At least one question is missing."""
    last_before: datetime | None = None
    """The last contact was before this moment."""
    last_after: datetime | None = None
    """The last contact was at or after this moment."""
    never: bool = False
    """There was no contact yet."""
    channels: tuple[Channel, ...] = ()
    """On each of these they can be reached: as a stated first or second channel, or by a contact point on it."""
    tiers: tuple[Tier, ...] = ()
    """One of these."""
    archived: bool = False
    """The archived ones instead of the others."""
    problems: tuple[str, ...] = ()
    """One sentence for each term that was not understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the filter, for help and completion."""

    name: str
    values: tuple[str, ...]
    """What may stand after the colon, or examples of it; none for the name of a tag."""
    meaning: str


LONGEST = 1000
"""So many characters of a filter are read; nobody types more, but a paste can be of any length."""

_CHANNELS = ("phone", "email", "text", "in_person", "video", "social", "letter", "fax")
_TERMS: tuple[Term, ...] = (
    Term(name="tag", values=(), meaning="has this tag"),
    Term(name="due", values=("late", "today", "week", "month"), meaning="something comes due by then"),
    Term(
        name="missing",
        values=("any", "days", "time", "channel", "wait"),
        meaning="this preference question is still to ask",
    ),
    Term(name="last", values=(">90d", "<2w", "never"), meaning="last contact longer ago, or not so long"),
    Term(name="channel", values=_CHANNELS, meaning="can be reached on it"),
    Term(name="tier", values=tuple(Tier), meaning="matters so much"),
    Term(name="is", values=("archived",), meaning="was put away"),
)
_BY_NAME = {term.name: term for term in _TERMS}

_MISSING_WORDS = {
    "days": "best_days",
    "time": "best_time",
    "times": "best_time",
    "hours": "best_time",
    "channel": "first_channel",
}
TOKEN = re.compile(r'(?:([^\W\d_]+):)?(?:"([^"]*)"?|(\S+))')
_HALF_TERM = re.compile(r"([^\W\d_]+):")
_AGE = re.compile(r"([<>]?)=? ?([0-9]{1,4}) ?(?:(h|d|w|m|y)[a-z]*)")
_UNITS = {
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(days=7),
    "m": timedelta(days=30),
    "y": timedelta(days=365),
}
_MOST_BACK = timedelta(days=100 * 365)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a term is read by."""

    now: datetime
    zone: str
    questions: Sequence[Question]


def terms() -> tuple[Term, ...]:
    """List the terms that are accepted, for help and completion."""
    return _TERMS


def parse_filter(
    text: str,
    now: datetime,
    zone: str,
    questions: Sequence[Question] = BUILT_IN,
) -> Filter:
    """Read what was typed into the filter of the list.

    Args:
        text: Words, `"quoted words"` and terms.
        now: The present moment, from which `last:` is counted.
        zone: The user's IANA zone, in which the days of `due:` begin and end.
        questions: The preference questions there are, for `missing:`.
    """
    setting = _Setting(now, zone, questions)
    found = Filter()
    for token in TOKEN.finditer(text[:LONGEST]):
        name, quoted, word = token.groups()
        half = _HALF_TERM.fullmatch(word) if word and not name else None
        if name or half:
            value = folded(quoted if word is None else "" if half else word)
            found = _with_term(found, folded(half[1] if half else name), value, setting)
        elif said := folded(quoted if word is None else word):
            found = replace(found, words=(*found.words, said))
    return found


def _with_term(found: Filter, name: str, value: str, setting: _Setting) -> Filter:
    read = _READERS.get(name)
    if read is None:
        near = get_close_matches(name[:40], _READERS, n=1)
        perhaps = (
            f'did you mean "{near[0]}:"?'
            if near
            else f"there are {_listed(f'{each}:' for each in _READERS)}."
        )
        return _with_problem(found, f'"{one_line(name)}:" is no term; {perhaps}')
    narrowed = read(found, value, setting) if value else None
    if narrowed is not None:
        return narrowed
    accepted = _BY_NAME[name].values
    near = get_close_matches(value[:40], accepted, n=1)
    if near:
        return _with_problem(
            found, f'"{name}:{one_line(value)}" is not understood; did you mean "{name}:{near[0]}"?'
        )
    return _with_problem(
        found, f'After "{name}:" type {_listed(accepted, "or") if accepted else "the name of a tag"}.'
    )


def _with_problem(found: Filter, problem: str) -> Filter:
    return replace(found, problems=(*found.problems, problem))


def _listed(names: Iterable[str], last: str = "and") -> str:
    *first, end = names
    return f"{', '.join(first)} {last} {end}" if first else end


def _read_tag(found: Filter, value: str, _setting: _Setting) -> Filter:
    return replace(found, tags=(*found.tags, value))


def _read_due(found: Filter, value: str, setting: _Setting) -> Filter | None:
    today = day_of(setting.now, setting.zone)
    end = {
        "late": today,
        "today": today + timedelta(days=1),
        "week": today + timedelta(days=7),
        "month": add_months(today, 1),
    }.get(value)
    return replace(found, due_before=start_of(end, setting.zone)) if end else None


def _read_missing(found: Filter, value: str, setting: _Setting) -> Filter | None:
    if value == "any":
        return replace(found, missing_any=True)
    keys = {question.key for question in setting.questions}
    names = {word: key for word, key in _MISSING_WORDS.items() if key in keys}
    for question in setting.questions:
        names |= {
            folded(name): question.key
            for name in (question.short, question.key.replace("_", " "), question.key)
        }
    key = names.get(value.replace("-", " ")) or names.get(value)
    return replace(found, missing=(*found.missing, key)) if key else None


def _read_last(found: Filter, value: str, setting: _Setting) -> Filter | None:
    if value == "never":
        return replace(found, never=True)
    before, after = read_age(value, setting.now)
    if before is None and after is None:
        return None
    return replace(found, last_before=before or found.last_before, last_after=after or found.last_after)


def read_age(value: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Read an age (`>90d`, `<2w`): the moment before which, or from which on, something was. Neither if it is none."""
    age = _AGE.fullmatch(value)
    if not age:
        return None, None
    moment = now - min(int(age[2]) * _UNITS[age[3]], _MOST_BACK)
    return (None, moment) if age[1] == "<" else (moment, None)


def _read_channel(found: Filter, value: str, _setting: _Setting) -> Filter | None:
    channel = CHANNEL_WORDS.get(plain(value))
    return replace(found, channels=(*found.channels, channel)) if channel else None


def _read_tier(found: Filter, value: str, _setting: _Setting) -> Filter | None:
    return replace(found, tiers=(*found.tiers, Tier(value))) if value in set(Tier) else None


def _read_is(found: Filter, value: str, _setting: _Setting) -> Filter | None:
    return replace(found, archived=True) if value == "archived" else None


_READERS: dict[str, Callable[[Filter, str, _Setting], Filter | None]] = {
    "tag": _read_tag,
    "due": _read_due,
    "missing": _read_missing,
    "last": _read_last,
    "channel": _read_channel,
    "tier": _read_tier,
    "is": _read_is,
}
