"""Which contact points are addresses."""

from __future__ import annotations

from relnote.domain.records import KNOWN_AS, Contact, ContactPoint
from relnote.domain.words import Channel


def test_a_name_by_which_files_mean_somebody_is_no_address() -> None:
    mail = ContactPoint(channel=Channel.EMAIL, value="mary@acme.example", label="work")
    name = ContactPoint(channel=Channel.SOCIAL, value="Mary", label=KNOWN_AS)
    mary = Contact(name="Mary Chen", points=(name, mail))
    assert (mary.addresses, mary.known_as) == ((mail,), ("Mary",))
