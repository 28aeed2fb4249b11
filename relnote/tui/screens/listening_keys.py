"""What the keys of the Listening screen do with a piece of feedback. Each verb gives whether the journal was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.dates import describe_day
from relnote.domain.feedback_words import FeedbackState, Stage
from relnote.domain.refusal import Refusal
from relnote.domain.sentences.board import know_word, stands
from relnote.domain.testimonials import STATE_WORDS
from relnote.domain.text import one_line
from relnote.domain.words import MarkKind
from relnote.tui.drawing.feedback import said_of
from relnote.tui.messages import GoTo
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from collections.abc import Callable

    from relnote.domain.feedback import Feedback, Heard
    from relnote.domain.testimonials import Quote
    from relnote.tui.screens.base import JournalScreen

ALL_TWINS = 0
"""The choice to make one piece of all that are in the same words."""


class ListeningKeys:
    """The verbs of the board."""

    def __init__(self, screen: JournalScreen, show: Callable[[int], None]) -> None:
        """Work on `screen`; `show` puts the cursor on a piece."""
        self._screen = screen
        self._show = show
        self._relnote = screen.relnote

    async def press(self, name: str, feedback_id: int | None) -> bool:
        """Do what a command says with the piece under the cursor, if there is one.

        Raises:
            Refusal: there is none, or it cannot be done.
        """
        if name == "quotes":
            return await self._quotes()
        verbs = {
            "on": self._on,
            "back-again": self._back_again,
            "against": self._against,
            "merge": self._merge,
            "open-note": self._open_note,
            "tell": self._write_to,
        }
        if feedback_id is None:
            raise Refusal("There is nothing in this column; left and right go to the others.")
        return await verbs[name](feedback_id)

    async def _on(self, feedback_id: int) -> bool:
        return self._moved(await background(lambda: self._relnote.listening.move_on(feedback_id)))

    async def _back_again(self, feedback_id: int) -> bool:
        before = await background(lambda: self._relnote.listening.piece(feedback_id))
        piece = await background(lambda: self._relnote.listening.move_back(feedback_id))
        if before.stage is Stage.TOLD:
            # It goes to where it was when they were told, which may be several columns away.
            said = f"not {know_word(piece.kind)} after all, in {piece.stage.capitalize()} again"
            self._screen.say(f"{said}: {one_line(piece.text)}", undo=True)
            return True
        return self._moved(piece)

    async def _against(self, feedback_id: int) -> bool:
        decide = self._relnote.listening.decide
        return self._moved(await background(lambda: decide(feedback_id, FeedbackState.WILL_NOT)))

    def _moved(self, piece: Feedback) -> bool:
        self._screen.say(f"{stands(piece)}: {one_line(piece.text)}", undo=True)
        return True

    async def _merge(self, feedback_id: int) -> bool:
        from relnote.tui.screens.dialogs.picker import Picker

        listening = self._relnote.listening
        others = await background(lambda: listening.nearest(feedback_id))
        if not others:
            raise Refusal("There is no other piece to merge this one with.")
        twins = await background(lambda: listening.twins(feedback_id))
        options = [(each.id, said_of(each), stands(each)) for each in others]
        if len(twins) > 1:
            options = [
                (ALL_TWINS, f"all {len(twins) + 1} in the same words, this one's state stays", ""),
                *options,
            ]
        picker = Picker(self._relnote, "Which one says the same? Its words and its state stay.", options)
        chosen = await self._screen.app.push_screen_wait(picker)
        if chosen is None:
            return False
        gone, into = (twins, feedback_id) if chosen == ALL_TWINS else ([feedback_id], chosen)
        merged = await background(lambda: listening.merge(gone, into))
        self._show(merged.id)
        self._screen.say(f"one piece now: {said_of(merged)}", undo=True)
        return True

    async def _open_note(self, feedback_id: int) -> bool:
        """Go to the note in which it was heard; asks whose if it was heard in several."""
        piece = await background(lambda: self._relnote.listening.piece(feedback_id))
        of_notes = {heard.interaction_id: heard for heard in reversed(piece.sources)}
        sources = piece.sources if len(of_notes) > 1 else tuple(of_notes.values())
        chosen = await self._one_of(piece, sources, "Whose note?")
        if chosen is not None:
            self._screen.post_message(GoTo(chosen.contact_id, interaction_id=chosen.interaction_id))
        return False

    async def _write_to(self, feedback_id: int) -> bool:
        """Begin a note that tells somebody what became of it; once it is saved, they were told."""
        piece = await background(lambda: self._relnote.listening.piece(feedback_id))
        untold = tuple(heard for heard in piece.sources if not heard.knows)
        if not untold:
            raise Refusal("Everybody who said this knows what became of it.")
        chosen = await self._one_of(piece, untold, "Tell whom?")
        if chosen is not None:
            told = next(
                word for word, kind in self._relnote.journal.keywords.items() if kind is MarkKind.TOLD
            )
            began = f"email out\n{told}: {one_line(chosen.text)}"
            self._screen.post_message(GoTo(chosen.contact_id, note=True, began=began))
        return False

    async def _one_of(self, piece: Feedback, sources: tuple[Heard, ...], title: str) -> Heard | None:
        from relnote.tui.screens.dialogs.picker import Picker

        if len(sources) == 1:
            return sources[0]
        order = list(dict.fromkeys(heard.contact_id for heard in piece.sources))
        journal = self._relnote.journal
        options = [
            (
                heard,
                one_line(piece.names[order.index(heard.contact_id)]),
                describe_day(journal.local(heard.heard_at).date(), journal.today()),
            )
            for heard in sources
        ]
        return await self._screen.app.push_screen_wait(Picker(self._relnote, title, options))

    # Words that may be quoted

    async def _quotes(self) -> bool:
        from relnote.tui.screens.dialogs.picker import Picker

        quotes = await background(self._relnote.testimonials.all)
        if not quotes:
            raise Refusal("Nobody praised anything lately that could be quoted; praise: in a note keeps it.")
        options = [
            (each, f"{one_line(each.name)}: {one_line(each.wording or each.said)}", STATE_WORDS[each.state])
            for each in quotes
        ]
        chosen = await self._screen.app.push_screen_wait(Picker(self._relnote, "Words to quote", options))
        return False if chosen is None else await self._quote(chosen)

    async def _quote(self, quote: Quote) -> bool:
        from relnote.tui.screens.dialogs.picker import Picker

        number = quote.testimonial_id
        options = [("note", "go to the note", "")] if quote.interaction_id is not None else []
        if number is None:
            options = [("ask", "asked them whether they may be quoted", ""), *options]
        else:
            options = [("grant", "they allow it", "in these words"), ("decline", "rather not", ""), *options]
        title = f"{one_line(quote.name)} · {one_line(quote.wording or quote.said)}"
        chosen = await self._screen.app.push_screen_wait(Picker(self._relnote, title, options))
        testimonials = self._relnote.testimonials
        if chosen == "ask" and quote.feedback_id is not None:
            feedback_id = quote.feedback_id
            await background(lambda: testimonials.ask(quote.contact_id, feedback_id))
            self._screen.say(f"asked: {one_line(quote.name)}; Q notes what they answer", undo=True)
            return True
        if chosen == "grant" and number is not None:
            return await self._grant(quote, number)
        if chosen == "decline" and number is not None:
            await background(lambda: testimonials.decline(number))
            self._screen.say(f"declined: {one_line(quote.name)}", undo=True)
            return True
        if chosen == "note":
            self._screen.post_message(GoTo(quote.contact_id, interaction_id=quote.interaction_id))
        return False

    async def _grant(self, quote: Quote, number: int) -> bool:
        from relnote.tui.screens.dialogs.prompt import Prompt

        prompt = Prompt(
            self._relnote,
            f"May be quoted · {one_line(quote.name)}",
            hint="the words they allow",
            value=one_line(quote.wording),
            send=lambda wording: self._relnote.testimonials.grant(number, wording),
        )
        if not await self._screen.app.push_screen_wait(prompt):
            return False
        self._screen.say(f"may be quoted: {one_line(quote.name)}", undo=True)
        return True
