"""Finding the messages in mbox files and Maildir folders, and accounting for all of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.importers.drafts import InteractionDraft, PassedOver, Skipped
from relnote.importers.mail import is_maildir, message, read_maildir, read_mbox, reader, separators
from relnote.importers.mail.mailboxes import mailboxes
from relnote.importers.recognise import Kind, recognise
from tests.importers.mail_samples import FROM, MINE, mail, mbox, multipart, parts, read


@pytest.mark.parametrize(
    "data", [mbox(mail()), b"\xef\xbb\xbf" + mbox(mail()), mbox(mail("x\nBEGIN:VCARD\nFN:Ann\nEND:VCARD\n"))]
)
def test_a_mailbox_is_recognised(data: bytes) -> None:
    assert recognise(data).kind is Kind.MBOX


def test_text_that_begins_with_from_is_no_mailbox() -> None:
    assert recognise(b"From here on\nit gets better: yes\n").kind is Kind.UNKNOWN


def lines_of(data: bytes) -> list[int]:
    return [record.line for record in read(data)]


@pytest.mark.parametrize(
    "separator",
    [
        b"From ann@bolt.example Thu Nov 26 15:39:00 2026\n",
        b"From ann@bolt.example  Thu Nov  6 15:39 2026\r\n",
        b"From 17@xxx Thu Nov 26 15:39:00 +0000 2026\n",
        b"From - Thu Nov 26 15:39:00 CET 2026\n",
        b"From a b c Thu Nov 26 15:39:00 2026 +0100\n",
        b"From ann Thu, 26 Nov 2026 15:39:00 +0100\n",
        b"From ann Thu Nov 26 15:39:00 2026 remote from kiln\n",
    ],
)
def test_separators(separator: bytes) -> None:
    data = mbox(mail()) + separator + mail() + b"\n\n" + separator + mail()
    assert lines_of(data) == [1, 10, 19]


@pytest.mark.parametrize(
    "lines",
    [
        "From here on it gets better\nSo: yes",
        "From Monday Thu Nov 26 15:39:00 2026\nno header here",
        "From ann@bolt.example\nSubject: x",
        "From ann Thu Nov 26 15:39:00 2026",
        ">From ann Thu Nov 26 15:39:00 2026\nSubject: x",
    ],
)
def test_lines_of_a_body_that_begin_with_from(lines: str) -> None:
    found = read(mbox(mail(f"One\n\n{lines}\n\nlast"), mail()))
    assert [type(record) for record in found] == [InteractionDraft, InteractionDraft]
    assert found[0].body == f"Offer\n\nOne\n\n{lines.removeprefix('>')}\n\nlast"


def test_a_separator_needs_a_blank_line_before_it() -> None:
    assert lines_of(FROM + mail("One") + b"\n" + FROM + mail()) == [1]
    assert lines_of(FROM + mail("One") + b"\n\r\n" + FROM + mail()) == [1, 10]


def test_carriage_returns() -> None:
    first, second = read(mbox(mail("a\nb"), mail()).replace(b"\n", b"\r\n"))
    assert (first.line, first.body, second.line) == (1, "Offer\n\na\nb", 11)


def test_an_mbox_without_dates() -> None:
    assert lines_of(b"From ann\n" + mail() + b"\n\nFrom bo\n" + mail()) == [1, 10]


def test_text_before_the_first_message_is_skipped() -> None:
    first, second = read(b"\xef\xbb\xbfstray\n\n" + mbox(mail()))
    assert first == Skipped(line=1, reason="This text stands before the first message.", raw=b"stray\n\n")
    assert second.line == 3


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_holds_nothing(data: bytes) -> None:
    assert read(data) == []


def test_a_mark_at_the_beginning() -> None:
    assert lines_of(b"\xef\xbb\xbf" + mbox(mail())) == [1]


@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 64, 1000])
def test_where_the_file_is_cut_for_reading_does_not_matter(
    chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = b"".join(mbox(mail("x" * size + "\n\nFrom \n\n")) for size in range(60)) + b"\n\n\nFrom "
    expected = [(record.line, record.body) for record in read(data)]
    assert len(expected) == 60
    monkeypatch.setattr(separators, "_CHUNK", chunk)
    monkeypatch.setattr(separators, "_AHEAD", 200)
    assert [(record.line, record.body) for record in read(data)] == expected


@pytest.mark.parametrize(
    ("name", "reason"), [("Junk", "spam"), ("Drafts.mbox", "draft"), ("Entwürfe", "draft"), ("Inbox", "")]
)
def test_the_name_of_a_mailbox_tells_drafts_and_spam(tmp_path: Path, name: str, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(mbox(mail()))
    (record,) = read_mbox(path, MINE)
    assert getattr(record, "reason", "") == reason


def maildir(root: Path, *names: str) -> None:
    for place in ("cur", "new", "tmp"):
        (root / place).mkdir(parents=True)
    for number, name in enumerate(names):
        (root / name).write_bytes(mail(f"number {number}\n>From here", Message_ID=f"<{name}@x.example>"))


def test_a_maildir_with_folders(tmp_path: Path) -> None:
    maildir(tmp_path, "new/1.a", "cur/2.b:2,RS", "cur/3.c:2,DS", "cur/4.d:2,ST", "tmp/5.e", "cur/.hidden")
    maildir(tmp_path / ".Sent", "cur/6.f:2,S")
    maildir(tmp_path / ".Junk", "cur/7.g:2,S")
    maildir(tmp_path / ".Work.Entw&APw-rfe", "cur/8.h:2,S")
    found = list(read_maildir(tmp_path, MINE))
    assert [record.line for record in found] == list(range(1, 8))
    assert [record.reason for record in found if isinstance(record, PassedOver)] == [
        "spam", "draft", "draft", "deleted",
    ]  # fmt: skip
    assert [record.uid for record in found if isinstance(record, InteractionDraft)] == [
        "cur/6.f:2,S@x.example", "cur/2.b:2,RS@x.example", "new/1.a@x.example",
    ]  # fmt: skip
    assert found[-1].body == "Offer\n\nnumber 0"
    assert is_maildir(tmp_path)
    assert is_maildir(tmp_path / ".Sent")
    assert not is_maildir(tmp_path / "cur")


def test_a_message_that_vanished_is_skipped(tmp_path: Path) -> None:
    maildir(tmp_path, "cur/1.a", "cur/2.b")
    reading = read_maildir(tmp_path, MINE)
    next(reading)
    (tmp_path / "cur" / "2.b").unlink()
    (gone,) = reading
    assert isinstance(gone, Skipped)
    assert gone.reason.startswith("This message cannot be read (")


def test_an_empty_file_of_a_maildir_is_skipped(tmp_path: Path) -> None:
    maildir(tmp_path)
    (tmp_path / "cur" / "1.a").write_bytes(b"")
    assert list(read_maildir(tmp_path, MINE)) == [
        Skipped(line=1, reason="This message has no headers.", raw=b"")
    ]


def test_headers_of_megabytes() -> None:
    crowd = ",\n ".join(f"Name {number} <p{number}@kiln.example>" for number in range(60_000))
    references = "\n ".join(f"<{number}@kiln.example>" for number in range(60_000))
    first, second, third = read(
        mbox(mail(Cc=crowd), mail(References=references, Subject="x" * 3_000_000), mail(To='"' * 3_000_000))
    )
    assert first == PassedOver(line=1, reason="more than five recipients")
    assert isinstance(second, InteractionDraft)
    assert len(second.replies_to) == 50
    assert len(second.subject) <= 500
    assert third.reason == "neither from you nor to you"


def test_attachments_are_never_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    from relnote.importers.mail import transfer

    seen: list[int] = []
    plain = transfer.decoded
    monkeypatch.setattr(
        transfer, "decoded", lambda data, encoding: (seen.append(len(data)), plain(data, encoding))[1]
    )
    file = (
        "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"
        + "QUJD\n" * 400_000
    )
    words = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n"
    (record,) = read(mbox(mail(parts(file, words, file), Content_Type=multipart())))
    assert isinstance(record, InteractionDraft)
    assert record.body == "Offer\n\nHello"
    assert max(seen) < 100


def test_of_a_message_that_is_too_large_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST", 2000)
    first, second = read(mbox(mail("Hello\n-- \n" + "x\n" * 5000), mail()))
    assert isinstance(first, InteractionDraft)
    assert (first.body, second.line) == ("Offer\n\nHello", 5012)


def test_an_exception_inside_a_message_is_that_messages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(values: list[bytes]) -> object:
        if b"Ann Berg <ann@bolt.example>" in values:
            raise RecursionError
        return mailboxes(values)

    monkeypatch.setattr(message, "mailboxes", fail)
    first, second = read(mbox(mail(), mail(From="bo@kiln.example")))
    assert first == Skipped(
        line=1,
        reason="This message is damaged and could not be read (RecursionError).",
        raw=FROM + mail() + b"\n\n",
    )
    assert isinstance(second, InteractionDraft)


BITS = st.sampled_from(
    [
        FROM, b"\n", b"\n\n", b"\r\n", b"\r", b"From: ", b"To: ", b"Date: ", b"Message-ID: ", b"me@relnote.example", b"<", b">", b'"', b"(",
        b",", b";", b":", b"Ann <ann@bolt.example>", b"Thu, 26 Nov 2026 15:39:00 +0100", b"Content-Type: ", b"multipart/alternative",
        b"multipart/report; report-type=delivery-status", b"; boundary=b", b"--b\n", b"--b--\n", b"text/html", b"; charset=", b"utf-7", b"utf-16",
        b"iso-2022-jp", b"=?utf-8?B?", b"?=", b"+AGA-", b"\xff\xfe", b"\xe4", b"\x00", b"<div class=gmail_quote>", b"</div>", b"<!--", b"<style>",
        b"&#xD800;", b"> ", b"-- \n", b"On 1 May Ann wrote:\n", b"Content-Transfer-Encoding: ", b"base64", b"quoted-printable", b"=\n", b"\x1b$B",
    ],
)  # fmt: skip


@given(st.lists(st.one_of(BITS, st.binary(max_size=8)), max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_ever_raises(bits: list[bytes]) -> None:
    check(mbox(mail()) + FROM + b"".join(bits) + b"\n\n" + mbox(mail(b"".join(bits)), mail()))


def test_damaged_mailboxes_lose_no_neighbour() -> None:
    for seed in range(300):
        check(damaged(random.Random(seed)))


def damaged(chance: random.Random) -> bytes:
    """Give three messages, with the bytes of the second changed, lost and doubled."""
    html = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>J=C3=B6rg</p>"
    body = parts("Content-Type: text/plain; charset=utf-8\n\nGrüße\n> x\n", html)
    data = bytearray(mail(body, Content_Type=multipart("alternative"), Subject="=?utf-8?Q?J=C3=B6rg?="))
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data))
        more = chance.choice(
            [b"\x00", b"\xff", b"\n", b":", b"--b1", b"=", b"<", b">", b'"', bytes(data[at : at + 40])]
        )
        data[at : at + chance.choice([0, 1, 30])] = more
    return mbox(mail(), bytes(data), mail())


def check(data: bytes) -> None:
    found = read(data)
    assert not any("damaged" in getattr(record, "reason", "") for record in found)
    assert isinstance(found[0], InteractionDraft)
    assert isinstance(found[-1], InteractionDraft)
    assert found[-1].body == "Offer\n\nHello"
    assert len(found) == sum(1 for _ in mbox_stretches(data))
    for record in found:
        if isinstance(record, InteractionDraft):
            assert record.people
            assert record.started_at.tzinfo
            assert len(record.body) <= 20_000
            for said in (record.body, record.subject, record.uid, *(each.name for each in record.people)):
                said.encode()
                assert "\x00" not in said


def mbox_stretches(data: bytes) -> list[separators.Stretch]:
    import io

    return list(separators.stretches(io.BytesIO(data)))
