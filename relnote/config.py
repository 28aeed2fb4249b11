"""Settings: frozen, from one TOML file, with paths by the XDG rules.

Every setting is declared once, in `SETTINGS`; the documentation is generated from there.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relnote.domain.pace import PACES, Pace
from relnote.domain.records import Question
from relnote.domain.refusal import Refusal
from relnote.domain.words import AnswerKind, MarkKind, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One key of the configuration file."""

    key: str
    kind: type
    default: object
    example: str
    """A line of TOML."""
    help: str
    choices: tuple[str, ...] = ()


SETTINGS: tuple[Setting, ...] = (
    Setting(
        key="zone",
        kind=str,
        default="",
        example='zone = "Europe/Lisbon"',
        help="The time zone you live in; without it, the machine's.",
    ),
    Setting(
        key="country",
        kind=str,
        default="",
        example='country = "PT"',
        help="Telephone numbers without a country code are read as being from here (two letters).",
    ),
    Setting(
        key="addresses",
        kind=list,
        default=[],
        example='addresses = ["me@example.org", "me@example.com"]',
        help="Your own e-mail addresses, and numbers: by them an import tells what you sent from what you got. "
        "What you say while importing is remembered in the journal, beside these.",
    ),
    Setting(
        key="theme",
        kind=str,
        default="relnote-dark",
        example='theme = "relnote-light"',
        help="The colours: relnote-dark, relnote-light, or any theme of Textual; the palette (ctrl+p) lists them.",
    ),
    Setting(
        key="glyphs",
        kind=str,
        default="unicode",
        example='glyphs = "ascii"',
        help="Draw arrows and signs with plain ASCII where the terminal's font lacks them.",
        choices=("unicode", "ascii"),
    ),
    Setting(
        key="stale_after_months",
        kind=int,
        default=12,
        example="stale_after_months = 12",
        help="After how many months an answer should be asked again.",
    ),
    Setting(
        key="daily_budget",
        kind=int,
        default=12,
        example="daily_budget = 12",
        help="How many people Today shows; the rest is counted, and one key away.",
    ),
    Setting(
        key="keymap",
        kind=dict,
        default={},
        example='[keymap]\nnote = "n,ctrl+n"',
        help="Other keys for the commands, by their id; several are separated by commas.",
    ),
    Setting(
        key="templates",
        kind=dict,
        default={},
        example='[templates]\nvisit = "met\\nPresent:\\nSaw:\\ntodo: "',
        help="Texts to begin a note with; the first line is its header.",
    ),
    Setting(
        key="tiers",
        kind=dict,
        default={},
        example="[tiers.key]\ncadence_days = 90\npurchase_from = 0\noften = 4",
        help="For contacts of a tier (key, regular, light, none): after how many days to speak again (0 for never), "
        "from which amount a purchase is worth a call a week later, how many conversations you begin in 30 days at most.",
    ),
    Setting(
        key="questions",
        kind=dict,
        default={},
        example='[questions.assistant]\ntext = "Who looks after your diary?"\nshort = "Assistant"\nkind = "text"',
        help="Questions of your own for the checklist: kind is text, choice (with choices), weekdays, hours, number or date.",
    ),
    Setting(
        key="marks",
        kind=dict,
        default={},
        example='[marks]\ntodo = "action"',
        help="Other words for the marks.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user has set, with the defaults for the rest."""

    zone: str = ""
    country: str = ""
    addresses: tuple[str, ...] = ()
    theme: str = "relnote-dark"
    glyphs: str = "unicode"
    stale_after_months: int = 12
    daily_budget: int = 12
    paces: Mapping[Tier, Pace] = field(default_factory=lambda: PACES)
    keymap: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    marks: Mapping[str, MarkKind] = field(default_factory=dict)
    """Renamed keywords; those not named keep their own."""


def at_home(path: str) -> Path:
    """Read `~` as the home folder; of somebody nobody knows (`~0`) it stays as it is."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def config_path() -> Path:
    """Tell where the configuration file is looked for: `RELNOTE_CONFIG`, else the XDG place."""
    named = os.environ.get("RELNOTE_CONFIG")
    if named:
        return at_home(named)
    return _xdg("XDG_CONFIG_HOME", "~/.config") / "relnote" / "config.toml"


def data_folder() -> Path:
    """Tell the folder that holds the journal unless another is named."""
    return _xdg("XDG_DATA_HOME", "~/.local/share") / "relnote"


def journal_path(named: str | None = None) -> Path:
    """Tell which journal to open: the one named, else `RELNOTE_DATABASE`, else the XDG place."""
    chosen = named or os.environ.get("RELNOTE_DATABASE")
    return at_home(chosen) if chosen else data_folder() / "journal.db"


def load_settings(path: Path) -> Settings:
    """Read the settings; a file that is not there gives the defaults.

    Raises:
        Refusal: the file cannot be read or a setting is wrong; it names the file and the setting.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as fault:
        raise Refusal(f"{path} cannot be read ({type(fault).__name__}); mend it or move it away.") from None
    import tomllib

    try:
        return settings_from(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        raise Refusal(f"{path} is not valid TOML: {fault}.") from None
    except Refusal as fault:
        raise Refusal(f"{path}: {fault}") from None


def settings_from(values: Mapping[str, Any]) -> Settings:
    """Make settings of the values of a TOML file.

    Raises:
        Refusal: a key is not known or a value is not of its kind.
    """
    known = {setting.key: setting for setting in SETTINGS}
    for key, value in values.items():
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, known, 1, 0.5)
            hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(known)}."
            raise Refusal(f"there is no setting {key}; {hint}")
        setting = known[key]
        if not isinstance(value, setting.kind) or isinstance(value, bool):
            raise Refusal(f"{key} should be like this: {setting.example}")
        if setting.choices and value not in setting.choices:
            raise Refusal(f"{key} is one of {', '.join(setting.choices)}.")
    if values.get("daily_budget", 1) < 1:
        raise Refusal("daily_budget should be 1 or more.")
    _check_zone(values.get("zone", ""))
    made = dict(values)
    made["addresses"] = _addresses(values.get("addresses", []))
    made["questions"] = tuple(_question(key, value) for key, value in values.get("questions", {}).items())
    made["paces"] = _paces(made.pop("tiers", {}))
    made["marks"] = {word.casefold(): _mark(name) for name, word in _texts(values, "marks").items()}
    made["keymap"], made["templates"] = _texts(values, "keymap"), _texts(values, "templates")
    return Settings(**made)


def _check_zone(zone: str) -> None:
    # Not moments.is_zone, which would bring pendulum into every start.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

    try:
        if zone:
            ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        from difflib import get_close_matches

        near = get_close_matches(zone, available_timezones(), 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else "write it like Europe/Lisbon."
        raise Refusal(f'"{zone}" is no time zone; {hint}') from None


def _addresses(values: list[Any]) -> tuple[str, ...]:
    if not all(isinstance(value, str) and value.strip() for value in values):
        raise Refusal('addresses is a list of texts in quotes: addresses = ["me@example.org"].')
    return tuple(value.strip() for value in values)


def _paces(tiers: Mapping[str, Any]) -> Mapping[Tier, Pace]:
    paces = dict(PACES)
    for name, measures in tiers.items():
        if name not in set(Tier):
            raise Refusal(f"there is no tier {name}; the tiers are {', '.join(Tier)}.")
        known = {each.name for each in fields(Pace)}
        if not isinstance(measures, dict) or not set(measures) <= known:
            raise Refusal(f"tiers.{name} holds {', '.join(sorted(known))}.")
        for key, value in measures.items():
            if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1_000_000_000:
                raise Refusal(f"tiers.{name}.{key} should be a whole number, 0 or more.")
        paces[Tier(name)] = replace(paces[Tier(name)], **measures)
    return paces


def _texts(values: Mapping[str, Any], section: str) -> dict[str, str]:
    for key, value in values.get(section, {}).items():
        if not isinstance(value, str) or not value:
            raise Refusal(f"{section}.{key} should be a text in quotes.")
    return dict(values.get(section, {}))


def _mark(name: str) -> MarkKind:
    try:
        return MarkKind(name)
    except ValueError:
        raise Refusal(f"there is no mark {name}; the marks are {', '.join(MarkKind)}.") from None


def _question(key: str, value: object) -> Question:
    kinds = ", ".join(AnswerKind)
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise Refusal(f"questions.{key} needs a text in quotes.")
    try:
        kind = AnswerKind(value.get("kind", "text"))
    except ValueError:
        raise Refusal(f"questions.{key}.kind is one of {kinds}.") from None
    choices = value.get("choices", [])
    if not isinstance(choices, list) or not all(isinstance(choice, str) and choice for choice in choices):
        raise Refusal(f"questions.{key}.choices is a list of texts.")
    if kind is AnswerKind.CHOICE and not choices:
        raise Refusal(f"questions.{key} is a choice and needs choices.")
    short = value.get("short", key.replace("_", " ").capitalize())
    return Question(key=key, text=value["text"], kind=kind, short=str(short), choices=tuple(choices))


def _xdg(variable: str, default: str) -> Path:
    named = os.environ.get(variable)
    # The XDG rules say that a relative path is to be ignored.
    return Path(named) if named and Path(named).is_absolute() else Path(default).expanduser()
