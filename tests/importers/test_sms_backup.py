"""Backups of calls and messages as Android telephones really write them, made up of invented people."""

from __future__ import annotations

import io
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.sms_backup import read_sms_backup

HEAD = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
    "<!--File Created By SMS Backup & Restore v10.19 on 12/03/2026 09:15:22-->\n"
    '<?xml-stylesheet type="text/xsl" href="sms.xsl"?>\n'
)
AT = "1773306922000"
MOMENT = datetime(2026, 3, 12, 9, 15, 22, tzinfo=UTC)


def call(kind: str = "1", number: str = "+44 20 7183 8750", seconds: str = "65", at: str = AT) -> str:
    return (
        f'  <call number="{number}" duration="{seconds}" date="{at}" type="{kind}" presentation="1" '
        'readable_date="12 Mar 2026" contact_name="Mary Chen" />\n'
    )


def sms(
    body: str = "Hello",
    *,
    kind: str = "1",
    address: str = "+442071838750",
    name: str = "Mary Chen",
    at: str = AT,
) -> str:
    return (
        f'  <sms protocol="0" address="{address}" date="{at}" type="{kind}" subject="null" body="{body}" '
        f'toa="null" sc_toa="null" service_center="null" read="1" status="-1" contact_name="{name}" />\n'
    )


def mms(
    *parts: str,
    box: str = "1",
    kind: str = "132",
    address: str = "+442071838750",
    name: str = "Mary Chen",
    sender: str = "+442071838750",
    to: tuple[str, ...] = ("+15550100",),
) -> str:
    listed = "".join(f'      <addr address="{number}" type="151" charset="106" />\n' for number in to)
    return (
        f'  <mms msg_box="{box}" date="{AT}" m_type="{kind}" address="{address}" contact_name="{name}" sub="null">\n'
        f"    <parts>\n{''.join(parts)}    </parts>\n    <addrs>\n"
        f'      <addr address="{sender}" type="137" charset="106" />\n{listed}    </addrs>\n  </mms>\n'
    )


def part(text: str) -> str:
    return f'      <part seq="0" ct="text/plain" name="null" chset="106" text="{text}" />\n'


def image(data: str = "/9j/4AAQ") -> str:
    return f'      <part seq="0" ct="image/jpeg" name="null" text="null" data="{data}" />\n'


def file_of(*records: str, root: str = "smses") -> bytes:
    return f'{HEAD}<{root} count="{len(records)}">\n{"".join(records)}</{root}>\n'.encode()


def read(data: bytes, region: str = "GB") -> list[HistoryRecord]:
    return list(read_sms_backup(io.BytesIO(data), region))


def drafts(data: bytes, region: str = "GB") -> list[InteractionDraft]:
    found = read(data, region)
    assert all(isinstance(each, InteractionDraft) for each in found), found
    return [each for each in found if isinstance(each, InteractionDraft)]


def one(record: str, region: str = "GB") -> InteractionDraft:
    (draft,) = drafts(file_of(record), region)
    return draft


def reason(record: str) -> str:
    (passed,) = read(file_of(record))
    assert isinstance(passed, PassedOver)
    return passed.reason


def test_a_whole_call() -> None:
    draft = one(call())
    assert (draft.line, draft.channel, draft.started_at, draft.zone) == (1, Channel.PHONE, MOMENT, "")
    assert (draft.direction, draft.outcome, draft.duration) == (Direction.IN, Outcome.REACHED, 65)
    (mary,) = draft.people
    assert (mary.name, mary.channel, mary.value, mary.normal) == (
        "Mary Chen",
        Channel.PHONE,
        "+44 20 7183 8750",
        "+442071838750",
    )


