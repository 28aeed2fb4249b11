"""Folders and journals changed at random on both sides: they agree after one sync, and nothing is lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relnote.domain.questions import questions_with
from relnote.domain.text import folded
from relnote.exporters.vcard import escaped
from relnote.importers.vcard.one_card import OneCard, read_one
from relnote.services.card_folders import facts
from relnote.services.card_folders.contact import our_sides, take
from relnote.services.card_folders.post_and_web import understood
from relnote.services.card_folders.wishes import Wishes
from relnote.store.database import connected
from tests.exporters.test_vcard import CARDS, EXAMPLES
from tests.services.test_card_folders_foretold import foretold_is_done
from tests.store.journals import everything, opened

QUESTIONS = {question.key: question for question in questions_with(())}
EVER = 'X-EVER;X-ODD="a,b":one\\;two'


def facts_of(data: bytes) -> dict:
    card = read_one(data, region="PT")
    assert isinstance(card, OneCard)
    return facts.of_draft(card.draft, QUESTIONS)


def card(number: int, name: str, lines: list[str], version: str) -> bytes:
    own = [line for line in lines if "UID:" not in line]
    text = ["BEGIN:VCARD", f"VERSION:{version}", f"UID:u-{number}", f"FN:{name}", *own, EVER, "END:VCARD", ""]
    return "\r\n".join(text).encode()


def journal_facts(relnote) -> dict[str, dict]:
    with connected():
        return {one.contact.uid: one.facts for one in our_sides(range(1, 20)).values()}


NAMES = st.sampled_from(["Ana Silva", "Rui Costa", "Eva Lima"])
SIDES = st.lists(st.tuples(NAMES, CARDS), min_size=2, max_size=2)


@given(version=st.sampled_from(["3.0", "4.0"]), sides=st.tuples(SIDES, SIDES, SIDES), part=st.integers(1, 4))
@settings(max_examples=EXAMPLES // 8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_sync_is_enough_and_nothing_is_lost(tmp_path_factory, version, sides, part) -> None:
    first, there, here = sides
    folder = tmp_path_factory.mktemp("cards")
    with opened(tmp_path_factory.mktemp("journal") / "journal.db") as relnote:
        for number, (name, lines) in enumerate(first):
            (folder / f"{number}.vcf").write_bytes(
                card(number, f"{name} {'x' * (number + 1)}", lines, version)
            )
        relnote.card_folders.sync(folder, Wishes())
        assert quiet(relnote, folder)
        before_here, before_there = journal_facts(relnote), folder_facts(folder)
        for number, (name, lines) in enumerate(there):
            (folder / f"{number}.vcf").write_bytes(
                card(number, f"{name} {'x' * (number + 1)}", lines, version)
            )
        edited = edit(relnote, here, part)
        theirs = folder_facts(folder)
        report = foretold_is_done(relnote, folder)
        assert report.waiting == []
        assert quiet(relnote, folder), report
        ours, files = journal_facts(relnote), folder_facts(folder)
        for uid in edited:
            check_person(before_here[uid], edited[uid], before_there[uid], theirs[uid], ours[uid], files[uid])
            assert EVER.encode() in (folder / f"{uid[-1]}.vcf").read_bytes()


def quiet(relnote, folder) -> bool:
    """Tell whether a sync does nothing: neither in the journal nor in the folder."""
    before, files = everything(), {path: path.read_bytes() for path in folder.iterdir()}
    report = relnote.card_folders.sync(folder, Wishes())
    same = everything() == before and {path: path.read_bytes() for path in folder.iterdir()} == files
    return same and not (report.taken or report.written or report.new or report.joined)


def folder_facts(folder) -> dict[str, dict]:
    return {f"u-{path.stem}": facts_of(path.read_bytes()) for path in folder.glob("*.vcf")}


def edit(relnote, cards, part) -> dict[str, dict]:
    """Change contacts towards other cards, in some of their facts."""
    for number, (name, lines) in enumerate(cards):
        wanted = with_addresses(facts_of(card(number, f"{name} {'y' * (number + 1)}", lines, "4.0")))
        with connected():
            one = next(each for each in our_sides(range(1, 20)).values() if each.contact.uid == f"u-{number}")
        keys = [key for key in dict.fromkeys((*one.facts, *wanted)) if one.facts.get(key) != wanted.get(key)]
        changes = {key: wanted.get(key) for key in keys[::part] if key[0] != facts.PROPERTY}
        with relnote.journal.change("edited") as writer:
            take(relnote.journal, writer, one, changes)
    return journal_facts(relnote)


def with_addresses(wanted: dict) -> dict:
    """Tell what a card says of letters and websites as addresses, as they are where somebody wrote them here."""
    known = {
        (facts.POINT, channel, folded(key[-1].replace(";", " ").replace("\\", "")))
        for key in wanted
        if key[0] == facts.PROPERTY
        for channel in ("letter", "website")
    }
    return understood(wanted, dict.fromkeys(known, ""), {})


def check_person(here_then, here_now, there_then, there_now, *after) -> None:
    """What one side alone changed is on both; what both changed is as it is here."""
    ours, files = after
    known = here_then | here_now
    there_then, there_now, theirs = (understood(each, known, {}) for each in (there_then, there_now, files))
    for key in {*here_then, *here_now, *there_then, *there_now}:
        changed_here = here_then.get(key) != here_now.get(key)
        changed_there = there_then.get(key) != there_now.get(key)
        if changed_here and here_now.get(key) is not None and key[0] != facts.PREFERRED:
            assert key in ours, ("ours was lost", key)
            if key[0] != "about":
                assert ours[key] == here_now[key], ("ours was lost", key)
        if changed_there and not changed_here and key[0] != facts.PREFERRED:
            assert ours.get(key) == there_now.get(key), ("theirs was not taken in", key)
        if (
            changed_here
            and not changed_there
            and key[0] in {*facts.TEXTS, facts.POINT, facts.TAG, facts.ANSWER}
        ):
            is_text = key[0] in facts.TEXTS
            # A card may say by another line what it says no more by this one, or say no tag it has twice.
            assert is_text or (key in theirs) == (key in here_now), ("ours was not written", key)
        both = changed_here and changed_there and key in here_now and key in there_now
        if both and there_now[key] != here_now[key] and key[0] not in {facts.TAG, facts.PREFERRED}:
            assert beside(key, there_now[key], ours), ("theirs was lost", key)
        if not changed_here and not changed_there and key in here_now and key[0] in {facts.TAG, facts.ANSWER}:
            assert ours.get(key) == here_now[key], ("an untouched one was lost", key)


def beside(key, theirs: str, ours: dict) -> bool:
    """Tell whether what a card said stands beside what is here."""
    if key == ("about",):
        return theirs in ours[key]
    said = " ".join(filter(None, facts.point_parts(theirs))) if key[0] == facts.POINT else theirs
    return any(
        each[0] == facts.PROPERTY and each[2].startswith("X-ALSO-") and each[4] == escaped(said)
        for each in ours
    )
