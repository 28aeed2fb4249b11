"""What is kept of the text of a message."""

from __future__ import annotations

import time

import pytest

from relnote.importers.mail.from_html import html_as_text
from relnote.importers.mail.new_text import new_text
from tests.importers.mail_samples import mail, multipart, one, parts, text

PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Yes.\n\nOn Thu, 26 Nov 2026 at 15:39, Ann Berg <ann@bolt.example> wrote:\n> Well?\n> Ann", "Yes."),
        ("Yes.\n\nOn Thu, 26 Nov 2026 at 15:39, Ann Berg\n<ann@bolt.example> wrote:\n\n> Well?", "Yes."),
        ("Yes.\n\nOn 26/11/26 15:39, Ann wrote:\n\nWell?\nAnn", "Yes."),
        ("Yes.\n\nOn Thursday, 26 November 2026, 15:39, Ann Berg\nof Bolt <ann@bolt.example>\nwrote:\nWell?", "Yes."),
        ("Ann wrote:\n> One?\nYes.\n> Two?\n> Three?\n\nNo.", "Yes.\n\nNo."),
        ("Ja.\n\nAm 26.11.2026 um 15:39 schrieb Ann Berg\n<ann@bolt.example>:\n> Nun?", "Ja."),
        ("Ja.\n\nAm Do., 26. Nov. 2026 um 15:39 Uhr schrieb Ann <ann@bolt.example>:\n\nNun?", "Ja."),
        ("Oui.\n\nLe jeu. 26 nov. 2026 à 15:39, Ann <ann@bolt.example> a écrit :\n> Alors ?", "Oui."),
        ("Sí.\n\nEl jue, 26 nov 2026 a las 15:39, Ann (<ann@bolt.example>) escribió:\n\n> ¿Y?", "Sí."),
        ("Sì.\n\nIl giorno gio 26 nov 2026 15:39 Ann <ann@bolt.example> ha scritto:\n> E?", "Sì."),
        ("Ja.\n\nOp do 26 nov 2026 om 15:39 schreef Ann <ann@bolt.example>:\n> En?", "Ja."),
        ("Sim.\n\nEm qui., 26 de nov. de 2026 às 15:39, Ann <ann@bolt.example> escreveu:\n> E?", "Sim."),
        ("Tak.\n\nczw., 26 lis 2026 o 15:39 Ann <ann@bolt.example> napisał(a):\n> I?", "Tak."),
        ("Ja.\n\nDen tors 26 nov. 2026 kl 15:39 skrev Ann <ann@bolt.example>:\n> Nå?", "Ja."),
        ("Да.\n\nчт, 26 нояб. 2026 г. в 15:39, Ann <ann@bolt.example>:\n> Ну?", "Да."),
        ("Да.\n\n26.11.2026 15:39, Ann пишет:\nНу?", "Да."),
        ("Yes.\n\nbegin 644 a.bin\nM9V]O9\n`\nend\n\nAnn", "Yes.\n\nAnn"),
        ("Yes.\n\n-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Me\n\nWell?", "Yes."),
        ("Ja.\n\n-----Ursprüngliche Nachricht-----\nVon: Ann\nNun?", "Ja."),
        ("Oui.\n\n-----Message d'origine-----\nDe : Ann\nAlors ?", "Oui."),
        ("Yes.\n\n---------- Forwarded message ---------\nFrom: Ann\n\nWell?", "Yes."),
        ("Yes.\n\nBegin forwarded message:\n\nFrom: Ann\n\nWell?", "Yes."),
        ("Yes.\n\n________________________________\nFrom: Ann <ann@bolt.example>\nSent: Monday\nTo: Me\nSubject: x\n\nW", "Yes."),
        ("Ja.\n\nVon: Ann\nGesendet: Montag\nAn: Ich\nBetreff: x\n\nNun?", "Ja."),
        ("Oui.\n\nDe : Ann\nEnvoyé : lundi\nÀ : Moi\nObjet : x\n\nAlors ?", "Oui."),
        ("Sí.\n\n*De:* Ann\n*Enviado el:* lunes\n*Para:* Yo\n*Asunto:* x\n\n¿Y?", "Sí."),
        ("Hello\n-- \nAnn Berg\nBolt", "Hello"),
        ("Hello\n--\nAnn Berg", "Hello"),
        ("Hello\n\nSent from my phone", "Hello"),
        ("Hallo\n\nVon meinem Telefon gesendet\n", "Hallo"),
    ],
)  # fmt: skip
def test_quotes_and_signatures_are_left_out(said: str, kept: str) -> None:
    assert new_text(said) == kept


