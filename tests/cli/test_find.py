from hypothesis import given
from hypothesis import strategies as st

from relnote.cli.excerpt import excerpt


def test_names_first_then_places(shell):
    shell("log", "bob", "call", "-m", "Mary asked about bulk pricing.")
    done = shell("find", "mary")
    assert done.out == (
        "Mary Chen · Acme Robotics\nBob Ortiz · today 14:22: Mary asked about bulk pricing.\n"
    )
    assert (done.code, done.err) == (0, "")


def test_somebody_is_listed_whom_many_notes_name(shell):
    shell.add("Quux")
    for number in range(60):
        shell("log", "bob", "call", "-m", f"Quux {number}")
    told = shell("find", "quux").out.splitlines()
    assert told[0] == "Quux"
    assert told[1].endswith("Quux 59")
    assert len(told) == 21


def test_json(shell):
    shell("log", "bob", "call", "-m", "todo: send pricing by tue")
    found = shell("find", "pric", "--json").json
    assert {place["kind"] for place in found["places"]} == {"note", "follow_up"}
    assert found["contacts"] == []
    assert shell("find", "acme", "--json").json["contacts"][0]["organisation"] == "Acme Robotics"


def test_what_is_saved_to_be_given_is_found(shell):
    shell("save", "article on lids #tin")
    assert shell("find", "lids").out == "#tin · saved today 14:22: article on lids #tin\n"
    [place] = shell("find", "tin", "--json").json["places"]
    assert (place["kind"], place["contact"], place["text"]) == ("saved", None, "article on lids #tin")
    shell("undo")
    assert shell("find", "lids").code == 1


def test_number(shell):
    for _ in range(3):
        shell("log", "bob", "call", "-m", "pricing")
    assert len(shell("find", "pricing", "-n", "2").out.splitlines()) == 2
    assert len(shell("find", "pricing", "-n", "0").out.splitlines()) == 3


def test_no_hits_is_one(shell):
    done = shell("find", "zebra")
    assert (done.code, done.out) == (1, "")
    assert done.err == 'Nothing holds "zebra"; fewer words find more.\n'
    assert shell("find", "").code == 1
    assert shell("find", '"*" AND (').code == 1


def text_of(pieces):
    return "".join(text for text, _ in pieces)


def test_a_long_text_is_cut_around_the_words():
    text = "a " * 300 + "the Żółw walked" + " z" * 300
    pieces = excerpt(text, "zolw", 40)
    assert ("Żółw", True) in pieces
    assert text_of(pieces).startswith("…")
    assert text_of(pieces).endswith("…")
    assert len(text_of(pieces)) <= 42


def test_a_short_text_is_whole_and_every_word_stands_out():
    assert excerpt("Bulk\n\tpricing, and more bulk.", "bulk pri", 60) == [
        ("Bulk", True),
        (" ", False),
        ("pricing", True),
        (", and more ", False),
        ("bulk", True),
        (".", False),
    ]


@given(st.text(), st.text(), st.integers(10, 80))
def test_an_excerpt_is_part_of_the_text(text, words, width):
    whole = " ".join(text.split())
    told = text_of(excerpt(text, words, width))
    assert len(told) <= width + 2
    assert told.removeprefix("…").removesuffix("…") in f"{whole}…" or told in whole
