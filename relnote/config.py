"""Settings: frozen, from one TOML file, with paths by the XDG rules."""
