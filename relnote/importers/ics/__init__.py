"""The reader of calendars: iCalendar 2.0, vCalendar 1.0, and what programs write in their name."""

from __future__ import annotations

from relnote.importers.ics.reader import read_ics

__all__ = ["read_ics"]
