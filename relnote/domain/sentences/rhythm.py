"""What is said of how a contact usually replies, and of when that has changed: counts and plain durations."""

from __future__ import annotations

from datetime import date

from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import TRIES, channel_named, counted, listed, local_day
from relnote.domain.text import one_line
from relnote.domain.words import Channel, FlagKind

NAMED = 4
"""So many waits are told one by one."""


def lasting(seconds: object, day: object) -> str:
    """Say a length of working time: `40 min`, `3 h`, `2 days`; `day` is a day of theirs in the same seconds."""
    length, whole = float(str(seconds)), float(str(day))
    if length < 90:
        return "a minute"
    if length < 3570:
        return f"{round(length / 60)} min"
    if length < 0.8 * whole:
        hours = round(length / 3600, 1) if length < 3 * 3600 else round(length / 3600)
        return f"{hours:g} h"
    days = round(2 * length / whole) / 2
    return f"{days:g} {'day' if days == 1 else 'days'}"


def usually(flag: Flag) -> str:
    """Say how they usually answer: `40 min (14 replies, half between 25 min and 1.5 h)`."""
    evidence = flag.evidence
    first, third = (lasting(evidence[name], evidence["day"]) for name in ("first_quarter", "third_quarter"))
    middle = f", half between {first} and {third}" if first != third else ""
    return f"{lasting(evidence['median'], evidence['day'])} ({evidence['replies']} replies{middle})"


def slow(flag: Flag, today: date, zone: str) -> str:
    """Say that an answer is unusually late, or was."""
    evidence = flag.evidence
    yours = f"your {TRIES[str(evidence['channel'])][0]} from {local_day(evidence['since'], today, zone)}"
    if evidence["came"]:
        took = lasting(evidence["waited"], evidence["day"])
        return f"Their answer to {yours} took {took} of their working time, {_longer(flag)}; usually {usually(flag)}."
    return f"No answer yet to {yours}, {_longer(flag)}; usually {usually(flag)}."


def _longer(flag: Flag) -> str:
    shorter, known = int(str(flag.evidence["shorter"])), int(str(flag.evidence["known"]))
    return f"longer than {'all' if shorter == known else f'{shorter} of'} {known} before"


def changed(flag: Flag, today: date, zone: str) -> str:
    """Say that their answers came later, or sooner, than is usual for them."""
    evidence = flag.evidence
    took = evidence["took"]
    assert isinstance(took, list)
    sooner = flag.kind is FlagKind.RHYTHM_FAST
    if not took:
        what = TRIES[str(evidence["channel"])][0]
        day = local_day(evidence["since"], today, zone)
        return (
            f"Your {what} from {day} has waited far longer than their answers take: usually {usually(flag)}."
        )
    times = listed([lasting(each, evidence["day"]) for each in took[-NAMED:]])
    last = "answer" if len(took) == 1 else f"{len(took)} answers"
    more = "" if len(took) <= NAMED else "…, "
    still = ", and one is still to come" if evidence["waits"] else ""
    how = channel_named(evidence["channel"])
    compared = "sooner than" if sooner else "later than"
    return f"The last {last} by {how} took {more}{times}{still}; {compared} their usual {usually(flag)}."


def silent(flag: Flag, today: date, zone: str) -> str:
    """Say that they are silent."""
    evidence = flag.evidence
    ids = evidence["interactions"]
    assert isinstance(ids, list)
    messages = counted(len(ids), "message", "messages")
    verb = "has" if len(ids) == 1 else "have"
    day = local_day(evidence["since"], today, zone)
    return f"{messages} since {day} {verb} no answer; before, they answered {evidence['answered']} of {evidence['asked']}."


def thin(flag: Flag, _today: date) -> str:
    """Say that their replies have become much shorter than is usual for them."""
    evidence = flag.evidence
    ids = evidence["interactions"]
    assert isinstance(ids, list)
    noted = ", as you noted them," if evidence["noted"] else ""
    now = _characters(evidence["least"], evidence["most"])
    usual = _between(_rounded(evidence["usual_least"]), _rounded(evidence["usual_most"]))
    last = f"Their last {len(ids)} replies {_by(evidence['channel'])}{noted} had {now}"
    return f"{last}; usually {usual} ({evidence['replies']} replies)."


def _characters(least: object, most: object) -> str:
    return f"{_between(int(str(least)), int(str(most)))} character{'' if most == 1 else 's'}"


def _between(least: int, most: int) -> str:
    return str(most) if least == most else f"{least} to {most}"


def _rounded(characters: object) -> int:
    """Round to tens what is only usual."""
    return max(10, round(int(str(characters)), -1))


def shift(flag: Flag, _today: date) -> str:
    """Say that they are heard of on another channel."""
    evidence = flag.evidence
    now, before = _by(evidence["channel"]), _by(evidence["before"])
    return (
        f"The last {evidence['times']} times they came to you {now}; "
        f"before, {before} ({evidence['before_times']} of {evidence['before_of']})."
    )


def _by(channel: object) -> str:
    return "in person" if channel == Channel.IN_PERSON else f"by {channel_named(channel)}"


def interest(flag: Flag, _today: date) -> str:
    """Say that they begin conversations, or come to a topic."""
    evidence = flag.evidence
    if "topic" in evidence:
        return _topic(flag)
    begun = counted(int(str(evidence["begun"])), "conversation", "conversations")
    before = evidence["before"] or "none"
    return f"They began {begun} within {evidence['days']} days; in the {evidence['known_days']} days before, {before}."


_ACTS: dict[str, tuple[str, str]] = {
    Channel.NEWSLETTER: ("newsletter opened", "newsletters opened"),
    Channel.BLOG: ("comment", "comments"),
    Channel.WEBSITE: ("visit", "visits"),
}
"""What somebody does where nobody is addressed, once and several times."""


def _topic(flag: Flag) -> str:
    acts = flag.evidence["acts"]
    assert isinstance(acts, dict)
    done = listed([counted(number, *_ACTS[channel]) for channel, number in acts.items()])
    came, of = flag.evidence["interactions"], flag.evidence["days"]
    assert isinstance(came, list)
    on = f"{len(came)} days in a row" if len(came) == of else f"{len(came)} of {of} days"
    return f'They came to "{topic_of(flag)}" on {on}, unasked: {done}.'


def topic_of(flag: Flag) -> str:
    """Give the topic a flag is about, on one line."""
    return one_line(str(flag.evidence["topic"]))
