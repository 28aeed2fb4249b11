"""What every importer gives back: drafts of what it understood, and the problems with the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from relnote.domain.words import Channel, Direction, Outcome, Tier

TIER, DECLINED = "tier", "declined"
"""The key among the answers of a card that holds the tier, and the answer of whoever would rather not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointDraft:
    """A contact point as a file gives it."""

    channel: Channel
    value: str
    normal: str = ""
    """Lower-case e-mail address or E.164 number; empty if there is none that can be trusted."""
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyDraft:
    """A property relnote has no field for, kept so that it can be written back as it came."""

    group: str = ""
    name: str
    """Upper case."""
    parameters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    value: str
    """Decoded from transfer encodings and charset, but with the escapes of the format as they came;
    base64 stays base64."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    """A contact as a file gives it."""

    line: int
    """Line of the file its record begins on, counted from 1."""
    uid: str = ""
    name: str
    organisation: str = ""
    title: str = ""
    tier: Tier | None = None
    """None if the file does not say."""
    zone: str = ""
    born: str = ""
    """`YYYY-MM-DD` or `--MM-DD`; empty if the file gives no full day (then it is among the properties)."""
    dates: tuple[tuple[str, str], ...] = ()
    """Days that come every year, each with what is remembered on it; their properties are kept as well."""
    unread: tuple[tuple[str, str], ...] = ()
    """Days that are none (30 February), each with what it was to be: `birthday`; they are among the properties."""
    about: str = ""
    tags: tuple[str, ...] = ()
    points: tuple[PointDraft, ...] = ()
    properties: tuple[PropertyDraft, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    """Preference answers (`X-RELNOTE-…`): key of the question, text of the answer as written."""
    is_named_alone: bool = False
    """Whether relnote itself wrote the file, and nothing in it but name and organisation tells who it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A record that was not understood, with the reason and its text as it came."""

    line: int
    reason: str
    """One sentence for a person."""
    raw: bytes


ContactRecord = ContactDraft | Skipped
"""What a reader of contacts gives for each record of a file, in the order of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFile:
    """All that was found in a file of contacts: `read == len(drafts) + len(skipped)`."""

    drafts: tuple[ContactDraft, ...]
    skipped: tuple[Skipped, ...]

    @property
    def read(self) -> int:
        """Tell how many records the file holds."""
        return len(self.drafts) + len(self.skipped)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """Somebody who took part in an interaction, as a file names them: never the user."""

    name: str = ""
    """As the file has it; empty if it has none."""
    channel: Channel
    """The channel that `value` is an address on."""
    value: str = ""
    """The address as it came: an e-mail address, a number, a handle; empty if only a name is known."""
    normal: str = ""
    """Lower-case e-mail address or E.164 number; empty if there is none that can be trusted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionDraft:
    """An interaction as a file gives it."""

    line: int
    """Where its record begins: a line, or the number of the record, counted from 1."""
    uid: str
    """An identity that is the same whenever the file, or a longer one of the same source, is read again."""
    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    started_at: datetime
    """Aware, in UTC."""
    zone: str = ""
    """The IANA zone it happened in; empty if the file does not say, for that of the user."""
    duration: int | None = None
    """Seconds."""
    body: str = ""
    people: tuple[PersonDraft, ...]
    """Who took part beside the user, at least one; the main one first."""
    replies_to: tuple[str, ...] = ()
    """Identities of interactions that this one answers, the nearest first; any of them may be unknown."""
    subject: str = ""
    """What ties messages together that name no other: a subject without `Re:`, lower case."""
    expects_answer: bool = True
    """Whether it makes sense to wait for an answer: not to mail that is sent to many."""
    is_note: bool = False
    """Whether the user wrote its text as a note: then its marks become what they say. A message is none."""
    talk_share: int | None = None
    """Per cent of the talk that was the user's."""
    is_own: bool = False
    """Whether relnote itself wrote the file, to the minute and without identities: then it is known by what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A record that is no exchange between the user and a few people, left out on purpose."""

    line: int
    reason: str
    """A few words, the same for all of a kind: `mailing list`. They are counted."""


HistoryRecord = InteractionDraft | PassedOver | Skipped
"""What a reader of history gives for each record of a file, in the order of the file."""
