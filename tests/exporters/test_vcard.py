"""Cards out: what the importer read comes back the same, unknown properties included."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import Channel
from relnote.exporters.vcard import Card, vcard
from relnote.exporters.vcard_values import Kept, payload
from relnote.importers.drafts import ContactDraft
from relnote.importers.vcard import read_vcards
from relnote.services.merging import together


def read(data: bytes) -> ContactDraft:
    found = read_vcards(data)
    assert [skipped.reason for skipped in found.skipped] == []
    [draft] = found.drafts
    return draft


def card_of(draft: ContactDraft) -> Card:
    """Give what the journal holds of an imported card."""
    points = tuple(
        ContactPoint(channel=each.channel, value=each.value, label=each.label, preferred=each.preferred)
        for each in draft.points
    )
    contact = Contact(
        uid=draft.uid,
        name=draft.name,
        organisation=draft.organisation,
        title=draft.title,
        zone=draft.zone,
        born=draft.born,
        about=draft.about,
        tags=draft.tags,
        points=points,
    )
    kept = [
        Kept(group=each.group, name=each.name, parameters=together(each.parameters), value=each.value)
        for each in draft.properties
    ]
    return Card(contact=contact, kept=kept, answers=dict(draft.answers), dates=draft.dates)


def comparable(draft: ContactDraft) -> ContactDraft:
    """Leave out what says nothing: the place in the file, and whether a parameter is given once or in pieces."""
    properties = tuple(
        replace(each, parameters=tuple(together(each.parameters).items()))
        if each.name != "PHOTO"
        else replace(each, parameters=(), value=payload(each.name, each.value))
        for each in draft.properties
    )
    return replace(draft, line=0, answers=tuple(sorted(dict(draft.answers).items())), properties=properties)


EXAMPLES = int(os.environ.get("EXAMPLES", "200"))
"""`make fuzz` tries five thousand of each version."""

WORD = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp", "Zs")), min_size=1, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
ESCAPED = TEXT.map(lambda text: text.translate({92: "\\\\", 44: "\\,", 59: "\\;"}))
LISTED = st.lists(ESCAPED, min_size=1, max_size=3).map(";".join)
PARAMETER = st.builds(
    lambda name, values: f";{name}=" + ",".join(f'"{value}"' for value in values),
    st.sampled_from(["TYPE", "X-SORT", "LANGUAGE", "ALTID", "PREF"]),
    st.lists(TEXT.map(lambda text: text.replace('"', "").strip() or "x"), min_size=1, max_size=2),
)
PARAMETERS = st.lists(PARAMETER, max_size=2).map("".join)
GROUP = st.sampled_from(["", "", "item1.", "item2.", "work."])
KNOWN = st.one_of(
    st.builds(
        "{}EMAIL;TYPE={}:{}@example.org".format,
        GROUP,
        st.sampled_from(["work", "home", "x"]),
        st.sampled_from("abc"),
    ),
    st.builds(
        "{}TEL;TYPE={}:+351 210 {}".format,
        GROUP,
        st.sampled_from(["cell", "fax", "work,cell", "text"]),
        st.integers(100000, 999999),
    ),
    st.builds(
        "{}TEL;VALUE=uri;PREF={}:tel:+1-555-{}".format, GROUP, st.integers(1, 3), st.integers(1000, 9999)
    ),
    st.builds("{}X-SOCIALPROFILE;TYPE={}:{}".format, GROUP, st.sampled_from(["twitter", "x"]), ESCAPED),
    st.builds("IMPP:{}:ann@example.org".format, st.sampled_from(["xmpp", "sip", "skype"])),
    st.builds("item1.X-ABLabel:{}".format, ESCAPED),
    st.builds("ORG:{}".format, LISTED),
    st.builds("N:{};{};;;".format, ESCAPED, ESCAPED),
    st.builds(
        "{}{}:{}".format,
        st.sampled_from(["TITLE", "ROLE", "NOTE", "CATEGORIES", "NICKNAME", "FN"]),
        PARAMETERS,
        ESCAPED,
    ),
    st.sampled_from(
        [
            *(
                "BDAY:19800229",
                "BDAY:--0315",
                "BDAY;VALUE=text:circa 1800",
                "BDAY:1985-03",
                "TZ:Europe/Lisbon",
                "TZ:-05:00",
            ),
            *(
                "ANNIVERSARY:20100704",
                "item2.X-ABDATE:2011-05-06",
                "UID:one-1",
                "REV:20200101T000000Z",
                "KIND:individual",
            ),
            *(
                "X-RELNOTE-BEST-DAYS:tue wed",
                "X-RELNOTE-FIRST-CHANNEL:phone",
                "X-RELNOTE-SECOND-CHANNEL:email",
            ),
            *(
                "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ",
                "PHOTO:data:image/png;base64,AAAA",
                "no property at all",
                "URL:https\\://x.org",
                "item1.URL;TYPE=home:https\\://x.org",
                "ADR;TYPE=home,pref:;;Rua A 5;Porto;;;PT",
                "ADR;TYPE=work:;;Rua A 5;Porto;;;PT",
                "item2.ADR:;;Rua B;;;;",
            ),
        ]
    ),
)
UNKNOWN = st.builds(
    "{}X-{}{}:{}".format, GROUP, st.sampled_from(["ODD", "PHONETIC-NAME", "ABADR"]), PARAMETERS, LISTED
)
CARDS = st.lists(st.one_of(KNOWN, UNKNOWN), max_size=12)


@pytest.mark.parametrize("version", ["4.0", "3.0"])
@given(lines=CARDS, name=TEXT)
@settings(max_examples=EXAMPLES)
def test_no_property_is_lost_or_changed(version, lines, name) -> None:
    escaped = name.translate({92: "\\\\", 44: "\\,", 59: "\\;"})
    text = "\r\n".join(["BEGIN:VCARD", "VERSION:4.0", f"FN:{escaped}", *lines, "END:VCARD", ""])
    first = read(text.encode())
    names = [at for at, each in enumerate(first.properties) if each.name == "N"]
    # A card has one N.
    first = replace(
        first, properties=tuple(each for at, each in enumerate(first.properties) if at not in names[1:])
    )
    written = vcard(card_of(first), version)
    second = read(written)
    if version == "3.0" and not any(each.name == "N" for each in first.properties):
        # It has to have one.
        second = replace(second, properties=tuple(each for each in second.properties if each.name != "N"))
    assert comparable(second) == comparable(first)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


MARY = Contact(
    uid="mary-1",
    name="Mary Chen",
    organisation="Acme; Roofs, Ltd",
    born="--02-29",
    points=(
        ContactPoint(channel=Channel.EMAIL, value="mary@example.org", label="work", preferred=True),
        ContactPoint(channel=Channel.PHONE, value="+351 210 123 456", label="mobile", preferred=True),
        ContactPoint(channel=Channel.SOCIAL, value="@mary", label="Mastodon: main"),
    ),
)


def test_a_card_as_other_programs_read_it() -> None:
    answers = {"best_days": "tue wed", "first_channel": "phone", "second_channel": "email"}
    card = Card(contact=MARY, answers=answers, dates=[("2010-07-04", "first order")])
    assert vcard(card).decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID:mary-1",
        "FN:Mary Chen",
        "ORG:Acme\\; Roofs\\, Ltd",
        "EMAIL;TYPE=work;PREF=2:mary@example.org",
        "TEL;TYPE=cell;PREF=1:+351 210 123 456",
        "item1.X-SOCIALPROFILE:@mary",
        "item1.X-ABLabel:Mastodon: main",
        "BDAY:--0229",
        "item2.X-ABDATE:2010-07-04",
        "item2.X-ABLabel:first order",
        "X-RELNOTE-BEST-DAYS:tue wed",
        "X-RELNOTE-FIRST-CHANNEL:phone",
        "X-RELNOTE-SECOND-CHANNEL:email",
        "END:VCARD",
        "",
    ]
    old = vcard(card, "3.0").decode()
    assert "N:Chen;Mary;;;\r\n" in old
    assert "TEL;TYPE=cell,pref:+351 210 123 456\r\n" in old
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n" in old


def test_what_no_card_may_hold_does_no_harm() -> None:
    contact = replace(MARY, name="Mary\x00\ud800", about="one\r\ntwo\nEND:VCARD\n\nthree", points=())
    draft = read(vcard(Card(contact=contact)))
    assert (draft.name, draft.about) == ("Mary\ufffd\ufffd", "one\ntwo\nEND:VCARD\n\nthree")


def test_a_firm_that_was_changed_is_preferred_to_the_one_that_came() -> None:
    kept = [Kept(name="ORG", parameters={"PREF": ["1"]}, value="Bolt;Sales")]
    assert read(vcard(Card(contact=MARY, kept=kept))).organisation == "Acme; Roofs, Ltd"
    unchanged = replace(MARY, organisation="Bolt, Sales")
    assert vcard(Card(contact=unchanged, kept=kept)).count(b"ORG") == 1


def test_a_card_has_one_name_and_the_others_stand_beside_it() -> None:
    kept = [
        Kept(name="N", value="Chen;M;;;"),
        Kept(name="N", value="Chen;Mary;;;"),
        Kept(name="N", value="Chen;M;;;"),
    ]
    lines = vcard(Card(contact=MARY, kept=kept)).decode().split("\r\n")
    assert [line for line in lines if "N:Chen" in line] == ["X-ALSO-N:Chen;M;;;", "N:Chen;Mary;;;"]


def test_data_stands_where_its_version_has_it() -> None:
    photo = Kept(name="PHOTO", parameters={"ENCODING": ["b"], "TYPE": ["JPEG"]}, value="/9j/4AAQ")
    assert b"PHOTO:data:image/jpeg;base64,/9j/4AAQ\r\n" in vcard(Card(contact=MARY, kept=[photo]))
    assert b"PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n" in vcard(Card(contact=MARY, kept=[photo]), "3.0")
    uri = Kept(name="PHOTO", value="data:image/png;base64,iVBORw0K")
    assert b"PHOTO;ENCODING=b;TYPE=PNG:iVBORw0K\r\n" in vcard(Card(contact=MARY, kept=[uri]), "3.0")


def test_a_messenger_is_one_and_a_firm_has_no_family() -> None:
    skype = ContactPoint(channel=Channel.SOCIAL, value="skype:mary", label="Skype")
    firm = replace(MARY, name="Nordlys Verksted", organisation="Nordlys Verksted", points=(skype,))
    written = vcard(Card(contact=firm), "3.0")
    assert b"IMPP;X-SERVICE-TYPE=Skype:skype:mary\r\n" in written
    assert b"\r\nN:;;;;\r\n" in written
    [point] = read(written).points
    assert (point.value, point.label) == ("skype:mary", "Skype")
