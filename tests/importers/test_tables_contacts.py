"""Tables of contacts as programs write them, read field by field."""

from __future__ import annotations

import io

import pytest

from relnote.domain.words import Channel
from relnote.importers.drafts import ContactDraft, Skipped
from relnote.importers.recognise import Kind, recognise
from relnote.importers.tables.contacts import read_contacts
from relnote.importers.tables.layout import find_layout
from relnote.importers.tables.mapping import Field
from relnote.importers.tables.meanings import meaning_of
from relnote.importers.tables.survey import survey


def read(data: str | bytes, region: str = "", encoding: str = "utf-8") -> list[ContactDraft | Skipped]:
    file = io.BytesIO(data if isinstance(data, bytes) else data.encode(encoding))
    layout = find_layout(file)
    assert layout is not None
    seen = survey(file, layout)
    found = list(read_contacts(file, layout, seen.order, region=region))
    assert len(found) == seen.count
    return found


def one(data: str | bytes, region: str = "", encoding: str = "utf-8") -> ContactDraft:
    (found,) = read(data, region, encoding)
    assert isinstance(found, ContactDraft), found
    return found


def reached(draft: ContactDraft) -> list[tuple[Channel, str, str, str]]:
    return [(point.channel, point.value, point.normal, point.label) for point in draft.points]


def kept(draft: ContactDraft) -> list[tuple[str, str, str]]:
    return [
        (each.name, each.parameters[0][1][0] if each.parameters else "", each.value)
        for each in draft.properties
    ]


GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Name Prefix,Nickname,Birthday,Occupation,Notes,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,"
    "Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Organization 1 - Name,"
    "Organization 1 - Title,Website 1 - Type,Website 1 - Value,Event 1 - Type,Event 1 - Value,"
    "Custom Field 1 - Type,Custom Field 1 - Value\r\n"
    'Dr. Ana Maria Prado,Ana,Maria,Prado,Dr.,Aninha, --03-07,Sailor,"Met at the fair.\nLikes tea",'
    "* My Contacts ::: Board ::: Wine club,Home,ana@prado.example ::: ana.prado@mail.example,* Work,"
    "APRADO@bolt.example,Mobile,+351 912 345 678 ::: 0912 111 222,Work Fax,+351 210 000 001,Home,"
    '"Rua Nova 5\nLisboa\n1200-001",Rua Nova 5,Lisboa,,,1200-001,,Bolt Roofs,Head of sales,Blog,'
    "https://ana.example/,Wedding,2011-06-04,Badge,B-17\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_google_as_it_was(encoding: str) -> None:
    ana = one(GOOGLE_OLD, "PT", encoding)
    assert (ana.name, ana.organisation, ana.title) == ("Dr. Ana Maria Prado", "Bolt Roofs", "Head of sales")
    assert (ana.born, ana.about) == ("--03-07", "Met at the fair.\nLikes tea")
    assert ana.tags == ("Board", "Wine club")
    assert reached(ana) == [
        (Channel.EMAIL, "ana@prado.example", "ana@prado.example", "home"),
        (Channel.EMAIL, "ana.prado@mail.example", "ana.prado@mail.example", "home"),
        (Channel.EMAIL, "APRADO@bolt.example", "aprado@bolt.example", "work"),
        (Channel.PHONE, "+351 912 345 678", "+351912345678", "mobile"),
        (Channel.PHONE, "0912 111 222", "", "mobile"),
        (Channel.FAX, "+351 210 000 001", "+351210000001", "work"),
    ]
    assert [point.value for point in ana.points if point.preferred] == [
        "APRADO@bolt.example",
        "+351 912 345 678",
        "+351 210 000 001",
    ]
    assert ana.dates == (("2011-06-04", "wedding"),)
    assert kept(ana) == [
        ("N", "", "Prado;Ana;Maria;Dr.;"),
        ("ADR", "home", ";;Rua Nova 5;Lisboa;;1200-001;"),
        ("NICKNAME", "", "Aninha"),
        ("X-COLUMN", "Occupation", "Sailor"),
        ("URL", "", "https://ana.example/"),
        ("X-COLUMN", "Badge", "B-17"),
    ]


