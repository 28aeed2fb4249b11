"""Chapters told from a desk: invoices, partners, people who may buy some day."""

TEXT = """
== invoice

@ email in must
Your invoice for the {machine} spares has no order number on it and our system will not have it. Could you send it again with one?
complaint: an invoice without our order number {fb told 2}
@ email out re
Here it is with the number, and the date moved so that you lose no discount. Ruth has made the field compulsory. Is there anything else your system is particular about?
@ email in re
It is particular about everything, but this one went through. {thanks}.

@ call out 9m
Rang about the two open ones. One is paid, one is with the plant, who are "looking for it". Sent a copy while we talked.
they promise: the second invoice paid {by 9}

@ email in
New bank from the first of the month. The form is attached; please confirm by telephone and not by mail, for the usual reason.
@ email out re
Very sensible. I shall ring the number we have had for years, not the one in the form. Does nine tomorrow suit?

@ call out 6m
Bank details confirmed by voice, last four figures read back both ways.

@ email out
Year end: balance attached, three items, all agreed except the {money 1} of freight. Which way did your copy have it?
@ email in re
Ours had it as included. I looked at the order: it says included, in small. So it is yours, I am afraid, with my regards.

@ email in
Could all invoices of one month come in one file? Opening nine of them is how I spend the second.
suggestion: all invoices of a month in one file {fb told 30}
@ email out re
Ruth says from next month, one file, sorted by order. Would you rather have it on the first or on the last?

@ call in 12m
Asked for a statement by site, since head office wants to know which site eats what.
promise: statement by site {by 5}
gave: help statement by site

@ email out
First monthly file: nine invoices, one click. Does it open in the way you hoped?
told: all invoices of a month now come in one file
@ email in re
It opens. I finished the second on the second before lunch. I have told the others what to ask for.

@ text in
Auditors here. Do you still have the delivery note of last March? Ours has coffee on it.
@ text out re
Ours has not. It is in your mail now, both pages. Do they need the signature as well?

== partner

@ meet 80m 45% must
Started to plan a cell together: our {machine}, their frame and safety. Split of who owns the fence took an hour.
promise: interface list {by 6}
they promise: fence drawing {by 12}

@ email out
Interface list, 22 signals, six of them reserve. Number 14 is the one we argued about, I have given it to you. Can you live with 24 volts there?
@ email in re
24 volts is fine. I have given you number 9 in return, so we both complain equally. {thanks}.

@ call in 14m
The fence is late, as announced three weeks ago. {She} always says so before it hurts.
praise: we warn the customer before the customer asks

@ call out
Talked about the {goods} project up north. They know the plant, we know the owner. Suggested to go together.
gave: referral the plant up north
asked: a word with their man in Oulu

@ email in
We could use your {next} in a small cell for a bakery. Price for partners, and could the panel be left out?
@ email out re
Partner price attached, without the panel but with its cabling, because somebody always asks for it later. Who does the risk assessment?

@ video 35m 50%
Went through the risk assessment. Twelve pages; page 8 is the one that matters. Agreed on a second stop button.
todo: order the second stop button {by 3}

@ email out
The second stop button is on order and on the drawing. The bakery asks for a joint visit: would the Thursday after next do, at theirs, from nine?
@ email in re
Thursday is good. I bring the fence man, you bring the cake. Somebody has to make it up to the night shift.

@ meet 120m 40%
Joint visit at the bakery. They saw us disagree once, politely, and trusted us more for it.
gave: appreciation cake for the night shift

@ call in 20m 40%
A customer of theirs asks for spare parts within a day, in the far north. Is there a way that is not a helicopter?
request: a small parts store in the north, shared
gave: idea share a cupboard with the lift firm

@ email in
The shared cupboard works, three firms in it now. Yours is the top shelf because you had the idea.
@ email out re
The top shelf is an honour. The list of what lies on it is attached, eleven parts. Who has the key on Sundays?

@ text in
Cell runs. Fence stands. Nobody spoke of number 14.
@ text out re
Then number 14 was right. Can I bring a new customer to look at it in [March|May|autumn]?

@ note
Good partner. The only thing to settle is who answers the telephone at night; put that into the contract and not into a mail.

== nurture

@ meet 20m 35% must
[At the fair|At the growers' day|In the queue for coffee at the trade day]. {She} packs {goods}s by hand or nearly. Not now, {she} says, "in two years perhaps".
todo: send the short guide for small lines {by 3}
@ email out +3
The short guide for small lines, eight pages, as promised at the coffee machine. Page 5 is about {goods}s without saying so. How many people pack today?
gave: information guide for small lines
@ email in re
{thanks}. Four people, and me at the end of the month. Page 5 was clear.

@ newsletter
Small runs, low cost

@ email out
You said that boxes are the trouble. A plant of your size has found a supplier who makes {2-5}00 at a time without a tool fee; the name is below. Is that near enough to be of use?
gave: connection a box maker for small runs
@ email in re
Near enough, and they answered the same day. That is kind of you, since you have nothing to sell me there.

@ website
{next}

@ call out 13m
Asked how the season was. Good crop, few hands. They could have sold a third more of {goods}s had they been able to pack it.
heard: hands are short from June to August only

@ social out
Saw the picture of your packing table on a Friday. A used {machine} with an honest age will be free next year. Shall I think of you when it is?
@ social in re
Think of me, yes. I cannot promise more than a look, but I would drive a long way for a look.

@ newsletter
Paper instead of film

@ email out
No news, a number only: plants of four to six people who bought a used {machine} last year packed between {2-3}0 and 40 per cent more in the season. The three stories are attached. Which of them is nearest to yours?
@ email in re
The second, except that we have no forklift. I have shown it to my brother, who holds the money.

@ letter out
New Year card, with a photograph of the used {machine}, wearing a ribbon.
gave: appreciation New Year card

@ call out 16m 35%
The brother asks about service so far away. Told {him} about the cupboard and the early number.
ask next: what would make the brother say yes
promise: a page about service in places like {site} {by 7}

@ blog
Service far from the nearest technician
"""
