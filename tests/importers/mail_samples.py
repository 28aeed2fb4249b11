"""Messages put together for tests."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from relnote.importers.drafts import HistoryRecord, InteractionDraft
from relnote.importers.mail import read_mbox

ME = "me@relnote.example"
MINE = frozenset({ME, "me@old.example"})
FROM = b"From - Thu Nov 26 15:39:00 2026\n"
GIVEN = {
    "From": "Ann Berg <ann@bolt.example>",
    "To": ME,
    "Date": "Thu, 26 Nov 2026 15:39:00 +0100",
    "Message-ID": "<1@bolt.example>",
    "Subject": "Offer",
}


def mail(body: str | bytes = "Hello", *more: str | bytes, **headers: str | bytes | None) -> bytes:
    """Put a message together; `None` leaves a header out, `_` in a name is a hyphen."""
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    lines: list[str | bytes] = []
    for name, value in {**GIVEN, **asked}.items():
        if value is not None:
            lines.append(name.encode() + b": " + value if isinstance(value, bytes) else f"{name}: {value}")
    return b"\n".join(each.encode() if isinstance(each, str) else each for each in [*lines, *more, "", body])


def mbox(*messages: bytes) -> bytes:
    return b"".join(FROM + message + b"\n\n" for message in messages)


def read(data: bytes, mine: frozenset[str] = MINE, *, subjects_only: bool = False) -> list[HistoryRecord]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "some"
        path.write_bytes(data)
        return list(read_mbox(path, mine, subjects_only=subjects_only))


def one(message: bytes) -> InteractionDraft:
    (record,) = read(mbox(message))
    assert isinstance(record, InteractionDraft), record
    return record


def text(body: str | bytes, **headers: str | bytes | None) -> str:
    """Give the text of a message without its subject."""
    return one(mail(body, **{"Subject": None, **headers})).body


def parts(*inner: str, boundary: str = "b1") -> str:
    """Put parts into the body of a multipart; it goes with `multipart`."""
    return "".join(f"--{boundary}\n{each}\n" for each in inner) + f"--{boundary}--\n"


def multipart(kind: str = "mixed", boundary: str = "b1") -> str:
    return f'multipart/{kind}; boundary="{boundary}"'
