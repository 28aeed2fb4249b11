"""Names, notes and file names that try to act: shown harmlessly by every command, exact in JSON."""

import json

import pytest

NAME = "Eve\x1b]0;owned\x07\x1b[2J [red]x[/] [@click=app.quit]\u202e\u2066\x9b31m\x00\r\nline"
BODY = "\x1b]52;c;cHduZWQ=\x07 zebra \u202e\x85\u2028 [/] \x00 end\x7f\n\x1bPq\x1b\\"

ALLOWED = {"\n"}


def assert_harmless(text: str) -> None:
    for char in text:
        code = ord(char)
        assert char in ALLOWED or code >= 0x20, hex(code)
        assert not 0x7F <= code < 0xA0, hex(code)
        assert not 0xD800 <= code < 0xE000, hex(code)
        assert code not in {0x061C, 0x200E, 0x200F, 0x2028, 0x2029}, hex(code)
        assert not 0x202A <= code < 0x202F, hex(code)
        assert not 0x2066 <= code < 0x206A, hex(code)


@pytest.fixture
def eve(empty_shell):
    empty_shell.add(NAME, organisation="\x1b[31mred\u202e")
    empty_shell(
        "log",
        "eve",
        "call",
        "12 nov",
        "-m",
        BODY,
        "-m",
        "promise: \x1b[2J zebra by 13 nov",
        "-m",
        "todo: \x1b",
    )
    empty_shell("ask", "eve", "first_channel", "email")
    return empty_shell


@pytest.mark.parametrize(
    "argv",
    [
        ["show", "eve"],
        ["show", "eve", "--full"],
        ["due"],
        ["due", "--count"],
        ["next", "eve"],
        ["next", "\x1b[2J\u202e"],
        ["prep", "eve"],
        ["export", "--format", "\x1b[2J\u202e"],
        ["export", "--format", "ics", "-o", "/nowhere/\x1b[2J\u202e.ics"],
        ["ask"],
        ["ask", "eve"],
        ["ask", "eve", "wait", "3"],
        ["ask", "eve", "wait", "\x1b[2J"],
        ["ask", "\x1b[2J\x9b"],
        ["ask", "eve", "\x1b[2J\u202e"],
        ["find", "zebra"],
        ["find", "eve"],
        ["find", "\x1b[2J\u202e\udcff"],
        ["log", "eve", "call"],
        ["log", "eve", "\x1b[2Jcall\u202e"],
        ["log", "eve", "call", "-m", "todo: \x1b[2J by 31 feb"],
        ["log", "eve\x1b", "call"],
        ["undo"],
        ["redo"],
        ["undo", "--list"],
        ["check"],
        ["path", "\x1b[2J"],
        ["path", "--database", "/tmp/\x1b[2J\u202e"],
        ["due", "--until", "\x1b[2J\u202e"],
        ["due", "--\x1b[2J"],
        ["due", "--json\x1b[2J"],
        ["due", "-n", "\x1b"],
        ["\x1b[2J\u202e"],
        ["due", "--database", "\x1b[2J\u202e.db"],
        ["due", "--config", "/tmp/\x1b[2J\u202e.toml"],
        ["import", "\x1b[2J\u202e.vcf"],
        ["completion", "\x1b[2J"],
        ["_complete", "name", ""],
        ["_complete", "name", "eve"],
    ],
    ids=lambda argv: ascii(" ".join(argv)),
)
def test_nothing_that_is_printed_can_act(eve, argv):
    done = eve(*argv)
    assert done.code in {0, 1, 2}
    assert_harmless(done.out)
    assert_harmless(done.err)


def test_json_is_harmless_and_exact(eve):
    told = eve("show", "eve", "--json")
    assert_harmless(told.out)
    record = json.loads(told.out)
    assert record["name"] == NAME
    assert record["timeline"][0]["body"].startswith(BODY)
    for argv in (["due"], ["next", "eve"], ["prep", "eve"], ["ask"], ["find", "zebra"], ["undo", "--list"]):
        assert_harmless(eve(*argv, "--json").out)


def test_an_imported_file_with_a_hostile_name(eve):
    path = eve.folder / "a\x1b[2J\u202e\n.vcf"
    path.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\x1b[31mAna\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"
    )
    done = eve("import", str(path))
    assert done.code == 1
    assert_harmless(done.out)
    assert_harmless(done.err)


def test_a_newline_in_a_name_makes_no_line_of_its_own(eve):
    assert len(eve("ask").out.splitlines()) == 1
    assert "\nline" not in eve("show", "eve").out


def test_a_page_to_print_stays_plain_text(empty_shell):
    empty_shell.add("Eve <b>[x](http://e)")
    empty_shell("log", "eve", "call", "-m", "# no heading\n<script>alert(1)</script>\n- item\n1. one\n*bold*")
    page = empty_shell("prep", "eve").out
    assert "# Eve \\<b>\\[x](http://e)" in page
    for line in (
        "> \\# no heading",
        "> \\<script>alert(1)\\</script>",
        "> \\- item",
        "> 1\\. one",
        "> \\*bold\\*",
    ):
        assert line in page.splitlines()
