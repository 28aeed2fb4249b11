"""Answers to what an import asks: the first time because nothing can be read without, later because the user wishes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from relnote.services.history_report import HistoryReport
from relnote.services.import_questions import WhichColumns, WhichOrder, WhoAreYou
from relnote.services.importing import Answers, named
from relnote.tui.screens.dialogs import review_questions as questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App

    from relnote.services.history_report import Ambiguous
    from relnote.services.import_columns import TableColumn
    from relnote.services.importing import Imported, Looked
    from relnote.services.relnote import Relnote

    Question = WhoAreYou | WhichOrder | WhichColumns


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What there is to ask about."""

    files: Sequence[Looked]
    columns: Sequence[TableColumn]


class Conversation:
    """What was asked so far, in order, and what is said by now; it can go one question back."""

    def __init__(self, app: App[Any], relnote: Relnote, said: Answers | None = None) -> None:
        self._app = app
        self._relnote = relnote
        self._asked: list[tuple[Question, Answers]] = []
        self.said = said or Answers()
        self._stands: Answers | None = None
        self.names: dict[str, Ambiguous] = {}
        """Names that were asked about, so that what was said of one can be changed."""
        self.waiting = self.same = 0
        """How many of them wait, and how many of those are exactly one contact's."""

    def note(self, review: Imported) -> None:
        """Note a review that stands: what was said for it, and which names it asks about."""
        self._stands = self.said
        reports = [report for report in review.reports if isinstance(report, HistoryReport)]
        found = [each for report in reports for each in report.ambiguous]
        self.names |= {each.name: each for each in found}
        self.waiting = len(found)
        self.same = sum(each.exact for each in found)

    def take_back(self) -> None:
        """Take back what was said since the review that stands; while there is none, nothing."""
        self.said = self._stands or self.said

    @property
    def can_go_back(self) -> bool:
        """Whether something was asked that can be asked again."""
        return bool(self._asked)

    async def hear(self, there: Asking, asked: Question | None = None) -> bool:
        """Have a question answered, or the last one again; esc goes to the one before. Tells whether one was answered."""
        if asked:
            self._asked.append((asked, self.said))
        while self._asked:
            question, before = self._asked[-1]
            kept = replace(before, who=self.said.who, columns=self.said.columns)
            said = await self._answer(question, there, kept)
            if said is not None:
                self.said = said
                return True
            self._asked.pop()
        return False

    async def change(self, what: str, there: Asking) -> bool:
        """Have an answer changed: `you`, `order`, `columns`, `who` or `same`; tells whether it was."""
        changed = await self._change(what, there)
        self.said = changed or self.said
        return changed is not None

    async def _answer(self, asked: Question, there: Asking, answers: Answers) -> Answers | None:
        if isinstance(asked, WhichColumns):
            return await self._columns(there, answers)
        if isinstance(asked, WhichOrder):
            order = await questions.which_order(self._app, self._relnote, asked)
            return replace(answers, order=order) if order else None
        you = await questions.who_are_you(self._app, self._relnote, asked)
        if you is None:
            return None
        me, keep = you
        return replace(answers, me=(*answers.me, me), remember=(*answers.remember, *([me] if keep else ())))

    async def _change(self, what: str, there: Asking) -> Answers | None:
        app, relnote, answers = self._app, self._relnote, self.said
        if what == "you":
            # All of them are remembered then, and those that are not any more are not the user's.
            changed = await questions.change_own(app, relnote, answers.me)
            return replace(answers, me=(), remember=()) if changed else None
        if what == "order":
            return await self._answer(WhichOrder("", named(there.files)), there, answers)
        if what == "columns":
            said = await self._columns(there, answers)
            return said if said != answers else None
        if what == "same":
            return replace(answers, who=questions.same_names([*self.names.values()], dict(answers.who)))
        more_come = any(not file.is_history for file in there.files)
        names = [*self.names.values()]
        made = await questions.who_is(app, relnote, names, dict(answers.who), more_come=more_come)
        return replace(answers, who=made) if made is not None else None

    async def _columns(self, there: Asking, answers: Answers) -> Answers | None:
        said, is_all = await questions.what_columns_mean(
            self._app, self._relnote, there.columns, answers.columns
        )
        return replace(answers, columns=said) if is_all or said != answers.columns else None
