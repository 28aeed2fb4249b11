"""Edits, undo and syncs in any order, and two journals over one folder: all sides come to agree."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relnote.services.card_folders.contact import our_sides
from relnote.services.card_folders.wishes import Wishes
from relnote.store.database import connected
from tests.exporters.test_vcard import EXAMPLES
from tests.store.journals import everything, opened

CARD = """BEGIN:VCARD
VERSION:{version}
UID:ana-1
FN:Ana Silva
TITLE:{title}
EMAIL;TYPE=work:{email}@example.com
X-COUNT:{title}
X-EVER;X-ODD="a,b":one\\;two
CATEGORIES:{tag}
END:VCARD
"""
WORDS = st.sampled_from("abcd")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("there"), WORDS, WORDS),
        st.tuples(st.just("here"), WORDS, WORDS),
        st.sampled_from([("sync",), ("undo",), ("redo",)]),
    ),
    max_size=14,
)


def written(title: str, other: str, version: str = "3.0") -> bytes:
    text = CARD.format(title=title, email=other, tag=other, version=version)
    return text.replace("\n", "\r\n").encode()


def facts_here(relnote) -> dict:
    with connected():
        found = [one for one in our_sides(range(1, 60)).values() if one.contact.uid == "ana-1"]
    return {key: value for key, value in found[0].facts.items() if key[0] != "property"} if found else {}


def quiet(relnote, folder) -> bool:
    before, files = everything(), {path: path.read_bytes() for path in folder.iterdir()}
    relnote.card_folders.sync(folder, Wishes())
    return everything() == before and {path: path.read_bytes() for path in folder.iterdir()} == files


@given(steps=STEPS, version=st.sampled_from(["3.0", "4.0"]))
@settings(max_examples=EXAMPLES // 8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_in_any_order_of_steps_both_sides_agree_in_the_end(tmp_path_factory, steps, version) -> None:
    folder = tmp_path_factory.mktemp("cards")
    path = folder / "ana.vcf"
    path.write_bytes(written("a", "a", version))
    with opened(tmp_path_factory.mktemp("journal") / "journal.db") as relnote:
        relnote.card_folders.sync(folder, Wishes())
        for what, *words in steps:
            if what == "there":
                path.write_bytes(written(*words, version))
            elif what == "here" and facts_here(relnote):
                there = relnote.contacts.the_one("Ana")
                relnote.contacts.change(replace(there, title=words[0], tags=(*there.tags[:1], words[1])))
            elif what == "sync":
                relnote.card_folders.sync(folder, Wishes())
            elif what in {"undo", "redo"}:
                getattr(relnote.history, what)()
        relnote.card_folders.sync(folder, Wishes())
        assert quiet(relnote, folder)
        assert b'X-EVER;X-ODD="a,b":one\\;two\r\n' in path.read_bytes()
        ours = facts_here(relnote)
    # Whoever reads the folder alone reads what the journal says.
    with opened(tmp_path_factory.mktemp("other") / "journal.db") as other:
        other.card_folders.sync(folder, Wishes())
        assert facts_here(other) == ours


@given(turns=st.lists(st.tuples(st.integers(0, 1), WORDS, WORDS), max_size=8))
@settings(max_examples=EXAMPLES // 16, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_two_journals_over_one_folder_come_to_say_the_same(tmp_path_factory, turns) -> None:
    folder = tmp_path_factory.mktemp("cards")
    (folder / "ana.vcf").write_bytes(written("a", "a"))
    paths = [tmp_path_factory.mktemp("journal") / "journal.db" for _ in range(2)]

    def each() -> list[dict]:
        told = []
        for path in paths:
            with opened(path) as relnote:
                relnote.card_folders.sync(folder, Wishes())
                told.append(facts_here(relnote))
        return told

    each()
    for number, title, tag in turns:
        with opened(paths[number]) as relnote:
            there = relnote.contacts.the_one("Ana")
            relnote.contacts.change(replace(there, title=title, about=tag, tags=(*there.tags, tag)))
            if title != "a":
                relnote.card_folders.sync(folder, Wishes())
    each()
    first, second = each()
    assert first == second
    for path in paths:
        with opened(path) as relnote:
            assert quiet(relnote, folder)
