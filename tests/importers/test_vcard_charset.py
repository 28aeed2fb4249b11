"""Charsets declared rightly, wrongly and not at all, and quoted-printable."""

from __future__ import annotations

import pytest

from relnote.importers.vcard import read_vcards
from tests.importers.vcard_samples import card, one


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
    ],
)
def test_whole_file_encodings(encoding: str, mark: bytes) -> None:
    good = card("FN:Żaneta Öl 😀").decode()
    bad = "BEGIN:VCARD\r\nUID:é\r\nEND:VCARD\r\n"
    found = read_vcards(mark + (good + bad).encode(encoding))
    assert [draft.name for draft in found.drafts] == ["Żaneta Öl 😀"]
    assert [(gone.line, gone.raw) for gone in found.skipped] == [(5, bad.encode(encoding))]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b"FN;CHARSET=windows-1252:J\xf6rg", "Jörg"),
        (b"FN;CHARSET=ISO-8859-1:J\xc3\xb6rg", "Jörg"),
        (b"FN;CHARSET=us-ascii:J\xf6rg", "Jörg"),
        (b"FN;CHARSET=NONSENSE-9:J\xf6rg", "Jörg"),
        (b"FN;CHARSET=zip:J\xf6rg", "Jörg"),
        (b"FN;CHARSET=SHIFT_JIS:\x8e\x52\x93\x63\x91\xbe\x98\x59", "山田太郎"),
        (b"FN;SHIFT_JIS:\x94\x5c\x93\x63", "能田"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:J=F6rg", "Jörg"),
        (b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg", "Jörg"),
        (b"FN;quoted-printable:J=c3=b6rg", "Jörg"),
        (b"FN;QUOTED-PRINTABLE:J=C3=\r\n=B6rg=\r\n Berg", "Jörg Berg"),
        (b"FN;QUOTED-PRINTABLE:J=C3=B6rg =\r\n\r\n=42erg", "Jörg Berg"),
        (b"FN;QUOTED-PRINTABLE:J=C3=\r\nB6", "JÃB6"),
        (b"FN;QUOTED-PRINTABLE:a==ZZ=4", "a==ZZ=4"),
        (b"FN:J\xc3\xb6rg \xc3\xbc\xc3\xa4 \xc3\xa9\xc3", "Jörg üä é�"),
    ],
)
def test_charsets_and_quoted_printable(line: bytes, name: str) -> None:
    assert one(line, version="2.1").name == name


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1252", "Søren Kjær"),
        ("cp1252", "Lämmerweg"),
        ("cp1252", "José Núñez"),
        ("cp1250", "Łukasz Żółć"),
        ("cp1250", "Jiří Dvořák"),
        ("cp1251", "Пётр Щукин"),
        ("koi8-r", "Пётр Щукин"),
        ("cp1253", "Γιώργος Ανδρέου"),
        ("cp1254", "Şükrü Çağlar"),
        ("cp1255", "דוד בן גוריון"),
        ("cp1256", "محمد علي"),
        ("cp932", "鈴木 はなこ"),
        ("cp949", "김철수"),
        ("gb18030", "王小明"),
        ("big5", "陳大文"),
    ],
)
def test_undeclared_charsets_are_guessed(codec: str, name: str) -> None:
    assert one(b"FN:" + name.encode(codec)).name == name


def test_a_charset_declared_elsewhere_in_the_file_is_the_guess() -> None:
    draft = one(b"FN:\xc1\xed\xed\xe1", b"LABEL;CHARSET=windows-1253:\xc1", version="2.1")
    assert draft.name == "Αννα"


def test_bytes_no_charset_explains_are_kept_as_latin() -> None:
    assert one(b"FN:J\xf6rg M\xfcller \x81").name == "Jörg Müller \x81"


def test_quoted_printable_line_breaks() -> None:
    draft = one(
        "FN:Ann",
        "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo=0Athree",
        "LABEL;QUOTED-PRINTABLE:a=0D=0Ab",
        version="2.1",
    )
    assert draft.about == "one\ntwo\nthree"
    assert [(p.name, p.parameters, p.value) for p in draft.properties] == [("LABEL", (), "a\\nb")]


def test_a_soft_break_never_swallows_the_end() -> None:
    found = read_vcards(card("FN;QUOTED-PRINTABLE:Ann=", version="2.1") + card("FN:Bo"))
    assert [draft.name for draft in found.drafts] == ["Ann", "Bo"]
