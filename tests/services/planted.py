"""Journals with duplicates planted in them, and what must be the same after the two are merged."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.text import folded
from relnote.domain.words import Channel, Tier
from relnote.services.notes import NoteInput
from relnote.store.database import connected, database

if TYPE_CHECKING:
    from relnote.services.relnote import Relnote

HEADERS = ("call in 5m", "email out", "email in", "met 45m", "text out", "call out voicemail")
LINES = (
    "Spoke about the kiln.",
    "promise: send drawings by Friday",
    "they promise: the samples by Tue",
    "todo: look at the invoice",
    "ask next: who signs",
    "bought: 120 EUR a kiln",
    "born: 7 March",
    "prefers: text after 5pm",
)


def plant(relnote: Relnote, random: Random) -> tuple[int, int, int]:
    """Fill a journal: somebody twice, and Bob, who shares notes with both; gives the three."""
    mails = [f"m{number}@acme.example" for number in range(4)]
    ids = []
    for name in ("Mary Chen", random.choice(["Mary Chen", "Chen, Mary", "Mary L. Chen"]), "Bob Ortiz"):
        points = tuple(
            ContactPoint(channel=Channel.EMAIL, value=random.choice([mail, mail.upper()]))
            for mail in random.sample(mails, random.randint(0, 3))
        )
        made = Contact(
            name=name,
            organisation=random.choice(["", "Acme", "Globex"]),
            title=random.choice(["", "VP"]),
            about=random.choice(["", "Likes tea.", "Has a dog."]),
            tier=random.choice(list(Tier)),
            points=points,
            tags=tuple(random.sample(["key", "fair", "Fair", "old"], 2)),
        )
        ids.append(relnote.contacts.add(made))
    for _ in range(random.randint(1, 8)):
        who = tuple(random.sample(ids, random.randint(1, 3)))
        lines = random.sample(LINES, random.randint(1, 4))
        when = random.choice(["", " yesterday 15:00", " 12 Nov 9:30"])
        relnote.notes.save(
            NoteInput(text="\n".join([random.choice(HEADERS) + when, *lines]), contact_ids=who)
        )
        relnote.journal.clock.move(minutes=random.randint(0, 300))  # type: ignore[attr-defined]
    question = relnote.checklists.question("wait")
    for who in random.sample(ids[:2], random.randint(0, 2)):
        relnote.checklists.answer(who, question, random.choice(["2 days", "4 hours"]))
        relnote.journal.clock.moment += timedelta(minutes=1)  # type: ignore[attr-defined]
    return ids[0], ids[1], ids[2]


def held(*ids: int) -> dict[str, Any]:
    """Give what a few contacts hold together, so that it can be compared before and after."""
    marks = ",".join("?" * len(ids))
    with connected():

        def rows(query: str) -> list[Any]:
            return database.execute_sql(query.format(marks), ids).fetchall()

        return {
            "interactions": set(rows("SELECT interaction_id FROM participation WHERE contact_id IN ({})")),
            "texts": Counter(
                row[0]
                for row in rows(
                    "SELECT body FROM interaction WHERE ? IS NOT NULL".replace(
                        "?", "(SELECT count(*) FROM contact WHERE id IN ({}))"
                    )
                )
            ),
            "points": {
                (row[0], row[1] or folded(row[2]))
                for row in rows("SELECT channel, normal, value FROM contact_point WHERE contact_id IN ({})")
            },
            "tags": {row[0] for row in rows("SELECT folded FROM contact_tag WHERE contact_id IN ({})")},
            "questions": {row[0] for row in rows("SELECT question FROM answer WHERE contact_id IN ({})")},
            "follow_ups": Counter(
                rows(
                    "SELECT kind, text, due_on, state, interaction_id FROM follow_up WHERE contact_id IN ({})"
                )
            ),
            "facts": {
                row[:]
                for row in rows("SELECT kind, day, text, amount FROM dated_fact WHERE contact_id IN ({})")
            },
        }


def latest_answers(*ids: int) -> dict[str, str]:
    """Give the answer to each question that was given last by any of these contacts."""
    marks = ",".join("?" * len(ids))
    with connected():
        rows = database.execute_sql(
            f"SELECT question, value FROM answer WHERE contact_id IN ({marks}) ORDER BY answered_at", ids
        ).fetchall()
    return dict(rows)
