"""The open journal as the use cases share it: the clock, the settings, and the one way to change anything."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain import moments
from relnote.domain.questions import questions_with
from relnote.store import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path

    from relnote.clock import Clock
    from relnote.config import Settings
    from relnote.domain.records import Question
    from relnote.domain.words import MarkKind
    from relnote.services.derivation import Derivation
    from relnote.store.changes import Writer


@dataclass(frozen=True, eq=False)
class Journal:
    """An open journal with its clock and settings."""

    path: Path
    clock: Clock
    settings: Settings

    @cached_property
    def zone(self) -> str:
        """The IANA zone the user lives in: as set, else the machine's."""
        return self.settings.zone or moments.system_zone()

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The checklist: the built-in questions and the user's own."""
        return questions_with(self.settings.questions)

    @cached_property
    def keywords(self) -> Mapping[str, MarkKind]:
        """The words of the marks: the user's, else our own."""
        from relnote.domain.marks import DEFAULT_KEYWORDS

        renamed = set(self.settings.marks.values())
        kept = {word: kind for word, kind in DEFAULT_KEYWORDS.items() if kind not in renamed}
        return {**kept, **self.settings.marks}

    @cached_property
    def derivation(self) -> Derivation:
        """What derives flags and summaries."""
        from relnote.services.derivation import Derivation

        return Derivation(
            zone=self.zone,
            questions=self.questions,
            paces=self.settings.paces,
            stale_after_months=self.settings.stale_after_months,
            clock=self.clock,
        )

    def is_waiting(self) -> bool:
        """Tell whether something of ours waits for another program to have written."""
        return database.is_waiting()

    def now(self) -> datetime:
        """Tell the present moment, in UTC."""
        return self.clock()

    def today(self) -> date:
        """Tell the present day in the user's zone."""
        return moments.day_of(self.now(), self.zone)

    def local(self, moment: datetime) -> datetime:
        """Tell a moment as the user's clock does."""
        return moments.local(moment, self.zone)

    @contextmanager
    def change(self, label: str) -> Iterator[Writer]:
        """Change the journal in one undoable step, with everything derived from it.

        `label` says what is done as a person would: `saved a note with Mary Chen`. Within `together` it is part of
        the step that is open.

        Raises:
            Refusal: the journal cannot be written now; nothing was.
        """
        joined = self._step.writer
        if joined is not None:
            yield joined
            # What comes next in the step finds people by what is derived.
            self.derive(joined)
            return
        with database.transaction():
            writer = store.changes.Writer()
            yield writer
            if writer.finish(label, self.now()):
                self.derive(writer)
            if self._step.at_end is not None:
                self._step.at_end()
        self._step.written |= bool(writer.written)

    def derive(self, writer: Writer) -> None:
        """Derive everybody again whom a change concerns so far: a long one does it as it goes."""
        self.derivation.refresh(writer.contacts)
        writer.contacts.clear()

    @contextmanager
    def together(self, label: str) -> Iterator[None]:
        """Make all changes inside one undoable step, or none of them.

        Raises:
            Refusal: the journal cannot be written now; nothing was.
        """
        with self.change(label) as writer:
            self._step.writer = writer
            try:
                yield
            finally:
                self._step.writer = None

    @contextmanager
    def backed_up(self, why: str, *, large: bool = True) -> Iterator[None]:
        """Make a backup before something `large`, unless it is part of a step that is open: that one has made it.

        `why` is one word that becomes part of the name. What was refused, or came to nothing, leaves no backup, and
        pushes none out.

        Raises:
            Refusal: it could not be made; the journal is untouched.
        """
        from relnote.store import backup

        if not large or self._step.writer is not None:
            yield
            return
        with database.connected():
            made = backup.back_up(self.path, self.now(), why, thinning=False)
        self._step.written = False
        try:
            yield
        finally:
            if self._step.written:
                backup.thin(self.path)
            else:
                backup.forget_at(made)

    @contextmanager
    def ending(self, at_end: Callable[[], None]) -> Iterator[None]:
        """Have `at_end` called in the transaction of every change inside, once all of it is written."""
        self._step.at_end = at_end
        try:
            yield
        finally:
            self._step.at_end = None

    @cached_property
    def _step(self) -> _Step:
        return _Step()


class _Step(threading.local):
    """What the changes of a thread have to do with each other."""

    writer: Writer | None = None
    """That of the step which they are all part of."""
    at_end: Callable[[], None] | None = None
    written: bool = False
    """Whether a change was written since a backup was made before it."""
