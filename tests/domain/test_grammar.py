from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from relnote.domain.grammar import (
    Filled,
    Role,
    describe_header,
    fill,
    format_header,
    header_words,
    parse_header,
    read_note,
    split_note,
    written_name,
)
from relnote.domain.header_values import default_direction, default_outcome, possible_outcomes
from relnote.domain.header_words import FILLERS
from relnote.domain.words import ADDRESSED, ENGAGEMENT, TALKED, Channel, Direction, Outcome

NOW = datetime(2026, 11, 21, 14, 22, 30, 500, tzinfo=UTC)  # a Saturday
ZONE = "Europe/Lisbon"
ZONES = (ZONE, "UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca")
ANY = st.text(st.characters(exclude_categories=()), max_size=60)
LIKELY = st.lists(
    st.sampled_from(
        [
            "call",
            "in",
            "out",
            "email",
            "met",
            "22m",
            "1h30",
            "30",
            "%",
            "35%",
            "me",
            "140%",
            "yesterday",
            "tue",
            "12",
            "nov",
            "11/12",
            "31",
            "feb",
            "15:00",
            "at",
            "ago",
            "2",
            "hours",
            "in",
            "3",
            "days",
            "just",
            "now",
            '"open',
            "“quoted”",
            "mary,",
            "@bob",
            "#tag",
            "-",
            "the",
            "a",
            "for",
            "note",
            "voicemail",
            "no",
            "answer",
            "2026-11-21",
            "01:30Z",
            "9999-12-31",
            "0001-01-01",
            "next",
            "week",
            "→",
            "<-",
            "zoom",
            "99999",
        ],
    ),
    max_size=14,
).map(" ".join)


def header(line: str, now: datetime = NOW):
    return parse_header(line, now, ZONE)


def filled(line: str, now: datetime = NOW) -> Filled:
    return fill(header(line, now), now)


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        *[
            (word, Channel.PHONE)
            for word in ("call", "Called", "PHONE", "rang", "phone call", "voicemail", "missed")
        ],
        *[(word, Channel.EMAIL) for word in ("email", "mail", "e-mail", "emailed")],
        *[(word, Channel.TEXT) for word in ("text", "sms", "message", "text message")],
        *[(word, Channel.SOCIAL) for word in ("social", "dm", "linkedin", "whatsapp", "LinkedIn message")],
        *[
            (word, Channel.IN_PERSON)
            for word in ("met", "meeting", "lunch", "coffee", "in person", "visit", "we met")
        ],
        *[(word, Channel.VIDEO) for word in ("video", "zoom", "Teams", "zoom call", "video meeting")],
        *[(word, Channel.WEBSITE) for word in ("website", "website visit", "visited the website")],
        *[("letter", Channel.LETTER), ("fax", Channel.FAX), ("newsletter", Channel.NEWSLETTER)],
        *[("blog", Channel.BLOG), ("note", Channel.NOTE)],
    ],
)
def test_channels(line, channel):
    found = header(line)
    assert (found.channel, found.unknown, found.problems, found.prose) == (channel, (), (), False)


@pytest.mark.parametrize(
    ("line", "direction"),
    [
        *[(f"call {word}", Direction.IN) for word in ("in", "inbound", "incoming", "←", "<-", "from her")],
        *[(f"call {word}", Direction.OUT) for word in ("out", "outbound", "outgoing", "→", "->", "to them")],
        *[
            (line, Direction.IN)
            for line in ("she called", "he rang", "They called me", "called me", "she emailed us")
        ],
        *[(line, Direction.OUT) for line in ("I called", "we phoned", "I left a voicemail")],
        *[(line, None) for line in ("call", "called", "met")],
    ],
)
def test_directions(line, direction):
    found = header(line)
    assert (found.direction, found.unknown, found.problems) == (direction, (), ())


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        *[
            ("call voicemail", Outcome.VOICEMAIL),
            ("left a message", Outcome.VOICEMAIL),
            ("vm", Outcome.VOICEMAIL),
        ],
        *[("call no answer", Outcome.NO_ANSWER), ("missed call", Outcome.NO_ANSWER)],
        *[("call didn't answer", Outcome.NO_ANSWER), ("email bounced", Outcome.BOUNCED)],
        *[
            ("email sent", Outcome.SENT),
            ("email received", Outcome.RECEIVED),
            ("newsletter opened", Outcome.OPENED),
        ],
        *[("call reached", Outcome.REACHED), ("call, spoke to her", Outcome.REACHED)],
    ],
)
def test_outcomes(line, outcome):
    found = header(line)
    assert (found.outcome, found.unknown, found.problems) == (outcome, (), ())


