"""Records in, bytes out: what leaves the journal. Nothing here knows the database."""
