"""The words that names of columns are made of, in the languages of the programs that write tables of contacts.

A name is cut into words that are known, however it is written: `Home Phone 2`, `telefon_privat`, `会社電話2`. What is
not made of known words only is not understood, so that `Email opt-in` is no address.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate

from relnote.importers.csv_rows import plain_name
from relnote.importers.tables.words import ENGLISH, OTHER_LANGUAGES

_LONGEST_NAME = 80
_PIECE = re.compile(r"[^\W\d_]*[^\W\d_A-Z]+(?=[A-Z])|[^\W\d_]+|\d+")
"""A word or a number of a name; `firstName` are two."""


class Role(StrEnum):
    """What a word in the name of a column says."""

    NAME = "name"
    FULL = "full"
    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    MAIDEN = "maiden"
    TITLE = "title"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICK = "nick"
    SOUND = "sound"
    """How a name is spoken."""
    ORGANISATION = "organisation"
    UNIT = "unit"
    JOB = "job"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    PAGER = "pager"
    CAR = "car"
    RADIO = "radio"
    CALLBACK = "callback"
    ISDN = "isdn"
    TTY = "tty"
    HOME = "home"
    WORK = "work"
    OTHER = "other"
    MAIN = "main"
    SECOND = "second"
    ADDRESS = "address"
    STREET = "street"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    POBOX = "pobox"
    BIRTH = "birth"
    FEAST = "feast"
    """A birthday in some languages, a wedding day with a further word."""
    ANNIVERSARY = "anniversary"
    WEDDING = "wedding"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIER = "tier"
    ABOUT = "about"
    TAG = "tag"
    URL = "url"
    SERVICE = "service"
    """A service on which people have handles."""
    PERSON = "person"
    """Somebody else: an assistant, a spouse."""
    KIND = "kind"
    LABEL = "label"
    VALUE = "value"
    IDENTITY = "identity"
    ZONE = "zone"
    ACCOUNT = "account"
    DATE = "date"
    FILL = "fill"
    """A word that says nothing by itself."""
    NUMBER = "number"


def _vocabulary(blocks: dict[str, str]) -> dict[str, Role]:
    return {plain_name(word): Role(role) for role, words in blocks.items() for word in words.split()}


_ENGLISH = _vocabulary(ENGLISH)
_OTHERS = _vocabulary(OTHER_LANGUAGES)
_WORDS = {**_OTHERS, **_ENGLISH}
_LONGEST_WORD = max(map(len, _WORDS))


@lru_cache(maxsize=4096)
def cut(name: str) -> tuple[str, ...]:
    """Cut the name of a column into known words and numbers; nothing if it is not made of these only.

    The fewest words are taken: `surname` is one, not `sur` and `name`. A word of two letters has to stand alone.
    """
    if len(name) > 2 * _LONGEST_NAME:
        return ()
    pieces = [plain for piece in _PIECE.findall(name) if (plain := plain_name(piece))]
    plain = "".join(pieces)
    if not plain or len(plain) > _LONGEST_NAME:
        return ()
    ends = {0, *accumulate(map(len, pieces))}
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(plain) + 1):
        found: tuple[str, ...] | None = None
        for start in range(max(0, end - _LONGEST_WORD), end):
            before, word = best[start], plain[start:end]
            if before is None or not (word in _WORDS or (word.isdecimal() and len(word) < 3)):
                continue
            if len(word) < 3 and word.isascii() and word.isalpha() and not {start, end} <= ends:
                continue
            if found is None or len(before) + 1 < len(found):
                found = (*before, word)
        best.append(found)
    return best[-1] or ()


def roles_of(name: str) -> frozenset[Role]:
    """Tell what the words of a name say; nothing if one of them is unknown. Numbers and fillers are left out."""
    roles = {_WORDS.get(word, Role.NUMBER) for word in cut(name)}
    return frozenset(roles - {Role.NUMBER, Role.FILL}) if roles else frozenset()


def number_in(name: str) -> str:
    """Give the number in a name: `2` for `Home Phone 2`; empty without one."""
    return next((word for word in cut(name) if word.isdecimal()), "")


def service_in(name: str) -> str:
    """Give the service in a name as it is written there: `Skype`; empty without one."""
    named = next((word for word in cut(name) if _WORDS.get(word) is Role.SERVICE), "")
    at = plain_name(name).find(named)
    return name[at : at + len(named)] if named and name[at : at + len(named)].lower() == named else named


def is_foreign(name: str) -> bool:
    """Tell whether a name is known, and not in English."""
    words = [word for word in cut(name) if not word.isdecimal()]
    return any(word not in _ENGLISH for word in words)
