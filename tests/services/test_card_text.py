"""Cards written over: what was asked for is in them, and every other line is there as it was."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.domain.questions import questions_with
from relnote.importers.vcard.one_card import OneCard, read_one
from relnote.services.card_folders import facts
from relnote.services.card_folders.card_text import rewritten
from tests.exporters.test_vcard import CARDS, EXAMPLES, TEXT

QUESTIONS = {question.key: question for question in questions_with(())}
TITLES = {"FN", "ORG", "TITLE", "ROLE", "TZ", "BDAY", "NOTE"}


def one(data: bytes) -> OneCard:
    found = read_one(data, region="PT")
    assert isinstance(found, OneCard), found
    assert found.fixed == ""
    assert found.data == data
    return found


def facts_in(data: bytes) -> dict:
    return facts.of_draft(one(data).draft, QUESTIONS)


def card(name: str, lines: list[str], version: str) -> bytes:
    escaped = name.translate({92: "\\\\", 44: "\\,", 59: "\\;"})
    text = ["BEGIN:VCARD", f"VERSION:{version}", f"FN:{escaped}", *lines, "END:VCARD", ""]
    return "\r\n".join(text).encode()


LINES = {
    "name": ("FN", "N"),
    "organisation": ("ORG",),
    "title": ("TITLE", "ROLE"),
    "zone": ("TZ",),
    "born": ("BDAY",),
    "about": ("NOTE",),
    facts.TAG: ("CATEGORIES",),
    facts.DATE: ("ANNIVERSARY", "X-ABDATE", "X-ABLABEL"),
    facts.POINT: ("EMAIL", "TEL", "IMPP", "X-SOCIALPROFILE", "X-ABLABEL"),
    facts.ANSWER: (),
}


def lines_but(data: bytes, changes: dict) -> list[bytes]:
    """Give the lines of a card that changes of these facts may not touch."""
    touched = {name for key in changes for name in ((key[2],) if key[0] == facts.PROPERTY else LINES[key[0]])}
    touched |= {f"X-RELNOTE-{key[1].upper().replace('_', '-')}" for key in changes if key[0] == facts.ANSWER}
    # A label goes with the last property that it labels.
    touched |= {"X-ABLABEL"} if any(key[0] == facts.PROPERTY for key in changes) else set()
    return [line.raw for line in one(data).lines if line.prop is None or line.prop.name not in touched]


@given(
    version=st.sampled_from(["3.0", "4.0"]),
    names=st.tuples(TEXT, TEXT),
    mine=CARDS,
    other=CARDS,
    data=st.data(),
)
@settings(max_examples=EXAMPLES // 2)
def test_a_card_says_what_it_was_made_to_say_and_all_else_as_before(
    version, names, mine, other, data
) -> None:
    before = card(names[0], mine, version)
    there, wanted = facts_in(before), facts_in(card(names[1], other, version))
    chosen = data.draw(st.lists(st.sampled_from(sorted({*there, *wanted})), max_size=6, unique=True))
    changes = {
        key: wanted.get(key)
        for key in chosen
        if wanted.get(key) != there.get(key) and key[0] != facts.PREFERRED and key != ("name",)
    }
    after = rewritten(one(before), changes, "PT")
    found = facts_in(after)
    for key, value in changes.items():
        if key[0] in {*facts.TEXTS, facts.POINT, facts.TAG, facts.ANSWER} and value is not None:
            assert found.get(key) == value, key
        elif value is None and key[0] in {facts.POINT, facts.TAG, facts.ANSWER, facts.DATE}:
            assert key not in found, key
    kept = lines_but(after, changes)
    assert [line for line in lines_but(before, changes) if line not in kept] == []
    assert rewritten(one(before), {}, "PT") == before


CARD = b"""BEGIN:VCARD
VERSION:3.0
UID:ana-1
item1.EMAIL;TYPE=INTERNET;TYPE=work:ana@example.com
item1.X-ABLabel:Office
FN;X-SORT=a:Ana Silva
N:Silva;Ana;;;
X-LONG;X-P="a,b":a value that was folded by the program which wrote it, at a
  place of its own
