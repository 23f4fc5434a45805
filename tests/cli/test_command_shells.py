"""Completion, tried in the shells themselves, and the manual page, read by what reads manual pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from processes import environment

from reader.cli.dispatch import _WITH_VALUE, COMMANDS, READ, command_named, parser_of
from reader.config.options import OPTIONS
from reader.tui.commands import COMMANDS as KEYS

CASES = [
    ("reader con", {"config"}),
    ("reader --theme pap", {"paper"}),
    ("reader --theme paper sho", {"show"}),
    ("reader --theme paper show --js", {"--json"}),
    ("reader export --format cs", {"csv", "csl-json"}),
    ("reader show --color n", {"never"}),
    ("reader completion ", {"bash", "zsh", "fish"}),
    ("reader --quotations", {"--quotations-only"}),
    ("reader quotes --spea", {"--speaker"}),
    ("reader config --ed", {"--edit"}),
    ("reader check a", {"article one.yaml", "article.yaml"}),
    ("reader import -o f", {"folder"}),
    ("reader --config article.y", {"article.yaml"}),
    ("reader article.y", {"article.yaml"}),
    ("reader quotes talk.yaml --speaker El", {"Ella"}),
    ("reader --plain talk.y", {"talk.yaml"}),
]


Flags = dict[str, bool]


def commands() -> dict[str, Flags]:
    """Every spelling of every flag of each command, and whether a value follows it."""
    found = {}
    for name in (READ, *COMMANDS):
        actions = parser_of(name, command_named(name)).actions
        found[name] = {spelling: action.nargs != 0 for action in actions for spelling in action.option_strings}
    return found


TALK = """\
quote-reader: 1
title: Two at the ferry
speakers:
  ella: {name: Ella}
  tom: {name: Tom van Rees}
paragraphs:
  - text: “It is late,” said Ella.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("article one.yaml", "article.yaml"):
        (tmp_path / name).write_text("")
    (tmp_path / "talk.yaml").write_text(TALK, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    return tmp_path


def shell_environment(folder: Path, **more: str) -> dict[str, str]:
    """With the command under test first on the path: completion of speakers runs it."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return environment(HOME=str(folder), PATH=path, **more)


def shell(name: str, program: str, folder: Path, *more: str) -> str:
    """What a shell prints for a program."""
    if shutil.which(name) is None:
        pytest.skip(f"no {name}")
    ran = subprocess.run(
        [name, *more, "-c", program], cwd=folder, env=shell_environment(folder), capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip
    assert ran.stderr == ""
    return ran.stdout


def test_bash(reader, folder):
    script = folder / "reader.bash"
    script.write_text(reader("completion", "bash").out)
    offered = """
        source ./reader.bash
        offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _reader; printf '%s\\n' "${COMPREPLY[@]}" --; }
    """
    program = offered + "\n".join(f"offer {words}" + ("''" if words.endswith(" ") else "") for words, _ in CASES)
    (folder / "story.txt").write_text("")
    program += "\noffer reader --theme = pap\noffer reader quotes talk.yaml --speaker To\noffer reader s\n"
    blocks = [{line for line in block.split("\n") if line} for block in shell("bash", program, folder).split("\n--\n")]
    got = dict(zip([words for words, _ in CASES], blocks, strict=False))
    assert {words: got[words] >= wanted for words, wanted in CASES} == {words: True for words, _ in CASES}, got
    assert got["reader export --format cs"] == {"csv", "csl-json"}
    assert blocks[len(CASES)] == {"paper"}
    assert blocks[len(CASES) + 1] == {"Tom\\ van\\ Rees"}
    assert {"show", "story.txt"} <= blocks[len(CASES) + 2]


def test_fish(reader, folder):
    script = folder / "reader.fish"
    script.write_text(reader("completion", "fish").out)
    program = "source ./reader.fish\n" + "\n".join(f"complete -C'{words}'; echo --" for words, _ in CASES)
    blocks = shell("fish", program, folder, "-N").split("--\n")
    for (words, wanted), block in zip(CASES, blocks, strict=False):
        offered = {line.split("\t")[0].rstrip("/") for line in block.splitlines()}
        offered = {word.replace("\\ ", " ") for word in offered}
        assert offered >= wanted, words


def test_zsh(reader, folder):
    """Through a pseudo-terminal, as only there a completion is done."""
    pexpect = pytest.importorskip("pexpect")
    if shutil.which("zsh") is None:
        pytest.skip("no zsh")
    (folder / "reader.zsh").write_text(reader("completion", "zsh").out)
    child = pexpect.spawn(
        "zsh", ["-f", "-i"], cwd=str(folder), encoding="utf-8", timeout=60, dimensions=(50, 200),
        env=shell_environment(folder, TERM="dumb", PS1="%% ", ZDOTDIR=str(folder)),
    )  # fmt: skip
    child.sendline(
        "unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u; source ./reader.zsh; echo rea''dy"
    )
    child.expect("ready")
    for words, wanted in CASES:
        if len(wanted) == 1:
            # ctrl-U first; what stands in the line after the completion is printed with a quotation mark before it
            child.send(f"\x15{words}\t\x01print -r -- 'got:\x05:end'\r")
            child.expect(r"got:([^\r\n]*?) *:end\r\n")
            assert child.match.group(1).split()[-1].rstrip("/") == next(iter(wanted)), words
    child.sendline("exit")
    child.expect(pexpect.EOF)


def test_every_command_and_flag_is_completed(reader):
    for name in ("bash", "zsh", "fish"):
        script = reader("completion", name).out
        for command, flags in commands().items():
            assert command == READ or command in script
            for spelling in flags:
                assert (spelling if name != "fish" else spelling.lstrip("-")) in script


def test_the_flags_with_a_value_are_known_before_the_command_is():
    """`split` has to pass over a value to find the command behind it."""
    valued = {spelling for flags in commands().values() for spelling, takes_value in flags.items() if takes_value}
    assert valued == _WITH_VALUE


def test_every_option_has_a_flag_somewhere():
    flags = {spelling for flags in commands().values() for spelling in flags}
    assert {name for option in OPTIONS for name in option.flags} <= flags


def test_the_manual_page_has_everything(reader):
    page = reader("man").out.replace("\\-", "-")
    for command, flags in commands().items():
        assert f".SS {command}" in page or command == READ
        assert all(f"\\fB{name}\\fR" in page for name in flags if name not in {"-h", "--help"})
    for known in KEYS:
        assert f"[{known.id}]" in page
    for option in OPTIONS:
        assert option.variable in page


@pytest.mark.parametrize(
    "command",
    [
        ("groff", "-man", "-ww", "-z", "-Kutf8", "-Tutf8"),
        ("mandoc", "-Tlint", "-Werror"),
        ("man", "--warnings", "-l"),
    ],
    ids=lambda command: command[0],
)
def test_the_manual_page_is_read_without_a_complaint(reader, tmp_path, command):
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]}")
    page = tmp_path / "reader.1"
    page.write_text(reader("man").out, encoding="utf-8")
    ran = subprocess.run([*command, str(page)], capture_output=True, text=True, check=False, env=environment())
    assert ran.returncode == 0, ran.stdout
    assert ran.stderr == ""
