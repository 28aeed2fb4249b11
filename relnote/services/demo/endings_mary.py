"""Two years with Mary Chen and her colleague, told entry by entry: she is the face of the demo journal."""

TEXT = """
== Mary Chen

@ meet 40m 38% -718 10:30t
At the robotics day in Columbus. She packs servo arms in foam by hand and hates the foam.
Wants to know what a cell would look like before she wants to know what it costs.
prefers: email
todo: send the Kite sheet with the foam-free insert {by 2 done}

@ email out -715 10:05t
The Kite sheet, with the insert that does without foam on page 2. How many kinds of servo arm go through in a week?
@ email in re lag=38
Eleven kinds, three of them are nine tenths of the week. Page 2 is exactly it. Send me what it would take to see one running.

@ call out -702 10:15t 21m 40%
Explained the two ways to see a Kite running. She will come to our hall, with an engineer called Priya who "asks the questions".
promise: agenda for the visit {by 4 kept}

@ meet 130m 35% -676 09:30t with Priya Raman
Visit in our hall. Priya took the gripper off and put it back in four minutes.
praise: Mary: "nobody has let us do that before"
they promise: drawings of the three arms {by 9 kept}

@ email out -655 11:10t
Thank you for the drawings. The long arm needs a second cup, the other two do not. Is the long one here to stay?
@ email in re lag=25
It stays. Two cups then. What does that do to the price, roughly, and do not round it for me.

@ call out no_answer -640 09:20t
In a meeting all morning, says the front desk.

@ call out -639 14:10t 17m 42%
Price with two cups, unrounded, as asked: 146,850. She wrote it down and read it back.
ask next: who else has to like it

@ email out -611 10:40t
You asked for proof that the insert survives the road. Drop test, nine sides, film attached; the corner at minute 3 is the bad one. Is that good enough for your insurers?
gave: information drop test of the insert
@ email in re lag=52
Good enough for me, forwarded to the insurers with a question mark. The corner looked worse than it was. Who did the test?

@ call in 26m 30% -590 11:00t
Insurers agree. She goes to the board with it. Two of seven are against anything with an arm, "for an arm firm that is funny".
gave: idea let the two of them start the cell in our hall

@ email in -566 13:30t
Board said yes, six to one. Order is attached. The one asked for a photograph of the old foam, for the archive.
bought: 146850 USD Kite pick-and-place cell
@ email out re lag=60
That is wonderful news, thank you. Anneke is your engineer; week 14 is yours. I shall bring a piece of foam, framed. Who signs for the floor?

@ email out -531 10:20t
Drawing for approval, two sheets. The only thing I am unsure about is the gate: does your forklift turn left or right there?
@ email in re lag=31
Left, except on Fridays, don't ask. Approved with the gate moved by a yard. Priya has initialled it.

@ call out voicemail -502 14:40t
Left word that the cell runs on her own arms since noon, and that the film is in her mail.

@ email out -502 14:50t
First run on your own arms: 41 a minute, the long one included. You will see one fall at 2:10, that is the cup and it is changed. Do you want to come before or after the 20th?
@ email in re lag=44
Before. Priya has watched the fall eleven times. We are both coming.

@ meet 180m 38% -484 09:15t with Priya Raman
Acceptance in our hall. 45 a minute for an hour, nothing fell. The framed foam went down well.
suggestion: a counter for each kind of arm on the screen {fb told 60}
promise: the counter in the next software {by 45 kept}

@ call out -455 10:05t 24m 40%
Cell stands in Dayton since Friday. Two days quicker than the plan, and the electrician wants to know whether we adopt.

@ email out -424 10:30t
The counter for each kind of arm is in, under "today". It took us longer than the cell took to wire. Does it show what you had in mind?
told: a counter for each kind of arm
@ email in re lag=22
It shows exactly that. I look at it more than at my own figures. The night shift has started a league.

@ meet 60m 30% -381 12:30t with Bob Ortiz, Sue Park
Lunch at the packaging fair with Mary, Bob and Sue, who had never met. Talked about people more than about machines.
suggestion: Mary, Bob and Sue: one page a quarter on what other plants have learnt {fb told 100}
gave: connection Mary and Sue, both with a second line in mind
todo: first page on what other plants have learnt {by 30 done}

@ email out -344 10:10t
A year ago you told me the foam cost four people an hour a day. What is it now, and may I quote the figure without the name?
asked: the figure, to quote without the name
@ email in re lag=61
Nothing now. The four people make harnesses, which pay better. Quote it, and use the name, I have asked legal.
praise: the four people who packed foam make harnesses now

@ video 35m 36% -300 11:00t with Priya Raman
Half-yearly look at the cell: 98.1 per cent. Priya wants the cups on the cupboard list, Mary wants a second line and said so by not saying it.
ask next: the second line, when does the building permit come

@ email out -281 10:45t
First page on what other plants have learnt: cold cartons, one-button warm-up, and a cupboard shared by three firms. Which of the three would be news in Dayton?
told: one page a quarter on what other plants have learnt
gave: information page for the quarter
@ email in re lag=35
The warm-up. We lose twenty minutes every Monday and I thought that was physics. Keep the pages coming.

@ call in 19m 33% -246 10:20t
Permit for the second hall is in. She rang from the car, which she never does.
todo: look at the old layout for the second hall {by 3 done}

@ meet 95m 35% -212 10:00t with Priya Raman
Walked the second hall. Pillars every 6 m, good light, no drain. Two-line layout would share one gate.
promise: two layouts with the shared gate {by 10 kept}
they promise: floor plan as a file, not as a photograph {by 5 late}

@ email out -199 10:05t
Two layouts with the shared gate. In the first the operators see each other, in the second the forklift is happy. Which of them wins in Dayton?
@ email in re lag=47
The operators win. Always. First layout, and turn the panel so that the new people can see what the old hands do.

@ email out -233 10:25t
Before I draw the second hall: do the two lines share one crew, or does each have its own? It decides where the panel goes.
@ email in re lag=41
One crew, for now. If it goes the way I think, two by summer. Draw it so that I do not have to move the panel then.

@ call out -171 10:40t 18m 41%
Board wants figures for the second line in autumn, not before. Asked what would make it easy: one page, bulk price, start date.
gave: recommendation show the board the league of the night shift

@ newsletter -150 08:55t
Line automation

@ email out -133 09:50t
The page for the quarter: what a dairy learnt about restarts after lunch. It is the relay story, worth the two minutes. Would the league of your night shift be something for the next one?
gave: information page for the quarter
@ email in re lag=39
They would burst with pride. Ask Priya for the photograph, and leave out the one with the cake on the conveyor.

@ call out voicemail -110 16:20t
Left word about the photograph: cropped, no cake.

@ call out -96 10:10t 23m 37%
Summer was quiet, the order book is not. 18 months of work, she says, and nine months of room.
heard: the portal should show both halls as one customer {fb told 40}

@ email out -77 10:20t
Third page of the quarter: a tile plant in Torrance has not broken a pallet since spring, and how. Sue says hello. Does the night shift still lead in the league?
gave: information page for the quarter
@ email in re lag=33
They lead by four. Give Sue my best, we have a lunch to repeat. October for the budget, as I said, not a day before.

@ video 30m 34% -64 10:30t with Priya Raman
Went through how they like to be reached; took four minutes and she answered all seven. Then the second line: budget is a matter of October.
ask next: has the budget moved

@ email out -55 10:15t
The portal shows both halls as one customer from today. Would you have a look before I tell Priya, since you were the one who asked?
told: the portal shows both halls as one customer
@ email in re lag=28
It does, and the totals are right, which I checked by hand. Thank you. Now tell Priya.

@ email out -41 09:40t
Steel goes up by four per cent in the new year. If the second line is ordered before Christmas it is built at the old price. Does that help with the board, or does it look like pushing?
@ email in re lag=565
It helps, now that you have asked it that way. Sorry for the wait, board week. We decide in November, I want bulk pricing for both halls.

@ call out -23 10:25t 20m 36%
Board has moved the second line up, start in March if the price for both halls holds together. She sounds like a person with a calendar.
todo: ask Ruth how bulk pricing works over two halls {by 5 done}

@ newsletter -9! 09:40
Line automation

@ call in 22m 35% -1! 15:03
Asked about bulk pricing; new line in March.
promise: quote {due -1 open}
heard: invoices should name the project {fb open}

@ email out -0! 05:12
Pricing for the second line, as promised on the telephone: both halls on one sheet, the spares beside it. The full quote follows. Is 1 March the day it must run, or the day it arrives?

== Priya Raman

@ email in -13
The long arm gets a new cover in January, 4 mm thicker. Will the cup still reach?
@ email out re
It reaches up to 6 mm, then it needs the long spring, which is in your cupboard, third bag. Could you send one cover, so that I can say it with a clear conscience?
@ email in re
One cover is on its way. Mary says hello and that she is counting days.
"""
