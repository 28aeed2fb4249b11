from relnote.cli.declared import VERBS
from relnote.cli.exits import MEANINGS
from relnote.cli.reference import commands_markdown


def test_every_verb_option_example_and_exit_code_is_in_the_reference():
    text = commands_markdown()
    for verb in VERBS:
        assert f"| `relnote {verb.name}` | {verb.help} |\n" in text
        for option in verb.options:
            assert f"`{', '.join(option.flags)}" in text
        for example in verb.examples:
            assert f"\n{example}\n" in text
    for code, meaning in MEANINGS:
        assert f"| {code} | {meaning} |\n" in text
    assert "_complete" not in text
