"""The verbs about giving and looking back: what is saved for somebody, the review of the week."""

from __future__ import annotations

from relnote.cli.shapes import JSON, Argument, Completes, Option, Verb

SAVE = Verb(
    name="save",
    help="keep something to give to somebody one day; list what is kept",
    about=(
        "Whoever has one of its tags, or the one person it is for, is offered it when you prepare and when you write to "
        "them. Once a note tells that you gave it (gave: article on line automation), it is offered to them no more. A "
        "shell takes a # of its own for a comment: write tags inside the quotes, or with --tag."
    ),
    examples=(
        'relnote save "article on line automation #automation"',
        'relnote save "spare drum leaflet @Mary Chen"',
        "relnote save name of a good notary --for mary",
        "relnote save",
        "relnote save --for mary",
        "relnote save --remove 3",
    ),
    arguments=(
        Argument(name="WORD", many=True, needed=False, help="what it is; without, what is saved is listed"),
    ),
    options=(
        Option(flags=("--tag",), value="TAG", repeat=True, help="who may want it: whoever has this tag"),
        Option(
            flags=("--for",),
            value="WHO",
            help="the one person it is for, or whose is listed",
            completes=Completes.NAME,
        ),
        Option(flags=("--remove",), value="N", number=True, help="take away the one with this number"),
        JSON,
    ),
)

REVIEW = Verb(
    name="review",
    help="look the week over: promises, complaints, news to bring, who slips away, what was never asked",
    about="It ends with the three steps of the week, the most pressing first.",
    examples=("relnote review", "relnote review --json"),
    options=(JSON,),
)
