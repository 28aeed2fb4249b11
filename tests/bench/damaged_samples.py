"""Small files of every kind that can be imported, of invented people: what `damaged.py` breaks."""

from __future__ import annotations

import base64
import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.services.demo_journal import load_demo
from relnote.services.relnote import Relnote

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
SETTINGS = Settings(zone="Europe/Lisbon", country="PT")
ME = "me@relnote.example"

VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:one\r\nFN:Ana Silva\r\nN:Silva;Ana;;;\r\nORG:Padaria Nova\r\n"
    "EMAIL;TYPE=work:ana@padaria.example\r\nitem1.TEL;TYPE=cell:+351 912 345 678\r\nitem1.X-ABLabel:_$!<Mobile>!$_\r\n"
    "BDAY:1979-02-28\r\nNOTE:Likes tea\\, and ca\r\n kes\r\nEND:VCARD\r\n\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:J=F6rg;Ida\r\n"
    "TEL;HOME;VOICE;PREF:030 123456\r\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo\r\nEND:VCARD\r\n"
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Lee\r\nTEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+442071838750\r\n'
    "KIND:individual\r\nEND:VCARD\r\n"
)
CONTACTS = (
    "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Organization Name,Birthday,"
    "Labels,Notes\r\nAna,Silva,* Work,ana@padaria.example ::: ana@silva.example,Mobile,+351 912 345 678,Padaria Nova,"
    '1979-02-28,* myContacts ::: Board,"Likes ""tea"",\nand cakes"\r\nBo,Lee,,bo@lee.example,,,,--03-07,,\r\n'
    "Ida,,Home,,Home,030 123456,Fen,,,\r\n"
)
INTERACTIONS = (
    "sep=;\nDatum;Mit;Kanal;Richtung;Dauer;Text\n12.03.2026 09:15;Ana Silva;Telefon;ausgehend;12;Preise\n"
    '13.03.2026;"Lee; Bo";E-Mail;eingehend;;"zwei\nZeilen"\n25.03.2026;Ida;Treffen;;45;\n'
)
ENGAGEMENT = (
    "sep=;\nE-Mail;Datum;Uhrzeit;Was;Betreff\nann@bolt.example;12.03.2026;09:15;open;News\n"
    'bo@bolt.example;"13 Mar 2026";9:15 PM;comment;"On ""prices"""\n'
)
LINKEDIN = (
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    '2-abc,Mary Chen,https://www.linkedin.com/in/mary,Sam Berg,,2026-03-12 09:15:22 UTC,,"<p>Hello,</p>\n\nSam",INBOX\n'
    "2-abc,Sam Berg,,Mary Chen,,2026-03-13 09:15:22 UTC,Re: x,Hi &amp; bye,INBOX\n"
)
SMS = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"3\">\n"
    '  <sms address="+442071838750" date="1773306922000" type="1" body="Hi &#55357;&#56832; &amp; bye" contact_name="Mary" />\n'
    '  <sms address="+442071838750" date="1773306923000" type="2" body=\'say "hi"\' contact_name="(Unknown)" />\n'
    '  <call number="02071838750" duration="65" date="1773306924000" type="2" contact_name="Mary Chen" />\n'
    '  <mms msg_box="1" date="1773306925000" m_type="132" address="+442071838750"><parts><part ct="image/jpeg" data="QUJD" />'
    '<part ct="text/plain" text="Look" /></parts><addrs><addr address="+442071838750" type="137" /></addrs></mms>\n</smses>\n'
)
WHATSAPP = (
    "12/03/2026, 09:14 - Messages and calls are end-to-end encrypted.\n12/03/2026, 09:15 - Mary Chen: Can you?\nMary\n"
    "13/03/2026, 10:15 - Sam Berg: yes\n13/03/2026, 10:16 - Mary Chen: <Media omitted>\n03/04/2026, 10:01 - Sam Berg: Good.\n"
)
WHATSAPP_OF_IPHONE = "\u200e[13/03/26, 10:15:32\u202fAM] Sam Berg: \u200eimage omitted\r\n[13/03/26, 10:16:00\u202fAM] Mary Chen: Oh\r\n"
ICS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Berlin:20260312T091500\r\n"
    "DTEND;TZID=Europe/Berlin:20260312T100000\r\nSUMMARY:Offer\r\nATTENDEE;CN=Ana Silva;PARTSTAT=ACCEPTED:mailto:ana@padaria.example\r\n"
    f"ORGANIZER:mailto:{ME}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260201T080000Z\r\nDURATION:PT30M\r\n"
    "RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO\r\nEXDATE:20260209T080000Z\r\nSUMMARY:Weekly ca\r\n ll\r\nATTENDEE:MAILTO:bo@lee.example\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)
