"""What there is to give: saved things, introductions, promises; and the ledger of what was given and asked for."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.domain.at_hand import offers
from relnote.domain.refusal import Refusal
from relnote.domain.words import FlagKind
from relnote.store import flags
from relnote.store.database import connected
from relnote.store.giving import COMMON
from tests.store.journals import fingerprint, note, person


def offered(journal, contact: int) -> list[str]:
    return list(offers(journal.giving.at_hand(contact)))


def friends(journal, *names: str, **fields: object) -> list[int]:
    """Add people who were reached, the first one last."""
    made = [person(journal, name, **fields) for name in names]
    for place, contact in enumerate(made):
        note(journal, contact, f"call in {place + 1} days ago\nSpoke.")
    return made


def test_what_is_saved_is_offered_to_who_has_a_tag_of_it_until_it_is_given(journal) -> None:
    mary = person(journal, tags=("Automation", "key"))
    bob = person(journal, "Bob Ortiz")
    before = fingerprint()
    thing = journal.giving.save(" article on\nline automation  #automation", tags=("#Robots",))
    assert (thing.text, thing.tags) == ("article on line automation", ("Robots", "automation"))
    journal.giving.save("a name for the roof", contact_id=bob)
    journal.giving.save("for Bob alone #automation", contact_id=bob)
    assert offered(journal, mary) == ['you saved "article on line automation" for #Robots #automation.']
    assert offered(journal, bob) == [
        'you saved "for Bob alone" for #automation.', 'you saved "a name for the roof" for them.',
    ]  # fmt: skip
    note(journal, mary, "email out\ngave: the article on line automation")
    assert offered(journal, mary) == []
    for _ in range(4):
        journal.history.undo()
    assert fingerprint() == before


def test_what_is_saved_is_listed_and_taken_away(journal) -> None:
    first = journal.giving.save("one #a")
    second = journal.giving.save("two #b")
    assert [thing.text for thing in journal.giving.saved()] == ["two", "one"]
    before = fingerprint()
    assert journal.giving.remove(first.id).text == "one"
    assert journal.giving.saved() == [second]
    journal.history.undo()
    assert fingerprint() == before
    with pytest.raises(Refusal, match="Nothing is saved under 99"):
        journal.giving.remove(99)


def test_a_name_behind_an_at_tells_for_whom_it_is(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    thing = journal.giving.save("spare drum leaflet #packaging @Mary")
    assert (thing.text, thing.tags, thing.contact_id) == ("spare drum leaflet", ("packaging",), mary)
    assert journal.giving.save("for @Bob Ortiz a map").text == "for a map"
    assert journal.giving.save("a sieve", shown_id=bob).contact_id == bob
    assert journal.giving.save("a lid #tin", shown_id=bob).contact_id is None
    with pytest.raises(Refusal, match='Nobody is called "Sue"'):
        journal.giving.save("a lid @Sue")
    with pytest.raises(Refusal, match="for one person"):
        journal.giving.save("a lid @Mary @Bob")


def test_what_is_for_one_person_says_when_they_were_given_it(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    journal.giving.save("a map of the docks", contact_id=mary)
    note(journal, bob, "email out\ngave: a map of the docks")
    assert [each.given_on for each in journal.giving.saved()] == [None]
    note(journal, mary, "email out yesterday\ngave: a map of the docks")
    assert [each.given_on for each in journal.giving.saved()] == [date(2026, 11, 17)]
    assert journal.giving.saved(bob) == []


@pytest.mark.parametrize(
    ("words", "said"), [("  #a ", "Say what is to be kept"), ("an idea", "Say for whom: ")]
)
def test_what_could_never_be_offered_is_refused(journal, words, said) -> None:
    with pytest.raises(Refusal, match=said):
        journal.giving.save(words)
    assert journal.giving.saved() == []


def test_people_with_a_tag_in_common_who_do_not_know_each_other_could_be_introduced(journal) -> None:
    mary, bob, sue, ann = friends(
        journal, "Mary Chen", "Bob Ortiz", "Sue Park", "Ann Lee", tags=("chess", "board")
    )
    # Nobody has spoken to Tom yet; Ivo is from the same house; Una has been put away; Eve has other tags.
    person(journal, "Tom", tags=("chess",))
    journal.contacts.change(_with(journal, mary, organisation="Acme"))
    friends(journal, "Ivo", organisation="Acme", tags=("chess",))
    [una] = friends(journal, "Una", tags=("chess",))
    journal.contacts.archive(una)
    friends(journal, "Eve", tags=("sails",))
    assert offered(journal, mary) == [
        "you could introduce them to Bob Ortiz; both have #chess #board.",
        "you could introduce them to Sue Park; both have #chess #board.",
        "you could introduce them to Ann Lee; both have #chess #board.",
    ]
    # Once they were in one place they know each other, and so does whoever was introduced.
    note(journal, mary, "met 45m @Sue Park\nLunch.")
    note(journal, mary, "email out\ngave: connection to Bob Ortiz")
    assert [each.contact_id for each in journal.giving.at_hand(mary).introductions] == [ann]
    assert [each.contact_id for each in journal.giving.at_hand(sue).introductions][:2] == [bob, ann]
    # Bob was given to Mary: from his side it is the same introduction.
    assert mary not in [each.contact_id for each in journal.giving.at_hand(bob).introductions]
    assert mary in [each.contact_id for each in journal.giving.at_hand(ann).introductions]


def _with(journal, contact: int, **fields: object):
    from dataclasses import replace

    return replace(journal.contacts.get(contact), **fields)


def test_a_tag_that_very_many_have_says_nothing_of_two_of_them(journal) -> None:
    mary, *_ = friends(journal, "Mary Chen", "Bob Ortiz", tags=("customer",))
    assert len(offered(journal, mary)) == 1
    for number in range(COMMON - 1):
        person(journal, f"Customer {number}", tags=("customer",))
    assert offered(journal, mary) == []


def test_while_writing_it_is_told_what_there_is_to_give(journal) -> None:
    mary = person(journal, tags=("automation",))
    journal.giving.save("article on lines #automation")
    hint = journal.hints.of_text("email out\nJust touching base, call me.", mary)
    assert hint == 'Nothing in it for them yet; you saved "article on lines" for #automation.'


def test_the_ledger_is_in_order_of_time(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "call in 22m 3 days ago\ngave: b\nasked: c")
    note(journal, mary, "email out 5 days ago\ngave: a")
    note(journal, bob, "email out\ngave: other")
    assert [value.text for value in journal.giving.ledger(mary)] == ["c", "b", "a"]
    assert [value.text for value in journal.giving.ledger(mary, limit=1)] == ["c"]


def test_a_visit_does_not_make_long_calls_forgotten(journal, clock) -> None:
    mary = person(journal)
    for _ in range(5):
        clock.move(days=3)
        note(journal, mary, "call in 50m\nSpoke.")
    clock.move(days=1)
    note(journal, mary, "met 20m\nLunch.")
    with connected():
        [flag] = [each for each in flags.of_contact(mary) if each.kind is FlagKind.LONG_CALLS]
    assert flag.evidence["minutes"] == 50
