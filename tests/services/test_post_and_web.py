"""Addresses for letters and websites, kept in step with a card that says them by properties of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relnote.domain.records import ContactPoint
from relnote.domain.words import Channel
from tests.services.test_card_folders import ANA, change, get, one, put, sync
from tests.store.journals import person

LETTER = ContactPoint(channel=Channel.LETTER, value="Rua A 5, Porto", label="home")
SITE = ContactPoint(channel=Channel.WEBSITE, value="https://ana.example/a;b")
BLOG = ContactPoint(channel=Channel.BLOG, value="https://ana.example/blog", label="the dog", preferred=True)


@pytest.fixture
def cards(tmp_path):
    """A folder with the card of Ana, in step."""
    made = tmp_path / "cards"
    made.mkdir()
    put(made, "ana.vcf", ANA)
    return made


def there(relnote) -> tuple[ContactPoint, ...]:
    """Give the addresses of Ana but for e-mail."""
    found = one(relnote, "Ana").points
    return tuple(replace(point, id=0) for point in found if point.channel is not Channel.EMAIL)


def make(relnote, *points: ContactPoint) -> None:
    """Make Ana have these addresses beside her e-mail address."""
    change(relnote, "Ana", points=(one(relnote, "Ana").points[0], *points))


def lines(folder) -> list[str]:
    """Give the lines of the card of Ana that say such addresses."""
    return [line for line in get(folder, "ana.vcf").split("\n") if "ADR" in line or "URL" in line]


def test_what_is_removed_here_leaves_the_card(journal, cards) -> None:
    sync(journal, cards)
    for points in ((LETTER,), (SITE,), (BLOG,), (LETTER, SITE, BLOG)):
        make(journal, *points)
        sync(journal, cards)
        assert len(lines(cards)) == len(points)
        assert sync(journal, cards).unchanged == 1
        assert there(journal) == points
        make(journal)
        sync(journal, cards)
        assert get(cards, "ana.vcf") == ANA
        assert sync(journal, cards).unchanged == 1


def test_another_label_is_written_over_the_one_before(journal, cards) -> None:
    sync(journal, cards)
    for label, line in (
        ("home", "ADR;TYPE=home:;;Rua A 5\\, Porto;;;;"),
        ("work", "ADR;TYPE=work:;;Rua A 5\\, Porto;;;;"),
        ("", "ADR:;;Rua A 5\\, Porto;;;;"),
    ):
        make(journal, replace(LETTER, label=label), SITE)
        sync(journal, cards)
        assert lines(cards) == [line, "URL:https://ana.example/a\\;b"]


def test_which_is_preferred_is_written(journal, cards) -> None:
    sync(journal, cards)
    for preferred in (True, False, True):
        make(journal, replace(LETTER, preferred=preferred))
        sync(journal, cards)
        assert lines(cards) == [f"ADR;TYPE=home{',pref' if preferred else ''}:;;Rua A 5\\, Porto;;;;"]
        assert sync(journal, cards).unchanged == 1
    put(cards, "ana.vcf", get(cards, "ana.vcf").replace(",pref", ""))
    sync(journal, cards)
    assert there(journal) == (replace(LETTER, preferred=False),)


def test_what_changes_in_the_card_changes_here(journal, cards) -> None:
    sync(journal, cards)
    make(journal, LETTER, BLOG)
    sync(journal, cards)
    whole = get(cards, "ana.vcf")
    put(cards, "ana.vcf", whole.replace("home:;;Rua A 5\\, Porto;;", "work,postal:;;Rua B 7;Porto;4000"))
    assert [told.what for told in sync(journal, cards).taken] == ["letter"]
    moved = replace(LETTER, value="Rua B 7 Porto 4000", label="work")
    assert set(there(journal)) == {BLOG, moved}
    make(journal, replace(moved, label="home"), BLOG)
    sync(journal, cards)
    assert lines(cards)[0] == "ADR;TYPE=home,postal:;;Rua B 7;Porto;4000;;"
    put(cards, "ana.vcf", ANA)
    sync(journal, cards)
    assert there(journal) == ()


def test_what_was_there_before_stays_as_it_came(journal, cards) -> None:
    put(
        cards,
        "ana.vcf",
        ANA.replace("END", "ADR;TYPE=home:;;Rua A 5\\, Porto;;;;\nURL:https://x.example\nEND"),
    )
    person(journal, "Ana Silva", "ana@example.com")
    make(journal, LETTER)
    sync(journal, cards)
    assert len(lines(cards)) == 2
    assert sync(journal, cards).unchanged == 1
    put(cards, "ana.vcf", get(cards, "ana.vcf").replace("x.example", "y.example"))
    sync(journal, cards)
    assert there(journal) == (LETTER,)
    [exported] = journal.exports.cards("3.0")
    assert b"https://y.example" in exported
    assert b"https://x.example" not in exported


def test_a_card_that_is_made_here_says_them_once(journal, tmp_path) -> None:
    person(journal, "Ana Silva", "ana@example.com")
    make(journal, LETTER, BLOG)
    folder = tmp_path / "made"
    folder.mkdir()
    sync(journal, folder, everybody=True)
    before = there(journal)
    assert sync(journal, folder).unchanged == 1
    make(journal)
    sync(journal, folder)
    [path] = folder.iterdir()
    assert before == (LETTER, BLOG)
    assert "Rua A" not in path.read_text()
    assert "the dog" not in path.read_text()
    assert "ana@example.com" in path.read_text()
