"""What did not come off: calls nobody took, and messages that had to be sent again."""

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
