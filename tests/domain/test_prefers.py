from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.preferences import conflict, parse_answer
from relnote.domain.prefers import Prefers, corrected, describe_prefers, parse_prefers
from relnote.domain.questions import BUILT_IN, questions_with
from relnote.domain.records import Question
from relnote.domain.words import ADDRESSED, AnswerKind
from tests.domain.stated import DAYS, HOURS

TOPIC = Question(key="pet_topic", text="What do you like?", kind=AnswerKind.TEXT, short="Topic")
VISITS = Question(key="visits", text="How many visits a year?", kind=AnswerKind.NUMBER, short="Visits")
QUESTIONS = questions_with((TOPIC, VISITS))


@pytest.mark.parametrize(
    ("text", "known", "said", "unknown"),
    [
        (
            "text after 5pm, never Monday",
            {"first_channel": "email"},
            "second channel: text · worst days: Mon · best time: after 5",
            (),
        ),
        (
            "text after 5pm, never Monday",
            {},
            "first channel: text · worst days: Mon · best time: after 5",
            (),
        ),
        ("text after 5pm", {"first_channel": "text"}, "first channel: text · best time: after 5", ()),
        ("email then phone", {}, "first channel: email · second channel: phone", ()),
        ("email, otherwise call her mobile", {}, "first channel: email · second channel: phone", ()),
        ("phone then text", {"first_channel": "email"}, "first channel: phone · second channel: text", ()),
        ("Tue Wed Thu, 8-5, wait 3 days", {}, "best days: Tue Wed Thu · best time: 8–5 · wait: 3 days", ()),
        ("not before 8", {}, "worst time: before 8", ()),
        ("mornings", {}, "best time: 8–12", ()),
        ("never Mon or Fri but Tue is best", {}, "best days: Tue · worst days: Mon Fri", ()),
        ("Tue not before 8", {}, "best days: Tue · worst time: before 8", ()),
        ("second channel: fax", {}, "second channel: fax", ()),
        ("second phone, first email", {}, "first channel: email · second channel: phone", ()),
        ("worst time: before 8, after 5", {}, "worst time: before 8, after 5", ()),
        ("worst days Mon; best Tue", {}, "best days: Tue · worst days: Mon", ()),
        ("email email", {}, "first channel: email", ()),
        ("email, phone, in person", {}, "first channel: email · second channel: phone", ("in person",)),
        ("never fax", {}, "", ("never fax",)),
        ("never", {}, "", ()),
        ("likes tea, email", {}, "first channel: email", ("likes tea",)),
        ("never Monday mornings", {}, "", ("never monday mornings",)),
        ("Mon, never Mon", {}, "best days: Mon", ("worst days: Mon",)),
        ("", {}, "", ()),
    ],
)
def test_a_line_of_preferences_is_read(
    text: str, known: dict[str, str], said: str, unknown: tuple[str, ...]
) -> None:
    found = parse_prefers(text, known)
    assert describe_prefers(found) == said
    assert found.unknown == unknown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("would rather text", "first channel: text"),
        ("she prefers email after 5", "first channel: email · best time: after 5"),
        ("best to call mornings", "first channel: phone · best time: 8–12"),
        ("email and text", "first channel: email · second channel: text"),
        ("email first, then phone", "first channel: email · second channel: phone"),
        ("phone second, email first", "first channel: email · second channel: phone"),
        (
            "email, text, never Mon, wait a week",
            "first channel: email · second channel: text · worst days: Mon · wait: 1 week",
        ),
        ("only Friday", "best days: Fri"),
        ("any day", "best days: any day"),
        ("any time after 5", "best time: after 5"),
        ("any day but Friday", "best days: Mon Tue Wed Thu Sat Sun · worst days: Fri"),
        ("any day, but not Friday", "best days: Mon Tue Wed Thu Sat Sun · worst days: Fri"),
        ("any day, not Friday", "best days: Mon Tue Wed Thu Sat Sun · worst days: Fri"),
        ("weekdays except Friday", "best days: Mon Tue Wed Thu · worst days: Fri"),
        ("any time but mornings", "best time: before 8, after 12 · worst time: 8–12"),
        ("8-5 except lunch", "best time: 8–12, 1–5 · worst time: 12–1"),
        ("8-5, not after 4", "best time: 8–4 · worst time: after 4"),
        ("anything but Monday", "worst days: Mon"),
        ("except Friday", "worst days: Fri"),
        ("but not Friday", "worst days: Fri"),
        ("Tue or Wed, but not Thu", "best days: Tue Wed · worst days: Thu"),
        ("text after 5pm but never on Fridays", "first channel: text · worst days: Fri · best time: after 5"),
        ("not Monday but Tuesday", "best days: Tue · worst days: Mon"),
        ("likes Tuesdays, hates Mondays", "best days: Tue · worst days: Mon"),
        ("hates mornings", "worst time: 8–12"),
        ("can’t do Fridays", "worst days: Fri"),
        ("doesn't like Mondays", "worst days: Mon"),
        ("neither Mon nor Fri", "worst days: Mon Fri"),
        ("no Mondays and no mornings", "worst days: Mon · worst time: 8–12"),
        ("best Tue never Mon", "best days: Tue · worst days: Mon"),
        ("Mon is worst but Tue is best", "best days: Tue · worst days: Mon"),
        ("worst Mon, Tue", "worst days: Mon Tue"),
    ],
)
def test_what_people_write_is_understood(text: str, said: str) -> None:
    found = parse_prefers(text)
    assert describe_prefers(found) == said
    assert found.unknown == ()


