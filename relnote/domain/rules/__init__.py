"""What is flagged: each rule takes the facts of one contact and returns flags. None looks at the clock.

A flag carries the moment it comes due, past or future, and its evidence in plain JSON values;
`relnote.domain.sentences` says it. A due day begins at midnight in the user's zone.
"""

from __future__ import annotations

from collections.abc import Collection

from relnote.domain.records import Flag
from relnote.domain.rules.dates import birthday, dated_fact
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.follow_ups import follow_up_due, promise_mine_due, promise_theirs_due
from relnote.domain.rules.giving import ask_heavy
from relnote.domain.rules.no_response import no_response
from relnote.domain.rules.pace import cadence_due, purchase_call, too_often
from relnote.domain.rules.preferences import missing_preferences, stale_preference
from relnote.domain.rules.rhythm import rhythm
from relnote.domain.rules.talks import long_calls, one_way
from relnote.domain.rules.thin_replies import thin_replies
from relnote.domain.rules.topics import topic_interest
from relnote.domain.rules.waiting import bad_contact_point, waiting
from relnote.domain.words import FlagKind

__all__ = ["RULES_VERSION", "Facts", "derive_flags"]

RULES_VERSION = 13
"""Raised whenever the rules say something else of the same facts: journals then derive everything again."""


def derive_flags(facts: Facts, muted: Collection[FlagKind] = ()) -> tuple[Flag, ...]:
    """Derive every flag of a contact; of one who is let be, only what somebody promised or what went astray.

    `muted` are the kinds nobody wants to see of them: one of these never stands in place of another.
    """
    flags = bad_contact_point(facts)
    if facts.follow_ups:
        flags += follow_up_due(facts) + promise_mine_due(facts) + promise_theirs_due(facts)
    if facts.paused:
        return flags
    # A diagnosis says more than that an answer is waited for.
    diagnosis = () if FlagKind.NO_RESPONSE in muted else no_response(facts)
    flags += diagnosis or waiting(facts)
    flags += rhythm(facts) + thin_replies(facts) + topic_interest(facts)
    flags += cadence_due(facts) + purchase_call(facts) + too_often(facts)
    flags += ask_heavy(facts) + one_way(facts) + long_calls(facts)
    flags += birthday(facts) + dated_fact(facts)
    if facts.heard:
        from relnote.domain.rules.listening import bring_news, complaint_open, testimonial

        flags += complaint_open(facts) + bring_news(facts) + testimonial(facts)
    flags += missing_preferences(facts)
    return flags + stale_preference(facts) if facts.answers else flags
