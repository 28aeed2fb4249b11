"""Text in Markdown shows as somebody wrote it, and has no backslash where Markdown needs none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from relnote.exporters.markdown import escaped

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ALPHABET = "ab1 \\`*_{}[]<>#|~&$!().:;=+-/\"'é世"
PLAIN = {"text", "text_special", "softbreak", "strong_open", "strong_close"}
BEFORE = {
    "": "", "> ": "", "- ": "", "# ": "", "- **lead** ": "lead ", "> above\n> ": "above", "> a|b\n> ": "a|b",
}  # fmt: skip
"""What may stand before a text, and how that is read."""


@pytest.mark.parametrize(
    "text",
    [
        "phone +46 70 123 45 67",
        "+46 70",
        'You saved "leaflet" for #automation.',
        "Weber & Söhne",
        "#automation",
        "mary_chen@example.com",
        "5 < 6 > 4, -3 degrees, ~5 min for $9",
        "(see above), {half} | whole!",
        "C:\\temp",
    ],
)
def test_what_markdown_leaves_alone_stands_as_it_was_written(text) -> None:
    assert escaped(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# not a heading #", "\\# not a heading \\#"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("---", "\\---"),
        ("> no quote", "\\> no quote"),
        ("<b>&amp;", "\\<b>\\&amp;"),
        ("_so_ *so* ~~so~~ [so](x)", "\\_so\\_ \\*so\\* \\~\\~so\\~\\~ \\[so](x)"),
        ("\\~~so~~", "\\\\\\~\\~so\\~\\~"),
        ("a\\", "a\\\\"),
    ],
)
def test_what_would_mean_something_does_not(text, written) -> None:
    assert escaped(text) == written


@given(st.text(ALPHABET, min_size=1, max_size=30))
def test_whatever_is_written_is_shown_as_it_is(text) -> None:
    wanted = text.strip() or "a"
    for before, read in BEFORE.items():
        tokens = READER.parse(before + escaped(wanted) + "\n")
        kinds = {token.type for token in tokens}
        assert not kinds & {"html_block", "fence", "code_block", "hr", "table_open", "ordered_list_open"}
        assert ("heading_open" in kinds) == (before == "# ")
        children = [child for token in tokens for child in token.children or ()]
        assert {child.type for child in children} <= PLAIN
        said = "".join(child.content for child in children)
        assert said == read + wanted
