"""Tells by its content what kind of file something is; names and endings are not asked."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from enum import StrEnum

from relnote.importers import wide

_START = 4096
_START_OF_TABLE = 1 << 17
_BEGIN = re.compile(
    rb"(?:^|[\r\n])(?:\xef\xbb\xbf)?[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?:$|[\r\n])", re.IGNORECASE
)
_MAILBOX = re.compile(rb"From [^\r\n]{1,700}\r?\n(?:>?From |[!-9;-~]{1,120}[ \t]*:)")

_CALENDAR = re.compile(
    rb"\s*BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE)[ \t]*(?:$|[\r\n])",
    re.IGNORECASE,
)

_HINTS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\s*\[\s*(?:\[\s*)?\"vcard\"", re.IGNORECASE), "a jCard (vCard as JSON)"),
    (re.compile(rb"\s*<.{0,2000}?<?vcards?[\s>]", re.IGNORECASE | re.DOTALL), "an xCard (vCard as XML)"),
    (
        re.compile(rb"(?:\s*#[^\r\n]*[\r\n]+)*\s*\[\[?[A-Za-z][\w.\"-]*\]\]?[ \t]*[\r\n]"),
        "a file of settings (TOML or INI)",
    ),
    (
        re.compile(rb"\s*#{1,6} [^\r\n,;\t|]+[\r\n](?=(?s:.*?)^(?:#{1,6} |[-*] |> ))", re.MULTILINE),
        "a text in Markdown (relnote reads back what export --format json writes)",
    ),
    (re.compile(rb"\s*[\[{]"), "a JSON file"),
    (re.compile(rb"\s*<"), "an XML or HTML file"),
    (
        re.compile(rb'"id",[^\r\n]{1,400},"created_at","updated_at",[^\r\n]{1,400}"(?:properties|people)"'),
        "an exact table for other programs (relnote reads back what export --format json writes)",
    ),
)


EMPTY, NOTHING_KNOWN = "an empty file", "a file of an unknown kind"


class Kind(StrEnum):
    """The kinds of files that can be read."""

    VCARD = "vcard"
    SMS_BACKUP = "sms_backup"
    WHATSAPP = "whatsapp"
    LINKEDIN_MESSAGES = "linkedin_messages"
    ENGAGEMENT = "engagement"
    MBOX = "mbox"
    ICS = "ics"
    JRNL = "jrnl"
    RELNOTE = "relnote"
    MONICA = "monica"
    FRIENDS = "friends"
    LDIF = "ldif"
    CONTACTS = "contacts"
    INTERACTIONS = "interactions"
    TABLE = "table"
    """A table of which is not known what it holds."""
    UNKNOWN = "unknown"


_RELNOTE = re.compile(rb"\s*\{\s*\"format\"\s*:\s*\"relnote journal\"")
_LDIF = re.compile(
    rb"(?:\s*(?:#[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*|version ?: ?\d+)[ \t]*[\r\n]+)*\s*dn ?::? ?", re.IGNORECASE
)
_MONICA = re.compile(rb"\s*\{(?=[^{}]{0,500}\"version\"\s*:\s*\"1\.0-preview)", re.DOTALL)
_FRIENDS = re.compile(rb"\s*#+ (?:Activities|Friends|Notes|Locations):[ \t]*\r?(?:\n|\Z)")
_OF_FRIENDS = (
    re.compile(rb"^#+ Friends[ \t]*:?[ \t]*\r?$", re.MULTILINE),
    re.compile(rb"^#+ (?:Activities|Events|Notes|Locations)[ \t]*:?[ \t]*\r?$", re.MULTILINE),
)
"""Sections that such a journal has in any order, which a text with a heading of one's own may have too."""