@pytest.mark.parametrize(
    "text",
    [
        *("hates email", "dislikes email", "doesn't like text", "doesn’t like text", "can't stand email"),
        *("anything but email", "email never", "phone: never", "never call on Monday", "no calls before 9"),
        *("Fridays no calls", "hates email after 5", "worst channel: fax", "nothing but email"),
        *("email rather than phone", "prefers email to phone", "not only email but phone", "maybe email"),
        *("email?", "email but phone is better", "text but Friday", "email except Fridays", "email last"),
        *("first Monday", "first second email", "first email second", "phone email second"),
        *("Friday never", "Monday is not good", "rarely Monday", "Monday is out", "never not Monday"),
        *("doesn't hate Mondays", "worst days: not Tue", "best Tue worst Mon", "never best Monday"),
        *("never but Tuesday", "never weekdays but Friday", "never Mon but mornings", "not Mon except Tue"),
        *("mornings except Friday", "Mon Tue but Wed", "worst days: weekdays but Friday", "anything"),
        *("any day but maybe Friday", "everything but mornings and Mondays", "any day but Fri but mornings"),
        *("never Monday mornings", "worst Mon mornings", "mornings after 9", "don't wait 3 days"),
        *("no more than 2 days", "likes tea on Friday", "Tue never Mon best", "email but never fax but Tue"),
    ],
)
def test_nothing_is_taken_from_what_is_not_understood(text: str) -> None:
    found = parse_prefers(text)
    assert found.answers == ()
    assert found.unknown == (text.lower().replace("’", "'"),)


@pytest.mark.parametrize(
    ("text", "said", "unknown"),
    [
        ("email not phone", "first channel: email", ("not phone",)),
        ("not email but phone", "first channel: phone", ("not email",)),
        ("email or phone, hates fax", "first channel: email · second channel: phone", ("hates fax",)),
        ("never fax, email first", "first channel: email", ("never fax",)),
        ("never Monday, Friday", "worst days: Mon", ("friday",)),
        ("never Mon, Tue or Wed, text", "first channel: text · worst days: Mon", ("tue or wed",)),
        ("hates email, phone", "", ("hates email", "phone")),
        ("never, Monday", "", ("monday",)),
        ("Mon, Tue never", "", ("mon", "tue never")),
        ("8-5, Mon, Tue and Wed are bad", "best time: 8–5", ("mon", "tue and wed are bad")),
        ("Mon, Tue and Wed are worst", "worst days: Tue Wed", ("mon",)),
        ("email, phone at work", "first channel: email", ("phone at work",)),
        ("carrier pigeon, then email", "", ("carrier pigeon", "email")),
        ("Mon but Mon", "best days: Mon", ("worst days: Mon",)),
        ("any day but not email", "best days: any day", ("not email",)),
        ("best:, email", "first channel: email", ()),
        (", , ; then email", "first channel: email", ()),
    ],
)
def test_a_doubtful_clause_leaves_the_others(text: str, said: str, unknown: tuple[str, ...]) -> None:
    found = parse_prefers(text)
    assert describe_prefers(found) == said
    assert found.unknown == unknown


