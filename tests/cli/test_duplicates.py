"""`relnote duplicates` and `relnote merge`."""


def test_who_may_be_one_is_listed_merged_and_taken_back(shell):
    first, second = shell.add("Jon Smith", "John Smith")
    listed = shell("duplicates")
    assert listed.out == f"Jon Smith ({first}), John Smith ({second})  Their names are alike.\n"
    assert f"relnote merge {first} {second}" in listed.err
    assert shell("duplicates", "--json").json[0]["likeness"] == "like_name"
    shell("log", "john smith", "call", "-m", "pricing")
    assert "Made one of Jon Smith and John Smith." in shell("merge", str(first), str(second)).err
    assert "pricing" in shell("show", "jon").out
    shell("undo")
    assert shell("duplicates").code == 0


def test_who_is_not_the_same_is_not_listed_again(shell):
    shell.add("Jon Smith", "John Smith")
    assert "are told apart" in shell("merge", "jon smith", "john smith", "--apart").err
    assert shell("duplicates").code == 1
    assert "Nobody is here twice" in shell("duplicates").err


def test_two_have_to_be_named(shell):
    assert "needs OTHER" in shell("merge", "mary").err
    assert "no longer there" in shell("merge", "77", "78").err


def test_one_contact_twice_and_nobody_are_refused_each_in_its_own_words(shell):
    assert "These are one contact already: name two." in shell("merge", "1", "1").err
    assert "no longer there: there is no contact 999." in shell("merge", "1", "999").err
