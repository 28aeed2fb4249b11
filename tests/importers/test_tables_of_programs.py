"""One whole row as each program writes it, of invented people, checked by hand field by field."""

from __future__ import annotations

import csv
import io

import pytest

from relnote.domain.words import Channel
from relnote.importers.drafts import ContactDraft
from tests.importers.test_tables_contacts import kept, one, reached

MAIL, PHONE, FAX, SOCIAL = Channel.EMAIL, Channel.PHONE, Channel.FAX, Channel.SOCIAL


def table(names: str, said: dict[str, str], *, quoting: int = csv.QUOTE_MINIMAL) -> str:
    """Write a table of one row; columns of which nothing is said are empty."""
    columns = names.split(",")
    assert said.keys() <= set(columns)
    text = io.StringIO()
    csv.writer(text, quoting=quoting).writerows([columns, [said.get(name, "") for name in columns]])  # type: ignore[arg-type]
    return text.getvalue()


def fields(draft: ContactDraft) -> tuple[object, ...]:
    return draft.name, draft.organisation, draft.title, draft.born, draft.dates, draft.about, draft.tags


GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,"
    "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
    "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,"
    "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
    "Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,"
    "Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\r\n"
    'Clara,Maria,Duarte,,Nini,,Kiln & Co,Buyer,Ceramics,--11-05,"Prefers mornings.\nTwo cats",,'
    "* myContacts ::: Fair ::: Key customers,* Work,CLARA@kiln.example ::: i.duarte@kiln.example,Home,clara@duarte.example,"
    'Mobile,+351 912 345 678,Work Fax,+351 210 000 001,Work,"Rua da Olaria 3, Loja B\nApartado 9\n2500-001 Caldas\nPortugal",'
    "Rua da Olaria 3,Caldas,Apartado 9,Leiria,2500-001,Portugal,Loja B,Homepage,https://kiln.example/,Anniversary,"
    "2011-06-04,Sister,Rita Duarte,Glaze,celadon\r\n"
)


def test_google() -> None:
    clara = one(GOOGLE, "PT")
    assert fields(clara) == (
        "Clara Maria Duarte",
        "Kiln & Co",
        "Buyer",
        "--11-05",
        (("2011-06-04", "anniversary"),),
        "Prefers mornings.\nTwo cats",
        ("Fair", "Key customers"),
    )
    assert reached(clara) == [
        (MAIL, "CLARA@kiln.example", "clara@kiln.example", "work"),
        (MAIL, "i.duarte@kiln.example", "i.duarte@kiln.example", "work"),
        (MAIL, "clara@duarte.example", "clara@duarte.example", "home"),
        (PHONE, "+351 912 345 678", "+351912345678", "mobile"),
        (FAX, "+351 210 000 001", "+351210000001", "work"),
    ]
    assert kept(clara) == [
        ("N", "", "Duarte;Clara;Maria;;"),
        ("ADR", "work", "Apartado 9;;Rua da Olaria 3\\nLoja B;Caldas;Leiria;2500-001;Portugal"),
        ("NICKNAME", "", "Nini"),
        ("ORG", "", "Kiln & Co;Ceramics"),
        ("URL", "", "https://kiln.example/"),
        ("X-COLUMN", "Sister", "Rita Duarte"),
        ("X-COLUMN", "Glaze", "celadon"),
    ]


OUTLOOK_WEB = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
    "E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,"
    "Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,"
    "IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,"
    "Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,"
    "Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,"
    "Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes"
)


def test_outlook_on_the_web() -> None:
    owen = one(
        table(
            OUTLOOK_WEB,
            {
                "First Name": "Owen", "Middle Name": "J", "Last Name": "Pryce", "Title": "Dr", "Suffix": "III", "Nickname": "Ow",
                "E-mail Address": "Owen@pryce.example", "E-mail 2 Address": "op@slate.example", "Home Phone": "029 2018 0001",
                "Business Phone": "020 7183 8750", "Mobile Phone": "07700 900123", "Business Fax": "020 7183 8751",
                "IMAddress": "owen.p", "Job Title": "Surveyor", "Department": "Roofs", "Company": "Slate Ltd",
                "Assistant's Name": "Mia", "Business Street": "1 Quay", "Business City": "Cardiff", "Business State": "Glam",
                "Business Postal Code": "CF10 1AA", "Business Country/Region": "United Kingdom", "Home Street": "2 Hill",
                "Home City": "Barry", "Personal Web Page": "https://pryce.example/", "Spouse": "Nia", "Birthday": "13/04/1981",
                "Anniversary": "02/06/2009", "Notes": "Rugby. Call after ten",
            },
        ),
        "GB",
    )  # fmt: skip
    assert fields(owen) == (
        "Owen J Pryce III",
        "Slate Ltd",
        "Surveyor",
        "1981-04-13",
        (("2009-06-02", "anniversary"),),
        "Rugby. Call after ten",
        (),
    )
    assert reached(owen) == [
        (MAIL, "Owen@pryce.example", "owen@pryce.example", ""),
        (MAIL, "op@slate.example", "op@slate.example", ""),
        (PHONE, "029 2018 0001", "+442920180001", "home"),
        (PHONE, "020 7183 8750", "+442071838750", "work"),
        (PHONE, "07700 900123", "+447700900123", "mobile"),
        (FAX, "020 7183 8751", "+442071838751", "work"),
        (SOCIAL, "owen.p", "", "IMAddress"),
    ]
    assert kept(owen) == [
        ("N", "", "Pryce;Owen;J;Dr;III"),
        ("ADR", "work", ";;1 Quay;Cardiff;Glam;CF10 1AA;United Kingdom"),
        ("ADR", "home", ";;2 Hill;Barry;;;"),
        ("NICKNAME", "", "Ow"),
        ("ORG", "", "Slate Ltd;Roofs"),
        ("X-COLUMN", "Assistant's Name", "Mia"),
        ("URL", "", "https://pryce.example/"),
        ("X-COLUMN", "Spouse", "Nia"),
    ]


OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,"
    "Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,"
    "Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Assistant's Phone,Business Fax,Business Phone,"
    "Business Phone 2,Home Fax,Home Phone,Mobile Phone,Other Phone,Pager,Account,Anniversary,Assistant's Name,"
    "Billing Information,Birthday,Business Address PO Box,Categories,Children,E-mail Address,E-mail Type,"
    "E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Gender,Hobby,Initials,Keywords,Language,Notes,"
    "Office Location,Priority,Private,Sensitivity,Spouse,Web Page"
)


def test_outlook_on_a_desktop() -> None:
    mara = one(
        table(
            OUTLOOK,
            {
                "Title": "Ms.", "First Name": "Mara", "Last Name": "Voss", "Company": "Fen", "Department": "Wholesale",
                "Job Title": "Buyer", "Business Street": "9 Mill Ln", "Business Street 2": "Floor 2", "Business City": "Ely",
                "Business Postal Code": "CB7", "Business Country/Region": "UK", "Home Street": "3 Row", "Home City": "Ely",
                "Business Phone": "+44 1353 000001", "Mobile Phone": "+44 7700 900124", "Home Fax": "+44 1353 000002",
                "Anniversary": "0/0/00", "Birthday": "7/14/1984", "Categories": "Fair;Key", "E-mail Address": "m@voss.example",
                "E-mail Type": "SMTP", "Gender": "Unspecified", "Notes": "Tea", "Web Page": "http://fen.example",
            },
            quoting=csv.QUOTE_ALL,
        ),
        "US",
    )  # fmt: skip
    assert fields(mara) == ("Mara Voss", "Fen", "Buyer", "1984-07-14", (), "Tea", ("Fair", "Key"))
    assert reached(mara) == [
        (MAIL, "m@voss.example", "m@voss.example", ""),
        (PHONE, "+44 1353 000001", "+441353000001", "work"),
        (PHONE, "+44 7700 900124", "+447700900124", "mobile"),
        (FAX, "+44 1353 000002", "+441353000002", "home"),
    ]
    assert kept(mara) == [
        ("N", "", "Voss;Mara;;Ms.;"),
        ("ADR", "work", ";;9 Mill Ln\\nFloor 2;Ely;;CB7;UK"),
        ("ADR", "home", ";;3 Row;Ely;;;"),
        ("ORG", "", "Fen;Wholesale"),
        ("X-COLUMN", "E-mail Type", "SMTP"),
        ("X-COLUMN", "Gender", "Unspecified"),
        ("URL", "", "http://fen.example"),
    ]


OUTLOOK_IN_GERMAN = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,"
    "Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,Bundesland/Kanton privat,"
    "Postleitzahl privat,Land/Region privat,Fax geschäftlich,Telefon geschäftlich,Telefon privat,Mobiltelefon,Geburtstag,"
    "Jahrestag,Kategorien,E-Mail-Adresse,E-Mail 2: Adresse,Notizen,Webseite\r\n"
    '"Herr","Jörg","","Überholz","","Größe GmbH","Einkauf","Leiter","Am Wall 1","Bremen","","28195","Deutschland",'
    '"Zum Deich 2","Vegesack","Bremen","28757","Deutschland","0421 111222","0421 111223","0421 111224","0170 1234567",'
    '"04.07.1984","0.0.00","Messe;Stammkunde","j@groesse.example","joerg@deich.example","Mag Tee","http://groesse.example"\r\n'
)


