"""What was given and asked for: the kinds as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.domain.values import Value, balance_said, kind_apart, kind_of
from relnote.domain.words import ValueKind, ValueWay


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("referral to Bob Ortiz", ValueKind.REFERRAL),
        ("a referral", ValueKind.REFERRAL),
        ("an idea for the packing line", ValueKind.IDEA),
        ("Two ideas", None),
        ("ideas for spring", ValueKind.IDEA),
        ("Introduction to Sue", ValueKind.CONNECTION),
        ("thanks for the tour", ValueKind.APPRECIATION),
        ("news: the fair is in Porto", ValueKind.INFORMATION),
        ("helpful words", None),
        ("40 minutes of my time", None),
        ("", None),
    ],
)
def test_a_text_begins_with_its_kind_or_has_none(text, kind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("help the kettle", "help · the kettle"),
        ("an idea for the\npacking", "idea · for the packing"),
        ("Ideas: spring", "idea · spring"),
        ("referral", "referral"),
        ("an introduction to Sue", "connection · an introduction to Sue"),
        ("thanks", "appreciation · thanks"),
        ("40 minutes of my time", "40 minutes of my time"),
        ("", ""),
    ],
)
def test_a_kind_stands_apart_from_what_it_was(text, said) -> None:
    assert kind_apart(text) == said


def test_every_kind_is_known_by_its_own_word() -> None:
    assert [kind_of(kind.value) for kind in ValueKind] == list(ValueKind)


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        ("", ""),
        ("g", "given once, asked for nothing"),
        ("a", "given nothing, asked for once"),
        ("ggaa", "given twice, asked for twice"),
        ("gggaaaa", "given 3 times, asked for 4 times"),
    ],
)
def test_both_ways_are_said_in_a_line(ways, said) -> None:
    made = [
        Value(contact_id=1, interaction_id=1, way=ValueWay.GAVE if way == "g" else ValueWay.ASKED, day=date(2026, 11, 18), text="x")
        for way in ways
    ]  # fmt: skip
    assert balance_said(made) == said
