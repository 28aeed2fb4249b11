"""The tables of the journal."""

STATEMENTS = (
    """CREATE TABLE contact (
        id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        sort_key TEXT NOT NULL, organisation TEXT NOT NULL, title TEXT NOT NULL, tier TEXT NOT NULL,
        zone TEXT NOT NULL, born TEXT NOT NULL, about TEXT NOT NULL, archived_at INTEGER,
        created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL)""",
    "CREATE INDEX contact_by_sort_key ON contact (sort_key)",
    """CREATE TABLE contact_point (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        channel TEXT NOT NULL, value TEXT NOT NULL, normal TEXT NOT NULL, label TEXT NOT NULL,
        preferred INTEGER NOT NULL)""",
    "CREATE INDEX contact_point_of_contact ON contact_point (contact_id, channel)",
    "CREATE INDEX contact_point_by_normal ON contact_point (normal) WHERE normal <> ''",
    """CREATE TABLE contact_tag (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        name TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE (contact_id, folded))""",
    "CREATE INDEX contact_tag_by_name ON contact_tag (folded, contact_id)",
    """CREATE TABLE contact_property (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        group_name TEXT NOT NULL, name TEXT NOT NULL, parameters TEXT NOT NULL, value TEXT NOT NULL)""",
    "CREATE INDEX contact_property_of_contact ON contact_property (contact_id)",
    """CREATE TABLE interaction (
        id INTEGER NOT NULL PRIMARY KEY, channel TEXT NOT NULL, direction TEXT, outcome TEXT,
        started_at INTEGER NOT NULL, zone TEXT NOT NULL, duration INTEGER, talk_share INTEGER,
        body TEXT NOT NULL, replies_to_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
        created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL)""",
    "CREATE INDEX interaction_replies ON interaction (replies_to_id) WHERE replies_to_id IS NOT NULL",
    """CREATE TABLE participation (
        id INTEGER NOT NULL PRIMARY KEY,
        interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        started_at INTEGER NOT NULL, standing INTEGER NOT NULL, UNIQUE (interaction_id, contact_id))""",
    "CREATE INDEX participation_timeline ON participation (contact_id, started_at, interaction_id)",
    "CREATE INDEX participation_standing ON participation (contact_id, standing, started_at)",
    """CREATE TABLE answer (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        question TEXT NOT NULL, state TEXT NOT NULL, source TEXT NOT NULL, value TEXT NOT NULL,
        answered_at INTEGER NOT NULL,
        interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
        UNIQUE (contact_id, question, source))""",
    "CREATE INDEX answer_from ON answer (interaction_id) WHERE interaction_id IS NOT NULL",
    """CREATE TABLE follow_up (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        interaction_id INTEGER REFERENCES interaction (id) ON DELETE CASCADE,
        line INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, due_on TEXT, state TEXT NOT NULL,
        ended_on TEXT, snoozed_until INTEGER, created_at INTEGER NOT NULL)""",
    "CREATE INDEX follow_up_of_contact ON follow_up (contact_id, state)",
    "CREATE INDEX follow_up_from ON follow_up (interaction_id) WHERE interaction_id IS NOT NULL",
    """CREATE TABLE snooze (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        kind TEXT NOT NULL, key TEXT NOT NULL, until INTEGER NOT NULL, UNIQUE (contact_id, kind, key))""",
    """CREATE TABLE flag (
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        kind TEXT NOT NULL, key TEXT NOT NULL, raised_at INTEGER NOT NULL, lapses_at INTEGER,
        severity INTEGER NOT NULL, evidence TEXT NOT NULL,
        PRIMARY KEY (contact_id, kind, key)) WITHOUT ROWID""",
    "CREATE INDEX flag_due ON flag (severity, raised_at, contact_id, key, lapses_at)",
    """CREATE TABLE summary (
        contact_id INTEGER NOT NULL PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
        archived INTEGER NOT NULL, sort_key TEXT NOT NULL, haystack TEXT NOT NULL,
        needs_at INTEGER NOT NULL, last_contact_at INTEGER, last_reached_at INTEGER,
        waiting_since INTEGER, next_due_at INTEGER, missing INTEGER NOT NULL, worst_flag TEXT)""",
    "CREATE INDEX summary_by_need ON summary (archived, needs_at, sort_key, contact_id)",
    "CREATE INDEX summary_by_name ON summary (archived, sort_key, contact_id)",
    "CREATE INDEX summary_by_contact ON summary (archived, last_contact_at DESC, sort_key, contact_id)",
    """CREATE TABLE draft (
        key TEXT NOT NULL PRIMARY KEY, contact_ids TEXT NOT NULL, interaction_id INTEGER,
        replies_to_id INTEGER, text TEXT NOT NULL, base TEXT, saved_at INTEGER NOT NULL,
        owner TEXT NOT NULL)""",
    """CREATE TABLE change (
        id INTEGER NOT NULL PRIMARY KEY, made_at INTEGER NOT NULL, label TEXT NOT NULL,
        undone INTEGER NOT NULL)""",
    "CREATE INDEX change_undone ON change (undone, id)",
    """CREATE TABLE change_row (
        change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
        position INTEGER NOT NULL, table_name TEXT NOT NULL, row_id INTEGER NOT NULL,
        before TEXT, after TEXT, PRIMARY KEY (change_id, position)) WITHOUT ROWID""",
    "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "INSERT INTO meta (key, value) VALUES ('revision', '0')",
)

TRIGGERS: tuple[str, ...] = ()
