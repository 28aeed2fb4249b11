"""How some of the cast stand today: calls that are long, one-sided or in vain; meetings of two or three."""

TEXT = """
== Dale Hutchcroft

@ call out 24m 66% -68 13:10t
Told him about the Egret, the film prices and the rent model. He said "interesting" twice.

@ call out 21m 71% -51 14:05t
Explained the rent model again, with an example. I think I heard him typing.

@ call out 27m 64% -37 13:30t
Went through the example line by line. He thanked me. For what?

@ call out 19m 69% -24 13:45t
News from us, all of it: the new film carriage, the fair, the early number.

@ call out 23m 72% -10 14:20t
Rang about the year end. I talked, he listened, we hung up. I do not know what he needs.

== Matilda Fairweather

@ call in 38m 40% -49 08:40t
The depalletiser, the harvest, her brother, the depalletiser. Wants the rinser moved, not replaced.
request: the rinser moved by two metres {fb will_do 2}

@ call out 44m 43% -38 09:10t
Rinser: two metres is one pillar too far. Found another way while she was thinking aloud.
gave: idea turn the rinser instead of moving it

@ call in 35m 38% -27 08:55t
Turned rinser it is. Then the labels, then Angus, then the labels again.
promise: drawing of the turned rinser {by 5 kept}

@ call out 52m 45% -18 09:20t
Should have been ten minutes about the drawing. She has decided on the Swan, somewhere in minute 31.
heard: the Swan must not need more than one person at the start

@ call in 41m 41% -8 08:45t
Start date for the Swan. Also whether robots mind dust; they do.
todo: dust cover for the Swan into the quote {due 8 open}

== Gareth Pugh-Lloyd

@ email out -27
The salt figures for the bagging line are in: 0.4 per cent over, on every third bag. I have an idea about the valve. May I show it to you on a screen, ten minutes?
@ email in re
Looks odd to me too. Busy with the audit until the end of the week, then gladly.

@ call out no_answer -22 17:30t
Rang out.

@ call out voicemail -18 17:20t
Left word: the valve is ours to mend, no cost, half an hour of a stop.

@ email out -14
The valve for the bagging line, in short: a spacer of 2 mm, half an hour, no cost to you. Which day of the coming week has the half hour in it?

@ call out voicemail -9 17:40t
Left word with the day Piet could come.

@ text out -5
Piet is near Swansea on Monday with the spacer in his bag. Shall he come by at four?

== נועה שקדי

@ call out no_answer -18 12:30t
Rang out. One hears the hall even in the ringing tone.

@ call out voicemail -13 13:10t
Left word: the label roll for the new za'atar is cleared, from when does she want it?

@ call out voicemail -7 12:50t
Left word again about the label roll, and that the price holds to the end of the month.

== Diego Santillán

@ email out -27
Just touching base. Call me when you have a minute.

@ call out voicemail -20 11:00t
Diego, it's me. Please call back.

@ email out -12
Any news? Best regards.

== Wanjiru Kamotho

@ email out -33
The two quotes side by side, with what they do not say: the cheaper needs a compressor that you do not have, about {money 6}. Would it help if I wrote the same page about the third one on your desk?

@ email out -25
I asked a tea packer in Kericho's climate what damp does to the Wren: nothing in two rains, with the cover closed. Kiprono may ring them; the number is below. Is damp the doubt, or is it the price?

@ email out -16
If the year's money is the trouble: the Wren can be rented for the main season and bought after it, two thirds of the rent counted. The sum for 52 a minute is attached. Does that change anything?

@ email out -9
Our prices go up in January, by three per cent. I can hold yours for one letter from you, without any obligation. Shall I hold it, or shall I stop writing about it for this year?

== Καλλιόπη Βρεττού

@ email out -4 08:30
The plan with dates for the Tern, and the second plan if the first one slips by a fortnight. The only date that I need from you is the day the olives are in. When do you expect it?

== Zoë Brückner

@ meet 120m 40% -148 09:30t with Jonas Eggert
Half a day at Potsdam with Zoë and Jonas. He has labelled every hose. She had not known and was moved.
praise: Jonas: "the only manual I have read to the end"
gave: recommendation Jonas as a speaker for the users' day

== Øystein Kvåle

@ video 45m 42% -97 10:30t with Þórdís Hallsdóttir
Both plants on one screen. They sort the fillets differently and each thought the other did it like that too.
gave: idea one recipe for both, with the ice as the only difference
todo: send the recipe in both languages {by 6 done}

== João Quintão

@ meet 80m 35% -83 15:00t with Inês Falcato
At Matosinhos with João and Inês. She showed me the dent; one has to hold the tin against the window.
heard: light from the side, not from above
promise: Owl trial with light from the side {by 12 kept}

== Matilda Fairweather

@ meet 90m 38% -199 09:30t with Angus Treloar
At Clare with Matilda and Angus, between two harvests. Angus drives the packer like a tractor, and it likes it.
new use: the packer takes the gift boxes when it is told they are bottles

== 윤서아

@ video 40m 40% -232 10:00t with 백도현
Joint review with 윤서아 and 백도현. Her fault list is the agenda, his silence is the agreement.
praise: fault list answered line by line
promise: every line of the list with a date {by 8 kept}

== 沈 若兰

@ meet 150m 36% -176 10:00t with 贾文博
Two days at 杭州 with 沈 若兰 and 贾文博. Tea first. The new hall has no numbers on the pillars; we chalked some.
they promise: plan of the new hall {by 20 late}
gave: connection the forwarder who handles the customs papers

== Caitlin Rowntree-Hale

@ video 35m 42% -128 10:00t with Rangi Tautahi-Moore
Caitlin and Rangi on the same call for once. He says what is wrong, she says what it costs.
suggestion: a lamp that shows from the gate whether the palletiser waits {fb told 40}

== Gareth Pugh-Lloyd

@ meet 70m 40% -94 10:00t with Bethan Prosser-Vane
Yearly talk at Swansea with Gareth and Bethan. She brought all invoices of the year and a pencil.
told: invoices of a month come in one file, since Bethan asked
gave: help the freight of March written off

== अनन्या देशपांडे

@ meet 110m 37% -262 11:00t with विवेक राजपूत
At पुणे with अनन्या and विवेक. The spice gets into everything, into my notes as well.
request: a seal for the panel that keeps out turmeric {fb told 60}
promise: a panel seal by the next visit {by 30 kept}

== يوسف المرزوقي

@ call in 20m 34% -6 09:20t
Rang to say that سالم has passed the course. The Kite waits for the date crop, he says, and not for the money. شكراً جزيلاً
praise: the training of سالم
ask next: first day of the crop

== Veikko Rautaharju

@ video 50m 46% -58 10:00t with Øystein Kvåle
Veikko and Øystein met over the Heron. They speak the same kind of silence.
gave: connection Veikko for the cell at Ålesund
they promise: Veikko: fence drawing for Ålesund {by 15 kept}
"""
