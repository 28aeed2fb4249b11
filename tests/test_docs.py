"""The README says what the program says, and names nothing that is not there."""

from __future__ import annotations

import re

import pytest

from relnote import __version__
from tests.docs import PARTS, README, filled

HOME = README.parent
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")


def read(page: str) -> str:
    return (HOME / page).read_text(encoding="utf-8")


def part_of(text: str, name: str) -> str:
    return text.partition(f"<!-- {name} -->")[2].partition(f"<!-- /{name} -->")[0]


@pytest.mark.parametrize("name", PARTS)
def test_a_generated_part_is_what_the_program_says(name: str) -> None:
    text = read("README.md")
    assert part_of(text, name) == part_of(filled(text), name), "make docs writes it again"


def test_a_part_without_a_place_is_not_lost_silently() -> None:
    with pytest.raises(LookupError, match="<!-- keys -->"):
        filled("# relnote\n")


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_is_linked_to_is_there(page: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", read(page)) if "://" not in link]
    missing = [link for link in links if not (HOME / link).exists()]
    assert not missing


def test_every_place_the_map_names_is_there() -> None:
    named = re.findall(r"`((?:relnote|tests)/[\w./-]*)`", read("CONTRIBUTING.md"))
    assert len(named) > 20
    missing = [place for place in named if not (HOME / place).exists()]
    assert not missing


def test_every_make_target_that_is_named_is_there() -> None:
    makefile = read("Makefile")
    targets = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    named = {
        target for page in PAGES for target in re.findall(r"(?:`|^)make ([\w-]+)", read(page), re.MULTILINE)
    }
    assert {"run", "test", "docs", "screenshots"} <= named
    assert named <= targets


def test_the_changelog_tells_of_this_version() -> None:
    assert __version__ in read("CHANGELOG.md")


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_place_of_one_machine(page: str) -> None:
    assert not re.search(r"(?<![\w~.])/(?:home|root|work|tmp|Users)/", read(page))
