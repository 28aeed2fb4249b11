# ruff: noqa: T201 - printing is its work
"""Puts every card below a folder into a folder of its own file, keeps that in step, and prints what came of it.

Usage: python tests/bench/card_folder_corpus.py FOLDER

Everybody is edited in between. In the end no line of a card that was not edited may be lost or changed, and a sync with
nothing new must write nothing.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.clock import system_clock
from relnote.config import Settings
from relnote.domain.records import ContactPoint
from relnote.domain.words import Channel
from relnote.importers.vcard import cards
from relnote.importers.vcard.one_card import OneCard, read_one
from relnote.services.card_folders.report import Synced
from relnote.services.card_folders.wishes import Wishes
from relnote.services.relnote import Relnote

_EDITED = {"TITLE", "ROLE", "CATEGORIES"}


def main() -> None:
    """Do it, and print the figures."""
    base = Path(tempfile.mkdtemp())
    folder = base / "cards"
    folder.mkdir()
    records = (
        record
        for path in sorted(Path(sys.argv[1]).rglob("*.vcf"))
        for record in cards.split_cards(path.read_bytes())
        if not record.stray
    )
    for number, record in enumerate(records):
        (folder / f"{number}.vcf").write_bytes(b"".join(record.raw))
    with Relnote(base / "journal.db", system_clock, Settings()) as relnote:
        _sync(relnote, folder, "first")
        _sync(relnote, folder, "nothing new")
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        for contact_id in relnote.contacts.listing(sort="name").ids:
            _edit(relnote, contact_id)
        report = _sync(relnote, folder, "everybody edited")
        print(
            "not written:", Counter(told.what.rpartition(": ")[2] for told in report.waiting).most_common(5)
        )
        lost = sum(_lost(before[told.file], (folder / told.file).read_bytes()) for told in report.written)
        again = _sync(relnote, folder, "nothing new")
    print(f"lines lost or changed that were not edited: {lost}; written for nothing: {len(again.written)}")


def _sync(relnote: Relnote, folder: Path, what: str) -> Synced:
    started = time.perf_counter()
    report = relnote.card_folders.sync(folder, Wishes())
    print(
        f"{what}: {time.perf_counter() - started:.1f} s; {report.read} read, {len(report.new)} new, "
        f"{len(report.joined)} joined, {len(report.taken)} taken in, {len(report.written)} written, "
        f"{len(report.waiting)} not written, {len(report.left)} left alone"
    )
    return report


def _edit(relnote: Relnote, contact_id: int) -> None:
    there = relnote.contacts.get(contact_id)
    point = ContactPoint(channel=Channel.PHONE, value="+351 999 000 111", label="summer house")
    made = replace(there, title="Edited", points=(*there.points, point), tags=(*there.tags, "edited"))
    relnote.contacts.change(made)


def _lost(old: bytes, new: bytes) -> int:
    before, after = read_one(old), read_one(new)
    if not (isinstance(before, OneCard) and isinstance(after, OneCard)):
        return 1
    left = Counter(line.raw for line in before.lines if not line.prop or line.prop.name not in _EDITED)
    return (left - Counter(line.raw for line in after.lines)).total()


if __name__ == "__main__":
    main()