@pytest.mark.parametrize(
    ("line", "share"),
    [
        *[("call 35%", 35), ("call me 35%", 35), ("call you 35 %", 35), ("call 35 percent", 35)],
        *[
            ("met, I talked 35%", 35),
            ("call her 65%", 35),
            ("call 34.6%", 35),
            ("call 100%", 100),
            ("call 0%", 0),
        ],
    ],
)
def test_talk_shares(line, share):
    found = header(line)
    assert (found.talk_share, found.unknown, found.problems) == (share, (), ())


@pytest.mark.parametrize(
    ("line", "started_at"),
    [
        ("call yesterday 15:00", "2026-11-20 15:00"),
        ("call at 3pm on Tuesday", "2026-11-17 15:00"),
        ("call 12 nov", "2026-11-12 12:00"),
        ("call 12.11. 15.00", "2026-11-12 15:00"),
        ("call 14:00", "2026-11-21 14:00"),
        ("call 15:00", "2026-11-20 15:00"),
        ("call noon", "2026-11-21 12:00"),
        ("call at 9h", "2026-11-21 09:00"),
        ("call 2 hours ago", "2026-11-21 12:22"),
        ("call 20m ago", "2026-11-21 14:02"),
        ("call half an hour ago", "2026-11-21 13:52"),
        ("call 2 days ago", "2026-11-19 12:00"),
        ("call in 2 days ago", "2026-11-19 12:00"),
        ("call 2026-11-01 09:30", "2026-11-01 09:30"),
        ("call 2026-11-01T09:30:59", "2026-11-01 09:30"),
        ("call 2026-11-01 09:30+02:00", "2026-11-01 07:30"),
        ("call 2026-07-01 09:30", "2026-07-01 08:30"),
        ("call 2026-07-01 09:30Z", "2026-07-01 09:30"),
    ],
)
def test_moments(line, started_at):
    found = header(line)
    assert found.started_at is not None
    assert found.started_at.replace(second=0, tzinfo=None) == datetime.fromisoformat(started_at)
    assert (found.unknown, found.problems) == ((), ())


@pytest.mark.parametrize("line", ["call", "call today", "call just now", "call now", "call just now today"])
def test_what_has_just_happened_needs_no_moment(line):
    assert header(line).started_at is None
    assert filled(line).started_at == NOW.replace(microsecond=0)


@pytest.mark.parametrize("line", ["call 22m", "22 minutes, she called", "met today 22m", "zoom 22m just now"])
def test_a_talk_with_a_length_and_no_moment_has_just_ended(line):
    assert filled(line).started_at == NOW.replace(microsecond=0) - timedelta(minutes=22)


def test_only_a_talk_takes_time_that_way():
    assert filled("letter 22m").started_at == NOW.replace(microsecond=0)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("call in 22m yesterday 15:00 40%", "→ phone · inbound · 22 min · yesterday 15:00 · you 40 %"),
        ("40% 15:00 yesterday 22m in call", "→ phone · inbound · 22 min · yesterday 15:00 · you 40 %"),
        ("call in 22m today 14:00 35%", "→ phone · inbound · 22 min · today 14:00 · you 35 %"),
        ("22 minutes, she called", "→ phone · inbound · 22 min · today 14:00"),
        ("call out voicemail", "→ phone · outbound · voicemail · today 14:22"),
        ("email out", "→ email · outbound · today 14:22"),
        ("email received", "→ email · inbound · today 14:22"),
        ('met 45m "lunch at the fair"', "→ in person · 45 min · today 13:37"),
        ("she visited 1h on 12 nov 2025 at 9:05", "→ in person · inbound · 1 h · 12 Nov 2025 09:05"),
        ("newsletter", "→ newsletter · opened · today 14:22"),
        ("newsletter sent", "→ newsletter · sent · today 14:22"),
        ("note yesterday 9:00", "→ private note · yesterday 09:00"),
        ("", "→ private note · today 14:22"),
    ],
)
def test_what_was_understood_is_told(line, what):
    assert describe_header(filled(line), ZONE, NOW) == what


