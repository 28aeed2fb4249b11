"""The verb that keeps folders of cards in step, declared like the others."""

from __future__ import annotations

from relnote.cli.shapes import JSON, Argument, Completes, Option, Verb

SYNC = Verb(
    name="sync",
    help="keep a folder of cards, as khard and vdirsyncer have it, in step both ways",
    about=(
        "The folder (vdir: every .vcf file is one card) is remembered; relnote sync alone does all that are. What changed "
        "in a file is taken in, what changed here is written into it, and all else in a card stays as it is. Where both "
        "changed the same it stays as it is here, and what the card said is kept beside it (X-ALSO-TITLE). Nobody is "
        "removed on either side unless --delete says so; a folder that is gone or empty is refused. Stated answers go "
        "into a card (X-RELNOTE-…), notes never do. Undo takes back what came in, and the next sync brings it again; "
        "files that were written over are kept as they were in replaced/ beside the journal."
    ),
    examples=(
        "relnote sync ~/.contacts/work --dry-run",
        "relnote sync ~/.contacts/work",
        "relnote sync",
        "relnote sync --forget ~/.contacts/work",
    ),
    arguments=(
        Argument(
            name="FOLDER",
            needed=False,
            help="a folder of cards; all that are kept in step unless one is named",
            completes=Completes.FILE,
        ),
    ),
    options=(
        Option(flags=("--dry-run",), help="tell what would happen, and change nothing"),
        Option(
            flags=("--all",),
            help="write a card for everybody who has none in FOLDER, not only for those who came from it",
        ),
        Option(
            flags=("--delete",),
            help="archive who has no card there any more, and remove the cards of those who are archived here",
        ),
        Option(flags=("--list",), help="list the folders that are kept in step"),
        Option(flags=("--forget",), help="keep FOLDER in step no longer; nothing in it is touched"),
        JSON,
    ),
)
