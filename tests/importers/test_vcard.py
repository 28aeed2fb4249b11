"""Cards as programs really write them, made up of invented people."""

from __future__ import annotations

import base64

import pytest

from relnote.domain.words import Channel
from relnote.importers.vcard import read_vcards
from tests.importers.vcard_samples import card, one, point


def test_a_whole_card() -> None:
    draft = one(
        "UID:urn:uuid:7",
        "FN:Mary Chen",
        "N:Chen;Mary;;;",
        "ORG:Bolt Ltd",
        "TITLE:Head of Sales",
        "EMAIL;TYPE=work:Mary@Bolt.example",
        "TEL;TYPE=cell:+44 20 7183 8750",
        "BDAY:1985-03-15",
        "NOTE:Likes tea\\, not coffee\\nHas a dog",
        "CATEGORIES:vip,chess\\, go",
        "TZ:Europe/Lisbon",
        "X-RELNOTE-BEST-DAYS:tue,thu",
        version="4.0",
    )
    assert (draft.line, draft.uid, draft.name, draft.organisation) == (
        1,
        "urn:uuid:7",
        "Mary Chen",
        "Bolt Ltd",
    )
    assert (draft.title, draft.born, draft.zone) == ("Head of Sales", "1985-03-15", "Europe/Lisbon")
    assert draft.about == "Likes tea, not coffee\nHas a dog"
    assert draft.tags == ("vip", "chess, go")
    assert draft.answers == (("best_days", "tue,thu"),)
    assert [(p.channel, p.value, p.normal, p.label) for p in draft.points] == [
        (Channel.EMAIL, "Mary@Bolt.example", "mary@bolt.example", "work"),
        (Channel.PHONE, "+44 20 7183 8750", "+442071838750", "mobile"),
    ]
    assert [(p.name, p.value) for p in draft.properties] == [("N", "Chen;Mary;;;")]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("FN:Ann\\, the first", "N:Other;Name"), "Ann, the first"),
        (("FN:", "N:Berg;Ann;Lea,Mia;Dr.;MSc"), "Dr. Ann Lea Mia Berg MSc"),
        (("N:안;나",), "안 나"),
        (("FN: ", "N:;;;;", "NICKNAME:,Annie,An"), "Annie"),
        (("N:;;;;", "ORG:Bolt Ltd;Sales"), "Bolt Ltd, Sales"),
        (("TEL:+1 555", "EMAIL:ann@bolt.example"), "ann@bolt.example"),
        (("TEL:+1 555",), "+1 555"),
        (("IMPP:xmpp:ann@bolt.example",), "xmpp:ann@bolt.example"),
        (("X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Annie;1;;",), "Annie"),
        (("FN;PREF=2:Second", "FN;PREF=1:First"), "First"),
        (("FN:A\\nB",), "A B"),
        (("FN:Ann", "X-ABShowAs:COMPANY"), "Ann"),
    ],
)
def test_names_fall_back(lines: tuple[str, ...], name: str) -> None:
    assert one(*lines).name == name


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0", ""])
def test_every_version_gives_name_mail_and_number(version: str) -> None:
    draft = one("FN:Ann Berg", "EMAIL:ann@bolt.example", "TEL:+49 30 1234567", version=version)
    assert draft.name == "Ann Berg"
    assert [p.normal for p in draft.points] == ["ann@bolt.example", "+49301234567"]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\r\r\n"])
def test_line_ends(end: str) -> None:
    data = card("FN:Ann Berg", "NOTE:one", " two", "\tthree", end=end) + card("FN:Bo", end=end)
    found = read_vcards(data)
    assert [(draft.line, draft.name) for draft in found.drafts] == [(1, "Ann Berg"), (8, "Bo")]
    assert found.drafts[0].about == "onetwothree"


@pytest.mark.parametrize(
    ("version", "value", "about"),
    [
        ("3.0", r"a\,b\;c\:d\\e\nf\Ng\th\"i", 'a,b;c:d\\e\nf\ng\\th"i'),
        ("2.1", r"C:\new\;x", r"C:\new;x"),
        ("4.0", "end\\", "end\\"),
    ],
)
def test_escapes_right_and_wrong(version: str, value: str, about: str) -> None:
    assert one("FN:Ann", f"NOTE:{value}", version=version).about == about


