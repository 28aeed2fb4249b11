"""Chapters of a machine on its way: built and tested here, installed and taken over there."""

TEXT = """
== build

@ email out must
Your {machine} has a number now, 26-{100-899}, and a place in the hall. [Frame is welded, panel is on order.|The frame stands, the drives come on Monday.|It is a bare frame so far, but a straight one.] Shall I send a photograph every Friday, or only when there is something to see?
@ email in re
[Every Friday please, I put them up in the canteen. The crew bets on when it will have a cover.|Only when there is something to see, I have a boss who likes to see things.|Fridays are fine. {mate} has cleared a place on the wall.]

@ call out
Test product: we need [400|600|250] {goods}s and two pallets of blanks by the end of the month or the test slips.
they promise: test product at our door {by 12}
ask next: what happens to the test product afterwards

@ email in
The test {goods}s left today, two pallets, second one is this year's cartons, a little softer than last year's. I thought you should know.
@ email out re
They are here and we weighed the board: eight per cent softer. It runs, with one more suction cup a head. No charge, but do you want the old board back or shall we set up for the new one?

@ call in 10m
Asked if we could build the operator side on the left after all. Anneke did not swear. Possible until Friday, then not.
promise: tell {him} yes or no on the left-hand side {by 1}

@ text out
Left-hand side: yes, if {mate} signs the sheet I have just mailed today. After that the panel is drilled. Can you catch {mate}?
@ text in re
Caught. Signed. Sent.

@ email out
First run on your {goods}s this morning: {n} a minute for eleven minutes, then the glue nozzle said no. New nozzle comes on Thursday. Do you want to see the film, warts and all?
@ email in re
Warts and all, please. My people trust you more with them. How long from the nozzle to the acceptance?

@ meet 150m 40% must
Acceptance test in our hall. {She} came with {mate} and a box of {goods}s from the bottom of the bin, as announced.
[{n} a minute for an hour, 3 stops, all three the product. Signed at four.|First hour bad, second hour {n} a minute without a stop. Signed over soup.|{n} a minute. {mate} counted along, aloud, until nobody doubted it.]
complaint: the guard door sticks when it is warm {fb told 9}
promise: new hinge on the guard door before packing {by 8}
gave: appreciation dinner at the harbour

@ video 30m 45%
Acceptance list, fourteen points. Nine are ours, three theirs, two nobody's. Split the two.
promise: the nine points closed {by 9}
they promise: power socket at the right end {by 14}

@ email in
You should know that I am being asked every day when it comes. Can I say the 2nd and mean it?
@ email out re
Say the 4th and you will be right. The lorry takes a day and a half and I do not trust the ferry. Is somebody there to unload from seven?

@ note
{mate} is the one who will live with the machine. Get {mate} here for a day before it ships, whatever it costs.

@ call out 16m
Hinge is changed, told {him} so.
told: the guard door sticks: new hinge, opens with a finger
Asked about the crane. Theirs lifts 1.5 t, ours weighs 1.4, so yes, but slowly.

== install

@ call in must
[Lorry at the gate at ten past six, unloaded by nine. One scratch, on the crate.|It stands where it should, give or take a thumb. Unloading took the whole morning and all of {mate}.|Delivered in the rain, dry inside. Three crates, none missing.]
praise: the driver rang an hour before, as we asked

@ email in
Day three. Your fitters are polite and quick, and one of them mended our kettle. The floor is worse than we told you: 14 mm over the length.
@ email out re
14 mm is within what the feet can take, just. We will shim and note it on the plan. Would you like the kettle on the plan too?
gave: help the kettle

@ call out
Rang to hear how the first shift went. {5-9}2 per cent of target, jams at the infeed whenever the {goods}s arrive in threes.
promise: Anneke looks at the infeed {by 2}
heard: the screen says "fault 31" and nobody knows what that is

@ text in
Infeed is better, thank Anneke. Who is allowed to change the speed? Asking for a night shift.
@ text out re
Level 2 and up. I would give it to two people a shift, with names. Shall we do the list tomorrow when Anneke is still there?

@ meet 90m 35%
At {site} for the hand-over run. {n} a minute for two hours, 98.6 per cent, one stop. {mate} wrote the figure on the wall.
Signed, with four small points.
promise: close the four small points {by 13}
new use: they run the returns through it on Fridays, which nobody thought of

@ email out
The four points: three are done, the fourth (lamp over the magazine) comes with Piet next week. Your certificate is attached. Who should have the paper copy?
@ email in re
{mate}, with a ribbon. We are at {n} most of the day. I had forgotten what the hall sounds like without shouting.

@ call in 24m 35%
Ramp-up. Mondays are bad, the rest is good: on Mondays the cartons are cold. Suggested to bring them in on Sunday night.
gave: idea bring the cartons in on Sunday night
suggestion: a warm-up programme that the first person in can start with one button

@ email in
The cold cartons were it. Monday was a normal day. That cost us three weeks of guessing and you one sentence.
@ email out re
I had the sentence from a bakery in the north, who paid for it with a winter. May I tell them it travelled?
gave: connection the bakery with the cold cartons

@ call out 20m
Asked what the screen should say instead of "fault 31". {She} said: what to do, not what is wrong.
Passed to Anneke, word for word.
told: "fault 31" now says which door to open

@ meet 45m 30%
Coffee at {site}, no agenda. Heard more than in three meetings: {mate} may go part-time, the owner looks at a second hall.
ask next: second hall, when and how large
todo: note in the file for the second hall {by 4}

@ email out
Half a year of your {machine}: 97.9 per cent available, the longest stop 41 minutes (the compressor, not us). The whole table is attached. Is there a figure you miss?
@ email in re
Changeovers by shift. I believe nights are faster than days and I should like to be able to prove it gently.
"""
