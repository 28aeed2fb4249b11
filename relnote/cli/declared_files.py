"""The verbs that read and write files, and that keep the journal in order, declared like the others."""

from __future__ import annotations

from relnote.cli.shapes import JSON, Argument, Completes, Option, Verb, file_option

TABLE_FIELDS = (
    "name, first, middle, last, prefix, suffix, nickname, organisation, department, title, "
    "email, phone, fax, handle, tag, born, born_year, born_month, born_day, anniversary, tier, about, "
    "zone, website, address, street, city, region, postcode, country, pobox, id, when, clock, "
    "received, who, from, to, channel, direction, outcome, duration, share, text, subject, replies_to, "
    "keep, ignore"
)
"""What a column can be, written out here because nothing of an import is loaded before it is asked for."""

IMPORT = Verb(
    name="import",
    help="bring contacts and what happened with them in from files",
    about=(
        "What a file is, is told by its content. Several files come in together, as one step: the same file twice "
        "adds nothing, what is there is never overwritten, and one undo takes it all back. Records that cannot be "
        "read are told with file, line and reason, and are kept. Of messages only people you wrote to become "
        "contacts, and a name without an address is asked about. --dry-run tells all that the review in the program "
        "tells."
    ),
    examples=(
        "relnote import contacts.vcf --dry-run",
        "relnote import contacts.vcf Archive.mbox calls.xml",
        "relnote import Archive.mbox --me me@example.org",
        'relnote import chat.txt --me Ana --order dmy --who "Mary=Mary Chen"',
    ),
    arguments=(
        Argument(
            name="FILE",
            many=True,
            help="vCards, address books (LDIF), tables (CSV), mail (mbox, Maildir), calendars (ICS), SMS Backup & Restore, "
            "WhatsApp, LinkedIn, Monica, friends.md, jrnl, relnote's own JSON; files or folders",
            completes=Completes.FILE,
        ),
    ),
    options=(
        Option(flags=("--dry-run",), help="tell what would happen, and change nothing"),
        Option(
            flags=("--me",),
            value="ADDRESS",
            repeat=True,
            help="an address or name of yours, beside those in the settings",
        ),
        Option(
            flags=("--who",),
            value="NAME=WHO",
            repeat=True,
            help="whom a name without an address means; NAME= makes a new contact, *= one of every other name",
        ),
        Option(
            flags=("--same-names",),
            help="a name without an address means your one contact of exactly this name, if there is one",
        ),
        Option(
            flags=("--order",),
            value="ORDER",
            help="how days are written where a file does not tell: dmy, mdy or ymd",
        ),
        Option(
            flags=("--map",),
            value="COLUMN=FIELD",
            repeat=True,
            help=(
                'what a column of a table means, which is remembered: Firm=organisation, "Mobile=phone work", '
                f'"Day=born dmy"; the fields are {TABLE_FIELDS}'
            ),
        ),
        Option(
            flags=("--channel",),
            value="CHANNEL",
            help="how it happened, for a table that does not say: letter, phone, in_person",
        ),
        JSON,
    ),
)

EXPORT = Verb(
    name="export",
    help="write the journal, or a part of it, for other programs",
    about=(
        "json holds everything, and relnote import reads it back; its schema is part of relnote. vcard and csv hold "
        "the contacts; in a table for a spreadsheet no cell can become a formula. markdown is everybody's journal, to "
        "be read. ics holds follow-ups and next attempts: reading the file again changes the events of a calendar and "
        "does not double them, what has ended is told as cancelled, and next attempts are those of the 500 people at "
        "most who need you first within a week. testimonials is Markdown: what may be quoted, in the wording that was "
        "allowed, then who could be asked and who was; what somebody would rather not have quoted is left out."
    ),
    examples=(
        "relnote export --format json -o journal.json",
        "relnote export --format csv --interactions > interactions.csv",
        "relnote export --format markdown mary chen",
    ),
    arguments=(
        Argument(
            name="WHO",
            needed=False,
            many=True,
            help="with markdown: of this person only",
            completes=Completes.NAME,
        ),
    ),
    options=(
        Option(flags=("--format",), value="FORMAT", help="json, vcard, csv, markdown, ics or testimonials"),
        file_option(("-o", "--output"), "the file to write; the standard output unless told otherwise"),
        Option(flags=("--force",), help="write over a file that is there"),
        Option(flags=("--vcard",), value="VERSION", help="with vcard: 4.0 unless told otherwise, or 3.0"),
        Option(flags=("--interactions",), help="with csv: what happened instead of the contacts"),
        Option(flags=("--lossless",), help="with csv: every column exactly, for programs"),
    ),
)

