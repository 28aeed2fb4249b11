"""What the name of one column means, told by the words it is made of."""

from __future__ import annotations

from relnote.importers.tables.mapping import Field
from relnote.importers.tables.roles import Role, roles_of, service_in

Meaning = tuple[Field, str]
"""What a column means, and which one of several it is."""

_PLACES = {Role.HOME: "home", Role.WORK: "work", Role.ORGANISATION: "work", Role.OTHER: "other"}
_KINDS_OF_PHONES = {
    Role.MOBILE: "mobile",
    Role.PAGER: "pager",
    Role.CAR: "car",
    Role.RADIO: "radio",
    Role.CALLBACK: "callback",
    Role.ISDN: "isdn",
    Role.TTY: "tty",
}
_WHERE = frozenset({*_PLACES, Role.MAIN, Role.SECOND})
_NAMING = frozenset({Role.NAME, Role.FULL})
_PARTS = {
    Role.POBOX: Field.POBOX,
    Role.POSTCODE: Field.POSTCODE,
    Role.STREET: Field.STREET,
    Role.CITY: Field.CITY,
    Role.REGION: Field.REGION,
    Role.COUNTRY: Field.COUNTRY,
    Role.ADDRESS: Field.ADDRESS,
}
"""Parts of an address, the most telling first."""

_EXACT: dict[frozenset[Role], Field] = {
    frozenset({Role.NAME}): Field.NAME,
    frozenset({Role.NAME, Role.FULL}): Field.NAME,
    frozenset({Role.FULL}): Field.NAME,
    frozenset({Role.FIRST}): Field.FIRST,
    frozenset({Role.MIDDLE}): Field.MIDDLE,
    frozenset({Role.FIRST, Role.MIDDLE}): Field.MIDDLE,
    frozenset({Role.FIRST, Role.SECOND}): Field.MIDDLE,
    frozenset({Role.FIRST, Role.OTHER}): Field.MIDDLE,
    frozenset({Role.SECOND}): Field.KEEP,
    frozenset({Role.LAST}): Field.LAST,
    frozenset({Role.PREFIX}): Field.PREFIX,
    frozenset({Role.SUFFIX}): Field.SUFFIX,
    frozenset({Role.NICK}): Field.NICKNAME,
    frozenset({Role.ORGANISATION}): Field.ORGANISATION,
    frozenset({Role.WORK}): Field.ORGANISATION,
    frozenset({Role.ACCOUNT, Role.NAME}): Field.ORGANISATION,
    frozenset({Role.UNIT}): Field.UNIT,
    frozenset({Role.ORGANISATION, Role.UNIT}): Field.UNIT,
    frozenset({Role.ORGANISATION, Role.WORK}): Field.ORGANISATION,
    frozenset({Role.UNIT, Role.WORK}): Field.UNIT,
    frozenset({Role.TITLE, Role.WORK}): Field.TITLE,
    frozenset({Role.JOB, Role.WORK}): Field.TITLE,
    frozenset({Role.JOB}): Field.TITLE,
    frozenset({Role.TITLE}): Field.TITLE,
    frozenset({Role.JOB, Role.TITLE}): Field.TITLE,
    frozenset({Role.ORGANISATION, Role.TITLE}): Field.TITLE,
    frozenset({Role.ORGANISATION, Role.JOB}): Field.TITLE,
    frozenset({Role.BIRTH}): Field.BORN,
    frozenset({Role.BIRTH, Role.DATE}): Field.BORN,
    frozenset({Role.FEAST}): Field.BORN,
    frozenset({Role.BIRTH, Role.YEAR}): Field.BORN_YEAR,
    frozenset({Role.BIRTH, Role.MONTH}): Field.BORN_MONTH,
    frozenset({Role.BIRTH, Role.DAY}): Field.BORN_DAY,
    frozenset({Role.ANNIVERSARY}): Field.ANNIVERSARY,
    frozenset({Role.WEDDING, Role.ANNIVERSARY}): Field.ANNIVERSARY,
    frozenset({Role.WEDDING, Role.FEAST}): Field.ANNIVERSARY,
    frozenset({Role.TIER}): Field.TIER,
    frozenset({Role.ABOUT}): Field.ABOUT,
    frozenset({Role.TAG}): Field.TAG,
    frozenset({Role.ZONE}): Field.ZONE,
    frozenset({Role.IDENTITY}): Field.ID,
}
"""Fields of which there is one in a table, or whose columns are alike."""


def meaning_of(name: str) -> Meaning | None:
    """Tell what a column of this name means; none if it is not understood."""
    roles = roles_of(name)
    if not roles or roles & {Role.PERSON, Role.SOUND, Role.KIND, Role.LABEL, Role.MAIDEN}:
        return None
    rest = roles - {Role.VALUE}
    bare = rest - {Role.NAME, Role.FULL} if len(rest - {Role.NAME, Role.FULL}) else rest
    if found := _EXACT.get(rest):
        return (found, "") if found is not Field.KEEP else None
    return _reachable(rest, name) or _placed(rest) or _named(bare)


def _named(bare: frozenset[Role]) -> Meaning | None:
    """Understand `Company Name`, `First Name`, where the word for a name adds nothing."""
    found = _EXACT.get(bare)
    if found in {Field.FIRST, Field.MIDDLE, Field.LAST, Field.NICKNAME, Field.ORGANISATION, Field.UNIT}:
        return found, ""
    if found in {Field.PREFIX, Field.SUFFIX}:
        return found, ""
    # A further name: `Additional Name`, `Segundo nombre`.
    return (Field.MIDDLE, "") if bare == {Role.SECOND} else None


def _reachable(roles: frozenset[Role], name: str) -> Meaning | None:
    """Understand an e-mail address, a number or a handle; which one of them stands beside."""
    where = next((said for role, said in _PLACES.items() if role in roles), "")
    where = where or ("main" if Role.MAIN in roles else "")
    core = roles - _WHERE
    if core in ({Role.EMAIL}, {Role.EMAIL, Role.ADDRESS}):
        return Field.EMAIL, where
    if Role.FAX in core and core <= {Role.FAX, Role.PHONE}:
        return Field.FAX, where
    kinds = core & _KINDS_OF_PHONES.keys()
    if kinds and core <= {*_KINDS_OF_PHONES, Role.PHONE}:
        kind = next(said for role, said in _KINDS_OF_PHONES.items() if role in kinds)
        return Field.PHONE, kind if not where or kind == "mobile" else f"{where} {kind}"
    if core == {Role.PHONE}:
        return Field.PHONE, where
    if Role.SERVICE in core and core <= {Role.SERVICE, Role.URL, Role.NAME, Role.IDENTITY, Role.ADDRESS}:
        return Field.HANDLE, service_in(name)
    if core in ({Role.URL}, {Role.URL, Role.ADDRESS}):
        return Field.WEBSITE, where
    return None


def _placed(roles: frozenset[Role]) -> Meaning | None:
    """Understand a part of an address."""
    core = roles - _WHERE
    if not core or not core <= {*_PARTS, Role.FULL}:
        return None
    part = next((field for role, field in _PARTS.items() if role in core), None)
    where = next((said for role, said in _PLACES.items() if role in roles), "")
    return (part, where) if part else None
