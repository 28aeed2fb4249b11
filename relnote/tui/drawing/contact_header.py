"""The header of a contact: how to reach them, the time there, what is due, what is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate
from typing import TYPE_CHECKING

from relnote.domain.moments import day_of, local
from relnote.domain.plan import NextAttempt
from relnote.domain.records import Contact, DatedFact, Flag, FollowUp, Question
from relnote.domain.text import one_line
from relnote.domain.words import ALSO, FLAG_SIGNS, FollowUpKind
from relnote.tui.drawing.ages import span
from relnote.tui.drawing.pieces import Line, Piece, cut, filled, in_ascii, width_of

if TYPE_CHECKING:
    from relnote.domain.absences import Absence

SEPARATOR = " · "
LABEL = 8
"""Cells of the column that names a line."""

LEAST_REASON = 12
"""Cells under which the beginning of a reason says nothing."""

FLAGS = 2
"""So many flags are said; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLook:
    """What the header is drawn by."""

    width: int
    now: datetime
    zone: str
    """The user's IANA zone."""
    timer: int | None = None
    """Seconds the call has lasted, while the timer runs."""
    called: str = ""
    """Who is being called, if it is somebody else."""
    ascii: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderFacts:
    """What the header says."""

    contact: Contact
    reach: str
    missing: tuple[Question, ...]
    follow_ups: tuple[FollowUp, ...]
    flags: tuple[Flag, ...]
    waiting_since: datetime | None
    plan: NextAttempt | None = None
    """How and when to try them next, once that is known."""
    planning: bool = False
    """Whether the plan is still to come: its line is kept free, so that nothing moves when it does."""
    let_be: bool = False
    """Whether they were let be and have not been heard of since."""
    away: tuple[Absence, ...] = ()
    """When they are away, or were."""
    news: tuple[DatedFact, ...] = ()
    """A new job and a move, while they are news."""
    news_to_keep: bool = False
    """Whether there is something of it to be kept."""


LONG_CALL = 30 * 60
"""Seconds after which a call is long: it should take 15 to 30 minutes."""


def title_of(contact: Contact, *, ascii: bool = False) -> str:  # noqa: A002
    """Say who they are: `Mary Chen · VP Operations, Acme Robotics · key`."""
    place = ", ".join(one_line(part) for part in (contact.title, contact.organisation) if part.strip())
    archived = "archived" if contact.archived_at else ""
    tier = contact.tier.value if contact.tier.value in {"key", "light"} else ""
    between = " - " if ascii else SEPARATOR
    return between.join(part for part in (one_line(contact.name), place, tier, archived) if part)


def contact_header(facts: HeaderFacts, look: HeaderLook) -> list[Line]:
    """Draw the header's lines under its title."""
    lines = [
        *_reach(facts, look),
        *_away(facts, look),
        *_news(facts, look),
        *_next(facts, look),
        *_points(facts.contact, look),
        *_about(facts.contact, look),
        *_due(facts, look),
    ]
    if look.timer is not None:
        lines.append(_call(look.timer, look))
    return [_fitted(line, look) for line in lines]


def _call(seconds: int, look: HeaderLook) -> Line:
    """Draw how long a call lasts by now, and with whom if that is somebody else."""
    is_long = seconds >= LONG_CALL
    spoken = f"{seconds // 60}:{seconds % 60:02}"
    hint = "  over half an hour; t stops it" if is_long else "  t stops it and opens the note"
    called = f"with {one_line(look.called)}  " if look.called else ""
    return [
        Piece("Call".ljust(LABEL), "label"),
        Piece(called),
        Piece(spoken, "timer-long" if is_long else "timer"),
        Piece(hint, "quiet"),
    ]


def _plain(said: str, look: HeaderLook) -> str:
    """Draw our own sentences without signs outside of ASCII, where that is wished."""
    return in_ascii(said) if look.ascii else said


