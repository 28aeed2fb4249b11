"""The reader of vCard files: versions 2.1, 3.0 and 4.0, and what programs write in their name."""

from __future__ import annotations

from relnote.importers.vcard.reader import read_vcards

__all__ = ["read_vcards"]
