"""The verbs about listening: what people told you."""

from __future__ import annotations

from relnote.cli.shapes import JSON, Argument, Option, Verb


def _moved(flag: str, what: str) -> Option:
    return Option(flags=(flag,), value="N", number=True, help=f"the piece with this number {what}")


HEARD = Verb(
    name="heard",
    help="list what people told you, and what became of it",
    about=(
        "Column by column, in each the newest first, with the number of each. Words narrow the list to what holds a word "
        "that begins so, or to who said it; so do kind:complaint, state:told, tag:key and age:>90d. It comes from the "
        "marks of notes: heard:, suggestion:, complaint:, praise:, request:, new use:, and told: once they know what "
        "became of it."
    ),
    examples=(
        "relnote heard",
        "relnote heard kind:complaint state:heard",
        "relnote heard invoices --json",
        "relnote heard --done 12",
    ),
    arguments=(
        Argument(name="WORD", many=True, needed=False, help="what to find; without, what is not told yet"),
    ),
    options=(
        Option(flags=("--all",), help="also what they know the end of"),
        _moved("--will-do", "will be done"),
        _moved("--will-not", "was decided against"),
        _moved("--done", "is done: whoever said it is to be told"),
        _moved("--told", "is settled: everybody who said it knows what became of it"),
        JSON,
    ),
)
