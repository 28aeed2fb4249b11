"""The readers of stored e-mail: mbox files and Maildir folders."""

from __future__ import annotations

from relnote.importers.mail.maildir import is_maildir
from relnote.importers.mail.owners import likely_owners
from relnote.importers.mail.reader import read_maildir, read_mbox

__all__ = ["is_maildir", "likely_owners", "read_maildir", "read_mbox"]
