"""How programs name the columns of such tables, and what people did, in several languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from relnote.domain.words import Channel, Outcome
from relnote.importers.csv_rows import plain_name


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_EMAIL = _words(
    "email emailaddress emailaddresses mail mailaddress subscriberemail subscriber contactemail "
    "useremail recipient recipientemail emailid visitoremail visitor authoremail commenteremail leademail "
    "customeremail personemail epost epostadresse epostadress emailadresse emailadres mailadresse empfänger "
    "adressemail adresseemail adresseelectronique courriel adressecourriel mél correo correoelectronico "
    "correoelectrónico direccióndecorreo direccióndecorreoelectrónico indirizzoemail postaelettronica "
    "endereçodeemail correioeletrônico correioeletrónico adresemail adresyemail электроннаяпочта почта "
    "sähköposti eposta メールアドレス 电子邮件 邮箱 이메일"
)
_WHEN = _words(
    "when date datetime time timestamp at occurredat occurred createdat created createdon dateofaction "
    "actiondate eventdate eventtime eventtimestamp activitydate activitytime happenedat openedat opentime "
    "openedon opendate lastopened firstopened clickedat clicktime clickdate lastclicked visitedat visitdate "
    "visittime commentedat commentdate commentedon downloadedat submittedat dateutc timestamputc datetimeutc "
    "timeutc datum zeitpunkt zeit uhrzeit datumuhrzeit zeitstempel geöffnetam besuchtam wann dateheure "
    "horodatage quand heure fecha fechayhora hora cuándo cuando data dataora dataeora dataehora quando "
    "momento datumtijd wanneer tijdstip dato tidspunkt tid när hvornår når czas kiedy дата время päivämäärä "
    "tarih 日時 日付 日期 时间 날짜"
)
_WHAT = _words(
    "what action event eventtype eventname activity activitytype type kind interaction interactiontype "
    "engagement engagementtype did was aktion ereignis aktivität typ art vorgang quoi événement evenement "
    "activité activite qué que acción accion evento actividad tipo cosa azione attività che ação acção acao "
    "atividade actividade wat actie gebeurtenis activiteit soort handling händelse hændelse handlinger co "
    "zdarzenie akcja działanie событие действие tapahtuma olay eylem アクション イベント 操作 事件 활동"
)
_TOPIC = _words(
    "topic subject title campaign campaignname campaigntitle newsletter newslettername emailname emailsubject "
    "page pagetitle pageurl url link path post posttitle article articletitle content about details "
    "description comment thema betreff titel kampagne beitrag artikel seite inhalt sujet titre campagne objet "
    "contenu tema asunto título titulo campaña campana página pagina artículo argomento oggetto titolo "
    "campagna articolo assunto campanha artigo onderwerp emne ämne temat tytuł strona тема страница aihe konu "
    "başlık 件名 トピック 主题 标题 주제"
)
_CLOCK = _words(
    "time uhrzeit zeit heure hora ora hour tijd tijdstip tid klokkeslett czas godzina время saat 时间 時刻 시간"
)
"""Where a day and its time stand in two columns."""
_NAME = _words(
    "name fullname contactname contact subscribername visitorname person displayname naam nom nombre nome "
    "namn navn imię имя nimi isim 名前 姓名 이름 vollständigername nomcomplet nombrecompleto nomecompleto"
)
_FIRST = _words(
    "firstname givenname vorname prénom prenom primernombre nombredepila nomedibattesimo primeironome "
    "voornaam förnamn fornavn imie"
)
_LAST = _words(
    "lastname surname familyname nachname nomdefamille apellido apellidos cognome sobrenome apelido "
    "achternaam efternamn etternavn nazwisko"
)

_COLUMNS = {
    "email": _EMAIL,
    "when": _WHEN,
    "clock": _CLOCK,
    "what": _WHAT,
    "topic": _TOPIC,
    "name": _NAME,
    "first": _FIRST,
    "last": _LAST,
}
_SAYS_WHAT = re.compile(
    r"(?:last|first)?(?P<what>open|click|visit|comment|download)(?:ed)?(?:at|on|time|date)?"
)

Did = tuple[Channel, Outcome]
_OPENED: Did = (Channel.NEWSLETTER, Outcome.OPENED)
_COMMENTED: Did = (Channel.BLOG, Outcome.RECEIVED)
_VISITED: Did = (Channel.WEBSITE, Outcome.OPENED)

_DID: tuple[tuple[re.Pattern[str], Did | str], ...] = (
    (re.compile(r"unsub|opt.?out|abgemeldet|désinscri|désabonn|baja\b|disiscri|cancelou|afgemeld|отпис"), "unsubscribed"),
    (re.compile(r"bounce|undeliver|not deliver|nicht zugestellt|unzustellbar|rebote|rebot|rimbalz"), "bounced"),
    (re.compile(r"not open|unopen|did ?n.t open|nicht geöffnet|non ouvert|no abiert|non apert|niet geopend"), "not opened"),
    (
        re.compile(
            r"comment|repl(?:y|ied)|\blik(?:e|ed|es)\b|react|share|kommenti|kommentar|gefällt|geteilt|coment|commenté|"
            r"j.aime|aimé|me gusta|compart|gusta|mi piace|commenta|curti|gostou|reagiu|opmerking|reageer|leuk|gilla|komment|"
            r"polubi|коммент|нрав"
        ),
        _COMMENTED,
    ),
    (
        re.compile(
            r"visit|\bview|download|page|session|signed.?in|log.?in|form|besuch|aufgerufen|heruntergeladen|angesehen|seite|"
            r"téléchargé|telecharg|vu\b|consult|descarg|vist[oa]|scaric|baixou|visualiz|acess|bezocht|bekeken|gedownload|"
            r"besök|besøg|besøk|odwiedz|pobra|посе|скача|просмотр"
        ),
        _VISITED,
    ),
    (
        re.compile(
            r"open|click|read\b|gelesen|geöffnet|geklickt|klick|ouver|cliqu|\blu\b|abiert|abri|clic|leíd|leyó|apert|aprì|lett[oa]|"
            r"abert|clicou|geklikt|gelesen|gelezen|öppna|klikk|åbn|åpn|otwar|klik|откр|клик|avattu|açıldı|tıkla|開封|打开|点击"
        ),
        _OPENED,
    ),
    (re.compile(r"\bsent|deliver|gesendet|versandt|zugestellt|versendet|envoy|envia|livré|entreg|inviat|consegn|verzonden|отправ|достав"), "sent"),
    (re.compile(r"subscri|angemeldet|abonn|suscri|iscri|inscre|inscri|aangemeld|подпис"), "subscribed"),
)  # fmt: skip


def headers_of(row: Sequence[str]) -> Mapping[str, int] | None:
    """Tell where `email`, `when`, `what` and `topic` are (and `clock`, `name`, `first`, `last`), from the names of columns.

    None if it is no table of this kind: email and when have to be there, and what, unless `Opened at` says it.
    The names may be as written, in any order; the first that fits is taken.
    """
    names = [plain_name(name) for name in row]
    found: dict[str, int] = {}
    for word, known in _COLUMNS.items():
        at = next(
            (
                names.index(name)
                for name in known
                if name in names and names.index(name) not in found.values()
            ),
            None,
        )
        if at is not None:
            found[word] = at
    if not {"email", "when"} <= found.keys():
        return None
    return found if "what" in found or said_by(names[found["when"]]) else None


def said_by(name: str) -> str:
    """Tell what somebody did from the name of the column that says when: `openedat` is `open`."""
    said = _SAYS_WHAT.fullmatch(name)
    return said["what"] if said else ""


def did(said: str) -> Did | str | None:
    """Tell on which channel somebody did what; a reason to pass it over; or None if it means nothing here."""
    folded = said.casefold().replace("_", " ").strip()
    return next((meaning for pattern, meaning in _DID if pattern.search(folded)), None)
