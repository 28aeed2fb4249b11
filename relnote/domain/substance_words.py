"""The words and phrases that give a reader nothing: asking to be called, being in touch for its own sake, courtesies.

English only: words of other languages are unknown here, and so count as something said.
"""

from __future__ import annotations

import re

PHRASES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        # Courtesies run to the end of their clause, whatever they wish for.
        r"\b(?:hope|hoping|trust)(?: that)? (?:you|u|this|your|everything|things|all|the|ur)\b[^.?!,;\n]*",
        r"\blook(?:ing)? (?:so |very much )?forward\b[^.?!,;\n]*",
        r"\b(?:sorry|apolog\w+) (?:to|for|if|about)\b[^.?!,;\n]*",
        r"\bhave a (?:\w+ )?(?:great|good|lovely|nice|wonderful)\b[^.?!,;\n]*",
        r"\bhow (?:is|are|was|were|'?s)\b(?: your| the| ur) (?:week\w*|day|family|summer|winter|holidays?|year|kids|business)\b",
        # What they are to let you know, and whether and when it suits them.
        r"\b(?:let (?:me|us) know|lmk)\b(?: (?:what|when|how|if|where|your|asap|soon|please|a good|the best|any)\b[^.?!\n]*)?",
        r"\b(?:when(?:ever)?|if) (?:you|u|it|your|ur)\b[^.?!,;\n]{0,40}",
        # What was sent before is not said again.
        r"\b(?:that |which )?(?:i|we)(?:'ve| have| had)? (?:just |already )?(?:sent|left|mailed|emailed|wrote|shared|forwarded|dropped)\b[^.?!,;\n]{0,40}",
        r"\bsince (?:we|our|you|i|my|the)\b[^.?!,;\n]{0,40}",
    )
)
"""What is taken out of a text in lower case before its words are looked at."""

