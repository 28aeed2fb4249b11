"""Which pieces of feedback may say the same as one: by their words and their kind, quickly among very many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.derivation import COMPARED
from relnote.domain.feedback_marks import LEAST_SHARED, nearness
from relnote.store.feedback import Worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.feedback import Feedback


def nearest(piece: Feedback, others: Sequence[Worded], limit: int) -> list[int]:
    """Give the ids of others that may say the same as a piece.

    First what is about the same thing, then the rest; in both those of its kind come first, then those with the most
    words in common, then what came last. A quick look at the words finds who is compared closely.
    """
    from rapidfuzz import fuzz, process, utils

    wanted = piece.text[:COMPARED]
    found: list[tuple[Worded, float]] = []
    for is_same in (True, False):
        alike = [each for each in others if (each.kind == piece.kind) is is_same]
        texts = [each.text[:COMPARED] for each in alike]
        scorer = fuzz.token_set_ratio
        best = process.extract(wanted, texts, scorer=scorer, processor=utils.default_process, limit=limit)
        found += [(alike[place], score) for _, score, place in best]

    def order(rated: tuple[Worded, float]) -> tuple[bool, bool, float, float, int]:
        each, score = rated
        near = nearness(wanted, each.text)
        return near < LEAST_SHARED, each.kind != piece.kind, -near, -score, -each.id

    return [each.id for each, _ in sorted(found, key=order)[:limit]]
