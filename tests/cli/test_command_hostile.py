"""No control from a document, a file name or an argument reaches the terminal."""

import json
import re

import pytest

SGR = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
NAME = "evil\x1b]52;c;aGk=\x07\x9b31m\u202e.yaml"
DOCUMENT = r"""
quote-reader: 1
title: "Title \e]0;owned\a\x9b31m"
deck: "Deck \e[2J\u202e"
byline: "By \eP+q\e\\"
source:
  url: "https://a.example/\e]8;;x\a"
  note: "note \x85\r\b"
speakers:
  ada:
    name: "Ada \e[31mMoor\u2066"
    role: "mayor\e[0m"
paragraphs:
  - text: "First \e[5mshe said “never \e]52;c;aGk=\a again” \x00."
    quotations:
      - speaker: ada
        exact: "never  again"
  - kind: caption
    text: "A picture"
    credit: "AP\e[8m"
"""


@pytest.fixture
def evil(tmp_path):
    try:
        (tmp_path / NAME).write_text(DOCUMENT, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    return NAME


@pytest.mark.parametrize("colour", ["never", "always"])
@pytest.mark.parametrize(
    "command",
    [
        ["FILE"],
        ["show", "FILE"],
        ["show", "FILE", "--json"],
        ["quotes", "FILE"],
        ["quotes", "FILE", "FILE"],
        ["quotes", "FILE", "--json"],
        ["speakers", "FILE"],
        ["speakers", "FILE", "FILE"],
        ["search", "never", "FILE"],
        ["search", "never", "FILE", "--json"],
        ["search", "qq\x1b[31mzz\x9b", "FILE"],
        ["check", "FILE"],
        ["quotes", "--speaker", "no\x1b[31mbody\u202e", "FILE"],
        ["FILE.missing"],
        ["--\x1b[31m"],
        ["show", "--color", "\x1b]0;x\x07"],
    ],
)
def test_no_control_is_printed(reader, evil, command, colour):
    takes_colour = "--color" not in command and command[0] != "--\x1b[31m"
    ran = reader(
        *(word.replace("FILE", evil) for word in command), *(["--color", colour] if takes_colour else []),
    )  # fmt: skip
    assert ran.out or ran.err
    assert "Traceback" not in ran.err
    assert not CONTROL.search(SGR.sub("", ran.out) if colour == "always" else ran.out)
    assert not CONTROL.search(ran.err)


def test_a_terminal_gets_none_either(on_terminal, evil):
    for command in (["show"], ["quotes"], ["quotes", evil], ["speakers"], ["search", "never"]):
        ran = on_terminal(*command, evil)
        assert ran.code == 0
        assert not CONTROL.search(SGR.sub("", ran.out))


def test_json_keeps_the_file_name_exactly(reader, evil):
    ran = reader("quotes", "--json", evil)
    assert json.loads(ran.out)["document"] == evil


def test_a_file_name_that_is_not_text(reader, tmp_path, harbour):
    import os
    from pathlib import Path

    name = os.fsdecode(b"caf\xe9.yaml")
    try:
        (tmp_path / name).write_bytes(Path(harbour).read_bytes())
    except OSError:
        pytest.skip("this file system has no such names")
    for command in (["quotes"], ["speakers"], ["show"], ["search", "wall"], ["check"]):
        ran = reader(*command, name)
        assert ran.code == 0
        assert "Traceback" not in ran.err
    row = json.loads(reader("quotes", "--json", name).out.splitlines()[0])
    assert row["document"] == name
