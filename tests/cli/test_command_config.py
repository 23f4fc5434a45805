"""Options of one's own on the command line: shown, checked, edited, obeyed."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from tomllib import loads

import pytest
from processes import environment, process

from reader.cli.dispatch import READ, command_named, every_command, parser_of
from reader.config.options import OPTIONS, option
from reader.tui.commands import COMMANDS


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A configuration folder of its own."""
    return {"XDG_CONFIG_HOME": str(tmp_path / "own")}


def write(home: dict[str, str], text: str) -> Path:
    file = Path(home["XDG_CONFIG_HOME"]) / "quote-reader" / "config.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def rows(out: str, kind: str) -> list[dict[str, object]]:
    return [row for row in map(json.loads, out.splitlines()) if row["type"] == kind]


def test_what_holds_and_where_it_comes_from(reader, home):
    file = write(home, 'theme = "dusk"\nwidht = 3\n[keys]\nhelp = "f1"\n[themes.dusk]\n')
    ran = reader("config", env={**home, "READER_ORDER": "name"})
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == str(file)
    found = [line.split() for line in lines]
    assert ["theme", '"dusk"', "file,", "line", "1"] in found
    assert ["order", '"name"', "READER_ORDER"] in found
    assert ["digits", '"both"', "default"] in found
    assert "  help  f1" in lines
    assert ran.err == "reader: 1 mistake in your configuration; `reader config --check` says where\n"


def test_the_same_as_json(reader, home):
    file = write(home, 'notice = 4\n[keys]\nhelp = "f1"\ntop = 3\n[themes.dusk]\n')
    ran = reader("config", "--json", env=home)
    assert rows(ran.out, "file") == [{"type": "file", "file": str(file), "found": True}]
    options = {row["name"]: row for row in rows(ran.out, "option")}
    assert [*options] == [option.name for option in OPTIONS]
    assert (options["notice"]["value"], options["notice"]["origin"], options["notice"]["line"]) == (4.0, "file", 1)
    assert (options["theme"]["origin"], options["theme"]["flag"], options["theme"]["variable"]) == (
        *("default", "--theme", "READER_THEME"),
    )
    assert rows(ran.out, "key") == [{"type": "key", "command": "help", "keys": ["f1"]}]
    assert [row["name"] for row in rows(ran.out, "theme")] == ["dusk"]
    assert [(row["line"], row["severity"]) for row in rows(ran.out, "problem")] == [(4, "error")]


def test_check_lists_every_mistake(reader, home):
    file = write(home, 'theme = "\\u001b[31mred"\nwidht = 3\n[keys]\nhlep = "f1"\nquit = []\n"speaker.pick" = "S"\n')
    ran = reader("config", "--check", env={**home, "READER_MOUSE": "perhaps"})
    assert ran.code == 3
    places = [line.removeprefix(f"{file}:").split(": ")[0] for line in ran.out.splitlines()]
    assert places == ["1:1", "2:1", "3:2", "4:1", "5:1", "READER_MOUSE"]
    assert "\x1b" not in ran.out
    assert ran.err == f"{file}: 5 mistakes, 1 warning\n"


def test_check_of_what_is_right(reader, home):
    assert reader("config", "--check", env=home).err.endswith("no mistakes (there is no such file yet)\n")
    file = write(home, 'theme = "paper"\n')
    assert reader("config", "--check", env=home) == (0, "", f"{file}: no mistakes\n")


def test_the_default_file_is_right(reader, home):
    text = reader("config", "--print-default", env=home).out
    write(home, text)
    assert reader("config", "--check", env=home).code == 0
    assert {option.name for option in OPTIONS} < set(loads(text))


def test_a_file_named_by_a_flag_has_to_be_there(reader, home, tmp_path):
    for command in (("config",), ("show",), ("quotes",), ("--plain",), ("export",), ("keys",)):
        ran = reader(*command, "--config", "nosuch.toml", env=home)
        assert (ran.code, ran.out) == (3, "")
        assert ran.err.startswith("reader: nosuch.toml: there is no such file")
    (tmp_path / "mine.toml").write_text("width = 30\n", encoding="utf-8")
    assert "30" in reader("config", "--config", "mine.toml", env=home).out
    assert reader("--config", "mine.toml", "config", env=home).code == 0


def editor(tmp_path: Path, script: str) -> str:
    file = tmp_path / "an editor"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return f"'{file}' --wait"


