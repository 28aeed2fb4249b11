"""What asks for attention over a real journal, and what is decided about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from relnote.config import Settings
from relnote.domain.moments import day_of
from relnote.domain.pace import PACES
from relnote.domain.records import Contact
from relnote.domain.refusal import Refusal
from relnote.domain.words import FlagKind, Tier
from relnote.store.database import connected, database, transaction
from tests.store.journals import LISBON, derived_is_fresh, fingerprint, note, opened, person, set_tier


def due(journal, contact_id: int) -> set[FlagKind]:
    """The kinds of flag that are due for a contact."""
    return {row.flag.kind for row in journal.attention.due() if row.flag.contact_id == contact_id}


def flag_of(journal, contact_id: int, kind: FlagKind):
    return next(flag for flag in journal.contacts.page(contact_id).flags if flag.kind is kind)


def test_a_mail_without_an_answer_comes_up_after_two_working_days(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "email out\nShall I hold the pump for you?")
    assert due(journal, mary) == set()
    clock.moment = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    assert due(journal, mary) == {FlagKind.WAITING}
    note(journal, mary, "email in\nYes.")
    assert FlagKind.WAITING not in due(journal, mary)


def test_what_was_asked_for_counts_at_once(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "email out 2 days ago\nShall I?")
    question = journal.checklists.question("wait")
    journal.checklists.answer(mary, question, "1 week")
    clock.move(days=3)
    assert FlagKind.WAITING not in due(journal, mary)
    journal.checklists.answer(mary, question, "1 day")
    assert FlagKind.WAITING in due(journal, mary)


def test_a_dismissed_flag_is_gone_until_something_new(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "email out\nShall I?")
    clock.move(days=9)
    journal.attention.dismiss(flag_of(journal, mary, FlagKind.WAITING))
    assert FlagKind.WAITING not in due(journal, mary)
    journal.history.undo()
    assert FlagKind.WAITING in due(journal, mary)
    journal.history.redo()
    note(journal, mary, "email out\nThe pump is going fast. Shall I?")
    clock.move(days=9)
    assert FlagKind.WAITING in due(journal, mary)
    assert derived_is_fresh(journal)


def test_a_muted_kind_stays_silent_for_that_person(journal, clock) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    for contact in (mary, bob):
        note(journal, contact, "email out\nShall I?")
    clock.move(days=9)
    journal.attention.mute(flag_of(journal, mary, FlagKind.WAITING))
    note(journal, mary, "email out\nShall I now?")
    clock.move(days=9)
    assert FlagKind.WAITING not in due(journal, mary)
    assert FlagKind.WAITING in due(journal, bob)


def test_a_pause_lasts_until_they_are_heard_of(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "email out\nShall I?\npromise: quote by 1 Dec")
    journal.attention.pause(mary)
    clock.move(days=40)
    assert due(journal, mary) == {FlagKind.PROMISE_MINE_DUE}
    journal.attention.resume(mary)
    assert FlagKind.WAITING in due(journal, mary)
    journal.attention.pause(mary)
    clock.move(hours=1)
    note(journal, mary, "email in\nSorry, I was away.")
    assert FlagKind.MISSING_PREFERENCES in due(journal, mary)


def test_a_bump_moves_being_in_touch_without_claiming_it(journal, clock) -> None:
    mary = person(journal, tier=Tier.KEY)
    note(journal, mary, "call in\nSpoke.")
    clock.move(days=95)
    assert FlagKind.CADENCE_DUE in due(journal, mary)
    before = journal.contacts.page(mary).standings
    assert journal.attention.bump(mary) == day_of(clock(), "Europe/Lisbon") + timedelta(days=90)
    assert FlagKind.CADENCE_DUE not in due(journal, mary)
    assert journal.contacts.page(mary).standings == before
    clock.move(days=90)
    assert FlagKind.CADENCE_DUE in due(journal, mary)


@pytest.mark.parametrize("fields", [{"tier": Tier.NONE}, {"cadence_days": 0}])
def test_where_there_is_no_cadence_there_is_nothing_to_bump(journal, fields) -> None:
    mary = person(journal, **fields)
    before = fingerprint()
    with pytest.raises(Refusal, match="no cadence for Mary Chen"):
        journal.attention.bump(mary)
    assert fingerprint() == before


def test_whoever_is_gone_is_refused(journal) -> None:
    for verb in (journal.attention.bump, journal.attention.pause, journal.attention.resume):
        with pytest.raises(Refusal, match="no longer there"):
            verb(99)


def test_a_new_tier_asks_tomorrow_at_the_earliest_and_never_too_many_a_day(journal_file, clock) -> None:
    with opened(journal_file, clock, replace(LISBON, daily_budget=2)) as journal:
        people = [person(journal, f"Person {n}") for n in range(5)]
        for contact in people:
            note(journal, contact, "call in\nSpoke.")
        clock.move(days=120)
        for contact in people:
            set_tier(journal, contact, Tier.KEY)
        days = [str(flag_of(journal, contact, FlagKind.CADENCE_DUE).evidence["due_on"]) for contact in people]
        assert days == ["2027-03-19", "2027-03-19", "2027-03-22", "2027-03-22", "2027-03-23"]
        set_tier(journal, people[0], Tier.LIGHT)
        assert flag_of(journal, people[0], FlagKind.CADENCE_DUE).evidence["due_on"] == "2027-11-18"


def test_after_an_import_of_800_no_day_holds_more_than_the_budget(journal, tmp_path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:Person Number {n}\nEMAIL:p{n}@example.org\nEND:VCARD\n"
        for n in range(800)
    )
    (tmp_path / "many.vcf").write_text(cards)
    assert journal.imports.run(tmp_path / "many.vcf").stored == 800
    with connected():
        rows = database.execute_sql("SELECT raised_at FROM flag WHERE kind = 'cadence_due'").fetchall()
    assert len(rows) == 800
    days = Counter(day_of(datetime.fromtimestamp(at, UTC), "Europe/Lisbon") for (at,) in rows)
    assert max(days.values()) <= journal.journal.settings.daily_budget == 12
    assert min(days) > date(2026, 11, 18)
    assert max(days) <= date(2027, 5, 19)
    journal.history.undo()
    assert journal.contacts.count() == 0


def test_after_a_change_of_tier_no_day_holds_more_than_the_budget(journal_file, tmp_path, clock) -> None:
    cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nEND:VCARD\n" for n in range(30))
    (tmp_path / "many.vcf").write_text(cards)
    with opened(journal_file, clock, replace(LISBON, daily_budget=3)) as journal:
        journal.imports.run(tmp_path / "many.vcf")
        for contact in journal.contacts.listing().ids:
            set_tier(journal, contact, Tier.KEY)
        with connected():
            rows = database.execute_sql("SELECT raised_at FROM flag WHERE kind = 'cadence_due'").fetchall()
        assert len(rows) == 30
        assert max(Counter(rows).values()) <= 3


def test_a_day_that_was_set_for_another_cadence_no_longer_counts(journal, clock) -> None:
    contact = person(journal)
    set_tier(journal, contact, Tier.LIGHT)
    note(journal, contact, "call in\nSpoke.")
    assert journal.attention.bump(contact) == date(2027, 11, 18)
    set_tier(journal, contact, Tier.KEY)
    assert flag_of(journal, contact, FlagKind.CADENCE_DUE).evidence["due_on"] == "2027-02-16"


def test_what_has_lapsed_no_longer_sorts_anybody_first(journal, clock) -> None:
    anna, bob = person(journal, "Anna"), person(journal, "Bob")
    note(journal, anna, "email out\nHere is the plan you asked for.")
    clock.move(days=100)
    journal.follow_ups.add(bob, "call by tomorrow")
    clock.move(days=3)
    assert list(journal.contacts.listing().ids) == [anna, bob]
    assert journal.upkeep.sweep()
    assert list(journal.contacts.listing().ids) == [bob, anna]
    assert FlagKind.WAITING not in {flag.kind for flag in journal.contacts.page(anna).flags}
    assert not journal.upkeep.sweep()
    assert derived_is_fresh(journal)


def test_what_is_put_off_beyond_its_day_comes_back_all_the_same(journal, clock) -> None:
    contact = person(journal, born="1980-11-20")
    birthday = flag_of(journal, contact, FlagKind.BIRTHDAY)
    assert birthday.lapses_at is not None
    day = journal.attention.snooze(birthday, "2 Dec")
    clock.move(days=14)
    assert journal.journal.today() == day
    assert FlagKind.BIRTHDAY in due(journal, contact)


def test_several_imports_share_the_days(journal, tmp_path) -> None:
    for batch in range(3):
        cards = "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {batch} {n}\nEMAIL:p{batch}.{n}@example.org\nEND:VCARD\n"
            for n in range(300)
        )
        (tmp_path / f"{batch}.vcf").write_text(cards)
        journal.imports.run(tmp_path / f"{batch}.vcf")
    with connected():
        rows = database.execute_sql(
            "SELECT count(*) FROM flag WHERE kind = 'cadence_due' GROUP BY raised_at ORDER BY 1 DESC"
        ).fetchall()
    assert rows[0][0] <= 12


def test_today_holds_a_budget_and_counts_the_rest(journal_file, clock) -> None:
    with opened(journal_file, clock, replace(LISBON, daily_budget=3)) as journal:
        for n in range(5):
            journal.follow_ups.add(person(journal, f"Person {n}"), "call by yesterday")
        asked = person(journal, "Asked", tier=Tier.KEY)
        assert len(journal.attention.today()) == 3
        assert len(journal.attention.today(99)) == 6
        assert journal.attention.count() == 6
        assert journal.attention.pressing() == 3
        assert due(journal, asked) == {FlagKind.MISSING_PREFERENCES}


def test_of_two_that_are_late_the_one_due_first_is_shown_however_often_it_was_put_off(journal, clock) -> None:
    mary = person(journal)
    journal.follow_ups.add(mary, "the first by 19 nov")
    journal.follow_ups.add(mary, "the second by 20 nov")
    clock.move(days=2)
    first = next(
        flag for flag in journal.contacts.page(mary).flags if flag.evidence["due_on"] == "2026-11-19"
    )
    journal.attention.snooze(first, "in 2 days")
    clock.move(days=3)
    [row] = journal.attention.today()
    assert (row.flag.evidence["text"], row.more) == ("the first", 1)


def test_the_interactions_behind_a_flag(journal, clock) -> None:
    mary = person(journal)
    for day in range(3):
        note(journal, mary, f"email out {20 - day * 7} days ago\nShall I hold number {day}?")
    clock.move(days=9)
    flag = flag_of(journal, mary, FlagKind.NO_RESPONSE)
    assert [each.body for each in journal.attention.behind(flag)] == [
        f"Shall I hold number {n}?" for n in range(3)
    ]
    assert journal.attention.behind(flag_of(journal, mary, FlagKind.CADENCE_DUE)) == []


def test_other_rules_or_settings_derive_everything_again(journal_file, clock) -> None:
    with opened(journal_file, clock) as journal:
        people = [person(journal, f"Person {n}") for n in range(3)]
        assert journal.upkeep.is_behind()
        assert journal.upkeep.catch_up()
        assert not journal.upkeep.is_behind()
    often = PACES | {Tier.REGULAR: replace(PACES[Tier.REGULAR], cadence_days=30)}
    with opened(journal_file, clock, replace(LISBON, paces=often)) as journal:
        assert journal.upkeep.is_behind()
        assert not journal.upkeep.catch_up(lambda _done, _all: False)
        assert journal.upkeep.is_behind()
        heard: list[tuple[int, int]] = []
        assert journal.upkeep.catch_up(lambda done, whole: heard.append((done, whole)) is None)
        assert heard == [(3, 3)]
        assert flag_of(journal, people[0], FlagKind.CADENCE_DUE).evidence["due_on"] == "2026-12-18"
        assert derived_is_fresh(journal)
    for other in (
        Settings(zone="Asia/Tokyo", paces=often),
        replace(LISBON, paces=often, stale_after_months=3),
    ):
        with opened(journal_file, clock, other) as journal:
            assert journal.upkeep.is_behind()


def test_own_cadence_beats_the_tier(journal) -> None:
    mary = journal.contacts.add(Contact(name="Mary Chen", cadence_days=14))
    assert flag_of(journal, mary, FlagKind.CADENCE_DUE).evidence["due_on"] == "2026-12-02"


def test_a_reply_that_is_unlinked_or_moved_is_seen_by_the_rules(journal, clock) -> None:
    """What participations hold of their interaction follows every edit, and every undo of one."""
    mary = person(journal)
    saved = note(journal, mary, "email out 5 days ago\nShall I?")
    assert FlagKind.WAITING in due(journal, mary)
    note(journal, mary, "email out bounced 5 days ago\nShall I?", interaction_id=saved.interaction.id)
    assert due(journal, mary) == {FlagKind.BAD_CONTACT_POINT}
    journal.history.undo()
    assert FlagKind.WAITING in due(journal, mary)
    assert derived_is_fresh(journal)


def test_what_was_dismissed_stays_so_in_another_zone_and_with_another_wording(journal_file, clock) -> None:
    kinds = {
        FlagKind.CADENCE_DUE,
        FlagKind.BAD_CONTACT_POINT,
        FlagKind.PURCHASE_CALL,
        FlagKind.STALE_PREFERENCE,
    }
    clock.moment = datetime(2026, 11, 18, 23, 30, tzinfo=UTC)  # Thursday in Tokyo
    with opened(journal_file, clock) as journal:
        mary = person(journal, tier=Tier.KEY)
        saved = note(journal, mary, "call in\nprefers: wait 3 days\nbought: 900 GBP one kiln")
        note(journal, mary, "email out bounced\nHere is the bill.")
        for kind in kinds:
            journal.attention.dismiss(flag_of(journal, mary, kind))
        text = "call in\nprefers: wait 3 days\nbought: 900 GBP one kiln, with shelves"
        note(journal, mary, text, interaction_id=saved.interaction.id)
        assert kinds.isdisjoint({flag.kind for flag in journal.contacts.page(mary).flags})
    with opened(journal_file, clock, Settings(zone="Asia/Tokyo")) as journal:
        assert journal.upkeep.catch_up()
        assert kinds.isdisjoint({flag.kind for flag in journal.contacts.page(mary).flags})


def test_without_diagnoses_the_waits_are_there_still(journal, clock) -> None:
    mary = person(journal)
    for days in (20, 13, 6):
        note(journal, mary, f"email out {days} days ago\nShall I hold number {days}?")
    journal.attention.mute(flag_of(journal, mary, FlagKind.NO_RESPONSE))
    assert {FlagKind.WAITING, FlagKind.NO_RESPONSE} & due(journal, mary) == {FlagKind.WAITING}


def test_a_wait_that_was_put_off_does_not_come_back_as_a_diagnosis(journal, clock) -> None:
    mary = person(journal)
    for days in (13, 6):
        note(journal, mary, f"email out {days} days ago\nShall I hold number {days}?")
    journal.attention.snooze(flag_of(journal, mary, FlagKind.WAITING), "in 3 days")
    journal.checklists.answer(mary, journal.checklists.question("first_channel"), "phone")
    flag_of(journal, mary, FlagKind.NO_RESPONSE)
    assert {FlagKind.WAITING, FlagKind.NO_RESPONSE}.isdisjoint(due(journal, mary))
    clock.move(days=3)
    assert FlagKind.NO_RESPONSE in due(journal, mary)


def test_a_voicemail_of_theirs_is_word_of_them(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "call out voicemail 8 days ago\nShall I hold the pump?")
    assert FlagKind.WAITING in due(journal, mary)
    note(journal, mary, "call in voicemail 1 hour ago\nYes, hold it.")
    assert FlagKind.WAITING not in due(journal, mary)
    assert journal.contacts.page(mary).standings.last_reached_at == clock() - timedelta(hours=1)
    assert journal.contacts.page(mary).standings.waiting_since is None


def test_voicemails_from_before_that_was_so_are_counted_when_the_journal_catches_up(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "call in voicemail 1 hour ago\nYes, hold it.")
    with transaction():
        database.execute_sql("UPDATE participation SET standing = 1")
        journal.journal.derivation.refresh([mary])
    assert journal.contacts.page(mary).standings.last_reached_at is None
    assert journal.upkeep.catch_up()
    assert journal.contacts.page(mary).standings.last_reached_at == clock() - timedelta(hours=1)
