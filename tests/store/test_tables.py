from __future__ import annotations

import sqlite3
from contextlib import closing

from relnote.store import tables
from relnote.store.database import APPLICATION_ID
from relnote.store.migrations.m0002_search import SOURCES
from relnote.store.migrations.runner import MIGRATIONS

TABLES = [
    table
    for table in vars(tables).values()
    if isinstance(table, type) and issubclass(table, tables.Table) and table is not tables.Table
]


def test_the_models_and_the_migrated_schema_have_the_same_tables_and_columns(journal, journal_file) -> None:
    with closing(sqlite3.connect(journal_file)) as file:
        made = {
            name
            for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("words")
        }
        assert made == {table._meta.table_name for table in TABLES}
        for table in TABLES:
            columns = file.execute(f"PRAGMA table_info({table._meta.table_name})").fetchall()
            in_file = [(name, not (required or key)) for _, name, _, required, _, key in columns]
            in_model = [
                (field.column_name, field.null and not field.primary_key)
                for field in table._meta.sorted_fields
            ]
            assert in_file == in_model, table.__name__
            key = table._meta.primary_key
            named = getattr(key, "field_names", None) or [key.name]
            keys = {table._meta.fields[name].column_name for name in named}
            assert {column[1] for column in columns if column[5]} == keys


def test_foreign_keys_do_what_the_models_say(journal, journal_file) -> None:
    with closing(sqlite3.connect(journal_file)) as file:
        for table in TABLES:
            rows = file.execute(f"PRAGMA foreign_key_list({table._meta.table_name})").fetchall()
            in_file = {(row[3], row[2], row[6]) for row in rows}
            in_model = {
                (field.column_name, field.rel_model._meta.table_name, field.on_delete)
                for field in table._meta.refs
            }
            assert in_file == in_model, table.__name__


def test_a_new_journal_says_what_it_is_and_has_its_triggers(journal, journal_file) -> None:
    with closing(sqlite3.connect(journal_file)) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert file.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        triggers = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    words = {f"words_{table}_{what}" for table, _ in SOURCES for what in ("added", "removed", "changed")}
    assert triggers == {"participation_follows", "participation_completed"} | words


def test_every_table_is_under_undo_derived_or_named_here() -> None:
    beside = {tables.DraftTable, tables.ChangeTable, tables.ChangeRowTable, tables.MetaTable}
    beside |= {*tables.FOLDER_TABLES, tables.CardWrittenTable}
    assert {*tables.JOURNAL_TABLES, *tables.DERIVED_TABLES} | beside == set(TABLES)
