"""The last day of facts that last longer than one: when somebody is away."""

STATEMENTS: tuple[str, ...] = ("ALTER TABLE dated_fact ADD COLUMN last_day TEXT NOT NULL DEFAULT ''",)
