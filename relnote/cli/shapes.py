"""What a verb is made of: its words, its options, its help."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Completes(StrEnum):
    """What a shell offers for a word."""

    NOTHING = "nothing"
    FILE = "file"
    NAME = "name"
    QUESTION = "question"
    SHELL = "shell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A word that has its place after the verb."""

    name: str
    """In capitals, as help shows it."""
    help: str
    needed: bool = True
    many: bool = False
    """Whether this and all words that follow belong to it."""
    completes: Completes = Completes.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option: a switch, or with a value."""

    flags: tuple[str, ...]
    """As typed; the last is its name."""
    help: str
    value: str = ""
    """In capitals, as help shows it; empty for a switch."""
    number: bool = False
    repeat: bool = False
    completes: Completes = Completes.NOTHING

    @property
    def name(self) -> str:
        """The name under which its value is kept."""
        return self.flags[-1].lstrip("-")


JSON = Option(flags=("--json",), help="print JSON on the standard output")


def file_option(flags: tuple[str, ...], help: str) -> Option:  # noqa: A002
    """Make an option that takes a file."""
    return Option(flags=flags, value="FILE", help=help, completes=Completes.FILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A command."""

    name: str
    help: str
    """One line, without a full stop."""
    about: str
    """What else is worth knowing, in sentences."""
    examples: tuple[str, ...]
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    takes_text: bool = False
    """Whether what stands behind -- is text rather than more arguments."""

    @property
    def module(self) -> str:
        """The module that does it."""
        # `import` is a word of Python, which no import statement could name.
        name = "importing" if self.name == "import" else self.name.strip("_")
        return f"relnote.cli.verbs.{name}"


def usage(verb: Verb) -> str:
    """Write how a verb is used: `relnote show WHO... [options]`."""
    words = ["relnote", verb.name]
    for argument in verb.arguments:
        word = argument.name + ("..." if argument.many else "")
        words.append(word if argument.needed else f"[{word}]")
    words.append("[options]")
    return " ".join([*words, "[-- TEXT...]"] if verb.takes_text else words)
