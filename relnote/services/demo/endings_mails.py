"""How some of the cast stand today: messages answered late, briefly, elsewhere or not at all."""

TEXT = """
== 小野寺 千紘

@ email out -24 09:30t
The Owl can look at both sides of the jar if the mirror is heated, otherwise it fogs in the rainy season. Heating is {money 2}. Shall I put it in?
@ email in re lag=1300
I am sorry to answer only now. Please put the heating in. ありがとうございます

@ email out -11 09:40t
The drawing with the heated mirror is attached. The cable comes from the left now. Is the left side of the jar line free at 川崎?
@ email in re lag=1750
Forgive the delay. I have to ask who looks after the jar line at present; there are changes here. I will come back to you.

== अनन्या देशपांडे

@ email out -34 10:30t
The rent for the Wren, one season and two, with the clause for a late harvest. It is two pages. Which of the seasons shall I hold a machine for?

@ email out -26 10:45t
I have held the machine for the long season, at no cost, until the end of the month. विवेक has asked about the floor in the meantime. Is the place by the grinder settled?

@ email out -17 11:00t
The figures of the month for the Curlew: 97.2 per cent, the best since spring. Piet could bring the panel seal on the 12th. Would that suit, or is it a bad moment for a visit?

@ email out -8 10:20t
I do not want to press: the machine is yours for another fortnight. If something has come up at your end, would it help to talk about the date, or about something else altogether?

== Caitlin Rowntree-Hale

@ email out -3 09:30t
The project office has asked for the stretch film figures by pallet, which I take to be you. They are attached: 211 grams, 180 with the new carriage. For which month do you need the carriage?
@ email in re lag=9
That was me. March, two of them. We have the budget for the whole discharge end, so send what you would do if it were yours.

== 윤서아

@ email out -55 09:40t
Your fault list with a date at every line; line 6 is the one I am not proud of. Which of the lines hurts most on the night shift at 천안?
@ email in re
Line 6.

@ email out -45 10:10t
Line 6 is mended in our software and tested on 4,000 packs. The update takes an hour. Which night in the coming week could it be?
@ email in re
Thursday is OK.

@ email out -34 09:50t
The update went in on Thursday. We saw no stop of that kind for five nights. Do you see the same, and what is next on your list?
@ email in re
Same. OK.

@ email out -23 10:20t
Your new rice cake is 2 mm wider, I hear. The jaws take it, the guide has to be set. Should Piet do it or does your crew?
@ email in re
Crew.

@ email out -14 10:00t
The setting for the wider rice cake, in pictures, with the torque. Is there anybody new on the crew whom we should train?
@ email in re
No.

@ email out -6 09:30t
The figures of the month for your wrapper: 96.1 per cent, a point below what you usually have. It is the guide. May I ring you about it?
@ email in re
Fine.

== Bruno Tavolacci

@ email out -88
The Wren for the small bags: 40 a minute with one person, 55 with two. The film of both is attached. Which of the two is nearer to what you sell at Posadas?
@ email in re
Two people. I have two. Please send the price to the office.

@ text in -74 10:20t
Bruno here, from the new phone. Is the price for the two-person one with or without the coder?
@ text out re
With the coder, without the stand. Shall I put the stand in?
@ text in re lag=12
Put it in.

@ email out -60
The price with coder and stand, valid for 60 days. Delivery would be before the harvest. Is there anything in it that you would want otherwise?
@ text in re lag=150
Got your mail. Looks good. Easier for me here than in the inbox.

@ text out -46 10:30
Graciela asks us for the power figures. 3 kW and one phase. Who is your electrician?
@ text in re lag=8
My brother in law. He says fine.

@ text in -31 16:05t
Film of the coder, do you have one? Boss is standing next to me.
@ text out re lag=15
Here it is, 40 seconds. What does the boss say?
@ text in re lag=6
Boss smiles. That is rare.

@ email out -20
The contract as agreed, two pages, with the stand. Could you send it back signed before the end of the month, so that the coder is on the same boat?
@ text in re lag=95
Signed, photo follows. Original by post.

@ text in -4 11:15t
When is the boat?
@ text out re lag=25
The 9th, three weeks at sea. Do you want the papers sent to you or to Graciela?
@ text in re lag=5
Graciela. Mil gracias.

== Harriet Oakes-Bell

@ meet 60m 38% -690 10:00t
At Evesham on the label question: the jars are never quite round. Harriet runs between three buildings.
prefers: phone
ask next: when is she at her desk

@ meet 75m 36% -540 10:30t with Rufus Thackeray-Mole
Plover running on round and on not so round jars, with Harriet and Rufus. The wobble is in the jar, all agree.
bought: 46500 GBP Plover labeller

@ meet 50m 35% -380 10:00t
Year one of the Plover over toast with the product on it. Two labels in a thousand askew, was eleven.
praise: two labels in a thousand, was eleven

@ email out -185 09:30t
The quince jars are 3 mm taller than the drawing says. Do you want the head moved up for all of them, or a second recipe?
@ email in re
Second recipe please, we go back to the old jar after Christmas. Sorry I missed you on the phone.

@ call out no_answer -178 10:15t
No answer, as she asked to be rung.

@ email out -166 09:50t
The recipe for the quince jars is in your machine as number 14. Could somebody run ten jars and send me a picture of the seam?
@ email in re
Ten jars, picture attached, seam at the back where it should be. Number 14 is now called Quincy.

@ call out voicemail -159 10:40t
Left word about the ribbon price that goes up in summer.

@ email out -151 10:05t
Ribbon goes up by six per cent in summer. A year's worth at the old price would be eleven boxes. Is there a dry shelf for eleven boxes?
@ email in re
There is a dry shelf, guarded by a cat. Eleven boxes please.

@ call out no_answer -139 11:10t
Rang out.

@ email out -128 09:40t
The eleven boxes left today. In one of them is the new ribbon, to try: darker on matt paper. Do you have any matt labels left?
@ email in re
The marmalade is matt. Tried it, much better. Can the other ten be changed, or is it too late for that?

@ call out -117 10:25t 9m 40%
Caught her, by luck, on the stairs. The other ten can be changed. She was off again before I could ask anything.

@ email out -104 10:15t
The ten boxes have been changed, the lorry brings them on Tuesday and takes the old ones back. Is somebody there before ten?
@ email in re
Rufus is. I am at the orchard on Tuesdays until the plums are in.

@ call out voicemail -92 09:55t
Left word: what about the box printer she mentioned on the stairs.

@ email out -83 09:35t
On the stairs you mentioned a box printer. There are two ways, one prints on the box, one on a label for it. How many kinds of box do you have?
@ email in re
Nineteen, and a twentieth for export. Labels then. I like that you listened on a staircase.
praise: that I listened on a staircase

@ call out no_answer -71 10:50t
No answer.

@ email out -62 09:45t
Twenty kinds of box: one printer, one applicator, {money 12} with the stand. The picture is of a plant with less room than yours. Where would it stand at Evesham?
@ email in re
By the lift, I think, Rufus thinks by the door. We will fight it out and tell you.

@ call out no_answer -49 10:20t
Rang out again. Half past ten on a Tuesday, as she says is best.

@ email out -40 10:10t
By the lift or by the door: at the door the paper gets damp in winter, at the lift it blocks the trolley. Could the trolley go round?

@ call out voicemail -33 09:50t
Left word that the offer stands to the end of the month.

@ email out -26 09:40t
I have drawn it at the lift with the trolley going round, 1.1 metres. Rufus has measured it. Shall I make the offer for that place?
@ email in re
Yes, for the lift, he gives in. Could it be here before the Seville oranges?

@ email out -12 09:30t
Before the Seville oranges: yes, if the order is here by the end of next week. What is still open on your side, and can I help with any of it?
@ email in re
Only a signature, and its owner is back on Monday. You will have it.
"""