def test_several_notes_are_one_text_in_their_order() -> None:
    assert one("FN:Ann", "NOTE:one", "NOTE:", "NOTE;PREF=1:two").about == "one\n\ntwo"


@pytest.mark.parametrize(
    ("line", "born"),
    [
        ("BDAY:19850315", "1985-03-15"),
        ("BDAY:1985-03-15T23:30:00-08:00", "1985-03-15"),
        ("BDAY:--0315", "--03-15"),
        ("BDAY:--02-29", "--02-29"),
        ("BDAY;VALUE=date:1604-02-29", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1904:1904-05-06", "--05-06"),
        ("BDAY:0000-05-06", "--05-06"),
        ("BDAY:---15", ""),
        ("BDAY:1985-03", ""),
        ("BDAY:1985", ""),
        ("BDAY;VALUE=text:1985-03-15", ""),
        ("BDAY:0000-00-00", ""),
        ("BDAY:1985-02-30", ""),
        ("BDAY:--1332", ""),
        ("BDAY:03/04/85", ""),
        ("BDAY:", ""),
    ],
)
def test_birthdays(line: str, born: str) -> None:
    draft = one("FN:Ann", line)
    assert draft.born == born
    assert [prop.name for prop in draft.properties] == ([] if born else ["BDAY"])


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("BDAY:1979-02-30", [("birthday", "1979-02-30")]),
        ("BDAY:--0230T10:00", [("birthday", "--0230T10:00")]),
        ("BDAY;VALUE=date:03/04/85", [("birthday", "03/04/85")]),
        ("X-EVOLUTION-ANNIVERSARY:2011-13-01", [("anniversary", "2011-13-01")]),
        ("BDAY:1979-02-28", []),
        ("ANNIVERSARY:--0229", []),
        ("BDAY;VALUE=text:some day in spring", []),
        ("BDAY:0000-00-00", []),
        ("BDAY:", []),
        ("BDAY:1985-03", []),
        ("BDAY:1985", []),
        ("BDAY:--03", []),
        ("BDAY:---15", []),
    ],
)
def test_a_day_that_is_none_is_told_and_kept(line: str, unread: list[tuple[str, str]]) -> None:
    draft = one("FN:Mary Chen", line)
    assert list(draft.unread) == unread
    if unread:
        assert draft.born == ""
        assert [prop.value for prop in draft.properties] == [line.partition(":")[2]]


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("TZ:Europe/Lisbon", "Europe/Lisbon"),
        ("TZ;VALUE=text:-05:00; EST; America/New_York", "America/New_York"),
        ("TZ:-0500", ""),
        ("TZ:Raleigh/North America", ""),
        ("TZ:../../../etc/passwd", ""),
        ("TZ:Nowhere/Atall", ""),
    ],
)
def test_zones(line: str, zone: str) -> None:
    draft = one("FN:Ann", line)
    assert draft.zone == zone
    assert len(draft.properties) == (0 if zone else 1)


def test_what_relnote_has_no_field_for_can_be_written_back() -> None:
    draft = one(
        "FN:Ann",
        'N;SORT-AS="Berg,Ann":Berg;Ann',
        "ORG:Bolt Ltd;Sales",
        'work.ADR;TYPE=home,work;LABEL="1 Way":;;1\\, Way\\nTown;;;;',
        'X-P;X="a:b;c,d^n^\'^^^x":v',
        "TITLE:One",
        "TITLE:Two",
        "ROLE:Three",
        "TEL:",
        "just text",
        "PHOTO;ENCODING=b;TYPE=JPEG:QUJD",
        " REVG",
        "PHOTO;VALUE=uri:file:///etc/passwd",
        "ADR;;HOME;:x",
    )
    assert (draft.title, draft.organisation) == ("One", "Bolt Ltd, Sales")
    assert [(p.group, p.name, p.parameters, p.value) for p in draft.properties] == [
        ("", "N", (("SORT-AS", ("Berg,Ann",)),), "Berg;Ann"),
        ("", "ORG", (), "Bolt Ltd;Sales"),
        ("work", "ADR", (("TYPE", ("home", "work")), ("LABEL", ("1 Way",))), ";;1\\, Way\\nTown;;;;"),
        ("", "X-P", (("X", ('a:b;c,d\n"^^x',)),), "v"),
        ("", "TITLE", (), "Two"),
        ("", "ROLE", (), "Three"),
        ("", "TEL", (), ""),
        ("", "X-UNREADABLE-LINE", (), "just text"),
        ("", "PHOTO", (("ENCODING", ("b",)), ("TYPE", ("JPEG",))), "QUJDREVG"),
        ("", "PHOTO", (("VALUE", ("uri",)),), "file:///etc/passwd"),
        ("", "ADR", (("TYPE", ("HOME",)),), "x"),
    ]


