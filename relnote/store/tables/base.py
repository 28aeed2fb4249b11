"""What all tables share."""

from __future__ import annotations

from peewee import Model, make_snake_case

from relnote.store.database import database


def _named(table: type[Model]) -> str:
    """Name a table by its word: `ContactTable` is `contact`, and what contacts have begins with it."""
    word = make_snake_case(table.__name__.removesuffix("Table"))
    return f"contact_{word}" if word in ("point", "tag", "property") else word


class Table(Model):
    """What all tables share: the one database, and how they are named."""

    class Meta:
        """Bind to the database that `opening.open_journal` opens."""

        database = database
        table_function = _named
