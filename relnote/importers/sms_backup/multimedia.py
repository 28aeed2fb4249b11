"""Makes drafts of MMS: the texts of their parts, and a word for what is attached."""

from __future__ import annotations

from datetime import UTC, datetime

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import InteractionDraft, PassedOver, PersonDraft
from relnote.importers.sms_backup.elements import DamagedError, Element
from relnote.importers.sms_backup.facts import identity, moment, number_of
from relnote.importers.sms_backup.people import is_automatic, is_same, name_of, numbers_of, people

_BOXES: dict[str, tuple[Direction, Outcome]] = {
    "1": (Direction.IN, Outcome.RECEIVED),
    "2": (Direction.OUT, Outcome.SENT),
}
_NO_BOXES = {"3": "draft", "4": "not sent", "5": "not sent"}
_NO_MESSAGES = {"130": "never downloaded", "134": "delivery report", "136": "delivery report"}
_FROM, _TO = "137", frozenset({"151", "130", "129"})
_MANY = 5
"""Others than that many are a crowd, and no exchange with each of them."""
_THINGS = {"image": "[picture]", "video": "[video]", "audio": "[sound]"}
_CARDS = frozenset({"text/x-vcard", "text/vcard", "text/directory"})
_SECONDS_BELOW = 100_000_000_000
"""Milliseconds up to 1973, before there were MMS: so small a number counts seconds."""


def read_multimedia(
    mms: Element, inner: list[Element], line: int, region: str
) -> InteractionDraft | PassedOver:
    """Make a draft of an MMS with its parts and addresses. Raises DamagedError.

    One that came in is with its sender only, because who else it went to did not say anything.
    """
    box, kind = mms.get("msg_box").strip(), mms.get("m_type").strip()
    if reason := _NO_MESSAGES.get(kind) or _NO_BOXES.get(box):
        return PassedOver(line=line, reason=reason)
    if box not in _BOXES:
        raise DamagedError("The message does not say whether it was received or sent.")
    started_at = _moment(mms)
    direction, outcome = _BOXES[box]
    others = numbers_of(mms.get("address"))
    sender, to = _addresses(inner)
    # Those it went to are the user and the rest when it came in, and only others when it went out.
    if max(len(others), len(to)) > _MANY:
        return PassedOver(line=line, reason="crowded")
    names = mms.get("contact_name")
    everybody = people(others or to, names, region) if others or to else ()
    if direction is Direction.IN:
        everybody = _only(sender, others, names, region)
    if not everybody:
        return PassedOver(line=line, reason="hidden number")
    main = everybody[0]
    if not main.name and is_automatic(main.value):
        return PassedOver(line=line, reason="automatic sender")
    body = _body(mms, inner)
    return InteractionDraft(
        line=line,
        uid=identity(mms, mms.get("address") or main.value, box, body),
        channel=Channel.TEXT,
        direction=direction,
        outcome=outcome,
        started_at=started_at,
        body=body,
        people=everybody,
    )


def _moment(mms: Element) -> datetime:
    seconds = number_of(mms.get("date"))
    if seconds and 0 < seconds < _SECONDS_BELOW:
        return datetime.fromtimestamp(seconds, UTC)
    return moment(mms)


def _addresses(inner: list[Element]) -> tuple[str, tuple[str, ...]]:
    """Give who sent it, if it came in, and everybody it went to."""
    sender, to = "", dict[str, None]()
    for element in inner:
        if element.name != "addr":
            continue
        numbers = numbers_of(element.get("address"))
        if element.get("type").strip() == _FROM:
            sender = sender or next(iter(numbers), "")
        elif element.get("type").strip() in _TO:
            to.update(dict.fromkeys(numbers))
    return sender, tuple(to)


def _only(sender: str, others: tuple[str, ...], names: str, region: str) -> tuple[PersonDraft, ...]:
    everybody = people(others, names, region) if others else ()
    if not sender:
        return everybody if len(everybody) == 1 else ()
    known = next((each for each in everybody if is_same(each.value, sender)), None)
    if known:
        return (known,)
    alone = names if len(others) <= 1 else ""
    return people((sender,), name_of(alone), region)


def _body(mms: Element, inner: list[Element]) -> str:
    lines = [mms.get("sub").strip()]
    for part in inner:
        if part.name != "part":
            continue
        content = part.get("ct").strip().lower()
        if content in _CARDS:
            lines.append("[card]")
        elif content.startswith("text/"):
            lines.append(part.get("text").strip())
        elif content not in ("application/smil", ""):
            lines.append(_THINGS.get(content.partition("/")[0], "[file]"))
    text = "\n".join(line for line in lines if line)
    return text.replace("\r\n", "\n").replace("\r", "\n")
