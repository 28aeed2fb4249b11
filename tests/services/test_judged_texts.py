"""What is read of texts when flags are derived: real imports and notes, and the flags that come of them."""

from __future__ import annotations

from relnote.domain.records import Flag
from relnote.domain.sentences import sentence
from relnote.domain.words import Channel, FlagKind, Outcome
from tests.services.histories import IN, OUT, bring, draft
from tests.store.journals import derive_anew, derived_is_fresh, note, person

LONG = (
    "The roof of the second hall leaks again, and I would like to hear what you make of it before Friday. "
    * 4
)


def correspondence(*replies: str) -> list:
    """An email every three days, the last one yesterday, each answered two hours later with such a text."""
    made, first = [], 3 * len(replies) - 2
    for place, text in enumerate(replies):
        days = first - 3 * place
        made.append(draft(f"ask{place}", OUT, days=days))
        made.append(draft(f"answer{place}", IN, days=days - 2 / 24, body=text, replies_to=(f"ask{place}",)))
    return made


def of_kind(journal, contact: int, kind: FlagKind) -> list[Flag]:
    return [flag for flag in journal.contacts.page(contact).flags if flag.kind is kind]


def test_replies_from_a_mailbox_that_grow_thin(journal, clock) -> None:
    mary = person(journal, email="mary@example.org")
    bring(
        journal,
        *correspondence(*[LONG[: 300 + 9 * n] for n in range(9)], "Thanks!", "Fine.", "Will do, Mary"),
    )
    [flag] = of_kind(journal, mary, FlagKind.THIN_REPLIES)
    assert sentence(flag, clock(), "UTC") == (
        "Their last 3 replies by email had 5 to 13 characters; usually 320 to 350 (9 replies)."
    )
    assert derived_is_fresh(journal)
    journal.history.undo()
    assert of_kind(journal, mary, FlagKind.THIN_REPLIES) == []
    journal.history.redo()
    assert of_kind(journal, mary, FlagKind.THIN_REPLIES) == [flag]


def test_marks_and_notes_about_replies_are_not_their_words(journal, clock) -> None:
    mary = person(journal, email="mary@example.org")
    bring(journal, *correspondence(*["Thank you, that is fine with me."] * 11))
    for _ in range(3):
        clock.move(days=1)
        note(journal, mary, "email out\nShall I come on Monday?")
        clock.move(hours=2)
        note(journal, mary, "email in\nYes")
    # What was noted down in three words may have been a page.
    assert of_kind(journal, mary, FlagKind.THIN_REPLIES) == []


def test_notes_are_compared_with_notes(journal, clock) -> None:
    mary = person(journal)
    for text in [LONG] * 8 + ["Fine.\ntodo: " + LONG[:90]] * 3:
        clock.move(days=1)
        note(journal, mary, "email out\nShall I come on Monday?")
        clock.move(hours=2)
        note(journal, mary, f"email in\n{text}")
    [flag] = of_kind(journal, mary, FlagKind.THIN_REPLIES)
    assert "by email, as you noted them, had 5 characters; usually " in sentence(flag, clock(), "UTC")


def test_newsletters_opened_and_pages_visited(journal, clock) -> None:
    mary = person(journal, email="mary@example.org")
    came = {"outcome": Outcome.OPENED, "body": "Roof insulation"}
    acts = [draft(f"open{days}", IN, days=days, channel=Channel.NEWSLETTER, **came) for days in (40, 20)]
    bring(journal, draft("hello", OUT, days=200), *acts)
    assert of_kind(journal, mary, FlagKind.SIGNAL_INTEREST) == []
    bring(journal, draft("visit", IN, days=3, channel=Channel.WEBSITE, **came))
    [flag] = of_kind(journal, mary, FlagKind.SIGNAL_INTEREST)
    assert sentence(flag, clock(), "UTC") == (
        'They came to "Roof insulation" on 3 of 38 days, unasked: 2 newsletters opened and 1 visit.'
    )
    assert derived_is_fresh(journal)
    sent = {"channel": Channel.NEWSLETTER, "body": "Pumps of the month"}
    bring(journal, *(draft(f"pumps{days}", OUT, days=days, **sent) for days in range(1, 30)))
    assert of_kind(journal, mary, FlagKind.SIGNAL_INTEREST) == [flag]
    clock.move(days=28)
    derive_anew(journal)
    assert of_kind(journal, mary, FlagKind.SIGNAL_INTEREST) == []


def test_messages_with_nothing_in_them_are_compared_with_a_question(journal, clock) -> None:
    mary = person(journal)
    for place in range(6):
        note(journal, mary, "email out\nShall I come on Monday to look at the pump?")
        clock.move(hours=5)
        if place:
            note(journal, mary, "email in\nYes, do.")
        clock.move(days=4)
    for _ in range(2):
        note(journal, mary, "email out\nJust touching base. Call me.")
        clock.move(days=7)
    [flag] = of_kind(journal, mary, FlagKind.NO_RESPONSE)
    assert sentence(flag, clock(), "UTC") == (
        "No answer to 2 emails, which gave them nothing to answer: "
        "about 2 in 10 are answered like this, 8 in 10 with a question."
    )


def test_one_more_short_reply_does_not_bring_back_what_was_dismissed(journal) -> None:
    mary = person(journal, email="mary@example.org")
    mails = correspondence(*[LONG] * 9, "Thanks!", "Fine.", "Will do, Mary", "Yes.")
    bring(journal, *mails[:-2])
    [flag] = of_kind(journal, mary, FlagKind.THIN_REPLIES)
    journal.attention.dismiss(flag)
    assert of_kind(journal, mary, FlagKind.THIN_REPLIES) == []
    bring(journal, *mails)
    assert of_kind(journal, mary, FlagKind.THIN_REPLIES) == []
    journal.history.undo()
    journal.history.undo()
    bring(journal, *mails)
    assert len(of_kind(journal, mary, FlagKind.THIN_REPLIES)) == 1
