"""Widgets: they take values, draw them and post what happened; they know no service and no store."""