@pytest.mark.parametrize(
    ("kind", "seconds", "direction", "outcome", "duration"),
    [
        ("1", "65", Direction.IN, Outcome.REACHED, 65),
        ("2", "65", Direction.OUT, Outcome.REACHED, 65),
        ("2", "0", Direction.OUT, Outcome.NO_ANSWER, None),
        ("2", "-1", Direction.OUT, Outcome.NO_ANSWER, None),
        ("3", "0", Direction.IN, Outcome.NO_ANSWER, None),
        ("3", "9", Direction.IN, Outcome.NO_ANSWER, None),
        ("4", "12", Direction.IN, Outcome.VOICEMAIL, 12),
    ],
)
def test_kinds_of_calls(
    kind: str, seconds: str, direction: Direction, outcome: Outcome, duration: int | None
) -> None:
    draft = one(call(kind, seconds=seconds))
    assert (draft.direction, draft.outcome, draft.duration) == (direction, outcome, duration)


@pytest.mark.parametrize(
    ("kind", "said"), [("5", "rejected call"), ("6", "blocked call"), ("7", "answered on another device")]
)
def test_calls_that_were_none(kind: str, said: str) -> None:
    assert reason(call(kind)) == said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (call(number="-2").replace("Mary Chen", "(Unknown)"), "hidden number"),
        (call(number="").replace("Mary Chen", "null"), "hidden number"),
        (sms(kind="3"), "draft"),
        (sms(kind="5"), "not sent"),
        (sms(address="~".join(f"+1555010{n}" for n in range(6))), "crowded"),
        (sms(address="AMAZON", name="(Unknown)"), "automatic sender"),
        (sms(address="72345", name="(Unknown)"), "automatic sender"),
        (mms(part("x"), kind="130"), "never downloaded"),
        (mms(part("x"), box="3"), "draft"),
        (mms(part("x"), box="2", to=tuple(f"+1555010{n}" for n in range(6))), "crowded"),
        (mms(part("x"), to=tuple(f"+1555010{n}" for n in range(6))), "crowded"),
        (mms(part("x"), address="~".join(f"+1555010{n}" for n in range(6))), "crowded"),
    ],
)
def test_what_is_passed_over(record: str, said: str) -> None:
    assert reason(record) == said


def test_a_name_is_enough_for_a_call_and_makes_a_word_a_person() -> None:
    assert one(call(number="-1")).people[0].name == "Mary Chen"
    assert one(sms(address="72345")).people[0].value == "72345"


@pytest.mark.parametrize(
    ("number", "region", "normal"),
    [
        ("+442071838750", "", "+442071838750"),
        ("020 7183 8750", "GB", "+442071838750"),
        ("020 7183 8750", "", ""),
        ("0044 20 7183 8750", "DE", "+442071838750"),
        ("*100#", "GB", ""),
    ],
)
def test_numbers_are_normal_by_region(number: str, region: str, normal: str) -> None:
    assert one(call(number=number), region).people[0].normal == normal


@pytest.mark.parametrize("name", ["(Unknown)", "null", "", "  "])
def test_names_that_are_none(name: str) -> None:
    assert one(sms(name=name)).people[0].name == ""


def test_messages() -> None:
    got, sent = drafts(file_of(sms("Tom &amp; I&#10;come &quot;soon&quot;"), sms("null", kind="2")))
    assert (got.channel, got.direction, got.outcome) == (Channel.TEXT, Direction.IN, Outcome.RECEIVED)
    assert got.body == 'Tom & I\ncome "soon"'
    assert (sent.direction, sent.outcome, sent.body) == (Direction.OUT, Outcome.SENT, "")


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("Yes &#55357;&#56832;!", "Yes \N{GRINNING FACE}!"),
        ("&#xD83D;&#xde00;", "\N{GRINNING FACE}"),
        ("&#55357;&#56832;&#55357;&#56832;", "\N{GRINNING FACE}\N{GRINNING FACE}"),
        ("half &#55357; of it", "half \N{REPLACEMENT CHARACTER} of it"),
        ("&#128512; &#55000;", "\N{GRINNING FACE} \ud6d8"),
        ("nul &#0;here&#x1f;&#65535;", "nul here"),
        ("bell \x07 rings", "bell  rings"),
        ("Gr\u00fc\u00dfe", "Gr\u00fc\u00dfe"),
        ("a > b", "a > b"),
        ("it's", "it's"),
    ],
)
def test_characters_as_java_writes_them(written: str, body: str) -> None:
    assert one(sms(written)).body == body


