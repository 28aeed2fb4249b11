"""How mail programs announce quotes, in the main European languages."""

from __future__ import annotations

import re

_BEGINS = "On|Am|Le|El|Il|Op|Em|No dia|W dniu|Dnia|Den|Dne|La|Pe|På|Στις|Dana"  # codespell:ignore dne
_WROTE = (
    r"wrote|writes|schrieb|schreibt|a écrit|écrit|escribió|escribio|ha scritto|schreef|geschreven|escreveu|pisze"
    r"|napisał\w*(?:\(a\))?|napisal\w*(?:\(a\))?|skrev|kirjoitti|ezt írta|a scris|yazdı|пишет|пише|написал\w*"
    r"|написав\w*|έγραψε|kirjutas|je napisao|je napisala|rašė"
)
ATTRIBUTION = re.compile(
    rf"\s*(?:(?:{_BEGINS})\b.{{0,300}}\b(?:{_WROTE})\b.{{0,150}}"
    rf"|(?=.{{0,200}}\d).{{0,250}}\b(?:{_WROTE})\b(?:\(а\)|\(a\))?.{{0,100}}"
    r"|(?=.{0,200}\d).{8,250}<[^<>\s@]{1,100}@[^<>\s]{1,100}>\s*)[:\uff1a]\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence such as `On Thu, 26 Nov 2026 at 15:39, Ann Berg <ann@bolt.example> wrote:`; some have no verb."""
WRITER = re.compile(rf".{{1,150}}\b(?:{_WROTE})\b[^:]{{0,100}}:\s*\Z", re.IGNORECASE)
"""The same without a date: enough only if a quote follows."""

_MESSAGE = (
    r"original message|forwarded message|original appointment|ursprüngliche nachricht|original-?nachricht"
    r"|weitergeleitete nachricht|originalnachricht|message d['’]origine|message original|message transféré"
    r"|message transmis|mensaje original|mensaje reenviado|forwarded by .{1,80}|messaggio originale"
    r"|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|origineel bericht|mensagem original"
    r"|mensagem encaminhada|ursprungligt meddelande|vidarebefordrat meddelande|oprindelig meddelelse"
    r"|videresendt meddelelse|opprinnelig melding|videresendt melding|alkuperäinen viesti|välitetty viesti"
    r"|wiadomość oryginalna|oryginalna wiadomość|przekazana wiadomość|původní zpráva|přeposlaná zpráva"
    r"|eredeti üzenet|továbbított üzenet|mesaj original|исходное сообщение|пересылаемое сообщение"
    r"|пересланное сообщение|αρχικό μήνυμα|προωθημένο μήνυμα|orijinal mesaj|özgün ileti|izvorna poruka"
)
SEPARATOR = re.compile(rf"\s*[*]?[-_–—=]{{2,}}\s*(?:{_MESSAGE})\s*[-_–—=]{{2,}}[*]?\s*\Z", re.IGNORECASE)
"""`-----Original Message-----`"""
FORWARD = re.compile(
    r"\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)"
    r"|début du message (?:réexpédié|transféré)|inizio messaggio inoltrato|inicio del mensaje reenviado"
    r"|begin doorgestuurd bericht|início da mensagem (?:re)?encaminhada|vidarebefordrat brev"
    r"|start på videresendt besked)\s?:\s*\Z",
    re.IGNORECASE,
)


def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"[\s*_|]*(?:{words})[*_]?[ \xa0]?[:\uff1a][*_]?(?:\s|\Z)", re.IGNORECASE)


FROM = _label("From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|От|Від|Feladó|Kimden|De la|Expéditeur|Από|Gönderen")
OTHERS = (
    _label(
        "Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el| em)?|Inviato|Data|Verzonden|Skickat|Sendt|Lähetetty|Fecha"
        "|Wysłano|Odesláno|Отправлено|Дата|Надіслано|Elküldve|Dátum|Gönderildi|Tarih|Trimis|Päiväys|Dato|Ημερομηνία"
    ),
    _label("To|An|À|A|Para|Aan|Till|Til|Vastaanottaja|Do|Komu|Кому|Címzett|Kime|Către|Προς|Destinataire"),
    _label("Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Assunto|Ämne|Emne|Aihe|Temat|Předmět|Тема|Tárgy|Konu|Subiect|Θέμα"),  # codespell:ignore objet
)  # fmt: skip
"""The lines of a block of headers in a text, by what they say: when, to whom, about what."""

FROM_A_PHONE = re.compile(
    r"\s*(?:(?:Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Skickat|Sendt) (?:from|von|depuis|de|desde|da|do|vanaf"
    r"|van|från|fra|mit|via|with)\b.{0,60}|Von mein\w* \w+ gesendet|Get Outlook for \w+|Outlook für \w+ beziehen"
    r"|Von Outlook für \w+ gesendet|Télécharger Outlook pour \w+|Lähetetty \w+)(?:<https?://\S{1,200}>)?\.?\s*\Z",
    re.IGNORECASE,
)