BACKUP = Verb(
    name="backup",
    help="make a verified copy of the journal now",
    about=(
        "It lies in backups/ beside the journal, with its SHA-256. One is made without asking before the format of the "
        "file changes, before a large import, before going back and before erasing somebody; and once a day by the "
        "full-screen program, if something changed."
    ),
    examples=("relnote backup", "relnote backup --list"),
    options=(Option(flags=("--list",), help="list the backups instead, newest first"), JSON),
)

RESTORE = Verb(
    name="restore",
    help="go back to a backup; without a name, list them",
    about=(
        "The backup is tried on a copy first: its checksum, the format, every row. The journal as it is now is backed up "
        "before, so going back can be taken back in the same way; texts not yet saved stay. A journal that cannot be "
        "read is put aside, not removed."
    ),
    examples=(
        "relnote restore",
        "relnote restore latest --dry-run",
        "relnote restore journal-20261121T090000Z-daily",
    ),
    arguments=(Argument(name="BACKUP", needed=False, help="its name, enough of it, or latest"),),
    options=(
        Option(flags=("--dry-run",), help="try it on a copy, tell what it would mean, and change nothing"),
        JSON,
    ),
)

ERASE = Verb(
    name="erase",
    help="erase a person so that no trace is left; cannot be taken back",
    about=(
        "It tells what would go and what would stay, and asks for the name. With --name nothing is asked. Only this "
        "cannot be undone; archiving somebody (x in the program) puts them away and loses nothing."
    ),
    examples=("relnote erase mary chen", 'relnote erase mary --name "Mary Chen" --backups'),
    arguments=(
        Argument(
            name="WHO", needed=False, many=True, help="a name, or enough of it", completes=Completes.NAME
        ),
    ),
    options=(
        Option(flags=("--name",), value="NAME", help="their whole name, instead of being asked for it"),
        Option(
            flags=("--backups",),
            help="remove every backup too, and make a new one afterwards; without WHO only that",
        ),
    ),
)

DUPLICATES = Verb(
    name="duplicates",
    help="list contacts that may be one person, and why",
    about="They share an address, or their names are the same or alike. The surest come first.",
    examples=("relnote duplicates", "relnote duplicates --json"),
    options=(
        Option(
            flags=("-n", "--number"),
            value="N",
            number=True,
            help="how many at most; all unless told otherwise",
        ),
        JSON,
    ),
)

MERGE = Verb(
    name="merge",
    help="make one contact of two",
    about=(
        "What the first says stands, what only the other says is added; a name, organisation or title of the other goes "
        "into the text about them. All that happened with either, promises, and the later of two answers are there "
        "afterwards. One undo takes it back."
    ),
    examples=(
        "relnote merge 12 41 --apart",
        'relnote merge "Mary Chen" "Mary L. Chen"',
        "relnote merge 12 40",
    ),
    arguments=(
        Argument(name="KEPT", help="who is kept: a name in quotes, or a number", completes=Completes.NAME),
        Argument(name="OTHER", help="who becomes part of them", completes=Completes.NAME),
    ),
    options=(Option(flags=("--apart",), help="remember instead that the two are not the same"),),
)
