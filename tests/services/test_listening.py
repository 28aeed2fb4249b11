"""The board: pieces move on and back, are told, merged and found; and each step can be taken back."""

from __future__ import annotations

import pytest

from relnote.domain.feedback_words import FeedbackState, Stage
from relnote.domain.refusal import Refusal
from relnote.domain.words import FlagKind
from relnote.services.notes import NoteInput
from tests.store.journals import derived_is_fresh, fingerprint, note, person

LINE = "request: a second shift"


def columns(journal, words: str = "") -> dict[str, list[int]]:
    return {str(stage): list(ids) for stage, ids in journal.listening.board(words).columns.items() if ids}


def due(journal, contact: int) -> set[str]:
    now = journal.journal.now()
    page = journal.contacts.page(contact)
    return {str(flag.kind) for flag in page.flags if flag.is_due(now)}


@pytest.fixture
def three(journal) -> tuple[int, int, int]:
    """Mary, Bob and Sue, who asked for a second shift in one talk."""
    people = (
        person(journal),
        person(journal, "Bob Ortiz", organisation="Ortiz & Sons"),
        person(journal, "Sue Park"),
    )
    journal.notes.save(NoteInput(text=f"met 1h\n{LINE}", contact_ids=people))
    return people


def test_a_piece_goes_from_heard_to_told_and_back(journal, three) -> None:
    seen = [columns(journal)]
    hashes = [fingerprint()]
    for _ in range(3):
        journal.listening.move_on(1)
        seen.append(columns(journal))
        hashes.append(fingerprint())
        assert derived_is_fresh(journal)
    assert seen == [{"heard": [1]}, {"decided": [1]}, {"done": [1]}, {"told": [1]}]
    with pytest.raises(Refusal, match="Everybody who said this knows"):
        journal.listening.move_on(1)
    for there in reversed(hashes[:-1]):
        journal.history.undo()
        assert fingerprint() == there
    for _ in range(3):
        journal.listening.move_on(1)
    for there in reversed(seen[:-1]):
        journal.listening.move_back(1)
        assert columns(journal) == there
    with pytest.raises(Refusal, match="only heard"):
        journal.listening.move_back(1)


def test_once_it_is_done_everybody_is_to_be_told_until_they_are(journal, three) -> None:
    mary, bob, sue = three
    assert all("bring_news" not in due(journal, who) for who in three)
    journal.listening.decide(1, FeedbackState.DONE)
    assert all("bring_news" in due(journal, who) for who in three)
    journal.listening.tell(1, [bob])
    assert ["bring_news" in due(journal, who) for who in three] == [True, False, True]
    note(journal, mary, "email out\ntold: the second shift runs")
    assert ["bring_news" in due(journal, who) for who in three] == [False, False, True]
    assert columns(journal) == {"done": [1]}
    journal.listening.move_on(1)
    assert columns(journal) == {"told": [1]}
    assert "bring_news" not in due(journal, sue)


def test_what_was_decided_against_is_told_too_and_can_be_taken_up_again(journal, three) -> None:
    journal.listening.decide(1, FeedbackState.WILL_NOT)
    assert columns(journal) == {"decided": [1]}
    assert "bring_news" in due(journal, three[0])
    with pytest.raises(Refusal, match="decided already that this will not be done"):
        journal.listening.decide(1, FeedbackState.WILL_NOT)
    assert journal.listening.move_on(1).state is FeedbackState.WILL_DO
    assert "bring_news" not in due(journal, three[0])


def test_a_dismissed_piece_of_news_comes_back_only_when_something_else_became_of_it(
    journal, three, clock
) -> None:
    mary = three[0]
    journal.listening.decide(1, FeedbackState.WILL_NOT)
    [flag] = [each for each in journal.contacts.page(mary).flags if each.kind is FlagKind.BRING_NEWS]
    journal.attention.dismiss(flag)
    clock.move(days=30)
    note(journal, mary, "call in 5m\nrequest: another colour")
    assert "bring_news" not in due(journal, mary)
    journal.listening.decide(1, FeedbackState.DONE)
    assert "bring_news" in due(journal, mary)


def test_two_pieces_become_one_that_all_of_them_said(journal, three) -> None:
    ana = person(journal, "Ana Lima")
    saved = note(journal, ana, "call in 10m\nsuggestion: shifts at night")
    journal.listening.decide(2, FeedbackState.DONE)
    before = fingerprint()
    merged = journal.listening.merge([2], 1)
    assert (merged.text, merged.names) == (
        "a second shift",
        ("Mary Chen", "Bob Ortiz", "Sue Park", "Ana Lima"),
    )
    assert (merged.state, columns(journal)) == (FeedbackState.HEARD, {"heard": [1]})
    assert derived_is_fresh(journal)
    # Her note is hers: an edit of it changes neither the words nor the kind of what all of them said.
    text = journal.notes.text_of(saved.interaction.id)
    note(
        journal, ana, text.replace("shifts at night", "shifts by night"), interaction_id=saved.interaction.id
    )
    there = journal.listening.piece(1)
    assert there.text == "a second shift"
    assert [heard.text for heard in there.sources if heard.contact_id == ana] == ["shifts by night"]
    note(
        journal,
        ana,
        text.replace("suggestion: shifts at night", "Nothing."),
        interaction_id=saved.interaction.id,
    )
    assert journal.listening.piece(1).names == ("Mary Chen", "Bob Ortiz", "Sue Park")
    for _ in range(3):
        journal.history.undo()
    assert fingerprint() == before
    with pytest.raises(Refusal, match="with itself"):
        journal.listening.merge([1], 1)
    with pytest.raises(Refusal, match="no longer there"):
        journal.listening.merge([9], 1)


