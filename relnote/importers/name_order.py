"""The order in which people read the parts of a name."""

from __future__ import annotations

import re

_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f]")


def in_order(before: str, given: str, more: str, family: str, after: str) -> str:
    """Put the parts of a name into the order people read them: the family first where names are written so."""
    if _FAMILY_FIRST.search(family) and (not given or _FAMILY_FIRST.search(given)):
        order = (before, family, more, given, after)
    else:
        order = (before, given, more, family, after)
    return " ".join(filter(None, order))
