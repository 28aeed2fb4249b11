"""The contact at the right of the People screen: header and timeline, read when another one is wanted."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content
from textual.getters import query_one

from relnote.tui.drawing.contact_header import HeaderFacts, HeaderLook, title_of
from relnote.tui.drawing.narrowing import NOTHING_MATCHES, NOTHING_NOTED, narrowed
from relnote.tui.screens.base import JournalScreen, background, says_refusals
from relnote.tui.widgets.contact_header import ContactHeader
from relnote.tui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from relnote.domain.plan import NextAttempt
    from relnote.domain.words import Channel
    from relnote.services.contacts import ContactPage
    from relnote.services.relnote import Relnote


class ContactShown(JournalScreen):
    """A screen with a contact on it."""

    header = query_one(ContactHeader)
    timeline = query_one(Timeline)

    def __init__(self, relnote: Relnote) -> None:
        super().__init__(relnote)
        self.wanted: int | None = None
        """The contact the cursor stands on, or that was asked for."""
        self.page: ContactPage | None = None
        self.plan: NextAttempt | None = None
        """The next attempt for the contact on screen, once it is known."""
        self._planning = False
        self.channel: Channel | None = None
        """The channel whose entries alone are shown."""
        self.go_to_entry: int | None = None
        """The entry the timeline's cursor goes to when it is read next: the one just written."""

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
        """Tell how long a call has lasted; none while nobody is being called."""
        return None

    def called(self) -> str:
        """Name who is being called, if it is not the contact on screen."""
        return ""

    def show_header(self) -> None:
        """Draw the header as of now."""
        journal = self.relnote.journal
        self.header.look = HeaderLook(
            width=self.size.width,
            now=journal.now(),
            zone=journal.zone,
            timer=self.call_seconds(),
            called=self.called(),
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
                away=self.page.away,
                news=self.page.news,
                news_to_keep=self.page.news_to_keep,
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
