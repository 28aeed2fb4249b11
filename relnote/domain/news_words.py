"""What a line about a new job or a move says, where that is clear; what may mean something else is read as nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from relnote.domain.dates import MONTH_NAMES
from relnote.domain.text import folded, one_line


class Job(NamedTuple):
    """What somebody is now, and where; what was not told is empty."""

    title: str
    organisation: str


_ENDS = re.compile(
    r"\s*(?:;|(?<=\w{3})\.(?:\s|\Z)|\n|,\s+(?=(?:since|from|starting|starts|as\s+of|until|till)\b))",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?:(?:now|is|will|be|just|has|starts?|started|starting|works?|working)\s+)*"
    r"(?:at|works?\s+for|working\s+for|join(?:s|ed|ing)?|(?:mov(?:es?|ed|ing)|goes|going|went|switch(?:es|ed)?)\s+to)\s+"
    r"(?P<organisation>.+?)(?:\s+as\s+(?P<title>.+))?",
    re.IGNORECASE,
)
_AT = re.compile(r"\s+at\s+|\s*@\s*", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:(?:now|is|will\s+be|(?:starts?|started|works?)\s+as|as|becomes?|became|becoming|named|appointed|promoted\s+to|new"
    r"|an?|the)\s+)+(?=\S)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:(?:back|over|out|house|home|flat|apartment|(?:the\s+)?offices?)\s+)?(?:to|in|into)\s+(?=\S)",
    re.IGNORECASE,
)
_NO_PLACES = frozenset({"house", "home", "flat", "apartment", "office", "offices", "on", "out", "again"})
_LATER = re.compile(
    r"\?|\b(?:from|since|until|till|starting|as\s+of|next|soon|last|maybe|perhaps"
    rf"|in\s+(?:[0-9]|(?:{'|'.join(MONTH_NAMES)})[a-z]*\b|spring|summer|autumn|winter))",
    re.IGNORECASE,
)
"""Words that say when, or that it is not sure."""
_LEGAL_FORM = re.compile(
    r"(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|kg|se|s\.?a|s\.?l|s\.?r\.?l|lda|b\.?v|n\.?v|a\.?b|a/s|oy|pty ltd)\.?",
    re.IGNORECASE,
)
_NO_TITLES = frozenset(
    word
    for words in (
        "left leaves leaving quit quits resigned resigns retired retires retiring fired sacked laid let lost",
        "looking looks applied applying applies wants hopes hoping thinking considering promoted started starts starting",
        "begins began beginning moved moves moving goes going went joined joins joining works working has had have got",
        "gets no not none nothing unemployed between in on with for to at by after before from since",
        "he she they it we i you his her their my our this that who what where",
    )
    for word in words.split()
)
"""What begins with such a word is no title."""
_RANKS = frozenset(
    word
    for words in (
        "as head director vp vice chief manager lead senior junior president partner",
        "ceo cto cfo coo cmo cio",
    )
    for word in words.split()
)
"""What begins with such a word is no organisation."""
_FIELDS = frozenset(
    word
    for words in (
        "sales marketing operations finance engineering purchasing procurement logistics product people hr it legal",
        "support research design strategy communications emea apac amer americas latam dach europe asia africa",
        "international global north south east west",
    )
    for word in words.split()
)
"""What follows a comma and begins with such a word belongs to the title: `VP, Sales`."""
_LONGEST = 8
"""Words of a title; more are a sentence."""


def read_job(text: str) -> Job | None:
    """Read what somebody is now: `head of purchasing at Globex`, `joined Globex as CTO`; none where it is not clear."""
    said = _first(text)
    match = _JOINED.fullmatch(said)
    title, *organisations = _AT.split(said)
    if match:
        title, organisations = match["title"] or "", [match["organisation"]]
    elif not organisations and ", " in said:
        first, rest = said.split(", ", maxsplit=1)
        if _begins(rest) not in _FIELDS:
            title, organisations = first, [rest]
    if len(organisations) > 1:
        return None
    job = Job(_title(title), "".join(organisations))
    return job if any(job) and _is_title(job.title) and _is_organisation(job.organisation) else None


def read_place(text: str) -> str:
    """Read where somebody is now: `back to Lisbon, Portugal` is `Lisbon, Portugal`; empty where it is not clear."""
    said = _first(text)
    to = _TO.match(said)
    place = said[to.end() :] if to else said
    return (
        "" if folded(place) in _NO_PLACES or _LATER.search(place) or len(place.split()) > _LONGEST else place
    )


def says_place(text: str, place: str) -> bool:
    """Tell whether lines say that somebody is in a place: `In York since May`, not `In New York`, nor `likes York`."""
    there = re.compile(
        rf"(?:^|[,;:(.]\s*|\b(?:in|to)\s+){re.escape(folded(place))}(?=\s*(?:$|[,;:.()]|(?:since|now|and|for|with)\b))"
    )
    return any(there.search(folded(line)) for line in text.splitlines())


def _first(text: str) -> str:
    """Give the first sentence, without when it begins."""
    return one_line(_ENDS.split(text.strip(), maxsplit=1)[0])


def _title(said: str) -> str:
    article = _ARTICLE.match(said)
    return said[article.end() :] if article else said


def _begins(said: str) -> str:
    return folded(said).split(" ")[0]


def _is_title(said: str) -> bool:
    return _begins(said) not in _NO_TITLES and not _LATER.search(said) and len(said.split()) <= _LONGEST


def _is_organisation(said: str) -> bool:
    """Tell whether this is a name, or empty: written with a capital where there are capitals."""
    _, comma, form = said.partition(",")
    return (
        not said.islower()
        and _begins(said) not in _RANKS
        and not _LATER.search(said)
        and not _AT.search(said)
        and (not comma or _LEGAL_FORM.fullmatch(form.strip()) is not None)
    )