def test_google_as_it_is() -> None:
    rui = one(
        "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,Organization Name,Organization Title,Birthday,Notes,"
        "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Relation 1 - Label,Relation 1 - Value\n"
        "Rui,,Costa,,Jr.,Fen & Sons,,1984-07-04,,* myContacts ::: Family,* Home,rui@costa.example,Mobile,"
        "+44 20 7183 8750,Sister,Eva Costa\n"
    )
    assert (rui.name, rui.organisation, rui.born, rui.tags) == (
        "Rui Costa Jr.",
        "Fen & Sons",
        "1984-07-04",
        ("Family",),
    )
    assert reached(rui) == [
        (Channel.EMAIL, "rui@costa.example", "rui@costa.example", "home"),
        (Channel.PHONE, "+44 20 7183 8750", "+442071838750", "mobile"),
    ]
    assert ("X-COLUMN", "Sister", "Eva Costa") in kept(rui)


FRENCH = (
    '"Titre";"Prénom";"Deuxième prénom";"Nom";"Suffixe";"Nom";"Société";"Service";"Titre";"Rue (bureau)";'
    '"Ville (bureau)";"Télécopie (bureau)";"Téléphone (bureau)";"Tél. mobile";"Anniversaire de mariage ou fête";'
    '"Anniversaire";"Adresse de messagerie";"Type de messagerie";"Catégories";"Notes";"Conjoint(e)"\r\n'
    '"Mme";"Zoé";"";"Léger";"";"";"Été & Fils";"Ventes";"Directrice";"2 rue d\'Or";"Lyon";"01 20 30 40 50";'
    '"01 20 30 40 51";"06 11 22 33 44";"0/0/00";"04/07/1984";"zoe@ete.example";"SMTP";"Clients;Salon";'
    '"Aime le thé";"Paul"\r\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_french_outlook_keeps_both_names_and_both_titles(encoding: str) -> None:
    zoe = one(FRENCH, "FR", encoding)
    assert (zoe.name, zoe.organisation, zoe.title) == ("Zoé Léger", "Été & Fils", "Directrice")
    assert (zoe.born, zoe.dates, zoe.about) == ("1984-07-04", (), "Aime le thé")
    assert zoe.tags == ("Clients", "Salon")
    assert reached(zoe) == [
        (Channel.EMAIL, "zoe@ete.example", "zoe@ete.example", ""),
        (Channel.PHONE, "01 20 30 40 51", "+33120304051", "work"),
        (Channel.PHONE, "06 11 22 33 44", "+33611223344", "mobile"),
        (Channel.FAX, "01 20 30 40 50", "+33120304050", "work"),
    ]
    assert kept(zoe) == [
        ("N", "", "Léger;Zoé;;Mme;"),
        ("ADR", "work", ";;2 rue d'Or;Lyon;;;"),
        ("ORG", "", "Été & Fils;Ventes"),
        ("X-COLUMN", "Type de messagerie", "SMTP"),
        ("X-COLUMN", "Conjoint(e)", "Paul"),
    ]


@pytest.mark.parametrize(
    ("header", "row", "encoding", "name", "born"),
    [
        (
            '"Title","First Name","Middle Name","Last Name","Company","Job Title","Birthday","E-mail Address"',
            '"Ms.","Mara","Jane","Voss","Fen","Buyer","7/14/1984","m@voss.example"',
            "cp1252",
            "Mara Jane Voss",
            "1984-07-14",
        ),
        (
            '"Anrede","Vorname","Nachname","Firma","Position","Geburtstag","E-Mail-Adresse"',
            '"Herr","Jörg","Überholz","Größe GmbH","Einkäufer","04.07.1984","j@groesse.example"',
            "cp1252",
            "Jörg Überholz",
            "1984-07-04",
        ),
        (
            '"Обращение","Имя","Отчество","Фамилия","Имя","Организация","Должность","День рождения","Адрес эл. почты"',
            '"","Ёлка","Петровна","Щукина","","Ромашка","Бухгалтер","04.07.1984","e@romashka.example"',
            "cp1251",
            "Ёлка Петровна Щукина",
            "1984-07-04",
        ),
        (
            '"肩書き","名","姓","会社名","役職","誕生日","電子メール アドレス"',
            '"","花子","山田","株式会社表示","部長","1984/07/04","h@hyoji.example"',
            "cp932",
            "山田 花子",
            "1984-07-04",
        ),
        (
            '"Titel","Voornaam","Achternaam","Bedrijf","Functie","Verjaardag","E-mailadres"',
            '"","Anaïs","Meer","Één BV","Chef","4-7-1984","a@een.example"',
            "cp1252",
            "Anaïs Meer",
            "1984-07-04",
        ),
        (
            '"Title","Nombre","Apellidos","Nombre","Organización","Puesto","Birthday","E-mail Address"',
            '"","Íñigo","Muñoz Peña","","Ñandú","Jefe","04/07/1984","i@nandu.example"',
            "cp1252",
            "Íñigo Muñoz Peña",
            "1984-07-04",
        ),
    ],
)
def test_outlook_in_its_languages_and_code_pages(
    header: str, row: str, encoding: str, name: str, born: str
) -> None:
    found = one(f"{header}\r\n{row}\r\n".encode(encoding))
    assert (found.name, found.born) == (name, born)
    assert found.organisation
    assert found.title
    assert found.points[0].channel is Channel.EMAIL


@pytest.mark.parametrize(
    ("days", "name", "order"),
    [
        ("04/07/1984,13/07/1990", "Birthday", "dmy"),
        ("04/07/1984,07/13/1990", "Birthday", "mdy"),
        ("04/07/1984,0/0/00", "Geburtstag", "dmy"),
        ("04/07/1984,0/0/00", "Birthday", None),
        ("4/7/1984,", "Birthday", None),
        ("1984-07-04,", "Birthday", "ymd"),
    ],
)
def test_the_order_of_days_is_told_by_all_of_them(days: str, name: str, order: str | None) -> None:
    rows = "".join(f"P{at},p{at}@x.example,{day}\n" for at, day in enumerate(days.split(",")))
    file = io.BytesIO(f"Name,Email,{name}\n{rows}".encode())
    seen = survey(file, find_layout(file))
    assert seen.order == order
    assert seen.unsure == (order is None)


PREAMBLES = {
    "quoted": 'Notes:\n"When exporting, you may notice that, alas, some are missing."\n\n',
    "bare": "Notes:\nThis file holds your connections.\n",
    "padded": "Notes:,,,,,,\nSome words,,,,,,\n,,,,,,\n",
    "none": "",
}


@pytest.mark.parametrize("preamble", PREAMBLES.values(), ids=PREAMBLES)
def test_linkedin_connections(preamble: str) -> None:
    found = read(
        f"{preamble}First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        'Eva 🚀,"Berg, MBA",https://www.linkedin.com/in/eva-berg,eva@berg.example,"Fen\nSons",CTO,12 Jun 2024\n'
        ",,,,,,15-Jan-24\n"
    )
    eva, nobody = found
    assert isinstance(eva, ContactDraft)
    assert (eva.name, eva.organisation, eva.title) == ("Eva 🚀 Berg, MBA", "Fen Sons", "CTO")
    assert reached(eva) == [
        (Channel.EMAIL, "eva@berg.example", "eva@berg.example", ""),
        (Channel.SOCIAL, "https://www.linkedin.com/in/eva-berg", "", "LinkedIn"),
    ]
    assert kept(eva)[-1] == ("X-COLUMN", "Connected On", "12 Jun 2024")
    assert isinstance(nobody, Skipped)
    assert "no name" in nobody.reason


def test_hubspot_and_salesforce_are_known_by_their_records() -> None:
    hub = one(
        '"Record ID","First Name","Last Name","Email","Phone Number","Company Name","Job Title","Lifecycle Stage"\n'
        '"5100","Eva","Berg","eva@berg.example","+44 20 7183 8750","Fen","CTO","lead"\n'
    )
    assert (hub.uid, hub.name, hub.organisation, hub.title) == ("hubspot:5100", "Eva Berg", "Fen", "CTO")
    assert kept(hub)[-1] == ("X-COLUMN", "Lifecycle Stage", "lead")
    force = one(
        '"Id","Salutation","FirstName","LastName","Email","Phone","Title","Account.Name","Birthdate","Description","OwnerId"\n'
        '"003A","Ms.","Eva","Berg","eva@berg.example","555 0101","CTO","Fen","1990-12-31","Likes tea","005A"\n'
    )
    assert (force.uid, force.name, force.title, force.organisation) == (
        "salesforce:003A",
        "Eva Berg",
        "CTO",
        "Fen",
    )
    assert (force.born, force.about) == ("1990-12-31", "Likes tea")
    assert kept(force)[0] == ("N", "", "Berg;Eva;;Ms.;")


def test_thunderbird_and_its_birthday_in_three_columns() -> None:
    tim = one(
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,"
        "Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home ZipCode,Job Title,Department,"
        "Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Custom 1,Notes,\n"
        "Tim,Orr,Tim Orr,Timmy,tim@orr.example,t@home.example,timo,0123 456,,0123 457,,0170 1,Elm 5,Flat 2,Bath,BA1,"
        "Baker,Bread,Fen,http://orr.example,1970,3,9,blue,Early riser,\n"
    )
    assert (tim.name, tim.organisation, tim.title, tim.born) == ("Tim Orr", "Fen", "Baker", "1970-03-09")
    assert tim.about == "Early riser"
    assert [(channel, value, label) for channel, value, _, label in reached(tim)] == [
        (Channel.EMAIL, "tim@orr.example", "main"),
        (Channel.EMAIL, "t@home.example", ""),
        (Channel.PHONE, "0123 456", "work"),
        (Channel.PHONE, "0170 1", "mobile"),
        (Channel.FAX, "0123 457", ""),
        (Channel.SOCIAL, "timo", "Screen"),
    ]
    assert ("ADR", "home", ";;Elm 5\\nFlat 2;Bath;;BA1;") in kept(tim)
    assert ("X-COLUMN", "Custom 1", "blue") in kept(tim)


def test_monica_writes_more_cells_than_names() -> None:
    bo = one("id,first_name,middle_name,last_name\n0,Bo,Paul,Hew,,,1960-05-10,,bo@hew.example\n")
    assert (bo.name, bo.uid) == ("Bo Paul Hew", "")
    assert reached(bo) == [(Channel.EMAIL, "bo@hew.example", "bo@hew.example", "")]
    assert kept(bo)[1:] == [("X-COLUMN", "id", "0"), ("X-COLUMN", "7", "1960-05-10")]


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("sep=;\nName;Email\nAnn;a@x.example\n", "Ann"),
        ("Name\tEmail\nAnn\ta@x.example\n", "Ann"),
        ("Name|Email\rAnn|a@x.example\r", "Ann"),
        ("Na\0me,Email\nAnn,a@x.ex\0ample\n", "Ann"),
        ("Primary Email\na@x.example\n", "a@x.example"),
        ("Ann Berg,a@x.example,+44 20 7183 8750\n", "Ann Berg"),
        ("氏名,メール\n山田能,a@x.example\n", "山田能"),
        ("Full Name,Business,Contact Email,Mobile\nAnn,Fen,a@x.example,1\n", "Ann"),
        ("NAME,E_MAIL\n\n,,\nAnn\n", "Ann"),
    ],
)
def test_shapes_of_tables(table: str, name: str) -> None:
    assert recognise(table.encode()).kind is Kind.CONTACTS
    assert one(table).name == name


