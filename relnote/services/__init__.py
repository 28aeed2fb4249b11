"""Use cases: open, save, ask, import, undo. They return records, never rows.

`Relnote` bundles them with a clock and an open journal; it is all that a front end gets.
"""