def test_the_nearest_pieces_are_offered_first(journal, three) -> None:
    note(
        journal,
        three[0],
        "call in\nheard: their auditor comes\nrequest: a shift on Saturdays\npraise: the motor",
    )
    found = journal.listening.nearest(1)
    assert found[0].text == "a shift on Saturdays"
    assert len(found) == 3


def test_pieces_of_its_kind_come_first_among_those_about_the_same_and_among_the_rest(journal, three) -> None:
    lines = (
        "praise: the night shift", "request: a second shift on Mondays", "complaint: the second shift", "request: a wider door",
        "heard: their auditor comes",
    )  # fmt: skip
    note(journal, three[0], "\n".join(("call in", *lines)))
    assert [piece.text for piece in journal.listening.nearest(1)] == [
        "a second shift on Mondays", "the second shift", "the night shift", "a wider door", "their auditor comes"
    ]  # fmt: skip


def test_what_is_nearest_is_found_among_very_many(journal) -> None:
    mary = person(journal)
    far = "\n".join(f"request: the {word} is too {how}" for word in _words("n") for how in _words("h"))
    note(journal, mary, f"call\n{far}\nsuggestion: invoices by project\nrequest: invoice per project please")
    ids = list(journal.listening.board("invoice per").columns[Stage.HEARD])
    assert journal.listening.nearest(ids[0])[0].text == "invoices by project"


def _words(start: str) -> list[str]:
    return [f"{start}{one}{two}" for one in "abcdefghij" for two in "klm"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", [3, 2, 1]),
        ("shift", [1]),
        ("SHIFT mary", [1]),
        ("ortiz", [1]),
        ("kind:praise", [3]),
        ("kind:praise kind:request", [3, 1]),
        ("state:will_do", []),
        ("tag:board", [3, 2, 1]),
        ("tag:board tag:none", []),
        ("age:<1d", [3, 2]),
        ("age:>1d", [1]),
        ("nothing-like-it", []),
    ],
)
def test_the_board_is_narrowed_by_words_kind_state_tag_and_age(journal, three, clock, words, found) -> None:
    journal.contacts.tag(three[0], "Board")
    clock.move(days=3)
    note(journal, three[0], "call in\ncomplaint: the Loader jams\npraise: the motor")
    board = journal.listening.board(words)
    assert list(board.columns[Stage.HEARD]) == found
    assert [piece.id for piece in journal.listening.pieces(found)] == found


def test_what_may_be_told_is_what_is_not_told_yet_and_what_this_note_told_of(journal, three) -> None:
    mary = three[0]
    assert [heard.text for heard in journal.listening.untold([mary])] == ["a second shift"]
    told = note(journal, mary, "email out\ntold: the second shift runs").interaction.id
    assert journal.listening.untold([mary]) == ()
    assert [heard.text for heard in journal.listening.untold([mary], told)] == ["a second shift"]
    assert len(journal.listening.heard_in(1)) == 3


def test_what_came_of_the_same_note_piped_or_typed_is_the_same(journal) -> None:
    mary = person(journal)
    body = "complaint: the loader jams\nheard: they move in May\ntold: nothing yet\ngave: an idea"
    first = note(journal, mary, f"call in 22m\n{body}")
    second = journal.notes.save(NoteInput(text=f"call in 22m\n\n{body}", contact_ids=(mary,)))
    one, other = (
        [
            (heard.line, str(heard.kind), heard.text)
            for heard in journal.listening.heard_in(each.interaction.id)
        ]
        for each in (first, second)
    )
    assert [each[1:] for each in one] == [each[1:] for each in other]
    assert len(one) == 2


def test_a_telling_closes_nothing_that_was_heard_after_it(journal, clock) -> None:
    mary = person(journal)
    telling = note(journal, mary, "call out\ntold: the loader is repaired")
    clock.move(days=5)
    note(journal, mary, "call in\ncomplaint: the loader jams")
    journal.notes.save(
        NoteInput(
            text="call out\ntold: the loader is repaired, ok",
            contact_ids=(mary,),
            interaction_id=telling.interaction.id,
        )
    )
    assert columns(journal) == {"heard": [1]}


