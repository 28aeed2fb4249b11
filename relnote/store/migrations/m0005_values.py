"""What was given and asked for, what is saved to be given, and indexes over calls, beginnings and promises by time."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE value (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
        line INTEGER NOT NULL, way TEXT NOT NULL, kind TEXT, day TEXT NOT NULL, text TEXT NOT NULL)""",
    "CREATE INDEX value_of_contact ON value (contact_id, day)",
    "CREATE INDEX value_from ON value (interaction_id)",
    "CREATE INDEX value_by_day ON value (day, way)",
    """CREATE TABLE saved (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
        text TEXT NOT NULL, made_at INTEGER NOT NULL)""",
    "CREATE INDEX saved_for ON saved (contact_id) WHERE contact_id IS NOT NULL",
    """CREATE TABLE saved_tag (
        id INTEGER NOT NULL PRIMARY KEY,
        saved_id INTEGER NOT NULL REFERENCES saved (id) ON DELETE CASCADE,
        name TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE (saved_id, folded))""",
    "CREATE INDEX saved_tag_by_name ON saved_tag (folded, saved_id)",
    # What is counted over a quarter of the whole journal is read from these alone.
    """CREATE INDEX interaction_talked ON interaction (started_at, outcome, channel, duration, talk_share)
        WHERE channel IN ('phone', 'in_person', 'video')""",
    "CREATE INDEX participation_by_moment ON participation (started_at, contact_id, direction) WHERE standing > 0",
    "CREATE INDEX follow_up_ended ON follow_up (ended_on, kind, state, due_on) WHERE ended_on IS NOT NULL",
)
