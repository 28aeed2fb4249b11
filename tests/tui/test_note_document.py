from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.text import shown
from relnote.tui.widgets.note_document import NoteDocument

HOSTILE = "a\r\nb\x0bc\x0cd\x85e\u2028f\u2029g\rh\ni\x1c\x1d\x1e\x00\ud800\u202ex\r\n"
TEXTS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="ab\t\r\n\x0b\x0c\x85\u2028\x00\x1b\ud800", max_size=30),
)


@given(TEXTS)
def test_text_is_what_was_put_in(text):
    document = NoteDocument(text)
    assert document.text == text
    assert document.line_count == text.count("\n") + 1


def test_lines_are_harmless_and_as_long_as_what_is_there():
    document = NoteDocument(HOSTILE)
    for index, line in enumerate(document.lines):
        assert len(line) == len(document.exact_line(index))
        assert shown(line, breaks=True) == line
    assert document.text == HOSTILE
    assert document.get_text_range(document.start, document.end) == HOSTILE


def offset(document: NoteDocument, place: tuple[int, int]) -> int:
    """Where a place is in the text."""
    return len(document.get_text_range((0, 0), place))


@given(
    TEXTS,
    st.lists(
        st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), TEXTS),
        max_size=4,
    ),
)
def test_edits_change_exactly_what_they_replace_and_can_be_taken_back(text, edits):
    document = NoteDocument(text)
    for top, left, bottom, right, new in edits:
        places = [
            (row % document.line_count, column % (len(document.get_line(row % document.line_count)) + 1))
            for row, column in ((top, left), (bottom, right))
        ]
        start, end = sorted(places)
        before = document.text
        first, last = offset(document, start), offset(document, end)
        result = document.replace_range(*places, new)
        assert result.replaced_text == before[first:last]
        assert document.text == before[:first] + new + before[last:]
        version = document.version
        document.replace_range(start, result.end_location, result.replaced_text)
        assert document.text == before
        assert document.version == version + 1
        document.replace_range(start, end, new)


def test_untouched_lines_keep_their_ends():
    document = NoteDocument("one\r\ntwo\nthree\r\nfour")
    document.replace_range((1, 3), (1, 3), "!\nmore")
    assert document.text == "one\r\ntwo!\nmore\nthree\r\nfour"
    document.replace_range((0, 3), (1, 0), "")
    assert document.text == "onetwo!\nmore\nthree\r\nfour"


def test_places_beyond_the_end_mean_the_end():
    document = NoteDocument("one\ntwo")
    assert document.get_text_range((5, 0), (6, 0)) == ""
    assert document.replace_range((1, 0), (2, 0), "").replaced_text == "two"
    assert document.text == "one\n"
