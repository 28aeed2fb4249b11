"""What a text gives its reader: a question, a reason, a fact, an offer, a date. Nothing of it, and it gives nothing.

The text is stripped of greeting, introduction, numbers to call and courtesies, and what is left is looked at word by word:
words that everybody writes when they only want to be called back (`substance_words.FILLER`) say nothing. How many are left,
in the text and in each sentence, and the words as they stand (`substance_features`) are then weighed. The weights are those
of a logistic regression over labelled messages, whose features are first scaled by the log ratio of how often they are met
in messages with nothing in them and in others (Wang and Manning 2012, "Baselines and Bigrams"). They stand in
`substance_weights`, to be read. A day with a time, or a link, is something by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from relnote.domain.marks import marked_lines
from relnote.domain.substance_features import features_of
from relnote.domain.substance_weights import EMPTY_FROM, WEIGHTS
from relnote.domain.substance_words import FILLER, PHRASES

LONG = 60
"""Blanks in a text that is long: nobody needs so many words to say nothing."""

MOST = 2000
"""So many characters of a text are looked at: a long line costs no more than a short one."""

LATIN = "\u024f"
"""The last of the letters of Latin scripts."""

FOREIGN = 0.6
"""A text of whose words a larger share is unknown is not in English, and is not judged."""

FEW = 3
"""Fewer unknown words tell no language."""

SIGNATURE = 6
"""So many words a line with a name below a text has at most."""

_QUOTED = re.compile(r"^\s*>.*$", re.MULTILINE)
_SIGNATURE = re.compile(r"\n-- ?\n.*", re.DOTALL)
_CLOSING = re.compile(
    r"(?:^|[\n.!?,;])\s*(?:(?:with )?(?:kind|best|warm|warmest|many)(?: \w+)? (?:regards|wishes)|best|regards|cheers|thanks|thank you|"
    r"many thanks|sincerely|yours(?: \w+)?|all the best|rgds|br|xx?)\b[,.! ]*(?:\n[^\n]*){0,4}\Z",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\A\s*(?:hi+|hey+|hello|hiya|dear|good (?:morning|afternoon|evening|day)|morning|greetings|yo|gm)\b"
    r"(?: (?:there|all|again|team|sir|madam|(?-i:[A-Z])[\w.'’-]*|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?))*[,.!:–—-]*",
    re.IGNORECASE,
)
_NAME = r"(?-i:[A-Z])[\w.&'’-]*"
_INTRODUCTION = re.compile(
    rf"\b(?:it'?s|it is|this is|i'?m|i am|my name is|name'?s)(?: just| only)? (?:{_NAME}(?: {_NAME}){{0,2}})"
    rf"(?:,? (?:here|again))?(?:,? (?:from|at|of|with|over at|calling from) (?:the )?(?:{_NAME}(?: (?:and |& )?{_NAME}){{0,3}}))?",
    re.IGNORECASE,
)
_HERE = re.compile(rf"(?:\A|(?<=[.!?\n]))\s*{_NAME}(?: {_NAME})?,? (?:here|again)\b")
_FROM = re.compile(rf"\b(?:from|at|of|with) (?:{_NAME}(?: (?:and |& )?{_NAME}){{0,3}})")
_TELEPHONE = re.compile(r"\+?\d[\d\s().-]{5,}\d|\b\d{3}[ -]?\d{4}\b")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+")
_ADDRESS = re.compile(r"[^\s@]{1,64}@\S{1,255}")
_DAY = (
    r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|tomorrow|today|tonight|\d{1,2}(?:st|nd|rd|th)"
)
_CLOCK = r"(?:\d{1,2}[:.]\d\d|\d{1,2}\s?(?:am|pm|h)\b|\d{1,2} o'?clock|noon|midday)"
_APPOINTMENT = re.compile(
    rf"\b(?:{_DAY})\b[^.?!\n]{{0,25}}\b(?:at |@ ?)?(?:{_CLOCK})|{_CLOCK}[^.?!\n]{{0,20}}\b(?:{_DAY})\b|\b(?:{_DAY})[ ,]+(?:at|@) ?\d{{1,2}}\b",
    re.IGNORECASE,
)
_CALL_BACK = re.compile(r"\b(?:call|ring|phone|reach|try|get|text|buzz)\b[^.?!\n]{0,40}\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SAYS = re.compile(r"[\d?!:;]")
_BEFORE_NAME = re.compile(r"[.!?,]\s+|[-–—]\s")
_BETWEEN_NAMES = frozenset({"of", "the", "and", "at", "for", "representative", "team"})
_SENTENCE_END = re.compile(r"[.?!;:\n]+")
_NUMBER = re.compile(r"[€$£]?\d[\d.,]*%?")


@dataclass(frozen=True, slots=True)
class Substance:
    """What was found in a text that gives its reader something, and what it weighs."""

    words: tuple[str, ...] = ()
    """Words that say something."""
    numbers: tuple[str, ...] = ()
    """Amounts and counts, not numbers to call."""
    appointment: str = ""
    """A day with a time, to say yes or no to; a time by which to call back is none."""
    link: bool = False
    is_foreign: bool = False
    """Whether it is in another language than English, the only one that is judged."""
    features: frozenset[str] = frozenset()
    """All that is weighed: what `substance_features` gives, and the above as signs in capitals."""

    @property
    def score(self) -> float:
        """How much more its features are at home in texts with nothing in them."""
        return sum(WEIGHTS.get(feature, 0.0) for feature in self.features)

    @property
    def says_by_itself(self) -> bool:
        """Whether something in it is never nothing, whatever else it says."""
        return bool(self.appointment) or self.link or self.is_foreign

    @property
    def is_empty(self) -> bool:
        """Whether the text gives its reader nothing."""
        return not self.says_by_itself and self.score > EMPTY_FROM


def gives_something(text: str) -> bool:
    """Tell whether a text gives its reader anything to answer or to use; a long one is taken to."""
    return text.count(" ") > LONG or not substance_of(text).is_empty


def is_noted(text: str) -> bool:
    """Tell whether a note holds any of what was said, beside marks to oneself."""
    return bool(_without_marks(text).strip())


def substance_of(text: str) -> Substance:
    """Find what a text gives its reader. Lines that are marks are notes to oneself and do not count."""
    mine = _without_marks(_SIGNATURE.sub("", _QUOTED.sub("", text[:MOST]))).replace("’", "'")
    mine = _without_times_to_call(mine)
    said = _unsigned(_CLOSING.sub(" ", _unsigned(mine)))
    said = _HERE.sub(" ", _INTRODUCTION.sub(" ", _GREETING.sub(" ", said)))
    link = bool(_LINK.search(said))
    said = _TELEPHONE.sub(" ", _ADDRESS.sub(" ", _LINK.sub(" ", said)))
    found = _APPOINTMENT.search(said)
    appointment = found[0] if found else ""
    said = _FROM.sub(" ", said)
    names = _names(said)
    words = _told(said, names)
    given = Substance(
        words, tuple(_NUMBER.findall(said)), appointment, link, is_foreign=_is_foreign(said, names)
    )
    return replace(given, features=_features(mine, given))


def _told(said: str, names: set[str]) -> tuple[str, ...]:
    """Give the words that say something."""
    lower = said.lower()
    for phrase in PHRASES:
        lower = phrase.sub(" ", lower)
    return tuple(dict.fromkeys(word for word in _WORD.findall(lower) if _is_said(word) and word not in names))


def _is_foreign(said: str, names: set[str]) -> bool:
    words = [word for word in _WORD.findall(said.lower()) if word not in names]
    unknown = sum(_is_said(word) and word not in WEIGHTS for word in words)
    other_script = any(max(word) > LATIN for word in words)
    return other_script or (unknown >= FEW and unknown > FOREIGN * len(words))


def _features(text: str, found: Substance) -> frozenset[str]:
    names = _names(text)

    def said_in(sentence: str) -> int:
        return sum(_is_said(word) and word not in names for word in _WORD.findall(sentence.lower()))

    signs = {
        f"WORDS{min(len(found.words), 5)}": True,
        "APPOINTMENT": bool(found.appointment),
        "LINK": found.link,
        "NUMBER": bool(found.numbers),
    }
    return features_of(text, said_in) | {name for name, given in signs.items() if given}


@lru_cache(maxsize=1 << 14)
def _is_said(word: str) -> bool:
    plain = word.removesuffix("n't").replace("'", "")
    if plain in FILLER or len(plain) < 2:
        return False
    # "emails", "calling", "touched": forms of words that say nothing say nothing either.
    return not any(
        plain.endswith(end) and plain.removesuffix(end) in FILLER
        for end in ("s", "es", "ing", "ed", "ll", "ve", "re", "d", "ly", "er")
    )


def _without_marks(text: str) -> str:
    lines = text.split("\n")
    marks = marked_lines(text)
    return "\n".join(line for number, line in enumerate(lines) if number not in marks)


def _without_times_to_call(text: str) -> str:
    """Leave out the times by which to call back: they are no dates."""
    kept, at = [], 0
    for found in _APPOINTMENT.finditer(text):
        if _CALL_BACK.search(text[: found.start()]):
            kept.append(text[at : found.start()])
            at = found.end()
    return "".join((*kept, text[at:]))


def _names(text: str) -> set[str]:
    """Give the words that are names by their looks.

    These have a capital and small letters after it, and stand within a sentence or beside another such word.
    """
    names: set[str] = set()
    for sentence in _SENTENCE_END.split(text):
        words = _WORD.findall(sentence)
        capital = [word[:1].isupper() and word[1:2].islower() for word in words]
        for at, word in enumerate(words):
            beside = at + 1 < len(words) and capital[at + 1]
            if capital[at] and (at > 0 or beside):
                names.add(word.lower())
    return names


def _unsigned(text: str) -> str:
    """Leave out the lines and the last words below a text that hold a name: few words, most with capitals."""
    lines = text.rstrip().split("\n")
    while len(lines) > 1 and _is_signature(lines[-1]):
        lines.pop()
    whole = "\n".join(lines)
    last = max((found.end() for found in _BEFORE_NAME.finditer(whole)), default=0)
    return whole[:last] if last and _is_signature(whole[last:]) else whole


def _is_signature(line: str) -> bool:
    if _SAYS.search(line):
        return False
    words = _WORD.findall(line)
    return len(words) <= SIGNATURE and all(word[:1].isupper() or word in _BETWEEN_NAMES for word in words)
