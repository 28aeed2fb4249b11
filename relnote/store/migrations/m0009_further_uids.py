"""An index over the further UIDs of contacts: every record of a file is looked up among them."""

STATEMENTS: tuple[str, ...] = (
    "CREATE INDEX contact_property_further_uid ON contact_property (value) WHERE name = 'X-RELNOTE-UID'",
)
