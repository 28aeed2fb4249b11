import pytest


def test_who_is_missing_which_answers(shell):
    shell("ask", "mary", "wait", "3 days")
    done = shell("ask")
    assert (done.code, done.err) == (0, "")
    mary = next(line for line in done.out.splitlines() if line.startswith("Mary Chen"))
    assert mary.split("  ", 1)[1].strip().startswith("best days, worst days, best time")
    assert "wait" not in mary
    rows = shell("ask", "--json").json
    assert {row["contact"]["name"] for row in rows} == {"Mary Chen", "Bob Ortiz", "Sue Park"}


def test_how_many(shell):
    few = shell("ask", "-n", "1")
    assert len(few.out.splitlines()) == 1
    assert few.err == "2 more are missing answers: -n 0 lists all.\n"
    assert len(shell("ask", "-n", "0").out.splitlines()) == 3


def test_an_answer_from_the_shell(shell):
    done = shell("ask", "Mary Chen", "best_days", "tue", "wed", "thu")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Mary Chen · best days: Tue Wed Thu; 6 still to ask. Take it back: relnote undo\n"
    assert "best days       Tue Wed Thu\n" in shell("ask", "mary").out
    shell("undo")
    assert "best days       not asked yet\n" in shell("ask", "mary").out


@pytest.mark.parametrize(
    "said", [["best_days"], ["best-days"], ["best days"], ["best", "days"], ["Best", "Days"]]
)
def test_a_question_is_known_however_it_is_written(shell, said):
    assert "best days: Tue Wed;" in shell("ask", "mary", *said, "tue", "wed").err
    assert "would rather not say" in shell("ask", "mary", *said, "--decline").err
    assert shell("ask", "mary", *said).out == "Mary Chen\nbest days  would rather not say\n"


def test_json_of_an_answer_and_of_a_contact(shell):
    given = shell("ask", "mary", "first_channel", "email", "--json").json["questions"][0]
    assert (given["state"], given["value"]) == ("answered", "email")
    told = shell("ask", "mary", "--json").json
    assert [question["state"] for question in told["questions"]].count("missing") == 6


def test_they_would_rather_not_say_and_taking_an_answer_away(shell):
    assert "would rather not say" in shell("ask", "mary", "wait", "--decline").err
    assert shell("ask", "mary", "wait", "--json").json["questions"][0]["state"] == "declined"
    assert "not asked yet; 7 still to ask" in shell("ask", "mary", "--clear", "wait").err


def test_a_question_alone_is_told(shell):
    done = shell("ask", "mary", "best_days")
    assert done.out == "Mary Chen\nbest days  not asked yet\n"
    assert done.err == "What are the best days of the week to reach you?\n"
    assert shell("ask", "mary", "worst_time").err == "And the worst time of day?\n"


def test_when_all_have_answered(empty_shell):
    empty_shell.add("Mary Chen")
    for answer in (
        "best_days tue", "worst_days mon", "best_time 8-5", "worst_time none",
        "first_channel email", "second_channel phone", "wait 3",
    ):  # fmt: skip
        last = empty_shell("ask", "mary", *answer.split())
    assert "all are asked" in last.err
    done = empty_shell("ask")
    assert (done.code, done.out, done.err) == (0, "", "Nobody is missing an answer.\n")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["mary", "first_channel", "emial"], "Did you mean email?"),
        (["mary", "best_days", "whenever"], "Type days of the week"),
        (["mary", "shoe_size", "9"], "the questions are best days, worst days"),
        (["mery chen", "wait", "3"], "did you mean Mary Chen?"),
        (["mary", "wait", "3", "--decline"], "Say one of these"),
        (["mary", "--decline"], "Say whose answer to which question"),
        (["--clear"], "Say whose answer to which question"),
    ],
)
def test_what_is_no_answer_is_refused(shell, argv, said):
    refused = shell("ask", *argv)
    assert refused.code == 2
    assert said in refused.err
    assert len(shell("show", "mary", "--json").json["missing"]) == 7


def test_what_was_seen_stands_beside_the_questions_and_answers_none(shell):
    for days, came in ((9, "no answer"), (8, "22m"), (7, "5m"), (6, "12m")):
        shell("log", "Mary Chen", f"call {came} {days} days ago", "--", "Rang.")
    shown = shell("ask", "mary").out
    assert "first channel   not asked yet\n                seen so far: phone reached them " in shown
    told = {each["question"]: each for each in shell("ask", "mary", "--json").json["questions"]}
    assert told["first_channel"]["seen"].startswith("phone reached them ")
    assert (told["first_channel"]["state"], told["first_channel"]["value"]) == ("missing", None)
    assert told["best_days"]["seen"] is None
