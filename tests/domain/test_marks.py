from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from relnote.domain.marks import (
    DEFAULT_KEYWORDS,
    becomes_fact,
    becomes_value,
    begun_by,
    describe_mark,
    find_marks,
    learned_line,
    without_empty_learned,
)
from relnote.domain.words import MarkKind

WRITTEN = date(2026, 11, 21)  # a Saturday
LIKELY = st.lists(
    st.sampled_from(
        [
            "todo",
            "promise:",
            "They promise",
            ":",
            "：",
            "\n",
            "\r\n",
            "- ",
            "* ",
            "```",
            "~~~~",
            " ",
            "by ",
            "before ",
            ", ",
            "12 Dec",
            "on ",
            "due ",
            "friday",
            "11/12",
            "31 feb",
            "(",
            ")",
            "tom",
            "in 3 weeks",
            "today",
            "12.11.",
            "quote",
            "İ",
            "ı",
            "\u2028",
        ],
    ),
    max_size=20,
).map("".join)
ANY = st.text(st.characters(exclude_categories=()), max_size=60)


def only(body: str, **how):
    (mark,) = find_marks(body, WRITTEN, **how)
    return mark


def check_due(line, text, due, said):
    """Check what a mark says, when it is due, and where in its line either stands."""
    mark = only(line)
    assert (mark.text, mark.due_on, mark.problem) == (text, date.fromisoformat(due), "")
    assert line[mark.text_start : mark.text_end] == text
    assert line[mark.due_start : mark.due_end] == said


@pytest.mark.parametrize("kind", sorted(MarkKind))
def test_every_kind_of_mark_is_found(kind):
    text = {MarkKind.BORN: "9 April 1983", MarkKind.AWAY: "until 6 Jan"}.get(kind, "the thing")
    mark = only(f"Hello.\n{kind}: {text}")
    assert (mark.kind, mark.line, mark.text, mark.problem) == (kind, 1, text, "")


@pytest.mark.parametrize(
    "line",
    [
        *("promise: quote", "Promise: quote", "PROMISE:quote", "  promise:  quote  ", "- promise: quote"),
        *("* promise: quote", "\t- promise : quote", "promise： quote", "promise: quote\r"),
    ],
)
def test_how_a_mark_may_be_written(line):
    mark = only(line)
    assert (mark.kind, mark.text) == (MarkKind.PROMISE, "quote")
    assert line[mark.keyword_start : mark.keyword_end].lower() == "promise"
    assert line[mark.text_start : mark.text_end] == "quote"


@pytest.mark.parametrize(
    "body",
    [
        *(
            "",
            "promise",
            "promise quote: x",
            "promises: quote",
            "I promise: quote",
            "-promise: quote",
            "> todo: x",
        ),
        *(
            "prom\u0131se: quote",
            ": quote",
            "a:b:c",
            "```\ntodo: x\n```",
            "```python\ntodo: x",
            "~~~\n```\ntodo: x",
        ),
        *("````\n```\ntodo: x\n````", "```\n``` x\ntodo: x"),
    ],
)
def test_what_is_no_mark(body):
    assert find_marks(body, WRITTEN) == ()


def test_marks_behind_fenced_code_are_found_again():
    marks = find_marks("todo: a\n```\ntodo: b\n```\ntodo: c", WRITTEN)
    assert [(mark.line, mark.text) for mark in marks] == [(0, "a"), (4, "c")]


def test_only_line_feeds_end_a_line():
    assert [mark.text for mark in find_marks("todo: a\u2028todo: b\x0btodo: c", WRITTEN)] == [
        "a\u2028todo: b\x0btodo: c",
    ]


