"""What the columns of a table of interactions mean, told by their names."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.importers.csv_rows import plain_name
from relnote.importers.tables.mapping import Field

_WORDS: dict[Field, str] = {
    Field.WHEN: "date datetime when timestamp dateandtime sentdate datesent sent senton sentat day startdate startedat "
    "start startdatetime calldate callstart activitydate meetingdate eventdate occurredat happenedat interactiondate "
    "lettedate letterdate datum wann zeitpunkt datumuhrzeit gesendetam fecha fechayhora data dataeora dataehora quand "
    "dateheure дата датаивремя 日付 日時 日期 날짜 propertyhstimestamp",
    Field.RECEIVED: "received receiveddate datereceived receivedat receivedon recvdate recvat empfangen empfangenam "
    "erhaltenam reçule recibido ricevuto",
    Field.CLOCK: "time clock starttime timeofday calltime uhrzeit heure hora ora tijd время 時刻 时间",
    Field.FROM: "from sender sentby sentfrom sentpersons caller callingparty callingnumber originator author "
    "fromname fromaddress fromemail fromnumber writer absender von anrufer verfasser expéditeur remitente mittente "
    "remetente afzender отправитель откого 差出人 发件人",
    Field.TO: "to recipient recipients receiver receivers callee called calledparty callednumber destination sentto "
    "recvpersons addressee toname toaddress toemail tonumber dialed dialled empfänger angerufener adressat destinataire "
    "destinatario destinatários ontvanger получатель кому 宛先 收件人",
    Field.WHO: "who with contact contacts contactname person people name fullname attendee attendees participant "
    "participants client customer guest guests counterpart associatedcontact associatedcontacts otherparty contactemail "
    "email emailaddress number phone phonenumber wer mit kontakt person teilnehmer kunde qui avec participants client "
    "quién con contacto persona cliente chi partecipanti кто контакт 相手 联系人",
    Field.CHANNEL: "channel medium via type kind activitytype interactiontype engagementtype communicationtype method "
    "contactmethod calltype kanal art medium typ canal tipo tipodecontacto canale kanaal канал тип 種類 渠道",
    Field.DIRECTION: "direction calldirection emaildirection inout inboundoutbound incomingoutgoing richtung sens sentido "
    "direzione direção richting направление 方向",
    Field.OUTCOME: "outcome calloutcome result callresult disposition callstatus status ergebnis résultat resultado "
    "risultato esito resultaat итог результат 結果 结果",
    Field.DURATION: "duration length callduration talktime durationseconds durationsecs durationsec durations seconds "
    "callseconds durationminutes durationmin durationmins minutes mins calldurationms durationms durationhours dauer "
    "dauermin dauerminuten dauersekunden gesprächsdauer durée duración durata duração duur длительность 時間 通話時間 时长 "
    "lengthseconds lengthminutes callduratiomin calldurationseconds calldurationminutes",
    Field.SHARE: "yourshare talkshare",
    Field.TEXT: "text note notes body content message messagetext summary reason comment comments description details "
    "minutesofmeeting outcomeandnotes purpose agenda notiz notizen inhalt nachricht bemerkung zusammenfassung grund texte "
    "contenu résumé remarque texto contenido resumen nota testo contenuto riassunto tekst inhoud текст заметки содержание "
    "内容 メモ 备注",
    Field.SUBJECT: "subject topic title betreff thema titel sujet objet asunto tema oggetto argomento assunto onderwerp "
    "тема 件名 主题",
    Field.ID: "id uid guid uuid messageid callid activityid recordid interactionid eventid letterid key kennung",
    Field.REPLIES_TO: "repliesto replyto inreplyto inreplytoid previousletter previousmessage previous parentid answersto",
}
_BY_NAME = {word: field for field, words in reversed(_WORDS.items()) for word in words.split()}
_SECONDS = {
    "ms": 0.001,
    "milliseconds": 0.001,
    "min": 60,
    "mins": 60,
    "minutes": 60,
    "minuten": 60,
    "hours": 3600,
}


def happenings_of(names: Sequence[str]) -> list[Field]:
    """Tell what each column of a table of interactions means; `KEEP` for one that is not understood.

    Of columns that say the same the first counts, but for people.
    """
    found: list[Field] = []
    for name in names:
        field = _BY_NAME.get(plain_name(name), Field.KEEP)
        if field in found and field not in {Field.WHO, Field.KEEP}:
            field = Field.KEEP
        found.append(field)
    # A time alone is no day, unless nothing else says when it was.
    if Field.WHEN not in found and Field.CLOCK in found:
        found[found.index(Field.CLOCK)] = Field.WHEN
    return found


def is_history(fields: Sequence[Field]) -> bool:
    """Tell whether such columns are enough of a story: when, who, and something about it."""
    there = set(fields)
    if Field.WHEN not in there:
        return False
    if {Field.FROM, Field.TO} <= there:
        return True
    about = {Field.CHANNEL, Field.DIRECTION, Field.OUTCOME, Field.DURATION, Field.TEXT, Field.SUBJECT}
    return bool(there & {Field.WHO, Field.FROM, Field.TO}) and bool(there & about)


def seconds_in(name: str) -> float:
    """Tell how many seconds the unit is that the name of a column says: 0.001 for `Duration (ms)`; 0 if it says none."""
    plain = plain_name(name)
    if plain.endswith(("seconds", "secs", "sec", "sekunden")):
        return 1
    return next((factor for unit, factor in _SECONDS.items() if plain.endswith(unit)), 0)
