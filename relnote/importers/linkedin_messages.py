"""The reader of the messages in a copy of one's data from LinkedIn (`messages.csv`)."""

from __future__ import annotations

import hashlib
import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.csv_rows import Row, rows
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, PersonDraft, Skipped
from relnote.importers.written_moments import written_moment

_NAMES = {
    "conversation": ("conversationid",),
    "from": ("from", "sendername"),
    "from_url": ("senderprofileurl", "senderurl"),
    "to": ("to", "recipientnames", "recipients"),
    "to_urls": ("recipientprofileurls", "recipienturls"),
    "date": ("date", "dateutc", "sentat"),
    "subject": ("subject",),
    "content": ("content", "message", "body"),
    "folder": ("folder",),
    "attached": ("attachments",),
    "draft": ("ismessagedraft",),
    "conversation_draft": ("isconversationdraft",),
}
_MANY = 5
"""Others than that many are a crowd, and no exchange with each of them."""
_GONE = "linkedin member"
_SPONSORED = re.compile(r"\s*<[^>]{0,200}\bspinmail-|.{0,2000}%(?:FIRSTNAME|LASTNAME)%", re.DOTALL)
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|blockquote)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6]|blockquote)>", re.IGNORECASE)
_ANSWER = re.compile(r"\s*(?:re|aw|sv|rif|tr)\s*:\s*", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def columns_of(names: Sequence[str]) -> Mapping[str, int] | None:
    """Tell where the columns are, from their names as `plain_name` gives them; None if this is no such table."""
    found = {
        word: names.index(known)
        for word, all_known in _NAMES.items()
        if (known := next((name for name in all_known if name in names), ""))
    }
    return found if {"conversation", "from", "date", "content"} <= found.keys() else None


def participants(file: BinaryIO) -> Counter[str]:
    """Count the conversations that everybody takes part in, so that the user can say who they are themselves.

    The user is in all of them. Somebody with a profile is counted under it (`linkedin.com/in/…`) and by name.
    """
    seen: dict[str, set[bytes]] = {}
    for row in rows(file, columns_of):
        if row.fault:
            continue
        # Digests, because a table has many conversations and their names are long.
        conversation = hashlib.blake2s(
            row.cells["conversation"].encode("utf-8", "replace"), digest_size=8
        ).digest()
        for each in (_sender(row.cells), *_recipients(row.cells)):
            for said in (each.name, profile(each.value)):
                if said:
                    seen.setdefault(said, set()).add(conversation)
    return Counter({said: len(conversations) for said, conversations in seen.items()})


def profile(url: str) -> str:
    """Give the address of a profile as it is compared: `linkedin.com/in/mary-chen`; empty without one."""
    bare = url.strip().casefold().partition("?")[0].rstrip("/")
    return bare.partition("://")[2].removeprefix("www.") if "://" in bare else bare.removeprefix("www.")


def read_linkedin_messages(file: BinaryIO, mine: frozenset[str]) -> Iterator[HistoryRecord]:
    """Read a table of messages, which must be seekable, row by row; its times are in UTC.

    `mine` are the names of the user in it, case-folded, or the address of their profile as `profile` gives it.
    A message that came in is with its sender only. Nothing a file may hold is raised.
    """
    for row in rows(file, columns_of):
        if row.fault:
            yield Skipped(line=row.line, reason=row.fault, raw=row.raw)
        else:
            yield _record(row, mine)


def _record(row: Row, mine: frozenset[str]) -> HistoryRecord:
    cells = row.cells
    if reason := _left_out(cells):
        return PassedOver(line=row.line, reason=reason)
    written = written_moment(cells["date"], None, "UTC")
    if written is None:
        reason = f"There is no such date: {cells['date'][:40]}." if cells["date"] else "The row has no date."
        return Skipped(line=row.line, reason=reason, raw=row.raw)
    sender = _sender(cells)
    others = [each for each in _recipients(cells) if not _is_mine(each, mine)]
    sent = _is_mine(sender, mine)
    if len(others) + (not sent) > _MANY:
        return PassedOver(line=row.line, reason="crowded")
    people = [
        each
        for each in (others if sent else [sender])
        if each.value or each.name.casefold() not in ("", _GONE)
    ]
    if not people:
        return PassedOver(line=row.line, reason="nobody named")
    body = _body(cells)
    return InteractionDraft(
        line=row.line,
        uid=_identity(cells),
        channel=Channel.SOCIAL,
        direction=Direction.OUT if sent else Direction.IN,
        outcome=Outcome.SENT if sent else Outcome.RECEIVED,
        started_at=written.moment,
        body=body,
        people=tuple(people),
        subject=_ANSWER.sub("", cells.get("subject", "")).casefold(),
    )


def _left_out(cells: Mapping[str, str]) -> str:
    folder = cells.get("folder", "").casefold()
    if "spam" in folder:
        return "spam"
    if "sponsored" in folder or "promotion" in folder or _SPONSORED.match(cells["content"]):
        return "advertisement"
    if any(cells.get(name, "").casefold() in ("yes", "true") for name in ("draft", "conversation_draft")):
        return "draft"
    return ""


def _sender(cells: Mapping[str, str]) -> PersonDraft:
    return PersonDraft(name=cells["from"], channel=Channel.SOCIAL, value=cells.get("from_url", ""))


def _recipients(cells: Mapping[str, str]) -> list[PersonDraft]:
    """Give to whom it went. Names are joined with commas and may have some themselves: the profiles count."""
    said = cells.get("to", "")
    urls = [url.strip() for url in cells.get("to_urls", "").split(",") if url.strip()]
    names = [name.strip() for name in said.split(",") if name.strip()]
    if len(urls) == 1:
        names = [said]
    elif urls and len(names) != len(urls):
        names = [""] * len(urls)
    return [
        PersonDraft(name=name, channel=Channel.SOCIAL, value=urls[at] if urls else "")
        for at, name in enumerate(names)
    ]


def _is_mine(person: PersonDraft, mine: frozenset[str]) -> bool:
    return person.name.casefold() in mine or bool(person.value and profile(person.value) in mine)


def _identity(cells: Mapping[str, str]) -> str:
    said = "\n".join(cells[name] for name in ("conversation", "date", "from", "content"))
    return f"linkedin:{hashlib.blake2s(said.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"


def _body(cells: Mapping[str, str]) -> str:
    subject = " ".join(plain_text(cells.get("subject", "")).split())
    content = plain_text(cells["content"])
    if not content and cells.get("attached"):
        content = "[file]"
    return "\n".join(part for part in (subject, content) if part)


def plain_text(text: str) -> str:
    """Give text without the bits of HTML that LinkedIn leaves in it."""
    bare = _TAG.sub("", _BREAK.sub("\n", text)) if "<" in text else text
    if "&" in bare:
        bare = html.unescape(bare)
    lines = bare.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    return _BLANK_LINES.sub("\n\n", lines).strip()
