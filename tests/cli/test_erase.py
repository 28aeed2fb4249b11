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


def test_backups_alone_can_be_removed_afterwards(shell):
    shell("log", "mary", "call", "-m", "pricing")
    told = shell("erase", "mary", "--name", "mary chen").err
    assert "so will the one that is made now" in told
    copies = [path for path in shell.folder.rglob("*.db") if b"pricing" in path.read_bytes()]
    assert copies
    assert "Say whom to erase" in shell("erase").err
    assert "Nothing was removed" in shell("erase", "--backups").err
    assert "Nothing was removed: type backups" in shell("erase", "--backups", "--name", "mary").err
    assert copies[0].exists()
    done = shell("erase", "--backups", "--name", "backups")
    assert (done.code, "and made a new one" in done.err) == (0, True)
    assert all(b"pricing" not in path.read_bytes() for path in shell.folder.rglob("*.db"))
    assert len(list((shell.folder / "backups").glob("*.db"))) == 1
