# ruff: noqa: T201 - printing is its work
"""Measures how many cards are stored right: `python -m tests.bench.vcard_right FOLDER`; wants `pip install vobject`.

Every vCard file below the folder that vobject reads whole, and whose cards all have what their version asks for
(2.1: N; 3.0: N and FN; 4.0: FN), is imported into a journal of its own. A card is right if a contact is there with its
name, with its e-mail addresses and with its telephone numbers: all of them, and no others, unless several cards of the
file became one contact. Cards of groups, firms and places are no contacts and count as right if nobody was made
of them. Prints every card that differs and the share that is right; fails below 97 %.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel
from tests.store.journals import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relnote.domain.records import Contact

GOAL = 97
"""Percent."""

NEEDED = {"2.1": {"n"}, "3.0": {"n", "fn"}, "4.0": {"fn"}}
NUMBERS = frozenset({Channel.PHONE, Channel.FAX, Channel.TEXT})
PEOPLE = frozenset({"", "individual"})


@dataclass(frozen=True, slots=True)
class Said:
    """What a card or a contact says, in a form that can be compared."""

    name: frozenset[str] | str
    """As it is shown; of a card that has no FN, the words of its N."""
    mails: frozenset[str]
    numbers: frozenset[str]

    def is_in(self, there: Said, *, whole: bool) -> bool:
        """Tell whether a contact holds this card: all of it and, with `whole`, nothing else."""
        name = frozenset(str(there.name).split()) if isinstance(self.name, frozenset) else there.name
        if self.name != name:
            return False
        if whole:
            return (self.mails, self.numbers) == (there.mails, there.numbers)
        return self.mails <= there.mails and self.numbers <= there.numbers


def main() -> int:
    """Compare every file, and print what differs and the share that is right."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    folder = asked.parse_args().folder
    told: Counter[str] = Counter()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        cards = valid_cards(path)
        told["files"] += 1
        if not cards:
            continue
        told["valid files"] += 1
        differing = list(wrong(path, cards))
        for number, line in differing:
            print(f"{path.relative_to(folder)}, card {number}: {line}")
        told["wrong"] += len(differing)
        told["files right"] += not differing
        told["cards"] += len(cards)
    right = told["cards"] - told["wrong"]
    share = 100 * right / max(told["cards"], 1)
    print(
        f"{told['files']} files, {told['valid files']} valid for their version and read by vobject, "
        f"{told['files right']} of these right in every card; "
        f"{right} of {told['cards']} cards right: {share:.1f} % (goal {GOAL} %)"
    )
    return int(share < GOAL)


def valid_cards(path: Path) -> list[Any]:
    """Give the cards of a file as vobject reads them; none if it cannot, or one lacks what its version asks for."""
    import vobject

    try:
        data = path.read_bytes()
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        cards = list(vobject.readComponents(text, allowQP=True))
    except Exception:  # noqa: BLE001 - whatever vobject says, it does not read this file
        return []
    valid = all(
        card.name == "VCARD" and NEEDED.get(_first(card, "version"), {"?"}) <= set(card.contents)
        for card in cards
    )
    return cards if valid else []


def wrong(path: Path, cards: list[Any]) -> Iterator[tuple[int, str]]:
    """Import a file, and give number and difference of every card that is not stored right."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "journal.db") as relnote:
        try:
            report = relnote.imports.run(path)
        except Refusal as refusal:
            yield from ((number, str(refusal)) for number in range(1, len(cards) + 1))
            return
        people = [relnote.contacts.get(id_) for id_ in relnote.contacts.listing(sort="name").ids]
    left = [of_contact(contact) for contact in people]
    for number, card in enumerate(cards, 1):
        said = of_card(card)
        if _first(card, "kind").lower() not in PEOPLE:
            if any(said.name == there.name for there in left):
                yield number, f"stored {said.name}, which is no person"
            continue
        found = next((there for there in left if said.is_in(there, whole=not report.merged)), None)
        if found is None:
            yield number, f"{said}\n    is none of {left[:3]}"
        elif not report.merged:
            left.remove(found)


def of_card(card: Any) -> Said:
    """Say what a card says, as vobject has read it."""
    full = _first(card, "fn")
    name: frozenset[str] | str = " ".join(full.split())
    if not name:
        parts = vars(card.n.value).values() if "n" in card.contents else ()
        name = frozenset(word for part in parts for word in _words(part))
    return Said(name, _mails(_all(card, "email")), _numbers(_all(card, "tel")))


def of_contact(contact: Contact) -> Said:
    """Say what a contact says."""
    mails = [point.value for point in contact.points if point.channel is Channel.EMAIL]
    return Said(
        contact.name, _mails(mails), _numbers(p.value for p in contact.points if p.channel in NUMBERS)
    )


def _all(card: Any, name: str) -> list[str]:
    return [str(line.value) for line in card.contents.get(name, ())]


def _first(card: Any, name: str) -> str:
    return next((value.strip() for value in _all(card, name) if value.strip()), "")


def _words(part: Any) -> list[str]:
    return " ".join(part).split() if isinstance(part, list) else str(part).split()


def _mails(values: Iterable[str]) -> frozenset[str]:
    plain = (re.sub(r"(?i)^mailto:", "", value.strip()) for value in values)
    return frozenset(" ".join(value.lower().split()) for value in plain if value)


def _numbers(values: Iterable[str]) -> frozenset[str]:
    """Give what is dialled; how it is grouped on paper does not matter."""
    plain = (re.sub(r"(?i)^tel:", "", value.strip()) for value in values)
    return frozenset(re.sub(r"[\s().\-/]", "", value) for value in plain if value)


if __name__ == "__main__":
    sys.exit(main())
