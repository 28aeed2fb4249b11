def test_paths_are_told_and_nothing_is_made(empty_shell):
    done = empty_shell("path")
    assert done.code == 0
    assert f"database  {empty_shell.database}\n" in done.out
    assert f"config    {empty_shell.folder / 'config.toml'}\n" in done.out
    assert f"reports   {empty_shell.folder / 'data' / 'relnote' / 'reports'}\n" in done.out
    assert not empty_shell.database.exists()
    assert not (empty_shell.folder / "data").exists()


def test_one_path_alone_for_scripts(empty_shell):
    assert empty_shell("path", "database").out == f"{empty_shell.database}\n"
    assert empty_shell("path", "--database", "/x/y.db", "database").out == "/x/y.db\n"
    assert empty_shell("path", "--config", "/x/c.toml", "config").out == "/x/c.toml\n"
    assert empty_shell("path", "backups", "--json").json == {"backups": str(empty_shell.folder / "backups")}


def test_a_path_that_is_none(empty_shell):
    refused = empty_shell("path", "nonsense")
    assert refused.code == 2
    assert "the paths are database, config" in refused.err
