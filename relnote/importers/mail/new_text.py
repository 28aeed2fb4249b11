"""What somebody wrote in a message: its text without what it quotes and without the signature."""

from __future__ import annotations

import re

from relnote.importers.mail import quote_words

LONGEST = 20_000
"""Characters of a text that are kept."""

_LOOKED_AT = 200_000
_LONGEST_LINE = 400
_RULE = re.compile(r"\s*[-_–—=*]{5,}\s*\Z")
_RULED = frozenset("-_–—*= ")
_BREAKS = re.compile(r"\n{3,}")
_PGP_BEGIN = re.compile(r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:\w+: .*\n)*\n?")
_UUENCODED = re.compile(r"^begin [0-7]{3,4} [^\n]{1,200}\n(?=[M`!-L][ -`]*\n)", re.MULTILINE)
_PGP_MESSAGE = "-----BEGIN PGP MESSAGE-----"
_PGP_SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
_WAYS = 10
"""Lines that a signature which begins with `--` alone may have at most."""


def new_text(said: str) -> str:
    """Give what is new in a text; lines between quotes stay.

    The quote of a whole message (with no `>` before its lines) ends the text, and so does a signature.
    """
    lines = _without_files(_without_pgp(said[:_LOOKED_AT])).split("\n")
    end = len(lines)
    for at, line in enumerate(lines):
        if (":" in line or line[:1] in _RULED) and (more := _ends(lines, at)) >= 0:
            end = at - more
            break
    kept: list[str] = []
    quoting = False
    for line in lines[:end]:
        if not line.lstrip(" ").startswith(">"):
            kept.append(line.rstrip())
            quoting = False
        elif not quoting:
            _drop_attribution(kept)
            kept.append("")
            quoting = True
    _drop_last(kept)
    return _BREAKS.sub("\n\n", "\n".join(kept)).strip("\n").rstrip()[:LONGEST].rstrip()


def _without_pgp(said: str) -> str:
    if "-----BEGIN PGP" not in said:
        return said
    return _PGP_BEGIN.sub("", said).split(_PGP_SIGNATURE, 1)[0].split(_PGP_MESSAGE, 1)[0]


def _without_files(said: str) -> str:
    """Leave out files that stand in the text itself (uuencode)."""
    if "begin " not in said:
        return said
    pieces: list[str] = []
    at = 0
    for begin in _UUENCODED.finditer(said):
        end = said.find("\nend", begin.end() - 1)
        if end < 0:
            break
        if begin.start() >= at:
            pieces.append(said[at : begin.start()])
            at = end + 4
    return "".join([*pieces, said[at:]])


def _ends(lines: list[str], at: int) -> int:
    """Tell how many lines before this one nothing new begins; -1 if this line ends nothing."""
    line = lines[at]
    if line[:2] == "--" and (line == "-- " or (line.rstrip() == "--" and _is_short(lines, at))):
        return 0
    if len(line) > _LONGEST_LINE:
        return -1
    if ":" not in line:
        return 0 if line[:1] in _RULED and quote_words.SEPARATOR.match(line) else -1
    if quote_words.SEPARATOR.match(line) or quote_words.FORWARD.match(line):
        return 0
    if quote_words.FROM.match(line) and _begins_headers(lines, at):
        return 0
    # An attribution may be broken into several lines, of which this is the last one.
    return _ends_in_quote(lines, at) if line.rstrip().endswith((":", "\uff1a")) else -1


def _is_short(lines: list[str], at: int) -> bool:
    behind = [line for line in lines[at + 1 : at + 200] if line.strip() and not line.startswith(">")]
    return len(behind) <= _WAYS


def _begins_headers(lines: list[str], at: int) -> bool:
    """Tell whether the lines behind one that says `From:` are headers too."""
    following = lines[at + 1 : at + 10]
    return sum(any(map(label.match, following)) for label in quote_words.OTHERS) >= 2


def _ends_in_quote(lines: list[str], at: int) -> int:
    """Tell the same for the announcement of a quote that has no `>` before its lines."""
    following = next((line for line in lines[at + 1 : at + 50] if line.strip()), ">")
    if following.lstrip(" ").startswith(">"):
        return -1
    return _announced(lines[max(0, at - 2) : at + 1]) - 1


def _announced(lines: list[str]) -> int:
    """Tell how many of the last lines are the announcement of a quote; 0 if they are not."""
    for count in range(1, min(3, len(lines)) + 1):
        some = lines[-count:]
        if not some[0].strip() or any(len(line) > _LONGEST_LINE for line in some):
            return 0
        joined = " ".join(some)
        if any(map(str.isdigit, joined)) and quote_words.ATTRIBUTION.match(joined):
            return count
    return 0


def _drop_attribution(kept: list[str]) -> None:
    """Take the announcement of the quote that follows off the end."""
    while kept and not kept[-1]:
        kept.pop()
    if not kept or not kept[-1].endswith((":", "\uff1a")) or len(kept[-1]) > _LONGEST_LINE:
        return
    count = _announced(kept[-3:]) or (1 if quote_words.WRITER.match(kept[-1]) else 0)
    if count:
        del kept[-count:]


def _drop_last(kept: list[str]) -> None:
    """Take off the end what announces nothing any more: rules, and where it was written on."""
    while kept and (
        not kept[-1].strip()
        or _RULE.match(kept[-1])
        or (len(kept[-1]) < 300 and quote_words.FROM_A_PHONE.match(kept[-1]))
    ):
        kept.pop()
