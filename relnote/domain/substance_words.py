"""The words and phrases that give a reader nothing: asking to be called, being in touch for its own sake, courtesies.

English only: words of other languages are unknown here, and so count as something said.
"""

from __future__ import annotations

import re

PHRASES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        # Courtesies run to the end of their clause, whatever they wish for.
        r"\b(?:hope|hoping|trust|trusting)(?: that)? (?:you|u|this|your|everything|things|all|the|ur|business|it)\b[^.?!,;\n]*",
        r"\b(?:wish|wishing) (?:you|u|all|everyone)\b[^.?!\n]*",
        r"\b(?:merry|happy) (?:christmas|xmas|new year|diwali|eid|easter|holi|holidays|thanksgiving|hanukkah|monday|tuesday|wednesday|thursday|friday|weekend)\b[^.?!\n]*",
        r"\blook(?:ing)? (?:so |very much )?forward\b[^.?!,;\n]*",
        r"\b(?:sorry|apolog\w+) (?:to|for|if|about)\b[^.?!,;\n]*",
        r"\bhave a (?:\w+ )?(?:great|good|lovely|nice|wonderful|blessed|super|fab)\b[^.?!,;\n]*",
        r"\b(?:great|good|nice|lovely|pleasure) (?:meeting|seeing|to meet|to see|running into)\b[^.?!,;\n]*",
        r"\bthank(?:s| you|ing you)(?: so much| very much)? for (?:connecting|accepting|the (?:add|follow|connection)|your (?:time|patience|attention))\b[^.?!,;\n]*",
        r"\bhow (?:is|are|was|were|'?s)\b[^.?!,;\n]{0,30}\b(?:week\w*|day|family|summer|winter|holidays?|year|kids|business|life|things)\b",
        # Who writes.
        r"\bmy name is\b[^.?!\n]*",
        r"\b(?:i am|i'm) the (?:new )?[^.?!,;\n]{0,60}\b(?:for|at|in) (?:your|the)\b[^.?!,;\n]*",
        # What they are to let you know, and whether and when it suits them.
        r"\b(?:let (?:me|us) know|lmk)\b(?: (?:what|when|how|if|where|your|asap|soon|please|a good|the best|any)\b[^.?!\n]*)?",
        r"\b(?:when(?:ever)?|if|once|in case) (?:you|u|it|your|ur)\b[^.?!,;\n]{0,40}",
        r"\bwhen (?:i am|i'm) (?:next|back)\b[^.?!,;\n]*",
        r"\bi(?:'ll| will| shall) (?:call|ring|telephone|phone|try|be in touch|write|speak|talk|keep)\b[^.?!,;\n]*",
        # What was sent before is not said again.
        r"\b(?:that |which )?(?:i|we)(?:'ve| have| had)? (?:just |already )?(?:sent|left|mailed|emailed|wrote|shared|forwarded|dropped)\b[^.?!,;\n]{0,40}",
        r"\bsince (?:we|our|you|i|my|the)\b[^.?!,;\n]{0,40}",
    )
)
"""What is taken out of a text in lower case before its words are looked at."""

