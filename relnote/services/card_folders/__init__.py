"""Folders of cards (vdir, as vdirsyncer and khard keep them) that are kept in step with the journal."""
