"""Your style, said: a sentence for each figure, how it was before, and advice where there is evidence for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from relnote.domain.sentences.phrases import counted
from relnote.domain.style import Figure, FigureKind, Kept, Style, Tally, WithOne, value_of, values_of
from relnote.domain.values import times

LABELS: dict[FigureKind, str] = {
    FigureKind.TALK: "Talk",
    FigureKind.BEGUN: "Beginnings",
    FigureKind.LENGTH: "Calls",
    FigureKind.HEARD: "Heard",
    FigureKind.TOLD: "Told",
    FigureKind.GIVEN: "Giving",
    FigureKind.MINE: "Your word",
    FigureKind.THEIRS: "Their word",
}
"""What each figure is called."""

ENOUGH = 5
"""From so many talks or calls on there is evidence for advice; of fewer things no share is told."""

SOME = 3
"""From so many promises, things asked or pieces of feedback on."""


def style_of(tallies: Sequence[Tally], people: Sequence[WithOne] = ()) -> Style:
    """Make the figures of stretches of time, the oldest first."""
    figures = tuple(
        Figure(
            kind=kind,
            values=values_of(kind, tallies),
            said=_said(kind, tallies[-1], tallies[-2]),
            advice=_ADVICE[kind](tallies[-1]),
        )
        for kind in FigureKind
    )
    return Style(tallies=tuple(tallies), figures=figures, people=tuple(people))


def span_said(tally: Tally) -> str:
    """Say which days a stretch holds: `22 Aug to 20 Nov 2026`."""
    first, last = tally.since, tally.until - timedelta(days=1)
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {first:%b}{year} to {last.day} {last:%b} {last.year}"


def person_told(one: WithOne) -> tuple[str, ...]:
    """Tell the last stretch with one contact in columns: talks, whose talk it was, length, who began, giving."""
    tally = one.tally
    share, length = value_of(FigureKind.TALK, tally), value_of(FigureKind.LENGTH, tally)
    return (
        counted(tally.talks, "talk", "talks"),
        "" if share is None else f"you {share:.0f} %",
        "" if length is None else f"{length:.0f} min",
        f"began {tally.begun_by_you} of {tally.begun}" if tally.begun else "",
        f"gave {tally.gave}, asked {tally.asked}" if tally.gave or tally.asked else "",
    )


def _said(kind: FigureKind, tally: Tally, before: Tally) -> str:
    now = value_of(kind, tally)
    if now is None:
        return _NOTHING[kind]
    if _COUNT[kind](tally) < ENOUGH:
        return f"{_FEW[kind](tally)}."
    then = value_of(kind, before) if _COUNT[kind](before) >= ENOUGH else None
    return f"{_NOW[kind](tally)}{_before(kind, now, then)}."


def _before(kind: FigureKind, now: float, then: float | None) -> str:
    """Say how it was in the stretch before, where there was enough of it."""
    if then is None:
        return ""
    if now == then:
        return ", as before"
    if kind is FigureKind.LENGTH:
        return f"; {then:.0f} before"
    return f"; {then:g} before" if kind is FigureKind.HEARD else f"; {then:.0f} % before"


_COUNT: dict[FigureKind, Callable[[Tally], int]] = {
    FigureKind.TALK: lambda each: each.shared,
    FigureKind.BEGUN: lambda each: each.begun,
    FigureKind.LENGTH: lambda each: each.calls,
    FigureKind.HEARD: lambda each: each.talks,
    FigureKind.TOLD: lambda each: each.heard,
    FigureKind.GIVEN: lambda each: each.gave + each.asked,
    FigureKind.MINE: lambda each: each.mine.ended,
    FigureKind.THEIRS: lambda each: each.theirs.ended,
}
"""How many things a figure stands on."""


def _talk(each: Tally) -> str:
    return f"{each.share} % of the talk was yours in {counted(each.shared, 'talk', 'talks')}"


def _begun(each: Tally) -> str:
    return f"You began {each.begun_by_you} of {counted(each.begun, 'conversation', 'conversations')}"


def _heard(each: Tally) -> str:
    talks = counted(each.talks, "talk", "talks")
    if not each.heard_in_talks:
        return f"Nothing they told you in {talks} is written down"
    return f"You heard {counted(each.heard_in_talks, 'thing', 'things')} in {talks}"


def _told(each: Tally) -> str:
    # Writing counts as well, and each who said a thing: the number is another one than that of the line above.
    if each.heard == 1:
        know = "know" if each.told else "do not know"
        return f"One thing was told you two weeks ago or longer, by voice or in writing; they {know} what came of it"
    of = each.told or "none"
    return f"Of {each.heard} things people told you two weeks ago or longer, by voice or in writing, they know what came of {of}"


def _given(each: Tally) -> str:
    return f"You gave {times(each.gave)} and asked {times(each.asked)}"


def _minutes(each: Tally) -> str:
    minutes = round(value_of(FigureKind.LENGTH, each) or 0)
    return counted(minutes, "minute", "minutes") if minutes else "less than a minute"


def _calls(each: Tally) -> str:
    if each.calls == 1:
        return f"The one call took {_minutes(each)}"
    # The middle one is the upper of two.
    which = "longer" if each.calls == 2 else "middle one"
    return f"The {which} of {each.calls:,} calls took {_minutes(each)}"


_FEW: dict[FigureKind, Callable[[Tally], str]] = {
    FigureKind.TALK: _talk,
    FigureKind.BEGUN: _begun,
    FigureKind.LENGTH: _calls,
    FigureKind.HEARD: _heard,
    FigureKind.TOLD: _told,
    FigureKind.GIVEN: _given,
    FigureKind.MINE: lambda each: f"You kept {kept_said(each.mine)}",
    FigureKind.THEIRS: lambda each: f"They kept {kept_said(each.theirs)}",
}
"""What is said of a few things: how many they are, and no share of them."""

_NOW: dict[FigureKind, Callable[[Tally], str]] = {
    **_FEW,
    FigureKind.BEGUN: lambda each: f"{_begun(each)}, {value_of(FigureKind.BEGUN, each):.0f} %",
    FigureKind.HEARD: lambda each: (
        _heard(each) + (f", {value_of(FigureKind.HEARD, each):g} in each" if each.heard_in_talks else "")
    ),
    FigureKind.TOLD: lambda each: f"{_told(each)}, {value_of(FigureKind.TOLD, each):.0f} %",
    FigureKind.GIVEN: lambda each: f"{_given(each)}: {value_of(FigureKind.GIVEN, each):.0f} % giving",
}


def kept_said(kept: Kept) -> str:
    """Say how promises ended: `9 of 11 promises on time (2 early), 1 late, 1 broken: 82 %`; of a few without the share."""
    parts = [
        f"{kept.kept} of {counted(kept.ended, 'promise', 'promises')} on time{f' ({kept.early} early)' if kept.early else ''}"
    ]
    parts += [f"{kept.late} late"] if kept.late else []
    parts += [f"{kept.broken} broken"] if kept.broken else []
    share = f": {kept.rate} %" if kept.ended >= ENOUGH else ""
    return f"{', '.join(parts)}{share}"


_NOTHING: dict[FigureKind, str] = {
    FigureKind.TALK: "No talk says whose it was; a first line such as call 22m 40% does.",
    FigureKind.BEGUN: "No conversation was begun.",
    FigureKind.LENGTH: "No call says how long it was.",
    FigureKind.HEARD: "There was no talk.",
    FigureKind.TOLD: "Nothing was heard that is two weeks old; a line heard: of a note keeps it.",
    FigureKind.GIVEN: "Nothing was given or asked for; lines gave: and asked: of a note keep it.",
    FigureKind.MINE: "No promise of yours ended.",
    FigureKind.THEIRS: "No promise of theirs ended.",
}
"""What is said where nothing tells."""


def _on_talk(tally: Tally) -> str:
    share = tally.share or 0
    return "Begin with a question, and let them go on." if tally.shared >= ENOUGH and share > 60 else ""


def _on_beginnings(tally: Tally) -> str:
    few = tally.begun_by_them * 5 <= tally.begun
    return (
        "They seldom begin; news or a question at the end brings some back."
        if tally.begun >= 2 * ENOUGH and few
        else ""
    )


def _on_length(tally: Tally) -> str:
    long = (tally.length or 0) > 30 * 60
    return (
        "Say at the start how long it will take; 15 to 30 minutes do."
        if tally.calls >= ENOUGH and long
        else ""
    )


def _on_heard(tally: Tally) -> str:
    rare = tally.heard_in_talks * ENOUGH < tally.talks
    return "Ask what could be better, and write it down as heard:." if tally.talks >= ENOUGH and rare else ""


def _on_told(tally: Tally) -> str:
    few = tally.told * 2 < tally.heard
    return "Tell them what came of it, even if nothing did." if tally.heard >= SOME and few else ""


def _on_given(tally: Tally) -> str:
    heavy = tally.asked > tally.gave
    return (
        "Bring something next time; the page before a call shows what is at hand."
        if tally.asked >= SOME and heavy
        else ""
    )


def _on_mine(tally: Tally) -> str:
    missed = tally.mine.late + tally.mine.broken
    return (
        "Promise a later day, or say early that it slips."
        if missed >= SOME and missed * 4 > tally.mine.ended
        else ""
    )


def _on_theirs(tally: Tally) -> str:
    missed = tally.theirs.late + tally.theirs.broken
    return "Ask halfway how it is going." if missed >= SOME and missed * 2 > tally.theirs.ended else ""


_ADVICE: dict[FigureKind, Callable[[Tally], str]] = {
    FigureKind.TALK: _on_talk,
    FigureKind.BEGUN: _on_beginnings,
    FigureKind.LENGTH: _on_length,
    FigureKind.HEARD: _on_heard,
    FigureKind.TOLD: _on_told,
    FigureKind.GIVEN: _on_given,
    FigureKind.MINE: _on_mine,
    FigureKind.THEIRS: _on_theirs,
}
