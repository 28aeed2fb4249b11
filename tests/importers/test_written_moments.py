"""Days and times as programs write them for people."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from relnote.importers.written_moments import Order, OrderTally, Written, written_moment

ZONE = "Europe/Berlin"


@pytest.mark.parametrize(
    ("said", "order", "moment", "is_local"),
    [
        ("2026-03-12T09:15:22Z", None, (2026, 3, 12, 9, 15, 22), False),
        ("2026-03-12T09:15:22.123+02:00", None, (2026, 3, 12, 7, 15, 22), False),
        ("2026-03-12 09:15:22 UTC", None, (2026, 3, 12, 9, 15, 22), False),
        ("2026-03-12 09:15", None, (2026, 3, 12, 8, 15, 0), True),
        ("2026/03/12 09:15:22", None, (2026, 3, 12, 8, 15, 22), True),
        ("2026-03-12", None, (2026, 3, 12, 11, 0, 0), True),
        ("12.03.2026 09:15", "dmy", (2026, 3, 12, 8, 15, 0), True),
        ("12.03.2026, 09:15 Uhr", "dmy", (2026, 3, 12, 8, 15, 0), True),
        ("3/12/2026 9:15 PM", "mdy", (2026, 3, 12, 20, 15, 0), True),
        ("3/12/26, 12:15 AM", "mdy", (2026, 3, 11, 23, 15, 0), True),
        ("12/03/2026 9h15", "dmy", (2026, 3, 12, 8, 15, 0), True),
        ("12 Mar 2026, 09:15", None, (2026, 3, 12, 8, 15, 0), True),
        ("12-Mar-26", None, (2026, 3, 12, 11, 0, 0), True),
        ("Mar 12, 2026 09:15 AM", None, (2026, 3, 12, 8, 15, 0), True),
        ("March 12, 2026 at 9:15 a.m.", None, (2026, 3, 12, 8, 15, 0), True),
        ("Thu, 12 Mar 2026 09:15:22 +0100", None, (2026, 3, 12, 8, 15, 22), False),
        ("12. März 2026 um 09:15", None, (2026, 3, 12, 8, 15, 0), True),
        ("12 de marzo de 2026 09:15", None, (2026, 3, 12, 8, 15, 0), True),
        ("12 août 2026 à 09:15", None, (2026, 8, 12, 7, 15, 0), True),
        ("12 juillet 2026", None, (2026, 7, 12, 10, 0, 0), True),
        ("2026-03-12 09:15 PST", None, (2026, 3, 12, 17, 15, 0), False),
        ("1773306922", None, (2026, 3, 12, 9, 15, 22), False),
        ("1773306922000", None, (2026, 3, 12, 9, 15, 22), False),
        ("1899-12-31 09:15Z", None, (1899, 12, 31, 9, 15, 0), False),
    ],
)
def test_forms(said: str, order: Order | None, moment: tuple[int, ...], is_local: bool) -> None:
    expected = Written(datetime(*moment, tzinfo=UTC), is_local=is_local)  # type: ignore[arg-type, misc]
    assert written_moment(said, order, ZONE) == expected


@pytest.mark.parametrize(
    "said",
    [
        "", "yesterday", "03/04/2026", "2026-02-30", "2026-03-12 25:15", "2026-03-12 13:15 PM", "12 Foo 2026", "2026-03-12 09:15 XYZ",
        "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00", "2026-03-12 and more", "12/13/14/15",
    ],
)  # fmt: skip
def test_what_is_no_moment(said: str) -> None:
    assert written_moment(said, None, ZONE) is None


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["13/03/2026", "01/02/2026"], "dmy"),
        (["03/13/2026", "01/02/2026"], "mdy"),
        (["02/01/2026", "01/02/2026"], None),
        (["02.01.2026"], "dmy"),
        (["2026-01-02"], "ymd"),
        (["nonsense"], None),
    ],
)
def test_the_order_of_days_that_are_in_no_order(days: list[str], order: Order | None) -> None:
    tally = OrderTally()
    for day in days:
        tally.look(day)
    assert tally.order() == order
