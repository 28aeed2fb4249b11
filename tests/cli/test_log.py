import os
import stat
import sys

import pytest

from relnote.domain.refusal import Refusal


def test_a_call_is_saved_and_told_with_what_it_became(shell):
    done = shell(
        "log", "Mary Chen", "call", "in", "22m", "yesterday", "15:00", "40%",
        "Asked about bulk pricing.", "promise: quote by Friday", "prefers: text after 5pm",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    assert done.err == (
        "saved: phone · inbound · 22 min · yesterday 15:00 · you 40 % · with Mary Chen; "
        'promise "quote", due Fri 27 Nov; prefers first channel: text, best time: after 5. Take it back: relnote undo\n'
    )


def test_that_they_are_away_is_told_when_it_is_noted_and_on_their_page(shell):
    done = shell("log", "mary", "note", "away until 6 Jan, skiing")
    assert "with Mary Chen; away until Wed 6 Jan, skiing. Take it back" in done.err
    assert "\nAway      until Wed 6 Jan, skiing\n" in shell("show", "mary").out


def test_of_several_people_it_is_said_who_is_away(shell):
    done = shell("log", "bob", "met", "--with", "mary", "-m", "away: until 6 Jan", "-m", "born: 12 May 1971")
    assert "; Bob Ortiz: away until Wed 6 Jan; Bob Ortiz: birthday, 12 May 1971. Take it back" in done.err
    assert "Away" in shell("show", "bob").out
    assert "Away" not in shell("show", "mary").out


def test_json_is_the_record(shell):
    done = shell("log", "mary", "email", "out", "--json", "--", "Pricing", "as", "promised")
    record = done.json
    assert record["body"] == "Pricing as promised"
    assert (record["channel"], record["direction"], record["outcome"]) == ("email", "out", "sent")
    assert record["started_at"] == "2026-11-21T14:22:00Z"
    assert record["contacts"][0]["name"] == "Mary Chen"


def test_text_comes_from_quotes_messages_and_behind_dashes_a_line_each(shell):
    done = shell(
        "log", "mary", "met", "One thing", "-m", "Two", "-m", "todo: three", "--json", "--", "Four", "more"
    )
    assert done.json["body"] == "One thing\nTwo\ntodo: three\nFour more"
    assert [made["text"] for made in done.json["follow_ups"]] == ["three"]


def test_quoted_words_that_are_all_header_are_header(shell):
    done = shell("log", "mary", "call in 22m", "--json")
    assert (done.json["direction"], done.json["duration"], done.json["body"]) == ("in", 1320, "")


def test_a_text_that_begins_like_a_header_stays_text(shell):
    done = shell("log", "mary", "-m", "call in 22m", "--json")
    assert (done.json["channel"], done.json["body"]) == ("note", "call in 22m")


def test_several_people_share_it(shell):
    done = shell(
        *("log", "mary", "met", "@Sue Park", "--with", "bob", "--with", "Mary Chen", "--json"),
        *("--", "Gossip about @Tom"),
    )
    assert [person["name"] for person in done.json["contacts"]] == ["Mary Chen", "Bob Ortiz", "Sue Park"]
    assert "with Mary Chen, Bob Ortiz and Sue Park" in done.err


@pytest.mark.parametrize("typed", [["@Sue", "Park"], ["@Sue Park"]])
def test_a_name_alone_shares_a_private_note(shell, typed):
    done = shell("log", "mary", *typed, "-m", "Both are away.", "--json")
    assert [person["name"] for person in done.json["contacts"]] == ["Mary Chen", "Sue Park"]
    assert (done.json["channel"], done.json["body"]) == ("note", "Both are away.")


def test_a_name_of_nobody_is_refused(shell):
    done = shell("log", "mary", "met", "@Sue Perk")
    assert 'Nobody is called "Sue Perk"; did you mean @Sue Park?' in done.err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["mary", "cal", "in"], '"cal" is not understood, did you mean call?'),
        (["mary", "call", "gossip"], "Text of several words goes in quotes, any text after -- at the end."),
        (["mary", "call", "email"], "This names two channels"),
        (["mary", "call", "tomorrow"], "in the future"),
        (["mary", "call", "31 feb"], "31"),
        (["mary", "call", "31", "feb"], "31"),
        (["Mery Chen", "call"], "did you mean Mary Chen?"),
        (["r", "call"], "say more of the name"),
        (["mary"], "nothing in this note yet"),
        (["mary", "call", "--with", "nobody at all"], "Nobody is called"),
        (["mary", "call", "chen"], '"chen" is not understood'),
    ],
)
def test_what_is_not_understood_is_refused_and_nothing_saved(shell, argv, said):
    refused = shell("log", *argv)
    assert refused.code == 2
    assert said in refused.err
    assert refused.err.count("\n") == 1
    assert shell("show", "mary", "--json").json["timeline"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["31", "feb"], "There is no such day as 31 feb."),
        (["31 feb"], "There is no such day as 31 feb."),
        (["11/12", "22m"], "11/12 can be read in two ways; write 11 Dec or 12 Nov."),
    ],
)
def test_a_day_that_is_none_has_its_own_sentence(shell, words, said):
    refused = shell("log", "mary", "call", *words)
    assert (refused.code, refused.err) == (2, f"{said}\n")


