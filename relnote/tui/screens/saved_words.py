"""What the bottom line says of a note that was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.confirmed import counted_marks, nobody_named, not_understood, told_nothing
from relnote.domain.sentences.phrases import counted

if TYPE_CHECKING:
    from relnote.services.notes import Saved


def saved_words(saved: Saved) -> str:
    """Say what was saved, what became of it, and what was not understood."""
    said = [saved.label]
    said += saved.changed
    said += [text for _, text in not_understood(saved.interaction.body, saved.marks)]
    said += [unnamed for mark in saved.marks if (unnamed := nobody_named(mark))]
    said += [told_nothing(mark.text) for mark in saved.fits_nothing]
    if saved.both_texts:
        said.append("edited elsewhere meanwhile: both texts are kept")
    if saved.follow_ups:
        said.append(f"{len(saved.follow_ups)} to follow up")
    if saved.asked:
        said.append(f"{counted(saved.asked, 'question', 'questions')} asked")
    if saved.answers:
        said.append(counted(saved.answers, "answer", "answers"))
    return " · ".join([*said, *counted_marks(each for each in saved.marks if each not in saved.fits_nothing)])
