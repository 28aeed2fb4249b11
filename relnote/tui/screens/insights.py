"""The Insights screen: how a contact usually replies, or everybody, as pictures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one

from relnote.domain.insights_words import everybody_named
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.tui.commands import INSIGHTS, bindings
from relnote.tui.drawing.insights.frame import Look
from relnote.tui.drawing.insights.page import contact_page, everybody_page
from relnote.tui.messages import Back, GoTo, JournalChanged
from relnote.tui.screens.base import JournalScreen, background, says_refusals
from relnote.tui.screens.deciding import Deciding
from relnote.tui.screens.verbs import Verbs
from relnote.tui.widgets.bars import KeyBar, TopBar
from relnote.tui.widgets.picture import PictureView

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.domain.insights import Insights
    from relnote.domain.records import Contact
    from relnote.services.insights import Everybody
    from relnote.services.relnote import Relnote

NOBODY = "Nobody is chosen here; [ and ] choose one whose rhythm changed, 2 goes to People."


class InsightsScreen(JournalScreen):
    """The pictures of a contact, or of everybody."""

    PLACE = "Insights"
    AUTO_FOCUS = "#pictures"
    DEFAULT_CSS = """
    InsightsScreen #insights-pane {
        height: 1fr; background: $surface; border: round $border;
        border-title-color: $foreground; border-subtitle-color: $text-muted;
    }
    InsightsScreen #pictures { height: 1fr; }
    """
    COMMANDS_HERE = INSIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS_HERE)]

    pictures = query_one("#pictures", PictureView)

    def __init__(self, relnote: Relnote) -> None:
        super().__init__(relnote)
        self._verbs = Verbs(self)
        self._deciding = Deciding(self, self._verbs)
        self._contact_id: int | None = None
        """Whose pictures are shown; none for everybody."""
        self._among: Sequence[int] = ()
        self._last: int | None = None
        """Whose pictures were shown last, for the way between one person and everybody."""
        self._came_from_all = False
        self._everybody: Everybody | None = None
        self._chosen = 0

    def compose(self) -> ComposeResult:
        """Lay out the one pane."""
        yield TopBar(id="top")
        with Vertical(id="insights-pane"):
            yield PictureView(id="pictures")
        yield KeyBar(id="keys")

    def look_at(self, contact_id: int | None, among: Sequence[int] = ()) -> None:
        """Show the pictures of a contact, or of everybody; `among` are those before and after them."""
        self._contact_id, self._among, self._came_from_all = contact_id, among, False
        self._last = contact_id or self._last
        if self.is_current:
            self.load()

    def on_screen_resume(self) -> None:
        """Read what is to be shown."""
        self.load()

    @on(JournalChanged)
    def read_again(self) -> None:
        """Something was written: show it."""
        self.load()

    @work(exclusive=True, group="insights")
    @says_refusals
    async def load(self) -> None:
        """Read the pictures of whom they are wanted."""
        contact_id = self._contact_id
        if contact_id is None:
            if self._everybody is None:
                self._title("Insights · everybody", "reading…")
            self._show_everybody(await background(self.relnote.insights.of_everybody))
            return
        contact, insights = await background(
            lambda: (self.relnote.contacts.get(contact_id), self.relnote.insights.of(contact_id))
        )
        if self._contact_id == contact_id:
            self._show_contact(contact, insights)

    def _show_contact(self, contact: Contact, insights: Insights) -> None:
        organisation = f", {one_line(contact.organisation)}" if contact.organisation else ""
        self._title(f"Insights · {one_line(contact.name)}{organisation}", self._place_in_list())
        now = self.relnote.journal.now()
        self.pictures.show(lambda width: contact_page(insights, self._look(width), now=now))

    def _show_everybody(self, found: Everybody) -> None:
        self._everybody = found
        self._chosen = min(self._chosen, max(0, len(found.changed) - 1))
        of = everybody_named(found.insights, found.of, is_sample=found.is_sample)
        self._title("Insights · everybody", of)
        journal = self.relnote.journal
        self.pictures.show(
            lambda width: everybody_page(
                found.insights,
                self._look(width),
                now=journal.now(),
                zone=journal.zone,
                changed=found.changed,
                chosen=self._chosen,
            )
        )

    def _title(self, title: str, aside: str) -> None:
        pane = self.query_one("#insights-pane")
        plain = self._look(0).said
        pane.border_title, pane.border_subtitle = Content(plain(title)), Content(plain(aside))

    def _look(self, width: int) -> Look:
        return Look(width=width, ascii=self.relnote.journal.settings.glyphs == "ascii")

    def _place_in_list(self) -> str:
        if self._contact_id not in self._among:
            return ""
        return f"{self._among.index(self._contact_id) + 1:,} of {len(self._among):,}"

    @property
    def whom(self) -> int:
        """The contact that the verbs are about: whose pictures are shown, or who is chosen among those who changed.

        Raises:
            Refusal: nobody is.
        """
        if self._contact_id is not None:
            return self._contact_id
        if self._everybody is None or not self._everybody.changed:
            raise Refusal(NOBODY)
        return self._everybody.changed[self._chosen].flag.contact_id

    def action_verb(self, name: str) -> None:
        """Do what a command says."""
        plain: dict[str, Callable[[], None]] = {
            "back": self._back,
            "whose": self._whose,
            "previous-person": partial(self._step, -1),
            "next-person": partial(self._step, 1),
        }
        if name in plain:
            plain[name]()
            return
        try:
            whom = self.whom
        except Refusal as refusal:
            self.refuse(refusal)
            return
        if name in {"open", "note"}:
            self.post_message(GoTo(whom, note=name == "note"))
            return
        verbs: dict[str, Callable[[], Coroutine[None, None, bool]]] = {
            "log-line": partial(self._verbs.log_line, whom),
            "checklist": partial(self._verbs.checklist, whom),
            "prepare": partial(self._deciding.prepare, whom),
        }
        self.run_verb(verbs[name])

    def _back(self) -> None:
        if self._came_from_all:
            self.look_at(None)
        else:
            self.post_message(Back())

    def _whose(self) -> None:
        """Go over to everybody, or to the one who is chosen there, else to the one before."""
        if self._contact_id is not None:
            self.look_at(None)
            return
        changed = self._everybody.changed if self._everybody else ()
        among = [row.flag.contact_id for row in changed]
        whom = among[self._chosen] if among else self._last
        if whom is None:
            self.refuse(Refusal(NOBODY))
            return
        self.look_at(whom, among)
        self._came_from_all = True

    def _step(self, by: int) -> None:
        if self._contact_id is None:
            changed = self._everybody.changed if self._everybody else ()
            self._chosen = max(0, min(self._chosen + by, len(changed) - 1))
            self.pictures.redraw()
            return
        if self._contact_id not in self._among:
            self.refuse(
                Refusal("There is no list here to go on in; 2 goes to People, i shows a person from there.")
            )
            return
        place = self._among.index(self._contact_id) + by
        if not 0 <= place < len(self._among):
            self.say("that was the last one" if by > 0 else "that was the first one")
            return
        from_all = self._came_from_all
        self.look_at(self._among[place], self._among)
        self._came_from_all = from_all
