"""The pictures of Insights, drawn from small facts and read as a person would."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from rich.cells import cell_len

from relnote.domain.habits import ChannelHabit, Habits
from relnote.domain.insights import Begun, Insights, Month, Reached
from relnote.domain.records import DueRow, Flag
from relnote.domain.words import Channel, FlagKind, Tier
from relnote.tui.drawing.content import STYLES
from relnote.tui.drawing.insights.begins import begins
from relnote.tui.drawing.insights.behind import picture_behind
from relnote.tui.drawing.insights.channels import channels
from relnote.tui.drawing.insights.frame import Look
from relnote.tui.drawing.insights.months import months, short
from relnote.tui.drawing.insights.page import contact_page, everybody_page
from relnote.tui.drawing.insights.strip import replies
from relnote.tui.drawing.insights.week import week
from relnote.tui.drawing.pieces import Line, text_of

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
ZONE = "Europe/Lisbon"
DAY = 8 * 3600.0
MINUTE, HOUR = 60.0, 3600.0
LOOK = Look(width=56)
PLAIN = Look(width=56, ascii=True)


def email(*waits: float, waiting: float | None = None, **more) -> ChannelHabit:
    known = len(waits) >= 5
    ordered = sorted(waits)
    return ChannelHabit(
        channel=more.pop("channel", Channel.EMAIL),
        asked=len(waits) + 1,
        answered=len(waits),
        replies=len(waits),
        best=more.pop("best", 1.0),
        waits=waits,
        waiting=waiting,
        first_quarter=ordered[len(waits) // 4] if known else None,
        median=ordered[len(waits) // 2] if known else None,
        third_quarter=ordered[3 * len(waits) // 4] if known else None,
        nine_of_ten=ordered[-1] if known else None,
    )


def habits(*found: ChannelHabit, seen: int = 0) -> Habits:
    return Habits(
        zone=ZONE,
        day=DAY,
        channels=found,
        seen=seen,
        weekdays=((9 * 60, 11 * 60),),
        weekend=(),
        there=seen,
        begun_by_them=0,
        begun_by_you=0,
    )


def insights(*found: ChannelHabit, **more) -> Insights:
    return Insights(
        habits=habits(*found, seen=more.pop("seen", 0)),
        reached=more.pop("reached", ()),
        stated=more.pop("stated", ()),
        hours=more.pop("hours", (0,) * 168),
        months=more.pop("months", year(24)),
        begun=more.pop("begun", ()),
        **more,
    )


def year(count: int, theirs: dict[int, int] | None = None, yours: dict[int, int] | None = None):
    """So many months up to November 2026; counts by place from the end."""
    last = 2026 * 12 + 10
    return tuple(
        Month(
            first=date((last - back) // 12, (last - back) % 12 + 1, 1),
            theirs=(theirs or {}).get(back, 0),
            yours=(yours or {}).get(back, 0),
        )
        for back in reversed(range(count))
    )


def drawn(lines: list[Line]) -> list[str]:
    assert all(piece.part in STYLES for line in lines for piece in line)
    return [text_of(line).rstrip() for line in lines]


def test_each_reply_is_a_dot_with_the_middle_half_and_the_wait_marked() -> None:
    found = email(20 * MINUTE, 30 * MINUTE, 40 * MINUTE, 41 * MINUTE, 2 * HOUR, 9 * HOUR, waiting=6 * HOUR)
    assert drawn(replies(habits(found), LOOK)) == [
        "Reply times            their working time, a dot a reply",
        "                           •",
        "email                  • • •    •      •",
        "                         ├─┿────┤    ◆",
        "         usually 41 min, half 30 min–2 h; 6 replies",
        "         ◆ waiting 6 h, longer than 5 of 6 replies",
        "         ┴┈┈┈┈┈┈┈┈┈┈┴┈┈┈┈┈┈┈┈┴┈┈┈┈┈┈┈┈┈┴┈┈┈┈┈┈┴┈┈┈┈┈┈┈┈┴",
        "         1 min   10 min     1 h       1 d    5 d    30 d",
    ]


def test_without_unicode_the_same_is_told() -> None:
    found = email(20 * MINUTE, 30 * MINUTE, 40 * MINUTE, 41 * MINUTE, 2 * HOUR, 9 * HOUR, waiting=6 * HOUR)
    lines = drawn(replies(habits(found), PLAIN))
    assert all(line.isascii() for line in lines)
    assert lines[2:4] == [
        "email                  o o o    o      o",
        "                         [-|----]    W",
    ]
    assert "W waiting 6 h, longer than 5 of 6 replies" in lines[5]


def test_many_replies_become_denser() -> None:
    many = email(*[10 * MINUTE] * 40, *[3 * HOUR] * 10)
    lines = drawn(replies(habits(many), LOOK))
    assert "a dot up to 5 replies" in lines[0]
    assert [line.split() for line in lines[1:3]] == [["⡇"], ["email", "⡇", "⡄"]]
    plain = drawn(replies(habits(many), PLAIN))
    assert "denser is more" in plain[0]
    assert plain[1].split() == ["email", "#", ":"]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (email(), "email    no reply yet"),
        (email(HOUR), "1 reply, too few to tell how fast"),
        (email(waiting=9 * HOUR), "◆ waiting 1 day"),
        (email(HOUR, waiting=2 * HOUR), "◆ waiting 2 h, longer than the one reply"),
        (email(*[MINUTE] * 5), "usually a minute; 5 replies"),
    ],
)
def test_little_is_told_as_what_it_is(found, said) -> None:
    assert said in "\n".join(drawn(replies(habits(found), LOOK)))


def test_what_lies_beyond_the_scale_stands_at_its_ends() -> None:
    lines = drawn(replies(habits(email(1.0, 400 * DAY)), LOOK))
    assert lines[1] == "email    •" + " " * 45 + "•"
    assert all(cell_len(line) <= LOOK.width for line in lines)


def test_the_week_is_a_row_a_day_and_a_column_an_hour() -> None:
    hours = [0] * 168
    hours[9], hours[24 + 10], hours[4 * 24 + 9] = 8, 4, 1
    monday = 9.5 * HOUR + 24 * HOUR
    lines = drawn(week(hours, habits(seen=13), LOOK, there=monday))
    assert lines[0].startswith("When they write")
    assert lines[1] == "Mon " + "· " * 9 + "██" + "· " * 13 + "·"
    assert lines[2] == "Tue " + "· " * 9 + "◇ " + "▒▒" + "· " * 12 + "·"
    assert lines[5] == "Fri " + "· " * 9 + "░░" + "· " * 13 + "·"
    assert lines[8] == "    0     3     6     9     12    15    18    21"
    assert lines[9:] == [
        "Mostly weekdays 9–11 where they are (13 of 13 times).",
        "◇ now it is Tue 09:30 there",
    ]
    plain = drawn(week(hours, habits(seen=13), PLAIN, there=monday))
    assert plain[1] == "Mon " + ". " * 9 + "##" + ". " * 13 + "."


def test_a_week_in_which_nothing_was_heard_says_so() -> None:
    lines = drawn(week([0] * 168, habits(), LOOK))
    assert lines[9].startswith("Nothing was heard of them yet")


def test_months_are_bars_of_theirs_above_and_of_yours_below() -> None:
    lines = drawn(months(year(12, {0: 12, 1: 6, 11: 1}, {0: 3}), LOOK))
    assert lines[0].endswith("12 months: 19 in, 3 out")
    assert [line.rstrip() for line in lines[1:4]] == [
        "   12                                  ██",
        "                                    ▄▄ ██",
        "in    ▂▂                            ██ ██",
    ]
    assert lines[7] == "out                                    ▆▆"
    assert lines[8] == "      De Ja Fe Ma Ap Ma Ju Ju Au Se Oc No"
    assert lines[9].strip() == "2026"
    plain = drawn(months(year(12, {0: 12, 1: 6}), PLAIN))
    assert all(line.isascii() for line in plain)
    assert plain[1].endswith("##")


def test_months_without_anything_say_so() -> None:
    assert drawn(months(year(24), LOOK)) == ["Interactions a month", "Nothing in the last 24 months."]


def test_large_numbers_are_short() -> None:
    assert [short(number) for number in (940, 9_999, 12_345, 1_400_000)] == ["940", "9999", "12k", "1.4M"]


def test_who_starts_is_told_by_half_years() -> None:
    begun = [
        *(Begun(NOW - timedelta(days=days), theirs=True) for days in (10, 20, 30)),
        Begun(NOW - timedelta(days=40), theirs=False),
        Begun(NOW - timedelta(days=500), theirs=False),
    ]
    lines = drawn(begins(begun, LOOK, now=NOW))
    assert lines[1] == "last 6 months   " + "━" * 15 + "─" * 5 + "  they 3, you 1"
    assert lines[2] == "6 months before none"
    assert lines[3] == "earlier         " + "─" * 20 + "  they 0, you 1"
    assert drawn(begins([], LOOK, now=NOW))[1].startswith("Nobody yet")


def test_channels_stand_with_what_was_said_and_what_is_seen() -> None:
    found = insights(
        email(*[HOUR] * 8, best=0.8),
        email(*[HOUR] * 2, best=0.1, channel=Channel.TEXT),
        email(channel=Channel.FAX, best=0.1),
        reached=(Reached(channel=Channel.PHONE, reached=6, tried=9),),
        stated=((Channel.PHONE, "first"), (Channel.LETTER, "second")),
        against="They said phone is best, but hardly ever answer it.",
    )
    lines = drawn(channels(found, LOOK))
    assert lines[1].split() == ["said", "answered", "usually"]
    assert lines[2].split() == ["email", "8", "of", "9", "1", "h", "prefers"]
    assert lines[3].split() == ["text", "2", "of", "3"]
    assert lines[4].split() == ["fax", "0", "of", "1", "not", "enough"]
    assert lines[5].split() == ["phone", "first", "6", "of", "9", "reached"]
    assert lines[6].split() == ["letter", "second", "never", "tried"]
    assert lines[7] == "! They said phone is best, but hardly ever answer it."
    assert drawn(channels(insights(), LOOK))[1].startswith("None was tried yet")
    assert drawn(channels(insights(email(HOUR)), LOOK))[-1] == "They named no channel yet; c asks."


def flag(kind: FlagKind, **evidence: object) -> Flag:
    return Flag(contact_id=1, kind=kind, raised_at=NOW, evidence=evidence)


KNOWN = insights(
    email(*[HOUR] * 6, waiting=9 * HOUR),
    begun=(Begun(NOW - timedelta(days=9), theirs=True),),
    heard=((NOW - timedelta(days=9), Channel.EMAIL), (NOW - timedelta(days=1), Channel.TEXT)),
    spoke=(NOW - timedelta(days=100), NOW - timedelta(days=60)),
    months=year(24, {0: 1}),
)


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (flag(FlagKind.WAITING, channel="email"), "◆ waiting 1 day, longer than all 6 replies"),
        (flag(FlagKind.RHYTHM_SILENT, channel="email"), "◆ waiting 1 day, longer than all 6 replies"),
        (flag(FlagKind.RHYTHM_SLOW, channel="email", came=True, waited=9000), "◆ this answer"),
        (flag(FlagKind.RHYTHM_FAST, channel="email", took=[60, 90], waits=0), "◆ the last 2 answers"),
        (flag(FlagKind.RHYTHM_DRIFT, channel="email", took=[9000], waits=0), "◆ the last answer"),
        (flag(FlagKind.RHYTHM_DRIFT, channel="email", took=[9000], waits=1), "◆ waiting 1 day"),
        (flag(FlagKind.NO_RESPONSE, tried={"email": 3}), "◆ waiting 1 day"),
        (flag(FlagKind.NO_RESPONSE, tried={"phone": 3}), "email  "),
        (flag(FlagKind.CHANNEL_SHIFT, channel="text"), "text       ·  •"),
        (flag(FlagKind.SIGNAL_INTEREST, begun=2), "they 1, you 0"),
        (flag(FlagKind.STALE_PREFERENCE, other="text"), "Channels"),
        (flag(FlagKind.TOO_OFTEN), "Interactions a month"),
        (
            flag(FlagKind.CADENCE_DUE, days=30, due_on="2026-10-22"),
            "│ the day to speak again, ◆ now; the last pause",
        ),
    ],
)
def test_behind_a_flag_stands_its_picture(raised, said) -> None:
    for look in (LOOK, PLAIN):
        lines = drawn(picture_behind(raised, KNOWN, look, now=NOW, zone=ZONE))
        assert all(cell_len(line) <= look.width for line in lines)
    assert said in "\n".join(drawn(picture_behind(raised, KNOWN, LOOK, now=NOW, zone=ZONE)))


@pytest.mark.parametrize(
    "raised",
    [
        flag(FlagKind.FOLLOW_UP_DUE),
        flag(FlagKind.WAITING, channel="text"),
        flag(FlagKind.SIGNAL_INTEREST, topic="cages"),
        flag(FlagKind.CADENCE_DUE, days=30, due_on="2026-10-22"),
    ],
)
def test_where_nothing_can_be_drawn_nothing_is(raised) -> None:
    assert picture_behind(raised, insights(), LOOK, now=NOW, zone=ZONE) == []


def test_the_first_pause_is_told_alone() -> None:
    once = insights(spoke=(NOW - timedelta(days=60),))
    raised = flag(FlagKind.CADENCE_DUE, days=30, due_on="2026-10-22")
    assert "◆ now; 60 days since" in "\n".join(drawn(picture_behind(raised, once, LOOK, now=NOW, zone=ZONE)))


@pytest.mark.parametrize("width", [76, 116, 176])
@pytest.mark.parametrize("plain", [False, True])
def test_pages_fit_their_width(width, plain) -> None:
    look = Look(width=width, ascii=plain)
    changed = [
        DueRow(
            flag=flag(
                FlagKind.CHANNEL_SHIFT, channel="text", before="email", times=4, before_times=8, before_of=8
            ),
            name=name,
            organisation="",
            tier=Tier.KEY,
        )
        for name in ("Mary Chen", "王芳 with a name that is far too long for it", "")
    ]
    for found in (KNOWN, insights()):
        lines = drawn(contact_page(found, look, now=NOW))
        lines += drawn(everybody_page(found, look, now=NOW, zone=ZONE, changed=changed, chosen=1))
        assert all(cell_len(line) <= width for line in lines)
    assert sum(line.startswith(look.sign("▌", ">")) for line in lines) == 1
    titles = ["Reply times", "Channels", "When they write", "Interactions a month", "Who starts"]
    assert all(any(title in line for line in lines) for title in titles)
    nobody = drawn(everybody_page(insights(), look, now=NOW, zone=ZONE, changed=[], chosen=0))
    assert "Everybody writes as they used to, as far as is known." in nobody