def test_own_questions_are_answered_by_name() -> None:
    found = parse_prefers("email; pet topic: cats; topic: her dog, Rex; Visits: many", questions=QUESTIONS)
    assert found.answers == (("first_channel", "email"), ("pet_topic", "her dog, Rex"))
    assert found.unknown == ("Visits: many",)
    assert describe_prefers(found, QUESTIONS) == "first channel: email · topic: her dog, Rex"


CHANNELS = st.sampled_from(sorted(ADDRESSED))
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "best_days": DAYS,
        "worst_days": DAYS,
        "best_time": HOURS,
        "worst_time": HOURS,
        "first_channel": CHANNELS,
        "second_channel": CHANNELS,
        "wait": st.integers(1, 9).map("{}d".format),
    },
)


def consistent(answers: dict[str, str]) -> bool:
    return not any(conflict(key, value, answers) for key, value in answers.items())


@given(ANSWERS.filter(consistent), ANSWERS)
def test_what_is_said_back_reads_as_the_same(answers: dict[str, str], known: dict[str, str]) -> None:
    prefers = Prefers(answers=tuple((q.key, answers[q.key]) for q in BUILT_IN if q.key in answers))
    assert parse_prefers(describe_prefers(prefers), known) == prefers


PHRASES = st.lists(
    st.sampled_from(
        (
            "never",
            "not",
            "hates",
            "except",
            "any day",
            "anything",
            "is",
            "text",
            "email",
            "phone",
            "fax",
            "mon",
            "tue-thu",
            "weekends",
            "8-5",
            "after 5",
            "before 8",
        ),
    )
    | st.sampled_from(
        ("but", "then", ",", ";", "·", ":", "first", "second channel", "worst", "best", "2 days", "tea")
    ),
    max_size=12,
).map(" ".join)


@given(PHRASES | st.text(max_size=60), ANSWERS)
def test_whatever_is_typed_gives_answers_that_agree(text: str, known: dict[str, str]) -> None:
    found = parse_prefers(text, known)
    answers = dict(found.answers)
    assert consistent(answers)
    for question in BUILT_IN:
        if question.key in answers:
            assert parse_answer(question, answers[question.key]) == answers[question.key]
    assert all(said.strip() for said in found.unknown)


@pytest.mark.parametrize(
    ("said", "known", "changed"),
    [
        ({"worst_days": "mon"}, {"best_days": "mon,tue"}, {"worst_days": "mon", "best_days": "tue"}),
        ({"best_days": "mon"}, {"worst_days": "mon"}, {"best_days": "mon", "worst_days": ""}),
        (
            {"worst_time": "12:00-13:00"},
            {"best_time": "08:00-17:00"},
            {"worst_time": "12:00-13:00", "best_time": "08:00-12:00,13:00-17:00"},
        ),
        (
            {"first_channel": "phone"},
            {"first_channel": "email", "second_channel": "phone"},
            {"first_channel": "phone", "second_channel": "email"},
        ),
        (
            {"first_channel": "phone"},
            {"second_channel": "phone"},
            {"first_channel": "phone", "second_channel": ""},
        ),
        ({"first_channel": "phone"}, {"second_channel": "text"}, {"first_channel": "phone"}),
        ({"wait": "2d"}, {"wait": "1d"}, {"wait": "2d"}),
        (
            {"best_days": "tue", "worst_days": "mon"},
            {"best_days": "mon", "worst_days": "tue"},
            {"best_days": "tue", "worst_days": "mon"},
        ),
    ],
)
def test_something_new_changes_what_it_contradicts(
    said: dict[str, str], known: dict[str, str], changed: dict[str, str]
) -> None:
    assert corrected(said, known) == changed


@given(ANSWERS.filter(consistent), ANSWERS.filter(consistent))
def test_after_a_correction_all_answers_agree(said: dict[str, str], known: dict[str, str]) -> None:
    after = {key: value for key, value in (known | corrected(said, known)).items() if value}
    assert consistent(after)
    assert after.items() >= said.items()
