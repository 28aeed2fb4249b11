"""The one exception that carries a sentence for a person."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - it is not a fault of the program
    """Something was not done; its text is one clear sentence that says what to do instead."""


class Gone(Refusal):
    """What was to be changed is no longer there."""
