"""Whether a text gives its reader something, over a set of labelled messages.

The words were chosen and weighed by `seen.jsonl` and `more.jsonl`; the other two were written by others and not read meanwhile.
"""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.substance import gives_something, is_noted, substance_of

FOLDER = Path(__file__).parent / "messages"


def called_empty(name: str, label: str) -> float:
    """The share (0 to 1) of the messages with a label that are called empty."""
    rows = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = [row["text"] for row in rows if row["label"] == label]
    assert len(texts) >= 50
    return sum(not gives_something(text) for text in texts) / len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "Just touching base. Call me when you have a minute.",
        "Hi Mary, it's Bob from Acme Robotics. Call me on 555 0134.",
        "did you get my message?",
        "Please call me back tomorrow at 10.",
        "Dear Dr Lind,\n\nI hope this finds you well. Could we speak?\n\nKind regards,\nEleanor Soames",
        "Any news?\n\n> The drawings of the new hall are attached, with all measures.",
        "Checking in.\ntodo: send the drawings of the new hall by Friday",
        "",
        "Bob",
    ],
)
def test_nothing_in_it(text) -> None:
    assert not gives_something(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quote attached.", "words"),
        ("Tuesday at 10?", "appointment"),
        ("See https://example.org/rules", "link"),
        ("You left your scarf here.", "words"),
        ("Invoice 4411 is paid, thanks.", "numbers"),
        ("Just checking in: the spare pump is back in stock, shall I hold one?", "words"),
        ("Anbei das Angebot für die neue Pumpe.", "words"),
        ("Bonjour, voici le devis pour la pompe.", "words"),
        ("ポンプの見積もりを送ります", "words"),
        ("Le rapport est en pièce jointe.", "is_foreign"),
        ("A proposta segue em anexo.", "is_foreign"),
    ],
)
def test_something_in_it(text, found) -> None:
    substance = substance_of(text)
    assert not substance.is_empty
    assert getattr(substance, found)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("seen", 0.95, 0.03),
        ("more", 0.90, 0.03),
        # The goal of both is 0.95 and 0.03; `make messages` tells how far it is reached. It must not get worse.
        ("unseen", 0.85, 0.03),
        ("unseen_later", 0.95, 0.03),
    ],
)
def test_most_empty_messages_are_told_and_hardly_a_useful_one_is_accused(name, least, most) -> None:
    assert called_empty(name, "empty") >= least
    assert called_empty(name, "useful") <= most


@given(st.text(max_size=300))
def test_any_text_can_be_judged(text) -> None:
    assert isinstance(gives_something(text), bool)


@pytest.mark.parametrize(
    "text", ["QUJDRA" * 20_000, "Hi" + "\n" * 50_000, "1;2;3;" * 20_000, "a@" * 30_000, "> " * 40_000]
)
def test_a_long_line_is_judged_at_once(text) -> None:
    begun = process_time()
    assert isinstance(gives_something(text), bool)
    # Not a measure of speed: what grows with the square of the length takes a hundred times as long.
    assert process_time() - begun < 2


def test_marks_alone_are_nothing_noted() -> None:
    assert not is_noted("promise: send the quote by Friday\ntodo: ring the warehouse")
    assert is_noted("Any news?\npromise: send the quote by Friday")
    assert not is_noted("  \n")
