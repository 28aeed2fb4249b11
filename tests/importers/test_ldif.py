"""Address books in LDIF, read field by field, and damaged."""

from __future__ import annotations

import base64
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.words import Channel
from relnote.importers.drafts import ContactDraft, ContactRecord, Skipped
from relnote.importers.ldif import count_entries, read_ldif
from relnote.importers.recognise import Kind, recognise


def coded(text: str, encoding: str = "utf-8") -> str:
    return base64.b64encode(text.encode(encoding)).decode()


def read(data: str | bytes) -> list[ContactRecord]:
    file = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    found = list(read_ldif(file, region="GB"))
    assert count_entries(file) == len(found)
    return found


BOOK = f"""version: 1
# An address book
 of somebody

dn:: {coded("cn=Zoë Orr,mail=zoe@orr.example")}
objectclass: top
objectclass: person
objectclass: mozillaAbPersonAlpha
givenName:: {coded("Zoë")}
sn: Orr
cn:: {coded("Zoë Orr")}
mozillaNickname: Zo
mail: zoe@orr.example
mozillaSecondEmail: z@home.example
telephoneNumber: 020 7183 8750
homePhone: 0117 496
 0000
mobile: 07700 900123
facsimileTelephoneNumber: 020 7183 8751
mozillaHomeStreet: Elm 5
mozillaHomeLocalityName: Bath
mozillaHomePostalCode: BA1
o: Fen & Sons
ou: Sales
title: Buyer
birthyear: 1970
birthmonth: 3
birthday: 9
description:: {coded("Likes tea" + chr(10) + "and rain")}
mozillaCustom1: blue
modifytimestamp: 0

dn: cn=The board
objectclass: groupOfNames
cn: The board
member: cn=Zoë Orr

dn: cn=Gone
changetype: delete

dn: cn=Cy Hall
changetype: add
cn: Cy Hall
mail;lang-en: cy@hall.example

dn: cn=Nobody
objectclass: person
"""


def test_an_address_book_of_thunderbird() -> None:
    assert recognise(BOOK.encode()).kind is Kind.LDIF
    zoe, board, gone, cy, nobody = read(BOOK)
    assert isinstance(zoe, ContactDraft)
    assert (zoe.line, zoe.name, zoe.organisation, zoe.title) == (5, "Zoë Orr", "Fen & Sons", "Buyer")
    assert (zoe.born, zoe.about) == ("1970-03-09", "Likes tea\nand rain")
    assert [(point.channel, point.value, point.normal, point.label) for point in zoe.points] == [
        (Channel.EMAIL, "zoe@orr.example", "zoe@orr.example", ""),
        (Channel.EMAIL, "z@home.example", "z@home.example", ""),
        (Channel.PHONE, "020 7183 8750", "+442071838750", "work"),
        (Channel.PHONE, "0117 4960000", "+441174960000", "home"),
        (Channel.PHONE, "07700 900123", "+447700900123", "mobile"),
        (Channel.FAX, "020 7183 8751", "+442071838751", ""),
    ]
    assert [(each.name, each.value) for each in zoe.properties] == [
        ("N", "Orr;Zoë;;;"),
        ("ADR", ";;Elm 5;Bath;;BA1;"),
        ("NICKNAME", "Zo"),
        ("ORG", "Fen & Sons;Sales"),
        ("X-COLUMN", "blue"),
    ]
    assert isinstance(cy, ContactDraft)
    assert [point.value for point in cy.points] == ["cy@hall.example"]
    assert [record.reason for record in (board, gone, nobody) if isinstance(record, Skipped)] == [
        "This entry is a group, not a person.",
        "This record changes an entry, and is none itself.",
        "This entry has no name, organisation, e-mail address or telephone number.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_letters_that_should_have_been_coded(encoding: str) -> None:
    (bo,) = read("dn: cn=Bö Ürr\r\ncn: Bö Ürr\r\nmail: bo@urr.example\r\n".encode(encoding))
    assert isinstance(bo, ContactDraft)
    assert bo.name == "Bö Ürr"


def test_entries_that_nothing_parts_and_photos() -> None:
    photo = coded("x" * 300)
    folded = "\n ".join(photo[at : at + 60] for at in range(0, len(photo), 60))
    ann, bo = read(
        f"dn: cn=Ann\ncn: Ann\njpegPhoto:: {folded}\ndn: cn=Bo\ncn:: !!!\nphoto:< file:///etc/passwd\n"
    )
    assert isinstance(ann, ContactDraft)
    assert [(each.name, each.value) for each in ann.properties] == [("PHOTO", photo)]
    assert isinstance(bo, ContactDraft)
    assert [(each.name, each.value) for each in bo.properties] == [("X-COLUMN", "< file:///etc/passwd")]


BITS = st.sampled_from(
    [b"dn: ", b"cn: Ann\n", b"cn:: ", b"mail: a@b.example", b"\n", b"\r\n", b"\n ", b"#", b"\x00", b"\xff", b"=", b":",
     b"changetype: ", b"objectclass: group\n", b"QW5u", b"jpegphoto:: ", b"version: 1\n"]
)  # fmt: skip


@given(st.lists(BITS, max_size=30))
def test_nothing_is_raised_and_every_entry_is_told(bits: list[bytes]) -> None:
    lines = [record.line for record in read(b"".join(bits))]
    assert lines == sorted(set(lines))


def test_a_birthday_that_is_no_day_is_told_and_kept():
    (ana,) = read("dn: cn=Ana\ncn: Ana\nbirthyear: 1979\nbirthmonth: 02\nbirthday: 30\n")
    assert (ana.born, ana.unread) == ("", (("birthday", "1979-02-30"),))
    assert [each.value for each in ana.properties] == ["1979", "02", "30"]
    (bo,) = read("dn: cn=Bo\ncn: Bo\nbirthyear: 1979\n")
    assert (bo.born, bo.unread) == ("", ())
    assert [each.value for each in bo.properties] == ["1979"]
