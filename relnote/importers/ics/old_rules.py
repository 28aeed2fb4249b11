"""Rules of repeats as vCalendar 1.0 writes them (`W1 TU TH #4`), put into the words of iCalendar."""

from __future__ import annotations

import re

_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,4})(?=\s|\Z)(.*)\Z", re.IGNORECASE | re.DOTALL)
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?\Z")
_WEEKDAYS = frozenset({"MO", "TU", "WE", "TH", "FR", "SA", "SU"})
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}
_LISTS = {"W": "BYDAY", "MP": "BYDAY", "MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_NUMBER = re.compile(r"(\d{1,3})([+-]?)\Z")


def translated(text: str) -> str:
    """Give a rule in the words of iCalendar; empty if it is none, or one that repeats by the minute.

    A rule that does not say how often is for two times, as the standard has it.
    """
    found = _RULE.match(text.strip())
    if not found:
        return ""
    kind = found[1].upper()
    words = found[3].upper().split()[:400]
    parts = [f"FREQ={_FREQUENCIES[kind]}", f"INTERVAL={found[2]}"]
    if listed := _listed(kind, words):
        parts.append(f"{_LISTS[kind]}={','.join(listed)}")
    until = next((word for word in words if _UNTIL.match(word)), "")
    count = next(
        (word[1:] for word in words if word[0] == "#" and word[1:].isdecimal()), "" if until else "2"
    )
    if until:
        parts.append(f"UNTIL={until}")
    if count.strip("0"):
        parts.append(f"COUNT={count}")
    return ";".join(parts)


def _listed(kind: str, words: list[str]) -> list[str]:
    """Give the days or months a rule lists: `1+ MO` is the first Monday, `2-` the last day but one."""
    given: list[str] = []
    nth: list[str] = []
    before = ""
    for word in words:
        number = _NUMBER.match(word)
        if word in _WEEKDAYS:
            given += [f"{at}{word}" for at in nth or [""]]
        elif word == "LD":
            given.append("-1")
        elif number and kind == "MP":
            nth = [*nth, _signed(number)] if before not in _WEEKDAYS else [_signed(number)]
        elif number and kind != "D":
            given.append(_signed(number))
        before = word
    return given


def _signed(number: re.Match[str]) -> str:
    return f"-{number[1]}" if number[2] == "-" else number[1]
