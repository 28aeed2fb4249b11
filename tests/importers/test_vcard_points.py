"""E-mail addresses, telephone numbers and handles."""

from __future__ import annotations

import pytest

from relnote.domain.words import Channel
from tests.importers.vcard_samples import one, point


@pytest.mark.parametrize(
    ("line", "channel", "value", "label"),
    [
        ("TEL;HOME;VOICE;PREF:1", Channel.PHONE, "1", "home"),
        ("TEL;type=CELL;type=VOICE;type=pref:1", Channel.PHONE, "1", "mobile"),
        ('tel;Type="cell,voice":1', Channel.PHONE, "1", "mobile"),
        ("TEL;TYPE=work,fax:1", Channel.FAX, "1", "work"),
        ("TEL;TYPE=text,cell:1", Channel.TEXT, "1", "mobile"),
        ('TEL;TYPE="cell,voice,text":1', Channel.PHONE, "1", "mobile"),
        ("TEL;TYPE=WhatsApp:1", Channel.PHONE, "1", "WhatsApp"),
        ("TEL;X-DESK:1", Channel.PHONE, "1", "DESK"),
        (
            'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-202-555-0143',
            Channel.PHONE,
            "+1-202-555-0143",
            "home",
        ),
        ("EMAIL;VALUE=uri:MAILTO:ann%2Bx@bolt.example?subject=Hi", Channel.EMAIL, "ann+x@bolt.example", ""),
        ('EMAIL;INTERNET:"Ann" <ann@bolt.example>', Channel.EMAIL, "ann@bolt.example", ""),
        ("X-AIM;TYPE=HOME:annie", Channel.SOCIAL, "annie", "AIM"),
        ("IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME:skype:annie", Channel.SOCIAL, "skype:annie", "Skype"),
        ("IMPP;PREF=1:xmpp:ann@bolt.example", Channel.SOCIAL, "xmpp:ann@bolt.example", "xmpp"),
        (
            "X-SOCIALPROFILE;type=twitter:http\\://social.example/ann",
            Channel.SOCIAL,
            "http://social.example/ann",
            "twitter",
        ),
        ("X-messaging/skype-All:annie", Channel.SOCIAL, "annie", "skype"),
    ],
)
def test_points(line: str, channel: Channel, value: str, label: str) -> None:
    found = point(one("FN:Ann", line))
    assert (found.channel, found.value, found.label) == (channel, value, label)


@pytest.mark.parametrize(
    ("number", "region", "normal"),
    [
        ("+44 (0)20 7183 8750", "", "+442071838750"),
        ("0044 20 7183 8750", "", "+442071838750"),
        ("020 7183 8750", "", ""),
        ("020 7183 8750", "gb", "+442071838750"),
        ("(202) 555-0143", "US", "+12025550143"),
        ("+1-202-555-0143;ext=12", "", ""),
        ("+12", "", ""),
        ("p1234w9", "GB", ""),
        ("call me", "GB", ""),
        ("+" + "1" * 5000, "GB", ""),
    ],
)
def test_numbers(number: str, region: str, normal: str) -> None:
    found = point(one("FN:Ann", f"TEL:{number}", region=region))
    assert (found.value, found.normal) == (number, normal)


@pytest.mark.parametrize(
    "address", ["ann", "ann@", "a b@c.example", "ann\u200b@bolt.example", "a@b@c.example"]
)
def test_what_is_no_address_has_no_normal_form(address: str) -> None:
    assert (
        point(one("FN:Ann", f"EMAIL:{address}")).value,
        point(one("FN:Ann", f"EMAIL:{address}")).normal,
    ) == (address, "")


def test_one_point_of_each_channel_is_preferred() -> None:
    draft = one(
        "FN:A",
        "TEL;PREF=50:1",
        "TEL;PREF=2:2",
        "TEL;PREF=2:3",
        "EMAIL;TYPE=pref:a@b.example",
        "EMAIL:c@d.example",
        "X-AIM:x",
    )
    assert [p.value for p in draft.points if p.preferred] == ["a@b.example", "2"]


def test_labels_of_groups() -> None:
    draft = one(
        "FN:Ann",
        "item1.EMAIL:a@b.example",
        "item1.X-ABLabel:_$!<Home>!$_",
        "ITEM2.TEL:1",
        "item2.X-ABLabel:Søn",
        "item3.URL:http\\://bolt.example",
        "item3.X-ABLabel:_$!<HomePage>!$_",
    )
    assert [p.label for p in draft.points] == ["Home", "Søn"]
    assert [(p.group, p.name, p.value) for p in draft.properties] == [
        ("item3", "URL", "http\\://bolt.example"),
        ("item3", "X-ABLABEL", "_$!<HomePage>!$_"),
    ]
