"""The pages say what the program says, and name nothing that is not there."""

from __future__ import annotations

import re

import pytest

from relnote import __version__
from tests.docs import HOME, PAGES, filled

WRITTEN = (*PAGES, "CONTRIBUTING.md", "CHANGELOG.md")


def read(page: str) -> str:
    return (HOME / page).read_text(encoding="utf-8")


def part_of(text: str, name: str) -> str:
    return text.partition(f"<!-- {name} -->")[2].partition(f"<!-- /{name} -->")[0]


@pytest.mark.parametrize(("page", "name"), [(page, name) for page, parts in PAGES.items() for name in parts])
def test_a_generated_part_is_what_the_program_says(page: str, name: str) -> None:
    text = read(page)
    assert part_of(text, name) == part_of(filled(page, text), name), "make docs writes it again"


def test_a_part_without_a_place_is_not_lost_silently() -> None:
    with pytest.raises(LookupError, match="<!-- keys -->"):
        filled("README.md", "# relnote\n")


@pytest.mark.parametrize("page", WRITTEN)
def test_every_file_that_is_linked_to_is_there(page: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", read(page)) if "://" not in link]
    missing = [link for link in links if not (HOME / page).parent.joinpath(link).exists()]
    assert not missing


@pytest.mark.parametrize("page", WRITTEN)
def test_every_heading_that_is_linked_to_is_there(page: str) -> None:
    for link, place in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", read(page)):
        headings = re.findall(
            r"^#+ (.+)$",
            ((HOME / page).parent / link if link else HOME / page).read_text("utf-8"),
            re.MULTILINE,
        )
        anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert place in anchors


def test_every_place_the_map_names_is_there() -> None:
    named = re.findall(r"`((?:relnote|tests)/[\w./-]*)`", read("CONTRIBUTING.md"))
    assert len(named) > 20
    missing = [place for place in named if not (HOME / place).exists()]
    assert not missing


def test_every_make_target_that_is_named_is_there() -> None:
    makefile = read("Makefile")
    targets = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    named = {
        target for page in WRITTEN for target in re.findall(r"(?:`|^)make ([\w-]+)", read(page), re.MULTILINE)
    }
    assert {"run", "test", "docs", "screenshots"} <= named
    assert named <= targets


def test_the_changelog_tells_of_this_version() -> None:
    assert __version__ in read("CHANGELOG.md")


@pytest.mark.parametrize("page", WRITTEN)
def test_no_page_names_a_place_of_one_machine(page: str) -> None:
    assert not re.search(r"(?<![\w~.])/(?:home|root|work|tmp|Users)/", read(page))
