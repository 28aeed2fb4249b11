"""The reader of signs of interest: newsletters opened, comments, visits, as tables (CSV)."""

from __future__ import annotations

from relnote.importers.engagement.reader import begins_engagement, day_order, read_engagement
from relnote.importers.engagement.words import headers_of

__all__ = ["begins_engagement", "day_order", "headers_of", "read_engagement"]
