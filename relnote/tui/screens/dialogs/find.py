"""Finding words in everything ever typed, as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.widgets import Input

from relnote.domain.entries import SearchHit
from relnote.domain.refusal import Refusal
from relnote.domain.text import quoted
from relnote.tui.drawing.search import HitLook
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.card import CardDialog
from relnote.tui.screens.dialogs.prompt import OneLine
from relnote.tui.widgets.hit_list import HitList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.relnote import Relnote

T = TypeVar("T")

MOST = 40
"""Places shown."""
PEOPLE = 5
"""Names shown above them."""
BEGIN = "Type two letters or more to search everything ever typed; names are found from one on."


class FindDialog(CardDialog[SearchHit | None]):
    """Searches the journal at every key; gives the place that was chosen, or nothing."""

    DEFAULT_CSS = """
    FindDialog Card { height: 90%; max-width: 120; }
    FindDialog HitList { height: 1fr; margin-top: 1; }
    FindDialog HitList > .virtual-list--cursor { background: $primary 35%; }
    FindDialog HitList > .virtual-list--bar { color: $accent; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "move('move', 1)", "down"),
        ("up", "move('move', -1)", "up"),
        ("pagedown", "move('page', 1)", "page down"),
        ("pageup", "move('page', -1)", "page up"),
    ]

    def __init__(self, relnote: Relnote) -> None:
        super().__init__(relnote)
        self._asked = 0
        """How often something was searched for: a search that is not the last is given up."""
        self._found = 0
        """The search whose places are shown."""
        self._hits: list[SearchHit] = []
        self._people: list[SearchHit] = []
        self._open_first = False

    def compose(self) -> ComposeResult:
        """Compose the words and the hits."""
        with self.make_card("Find") as card:
            card.keys = (("enter", "open"), ("up down", "choose"), ("esc", "close"))
            yield OneLine(self.kept.get("find", ""), hint="words, or the beginnings of words")
            yield HitList()

    def on_mount(self) -> None:
        """Offer the last words again: typing replaces them."""
        listed = self.query_one(HitList)
        listed.can_focus = False
        listed.ascii = self.ascii
        self._show()
        self.query_one(OneLine).select_all()

    def action_back(self) -> None:
        """Close; the words are offered again."""
        self._close(None)

    def action_move(self, how: str, by: int) -> None:
        """Move the cursor over the hits."""
        listed = self.query_one(HitList)
        (listed.action_page if how == "page" else listed.action_move)(by)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._asked += 1
        self._open_first = False
        self._search(event.value, self._asked)

    @work(exclusive=True)
    async def _search(self, words: str, asked: int) -> None:
        """Show the places, then the names above them: among very many contacts these take longer."""
        find, matching = self.relnote.timelines.find, self.relnote.contacts.matching

        def gone() -> bool:
            return asked != self._asked

        hits = await self._answer(lambda: find(words, MOST, gone) if _is_enough(words) else [], asked)
        if hits is None:
            return
        self._hits, self._found = hits, asked
        self._show()
        named = await self._answer(lambda: matching(words, PEOPLE, gone) if words.strip() else [], asked)
        if named is None:
            return
        self._people = [
            SearchHit(kind="contact", contact_id=contact_id, name=name, text=organisation)
            for contact_id, name, organisation in named
        ]
        self._show()
        if self._open_first:
            self._open()

    async def _answer(self, call: Callable[[], list[T]], asked: int) -> list[T] | None:
        """Wait for what was asked for; nothing if something else was asked for meanwhile."""
        try:
            found = await background(call)
        except Refusal as refusal:
            if asked == self._asked:
                self._hits, self._people = [], []
                self._show()
                self.query_one(HitList).empty = str(refusal)
            return None
        return found if asked == self._asked else None

    def _show(self) -> None:
        words = self.query_one(OneLine).value
        listed = self.query_one(HitList)
        journal = self.relnote.journal
        places = _told_once(self._hits, self._people)
        listed.empty = f"Nothing holds {quoted(words)}." if words.strip() else BEGIN
        look = HitLook(words=words, today=journal.today(), zone=journal.zone, ascii=self.ascii)
        listed.show_hits([*self._people, *places], look, keep=True)
        self.card.aside = _counted(len(places)) if _is_enough(words) else ""

    @on(Input.Submitted)
    def _enter(self) -> None:
        if self._found == self._asked:
            self._open()
        else:
            self._open_first = True

    @on(HitList.Selected)
    def _clicked(self) -> None:
        self._open()

    def _open(self) -> None:
        hit = self.query_one(HitList).hit
        if hit is not None:
            self._close(hit)

    def _close(self, hit: SearchHit | None) -> None:
        self._asked += 1
        self.kept["find"] = self.query_one(OneLine).value
        self.dismiss(hit)


def _is_enough(words: str) -> bool:
    """Tell whether there are letters enough to search the notes: a word of two at least."""
    return any(len(word) > 1 for word in words.split())


def _told_once(hits: list[SearchHit], people: list[SearchHit]) -> list[SearchHit]:
    """Leave out contacts that stand among the people, and what was derived from a note that is there itself."""
    named = {hit.contact_id for hit in people}
    notes = {hit.interaction_id for hit in hits if hit.kind == "note"}
    return [
        hit
        for hit in hits
        if hit.kind == "note"
        or (hit.contact_id not in named if hit.kind == "contact" else hit.interaction_id not in notes)
    ]


def _counted(count: int) -> str:
    return f"the newest {count}" if count >= MOST else f"{count} found" if count else ""
