"""Files of calls, messages and signs of interest are told by how they begin."""

from __future__ import annotations

import pytest

from relnote.importers.recognise import Kind, recognise


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<?xml version='1.0' encoding='UTF-8' ?>\n<!--made-->\n<smses count='1'>", Kind.SMS_BACKUP),
        ("<calls>\n", Kind.SMS_BACKUP),
        ("<html><calls>", Kind.UNKNOWN),
        ('<?xml version="1.0"?><callsign>', Kind.UNKNOWN),
        ("<smses><sms body='x\nBEGIN:VCARD\nEND:VCARD'/>", Kind.SMS_BACKUP),
        ("12/03/2026, 09:15 - Mary Chen: Hello\nBEGIN:VCARD\nEND:VCARD\n", Kind.WHATSAPP),
        ("\n\u200e[9/22/26, 10:15:32\u202fAM] Mary Chen: \u200eMessages are encrypted.\n", Kind.WHATSAPP),
        ("[2026-03-12 09:15] Talked to Mary: good\n", Kind.JRNL),
        ("- 2018-11-01: Grace and I\n", Kind.UNKNOWN),
        ("2026-03-12,09:15,Mary\n", Kind.UNKNOWN),
        ("[2026-03-12 09:15:00 AM] Talked to Mary.\n", Kind.JRNL),
        (
            "FROM,TO,DATE,CONTENT,CONVERSATION ID\nMary Chen,Sam Berg,2026-03-12,Hi,2-abc\n",
            Kind.LINKEDIN_MESSAGES,
        ),
        ("sep=;\nE-Mail;Datum;Vorgang\nann@bolt.example;12.03.2026;geöffnet\n", Kind.ENGAGEMENT),
        ("email,when,what,topic\nann@bolt.example,2026-03-12,open,News\n", Kind.ENGAGEMENT),
        ("Email,Created,Type,Title\nann@bolt.example,2026-03-12,Customer,Head of Sales\n", Kind.CONTACTS),
        ("Name,Email\nAnn,ann@bolt.example\n", Kind.CONTACTS),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_histories(text: str, kind: Kind, encoding: str) -> None:
    assert recognise(text.encode(encoding)).kind is kind


@pytest.mark.parametrize(
    ("text", "seems"),
    [
        ("# Mary Chen\n\n- **Born:** 1979-03-15\n- **Work:** Head, Acme\n", "Markdown"),
        ("# Changelog\n\nAll changes.\n\n## 1.0\n\n- Name, email and phone of people\n", "Markdown"),
        ("[build-system]\nrequires = ['hatchling']\n", "TOML"),
        ('# of ours\n[[tool."x"]]\na = 1\n', "TOML"),
        ('["a", 1]\n', "JSON"),
    ],
)
def test_what_is_no_table_is_taken_for_none(text, seems) -> None:
    found = recognise(text.encode())
    assert found.kind is Kind.UNKNOWN
    assert seems in found.hint
