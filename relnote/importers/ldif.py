"""Reads an address book in LDIF, as Thunderbird, Outlook and directories write it: every entry becomes a draft or is skipped."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from relnote.importers.drafts import ContactRecord, PropertyDraft, Skipped
from relnote.importers.tables.mapping import Column, Field
from relnote.importers.tables.person import Person
from relnote.importers.text_lines import text_lines

_RAW = 1 << 16
_LONGEST = 64 * 1024 * 1024
"""Characters of an entry; a photo has that many at most."""
_NAMELESS = "This entry has no name, organisation, e-mail address or telephone number."
_GROUPS = frozenset(
    {"groupofnames", "groupofuniquenames", "group", "posixgroup", "mailgroup", "rfc822mailgroup"}
)
_OWN = frozenset(
    {"dn", "objectclass", "version", "changetype", "modifytimestamp", "createtimestamp", "control"}
)
"""What says something of the entry and nothing of the person."""
_PICTURES = frozenset({"jpegphoto", "thumbnailphoto", "photo"})

_FIELDS: dict[Field, str] = {
    Field.NAME: "cn commonname displayname",
    Field.FIRST: "givenname gn",
    Field.MIDDLE: "middlename",
    Field.LAST: "sn surname",
    Field.PREFIX: "personaltitle",
    Field.SUFFIX: "generationqualifier",
    Field.NICKNAME: "mozillanickname xmozillanickname nickname",
    Field.ORGANISATION: "o organizationname company",
    Field.UNIT: "ou organizationalunitname department departmentnumber",
    Field.TITLE: "title",
    Field.ABOUT: "description info notes comment",
    Field.BORN_YEAR: "birthyear",
    Field.BORN_MONTH: "birthmonth",
    Field.BORN_DAY: "birthday",
    Field.ID: "entryuuid",
    Field.TAG: "category categories",
}
_LABELLED: dict[tuple[Field, str], str] = {
    (
        Field.EMAIL,
        "",
    ): "mail email rfc822mailbox mozillasecondemail xmozillasecondemail othermailbox mailalternateaddress",
    (Field.PHONE, "work"): "telephonenumber workphone",
    (Field.PHONE, "home"): "homephone hometelephonenumber",
    (Field.PHONE, "mobile"): "mobile mobiletelephonenumber cellphone",
    (Field.PHONE, "pager"): "pager pagertelephonenumber pagerphone",
    (Field.PHONE, "other"): "othertelephone",
    (Field.FAX, ""): "facsimiletelephonenumber fax",
    (Field.HANDLE, "AIM"): "nsaimid nscpaimscreenname mozillaaimscreenname",
    (Field.WEBSITE, "work"): "workurl mozillaworkurl labeleduri labeledurl url",
    (Field.WEBSITE, "home"): "homeurl mozillahomeurl",
    (Field.STREET, "work"): "street streetaddress postaladdress mozillaworkstreet2",
    (Field.POBOX, "work"): "postofficebox",
    (Field.CITY, "work"): "l locality localityname",
    (Field.REGION, "work"): "st region stateorprovincename",
    (Field.POSTCODE, "work"): "postalcode zip",
    (Field.COUNTRY, "work"): "c co countryname friendlycountryname",
    (
        Field.STREET,
        "home",
    ): "mozillahomestreet mozillahomestreet2 homestreet homepostaladdress mozillahomepostaladdress "
    "mozillahomepostaladdress2",
    (Field.CITY, "home"): "mozillahomelocalityname",
    (Field.REGION, "home"): "mozillahomestate",
    (Field.POSTCODE, "home"): "mozillahomepostalcode",
    (Field.COUNTRY, "home"): "mozillahomecountryname",
}
_MEANINGS = {
    **{name: (each, "") for each, names in _FIELDS.items() for name in names.split()},
    **{name: meaning for meaning, names in _LABELLED.items() for name in names.split()},
}


@dataclass(slots=True)
class _Entry:
    """The lines of one entry."""

    line: int
    lines: list[str] = field(default_factory=list)
    """Unfolded, without comments."""
    raw: bytes = b""
    size: int = 0


def count_entries(file: BinaryIO) -> int:
    """Count the entries of a file, which must be seekable."""
    return sum(1 for _ in _entries(file))


def read_ldif(file: BinaryIO, *, region: str = "") -> Iterator[ContactRecord]:
    """Read an address book, which must be seekable, entry by entry; `region` is the country of bare numbers (`GB`).

    Groups are no people, and records that change or delete an entry are none. Nothing a file may hold is raised.
    """
    for entry in _entries(file):
        if entry.size > _LONGEST:
            yield Skipped(line=entry.line, reason="This entry is larger than 64 MB.", raw=entry.raw)
        else:
            yield _record(entry, region)


def _entries(file: BinaryIO) -> Iterator[_Entry]:
    """Give the entries: what stands between blank lines, but for the line that tells the version."""
    entry: _Entry | None = None
    comment = False
    for number, (text, raw) in enumerate(text_lines(file), 1):
        line = text.rstrip("\r\n")
        if not line.strip(" \t\0"):
            if entry and _is_entry(entry):
                yield entry
            entry, comment = None, False
            continue
        folded = line.startswith((" ", "\t"))
        comment = line.startswith("#") or (comment and folded)
        if comment:
            continue
        # Entries that nothing parts from each other begin with their names.
        if entry and not folded and line[:3].lower() == "dn:" and _is_entry(entry):
            yield entry
            entry = None
        entry = entry or _Entry(number)
        _add(entry, line, raw, folded=folded)
    if entry and _is_entry(entry):
        yield entry


def _add(entry: _Entry, line: str, raw: bytes, *, folded: bool) -> None:
    entry.size += len(line)
    if len(entry.raw) < _RAW:
        entry.raw = (entry.raw + raw)[:_RAW]
    if entry.size > _LONGEST:
        return
    if folded and entry.lines:
        # Joined later: a photo has a hundred thousand lines.
        entry.lines.append(line)
    else:
        entry.lines.append(line.lstrip())


def _is_entry(entry: _Entry) -> bool:
    return any(not line.lower().startswith("version:") for line in entry.lines)


def _record(entry: _Entry, region: str) -> ContactRecord:
    said = list(_attributes(entry))
    classes = {value.strip().lower() for name, value, _ in said if name == "objectclass"}
    change = next((value.strip().lower() for name, value, _ in said if name == "changetype"), "add")
    if change != "add":
        return Skipped(
            line=entry.line, reason="This record changes an entry, and is none itself.", raw=entry.raw
        )
    if classes & _GROUPS:
        return Skipped(line=entry.line, reason="This entry is a group, not a person.", raw=entry.raw)
    person = Person("", None, region)
    pictures: list[PropertyDraft] = []
    for name, value, coded in said:
        if name in _PICTURES and coded:
            pictures.append(PropertyDraft(name="PHOTO", parameters=(("ENCODING", ("b",)),), value=coded))
        elif name not in _OWN and value.strip():
            meaning, label = _MEANINGS.get(name, (Field.KEEP, ""))
            person.take(Column(name=name, field=meaning, label=label), value.strip())
    draft = person.draft(entry.line, pictures)
    return draft or Skipped(line=entry.line, reason=_NAMELESS, raw=entry.raw)


def _attributes(entry: _Entry) -> Iterator[tuple[str, str, str]]:
    """Give name, value and, if it came so, the base64 of each attribute; options (`cn;lang-de`) are left off the name."""
    whole: list[list[str]] = []
    for line in entry.lines:
        if line[:1] in {" ", "\t"} and whole:
            whole[-1].append(line[1:])
        else:
            whole.append([line])
    for pieces in whole:
        name, sign, value = "".join(pieces).partition(":")
        plain = name.partition(";")[0].strip().lower()
        if not sign or not plain:
            yield "damaged", "".join(pieces), ""
        elif value.startswith(":"):
            coded = "".join(value[1:].split())
            yield plain, _decoded(coded), coded
        else:
            # What stands behind `<` is an address of a file: it is kept and never opened.
            yield plain, value.removeprefix(" "), ""


def _decoded(coded: str) -> str:
    try:
        data = base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        return coded
    try:
        return data.decode("utf-8")
    except UnicodeError:
        return data.decode("cp1252", "replace")
