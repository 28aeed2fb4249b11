"""Files of a whole journal in which one value is anything at all: it is taken or skipped, and all can still be shown."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relnote.domain.feedback_words import Stage
from relnote.domain.refusal import Refusal
from tests.store.journals import derive_anew, note, opened, person

NOTE = """call in 10m 40% yesterday 10:00 @Bob Ortiz
praise: the best plant
complaint: late again
gave: the plan
todo: paint by Fri
bought: 500 EUR paint
born: 9 April 1983
prefers: text after 5pm
away until 6 Jan
"""
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, -1, 5, 10**18, 2**63 - 1, 2**63, -(2**63), 1e308]),
    st.sampled_from(["", "  ", "\x00", "\ud800", "9" * 5000, "UTC", "EUR", "note", "told", "done"]),
    st.sampled_from(["0001-01-01", "1500-01-01", "2499-12-31", "--02-30", "--04-09", "2026-01-01"]),
    st.sampled_from(["0001-01-01T00:00:00Z", "2499-12-30T23:59:59Z", "2026-01-01T00:00:00.5+14:00"]),
    st.sampled_from([[], {}, [1], [None], [[]], {"a": 1}, {"a": []}, {"a": [1]}]),
    st.text(max_size=8),
)
Path = tuple[str | int, ...]


@cache
def paths(text: str) -> list[Path]:
    """Give where the values of a file are, those of its sections."""

    def below(value: Any, path: Path) -> list[Path]:
        keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        return [found for key in keys for found in [(*path, key), *below(value[key], (*path, key))]]

    return [path for path in below(json.loads(text), ()) if len(path) > 1]


@pytest.fixture(scope="module")
def text(tmp_path_factory) -> str:
    with opened(tmp_path_factory.mktemp("whole") / "a.db") as relnote:
        mary = person(relnote, "Mary Chen", "mary@example.org", tags=("client",))
        person(relnote, "Bob Ortiz")
        note(relnote, mary, NOTE)
        relnote.giving.save("an article #kiln")
        relnote.testimonials.ask(mary, min(relnote.listening.board().columns[Stage.HEARD]))
        return b"".join(relnote.exports.journal()).decode()


@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_odd_value_is_taken_or_skipped_and_everything_can_be_shown(tmp_path_factory, text, data) -> None:
    document = copy.deepcopy(json.loads(text))
    *way, last = data.draw(st.sampled_from(paths(text)))
    place: Any = document
    for key in way:
        place = place[key]
    place[last] = data.draw(ODD)
    folder = tmp_path_factory.mktemp("odd")
    (folder / "odd.json").write_text(json.dumps(document))
    with opened(folder / "a.db") as relnote:
        try:
            report = relnote.imports.run(folder / "odd.json")
        except Refusal:
            return
        assert report.read == report.stored + report.merged + len(report.skipped)
        derive_anew(relnote)
        show_everything(relnote)


@pytest.mark.parametrize("column", ["day", "last_day"])
def test_an_absence_of_every_year_is_skipped(tmp_path, text, column) -> None:
    document = json.loads(text)
    [away] = [fact for fact in document["dated_facts"] if fact["kind"] == "away"]
    away[column] = "--04-09"
    (tmp_path / "odd.json").write_text(json.dumps(document))
    with opened(tmp_path / "a.db") as relnote:
        report = relnote.imports.run(tmp_path / "odd.json")
        assert [each.reason for each in report.skipped] == [
            f"dated facts: {column}: nobody is away every year."
        ]
        show_everything(relnote)


def show_everything(relnote) -> None:
    for contact in relnote.contacts.listing().ids:
        relnote.preparations.of(contact)
        relnote.insights.of(contact)
        relnote.giving.ledger(contact)
        relnote.styles.of(contact)
    relnote.reviews.of_week()
    relnote.testimonials.all()
    for pieces in (
        relnote.exports.cards("4.0"),
        relnote.exports.contacts(lossless=False),
        relnote.exports.interactions(lossless=False),
        relnote.exports.pages(),
        relnote.exports.journal(),
        [relnote.exports.calendar()],
    ):
        b"".join(pieces)
