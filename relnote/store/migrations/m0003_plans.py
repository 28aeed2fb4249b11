"""How often to speak, dated facts, dismissals; and beside each participation what the rules ask of its interaction.

What a participation holds of its interaction is kept in line by a trigger, so that it also follows when a change from
before this version is taken back.
"""

_COPIED = "channel = i.channel, direction = i.direction, outcome = i.outcome, replies_to_id = i.replies_to_id"

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE contact ADD COLUMN cadence_days INTEGER",
    "ALTER TABLE contact ADD COLUMN not_before TEXT",
    "ALTER TABLE contact ADD COLUMN paused_at INTEGER",
    "ALTER TABLE participation ADD COLUMN channel TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE participation ADD COLUMN direction TEXT",
    "ALTER TABLE participation ADD COLUMN outcome TEXT",
    "ALTER TABLE participation ADD COLUMN replies_to_id INTEGER",
    "DROP INDEX participation_timeline",
    f"UPDATE participation SET {_COPIED} FROM interaction AS i WHERE i.id = participation.interaction_id",
    """CREATE INDEX participation_timeline ON participation
        (contact_id, started_at, interaction_id, channel, direction, outcome, replies_to_id)""",
    """CREATE TABLE dated_fact (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        interaction_id INTEGER REFERENCES interaction (id) ON DELETE CASCADE,
        line INTEGER NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, text TEXT NOT NULL,
        amount INTEGER, currency TEXT NOT NULL)""",
    "CREATE INDEX dated_fact_of_contact ON dated_fact (contact_id)",
    "CREATE INDEX dated_fact_from ON dated_fact (interaction_id) WHERE interaction_id IS NOT NULL",
    """CREATE TABLE dismissal (
        id INTEGER NOT NULL PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        kind TEXT NOT NULL, key TEXT NOT NULL, evidence TEXT NOT NULL, made_at INTEGER NOT NULL,
        UNIQUE (contact_id, kind, key))""",
    # Severity now tells tiers apart too; all flags are derived again at the next opening.
    "DELETE FROM flag",
    "INSERT INTO meta (key, value) VALUES ('journal', lower(hex(randomblob(16))))",
)

TRIGGERS: tuple[str, ...] = (
    (
        "CREATE TRIGGER participation_follows AFTER UPDATE OF channel, direction, outcome, replies_to_id ON interaction "
        f"BEGIN UPDATE participation SET {_COPIED} FROM interaction AS i "
        "WHERE i.id = new.id AND participation.interaction_id = new.id; END"
    ),
    (
        "CREATE TRIGGER participation_completed AFTER INSERT ON participation WHEN new.channel = '' "
        f"BEGIN UPDATE participation SET {_COPIED} FROM interaction AS i "
        "WHERE i.id = new.interaction_id AND participation.id = new.id; END"
    ),
)
