"""What a text gives its reader."""

from __future__ import annotations


def gives_something(text: str) -> bool:
    """Tell whether a text gives its reader anything to answer or to use."""
    return bool(text)
