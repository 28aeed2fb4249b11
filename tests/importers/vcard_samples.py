"""Cards put together for tests."""

from __future__ import annotations

from relnote.importers.drafts import ContactDraft, PointDraft
from relnote.importers.vcard import read_vcards


def card(*lines: str | bytes, version: str = "3.0", end: str = "\r\n") -> bytes:
    inner = [f"VERSION:{version}", *lines] if version else [*lines]
    whole = [
        line.encode() if isinstance(line, str) else line for line in ("BEGIN:VCARD", *inner, "END:VCARD")
    ]
    return end.encode().join(whole) + end.encode()


def one(*lines: str | bytes, version: str = "3.0", end: str = "\r\n", region: str = "") -> ContactDraft:
    found = read_vcards(card(*lines, version=version, end=end), region=region)
    assert found.skipped == ()
    (draft,) = found.drafts
    return draft


def point(draft: ContactDraft, at: int = 0) -> PointDraft:
    return draft.points[at]
