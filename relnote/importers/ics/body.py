"""What is remembered of an event: its summary, and the first lines of its description."""

from __future__ import annotations

import re
from html import unescape

_BREAKS = re.compile(r"\r\n?|\u2028|\u2029")
_IS_HTML = re.compile(
    r"<(?:br|p|div|span|a|b|i|u|ul|ol|li|html|body|table|font|strong|em)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"<(style|script|head|title)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
_NEW_LINE = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d|/ul|/ol|/table)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z!][^<>]{0,2000}>", re.IGNORECASE)

_GOOGLE = re.compile(r"^-::~:~::~[^\n]*\n.*?(?:^-::~[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"[_\u2500.*~=-]{12,}|[_\u2500*~=-]{5,}\Z")
_LINE = re.compile(r"[-_*=~.\u2500]{3,}")
_JOINING = re.compile(
    r"(?:microsoft teams|join (?:microsoft |the )?teams|join (?:skype|zoom|with google meet|webex|on your)|"
    r"teams[- ](?:meeting|besprechung)|meeting (?:id|number)|webex)",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"(?:.{0,80} is inviting you to a scheduled (?:zoom|webex)|you have been invited to|"
    r"(?:to )?join (?:the |this |us |our |from |by |with |via |on |or )?(?:a |the |your )?(?:zoom|google|microsoft|teams|skype|"
    r"webex|video|online|meeting|phone|computer|pc|hangout|gotomeeting|mobile|sip|conversation)|join url|join by phone|"
    r"click here to join|need help\?|learn more|meeting options|for organizers|reset (?:dial-in )?pin|find a local number|"
    r"find your local number|local numbers|more (?:phone )?numbers|more joining options|one tap mobile|dial(?:-in)? (?:by|numbers?)|"
    r"or (?:dial|call in|join)|phone conference id|conference id|video conference id|meeting (?:id|number|password|passcode|link|url)|"
    r"(?:pass ?code|password|access code|pin|host key|tap to join)\s*(?:\([^)]*\))?\s*[:#]|view (?:your event|more phone)|"
    r"do not (?:edit|delete|change)|please do not edit|this event has a (?:video|google)|you can also dial|"
    r"-- do not delete or change|powered by zoom|download (?:teams|zoom)|join on the web|video call link|"
    r"or dial:|skype meeting|conference id:|join this meeting|if you are a host|access information)",
    re.IGNORECASE,
)
_DIALLED = re.compile(r"\W*\+?\d[\d ().-]{6,}\d(?:[,;*]+\d+#?)*#?\s*(?:\(.{0,60}\)|[A-Z]{2}\b.{0,40})?\W*\Z")
_LINK_ONLY = re.compile(r"\W{0,9}https?://\S{1,280}\W{0,9}\Z", re.IGNORECASE)
_JOINS = re.compile(
    r"zoom|meet\.google|teams\.|webex|lync|skype|gotomeet|goto\.com|whereby|jit\.si|tel\.meet|aka\.ms|dial-?in|"
    r"support\.google|bluejeans|chime",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\n{3,}")

_MOST_LINES, _MOST_SIGNS = 20, 2000
_READ = 60_000
_LONGEST_NOISE = 300


def body_of(summary: str, description: str) -> str:
    """Put the summary and the first lines of the description together, without how to join the meeting."""
    heading = " ".join(summary.split())
    return "\n\n".join(part for part in (heading, told(description)) if part)


def told(description: str) -> str:
    """Give the first lines of a description as a person wrote them: no HTML, no links and numbers to join by."""
    text = _BREAKS.sub("\n", description[:_READ])
    if _IS_HTML.search(text):
        text = _without_tags(text)
    text = _GOOGLE.sub("", text)
    kept = [line.rstrip() for line in _own_lines(text.split("\n"))]
    plain = _BLANKS.sub("\n\n", "\n".join(kept)).strip()
    return _beginning(plain)


def _without_tags(text: str) -> str:
    seen = _UNSEEN.sub("", text)
    return unescape(_TAG.sub("", _NEW_LINE.sub("\n", seen.replace("\n", " ")))).replace("\xa0", " ")


def _own_lines(lines: list[str]) -> list[str]:
    """Leave out what programs write: single lines, and what stands between two fences."""
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if _FENCE.match(line) and (end := _fenced(lines, at)):
            at = end
            continue
        if not _tells_how_to_join(line):
            kept.append(lines[at] if not _LINE.fullmatch(line) else "")
        at += 1
    return kept


def _tells_how_to_join(line: str) -> bool:
    if len(line) > _LONGEST_NOISE:
        return False
    if _LINK_ONLY.match(line):
        return bool(_JOINS.search(line))
    return bool(_NOISE.match(line.lstrip("*•<>[ ")) or _DIALLED.match(line))


def _fenced(lines: list[str], at: int) -> int:
    """Give where what a fence opens ends, if it tells how to join; 0 if it does not."""
    inside = [line.strip() for line in lines[at + 1 : at + 60]]
    first = next((line for line in inside if line), "")
    if not _JOINING.match(first.lstrip("*•<>[ ")):
        return 0
    end = next((number for number, line in enumerate(inside) if number and _FENCE.match(line)), None)
    return at + 2 + end if end is not None else len(lines)


def _beginning(text: str) -> str:
    lines = text.split("\n")
    short = "\n".join(lines[:_MOST_LINES])
    if len(short) > _MOST_SIGNS:
        short = short[:_MOST_SIGNS].rsplit(" ", 1)[0]
    return short if len(short) == len(text) else short.rstrip() + " …"
