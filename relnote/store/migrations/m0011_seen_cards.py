"""The bytes of the cards that are in step, by their hash: a file that is as it was need not be read again."""

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE card_written ADD COLUMN file TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE card_written ADD COLUMN seen TEXT NOT NULL DEFAULT ''",
)
