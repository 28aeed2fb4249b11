"""Contacts in address books (LDIF) and in folders of cards, put into a journal."""

from __future__ import annotations

import pytest

from relnote.domain.refusal import Refusal
from tests.store.journals import fingerprint

LDIF = "dn: cn=Ann Berg\ncn: Ann Berg\nmail: ann@fen.example\n\ndn: cn=Club\nobjectclass: groupOfNames\ncn: Club\n"


def card(name: str, uid: str = "") -> str:
    return f"BEGIN:VCARD\nVERSION:3.0\nUID:{uid or name}\nFN:{name}\nX-ODD:kept\nEND:VCARD\n"


def test_an_address_book_comes_in_once(journal, tmp_path) -> None:
    file = tmp_path / "book.ldif"
    file.write_text(LDIF)
    first, second = journal.imports.run(file), journal.imports.run(file)
    assert [(each.read, each.stored, each.merged, len(each.skipped)) for each in (first, second)] == [
        (2, 1, 0, 1),
        (2, 0, 1, 1),
    ]
    assert journal.contacts.the_one("Ann Berg").points[0].normal == "ann@fen.example"


def test_a_folder_of_cards_is_one_import(journal, tmp_path) -> None:
    folder = tmp_path / "cards"
    (folder / "work").mkdir(parents=True)
    (folder / ".cache").mkdir()
    (folder / "a.vcf").write_text(card("Ann Berg") + card("Bo Orr"))
    (folder / "work" / "b.VCF").write_text(card("Cy Hall") + "BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\n")
    (folder / ".cache" / "c.vcf").write_text(card("Hidden One"))
    (folder / "color").write_text("#ff0000")
    before = fingerprint()
    report = journal.imports.run(folder)
    assert (report.read, report.stored, len(report.skipped)) == (4, 3, 1)
    assert report.skipped[0].line == 7
    assert report.skipped[0].reason.startswith("work/b.VCF: ")
    cy = journal.contacts.the_one("Cy Hall")
    assert (cy.uid, cy.name) == ("Cy Hall", "Cy Hall")
    assert b"X-ODD:kept" in b"".join(journal.exports.cards("4.0"))
    again = journal.imports.run(folder)
    assert (again.stored, again.merged, again.completed) == (0, 3, 0)
    assert journal.history.undo().label == "imported cards"
    assert fingerprint() == before


def test_a_folder_without_cards_is_refused(journal, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(Refusal, match="folder without cards"):
        journal.imports.run(tmp_path / "empty")
