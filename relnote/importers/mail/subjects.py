"""What ties messages together by their subject: it, without what replies, forwards and lists put before it."""

from __future__ import annotations

import re

_LONGEST = 500
_ANSWERS = (
    r"re|r|aw|antw|antwort|sv|vs|vá|odp|odpowiedź|ynt|res|resp|rif|rép|réf|ref|ha|bls|ad|atb|απ|σχετ|ответ|отв"
    r"|на|відп|回复|回覆|答复|返信|답장"
)
_FORWARDS = r"fw|fwd|wg|tr|i|enc|rv|vb|vl|doorst|pd|ilt|továbbítás|πρθ|пересл|fs|转发|轉寄|전달"
_PREFIX = re.compile(
    rf"\s*(?:{_ANSWERS}|{_FORWARDS})\s?(?:\[\d{{1,4}}\]|\(\d{{1,4}}\)|\^\d{{1,4}}|\*\d{{1,4}})?\s?[:\uff1a]",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\[[^\[\]]{1,80}\](?=.*\w)", re.DOTALL)
_BEHIND = re.compile(r"\s*\((?:fwd|fw|wg|tr)\)\s*\Z", re.IGNORECASE)


def bare(subject: str) -> str:
    """Give a subject without `Re:`, `AW:`, `Fwd:`, `[list]` and the like, in its own case."""
    said = _BEHIND.sub("", subject[:_LONGEST])
    at = 0
    while found := _PREFIX.match(said, at) or _BRACKETS.match(said, at):
        at = found.end()
    return said[at:].strip()


def normal(subject: str) -> str:
    """Give the bare subject in lower case; empty if nothing is left."""
    return bare(subject).lower()
