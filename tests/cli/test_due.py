import pytest


@pytest.fixture
def busy(shell):
    shell("log", "mary", "call", "12 nov", "-m", "promise: quote by yesterday")
    shell("log", "bob", "note", "-m", "todo: draw by tue\ntodo: paint by 5 dec")
    return shell


def test_what_is_due_now_with_why_and_what_to_do(busy):
    done = busy("due")
    assert (done.code, done.err) == (0, "")
    heading, first = done.out.splitlines()[:2]
    assert heading == "Owe them something"
    assert first.startswith("! Mary Chen  You promised")
    assert first.endswith("Keep it today, or tell them when. Also: to ask.")
    assert "draw" not in done.out


def test_further_ahead(busy):
    assert "draw" in busy("due", "--week").out
    assert "paint" not in busy("due", "--week").out
    assert "draw" not in busy("due", "--until", "tomorrow").out
    assert "paint" in busy("due", "--until", "5 dec").out


def test_json_and_number(busy):
    rows = busy("due", "--week", "--json").json
    assert rows[0]["contact"]["name"] == "Mary Chen"
    assert rows[0]["kind"] == "promise_mine_due"
    assert rows[0]["evidence"]["text"] == "quote"
    few = busy("due", "--week", "-n", "1")
    assert len(few.out.splitlines()) == 2
    assert few.err == "1 more person needs you: relnote due -n 0 lists everybody.\n"
    assert rows[0]["group"] == "Owe them something"
    assert rows[0]["plan"] is None


def test_nothing_due_is_no_fault(shell):
    done = shell("due")
    assert (done.code, done.out, done.err) == (0, "", "Nothing is due.\n")
    assert shell("due", "--week").err == "Nothing is due by then.\n"
    assert shell("due", "--json").json == []


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--until", "fryday"], '"fryday" is no day; did you mean friday?'),
        (["--until", "qqqq"], '"qqqq" is no day; write '),
        (["--until", "31 feb"], "31"),
        (["--until", "yesterday"], "yesterday has passed; --until takes a day to come, like Friday."),
        (["--week", "--until", "fri"], "either --week or --until"),
        (["now"], '"now" is too much here'),
    ],
)
def test_a_wrong_day_is_refused(shell, argv, said):
    refused = shell("due", *argv)
    assert refused.code == 2
    assert said in refused.err
