"""The reader of calls and messages that "SMS Backup & Restore" kept from an Android telephone (XML)."""

from __future__ import annotations

from relnote.importers.sms_backup.reader import read_sms_backup

__all__ = ["read_sms_backup"]
