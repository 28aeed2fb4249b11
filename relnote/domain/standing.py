"""How the lines of a note that is being edited will stand once it is saved: what was decided of them stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relnote.domain.derivation import FOLLOW_UPS, reconcile
from relnote.domain.feedback import Heard
from relnote.domain.feedback_marks import HEARD_MARKS
from relnote.domain.lost_states import was_decided
from relnote.domain.marks import Mark
from relnote.domain.promises import how_it_ended
from relnote.domain.records import FollowUp
from relnote.domain.sentences.board import heard_stands, know_word
from relnote.domain.words import FollowUpKind, FollowUpState


@dataclass(frozen=True, slots=True, kw_only=True)
class CameOf:
    """What came of a note as it was saved last."""

    follow_ups: tuple[FollowUp, ...] = ()
    heard: tuple[Heard, ...] = ()


def states_kept(came_of: CameOf, marks: Sequence[Mark]) -> dict[Mark, str]:
    """Say of each mark that keeps what was decided how it stands: `kept, 1 day early`, `told`, `will not, not told`.

    The lines of the marks are counted as those of the body are.
    """
    states = {
        mark: _ended(kept)
        for kept, mark in reconcile(came_of.follow_ups, marks, FOLLOW_UPS).kept
        if kept.state is not FollowUpState.OPEN
    }
    said: dict[tuple[int, int], list[Heard]] = {}
    for heard in came_of.heard:
        said.setdefault((heard.feedback_id, heard.line), []).append(heard)
    for kept, mark in reconcile([each[0] for each in said.values()], marks, HEARD_MARKS).kept:
        by = said[kept.feedback_id, kept.line]
        if any(map(was_decided, by)):
            states[mark] = _stand(by)
    return states


def _ended(follow_up: FollowUp) -> str:
    asked = follow_up.kind is FollowUpKind.ASK_NEXT and follow_up.state is FollowUpState.DONE
    return "asked" if asked else how_it_ended(follow_up)


def _stand(by: Iterable[Heard]) -> str:
    """Say it of all who said it: the same of each, or how many of them know."""
    by = tuple(by)
    told = sum(heard.told_at is not None for heard in by)
    return heard_stands(by[0]) if told in (0, len(by)) else f"{told} of {len(by)} {know_word(by[0].kind)}"
