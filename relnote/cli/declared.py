"""The verbs with their arguments, options, help and examples, each declared once.

Help, parsing, shell completion and the documentation are made from here.
"""

from __future__ import annotations

from dataclasses import replace

from relnote.cli.declared_files import BACKUP, DUPLICATES, ERASE, EXPORT, IMPORT, MERGE, RESTORE
from relnote.cli.declared_giving import REVIEW, SAVE
from relnote.cli.declared_listening import HEARD
from relnote.cli.declared_sync import SYNC
from relnote.cli.shapes import JSON, Argument, Completes, Option, Verb, file_option

SHARED: tuple[Option, ...] = (
    file_option(("--database",), "the journal to use; else RELNOTE_DATABASE, else your own"),
    file_option(("--config",), "the settings to use; else RELNOTE_CONFIG, else your own"),
    Option(flags=("-h", "--help"), help="show help, with examples"),
)
"""The options of every verb, and of relnote itself."""

PROGRAM: tuple[Option, ...] = (
    Option(flags=("--people",), help="open the program on People, even when something is due"),
    Option(flags=("--version",), help="show the version"),
)
"""The options of relnote itself."""


def _many(what: str, default: int) -> Option:
    return Option(
        flags=("-n", "--number"),
        value="N",
        number=True,
        help=f"how many {what}: {default} unless told otherwise, 0 for all"
        if default
        else f"how many {what} at most; all unless told otherwise",
    )


_WHO = Argument(name="WHO", many=True, help="a name, or enough of it", completes=Completes.NAME)

