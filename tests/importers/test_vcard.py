"""Cards as programs really write them, made up of invented people."""

from __future__ import annotations

import base64

import pytest

from relnote.domain.words import Channel
from relnote.importers.drafts import ContactDraft, PointDraft
from relnote.importers.vcard import read_vcards


def card(*lines: str | bytes, version: str = "3.0", end: str = "\r\n") -> bytes:
    inner = [f"VERSION:{version}", *lines] if version else [*lines]
    whole = [
        line.encode() if isinstance(line, str) else line for line in ("BEGIN:VCARD", *inner, "END:VCARD")
    ]
    return end.encode().join(whole) + end.encode()


def one(*lines: str | bytes, version: str = "3.0", end: str = "\r\n", region: str = "") -> ContactDraft:
    found = read_vcards(card(*lines, version=version, end=end), region=region)
    assert found.skipped == ()
    (draft,) = found.drafts
    return draft


def point(draft: ContactDraft, at: int = 0) -> PointDraft:
    return draft.points[at]


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


@pytest.mark.parametrize(
    ("line", "channel", "value", "label"),
    [
        ("TEL;HOME;VOICE;PREF:1", Channel.PHONE, "1", "home"),
        ("TEL;type=CELL;type=VOICE;type=pref:1", Channel.PHONE, "1", "mobile"),
        ('tel;Type="cell,voice":1', Channel.PHONE, "1", "mobile"),
        ("TEL;TYPE=work,fax:1", Channel.FAX, "1", "work"),
        ("TEL;TYPE=WhatsApp:1", Channel.PHONE, "1", "WhatsApp"),
        ("TEL;X-DESK:1", Channel.PHONE, "1", "DESK"),
        (
            'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-202-555-0143',
            Channel.PHONE,
            "+1-202-555-0143",
            "home",
        ),
        ("EMAIL;VALUE=uri:MAILTO:ann%2Bx@bolt.example?subject=Hi", Channel.EMAIL, "ann+x@bolt.example", ""),
        ('EMAIL;INTERNET:"Ann" <ann@bolt.example>', Channel.EMAIL, "ann@bolt.example", ""),
        ("X-AIM;TYPE=HOME:annie", Channel.SOCIAL, "annie", "AIM"),
        ("IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME:skype:annie", Channel.SOCIAL, "skype:annie", "Skype"),
        ("IMPP;PREF=1:xmpp:ann@bolt.example", Channel.SOCIAL, "xmpp:ann@bolt.example", "xmpp"),
        (
            "X-SOCIALPROFILE;type=twitter:http\\://social.example/ann",
            Channel.SOCIAL,
            "http://social.example/ann",
            "twitter",
        ),
        ("X-messaging/skype-All:annie", Channel.SOCIAL, "annie", "skype"),
    ],
)
def test_points(line: str, channel: Channel, value: str, label: str) -> None:
    found = point(one("FN:Ann", line))
    assert (found.channel, found.value, found.label) == (channel, value, label)


@pytest.mark.parametrize(
    ("number", "region", "normal"),
    [
        ("+44 (0)20 7183 8750", "", "+442071838750"),
        ("0044 20 7183 8750", "", "+442071838750"),
        ("020 7183 8750", "", ""),
        ("020 7183 8750", "gb", "+442071838750"),
        ("(202) 555-0143", "US", "+12025550143"),
        ("+1-202-555-0143;ext=12", "", ""),
        ("+12", "", ""),
        ("p1234w9", "GB", ""),
        ("call me", "GB", ""),
        ("+" + "1" * 5000, "GB", ""),
    ],
)
def test_numbers(number: str, region: str, normal: str) -> None:
    found = point(one("FN:Ann", f"TEL:{number}", region=region))
    assert (found.value, found.normal) == (number, normal)


@pytest.mark.parametrize(
    "address", ["ann", "ann@", "a b@c.example", "ann\u200b@bolt.example", "a@b@c.example"]
)
def test_what_is_no_address_has_no_normal_form(address: str) -> None:
    assert (
        point(one("FN:Ann", f"EMAIL:{address}")).value,
        point(one("FN:Ann", f"EMAIL:{address}")).normal,
    ) == (address, "")


def test_one_point_of_each_channel_is_preferred() -> None:
    draft = one(
        "FN:A",
        "TEL;PREF=50:1",
        "TEL;PREF=2:2",
        "TEL;PREF=2:3",
        "EMAIL;TYPE=pref:a@b.example",
        "EMAIL:c@d.example",
        "X-AIM:x",
    )
    assert [p.value for p in draft.points if p.preferred] == ["a@b.example", "2"]


def test_labels_of_groups() -> None:
    draft = one(
        "FN:Ann",
        "item1.EMAIL:a@b.example",
        "item1.X-ABLabel:_$!<Home>!$_",
        "ITEM2.TEL:1",
        "item2.X-ABLabel:Søn",
        "item3.URL:http\\://bolt.example",
        "item3.X-ABLabel:_$!<HomePage>!$_",
    )
    assert [p.label for p in draft.points] == ["Home", "Søn"]
    assert [(p.group, p.name, p.value) for p in draft.properties] == [
        ("item3", "URL", "http\\://bolt.example"),
        ("item3", "X-ABLABEL", "_$!<HomePage>!$_"),
    ]


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