def test_the_arrow_can_be_another_sign():
    assert describe_header(filled("email"), ZONE, NOW, arrow=">").startswith("> email")


@pytest.mark.parametrize(
    ("channel", "direction", "outcome"),
    [
        *[(each, Direction.OUT, Outcome.REACHED) for each in sorted(TALKED)],
        *[(each, Direction.OUT, Outcome.SENT) for each in sorted(ADDRESSED - TALKED)],
        *[(each, Direction.IN, Outcome.OPENED) for each in sorted(ENGAGEMENT)],
        (Channel.NOTE, None, None),
    ],
)
def test_what_is_left_out_is_filled_in(channel, direction, outcome):
    found = filled(format_header(channel, None, None, NOW, ZONE))
    assert (found.channel, found.direction, found.outcome) == (channel, direction, outcome)
    assert found.is_private_note == (channel is Channel.NOTE)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("call email", "This names two channels, call and email; keep one."),
        ("call in out", "This names two directions, in and out; keep one."),
        ("call 22m 1h", "This names two lengths, 22m and 1h; keep one."),
        ("call yesterday tuesday", "This names two days, yesterday and tuesday; keep one."),
        ("call 2 hours ago 9:00", "This names two moments; keep one."),
        ("call 2 hours ago yesterday", "This names two moments; keep one."),
        ("email voicemail", "Voicemail does not go with email; change one of the two."),
        ("call opened", "Opened does not go with call; change one of the two."),
        ("email in sent", "What came in was received, not sent; write in received, or out sent."),
        ("email out received", "What went out was sent, not received; write out sent, or in received."),
        (
            "note voicemail",
            "A private note has no direction and no outcome; name a channel, or leave them out.",
        ),
        ("in 22m", "Say on which channel too: call, email, text, met, video, letter or another."),
        ("call 101%", "A talk share lies between 0% and 100%."),
        ("call her 101%", "A talk share lies between 0% and 100%."),
        ("email 35%", "A talk share belongs to a talk; leave it out, or write call, met or video."),
        ("call 30h", "A talk lasts a day at most; write a length such as 22m or 1h30."),
        ("call 31 feb", "There is no such day as 31 feb."),
        ("call 11/12", "11/12 can be read in two ways; write 11 Dec or 12 Nov."),
        (
            "call tomorrow",
            "This would be tomorrow 12:00, in the future; write when it happened, or leave it out for now.",
        ),
        (
            "call today 18:00",
            "This would be today 18:00, in the future; write when it happened, or leave it out for now.",
        ),
        ("call 0001-01-01 00:00", None),
    ],
)
def test_contradictions_are_said_in_one_sentence(line, problem):
    assert header(line).problems == ((problem,) if problem else ())


@pytest.mark.parametrize("moment", ["9999-12-31 23:00", "0001-01-01 01:30Z"])
def test_a_day_at_the_end_of_the_calendar_is_refused(moment):
    found = parse_header(f"call {moment}", NOW, "America/New_York")
    assert found.started_at is None
    assert found.problems == ("That day is too far away; write a day such as 2026-11-21.",)


def test_the_same_said_twice_is_no_contradiction():
    assert header("phone call, she called, incoming, called me").problems == ()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("cal in 22m", [("cal", "call")]),
        ("call yestreday", [("yestreday", "yesterday")]),
        ("emial out", [("emial", "email")]),
        ("call xyzzy 22m", [("xyzzy", "")]),
        ("call 22m " + "x" * 40, [("x" * 40, "")]),
        ("call with @mary about #pricing", [("about", "")]),
        ("lunch with Tom", [("Tom", "")]),
        ("call 32nd", [("32nd", "")]),
        ("call 2026-02-31 25:00", [("2026-02-31", ""), ("25:00", "")]),
        ("call 2026-11-21T99:00Z", [("2026-11-21T99:00Z", "")]),
    ],
)
def test_what_is_not_understood_is_named(line, words):
    found = header(line)
    assert [(unknown.word, unknown.suggestion) for unknown in found.unknown] == words
    for unknown in found.unknown:
        assert line[unknown.start : unknown.end] == unknown.word