def test_a_value_may_stand_in_single_quotes() -> None:
    record = sms("@@").replace('"@@"', "'say \"hi\" /> now'")
    assert one(record).body == 'say "hi" /> now'


def test_a_byte_that_is_no_text_stays_within_its_record() -> None:
    data = file_of(sms("one"), sms("two"), sms("three")).replace(b"two", b"t\xe4o")
    assert [draft.body for draft in drafts(data)] == ["one", "t\N{REPLACEMENT CHARACTER}o", "three"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "windows-1252"])
def test_other_encodings(encoding: str) -> None:
    text = file_of(sms("Grüße"), call()).decode().replace("UTF-8", encoding)
    got, rang = drafts(text.encode(encoding))
    assert (got.body, rang.duration) == ("Grüße", 65)


def test_an_mms_is_its_texts_and_a_word_for_the_rest() -> None:
    draft = one(mms(image(), part("Look &#55357;&#56832;"), part("at this")))
    assert draft.body == "[picture]\nLook \N{GRINNING FACE}\nat this"
    assert (draft.direction, draft.outcome, len(draft.people)) == (Direction.IN, Outcome.RECEIVED, 1)


def test_an_mms_to_a_few_names_them() -> None:
    address, name = "+442071838750~+493012345678", "Mary Chen, Bo Berg"
    to = ("+442071838750", "+493012345678")
    sent = one(
        mms(part("x"), box="2", kind="128", address=address, name=name, sender="insert-address-token", to=to)
    )
    assert [(each.name, each.normal) for each in sent.people] == [
        ("Mary Chen", "+442071838750"),
        ("Bo Berg", "+493012345678"),
    ]
    got = one(mms(part("x"), address=address, name=name, sender="030 12345678"))
    assert [each.name for each in got.people] == ["Bo Berg"]


def test_a_large_attachment_takes_no_room_and_harms_no_neighbour() -> None:
    big = mms(part("before"), image("QUJD" * 3_000_000), part("after"))
    first, second, third = drafts(file_of(sms("one"), big, sms("three")))
    assert (first.body, second.body, third.body) == ("one", "before\n[picture]\nafter", "three")


def test_a_record_that_is_too_long_is_skipped_and_cut() -> None:
    first, second, third = read(file_of(sms("one"), sms("x" * 5_000_000), sms("three")))
    assert isinstance(second, Skipped)
    assert second.reason == "The record is longer than a message can be."
    assert len(second.raw) == 1 << 16
    assert isinstance(first, InteractionDraft)
    assert isinstance(third, InteractionDraft)
    assert third.body == "three"


@pytest.mark.parametrize("at", ["-2208988800001", "1", "253402300799999"])
def test_moments_of_all_years(at: str) -> None:
    moment = one(sms(at=at)).started_at
    assert round((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1000) == int(at)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (sms(at="0"), "The record does not say when it was."),
        (sms(at="yesterday"), "The record does not say when it was."),
        (sms(at="253402300800000"), "There is no such date: 253402300800000."),
        (call("9"), "The call does not say whether it came in or went out."),
        (sms(kind="0"), "The message does not say whether it was received or sent."),
        (sms("a & b"), "The record is damaged XML: not well-formed (invalid token)."),
        (sms("&nbsp;"), "The record is damaged XML: undefined entity."),
        (sms(kind='1" type="2'), "The record is damaged XML: duplicate attribute."),
        (sms("x").replace("/>", ""), "The record breaks off before its end."),
        (sms('say "hi" now'), "The record is damaged XML: not well-formed (invalid token)."),
    ],
)
def test_damage_is_skipped_with_its_reason_and_the_rest_is_read(record: str, said: str) -> None:
    before, damaged, after = read(file_of(sms("before"), record, sms("after")))
    assert isinstance(damaged, Skipped)
    assert (damaged.line, damaged.reason) == (2, said)
    assert damaged.raw.strip() == record.strip().encode()
    assert [each.body for each in (before, after) if isinstance(each, InteractionDraft)] == [
        "before",
        "after",
    ]


