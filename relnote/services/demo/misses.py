"""Small words between the scenes: calls nobody took, messages sent again, and the last word of an exchange."""

VOICEMAILS = """\
Left a message: {machine}, asked {him} to [ring back|call back] before {3-5}.
Voicemail. Said it is about the {goods} line and that I am at my desk till {4-6}.
[Her|The] mailbox again. Said I have the dates {she} asked for.
Mailbox. Left the number and the reason: delivery window for {site}.
Left word that the answer on the {next} is in and it is good news.
Voicemail, [short|half a minute]. {mate} may know more, try there next.
"""

NO_ANSWERS = """\
Rang out.
No answer, [eight|ten] rings.
Nobody picked up. Probably on the floor at {site}.
Engaged twice.
[Reception|The front desk] says {she} is in a meeting until {2-4}.

No answer. Will try [before lunch|later in the day|tomorrow morning].
"""

NUDGES = """\
One thing is stopping us on the {machine}: which [pallet height|case size|film width] do you want us to set? Everything else is ready.
In case my last note got buried: I only need a yes or no on the dates for {site}. Shall I hold the slot?
Would it help if I spoke to {mate} directly? I can take the {goods} samples off your hands that way.
I have put the open points for the {machine} into one table, four lines. Can you fill in the last column?
Shorter this time: option A costs less, option B changes over faster. Which one matters more at {site}?
"""

CLOSINGS = """\
[Yes|Yes, please]. {thanks}.
That is what I needed, {thanks}.
The first, I should think. If {mate} sees it otherwise I will ring.
[Perfect|Very good], let us do it like that. {thanks}.
I have asked {mate}, who says yes. So: yes.
Good. No more questions from my side [for now|until Friday].
Not this week, but in principle yes. I will come back to it at the end of the month.
{thanks}, passed on to {mate}.
Both would be best, if that is not asking too much.
I had not thought of that. Yes, gladly.
Fine with me. You have my word, the paper follows.
Clear, and quicker than I had hoped. {thanks}.
Let me sleep on it. [Tomorrow: yes.|It will be a yes.]
No need, but kind of you to ask.
I will let {mate} decide, who has to live with it.
"""

CARDS = """\
Your letter came this morning. {thanks}, it hangs in the office now.
A real letter! {thanks}, also from {mate}.
The post has come. {thanks}, that was a nice surprise.
"""
