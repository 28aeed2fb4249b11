"""Turns the HTML of a message into text, without what it quotes and how it looks."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_PIECE = 1 << 13
_LONGEST_TAG = 1 << 15
_LONGEST = 1 << 17
"""Characters of HTML that are looked at, pictures inside of it not counted."""
_DATA = re.compile(r"data:[\w/+.-]{1,60}[;,][^\"'\s)>]*", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\xa0\u200b\u200c\ufeff\u00ad\u034f]+")
_BREAKS = re.compile(r"\n{3,}")
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    }
)  # fmt: skip
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"})
_VOID = frozenset(
    {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "wbr", "embed", "source"}
)
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "svg", "noscript", "object", "select"})
_QUOTES = re.compile(
    r"gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|tutanota_quote"
    r"|WordSection1_quote|olk_src_body_section|mail-editor-reference-message"
    r"|gmail_signature|moz-signature|protonmail_signature_block|ms-outlook-mobile-signature|\ASignature\Z",
    re.IGNORECASE,
)
_ALL_BEHIND = "divRplyFwdMsg"
"""The element behind which Outlook puts what is answered, in no element of its own."""
_MARKED = frozenset({"div", "span", "pre", "section", "table"})
_HEADS = frozenset({"gmail_attr", "moz-cite-prefix"})


def html_as_text(html: str) -> str:
    """Give the text of HTML as a person sees it; a quote becomes a single line `>`, which tells where it was.

    The time it takes is linear in the length, however broken the HTML is.
    """
    parser = _Text()
    left = _without_comments(html)
    if "base64," in left:
        left = _DATA.sub("", left)
    left = left[:_LONGEST]
    for at in range(0, len(left), _PIECE):
        parser.feed(left[at : at + _PIECE])
        # A tag that does not end would be looked at again with every piece.
        if len(parser.rawdata) > _LONGEST_TAG:
            parser.rawdata = ""
    if len(parser.rawdata) < _PIECE:
        parser.close()
    return parser.text()


def _without_comments(html: str) -> str:
    pieces: list[str] = []
    at = 0
    while (begin := html.find("<!", at)) >= 0:
        ends = "-->" if html.startswith("<!--", begin) else ">"
        end = html.find(ends, begin)
        if end < 0:
            break
        pieces.append(html[at:begin])
        at = end + len(ends)
    if at == 0 and begin < 0:
        return html
    pieces.append(html[at:].replace("<!", "<"))
    return "".join(pieces)


class _Text(HTMLParser):
    """Collects lines; what stands inside an element that is left out is passed over until that element ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._without = ""
        """The element that is left out; empty while text is taken."""
        self._depth = 0
        """How many elements of its name are open inside of it, itself included."""
        self._kept = 0
        """How many `pre` are open."""

    def text(self) -> str:
        """Give what was collected."""
        self._end_line()
        return _BREAKS.sub("\n\n", "\n".join(self._lines)).strip("\n")

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - its name and arguments are Python's
        """Go on without counting lines, which nobody asks for."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if self._without == "head" and tag == "body":
            self._without = ""
        if self._without:
            self._depth += tag == self._without
            return
        if tag == "br":
            self._end_line(always=True)
        elif tag in _BLOCKS:
            self._end_line()
        if tag in _VOID or self._leaves_out(tag, attrs):
            return
        self._set_apart(tag)
        if tag in {"td", "th"}:
            self._line.append(" ")
        elif tag == "li":
            self._line.append("- ")
        self._kept += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self._without:
            self._depth -= tag == self._without
            if self._depth <= 0 or (tag in {"body", "html"} and self._without != "head"):
                self._without = ""
            return
        if tag in _BLOCKS:
            self._end_line()
            self._set_apart(tag)
        if tag == "pre":
            self._kept = max(0, self._kept - 1)

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self._without:
            return
        if self._kept:
            first, *rest = data.replace("\xa0", " ").split("\n")
            self._line.append(first)
            for line in rest:
                self._end_line(always=True)
                self._line.append(line)
        else:
            self._line.append(_BLANKS.sub(" ", data))

    def _leaves_out(self, tag: str, attrs: list[tuple[str, str | None]]) -> bool:
        """Begin to leave an element out, if it is no text for reading, a quote or a signature."""
        given = {name: value or "" for name, value in attrs}
        named = [*given.get("class", "").split(), given.get("id", "")]
        quoted = tag == "blockquote" and "border:none" not in given.get("style", "").replace(" ", "").lower()
        if _ALL_BEHIND in named:
            self._lines.append("-----Original Message-----")
        marked = tag in _MARKED and any(map(_QUOTES.search, named))
        if (quoted or marked) and not _HEADS.intersection(named):
            self._end_line()
            self._lines.append(">")
        if quoted or marked or tag in _UNSEEN:
            self._without, self._depth = tag, 1
        return bool(self._without)

    def _set_apart(self, tag: str) -> None:
        if tag in _SPACED and self._lines and self._lines[-1]:
            self._lines.append("")

    def _end_line(self, *, always: bool = False) -> None:
        line = "".join(self._line)
        # The blank behind the dashes is what makes a line the beginning of a signature.
        line = line.rstrip() if self._kept else _BLANKS.sub(" ", line).strip()
        if line or always:
            self._lines.append("-- " if line == "--" else line)
        self._line = []
