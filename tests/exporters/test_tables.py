"""Tables: no cell of one for a spreadsheet is a formula, and none of an exact one is changed."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.formulas import as_it_was
from relnote.exporters.tables import table_csv

SIGNS = "=+-@\t\r\n＝＋－＠"
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@given(
    cells=st.lists(
        st.one_of(TEXT, st.sampled_from(SIGNS), st.builds("{}{}".format, st.sampled_from(SIGNS), TEXT))
    )
)
def test_no_cell_is_a_formula_and_nothing_else_changes(cells) -> None:
    [_, *rows] = rows_of(b"".join(table_csv(["a"], [[cell, "x"] for cell in cells])))
    for cell, [read, _] in zip(cells, rows, strict=True):
        plain = cell.replace("\x00", "\ufffd")
        assert read in (plain, f"'{plain}")
        assert as_it_was(read) == plain
        assert not read.lstrip(" \u00a0\ufeff").startswith(tuple(SIGNS))


@given(rows=st.lists(st.lists(TEXT, min_size=2, max_size=2)))
def test_an_exact_table_reads_back_as_it_is(rows) -> None:
    data = b"".join(table_csv(["a", "b"], rows, lossless=True))
    assert rows_of(b"\xef\xbb\xbf" + data) == [["a", "b"], *rows]


def test_a_long_table_comes_in_pieces_and_marks_its_encoding_once() -> None:
    pieces = list(table_csv(["Name", "Age"], (["é" * 1000, None] for _ in range(200))))
    assert len(pieces) > 2
    assert b"".join(pieces).startswith("\ufeffName,Age\r\n".encode())
    assert b"".join(pieces).count("\ufeff".encode()) == 1
