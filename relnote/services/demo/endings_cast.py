"""How some of the cast stand today: promises, follow-ups, feedback, signals, purchases."""

TEXT = """
== Ágnes Szűcs

@ call out -205 13:20t 21m 40%
Rang about the labeller. Everything has changed at her end but the machine.
born: 9 April 1983
moved: the office is now at the new site by the ring road
ask next: are the office hours she once told me still true

== Caitlin Rowntree-Hale

@ call in -84 10:15t 18m 36%
New desk, new telephone, same laugh. She has the whole discharge end on her list now.
new job: project office of Kauri Dairy, since the first of the month

== Youssef Benkirane-Idrissi

@ fax in -61 10:05t
One page, by hand: could the Plover read a label that is oily on one side? Drawing of the bottle, with a thumb for scale.
@ fax out re
Oily on one side is fine if the other side goes first. Could you send six bottles as they are, please do not wipe them? We pay the courier.
gave: help a trial with six bottles

== Bob Ortiz

@ call in 14m 38% -5! 06:50t
Rang before his coffee. The Wren does 58 and he swears it does 60. Wants a Tern behind it "one of these years, when Elena says so".
request: a price for the Tern that fits on a napkin
todo: napkin price for the Tern {due 6 open}
ask next: best days and how long to wait, he never lets me finish the list

== Sue Park

@ call out -58 10:10t 22m 35%
Rang about the first year of the Heron. Breakage is down from three pallets a month to none since spring.
praise: "I have stopped going down to look"
gave: idea sell the seconds as mosaic, packed by the Heron on Fridays

@ email in -44 11:20t
We did the mosaic thing. 200 boxes, gone in a weekend. The Heron stacks them on edge, which your brochure says it cannot.
new use: tiles stacked on edge, boxes of mosaic
@ email out re
On edge! Please do not read the brochure any further. May I come and see it, and bring the person who wrote it?

@ video 31m 34% -21! 09:00t
Showed me the mosaic boxes on edge. Ken has made the stop from a skirting board.
away: for 2 weeks, at the fair with the boxes
praise: "the best thing I have bought since the first kiln"
told: the mosaic goes onto the page for the quarter, with her name

== Zoë Brückner

@ call out 24m 36% -3 09:15t
The board sits next week and wants paper in figures. She has the trial report by heart.
promise: prices for the three papers on one page {due 1 open}
they promise: the retailer's answer to a tenth slower {due 5 open}
suggestion: one film that shows the bucket test, without words {fb will_do 1}

== Øystein Kvåle

@ video 42m 40% -14 10:00t
Pillar by pillar through the hall for the Heron. He held the ruler into the picture himself.
they promise: floor load of the west end {due -6 open}
gave: information how Park stack on edge

== 藤森 拓海

@ call out 16m 38% -16 10:30t
Belts squeak since the cleaning agent was changed. Polite about it; it must be loud.
they promise: photographs of the belts and the name of the agent {due -8 open}
gave: help two belts from the shop machine, at no cost

== João Quintão

@ call out 19m 40% -15 15:10t
Owl is back on the table: a retailer has found a dent that we did not. He is embarrassed, and shouldn't be.
todo: send the Owl sheet and the dent pictures {due -4 open}
heard: the dent should be seen before the label, not after {fb will_do 2}

== Renée Châtelain

@ call in 17m 35% -7 09:40t
Paper rolls for the second trial are there. Today she wanted to know whether ours or theirs go first.
todo: ring her about whose rolls go first {due 0 open}

== Łucja Wróbel

@ call out 21m 38% -6 07:20t
Third shift starts in spring. She needs to know how many pallets the Egret does at night when nobody hurries it.
todo: night figures for the Egret {due 3 open}
they promise: pallet count of one week {due 9 open}

== Stéphane Mallerin

@ call in 23m 32% -52 09:30t
Wishes he could change the label reel while the line runs. Twice a shift, four minutes, he has counted.
suggestion: change the label reel without stopping {fb done 40}

@ email out -31
The spring hours: Piet is in your region from the 7th to the 11th. Would the 8th suit for the yearly service of the Tern?
@ email in re
The 8th is good. Merci bien. In the morning please, the tourists come after lunch and they touch everything.

== Остап Гриневич

@ call in 28m 28% -6 08:40t
Wrapper stopped three nights in a row, and the replacement board that came was for another model. He stayed calm, which is worse.
complaint: wrong control board sent, three nights lost {fb open}

== ณิชา วงศ์สกุล

@ newsletter -61 11:05t
Palletising without a cage

@ newsletter -33 10:40t
Palletising without a cage

@ website -19 20:15t
Palletising without a cage

@ newsletter -5 11:20t
Palletising without a cage

== Keola Nakoa

@ email in -6 09:30t
Aloha. We have never written to you first, I think. My cousin is retiring and he was half of our packing. What would the smallest Curlew cost, and how long is the boat?

== هدى الصيرفي

@ email in -12 10:20t
The order for the Dunlin is attached, signed by both. Please confirm the week of delivery to كريم. شكراً
bought: 38500 EUR Dunlin checkweigher

== Ралица Каменова

@ newsletter -96
Small runs, low cost

== Babajide Fashakin-Cole

@ call out no_answer -35 14:30t
His office: "he is in the air". Which he usually is.

@ note -20
Heard from Veikko that Lagoon are pricing a depalletiser. He has said nothing to me about it. It has been too long.

== Nguyễn Thu Hạnh

@ video 38m 45% -150 10:00t
Reference visit at Bình Dương went well, nineteen people. She stayed the whole day.
asked: a second reference visit, for a rice mill

@ email out -118
The rice mill were impressed and have ordered. They would like to ask you one thing more: how do you clean the weigh cell after the roasting?
@ email in re
With a brush and warm air, never with water. They may ring Phúc. Cảm ơn.
asked: a word with Phúc for the rice mill

@ call out 20m 44% -74 10:20t
Asked whether we may film the Dunlin at work. She said yes before I had finished.
asked: a film of the Dunlin at work

@ email out -32
The film is cut, two minutes. Could you write us one sentence about it that I may put beside the picture?
asked: a sentence to quote
@ email in re
Here is the sentence. It is also true, which made it easy.

@ note -13
She has done five things for us this half year. What have we done for her?
todo: ring her about the autumn crop {due 5 open}

== Lerato Mokgadi-Venter

@ email out bounced -8 10:30
The moisture figures for the apricots, with the two batches you asked about marked in yellow. Are the low ones from the shaded side?

== Айгерим Тлеубаева

@ call out 16m 36% -11 09:30t
Egret runs at minus 18 outside and plus 8 inside. She is proud of the crew, and she is right.
praise: the crew needed one hour to change the film carriage
gave: appreciation told her boss so in writing

== 沈 若兰

@ call in 25m 33% -9 10:30t
First winter with the Curlew in the new hall. She decides on the Heron herself now; the old way over head office is closed.
ask next: the questions on how to reach her, all of them but the channel
they promise: height of the new hall {due 4 open}
"""
