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


def test_whatever_is_known_of_a_person_is_shown(shell):
    card = shell.folder / "mara.vcf"
    card.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Mara Voss\nN:Voss;Mara;;;\nNICKNAME:Mo\nBDAY:1981-04-03\nCATEGORIES:Fair\n"
        "NOTE:Tea.\\nNo calls.\nADR;TYPE=home:;;3 Row;Ely;;CB7;UK\nX-ZORK:x1\nPHOTO;ENCODING=b:QUJDRA==\nEND:VCARD\n"
    )
    shell("import", str(card))
    done = shell("show", "mara")
    for line in (
        "Address (home) 3 Row, Ely, CB7, UK",
        "Born      1981-04-03",
        "Tags      Fair",
        "About     Tea. No calls.",
        "Nickname  Mo",
        "Zork      x1",
        "Photo     6 bytes",
    ):
        assert f"{line}\n" in done.out
    assert {"name": "Nickname", "value": "Mo"} in shell("show", "mara", "--json").json["kept"]
    again = shell.folder / "again.csv"
    shell("export", "--format", "csv", "-o", str(again))
    assert '"3 Row, Ely, CB7, UK"' in again.read_text()
    assert "new" not in shell("import", str(again)).out
    assert shell("show", "mara").out.count("3 Row") == 1
    page = shell.folder / "mara.md"
    shell("export", "--format", "markdown", "-o", str(page), "mara")
    assert (
        "- **Address (home):** 3 Row, Ely, CB7, UK\n- **Nickname:** Mo\n- **Zork:** x1\n" in page.read_text()
    )
