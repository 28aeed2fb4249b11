"""How severe each flag is: which comes first on Today, and under "what needs you" in the list."""

from __future__ import annotations

from datetime import datetime, timedelta

from relnote.domain.records import Flag
from relnote.domain.words import FlagKind, Tier

WAITED_FOR = (
    FlagKind.RHYTHM_SILENT,
    FlagKind.RHYTHM_DRIFT,
    FlagKind.RHYTHM_SLOW,
    FlagKind.WAITING,
    FlagKind.NO_RESPONSE,
)
"""The kinds that stand on an answer which does not come, the worst first."""

_LADDER: tuple[tuple[FlagKind, ...], ...] = (
    (FlagKind.PROMISE_MINE_DUE,),
    (FlagKind.COMPLAINT_OPEN,),
    WAITED_FOR,
    (FlagKind.PROMISE_MINE_DUE, FlagKind.FOLLOW_UP_DUE),
    (FlagKind.BRING_NEWS,),
    (*WAITED_FOR, FlagKind.BAD_CONTACT_POINT),
    (FlagKind.THIN_REPLIES, FlagKind.SIGNAL_INTEREST, FlagKind.CHANNEL_SHIFT, FlagKind.RHYTHM_FAST),
    (FlagKind.PROMISE_THEIRS_DUE,),
    (FlagKind.PURCHASE_CALL, FlagKind.BIRTHDAY, FlagKind.DATED_FACT, FlagKind.CADENCE_DUE),
    (FlagKind.STALE_PREFERENCE, FlagKind.MISSING_PREFERENCES),
    (FlagKind.TESTIMONIAL, FlagKind.TOO_OFTEN, FlagKind.ASK_HEAVY, FlagKind.ONE_WAY, FlagKind.LONG_CALLS),
)
"""The steps, the worst first. On the first step stands a promise that is late, on the third the rhythm of key contacts and the waits for them."""

_COMING, _OTHERS = 3, 5
"""The steps of a promise that is not late yet, and of rhythm and waits of contacts who are not key."""

_TIERS = {tier: place for place, tier in enumerate(Tier)}
_PLACES = {
    (step, kind): step * 100 + place * 10
    for step, kinds in enumerate(_LADDER)
    for place, kind in enumerate(kinds)
}
_FIRST_STEP = {kind: min(step for step, each in _PLACES if each is kind) for kind in FlagKind}

SEVERITIES: tuple[int, ...] = tuple(
    sorted(place + tier for place in _PLACES.values() for tier in _TIERS.values())
)
"""Every severity there is, the worst first."""


def severities_of(*kinds: FlagKind) -> tuple[int, ...]:
    """Give every severity that flags of these kinds can have, the worst first; each is of one kind alone."""
    places = (place for (_, each), place in _PLACES.items() if each in kinds)
    return tuple(sorted(place + tier for place in places for tier in _TIERS.values()))


FROM_ASKING = _PLACES[_FIRST_STEP[FlagKind.STALE_PREFERENCE], FlagKind.STALE_PREFERENCE]
"""From here on nobody waits for you: questions to ask when you next speak stand open for nearly everybody."""

PATIENCE: dict[FlagKind, timedelta] = {
    FlagKind.PROMISE_MINE_DUE: timedelta(0),
    FlagKind.FOLLOW_UP_DUE: timedelta(0),
    FlagKind.PROMISE_THEIRS_DUE: timedelta(days=1),
    FlagKind.COMPLAINT_OPEN: timedelta(0),
    FlagKind.BRING_NEWS: timedelta(days=3),
    FlagKind.WAITING: timedelta(days=30),
    FlagKind.NO_RESPONSE: timedelta(days=35),
    FlagKind.BAD_CONTACT_POINT: timedelta(days=35),
    FlagKind.RHYTHM_SILENT: timedelta(days=28),
    FlagKind.RHYTHM_DRIFT: timedelta(days=28),
    FlagKind.RHYTHM_SLOW: timedelta(days=29),
    FlagKind.THIN_REPLIES: timedelta(days=40),
    FlagKind.SIGNAL_INTEREST: timedelta(days=40),
    FlagKind.CHANNEL_SHIFT: timedelta(days=40),
    FlagKind.RHYTHM_FAST: timedelta(days=45),
    FlagKind.PURCHASE_CALL: timedelta(days=60),
    FlagKind.BIRTHDAY: timedelta(days=90),
    FlagKind.DATED_FACT: timedelta(days=90),
    FlagKind.CADENCE_DUE: timedelta(days=120),
    FlagKind.STALE_PREFERENCE: timedelta(days=10 * 365),
    FlagKind.MISSING_PREFERENCES: timedelta(days=20 * 365),
    FlagKind.TESTIMONIAL: timedelta(days=20 * 365 + 180),
    FlagKind.TOO_OFTEN: timedelta(days=21 * 365),
    FlagKind.ASK_HEAVY: timedelta(days=22 * 365),
    FlagKind.ONE_WAY: timedelta(days=23 * 365),
    FlagKind.LONG_CALLS: timedelta(days=24 * 365),
}
"""How long each kind lets the others go first: a question to ask stands behind whatever has a day."""


def severity(flag: Flag, tier: Tier) -> int:
    """Tell the rank of a flag: by step, kind and tier; lower needs you more. Among equals, how late decides."""
    step = _FIRST_STEP[flag.kind]
    if flag.kind is FlagKind.PROMISE_MINE_DUE and flag.key.endswith(":soon"):
        step = _COMING
    elif flag.kind in WAITED_FOR and tier is not Tier.KEY:
        step = _OTHERS
    return _PLACES[step, flag.kind] + _TIERS[tier]


def needs_at(flag: Flag) -> datetime:
    """Tell the moment by which flags are sorted under "what needs you", earliest first, without a clock.

    It is the moment the flag came due plus the patience of its kind.
    """
    return flag.raised_at + PATIENCE[flag.kind]