@pytest.mark.parametrize(
    ("line", "text", "due", "said"),
    [
        ("promise: send drawings by Tue", "send drawings", "2026-11-24", "by Tue"),
        ("todo: call back on Monday.", "call back", "2026-11-23", "on Monday."),
        ("they promise: contract before end of month", "contract", "2026-11-30", "before end of month"),
        ("they promise: contract due 2026-12-01", "contract", "2026-12-01", "due 2026-12-01"),
        ("todo: contract, due on 1 Dec", "contract", "2026-12-01", "due on 1 Dec"),
        ("todo: contract due: fri", "contract", "2026-11-27", "due: fri"),
        ("promise: quote (by Friday)", "quote", "2026-11-27", "by Friday)"),
        ("promise: quote - by the end of the week", "quote", "2026-11-27", "by the end of the week"),
        ("todo: drop by on Friday", "drop by", "2026-11-27", "on Friday"),
        ("todo: meet on Monday, by 12.12.", "meet on Monday", "2026-12-12", "by 12.12."),
        ("todo: call back tomorrow", "call back", "2026-11-22", "tomorrow"),
        ("they promise: delivery in 3 weeks.", "delivery", "2026-12-12", "in 3 weeks."),
        ("todo: BY the river BY FRIDAY", "BY the river", "2026-11-27", "BY FRIDAY"),
        ("promise: draft by Tue, final by Thu", "draft by Tue, final", "2026-11-26", "by Thu"),
        ("promise: send it Friday", "send it", "2026-11-27", "Friday"),
        ("promise: send it Friday!", "send it", "2026-11-27", "Friday!"),
        ("promise: send it (Friday)", "send it", "2026-11-27", "(Friday)"),
        ("promise: send it Fri.", "send it", "2026-11-27", "Fri."),
        ("promise: quote - Friday", "quote", "2026-11-27", "Friday"),
        ("todo: call her 12 Dec", "call her", "2026-12-12", "12 Dec"),
        ("todo: call her Dec 12", "call her", "2026-12-12", "Dec 12"),
        ("todo: call her 12 Dec 2027", "call her", "2027-12-12", "12 Dec 2027"),
        ("todo: call her Fri 11 Dec", "call her", "2026-12-11", "Fri 11 Dec"),
        ("todo: call her, 2026-12-01", "call her", "2026-12-01", "2026-12-01"),
        ("todo: call her next Friday", "call her", "2026-11-27", "next Friday"),
        ("todo: call her Friday next week", "call her", "2026-11-27", "Friday next week"),
        ("todo: call her Sat", "call her", "2026-11-28", "Sat"),
        ("todo: standby friday", "standby", "2026-11-27", "friday"),
        ("todo: give the list to Anna Friday", "give the list to Anna", "2026-11-27", "Friday"),
        ("todo: pay invoice 1234 Friday", "pay invoice 1234", "2026-11-27", "Friday"),
    ],
)
def test_the_end_of_the_text_may_say_when_it_is_due(line, text, due, said):
    check_due(line, text, due, said)


@pytest.mark.parametrize(
    ("line", "text", "due", "said"),
    [
        ("promise: by Fri the new list", "the new list", "2026-11-27", "by Fri"),
        ("promise: By Friday: new list", "new list", "2026-11-27", "By Friday"),
        ("promise: by Friday, the new list", "the new list", "2026-11-27", "by Friday"),
        ("promise: by Friday send the list", "send the list", "2026-11-27", "by Friday"),
        ("promise: (by Fri) the new list", "the new list", "2026-11-27", "by Fri"),
        ("promise: by the end of the month figures", "figures", "2026-11-30", "by the end of the month"),
        ("promise: by 12.12. the list", "the list", "2026-12-12", "by 12.12."),
        ("promise: by 12 Dec 2027, the list", "the list", "2027-12-12", "by 12 Dec 2027"),
        ("they promise: due Tue - contract", "contract", "2026-11-24", "due Tue"),
        ("todo: before Friday our list", "our list", "2026-11-27", "before Friday"),
    ],
)
def test_the_beginning_of_the_text_may_say_when_it_is_due(line, text, due, said):
    check_due(line, text, due, said)


@pytest.mark.parametrize(
    ("line", "due", "said"),
    [
        ("promise: send the list by Fri, in EUR", "2026-11-27", "by Fri"),
        ("promise: send the list (by Fri) in EUR", "2026-11-27", "by Fri"),
        ("promise: send the list by Fri (in EUR)", "2026-11-27", "by Fri"),
        ("promise: send the list by Fri - in EUR", "2026-11-27", "by Fri"),
        ("promise: send the list by Fri – in EUR", "2026-11-27", "by Fri"),
        ("promise: send the list by Fri. Call first", "2026-11-27", "by Fri."),
        ("promise: the list before Dec 12, 2027 (in EUR)", "2027-12-12", "before Dec 12, 2027"),
        ("todo: rent due Fri, call the bank", "2026-11-27", "due Fri"),
        ("todo: send it by Fri, meet on Monday", "2026-11-27", "by Fri"),
        ("todo: send it by Fri, talk Monday", "2026-11-27", "by Fri"),
        ("todo: list by Fri, yes, by Friday, in EUR", "2026-11-27", "by Fri"),
        ("promise: by Friday noon the list", "2026-11-27", "by Friday"),
        ("todo: before Friday lunch call Anna", "2026-11-27", "before Friday"),
        ("todo: before Friday talks call Anna", "2026-11-27", "before Friday"),
    ],
)
def test_a_day_inside_the_text_counts_and_leaves_the_words_as_they_are(line, due, said):
    mark = only(line)
    assert (mark.text, mark.due_on, mark.problem) == (line.partition(": ")[2], date.fromisoformat(due), "")
    assert line[mark.text_start : mark.text_end] == mark.text
    assert line[mark.due_start : mark.due_end] == said


