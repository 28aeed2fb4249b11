"""What the user decided about flags: put off until a moment, dismissed for good, or a kind muted for a contact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from relnote.domain.records import Flag
from relnote.domain.words import FlagKind

MUTED = "*"
"""The key under which a whole kind is dismissed for a contact."""

Snoozes = Mapping[tuple[int, FlagKind, str], datetime]
"""Until when a flag is put off, by contact, kind and key."""

Dismissals = Mapping[tuple[int, FlagKind, str], Mapping[str, object]]
"""The evidence on which a flag was dismissed, by contact, kind and key; the key `*` mutes the kind."""

_TELLING: dict[FlagKind, tuple[str, ...]] = {
    FlagKind.WAITING: ("interaction",),
    FlagKind.NO_RESPONSE: ("interactions",),
    FlagKind.TOO_OFTEN: ("interactions",),
    FlagKind.ASK_HEAVY: ("interactions",),
    FlagKind.RHYTHM_SILENT: ("interactions",),
    FlagKind.RHYTHM_DRIFT: ("interactions",),
    FlagKind.RHYTHM_SLOW: ("interaction",),
    FlagKind.RHYTHM_FAST: ("interactions",),
    FlagKind.THIN_REPLIES: ("channel",),
    FlagKind.CHANNEL_SHIFT: ("interaction",),
    FlagKind.SIGNAL_INTEREST: ("interaction",),
    FlagKind.CADENCE_DUE: ("last_at", "days", "not_before"),
    FlagKind.BAD_CONTACT_POINT: ("interaction",),
    FlagKind.PURCHASE_CALL: ("interaction",),
    FlagKind.BIRTHDAY: ("on",),
    FlagKind.DATED_FACT: ("on",),
    FlagKind.COMPLAINT_OPEN: ("heard",),
    FlagKind.BRING_NEWS: ("heard", "state"),
    FlagKind.TESTIMONIAL: ("heard",),
    FlagKind.STALE_PREFERENCE: ("value", "answered_at", "other"),
}
"""The part of the evidence that makes a flag a new one; of the other kinds, all of it.

It holds no day that is told from a moment: that is another one in another zone.
"""

_OF_TALKS = frozenset({FlagKind.ONE_WAY, FlagKind.LONG_CALLS})
"""The kinds that stand on the last five talks."""

_SAME_MATTER = {FlagKind.WAITING: FlagKind.NO_RESPONSE, FlagKind.NO_RESPONSE: FlagKind.WAITING}
"""Kinds that say the same of the interaction that is their key: what was decided about one holds for the other."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The decisions about the flags of some contacts."""

    snoozes: Snoozes
    dismissals: Dismissals

    def applied(self, raised: Iterable[Flag]) -> tuple[Flag, ...]:
        """Leave out what was dismissed and move what was put off; a snooze never brings a flag forward."""
        if not self.snoozes and not self.dismissals:
            return tuple(raised)
        return tuple(self._moved(flag) for flag in raised if not self._is_dismissed(flag))

    def muted(self, contact_id: int) -> frozenset[FlagKind]:
        """Give the kinds that are muted for a contact."""
        if not self.dismissals:
            return frozenset()
        return frozenset(kind for kind in FlagKind if (contact_id, kind, MUTED) in self.dismissals)

    def _is_dismissed(self, flag: Flag) -> bool:
        if (flag.contact_id, flag.kind, MUTED) in self.dismissals:
            return True
        evidence = self.dismissals.get((flag.contact_id, flag.kind, flag.key))
        if evidence is not None:
            return not is_new(flag, evidence)
        same = _SAME_MATTER.get(flag.kind, flag.kind)
        return (flag.contact_id, same, flag.key) in self.dismissals

    def _moved(self, flag: Flag) -> Flag:
        kinds = (flag.kind, _SAME_MATTER.get(flag.kind, flag.kind))
        until = (self.snoozes.get((flag.contact_id, kind, flag.key), flag.raised_at) for kind in kinds)
        later = max(flag.raised_at, *until) - flag.raised_at
        # What is put off beyond the day on which it would lapse lapses so much later.
        lapses_at = flag.lapses_at and flag.lapses_at + later
        return replace(flag, raised_at=flag.raised_at + later, lapses_at=lapses_at)


def is_new(flag: Flag, evidence: Mapping[str, object]) -> bool:
    """Tell whether a flag stands on other evidence than that on which it was dismissed."""
    if flag.kind is FlagKind.MISSING_PREFERENCES:
        # Fewer questions than before are nothing new.
        return not _listed(flag.evidence, "missing") <= _listed(evidence, "missing")
    if flag.kind in _OF_TALKS:
        # Of the same five there are always some among the next five: only five others tell something new.
        return _listed(flag.evidence, "interactions").isdisjoint(_listed(evidence, "interactions"))
    if "topic" in flag.evidence:
        # They go on coming to it: only what they came to after a pause tells something new.
        return _listed(flag.evidence, "interactions").isdisjoint(_listed(evidence, "interactions"))
    names = _TELLING.get(flag.kind) or {*flag.evidence, *evidence}
    return any(_is_other(name, flag.evidence, evidence) for name in names)


def _is_other(name: str, now: Mapping[str, object], then: Mapping[str, object]) -> bool:
    if name == "interactions":
        # One that was removed is nothing new.
        return not _listed(now, name) <= _listed(then, name)
    return now.get(name) != then.get(name)


def _listed(evidence: Mapping[str, object], name: str) -> set[object]:
    found = evidence.get(name)
    return set(found) if isinstance(found, list) else set()
