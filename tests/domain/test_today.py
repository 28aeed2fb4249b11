from __future__ import annotations

from dataclasses import replace

from relnote.domain.records import DueRow, Flag
from relnote.domain.sentences import FLAG_WORDS
from relnote.domain.today import GROUPS, RULES, arranged, group_of
from relnote.domain.words import FLAG_SIGNS, FlagKind, Tier
from tests.domain.tried import moment


def test_every_kind_stands_under_one_heading_and_can_be_told() -> None:
    kinds = [kind for _, kinds in GROUPS for kind in kinds]
    assert sorted(kinds) == sorted(FlagKind)
    assert RULES.keys() == FLAG_WORDS.keys() == FLAG_SIGNS.keys() == set(FlagKind)


def test_rows_keep_their_order_under_their_headings() -> None:
    kinds = [
        FlagKind.WAITING,
        FlagKind.FOLLOW_UP_DUE,
        FlagKind.MISSING_PREFERENCES,
        FlagKind.BIRTHDAY,
        FlagKind.NO_RESPONSE,
    ]
    rows = [
        DueRow(
            flag=Flag(contact_id=n, kind=kind, raised_at=moment("2026-11-18T12:00")),
            name="",
            organisation="",
            tier=Tier.KEY,
        )
        for n, kind in enumerate(kinds)
    ]
    assert [row.flag.contact_id for row in arranged(rows)] == [1, 0, 4, 3, 2]
    assert group_of(FlagKind.WAITING) == "Answer or nudge"


def test_a_row_tells_how_many_others_it_stands_for() -> None:
    first = Flag(contact_id=7, kind=FlagKind.BRING_NEWS, raised_at=moment("2026-11-18T12:00"))
    row = DueRow(flag=first, name="Mary Chen", organisation="", tier=Tier.KEY)
    assert row.more == 0
    assert replace(row, others=(FlagKind.FOLLOW_UP_DUE, FlagKind.BIRTHDAY)).more == 2
