"""`relnote save`, and what `relnote show` and `relnote prep` make of it."""

from __future__ import annotations


def test_something_is_saved_listed_offered_and_taken_away(shell) -> None:
    done = shell("save", "article on", "lines", "--tag", "robots", "--for", "mary")
    assert (done.code, done.out) == (0, "")
    assert done.err == 'saved "article on lines" #robots for Mary Chen. Take it back: relnote undo\n'
    listed = shell("save")
    assert listed.out == "1    article on lines #robots for Mary Chen · today\n"
    assert 'You saved "article on lines" for #robots.' in shell("prep", "mary").out
    [thing] = shell("save", "--json").json
    assert thing["tags"] == ["robots"]
    assert thing["for"]["name"] == "Mary Chen"
    assert shell("save", "--remove", "1").err.startswith('no longer saved: "article on lines".')
    empty = shell("save")
    assert (empty.out, empty.code) == ("", 0)
    assert empty.err.startswith("Nothing is saved yet: relnote save ")


def test_what_cannot_be_saved_is_refused(shell) -> None:
    assert "Say for whom" in shell("save", "an article").err
    assert shell("save", "an article").code != 0
    assert "takes the number" in shell("save", "x", "--remove", "1").err
    assert "Nothing is saved under 7" in shell("save", "--remove", "7").err


def test_what_is_for_one_person_is_listed_and_marked_once_it_was_given(shell) -> None:
    shell("save", "a map", "--for", "mary")
    shell("save", "a lid #tin")
    assert shell("save", "--for", "mary").out == "1    a map for Mary Chen · today\n"
    shell("log", "mary", "email", "out", "-m", "gave: a map of it")
    assert shell("save", "--for", "mary").out == "1    a map for Mary Chen · today · given today\n"
    assert shell("save", "--json").json[1]["given_on"] == "2026-11-21"
    nothing = shell("save", "--for", "bob")
    assert (nothing.code, nothing.out) == (1, "")
    assert "Say what is to be saved" in shell("save", "--tag", "tin").err


def test_the_ledger_is_shown(shell) -> None:
    for number in range(4):
        shell("log", "mary", "email", "out", f"{number + 1} days ago", "-m", f"gave: idea {number}")
    shell("log", "mary", "email", "in", "-m", "asked: a visit")
    told = shell("show", "mary").out
    assert "Value     given 4 times, asked for once\n" in told
    assert told.index("asked: a visit") < told.index("gave: idea · 0")
    assert "gave: idea · 2" not in told.split("email ·")[0]
    assert "… 2 earlier ones: --full shows all" in told
    assert "gave: idea · 3" in shell("show", "mary", "--full").out.split("email ·")[0]
    shell("undo")
    assert "… 1 earlier one: --full shows all" in shell("show", "mary").out
    shell("redo")
    assert [each["text"] for each in shell("show", "mary", "--json").json["value"]][:2] == [
        "a visit",
        "idea 0",
    ]
    assert shell("prep", "mary", "--json").json["given"][1] == {
        "on": "2026-11-20", "way": "gave", "kind": "idea", "text": "idea 0", "interaction_id": 1,
    }  # fmt: skip
