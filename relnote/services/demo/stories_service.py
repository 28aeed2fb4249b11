"""Chapters of everyday life with a machine: faults, spare parts, training."""

TEXT = """
== service

@ call in
Down since five. The {machine} stops at the transfer, drive 3 shows overload. Talked {mate} through it: a carton behind the guide, as so often.
Running again after [40|25|55] minutes.
todo: ring tomorrow, whether it held {by 1}

@ email in
It happened again last night, same place, drive 3. Film attached. At second 14 you can see the flap stand up.
@ email out re
Seen it, second 14, thank you. The flap is bent before it reaches us: score line too shallow. Could you send ten blanks from that batch, by courier, to Piet?
@ email in re
Ten blanks are on their way. Our board man says the same batch went to both plants. I shall ask for the next one before I shout.

@ call out 11m
Service is due. {She} wants it in the week of the stocktaking, like everybody else.
promise: two dates for the yearly service {by 4}

@ email out
Two dates for the yearly service: the 9th or the 16th, Piet both times, six hours, one line down. He brings the belts. Which one loses you less?
@ email in re
The 16th, after six in the evening, when the small run is through. Ask him to bring his own lamp, ours has gone to a better place.

@ call in 26m 30% must
[Not pleased. Third stop this month, and|Angry, and with reason: a stop before dawn, and] the hotline put {him} on hold for twenty minutes at six in the morning.
complaint: twenty minutes on hold at six in the morning {fb told 2}
promise: a number that somebody answers before seven {by 2 kept}

@ email out +2
You said: twenty minutes on hold at six. From Monday the early number rings at Piet's, then at mine. It is on the card attached. What else went wrong that morning that I have not heard about?
told: on hold at six in the morning: a direct early number
@ email in re
Nothing else. That you ask is most of what I wanted. I have stuck the card on the panel.

@ text in
Photo of the belt. Is this "worn" or "still good"? {mate} and I have a bet.
@ text out re
Worn, by about a month. Who won? Two are in your cupboard, left side, Piet put them there in spring.

@ meet 50m 35%
Looked in at {site} on the way. The machine is clean, the manual has coffee on page 12, which is the right page.
heard: page 12 should be a poster by the machine
gave: information how two other plants schedule their cleaning

@ call out 17m
Asked how the night shift gets on. Two new people, both quick, one afraid of the reset button.
ask next: would a half day of training for nights make sense

@ email in
Audit in three weeks. I need the calibration papers for the checkweigher side, the last three years, with signatures.
@ email out re
All three years in one file, signed, with the certificates of the weights. In year two the signature is Piet's predecessor; would the auditor like a note on that?
gave: help papers for the audit

@ call in 9m
Audit passed. Papers were "the only ones in order". {She} rang just to say so.
praise: the papers for the audit were the only ones in order

@ email out
Your {machine} has run 10,000 hours this week, I looked. The gearbox wants its first oil change by 12,000. Piet is with a neighbour of yours in [May|June|October]. Shall he come over?
@ email in re
Yes, and thank you for counting. Please let him bring the small nozzle too, we have worn it down at last.

@ video 25m 40%
Remote look at the sensor on the infeed with {mate} holding the telephone. Dust. Wiped, fine, everybody laughed.
suggestion: let the screen say "wipe me" before it stops
promise: ask Anneke about the dust warning {by 6}

@ note
They fix more and more themselves. Good for them, and for us if we sell them the parts before they need them.

@ email in
The dust warning works. It came on twice and both times it was right. Please tell whoever wrote it.
@ email out re
Told: her name is Anneke and she has read it aloud to the office. Is twice a week too often, or just right?
told: the dust warning is in and came from you

== parts

@ email in
Please quote: 4 suction cups, 2 belts, 1 set of blades for the {machine}. Same as in spring.
@ email out re
Attached, same as in spring plus two per cent. The blades are cheaper by the pair. Do you want one pair or two?
@ email in re
Two pairs then. Order follows from the portal, if the portal lets me in.
bought: {money 2} spares for the {machine}

@ call out 8m
Belts are late, rang before {she} could. Held one from the shop machine for {him}.
promise: belts on the lorry {by 3}

@ email in
Portal again. It wants a purchase order number of ten digits, ours have nine. I have put a zero in front. Is that all right for your accounts?
complaint: the portal refuses purchase orders of nine digits {fb told 2}
@ email out re
A zero is fine, and it should not be your job. I have asked for it to take nine. May I come back to you when it does?

@ email out
The portal takes nine digits now. Could you try it with your next order and tell me if it misbehaves?
told: the portal accepts purchase orders of nine digits
@ email in re
Tried, worked, frightened. No zero any more.

@ call in 13m
Which parts should be in the cupboard, and which is just us selling parts? Fair question. Went through the list: eleven yes, four no.
gave: recommendation a cupboard list of eleven parts, and four not to buy
praise: for the four not to buy

@ email out
The cupboard list, eleven parts, with the weeks each takes to come. Two of them are twelve weeks, those I would not be without. Shall I reserve them for you until the month is over?
@ email in re
Reserve the two, please. The rest I shall bring past finance one at a time, like cats.

@ text in
Do the old blades fit the new holder? Standing in front of it.
@ text out re
They fit, but the screw is 2 mm longer. It lies in the bag with the holder. Do you see it?
@ text in re
Seen. Fits.

@ email in
Parcel arrived, one belt is the wrong length. Label says right, tape measure says wrong.
complaint: a belt of the wrong length under the right label {fb told 1}
@ email out re
Then the label lies, and I am sorry. The right one left at noon, Farid measured it twice. Keep the other as a lead for the dog, or shall we collect it?

== training

@ email out
Two half days or one whole one for the {machine}? Half days cost you less of the shift, a whole one sticks better, in my experience. How many people are new since we last came?
@ email in re
Four new, and two who should have listened the first time. Half days please, Tuesday and Wednesday, nights included.

@ meet 240m 55% must
Training at {site}, first half: cleaning, changeover, and what never to do. {mate} asked the best question: what does it sound like when it is well?
gave: help half a day of training
heard: a film of one minute for every changeover would be used more than the book

@ call out 15m
How did the training stick? Days fine, nights "had a different machine", by which {she} means they never touched it.
todo: second half day, nights only {by 9}

@ email in
The list of who may do what, as agreed, nine names. Two are the same person, long story.
@ email out re
Eight levels set, the ninth removed. Codes are in a sealed envelope with Piet. May I bring the story out of you at the next coffee?

@ email out
Your one-minute films: changeover, cleaning and the reset, with your own people in them. QR codes for the machine are attached. Who should I thank at your end for the acting?
told: films of one minute for every changeover are there
@ email in re
{mate}, who now signs autographs. They work: the new one changed over alone on day two.

@ call in 21m 40%
Wants a certificate for each of the trained people, with a seal. It matters to them, {she} says, more than the bonus did.
request: a certificate with a seal for each trained operator
promise: eight certificates, with a seal {by 10}

@ letter out
Eight certificates, sealed. Put in a card for {mate}.
gave: appreciation certificates for the crew
"""