_SMS_BACKUP = re.compile(rb"\s*<(?:\?xml.{0,2000}?<)?(?:smses|calls)[\s>]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file is."""

    kind: Kind
    hint: str
    """What it seems to be, for a sentence: `a vCard file`, `a calendar (ICS)`, `a file of an unknown kind`."""


def recognise(data: bytes) -> Recognised:
    """Tell what kind of file `data` is. A vCard may begin anywhere; the rest is told by how the file begins.

    A mailbox is one whatever its messages hold, cards among it.
    """
    if _MAILBOX.match(data[:_START].removeprefix(wide.UTF8_MARK)):
        return Recognised(Kind.MBOX, "a mailbox (mbox)")
    encoding = wide.encoding_of(data)
    plain = wide.as_utf8(data, encoding) if encoding else data
    start = plain[:_START].removeprefix(wide.UTF8_MARK)
    if journal := _journal(start):
        return journal
    if history := _history(start):
        return history
    if _CALENDAR.match(start):
        return Recognised(Kind.ICS, "a calendar (ICS)")
    if _BEGIN.search(plain):
        return Recognised(Kind.VCARD, "a vCard file")
    if not start.strip():
        return Recognised(Kind.UNKNOWN, EMPTY)
    if _LDIF.match(start):
        return Recognised(Kind.LDIF, "an address book in LDIF")
    if hint := next((said for pattern, said in _HINTS if pattern.match(start)), ""):
        return Recognised(Kind.UNKNOWN, hint)
    return _plain_table(data) or Recognised(Kind.UNKNOWN, NOTHING_KNOWN)


def _plain_table(data: bytes) -> Recognised | None:
    """Tell a table of contacts or of interactions by the set of its columns; any other is a table too."""
    from relnote.importers.tables.layout import find_layout, plain_layout

    start = io.BytesIO(data[:_START_OF_TABLE])
    if layout := find_layout(start):
        if layout.mapping.is_of_interactions:
            return Recognised(Kind.INTERACTIONS, "a table of what happened (CSV)")
        whose = f" of {layout.mapping.source}" if layout.mapping.source else ""
        return Recognised(Kind.CONTACTS, f"a table of contacts{whose} (CSV)")
    return Recognised(Kind.TABLE, "a table (CSV)") if plain_layout(start) else None


def _journal(start: bytes) -> Recognised | None:
    """Tell a journal of people and what happened with them."""
    if _RELNOTE.match(start):
        return Recognised(Kind.RELNOTE, "a journal of relnote (JSON)")
    if _MONICA.match(start):
        return Recognised(Kind.MONICA, "an export of Monica (JSON)")
    if _FRIENDS.match(start) or (
        start.lstrip().startswith(b"#") and all(pattern.search(start) for pattern in _OF_FRIENDS)
    ):
        return Recognised(Kind.FRIENDS, "a friends.md journal")
    return None


def _history(start: bytes) -> Recognised | None:
    """Tell a file of calls, messages or signs of interest by how it begins; a message may hold a whole vCard."""
    if _SMS_BACKUP.match(start):
        return Recognised(Kind.SMS_BACKUP, "a backup of calls and messages (XML)")
    from relnote.importers.whatsapp.stamps import begins_export

    if begins_export(start.decode("utf-8", "replace")):
        return Recognised(Kind.WHATSAPP, "a conversation of WhatsApp (text)")
    from relnote.importers.jrnl import begins_jrnl

    if begins_jrnl(start.decode("utf-8", "replace")):
        return Recognised(Kind.JRNL, "a journal of jrnl")
    return _table(start)


def _table(start: bytes) -> Recognised | None:
    from relnote.importers import engagement, linkedin_messages
    from relnote.importers.csv_rows import columns_in

    if columns_in(start.decode("utf-8", "replace"), linkedin_messages.columns_of):
        return Recognised(Kind.LINKEDIN_MESSAGES, "messages of LinkedIn (CSV)")
    if engagement.begins_engagement(start):
        return Recognised(Kind.ENGAGEMENT, "a table of newsletters opened, comments or visits (CSV)")
    return None
