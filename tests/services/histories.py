"""Hand-made interactions for the tests of bringing history in."""

from __future__ import annotations

from datetime import timedelta

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PersonDraft
from relnote.services.history_report import HistoryReport
from relnote.services.relnote import Relnote
from tests.store.journals import NOON

OUT, IN = Direction.OUT, Direction.IN
MAIL = (
    "From me Thu Nov 12 10:00:00 2026\nMessage-ID: <1@x.example>\nFrom: Me <me@example.org>\n"
    "To: Ana <ana@example.com>\nDate: Thu, 12 Nov 2026 10:00:00 +0000\nSubject: Bread\n\nTwo loaves, please.\n\n"
    "From ana Thu Nov 12 11:00:00 2026\nMessage-ID: <2@x.example>\nFrom: Ana <ana@example.com>\n"
    "To: me@example.org\nDate: Thu, 12 Nov 2026 11:00:00 +0000\nIn-Reply-To: <1@x.example>\n\nOf course.\n\n"
)
"""A mailbox of what was sent to Ana, and of what she answered an hour later."""
OUTCOMES = {OUT: Outcome.SENT, IN: Outcome.RECEIVED, None: Outcome.REACHED}


def mailbox(address: str = "mary@example.org", name: str = "Mary Chen") -> PersonDraft:
    return PersonDraft(name=name, channel=Channel.EMAIL, value=address, normal=address.lower())


def number(value: str = "+351912345678", name: str = "", channel: Channel = Channel.TEXT) -> PersonDraft:
    return PersonDraft(name=name, channel=channel, value=value, normal=value)


def only_name(name: str = "Mary") -> PersonDraft:
    return PersonDraft(name=name, channel=Channel.TEXT)


def draft(
    uid: str, direction: Direction | None = OUT, *people: PersonDraft, days: float = 1, **fields
) -> InteractionDraft:
    """Give an interaction of some days ago, with Mary unless others are named."""
    whole = {"channel": Channel.EMAIL, "outcome": OUTCOMES[direction], "body": f"About {uid}.", **fields}
    return InteractionDraft(
        line=1,
        uid=uid,
        direction=direction,
        started_at=NOON - timedelta(days=days),
        people=people or (mailbox(),),
        **whole,
    )


def bring(relnote: Relnote, *records: HistoryRecord, **options) -> HistoryReport:
    """Bring records in as one file."""
    return relnote.history_imports.run([("mail.mbox", records)], **options)


def adds_up(report: HistoryReport) -> bool:
    return report.read == (
        report.stored + report.known + report.waiting + report.passed_over + len(report.skipped)
    )
