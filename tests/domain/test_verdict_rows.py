import pytest

from relnote.domain.verdict_rows import key_place, renamed_evidence, renamed_key
from relnote.domain.words import FlagKind


def renamed(row: str, number: int) -> str:
    return f"<{row} {number}>"


@pytest.mark.parametrize(
    ("kind", "key", "place", "other"),
    [
        (FlagKind.WAITING, "12", ("interaction", 12), "<interaction 12>"),
        (FlagKind.PROMISE_MINE_DUE, "5:late", ("follow_up", 5), "<follow_up 5>:late"),
        (FlagKind.RHYTHM_SLOW, "in_person:17", ("interaction", 17), "in_person:<interaction 17>"),
        (FlagKind.DATED_FACT, "3:2026", ("dated_fact", 3), "<dated_fact 3>:2026"),
        (FlagKind.WAITING, "12+1", ("interaction", 12), "<interaction 12>+1"),
        (FlagKind.BIRTHDAY, "2026", None, "2026"),
        (FlagKind.CADENCE_DUE, "never", None, "never"),
        (FlagKind.WAITING, "*", None, "*"),
        (FlagKind.WAITING, "١٢", None, "١٢"),
        (FlagKind.WAITING, "9" * 30, None, "9" * 30),
    ],
)
def test_the_number_in_a_key(kind, key, place, other) -> None:
    assert key_place(kind, key) == place
    assert renamed_key(kind, key, renamed) == other


def test_the_numbers_in_evidence() -> None:
    evidence = {"interaction": 3, "interactions": [1, 2], "follow_up": None, "days": 30, "text": "a"}
    assert renamed_evidence(evidence, renamed) == {
        "interaction": "<interaction 3>",
        "interactions": ["<interaction 1>", "<interaction 2>"],
        "follow_up": None,
        "days": 30,
        "text": "a",
    }
