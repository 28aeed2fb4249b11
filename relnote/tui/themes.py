"""The colours of relnote, dark and light."""

from __future__ import annotations

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
