"""The only place that says "peewee": tables, reading, writing, search and migrations.

Rows never leave: every function takes and returns the records of `relnote.domain.records`.
"""
