"""The page before a call, ticking what was asked, dated facts of notes, and the hint while writing."""

from __future__ import annotations

import pytest

from relnote.domain.preparation import TALKS
from relnote.domain.preparation_words import sections_of, title_of
from relnote.domain.refusal import Refusal
from relnote.domain.words import FlagKind, FollowUpState
from relnote.store import dated_facts
from relnote.store.database import connected
from tests.store.journals import derived_is_fresh, fingerprint, note, person


def said(journal, contact: int) -> dict[str, list[tuple[str, str]]]:
    page = journal.preparations.of(contact)
    sections = sections_of(page, journal.journal.now(), journal.journal.zone)
    return {section.title: [(row.lead, row.text) for row in section.rows] for section in sections}


def test_nobody_who_is_let_be_is_planned_for(journal, clock) -> None:
    mary = person(journal)
    assert next(text for lead, text in said(journal, mary)["Reach"] if lead == "Next").startswith(
        "Email them "
    )
    journal.attention.pause(mary)
    assert ("Next", "let be since today") in said(journal, mary)["Reach"]


def test_the_page_holds_what_there_is_to_know(journal, clock) -> None:
    mary = person(
        journal, email="mary@acme.example", organisation="Acme", title="VP", zone="America/New_York",
        about="Sails.", born="1980-11-20",
    )  # fmt: skip
    for day in range(5):
        note(journal, mary, f"call in 10m {9 - day} days ago\nTalk number {day}.\n- item")
    note(
        journal, mary,
        "email out 2 hours ago\nHere is the plan.\npromise: quote by Fri\nthey promise: floor plan by 30 Nov\ntodo: paint by 1 Dec\n"
        "ask next: who signs\nheard: invoices should name the project\ncomplaint: slow\ntold: invoices do now\ngave: idea a spacer\nasked: a referral",
    )  # fmt: skip
    found = said(journal, mary)
    assert list(found) == [
        "Reach", "Due", "Promised", "To do", "To ask", "They told you", "Given and asked", "At hand", "Last talks",
    ]  # fmt: skip
    assert ("Now", "Wed 07:00 where they are") in found["Reach"]
    assert ("About", "Sails.") in found["Reach"]
    assert found["Promised"] == [("you", "quote (Fri 20 Nov)"), ("they", "floor plan (Mon 30 Nov)")]
    assert found["To ask"][0] == ("[ ]", "who signs")
    assert found["To ask"][1][1].startswith("Preferences: best days, worst days")
    assert found["They told you"] == [
        ("today", "complaint: slow (not told)"), ("today", "invoices should name the project (told today)"),
    ]  # fmt: skip
    assert found["Given and asked"] == [
        ("", "Given once, asked for once in the last six months."),
        ("today", "asked: referral"),
        ("today", "gave: idea · a spacer"),
    ]
    assert found["At hand"] == [
        ("", 'You could keep your promise "quote".'),
        ("", "Their birthday: Fri 20 Nov."),
    ]
    assert len(found["Last talks"]) == TALKS
    assert title_of(journal.preparations.of(mary)) == "Mary Chen · VP, Acme"
    clock.move(days=200)
    assert "Given and asked" not in said(journal, mary)
    assert said(journal, mary)["Promised"][0] == ("you", "quote (20 Nov 2026, late)")


def test_a_page_of_somebody_new_says_what_can_be_done(journal) -> None:
    found = said(journal, person(journal))
    assert found["Reach"][0][1] == "They have not been asked yet how they like to be reached."
    assert set(found) == {"Reach", "To ask"}
    with pytest.raises(Refusal, match="no longer there"):
        journal.preparations.of(99)


def test_messages_stand_where_nobody_has_spoken(journal) -> None:
    mary = person(journal)
    note(journal, mary, "email in 2 days ago\nWhat does it cost?")
    assert [each.body for each in journal.preparations.of(mary).talks] == ["What does it cost?"]


def states(journal, contact: int) -> dict[str, FollowUpState]:
    return {each.text: each.state for each in journal.follow_ups.of_contact(contact, still_open=False)}


def test_what_is_ticked_was_asked_and_the_rest_stays_for_next_time(journal) -> None:
    mary = person(journal)
    for text in ("who signs", "which floor", "when"):
        journal.follow_ups.add(mary, f"ask next: {text}")
    before = fingerprint()
    saved = note(journal, mary, "call in\n[x] Who  signs\n- [ ] which floor\nwhen")
    done, still = FollowUpState.DONE, FollowUpState.OPEN
    assert states(journal, mary) == {"who signs": done, "which floor": still, "when": still}
    # Ticked later, and a tick taken away; what ended elsewhere stays as it is.
    [when] = [each for each in journal.follow_ups.of_contact(mary) if each.text == "when"]
    journal.follow_ups.finish(when.id)
    edit = "call in\n[ ] who signs\n- [x] which floor\n[ ] when"
    note(journal, mary, edit, interaction_id=saved.interaction.id)
    assert states(journal, mary) == {"who signs": still, "which floor": done, "when": done}
    for _ in range(3):
        journal.history.undo()
    assert fingerprint() == before