def test_what_is_text_is_named_as_a_whole(shell):
    refused = shell("log", "mary", "call", "22m", "promised", "a", "quote", "by", "Friday")
    assert (
        '"promised a quote by Friday" is not understood. Text of several words goes in quotes' in refused.err
    )


def test_a_name_without_quotes_is_explained(shell):
    refused = shell("log", "mary", "chen", "call")
    assert '"chen" is not understood' in refused.err
    assert "A name of several words goes in quotes." in refused.err


def test_a_pipe_gives_the_text_exactly(shell, editor):
    done = shell.with_input(b"From a pipe.\r\n\ttodo: x by tomorrow\n\n", "log", "mary", "call", "--json")
    assert done.json["body"] == "From a pipe.\r\n\ttodo: x by tomorrow\n"
    assert done.json["follow_ups"][0]["due_on"] == "2026-11-22"
    assert left_over(shell) == []


def test_a_pipe_is_left_alone_when_there_is_a_text(shell):
    done = shell.with_input(b"other names", "log", "mary", "call", "--json", "-m", "Short.")
    assert done.json["body"] == "Short."


def test_a_dash_takes_the_pipe_as_well(shell):
    done = shell.with_input(b"and this", "log", "mary", "call", "-", "This thing", "--json")
    assert done.json["body"] == "This thing\nand this"


def test_bytes_that_are_no_utf8_are_kept(shell):
    done = shell.with_input(b"\xe9t\xe9", "log", "mary", "call", "--json")
    assert done.json["body"].encode("utf-8", "surrogateescape") == b"\xe9t\xe9"
    assert "\udce9" not in shell("show", "mary").out


def test_a_mark_that_is_wrong_is_told(shell):
    done = shell("log", "mary", "call", "-m", "promise:")
    assert done.code == 0
    assert "line 1: promise: says nothing. Say what after promise:" in done.err


def test_a_birthday_that_was_not_understood_is_told(shell):
    done = shell("log", "mary", "call", "-m", "born: some day in May")
    assert "line 1: born: was not understood. Write when they were born" in done.err


def test_a_mark_behind_dashes_has_a_line_of_its_own(shell):
    done = shell(
        *("log", "mary", "call", "--json", "--", "Asked about", "prices."),
        *("complaint: the delivery was late", "She", "laughed.", "promise:", "quote", "by", "Friday"),
    )
    assert done.json["body"] == (
        "Asked about prices.\ncomplaint: the delivery was late\nShe laughed.\npromise: quote by Friday"
    )
    assert [made["text"] for made in done.json["follow_ups"]] == ["quote"]


def test_what_was_heard_and_told_is_told(shell):
    done = shell(
        *("log", "mary", "call", "-m", "complaint: the delivery was late", "-m", "praise: the manual"),
        *("-m", "told: the form is shorter now", "-m", "bought: 2400 EUR second line"),
    )
    assert (
        'complaint, on the board, "the delivery was late"; praise, on the board, "the manual"; '
        'purchase, 2,400 EUR, "2400 EUR second line".'
    ) in done.err
    # Nothing they said is about a form: that is said at once, and on their page.
    assert 'line 3: told "the form is shorter now" fits nothing they told you\n' in done.err
    assert "    ↳ line 3 fits nothing they told you\n" in shell("show", "mary").out


