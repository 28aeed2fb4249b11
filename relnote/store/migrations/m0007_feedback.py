"""What people told, what becomes of it, and which words of theirs may be quoted."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE feedback (
        id INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL,
        stage TEXT NOT NULL, heard_at INTEGER NOT NULL, state_at INTEGER NOT NULL)""",
    "CREATE INDEX feedback_board ON feedback (stage, heard_at DESC, id DESC, kind)",
    """CREATE TABLE feedback_source (
        id INTEGER NOT NULL PRIMARY KEY,
        feedback_id INTEGER NOT NULL REFERENCES feedback (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
        line INTEGER NOT NULL, text TEXT NOT NULL, heard_at INTEGER NOT NULL, told_at INTEGER,
        told_in_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
        told_line INTEGER NOT NULL, told_text TEXT NOT NULL)""",
    "CREATE INDEX feedback_source_of ON feedback_source (feedback_id)",
    "CREATE INDEX feedback_source_by_contact ON feedback_source (contact_id)",
    "CREATE INDEX feedback_source_from ON feedback_source (interaction_id)",
    "CREATE INDEX feedback_source_told ON feedback_source (told_in_id) WHERE told_in_id IS NOT NULL",
    """CREATE TABLE testimonial (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        feedback_id INTEGER REFERENCES feedback (id) ON DELETE SET NULL,
        state TEXT NOT NULL, wording TEXT NOT NULL, asked_at INTEGER NOT NULL, ended_at INTEGER,
        UNIQUE (contact_id, feedback_id))""",
    "CREATE INDEX testimonial_for ON testimonial (feedback_id) WHERE feedback_id IS NOT NULL",
)
