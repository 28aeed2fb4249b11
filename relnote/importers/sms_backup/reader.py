"""Makes drafts of the records of a backup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.sms_backup.elements import DamagedError, Element, elements_of
from relnote.importers.sms_backup.facts import identity, moment, number_of
from relnote.importers.sms_backup.multimedia import read_multimedia
from relnote.importers.sms_backup.people import is_automatic, name_of, numbers_of, people, person
from relnote.importers.sms_backup.split import Piece, split

_OUT, _MISSED = "2", "3"
_CALLS: dict[str, tuple[Direction, Outcome]] = {
    "1": (Direction.IN, Outcome.REACHED),
    _OUT: (Direction.OUT, Outcome.REACHED),
    _MISSED: (Direction.IN, Outcome.NO_ANSWER),
    "4": (Direction.IN, Outcome.VOICEMAIL),
}
_NO_CALLS = {"5": "rejected call", "6": "blocked call", "7": "answered on another device"}
_TEXTS: dict[str, tuple[Direction, Outcome]] = {
    "1": (Direction.IN, Outcome.RECEIVED),
    "2": (Direction.OUT, Outcome.SENT),
}
_NO_TEXTS = {"3": "draft", "4": "not sent", "5": "not sent", "6": "not sent"}
_MANY = 5


def read_sms_backup(file: BinaryIO, region: str) -> Iterator[HistoryRecord]:
    """Read a backup of "SMS Backup & Restore" from where `file` stands, record by record.

    `region` is the ISO country of the user, for numbers without one; it may be empty. Lines of what is given
    are numbers of records, counted from 1. Nothing a file may hold is raised.
    """
    for line, piece in enumerate(split(file), 1):
        yield _read(piece, line, region)


def _read(piece: Piece, line: int, region: str) -> HistoryRecord:
    if piece.fault:
        return Skipped(line=line, reason=piece.fault, raw=piece.raw)
    try:
        first, *parts = elements_of(piece.data)
        if piece.kind == "call":
            return _call(first, line, region)
        if piece.kind == "sms":
            return _text(first, line, region)
        return read_multimedia(first, parts, line, region)
    except DamagedError as fault:
        return Skipped(line=line, reason=str(fault), raw=piece.raw)


def _call(call: Element, line: int, region: str) -> InteractionDraft | PassedOver:
    kind = call.get("type").strip()
    if kind in _NO_CALLS:
        return PassedOver(line=line, reason=_NO_CALLS[kind])
    if kind not in _CALLS:
        raise DamagedError("The call does not say whether it came in or went out.")
    started_at = moment(call)
    numbers, name = numbers_of(call.get("number")), name_of(call.get("contact_name"))
    if not numbers and not name:
        return PassedOver(line=line, reason="hidden number")
    direction, outcome = _CALLS[kind]
    seconds = max(number_of(call.get("duration")) or 0, 0)
    if kind == _OUT and not seconds:
        outcome = Outcome.NO_ANSWER
    return InteractionDraft(
        line=line,
        uid=identity(call, call.get("number"), kind),
        channel=Channel.PHONE,
        direction=direction,
        outcome=outcome,
        started_at=started_at,
        duration=seconds if outcome in (Outcome.REACHED, Outcome.VOICEMAIL) and seconds else None,
        people=(person(numbers[0] if numbers else "", name, region),),
    )


def _text(sms: Element, line: int, region: str) -> InteractionDraft | PassedOver:
    kind = sms.get("type").strip()
    if kind in _NO_TEXTS:
        return PassedOver(line=line, reason=_NO_TEXTS[kind])
    if kind not in _TEXTS:
        raise DamagedError("The message does not say whether it was received or sent.")
    started_at = moment(sms)
    numbers, names = numbers_of(sms.get("address")), sms.get("contact_name")
    if len(numbers) > _MANY:
        return PassedOver(line=line, reason="crowded")
    if not numbers and not name_of(names):
        return PassedOver(line=line, reason="hidden number")
    if len(numbers) == 1 and not name_of(names) and is_automatic(numbers[0]):
        return PassedOver(line=line, reason="automatic sender")
    direction, outcome = _TEXTS[kind]
    body = sms.get("body")
    return InteractionDraft(
        line=line,
        uid=identity(sms, sms.get("address"), kind, body),
        channel=Channel.TEXT,
        direction=direction,
        outcome=outcome,
        started_at=started_at,
        body=body.replace("\r\n", "\n").replace("\r", "\n").strip(),
        people=people(numbers or ("",), names, region),
    )
