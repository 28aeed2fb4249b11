"""More scenes for the chapters that many people live through: quotes, building, installing."""

TEXT = """
== quote

@ call in 13m
What does "{n} a minute" mean, on a Monday, with {her} people? Best question of the month.
Said: eighty per cent of it, from week six on. {She} wrote that down.
gave: recommendation to plan with eighty per cent

@ email in
I am comparing three quotes in one table and yours has no column for what happens in year six. Could you fill it in?
@ email out re
Year six: belts and bearings, {money 5}, one week with a relief machine. I have filled the column in for us and left the others to the others. Is there a year seven in the table?

@ meet 55m 35%
Walked through the old line with {mate} before they scrap it. Half of it is in better shape than they think.
gave: idea keep the old outfeed for another five years
todo: price without the outfeed {by 4}

@ email out
The price without the outfeed, since yours is good for another five years: {money 8} less. I would rather sell you the right thing twice. Shall I leave the drawing as it is or show both?
@ email in re
Show both. My owner will want to see what he is not paying for. {mate} has polished the old outfeed, for the first time since I have known it.

@ call out 19m
{She} has a new finance head who asks "why now". Made three reasons with {him}, threw away two.
promise: the one reason, on half a page {by 3}

@ email in
One worry that I did not want to put on the telephone: the last firm that sold us something was sold itself within the year. What happens to our spares if somebody buys you?
@ email out re
A fair worry. The drawings of your machine lie with a notary from the day it is paid; the clause is attached, four lines. Nobody has needed it in thirty years. Does that put it to rest?
heard: what happens to the spares if somebody buys us

@ video 35m 40%
Question hour with the shift, their idea. Eleven people, one screen. They asked about noise, light and who cleans it.
praise: {mate}: "first time anybody asked us before and not after"
todo: the lamp colours in writing {by 3}

@ text in
In a meeting. Yes or no: does it fit under 3.1 m?
@ text out re
Yes: 2.96 with the lamp, 2.81 without. Do you need the drawing while you are in there?

== build

@ email in
My people ask what colour it will be. I know that this is the least of your worries.
@ email out re
It is one of the nicer ones. Grey is free, anything else is two days. Two plants chose the colour by a vote in the canteen; it made the machine theirs. Shall I send the card with the colours?

@ call out 14m
The gearbox maker is three weeks late. Rang before {she} could hear it from anybody else. We swap with a machine for stock, nothing slips.
told: what happens when a supplier is late: you hear it first
promise: word when the gearbox is in {by 9}

@ text out
Gearbox is in, the stock machine can wait. Do you want to see the wiring before the doors go on?
@ text in re
Send the picture. {mate} collects tidy cabinets.

@ email out
The manual, first draft, 64 pages, twenty of them pictures. Could {mate} read chapter 4 and strike out what nobody needs?
@ email in re
{mate} has struck out nine pages and drawn one. The drawing is better than the nine pages, if I may say so.

== install

@ call in 15m
Neighbouring hall complains about the noise at night. It is the vacuum pump, not the {machine}, but who is asking.
promise: a hood for the pump {by 12}
complaint: noise of the vacuum pump at night {fb told 14}

@ email out
The hood for the vacuum pump is on its way, 9 dB less on our bench. It clips on, no tools. Would you tell me what the neighbours say?
told: the noise of the vacuum pump: a hood, 9 dB less
@ email in re
The neighbours say nothing, which from them is a bunch of flowers. It took {mate} five minutes.

@ email in
First month in figures: target reached on 17 of 21 days. The four others all begin with a "T", which cannot be the machine.
@ email out re
It can be the cleaning, if that is on Tuesdays and Thursdays. After a wet clean the infeed wants ten dry minutes. Could somebody look at the clock on Thursday?

@ meet 60m 35%
Coffee with the shift at {site}. They call the {machine} by a name now, which I promised not to write down.
heard: the reset button should be where the left hand is
gave: appreciation coffee for the whole shift

@ call out 16m
Asked what {she} would do differently if it were to be done again. "Start with the floor and talk to the night shift first." Will use that.
gave: information what three others said to the same question

@ email out
The reset button has moved to the left, as the shift asked; the plate for the old hole is in the parcel. Does the left hand agree?
told: the reset button is on the left
@ email in re
The left hand agrees and the right hand has stopped bleeding into the coffee. Joking. {thanks} from all of them.

@ text in
Visitors from the bank. Can I say what it cost?
@ text out re
It is your money, so yes. Nicer to say what it earns: 14 people less at weekends. Do you have the figure for overtime?

== order

@ email in
Purchase order follows on Monday, the boss is at his daughter's wedding with the only pen that counts.
@ email out re
Then congratulations first and order later. I have kept the slot until Wednesday. May I send the couple a miniature of the {machine}?

@ call out 12m
Went through who does what until the first crate leaves. Seven names; {mate} is on four lines of nine.
promise: the list with names and days {by 3}
they promise: the name of the electrician {by 6}
"""
