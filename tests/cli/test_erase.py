"""`relnote erase`: told first, the name typed, and nothing left."""


def test_the_name_has_to_be_said(shell):
    refused = shell("erase", "mary")
    assert refused.code != 0
    assert "Mary Chen and 0 interactions go" in refused.err
    assert 'Nothing was erased: say --name "Mary Chen"' in refused.err
    wrong = shell("erase", "mary", "--name", "Mary")
    assert "Nothing was erased: type Mary Chen" in wrong.err
    assert shell("show", "mary").code == 0


def test_the_person_is_gone_for_good(shell):
    shell("log", "mary", "call", "-m", "pricing")
    done = shell("erase", "mary", "--name", "mary chen", "--backups")
    assert (done.code, done.err.endswith("Mary Chen is erased.\n")) == (0, True)
    assert shell("show", "mary").code != 0
    assert "There is nothing to take back." in shell("undo").err
    assert all(b"pricing" not in path.read_bytes() for path in shell.folder.rglob("*.db"))