@pytest.mark.parametrize(
    "said",
    [
        "Ann wrote:\n\nI will come on Monday. This is what she wrote.",
        "From: the station\nit is a walk of ten minutes.",
        "Two things:\n\n1. this\n2. that",
        "a -- b\n--- c ---",
        "We met on 26 November:\n\nit was nice.",
        "At 15:39 I saw:\nnothing",
        "begin 644 times\nand never end",
    ],
)
def test_what_only_looks_like_a_quote_stays(said: str) -> None:
    assert new_text(said) == said


def test_long_texts_are_cut() -> None:
    assert len(new_text("word " * 100_000)) <= 20_000
    assert len(one(mail("word " * 300_000)).body) <= 20_000


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>Hi <b>Ann</b>,</p>\n<p>see&nbsp;you<br>soon &amp; well</p>", "Hi Ann,\n\nsee you\nsoon & well"),
        ("<html><head><title>x</title><style>p{}</style></head><body>Hi</body></html>", "Hi"),
        ("<head><meta charset=utf-8><body><div>a</div><div>b</div>", "a\nb"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("a<!-- <p>no</p> -->b<!DOCTYPE x>c<![if x]>d", "abcd"),
        (
            "Yes<div class='gmail_quote'><div>On 1 May Ann wrote:<br></div><blockquote>q</blockquote></div>",
            "Yes\n>",
        ),
        ("Yes<blockquote type=cite><div>q<blockquote>r</blockquote>s</div></blockquote>more", "Yes\n>\nmore"),
        ("Yes<blockquote style='border: none'>own</blockquote>", "Yes\n\nown"),
        ("x < y and <b>z", "x < y and z"),
        ("<img src='data:image/png;base64," + "QUJD" * 100_000 + "'>Hi", "Hi"),
        ("<script>alert('<p>')</script>Hi", "Hi"),
        ("", ""),
    ],
)
def test_html(html: str, said: str) -> None:
    assert html_as_text(html) == said


@pytest.mark.parametrize(
    "bit",
    [
        "<",
        "<!--",
        "<!",
        "<![",
        "<a ",
        "<a b=",
        "</",
        "<a b='",
        "&",
        "&#",
        "<div>",
        "<?",
        "<style>",
        "<a/",
        "a<b",
        '<a "',
    ],
)
def test_broken_html_takes_no_longer(bit: str) -> None:
    began = time.perf_counter()
    html_as_text(bit * (400_000 // len(bit)))
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (parts(f"{PLAIN}plain", f"{HTML}<p>html"), "alternative", "plain"),
        (parts(f"{PLAIN} \n", f"{HTML}<p>html"), "alternative", "html"),
        (parts(f"{HTML}<p>html", f"{PLAIN}plain"), "alternative", "plain"),
        (parts(f"{PLAIN}one", "Content-Type: image/png\n\nxx", f"{PLAIN}two"), "mixed", "one\ntwo"),
        (parts(f"{HTML}<p>one", f"{PLAIN}footer"), "mixed", "one\nfooter"),
        (parts(f"{PLAIN}one", f"Content-Disposition: attachment; filename=a.txt\n{PLAIN}two"), "mixed", "one"),
        (parts(f"{PLAIN}one", f"Content-Type: message/rfc822\n\nSubject: x\n\n{PLAIN}two"), "mixed", "one"),
        (
            parts(f"Content-Type: {multipart('alternative', 'b1x')}\n\n" + parts(f"{PLAIN}in", boundary="b1x"), "\nout"),
            "mixed",
            "in\nout",
        ),
        ("preamble\n" + parts(f"{PLAIN}one") + "epilogue", "mixed", "one"),
        (f"--b1\n{PLAIN}no end", "mixed", "no end"),
        ("no parts at all", "mixed", "no parts at all"),
        (parts(""), "mixed", ""),
    ],
)  # fmt: skip
def test_parts(body: str, kind: str, said: str) -> None:
    assert text(body, Content_Type=multipart(kind)) == said


