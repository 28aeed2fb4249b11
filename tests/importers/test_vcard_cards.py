"""Finding the cards in a file, and accounting for all of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.importers.recognise import Kind, recognise
from relnote.importers.vcard import cards, lines, read_vcards

ANN = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEND:VCARD\r\n"
BO = b"begin:vcard\nfn:Bo\nend:vcard\n"


def names(data: bytes) -> list[str]:
    return [draft.name for draft in read_vcards(data).drafts]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (ANN + BO, [(1, "Ann"), (5, "Bo")]),
        (ANN + b"\r\n\n  \n" + BO, [(1, "Ann"), (8, "Bo")]),
        (ANN.rstrip() + BO, [(1, "Ann"), (4, "Bo")]),
        (ANN.rstrip() + b"\xef\xbb\xbf" + BO, [(1, "Ann"), (4, "Bo")]),
        (ANN + b"\xef\xbb\xbf" + BO, [(1, "Ann"), (5, "Bo")]),
        (ANN.replace(b"BEGIN:VCARD", b"BEGIN:VCARD "), [(1, "Ann")]),
        (ANN.replace(b"END:VCARD\r\n", b""), [(1, "Ann")]),
        (ANN.replace(b"END:VCARD\r\n", b"") + BO, [(1, "Ann"), (4, "Bo")]),
        (ANN.replace(b"END:VCARD\r\n", b"END:VCARDX\r\nEND:VCARD\r\n"), [(1, "Ann")]),
        (b"\xef\xbb\xbf" + ANN, [(1, "Ann")]),
        (ANN + b"\x1a", [(1, "Ann")]),
    ],
)
def test_cards_are_found(data: bytes, expected: list[tuple[int, str]]) -> None:
    found = read_vcards(data)
    assert [(draft.line, draft.name) for draft in found.drafts] == expected
    assert found.skipped == ()


@pytest.mark.parametrize(
    "opening", [b"AGENT:\r\nBEGIN:VCARD\r\n", b"AGENT:BEGIN:VCARD\r\n", b"item1.AGENT;X=y:\n\nBEGIN:VCARD\n"]
)
def test_an_agent_is_part_of_the_card(opening: bytes) -> None:
    inner = b"N:Berg;Cy\r\nTEL:1\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Di\r\nEND:VCARD\r\nEND:VCARD\r\n"
    found = read_vcards(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ann\r\n" + opening + inner + b"TEL:2\r\nEND:VCARD\r\n" + BO
    )
    assert [draft.name for draft in found.drafts] == ["Ann", "Bo"]
    assert [point.value for point in found.drafts[0].points] == ["2"]
    (agent,) = found.drafts[0].properties
    assert agent.name == "AGENT"
    assert agent.value == (
        "BEGIN:VCARD\\nN:Berg\\;Cy\\nTEL:1\\nAGENT:\\nBEGIN:VCARD\\nFN:Di\\nEND:VCARD\\nEND:VCARD"
    )


def test_an_agent_that_never_ends_costs_no_neighbour() -> None:
    assert names(b"BEGIN:VCARD\nFN:Ann\nAGENT:\nBEGIN:VCARD\nFN:Cy\n" + BO) == ["Ann", "Cy", "Bo"]


def test_an_agent_of_version_3_is_kept_as_it_came() -> None:
    found = read_vcards(b"BEGIN:VCARD\nFN:Ann\nAGENT:BEGIN:VCARD\\nFN:Cy\\nEND:VCARD\\n\nEND:VCARD\n")
    assert found.drafts[0].properties[0].value == "BEGIN:VCARD\\nFN:Cy\\nEND:VCARD\\n"


def test_a_card_inside_a_card_without_agent_is_a_card_of_its_own() -> None:
    found = read_vcards(b"BEGIN:VCARD\nN:Ann\n" + BO + b"TEL:7\nEND:VCARD\n" + BO)
    assert [draft.name for draft in found.drafts] == ["Ann", "Bo", "Bo"]
    assert [point.value for point in found.drafts[0].points] == ["7"]


@pytest.mark.parametrize(
    ("data", "line", "reason", "raw"),
    [
        (b"BEGIN:VCARD\nKIND:group\nFN:Club\nEND:VCARD\n", 1, "This card is a group, not a person.", None),
        (
            b"BEGIN:VCARD\nX-ADDRESSBOOKSERVER-KIND:group\nFN:Club\nEND:VCARD\n",
            1,
            "This card is a group, not a person.",
            None,
        ),
        (
            b"BEGIN:VCARD\nkind:ORG\nFN:Bolt\nEND:VCARD\n",
            1,
            "This card is an organisation, not a person.",
            None,
        ),
        (b"BEGIN:VCARD\nKIND:location\nFN:Room\nEND:VCARD\n", 1, "This card is a place, not a person.", None),
        (
            b"BEGIN:VCARD\nUID:7\nEND:VCARD\n",
            1,
            "This card has no name, organisation, e-mail address or telephone number.",
            None,
        ),
        (b"BEGIN:VCARD\nEND:VCARD\n", 1, "This card is empty.", None),
        (b"stray\n", 1, "This text stands outside of any card.", None),
        (b"\n\nEND:VCARD\n", 3, "This text stands outside of any card.", b"END:VCARD\n"),
    ],
)
def test_what_is_skipped_says_why(data: bytes, line: int, reason: str, raw: bytes | None) -> None:
    found = read_vcards(data + ANN)
    assert [(gone.line, gone.reason, gone.raw) for gone in found.skipped] == [
        (line, reason, data if raw is None else raw)
    ]
    assert [draft.name for draft in found.drafts] == ["Ann"]
    assert found.read == 2


def test_a_person_of_a_kind_is_a_person() -> None:
    assert names(b"BEGIN:VCARD\nKIND:individual\nFN:Ann\nEND:VCARD\n") == ["Ann"]


def test_lines_after_an_unclosed_card_belong_to_nobody() -> None:
    found = read_vcards(b"BEGIN:VCARD\nFN:Ann\n" + BO + b"FN:orphan\n\nTEL:1\n")
    assert [draft.name for draft in found.drafts] == ["Ann", "Bo"]
    assert [(gone.line, gone.raw) for gone in found.skipped] == [(6, b"FN:orphan\nTEL:1\n")]


def test_an_exception_inside_a_card_is_that_cards_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = lines.parse

    def fail(line: bytes, decoder: object) -> lines.Property:
        if line == b"FN:Ann":
            raise RecursionError
        return parse(line, decoder)  # type: ignore[arg-type]

    monkeypatch.setattr(lines, "parse", fail)
    found = read_vcards(ANN + BO)
    assert [draft.name for draft in found.drafts] == ["Bo"]
    assert [(gone.line, gone.raw) for gone in found.skipped] == [(1, ANN)]
    assert "Ann" not in found.skipped[0].reason


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n \n", b"\xff\xfe"])
def test_an_empty_file_holds_nothing(data: bytes) -> None:
    assert read_vcards(data).read == 0


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b'["vcard", [["fn", {}, "text", "Ann"]]]', "a jCard (vCard as JSON)"),
        (b'[["vcard", []]]', "a jCard (vCard as JSON)"),
        (
            b'<?xml version="1.0"?>\n<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">',
            "an xCard (vCard as XML)",
        ),
        (b"dn: cn=Ann\ncn: Ann\n", "an address book in LDIF"),
        (b'{"version": 1}', "a JSON file"),
        (b"<html>", "an XML or HTML file"),
        (b"### Activities:\n- 2018-11-01: x\n", "a friends.md journal"),
        ("Name,E-Mail,Telefon\r\nAnn,,\r\n".encode("utf-16"), "a table of contacts (CSV)"),
        (b"Ann\n", "a file of an unknown kind"),
        (b"\x00" * 40, "a file of an unknown kind"),
    ],
)
def test_other_files_are_named_and_kept_whole(data: bytes, hint: str) -> None:
    assert recognise(data).kind is not Kind.VCARD
    assert recognise(data).hint == hint
    (gone,) = read_vcards(data).skipped
    assert hint in gone.reason
    assert gone.raw == data


@pytest.mark.parametrize(
    "data", [ANN, BO, b"Hello\r\n" + ANN, ANN.decode().encode("utf-16"), b"\n\xef\xbb\xbf" + BO]
)
def test_vcards_are_recognised(data: bytes) -> None:
    assert recognise(data).kind is Kind.VCARD
    assert read_vcards(data).drafts


def test_an_empty_file_is_recognised_as_one() -> None:
    assert recognise(b"\xef\xbb\xbf \n").hint == "an empty file"


BITS = st.sampled_from(
    [
        b"BEGIN:VCARD", b"END:VCARD", b"AGENT:", b"FN:Ann", b"N:Berg;Ann;;;", b"\r\n", b"\n", b"\r", b" ", b"\t", b"=", b"=C3=",
        b"FN;QUOTED-PRINTABLE:", b"PHOTO;BASE64:", b"QUJD", b"TEL;TYPE=", b'"', b":", b";", b"\\", b"^n", b"\x00", b"\xe4", b"\xff\xfe",
        b"CHARSET=utf-16", b"EMAIL:a@b.example", b"BDAY:1604-02-29", b"KIND:group", b"item1.", b"X-ABLabel:_$!<Home>!$_", b"\xef\xbb\xbf",
    ],
)  # fmt: skip


@given(st.lists(st.one_of(BITS, st.binary(max_size=8)), max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_ever_raises_and_everything_is_accounted_for(bits: list[bytes]) -> None:
    data = b"\n".join(bits) if len(bits) % 2 else b"".join(bits)
    found = read_vcards(data, region="GB")
    assert not any("damaged" in gone.reason for gone in found.skipped)
    assert all(draft.name.strip() for draft in found.drafts)
    records = cards.split_cards(data)
    blank = b" \t\r\n\x00\x1a"
    assert sorted(b"".join(line for card in records for line in card.raw).translate(None, blank)) == sorted(
        data.translate(None, blank)
    )
