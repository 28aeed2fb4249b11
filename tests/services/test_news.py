"""New jobs and moves: shown while they are news, kept when it is said, and never by themselves."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from relnote.domain.refusal import Refusal
from relnote.store.database import transaction
from tests.store.journals import fingerprint, note, person


def test_news_is_shown_for_half_a_year_and_changes_nothing_by_itself(journal, clock):
    mary = person(journal, title="VP Operations", organisation="Acme")
    note(journal, mary, "call in\nnew job: CTO at Globex\nmoved: to Lisbon")
    page = journal.contacts.page(mary)
    assert [fact.text for fact in page.news] == ["CTO at Globex", "to Lisbon"]
    assert (page.contact.title, page.contact.organisation, page.contact.zone) == ("VP Operations", "Acme", "")
    clock.move(days=181)
    assert journal.contacts.page(mary).news == ()
    with pytest.raises(Refusal, match="They told no news"):
        journal.news.offers(mary)


def test_what_is_kept_can_be_taken_back_and_is_not_offered_again(journal):
    mary = person(journal, title="VP Operations", organisation="Acme")
    note(journal, mary, "call in\nnew job: CTO at Globex")
    before = fingerprint()
    [offer] = journal.news.offers(mary)
    assert (offer.said, offer.instead_of) == ("CTO, Globex", "VP Operations, Acme")
    journal.news.keep(mary, offer)
    contact = journal.contacts.get(mary)
    assert (contact.title, contact.organisation) == ("CTO", "Globex")
    with pytest.raises(Refusal, match="Nothing more of their news"):
        journal.news.offers(mary)
    journal.history.undo()
    assert fingerprint() == before


def test_nothing_is_replaced_that_was_not_shown(journal):
    mary = person(journal, title="VP Operations")
    note(journal, mary, "call in\nnew job: CTO")
    [offer] = journal.news.offers(mary)
    journal.contacts.change(replace(journal.contacts.get(mary), title="President"))
    with pytest.raises(Refusal, match="changed meanwhile"):
        journal.news.keep(mary, offer)
    assert journal.contacts.get(mary).title == "President"


@pytest.mark.parametrize("field", ["title", "about"])
def test_what_another_window_writes_just_then_stays(journal, field):
    mary = person(journal, title="VP Operations")
    note(journal, mary, "call in\nnew job: CTO")
    [offer] = journal.news.offers(mary)
    with ThreadPoolExecutor(1) as thread:
        with transaction():
            keeping = thread.submit(journal.news.keep, mary, offer)
            while not (journal.journal.is_waiting() or keeping.done()):
                pass
            journal.contacts.change(replace(journal.contacts.get(mary), **{field: "President"}))
        if field == "title":
            with pytest.raises(Refusal, match="changed meanwhile"):
                keeping.result()
        else:
            assert keeping.result().title == "CTO"
    assert getattr(journal.contacts.get(mary), field) == "President"