VERBS: tuple[Verb, ...] = (
    Verb(
        name="demo",
        help="look around in a journal of invented people",
        about="It lies in a temporary folder and is thrown away at the end.",
        examples=("relnote demo", "relnote demo --day 2026-11-21 --keep demo.db"),
        options=(
            Option(
                flags=("--day",), value="DAY", help="tell it as of this day (2026-11-21) instead of today"
            ),
            file_option(("--keep",), "keep it in this new file"),
        ),
    ),
    Verb(
        name="log",
        help="note down what has happened",
        about=(
            "Words after the name say what happened, in any order: channel, in or out, outcome, length, "
            "day and time, your share of the talk. Text goes in quotes, after --, after -m, or comes from "
            "a pipe. Lines of it that begin with a mark (promise: quote by Friday) become what they say."
        ),
        examples=(
            'relnote log "Mary Chen" call in 22m yesterday 15:00 40% -- Asked about bulk pricing.',
            'relnote log mary email out "promise: send drawings by Tue"',
            'relnote log mary met 45m --with "Bob Ortiz" --edit',
        ),
        arguments=(
            Argument(
                name="WHO",
                help="a name, or enough of it; in quotes if it is several words",
                completes=Completes.NAME,
            ),
            Argument(name="WORD", many=True, needed=False, help="what happened: call in 22m yesterday 15:00"),
        ),
        options=(
            Option(
                flags=("--with",),
                value="WHO",
                repeat=True,
                help="somebody else who was there",
                completes=Completes.NAME,
            ),
            Option(flags=("-m", "--message"), value="TEXT", repeat=True, help="the text; each is a line"),
            Option(flags=("-e", "--edit"), help="write the note in $VISUAL or $EDITOR"),
            JSON,
        ),
        takes_text=True,
    ),
    Verb(
        name="show",
        help="show a contact: how to reach them, what is open, what was said last",
        about="The newest entries come first.",
        examples=("relnote show mary chen", "relnote show mary -n 3 --full"),
        arguments=(_WHO,),
        options=(
            _many("entries of the timeline", 10),
            Option(flags=("--full",), help="show the texts in full length"),
            JSON,
        ),
    ),
    Verb(
        name="due",
        help="list who needs you now, why, and what to do",
        about=(
            "One line a person, grouped by what you will do; as many as a day can hold. --count prints one number "
            "for a shell prompt: how many of them need you for more than a question."
        ),
        examples=(
            "relnote due",
            "relnote due --week",
            "relnote due --until fri --json",
            "relnote due --count",
        ),
        options=(
            Option(flags=("--week",), help="what comes due within seven days too"),
            Option(flags=("--until",), value="DAY", help="what comes due up to this day too: fri, 24 nov"),
            Option(flags=("--count",), help="print only how many people need you, in no time"),
            Option(
                flags=("-n", "--number"),
                value="N",
                number=True,
                help="how many people: as many as the daily budget unless told otherwise, 0 for all",
            ),
            JSON,
        ),
    ),
    Verb(
        name="next",
        help="tell how and when to try somebody next, and why",
        about=(
            "The first time that suits them, on the channel that suits them: by what they said, in their zone, not "
            "before their wait has passed, and not on a public holiday where they live."
        ),
        examples=("relnote next mary chen", "relnote next mary --json"),
        arguments=(_WHO,),
        options=(JSON,),
    ),
    Verb(
        name="stats",
        help="tell how somebody replies, or everybody, or how you go about it",
        about=(
            "By channel: how many of your messages they answered, how fast in their working time, how long you wait now, and "
            "which channel they prefer; at which hours they write, how much passed between you, and who begins "
            "conversations. Counts and plain durations, no score. Without a name it tells of everybody, and whose "
            "rhythm changed lately. --style tells how you talk, listen, give and keep your word, beside the 13 weeks before."
        ),
        examples=("relnote stats mary chen", "relnote stats --json", "relnote stats mary --style"),
        arguments=(replace(_WHO, needed=False),),
        options=(Option(flags=("--style",), help="your own way: with everybody, or with one person"), JSON),
    ),
    Verb(
        name="prep",
        help="print the page before a call as Markdown",
        about=(
            "How to reach them, what is open between you, what you meant to ask, what they told you, what you have to "
            "give, and the last talks in full."
        ),
        examples=("relnote prep mary chen", "relnote prep mary | glow -"),
        arguments=(_WHO,),
        options=(JSON,),
    ),
    HEARD,
    REVIEW,
    SAVE,
    Verb(
        name="ask",
        help="list who has not answered which questions; note answers down",
        about=(
            "Without a name: who is missing which answers, those you will speak to soonest first. With a "
            "name: their questions and answers. With a question and an answer: notes it down."
        ),
        examples=(
            "relnote ask",
            'relnote ask "Mary Chen"',
            'relnote ask "Mary Chen" best days tue wed thu',
            "relnote ask mary wait --decline",
        ),
        arguments=(
            Argument(
                name="WHO",
                needed=False,
                help="a name, or enough of it; in quotes if it is several words",
                completes=Completes.NAME,
            ),
            Argument(
                name="QUESTION",
                needed=False,
                help="a question: best days, first channel, wait",
                completes=Completes.QUESTION,
            ),
            Argument(name="ANSWER", needed=False, many=True, help="what they said: tue wed thu, 8-5, 3 days"),
        ),
        options=(
            Option(flags=("--decline",), help="they would rather not say; it is not asked again"),
            Option(flags=("--clear",), help="take the answer away, so that it is asked again"),
            _many("contacts", 20),
            JSON,
        ),
    ),
    Verb(
        name="find",
        help="search names, notes, promises and answers",
        about=(
            "Every word has to be found; the beginning of a word is enough. People come first, then the places "
            "where the words stand, newest first."
        ),
        examples=("relnote find bulk pricing", "relnote find pric -n 5 --json"),
        arguments=(Argument(name="WORD", many=True, help="what to look for"),),
        options=(_many("places", 20), JSON),
    ),
    IMPORT,
    EXPORT,
    SYNC,
    DUPLICATES,
    MERGE,
    Verb(
        name="undo",
        help="take the last change back",
        about="It works step by step, after a restart too, and whichever window made the change.",
        examples=("relnote undo", "relnote undo --list"),
        options=(
            Option(flags=("--list",), help="list the last changes instead, newest first"),
            _many("changes with --list", 20),
            JSON,
        ),
    ),
    Verb(
        name="redo",
        help="make the change again that was taken back last",
        about="",
        examples=("relnote redo",),
        options=(JSON,),
    ),
    Verb(
        name="check",
        help="look the journal over: is it sound, and who can read it",
        about="The exit code is 1 if something is wrong.",
        examples=("relnote check", "relnote check --mend"),
        options=(
            Option(
                flags=("--mend",),
                help="first save what can be read of a damaged file, and make everything derived again",
            ),
            JSON,
        ),
    ),
    BACKUP,
    RESTORE,
    ERASE,
    Verb(
        name="path",
        help="tell where the journal, the settings and the rest are kept",
        about="With a word it prints that path alone, for use in scripts.",
        examples=("relnote path", 'cp "$(relnote path database)" copy.db'),
        arguments=(
            Argument(
                name="WHICH",
                needed=False,
                help="database, config, data, backups, skipped, replaced, reports or drafts",
            ),
        ),
        options=(JSON,),
    ),
    Verb(
        name="completion",
        help="print a script with which your shell completes verbs, options and names",
        about="",
        examples=(
            'eval "$(relnote completion bash)"',
            "relnote completion zsh > ~/.zfunc/_relnote",
            "relnote completion fish > ~/.config/fish/completions/relnote.fish",
        ),
        arguments=(Argument(name="SHELL", help="bash, zsh or fish", completes=Completes.SHELL),),
    ),
)

HIDDEN: tuple[Verb, ...] = (
    Verb(
        name="_complete",
        help="list what a shell offers: names or questions",
        about="",
        examples=("relnote _complete name mar",),
        arguments=(
            Argument(name="WHAT", help="name or question"),
            Argument(name="BEGINNING", needed=False, many=True, help="how it begins"),
        ),
    ),
)
"""Verbs for scripts of ours; help does not list them."""

BY_NAME: dict[str, Verb] = {verb.name: verb for verb in (*VERBS, *HIDDEN)}
SHELLS: tuple[str, ...] = ("bash", "zsh", "fish")
