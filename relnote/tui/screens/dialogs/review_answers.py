"""Answers to what an import asks: the first time because nothing can be read without, later because the user wishes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from relnote.domain.light_dataclass import dataclass
from relnote.services.import_questions import WhichColumns, WhichOrder, WhoAreYou
from relnote.services.importing import named
from relnote.tui.screens.dialogs import review_questions as questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App

    from relnote.services.history_report import Ambiguous
    from relnote.services.import_columns import TableColumn
    from relnote.services.importing import Answers, Looked
    from relnote.services.relnote import Relnote


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What there is to ask about."""

    files: Sequence[Looked]
    columns: Sequence[TableColumn]
    names: Sequence[Ambiguous]


async def answer(
    app: App[Any],
    relnote: Relnote,
    asked: WhoAreYou | WhichOrder | WhichColumns,
    there: Asking,
    answers: Answers,
) -> Answers | None:
    """Have a question answered; nothing if the user backs out."""
    if isinstance(asked, WhichColumns):
        return await change(app, relnote, "columns", there, answers)
    if isinstance(asked, WhichOrder):
        order = await questions.which_order(app, relnote, asked)
        return replace(answers, order=order) if order else None
    me = await questions.who_are_you(app, relnote, asked)
    return replace(answers, me=(*answers.me, me)) if me is not None else None


async def change(
    app: App[Any], relnote: Relnote, what: str, there: Asking, answers: Answers
) -> Answers | None:
    """Have an answer changed: `you`, `order`, `columns` or `who`; nothing if it stays as it was."""
    if what == "you":
        return answers if await questions.change_own(app, relnote) else None
    if what == "order":
        return await answer(app, relnote, WhichOrder("", named(there.files)), there, answers)
    if what == "columns":
        said = await questions.what_columns_mean(app, relnote, there.columns, answers.columns)
        return replace(answers, columns=said) if said != answers.columns else None
    made = await questions.who_is(app, relnote, there.names, dict(answers.who))
    return replace(answers, who=made) if made is not None else None
