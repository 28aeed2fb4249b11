"""People as other programs read them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import AnswerState, Channel, Tier
from tests.store.journals import fingerprint, note, opened, person

CARD = """BEGIN:VCARD
VERSION:3.0
UID:mary-1
FN:Mary Chen
N:Chen;Mary;;;
ORG:Acme Roofs;Sales
EMAIL;TYPE=work:mary@example.org
ADR;TYPE=home;TYPE=pref:;;1 High Street;Lisbon;;;
item1.X-ABDATE:2010-07-04
item1.X-ABLabel:first order
X-ODD;P="q,r":kept\\, as it is
X-RELNOTE-BEST-DAYS:tue wed
END:VCARD
"""


def cards(relnote, version: str = "4.0") -> str:
    return b"".join(relnote.exports.cards(version)).decode()


def table(pieces) -> list[list[str]]:
    return list(csv.reader(io.StringIO(b"".join(pieces).decode("utf-8-sig"), newline="")))


def test_cards_go_out_as_they_came_and_change_nothing_when_they_come_again(journal, tmp_path) -> None:
    (tmp_path / "in.vcf").write_text(CARD, encoding="utf-8")
    journal.imports.run(tmp_path / "in.vcf")
    before = fingerprint()
    for version in ("4.0", "3.0"):
        out = cards(journal, version)
        for line in (
            "N:Chen;Mary;;;",
            "ORG:Acme Roofs;Sales",
            'X-ODD;P="q,r":kept\\, as it is',
            "item1.X-ABDATE:2010-07-04",
        ):
            assert f"{line}\r\n" in out
        assert "ADR;TYPE=home,pref:;;1 High Street;Lisbon;;;\r\n" in out
        assert "X-RELNOTE-BEST-DAYS:tue\\,wed\r\n" in out
        (tmp_path / "out.vcf").write_text(out, encoding="utf-8", newline="")
        again = journal.imports.run(tmp_path / "out.vcf")
        assert (again.stored, again.completed, again.merged) == (0, 0, 1)
    assert fingerprint() == before


def test_the_components_of_a_name_go_when_it_changes_and_undo_brings_them_back(journal, tmp_path) -> None:
    (tmp_path / "in.vcf").write_text(CARD, encoding="utf-8")
    journal.imports.run(tmp_path / "in.vcf")
    mary = journal.contacts.the_one("Mary Chen")
    journal.contacts.change(replace(mary, name="Mary Ortiz"))
    assert "N:Chen" not in cards(journal)
    assert "N:Ortiz;Mary;;;\r\n" in cards(journal, "3.0")
    journal.history.undo()
    assert "N:Chen;Mary;;;\r\n" in cards(journal)


def test_a_table_for_a_spreadsheet_and_an_exact_one(journal) -> None:
    mary = person(journal, "=cmd|' /C calc'!A0", tier=Tier.KEY, about="two\nlines")
    journal.contacts.change(
        replace(
            journal.contacts.get(mary),
            points=(ContactPoint(channel=Channel.PHONE, value="+351 210 123 456"),),
        )
    )
    note(journal, mary, "call in 22m yesterday 15:00\n@SUM(A1)")
    [header, row] = table(journal.exports.contacts(lossless=False))
    told = dict(zip(header, row, strict=True))
    assert (told["Name"], told["Phone"], told["About"]) == (
        "'=cmd|' /C calc'!A0",
        "'+351 210 123 456",
        "two\nlines",
    )
    [header, row] = table(journal.exports.interactions(lossless=False))
    told = dict(zip(header, row, strict=True))
    assert (told["When"], told["Minutes"], told["Text"]) == ("2026-11-17 15:00", "22.0", "'@SUM(A1)")
    [header, row] = table(journal.exports.contacts(lossless=True))
    told = dict(zip(header, row, strict=True))
    assert (told["name"], told["tier"]) == ("=cmd|' /C calc'!A0", "key")
    assert '"value": "+351 210 123 456"' in told["points"]
    [header, row] = table(journal.exports.interactions(lossless=True))
    assert dict(zip(header, row, strict=True))["body"] == "@SUM(A1)"


def test_tables_of_an_empty_journal_have_a_header(journal) -> None:
    for lossless in (False, True):
        assert len(table(journal.exports.contacts(lossless=lossless))) == 1
        assert len(table(journal.exports.interactions(lossless=lossless))) == 1


def test_a_journal_to_be_read(journal) -> None:
    mary = person(
        journal, "Mary *Chen*", "mary@example.org", title="Head", organisation="Acme", tags=("board",)
    )
    bob = person(journal, "Bob Ortiz")
    journal.checklists.answer(mary, BUILT_IN[0], "tue wed")
    note(journal, mary, "call in 22m yesterday 15:00 40%\n# Not a heading\npromise: quote by Fri")
    note(journal, mary, "met 2 days ago 9:00 with @Bob Ortiz\nLunch.")
    text = b"".join(journal.exports.pages([mary])).decode()
    assert text == (
        "# Mary \\*Chen\\*\n"
        "\n"
        "- **Work:** Head, Acme\n"
        "- **Email:** mary@example.org\n"
        "- **Tags:** board\n"
        "- **Best days:** Tue Wed\n"
        "\n"
        "## Journal\n"
        "\n"
        "### 2026-11-17 15:00 · phone · inbound · reached · 22 min · 40 % yours\n"
        "\n"
        "> \\# Not a heading\n"
        "> promise: quote by Fri\n"
        "\n"
        "- [ ] You promised: quote, by 2026-11-20\n"
        "\n"
        "### 2026-11-16 09:00 · in person · outbound · reached · with Bob Ortiz\n"
        "\n"
        "> Lunch.\n"
    )
    everybody = b"".join(journal.exports.pages()).decode()
    assert everybody.startswith(text)
    assert "\n\n\n# Bob Ortiz\n" in everybody
    assert bob


def test_a_number_for_texts_is_one_when_its_card_comes_again(journal, tmp_path) -> None:
    mary = person(journal, "Mary Chen", email="mary@acme.example")
    there = journal.contacts.get(mary)
    number = ContactPoint(
        channel=Channel.TEXT, value="+1 202 555 0188", normal="+12025550188", label="mobile"
    )
    journal.contacts.change(replace(there, points=(*there.points, number)))
    before = fingerprint()
    (tmp_path / "out.vcf").write_text(cards(journal), encoding="utf-8", newline="")
    again = journal.imports.run(tmp_path / "out.vcf")
    assert (again.stored, again.completed, again.merged) == (0, 0, 1)
    assert fingerprint() == before


def test_the_tier_and_what_they_would_rather_not_say_are_read_back(journal, tmp_path) -> None:
    contact = journal.contacts.add(Contact(name="Mary Chen", tier=Tier.KEY))
    question = next(each for each in journal.journal.questions if each.key == "best_days")
    journal.checklists.decline(contact, question)
    file = tmp_path / "all.vcf"
    file.write_bytes(b"".join(journal.exports.cards("4.0")))
    with opened(tmp_path / "other.db") as other:
        report = other.imports.run(file)
        assert report.notes == []
        there = other.contacts.the_one("Mary Chen")
        assert there.tier is Tier.KEY
        (answer,) = other.checklists.of(there.id).answers
        assert (answer.question, answer.state) == ("best_days", AnswerState.DECLINED)
        assert b"".join(other.exports.cards("4.0")) == file.read_bytes()