JRNL = (
    "[2026-03-12 09:15] Lunch with @ana. *\nShe likes @tea.\n\n[2026-03-13 10:00:00 PM] A day alone.\n[not a date] goes on\n\n"
    "[2026-03-14 08:00] Met @bo and @ida_berg\n"
)
JRNL_JSON = json.dumps(
    {
        "tags": {"@ana": 2, "@bo": 1},
        "entries": [
            {"title": "Lunch with @ana.", "body": "Good", "date": "2026-03-12", "time": "09:15", "tags": ["@ana"], "starred": True},
            {"title": "Alone", "body": "", "date": "2026-03-13", "time": "10:00", "tags": [], "starred": False},
            {"title": "@bo called @ana", "body": "\u00fcber", "date": "2026-03-14", "time": "23:59", "tags": ["@bo"], "starred": False},
        ],
    },
    indent=1,
)  # fmt: skip
FRIENDS = (
    "### Activities:\n- 2026-11-01: **Ana Silva** and **Bo** went to _Porto_. @food\n- 2026-10-30: Dinner with **Ida Berg**.\n\n"
    "### Notes:\n- 2026-10-01: **Ana Silva** moved. @news:home\n\n### Friends:\n- Ana Silva (a.k.a. Aninha) [Porto] @board\n- Bo\n\n"
    "### Locations:\n- Porto (a.k.a. Oporto)\n"
)


def ldif() -> str:
    """Give an address book with all that one may hold: folded and coded lines, comments, groups, options."""
    coded = base64.b64encode("cn=Zoë Orr,mail=zoe@orr.example".encode()).decode()
    photo = base64.b64encode(bytes(range(120))).decode()
    return (
        f"version: 1\n# An address book\n of somebody\n\ndn:: {coded}\nobjectclass: top\nobjectclass: person\n"
        f"givenName:: {base64.b64encode('Zoë'.encode()).decode()}\nsn: Orr\ncn:: {base64.b64encode('Zoë Orr'.encode()).decode()}\n"
        "mail: zoe@orr.example\nmozillaSecondEmail: zo@home.example\ntelephoneNumber: 020 7183 8750\nmobile: +44 7911 123456\n"
        "birthyear: 1984\nbirthmonth: 7\nbirthday: 4\ndescription: Likes tea\n  and cakes\n"
        f"jpegPhoto:: {photo[:70]}\n {photo[70:]}\n\n"
        "dn: cn=Bo Lee,o=Fen\ncn;lang-de: Bo Lee\no: Fen\nou: Sales\ntitle: Baker\nmail: bo@fen.example\nl: Leeds\nc: GB\n\n"
        "dn: cn=All\nobjectclass: groupOfNames\ncn: All\nmember: cn=Bo Lee\n\ndn: cn=Ida\nchangetype: delete\n\n"
        "dn: cn=Ida Berg\ncn: Ida Berg\nhomePhone: 030 123456\nlabeledURI: https://ida.example/\ncategory: board\n"
    )


def mails() -> tuple[bytes, bytes, bytes]:
    """Give three messages of a mailbox; the second is the one to be damaged."""
    return tuple(_mail(number) for number in (1, 2, 3))  # type: ignore[return-value]


def _mail(number: int) -> bytes:
    inner = (
        "--b1\nContent-Type: text/plain; charset=utf-8\n\nGr\u00fc\u00dfe\n> quoted\n--b1\nContent-Type: text/html; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n\n<p>J=C3=B6rg</p>\n--b1--\n"
    )
    return (
        f"From - Thu Nov 12 15:39:0{number} 2026\nFrom: {ME}\nTo: Ann Berg <ann@bolt.example>\n"
        f"Date: Thu, 12 Nov 2026 15:39:0{number} +0100\nMessage-ID: <{number}@bolt.example>\nSubject: =?utf-8?Q?J=C3=B6rg?= {number}\n"
        f'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b1"\n\n{inner}\n\n'
    ).encode()


def monica() -> bytes:
    """Give an export of Monica with a person, what happened with them and what is to be done."""

    def record(uuid: str, data: object = (), **properties: object) -> dict[str, object]:
        return {"uuid": uuid, "created_at": "2026-03-01T10:00:00Z", "properties": properties, "data": data}

    def listed(kind: str, *values: object) -> dict[str, object]:
        return {"count": len(values), "type": kind, "values": values}

    ana = record(
        "c1",
        [
            listed("contact_field", record("f1", data="ana@padaria.example", type="t1")),
            listed("note", record("n1", body="Asked about prices")),
            listed("call", record("k1", called_at="2026-03-02T10:00:00Z", content="Agreed", contact_called=True)),
            listed("reminder", record("r1", title="Look in", initial_date="2026-12-01T00:00:00Z", frequency_type="week")),
            listed("task", record("t1", title="Quote", completed=True, completed_at="2026-03-01T00:00:00Z")),
            listed("gift", record("g1", name="Book")),
            listed("activity", "a1"),
        ],
        first_name="Ana", last_name="Silva", tags=["board"], birthdate={"date": "1979-02-28T00:00:00Z"},
    )  # fmt: skip
    lunch = record("a1", summary="Lunch", happened_at="2026-03-10T00:00:00Z")
    sections = [listed("contact", ana, record("c2", first_name="Bo")), listed("activity", lunch)]
    types = {"contact_field_types": [{"uuid": "t1", "properties": {"name": "Email", "type": "email"}}]}
    whole = {"version": "1.0-preview.1", "account": {"uuid": "x", "data": sections, "instance": types}}
    return json.dumps(whole, indent=1).encode()


def own() -> bytes:
    """Give a few records of each section of the demo as relnote's own JSON."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Relnote(Path(folder) / "a.db", fixed_clock(NOW), SETTINGS) as relnote,
    ):
        load_demo(relnote)
        whole = json.loads(b"".join(relnote.exports.journal()))
    few = {name: value[:5] if isinstance(value, list) else value for name, value in whole.items()}
    return json.dumps(few, indent=1).encode("ascii")
