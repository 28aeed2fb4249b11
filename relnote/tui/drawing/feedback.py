"""Pieces of feedback: a card of the board, and all that is known of the one under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from rich.cells import cell_len

from relnote.domain.dates import describe_day
from relnote.domain.feedback import Feedback, Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState, Stage
from relnote.domain.moments import day_of
from relnote.domain.sentences.board import KIND_WORDS, heard_stands, names_of, stands_since
from relnote.domain.text import one_line, quoted
from relnote.tui.drawing.ages import age
from relnote.tui.drawing.pieces import Line, Piece, cut, filled, in_ascii, wrapped

CARD = 3
"""Lines of a card: who and how long ago, and two of what was said."""

KIND_SIGNS: dict[FeedbackKind, tuple[str, str]] = {
    FeedbackKind.REMARK: ("·", "-"),
    FeedbackKind.SUGGESTION: ("+", "+"),
    FeedbackKind.COMPLAINT: ("≠", "#"),
    FeedbackKind.PRAISE: ("♥", "*"),
    FeedbackKind.REQUEST: ("?", "?"),
    FeedbackKind.NEW_USE: ("✶", "@"),
}
"""One cell for each kind, with Unicode and without; the word stands in what is told of the piece."""


def feedback_card(piece: Feedback, *, width: int, now: datetime, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw a piece as three lines of `width` cells."""
    ellipsis = "~" if ascii else "…"
    right: Line = [Piece(f" {age(piece.heard_at, now)} ", "age")]
    decided = "will not " if piece.state is FeedbackState.WILL_NOT else ""
    kind = f"{KIND_SIGNS[piece.kind][ascii]} "
    room = width - sum(cell_len(part.text) for part in right) - cell_len(kind + decided)
    left: Line = [
        Piece(kind, "complaint" if piece.kind is FeedbackKind.COMPLAINT else "kind"),
        Piece(decided, "against"),
        Piece(cut(_who(piece), max(4, room), ellipsis=ellipsis), "name"),
    ]
    said = list(wrapped(one_line(piece.text), max(8, width - 3)))
    if len(said) > CARD - 1:
        said = [*said[: CARD - 2], cut(" ".join(said[CARD - 2 :]), width - 3, ellipsis=ellipsis)]
    said += [""] * (CARD - 1 - len(said))
    return [filled(left, right, width), *(filled([Piece("  "), Piece(text)], [], width) for text in said)]


def _who(piece: Feedback) -> str:
    """Name who said it, in few cells: `Mary Chen +2`."""
    first = one_line(piece.names[0]) if piece.names else "(nobody)"
    return f"{first} +{len(piece.names) - 1}" if len(piece.names) > 1 else first


def feedback_told(
    piece: Feedback,
    *,
    width: int,
    height: int,
    now: datetime,
    zone: str,
    ascii: bool = False,  # noqa: A002
) -> list[Line]:
    """Tell all that is known of a piece in at most `height` lines: its words, how it stands, who said it and when."""
    ellipsis = "~" if ascii else "…"
    today = day_of(now, zone)
    since = max((heard.told_at for heard in piece.sources if heard.told_at), default=piece.state_at)
    since = since if piece.stage is Stage.TOLD else piece.state_at
    state = f"{KIND_WORDS[piece.kind]} · {stands_since(piece, describe_day(day_of(since, zone), today))}"
    words, most = list(wrapped(one_line(piece.text), width)), max(1, min(2, height - 2))
    if len(words) > most:
        words = [*words[: most - 1], cut(" ".join(words[most - 1 :]), width, ellipsis=ellipsis)]
    lines: list[Line] = [[Piece(each, "name")] for each in words]
    lines.append([Piece(_plain(state, ascii=ascii), "quiet")])
    said = list(_said(piece, day_said=lambda moment: describe_day(day_of(moment, zone), today)))
    room = max(1, height - len(lines))
    rest = piece.sources[room - 1 :] if len(said) > room else ()
    lines += [_cut(line, width, ellipsis, ascii=ascii) for line in said[: room - bool(rest)]]
    if rest:
        lines.append([Piece(_plain(_in_one_line(rest, piece, width, first=room == 1), ascii=ascii))])
    return lines[:height]


def _in_one_line(rest: Sequence[Heard], piece: Feedback, width: int, *, first: bool) -> str:
    """Name who else said it, and whether they know, as far as there is room: `and Sue Park told · 3 more`."""
    names = _names(piece)
    parts = [f"{one_line(names[heard.contact_id])} {heard_stands(heard)}" for heard in rest]
    for taken in range(len(parts), 0, -1):
        more = [f"{len(parts) - taken} more"] if taken < len(parts) else []
        line = ("" if first else "and ") + " · ".join([*parts[:taken], *more])
        if cell_len(line) <= width:
            return line
    return cut(line, width, ellipsis="~")


def _said(piece: Feedback, day_said: Callable[[datetime], str]) -> Iterator[Line]:
    names = _names(piece)
    for heard in piece.sources:
        told = f"{heard_stands(heard)} {day_said(heard.told_at)}" if heard.told_at else heard_stands(heard)
        yield [
            Piece(one_line(names.get(heard.contact_id, "")), "name"),
            Piece(f"  {day_said(heard.heard_at)} · {told}{_in_their_words(heard, piece)}", "quiet"),
        ]


def _names(piece: Feedback) -> dict[int, str]:
    return dict(zip(dict.fromkeys(heard.contact_id for heard in piece.sources), piece.names, strict=True))


def _in_their_words(heard: Heard, piece: Feedback) -> str:
    return f" · {quoted(heard.text)}" if heard.text != piece.text else ""


def _plain(text: str, *, ascii: bool) -> str:  # noqa: A002
    return in_ascii(text) if ascii else text


def _cut(line: Line, width: int, ellipsis: str, *, ascii: bool) -> Line:  # noqa: A002
    name, rest = line[0], "".join(piece.text for piece in line[1:])
    kept = cut(name.text, width // 2, ellipsis=ellipsis)
    left = cut(_plain(rest, ascii=ascii), max(1, width - cell_len(kept)), ellipsis=ellipsis)
    return [Piece(kept, name.part), Piece(left, "quiet")]


def said_of(piece: Feedback) -> str:
    """Say a piece in one line: `second shift (Mary Chen and Bob Ortiz)`."""
    return f"{one_line(piece.text)} ({names_of(piece)})"
