"""Full-text search over everything typed: one index, fed by triggers.

The index holds no text of its own (`content=''`). A row of a source table stands in it under
`id * 4 + source`, with the sources numbered as in SOURCES, so that one query finds them all,
newest first.

Only letters and digits make words: what stands for a NUL or a lone surrogate (`domain.text.storable`) parts them.
"""

SOURCES: tuple[tuple[str, str], ...] = (
    ("interaction", "{row}.body"),
    ("follow_up", "{row}.text"),
    ("answer", "{row}.value"),
    (
        "contact",
        "{row}.name || ' ' || {row}.organisation || ' ' || {row}.title || ' ' || {row}.about",
    ),
)
"""Each source table with the text of it that is searched; `{row}` is the row's name."""

_COLUMNS = ("body", "text", "value", "name, organisation, title, about")


def _fill(number: int, table: str, text: str) -> str:
    return f"INSERT INTO words (rowid, text) SELECT id * 4 + {number}, {text.format(row=table)} FROM {table}"


def _triggers(number: int, table: str, text: str) -> tuple[str, ...]:
    old, new = text.format(row="old"), text.format(row="new")
    remove = f"INSERT INTO words (words, rowid, text) VALUES ('delete', old.id * 4 + {number}, {old});"
    add = f"INSERT INTO words (rowid, text) VALUES (new.id * 4 + {number}, {new});"
    return (
        f"CREATE TRIGGER words_{table}_added AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER words_{table}_removed AFTER DELETE ON {table} BEGIN {remove} END",
        (
            f"CREATE TRIGGER words_{table}_changed AFTER UPDATE OF {_COLUMNS[number]} ON {table} "
            f"BEGIN {remove} {add} END"
        ),
    )


REBUILD: tuple[str, ...] = tuple(_fill(n, table, text) for n, (table, text) in enumerate(SOURCES))

STATEMENTS: tuple[str, ...] = (
    (
        "CREATE VIRTUAL TABLE words USING fts5 "
        "(text, content='', tokenize=\"unicode61 remove_diacritics 2 categories 'L* N*'\", prefix='2 3')"
    ),
    # Half as often as by default: while it merges, one note in twenty takes five times as long to save, and
    # finding takes no longer among twice the parts.
    "INSERT INTO words (words, rank) VALUES ('automerge', 8)",
    *REBUILD,
)

TRIGGERS: tuple[str, ...] = tuple(
    trigger for n, (table, text) in enumerate(SOURCES) for trigger in _triggers(n, table, text)
)