def test_every_row_is_read_or_told() -> None:
    found = read(
        'Name,Email,Notes\n"Ann,a@x.example,open\nBo,b@x.example,"one\n\ntwo"\nName,Email,Notes\n,,just words\n'
        "Cy,c@x.example,end,extra,more\n"
    )
    assert [record.line for record in found] == [2, 3, 6, 7, 8]
    assert [type(record) for record in found] == [Skipped, ContactDraft, Skipped, Skipped, ContactDraft]
    assert [record.reason for record in found if isinstance(record, Skipped)] == [
        "A quote in the row is never closed.",
        "The row names the columns once more.",
        "The row has no name, organisation, e-mail address or telephone number.",
    ]
    assert kept(found[-1]) == [("X-COLUMN", "4", "extra"), ("X-COLUMN", "5", "more")]


@pytest.mark.parametrize(
    "text",
    [
        "just some words\nand more of them\n",
        "Dear Ann, thanks\nBo, too\n",
        "a,b\n1,2\n",
        "deal_id,property_dealname\n1,x\n",
        "Email opt-in,Last email sent\nyes,2024\n",
    ],
)
def test_what_is_no_table_of_contacts(text: str) -> None:
    assert recognise(text.encode()).kind is not Kind.CONTACTS


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("Home Phone 2", (Field.PHONE, "home")),
        ("workEmail", (Field.EMAIL, "work")),
        ("E-mail Display Name", None),
        ("E-Mail-Typ", None),
        ("Assistant's Phone", None),
        ("Telefon geschäftlich 2", (Field.PHONE, "work")),
        ("会社電話 2", (Field.PHONE, "work")),
        ("Fax Number", (Field.FAX, "")),
        ("Email opt-in", None),
        ("Company Yomi", None),
        ("Postleitzahl privat", (Field.POSTCODE, "home")),
        ("Maiden Name", None),
        ("x" * 1_000_000, None),
    ],
)
def test_names_of_columns(name: str, meaning: object) -> None:
    assert meaning_of(name) == meaning


