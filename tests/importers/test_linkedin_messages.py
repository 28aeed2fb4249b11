"""Messages as LinkedIn gives them, made up of invented people."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.linkedin_messages import participants, plain_text, profile, read_linkedin_messages

MARY, SAM = "https://www.linkedin.com/in/mary-chen", "https://www.linkedin.com/in/sam-berg"
NAMES = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT",
    "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT",
)  # fmt: skip
USUAL = {
    "CONVERSATION ID": "2-abc",
    "FROM": "Mary Chen",
    "SENDER PROFILE URL": MARY,
    "TO": "Sam Berg",
    "RECIPIENT PROFILE URLS": SAM,
    "DATE": "2026-03-12 09:15:22 UTC",
    "CONTENT": "Hello",
    "FOLDER": "INBOX",
    "IS MESSAGE DRAFT": "No",
}


def table(*messages: dict[str, str], names: tuple[str, ...] = NAMES, **how: object) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, names, extrasaction="ignore", **how)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows({**dict.fromkeys(names, ""), **USUAL, **message} for message in messages)
    return written.getvalue().encode()


def read(data: bytes, mine: frozenset[str] = frozenset({"sam berg"})) -> list[HistoryRecord]:
    return list(read_linkedin_messages(io.BytesIO(data), mine))


def one(**cells: str) -> InteractionDraft:
    (draft,) = read(table({name.replace("_", " ").upper(): value for name, value in cells.items()}))
    assert isinstance(draft, InteractionDraft), draft
    return draft


def test_a_whole_message() -> None:
    draft = one(subject="Re: Your offer", content="Hello Sam,<br>thanks &amp; bye")
    assert (draft.line, draft.channel, draft.zone) == (2, Channel.SOCIAL, "")
    assert (draft.direction, draft.outcome) == (Direction.IN, Outcome.RECEIVED)
    assert draft.started_at == datetime(2026, 3, 12, 9, 15, 22, tzinfo=UTC)
    assert draft.body == "Re: Your offer\nHello Sam,\nthanks & bye"
    assert draft.subject == "your offer"
    assert [(each.name, each.value, each.channel) for each in draft.people] == [
        ("Mary Chen", MARY, Channel.SOCIAL)
    ]


@pytest.mark.parametrize("mine", ["sam berg", "linkedin.com/in/sam-berg"])
def test_the_user_is_told_by_name_or_profile(mine: str) -> None:
    sent = {"FROM": "Sam Berg", "SENDER PROFILE URL": SAM, "TO": "Mary Chen", "RECIPIENT PROFILE URLS": MARY}
    (draft,) = read(table(sent), frozenset({mine}))
    assert isinstance(draft, InteractionDraft)
    assert (draft.direction, draft.outcome) == (Direction.OUT, Outcome.SENT)
    assert [(each.name, each.value) for each in draft.people] == [("Mary Chen", MARY)]


@pytest.mark.parametrize(
    "names",
    [
        NAMES[::-1],
        ("CONVERSATION ID", "FROM", "TO", "DATE", "CONTENT", "SENDER PROFILE URL"),
        ("Conversation Id", "From", "To", "Date", "Content", "Sender Profile Url"),
    ],
)
def test_columns_may_stand_in_any_order_and_be_few(names: tuple[str, ...]) -> None:
    cells = {name: USUAL.get(name.upper(), "") for name in names}
    (draft,) = read(table(cells, names=names))
    assert isinstance(draft, InteractionDraft)
    assert draft.people[0].value == MARY


@pytest.mark.parametrize(
    ("to", "urls", "people"),
    [
        ("Mary Chen, MBA", MARY, [("Mary Chen, MBA", MARY)]),
        (
            "Mary Chen, Bo Ek",
            f"{MARY},https://www.linkedin.com/in/bo",
            [("Mary Chen", MARY), ("Bo Ek", "https://www.linkedin.com/in/bo")],
        ),
        (
            "Mary Chen, MBA, Bo",
            f"{MARY},https://www.linkedin.com/in/bo",
            [("", MARY), ("", "https://www.linkedin.com/in/bo")],
        ),
        ("Mary Chen, Bo Ek", "", [("Mary Chen", ""), ("Bo Ek", "")]),
    ],
)
def test_recipients(to: str, urls: str, people: list[tuple[str, str]]) -> None:
    sent = {"FROM": "Sam Berg", "SENDER PROFILE URL": SAM, "TO": to, "RECIPIENT PROFILE URLS": urls}
    (draft,) = read(table(sent))
    assert isinstance(draft, InteractionDraft)
    assert [(each.name, each.value) for each in draft.people] == people


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"FOLDER": "SPAM"}, "spam"),
        ({"FOLDER": "SPONSORED_INMAIL"}, "advertisement"),
        ({"CONTENT": '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%</p>'}, "advertisement"),
        ({"IS MESSAGE DRAFT": "Yes"}, "draft"),
        ({"FROM": "LinkedIn Member", "SENDER PROFILE URL": ""}, "nobody named"),
        ({"TO": "A,B,C,D,E,Sam Berg", "RECIPIENT PROFILE URLS": ""}, "crowded"),
    ],
)
def test_what_is_passed_over(cells: dict[str, str], said: str) -> None:
    (passed,) = read(table(cells))
    assert isinstance(passed, PassedOver)
    assert passed.reason == said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("", "The row has no date."),
        ("2026-02-30 09:15:22 UTC", "There is no such date: 2026-02-30 09:15:22 UTC."),
    ],
)
def test_rows_without_a_moment_are_skipped(date: str, said: str) -> None:
    before, skipped, after = read(table({}, {"DATE": date}, {"CONTENT": "two"}))
    assert isinstance(skipped, Skipped)
    assert (skipped.line, skipped.reason) == (3, said)
    assert b"Mary Chen" in skipped.raw
    assert isinstance(before, InteractionDraft)
    assert isinstance(after, InteractionDraft)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<p>One</p><p>Two <b>three</b></p>", "One\nTwo three"),
        ('See <a href="https://bolt.example">this</a>', "See this"),
        ("a < b and b > c", "a < b and b > c"),
        ("<3 &lt;3 &#39;", "<3 <3 '"),
        ("one\r\n\r\n\r\n\r\ntwo\r", "one\n\ntwo"),
    ],
)
def test_bits_of_html(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_participants_show_who_the_user_is() -> None:
    other = {"CONVERSATION ID": "2-def", "FROM": "Bo Ek", "SENDER PROFILE URL": ""}
    assert participants(io.BytesIO(table({}, {}, other))) == {
        "Sam Berg": 2,
        "linkedin.com/in/sam-berg": 2,
        "Mary Chen": 1,
        "linkedin.com/in/mary-chen": 1,
        "Bo Ek": 1,
    }


@pytest.mark.parametrize(
    "url", [MARY, "http://linkedin.com/in/Mary-Chen/", "www.linkedin.com/in/mary-chen?trk=x"]
)
def test_profiles_are_compared_in_one_form(url: str) -> None:
    assert profile(url) == "linkedin.com/in/mary-chen"


def test_identities_stay_in_a_longer_and_differently_ordered_table() -> None:
    messages = [{}, {"CONTENT": "two"}, {"CONTENT": "two", "DATE": "2026-03-12 09:15:23 UTC"}]
    short = [each.uid for each in read(table(*messages)) if isinstance(each, InteractionDraft)]
    later = table({"CONTENT": "new"}, *messages, names=NAMES[::-1], quoting=csv.QUOTE_ALL)
    longer = [each.uid for each in read(later) if isinstance(each, InteractionDraft)]
    assert longer[1:] == short
    assert len(set(longer)) == 4


WHOLE = table({}, {"CONTENT": 'say "hi",\nplease'}, {"FOLDER": "SPAM"})


@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.binary(max_size=4)), max_size=12))
@settings(max_examples=200, deadline=None)
def test_nothing_ever_raises_and_lines_go_on(damage: list[tuple[int, bytes]]) -> None:
    data = bytearray(WHOLE)
    for at, bits in damage:
        data[at : at + len(bits)] = bits
    lines = [each.line for each in read(bytes(data))]
    assert lines == sorted(set(lines))
