"""The pictures in `screenshots/` show the program as it is; `make screenshots` draws them again."""

from __future__ import annotations

import pytest

from tests.pictures import FOLDER, PICTURES, draw, said


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_a_picture_is_what_the_program_shows(picture):
    kept = (FOLDER / f"{picture.name}.svg").read_text(encoding="utf-8")
    drawn = await draw(picture)
    assert said(kept) == said(drawn), "the words differ: make screenshots draws them again"
    assert kept == drawn, "the colours or places differ: make screenshots draws them again"


def test_there_is_no_other_picture():
    assert {file.stem for file in FOLDER.glob("*.svg")} == {picture.name for picture in PICTURES}


def test_a_picture_fetches_nothing_from_elsewhere():
    for file in FOLDER.glob("*.svg"):
        text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "//" not in text
        assert "url(#" in text or "url(" not in text
