"""The panes of the People screen: contacts at the left, one of them at the right. What keys do is elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Container, Vertical
from textual.getters import query_one
from textual.widgets import Input

from relnote.tui.drawing.narrowing import NOTHING_NOTED
from relnote.tui.messages import JournalChanged
from relnote.tui.screens.base import background, says_refusals
from relnote.tui.screens.contact_shown import ContactShown
from relnote.tui.widgets.bars import KeyBar, TopBar
from relnote.tui.widgets.contact_header import ContactHeader
from relnote.tui.widgets.contact_list import ContactList
from relnote.tui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import DescendantFocus
    from textual.timer import Timer

    from relnote.domain.records import ContactRow
    from relnote.services.contacts import Listing
    from relnote.services.relnote import Relnote

ORDERS = {"need": "what needs you", "name": "name", "contact": "last contact"}
PAUSE = 0.05
"""Seconds the cursor must rest on a contact before they are read: a held key must not queue reads."""

FIRST_SCREEN = 200
"""Contacts fetched before the rest."""
FirstRows = tuple["Listing", "list[ContactRow]"]


class Holder(Container):
    """Holds panes that cover it, so that nothing need be drawn of it."""

    BLANK = True


class PeoplePanes(ContactShown):
    """Lays out the panes and reads what they show."""

    AUTO_FOCUS = "#contacts"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - the framework says what it is
        (0, "-narrow"),
        (100, "-normal"),
        (160, "-wide"),
    ]

    contacts = query_one("#contacts", ContactList)
    filter_input = query_one("#filter", Input)

    def __init__(self, relnote: Relnote, first: FirstRows) -> None:
        super().__init__(relnote)
        self._first = first
        self.order = "need"
        self.listed = first[0].ids
        """The contacts of the list, in its order."""
        self._resting: Timer | None = None
        self._target: int | None = None
        """The contact the list's cursor goes to when it is read next."""

    def compose(self) -> ComposeResult:
        """Lay out the panes; the note pane comes after the first frame."""
        # Known already, it need not be found out by a second layout.
        width = self.app.size.width
        self.add_class(next(name for least, name in reversed(self.HORIZONTAL_BREAKPOINTS) if width >= least))
        journal = self.relnote.journal
        contacts, timeline = ContactList(id="contacts"), Timeline(id="timeline")
        contacts.now = journal.now()
        contacts.ascii = timeline.ascii = journal.settings.glyphs == "ascii"
        yield TopBar(id="top")
        with Holder(id="panes"):
            with Vertical(id="list-pane"):
                yield Input(id="filter", placeholder="/ filter", compact=True, select_on_focus=False)
                yield contacts
            with Holder(id="right"), Vertical(id="contact-pane"):
                yield ContactHeader(id="header")
                yield timeline
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the first screen, which was fetched before the program began to draw; then everything else."""
        listing, rows = self._first
        self.contacts.empty = "Nobody here yet.\n\na  add a person\nI  import a file"
        self.timeline.empty = NOTHING_NOTED
        self.contacts.show(listing.ids)
        self.contacts.give_rows(rows)
        self.query_one("#list-pane").border_title = "People"
        self.call_after_refresh(self.complete)

    async def complete(self) -> None:
        """Bring what the first frame can do without."""
        self.load_list()

    @work(exclusive=True, group="list")
    @says_refusals
    async def load_list(self) -> None:
        """Read the list again by filter and order; the cursor stays on its contact."""
        words, order = self.filter_input.value, self.order
        listing = await background(lambda: self.relnote.contacts.listing(words, order))
        self.contacts.now = self.relnote.journal.now()
        self.contacts.empty = self._nobody(words)
        self.listed = listing.ids
        self.contacts.show(listing.ids)
        if self._target is not None:
            self.contacts.move_to(self._target)
            self._target = None
        pane = self.query_one("#list-pane")
        pane.border_title = "People" if order == "need" else f"People by {ORDERS[order]}"
        pane.border_subtitle = str(len(listing.ids))
        if listing.problems:
            self.say(listing.problems[0])

    @staticmethod
    def _nobody(words: str) -> str:
        if words.strip():
            return "Nobody matches.\n\nesc  shows everybody"
        return "Nobody here yet.\n\na  add a person\nI  import a file"

    @on(ContactList.RowsNeeded)
    def fetch_contacts(self, wanted: ContactList.RowsNeeded) -> None:
        """Read the lines that came into view."""
        self._fetch_contacts(list(wanted.ids))

    @work(exclusive=True, group="rows")
    @says_refusals
    async def _fetch_contacts(self, ids: list[int]) -> None:
        self.contacts.give_rows(await background(lambda: self.relnote.contacts.rows(ids)))

    @on(Input.Changed, "#filter")
    def narrow(self) -> None:
        """Filter as it is typed."""
        self.load_list()

    @on(Input.Submitted, "#filter")
    def to_list(self) -> None:
        """Go on in the list."""
        self.contacts.focus()

    @on(ContactList.Highlighted)
    def rest_on(self, moved: ContactList.Highlighted) -> None:
        """Read the contact once the cursor rests on them."""
        self.wanted = moved.id
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(PAUSE, self.load_contact)

    @on(ContactList.Selected)
    def open_contact(self, chosen: ContactList.Selected) -> None:
        """Go over to the contact's timeline."""
        self.wanted = chosen.id
        self.add_class("-opened")
        self.load_contact()
        self.timeline.focus()

    @on(JournalChanged)
    def read_again(self) -> None:
        """Something was written: show it, with every cursor where it was."""
        self.load_list()
        self.load_contact()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Show what has the keys by now, where there is room for the list or the contact only."""
        self.set_class(self.query_one("#right") in (self.focused or event.widget).ancestors, "-opened")

    def on_resize(self) -> None:
        """Keep the keys with what is seen: a small terminal hides the list or the contact."""
        self.call_after_refresh(self.keep_keys_in_view)

    def keep_keys_in_view(self) -> None:
        """Give the keys to what is seen; what has been given them just now may not have its place yet."""
        hidden = self.query_one("#list-pane" if self.has_class("-opened") else "#right")
        if self.focused is None or (self.has_class("-narrow") and hidden in self.focused.ancestors):
            self.focus_back()

    def watch_focused(self) -> None:
        """Let nobody be without the keys: what had them is hidden, or gone, by now."""
        if self.focused is None and self.is_mounted:
            self.call_after_refresh(self.keep_keys_in_view)

    def focus_back(self) -> None:
        """Give the keys to the list, or where only the contact has room to the timeline."""
        alone = self.has_class("-narrow") and self.has_class("-opened")
        (self.timeline if alone else self.contacts).focus()

    def show_person(self, contact_id: int, interaction_id: int | None = None) -> None:
        """Show a contact, whatever the filter says, with the cursor on an interaction of theirs."""
        with self.prevent(Input.Changed):
            self.filter_input.value = ""
        self.wanted = self._target = contact_id
        self.go_to_entry = interaction_id
        self.add_class("-opened")
        self.load_list()
        self.load_contact()
