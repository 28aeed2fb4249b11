"""A second chapter of steady mail: small questions of everyday life beside a line, message and answer."""

TEXT = """
== steady

@ email out
The test certificate for the scales runs out in ten weeks. The office for weights is slow this year. Shall I ask for the date now, or is there a quiet week that you would rather have?
@ email in re
Ask now, please, and ask for a morning. Last time the inspector came at four and stayed for the shift change, which made for an audience. If he can say the hour on the day before, we will have the weights warm.

@ email out
The inspector is booked for the morning, with the hour told on the day before, as you asked. He needs somebody who can stop the belt. Will that be you or {mate}?
@ email in re
It will be {mate}, who has the calmer hand with inspectors. I shall be near enough to sign. Please tell him that the visitors' entrance is now on the river side, the old one has become a bicycle shed.

@ email out
Your spare parts list names the old motor. The new one is 40 mm shorter and draws less, but it needs the other bracket. Shall I change the list, or do you still have old ones to use up?
@ email in re
We have one old one left and I should like to keep it for bad times. Please change the list and put the bracket on it as well, because I know exactly who would forget the bracket, and it is me.

@ email out
You asked what the dust does to the sensor. We had one in a flour mill for half a year: wiped every week, nothing; never wiped, blind after 19 days. Who wipes at {site}?
gave: information what dust does to the sensor
@ email in re
Nobody wipes, since nobody knew. From today it stands on the Friday list, between the eye wash and the fire doors. I have used your 19 days as the reason, people believe a number that is not round.

@ email out
How are the Fridays with the cloth?
@ email in re
The Fridays with the cloth work so well that the cleaners have asked for a second sensor, so that it is worth the walk. No stop from that corner for five weeks. I thought that you should have that in writing.
praise: no stop from that corner for five weeks

@ email out
A trainee of ours would like to spend a week in a plant like yours, to see what happens to her drawings later. She is quick and does not mind nights. Could that be with you?
asked: a week for our trainee
@ email in re
She is welcome in the second half of next month, when we change the guides and there is something to see. Nights are a good idea, that is when people explain things. Safety shoes we have in every size except 38.

@ email out
Our trainee has come back with 31 suggestions, four of them about her own drawings. Thank you for that week. Is there one among them that came from your people, so that we name them?
@ email in re
Number 7 and number 22 are from the night shift, and number 22 has been on their minds for years. If you name them, please do it with the first names only, and send it on paper so that it can hang by the clock.

@ email out
Number 22, the foot pedal, is drawn and on its way to the workshop; the drawing has the names of the night shift on it. Would you try the first one, before it becomes a part with a number?
told: the foot pedal of the night shift is being made
@ email in re
The night shift will try it with pleasure and with no mercy. Send two, because the first will be taken apart to see how it is made. The drawing hangs by the clock, slightly too high, so that nobody can add to it.

@ email out
Three weeks of foot pedal: what does the night shift say?
@ email in re
They say that it should have been there from the start and that the spring is too strong for the smallest of them. Otherwise no remarks, which from this shift is a standing ovation. They would like one for the other side as well.
request: a second foot pedal, with a softer spring

@ email out
The carriers have changed the pallet rule: 1.80 m instead of 1.85, from the new quarter. Your pattern for {goods}s ends at 1.83. Do we take off a layer or press the layers?
gave: information the new pallet height of the carriers
@ email in re
Press nothing, take nothing off. We will go down to the thinner slip sheet, which brings the 30 mm and saves money besides. I would not have heard of that rule until the first lorry was sent back, so you have saved me a bad morning.

@ email out
The thinner slip sheet slides in our test at a slope of 14 degrees, the old one at 19. Lorries brake at about 12. Is the road down from {site} steeper than it looks?
@ email in re
It looks steep and is steep, and the drivers brake late because they know it. Let us take the sheet with the rough side, which you had in the second box. It costs a little more than the thin one and a little less than a lost load.

@ email out
The rough sheet is set up as a recipe, number 9. First pallet on the tilting table: 22 degrees. Would you watch the first ten lorries for me?
@ email in re
All ten arrived with their loads standing. The driver of number four asked what we had done, because his used to talk to him on the bend. I have told him that it is a secret and given him a coffee.

@ email out
Your electricity meter on the line reads a third less since March, and I know of nothing that we did. Is it the meter?
@ email in re
It is not the meter. We have moved the compressor to its own line, which I ought to have told you, as it makes us look better than we are. Please put a note under the curve, so that nobody is praised for it.

@ email out
The note stands under the curve. In exchange a question: what does the compressor draw at night, when all is off?
@ email in re
Eleven kilowatts, to my shame, which is to say that it fills leaks. We went through with the listening device on Sunday and found nine, one of them in my own office. Down to four kilowatts now, and the rest is behind the wall.

@ email out
May I use the story of the nine leaks in the page of the quarter, without the office?
asked: the story of the nine leaks
@ email in re
You may use it with the office. It is the only part that anybody will remember, and if it makes one person listen to his own wall it was worth it. Please write "an office", though, and not whose.

@ email out
The page of the quarter with the nine leaks is attached, "an office" as agreed. Four plants have asked me for the listening device. Where did you hire it?
gave: appreciation the story of the nine leaks, told to everybody
@ email in re
From the tool hire behind the station, who are now somewhat surprised by the demand. It costs forty a day. A good pair of ears on a Sunday morning does nearly as well, but do not write that, they have been kind to us.

@ email out
There is a new rule on guards from next year. Your line is fine but for one place: the reach at the discharge is 40 mm short. A plate would do, made here or by your own people. Which is easier?
@ email in re
Our own people, if you send the drawing with the holes where they can really be drilled. The last plate had one hole behind a pipe. I would like it done before the holidays, so that the new year starts with one worry less.

@ email out
Drawing of the plate, with holes that I have checked on your photographs; nothing behind a pipe. Could you send me a picture of it when it is on, for the file?
@ email in re
Picture attached, with a hand reaching as far as it will go, which is not far enough, as it should be. The plate took twenty minutes. Our safety man has asked me to thank you for a rule that was over before it had begun.

@ email out
I am making the plan for next year. In yours I see the new hall, the smaller pack and a quiet summer. Do I see something that is not there, or not see something that is?
@ email in re
You see it nearly right. The new hall is there, the summer is not quiet, since we take over the contract of a neighbour who gives up. That is not to be talked about yet. It means a third shift from May, and people I do not have.

@ email out
About a third shift without people: at two plants the last hour of the second shift loads the magazine for six hours on its own. The sketch is attached. Is there room for a longer magazine?
gave: idea a magazine that lasts for six hours
@ email in re
There is room if the coffee machine moves, which needs more diplomacy than money. I like it very much. Please put a price to the longer magazine and leave out the words "without people", I will find better ones for the meeting.

@ email out
The longer magazine: {money 11}, nine weeks, two days of standing still. I have called it "the early start". When is your meeting, and do you want me in it?
@ email in re
The meeting is on the first Tuesday, and I would rather have you at the other end of a telephone than in the room, they talk more freely then. "The early start" is exactly the word. The coffee machine has agreed to move.
"""