@pytest.mark.parametrize(
    ("line", "people", "body"),
    [
        ("met yesterday 16:00 @Anna Lindqvist", ["Anna Lindqvist"], ""),
        ("met @Anna Lindqvist yesterday 16:00", ["Anna Lindqvist"], ""),
        ("met @Anna Lindqvist, @Bob and @sue park at 15:00", ["Anna Lindqvist", "Bob", "sue park"], ""),
        ("met with @Anna @Bob (@Sue) 22m", ["Anna", "Bob", "Sue"], ""),
        ("met @ludwig van beethoven 22m", ["ludwig van beethoven"], ""),
        ("met @Ludwig van Beethoven 22m", ["Ludwig van Beethoven"], ""),
        ("met @Émile Żak 22m", ["Émile Żak"], ""),
        ("met @J. R. Smith; 22m", ["J. R. Smith"], ""),
        ("met @Anna van about", ["Anna"], "van about"),
        ("met @Anna Bea Cleo Dora Eve Fay 22m", ["Anna Bea Cleo Dora Eve"], "Fay"),
        ('met @"May Call" 22m', ["May Call"], ""),
        ('met @Bob "his words" @"open', ["Bob", "open"], "his words"),
        ('met @"" 22m', [], "@"),
        ("met @ home", [], "@ home"),
        ("met @@bob", [], "@@bob"),
        ("met @Anna #fair", ["Anna"], "#fair"),
        ("met @Anna: prices too high again", ["Anna"], "prices too high again"),
        ("called @Bob about the price by Friday", ["Bob"], "about the price by Friday"),
        ("called @bob about the price by Friday", ["bob"], "about the price by Friday"),
        ("call 22m, prices are too high for @Bob", [], "prices are too high for @Bob"),
        ("call " + "22m " * 79 + "@Anna Lind", [], " @Anna Lind"),
    ],
)
def test_names_behind_an_at_took_part(line, people, body):
    note = read_note(line, NOW, ZONE)
    assert (list(note.people), note.body) == (people, body)
    assert not any("@" in unknown.word for unknown in note.unknown if people)


@pytest.mark.parametrize(
    "line", ["Gossip about @Piotr", "@Anna", "@Anna @Bob", "I told @Anna that yesterday"]
)
def test_names_in_a_line_of_text_are_text(line):
    note = read_note(line, NOW, ZONE)
    assert (note.people, note.body) == ((), line)


def test_the_stretch_of_a_name_is_told():
    line = 'met (@Anna Lindqvist), @"May Call" 22m'
    found = [line[span.start : span.end] for span in header(line).spans if span.role is Role.PERSON]
    assert found == ["@Anna Lindqvist", '@"May Call"']


NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.lists(
    st.sampled_from(["Anna", "van", "call", "@", ",", "22m", "the", "May", "Jr.", "yesterday", "bob", "X"]),
    max_size=6,
).map(" ".join)


@given(st.lists(NAMES.map(written_name).filter(bool), max_size=3))
def test_names_written_in_a_header_read_back(names):
    line = format_header(Channel.PHONE, Direction.OUT, Outcome.REACHED, NOW, ZONE, people=names)
    assert read_note(f"{line}\nbody", NOW, ZONE).people == tuple(names)


def test_who_took_part_is_told():
    told = describe_header(filled("met"), ZONE, NOW, people=["Anna Lindqvist", "Bob"])
    assert told == "→ in person · today 14:22 · with Anna Lindqvist, Bob"


def test_where_what_was_understood_stands():
    line = '(22 minutes), she called; yesterday at 15:00 me 35% no answer "oh"'
    spans = {span.role: line[span.start : span.end] for span in header(line).spans}
    assert spans == {
        Role.LENGTH: "22 minutes",
        Role.CHANNEL: "she called",
        Role.DAY: "yesterday",
        Role.CLOCK: "at 15:00",
        Role.SHARE: "me 35%",
        Role.OUTCOME: "no answer",
        Role.TEXT: '"oh"',
    }


