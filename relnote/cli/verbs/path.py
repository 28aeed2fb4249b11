"""`relnote path`: where everything is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.cli.printing import padded
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Tell the paths, or one of them. Nothing is opened or made."""
    from relnote.config import data_folder

    database = context.database()
    paths = {
        "database": database,
        "config": context.config_path().absolute(),
        "data": data_folder(),
        "backups": database.parent / "backups",
        "skipped": database.parent / "skipped",
        "replaced": database.parent / "replaced",
        "reports": data_folder() / "reports",
        # Unsaved texts lie in the journal itself, so that nobody can forget to back them up.
        "drafts": database,
    }
    if context.words:
        name = context.words[0]
        if name not in paths:
            raise Refusal(one_line(f'There is no path "{name}"; the paths are {", ".join(paths)}.'))
        paths = {name: paths[name]}
    if context.options["json"]:
        context.printer.data({name: str(path) for name, path in paths.items()})
    elif context.words:
        context.printer.line(str(paths[context.words[0]]))
    else:
        for name, path in paths.items():
            context.printer.line(f"{padded(name, 10)}{path}")
    return DONE
