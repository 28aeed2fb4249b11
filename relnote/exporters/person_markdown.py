"""A person's journal as Markdown: who they are, what they told you, what is open, and all that happened, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relnote.domain.moments import local
from relnote.domain.records import Contact, FollowUp, Interaction
from relnote.domain.words import Channel, Direction, FollowUpKind, FollowUpState, Tier
from relnote.exporters.markdown import escaped

_KINDS = {
    FollowUpKind.FOLLOW_UP: "To do",
    FollowUpKind.PROMISE_MINE: "You promised",
    FollowUpKind.PROMISE_THEIRS: "They promised",
    FollowUpKind.ASK_NEXT: "Ask",
}
_DIRECTIONS = {Direction.IN: "inbound", Direction.OUT: "outbound"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """What the page of a person tells."""

    contact: Contact
    kept: tuple[tuple[str, str], ...] = ()
    """What files said that has no field here, addresses among it: what it is, and what it says."""
    answers: tuple[tuple[str, str], ...] = ()
    """What they told of how to reach them: question and answer, in words."""
    days: tuple[tuple[str, str], ...] = ()
    """Other days of theirs, each with what it is."""
    follow_ups: tuple[FollowUp, ...] = ()
    """Those that stand in no note."""
    entries: Iterable[tuple[Interaction, tuple[str, ...], tuple[FollowUp, ...]]] = ()
    """What happened, newest first: with the names of who else was there, and what came of it."""


def person_markdown(page: PersonPage, zone: str) -> Iterator[str]:
    """Write a person's journal, piece by piece; times are by the clock in `zone`."""
    contact = page.contact
    yield f"# {escaped(contact.name)}\n"
    facts = list(_facts(page))
    if facts:
        yield "\n" + "".join(f"- **{escaped(name)}:** {escaped(text)}\n" for name, text in facts)
    if contact.about:
        yield f"\n{_quoted(contact.about)}"
    if page.follow_ups:
        yield "\n## To do\n\n" + "".join(map(_follow_up, page.follow_ups))
    yielded = False
    for entry, others, made in page.entries:
        if not yielded:
            yield "\n## Journal\n"
            yielded = True
        yield f"\n### {_heading(entry, others, zone)}\n"
        if entry.body.strip():
            yield f"\n{_quoted(entry.body)}"
        if made:
            yield "\n" + "".join(map(_follow_up, made))


def _facts(page: PersonPage) -> Iterator[tuple[str, str]]:
    contact = page.contact
    work = ", ".join(filter(None, (contact.title, contact.organisation)))
    if work:
        yield "Work", work
    if contact.tier is not Tier.REGULAR:
        yield "Tier", contact.tier.value
    if contact.archived_at:
        yield "Archived", contact.archived_at.date().isoformat()
    for point in contact.addresses:
        label = f" ({point.label})" if point.label else ""
        yield point.channel.value.replace("_", " ").capitalize(), f"{point.value}{label}"
    yield from page.kept
    if contact.known_as:
        yield "Known as", ", ".join(contact.known_as)
    if contact.zone:
        yield "Time zone", contact.zone
    if contact.born:
        yield "Born", contact.born
    for day, text in page.days:
        yield text.capitalize() or "Day", day
    if contact.tags:
        yield "Tags", ", ".join(contact.tags)
    yield from page.answers


def _heading(entry: Interaction, others: tuple[str, ...], zone: str) -> str:
    at = local(entry.started_at, zone)
    words = [
        f"{at.year:04}-{at.month:02}-{at.day:02} {at.hour:02}:{at.minute:02}",
        entry.channel.value.replace("_", " "),
    ]
    if entry.channel is not Channel.NOTE:
        words += [_DIRECTIONS[entry.direction]] if entry.direction else []
        words += [entry.outcome.value.replace("_", " ")] if entry.outcome else []
    if entry.duration:
        words.append(f"{max(1, round(entry.duration / 60))} min")
    if entry.talk_share is not None:
        words.append(f"{entry.talk_share} % yours")
    if others:
        words.append(f"with {', '.join(map(escaped, others))}")
    return " · ".join(words)


def _follow_up(made: FollowUp) -> str:
    sign = " " if made.state is FollowUpState.OPEN else "x"
    due = f", by {made.due_on.isoformat()}" if made.due_on else ""
    ended = f" ({made.state.value.replace('_', ' ')})" if made.state is not FollowUpState.OPEN else ""
    return f"- [{sign}] {_KINDS[made.kind]}: {escaped(made.text)}{due}{ended}\n"


def _quoted(text: str) -> str:
    return "".join(f"> {escaped(line)}".rstrip() + "\n" for line in text.splitlines())