FILLER: frozenset[str] = frozenset(
    """
2day 2moro 2nite a aah able about above absence absent absolutely accept accepting accordingly account accounts ace
acknowledge acknowledged acknowledgement acknowledging acquaint acquaintance acquainted across actually additionally
adieu advise advised adviser advisor afaik aforementioned afternoon again agency agent agents ago agree ah ahead
ahem ahoy alert all allowing almost aloha alone along already alright also alternatively always am amazing among
amongst amp an and annoy annoying another answer answered answering answerphone answers any anybody anyhow anyone
anything anything's anyway anyways apart apologies apology apparently appreciate appreciated appreciative
approximately are area around arrive arriving as asap ask asked asking assistance assistant associate assume
assuming at attempt attempted attempting attempts attention attentive available await awaiting aware awareness away
awesome awfully b4 back back-and-forth banter base basically bbl bc be beautiful because been beep before beginning
begins behind being belated believe believes bell below beside besides best better between beyond bit bk bless
blessed blessings blimey blocking bold bonjour bonsoir booming both bother bothering bottle br brain brains brb
brief briefly bright brill brilliant btw bud buddy bugging bump bumping bumps bunch busier business businesses busy
busy-ness but buzz by bye bye-bye byes calendar call call-back callback called caller calling calls came can cannot
carry case catch catch-up catching catchup cause celebrate celebrating celebration cell ceo certainly cfo chance
chances chase chased chaser chasers chasing chat chatting check check-in checking cheeky cheerio cheers chilly
chitchat christmas chum ciao circle circling clarify clarity cld clear clearly close co-founder coffee cofounder
colleague colleagues come coming comment comments companies company completely concern concerned confused confusion
connected connecting connection connections consider considered considering consultant consultants contact
contacting continue continued continuing convenience convenient conversation cool coordinator cordial cordially
correct correctly correspond correspondence cos could couple coz crazy crickets crikey crucial cto cu cul8r cuppa
curiosity curious currently cuz cya d da dad daily damn dandy darn dat day days dear decide decided decision
definitely delay delayed delight delighted delightful desk desperate desperately despite details dial dialed dialled
dialling diary did didnt different difficult direct director directors dis discuss discussed discussing discussion
disposal disturb disturbing diwali do doc does doesnt doing done dont down dozen drop dropped dropping dude due duly
dunno during each eager ear earlier earliest early ears easiest easter effort efforts eh eid eight either eleven
else email emailed emailing emails end ended ending ends engaged enjoy enjoyed enjoying enjoys enough epistle er erm
esteem esteemed etc eve even evening eventually ever every everybody everyone everyone's everything exactly
excellent except excited excuse executive executives express expressed expressing ext extension extremely fab
face-to-face facetime fairly faithfully falls familiar families family fancied fancy fancying fantastic far farewell
fast fastest favor favorite favour favourite favours feel feeling feels fellow festival festive few ffs fifteen
fifth figure figured final finally find finding fine firm firms first firstly five flat-out flexible flourishing
folk folks follow follow-up follow-ups followed follower following following-up followup followups for forever
forget forgive forgives forgot forgotten former formerly fortune forty forward forward-looking forwarding found
founder four fourth free friday friday's friend friendly friends from further fyi gab gap gaps gd gee general
generally gentle gentleman gentlemen gently genuinely get getting ghost ghosted ghosting give given giving glad go
god goes going golly gone gonna good good-ish goodbye gosh got gotta gr8 grab grabbing grand grateful gratitude gray
great greet greetings grey group gruess gruss grusse grüße guess guesses guessing guten guy guys guys' ha had hah
haha half hallo hand handset hang hangout hanukkah happier happiest happy has haste hates have having he head
heading heaps hear heard hearing hears heart heartfelt heavens hectic hehe hello help helping her here hereby herein
herself hesitant hesitate hesitates hesitating hesitation hey heya heyo hi hide hiding highly him himself his hiya
hmm hmu hola hold holding holds holi holiday holidays holler hollering home honest honestly honor honored honour
honoured hope hopefully hoping hour hour's hours how howdy hugs huh hullo human humans humble humbly hung hurry i id
idea idk if ignore ignoring ikr ill im imho imo impatient impatiently important importantly in inbox inboxes
inconvenience incredibly indication initially inquiry insane inside insistent instead interest interested
interesting interrupt interrupting interruption into introduce introduced introduces introducing introduction
introductory intrude intruding intrusion irl is it its itself ive jeez ji jk joy joyful juggling junk just keen keep
keeping keeps kept kids kind kinda kindest kindly knew knock know knowing known knows konnichiwa kr l8 lady land
landline last lastly lately later laters latest least leave leaves leaving left lend let lets letter liebe life like
liked likes likewise line lines linkedin list listen listening listens literally little live lmao lmk load loads
local locally lol long longer look looking looks loop loops lord lot lots lotta love loved lovely loves loving luck
lucky ma'am machine mad madam madly mail mailbox mailboxes mailed mails mainly manage managed manager managers manic
many marvellous marvelous mate matter may maybe me mean meaning means meant meantime meet meeting meets meh memo
mention mentioned mentions merely merry message messaged messages met might min mind minds mine mins minute minute's
minutes missed missing missive mistake mistaken mmm mobile moin mom moment moment's momentarily monday monday's
month month's months more morn morning most mostly movement mr mrs ms msg mth mths much mum must my myself n nag
nagging namaste name named names naming natter nd near nearby nearer nearly need needful needing needs neighborhood
neighbourhood network networking never new news next nice nicer nicest nine nite no nobody nobody's none nonsense
nope not note notes nothing nothing's notice noticed notices notification now nowadays np nudge nudged nudges
nudging number number's nuts nvm obediently obliged obviously odds of off office officer often oh oi ok ok-ish okay
old omg on once one one's one-to-one ones only ooh oops open opening operator opinion opinions opportunity or
originally other others others' otherwise ought our ourselves out outside outstanding over overdue overwhelmed owner
pa pal pals paragraph pardon parents part particular particularly partner partners passed passing past patience
patient patiently peace peachy peep peeps pencil pencilled pending people perhaps persist persistence persistent
person person's persons pester pestering phone phoned phoning pic picked picking picks pickup ping pinged pinging
pings pleasant please pleased pleasing pleasure pleasures plenty pls plss plz pm point poke pokes polite politely
pop popped popping possible possibly postcard ppl pps precisely premises presently president pressure presume pretty
previous prior privilege probably proceed proceeding profile progress promise promised prompt promptly properly
prosperity prosperous ps push pushing pushy queries query question questions quick quickest quickly quiet quietly
quietness quite r radar radio rain rainy ran random randomly rang rapid rather rd re reach reached reaches reaching
react reacting reaction reactions read reading reads ready really reason receipt receipts receive received receiver
recently reception receptionist reconnect reconnecting refer reference referred referring refreshed regard regarding
regardless regards region's regional relations relationship relationships remain remains remember remind reminder
reminders reminding reminds rep replied replies reply reply-to representative representatives reps request
requesting resend resending respected respectfully respective respond responding response rest resume return
returned returning revert revisit revisiting rgds right right-ish ring ring-back ringing rn rofl round rude run rush
said salaam salam salut same saturday saw say saying says schedule seasons sec second second's secondly seconds
secretary see seemingly seen sees self selves send sending sense sent sentence seriously servant servus set setup
seven several shall shalom she shine shld short short-notice shorter shortly shot should shout shout-out shy sick
side sign silence silences silent simple simplest simply since sincere sincerely sir sit-down situation six sixty
skype slammed slip slipped slot slots slow small smalltalk smashing smh snowed so softly some somebody someone
something something's sometime sometimes somewhat soon sooner soonest soonish sorries sorry sort sorta soul spam
spamming spams spare speak speakerphone speaking special specialist specific specifically speedy splendid spoke
spoken squeeze squeezing st stand standing stands starts state status still stop story stranger stubborn stuff suit
suitable suits summer sun sunday sunny sunshine sup super suppose supposes supposing sure surely swamped swell swift
switchboard sync ta ta-ta tag take takes taking talk talked talking tata tbh team team-mate teams tel telegram
telephone telephone's telephoned telephoning tell telling tells temperature ten tenacious tenacity terribly terrific
text texted texts th than thank thanked thankful thanks thanksgiving thanx that thats the their them themselves then
there therein thereof theres these they thing thing's thing-y things think thinks third thirty this thnx tho those
though thought thoughts thread three thrice thrilled thriving through thru thursday thursday's thx tick time times
tks tmr tmrw tmw tnx to today today's together told tomorrow tomorrow's tone tonight tonight's tons too toodle
toodles took top topic totally touch touching toward towards track tracks treat treating tried tries trouble
troubling truly try trying tryna ttyl ttys tue tues tuesday tuesday's turn turned turning turns twelve twenty twice
two txt ty u ugh uh ultimately um unanswered unavailable unclear under undersigned understand understanding
understands unfortunately unread unsuccessful unsuccessfully until unwilling up update updated updates upon ur
urgent urgently us useful usual usually vague value valued values very via vibe vibes viele vm voice voice-to-voice
voicemail voicemails void vp w wait waited waiting wanna want wanted wants warmly was wasnt wassup wat watch way
ways wd we weather wed wednesday wednesday's week week's weekend weekends weeks well wen were whassup what whatever
whats whatsapp when whenever where wherever whether which whichever while whilst who whoa whoever whom wht why will
willing window windows winter wish wished wishes wishing with within without wk wks wld wonder wondered wonderful
wondering wonders word words work working world worries worry worse worst wot would wow wrapping write writing wrong
wrongly wrote wtf x xmas xx xxx y ya yday yeah year years yep yesterday yesterday's yet yikes yo you young your
youre yours yourself yourselves yup zero zoom
""".split(),  # noqa: SIM905 - a word a line would be as long as a book
)
"""Words that tell a reader nothing by themselves."""
