"""Chapters of change: another pack, paper instead of film, a second line."""

TEXT = """
== format

@ email in must
Marketing has discovered a smaller pack of {goods}s. 20 mm less in height. Does the {machine} do it with the same tools?
@ email out re
With the same tools down to minus 15, for 20 it needs a new top plate: {money 4} and five weeks. Could marketing live with 15?
@ email in re
Marketing could not live with 15. I asked twice, once with coffee. Please quote the plate.

@ call in
The plate: when, really? Shelf date is fixed, {she} was not asked.
promise: a date for the top plate {by 2}
ask next: is the 20 mm pack for one season or to stay

@ email out
Top plate: five weeks, I can make it four if the drawing comes back by Friday. What still moves in it is the lid radius. Is 6 mm final?
@ email in re
Final, says the man who last said final in March. Drawing is signed. Go.
bought: {money 4} top plate for the small pack

@ meet 70m 35%
First run of the small pack at {site}. The plate is right, the {goods}s are not: they tip at the turn.
Put in a piece of rail from {mate}'s drawer. Ran an hour.
new use: the rail from the drawer makes a two-lane feed
todo: get the rail drawn properly {by 5}

@ email out
The rail from {mate}'s drawer now has a drawing and a part number, with {mate}'s initials in it. Two are on their way to you. Do you want the same on the other lane?
@ email in re
Yes for the other lane. {mate} has framed the drawing. You have made a friend for life.

@ call out
Retail likes the small pack, volumes up by a third. Nobody had planned a third.
gave: idea run the small pack on the late shift, in one go

@ video 35m 45%
Label position: 3 mm too low for the new code. Moved it with {mate} on the camera.
suggestion: a ruler on the screen instead of trial and error
promise: ask the software people about the ruler {by 8}

@ email in
Could you send the settings for the small pack once more? Ours were "tidied up" by somebody.
@ email out re
Attached, with a date in the name. They are also in the machine under "factory", which nobody can tidy. Shall I show your people where that is?
gave: information where the factory settings are kept

@ text in
Small pack sold out. Tell your plate.
@ text out re
The plate is moved. How many do you want to run next week, and will the board arrive in time?

== paper

@ call in must
Board wants the film gone from {goods}s by the end of next year. Can the {machine} run paper, and how fast?
Told {him}: yes, slower at first, and it depends on the paper more than on us.
promise: names of three papers that seal on our jaws {by 5}
@ email out +3
Three papers that we have sealed ourselves, with weights and what went wrong: the first creases, the second costs, the third is slow to come. Which of the three faults can you live with best?
gave: information three papers that seal, with their faults
@ email in re
The second, of course, cost is the fault that can be explained. {thanks} for writing down what went wrong; nobody else has.

@ email in
The mill can give us a roll of 300 metres. Is that enough for a trial, and whose time is it on?
@ email out re
300 metres is one good morning. Our time for the first, yours for the second, if there is one. Would the 12th do, with {mate} here?

@ meet 180m 45%
Paper trial in our hall with {mate}. First 80 metres into the bin, then {n} a minute less a fifth, tight seals.
Smells of toast at 180 degrees. 165 is the number.
praise: "you let me touch the knobs"
todo: report of the trial with the photographs {by 4}

@ email out
Report of the trial: 165 degrees, a fifth slower, seals tight in 58 of 60. The two were the join. The photographs are at the end. What would your retailer say to a fifth slower?
@ email in re
The retailer says nothing to a fifth, finance says a lot. We can do a fifth if it is a tenth by next spring. Is that realistic?

@ call out
Asked whether a tenth by spring is realistic. Said: probably, if the new jaw works, and I shall know in six weeks, not before.
promise: word about the new jaw {by 40}
ask next: does the retailer pay for paper

@ email in
Competitor promises no loss of speed at all. I am only passing it on.
@ email out re
Then ask them for 60 packs in a row, filmed, with your paper, and a bucket of water. I mean it kindly: if they can, I want to see it too. Shall I send you the bucket?

@ call in 25m 35%
They filmed it for {him}. 60 packs, 11 wet. {She} laughed, I did not.
heard: a leak test that the shift can do by itself would settle every argument
asked: whether I may use the film inside the house

@ letter out
Sent the article about fibre that came out of the trade journal, with two lines marked.
gave: information article on fibre seals

@ email out
The new jaw: second trial yesterday, a tenth slower, 60 of 60 tight. I wanted to see it twice before I wrote. When do you want to see it a third time?
@ email in re
Next week, with my finance head, who does not believe in water. {thanks}!

@ note
The bucket did more than the brochure. Keep it in the car.

== robot

@ call in must
Asked, as if by the way, what a {next} would cost behind the {machine}. It is not by the way.
ask next: who is behind the {next}, {him} or the owner
todo: first figure for a {next} {by 4}
@ email out +3
First figure for a {next} behind your {machine}: between {money 90} and {money 150}, and the difference is the gripper. What is the worst thing it has to pick up?
@ email in re
The worst is a wet {goods} on its side. If it can do that, the rest is easy. {mate} says to ask for the film.

@ meet 65m 35%
Measured for the {next} at {site}. Pillar in the wrong place, as always. {mate} has drawn it on the floor with chalk.
promise: layout around the pillar {by 7}
they promise: wet samples, forty of them {by 9}

@ email out
Two layouts around the pillar: one that is short, one that leaves the door free. I like the second. Who walks through that door, and how often?
@ email in re
Everybody, all the time, and once a year the fire brigade. The second. Could the panel go on the pillar itself?

@ video 45m 50%
Gripper film with 40 wet samples: 38 picked, 2 thrown across the room, one of them rather far.
praise: for showing the two that flew
promise: again with the softer cups {by 10}

@ call out 22m
Money: the {next} is in next year's plan with a question mark. The question mark is the payback, 26 months, they want 24.
gave: idea lease the gripper and buy the rest
asked: to meet the owner

@ email in
We talked to the owner. He asks what happens to the two people who do it now. I want to have an answer before he has a meeting.
@ email out re
At three plants I know, both stayed: one runs the cell, one went to quality. I can give you a name at each. Would the owner rather ring or visit?
gave: referral three plants where both people stayed

@ email out
Softer cups, 40 of 40, none flew. The film is attached, I kept the boring ones in. Is there a week in which {mate} could come and try to make it fail?
@ email in re
Week of the 20th. {mate} has started a collection of horrible {goods}s for the purpose.

@ call in 18m 40%
The owner rang one of the three plants, spoke for an hour, and now believes it was his idea. Said that is the best outcome there is.
suggestion: put the payback sheet on one page, with the people in it
"""
