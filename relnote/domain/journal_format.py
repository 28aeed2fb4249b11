"""What a file of a whole journal says it is."""

from __future__ import annotations

FORMAT = "relnote journal"

VERSION = 1
"""Raised when a reader of the version before would understand something wrongly."""
