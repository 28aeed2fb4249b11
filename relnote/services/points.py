"""Contact points: telling what an address is, and its normal form."""

from __future__ import annotations

from relnote.domain.words import Channel

_NUMBERED = frozenset({Channel.PHONE, Channel.TEXT, Channel.FAX})


def channel_of(value: str) -> Channel:
    """Tell which channel an address is on by its look: e-mail, number, else a handle."""
    if "@" in value.strip().lstrip("@"):
        return Channel.EMAIL
    digits = sum(char.isdigit() for char in value)
    return Channel.PHONE if digits >= 5 and digits * 2 > len(value.strip()) else Channel.SOCIAL


def normal_form(channel: Channel, value: str, country: str = "") -> str:
    """Give the form that tells contacts apart: lower-case e-mail or E.164 number; empty if there is none.

    `country` is the ISO code that numbers without a country code are read with.
    """
    from relnote.importers.addresses import normal_mailbox, normal_number

    if channel is Channel.EMAIL:
        return normal_mailbox(value.strip())
    return normal_number(value.strip(), country) if channel in _NUMBERED else ""
