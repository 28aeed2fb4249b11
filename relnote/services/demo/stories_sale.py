"""Chapters in which somebody becomes a customer: first meetings, quotes, an order."""

TEXT = """
== meet

@ meet 35m 40% must
[At the fair, hall 4|Stopped at our stand on the second day|Introduced by {mate} at the packaging fair]. {She} packs {goods}s by hand at {site} and loses [six|eight|nine] people to it every shift.
[Liked that the {machine} runs without tools.|Stood and watched the {machine} for ten minutes, without a word.|Knew more about the {machine} than I had expected.|Asked first about the noise, then about the price.]
prefers: {prefers}
todo: send the {machine} sheet {by 3}
@ email out +2
[Good to meet you at the fair. Here is|As promised by the coffee stand:|You asked for something without adjectives. Here is] the sheet for the {machine}; page 3 has the figures for {goods}s. [What is your smallest run, in cases?|How many cases is your smallest run?|Is your smallest run nearer to a hundred cases or a thousand?]
@ email in re
{thanks}. [Smallest run is about {2-9}00 cases, twice a week. The rest is long runs. Page 3 is the useful one.|{2-9}00 cases on a bad day, ten times that on a good one. I have printed page 3 and left the rest.|We go down to {2-9}00 cases and nobody enjoys it. {mate} has page 3 already.]

@ call out
First proper talk. {org} grew by a [quarter|fifth|third] last year and the packing hall did not grow with it.
{mate} runs the shift and will have an opinion on everything.
ask next: who signs for machines over 100k

@ email out
Two questions before I draw anything: what is the ceiling height at {site}, and does the floor slope to the drain? A photograph of the corner would do.
@ email in re
[4.2|3.8|4.6] metres to the beam, and yes, it slopes, about two per cent. Photographs attached, sorry about the pallets.

@ meet 75m 35%
Walked the hall at {site} with {mate}. Space for the {machine} between the oven side and the door if the old table goes.
Forklifts cross there twice an hour: needs a gate, not a guard.
promise: sketch of the hall with the gate {by 6}
gave: information what a light curtain needs in clear floor

@ call in
Asked whether the {machine} copes with [dented|dusty|wet] {goods}s. Told {him} honestly: up to a point, and where the point is.
request: a run with {her} own worst {goods}s, not with samples

@ video 40m 50%
Showed the {machine} live from our hall. {She} stopped me at the changeover and asked to see it again, slower.
praise: "that is the first changeover I have believed"
asked: whom else in the trade I should talk to
gave: connection to [the plant in Ghent|a dairy that did this last year]

@ email in
We talked about it on Monday. {mate} wants to know the air consumption, I want to know the noise. Can you send both as one page?
@ email out re
One page, both figures: {3-6}00 litres a minute at six bar and 7{2-6} dB(A) at one metre, measured with your kind of {goods}. Is that inside what your compressor has left?

@ call out 12m
Short one. Board meets at the end of the month and {she} needs something with pictures.
promise: five slides, no more {by 5}

@ social in
Saw your post about the tool-free changeover. Is that standard on the {machine} or an option?
@ social out re
Standard since spring. The option is the second magazine, which you would not need for {goods}s. Shall I send the film of it?

@ letter out
Handwritten card after the visit: thanked {him} and {mate} for two hours in the hall, with the sketch on the back.
gave: appreciation a card after the visit

== quote

@ call in must
Wants a price for the {machine}, {n} a minute, with and without the infeed.
[Budget round closes in [three|four|six] weeks.|Needs a figure to think with, not to sign.|The old line will not see another winter.]
promise: budget price {by 4}
ask next: is the infeed in the same budget
@ email out +2
Budget price for the {machine} at {n} a minute: attached, two lines, with and without the infeed. [The difference is mostly the accumulation table.|What the infeed adds is a table and two drives.|I would take the infeed, but I do not pay for it.] [Which of the two fits your round?|Which one would you rather defend?]
@ email in re
[{thanks}, clear. With the infeed it is over what I said upstairs, without it I have to explain the extra person. Let me think about which is the easier fight.|{thanks}. The one with the infeed. I will say that the other one was never on the table.|{thanks}. {mate} says infeed, finance says no infeed, I say let us talk on Thursday.]

@ call out
Went through the price line by line. {She} accepts the machine and doubts the installation days.
heard: installation should be a fixed price, not days

@ email out
You asked why twelve days on site. Four are mechanics, three wiring, two are waiting for your electrician, three are running product. If your electrician comes on day two we can say ten. Would that help?
@ email in re
It would. I have spoken to him, he can do day two. Please put ten days in the next version, and his name on the plan so that nobody forgets.

@ email in
Our purchasing asks for three references with {goods}s or something near it. Not photographs, people we can ring.
@ email out re
Three names, all of whom said yes: one packs something heavier than yours, one something smaller, one has your kind of ceiling. Do you want me on the call, or rather not?
gave: referral three plants that will take a call

@ call in 28m 30%
Competitor is nine per cent lower and includes a year of spares. {She} told me straight out, which I take as a good sign.
Did not promise anything. Asked what the changeover costs {him} in a week; {she} did not know.
todo: work out the changeover sum for {n} a minute {by 2}

@ email out
The sum I owed you: at {n} a minute and four changeovers a day, the slower machine costs you {5-9} hours a week. I have left the hourly rate blank. What do you reckon with at {site}?
@ email in re
We reckon with a good deal more than I would like to write down. I have forwarded the table to finance without comment. They noticed.

@ video 55m 45%
Layout review with {mate} and their safety man. Moved the panel to the aisle side, lost 40 cm, gained the door.
they promise: floor load at {site} {by 7}
promise: revised layout {by 5}

@ call out 15m 40%
Nothing new on their side; auditor in the house. Used the time to ask how the season looks. Good, since you ask.
gave: idea run two sizes on the same carton blank

@ email in
Can the {machine} be delivered in two pieces? The door is 2.4 by 2.4 and I am not taking the wall down again.
@ email out re
Yes: frame and magazine separate, 2.3 by 2.1 the larger piece. It costs us half a day on site and you nothing. Is there a crane, or shall we bring the tracked lift?

@ text in
Signed off by finance. Legal next. Do not tell anyone I said "easy".
@ text out re
I have heard nothing. Legal usually asks about the liability cap: your wording is in clause 9 already. Shall I send it marked?

@ meet 60m 45%
Negotiation at {site}. Gave three per cent against payment in 30 days and a reference visit a year.
They wanted five. {mate} laughed first.
promise: final offer with the three per cent {by 3}
asked: a reference visit once a year

@ email out
Final offer attached: three per cent, 30 days, ten days on site at a fixed price, delivery in two pieces. It is good until the end of the month. Is there anything in it that legal has not seen?
@ email in re
Nothing they have not seen. You will hear from us. [I like that it is short.|The page with the dates is the one I shall print.]

@ note
Reads as a yes. What could still stop it: the new finance head, and the other firm's spares. Do not ring before Thursday.

== order

@ email in must
[Order attached, signed. Please confirm the delivery week by return and tell me whom {mate} should talk to about the floor.|Here is the order at last, two signatures, one of them mine. Which week may I write on the wall?|The order is attached. I have never signed anything this large before lunch. Who is our engineer?]
bought: {money 140} {machine}
@ email out re
[Thank you: confirmed for the week we said.|Thank you, also in the name of the workshop. The week stands.] Anneke is your engineer from today and will ring {mate} about the floor. [Do you want the drawings on paper as well?|Who gets the drawings, you or {mate}?]

@ call in
{She} rang to say it in person after the mail: order is out. Sounded relieved.
praise: "you never once sent me a reminder with nothing in it"
todo: cake for Anneke and the drawing office {by 2}

@ email out
Before anything is cut: the drawing for approval, two sheets. Please look at the door side and at the height of the discharge, {7-9}{1-9}0 mm. Is that the height of your table, or of the table you are going to buy?
@ email in re
Of the one we are going to buy. It is 40 mm higher. Good that you asked. Approved with that change, initials on sheet 2.

@ letter out
Order confirmation on paper, two copies, one to come back signed. Enclosed the guarantee terms and the list of names.

@ call out 14m
Down payment has not come; asked nicely. Their accounts changed banks this month and everything is a week late.
they promise: down payment {by 8}

@ email in
Money should be with you. Also: our insurer asks for the declaration for the {machine} before delivery, not after. Possible?
@ email out re
It is with us, thank you. The declaration can only be signed with the machine standing, but the draft says everything the insurer needs; attached. Would a letter from our engineer help them?
gave: help a letter for the insurer
"""
