"""A disk that changes what it holds: `integrity_check` seldom notices, and a list must not go blank."""

from __future__ import annotations

import pytest

from relnote.domain.words import Channel, Tier
from relnote.store.database import connected, database
from relnote.store.fields import word_of
from tests.store.journals import note, person


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE contact SET name = CAST(x'4d61ff79' AS TEXT) WHERE id = 1",
        "UPDATE contact SET tier = CAST(x'726567f56c6172' AS TEXT) WHERE id = 1",
        "UPDATE contact SET tier = '' WHERE id = 1",
        "UPDATE contact_point SET channel = 'em!il', value = CAST(x'ff' AS TEXT)",
        "UPDATE interaction SET channel = 'ph0ne', direction = 'ou', outcome = 'reache$', body = CAST(x'52ff66' AS TEXT)",
        "UPDATE flag SET kind = 'follow_up_dve', severity = 1",
        "UPDATE follow_up SET kind = 'follow-up', state = 'opeN'",
    ],
)
def test_a_damaged_row_never_blanks_a_list(journal, damage) -> None:
    contact = person(journal, "Mary Chen", "mary@example.org")
    other = person(journal, "Bob Ortiz")
    note(journal, contact, "call out 5m\nRoof.\ntodo: call by today")
    with connected():
        database.execute_sql(damage)
    assert {row.id for row in journal.contacts.rows(journal.contacts.listing().ids)} == {contact, other}
    assert len(journal.timelines.latest(contact, 5)) == 1
    assert journal.contacts.page(contact) is not None
    assert {row.flag.contact_id for row in journal.attention.due()} == {contact}
    journal.timelines.find("roof")
    note(journal, contact, "call out 5m\nSlates.")
    assert len(journal.timelines.latest(contact, 5)) == 2


def test_the_nearest_word_is_taken() -> None:
    assert word_of(Tier, "key") is Tier.KEY
    assert word_of(Tier, "re\ufffdular") is Tier.REGULAR
    assert word_of(Channel, "ema\ufffdl") is Channel.EMAIL
    assert word_of(Channel, "") in Channel
