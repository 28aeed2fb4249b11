"""What is said of questions to ask, and to ask again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.domain.preferences import describe_value
from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import counted, tried
from relnote.domain.sentences.rhythm import lasting
from relnote.domain.text import one_line
from relnote.domain.words import AnswerKind

NAMED_QUESTIONS = 3
"""So many missing questions are named in a sentence."""


def stale(flag: Flag, today: date) -> str:
    """Say that an answer should be asked again."""
    evidence = flag.evidence
    name, kind = _name(evidence["question"]), AnswerKind(str(evidence["kind"]))
    value = one_line(describe_value(kind, str(evidence["value"])))
    if "other" in evidence:
        said = tried(evidence["answered"], evidence["tries"], evidence["value"]) + _usually(flag, "wait")
        other = tried(evidence["other_answered"], evidence["other_tries"], evidence["other"])
        other += _usually(flag, "other_wait")
        return f"They said {value} is best, but answered {said} and {other}; ask which they prefer now."
    ago = counted(months_old(flag, today), "month", "months")
    if name == "first channel":
        return f"They said {value} is best {ago} ago; ask whether that still holds."
    return f"They gave their {name} ({value}) {ago} ago; ask whether that still holds."


def _usually(flag: Flag, name: str) -> str:
    """Say how long they take, where that speaks for one of the channels."""
    wait = flag.evidence.get(name)
    return "" if wait is None else f" (usually in {lasting(wait, flag.evidence['day'])})"


def missing(flag: Flag, _today: date) -> str:
    """Say which questions are still to ask."""
    names = names_of(flag)
    asked = flag.evidence["questions"]
    more = "…" if len(names) > NAMED_QUESTIONS else "."
    listed = ", ".join(names[:NAMED_QUESTIONS])
    if len(names) == asked:
        return f"None of the {asked} questions has been asked yet: {listed}{more}"
    return (
        f"{len(names)} of {asked} questions {'is' if len(names) == 1 else 'are'} still to ask: {listed}{more}"
    )


def names_of(flag: Flag) -> list[str]:
    """Give the names of the missing questions."""
    missing = flag.evidence["missing"]
    return [_name(key) for key in missing] if isinstance(missing, Sequence) else []


def months_old(flag: Flag, today: date) -> int:
    """Tell how many whole months ago it was answered."""
    then = date.fromisoformat(str(flag.evidence["answered_on"]))
    return (today.year - then.year) * 12 + today.month - then.month - (today.day < then.day)


def _name(key: object) -> str:
    return one_line(str(key).replace("_", " "))
