"""Who a call or a message was with: names and numbers as the telephone kept them."""

from __future__ import annotations

import re
from functools import lru_cache

from relnote.domain.words import Channel
from relnote.importers.addresses import normal_mailbox, normal_number
from relnote.importers.drafts import PersonDraft

_NOBODY = frozenset({"", "(unknown)", "unknown", "null"})
_HIDDEN = frozenset(
    {"", "-1", "-2", "-3", "unknown", "private", "restricted", "anonymous", "insert-address-token"}
)
_SHORT = re.compile(r"\+?[0-9]{1,6}\Z")
_DIGITS = re.compile(r"[^0-9]+")
_SAME_DIGITS = 8
"""Two numbers whose last digits are alike are the same one with and without its country."""


def name_of(said: str) -> str:
    """Give a name; empty for what stands for none."""
    name = said.strip()
    return "" if name.casefold() in _NOBODY else name


@lru_cache(maxsize=4096)
def numbers_of(said: str) -> tuple[str, ...]:
    """Give the numbers of an address, several of which are joined with `~`; hidden ones are none."""
    found = dict.fromkeys(part.strip() for part in said.split("~"))
    return tuple(number for number in found if number.casefold() not in _HIDDEN)


@lru_cache(maxsize=4096)
def person(number: str, name: str, region: str) -> PersonDraft:
    """Give somebody with a number, or with whatever a telephone takes for one."""
    if "@" in number:
        return PersonDraft(name=name, channel=Channel.EMAIL, value=number, normal=normal_mailbox(number))
    return PersonDraft(name=name, channel=Channel.PHONE, value=number, normal=normal_number(number, region))


def people(numbers: tuple[str, ...], names: str, region: str) -> tuple[PersonDraft, ...]:
    """Give everybody with a number; names joined with commas are used if there are as many as numbers."""
    if len(numbers) == 1:
        return (person(numbers[0], name_of(names), region),)
    parts = names.split(",")
    given = [name_of(part) for part in parts] if len(parts) == len(numbers) else [""] * len(numbers)
    return tuple(person(number, name, region) for number, name in zip(numbers, given, strict=True))


def is_same(one: str, other: str) -> bool:
    """Tell whether two numbers are the same, written with and without the country."""
    if one == other:
        return True
    first, second = _DIGITS.sub("", one)[-_SAME_DIGITS:], _DIGITS.sub("", other)[-_SAME_DIGITS:]
    return len(first) == _SAME_DIGITS and first == second


@lru_cache(maxsize=4096)
def is_automatic(number: str) -> bool:
    """Tell whether messages from here are sent by a machine: a short code, or a word for a number."""
    return "@" not in number and bool(_SHORT.match(number) or not any(char.isdigit() for char in number))