@pytest.mark.parametrize(
    ("cell", "unread"),
    [
        ("30.02.1979", True),
        ("1979-13-01", True),
        ("--02-30", True),
        ("sometime in 1985", True),
        ("28.02.1979", False),
        ("1985", False),
        ("1985-03", False),
        ("0/0/00", False),
        ("00.00.0000", False),
        ("unknown", False),
        ("-", False),
    ],
)
def test_a_birthday_that_is_no_day_is_told_and_kept(cell: str, unread: bool) -> None:
    ana = one(f"Name,Birthday,Anniversary\nAna,{cell},{cell}\n")
    assert ana.unread == ((("birthday", cell), ("anniversary", cell)) if unread else ())
    kept_of = [value for name, _, value in kept(ana) if name == "X-COLUMN"]
    assert kept_of == ([] if ana.born or cell in {"0/0/00", "00.00.0000", "-"} else [cell, cell])


def test_a_day_is_told_that_is_none_as_the_days_of_its_table_are_written() -> None:
    ana, bo = read("Name,Birthday\nAna,25/04/1990\nBo,04/25/1990\n")
    # Written both ways, neither can be told to be the wrong one.
    assert (ana.unread, bo.unread) == ((), ())
    _, _, bo = read("Name,Birthday\nAna,25/04/1990\nIda,26/04/1990\nBo,04/25/1990\n")
    assert bo.unread == (("birthday", "04/25/1990"),)


@pytest.mark.parametrize(
    ("cells", "born", "unread", "there"),
    [
        ("1979,2,28", "1979-02-28", (), []),
        (",2,29", "--02-29", (), []),
        ("1979,2,30", "", (("birthday", "1979-2-30"),), ["1979", "2", "30"]),
        (",13,1", "", (("birthday", "13-1"),), ["13", "1"]),
        ("1979,,", "", (), ["1979"]),
        ("1979,0,0", "", (), ["1979"]),
        ("0,0,0", "", (), []),
    ],
)
def test_a_birthday_of_three_columns(
    cells: str, born: str, unread: tuple[object, ...], there: list[str]
) -> None:
    tim = one(f"Name,Birth Year,Birth Month,Birth Day\nTim,{cells}\n")
    assert (tim.born, tim.unread) == (born, unread)
    assert [value for _, _, value in kept(tim)] == there