@pytest.mark.parametrize(
    ("text", "channel", "body"),
    [
        ("call in 22m\nShe wants two.", Channel.PHONE, "She wants two."),
        ("call in 22m\r\nShe wants two.", Channel.PHONE, "She wants two."),
        ("call in 22m", Channel.PHONE, ""),
        ("call in 22m\n\n  indented\n", Channel.PHONE, "\n  indented\n"),
        ('met 45m "lunch at the fair"\nNice.', Channel.IN_PERSON, "lunch at the fair\nNice."),
        ('met 45m "lunch at the', Channel.IN_PERSON, "lunch at the"),
        ("call with Mary and Bob 20m\nShort.", Channel.PHONE, "with Mary and Bob\nShort."),
        ("Call about the new line of products\n", Channel.PHONE, "about the new line of products\n"),
        (
            "call 20m we spoke of robots, paint, prices and yesterday",
            Channel.PHONE,
            "of robots, paint, prices and yesterday",
        ),
        ("Good call with Mary\nMore.", Channel.NOTE, "Good call with Mary\nMore."),
        ("In the end she liked it a lot", Channel.NOTE, "In the end she liked it a lot"),
        (
            "Friday she wants the two-line configuration",
            Channel.NOTE,
            "Friday she wants the two-line configuration",
        ),
        ("She is happy.\ncall in", Channel.NOTE, "She is happy.\ncall in"),
        ('"We love it"', Channel.NOTE, '"We love it"'),
        ("\nShe is happy.", Channel.NOTE, "She is happy."),
        ("", Channel.NOTE, ""),
        ("yesterday\nQuiet.", Channel.NOTE, "Quiet."),
    ],
)
def test_a_note_is_cut_into_header_and_body(text, channel, body):
    note = read_note(text, NOW, ZONE)
    assert note.filled.channel is channel
    assert note.body == body
    assert split_note(text, NOW, ZONE)[1] == body


@pytest.mark.parametrize(("text", "line"), [("call in\r\nx", "call in"), ("Well then.\nx", ""), ("", "")])
def test_the_header_line_is_empty_if_there_is_none(text, line):
    assert split_note(text, NOW, ZONE)[0] == line


def test_a_private_note_has_nothing_to_complain_of():
    note = read_note("In the end she liked it a lot", NOW, ZONE)
    assert (note.problems, note.unknown, note.header.spans) == ((), (), ())


def test_a_note_tells_what_is_wrong_with_its_header():
    note = read_note("cal in email out", NOW, ZONE)
    assert [unknown.word for unknown in note.unknown] == ["cal"]
    assert note.problems == ("This names two directions, in and out; keep one.",)


@given(ANY | LIKELY, st.sampled_from(ZONES))
@example("call " + "x " * 500, ZONE)
@example('"' * 300, ZONE)
def test_any_text_is_a_note_and_none_of_it_is_lost(text, zone):
    note = read_note(text, NOW, zone)
    line, _, rest = text.partition("\n")
    assert note.body.endswith(rest)
    assert note.filled.started_at.tzinfo is UTC
    for unknown in note.unknown:
        assert line[unknown.start : unknown.end] == unknown.word
        assert unknown.word in note.body
    for text_in_quotes in [note.header.text, note.header.leftover]:
        assert text_in_quotes in note.body
    describe_header(note.filled, zone, NOW)


