"""Writing on in $VISUAL or $EDITOR."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App


def written_on(app: App[Any], text: str) -> str:
    """Hand a text to the user's editor, wait until it ends, and give what was written there.

    Raises:
        Refusal: there is no such program, or it ended with an error; the text is as it was.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    said = one_line(command)
    with tempfile.TemporaryDirectory(prefix="relnote-") as folder:
        # A folder of our own is 0700, so that nobody else reads along.
        file = Path(folder) / "note.md"
        file.write_bytes(text.encode("utf-8", errors="surrogatepass"))
        try:
            code = _run(app, [*shlex.split(command), str(file)])
        except (OSError, ValueError):
            raise Refusal(f"{said} could not be started; set EDITOR to an editor you have.") from None
        written = _read(file)
    # An editor that was killed, as by a window that closed, leaves what was saved in it; one that gave up does not.
    if written is None or code > 0 or (code < 0 and written == text):
        kept = "" if written in {None, text} else f" What it wrote is in {_kept(written or '')}."
        raise Refusal(f"{said} ended with an error; the text is as it was.{kept}")
    return written[:-1] if written.endswith("\n") and not text.endswith("\n") else written


def _kept(written: str) -> str:
    """Keep what a failed editor wrote in a file of its owner's alone, and name it."""
    handle, name = tempfile.mkstemp(prefix="relnote-", suffix=".md")
    with os.fdopen(handle, "wb") as file:
        file.write(written.encode("utf-8", errors="surrogatepass"))
    return name


def _run(app: App[Any], command: list[str]) -> int:
    fault: OSError | None = None
    code = 0
    with app.suspend(), _deaf_to_interrupts():
        # Nothing may be raised in here: Textual would not take the terminal back.
        try:
            code = subprocess.run(command, check=False).returncode  # noqa: S603 - the user's own choice
        except OSError as error:
            fault = error
    if fault is not None:
        raise fault
    return code


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave ctrl+c to the editor; a handler, unlike ignoring, is not handed down to it."""
    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _read(file: Path) -> str | None:
    """Read the text back as exactly as it was written, and what is no UTF-8 byte by byte; None if it is gone."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    try:
        return data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="surrogateescape")
