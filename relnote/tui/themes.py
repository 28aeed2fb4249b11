"""The colours of relnote, dark and light."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.theme import Theme

DARK = Theme(
    name="relnote-dark",
    primary="#7aa2c9",
    secondary="#9d8ec7",
    accent="#e0af68",
    warning="#e0a458",
    error="#e06c75",
    success="#8fbc8f",
    foreground="#d6d9df",
    background="#16181d",
    surface="#1b1e24",
    panel="#242830",
    dark=True,
    variables={
        "border": "#7aa2c9",
        "border-blurred": "#3a404b",
        "footer-key-foreground": "#e0af68",
        "scrollbar": "#3f4653",
        "scrollbar-hover": "#566072",
        "scrollbar-active": "#7aa2c9",
        "scrollbar-background": "#1b1e24",
        "scrollbar-background-hover": "#242830",
        "scrollbar-background-active": "#242830",
    },
)

LIGHT = Theme(
    name="relnote-light",
    primary="#2f5d8a",
    secondary="#6b569c",
    accent="#96590a",
    warning="#96590a",
    error="#b3261e",
    success="#2f7a3f",
    foreground="#22262d",
    background="#f4f2ee",
    surface="#fbfaf7",
    panel="#e6e3dc",
    dark=False,
    variables={
        "border": "#2f5d8a",
        "border-blurred": "#c4c0b6",
        "footer-key-foreground": "#96590a",
        "scrollbar": "#cfcbc1",
        "scrollbar-hover": "#b3aea2",
        "scrollbar-active": "#2f5d8a",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#eeebe4",
        "scrollbar-background-active": "#eeebe4",
    },
)


def dress(app: App[Any], wanted: str) -> None:
    """Choose the theme of a program that is about to run; ours is dark unless `wanted` names another.

    One of ours is put on as if it had been the default all along: to change it reads all styles anew, twice.
    """
    ours = {theme.name: theme for theme in (DARK, LIGHT)}
    for theme in ours.values():
        app.register_theme(theme)
    if wanted in app.available_themes and wanted not in ours:
        app.theme = wanted
        return
    theme = ours.get(wanted, DARK)
    app.set_reactive(App.theme, theme.name)
    dress = {f"-theme-{theme.name}": True, "-dark-mode": theme.dark, "-light-mode": not theme.dark}
    app.update_classes(dress, update=False)
    app.stylesheet.set_variables(app.get_css_variables())
