"""The panes of the People screen: contacts at the left, one of them at the right. What keys do is elsewhere."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Container, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input

from relnote.tui.drawing.contact_header import HeaderFacts, HeaderLook, title_of
from relnote.tui.drawing.narrowing import NOTHING_MATCHES, NOTHING_NOTED, narrowed
from relnote.tui.messages import JournalChanged
from relnote.tui.screens.base import JournalScreen, background, says_refusals
from relnote.tui.widgets.bars import KeyBar, TopBar
from relnote.tui.widgets.contact_header import ContactHeader
from relnote.tui.widgets.contact_list import ContactList
from relnote.tui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import DescendantFocus
    from textual.timer import Timer

    from relnote.domain.plan import NextAttempt
    from relnote.domain.records import ContactRow
    from relnote.domain.words import Channel
    from relnote.services.contacts import ContactPage, Listing
    from relnote.services.relnote import Relnote

ORDERS = {"need": "what needs you", "name": "name", "contact": "last contact"}
PAUSE = 0.05
"""Seconds the cursor must rest on a contact before they are read: a held key must not queue reads."""

FIRST_SCREEN = 200
"""Contacts fetched before the rest."""


class Holder(Container):
    """Holds panes that cover it, so that nothing need be drawn of it."""

    BLANK = True


class PeoplePanes(JournalScreen):
    """Lays out the panes and reads what they show."""

    AUTO_FOCUS = "#contacts"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - the framework says what it is
        (0, "-narrow"),
        (100, "-normal"),
        (160, "-wide"),
    ]

    contacts = query_one("#contacts", ContactList)
    filter_input = query_one("#filter", Input)
    header = query_one(ContactHeader)
    timeline = query_one(Timeline)

    def __init__(self, relnote: Relnote, first: tuple[Listing, list[ContactRow]]) -> None:
        super().__init__(relnote)
        self._first = first
        self.order = "need"
        self.page: ContactPage | None = None
        self.plan: NextAttempt | None = None
        """The next attempt for the contact on screen, once it is known."""
        self._planning = False
        self.channel: Channel | None = None
        self._resting: Timer | None = None
        self.wanted: int | None = None
        """The contact the cursor stands on, or that was asked for."""
        self._target: int | None = None
        """The contact the list's cursor goes to when it is read next."""
        self.go_to_entry: int | None = None
        """The entry the timeline's cursor goes to when it is read next: the one just written."""

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

    # The list

    @work(exclusive=True, group="list")
    @says_refusals
    async def load_list(self) -> None:
        """Read the list again by filter and order; the cursor stays on its contact."""
        words, order = self.filter_input.value, self.order
        listing = await background(lambda: self.relnote.contacts.listing(words, order))
        self.contacts.now = self.relnote.journal.now()
        self.contacts.empty = self._nobody(words)
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

    # The contact

    @work(exclusive=True, group="contact")
    @says_refusals
    async def load_contact(self) -> None:
        """Read the header and the timeline of the contact that is wanted."""
        contact_id = self.wanted
        if contact_id is None:
            self.page = None
            self.header.facts = None
            self.timeline.empty = ""
            self.timeline.show(array("q"), keep=False)
            pane = self.query_one("#contact-pane")
            pane.border_title = pane.border_subtitle = ""
            return
        channels, words = (self.channel,) if self.channel else (), self.timeline.words
        page, ids = await background(
            lambda: (
                self.relnote.contacts.page(contact_id),
                self.relnote.timelines.ids(contact_id, channels, words),
            ),
        )
        same = self.page is not None and page is not None and self.page.contact.id == page.contact.id
        self.page = page
        if page is None:
            return
        if not same:
            self.plan, self._planning = None, page.contact.archived_at is None
        self.show_header()
        if page.contact.archived_at is None:
            self.load_plan(contact_id)
        self.timeline.empty = NOTHING_MATCHES if channels or words else NOTHING_NOTED
        self.timeline.now = self.relnote.journal.now()
        self.timeline.zone = self.relnote.journal.zone
        # Whoever looks at the newest entry wants to go on seeing the newest.
        self.timeline.show(ids, keep=same and not self.timeline.at_first)
        if self.go_to_entry is not None:
            self.timeline.move_to(self.go_to_entry)
            self.go_to_entry = None
        pane = self.query_one("#contact-pane")
        pane.border_title = Content(title_of(page.contact, ascii=self.timeline.ascii))
        pane.border_subtitle = narrowed(len(ids), self.channel, self.timeline.words)

    @work(exclusive=True, group="plan")
    @says_refusals
    async def load_plan(self, contact_id: int) -> None:
        """Work out the next attempt for the contact on screen: the header does not wait for it."""
        plan = await background(lambda: self.relnote.plans.next_attempt(contact_id))
        page = self.page
        if page is not None and page.contact.id == contact_id and page.contact.archived_at is None:
            self.plan, self._planning = plan, False
            self.show_header()

    def call_seconds(self) -> int | None:
        """Tell how long a call with the contact on screen has lasted; none while nobody is being called."""
        return None

    def show_header(self) -> None:
        """Draw the header as of now."""
        journal = self.relnote.journal
        self.header.look = HeaderLook(
            width=self.size.width,
            now=journal.now(),
            zone=journal.zone,
            timer=self.call_seconds(),
            ascii=journal.settings.glyphs == "ascii",
        )
        if self.page is not None:
            self.header.facts = HeaderFacts(
                contact=self.page.contact,
                reach=self.page.reach,
                missing=self.page.missing,
                follow_ups=self.page.follow_ups,
                flags=self.page.flags,
                waiting_since=self.page.standings.waiting_since,
                plan=self.plan,
                planning=self._planning,
                let_be=self.page.is_let_be,
            )

    @on(Timeline.RowsNeeded)
    def fetch_entries(self, wanted: Timeline.RowsNeeded) -> None:
        """Read the entries that came into view."""
        if self.page is not None:
            self._fetch_entries(self.page.contact.id, list(wanted.ids))

    @work(exclusive=True, group="entries")
    @says_refusals
    async def _fetch_entries(self, contact_id: int, ids: list[int]) -> None:
        self.timeline.give_rows(await background(lambda: self.relnote.timelines.entries(contact_id, ids)))

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
