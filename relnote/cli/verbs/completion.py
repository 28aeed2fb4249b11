"""`relnote completion`: prints the script with which a shell completes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.declared import SHELLS
from relnote.cli.exits import DONE
from relnote.cli.shells import SCRIPTS
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Print the script of one shell."""
    shell = context.words[0]
    if shell not in SHELLS:
        raise Refusal(one_line(f'There is no script for "{shell}"; there are {", ".join(SHELLS)}.'))
    context.printer.plain(SCRIPTS[shell]())
    return DONE
