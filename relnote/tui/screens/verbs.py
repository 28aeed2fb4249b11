"""What can be done with a contact from any screen: each verb asks what it must and calls one service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain import grammar
from relnote.domain.dates import describe_day
from relnote.domain.days import parse_day
from relnote.domain.marks import describe_mark, find_marks
from relnote.domain.promises import how_it_ended
from relnote.domain.records import FollowUp
from relnote.domain.refusal import Refusal
from relnote.domain.sentences import sentence, short
from relnote.domain.text import one_line
from relnote.domain.words import FOLLOW_UP_OF_MARK, FollowUpKind, FollowUpState
from relnote.services.notes import NoteInput
from relnote.tui.messages import Said
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from datetime import date

    from relnote.domain.records import Contact, Flag
    from relnote.tui.screens.base import JournalScreen

SNOOZES = (
    ("z", "tomorrow", "tomorrow"),
    ("x", "in 3 days", "in 3 days"),
    ("c", "next week", "next week"),
    ("v", "in a month", "in 30 days"),
)
"""Keys that answer at once: four beside each other with which no day that is typed begins."""


class Verbs:
    """The verbs of a screen. Each gives whether the journal was changed."""

    def __init__(self, screen: JournalScreen) -> None:
        self._screen = screen
        self._relnote = screen.relnote

    async def log_line(self, contact_id: int) -> bool:
        """Log what happened in one line."""
        from relnote.tui.screens.dialogs.prompt import Prompt
        from relnote.tui.screens.saved_words import saved_words

        contact = await background(lambda: self._relnote.contacts.get(contact_id))
        saved = ""

        def send(line: str) -> None:
            nonlocal saved
            saved = saved_words(self._relnote.notes.save(NoteInput(text=line, contact_ids=(contact_id,))))

        prompt = Prompt(
            self._relnote,
            f"Log · {one_line(contact.name)}",
            hint='call out voicemail · email out · met 45m "lunch at the fair"',
            check=self._echo_header,
            send=send,
        )
        if not await self._screen.app.push_screen_wait(prompt):
            return False
        self._screen.say(saved, undo=True)
        return True

    def _echo_header(self, line: str) -> str:
        journal = self._relnote.journal
        note = grammar.read_note(line, journal.now(), journal.zone)
        if note.problems:
            return f"? {note.problems[0]}"
        echo = grammar.describe_header(note.filled, journal.zone, journal.now(), people=note.people)
        day = journal.local(note.filled.started_at).date()
        for mark in find_marks(note.body, day, journal.keywords):
            return f"? {mark.problem}" if mark.problem else f"{echo}   {describe_mark(mark, journal.today())}"
        return f"{echo}   “{one_line(note.body)}”" if note.body.strip() else echo

    async def follow_up(self, contact_id: int) -> bool:
        """Add something to do."""
        from relnote.tui.screens.dialogs.prompt import Prompt

        contact = await background(lambda: self._relnote.contacts.get(contact_id))
        added = ""

        def send(text: str) -> None:
            nonlocal added
            made = self._relnote.follow_ups.add(contact_id, text)
            added = f"{one_line(made.text)} ({_day(made, self._relnote.journal.today())})"

        prompt = Prompt(
            self._relnote,
            f"Follow-up · {one_line(contact.name)}",
            hint="send drawings by Tue · promise: quote by Friday",
            check=self._echo_follow_up,
            send=send,
        )
        if not await self._screen.app.push_screen_wait(prompt):
            return False
        self._screen.say(f"added: {added}", undo=True)
        return True

    def _echo_follow_up(self, text: str) -> str:
        today = self._relnote.journal.today()
        marks = [
            mark
            for mark in find_marks(text, today, self._relnote.journal.keywords)
            if mark.kind in FOLLOW_UP_OF_MARK
        ]
        marks = marks or list(find_marks(f"todo: {text}", today))
        return describe_mark(marks[0], today) if marks else ""

    async def done(self, contact_id: int, among: tuple[FollowUp, ...] | None = None) -> bool:
        """Mark a follow-up done; asks which if there are several."""
        chosen = await self._choose(contact_id, among, "Which is done?")
        if chosen is None:
            return False
        return await self.finish(chosen.id)

    async def finish(self, follow_up_id: int) -> bool:
        """Mark one follow-up done."""
        ended = await background(lambda: self._relnote.follow_ups.finish(follow_up_id))
        self._screen.say(f"{how_it_ended(ended)}: {one_line(ended.text)}", undo=True)
        return True

    async def give_up(self, contact_id: int, among: tuple[FollowUp, ...] | None = None) -> bool:
        """Say that a promise was broken or a follow-up dropped; asks which if there are several."""
        chosen = await self._choose(contact_id, among, "Which will not be done?")
        if chosen is None:
            return False
        ended = await background(lambda: self._relnote.follow_ups.give_up(chosen.id))
        self._screen.say(f"{how_it_ended(ended)}: {one_line(ended.text)}", undo=True)
        return True

    async def _choose(
        self, contact_id: int, among: tuple[FollowUp, ...] | None, title: str
    ) -> FollowUp | None:
        from relnote.tui.screens.dialogs.picker import Picker

        found = among or tuple(await background(lambda: self._relnote.follow_ups.of_contact(contact_id)))
        open_ones = [follow_up for follow_up in found if follow_up.state is FollowUpState.OPEN]
        if not open_ones:
            raise Refusal("Nothing is open here; f adds a follow-up.")
        if len(open_ones) == 1:
            return open_ones[0]
        today = self._relnote.journal.today()
        options = [
            (each, f"{_KINDS[each.kind]}{one_line(each.text)}", _day(each, today)) for each in open_ones
        ]
        return await self._screen.app.push_screen_wait(Picker(self._relnote, title, options))

    async def snooze(self, flags: tuple[Flag, ...]) -> bool:
        """Put a flag off; asks which if several are due."""
        from relnote.tui.screens.dialogs.picker import Picker
        from relnote.tui.screens.dialogs.prompt import Prompt

        if not flags:
            raise Refusal("Nothing is due here, so there is nothing to put off.")
        journal = self._relnote.journal
        flag: Flag | None = flags[0]
        if len(flags) > 1:
            options = [(each, self._said(each), short(each, journal.now(), journal.zone)) for each in flags]
            flag = await self._screen.app.push_screen_wait(Picker(self._relnote, "Put off what?", options))
        if flag is None:
            return False
        chosen, until = flag, ""

        def send(when: str) -> None:
            nonlocal until
            until = describe_day(self._relnote.attention.snooze(chosen, when), journal.today())

        prompt = Prompt(
            self._relnote,
            "Put off until",
            hint="tomorrow · next Tue · in 3 days · 12 Dec",
            check=self._echo_day,
            choices=SNOOZES,
            send=send,
        )
        if not await self._screen.app.push_screen_wait(prompt):
            return False
        what = chosen.evidence.get("text")
        self._screen.say(f"put off until {until}" + (f": {one_line(str(what))}" if what else ""), undo=True)
        return True

    def _said(self, flag: Flag) -> str:
        return sentence(flag, self._relnote.journal.now(), self._relnote.journal.zone)

    def _echo_day(self, text: str) -> str:
        today = self._relnote.journal.today()
        day = parse_day(text, today, prefer="future")
        if day is None:
            return "? no day yet: tomorrow, next Tue, in 3 days, 12 Dec"
        return f"→ {describe_day(day, today)}" if day > today else "? that day is not to come"

    async def tag(self, contact_id: int) -> bool:
        """Add and remove tags."""
        from relnote.tui.screens.dialogs.prompt import Prompt

        contact = await background(lambda: self._relnote.contacts.get(contact_id))
        known = await background(self._relnote.contacts.tags)
        now = " ".join(f"#{one_line(tag)}" for tag in contact.tags) or "no tags yet"
        hint = f"{now} · key -old" + (
            f" · in use: {', '.join(one_line(tag) for tag in known[:8])}" if known else ""
        )
        tags: tuple[str, ...] = ()

        def send(words: str) -> None:
            nonlocal tags
            tags = self._relnote.contacts.tag(contact_id, words)

        prompt = Prompt(self._relnote, f"Tags · {one_line(contact.name)}", hint=hint, send=send)
        if not await self._screen.app.push_screen_wait(prompt):
            return False
        self._screen.say(f"tags: {', '.join(one_line(tag) for tag in tags) or 'none'}", undo=True)
        return True

    async def edit_contact(self, contact_id: int | None) -> Contact | None:
        """Add a contact, or edit one; gives it as it is then."""
        from relnote.tui.screens.dialogs.contact_form import ContactForm

        there = None
        if contact_id is not None:
            found = contact_id
            there = await background(lambda: self._relnote.contacts.get(found))
        form = ContactForm(self._relnote, there)
        made = await self._screen.app.push_screen_wait(form)
        if made is not None:
            self._screen.say(f"{'changed' if there else 'added'} {one_line(made.name)}", undo=True)
        return made

    async def archive(self, contact_id: int) -> bool:
        """Put a contact away, or take them back."""
        contact = await background(lambda: self._relnote.contacts.get(contact_id))
        back = contact.archived_at is not None
        await background(lambda: self._relnote.contacts.archive(contact_id, back=back))
        name = one_line(contact.name)
        said = (
            f"took {name} out of the archive"
            if back
            else f"put away {name}; is:archived in the filter shows them"
        )
        self._screen.say(said, undo=True)
        return True

    async def checklist(self, contact_id: int) -> bool:
        """Ask one contact the preference questions."""
        from relnote.tui.screens.dialogs.checklist import ChecklistDialog

        given = await self._screen.app.push_screen_wait(ChecklistDialog(self._relnote, contact_id))
        return bool(given)

    async def checklist_all(self) -> bool:
        """Ask everybody with missing answers, one after the other, until it is closed."""
        from relnote.tui.screens.dialogs.checklist import ChecklistDialog

        ids = await background(self._relnote.checklists.missing_anywhere)
        if not ids:
            self._screen.post_message(Said("Nobody has a question missing."))
            return False
        changed = False
        for place, contact_id in enumerate(ids):
            dialog = ChecklistDialog(self._relnote, contact_id, remaining=len(ids) - place - 1)
            given = await self._screen.app.push_screen_wait(dialog)
            changed = changed or bool(given)
            if dialog.stopped:
                break
        return changed


_KINDS = {
    FollowUpKind.FOLLOW_UP: "",
    FollowUpKind.PROMISE_MINE: "promise: ",
    FollowUpKind.PROMISE_THEIRS: "they promised: ",
    FollowUpKind.ASK_NEXT: "ask: ",
}


def _day(follow_up: FollowUp, today: date) -> str:
    return describe_day(follow_up.due_on, today) if follow_up.due_on else "no day"
