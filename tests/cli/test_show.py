def test_a_contact_on_one_page(shell):
    shell(
        "log",
        "mary",
        "call",
        "yesterday",
        "15:00",
        "-m",
        "Asked.\npromise: quote by mon\nprefers: email",
    )
    shell("log", "mary", "email", "out", "today", "9:00", "--with", "bob")
    done = shell("show", "mary", "chen")
    assert (done.code, done.err) == (0, "")
    for line in (
        "Mary Chen · Acme Robotics",
        "phone     +351 912 345 678  (work)",
        "Reach     email",
        "To ask    best days, worst days, best time, worst time, second channel, wait",
        'Open      promise "quote", due Mon 23 Nov',
        "email · outbound · today 09:00 · with Bob Ortiz · waiting for an answer",
        "phone · outbound · yesterday 15:00",
        "    Asked.",
        '    ↳ promise "quote", due Mon 23 Nov',
    ):
        assert f"{line}\n" in done.out
    assert done.out.index("today 09:00") < done.out.index("yesterday 15:00")


def test_what_is_due_now_is_said(shell):
    shell("log", "mary", "call", "12 nov", "-m", "promise: quote by 19 nov")
    told = shell("show", "mary").out
    assert "!  You promised" in told
    assert told.count("You promised") == 1
    shell.configure('zone = "Europe/Lisbon"\nglyphs = "ascii"\n')
    shell("log", "mary", "call", "12 nov", "-m", "todo: draw by 19 nov")
    assert '>  "draw" was due' in shell("show", "mary").out


def test_how_many_and_how_much(shell):
    body = "\n".join(f"line {number}" for number in range(20))
    for day in ("18 nov", "19 nov", "20 nov"):
        shell("log", "mary", "call", day, "-m", body)
    assert len(shell("show", "mary", "--json").json["timeline"]) == 3
    assert len(shell("show", "mary", "-n", "2", "--json").json["timeline"]) == 2
    assert len(shell("show", "mary", "-n0", "--json").json["timeline"]) == 3
    short, full = shell("show", "mary", "-n", "1").out, shell("show", "mary", "-n", "1", "--full").out
    assert "… 14 more lines: --full shows them" in short
    assert "line 19" not in short
    assert "line 19" in full


def test_tabs_and_line_ends_of_a_text_do_not_disturb(shell):
    shell("log", "mary", "call", "-m", "a\tb\r\nc")
    assert "    a   b\n    c\n" in shell("show", "mary").out
    assert shell("show", "mary", "--json").json["timeline"][0]["body"] == "a\tb\r\nc"


def test_json_tells_everything(shell):
    shell("log", "mary", "call", "-m", "todo: x by tomorrow")
    told = shell("show", "mary", "--json").json
    assert told["name"] == "Mary Chen"
    assert told["points"][0]["value"] == "+351 912 345 678"
    assert told["follow_ups"][0]["due_on"] == "2026-11-22"
    assert told["due"][0]["sentence"]
    assert "best_days" in told["missing"]


def test_nobody_or_several_are_refused_with_the_nearest(shell):
    assert shell("show", "Mary", "Chan").err == 'Nobody is called "Mary Chan"; did you mean Mary Chen?\n'
    assert shell("show", "r").code == 2
