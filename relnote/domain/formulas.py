"""Cells of tables for spreadsheets: which ones a spreadsheet runs, how they are kept from it, and how that is taken back."""

from __future__ import annotations

_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_READ_OVER = " \u00a0\ufeff"


def harmless(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula: one that may be one, or looks like one kept from it, gets `'`."""
    plain = text.replace("\x00", "\ufffd")
    return f"'{plain}" if _is_formula(plain) else plain


def as_it_was(cell: str) -> str:
    """Give the text of which `harmless` made a cell."""
    return cell[1:] if cell.startswith("'") and _is_formula(cell[1:]) else cell


def _is_formula(text: str) -> bool:
    """Tell whether a text begins with the sign of a formula; what spreadsheets read over counts as its beginning.

    Apostrophes before it count too, so that a cell tells whether its own was there before.
    """
    return text.lstrip("'").lstrip(_READ_OVER).startswith(_SIGNS)
