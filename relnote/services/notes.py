"""Notes: an interaction with its text, and everything that its marks become."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relnote.domain import grammar
from relnote.domain.records import FollowUp, Interaction
from relnote.domain.refusal import Gone, Refusal
from relnote.domain.words import Channel, Direction
from relnote.services.mentions import names_to_write, who_took_part
from relnote.services.note_marks import became_anything, keep_marks_in_line
from relnote.services.ticked import keep_ticks_in_line
from relnote.store import contacts, database, drafts, imported, interactions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.marks import Mark
    from relnote.services.journal import Journal

BOTH_TEXTS = "(Edited in two places at once; the other text follows.)"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteInput:
    """A note as a front end hands it over."""

    text: str
    """Header line and body, as typed."""
    contact_ids: tuple[int, ...]
    """Who it is with, the main contact first; names after an @ in the header join them.

    When a note is edited only the main contact counts: the header names the others.
    """
    interaction_id: int | None = None
    """The interaction being edited."""
    replies_to_id: int | None = None
    base: str | None = None
    """The body as it was when editing began, to notice that somebody else has changed it since."""
    draft_key: str = ""
    """The draft that is done with once this is saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What came of saving."""

    interaction: Interaction
    follow_ups: tuple[FollowUp, ...]
    answers: int
    """How many preference answers it gave."""
    asked: int = 0
    """How many questions that were to be asked are ticked in it now."""
    label: str
    """What was done, in one line."""
    marks: tuple[Mark, ...] = ()
    """The marks of its text."""
    changed: tuple[str, ...] = ()
    """What was decided of its lines before and is gone, or stands for something else now: a sentence each."""
    fits_nothing: tuple[Mark, ...] = ()
    """The marks `told:` that are about nothing anybody said."""
    both_texts: bool = False
    """Somebody else had edited it meanwhile, and both texts were kept."""


class Notes:
    """Saves, edits, back-dates and removes notes."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def save(self, note: NoteInput) -> Saved:
        """Save a note with all that its marks become, in one undoable step.

        Raises:
            Refusal: nothing was written in it, its header contradicts itself, or the journal cannot be
                written; nothing was saved.
        """
        now, zone = self._journal.now(), self._journal.zone
        with database.connected():
            text = grammar.read_note(note.text, now, zone)
        if text.problems:
            raise Refusal(" ".join(text.problems))
        if not text.body.strip() and text.filled.channel is Channel.NOTE:
            raise Refusal("There is nothing in this note yet: say what happened, for instance: call in 22m.")
        if not note.contact_ids:
            raise Refusal("Say whom this note is with.")
        with database.connected():
            people, behind = self._people(note, text.people)
        interaction = Interaction(
            id=note.interaction_id or 0,
            channel=text.filled.channel,
            direction=text.filled.direction,
            outcome=text.filled.outcome,
            started_at=text.filled.started_at,
            zone=zone,
            duration=text.filled.duration,
            talk_share=text.filled.talk_share,
            body=_joined(behind, text),
            replies_to_id=note.replies_to_id,
            contact_ids=people,
        )
        return self._write(note, interaction, dated=text.header.started_at is not None)

    @staticmethod
    def _people(note: NoteInput, phrases: Sequence[str]) -> tuple[tuple[int, ...], list[str]]:
        """Give who shares the note, the main contact first, and the words behind their names."""
        there = interactions.fetch_one(note.interaction_id) if note.interaction_id else None
        others = there.contact_ids if there else ()
        named, behind = who_took_part(phrases, others)
        if there is None:
            return tuple(dict.fromkeys((*note.contact_ids, *named))), behind
        # Who could not be written in the header cannot have been taken out of it either.
        said = names_to_write(others[1:])
        unsaid = [key for key in others[1:] if key not in said]
        return tuple(dict.fromkeys((note.contact_ids[0], *named, *unsaid))), behind

    def _write(self, note: NoteInput, interaction: Interaction, *, dated: bool) -> Saved:
        both, there = False, None
        with database.connected():
            names = contacts.names(note.contact_ids)
        who = names.get(note.contact_ids[0], "")
        verb = "edited" if note.interaction_id else "saved"
        label = f"{verb} a {'note on' if interaction.channel is Channel.NOTE else 'note with'} {who}"
        with self._journal.change(label) as writer:
            if note.interaction_id is None:
                interaction = replace(
                    interaction, id=interactions.add(writer, interaction, self._journal.now())
                )
            else:
                there = interactions.fetch_one(interaction.id)
                interaction, both = self._merged(interaction, note.base, dated=dated)
                interactions.change(writer, interaction, self._journal.now())
            asked = keep_ticks_in_line(
                writer, interaction, there.body if there else "", self._journal.today()
            )
            became = keep_marks_in_line(self._journal, writer, interaction, before=there)
            if note.draft_key:
                drafts.drop([note.draft_key])
        return Saved(
            interaction=interaction,
            follow_ups=became.follow_ups,
            answers=became.answers,
            asked=asked,
            label=label,
            marks=became.marks,
            changed=became.changed,
            fits_nothing=became.fits_nothing,
            both_texts=both,
        )

    @staticmethod
    def _merged(interaction: Interaction, base: str | None, *, dated: bool) -> tuple[Interaction, bool]:
        there = interactions.fetch_one(interaction.id)
        if there is None:
            raise Gone("This note was taken back meanwhile; save its text as a new one.")
        interaction = replace(interaction, zone=there.zone, replies_to_id=there.replies_to_id)
        if not dated or there.started_at.replace(second=0) == interaction.started_at.replace(second=0):
            # A header without a time leaves it as it was. It tells minutes: an unchanged one keeps its seconds,
            # and so its place in the timeline.
            interaction = replace(interaction, started_at=there.started_at)
        if base is None or there.body in (base, interaction.body):
            return interaction, False
        return replace(interaction, body=f"{interaction.body}\n\n{BOTH_TEXTS}\n{there.body}"), True

    def back_date(self, interaction_id: int, when: str) -> None:
        """Move a note to the moment that `when` names (`yesterday 15:00`).

        The days in its marks count from its own day, so what came of them moves too.

        Raises:
            Refusal: it is not a moment, or lies in the future.
        """
        header = grammar.parse_header(when, self._journal.now(), self._journal.zone)
        if header.problems or header.unknown or header.people or header.started_at is None:
            raise Refusal(
                " ".join(header.problems)
                or "Say when it was, for instance: yesterday 15:00, Tue 9:30, or 12 Nov 14:00.",
            )
        with self._journal.change("moved a note to another time") as writer:
            there = interactions.fetch_one(interaction_id)
            if there is None:
                raise Refusal("This note is no longer there.")
            moved = replace(there, started_at=header.started_at)
            interactions.change(writer, moved, self._journal.now())
            # What stands in a message that came from a file acts no more for being moved.
            if became_anything(there.id) or not imported.is_of_file(there.id):
                keep_marks_in_line(self._journal, writer, moved, before=there)

    def remove(self, interaction_id: int) -> None:
        """Remove a note with what its marks became; undo brings it all back."""
        with self._journal.change("removed a note") as writer:
            interactions.remove(writer, interaction_id)

    def people_of(self, interaction_id: int) -> tuple[int, ...]:
        """Give the contacts who share a note, the main one first; nobody if it is no longer there."""
        with database.connected():
            there = interactions.fetch_one(interaction_id)
        return there.contact_ids if there else ()

    def text_of(self, interaction_id: int) -> str:
        """Give a saved note as it is edited: header line and body.

        Raises:
            Refusal: it is no longer there.
        """
        with database.connected():
            there = interactions.fetch_one(interaction_id)
            others = names_to_write(there.contact_ids[1:]) if there else {}
        if there is None:
            raise Refusal("This note is no longer there.")
        header = grammar.format_header(
            there.channel,
            there.direction,
            there.outcome,
            there.started_at,
            self._journal.zone,
            duration=there.duration,
            talk_share=there.talk_share,
            people=tuple(others.values()),
        )
        return f"{header}\n{there.body}"


def _joined(behind: Sequence[str], text: grammar.NoteText) -> str:
    """Give the body with the words behind the names before it: nothing typed is lost."""
    if not behind:
        return text.body
    same_line = text.header.text or text.header.leftover
    return f"{' '.join(behind)}{' ' if same_line else chr(10)}{text.body}"


def reply_header(interaction: Interaction) -> str:
    """Give the header a reply to this interaction begins with: the same channel, the other direction."""
    direction = Direction.OUT if interaction.direction is Direction.IN else Direction.IN
    return f"{interaction.channel.value.replace('_', ' ')} {direction}"
