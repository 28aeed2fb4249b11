"""The exit codes, and what each of them means."""

from __future__ import annotations

DONE = 0
NOTHING = 1
REFUSED = 2
CRASHED = 70
INTERRUPTED = 130

MEANINGS: tuple[tuple[int, str], ...] = (
    (DONE, "done; for due also: nothing is due"),
    (NOTHING, "nothing was found, or something is wrong with what was looked at"),
    (REFUSED, "the command was not understood, or was refused; nothing was changed"),
    (CRASHED, "a fault of relnote; a report was kept"),
    (INTERRUPTED, "stopped with ctrl+c; nothing was changed"),
)
"""Each code with its meaning, for help and the documentation."""
