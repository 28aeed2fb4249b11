"""From the words of the shell to a verb with its words and options.

Options and words may be mixed in any order, which argparse does not allow within sub-commands: it reads
the options, and the words are told apart here.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

from relnote.cli.declared import BY_NAME, PROGRAM, SHARED, VERBS
from relnote.cli.exits import MEANINGS
from relnote.cli.shapes import Argument, Option, Verb, usage
from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPTION = re.compile(r"--?[A-Za-z][^\s]*")
"""What looks like an option; `->`, `-5` and text with blanks do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command line, understood."""

    verb: Verb | None
    """None for relnote itself, which opens the program."""
    words: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    """What stands behind --, for a verb that takes text."""
    options: dict[str, Any] = field(default_factory=dict)


class _Parser(argparse.ArgumentParser):
    """Reads options and refuses in a sentence."""

    def error(self, message: str) -> NoReturn:
        said = message.removeprefix("argument ")
        raise Refusal(f"{said}; {self.prog} --help shows how.")


def parse(argv: Sequence[str]) -> Command:
    """Understand a command line.

    Raises:
        Refusal: there is no such verb or option, or a word is missing or too many.
    """
    before, behind = _cut(argv)
    at = _verb_at(before)
    verb = None if at is None else _verb(before[at])
    options, extras = _reader_of(verb).parse_known_args(
        before if at is None else before[:at] + before[at + 1 :]
    )
    words = _words(verb, extras)
    text: list[str] = []
    if verb is not None and verb.takes_text:
        text = behind
    else:
        words += behind
    command = Command(verb=verb, words=tuple(words), text=tuple(text), options=vars(options))
    if not command.options["help"]:
        _check_words(verb, words)
    return command


def _cut(argv: Sequence[str]) -> tuple[list[str], list[str]]:
    given = list(argv)
    at = given.index("--") if "--" in given else len(given)
    return given[:at], given[at + 1 :]


def _verb_at(words: Sequence[str]) -> int | None:
    """Find the first word that is neither an option nor the value of one."""
    valued = {flag for option in SHARED if option.value for flag in option.flags}
    skip = False
    for at, word in enumerate(words):
        if skip:
            skip = False
        elif word in valued:
            skip = True
        elif not word.startswith("-"):
            return at
    return None


def _verb(name: str) -> Verb:
    if name in BY_NAME:
        return BY_NAME[name]
    near = _nearest(name, [verb.name for verb in VERBS])
    hint = f"did you mean {near}?" if near else "relnote --help lists them."
    raise Refusal(f'There is no command "{name}"; {hint}')


def _nearest(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word[:40], known, n=1, cutoff=0.5)), "")


def _words(verb: Verb | None, extras: Sequence[str]) -> list[str]:
    for word in extras:
        if _OPTION.fullmatch(word):
            flags = [flag for option in options_of(verb) for flag in option.flags]
            near = _nearest(word.partition("=")[0], flags)
            name = f"relnote {verb.name}" if verb else "relnote"
            hint = f"did you mean {near}?" if near else f"{name} --help lists them."
            raise Refusal(f"{name} has no option {word}; {hint}")
    return list(extras)


def _check_words(verb: Verb | None, words: Sequence[str]) -> None:
    arguments = verb.arguments if verb else ()
    name = f"relnote {verb.name}" if verb else "relnote"
    missing = [argument.name for argument in arguments[len(words) :] if argument.needed]
    if verb and missing:
        raise Refusal(f"{name} needs {missing[0]}, for instance: {verb.examples[-1]}")
    if len(words) > len(arguments) and not any(argument.many for argument in arguments):
        raise Refusal(f'"{words[len(arguments)]}" is too much here; {name} --help shows how.')


def options_of(verb: Verb | None) -> tuple[Option, ...]:
    """List the options of a verb, or of relnote itself."""
    return (*verb.options, *SHARED) if verb else (*SHARED, *PROGRAM)


def parser_of(verb: Verb | None) -> argparse.ArgumentParser:
    """Make the parser that reads the options of a verb, or of relnote itself, and writes its help."""
    parser = _reader_of(verb)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = _described(verb) if verb else _overview()
    parser.epilog = _epilog(verb)
    return parser


def _reader_of(verb: Verb | None) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=f"relnote {verb.name}" if verb else "relnote",
        usage=usage(verb) if verb else "relnote [command] [options]",
        add_help=False,
        allow_abbrev=False,
        # Each option is tried on a formatter, which would load much to ask for the width of the terminal.
        formatter_class=partial(argparse.HelpFormatter, width=80),
    )
    for option in options_of(verb):
        _add(parser, option)
    return parser


def _add(parser: argparse.ArgumentParser, option: Option) -> None:
    if not option.value:
        parser.add_argument(*option.flags, dest=option.name, action="store_true", help=option.help)
        return
    parser.add_argument(
        *option.flags,
        dest=option.name,
        metavar=option.value,
        help=option.help,
        action="append" if option.repeat else "store",
        type=_number if option.number else str,
        default=[] if option.repeat else None,
    )


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise argparse.ArgumentTypeError(f'"{text}" is no number such as 5')
    return int(text)


def _described(verb: Verb) -> str:
    import textwrap

    paragraphs = [f"{verb.help[0].upper()}{verb.help[1:]}.", textwrap.fill(verb.about, 88)]
    if verb.arguments:
        width = max(len(argument.name) for argument in verb.arguments)
        paragraphs.append("\n".join(_argument_line(argument, width) for argument in verb.arguments))
    return "\n\n".join(filter(None, paragraphs))


def _argument_line(argument: Argument, width: int) -> str:
    return f"  {argument.name.ljust(width)}  {argument.help}"


def _overview() -> str:
    width = max(len(verb.name) for verb in VERBS)
    lines = "\n".join(f"  {verb.name.ljust(width)}  {verb.help}" for verb in VERBS)
    return (
        "A relationship journal. Without a command it opens the program.\n\n"
        f"commands:\n{lines}\n\nrelnote COMMAND --help tells more about each."
    )


def _epilog(verb: Verb | None) -> str:
    examples = verb.examples if verb else ("relnote", 'relnote log "Mary Chen" call in 22m', "relnote due")
    codes = "\n".join(f"  {code:<3}  {meaning}" for code, meaning in MEANINGS)
    shown = "\n".join(f"  {example}" for example in examples)
    return f"examples:\n{shown}\n\nexit codes:\n{codes}"
