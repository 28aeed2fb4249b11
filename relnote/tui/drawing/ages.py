"""Lengths of time in the few letters a column has room for."""

from __future__ import annotations

from datetime import datetime

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def age(moment: datetime, now: datetime) -> str:
    """Tell how long ago `moment` was: `now` under an hour, then `5h`, `2d`, `3w`, `5mo`, `2y`."""
    seconds = max(0, int((now - moment).total_seconds()))
    if seconds < HOUR:
        return "now"
    if seconds < DAY:
        return f"{seconds // HOUR}h"
    days = seconds // DAY
    if days < 14:
        return f"{days}d"
    if days < 70:
        return f"{days // 7}w"
    if days < 730:
        return f"{days * 12 // 365}mo"
    return f"{days // 365}y"


def span(seconds: int) -> str:
    """Tell a length of time in words that stay short: `40 min`, `9 h`, `3 d`, `5 w`."""
    seconds = max(0, seconds)
    if seconds < MINUTE:
        return "1 min" if seconds else "0 min"
    if seconds < 2 * HOUR:
        return f"{seconds // MINUTE} min"
    if seconds < 2 * DAY:
        return f"{seconds // HOUR} h"
    days = seconds // DAY
    return f"{days} d" if days < 56 else f"{days // 7} w"
