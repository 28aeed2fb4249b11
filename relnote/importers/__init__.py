"""Readers of foreign files: bytes in, drafts and problems out; no database."""