def test_what_stands_between_records_is_accounted_for() -> None:
    first, stray, second = read(file_of(sms("one"), "scribble <b>\n", "<!-- a remark -->", sms("two")))
    assert isinstance(stray, Skipped)
    assert (stray.reason, stray.raw.strip()) == ("This is no call and no message.", b"scribble<b>")
    assert [each.body for each in (first, second) if isinstance(each, InteractionDraft)] == ["one", "two"]


def test_a_file_that_breaks_off() -> None:
    data = file_of(sms("one"), sms("two"))
    first, broken = read(data[: data.index(b"two")])
    assert isinstance(first, InteractionDraft)
    assert isinstance(broken, Skipped)


def test_two_backups_in_one_file() -> None:
    assert len(drafts(file_of(sms()) + file_of(call(), root="calls"))) == 2


@pytest.mark.parametrize("inner", ["", "<sms "])
def test_entities_are_refused_and_never_expanded(inner: str) -> None:
    bomb = (
        '<?xml version="1.0"?>\n<!DOCTYPE smses [<!ENTITY a "' + inner + 'ha"><!ENTITY b "&a;&a;&a;">]>\n<smses>'
        + sms("&b;")
        + "</smses>"
    )  # fmt: skip
    (refused,) = read(bomb.encode())
    assert isinstance(refused, Skipped)
    assert refused.reason == "The file declares XML entities, which no backup has; it is not read."


def test_a_late_document_type_is_not_obeyed() -> None:
    late = '<!DOCTYPE x [<!ENTITY b "boo">]>'
    found = read(file_of(sms("one"), late, sms("&b;")))
    assert [type(each) for each in found] == [InteractionDraft, Skipped]
    assert b"boo" not in repr([each for each in found if isinstance(each, InteractionDraft)]).encode()


def test_identities_stay_in_a_longer_backup_and_tell_messages_apart() -> None:
    records = [call(), sms("one"), sms("two"), sms("one", kind="2"), mms(part("one")), call("2")]
    short = [draft.uid for draft in drafts(file_of(*records))]
    longer = [draft.uid for draft in drafts(file_of(call("3", at="5"), *records, sms("later", at="9")))]
    assert longer[1:-1] == short
    assert len(set(longer)) == len(longer)
    assert [draft.uid for draft in drafts(file_of(*records), region="DE")] == short


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", HEAD.encode(), file_of()])
def test_nothing_in_it(data: bytes) -> None:
    assert read(data) == []


class _Slow(io.BytesIO):
    """Gives few bytes at a time, so that every record is cut somewhere."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(7)


def test_records_may_be_cut_anywhere() -> None:
    data = file_of(sms("one"), mms(image(), part("two")), call())
    assert list(read_sms_backup(_Slow(data), "GB")) == read(data)


BITS = st.sampled_from(
    [
        call(), sms(), sms("&#55357;&#56832;"), mms(part("x"), image()), "<sms ", "<call ", "<mms ", "</mms>", "/>", ">", "<", '"', "'",
        "&", "&#", "&#0;", "&#55357;", "&#xD83D;", "<!--", "-->", "<!DOCTYPE ", "<!ENTITY ", "<?xml ", "?>", "<![CDATA[", "]]>", "\x00", "=",
        'date="1"', 'date="99999999999999999999"', 'type="1"', "<smses>", "</smses>", "<part ", ' data="', "\ufeff", "é",
    ],
)  # fmt: skip


@given(st.lists(st.one_of(BITS, st.binary(max_size=8)), max_size=40))
@settings(max_examples=300, deadline=None)
def test_nothing_ever_raises_and_records_are_numbered(bits: list[str | bytes]) -> None:
    data = b"".join(bit.encode() if isinstance(bit, str) else bit for bit in bits)
    found = read(data)
    assert [each.line for each in found] == list(range(1, len(found) + 1))
    assert Counter(type(each) for each in found).keys() <= {InteractionDraft, PassedOver, Skipped}
