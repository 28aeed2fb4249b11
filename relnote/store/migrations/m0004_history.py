"""What tells interactions of files apart when they come again; and one entry for many rows that a change added."""

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE interaction ADD COLUMN uid TEXT",
    "CREATE UNIQUE INDEX interaction_by_uid ON interaction (uid) WHERE uid IS NOT NULL",
    "ALTER TABLE change_row ADD COLUMN last_id INTEGER",
)
