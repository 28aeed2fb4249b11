"""relnote: a keyboard-driven, full-screen relationship journal."""

__version__ = "0.1.0"
