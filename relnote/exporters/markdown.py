"""The page before a call as Markdown: what people wrote is quoted, and can become neither heading nor HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relnote.domain.preparation_words import Row, Section
from relnote.domain.text import shown

_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_SPECIAL = re.compile(
    "|".join(
        (
            r"[`*\[~$]",
            rf"\\(?={_PUNCTUATION}|\Z)",
            # Between letters and digits it is a part of a word.
            r"(?<![^\W_])_|_(?![^\W_])",
            r"<(?=[A-Za-z/!?])",
            r"&(?=#?\w+;)",
            r"(?<!\S)#(?=#*(?:\s|\Z))",
        )
    )
)
"""What means something anywhere in a line; what shows as it is has no backslash, for this is read in a terminal too."""
_PAIRED = "~$"
"""What means something where there are two of it."""
_LINE_START = re.compile(r"^(\s*)([-+:](?=\s|\Z)|[-=|](?=[-=|:\s]*\Z)|>|\d+[.)](?=\s|\Z))")


def preparation_markdown(title: str, sections: Sequence[Section]) -> str:
    """Write a page: a heading, and a list below each section's own."""
    return "\n".join(_lines(title, sections)) + "\n"


def _lines(title: str, sections: Sequence[Section]) -> Iterator[str]:
    yield f"# {escaped(title)}"
    for section in sections:
        yield ""
        yield f"## {escaped(section.title)}"
        yield ""
        for row in section.rows:
            yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    if row.body:
        yield f"**{escaped(f'{row.lead} {row.text}'.strip())}**"
        yield ""
        yield from (f"> {escaped(line)}".rstrip() for line in row.body.splitlines())
        yield ""
    elif row.lead == "[ ]":
        yield f"- [ ] {escaped(row.text)}"
    else:
        lead = f"**{escaped(row.lead)}** " if row.lead else ""
        yield f"- {lead}{escaped(row.text)}"


def escaped(text: str) -> str:
    """Write text that somebody wrote so that it shows as it is."""
    alone = {sign for sign in _PAIRED if text.count(sign) == 1}
    plain = _SPECIAL.sub(lambda found: found[0] if found[0] in alone else f"\\{found[0]}", shown(text))
    return _LINE_START.sub(
        lambda found: (
            f"{found[1]}\\{found[2]}"
            if not found[2][0].isdigit()
            else f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"
        ),
        plain,
    )
