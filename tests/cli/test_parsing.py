import re
import shlex

import pytest

from relnote.cli.declared import BY_NAME, VERBS
from relnote.cli.parsing import parse, parser_of
from relnote.domain.refusal import Refusal


def test_words_and_options_may_be_mixed():
    command = parse(["log", "Mary", "call", "--with", "Bob", "in", "--json", "22m", "--with", "Sue"])
    assert command.verb is BY_NAME["log"]
    assert command.words == ("Mary", "call", "in", "22m")
    assert command.options["with"] == ["Bob", "Sue"]
    assert command.options["json"]


def test_shared_options_stand_before_or_behind_the_verb():
    for argv in (["--database", "x.db", "due"], ["due", "--database", "x.db"], ["--database=x.db", "due"]):
        command = parse(argv)
        assert (command.verb, command.options["database"]) == (BY_NAME["due"], "x.db")


def test_without_a_verb_it_is_relnote_itself():
    assert parse([]).verb is None
    assert parse(["--config", "due"]).options["config"] == "due"


def test_behind_two_dashes_stands_text_or_more_words():
    assert parse(["log", "Mary", "--", "--json", "--", "x"]).text == ("--json", "--", "x")
    assert parse(["show", "--", "-weird", "name"]).words == ("-weird", "name")


def test_arrows_numbers_and_texts_are_words():
    command = parse(["log", "Mary", "->", "-", "-5", "- a point of a list"])
    assert command.words == ("Mary", "->", "-", "-5", "- a point of a list")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["lgo"], "did you mean log?"),
        (["xyzzy"], "relnote --help lists them"),
        (["due", "--jsn"], "did you mean --json?"),
        (["due", "--jsn=1"], "did you mean --json?"),
        (["--versoin"], "did you mean --version?"),
        (["log", "-x", "Mary"], "relnote log has no option -x"),
        (["show"], "relnote show needs WHO"),
        (["_complete"], "relnote _complete needs WHAT"),
        (["undo", "b.vcf"], '"b.vcf" is too much here'),
        (["due", "-n", "many"], '"many" is no number'),
        (["due", "-n"], "expected one argument; relnote due --help shows how."),
        (["due", "--week=1"], "--week"),
    ],
)
def test_what_is_not_understood_is_refused_with_what_to_do(argv, said):
    with pytest.raises(Refusal) as refused:
        parse(argv)
    assert said in str(refused.value)


def test_help_is_given_though_words_are_missing():
    assert parse(["show", "--help"]).options["help"]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_example_of_the_help_is_understood(verb):
    text = parser_of(verb).format_help()
    for example in verb.examples:
        assert example in text
        command = re.search(r'(?:^|\$\()relnote (.*?)(?:\)"| >|$)', example)
        words = shlex.split(command[1])
        assert parse(words).verb is verb


def test_no_two_verbs_or_options_share_a_name():
    names = [verb.name for verb in VERBS]
    assert len(set(names)) == len(names)
    for verb in VERBS:
        parser_of(verb)  # argparse refuses a flag that is there already