TEL;TYPE=CELL,VOICE:+351 912 345 678
TEL;TYPE=HOME:+351 210 000 000
TITLE;LANGUAGE=en:Baker
CATEGORIES:friends,board
X-RELNOTE-WAIT:3 days
END:VCARD
"""


def changed(changes: dict) -> tuple[list[str], list[str]]:
    """Give the lines that changes take out of the card, and those that they put in."""
    before, after = CARD.decode().split("\n"), rewritten(one(CARD), changes, "PT").decode().split("\n")
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_only_the_value_of_a_line_changes_and_its_parameters_stay() -> None:
    assert changed({("title",): "Head baker"}) == (
        ["TITLE;LANGUAGE=en:Baker"],
        ["TITLE;LANGUAGE=en:Head baker"],
    )
    key = (facts.POINT, "phone", "+351912345678")
    assert changed({key: facts.point_text("+351-912345678", "mobile")}) == (
        ["TEL;TYPE=CELL,VOICE:+351 912 345 678"],
        ["TEL;TYPE=CELL,VOICE:+351-912345678"],
    )


def test_another_label_takes_the_place_of_the_one_before() -> None:
    email = (facts.POINT, "email", "ana@example.com")
    assert changed({email: facts.point_text("ana@example.com", "home")}) == (
        ["item1.EMAIL;TYPE=INTERNET;TYPE=work:ana@example.com", "item1.X-ABLabel:Office"],
        ["EMAIL;TYPE=home,INTERNET:ana@example.com"],
    )
    assert changed({email: facts.point_text("ana@example.com", "summer house")})[1] == [
        "item2.EMAIL;TYPE=INTERNET:ana@example.com",
        "item2.X-ABLabel:summer house",
    ]


def test_what_is_removed_goes_with_its_label() -> None:
    assert changed({(facts.POINT, "email", "ana@example.com"): None}) == (
        ["item1.EMAIL;TYPE=INTERNET;TYPE=work:ana@example.com", "item1.X-ABLabel:Office"],
        [],
    )
    assert changed({(facts.TAG, "board"): None}) == (["CATEGORIES:friends,board"], ["CATEGORIES:friends"])
    assert changed({(facts.ANSWER, "wait"): None}) == (["X-RELNOTE-WAIT:3 days"], [])


def test_the_preferred_one_of_a_channel_is_one() -> None:
    home, mobile = (f"{facts.POINT}\nphone\n{number}" for number in ("+351210000000", "+351912345678"))
    assert changed({(facts.PREFERRED, "phone"): home}) == (
        ["TEL;TYPE=HOME:+351 210 000 000"],
        ["TEL;TYPE=HOME,pref:+351 210 000 000"],
    )
    once = rewritten(one(CARD), {(facts.PREFERRED, "phone"): home}, "PT")
    again = rewritten(one(once), {(facts.PREFERRED, "phone"): mobile}, "PT").decode()
    assert "TEL;TYPE=HOME:+351 210 000 000\nTITLE" in again
    assert "TEL;TYPE=CELL,VOICE,pref:+351 912 345 678\n" in again
    assert rewritten(one(once), {(facts.PREFERRED, "phone"): None}, "PT") == CARD


def test_what_comes_is_mixed_up_with_no_label_that_is_there() -> None:
    date, label = (
        facts.property_key("item1", "X-ABDATE", {}, "2010-07-04"),
        facts.property_key("item1", "X-ABLABEL", {}, "Wedding"),
    )
    handle = (facts.POINT, "social", "@ana")
    assert changed({label: "", handle: facts.point_text("@ana", "club"), date: ""})[1] == [
        "item2.X-ABLABEL:Wedding",
        "item3.X-SOCIALPROFILE:@ana",
        "item3.X-ABLabel:club",
        "item2.X-ABDATE:2010-07-04",
    ]


def test_a_name_that_changed_keeps_a_name_in_parts_as_the_old_version_asks() -> None:
    name = (facts.PROPERTY, "", "N", "{}", "Silva;Ana;;;")
    assert changed({("name",): "Ana Costa", name: None}) == (
        ["FN;X-SORT=a:Ana Silva", "N:Silva;Ana;;;"],
        ["FN;X-SORT=a:Ana Costa", "N:Costa;Ana;;;"],
    )


def test_line_ends_are_those_of_the_file() -> None:
    data = CARD.replace(b"\n", b"\r\n")
    after = rewritten(one(data), {("about",): "one\ntwo " + "long " * 30}, "PT")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert facts_in(after)[("about",)] == "one\ntwo " + ("long " * 30).strip()


def test_a_card_that_cannot_be_written_says_why() -> None:
    def fixed(data: bytes) -> str:
        found = read_one(data)
        assert isinstance(found, OneCard)
        return found.fixed

    assert fixed(CARD.replace(b"3.0", b"2.1")) == "it is of version 2.1"
    assert fixed(CARD.replace(b"VERSION:3.0\n", b"")) == "it does not say its version"
    assert fixed(CARD.replace(b"Silva", b"S\xe3o")) == "it is not in UTF-8"
    assert fixed(CARD.replace(b"END:VCARD\n", b"")) == "it has no END:VCARD"
    assert "holds 2 cards" in read_one(CARD + CARD)
    assert read_one(b"hello") == "There is no card in this file."
    assert fixed(b"# a line of another program\n" + CARD) == ""
