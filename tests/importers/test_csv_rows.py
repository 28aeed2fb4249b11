"""Tables as programs and people leave them behind."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import pytest

from relnote.importers.csv_rows import Row, plain_name, rows


def columns_of(names: Sequence[str]) -> Mapping[str, int] | None:
    return (
        {"who": names.index("email"), "what": names.index("what")}
        if {"email", "what"} <= set(names)
        else None
    )


def read(data: str | bytes) -> list[Row]:
    return list(rows(io.BytesIO(data.encode() if isinstance(data, str) else data), columns_of))


def cells(data: str | bytes) -> list[tuple[str, str]]:
    found = read(data)
    assert not [row for row in found if row.fault], found
    return [(row.cells["who"], row.cells["what"]) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "E-Mail,What\nann@bolt.example,open\n",
        "what;email\r\nopen;ann@bolt.example\r\n",
        "sep=;\r\nwhat;x;email\r\nopen;;ann@bolt.example\r\n",
        "What\tE_MAIL\nopen\tann@bolt.example",
        '"email"|"what"\r"ann@bolt.example"|"open"\r',
        'Notes:\n"An export, made today"\n\nemail,what\n\n , \nann@bolt.example,open\n\n',
        "\ufeffemail,what,what\nann@bolt.example,open,click\n",
        "em\0ail,what\nann@bolt.example,op\0en\n",
        "email,what,more\nann@bolt.example,open\n",
        "email,what\nann@bolt.example,open,and,more\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_shapes(text: str, encoding: str) -> None:
    assert cells(text.encode(encoding)) == [("ann@bolt.example", "open")]


def test_short_rows_and_cells_with_lines() -> None:
    assert cells('email,what\nann@bolt.example\n"bo@bolt.example","one\ntwo, ""three"""\n') == [
        ("ann@bolt.example", ""),
        ("bo@bolt.example", 'one\ntwo, "three"'),
    ]


def test_lines_are_counted_over_cells_with_lines() -> None:
    assert [row.line for row in read('x\nemail,what\na@b.example,"1\n2"\n\nb@b.example,3\n')] == [3, 6]


def test_bytes_that_are_no_utf8() -> None:
    assert cells(b"email,what\nann@bolt.example,ge\xf6ffnet\n") == [("ann@bolt.example", "geöffnet")]


def test_a_huge_cell_is_read() -> None:
    ((_, what),) = cells(f"email,what\nann@bolt.example,{'x' * 500_000}\n")
    assert len(what) == 500_000


@pytest.mark.parametrize("more", ["", "c@bolt.example,open\n" * 3000])
def test_a_quote_that_is_never_closed_costs_one_row(more: str) -> None:
    found = read('email,what\na@bolt.example,open\nb@bolt.example,"open\nc@bolt.example,open\n' + more)
    faults = [row for row in found if row.fault]
    assert [(row.line, row.fault, row.raw) for row in faults] == [
        (3, "A quote in the row is never closed.", b'b@bolt.example,"open\n'),
    ]
    assert len(found) == 3 + more.count("\n")


def test_a_table_without_known_columns_is_one_fault() -> None:
    (row,) = read("Name,Phone\nAnn,1\n")
    assert row.fault == "No row of the file names the columns that are needed."
    assert read("") == read("\ufeff\n\n") == []


@pytest.mark.parametrize(
    ("name", "plain"),
    [("E-Mail Address", "emailaddress"), (" DATE (UTC)", "dateutc"), ("Cre\u0301e\u0301", "créé")],
)
def test_names_are_compared_without_marks(name: str, plain: str) -> None:
    assert plain_name(name) == plain
