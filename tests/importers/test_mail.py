"""What becomes of the messages of a mailbox."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import InteractionDraft, PassedOver, Skipped
from tests.importers.mail_samples import FROM, ME, mail, mbox, multipart, one, parts, read


def people(draft: InteractionDraft) -> list[tuple[str, str]]:
    return [(person.name, person.normal) for person in draft.people]


def test_a_received_message() -> None:
    draft = one(mail("Hello\n\nBo", Cc="Cy <cy@kiln.example>, ME@old.example"))
    assert draft.channel is Channel.EMAIL
    assert (draft.direction, draft.outcome) == (Direction.IN, Outcome.RECEIVED)
    assert draft.started_at == datetime(2026, 11, 26, 14, 39, tzinfo=UTC)
    assert draft.zone == ""
    assert draft.uid == "1@bolt.example"
    assert draft.subject == "offer"
    assert draft.body == "Offer\n\nHello\n\nBo"
    assert people(draft) == [("Ann Berg", "ann@bolt.example"), ("Cy", "cy@kiln.example")]
    assert all(person.channel is Channel.EMAIL for person in draft.people)


def test_a_sent_message() -> None:
    draft = one(mail(From=f"Me <{ME}>", To='"Berg, Ann" <Ann@Bolt.example>', Cc=f"{ME}, cy@kiln.example"))
    assert (draft.direction, draft.outcome) == (Direction.OUT, Outcome.SENT)
    assert people(draft) == [("Berg, Ann", "ann@bolt.example"), ("", "cy@kiln.example")]
    assert draft.people[0].value == "Ann@Bolt.example"


def test_a_message_sent_to_hidden_recipients_only() -> None:
    assert people(one(mail(From=ME, To=None, Bcc="ann@bolt.example"))) == [("", "ann@bolt.example")]


@pytest.mark.parametrize("name", ["Delivered_To", "X_Original_To", "Envelope_To", "Bcc"])
def test_mail_may_reach_the_user_by_its_envelope(name: str) -> None:
    assert people(one(mail(To="undisclosed-recipients:;", **{name: ME}))) == [
        ("Ann Berg", "ann@bolt.example")
    ]


def test_a_tag_in_an_own_address_is_no_other_person() -> None:
    assert people(one(mail(To="me+shop@relnote.example, bo@kiln.example"))) == [
        ("Ann Berg", "ann@bolt.example"),
        ("", "bo@kiln.example"),
    ]


def test_subjects_only() -> None:
    (record,) = read(mbox(mail("Private", Subject="Re: [sales] New Offer")), subjects_only=True)
    assert isinstance(record, InteractionDraft)
    assert (record.body, record.subject) == ("New Offer", "new offer")


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"List_Id": "<talk.kiln.example>"}, "mailing list"),
        ({"Precedence": "list"}, "mailing list"),
        ({"Precedence": "bulk"}, "bulk mail"),
        ({"List_Unsubscribe": "<mailto:x@kiln.example>"}, "bulk mail"),
        ({"Auto_Submitted": "auto-replied (vacation)"}, "automatic mail"),
        ({"Auto_Submitted": "auto-generated", "Precedence": "bulk"}, "automatic mail"),
        ({"X_Autoreply": "yes"}, "automatic mail"),
        ({"From": "Shop <no-reply@kiln.example>"}, "automatic mail"),
        ({"From": "Shop <orders.noreply@kiln.example>"}, "automatic mail"),
        (
            {"Cc": "a@k.example, b@k.example, c@k.example, d@k.example, e@k.example"},
            "more than five recipients",
        ),
        ({"To": "bo@kiln.example"}, "neither from you nor to you"),
        ({"To": None}, "neither from you nor to you"),
        ({"From": ME, "To": "me@old.example"}, "from you to nobody else"),
        ({"X_Mozilla_Draft_Info": "internal/draft"}, "draft"),
        ({"X_Status": "T"}, "draft"),
        ({"X_Unsent": "1"}, "draft"),
        ({"X_Gmail_Labels": "=?UTF-8?Q?Entw=C3=BCrfe?=,Wichtig"}, "draft"),
        ({"X_Gmail_Labels": '"Spam",Unread'}, "spam"),
        ({"X_Gmail_Labels": "Chat"}, "chat"),
        ({"X_Spam_Flag": "YES"}, "spam"),
        ({"X_Spam_Status": "Yes, score=9"}, "spam"),
        ({"X_Mozilla_Status": "0009"}, "deleted"),
        (
            {"Content_Type": "multipart/report; report-type=disposition-notification; boundary=x"},
            "read receipt",
        ),
        ({"Content_Type": "multipart/report; report-type=delivery-status; boundary=x"}, "delivery report"),
        ({"From": "MAILER-DAEMON", "Return_Path": "<>"}, "delivery report"),
    ],
)
def test_what_is_passed_over(headers: dict[str, str | None], reason: str) -> None:
    assert read(mbox(mail(**headers))) == [PassedOver(line=1, reason=reason)]


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "no"},
        {"Precedence": "normal"},
        {"X_Spam_Flag": "NO"},
        {"X_Mozilla_Status": "0001"},
        {"X_Status": "A"},
        {"X_Gmail_Labels": "Inbox,Important"},
        {"Cc": "a@k.example, b@k.example, c@k.example, d@k.example"},
        {"From": ME, "To": "ann@bolt.example", "List_Unsubscribe": "<mailto:x@relnote.example>"},
        {"From": "Ann Noreply <ann.reply@bolt.example>"},
        {"From": "postmaster@bolt.example", "Subject": "Your question"} | {"From": "ann@postmaster.example"},
    ],
)
def test_what_is_an_exchange(headers: dict[str, str]) -> None:
    assert isinstance(read(mbox(mail(**headers)))[0], InteractionDraft)


@pytest.mark.parametrize(
    ("subject", "normal"),
    [
        ("Re: Offer", "offer"),
        ("AW: WG: Re[2]: [sales] Fwd: Offer", "offer"),
        ("RE : TR : Offre", "offre"),
        ("SV: VS: Antw: Odp: Offer (fwd)", "offer"),
        ("[sales] Re: [EXTERNAL] Offer", "offer"),
        ("[sales]", "[sales]"),
        ("Re:", ""),
        ("Report: what now", "report: what now"),
        ("Ответ: Вопрос", "вопрос"),
        ("回复：报价", "报价"),
        ("=?utf-8?B?UmU6IMOcYmVyc2ljaHQ=?=", "übersicht"),
        ("=?utf-8?Q?J=C3?= =?utf-8?Q?=B6rg?= rings", "jörg rings"),
        ("=?iso-8859-1?Q?=E9t=E9_?=\n =?utf-8?Q?d=C3=A9j=C3=A0?=", "été déjà"),
        ("=?nonsense?Q?=C3=B6l?= =?utf-8?B?***?=", "öl"),
        (b"\xc3\x96l", "öl"),
        (b"J\xf6rg", "jörg"),
        ("two\n  lines", "two lines"),
    ],
)
def test_subjects(subject: str | bytes, normal: str) -> None:
    assert one(mail(Subject=subject)).subject == normal


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ann@bolt.example (Ann Berg)", [("Ann Berg", "ann@bolt.example")]),
        ("Ann Berg ann@bolt.example", [("Ann Berg", "ann@bolt.example")]),
        ("'Ann Berg' <ann@bolt.example>", [("Ann Berg", "ann@bolt.example")]),
        ('"ann@bolt.example" <ann@bolt.example>', [("", "ann@bolt.example")]),
        ("=?utf-8?Q?Berg,_J=C3=B6rg?= <j@bolt.example>", [("Berg, Jörg", "j@bolt.example")]),
        ("=?utf-8?B?QW5uIDxhbm5AYm9sdC5leGFtcGxlPg==?=", [("Ann", "ann@bolt.example")]),
        (b"J\xc3\xb6rg <j@bolt.example>", [("Jörg", "j@bolt.example")]),
        (
            "Team: ann@bolt.example, Bo <bo@kiln.example>;",
            [("", "ann@bolt.example"), ("Bo", "bo@kiln.example")],
        ),
        ("ann@bolt.example; bo@kiln.example", [("", "ann@bolt.example"), ("", "bo@kiln.example")]),
        ("A <ann@bolt.example>, ANN@bolt.example,,", [("A", "ann@bolt.example")]),
        ("Ann <ann@bolt.example", [("Ann", "ann@bolt.example")]),
        ('"Ann <ann@bolt.example>', [("Ann", "ann@bolt.example")]),
        ("<@relay.example:ann@bolt.example>", [("", "ann@bolt.example")]),
        ("root", [("", "")]),
    ],
)
def test_addresses(value: str | bytes, expected: list[tuple[str, str]]) -> None:
    assert people(one(mail(From=ME, To=value))) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Thu, 26 Nov 2026 15:39:01 +0100", datetime(2026, 11, 26, 14, 39, 1, tzinfo=UTC)),
        ("26 Nov 26 15:39 EST", datetime(2026, 11, 26, 20, 39, tzinfo=UTC)),
        ("Thu, 26 Nov 2026 15:39:00 +0530 (India)", datetime(2026, 11, 26, 10, 9, tzinfo=UTC)),
        ("Thu, 26 Nov 2026 15:39:00 GMT+0100", datetime(2026, 11, 26, 14, 39, tzinfo=UTC)),
        ("Thu, 26-Nov-1998 15:39:00 GMT", datetime(1998, 11, 26, 15, 39, tzinfo=UTC)),
        ("Thu Nov 26 15:39:00 2026", datetime(2026, 11, 26, 15, 39, tzinfo=UTC)),
        ("Thu Nov 26 15:39:00 CET 2026", datetime(2026, 11, 26, 14, 39, tzinfo=UTC)),
        ("2026-11-26T15:39:00+01:00", datetime(2026, 11, 26, 14, 39, tzinfo=UTC)),
        ("Sat, 31 Dec 2016 23:59:60 +0000", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("Mon, 1 Jan 1850 00:00:00 +0000", datetime(1850, 1, 1, tzinfo=UTC)),
        ("Fri, 31 Dec 9999 23:00:00 +0000", datetime(9999, 12, 31, 23, tzinfo=UTC)),
    ],
)
def test_dates(date: str, expected: datetime) -> None:
    assert one(mail(Date=date)).started_at == expected


@pytest.mark.parametrize(
    "date",
    [
        None, "", "yesterday", "Mon, 30 Feb 2026 10:00:00 +0000", "1 Jan 0000 10:00:00 +0000", "1 Jan 2026 25:00:00",
        "1 Jan 0001 00:00:00 +0100", "31 Dec 9999 23:00:00 -0800", "1 Jan 2026 10:00:00 +9900", "Mo, 3 Mär 2026 10:00:00",
    ],
)  # fmt: skip
def test_an_impossible_date_is_that_of_the_arrival(date: str | None) -> None:
    came = "from a (b [192.0.2.1])\n by c; Fri, 27 Nov 2026 01:00:00 -0800"
    assert one(mail(Date=date, Received=came)).started_at == datetime(2026, 11, 27, 9, tzinfo=UTC)
    assert one(mail(Date=date, Received="broken")).started_at == datetime(2026, 11, 26, 15, 39, tzinfo=UTC)


def test_a_message_without_any_date_is_skipped() -> None:
    message = b"From nobody\n" + mail(Date="never")
    (record,) = read(message)
    assert record == Skipped(line=1, reason="This message has no date that can be read.", raw=message)


def test_a_message_without_a_sender_is_skipped() -> None:
    (record,) = read(mbox(mail(From=None)))
    assert isinstance(record, Skipped)
    assert record.reason == "This message does not say who sent it."
    assert record.raw.startswith(FROM)


def test_answers_name_the_nearest_first() -> None:
    draft = one(
        mail(In_Reply_To="<3@x.example> from Ann", References="<1@x.example>\n <2@x.example> <3@x.example>")
    )
    assert draft.replies_to == ("3@x.example", "2@x.example", "1@x.example")
    assert one(mail(In_Reply_To="3@x.example")).replies_to == ("3@x.example",)
    assert one(mail(In_Reply_To="Your message of Monday")).replies_to == ()


def test_a_message_without_an_id_keeps_its_identity() -> None:
    first = one(mail(Message_ID=None))
    again = one(mail("Hello", "Status: RO", "X-Mozilla-Status: 0001", Message_ID=None))
    other = one(mail(Message_ID=None, Subject="Another"))
    assert first.uid == again.uid
    assert first.uid.startswith("headers:")
    assert other.uid != first.uid


def bounce(action: str = "failed", **headers: str | None) -> bytes:
    status = f"Reporting-MTA: dns; mx.relnote.example\n\nFinal-Recipient: rfc822; Gone@Kiln.example\nAction: {action}"
    body = parts(
        "Content-Type: text/plain\n\nI am sorry.",
        f"Content-Type: message/delivery-status\n\n{status}\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 Unknown",
        "Content-Type: message/rfc822\n\nMessage-ID: <7@relnote.example>\nSubject: Re: Offer\n\nHi",
    )
    given = {
        "From": "Mail System <MAILER-DAEMON@mx.example>",
        "Auto_Submitted": "auto-replied",
        "Subject": "Undelivered Mail",
        "Content_Type": multipart("report") + "; report-type=delivery-status",
    }
    return mail(body, **{**given, **headers})


def test_a_bounce_names_whom_it_did_not_reach() -> None:
    draft = one(bounce())
    assert (draft.direction, draft.outcome) == (Direction.OUT, Outcome.BOUNCED)
    assert people(draft) == [("", "gone@kiln.example")]
    assert draft.replies_to == ("7@relnote.example",)
    assert (draft.subject, draft.body, draft.expects_answer) == ("offer", "550 5.1.1 Unknown", False)


def test_a_bounce_in_words() -> None:
    body = "This message could not be delivered.\n\n<gone@kiln.example>:\n550 no such user\n"
    draft = one(mail(body, From="postmaster@mx.example", Subject="failure notice"))
    assert draft.outcome is Outcome.BOUNCED
    assert people(draft) == [("", "gone@kiln.example")]
    told = one(mail(X_Failed_Recipients="gone@kiln.example", From="Mail <mailer-daemon@mx.example>"))
    assert people(told) == [("", "gone@kiln.example")]


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (bounce("delayed"), "delivery report"),
        (bounce("delivered"), "delivery report"),
        (bounce(To="other@relnote.example"), "neither from you nor to you"),
    ],
)
def test_other_delivery_reports(message: bytes, reason: str) -> None:
    assert read(mbox(message)) == [PassedOver(line=1, reason=reason)]
