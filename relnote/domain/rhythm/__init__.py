"""How a contact usually replies, and when that has changed: pure functions of times and lengths.

Times are local seconds: seconds on the contact's own wall clock since Monday 29 December 1969, 00:00 (`local_seconds`), so
that hours and weekdays are read off by division. A *pair* is a contact on one channel; an *exchange* is a message to them
and their reply, if any. Nothing here reads the clock of the machine: what comes of it are moments.
"""
