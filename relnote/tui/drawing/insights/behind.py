"""The picture behind a flag: what it stands on, beside what is usual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from relnote.domain.habits import ChannelHabit, Habits
from relnote.domain.insights import Insights
from relnote.domain.records import Flag
from relnote.domain.words import FlagKind
from relnote.tui.drawing.insights.begins import begins
from relnote.tui.drawing.insights.channels import channels
from relnote.tui.drawing.insights.frame import Look
from relnote.tui.drawing.insights.heard import heard
from relnote.tui.drawing.insights.months import months
from relnote.tui.drawing.insights.spoken import spoken
from relnote.tui.drawing.insights.strip import Marked, replies
from relnote.tui.drawing.pieces import Line

OF_WAITS = frozenset(
    {
        FlagKind.WAITING,
        FlagKind.RHYTHM_SLOW,
        FlagKind.RHYTHM_DRIFT,
        FlagKind.RHYTHM_FAST,
        FlagKind.RHYTHM_SILENT,
    }
)


def picture_behind(flag: Flag, insights: Insights, look: Look, *, now: datetime, zone: str) -> list[Line]:
    """Draw the picture; nothing where there is none, or too little is known for one."""
    if flag.kind in OF_WAITS:
        return _waits(flag, insights.habits, look)
    if flag.kind is FlagKind.NO_RESPONSE:
        tried = flag.evidence["tried"]
        named = [str(channel) for channel in tried] if isinstance(tried, dict) else []
        return _strips(insights.habits, named, None, look) or channels(insights, look)
    if flag.kind is FlagKind.CHANNEL_SHIFT and insights.heard:
        return heard(insights.heard, look, now=now, zone=zone)
    if flag.kind is FlagKind.SIGNAL_INTEREST and "begun" in flag.evidence:
        return begins(insights.begun, look, now=now)
    if flag.kind is FlagKind.STALE_PREFERENCE and "other" in flag.evidence:
        return channels(insights, look)
    if flag.kind is FlagKind.CADENCE_DUE and insights.spoke:
        due_on = date.fromisoformat(str(flag.evidence["due_on"]))
        return spoken(insights.spoke, int(str(flag.evidence["days"])), due_on, look, now=now, zone=zone)
    if flag.kind is FlagKind.TOO_OFTEN:
        return months(insights.months, look)
    return []


def _waits(flag: Flag, habits: Habits, look: Look) -> list[Line]:
    """Draw the replies on the channel of a flag, with the waits that it is about marked among them."""
    marked = None
    if flag.evidence.get("came"):
        marked = Marked((float(str(flag.evidence["waited"])),), "this answer")
    elif isinstance(took := flag.evidence.get("took"), list) and took and not flag.evidence.get("waits"):
        said = "the last answer" if len(took) == 1 else f"the last {len(took)} answers"
        marked = Marked(tuple(float(each) for each in took), said)
    return _strips(habits, [str(flag.evidence["channel"])], marked, look)


def _strips(habits: Habits, named: Sequence[str], marked: Marked | None, look: Look) -> list[Line]:
    found: tuple[ChannelHabit, ...] = tuple(each for each in habits.channels if each.channel in named)
    if not any(each.waits for each in found):
        return []
    return replies(replace(habits, channels=found), look, marked=marked)
