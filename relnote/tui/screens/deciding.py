"""What is decided about flags: done, why, dismissed, muted; and about people: bumped, let be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.dates import describe_day
from relnote.domain.feedback_words import FeedbackState
from relnote.domain.refusal import Refusal
from relnote.domain.sentences import FLAG_WORDS
from relnote.domain.sentences.board import stands
from relnote.domain.text import one_line
from relnote.domain.words import FlagKind
from relnote.services.follow_ups import follow_up_of
from relnote.tui.messages import GoTo, ShowFeedback
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from relnote.domain.records import Flag
    from relnote.tui.screens.base import JournalScreen
    from relnote.tui.screens.verbs import Verbs

TO_ASK = frozenset({FlagKind.MISSING_PREFERENCES, FlagKind.STALE_PREFERENCE})
OVER_ONCE_LOGGED = frozenset({FlagKind.BIRTHDAY, FlagKind.DATED_FACT, FlagKind.PURCHASE_CALL})
"""Kinds that are over once you were in touch, whatever came of it."""

OF_FEEDBACK = frozenset({FlagKind.BRING_NEWS, FlagKind.COMPLAINT_OPEN, FlagKind.TESTIMONIAL})

COMPLAINT = (
    (FeedbackState.WILL_DO, "it will be seen to", ""),
    (FeedbackState.DONE, "it is seen to", "they are to be told"),
    (FeedbackState.WILL_NOT, "it will stay so", "they are to be told"),
)
"""What can become of a complaint."""

DECISIONS = (
    ("pause", "let them be", "until they are heard of again"),
    ("keep", "keep trying", "this reminder goes, the next attempt stays"),
    ("letter", "write one last letter", "opens a note"),
)
"""What can be done about silence."""


class Deciding:
    """Decides about what asks for attention. Each verb gives whether the journal was changed."""

    def __init__(self, screen: JournalScreen, verbs: Verbs) -> None:
        self._screen = screen
        self._relnote = screen.relnote
        self._verbs = verbs

    async def done(self, flag: Flag) -> bool:
        """Do what ends a flag: mark the follow-up done, ask, log what was tried, decide, or mend the address."""
        follow_up_id = follow_up_of(flag)
        if follow_up_id is not None:
            return await self._verbs.finish(follow_up_id)
        if flag.kind in TO_ASK:
            return await self._verbs.checklist(flag.contact_id)
        if flag.kind is FlagKind.NO_RESPONSE:
            return await self._decide(flag)
        if flag.kind in OF_FEEDBACK:
            return await self._feedback(flag)
        if flag.kind is FlagKind.TOO_OFTEN:
            return await self.dismiss(flag)
        if flag.kind is FlagKind.BAD_CONTACT_POINT:
            mended = await self._verbs.edit_contact(flag.contact_id) is not None
            return mended and await self.dismiss(flag, quietly=True)
        logged = await self._verbs.log_line(flag.contact_id)
        if logged and flag.kind in OVER_ONCE_LOGGED:
            await self.dismiss(flag, quietly=True)
        return logged

    async def _feedback(self, flag: Flag) -> bool:
        """Note that they were told, decide what becomes of a complaint, or note that they were asked to be quoted."""
        from relnote.tui.screens.dialogs.picker import Picker

        number, who = int(str(flag.evidence["feedback"])), flag.contact_id
        words = one_line(str(flag.evidence["text"]))
        if flag.kind is FlagKind.BRING_NEWS:
            await background(lambda: self._relnote.listening.tell(number, [who]))
            self._screen.say(f"told: {words}", undo=True)
            return True
        if flag.kind is FlagKind.TESTIMONIAL:
            await background(lambda: self._relnote.testimonials.ask(who, number))
            self._screen.say(
                "asked whether they may be quoted; Q on Listening notes what they answer", undo=True
            )
            return True
        state = await self._screen.app.push_screen_wait(Picker(self._relnote, words, COMPLAINT))
        if state is None:
            return False
        piece = await background(lambda: self._relnote.listening.decide(number, state))
        self._screen.say(f"{stands(piece)}: {words}", undo=True)
        return True

    async def _decide(self, flag: Flag) -> bool:
        from relnote.tui.screens.dialogs.picker import Picker

        chosen = await self._screen.app.push_screen_wait(
            Picker(self._relnote, "They do not answer. What now?", DECISIONS)
        )
        if chosen == "pause":
            return await self.pause(flag.contact_id)
        if chosen == "keep":
            return await self.dismiss(flag)
        if chosen == "letter":
            self._screen.post_message(GoTo(flag.contact_id, note=True))
        return False

    async def dismiss(self, flag: Flag, *, quietly: bool = False) -> bool:
        """Dismiss a flag for good."""
        await background(lambda: self._relnote.attention.dismiss(flag))
        if not quietly:
            self._screen.say(f"dismissed: {FLAG_WORDS[flag.kind]}; something new brings it back", undo=True)
        return True

    async def mute(self, flag: Flag) -> bool:
        """Never flag this kind for this contact again."""
        await background(lambda: self._relnote.attention.mute(flag))
        contact = await background(lambda: self._relnote.contacts.get(flag.contact_id))
        self._screen.say(f'muted "{FLAG_WORDS[flag.kind]}" for {one_line(contact.name)}', undo=True)
        return True

    async def why(self, flag: Flag) -> bool:
        """Show what a flag stands on."""
        from relnote.tui.screens.dialogs.why import WhyDialog

        behind = await background(lambda: self._relnote.attention.behind(flag))
        plan = await background(lambda: self._relnote.plans.next_attempt(flag.contact_id))
        insights = await background(lambda: self._relnote.insights.of(flag.contact_id))
        others = await background(lambda: self._relnote.attention.others(flag))
        await self._screen.app.push_screen_wait(
            WhyDialog(self._relnote, (flag, *others), behind, plan, insights)
        )
        return False

    async def prepare(self, contact_id: int) -> bool:
        """Show the page before a call, and go on from it to the note or the checklist."""
        from relnote.domain.ticks import tick_list
        from relnote.tui.screens.dialogs.prepare import PrepareDialog

        page = await background(lambda: self._relnote.preparations.of(contact_id))
        wanted = await self._screen.app.push_screen_wait(PrepareDialog(self._relnote, page))
        if wanted == "checklist":
            return await self._verbs.checklist(contact_id)
        if wanted == "ledger":
            await self.ledger(contact_id)
            return await self.prepare(contact_id)
        if wanted == "note":
            began = tick_list(question.text for question in page.questions)
            self._screen.post_message(GoTo(contact_id, note=True, began=began))
        return False

    async def ledger(self, contact_id: int) -> bool:
        """Show what somebody was given and asked for, and what there is to give."""
        from relnote.tui.screens.dialogs.ledger import LedgerDialog

        contact = await background(lambda: self._relnote.contacts.get(contact_id))
        told = await background(lambda: self._relnote.giving.ledger(contact_id))
        at_hand = await background(lambda: self._relnote.giving.at_hand(contact_id))
        await self._screen.app.push_screen_wait(LedgerDialog(self._relnote, contact.name, told, at_hand))
        return False

    async def to_board(self, interaction_id: int) -> bool:
        """Go to what was heard in a note on the board; asks which if it was more than one thing."""
        from relnote.domain.sentences.board import heard_stands
        from relnote.tui.screens.dialogs.picker import Picker

        heard = await background(lambda: self._relnote.listening.heard_in(interaction_id))
        pieces = {each.feedback_id: each for each in heard}
        if not pieces:
            raise Refusal("Nothing was heard in this entry; a line heard: … in it would keep what they said.")
        chosen: int | None = next(iter(pieces))
        if len(pieces) > 1:
            options = [(key, one_line(each.text), heard_stands(each)) for key, each in pieces.items()]
            chosen = await self._screen.app.push_screen_wait(Picker(self._relnote, "Which one?", options))
        if chosen is not None:
            self._screen.post_message(ShowFeedback(chosen))
        return False

    async def bump(self, contact_id: int) -> bool:
        """Move being in touch on."""
        day = await background(lambda: self._relnote.attention.bump(contact_id))
        today = self._relnote.journal.today()
        self._screen.say(f"to be in touch again: {describe_day(day, today)}", undo=True)
        return True

    async def pause(self, contact_id: int) -> bool:
        """Let somebody be, or take them up again."""
        contact = await background(lambda: self._relnote.contacts.get(contact_id))
        name = one_line(contact.name)
        if await background(lambda: self._relnote.contacts.is_let_be(contact_id)):
            await background(lambda: self._relnote.attention.resume(contact_id))
            self._screen.say(f"took up {name} again", undo=True)
        else:
            await background(lambda: self._relnote.attention.pause(contact_id))
            self._screen.say(f"{name} is let be until heard of again", undo=True)
        return True