def test_a_lost_boundary_is_guessed() -> None:
    assert text(parts(f"{PLAIN}one"), Content_Type="multipart/mixed") == "one"


@pytest.mark.parametrize(
    ("kind", "encoding", "body", "said"),
    [
        ("text/plain; charset=iso-8859-1", "8bit", b"J\xf6rg", "Jörg"),
        ("text/plain; charset=us-ascii", None, b"J\xc3\xb6rg", "Jörg"),
        ("text/plain; charset=nonsense", None, b"J\xf6rg", "Jörg"),
        ("text/plain; charset=x-unknown", None, b"J\xc3\xb6rg", "Jörg"),
        ("text/plain; charset=utf-8", None, b"J\xf6rg", "Jörg"),
        ("text/plain", None, b"J\xf6rg", "Jörg"),
        ("text/plain; charset=iso-2022-jp", "7bit", "山田".encode("iso2022_jp"), "山田"),
        ("text/plain; charset=utf-7", None, b"J+APY-rg", "Jörg"),
        ("text/plain; charset=utf-16", "base64", b"//5IAGkAIAB0AGgAZQByAGUA", "Hi there"),
        ("text/plain; charset=utf-8", "quoted-printable", b"J=C3=B6r=\ng =ZZ", "Jörg =ZZ"),
        ("text/plain; charset=utf-8", "base64", b"SsO2\ncmc", "Jörg"),
        ("text/plain; charset=utf-8", "BASE64", b"SsO2cmc=!!", "Jörg"),
        ("text/plain; charset=utf-8", "x-uuencode", b"as it came", "as it came"),
        ("text/plain", None, b"a\x00b", "ab"),
        ("text/html", None, b"<p>J&ouml;rg", "Jörg"),
        ("application/pdf", "base64", b"QUJD", ""),
        ("", None, b"no type", "no type"),
        ("text", None, b"half a type", "half a type"),
        ("text/plain; format=flowed", None, b"one \ntwo\n three \n\n> q \n> r\n-- \nsig", "one two\nthree"),
        ("text/plain; format=flowed; delsp=yes", None, b"on \ne", "one"),
    ],
)
def test_charsets_and_encodings(kind: str, encoding: str | None, body: bytes, said: str) -> None:
    assert text(body, Content_Type=kind, Content_Transfer_Encoding=encoding) == said


def test_an_html_reply_is_without_its_quote() -> None:
    html = (
        "<div dir=ltr>Yes.</div><br><div class=gmail_quote><div class=gmail_attr>On 1 May 2026, Ann wrote:</div>"
        "<blockquote class=gmail_quote>Well?</blockquote></div>"
    )
    assert text(html, Content_Type="text/html") == "Yes."
    outlook = "<p>Yes.</p><hr><p><b>From:</b> Ann<br><b>Sent:</b> Monday<br><b>To:</b> Me<br><b>Subject:</b> x</p><p>Well?"
    assert text(outlook, Content_Type="text/html") == "Yes."
    web = "<div>Yes.</div><div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>X:</b> y</div><div>Well?</div>"
    assert text(web, Content_Type="text/html") == "Yes."
    cite = "<p>Yes.</p><div class=moz-cite-prefix>On 1.5.26, Ann wrote:</div><blockquote type=cite>Well?</blockquote><p>Bye"
    assert text(cite, Content_Type="text/html") == "Yes.\n\nBye"


def test_signed_text() -> None:
    body = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHello\n-----BEGIN PGP SIGNATURE-----\nabc\n"
    assert text(body) == "Hello"
