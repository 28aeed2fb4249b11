"""Contacts that may be one person: found with the reason, merged with nothing lost, taken back in one step."""

from random import Random

import pytest

from relnote.domain.duplicates import Likeness
from relnote.domain.records import Contact, ContactPoint, Draft
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel
from relnote.services.name_likeness import may_be_one, words_of
from relnote.services.relnote import Relnote
from tests.services.planted import held, latest_answers, plant
from tests.store.journals import LISBON, Clock, derived_is_fresh, fingerprint, index_is_sound, note, person


@pytest.fixture
def relnote(tmp_path):
    with Relnote(tmp_path / "journal.db", Clock(), LISBON) as opened:
        yield opened


def pairs(relnote):
    return [(suspect.one, suspect.other, suspect.likeness) for suspect in relnote.duplicates.find()]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Jon Smith", "John Smith", True),
        ("Mary Chen", "Dr. Mary L. Chen", True),
        ("M. Chen", "Mary Chen", True),
        ("José Núñez", "Jose Nunez", True),
        ("Mary Chen", "Mark Chen", False),
        ("Mary Chen", "Mary Novak", False),
        ("Mary", "Mary Chen", False),
        ("M. C.", "Mary Chen", False),
        ("Jon Smit", "John Smith", False),
    ],
)
def test_names_that_may_be_one(one, other, alike):
    assert may_be_one(words_of(one), words_of(other)) is alike


def test_who_shares_an_address_is_found_first_then_by_name(relnote):
    mary = person(relnote, "Mary Chen", "mary@acme.example", organisation="Acme")
    again = person(relnote, "M. Chen", "MARY@acme.example", organisation="Other")
    john = person(relnote, "John Smith", organisation="Acme")
    jon = person(relnote, "Jon Smith", organisation="ACME")
    apart = person(relnote, "Jon Smith", organisation="Globex")
    assert pairs(relnote) == [
        (mary, again, Likeness.ADDRESS),
        (jon, apart, Likeness.NAME),
        (john, jon, Likeness.LIKE_NAME),
    ]
    assert relnote.duplicates.find()[0].reason == "Both have MARY@acme.example."


def test_a_number_of_an_office_makes_nobody_the_same(relnote):
    for name in ("Mary Chen", "Bob Ortiz"):
        relnote.contacts.add(
            Contact(name=name, points=(ContactPoint(channel=Channel.PHONE, value="+351 912 345 678"),))
        )
    assert pairs(relnote) == []


def test_who_is_not_the_same_stays_so_until_it_is_taken_back(relnote):
    one, other = person(relnote, "Mary Chen"), person(relnote, "Mary Chen")
    relnote.duplicates.keep_apart(other, one)
    assert pairs(relnote) == []
    relnote.history.undo()
    assert pairs(relnote) == [(one, other, Likeness.NAME)]


def test_who_is_put_away_is_not_looked_at(relnote):
    one, _ = person(relnote, "Mary Chen"), person(relnote, "Mary Chen")
    relnote.contacts.archive(one)
    assert pairs(relnote) == []


def test_a_search_can_be_stopped(relnote):
    person(relnote, "Mary Chen")
    person(relnote, "Mary Chen")
    with pytest.raises(Refusal, match="stopped"):
        relnote.duplicates.find(lambda: False)


def test_nobody_is_merged_with_themselves_or_with_somebody_who_is_gone(relnote):
    mary = person(relnote, "Mary Chen")
    for other, said in ((mary, "one contact already"), (99, "no longer there")):
        with pytest.raises(Refusal, match=said):
            relnote.duplicates.merge(mary, other)


def test_the_record_of_a_merged_one_is_known_when_its_file_comes_again(relnote, tmp_path):
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:{}\nFN:Mary Chen\nEND:VCARD\n"
    path = tmp_path / "cards.vcf"
    path.write_text(card.format("a") + card.format("b"))
    assert relnote.imports.run(path).stored == 2
    [suspect] = relnote.duplicates.find()
    relnote.duplicates.merge(suspect.one, suspect.other)
    assert relnote.imports.run(path).stored == 0


def test_a_draft_for_the_one_becomes_one_for_the_other(relnote):
    mary, again = person(relnote, "Mary Chen"), person(relnote, "Mary Chen")
    relnote.drafts.keep(
        Draft(key="k", contact_ids=(again, mary), text="Half a th", saved_at=relnote.journal.now())
    )
    relnote.duplicates.merge(mary, again)
    assert relnote.drafts.of_contact(mary).contact_ids == (mary,)


def test_who_is_not_the_same_is_not_the_one_they_became_either(relnote):
    one, same, other = (person(relnote, "Jon Smith") for _ in range(3))
    relnote.duplicates.keep_apart(one, other)
    relnote.duplicates.merge(same, other)
    assert pairs(relnote) == []


def test_of_two_answers_that_do_not_go_together_the_later_one_stands(relnote):
    mary, again = person(relnote, "Mary Chen"), person(relnote, "Mary Chen")
    note(relnote, mary, "call in\nprefers: phone, then email\nprefers: best days Mon, Tue")
    relnote.journal.clock.move(minutes=10)
    note(relnote, again, "call in\nprefers: email\nprefers: never Monday")
    relnote.duplicates.merge(mary, again)
    assert latest_answers(mary) == {"first_channel": "email", "worst_days": "mon"}


def test_who_was_let_be_is_let_be_afterwards(relnote):
    mary, again = person(relnote, "Mary Chen"), person(relnote, "Mary Chen")
    relnote.attention.pause(again)
    relnote.duplicates.merge(mary, again)
    assert relnote.contacts.is_let_be(mary)


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_missing_after_merging_and_undo_brings_everything_back(relnote, seed):
    random = Random(seed)
    kept, gone, bob = plant(relnote, random)
    before, theirs = fingerprint(), held(bob)
    together, answers = held(kept, gone), latest_answers(kept, gone)
    relnote.duplicates.merge(kept, gone)
    assert held(kept) == together
    assert latest_answers(kept) == answers
    assert held(bob) == theirs
    assert held(gone)["interactions"] == set()
    assert derived_is_fresh(relnote)
    assert index_is_sound()
    relnote.history.undo()
    assert fingerprint() == before
    relnote.history.redo()
    assert held(kept) == together
