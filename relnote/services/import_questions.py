"""What an import has to ask before anything can be read: refusals that carry what there is to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence


class AskedOfFile(Refusal):
    """Something has to be said of a file before it can be read.

    Args:
        sentence: What to do on the command line.
        file: The name of the file.
    """

    def __init__(self, sentence: str, file: str) -> None:
        super().__init__(sentence)
        self.file = file


class WhoAreYou(AskedOfFile):
    """A file cannot be read before it is known who of those in it is the user.

    Args:
        sentence: What to do on the command line.
        file: The name of the file.
        names: Names or addresses in the file with how often they occur, the likeliest first.
    """

    def __init__(self, sentence: str, file: str, names: Sequence[tuple[str, int]]) -> None:
        super().__init__(sentence, file)
        self.names = tuple(names)


class WhichOrder(AskedOfFile):
    """The days of a file can be read in two ways."""


class WhichColumns(AskedOfFile):
    """Nothing says what the columns of a table mean."""


def which_order(file: str) -> WhichOrder:
    """Make the question how the days of a file are written."""
    said = f"The days in {file} can be read in two ways: say --order dmy (day first) or --order mdy."
    return WhichOrder(one_line(said), file)