@pytest.mark.parametrize(
    "line",
    [
        *(
            "promise: send by post",
            "todo: ask Bob about Friday",
            "todo: give it to Sue by Tom",
            "todo: by and by",
        ),
        *(
            "ask next: budget by Friday",
            "heard: done by Friday",
            "todo: ready in 999 years",
        ),
        *("todo: on Friday they close", "todo: tomorrow they close", "todo: xtomorrow"),
        *("todo: the Friday report", "promise: Good Friday menu", "promise: send the menu Good Friday"),
        *(
            "todo: order the menu for Good Friday",
            "todo: ask about last Friday",
            "todo: the talk last Friday",
        ),
        *("todo: call her Thursday or Friday", "todo: call her Thursday, Friday", "todo: open Mon - Fri"),
        *("todo: open Mon-Fri", "todo: visit 10 - 14 Dec", "todo: ask if she is free Friday"),
        *("todo: find out where she sat", "todo: enjoy sun", "todo: buy cream for the sun", "todo: Friday"),
        *("todo: install version 1.2.", "todo: look at pages 3/4", "todo: send next week Friday"),
        *("todo: move the talk of this Monday to this Monday", "todo: the talk this Monday"),
        *("promise: send the list by Fri with prices", "promise: draft by Tue, final by Thu, in EUR"),
        *("promise: by Friday or Monday the list", "promise: by Tue the draft, by Thu, the rest"),
        *(
            "todo: extend the trial by 2 weeks",
            "todo: extend it by 2 weeks, in EUR",
            "todo: by Tom, the new man",
        ),
        *("promise: the list on 12 Dec, in EUR", "todo: " + "x " * 600 + "by Fri, in EUR"),
    ],
)
def test_what_says_no_day_stays_text(line):
    mark = only(line)
    assert (mark.text, mark.due_on, mark.problem) == (line.partition(": ")[2], None, "")
    assert mark.due_start == mark.due_end


def test_a_day_beyond_the_calendar_stays_text():
    (mark,) = find_marks("todo: wait in 12 months", date(9999, 6, 1))
    assert (mark.text, mark.due_on) == ("wait in 12 months", None)


@pytest.mark.parametrize(
    ("line", "text", "problem"),
    [
        ("todo: x by 11/12", "x by 11/12", "11/12 can be read in two ways; write 11 Dec or 12 Nov."),
        ("todo: x by 31 feb", "x by 31 feb", "There is no such day as 31 feb."),
        ("todo: x by 31 feb, in EUR", "x by 31 feb, in EUR", "There is no such day as 31 feb."),
        ("todo: call her 31 Feb", "call her 31 Feb", "There is no such day as 31 Feb."),
        ("todo: call Thu 11 Dec", "call Thu 11 Dec", "There is no such day as Thu 11 Dec."),
        ("promise: by Friday,", "", "Say what after promise:, or leave the line out."),
        ("Promise: by Friday", "", "Say what after promise:, or leave the line out."),
        ("heard:", "", "Say what after heard:, or leave the line out."),
    ],
)
def test_what_is_wrong_with_a_mark_is_said(line, text, problem):
    mark = only(line)
    assert (mark.text, mark.problem) == (text, problem)
    assert describe_mark(mark, WRITTEN) == f"↳ {problem}"


def test_keywords_can_be_renamed():
    keywords = {"Zu  tun": MarkKind.TODO, "c++ (plan)": MarkKind.ASK_NEXT}
    assert only("zu tun: Angebot", keywords=keywords).kind is MarkKind.TODO
    assert only("C++ (Plan): x", keywords=keywords).kind is MarkKind.ASK_NEXT
    assert find_marks("todo: offer", WRITTEN, keywords) == ()
    assert find_marks("todo: offer", WRITTEN, {}) == ()


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("promise: drawings by Tue", "↳ promise, due Tue 24 Nov"),
        ("promise: drawings by Tue, in ink", "↳ promise, due Tue 24 Nov"),
        ("promise: by Tue the drawings", "↳ promise, due Tue 24 Nov"),
        ("todo: call her 12 Dec", "↳ follow-up, due Sat 12 Dec"),
        ("they promise: drawings by tomorrow", "↳ their promise, due tomorrow"),
        ("todo: drawings", "↳ follow-up, no day"),
        ("ask next: budget", "↳ to ask next time"),
        ("prefers: text after 5pm", "↳ a preference of theirs"),
        ("heard: invoices", "↳ remark, on the board"),
        ("bought: 40 robots", "↳ purchase"),
        ("bought: 46500 GBP Plover", "↳ purchase, 46,500 GBP"),
        ("born: 9 April 1983", "↳ birthday, 9 Apr 1983"),
        (
            "born: soon",
            "↳ Write when they were born: 9 April 1983, 1983-04-09, or 9 April if the year is not known.",
        ),
        ("moved: to Oslo", "↳ where they are now"),
        ("gave: a referral to Bob", "↳ given: referral"),
        ("gave: two hours", "↳ given"),
        ("asked: for a visit", "↳ asked for"),
    ],
)
def test_what_a_mark_becomes_is_told(line, becomes):
    assert describe_mark(only(line), WRITTEN) == becomes