def test_edit_begins_a_file_and_checks_it_afterwards(home, tmp_path):
    file = Path(home["XDG_CONFIG_HOME"]) / "quote-reader" / "config.toml"
    named = {**home, "VISUAL": editor(tmp_path, 'echo "widht = 3" >> "$2"')}
    ran = process("config", "--edit", env=environment(**named))
    out, err = ran.communicate(timeout=60)
    assert ran.returncode == 3, err
    assert b"there is no option 'widht'" in out or b"a theme has no" in out
    assert "theme = " in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("editor_named", "said"),
    [
        ("", "there is no editor"),
        (" ", "there is no editor"),
        ("/nosuch/editor", "cannot be started"),
        ("false", "failed with code 1"),
        ("'", "cannot be started"),
    ],
)
def test_an_editor_that_does_not_work(home, editor_named, said):
    named = {**home, "EDITOR": editor_named} if editor_named else home
    ran = process("config", "--edit", env=environment(**named))
    _, err = ran.communicate(timeout=60)
    assert ran.returncode == 3
    assert err.decode().startswith("reader: ")
    assert said in err.decode()


# What the options do


def test_printing_obeys(reader, home, harbour):
    usual = reader("show", harbour, env=home)
    write(home, 'width = 40\ncolor = "always"\n')
    ran = reader("show", harbour, env=home)
    assert max(map(len, ran.out.splitlines())) > 40  # codes of colours
    assert "\x1b[" in ran.out
    plain = reader("show", "--color", "never", harbour, env=home)
    assert max(map(len, plain.out.splitlines())) <= 40 < max(map(len, usual.out.splitlines()))
    assert reader("show", "--color", "never", harbour, env={**home, "READER_WIDTH": "0"}).out == usual.out
    wide = reader("show", "--color", "never", "--width", "60", harbour, env=home)
    assert 40 < max(map(len, wide.out.splitlines())) <= 60


def test_export_obeys(reader, home, harbour):
    write(home, 'format = "csv"\n')
    assert reader("export", harbour, env=home).out.splitlines()[0].startswith("document,")
    assert reader("export", "--format", "ris", harbour, env=home).out.startswith("TY  - ")
    assert reader("export", "-o", "x.bib", harbour, env=home).err.endswith("as bibtex\n")


def test_mistakes_are_told_and_nobody_is_kept_from_reading(reader, home, harbour):
    usual = reader("quotes", harbour, env=home)
    write(home, "theme = [\n")
    ran = reader("quotes", harbour, env=home)
    assert (ran.code, ran.out) == (usual.code, usual.out)
    assert ran.err == "reader: 1 mistake in your configuration; `reader config --check` says where\n"


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--theme", "papre"), "--theme: 'papre' is not one of the choices; did you mean 'paper'?"),
        (("--order", "shar"), "did you mean 'share'?"),
        (("--notice", "soon"), "'soon' is not a number from 1 to 60"),
        (("--digits",), "expected one argument"),
    ],
)
def test_a_wrong_flag_is_wrong_usage(reader, home, flags, said):
    ran = reader("--plain", *flags, env=home)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("name", [READ, *every_command()])
def test_what_is_named_as_an_option_takes_what_the_option_takes(name):
    """A command's own flag of another meaning would be checked as the option."""
    for action in parser_of(name, command_named(name)).actions:
        if action.choices and action.dest in {one.field for one in OPTIONS}:
            assert [option(action.dest).parse(word) for word in action.choices] == [*action.choices]


# Keys


def test_keys_lists_every_command(reader, home):
    write(home, '[keys]\nhelp = "f1"\ntheme = []\n')
    lines = reader("keys", env=home).out.splitlines()
    for known in COMMANDS:
        assert sum(f" {known.id} " in line and known.help in line for line in lines) == 1
    assert any(line.split() == ["f1", "help", "All", "keys"] for line in lines)
    assert any(line.split()[:2] == ["–", "theme"] for line in lines)


def test_keys_as_json(reader, home):
    write(home, '[keys]\nhelp = "f1"\n')
    found = {row["command"]: row for row in map(json.loads, reader("keys", "--json", env=home).out.splitlines())}
    assert [*found] == [known.id for known in COMMANDS]
    assert (found["help"]["keys"], found["help"]["default"]) == (["f1"], ["?"])


def test_keys_as_a_table_are_the_keys_that_hold(reader, home):
    table = reader("keys", "--toml", env=home).out
    assert set(loads(table)["keys"]) == {known.id for known in COMMANDS}
    write(home, table)
    assert reader("config", "--check", env=home).code == 0
    assert rows(reader("config", "--json", env=home).out, "key") == []
    write(home, '[keys]\nhelp = "f1"\n"quotation.next" = [",", "\\\\", "z z"]\n')
    table = reader("keys", "--toml", env=home).out
    write(home, table)
    changed = {row["command"]: row["keys"] for row in rows(reader("config", "--json", env=home).out, "key")}
    assert changed["help"] == ["f1"]
    assert changed["quotation.next"] == ["comma", "\\", "z z"]
