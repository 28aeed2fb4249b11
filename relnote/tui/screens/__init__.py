"""Screens: they own the state, run the workers and call the services; widgets do none of it."""
