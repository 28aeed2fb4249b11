"""What chance another message would have: the same on another channel, or one with more in it.

What a message holds is weighed as it was among 74,320 messages on mailing lists, beside how often whoever was asked
answers anyway. It is no more than advice: it decides nothing, and only how the two chances compare is worth saying.
"""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from relnote.domain.rhythm.model import USUAL_RATE

SHORT, MIDDLE = 100, 300
"""A message of fewer characters than the first is short; up to the second it is neither short nor long."""
ASKING, BEING_SHORT, BEING_MIDDLE = 0.94, -1.9, -0.73
"""What a question and each length add to the logarithm of the odds of an answer."""
ASKED, WERE_SHORT = 0.5, 0.1
"""The shares of all messages that ask, and that are short: of these a contact's rate is made."""


class Message(NamedTuple):
    """What counts of a message of yours."""

    characters: int
    asks: bool


BETTER = Message(MIDDLE, asks=True)
"""A message with a question, and something to go by."""


def rate_of(answered: int, tried: int) -> float:
    """Give the share (0 to 1) of attempts that are answered, from so many; few count beside what is usual."""
    return (USUAL_RATE.answered + answered) / (USUAL_RATE.asked + tried)


def chance_of_answer(rate: float, message: Message | None) -> float:
    """Give the chance (0 to 1) that a message is answered by whoever answers this share; none is one like the others."""
    if message is None:
        return rate
    odds = log(rate / (1 - rate)) + ASKING * (message.asks - ASKED)
    odds += BEING_SHORT * ((message.characters < SHORT) - WERE_SHORT)
    odds += BEING_MIDDLE * (SHORT <= message.characters < MIDDLE)
    return 1 / (1 + exp(-odds))
