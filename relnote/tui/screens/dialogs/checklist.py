"""The checklist: one preference question at a time, in the words you would say aloud; answers are keys."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.events import Resize
from textual.widgets import Input, Static

from relnote.domain.refusal import Refusal
from relnote.tui.drawing.checklist import question_lines, seen_lines, steps_lines
from relnote.tui.drawing.content import content_of
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.answer_field import AnswerField
from relnote.tui.screens.dialogs.asking import OTHER, Asking
from relnote.tui.screens.dialogs.card import CardDialog, Line
from relnote.tui.screens.dialogs.prompt import OneLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from relnote.domain.questions import ChoiceKey
    from relnote.domain.records import Question
    from relnote.services.checklist import Checklist
    from relnote.services.relnote import Relnote


class ChecklistDialog(CardDialog[int]):
    """Asks a contact the preference questions; gives how many were answered or declined.

    Each answer is saved at once and is one undoable change. `stopped` tells afterwards whether it was closed before
    the end of the questions, so that a run over several contacts can stop.

    Args:
        relnote: The journal.
        contact_id: Who is asked.
        remaining: How many other contacts are to be asked after this one.
    """

    DEFAULT_CSS = """
    ChecklistDialog Card { padding: 1 2; }
    ChecklistDialog #question { height: auto; min-height: 4; }
    ChecklistDialog #steps { height: auto; margin-top: 1; }
    """
    AUTO_FOCUS = ""
    _asking: Asking

    def __init__(self, relnote: Relnote, contact_id: int, *, remaining: int = 0) -> None:
        super().__init__(relnote)
        self.stopped = False
        self._contact_id = contact_id
        self._remaining = remaining
        self._given: set[str] = set()
        self._saving = asyncio.Lock()
        self._name = ""

    def compose(self) -> ComposeResult:
        """Compose the question, a line for an answer in words, what is said of it, and how far it has come."""
        with self.make_card():
            yield Static(id="question", markup=False)
            yield AnswerField()
            yield Line()
            yield Static(id="steps", markup=False)

    async def on_mount(self) -> None:
        """Read what is known. Keys wait until it is here, because they come by the same queue."""
        try:
            checklist, seen = await background(self._read)
        except Refusal as refusal:
            self.refuse(refusal)
            self.dismiss(0)
            return
        self._name = checklist.name
        self._asking = Asking(checklist.questions, checklist.answers, self.relnote.journal.today(), seen)
        self._show()

    def _read(self) -> tuple[Checklist, dict[str, str]]:
        lists = self.relnote.checklists
        return lists.of(self._contact_id), lists.seen(self._contact_id)

    @on(Resize)
    def _resized(self) -> None:
        """Draw for another width."""
        if self._name:
            self.call_after_refresh(self._draw)

    # What is shown

    def _show(self, said: str = "", kind: str = "") -> None:
        """Show the question that stands."""
        asking = self._asking
        self.card.title = f"{self._name} {self.sign('·', '-')} preference questions"
        place = f"{asking.at + 1} of {len(asking.questions)}" if asking.question else "all asked"
        more = f" {self.sign('·', '-')} {self._remaining} more to ask" if self._remaining else ""
        self.card.aside = place + more
        if asking.is_written:
            self._open_field()
        else:
            self._field.close()
        self._tell_keys()
        self.query_one(Line).tell(said, kind)
        self._draw()

    def _draw(self) -> None:
        asking, width = self._asking, max(20, self.card.content_size.width)
        if asking.question:
            lines = question_lines(asking.words, asking.offers, width, ascii=self.ascii)
            lines += seen_lines(asking.seen, width)
        else:
            lines = question_lines(asking.closing_words, (), width)
        self.query_one("#question", Static).update(content_of(lines))
        self.query_one("#steps", Static).update(
            content_of(steps_lines(asking.steps, width, ascii=self.ascii))
        )

    def _tell_keys(self) -> None:
        if self._asking.question is None:
            on, off = ("next contact", "stop") if self._remaining else ("close", "close")
            self.card.keys = (("enter", on), ("backspace", "back"), ("esc", off))
        elif self._field.is_open and not self._asking.is_written:
            self.card.keys = (("enter", "answer"), ("tab", "later"), ("esc", "back to the keys"))
        else:
            self.card.keys = (
                ("enter", "next"),
                ("backspace", "back"),
                ("-", "rather not say"),
                ("tab", "later"),
                ("esc", "close"),
            )

    @property
    def _field(self) -> AnswerField:
        return self.query_one(AnswerField)

    @property
    def _kept_key(self) -> str:
        question = self._asking.question
        return f"checklist {self._contact_id} {question.key if question else ''}"

    def _keep_typed(self) -> None:
        """Keep what is in the field and was not used: it is there again when the field opens again."""
        typed = self._field.value
        if self._field.is_open and typed.strip() and typed != self._asking.answer:
            self.kept[self._kept_key] = typed

    def _open_field(self) -> None:
        known = self._asking.answer if self._asking.is_written else ""
        self._field.open(self.kept.get(self._kept_key, known))

    # Keys: handled here in the order they come, however fast they were typed

    def on_key(self, event: events.Key) -> None:
        """Answer by keys. What a field took for itself does not come here."""
        keys: dict[str, Callable[[], None]] = {
            "enter": self._enter,
            "tab": self._later,
            "escape": self.action_back,
        }
        if not (self._field.is_open and self._field.value):
            keys["backspace"] = self._back
        handle = keys.get(event.key)
        if handle is None and not self._field.is_open and event.character:
            handle = self._handler_of(event.character)
        if handle:
            event.stop()
            event.prevent_default()
            handle()

    def _handler_of(self, character: str) -> Callable[[], None] | None:
        asking = self._asking
        if asking.question is None:
            return None
        if character == "-":
            return self._decline
        choice = asking.choice_of(character) or asking.choice_of(character.lower())
        if choice:
            return partial(self._choose, choice)
        if character == OTHER and asking.can_be_written:
            return self._write
        return None

    def action_back(self) -> None:
        """Back out one step: from the field to the keys, else close; what was answered is kept."""
        self._keep_typed()
        if self._field.is_open and not self._asking.is_written:
            self._show()
            return
        self.stopped = self._asking.question is not None or self._remaining > 0
        self._close()

    def _enter(self) -> None:
        asking = self._asking
        if asking.question is None:
            self._close()
        elif self._field.is_open:
            text = self._field.value.strip()
            if text:
                self._answer(text)
            else:
                self._later()
        elif asking.is_multi and asking.is_changed and asking.chosen:
            self._answer(",".join(asking.chosen))
        elif asking.is_multi and asking.is_changed:
            self._clear(asking.question)
        else:
            self._later()

    def _choose(self, choice: ChoiceKey) -> None:
        if choice.multi:
            self._asking.toggle(choice)
            self.query_one(Line).tell("")
            self._draw()
        else:
            self._answer(choice.value)

    def _write(self) -> None:
        self._open_field()
        self._tell_keys()

    def _later(self) -> None:
        self._keep_typed()
        self._go_on()

    def _go_on(self) -> None:
        self._asking.go_on()
        self._show()

    def _back(self) -> None:
        self._keep_typed()
        if self._asking.go_back():
            self._show()

    @on(OneLine.Chosen)
    def _declined_in_field(self) -> None:
        self._decline()

    @on(Input.Changed)
    def _echo(self, event: Input.Changed) -> None:
        value = self._asking.read(event.value)[0] if event.value.strip() and self._asking.question else ""
        self.query_one(Line).tell(f"{self.sign('→', '->')} {self._asking.describe(value)}" if value else "")

    # Saving: the conversation goes on at once; what is refused comes back

    def _answer(self, text: str) -> None:
        asking = self._asking
        question, (value, problem) = asking.question, asking.read(text)
        assert question is not None
        if problem:
            self.query_one(Line).tell(problem, "refused")
            return
        if asking.known.get(question.key) == value:
            self._go_on()
            return
        save = partial(self.relnote.checklists.answer, self._contact_id, question, value)
        self._put(question, value, save)

    def _decline(self) -> None:
        question = self._asking.question
        if question:
            self._put(question, None, partial(self.relnote.checklists.decline, self._contact_id, question))

    def _clear(self, question: Question) -> None:
        self._save(question, partial(self.relnote.checklists.clear, self._contact_id, question))
        self._asking.known.pop(question.key, None)
        self._given.discard(question.key)
        self._go_on()

    def _put(self, question: Question, value: str | None, save: Callable[[], object]) -> None:
        self._asking.known[question.key] = value
        self._given.add(question.key)
        self._save(question, save)
        self.kept.pop(self._kept_key, None)
        self._go_on()

    @work
    async def _save(self, question: Question, save: Callable[[], object]) -> None:
        async with self._saving:
            try:
                await background(save)
            except Refusal as refusal:
                self._asking.known.pop(question.key, None)
                self._given.discard(question.key)
                self._asking.go_to(self._asking.questions.index(question))
                self._show(str(refusal), "refused")

    @work
    async def _close(self) -> None:
        """Close once everything is saved."""
        before = set(self._given)
        async with self._saving:
            pass
        if before == self._given:
            self.dismiss(len(self._given))
