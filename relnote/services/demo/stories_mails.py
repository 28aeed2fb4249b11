"""A chapter of steady mail: the weekly figures and what comes of them, message and answer."""

TEXT = """
== weekly

@ email out must
Figures of the week for the {machine}: 96.8 per cent, two stops, both on the night of Tuesday. Do you know what was different that night?
@ email in re
On Tuesday we ran the thin cartons because the good ones were late. So it is not the machine and not the shift, it is the lorry. I will note it in the log so that nobody starts adjusting things.

@ email out
The service report is attached. The gearbox is quieter after the oil, 3 dB. Would you like the same on the second one when Piet is there in the spring?
@ email in re
Yes, please plan it for the spring visit, and let him have a look at the chain of the discharge at the same time. It has been clicking since the stocktaking, always on the return, never when somebody stands next to it.

@ email out
For the budget: three things will wear out next year, {money 3} in all. The list is in order of what I would do first. Does your year start in January or in April?
@ email in re
Ours starts in April, so the list comes at exactly the right moment. I have taken the first two into the plan and put a question mark at the third, which my predecessor replaced shortly before he left.

@ email out
The changeover film is cut, 54 seconds. Before I put it on the machine: is the person in the red cap all right with being seen?
@ email in re
The person in the red cap is very much all right with it and asks for a copy for the family. Please leave in the moment where the tool falls down, it shows that the mat under it does its work.

@ email out
Speed at the {machine} was {n} on Monday and five less on Friday. Is that the people, the {goods}s, or somebody being careful before the weekend?
@ email in re
It is somebody being careful before the weekend, and I have decided to like it. On Fridays the cold room is full and a jam costs more than five packs a minute. But thank you for seeing it before I did.

@ email out
We change the drive software in June. For you it means one hour of standing still and a nicer start in the morning. Which of the two Saturdays would be easier?
@ email in re
The second Saturday, after ten, when the cleaning is through. Please send me the list of what can go wrong, however short, because I have to write it into the permit before I can let anybody into the hall.

@ email out
The list for the permit: power off, doors open, one ladder, no hot work. It is four lines. Is there a form of your own that it has to go into?
@ email in re
There is a form, attached, and your four lines fit into it perfectly. The only thing to add is the name of the person on the ladder, and that the ladder is ours, since the last one came without a sticker.

@ email out
The update is in, and the start in the morning now takes four minutes instead of eleven. Has anybody noticed?
@ email in re
Everybody has noticed, and two people have asked what they should do with the seven minutes. I told them to drink their coffee sitting down for once. It is the best change this year and you did not even charge for it.

@ email out
One question about the {next}: would it stand before the metal detector or behind it? The price differs by the length of one belt.
@ email in re
Behind it, because the auditors want nothing between the detector and the reject bin. I have measured it again: 2.35 metres, if the column is as straight as the plan claims, which I would not swear to.

@ email out
The drawing with the {next} behind the detector is attached. It fits with 60 mm to spare at the column. Is the cable tray above it in use?
@ email in re
The tray is in use, but only by two cables that nobody could explain to me. Our electrician will trace them before the end of the month. Until then please draw it as if they had to stay where they are.

@ email out
Holidays: Piet is away for two weeks in August, Farid stands in and has the early number. Do you shut down at all this summer?
@ email in re
We shut for one week only, the second of August, and that week is for painting the floor. So nobody from your side is needed unless the paint sticks to something of yours, in which case I shall pretend not to know.

@ email out
The spare blades come from a new maker since May. The first thirty sets lasted a tenth longer. Would you try a set and tell me, honestly, whether it is so?
@ email in re
I put one set into the left head and kept the old make on the right, so that we compare the same days. After the first week there is no difference to see, but the people say that it sounds better, whatever that may be worth.

@ email out
Four weeks on: how do the new blades do against the old ones, left against right?
@ email in re
Left is still sharp and right was changed on Thursday, so a tenth is modest of you, it is nearer to a fifth. We will take the new ones from now on. Please take the old ones off our cupboard list as well.
praise: the new blades last a fifth longer

@ email out
Your head office asks me for the energy use of the {machine}. May I send it to them directly, or shall it go over your desk?
@ email in re
Over my desk, please, not because I want to change it, but because they will ring me about it within the hour in any case. If you have the figure for the compressed air, put it in too, that is the one they never ask about.

@ email out
Energy: {2-4}.{1-9} kWh a thousand packs, air included. It is a little below what we see elsewhere. Do you want it with or without the names of the others?
@ email in re
Without the names, but leave in the column with the others as letters, so that my people see where they stand. They are proud of it, and they ought to be. I have forwarded it and the telephone has stayed quiet so far.

@ email out
A visitor from the north would like to see your {machine} running, half an hour, no questions about prices. Is there a day in the next month that suits?
asked: a visit for a plant from the north
@ email in re
Any Wednesday but the last one. They should bring safety shoes and leave their cameras in the car. If they come at half past nine they will see a changeover, which is what I would want to see in their place.

@ email out
The visitors have written: the changeover impressed them more than anything of ours. They would like to thank the shift. What may they send that is allowed in the hall?
gave: appreciation thanks from the visitors
@ email in re
Nothing with nuts, nothing with a stone, nothing in glass. In practice that means socks. I am only half joking: the last visitors sent socks with the name of the machine on them and they are still being worn.

@ email out
Figures of the month: 97.4 per cent, and the best week since you started. I see one thing only, the restart after lunch takes nine minutes. Is that the oven?
@ email in re
It is the oven, which goes into saving mode when nobody loves it for half an hour. We have asked its maker for years. If your machine could wake it five minutes before the end of the break, I would put your picture up.

@ email out
Waking the oven: possible, one signal and one relay, if its maker says which terminal. Whom do I ask over there?
@ email in re
Ask for the service desk and say that you come from me, they know the case by heart. The terminal strip is behind the left cover. I enclose a photograph of it that I took with one hand and a torch in the other.

@ email out
The relay is here, the oven people were helpful. It is half an hour of work. May Piet do it in the break on the 9th, with your electrician watching?
@ email in re
The 9th in the break is fine, and our electrician will more than watch, he has been waiting for this for longer than I have. Please let Piet bring the drawing on paper, since there is no signal behind the oven.

@ email out
How is the restart since the relay is in?
@ email in re
Two minutes instead of nine, five days a week, two shifts. I did the sum for my boss and then did it again because it looked too good. The oven has been renamed after Piet, which he may or may not want to know.
praise: the restart after lunch takes two minutes

@ email out
The yearly review: I would show the availability, the five longest stops and what each of us did about them. Is there something you would rather not see on a screen with your owner in the room?
@ email in re
Show all of it, with the stop in February too, the one that was ours. He trusts a list with something ugly in it. What he does not like is more than six pictures, and he counts them, so please choose.

@ email out
Six pictures, attached, February is number three. Is the order right for the way he thinks?
@ email in re
Put number five first. He always asks about the people before he asks about the machine, and five is the one with the training hours. The rest is right, and I shall have the sum about the relay in my pocket in case he asks.

@ email out
Thank you for the review, I liked his last question. About it: could the {next} be rented for a season, he asked. Yes, from May to October. Would you want figures, or was it only a thought?
@ email in re
It was more than a thought, since he asked me about it again on the stairs. Send figures for one season and for two. If the second costs much less than the first he will take the second, and then we both know how it ends.

@ email out
Rent for the {next}: {money 9} for one season, {money 14} for two, transport included. The third would buy it. What shall I put in as the first week?
@ email in re
Put in the week after the spring holidays, and a clause that says what happens if the harvest is late, as it was last year. I do not need it to be generous, I need it to be written down somewhere before somebody asks.

@ email out
The clause for a late harvest is in: up to three weeks later at no cost, if we know it four weeks before. Is four weeks something that you can know?
@ email in re
Four weeks before is just about when the growers stop being optimistic, so yes. I have sent the contract to our lawyer with a note that he should look at the clause, and only at the clause, as the rest is the same as ever.

@ email out
A small one: your cartons of {goods}s have a new print, and the camera reads two in a thousand wrongly. Is the print here to stay?
@ email in re
It stays, because marketing has won a prize with it. I can ask them to move the code by five millimetres into the white field, which they will do if the request comes from outside. So please write it to me as a request.

@ email out
As a request, then: could the code move five millimetres into the white field? It would bring the misreads from two in a thousand to none.
@ email in re
Forwarded with your sentence at the top, and granted within the hour, which has never happened before. From the next print on the code sits in the white field. Until then we go on with the two in a thousand and do not complain.

@ email out
The first cartons with the moved code ran yesterday: no misreads in 41,000. Would marketing like to hear that from me?
@ email in re
They would love to hear it from you, and copy in the agency, who thought of the white field as theirs. I have put the figure on the board by the entrance, under the one with the days without an accident.
"""
