"""The dialogs: each asks one thing over whatever is on screen, and esc closes it."""
