"""Folders of cards that are kept in step: which, whose each card is, and what was agreed on last."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from relnote.domain.text import restored
from relnote.store.database import database
from relnote.store.fields import LISTED, among, listed
from relnote.store.tables import CardFolderTable, CardTable, CardWrittenTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from relnote.domain.in_step import Agreed
    from relnote.store.changes import Writer


class KnownCard(NamedTuple):
    """A card of a folder that was in step once."""

    id: int
    folder_id: int
    contact_id: int
    name: str
    """Its UID, else `file:` and the name of its file."""
    file: str
    seen: str = ""
    """The hash of the bytes of the file which say all that was agreed on; empty if that is not known."""


class AgreedCard(NamedTuple):
    """A card with what is agreed on, which is much to hold of thousands."""

    card: KnownCard
    agreed: dict[str, tuple[str, str]]
    """What the file and the journal agree on, also by what was written since the file was read."""


class NewCard(NamedTuple):
    """A card that is met for the first time."""

    contact_id: int
    name: str
    file: str
    agreed: Agreed
    seen: str = ""
    """The hash of its bytes, if they say all that is agreed on."""


def paths() -> dict[str, int]:
    """Give the folders that are kept in step, by path, with their ids."""
    return dict(
        CardFolderTable.select(CardFolderTable.path, CardFolderTable.id).order_by(CardFolderTable.id).tuples()
    )


def remember(writer: Writer, path: str, now: datetime) -> int:
    """Keep a folder in step from now on; gives its id."""
    return writer.insert(CardFolderTable, path=path, made_at=now)


def forget(writer: Writer, folder_id: int) -> None:
    """Keep a folder in step no longer."""
    for (card_id,) in list(CardTable.select(CardTable.id).where(CardTable.folder == folder_id).tuples()):
        writer.delete(CardTable, card_id)
    writer.delete(CardFolderTable, folder_id)


_CARDS = (
    "SELECT card.id, card.folder_id, card.contact_id, card.name, coalesce(nullif(since.file, ''), card.file), "
    "card.agreed, since.seen, since.agreed FROM card LEFT JOIN card_written AS since "
    "ON since.folder_id = card.folder_id AND since.name = card.name"
)


def cards(folder_id: int) -> dict[str, KnownCard]:
    """Give the cards of a folder by name."""
    rows = database.execute_sql(f"{_CARDS} WHERE card.folder_id = ? ORDER BY card.id", (folder_id,))
    return {card.name: card for card in map(_card, rows)}


def again(some: Iterable[KnownCard]) -> dict[str, AgreedCard]:
    """Give cards of a folder by name, as they are known now; who was forgotten or erased meanwhile is left out."""
    rows = database.execute_sql(f"{_CARDS} WHERE card.id IN {LISTED}", (listed([card.id for card in some]),))
    agreed = (
        AgreedCard(_card(row), _pairs(json.loads(row[5])) | _pairs(json.loads(row[7] or "{}")))
        for row in rows
    )
    return {each.card.name: each for each in agreed}


def names_in(folder_id: int) -> set[str]:
    """Give the names of the cards of a folder."""
    query = CardTable.select(CardTable.name).where(CardTable.folder == folder_id)
    return {restored(name) for (name,) in query.tuples()}


def _card(row: tuple[Any, ...]) -> KnownCard:
    card_id, folder_id, contact_id, name, file, agreed, seen, _ = row
    digest, _, base = (seen or "").partition(":")
    # Undo may have brought back what was agreed on before those bytes.
    known = digest if base == _base(agreed) else ""
    return KnownCard(card_id, folder_id, contact_id, restored(name), restored(file), known)


def _base(agreed: str) -> str:
    return hashlib.sha256(agreed.encode()).hexdigest()[:16]


def cards_of(contact_ids: Sequence[int]) -> defaultdict[int, set[int]]:
    """Give the ids of the cards of contacts, in whatever folder, by contact."""
    query = CardTable.select(CardTable.contact_id, CardTable.id).where(among(CardTable.contact, contact_ids))
    found: defaultdict[int, set[int]] = defaultdict(set)
    for contact_id, card_id in query.tuples():
        found[contact_id].add(card_id)
    return found


def files_of(contact_id: int) -> list[str]:
    """Give the paths of the cards of a contact."""
    table = CardTable
    query = (
        table.select(CardFolderTable.path, table.file)
        .join(CardFolderTable)
        .where(table.contact == contact_id)
    )
    return [f"{path}/{file}" for path, file in query.order_by(table.id).tuples()]


def add_cards(writer: Writer, folder_id: int, some: Sequence[NewCard]) -> None:
    """Remember cards that are met for the first time."""
    if not some:
        return
    table = CardTable
    names = [table.name.db_value(card.name) for card in some]
    files = [table.file.db_value(card.file) for card in some]
    agreed = [table.agreed.db_value(_told(card.agreed)) for card in some]
    people = [card.contact_id for card in some]
    writer.insert_all(
        table,
        writer.reserve(table, len(some)),
        ("folder_id", "contact_id", "name", "file", "agreed"),
        zip(repeat(folder_id), people, names, files, agreed, strict=False),
    )
    seen = [card.seen and f"{card.seen}:{_base(text)}" for card, text in zip(some, agreed, strict=True)]
    database.connection().executemany(
        "INSERT OR REPLACE INTO card_written (folder_id, contact_id, name, file, agreed, seen) "
        "VALUES (?, ?, ?, ?, '{}', ?)",
        zip(repeat(folder_id), people, names, files, seen, strict=False),
    )


def agree(writer: Writer, card: KnownCard, file: str, agreed: Agreed) -> None:
    """Remember what was agreed on by taking in what a file says."""
    told = _pairs(next(iter(CardTable.select(CardTable.agreed).where(CardTable.id == card.id).tuples()))[0])
    written = _written(card)
    over = {key: pair for key, pair in written.items() if key in agreed}
    # Undo brings back what was agreed on just before, by writing too; what was written it does not take back.
    before = _there(told | over)
    if before != told:
        CardTable.update(agreed=_told(before)).where(CardTable.id == card.id).execute()
    writer.update(CardTable, card.id, file=file, agreed=_told(_there(before | dict(agreed))))
    _put_written(card, {key: pair for key, pair in written.items() if key not in over}, file, "")


def remove_card(writer: Writer, card: KnownCard) -> None:
    """Forget a card."""
    writer.delete(CardTable, card.id)


def agree_by_writing(card: KnownCard, agreed: Agreed, file: str, seen: str) -> None:
    """Remember what was agreed on by writing a file, or by finding it in step: no change is recorded.

    `seen` is the hash of the bytes that say all of it, or empty.
    """
    query = "SELECT agreed FROM card WHERE id = ?"
    base = database.execute_sql(query, (card.id,)).fetchone()
    if base:
        seen = f"{seen}:{_base(base[0])}" if seen else ""
        _put_written(card, _written(card) | dict(agreed), file, seen)


def _written(card: KnownCard) -> dict[str, tuple[str, str]]:
    table = CardWrittenTable
    query = table.select(table.agreed).where(table.folder_id == card.folder_id, table.name == card.name)
    return next((_pairs(agreed) for (agreed,) in query.tuples()), {})


def _put_written(card: KnownCard, agreed: Agreed, file: str, seen: str) -> None:
    CardWrittenTable.replace(
        folder_id=card.folder_id,
        name=card.name,
        contact_id=card.contact_id,
        agreed=_told(agreed),
        file=file,
        seen=seen,
    ).execute()


def _there(agreed: Agreed) -> dict[str, tuple[str, str]]:
    return {key: pair for key, pair in agreed.items() if any(pair)}


def _told(agreed: Agreed) -> dict[str, list[str]]:
    return {key: list(pair) for key, pair in agreed.items()}


def _pairs(told: Mapping[str, list[str]]) -> dict[str, tuple[str, str]]:
    return {key: (there, here) for key, (there, here) in told.items()}