def test_whom_a_mark_is_about_and_how_it_stands_is_told():
    assert describe_mark(only("promise: quote by Friday"), WRITTEN, state="kept") == "↳ promise, kept"
    assert (
        describe_mark(only("moved: to Oslo"), WRITTEN, name="Bob Ortiz") == "↳ Bob Ortiz: where they are now"
    )


def test_the_arrow_can_be_another_sign():
    assert describe_mark(only("todo: x"), WRITTEN, arrow="->") == "-> follow-up, no day"


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("bought: film", True),
        ("born: 9 Apr", True),
        ("born: soon", False),
        ("bought:", False),
        ("todo: x", False),
    ],
)
def test_which_marks_become_facts(line, becomes):
    assert becomes_fact(only(line)) is becomes


@pytest.mark.parametrize(
    ("line", "becomes"),
    [("gave: an idea", True), ("asked: help", True), ("gave:", False), ("told: x", False)],
)
def test_which_marks_become_value(line, becomes):
    assert becomes_value(only(line)) is becomes


@given(ANY | LIKELY)
@example("todo:" + " " * 300 + "x")
@example("a" * 300)
def test_any_text_has_marks_or_none(body):
    lines = body.split("\n")
    marks = find_marks(body, WRITTEN)
    assert [mark.line for mark in marks] == sorted({mark.line for mark in marks})
    for mark in marks:
        line = lines[mark.line]
        keyword = " ".join(line[mark.keyword_start : mark.keyword_end].casefold().split())
        assert DEFAULT_KEYWORDS[keyword] is mark.kind
        assert line[mark.text_start : mark.text_end] == mark.text
        assert mark.keyword_end < mark.due_start <= mark.due_end <= len(line)
        assert (mark.due_on is None) == (mark.due_start == mark.due_end)
        assert describe_mark(mark, WRITTEN)


@given(
    st.lists(st.sampled_from(["todo: a", "promise: b by friday", "plain", "- ask next: c", ""]), max_size=8)
)
def test_a_line_is_a_mark_wherever_it_stands(lines):
    found = {mark.line: mark.text for mark in find_marks("\n".join(lines), WRITTEN)}
    alone = [find_marks(line, WRITTEN) for line in lines]
    assert found == {number: marks[0].text for number, marks in enumerate(alone) if marks}


def test_the_line_for_what_was_learned_goes_if_it_is_left_empty():
    renamed = {"learnt": MarkKind.HEARD, "todo": MarkKind.TODO}
    assert learned_line(DEFAULT_KEYWORDS) == "heard: "
    assert learned_line(renamed) == "learnt: "
    text = "call 22m\nheard: \nheard: invoices\ntodo:\nheard:"
    assert without_empty_learned(text, DEFAULT_KEYWORDS) == "call 22m\nheard: invoices\ntodo:"
    assert without_empty_learned(text, renamed) == text


@pytest.mark.parametrize("before", ["", "Spoke of the line at 10:30.\n", "\n \t- ", "  * "])
@pytest.mark.parametrize(
    "line",
    [
        *(f"{word}: x" for word in DEFAULT_KEYWORDS),
        "ASK  Next : x",
        "Promise：x",
        "away until 6 Jan",
        "On sick leave until 6 Jan",
    ],
)
def test_no_text_with_a_mark_is_passed_over_by_the_quick_look(before, line):
    assert find_marks(before + line, WRITTEN)
    assert begun_by().search(before + line)


def test_the_quick_look_passes_over_texts_without_marks_and_knows_words_of_ones_own():
    assert not begun_by().search(
        "Met at 10:30: fine.\nNote: she wants the lid.\nThey promise nothing; awaybread: x"
    )
    own = {"Größe": MarkKind.TODO}
    for text in ("größe: x", "GRÖSSE: x", "Grösse: x"):
        assert bool(find_marks(text, WRITTEN, own)) is bool(begun_by(own).search(text))
