import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.text import folded, one_line, quoted, restored, shown, storable

ANY = st.text(st.characters(exclude_categories=()), max_size=40)
"""Any text at all, with control characters and lone surrogates."""
ACTING = {
    *range(0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0x200E,
    0x200F,
    0x61C,
}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain, Émile 陳", "plain, Émile 陳"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b\x7f", "a␀b␡"),
        ("a\tb\nc", "a␉b␊c"),
        ("\x9b31m", "\ufffd31m"),
        ("abc\u202edef", "abc␦def"),
        ("\ud800", "\ufffd"),
        ("a\u2028b", "a␊b"),
    ],
)
def test_control_characters_are_shown_and_do_not_act(text, seen):
    assert shown(text) == seen


def test_breaks_stay_where_they_are_wanted():
    assert shown("a\tb\nc\rd\x1b", breaks=True) == "a\tb\nc␍d␛"


@given(ANY)
def test_nothing_shown_can_act(text):
    seen = shown(text)
    assert len(seen) == len(text)
    assert not ACTING & set(map(ord, seen))
    seen.encode()  # and no lone surrogate is left


@given(ANY)
def test_one_line_is_one_line(text):
    line = one_line(text)
    assert line.splitlines() in ([], [line])
    assert line == line.strip()


def test_white_space_is_folded_to_single_blanks():
    assert one_line("  Ring\n\n back\t\u00a0soon ") == "Ring back soon"


@given(ANY)
def test_what_is_stored_comes_back_exactly(text):
    kept = storable(text)
    assert "\x00" not in kept
    kept.encode()
    assert restored(kept) == text


@given(st.lists(st.sampled_from(["\uf700", "\u2400", "\x00", "\U000f0000", "\ud800", "a"]), max_size=12))
def test_text_that_looks_like_an_escape_comes_back_exactly(parts):
    text = "".join(parts)
    assert restored(storable(text)) == text


def test_ordinary_text_is_stored_as_it_is():
    assert storable("Émile 陳 👩‍🚀") == "Émile 陳 👩‍🚀"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Mary   CHEN ", "mary chen"),
        ("Émile ŻAK", "emile zak"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("Straße", "strasse"),
        ("\u0130stanbul", "istanbul"),
        ("陳大文", "陳大文"),
    ],
)
def test_case_and_accents_fold_away(text, plain):
    assert folded(text) == plain


@given(ANY)
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a quote", '"a quote"'),
        ('send the "Owl" sheet', "\"send the 'Owl' sheet\""),
        ('"the loader jams"', '"the loader jams"'),
        ("“the loader jams”", '"the loader jams"'),
        ('"Owl" and "Tern"', "\"'Owl' and 'Tern'\""),
        ("two\nlines\x1b", '"two lines␛"'),
    ],
)
def test_what_stands_in_quotes_ends_where_they_do(text, said):
    assert quoted(text) == said
