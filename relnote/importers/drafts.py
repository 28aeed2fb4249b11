"""What every importer gives back: drafts of what it understood, and the problems with the rest."""

from __future__ import annotations

from dataclasses import dataclass

from relnote.domain.words import Channel


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
    zone: str = ""
    born: str = ""
    """`YYYY-MM-DD` or `--MM-DD`; empty if the file gives no full day (then it is among the properties)."""
    dates: tuple[tuple[str, str], ...] = ()
    """Days that come every year, each with what is remembered on it; their properties are kept as well."""
    about: str = ""
    tags: tuple[str, ...] = ()
    points: tuple[PointDraft, ...] = ()
    properties: tuple[PropertyDraft, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    """Preference answers (`X-RELNOTE-…`): key of the question, text of the answer as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A record that was not understood as a contact, with the reason and its text as it came."""

    line: int
    reason: str
    """One sentence for a person."""
    raw: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFile:
    """All that was found in a file of contacts: `read == len(drafts) + len(skipped)`."""

    drafts: tuple[ContactDraft, ...]
    skipped: tuple[Skipped, ...]

    @property
    def read(self) -> int:
        """Tell how many records the file holds."""
        return len(self.drafts) + len(self.skipped)