def test_a_telling_that_fits_and_a_name_nobody_has_are_said(shell):
    shell("log", "mary", "call", "-m", "complaint: the delivery was late")
    done = shell(
        "log", "mary", "call", "-m", "told: the delivery comes on time now", "-m", "praise: @Tom the lid"
    )
    assert 'tells them what became of it, "the delivery comes on time now"' in done.err
    assert "line 2: nobody in this note is @Tom\n" in done.err
    assert "fits nothing" not in done.err + shell("show", "mary").out


def test_a_pipe_that_begins_with_a_header_is_read_as_in_the_app(shell):
    done = shell.with_input(b"call in 22m\nprices\n", "log", "mary", "--json")
    assert (done.json["direction"], done.json["duration"], done.json["body"]) == ("in", 1320, "prices")


@pytest.mark.parametrize("piped", [b"Call was long\n", b"call in 22m and more\n"])
def test_a_pipe_that_begins_with_prose_is_text(shell, piped):
    done = shell.with_input(piped, "log", "mary", "--json")
    assert (done.json["channel"], done.json["body"]) == ("note", piped.decode().rstrip())


def test_a_pipe_beside_a_header_is_text(shell):
    done = shell.with_input(b"call in 22m\n", "log", "mary", "met", "--json")
    assert (done.json["channel"], done.json["body"]) == ("in_person", "call in 22m")


def test_what_came_by_a_pipe_survives_a_refusal(shell, editor, monkeypatch):
    def refuse(*_):
        raise Refusal("The disk is full.")

    monkeypatch.setattr("relnote.services.notes.Notes.save", refuse)
    refused = shell.with_input(b"My words", "log", "mary", "call", "in")
    (kept,) = left_over(shell)
    assert refused.err == f"The disk is full. What you wrote is in {kept}\n"
    assert kept.read_bytes() == b"call in\nMy words\n"


@pytest.fixture
def editor(shell, monkeypatch, tmp_path):
    def choose(script: str) -> None:
        path = tmp_path / "editor.py"
        path.write_text(
            f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n{script}\n", encoding="utf-8"
        )
        monkeypatch.setenv("EDITOR", f"{sys.executable} '{path}'")

    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", None)
    return choose


def left_over(shell) -> list:
    return list((shell.folder / "tmp").iterdir())


def test_the_editor_gets_the_header_and_gives_the_note(shell, editor):
    editor("file.write_text(file.read_text() + 'Written in peace.\\ntodo: rest\\n')")
    done = shell("log", "mary", "call", "in", "--edit", "--json")
    assert (done.json["body"], done.json["direction"]) == ("Written in peace.\ntodo: rest", "in")
    assert left_over(shell) == []


def test_a_note_left_as_it_was_is_not_saved(shell, editor):
    editor("")
    refused = shell("log", "mary", "call", "--edit")
    assert refused.code == 2
    assert "left as it was" in refused.err
    assert left_over(shell) == []


@pytest.mark.parametrize(
    "script",
    [
        "file.write_text('call email\\nMy words')",
        "file.write_text('call\\nMy words'); sys.exit(3)",
    ],
)
def test_what_was_written_survives_a_refusal(shell, editor, script):
    editor(script)
    refused = shell("log", "mary", "call", "--edit")
    assert refused.code == 2
    (kept,) = left_over(shell)
    assert str(kept) in refused.err
    assert "My words" in kept.read_text(encoding="utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


@pytest.mark.parametrize("command", ["", "/no/such/editor", "'unclosed"])
def test_without_an_editor_it_says_how_to_choose_one(shell, editor, monkeypatch, command):
    monkeypatch.setenv("EDITOR", command)
    refused = shell("log", "mary", "call", "--edit")
    assert refused.code == 2
    assert "EDITOR" in refused.err
    assert left_over(shell) == []


def test_the_real_program_reads_a_pipe_and_writes_to_its_streams(shell):
    read, write = os.pipe()
    os.write(write, "Zoë said yes ✓\n".encode())
    os.close(write)
    done = shell.apart("log", "Mary Chen", "call", "--json", stdin=read)
    os.close(read)
    assert done.returncode == 0
    assert "Zo\\u00eb said yes \\u2713" in done.stdout
    assert done.stderr.startswith("saved: phone")


def test_what_was_given_and_asked_for_is_told(shell):
    done = shell("log", "mary", "call", "in", "-m", "gave: introduction to Bob", "-m", "asked: a visit")
    assert 'given: connection, "introduction to Bob"; asked for, "a visit". Take it back' in done.err
