"""Which flags come first, and which the user has silenced."""

from __future__ import annotations

from datetime import timedelta

import pytest

from relnote.domain.records import Flag
from relnote.domain.severity import FROM_ASKING, PATIENCE, SEVERITIES, severities_of, severity
from relnote.domain.verdicts import MUTED, Verdicts
from relnote.domain.words import FlagKind, Tier
from tests.domain.tried import moment

AT = moment("2026-11-18T12:00")


def flag(kind: FlagKind, key: str = "", **evidence: object) -> Flag:
    return Flag(contact_id=7, kind=kind, key=key, raised_at=AT, evidence=evidence)


ORDER = (
    (FlagKind.PROMISE_MINE_DUE, "1:late", Tier.NONE),
    (FlagKind.WAITING, "", Tier.KEY),
    (FlagKind.NO_RESPONSE, "", Tier.KEY),
    (FlagKind.PROMISE_MINE_DUE, "1:soon", Tier.NONE),
    (FlagKind.FOLLOW_UP_DUE, "", Tier.KEY),
    (FlagKind.WAITING, "", Tier.REGULAR),
    (FlagKind.WAITING, "", Tier.LIGHT),
    (FlagKind.BAD_CONTACT_POINT, "", Tier.KEY),
    (FlagKind.PROMISE_THEIRS_DUE, "", Tier.NONE),
    (FlagKind.PURCHASE_CALL, "", Tier.KEY),
    (FlagKind.BIRTHDAY, "", Tier.KEY),
    (FlagKind.CADENCE_DUE, "", Tier.KEY),
    (FlagKind.CADENCE_DUE, "", Tier.LIGHT),
    (FlagKind.STALE_PREFERENCE, "", Tier.KEY),
    (FlagKind.MISSING_PREFERENCES, "", Tier.KEY),
    (FlagKind.TOO_OFTEN, "", Tier.KEY),
)


def test_the_worst_comes_first() -> None:
    ranks = [severity(flag(kind, key), tier) for kind, key, tier in ORDER]
    assert ranks == sorted(set(ranks))


def test_every_severity_is_known_and_every_kind_has_patience() -> None:
    assert {
        severity(flag(kind, key), tier) for kind in FlagKind for key in ("", "1:soon") for tier in Tier
    } <= set(SEVERITIES)
    assert PATIENCE.keys() == set(FlagKind)
    asking = {kind for kind in FlagKind if severity(flag(kind), Tier.KEY) >= FROM_ASKING}
    rest = {
        FlagKind.TESTIMONIAL,
        FlagKind.TOO_OFTEN,
        FlagKind.ASK_HEAVY,
        FlagKind.ONE_WAY,
        FlagKind.LONG_CALLS,
    }
    assert asking == {FlagKind.STALE_PREFERENCE, FlagKind.MISSING_PREFERENCES, *rest}


def test_the_severities_of_a_kind_are_all_it_can_have() -> None:
    for kind in FlagKind:
        found = {severity(flag(kind, key), tier) for key in ("", "1:soon") for tier in Tier}
        assert found <= set(severities_of(kind))


def test_without_a_decision_nothing_changes() -> None:
    raised = (flag(FlagKind.WAITING, "1"),)
    assert Verdicts({}, {}).applied(raised) == raised


def test_a_snooze_moves_a_flag_later_only() -> None:
    one, other = flag(FlagKind.WAITING, "1"), flag(FlagKind.WAITING, "2")
    later = AT + timedelta(days=2)
    verdicts = Verdicts(
        {(7, FlagKind.WAITING, "1"): later, (7, FlagKind.WAITING, "2"): AT - timedelta(days=2)}, {}
    )
    assert [each.raised_at for each in verdicts.applied((one, other))] == [later, AT]


@pytest.mark.parametrize(
    ("before", "after", "back"),
    [
        (
            flag(FlagKind.WAITING, "1", interaction=1, wait="2d"),
            flag(FlagKind.WAITING, "1", interaction=1, wait="1d"),
            False,
        ),
        (
            flag(FlagKind.NO_RESPONSE, "2", interactions=[1, 2]),
            flag(FlagKind.NO_RESPONSE, "2", interactions=[1, 2, 3]),
            True,
        ),
        # The oldest of three tries was removed.
        (
            flag(FlagKind.NO_RESPONSE, "3", interactions=[1, 2, 3]),
            flag(FlagKind.NO_RESPONSE, "3", interactions=[2, 3]),
            False,
        ),
        (
            flag(FlagKind.MISSING_PREFERENCES, missing=["a", "b"]),
            flag(FlagKind.MISSING_PREFERENCES, missing=["b"]),
            False,
        ),
        (
            flag(FlagKind.MISSING_PREFERENCES, missing=["a"]),
            flag(FlagKind.MISSING_PREFERENCES, missing=["a", "c"]),
            True,
        ),
        (
            flag(FlagKind.FOLLOW_UP_DUE, "1", due_on="2026-11-18"),
            flag(FlagKind.FOLLOW_UP_DUE, "1", due_on="2026-11-20"),
            True,
        ),
        (
            flag(FlagKind.STALE_PREFERENCE, "wait", value="2d", tries=3),
            flag(FlagKind.STALE_PREFERENCE, "wait", value="2d", tries=4),
            False,
        ),
        (
            flag(FlagKind.CADENCE_DUE, "never", last_at=None, days=90, not_before="2026-11-01"),
            flag(FlagKind.CADENCE_DUE, "never", last_at=None, days=90, not_before="2027-11-01"),
            True,
        ),
        (
            flag(FlagKind.BIRTHDAY, "2026", on="2026-11-26", years=46),
            flag(FlagKind.BIRTHDAY, "2026", on="2026-11-26", years=47),
            False,
        ),
    ],
)
def test_what_was_dismissed_comes_back_on_new_evidence_only(before, after, back) -> None:
    verdicts = Verdicts({}, {(7, before.kind, before.key): dict(before.evidence)})
    assert verdicts.applied((before,)) == ()
    assert bool(verdicts.applied((after,))) is back


def test_damaged_evidence_lists_nothing() -> None:
    verdicts = Verdicts({}, {(7, FlagKind.MISSING_PREFERENCES, ""): {"missing": "all"}})
    assert verdicts.applied((flag(FlagKind.MISSING_PREFERENCES, missing=["a"]),))


def test_a_muted_kind_is_silent_for_its_contact() -> None:
    verdicts = Verdicts({}, {(7, FlagKind.WAITING, MUTED): {}})
    assert verdicts.applied((flag(FlagKind.WAITING, "1"), flag(FlagKind.CADENCE_DUE))) == (
        flag(FlagKind.CADENCE_DUE),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [(FlagKind.WAITING, FlagKind.NO_RESPONSE), (FlagKind.NO_RESPONSE, FlagKind.WAITING)],
)
def test_a_wait_and_its_diagnosis_are_one_matter(one, other) -> None:
    later, same, newer = AT + timedelta(days=2), flag(other, "2"), flag(other, "3")
    put_off = Verdicts({(7, one, "2"): later}, {})
    assert [each.raised_at for each in put_off.applied((same, newer))] == [later, AT]
    assert Verdicts({}, {(7, one, "2"): {}}).applied((same, newer)) == (newer,)
    # But of the kinds that are never to be seen each is its own.
    muted = Verdicts({}, {(7, one, MUTED): {}})
    assert muted.applied((same,)) == (same,)
    assert (muted.muted(7), muted.muted(8), Verdicts({}, {}).muted(7)) == ({one}, frozenset(), frozenset())
