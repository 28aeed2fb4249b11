"""Tells which messages are no exchange between the user and a few people, by their headers alone."""

from __future__ import annotations

import re

from relnote.importers.mail import transfer
from relnote.importers.mail.head import Head

LIST, BULK, AUTOMATIC = "mailing list", "bulk mail", "automatic mail"
DRAFT, SPAM, DELETED, CHAT = "draft", "spam", "deleted", "chat"
CROWDED = "more than five recipients"
OTHERS = "neither from you nor to you"
SELF = "from you to nobody else"
DELIVERY = "delivery report"
RECEIPT = "read receipt"

MOST_RECIPIENTS = 5

_DRAFT_FOLDERS = frozenset(
    {
        "draft", "drafts", "templates", "entwürfe", "entwurf", "vorlagen", "brouillon", "brouillons",
        "borradores", "borrador", "bozze", "bozza", "concepten", "rascunhos", "rascunho", "utkast",
        "kladder", "luonnokset", "kopie robocze", "szkice", "koncepty", "rozepsané", "черновики",
        "piszkozatok", "taslaklar", "ciorne", "πρόχειρα",
    }
)  # fmt: skip
_SPAM_FOLDERS = frozenset(
    {
        "spam", "junk", "bulk mail", "junk e-mail", "junk email", "junk mail", "spamverdacht",
        "unerwünscht", "werbung", "indésirables", "courrier indésirable", "pourriel", "pourriels",
        "correo no deseado", "posta indesiderata", "ongewenste e-mail", "reclame", "lixo eletrônico",
        "lixo eletrónico", "skräppost", "uønsket", "roskaposti", "niechciane", "nevyžádaná", "спам",
        "нежелательная почта", "levélszemét", "istenmeyen",
    }
)  # fmt: skip
_SILENT = re.compile(
    r"(?:no|not|do-?not|dont|nicht|ne-?pas)[._-]?(?:reply|respond|antworten|repondre)|notifications?|mailer-daemon"
    r"|postmaster|mail-daemon|automailer|auto-?reply|bounces?"
)
_SILENT_END = re.compile(r"[._-](?:no-?reply|donotreply|notifications?)\Z")
_LISTS = frozenset(
    {b"list-id", b"list-post", b"mailing-list", b"x-mailing-list", b"x-list", b"x-mailman-version"}
)
_ANSWERS = frozenset({b"x-autoreply", b"x-autorespond", b"x-auto-reply", b"x-autoresponder"})
_STATES = frozenset(
    {
        b"x-mozilla-status",
        b"x-status",
        b"x-mozilla-draft-info",
        b"x-unsent",
        b"x-spam-flag",
        b"x-spam-status",
        b"x-gmail-labels",
    }
)
_MASS = frozenset({b"list-unsubscribe", b"feedback-id", b"x-campaign", b"x-campaignid", b"x-csa-complaints"})


def folder_reason(names: list[str]) -> str:
    """Tell by the names of its folders or labels why a message is left out; empty if it is not."""
    for name in names:
        plain = " ".join(name.casefold().split())
        if plain in _DRAFT_FOLDERS:
            return DRAFT
        if plain in _SPAM_FOLDERS:
            return SPAM
    return ""


def state_reason(head: Head) -> str:
    """Tell by what a program noted in a message why it is left out: it is no message yet, no more, or spam."""
    if not head.has_any(_STATES):
        return ""
    mozilla = head.first(b"x-mozilla-status")
    if mozilla and _number(mozilla) & 0x0008:
        return DELETED
    state = head.first(b"x-status").upper()
    if b"T" in state or b"x-mozilla-draft-info" in head or head.first(b"x-unsent") == b"1":
        return DRAFT
    if b"D" in state:
        return DELETED
    if head.lower(b"x-spam-flag").startswith("yes") or head.lower(b"x-spam-status").startswith("yes"):
        return SPAM
    labels = head.first(b"x-gmail-labels")
    if not labels:
        return ""
    said = [label.strip('" ') for label in transfer.spoken(labels).split(",")]
    return CHAT if "Chat" in said or "Chats" in said else folder_reason(said)


def _number(digits: bytes) -> int:
    try:
        return int(digits[:8], 16)
    except ValueError:
        return 0


def sent_to_many(head: Head, *, own: bool) -> str:
    """Tell whether a list, a mass mailing or a program sent a message, and which; empty if a person did.

    Args:
        head: its headers.
        own: it is from the user, whose program may add a way to unsubscribe to single messages.
    """
    precedence = head.lower(b"precedence")
    if precedence == "list" or head.has_any(_LISTS):
        return LIST
    if precedence in {"bulk", "junk"}:
        return BULK if not _is_automatic(head) else AUTOMATIC
    if _is_automatic(head) or precedence == "auto_reply":
        return AUTOMATIC
    if not own and head.has_any(_MASS):
        return BULK
    return ""


def _is_automatic(head: Head) -> bool:
    said = head.lower(b"auto-submitted").split(";")[0].strip()
    return said not in {"", "no"} or head.has_any(_ANSWERS)


def is_nobody(address: str) -> bool:
    """Tell whether an address (lower case) is one that no person reads."""
    local = address.partition("@")[0]
    return bool(_SILENT.fullmatch(local) or _SILENT_END.search(local))
