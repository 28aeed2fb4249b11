def test_a_change_is_taken_back_and_made_again(shell):
    shell("log", "mary", "call", "-m", "One")
    done = shell("undo")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Taken back: saved a note with Mary Chen. Make it again: relnote redo\n"
    assert shell("show", "mary", "--json").json["timeline"] == []
    again = shell("redo")
    assert again.err == "Made again: saved a note with Mary Chen. Take it back: relnote undo\n"
    assert shell("show", "mary", "--json").json["timeline"][0]["body"] == "One"


def test_json(shell):
    shell("log", "mary", "call")
    assert shell("undo", "--json").json["label"] == "saved a note with Mary Chen"
    assert shell("redo", "--json").json["label"] == "saved a note with Mary Chen"
    assert shell("undo", "--list", "--json").json[0]["undone"] is False


def test_the_last_changes_are_listed(shell):
    shell("log", "mary", "call")
    shell("undo")
    lines = shell("undo", "--list").out.splitlines()
    assert lines[0] == "today 14:22         saved a note with Mary Chen (taken back)"
    assert lines[1].endswith("added Sue Park")
    assert len(shell("undo", "--list", "-n", "2").out.splitlines()) == 2
    assert len(shell("undo", "--list", "-n", "0").out.splitlines()) == 4


def test_nothing_to_take_back_or_make_again(empty_shell):
    empty_shell.add("Mary Chen")
    empty_shell("undo")
    undone = empty_shell("undo")
    assert (undone.code, undone.err) == (1, "There is nothing to take back.\n")
    empty_shell("redo")
    redone = empty_shell("redo")
    assert (redone.code, redone.err) == (1, "There is nothing to make again.\n")


def test_nothing_was_changed_yet(empty_shell):
    empty_shell.add()
    listed = empty_shell("undo", "--list")
    assert (listed.code, listed.err) == (1, "Nothing was changed yet.\n")