def test_what_they_were_told_before_it_was_decided_is_an_answer_and_not_the_news(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, f"call in\n{LINE}")
    clock.move(days=1)
    note(journal, mary, "call out\ntold: we look into a second shift")
    assert columns(journal) == {"told": [1]}
    clock.move(days=9)
    journal.listening.decide(1, FeedbackState.DONE)
    assert columns(journal) == {"done": [1]}
    assert str(FlagKind.BRING_NEWS) in due(journal, mary)
    # A talk that began before it was written down that it is done tells of it all the same.
    note(journal, mary, "call out 22m 1 hour ago\ntold: the second shift runs")
    assert columns(journal) == {"told": [1]}
    assert str(FlagKind.BRING_NEWS) not in due(journal, mary)


def test_who_knows_cannot_be_told_again(journal, three) -> None:
    journal.listening.tell(1, [three[0]])
    before = fingerprint()
    with pytest.raises(Refusal, match="Everybody who said this knows"):
        journal.listening.tell(1, [three[0]])
    assert fingerprint() == before


def test_two_who_become_one_said_it_once_and_know_it_if_one_of_them_did(journal, three) -> None:
    mary, bob, sue = three
    journal.listening.decide(1, FeedbackState.DONE)
    journal.listening.tell(1, [bob])
    journal.listening.tell(1, [sue])
    journal.duplicates.merge(mary, bob)
    assert [heard.contact_id for heard in journal.listening.piece(1).sources] == [mary, sue]
    assert columns(journal) == {"told": [1]}
    journal.history.undo()
    assert columns(journal) == {"done": [1]}


def test_who_is_erased_holds_no_piece_back(journal, three) -> None:
    mary, bob, sue = three
    journal.listening.decide(1, FeedbackState.DONE)
    journal.listening.tell(1, [bob])
    journal.listening.tell(1, [sue])
    journal.erasing.erase(mary, "Mary Chen")
    assert columns(journal) == {"told": [1]}


def test_a_note_of_very_many_lines_that_all_changed_is_not_compared_word_by_word(journal) -> None:
    mary = person(journal)
    lines = [f"heard: matter number {number} of the long list" for number in range(60)]
    saved = note(journal, mary, "\n".join(["call in", *lines]))
    changed = [f"heard: thing {number} on another list altogether" for number in range(60)]
    journal.notes.save(
        NoteInput(
            text="\n".join(["call in", *changed]),
            contact_ids=(mary,),
            interaction_id=saved.interaction.id,
        )
    )
    texts = {journal.listening.piece(key).text for key in columns(journal)["heard"]}
    assert texts == {line.removeprefix("heard: ") for line in changed}


def _news_for(journal, contact_id: int) -> list[str]:
    flags = journal.contacts.page(contact_id).flags
    return [str(flag.evidence["text"]) for flag in flags if flag.kind is FlagKind.BRING_NEWS]


def _edited(journal, saved, contact_id: int) -> None:
    text = journal.notes.text_of(saved.interaction.id)
    note(journal, contact_id, f"{text}\nOne more word.", interaction_id=saved.interaction.id)


def test_what_was_not_told_after_all_is_not_told_by_an_edit(journal, clock):
    mary = person(journal)
    note(journal, mary, "call\nheard: invoices should name the project")
    journal.listening.decide(1, FeedbackState.DONE)
    clock.move(days=2)
    saved = note(journal, mary, "email out\ntold: invoices name the project now")
    assert journal.listening.piece(1).stage is Stage.TOLD
    journal.listening.move_back(1)
    assert len(_news_for(journal, mary)) == 1
    _edited(journal, saved, mary)
    assert journal.listening.piece(1).stage is Stage.DONE
    assert len(_news_for(journal, mary)) == 1
    assert derived_is_fresh(journal)
    # Another note tells of it, and so does the same one in other words.
    note(journal, mary, "call\ntold: invoices name the project now")
    assert journal.listening.piece(1).stage is Stage.TOLD
    journal.listening.move_back(1)
    text = journal.notes.text_of(saved.interaction.id).replace(
        "invoices name the project now", "the project is on every bill"
    )
    note(journal, mary, text, interaction_id=saved.interaction.id)
    assert journal.listening.piece(1).stage is Stage.TOLD


def test_what_was_ticked_off_stays_told_whatever_becomes_of_an_earlier_answer(journal, clock):
    mary = person(journal)
    note(journal, mary, "call\nheard: invoices should name the project")
    clock.move(days=1)
    saved = note(journal, mary, "email out\ntold: we look at invoices that name the project")
    clock.move(days=5)
    journal.listening.decide(1, FeedbackState.DONE)
    assert len(_news_for(journal, mary)) == 1
    clock.move(days=1)
    journal.listening.tell(1)
    assert _news_for(journal, mary) == []
    _edited(journal, saved, mary)
    assert _news_for(journal, mary) == []
    journal.notes.back_date(saved.interaction.id, "yesterday 15:00")
    assert _news_for(journal, mary) == []
    before = fingerprint()
    text = journal.notes.text_of(saved.interaction.id).replace("told:", "told them")
    note(journal, mary, text, interaction_id=saved.interaction.id)
    assert _news_for(journal, mary) == []
    journal.history.undo()
    assert fingerprint() == before
    journal.notes.remove(saved.interaction.id)
    assert (_news_for(journal, mary), journal.listening.piece(1).stage) == ([], Stage.TOLD)
    journal.history.undo()
    assert fingerprint() == before
