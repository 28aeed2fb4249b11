"""What a spreadsheet would run is kept from it, and comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.formulas import as_it_was, harmless

SIGNS = "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "\u00a0", " \ufeff ", "'", "'' "])
def test_what_begins_with_the_sign_of_a_formula_begins_with_an_apostrophe(sign, before) -> None:
    assert harmless(f"{before}{sign}1+1") == f"'{before}{sign}1+1"


@pytest.mark.parametrize("text", ["", "'", "'tis", "O'Neill", "1+1", "Mary"])
def test_any_other_text_stays_as_it_is(text) -> None:
    assert harmless(text) == as_it_was(text) == text


@given(
    text=st.text(
        st.one_of(st.sampled_from(f"{SIGNS}' \u00a0\ufeff"), st.characters(exclude_characters="\x00"))
    )
)
def test_every_text_comes_back(text) -> None:
    assert as_it_was(harmless(text)) == text
