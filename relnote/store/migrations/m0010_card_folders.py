"""Folders of cards that are kept in step with the journal."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE card_folder (
        id INTEGER NOT NULL PRIMARY KEY, path TEXT NOT NULL UNIQUE, made_at INTEGER NOT NULL)""",
    """CREATE TABLE card (
        id INTEGER NOT NULL PRIMARY KEY,
        folder_id INTEGER NOT NULL REFERENCES card_folder (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        name TEXT NOT NULL, file TEXT NOT NULL, agreed TEXT NOT NULL,
        UNIQUE (folder_id, name))""",
    "CREATE INDEX card_of ON card (contact_id)",
    """CREATE TABLE card_written (
        folder_id INTEGER NOT NULL, name TEXT NOT NULL, contact_id INTEGER NOT NULL, agreed TEXT NOT NULL,
        PRIMARY KEY (folder_id, name))""",
)
