"""One whole card as each program writes it, of invented people, checked by hand field by field."""

from __future__ import annotations

from relnote.importers.drafts import ContactDraft
from relnote.importers.vcard import read_vcards
from tests.importers.test_tables_contacts import reached
from tests.importers.test_tables_of_programs import FAX, MAIL, PHONE, SOCIAL, fields

OLD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=de;CHARSET=Windows-1252:M\xfcller;J\xf6rg;;Dr.\r\n"
    "FN;CHARSET=Windows-1252:Dr. J\xf6rg M\xfcller\r\nORG;CHARSET=Windows-1252:Gr\xf6\xdfe GmbH;Einkauf\r\nTITLE:Leiter\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Mag Tee=0D=0A=\r\nund K=C3=A4=\r\nse\r\n"
    "TEL;WORK;VOICE:+49 421 112233\r\nTEL;CELL;VOICE;PREF:+49 170 1234567\r\nTEL;WORK;FAX:+49 421 112234\r\n"
    "ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Am Wall 1;Bremen;;28195;Deutschland\r\n"
    "EMAIL;PREF;INTERNET:J.Mueller@groesse.example\r\nEMAIL;INTERNET:joerg@deich.example\r\n"
    "URL;WORK:http://groesse.example\r\nBDAY:19840704\r\nX-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r\nEND:VCARD\r\n"
).encode("latin-1")
APPLE = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Duarte;Clara;Maria;;\r\nFN:Clara Duarte\r\nNICKNAME:Nini\r\nORG:Kiln & Co;\r\nTITLE:Buyer\r\n"
    b"item1.EMAIL;type=INTERNET;type=pref:Clara@kiln.example\r\nitem1.X-ABLabel:Kiln\r\n"
    b"EMAIL;type=INTERNET;type=HOME:clara@duarte.example\r\nTEL;type=CELL;type=VOICE;type=pref:+351 912 345 678\r\n"
    b"item3.ADR;type=WORK:;;Rua da Olaria 3\\nLoja B;Caldas;Leiria;2500-001;Portugal\r\nitem3.X-ABADR:pt\r\n"
    b"NOTE:Prefers mornings\\, two\r\n  cats\\nBring glaze\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-11-05\r\n"
    b"item4.X-ABDATE;type=pref:2011-06-04\r\nitem4.X-ABLabel:_$!<Anniversary>!$_\r\n"
    b"X-SOCIALPROFILE;type=mastodon:https://social.example/@clara\r\nCATEGORIES:Fair,Key customers\r\nUID:3F2A\r\nEND:VCARD\r\n"
)
NEW = (
    b"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af\r\nFN:Owen Pryce\r\n"
    b"N:Pryce;Owen;;;III\r\nORG:Slate Ltd\r\nROLE:Surveyor\r\nEMAIL;TYPE=home;PREF=2:op@slate.example\r\n"
    b'EMAIL;TYPE=work;PREF=1:Owen@pryce.example\r\nTEL;VALUE=uri;TYPE="voice,cell":tel:+447700900123\r\n'
    b"IMPP;PREF=1:xmpp:owen@chat.example\r\nADR;TYPE=home:;;2 Hill;Barry;;CF62;Wales\r\nBDAY:--0413\r\nANNIVERSARY:20090602\r\n"
    b"TZ:Europe/London\r\nNOTE:Rugby. Call after ten\r\nCATEGORIES:Roofs\r\nCATEGORIES:Wales\r\nX-RELNOTE-WAIT:3 days\r\n"
    b"RELATED;TYPE=spouse;VALUE=text:Nia\r\nEND:VCARD\r\n"
)


def card_of(data: bytes) -> ContactDraft:
    found = read_vcards(data, region="GB")
    assert found.skipped == ()
    (draft,) = found.drafts
    return draft


def written(draft: ContactDraft) -> list[tuple[str, str]]:
    return [(f"{each.group}.{each.name}".lstrip("."), each.value) for each in draft.properties]


def test_an_old_card_of_outlook() -> None:
    joerg = card_of(OLD)
    about = "Mag Tee\nund Käse"
    assert fields(joerg) == ("Dr. Jörg Müller", "Größe GmbH, Einkauf", "Leiter", "1984-07-04", (), about, ())
    assert reached(joerg) == [
        (MAIL, "J.Mueller@groesse.example", "j.mueller@groesse.example", ""),
        (MAIL, "joerg@deich.example", "joerg@deich.example", ""),
        (PHONE, "+49 421 112233", "+49421112233", "work"),
        (PHONE, "+49 170 1234567", "+491701234567", "mobile"),
        (FAX, "+49 421 112234", "+49421112234", "work"),
    ]
    assert [point.value for point in joerg.points if point.preferred] == [
        "J.Mueller@groesse.example",
        "+49 170 1234567",
    ]
    assert written(joerg) == [
        ("N", "Müller;Jörg;;Dr."),
        ("ORG", "Größe GmbH;Einkauf"),
        ("ADR", ";;Am Wall 1;Bremen;;28195;Deutschland"),
        ("URL", "http://groesse.example"),
        ("X-MS-OL-DEFAULT-POSTAL-ADDRESS", "2"),
    ]


def test_a_card_of_apple() -> None:
    clara = card_of(APPLE)
    assert clara.uid == "3F2A"
    assert fields(clara) == (
        "Clara Duarte",
        "Kiln & Co",
        "Buyer",
        "--11-05",
        (("2011-06-04", "anniversary"),),
        "Prefers mornings, two cats\nBring glaze",
        ("Fair", "Key customers"),
    )
    assert reached(clara) == [
        (MAIL, "Clara@kiln.example", "clara@kiln.example", "Kiln"),
        (MAIL, "clara@duarte.example", "clara@duarte.example", "home"),
        (PHONE, "+351 912 345 678", "+351912345678", "mobile"),
        (SOCIAL, "https://social.example/@clara", "", "mastodon"),
    ]
    assert written(clara) == [
        ("N", "Duarte;Clara;Maria;;"),
        ("NICKNAME", "Nini"),
        ("item3.ADR", ";;Rua da Olaria 3\\nLoja B;Caldas;Leiria;2500-001;Portugal"),
        ("item3.X-ABADR", "pt"),
        ("item4.X-ABDATE", "2011-06-04"),
        ("item4.X-ABLABEL", "_$!<Anniversary>!$_"),
    ]


def test_a_card_of_today() -> None:
    owen = card_of(NEW)
    assert (owen.uid, owen.zone) == ("urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af", "Europe/London")
    assert owen.answers == (("wait", "3 days"),)
    assert fields(owen) == (
        "Owen Pryce",
        "Slate Ltd",
        "Surveyor",
        "--04-13",
        (("2009-06-02", "anniversary"),),
        "Rugby. Call after ten",
        ("Roofs", "Wales"),
    )
    assert reached(owen) == [
        (MAIL, "op@slate.example", "op@slate.example", "home"),
        (MAIL, "Owen@pryce.example", "owen@pryce.example", "work"),
        (PHONE, "+447700900123", "+447700900123", "mobile"),
        (SOCIAL, "xmpp:owen@chat.example", "", "xmpp"),
    ]
    assert [point.value for point in owen.points if point.preferred] == [
        "Owen@pryce.example",
        "xmpp:owen@chat.example",
    ]
    assert written(owen) == [
        ("N", "Pryce;Owen;;;III"),
        ("ADR", ";;2 Hill;Barry;;CF62;Wales"),
        ("ANNIVERSARY", "20090602"),
        ("RELATED", "Nia"),
    ]