def test_bare_parameters_are_named() -> None:
    draft = one("FN:Ann", "ADR;HOME:x", "PHOTO;JPEG;BASE64:QUJD", "LOGO;URL:x", version="2.1")
    assert [p.parameters for p in draft.properties] == [
        (("TYPE", ("HOME",)),),
        (("TYPE", ("JPEG",)), ("ENCODING", ("BASE64",))),
        (("VALUE", ("URL",)),),
    ]


@pytest.mark.parametrize(
    "photo",
    [
        ["PHOTO;ENCODING=BASE64:", " QUJD", " REVG"],
        ["PHOTO;ENCODING=BASE64:", "QUJD", "REVG", ""],
        ["PHOTO;BASE64:QUJD", "REVG"],
        ["PHOTO;ENCODING=b:QUJD", "  REVG"],
    ],
)
def test_photos_end_where_they_end(photo: list[str]) -> None:
    draft = one("FN:Ann", *photo, "TEL:+1 202 555 0143", version="2.1")
    assert [p.value for p in draft.properties] == ["QUJDREVG"]
    assert point(draft).normal == "+12025550143"


def test_base64_that_looks_like_properties() -> None:
    draft = one("FN:Ann", "PHOTO;BASE64:", "N:AAAA", "FN:BBBB", "/9j/4AAQ", "==", "", "TEL:1", version="2.1")
    assert (draft.name, point(draft).value) == ("Ann", "1")
    assert [p.name for p in draft.properties] == ["PHOTO"]


def test_an_empty_photo_swallows_nothing() -> None:
    draft = one("FN:Ann", "PHOTO;BASE64:", "TEL:1", "EMAIL:a@b.example", "", "TITLE:x", version="2.1")
    assert ([p.value for p in draft.points], draft.title) == (["a@b.example", "1"], "x")


def test_a_header_may_be_folded() -> None:
    assert one("F", " N", " :", " A", " n", " n", "  B").name == "Ann B"


def test_a_photo_of_ten_megabytes() -> None:
    photo = base64.b64encode(bytes(range(256)) * 30_000)
    folded = b"\r\n ".join(photo[at : at + 74] for at in range(0, len(photo), 74))
    draft = one("FN:Ann", b"PHOTO;ENCODING=b:" + folded, "TEL:1")
    assert draft.properties[0].value.encode() == photo
    assert point(draft).value == "1"


@pytest.mark.parametrize(
    ("lines", "dates"),
    [
        (["ANNIVERSARY:20010602"], (("2001-06-02", "anniversary"),)),
        (["X-ANNIVERSARY:--0602"], (("--06-02", "anniversary"),)),
        (["item1.X-ABDATE:1604-06-02", "item1.X-ABLabel:_$!<Anniversary>!$_"], (("--06-02", "anniversary"),)),
        (["item1.X-ABDATE:2010-03-01", "item1.X-ABLabel:First\\nDay"], (("2010-03-01", "first day"),)),
        (
            ["ANNIVERSARY:2001-06-02", "X-ANNIVERSARY:20010602", "X-EVOLUTION-ANNIVERSARY:2001-06-02"],
            (("2001-06-02", "anniversary"),),
        ),
        (["ANNIVERSARY:soon", "X-ABDATE:0000-00-00", "ANNIVERSARY:"], ()),
    ],
)
def test_other_days_of_the_year_are_told_and_kept(lines: list[str], dates: tuple) -> None:
    draft = one("FN:Mary Chen", *lines)
    assert draft.dates == dates
    kept = [f"{prop.group}.{prop.name}".lstrip(".").upper() for prop in draft.properties]
    assert kept == [line.split(":")[0].upper() for line in lines]
