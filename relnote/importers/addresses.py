"""The normal forms of addresses, which tell contacts apart: by them two records are known to mean one person."""

from __future__ import annotations

import re
from urllib.parse import unquote

_MAILBOX = re.compile(r"[^\s@<>\",;]+@[^\s@<>\",;]+\Z")
_BRACKETED = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_LONGEST_NUMBER = 60


def mailbox(value: str) -> str:
    """Give the address out of `mailto:ann@example.com?subject=x` or `"Ann" <ann@example.com>`."""
    plain = value
    if value[:7].lower() == "mailto:":
        plain = unquote(value[7:].partition("?")[0])
    bracketed = _BRACKETED.search(plain) if "<" in plain[:1000] else None
    return bracketed[1] if bracketed else " ".join(plain.split())


def normal_mailbox(address: str) -> str:
    """Give the address in lower case; empty if it is none, or holds what cannot be seen."""
    return address.lower() if address.isprintable() and _MAILBOX.match(address) else ""


def normal_number(number: str, region: str = "") -> str:
    """Give a telephone number as E.164 (`+442071838750`).

    Empty if it cannot be one, if its country is unknown, or if it has an extension, because several people
    share such a number.
    """
    if len(number) > _LONGEST_NUMBER or not any(char.isdigit() for char in number):
        return ""
    international = "+" + number[2:] if number.startswith("00") else number
    if international.startswith("+"):
        return _e164(international, None)
    return _e164(number, region.upper()) if region else ""


def _e164(number: str, region: str | None) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return ""
    if parsed.extension or (
        phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE
    ):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