FILLER: frozenset[str] = frozenset(
    """
a able about above absence absent absolutely accordingly acquaintance across actually additionally advise advised
afaik afternoon again ages agree ahead ahem ahoy all almost along already alright also alternatively am amazing
among amongst amp an and annoy annoying another answer answered answering answerphone answers any anybody anyhow
anyone anything anyway anyways apologies apology apparently appreciate appreciated approximately are area around
arriving as asap ask asked asking assist assistance assistant assume assuming at attempt attempted attempting
attempts available await awaiting aware away awesome back back-and-forth ball banter base basically bc be beautiful
because been beep beer before behind being belated believe bell below beside besides best between beyond bit bk
bless blessed bold both bother bothering bottle box boxes br breakfast brew brief briefly brilliant btw bud buddy
bugging bump bumping buried busy busy-ness but buzz by bye calendar call callback called caller calling calls came
can cannot carry case catch catch-up catching catchup cause cell certainly chance chances chase chased chaser
chasing chat chatting check check-in checking cheeky cheers chitchat chum ciao circle circling clarify clarity cld
clear clearly close coffee colleague colleagues come coming comment comments completely concern confused confusion
connected connection connections consider considered considering contact contacting continue continued continuing
convenience convenient conversation cool cordially correct correctly cos could couple court coz crickets critical
crucial cu cuppa curiosity curious current currently cuz cya daily day days dear decide decided decision definitely
delay delayed desk desperate desperately despite details diary did didnt different dinner direct discuss discussed
discussing discussion disturb disturbing do does doesnt doing done dont down dozen drink drinks drop dropped
dropping dude due dunno during each eager ear earlier earliest early ears easiest effort efforts eight either eleven
else email emailed emailing emails end ends engaged enjoy enjoyed enjoying enough er erm esteemed etc even evening
eventually ever every everybody everyone everyone's everything exactly excellent except excited excuse existing ext
extension fab face-to-face facetime faithfully family fantastic far fastest favor favour feel fellow few fifteen
fifth filter final finally find fine first firstly five folder folk folks follow follow-up following following-up
followup for forever forget forgive forgot forgotten former formerly fortune forty forward forward-looking
forwarding found four fourth free friday friday's friend friendly friends from further fyi gab gap gaps gd gentle
gentleman gentlemen gently genuinely get getting ghost ghosted ghosting give given giving glad go god goes going
gone gonna good got gotta grateful gratitude great greet greetings guess guessing guy guys guys' had haha half hallo
hand hangout happy has haste hate have having he heading hear heard hearing heart heartfelt hectic hehe hello help
helped helping helps her here hesitant hesitate hey heya hi him his hiya hmm hola hold holiday holidays holler
hollering home honest honestly hope hopefully hoping hour hours how howdy hugs hullo humbly hurry i id idea if
ignore ignoring ill im imo impatient impatiently important importantly in inbox inboxes inconvenience initially
inquiry inside insistent instead interest interested interesting interrupt interrupting interruption into introduce
introduced introducing introduction intrude intruding intrusion is it its ive juggling junk just keen keep keeping
kids kind kinda kindly knock know kr lady last lastly lately later latest least leave leaving left lend let lets
letter life like likewise line lines linkedin list lists literally little live lmk local locally lol long longer
look looking loop loops lost lot lotta love lovely luck lucky lunch ma'am machine madam madly mail mailed mails
manage managed many mate matter maybe me mean meaning means meant meantime meet meeting meets mention mentioned
merely message messaged messages met might min mind minds mine mins minute minutes missed missing mistake mistaken
mobile moin moment monday monday's month month's months more morn morning most movement mr mrs ms msg mth mths much
must my n nag nagging name natter nd near nearby nearly need needful neighborhood neighbourhood network networking
never new news next nice nine nite no nobody nonsense nope not note notes nothing now nudge nudged nudging number
obliged obviously odds of off office often oh ok okay old on once one one-to-one ones only oops open opening
operator opinion opinions opportunity option options or originally other otherwise our out outside over overdue pa
page pages pal pals paragraph pardon part passing patience patient patiently peep peeps people perhaps persist
persistence persistent person person's pester pestering phone phoned phoning pick picked picking ping pinged pinging
plate pleasant please pleased pleasure plenty pls plz pm point poke polite politely pop popped popping possible
possibly pps precisely presently pressure presume previous prior probably proceed proceeding profile progress
promised prompt promptly properly ps push pushing pushy quarter queries query question questions quick quickest
quickly quiet quite r radar radio ran random randomly rang rather rd re reach reached reaching read reading reads
ready really reason receipt receive received recently reception receptionist reconnect reconnecting regard regarding
regardless regards remember remind reminder reminding reminds replied replies reply request requesting resend
resending respected respectfully respective respond responding response rest resume revert revisit revisiting rgds
right ring ringing round rude rush said same saturday saw say saying schedule season seasons sec second secondly
seconds secretary see seemingly seen send sending sense sent sentence serious seriously serve service servus seven
several shall she shld short short-notice shortly shot should shout shout-out shy side signal silence silent
simplest simply since sincere sincerely sir sit sit-down situation six sixty skype slip slipped slot slots slow
small smalltalk snowed so softly some somebody someone something sometime sometimes somewhat soon sooner soonest
soonish sorry sort sorta soul spam spamming spare speak speaking spoke spoken st stand stands start state status
still stop stranger stuff suit suitable suits summer sunday sunny sup super support suppose supposing sure surely
swamped sync ta take takes taking talk talked talking team team-mate teams tel telegram temperature ten text texted
texts th than thank thanked thankful thanks thanx that thats the their them then there theres these they thing
thing-y things think third thirty this thnx those though thought thoughts thread three thrice through thru thursday
thursday's thx tick time times tks tmr tmrw tmw tnx to today today's together tomorrow tomorrow's tone tonight too
took top topic totally touch touching toward towards town track tracks treat treating tried trouble troubling truly
try trying tue tues tuesday tuesday's twelve twenty twice two ty u ugh uh ultimately um unanswered unavailable
unclear understand understanding understands unfortunately unread unsuccessful unsuccessfully until unwilling up
update updated updates upon ur urgent urgently us useful usual vague valued via vm voice voice-to-voice voicemail
voicemails void w wait waited waiting wanna want wanted warm warmly was wasnt wassup way wd we weather wed wednesday
wednesday's week week's weekend weeks well were what whatever whats whatsapp when whenever where wherever whether
which while whilst who whom why will willing window windows winter wish wished wishes wishing with within without wk
wks wld wonder wondered wonderful wondering word words work worked working works world worries worry would wrapping
write writing wrong wrongly wrote x xx xxx ya yday yeah yep yesterday yesterday's yet yikes yo you your youre yours
yourself yup zero zoom
""".split(),  # noqa: SIM905 - a word a line would be as long as a book
)
"""Words that tell a reader nothing by themselves."""

STRONG: frozenset[str] = frozenset(
    """
accept accepted approve approved arrived attached attachment birthday booked cancelled confirm confirmed confirming
congrats congratulations delivered delivery discount dispatched enclosed enclosing fixed free-of-charge herewith
invoice moved paid pdf postponed price prices ready refund refunded repaired rescheduled shipped signed
""".split(),  # noqa: SIM905 - as above
)
"""Words that give a reader something by themselves: sent, done, agreed, or a reason to be glad."""

CHASING: frozenset[str] = frozenset(
    """
about answer bump bumping call callback called calling catch chase chased chaser chasing chat check checked checking
circle circling connect contact contacted contacting conversation decide decided decision discuss discussion email
emailed emails enquiry feedback follow follow-up followed following followup gotten hear heard hello hey hi inquiry
interested know look looked mail mailed meet message messaged msg news nudge nudged nudging phone phoned phoning
ping pinged pinging progress query rang reach reached reaching read receive received reconnect regarding remind
reminder reminding reply respond response review reviewed ring ringing seen speak status talk text texted think
thought thoughts touch touching tried try trying update updates vm voicemail wondering
""".split(),  # noqa: SIM905 - as above
)
"""Filler that asks for an answer to something said before: one word beside it says only what that was."""
