"""Which program writes a table, told by the set of its columns."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.importers.csv_rows import plain_name

OWN = "relnote"
"""The source of tables for spreadsheets that relnote itself wrote."""

_SOURCES: tuple[tuple[str, frozenset[str]], ...] = (
    (OWN, frozenset({"name", "organisation", "tier", "tags", "email", "timezone", "born", "about"})),
    (OWN, frozenset({"when", "who", "channel", "direction", "outcome", "minutes", "yourshare", "text"})),
    ("LinkedIn", frozenset({"firstname", "lastname", "connectedon"})),
    ("LinkedIn", frozenset({"vorname", "nachname", "verbundenam"})),
    ("LinkedIn", frozenset({"prénom", "nomdefamille", "contactdepuis"})),
    ("LinkedIn", frozenset({"nombre", "apellidos", "conectadoel"})),
    ("Google", frozenset({"givenname", "familyname", "groupmembership"})),
    ("Google", frozenset({"firstname", "lastname", "labels", "organizationname"})),
    ("Google", frozenset({"firstname", "lastname", "email1value"})),
    ("Google", frozenset({"givenname", "familyname", "email1value"})),
    ("HubSpot", frozenset({"recordid", "firstname", "lastname", "email"})),
    ("HubSpot", frozenset({"recordid", "activitytype", "activitydate"})),
    ("HubSpot", frozenset({"id", "propertyemail", "propertyfirstname"})),
    ("Salesforce", frozenset({"id", "salutation", "firstname", "lastname", "ownerid"})),
    ("Salesforce", frozenset({"id", "firstname", "lastname", "accountname"})),
    ("Salesforce", frozenset({"contactid", "firstname", "lastname", "accountname"})),
    ("Outlook", frozenset({"firstname", "lastname", "emailaddress", "businesscountryregion"})),
    ("Outlook", frozenset({"firstname", "lastname", "emailaddress", "ttytddphone"})),
    ("Thunderbird", frozenset({"firstname", "lastname", "displayname", "primaryemail", "screenname"})),
    ("Yahoo", frozenset({"first", "last", "email", "messengerid", "distributionlists"})),
    ("Monica", frozenset({"id", "firstname", "middlename", "lastname"})),
)


def source_of(names: Sequence[str]) -> str:
    """Give the name of the program, if the columns tell it; empty if not."""
    there = {plain_name(name) for name in names}
    return next((source for source, needed in _SOURCES if needed <= there), "")