def _reach(facts: HeaderFacts, look: HeaderLook) -> list[Line]:
    """Draw how they like to be reached, over two lines if one is too short, with the time there at the right."""
    there = _time_there(facts.contact, look)
    said = facts.reach or "not asked yet; c asks"
    if facts.reach and facts.missing:
        said += f" · {len(facts.missing)} to ask"
    room = max(8, look.width - LABEL - (width_of([Piece(there)]) + 2 if there else 0))
    first, rest = (_plain(part, look) for part in _broken(said, room, look))
    part = "" if facts.reach else "quiet"
    label = Piece("Reach".ljust(LABEL), "label")
    lines = [filled([label, Piece(first, part)], [Piece(there, "quiet")] if there else [], look.width)]
    if rest:
        lines.append([Piece(" " * LABEL), Piece(_cut(rest, look.width - LABEL, look), part)])
    return lines


def _next(facts: HeaderFacts, look: HeaderLook) -> list[Line]:
    """Draw how and when to try them next, with the reasons that have room; or since when they are let be."""
    room = look.width - LABEL
    label = Piece("Next".ljust(LABEL), "label")
    if facts.let_be and facts.contact.paused_at is not None:
        from relnote.domain.dates import describe_day

        since = describe_day(day_of(facts.contact.paused_at, look.zone), day_of(look.now, look.zone))
        said = _plain(f"let be since {since}; z takes them up again", look)
        return [[label, Piece(_cut(said, room, look), "quiet")]]
    if facts.plan is None:
        return [[label]] if facts.planning else []
    from relnote.domain.plan_words import plan_reasons, plan_short

    step = _plain(plan_short(facts.plan, look.now, look.zone).removesuffix("."), look)
    first = Piece(_cut(step, room, look))
    reasons = [_plain(reason, look) for reason in plan_reasons(facts.plan, look.now, look.zone)]
    why = _whole(reasons, room - width_of([first]) - 2, look)
    return [[label, first, Piece(f"  {why}" if why else "", "quiet")]]


def _whole(reasons: list[str], room: int, look: HeaderLook) -> str:
    """Put together the reasons that fit, the first ones first; if none does, as much of the first as is worth it."""
    taken = list(accumulate(reasons, "{}, {}".format))
    fitting = [said for said in taken if width_of([Piece(said)]) <= room]
    if fitting:
        return fitting[-1]
    return _cut(reasons[0], room, look) if reasons and room >= LEAST_REASON else ""


def _away(facts: HeaderFacts, look: HeaderLook) -> list[Line]:
    """Draw that they are away, or soon will be."""
    if not facts.away:
        return []
    from relnote.domain.absences import describe_absence, near_absence

    today = day_of(look.now, look.zone)
    absence = near_absence(facts.away, today)
    if absence is None:
        return []
    said = _plain(describe_absence(absence, today, look.zone).removeprefix("away "), look)
    return [[Piece("Away".ljust(LABEL), "label"), Piece(_cut(said, look.width - LABEL, look))]]


def _news(facts: HeaderFacts, look: HeaderLook) -> list[Line]:
    """Draw what they told of a new job and a move, and what keeps it."""
    if not facts.news:
        return []
    from relnote.domain.news import describe_news

    today = day_of(look.now, look.zone)
    said = _plain(SEPARATOR.join(describe_news(fact, today) for fact in facts.news), look)
    hint = Piece("  N keeps it" if facts.news_to_keep else "", "quiet")
    room = look.width - LABEL - width_of([hint])
    return [[Piece("News".ljust(LABEL), "label"), Piece(_cut(said, room, look)), hint]]


def _broken(said: str, room: int, look: HeaderLook) -> tuple[str, str]:
    """Break between two parts of a sentence that is too long for one line."""
    if width_of([Piece(said)]) <= room:
        return said, ""
    parts = said.split(SEPARATOR)
    for taken in range(len(parts) - 1, 0, -1):
        first = SEPARATOR.join(parts[:taken])
        if width_of([Piece(first)]) <= room:
            return first, SEPARATOR.join(parts[taken:])
    return _cut(said, room, look), ""


