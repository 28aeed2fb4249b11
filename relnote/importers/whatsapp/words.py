"""What WhatsApp writes where a text would stand, in the languages it is written in."""

from __future__ import annotations

import re

from relnote.importers.whatsapp.stamps import MARKS

_MEDIA = re.compile(
    r"<[^<>:\n]{0,40}(?:medi[aeu]|multimedia|m[ée]dia|mídia|медиа|медіа|medya|μέσα|πολυμέσ|وسائط|מדיה|媒体|媒體|"
    r"メディア|미디어|मीडिया|archivo|arquivo|ficheiro|fișier|video message|video note)[^<>:\n]{0,40}>",
    re.IGNORECASE,
)
_OMITTED = re.compile(
    r"(?:(?P<picture>image|photo|bild|imagen|foto|immagine|imagem|afbeelding|изображение|obraz|görüntü|gambar|图像|画像)|"
    r"(?P<video>videos?(?: note| message)?|vídeo|vidéo|видео|wideo|视频|動画)|(?P<sound>audio|аудио|ses|音频|音声)|"
    r"gif|sticker|aufkleber|autocollant|figurinha|стикер|"
    r"(?P<card>contact card|kontaktkarte|tarjeta de contacto|fiche contact|scheda contatto|cartão de contato)|"
    r"(?P<file>(?:.{1,120} • .{1,40} )?(?:document|dokument|documento|документ)))"
    r" ?(?:omitted|weggelassen|ausgeschlossen|omitid[oa]|omess[oa]|omise?|absente?|retiré|ocult[oa]|ocultad[oa]|"
    r"weggelaten|пропущен[оа]?|utelämna\w+|utelat\w*|udelad\w*|pominięt\w+|dahil edilmedi|tidak disertakan)\.?",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"(?:<[^<>:\n]{3,24}: ?(?P<one>[^<>\n]{1,200}\.\w{2,5})>|(?P<two>[^\n]{1,200}\.\w{2,5}) \((?:file attached|"
    r"datei angehängt|archivo adjunto|fichier joint|file allegato|arquivo anexado|ficheiro anexado|bestand bijgevoegd|"
    r"файл добавлен|plik dołączony|dosya ekli|fil bifogad|fil vedhæftet|fil vedlagt|file terlampir)\))",
    re.IGNORECASE,
)
_KINDS = {
    **dict.fromkeys(("jpg", "jpeg", "png", "heic", "gif"), "[picture]"),
    **dict.fromkeys(("mp4", "mov", "3gp", "mkv"), "[video]"),
    **dict.fromkeys(("opus", "m4a", "mp3", "ogg", "aac", "amr", "wav"), "[sound]"),
    "vcf": "[card]",
    "webp": "[sticker]",
}
_DELETED = re.compile(
    r"(?:this message was deleted(?: by .{1,80})?|you deleted this message|(?:diese|du hast diese) nachricht (?:wurde )?gelöscht|"
    r"se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|ce message a été supprimé|"
    r"vous avez supprimé ce message|questo messaggio è stato eliminato|hai eliminato questo messaggio|"
    r"(?:esta )?mensagem (?:foi )?apagada|você apagou esta mensagem|dit bericht is verwijderd|"
    r"u heeft dit bericht verwijderd|je hebt dit bericht verwijderd|данное сообщение удалено|вы удалили данное сообщение|"
    r"ta wiadomość została usunięta|bu mesaj silindi|bu mesajı sildiniz|pesan ini telah dihapus|"
    r"detta meddelande raderades|denne besked blev slettet|denne meldingen ble slettet)\.?",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"<(?:this message was edited|diese nachricht wurde bearbeitet|se editó este mensaje|"
    r"ce message a été modifié|questo messaggio è stato modificato|(?:esta )?mensagem (?:foi )?editada|"
    r"dit bericht is bewerkt|сообщение изменено|wiadomość została zmieniona|bu mesaj düzenlendi|pesan ini diedit)\.?>\Z",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:POLL|UMFRAGE|ENCUESTA|SONDAGE|SONDAGGIO|ENQUETE|PEILING)\b|[^\W\d_]{4,12} ?: ?https?://"
)


def body_of(text: str) -> str | None:
    """Give what somebody wrote: a word in brackets for what was attached; None if WhatsApp wrote it itself.

    `text` is as it came. WhatsApp puts a mark of direction before what it writes itself.
    """
    marked = text.startswith("\u200e")
    plain = text.strip(MARKS + " \n")
    if edited := _EDITED.search(plain, max(len(plain) - 80, 0)):
        plain = plain[: edited.start()].rstrip(MARKS + " \n")
    first, _, rest = plain.partition("\n")
    first = first.strip(MARKS + " ")
    if thing := _thing(first):
        return f"{thing}\n{rest}".strip()
    if marked and not _SAID.match(first):
        return None
    return plain


def is_deleted(text: str) -> bool:
    """Tell whether a message was taken back."""
    return bool(_DELETED.fullmatch(text.strip(MARKS + " \n")))


def _thing(line: str) -> str:
    if _MEDIA.fullmatch(line):
        return "[media]"
    if omitted := _OMITTED.fullmatch(line):
        kind = omitted.lastgroup
        return f"[{kind}]" if kind else "[media]"
    if attached := _ATTACHED.fullmatch(line):
        name = (attached["one"] or attached["two"]).strip(MARKS + " ")
        return _KINDS.get(name.rpartition(".")[2].lower(), f"[file: {name}]")
    return ""
