"""Lines with their bytes, however a file is encoded."""

from __future__ import annotations

import io

import pytest

from relnote.importers.text_lines import LONGEST, text_lines


def lines(data: bytes) -> list[tuple[str, bytes]]:
    return list(text_lines(io.BytesIO(data)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    assert [text for text, _ in lines("Grüße\r\nan\rMary\n\u2028x".encode(encoding))] == [
        "Grüße\r\n",
        "an\r",
        "Mary\n",
        "\u2028x",
    ]


def test_bytes_stay_as_they_came() -> None:
    data = b"\xef\xbb\xbfone\r\nGr\xfc\xdfe\nb\xc3\xa4d\xe4\n"
    found = lines(data)
    assert [text for text, _ in found] == ["one\r\n", "Grüße\n", "bÃ¤dä\n"]
    assert b"".join(raw for _, raw in found) == data


def test_a_file_without_line_ends_comes_in_parts_and_stays_open() -> None:
    file = io.BytesIO(b"x" * (LONGEST + 5))
    assert [len(text) for text, _ in text_lines(file)] == [LONGEST, 5]
    assert not file.closed