def test_outlook_on_a_desktop_in_another_language() -> None:
    joerg = one(OUTLOOK_IN_GERMAN.encode("cp1252"), "DE")
    assert fields(joerg) == (
        "Jörg Überholz",
        "Größe GmbH",
        "Leiter",
        "1984-07-04",
        (),
        "Mag Tee",
        ("Messe", "Stammkunde"),
    )
    assert reached(joerg) == [
        (MAIL, "j@groesse.example", "j@groesse.example", ""),
        (MAIL, "joerg@deich.example", "joerg@deich.example", ""),
        (PHONE, "0421 111223", "+49421111223", "work"),
        (PHONE, "0421 111224", "+49421111224", "home"),
        (PHONE, "0170 1234567", "+491701234567", "mobile"),
        (FAX, "0421 111222", "+49421111222", "work"),
    ]
    assert kept(joerg) == [
        ("N", "", "Überholz;Jörg;;Herr;"),
        ("ADR", "work", ";;Am Wall 1;Bremen;;28195;Deutschland"),
        ("ADR", "home", ";;Zum Deich 2;Vegesack;Bremen;28757;Deutschland"),
        ("ORG", "", "Größe GmbH;Einkauf"),
        ("URL", "", "http://groesse.example"),
    ]


def test_hubspot() -> None:
    lena = one(
        '"Record ID","First Name","Last Name","Email","Additional email addresses","Phone Number","Mobile Phone Number",'
        '"Company Name","Job Title","Street Address","City","State/Region","Postal Code","Country/Region","Website URL",'
        '"Date of birth","Lifecycle Stage","Contact owner"\n'
        '"5101","Lena","Holm","lena@holm.example","l@dock.example;lh@dock.example","+46 8 123 456 78","+46 70 123 45 67",'
        '"Dock AB","Planner","Kajen 1","Malmö","Skåne","211 11","Sweden","https://dock.example","1979-02-28","customer",'
        '"Ida Berg"\n',
        "SE",
    )
    assert lena.uid == "hubspot:5101"
    assert fields(lena) == ("Lena Holm", "Dock AB", "Planner", "1979-02-28", (), "", ())
    assert reached(lena) == [
        (MAIL, "lena@holm.example", "lena@holm.example", ""),
        (MAIL, "l@dock.example", "l@dock.example", ""),
        (MAIL, "lh@dock.example", "lh@dock.example", ""),
        (PHONE, "+46 8 123 456 78", "+46812345678", ""),
        (PHONE, "+46 70 123 45 67", "+46701234567", "mobile"),
    ]
    assert kept(lena) == [
        ("N", "", "Holm;Lena;;;"),
        ("ADR", "", ";;Kajen 1;Malmö;Skåne;211 11;Sweden"),
        ("URL", "", "https://dock.example"),
        ("X-COLUMN", "Lifecycle Stage", "customer"),
        ("X-COLUMN", "Contact owner", "Ida Berg"),
    ]


def test_salesforce() -> None:
    otto = one(
        '"Id","Salutation","FirstName","LastName","Email","Phone","MobilePhone","Fax","HomePhone","Title","Department",'
        '"Account.Name","MailingStreet","MailingCity","MailingState","MailingPostalCode","MailingCountry","OtherStreet",'
        '"OtherCity","Birthdate","Description","LeadSource"\n'
        '"0035g00000A1","Mr.","Otto","Brandt","otto@brandt.example","+49 30 1234567","+49 170 1234567","+49 30 1234568","",'
        '"Head","Buying","Brandt KG","Elbe 1","Hamburg","HH","20095","Germany","Weser 2","Bremen","1970-12-31","Likes boats",'
        '"Fair"\n',
        "DE",
    )
    assert otto.uid == "salesforce:0035g00000A1"
    assert fields(otto) == ("Otto Brandt", "Brandt KG", "Head", "1970-12-31", (), "Likes boats", ())
    assert reached(otto) == [
        (MAIL, "otto@brandt.example", "otto@brandt.example", ""),
        (PHONE, "+49 30 1234567", "+49301234567", ""),
        (PHONE, "+49 170 1234567", "+491701234567", "mobile"),
        (FAX, "+49 30 1234568", "+49301234568", ""),
    ]
    assert kept(otto) == [
        ("N", "", "Brandt;Otto;;Mr.;"),
        ("ADR", "", ";;Elbe 1;Hamburg;HH;20095;Germany"),
        ("ADR", "other", ";;Weser 2;Bremen;;;"),
        ("ORG", "", "Brandt KG;Buying"),
        ("X-COLUMN", "LeadSource", "Fair"),
    ]


@pytest.mark.parametrize(
    ("whole", "street"),
    [
        ("1 Quay\nCardiff", "1 Quay"),
        ("Cardiff, 1 Quay", "1 Quay"),
        ("1 Quay, by the lock\nCardiff", "1 Quay\\, by the lock\\nCardiff\\n1 Quay"),
    ],
)
def test_an_address_in_one_piece_is_kept_if_it_says_more_than_its_parts(whole: str, street: str) -> None:
    names = "First Name,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Labels,E-mail 1 - Value"
    said = {"First Name": "Owen", "Address 1 - Formatted": whole, "Address 1 - Street": "1 Quay"}
    owen = one(table(names, said | {"Address 1 - City": "Cardiff", "E-mail 1 - Value": "o@x.example"}))
    assert [value for name, _, value in kept(owen) if name == "ADR"] == [f";;{street};Cardiff;;;"]
