"""The files of a folder of cards: reading them, and writing one so that it is old or new, never between.

As vdirsyncer has it: a card is a file, its name means nothing, hidden files and those that end in `.tmp` are none.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import stat
import uuid
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.importers.vcard.one_card import OneCard, read_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ENDINGS = (".vcf", ".vcard")
_TEMPORARY = ".relnote.tmp"
LARGEST = 64 * 1024 * 1024
BY_FILE = "file:"
"""Begins what a card without a UID is known by."""
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@+-]{0,99}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFile:
    """A file that holds one card, which is read again when it is needed: a folder may hold photos by the thousand."""

    file: str
    name: str
    """What the card is known by: its UID, else `file:` and the name of its file."""
    digest: str
    """The hash of its bytes."""


@dataclass(slots=True, kw_only=True)
class Contents:
    """What a folder holds."""

    found: list[CardFile] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    """Files that are left alone, each with the reason in a sentence."""

    @property
    def count(self) -> int:
        """How many files there are."""
        return len(self.found) + len(self.left)


def contents(folder: Path, region: str, seen: Mapping[str, tuple[str, str]]) -> Contents:
    """Look through all cards of a folder; a file whose bytes were `seen` before, by their hash and name, is not read.

    Raises:
        Refusal: the folder cannot be read.
    """
    whole = Contents()
    by_name: dict[str, list[CardFile]] = {}
    for entry in _entries(folder):
        made = _why_not(entry) or _looked_at(folder / entry.name, region, seen)
        if isinstance(made, str):
            whole.left[entry.name] = made
        else:
            by_name.setdefault(made.name, []).append(made)
    for same in by_name.values():
        if len(same) == 1:
            whole.found += same
            continue
        for each in same:
            others = ", ".join(one_line(other.file) for other in same if other is not each)
            whole.left[each.file] = f"It has the same UID as {others}; give one of them another."
    return whole


def read(folder: Path, file: CardFile, region: str) -> OneCard | None:
    """Read the card of a file again; none if it is another one meanwhile."""
    card = _card(folder / file.file, region)
    return card if isinstance(card, OneCard) and name_of(card, file.file) == file.name else None


def name_of(card: OneCard, file: str) -> str:
    """Tell what a card is known by."""
    return card.draft.uid or f"{BY_FILE}{file}"


def digest_of(data: bytes) -> str:
    """Give the hash of the bytes of a file."""
    return hashlib.sha256(data).hexdigest()


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            found = [
                entry
                for entry in entries
                if not entry.name.startswith(".")
                and entry.name.lower().endswith(_ENDINGS)
                and (entry.is_symlink() or not entry.is_dir())
            ]
    except OSError as fault:
        raise Refusal(
            one_line(
                f"{folder} cannot be read ({fault.strerror}), so nothing was changed; is it there and yours?"
            )
        ) from None
    return sorted(found, key=lambda entry: entry.name)


def _why_not(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "It is a link; only files of the folder itself are kept in step."
    try:
        told = entry.stat(follow_symlinks=False)
    except OSError as fault:
        return f"It cannot be read ({fault.strerror})."
    if not stat.S_ISREG(told.st_mode):
        return "It is no file."
    return f"It is larger than {LARGEST // 1024 // 1024} megabytes." if told.st_size > LARGEST else ""


def _looked_at(path: Path, region: str, seen: Mapping[str, tuple[str, str]]) -> CardFile | str:
    try:
        data = path.read_bytes()
    except OSError as fault:
        return f"It cannot be read ({fault.strerror})."
    digest = digest_of(data)
    then, name = seen.get(path.name, ("", ""))
    if then != digest:
        card = read_one(data, region=region)
        if isinstance(card, str):
            return card
        name = name_of(card, path.name)
    return CardFile(file=path.name, name=name, digest=digest)


def _card(path: Path, region: str) -> OneCard | str:
    try:
        return read_one(path.read_bytes(), region=region)
    except OSError as fault:
        return f"It cannot be read ({fault.strerror})."


@contextmanager
def held_alone(folder: Path) -> Iterator[None]:
    """Hold a folder, so that no other relnote keeps it in step meanwhile; what a killed one left half written goes.

    Raises:
        Refusal: another one does, or it cannot be read.
    """
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as fault:
        raise Refusal(
            one_line(
                f"{folder} cannot be read ({fault.strerror}), so nothing was changed; is it there and yours?"
            )
        ) from None
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refusal(one_line(f"Another relnote is at work on {folder}; try again.")) from None
        except OSError:
            # Some file systems lock no folders.
            pass
        with suppress(OSError):
            for path in folder.glob(f".*{_TEMPORARY}"):
                path.unlink()
        yield
    finally:
        os.close(handle)


def write(path: Path, data: bytes, expected: bytes) -> bool:
    """Write over a file, if it still holds what is expected; tells whether it does.

    Raises:
        OSError: it cannot be written, and is as it was.
    """
    mode = stat.S_IMODE(path.stat().st_mode)
    with _beside(path, data) as beside:
        beside.chmod(mode)
        # As late as can be: others write here too.
        if path.is_symlink() or path.read_bytes() != expected:
            return False
        beside.replace(path)
    _sync(path.parent)
    return True


def add(folder: Path, uid: str, data: bytes) -> str:
    """Write a new file that is named after a UID; gives its name.

    Raises:
        OSError: it cannot be written, or is there.
    """
    name = (
        uid
        if _PLAIN.match(uid)
        else uuid.uuid5(uuid.NAMESPACE_URL, uid.encode("ascii", "backslashreplace").hex())
    )
    path = folder / f"{name}.vcf"
    with _beside(path, data) as beside:
        try:
            # Unlike a rename, this never takes the place of a file.
            os.link(beside, path)
        except OSError:
            if os.path.lexists(path):
                raise
            # Some file systems know no links.
            beside.replace(path)
    _sync(folder)
    return path.name


def remove(path: Path, expected: bytes) -> bool:
    """Remove a file, if it still holds what is expected; tells whether it did.

    Raises:
        OSError: it cannot be removed.
    """
    if path.is_symlink() or path.read_bytes() != expected:
        return False
    path.unlink()
    _sync(path.parent)
    return True


@contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    beside = path.with_name(f".{uuid.uuid4().hex}{_TEMPORARY}")
    try:
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield beside
    finally:
        with suppress(OSError):
            beside.unlink()


def _sync(folder: Path) -> None:
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
