"""An index over what was heard by time: it is counted over quarters of the whole journal."""

STATEMENTS: tuple[str, ...] = (
    "CREATE INDEX feedback_source_by_moment ON feedback_source (heard_at, told_at)",
)