def test_what_was_ended_elsewhere_is_not_opened_again_by_a_tick(journal) -> None:
    mary = person(journal)
    asked = journal.follow_ups.add(mary, "ask next: who signs")
    journal.follow_ups.finish(asked.id)
    saved = note(journal, mary, "call in\n[x] who signs")
    note(journal, mary, "call in\n[ ] who signs", interaction_id=saved.interaction.id)
    assert states(journal, mary) == {"who signs": FollowUpState.DONE}


def facts(journal, contact: int) -> list[tuple]:
    with connected():
        return [
            (each.id, each.kind.value, each.day, each.text, each.amount)
            for each in dated_facts.of_contacts([contact])
        ]


def test_purchases_and_birthdays_follow_their_note(journal, clock) -> None:
    mary = person(journal)
    before = fingerprint()
    saved = note(
        journal,
        mary,
        "call in yesterday\nbought: 46500 GBP Plover\nborn: 9 April 1983\nbought: nothing yet by soon\nborn: soon",
    )
    assert facts(journal, mary) == [
        (1, "bought", "2026-11-17", "Plover", 4_650_000),
        (2, "born", "1983-04-09", "", None),
        (3, "bought", "2026-11-17", "nothing yet by soon", None),
    ]
    text = journal.notes.text_of(saved.interaction.id)
    changed = text.replace("bought: 46500 GBP Plover\n", "").replace(
        "nothing yet by soon", "48000 GBP Plover"
    )
    note(journal, mary, changed, interaction_id=saved.interaction.id)
    assert [fact[:2] for fact in facts(journal, mary)] in (
        [(1, "bought"), (2, "born")],
        [(2, "born"), (3, "bought")],
    )
    kinds = {flag.kind for flag in journal.contacts.page(mary).flags}
    assert kinds >= {FlagKind.PURCHASE_CALL, FlagKind.BIRTHDAY}
    journal.notes.remove(saved.interaction.id)
    assert facts(journal, mary) == []
    for _ in range(3):
        journal.history.undo()
    assert fingerprint() == before
    assert derived_is_fresh(journal)


def test_anniversaries_come_in_with_a_card_once(journal, tmp_path) -> None:
    card = (
        "BEGIN:VCARD\nVERSION:4.0\nUID:a\nFN:Mary Chen\nANNIVERSARY:20010602\nitem1.X-ABDATE:2010-03-01\n"
        "item1.X-ABLabel:_$!<First Day>!$_\nANNIVERSARY:soon\nEND:VCARD\n"
    )
    (tmp_path / "a.vcf").write_text(card)
    for _ in range(2):
        journal.imports.run(tmp_path / "a.vcf", dry=True)
        journal.imports.run(tmp_path / "a.vcf")
        assert [fact[1:4] for fact in facts(journal, 1)] == [
            ("anniversary", "2001-06-02", "anniversary"), ("anniversary", "2010-03-01", "first day"),
        ]  # fmt: skip
    assert FlagKind.DATED_FACT in {flag.kind for flag in journal.contacts.page(1).flags}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("email out\nJust touching base. Call me.", "Nothing in it for them yet; a question, a fact or an offer would be something."),
        ("call out voicemail\nCall me back please.", "Nothing in it for them yet;"),
        ("email out\nThe spare pump is back in stock.", ""),
        # It asks them something, or a mark says what was in it.
        ("email out\nJust touching base. Shall we meet?", ""),
        ("email out\nJust touching base.\ngave: the article on seals", ""),
        ("email out\nJust touching base.\ntold: the seal is mended", ""),
        ("email out\nShall we meet? Call me.", "Nothing in it for them yet;"),
        ("email out\nJust touching base.\ntodo: what was it?", "Nothing in it for them yet;"),
        ("email out\nHi", ""),
        ("email in\nJust touching base. Call me.", ""),
        ("call out 5m\nJust touching base. Call me.", ""),
        ("Just touching base. Call me.", ""),
        # What was sent long ago can no longer be written otherwise.
        ("email out yesterday\nJust touching base. Call me.", ""),
        ("email out today 8:00\nJust touching base. Call me.", "Nothing in it for them yet;"),
    ],
)  # fmt: skip
def test_a_text_with_nothing_in_it_is_hinted_at(journal, text, hint) -> None:
    found = journal.hints.of_text(text, person(journal))
    assert found.startswith(hint)
    assert bool(found) is bool(hint)


def test_the_hint_names_what_is_at_hand(journal) -> None:
    mary = person(journal)
    journal.follow_ups.add(mary, "promise: quote by Fri")
    assert journal.hints.of_text("email out\nJust checking in.", mary).endswith(
        'you could keep your promise "quote".'
    )
