"""Two programs on one journal, and one that is killed: nothing that was acknowledged is ever lost."""

from __future__ import annotations

import signal

from tests.store.journals import (
    derived_is_fresh,
    finished,
    index_is_sound,
    let_go,
    note,
    opened,
    person,
    start,
)

WRITES = 200

WRITER = """
import sys
from pathlib import Path
from tests.store.journals import note, opened
path, name, writes = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with opened(path) as relnote:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(writes):
        saved = note(relnote, 1 + number % 2, f"call in {number % 50 + 1}m\\n{name} wrote {number}\\ntodo: {name} {number} by Fri")
        print(saved.interaction.id, name, number, flush=True)
        if number % 5 == 0:
            assert relnote.timelines.entries(1, relnote.timelines.ids(1)[:20]) is not None
            assert len(relnote.contacts.rows(relnote.contacts.listing().ids)) == 2
            relnote.timelines.find("wrote", 20)
"""


def two_people(path) -> None:
    with opened(path) as relnote:
        person(relnote, "Mary Chen")
        person(relnote, "Bob Ortiz")


def test_two_programs_write_and_read_at_once_and_lose_nothing(tmp_path) -> None:
    path = tmp_path / "j.db"
    two_people(path)
    programs = [start(WRITER, path, name, WRITES) for name in ("one", "two")]
    let_go(programs)
    told = [finished(program).splitlines() for program in programs]
    assert [len(lines) for lines in told] == [WRITES, WRITES]
    ids = {int(line.split()[0]): line.split()[1:] for lines in told for line in lines}
    assert sorted(ids) == list(range(1, 2 * WRITES + 1))
    with opened(path) as relnote:
        for contact in (1, 2):
            for entry in relnote.timelines.entries(contact, relnote.timelines.ids(contact)):
                name, number = ids.pop(entry.interaction.id)
                assert entry.interaction.body.startswith(f"{name} wrote {number}\n")
                assert [follow_up.text for follow_up in entry.follow_ups] == [f"{name} {number}"]
        assert ids == {}
        assert len(relnote.history.recent(10_000)) == 2 * WRITES + 2
        assert index_is_sound()
        assert derived_is_fresh(relnote)
        assert all(finding.good for finding in relnote.health.check())


def test_what_a_killed_program_had_acknowledged_is_there(tmp_path) -> None:
    path = tmp_path / "j.db"
    two_people(path)
    for kill_after in (7, 23, 40):
        program = start(WRITER, path, f"run{kill_after}", 100_000)
        let_go([program])
        told = [program.stdout.readline().split() for _ in range(kill_after)]
        program.send_signal(signal.SIGKILL)
        told += [
            line.split() for line in program.communicate(timeout=30)[0].splitlines() if line.count(" ") == 2
        ]
        assert program.returncode == -signal.SIGKILL
        with opened(path) as relnote:
            kept = {
                entry.interaction.id: entry.interaction.body
                for contact in (1, 2)
                for entry in relnote.timelines.entries(contact, relnote.timelines.ids(contact))
            }
            for row_id, name, number in told:
                assert kept[int(row_id)].startswith(f"{name} wrote {number}\n")
            assert index_is_sound()
            assert derived_is_fresh(relnote)
            assert all(finding.good for finding in relnote.health.check())


def test_an_id_that_was_undone_is_not_given_to_another_note(journal) -> None:
    # Another window may still hold it, in an editor or a draft.
    contact, other = person(journal), person(journal, "Bob Ortiz")
    first = note(journal, contact, "call\n\nFirst.").interaction
    journal.history.undo()
    second = note(journal, other, "call\n\nSecond.").interaction
    assert second.id != first.id
    third = journal.follow_ups.add(other, "call")
    journal.history.undo()
    assert journal.follow_ups.add(other, "write").id != third.id


def test_undo_of_one_program_is_seen_by_the_other(tmp_path) -> None:
    path = tmp_path / "j.db"
    with opened(path) as relnote:
        note(relnote, person(relnote))
        before = relnote.history.revision()
        program = start(
            "import sys; from pathlib import Path; from tests.store.journals import opened\n"
            "with opened(Path(sys.argv[1])) as relnote: print(relnote.history.undo().label)",
            path,
        )
        assert finished(program) == "saved a note with Mary Chen\n"
        assert relnote.history.revision() == before + 1
        assert list(relnote.timelines.ids(1)) == []
