"""Conversations as WhatsApp exports them, made up of invented people."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.whatsapp import day_order, read_whatsapp, speakers

ME = frozenset({"sam berg"})


def read(
    text: str | bytes, mine: frozenset[str] = ME, *, order: str | None = None, zone: str = "UTC"
) -> list[HistoryRecord]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_whatsapp(io.BytesIO(data), mine, order=order, zone=zone))  # type: ignore[arg-type]


def one(line: str, order: str | None = "dmy", zone: str = "UTC") -> InteractionDraft:
    (draft,) = read(line, order=order, zone=zone)
    assert isinstance(draft, InteractionDraft), draft
    return draft


ANDROID = (
    "12/03/2026, 09:14 - Messages and calls are end-to-end encrypted. Tap to learn more.\n"
    "12/03/2026, 09:15 - Mary Chen: Can you send the offer?\n"
    "Best: before noon\n"
    "\n"
    "Mary\n"
    "13/03/2026, 10:00 - Sam Berg: Here it is\n"
    "13/03/2026, 10:01 - Mary Chen: <Media omitted>\n"
)


def test_an_android_conversation() -> None:
    system, asked, sent, media = read(ANDROID)
    assert isinstance(system, PassedOver)
    assert (system.line, system.reason) == (1, "system message")
    assert isinstance(asked, InteractionDraft)
    assert (asked.line, asked.channel, asked.direction, asked.outcome) == (
        2,
        Channel.SOCIAL,
        Direction.IN,
        Outcome.RECEIVED,
    )
    assert asked.started_at == datetime(2026, 3, 12, 9, 15, tzinfo=UTC)
    assert asked.body == "Can you send the offer?\nBest: before noon\n\nMary"
    assert isinstance(sent, InteractionDraft)
    assert (sent.line, sent.direction, sent.outcome, sent.body) == (
        6,
        Direction.OUT,
        Outcome.SENT,
        "Here it is",
    )
    assert isinstance(media, InteractionDraft)
    assert media.body == "[media]"
    assert {each.people for each in (asked, sent, media)} == {asked.people}
    assert [(each.name, each.value, each.normal) for each in asked.people] == [("Mary Chen", "", "")]


IOS = (
    "\u200e[9/22/26, 10:15:32\u202fAM] Mary Chen: \u200eMessages and calls are end-to-end encrypted.\r\n"
    "[9/22/26, 10:15:40\u202fAM] Mary Chen: Hello\r\n"
    "[9/22/26, 12:01:02\u202fPM] Sam Berg: Hi \u200e<This message was edited>\r\n"
    "\u200e[9/22/26, 12:05:00\u202fAM] Mary Chen: \u200eimage omitted\r\n"
)


def test_an_ios_conversation() -> None:
    system, hello, hi, image = read(IOS, zone="America/New_York")
    assert isinstance(system, PassedOver)
    assert isinstance(hello, InteractionDraft)
    assert (hello.started_at, hello.zone) == (
        datetime(2026, 9, 22, 14, 15, 40, tzinfo=UTC),
        "America/New_York",
    )
    assert isinstance(hi, InteractionDraft)
    assert (hi.started_at, hi.body) == (datetime(2026, 9, 22, 16, 1, 2, tzinfo=UTC), "Hi")
    assert isinstance(image, InteractionDraft)
    assert (image.started_at.hour, image.body) == (4, "[picture]")


@pytest.mark.parametrize(
    ("start", "order", "moment"),
    [
        ("12/03/2026, 9:15 p. m. - ", "dmy", (2026, 3, 12, 21, 15, 0)),
        ("12/3/26 9:15\u00a0p.\u00a0m. - ", "dmy", (2026, 3, 12, 21, 15, 0)),
        ("12/03/2026 à 21:15 - ", "dmy", (2026, 3, 12, 21, 15, 0)),
        ("12/03/2026, 12:15 am - ", "dmy", (2026, 3, 12, 0, 15, 0)),
        ("12.03.26, 21:15 - ", "dmy", (2026, 3, 12, 21, 15, 0)),
        ("12.3.2026 klo 21.15 - ", "dmy", (2026, 3, 12, 21, 15, 0)),
        ("[12.3.2026 klo 21.15.09] ", "dmy", (2026, 3, 12, 21, 15, 9)),
        ("[2026-03-12, 21:15:09] ", None, (2026, 3, 12, 21, 15, 9)),
        ("2026-03-12 21:15 - ", None, (2026, 3, 12, 21, 15, 0)),
        ("[2026/3/12 下午9:15:09] ", None, (2026, 3, 12, 21, 15, 9)),
        ("[2026. 3. 12. 오후 9:15:09] ", None, (2026, 3, 12, 21, 15, 9)),
        ("[12-03-2026 21:15:09] ", "dmy", (2026, 3, 12, 21, 15, 9)),
        ("3/12/26, 21:15 - ", "mdy", (2026, 3, 12, 21, 15, 0)),
        ("26/03/12, 21:15 - ", "ymd", (2026, 3, 12, 21, 15, 0)),
        (
            "\u200f\u0661\u0662\u200f/\u0660\u0663\u200f/\u0662\u0660\u0662\u0666\u060c \u0669:\u0661\u0665 م - ",
            "dmy",
            (2026, 3, 12, 21, 15, 0),
        ),
    ],
)
def test_stamps(start: str, order: str | None, moment: tuple[int, ...]) -> None:
    draft = one(f"{start}Mary Chen: Hello: you", order)
    assert draft.started_at == datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type, misc]
    assert draft.body == "Hello: you"
    assert draft.people[0].name == "Mary Chen"


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["12/03/2026", "13/03/2026"], "dmy"),
        (["3/12/26", "3/13/26"], "mdy"),
        (["2026-03-04"], "ymd"),
        (["05.03.26"], "dmy"),
        (["01/02/2026", "02/02/2026"], None),
        (["09/03/2026", "01/04/2026"], "dmy"),
        (["3/9/26", "4/1/26"], "mdy"),
        (["30/1/26", "99/99/26"], "dmy"),
        (["21/03/12", "21/03/15", "21/03/30", "21/04/01"], "ymd"),
        ([], None),
    ],
)
def test_the_order_of_days_is_told_by_the_whole_file(days: list[str], order: str | None) -> None:
    text = "".join(f"{day}, 10:00 - Mary Chen: Hello\n" for day in days)
    assert day_order(io.BytesIO(text.encode())) == order


def test_days_that_can_be_read_in_two_ways_are_never_guessed() -> None:
    text = "01/02/2026, 10:00 - Mary Chen: Hello\n02/02/2026, 10:00 - Sam Berg: Hi\n"
    found = read(text)
    assert [type(each) for each in found] == [Skipped, Skipped]
    said = read(text, order="mdy")
    assert [each.started_at.month for each in said if isinstance(each, InteractionDraft)] == [1, 2]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("<Media omitted>", "[media]"),
        ("<Medien ausgeschlossen>", "[media]"),
        ("<Multimedia omitido>", "[media]"),
        ("<Médias omis>", "[media]"),
        ("<Mídia oculta>", "[media]"),
        ("<Без медиафайлов>", "[media]"),
        ("<Medya dahil edilmedi>", "[media]"),
        ("<媒體已略去>", "[media]"),
        ("<Media omitted>\nThe offer", "[media]\nThe offer"),
        ("\u200eBild weggelassen", "[picture]"),
        ("\u200evidéo absente", "[video]"),
        ("\u200eaudio omitted", "[sound]"),
        ("\u200eContact card omitted", "[card]"),
        ("\u200eoffer.pdf • 3 pages document omitted", "[file]"),
        ("IMG-20260312-WA0001.jpg (file attached)\nLook", "[picture]\nLook"),
        ("\u200ePTT-20260312-WA0001.opus (Datei angehängt)", "[sound]"),
        ("\u200e<attached: 00000012-offer.pdf>", "[file: 00000012-offer.pdf]"),
        ("\u200ePOLL:\nTuesday?\nOPTION: Yes (1 vote)", "POLL:\nTuesday?\nOPTION: Yes (1 vote)"),
        ("\u200eLocation: https://maps.example.org/?q=1,2", "Location: https://maps.example.org/?q=1,2"),
        ("I love <3 and <b>", "I love <3 and <b>"),
        ("<hello there>", "<hello there>"),
        ("Sure <This message was edited>", "Sure"),
        ("", ""),
    ],
)
def test_bodies(text: str, body: str) -> None:
    assert one(f"12/03/2026, 09:15 - Mary Chen: {text}").body == body


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("12/03/2026, 09:15 - Mary Chen: This message was deleted", "deleted message"),
        ("12/03/2026, 09:15 - Mary Chen: \u200eDu hast diese Nachricht gelöscht.", "deleted message"),
        ("12/03/2026, 09:15 - Mary Chen: \u200eMissed voice call", "system message"),
        ("12/03/2026, 09:15 - Mary Chen added you", "system message"),
        ('12/03/2026, 09:15 - Mary changed the subject from "A" to "Bolt: news"', "system message"),
    ],
)
def test_what_whatsapp_wrote_itself(line: str, said: str) -> None:
    (passed,) = read(line, order="dmy")
    assert isinstance(passed, PassedOver)
    assert passed.reason == said


def test_numbers_and_names_that_are_in_no_address_book() -> None:
    (number,) = one("13/03/2026, 09:15 - \u202a+49 30 12345678\u202c: Hello").people
    assert (number.name, number.value, number.normal) == ("", "+49 30 12345678", "+493012345678")
    (name,) = one("13/03/2026, 09:15 - ~\u202fBo Berg: Hello").people
    assert name.name == "Bo Berg"


def group(count: int) -> str:
    names = [f"Ann {chr(65 + number)}" for number in range(count)]
    return "".join(
        f"13/03/2026, 09:{number:02} - {name}: Hello\n" for number, name in enumerate([*names, "Sam Berg"])
    )


def test_a_small_group_is_read_and_a_crowd_is_not() -> None:
    found = [each for each in read(group(5)) if isinstance(each, InteractionDraft)]
    assert [len(each.people) for each in found] == [1, 1, 1, 1, 1, 5]
    crowd = read(group(6))
    assert [each.reason for each in crowd if isinstance(each, PassedOver)] == ["crowded"] * 7


def test_speakers_are_counted_for_the_user_to_choose() -> None:
    assert speakers(io.BytesIO(ANDROID.encode())) == {"Mary Chen": 2, "Sam Berg": 1}
    assert speakers(io.BytesIO(IOS.encode("utf-16"))) == {"Mary Chen": 3, "Sam Berg": 1}


def test_nobody_to_write_to() -> None:
    (passed,) = read("13/03/2026, 09:15 - Sam Berg: Hello")
    assert isinstance(passed, PassedOver)


def test_what_cannot_be_read_is_skipped() -> None:
    found = read(
        "scribble\nmore\n31/02/2026, 09:15 - Mary Chen: a\n30/03/2026, 25:15 - Mary Chen: b\n", order="dmy"
    )
    assert [(each.line, each.reason) for each in found if isinstance(each, Skipped)] == [
        (1, "This belongs to no message."),
        (3, "There is no such date: 31/02/2026."),
        (4, "There is no such date: 30/03/2026."),
    ]
    assert next(each.raw for each in found if isinstance(each, Skipped)) == b"scribble\nmore\n"


def test_identities_stay_in_a_longer_export_of_another_telephone() -> None:
    short = [each.uid for each in read(ANDROID) if isinstance(each, InteractionDraft)]
    more = "14/03/2026, 08:00 - Mary Chen: ok\n14/03/2026, 08:00 - Mary Chen: ok\n"
    longer = [each.uid for each in read(ANDROID + more) if isinstance(each, InteractionDraft)]
    assert longer[: len(short)] == short
    assert len(set(longer)) == len(longer) == len(short) + 2
    american = ANDROID.replace("12/03/2026", "3/12/26").replace("13/03/2026", "3/13/26")
    assert [each.uid for each in read(american) if isinstance(each, InteractionDraft)] == short


def test_the_same_words_to_two_people_are_two_messages() -> None:
    one_chat = read(ANDROID)
    other = read(ANDROID.replace("Mary Chen", "Bo Berg"))
    uids = [each.uid for each in [*one_chat, *other] if isinstance(each, InteractionDraft)]
    assert len(set(uids)) == len(uids) == 6


def test_a_clock_that_skips_an_hour() -> None:
    assert one("29/03/2026, 02:30 - Mary Chen: x", zone="Europe/Berlin").started_at == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )


def test_a_message_without_end_is_cut() -> None:
    text = "13/03/2026, 09:15 - Mary Chen: a\n" + "word word word\n" * 200_000
    found = read(text)
    assert isinstance(found[0], InteractionDraft)
    assert all(isinstance(each, Skipped) and len(each.raw) <= 1 << 16 for each in found[1:])
    assert 2 <= len(found) < 5


BITS = st.sampled_from(
    [
        "12/03/2026, 09:15 - ", "[9/22/26, 10:15:32\u202fAM] ", "Mary Chen: ", "Sam Berg: ", "\n", "\r\n", "\r", "\u200e", "<Media omitted>",
        "31/02/2026, ", "99", "[", "]", " - ", ":", "\x00", "\u202a", "\ufeff", "~", "9:15", "٣", " • ", "<", ">", "é", "\u2028",
    ],
)  # fmt: skip


@given(st.lists(st.one_of(BITS, st.binary(max_size=6)), max_size=60), st.sampled_from(["utf-8", "utf-16"]))
@settings(max_examples=300, deadline=None)
def test_nothing_ever_raises_and_every_stamp_is_a_record(bits: list[str | bytes], encoding: str) -> None:
    data = b"".join(bit.encode(encoding) if isinstance(bit, str) else bit for bit in bits)
    found = read(data, order="dmy")
    lines = [each.line for each in found]
    assert lines == sorted(set(lines))
