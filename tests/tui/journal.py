"""A list fed from memory, as a screen feeds it: what the tests of lists run on."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.app import App, ComposeResult

from relnote.domain.entries import TimelineEntry
from relnote.domain.records import ContactRow, FollowUp, Interaction
from relnote.domain.words import TALKED, Channel, Direction, FlagKind, FollowUpKind, Outcome, Tier
from relnote.tui.widgets.safe_lines import SafeLines
from relnote.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from textual.message import Message

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
FIRST = ("Mary", "Bob", "Sue", "Émile", "Zoë", "王芳", "דנה", "Ana")
LAST = ("Chen", "Ortiz", "Park", "Żak", "Novák")


def contact(id_: int, name: str = "", organisation: str = "", **fields: object) -> ContactRow:
    return ContactRow(
        id=id_,
        name=name or f"{FIRST[id_ % len(FIRST)]} {LAST[id_ % len(LAST)]} {id_}",
        organisation=organisation or f"Works {id_ % 97}",
        tier=Tier.REGULAR,
        **{
            "last_contact_at": NOW - timedelta(hours=7 * id_),
            "flag": None if id_ % 3 else FlagKind.FOLLOW_UP_DUE,
            **fields,
        },
    )


class ListApp(App[None]):
    """One list, answered from `rows` as soon as it asks; while `silent`, never."""

    CSS = "Screen { layout: horizontal; }"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, widget: VirtualList, rows: dict[int, object]) -> None:
        super().__init__()
        self.list = widget
        self.rows = rows
        self.silent = False
        self.asked: list[array[int]] = []
        self.seen: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.focus()
        self.list.show(array("q", self.rows))

    def get_line_filters(self):
        return [*super().get_line_filters(), SafeLines()]

    @on(VirtualList.RowsNeeded)
    def answer(self, message: VirtualList.RowsNeeded) -> None:
        self.asked.append(message.ids)
        if not self.silent:
            message.control.give_rows([self.rows[i] for i in message.ids if i in self.rows])

    @on(VirtualList.Highlighted)
    @on(VirtualList.Selected)
    def note(self, message: Message) -> None:
        self.seen.append(message)

    def ids_of(self, kind: type[Message]) -> list[int | None]:
        """Ids of the messages of one kind that were posted, and forget them all."""
        ids = [message.id for message in self.seen if isinstance(message, kind)]
        self.seen.clear()
        return ids

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        strips = self.screen._compositor.render_strips()
        assert all(strip.cell_length == self.size.width == cell_len(strip.text) for strip in strips)
        return [strip.text.rstrip() for strip in strips]


BODIES = (
    "Pricing for the second line, as promised.",
    "Asked about bulk pricing; new line in March.\npromise: quote by Friday\nheard: invoices should name the project",
    "She wants the two-line configuration. Budget is approved for Q1. " * 6,
    "",
    "First.\n\nSecond.\n\nThird.\n\nFourth.\n\nFifth.",
)


def entry(id_: int, body: str | None = None, **fields: object) -> TimelineEntry:
    """An entry `id_` times 9 hours old; every other one has a promise on its second line."""
    channel = (Channel.EMAIL, Channel.PHONE, Channel.IN_PERSON, Channel.NEWSLETTER, Channel.NOTE)[id_ % 5]
    talked = channel in TALKED
    interaction = Interaction(
        id=id_,
        channel=channel,
        direction=None if channel is Channel.NOTE else (Direction.OUT, Direction.IN)[id_ % 2],
        outcome=Outcome.REACHED if talked else None,
        started_at=NOW - timedelta(hours=9 * id_),
        zone="UTC",
        duration=22 * 60 if talked else None,
        talk_share=35 if talked else None,
        body=BODIES[id_ % 5] if body is None else body,
    )
    details: dict[str, object] = {"waiting": id_ == 0}
    if id_ % 5 == 1 and body is None:
        promise = FollowUp(
            contact_id=1,
            interaction_id=id_,
            line=1,
            kind=FollowUpKind.PROMISE_MINE,
            text="quote by Friday",
            due_on=NOW.date() - timedelta(days=1),
        )
        details["follow_ups"] = (promise,)
    return TimelineEntry(interaction=interaction, **{**details, **fields})