def _time_there(contact: Contact, look: HeaderLook) -> str:
    if not contact.zone or contact.zone == look.zone:
        return ""
    at = local(look.now, contact.zone)
    here = day_of(look.now, look.zone)
    day = f"{at:%a} " if date(at.year, at.month, at.day) != here else ""
    return f"{day}{at:%H:%M} there"


def _points(contact: Contact, look: HeaderLook) -> list[Line]:
    """Draw where they are reached, and their tags: whole ones only; those without room are counted."""
    said = [one_line(point.value) for point in contact.addresses] + [
        f"#{one_line(tag)}" for tag in contact.tags
    ]
    if not said:
        return []
    room = look.width - LABEL
    taken = len(said)
    while taken > 1 and width_of([Piece(_counted(said, taken))]) > room:
        taken -= 1
    return [[Piece("At".ljust(LABEL), "label"), Piece(_cut(_counted(said, taken), room, look), "quiet")]]


def _about(contact: Contact, look: HeaderLook) -> list[Line]:
    """Draw the beginning of what is known about them besides; what a merge added has a line of its own."""
    lines = contact.about.splitlines()
    also = one_line(" ".join(line for line in lines if line.startswith(ALSO)))
    said = one_line(" ".join(line for line in lines if not line.startswith(ALSO)))
    return [
        [Piece(label.ljust(LABEL), "label"), Piece(_cut(part, look.width - LABEL, look), "quiet")]
        for label, part in zip(("About", ""), filter(None, (said, also)), strict=False)
    ]


def _counted(said: list[str], taken: int) -> str:
    left = len(said) - taken
    return "  ".join([*said[:taken], *([f"+{left}"] if left else [])])


def _due(facts: HeaderFacts, look: HeaderLook) -> list[Line]:
    # The first frame has nothing to say yet, and the sentences bring half the grammar.
    from relnote.domain.sentences import sentence

    lines: list[Line] = []
    due = [flag for flag in facts.flags if flag.is_due(look.now)]
    for flag in due[:FLAGS]:
        sign = FLAG_SIGNS[flag.kind][1 if look.ascii else 0]
        lines.append(
            [
                Piece(("Due" if not lines else "").ljust(LABEL), "label"),
                Piece(f"{sign} ", "flag"),
                Piece(_plain(sentence(flag, look.now, look.zone), look)),
            ],
        )
    extra = [f"{len(due) - FLAGS} more due"] if len(due) > FLAGS else []
    asks = sum(follow_up.kind is FollowUpKind.ASK_NEXT for follow_up in facts.follow_ups)
    todo = len(facts.follow_ups) - asks
    extra += [f"{todo} to do"] if todo else []
    extra += [f"{asks} to ask next time"] if asks else []
    if facts.waiting_since is not None:
        wait = span(int((look.now - facts.waiting_since).total_seconds()))
        extra.append(f"waiting {wait} for an answer")
    if extra:
        lines.append([Piece("Open".ljust(LABEL), "label"), Piece(_plain(SEPARATOR.join(extra), look))])
    return lines


def _fitted(line: Line, look: HeaderLook) -> Line:
    """Cut the last long piece so that the line stays within its width."""
    over = width_of(line) - look.width
    if over <= 0:
        return line
    longest = max(range(len(line)), key=lambda index: width_of([line[index]]))
    piece = line[longest]
    shorter = Piece(_cut(piece.text, max(1, width_of([piece]) - over), look), piece.part)
    return [*line[:longest], shorter, *line[longest + 1 :]]


def _cut(text: str, width: int, look: HeaderLook) -> str:
    return cut(text, width, ellipsis="~" if look.ascii else "…")
