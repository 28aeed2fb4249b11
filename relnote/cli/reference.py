"""The commands as Markdown, for the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.declared import PROGRAM, SHARED, VERBS
from relnote.cli.exits import MEANINGS
from relnote.cli.shapes import Verb, usage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relnote.cli.shapes import Option


def commands_markdown() -> str:
    """Write every command with its use, options and examples, then the exit codes."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from ("| command | what it does |", "| --- | --- |", "| `relnote` | opens the program |")
    for verb in VERBS:
        yield f"| `relnote {verb.name}` | {verb.help} |"
    yield ""
    for verb in VERBS:
        yield from _verb(verb)
    yield from ("## With every command", "")
    yield from _options((*SHARED, *PROGRAM))
    yield from ("## Exit codes", "", "| code | meaning |", "| --- | --- |")
    yield from (f"| {code} | {meaning} |" for code, meaning in MEANINGS)


def _verb(verb: Verb) -> Iterator[str]:
    yield from (
        f"## `{usage(verb)}`",
        "",
        f"{verb.help[0].upper()}{verb.help[1:]}. {verb.about}".rstrip(),
        "",
    )
    yield from ("```sh", *verb.examples, "```", "")
    if verb.options:
        yield from _options(verb.options)


def _options(options: tuple[Option, ...]) -> Iterator[str]:
    yield from ("| option | |", "| --- | --- |")
    for option in options:
        flags = ", ".join(option.flags) + (f" {option.value}" if option.value else "")
        yield f"| `{flags}` | {option.help} |"
    yield ""
