"""What the columns of tables mean: proposed, said, remembered, and put into a journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.domain.refusal import Refusal
from relnote.importers.tables.mapping import Field
from relnote.services.import_questions import WhichOrder
from relnote.services.importing import Answers
from relnote.services.tables import Tables
from relnote.store import database, kept_properties
from tests.store.journals import fingerprint, person

ODD = "Firm;Speaks to;Wire\nFen Ltd;Ann Berg;ann@fen.example\nBolt;Bo Orr;bo@bolt.example\n"
PEOPLE = (
    "Full Name,Firm Name,Mail,Mobile,Shoe size\nAnn Berg,Fen Ltd,ann@fen.example,+44 20 7183 8750,38\n"
    "Bo Orr,Bolt,bo@bolt.example,,\n,,,,44\n"
)


@pytest.fixture
def table(tmp_path):
    def write(text: str, name: str = "people.csv") -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def kept(journal, name: str) -> list[tuple[str, object, str]]:
    with database.connected():
        contact_id = journal.contacts.the_one(name).id
        found = kept_properties.of_contacts([contact_id])[contact_id]
    return [(each[1], each[2], each[3]) for each in found]


def test_a_table_of_contacts_comes_in_and_a_second_time_changes_nothing(journal, table) -> None:
    file = table(PEOPLE)
    dry, report = journal.imports.run(file, dry=True), journal.imports.run(file)
    for each in (dry, report):
        assert (each.read, each.stored, each.merged, len(each.skipped)) == (3, 2, 0, 1)
    assert report.notes == [
        "“Shoe size” is kept as it came (relnote show tells it); say what it means: --map COLUMN=FIELD."
    ]
    assert kept(journal, "Ann Berg") == [("X-COLUMN", {"NAME": ["Shoe size"]}, "38")]
    before = fingerprint()
    assert journal.imports.run(file).merged == 2
    assert fingerprint() == before
    journal.history.undo()
    with pytest.raises(Refusal):
        journal.contacts.the_one("Ann Berg")


def test_a_table_of_which_nothing_says_who_is_asked_about(journal, table) -> None:
    with pytest.raises(Refusal, match=r"columns “Fa”, “Fb”, and none of them says who"):
        journal.imports.run(table("Fa,Fb\n1,2\n3,4\n"))


def test_what_is_said_of_columns_holds_and_is_remembered(journal, table) -> None:
    file = table(ODD)
    said = Tables(journal.journal, ["Speaks to=name", "wire=email work"])
    assert journal.imports.run(file, tables=said).stored == 2
    ann = journal.contacts.the_one("Ann Berg")
    assert [(point.value, point.label) for point in ann.points] == [("ann@fen.example", "work")]
    assert ann.organisation == "Fen Ltd"
    said.remember_said(file)
    # The same columns in another order, in another file.
    other = table("Wire,Speaks to,Firm\ncy@fen.example,Cy Hall,Fen Ltd\n", "other.csv")
    proposal = journal.tables.proposal(other)
    assert [column.field for column in proposal.mapping.columns] == [
        Field.EMAIL,
        Field.NAME,
        Field.ORGANISATION,
    ]
    assert journal.imports.run(other).stored == 1
    # Other columns are not the same table.
    assert (
        journal.tables.proposal(table("Wire,Speaks to\nx,y\nz,w\n", "third.csv")).mapping.columns[0].field
        is Field.KEEP
    )


def test_columns_of_one_name_are_told_apart(journal, table) -> None:
    said = Tables(journal.journal, ["X 2=name", "3=email"])
    journal.imports.run(table("X,X,Y\na,Ann Berg,ann@fen.example\nb,Bo Orr,bo@fen.example\n"), tables=said)
    assert journal.contacts.the_one("Ann Berg").points[0].value == "ann@fen.example"
    assert kept(journal, "Ann Berg") == [("X-COLUMN", {"NAME": ["X"]}, "a")]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Firm", "is written like this"),
        ("Firm=colour", "no field “colour”"),
        ("=name", "is written like this"),
    ],
)
def test_what_is_said_wrongly_is_refused(journal, table, word: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        journal.imports.run(table(ODD), tables=Tables(journal.journal, [word]))


def test_a_column_can_be_left_out(journal, table) -> None:
    journal.imports.run(table(PEOPLE), tables=Tables(journal.journal, ["Shoe size=ignore"]))
    assert kept(journal, "Ann Berg") == []


def test_the_bigger_file_is_read_row_by_row(journal, table) -> None:
    rows = "".join(f"Person {at},p{at}@fen.example\n" for at in range(450))
    told: list[tuple[int, int]] = []
    report = journal.imports.run(
        table("Name,Email\n" + rows), progress=lambda done, of_all: told.append((done, of_all)) or True
    )
    assert report.stored == 450
    assert told == [(200, 450), (400, 450)]


LETTERS = (
    "Sent by,Sent to,Date,Note\nMe Myself,Tim Orr,2024-03-01,Hello\nTim Orr,Me Myself,2024-03-05,Thanks\n"
    "Me Myself,Cy Hall,2024-03-06,Hi\n"
)


def test_a_table_of_letters_comes_in_with_everybody_it_names(journal, table) -> None:
    person(journal, "Tim Orr", "tim@orr.example")
    said = Answers(me=("Me Myself",), who={"*": None}, channel="letter")
    file = table(LETTERS)
    looked = journal.importing.look([file], said)
    assert [each.is_history for each in looked] == [True]
    (report,) = journal.importing.run(looked, said).reports
    assert (report.read, report.stored, report.created) == (3, 3, 1)
    # One contact is called Tim Orr: they are meant.
    assert journal.contacts.the_one("Tim Orr").points[0].value == "tim@orr.example"
    again = journal.importing.look([file], Answers(me=("Me Myself",), who={"*": None}))
    (second,) = journal.importing.run(again, Answers(me=("Me Myself",), who={"*": None})).reports
    # The channel is remembered, and the same file twice changes nothing.
    assert (second.known, second.stored, second.created) == (3, 0, 0)


def test_a_table_that_does_not_say_how_it_happened_is_asked_about(journal, table) -> None:
    for text in (LETTERS, "date,name\n2024-03-01,Tim Orr\n2024-03-02,Cy Hall\n"):
        looked = journal.importing.look([table(text)])
        assert [each.is_history for each in looked] == [True]
        with pytest.raises(Refusal, match="does not say how it happened: say --channel"):
            journal.importing.run(looked, Answers(me=("Me Myself",)), dry=True)


@pytest.mark.parametrize("said", ["Speaks to=last contact", "Speaks to=name of it", "Wire=born soon"])
def test_a_field_with_a_word_too_many_is_refused_with_those_there_are(journal, table, said: str) -> None:
    meant = said.partition("=")[2]
    with pytest.raises(
        Refusal, match=f"There is no field “{meant}”; there are name, first, .*when, .*ignore"
    ):
        Tables(journal.journal, [said]).proposal(table(ODD))


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("Wire=phone work mobile", (Field.PHONE, "work mobile")),
        ("Wire=born dmy", (Field.BORN, "dmy")),
        ("Wire=when ymd", (Field.WHEN, "ymd")),
    ],
)
def test_a_field_may_have_a_label_or_an_order_of_days(journal, table, said: str, meaning) -> None:
    layout = Tables(journal.journal, [said]).proposal(table(ODD))
    column = layout.mapping.columns[2]
    assert (column.field, column.label) == meaning


def test_german_customers_are_organisations_with_somebody_to_speak_to(journal, table) -> None:
    text = "Kunde;Ansprechpartner;Mail;Telefon\nMaier GmbH;Karl Maier;karl@maier.example;0711/5550102\nLeer AG;;;\n"
    assert journal.imports.run(table(text)).stored == 2
    there = journal.contacts.the_one("Karl Maier")
    assert there.organisation == "Maier GmbH"


def test_birthdays_that_can_be_read_in_two_ways_are_asked_about(journal, tmp_path) -> None:
    path = tmp_path / "outlook.csv"
    path.write_text(
        "First Name,Last Name,E-mail Address,Birthday\nMara,Voss,m@voss.example,3/4/1981\n", encoding="utf-8"
    )
    with pytest.raises(WhichOrder, match="--order dmy"):
        journal.imports.run(path, dry=True)
    report = journal.imports.run(path, tables=Tables(journal.journal, order="dmy"))
    assert report.notes == []
    assert journal.contacts.get(1).born == "1981-04-03"