@pytest.mark.parametrize(
    ("line", "told", "body"),
    [
        ("22 minutes, she called, promised a quote by Friday", "→ phone · inbound · 22 min · today 14:00", "promised a quote by Friday"),
        ("call 22m talked about the meeting on Monday", "→ phone · outbound · 22 min · today 14:00", "about the meeting on Monday"),
        ("call 22m, wants it by 31 feb", "→ phone · outbound · 22 min · today 14:00", "wants it by 31 feb"),
        ("call 22m, ratio 11/12", "→ phone · outbound · 22 min · today 14:00", "ratio 11/12"),
        ("call 22m emails on Friday", "→ phone · outbound · 22 min · today 14:00", "emails on Friday"),
        ("call 22m: two   more,  wrong  things", "→ phone · outbound · 22 min · today 14:00", "two   more,  wrong  things"),
        ("call needs 2 hours", "→ phone · outbound · today 14:22", "needs 2 hours"),
        ("call, needs Friday", "→ phone · outbound · today 14:22", "needs Friday"),
        ("call quote by 15:00", "→ phone · outbound · today 14:22", "quote by 15:00"),
        ('call, she said "never again" yesterday', "→ phone · outbound · today 14:22", 'she said "never again" yesterday'),
        ("call with Mary, promised Friday", "→ phone · outbound · today 14:22", "with Mary, promised Friday"),
        ("call with Tom by Friday", "→ phone · outbound · today 14:22", "with Tom by Friday"),
        ("call about #pricing yesterday", "→ phone · outbound · today 14:22", "about #pricing yesterday"),
        ("call in yestreday by Friday", "→ phone · inbound · today 14:22", "yestreday by Friday"),
        ("call emials 22m lunch", "→ phone · outbound · today 14:22", "emials 22m lunch"),
        ("email delivery 12 dec", "→ email · outbound · today 14:22", "delivery 12 dec"),
        ("met yesterday, we agreed on Friday", "→ in person · yesterday 12:00", "we agreed on Friday"),
    ],
)  # fmt: skip
def test_the_header_ends_where_text_begins(line, told, body):
    note = read_note(line, NOW, ZONE)
    assert describe_header(note.filled, ZONE, NOW) == told
    assert (note.body, note.problems) == (body, ())
    assert note.unknown[-1].end == len(line)


@pytest.mark.parametrize(
    ("line", "told", "words"),
    [
        ("call lumch in 22m", "→ phone · inbound · 22 min · today 14:00", ["lumch"]),
        ("cal she called 22m yesterday", "→ phone · inbound · 22 min · yesterday 12:00", ["cal"]),
        ("call with Mary and Bob 20m", "→ phone · outbound · 20 min · today 14:02", ["Mary", "Bob"]),
        ("lunch with Mary Chen on Monday", "→ in person · Mon 16 Nov 12:00", ["Mary", "Chen"]),
        ("call xyzzy 35% 22m 15:00", "→ phone · outbound · 22 min · yesterday 15:00 · you 35 %", ["xyzzy"]),
        ("call 22m prices", "→ phone · outbound · 22 min · today 14:00", ["prices"]),
        ("call @mary 22m", "→ phone · outbound · 22 min · today 14:00", []),
    ],
)
def test_a_slip_does_not_end_the_header(line, told, words):
    note = read_note(line, NOW, ZONE)
    assert describe_header(note.filled, ZONE, NOW) == told
    assert [unknown.word for unknown in note.unknown] == words
    assert note.problems == ()


@pytest.mark.parametrize(
    "line", ["Quote by Friday", "Friday works", "Quote mailed Friday", "Wants lunch Friday"]
)
def test_a_day_is_not_taken_out_of_a_private_note(line):
    note = read_note(line, NOW, ZONE)
    assert note.filled == fill(header(""), NOW)
    assert note.body == line


@pytest.mark.parametrize("line", ["cal 31 feb", "call 31 feb 22m", "call 31 feb promised a new quote"])
def test_an_impossible_day_has_its_own_sentence(line):
    assert "There is no such day as 31 feb." in header(line).problems


TALK = st.lists(
    st.sampled_from(
        [
            "call",
            "lunch",
            "22m",
            "Friday",
            "yestreday",
            "promised",
            "a",
            "quote",
            "by",
            "on",
            "with",
            "Tom",
            "and",
            "15:00",
            "emials",
        ]
    )
    | st.sampled_from(("31 feb", '"so,  it"', "@mary", ",", "in 2 days", "11/12", "just now", "- ")),
    max_size=10,
).map(" ".join)


@given(TALK | LIKELY)
def test_every_word_is_understood_or_kept(line):
    note = read_note(line, NOW, ZONE)
    spans = [] if note.header.prose else note.header.spans
    left = "".join(
        " " if any(span.start <= place < span.end for span in spans) else sign
        for place, sign in enumerate(line)
    )
    kept = note.body.split()
    for word in left.replace(",", " ").split():
        assert word in FILLERS or any(word in each for each in kept)


