"""What a verb gets: its words and options, the clock, a printer, and the way to the journal."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from relnote.cli.printing import Printer
    from relnote.clock import Clock
    from relnote.config import Settings
    from relnote.services.relnote import Relnote


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One command, as it was typed."""

    words: tuple[str, ...] = ()
    """What stands behind the verb and is no option."""
    text: tuple[str, ...] = ()
    """What stands behind --, for a verb that takes text."""
    options: dict[str, Any] = field(default_factory=dict)
    """Values of the options by name; a switch is True or False, a number an int or None."""
    clock: Clock
    printer: Printer

    def settings(self) -> Settings:
        """Read the settings.

        Raises:
            Refusal: the file cannot be read or a setting is wrong.
        """
        from relnote.config import load_settings

        return load_settings(self.config_path())

    def config_path(self) -> Path:
        """Tell which settings are read: those named, else the user's own."""
        from relnote.config import at_home, config_path

        named = self.options.get("config")
        return at_home(named) if named else config_path()

    def database(self) -> Path:
        """Tell which journal is meant, as an absolute path."""
        from relnote.config import journal_path

        return journal_path(self.options.get("database")).absolute()

    def open(self, *, make: bool = False, current: bool = False) -> Relnote:
        """Open the journal; the caller closes it. With `current` all that is derived goes by the rules of now.

        Raises:
            Refusal: it cannot be opened, or is not there and is not to be made.
        """
        path = self.database()
        there = _is_there(path)
        if not there and not make:
            raise Refusal(
                f"There is no journal at {path} yet: relnote opens one, and relnote import FILE brings contacts."
            )
        from relnote.services.relnote import Relnote

        relnote = Relnote(path, self.clock, self.settings())
        if ended := relnote.unfinished_import():
            self.printer.say(ended)
        # A journal that cannot be written is still one to read.
        with suppress(Refusal):
            if not there:
                # Whatever comes in is derived as it comes, by the rules of now.
                relnote.upkeep.mark()
            elif current and relnote.upkeep.is_behind():
                relnote.upkeep.catch_up(self._told)
            elif current:
                relnote.upkeep.sweep()
        return relnote

    @contextmanager
    def making(self, *, dry: bool) -> Iterator[Relnote]:
        """Open the journal, and make it if it is not there; where it is only told what would be done, none is made.

        Raises:
            Refusal: it cannot be opened.
        """
        if not dry or _is_there(self.database()):
            with self.open(make=True) as relnote:
                yield relnote
            return
        from pathlib import Path
        from tempfile import TemporaryDirectory

        from relnote.services.relnote import Relnote

        with (
            TemporaryDirectory(prefix="relnote-") as folder,
            Relnote(Path(folder) / "journal.db", self.clock, self.settings()) as relnote,
        ):
            yield relnote

    def _told(self, done: int, whole: int) -> bool:
        self.printer.progress(f"Working out who needs you: {done:,} of {whole:,}")
        return True


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as fault:
        raise Refusal(f"{path} cannot be reached ({fault.strerror}); name another with --database.") from None
    if path.is_dir():
        raise Refusal(f"{path} is a folder; name a file with --database.")
    return True
