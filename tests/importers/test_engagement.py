"""Signs of interest as newsletters, blogs and sites give them, made up of invented people."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.engagement import day_order, headers_of, read_engagement
from relnote.importers.written_moments import Order


def read(text: str | bytes, order: Order | None = None, zone: str = "UTC") -> list[HistoryRecord]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_engagement(io.BytesIO(data), order=order, zone=zone))


def one(row: str, names: str = "email,when,what,topic") -> InteractionDraft:
    (draft,) = read(f"{names}\n{row}\n")
    assert isinstance(draft, InteractionDraft), draft
    return draft


def test_a_whole_row() -> None:
    draft = one("Ann@Bolt.example,2026-03-12T09:15:22Z,opened,Spring news")
    assert (draft.line, draft.channel, draft.direction, draft.outcome) == (
        2,
        Channel.NEWSLETTER,
        Direction.IN,
        Outcome.OPENED,
    )
    assert (draft.started_at, draft.zone) == (datetime(2026, 3, 12, 9, 15, 22, tzinfo=UTC), "")
    assert (draft.body, draft.expects_answer) == ("Spring news", False)
    (ann,) = draft.people
    assert (ann.name, ann.channel, ann.value, ann.normal) == (
        "",
        Channel.EMAIL,
        "Ann@Bolt.example",
        "ann@bolt.example",
    )


@pytest.mark.parametrize(
    ("what", "channel", "outcome"),
    [
        ("open", Channel.NEWSLETTER, Outcome.OPENED),
        ("Email Opened", Channel.NEWSLETTER, Outcome.OPENED),
        ("link_clicked", Channel.NEWSLETTER, Outcome.OPENED),
        ("geöffnet", Channel.NEWSLETTER, Outcome.OPENED),
        ("Ouvert", Channel.NEWSLETTER, Outcome.OPENED),
        ("abierto", Channel.NEWSLETTER, Outcome.OPENED),
        ("comment", Channel.BLOG, Outcome.RECEIVED),
        ("Liked", Channel.BLOG, Outcome.RECEIVED),
        ("Kommentar", Channel.BLOG, Outcome.RECEIVED),
        ("me gusta", Channel.BLOG, Outcome.RECEIVED),
        ("Page view", Channel.WEBSITE, Outcome.OPENED),
        ("download", Channel.WEBSITE, Outcome.OPENED),
        ("Besuch", Channel.WEBSITE, Outcome.OPENED),
        ("téléchargé", Channel.WEBSITE, Outcome.OPENED),
        ("scaricato", Channel.WEBSITE, Outcome.OPENED),
    ],
)
def test_what_they_did(what: str, channel: Channel, outcome: Outcome) -> None:
    draft = one(f"ann@bolt.example,2026-03-12,{what},x")
    assert (draft.channel, draft.outcome) == (channel, outcome)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("Sent", "sent"),
        ("delivered", "sent"),
        ("bounce", "bounced"),
        ("Unsubscribed", "unsubscribed"),
        ("not opened", "not opened"),
        ("Subscribed", "subscribed"),
        ("abgemeldet", "unsubscribed"),
    ],
)
def test_what_is_no_sign_of_interest(what: str, said: str) -> None:
    (passed,) = read(f"email,when,what\nann@bolt.example,2026-03-12,{what}\n")
    assert isinstance(passed, PassedOver)
    assert passed.reason == said


@pytest.mark.parametrize(
    "names",
    [
        "Email Address,Timestamp,Action,Campaign",
        "Subscriber,Opened At,Event,Subject",
        "E-Mail-Adresse,Datum,Vorgang,Betreff",
        "Courriel,Date et heure,Action,Sujet".replace("Date et heure", "Date"),
        "Correo electrónico,Fecha,Acción,Asunto",
        "Indirizzo e-mail,Data,Azione,Oggetto",
        "Endereço de email,Data,Ação,Assunto",
        "E-mailadres,Datum,Actie,Onderwerp",
        "Почта,Дата,Действие,Тема",
    ],
)
def test_names_of_columns_in_any_language_and_order(names: str) -> None:
    cells = ["ann@bolt.example", "2026-03-12 09:15", "open", "News"]
    for turn in range(4):
        row = ",".join(cells[turn:] + cells[:turn])
        turned = ",".join(names.split(",")[turn:] + names.split(",")[:turn])
        draft = one(row, turned)
        assert (draft.people[0].normal, draft.started_at.hour, draft.body) == ("ann@bolt.example", 9, "News")


@pytest.mark.parametrize(
    "names",
    [
        ["Name", "Email", "Phone"],
        ["Email", "Created", "Phone"],
        ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
        ["when", "what", "topic"],
        [],
    ],
)
def test_other_tables_are_none_of_these(names: list[str]) -> None:
    assert headers_of(names) is None


def test_the_column_may_say_what_they_did() -> None:
    assert one("ann@bolt.example,2026-03-12,News", "Email,Opened At,Campaign").channel is Channel.NEWSLETTER
    assert one("ann@bolt.example,2026-03-12,/prices", "Email,Visit Date,Page").channel is Channel.WEBSITE


def test_names_and_times_in_columns_of_their_own() -> None:
    draft = one(
        "Ann,Berg,ann@bolt.example,12.03.2026,09:15,geklickt,News",
        "Vorname,Nachname,E-Mail,Datum,Uhrzeit,Vorgang,Betreff",
    )
    assert (draft.people[0].name, draft.started_at.hour) == ("Ann Berg", 9)
    assert one("Ann Berg,2026-03-12,visit", "Visitor,Date,Action").people[0].name == "Ann Berg"


def test_local_times_are_of_the_zone_of_the_user() -> None:
    (draft,) = read("email;when;what\nann@bolt.example;2026-03-12 09:15;open\n", zone="Europe/Berlin")
    assert isinstance(draft, InteractionDraft)
    assert (draft.started_at.hour, draft.zone) == (8, "Europe/Berlin")


TWO_WAYS = "email,when,what\na@bolt.example,03/04/2026,open\nb@bolt.example,05/04/2026,open\n"


def test_days_that_can_be_read_in_two_ways_are_asked_for() -> None:
    assert day_order(io.BytesIO(TWO_WAYS.encode())) is None
    assert [type(each) for each in read(TWO_WAYS)] == [Skipped, Skipped]
    assert [
        each.started_at.month for each in read(TWO_WAYS, "dmy") if isinstance(each, InteractionDraft)
    ] == [4, 4]
    told = TWO_WAYS + "c@bolt.example,04/30/2026,open\n"
    assert [each.started_at.month for each in read(told) if isinstance(each, InteractionDraft)] == [3, 5, 4]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("ann@bolt.example,2026-02-30,open,x", "There is no such date: 2026-02-30."),
        ("ann@bolt.example,,open,x", "The row has no date."),
        (",2026-03-12,open,x", "The row names nobody."),
        ("ann@bolt.example,2026-03-12,,x", "The row does not say what they did."),
        ("ann@bolt.example,2026-03-12,zzz,x", "“zzz” is no opening, no comment and no visit."),
    ],
)
def test_rows_that_say_too_little_are_skipped(row: str, said: str) -> None:
    (skipped,) = read(f"email,when,what,topic\n{row}\n")
    assert isinstance(skipped, Skipped)
    assert (skipped.line, skipped.reason, skipped.raw) == (2, said, f"{row}\n".encode())


def test_identities_do_not_depend_on_the_order_of_columns() -> None:
    first = one("ann@bolt.example,2026-03-12,open,News")
    assert one("News,open,2026-03-12,Ann@Bolt.example", "Subject,Event,Date,E-Mail").uid == first.uid
    assert one("ann@bolt.example,2026-03-12,click,News").uid != first.uid


BITS = st.sampled_from(
    [
        "email,when,what,topic",
        "a@b.example",
        "2026-03-12",
        "03/04/26",
        "open",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        '"',
        "\x00",
        "sep=;",
        "\ufeff",
        "99",
        ":",
    ]
)


@given(st.lists(st.one_of(BITS, st.binary(max_size=4)), max_size=40))
@settings(max_examples=200, deadline=None)
def test_nothing_ever_raises_and_lines_go_on(bits: list[str | bytes]) -> None:
    data = b"email,when,what\n" + b"".join(bit.encode() if isinstance(bit, str) else bit for bit in bits)
    lines = [each.line for each in read(data)]
    assert lines == sorted(set(lines))