@given(LIKELY)
def test_spans_follow_each_other_and_stay_apart_from_the_unknown(line):
    found = header(line)
    stretches = sorted([(each.start, each.end) for each in (*found.spans, *found.unknown)])
    assert all(end <= start for (_, end), (start, _) in pairwise(stretches))
    assert all(0 <= start < end <= len(line) for start, end in stretches)


@given(LIKELY)
def test_case_does_not_matter(line):
    assert fill(header(line.upper()), NOW) == fill(header(line), NOW)


WORDS = ("call", "in", "22m", "yesterday", "15:00", "40%", "voicemail", "no longer")


@given(st.permutations(WORDS[:6]))
def test_order_does_not_matter(words):
    assert filled(" ".join(words)) == filled(" ".join(WORDS[:6]))


@st.composite
def happenings(draw) -> Filled:
    channel = draw(st.sampled_from(Channel))
    note = channel is Channel.NOTE
    return Filled(
        channel=channel,
        direction=None if note else draw(st.sampled_from(Direction)),
        outcome=None if note else draw(st.sampled_from(Outcome)),
        started_at=draw(
            st.datetimes(datetime(1890, 1, 1), datetime(2190, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
            | st.integers(-90, 90).map(
                lambda minutes: datetime(2026, 10, 25, 1, tzinfo=UTC) + timedelta(minutes=minutes)
            )
            | st.integers(-90, 90).map(
                lambda minutes: datetime(2026, 11, 1, 6, tzinfo=UTC) + timedelta(minutes=minutes)
            ),
        ),
        duration=draw(st.none() | st.integers(0, 100_000)),
        talk_share=draw(st.none() | st.integers(0, 100)),
    )


def written(what: Filled, zone: str) -> str:
    return format_header(
        what.channel,
        what.direction,
        what.outcome,
        what.started_at,
        zone,
        duration=what.duration,
        talk_share=what.talk_share,
    )


@given(happenings(), st.sampled_from(ZONES), st.text(max_size=30), st.integers(0, 400))
def test_a_saved_note_reads_back_as_it_was(what, zone, body, days):
    later = NOW + timedelta(days=days)
    note = read_note(f"{written(what, zone)}\n{body}", later, zone)
    minute = what.started_at.replace(second=0, microsecond=0)
    assert note.filled == Filled(
        channel=what.channel,
        direction=what.direction,
        outcome=what.outcome,
        started_at=minute,
        duration=what.duration,
        talk_share=what.talk_share,
    )
    assert note.body == body
    assert note.unknown == ()


@pytest.mark.parametrize(
    ("what", "zone", "line"),
    [
        (
            Filled(
                channel=Channel.PHONE,
                direction=Direction.IN,
                outcome=Outcome.REACHED,
                started_at=datetime(2026, 11, 21, 15, 3, tzinfo=UTC),
                duration=1320,
                talk_share=35,
            ),
            ZONE,
            "call in 2026-11-21 15:03 22m 35%",
        ),
        (
            Filled(
                channel=Channel.IN_PERSON,
                direction=Direction.OUT,
                outcome=Outcome.NO_ANSWER,
                started_at=datetime(2026, 7, 1, 9, 30, tzinfo=UTC),
            ),
            ZONE,
            "met no answer 2026-07-01 10:30",
        ),
        (  # the second time the clock shows 1:30 that night
            Filled(
                channel=Channel.EMAIL,
                direction=Direction.OUT,
                outcome=Outcome.SENT,
                started_at=datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
            ),
            ZONE,
            "email out 2026-10-25 01:30Z",
        ),
    ],
)
def test_a_header_is_written_plainly(what, zone, line):
    assert written(what, zone) == line


def test_every_possible_outcome_can_be_written_without_complaint():
    for channel in Channel:
        for outcome in possible_outcomes(channel):
            line = format_header(channel, default_direction(channel, outcome), outcome, NOW, ZONE)
            assert header(line).problems == ()


@pytest.mark.parametrize("channel", sorted(Channel))
def test_defaults_agree_with_each_other(channel):
    outcome = default_outcome(channel, default_direction(channel, None))
    assert outcome is None or outcome in possible_outcomes(channel)


def test_words_to_complete_with_are_understood():
    words = header_words()
    assert len(set(words)) == len(words)
    assert words[:3] == ("email", "call", "text")
    for word in words:
        assert not header(word).prose, word
