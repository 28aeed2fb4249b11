"""The reader of conversations that WhatsApp exports as text."""

from __future__ import annotations

from relnote.importers.whatsapp.reader import day_order, read_whatsapp, speakers

__all__ = ["day_order", "read_whatsapp", "speakers"]
