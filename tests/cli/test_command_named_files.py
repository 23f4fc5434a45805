"""Which files a command works on: folders, lists of files, and what is piped in."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from processes import HARBOUR, environment, process

from reader.cli.launch import progress

NOTE = "The kiln at Orrow\n\nThe potter Ines Vall said: “We shall fire it again in {month}.”\n"


def piped(*arguments: str, data: bytes | None, folder: os.PathLike[str]) -> tuple[int, str, str]:
    """How the command ends that this is piped into; None is a closed standard input."""
    if data is None:
        started = process(*arguments, stdin=None, cwd=folder, preexec_fn=lambda: os.close(0))
        out, err = started.communicate(timeout=60)
    else:
        started = process(*arguments, stdin=subprocess.PIPE, cwd=folder)
        out, err = started.communicate(data, timeout=60)
    return started.returncode, out.decode(), err.decode()


@pytest.fixture
def clippings(tmp_path):
    for name, month in (("b/may.txt", "May"), ("a.txt", "June"), (".hidden.txt", "July"), ("c/june.odd", "August")):
        path = tmp_path / "clippings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(NOTE.format(month=month), encoding="utf-8")
    (tmp_path / "clippings" / "compose.yaml").write_text("services:\n  web: {}\n")
    (tmp_path / "clippings" / "harbour.yaml").write_bytes(HARBOUR.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    "command", [(), ("show",), ("open",), ("quotes",), ("speakers",), ("search", "fire"), ("export",)]
)
def test_what_is_piped_in_is_read_where_no_file_is_named(command, tmp_path):
    code, out, err = piped(*command, data=NOTE.format(month="May").encode(), folder=tmp_path)
    assert (code, err) == (0, "")
    assert "Vall" in out
    assert out == piped(*command, "-", data=NOTE.format(month="May").encode(), folder=tmp_path)[1]


def test_a_document_that_is_piped_in_is_checked(tmp_path):
    code, out, err = piped("check", data=b"quote-reader: 1\nparagraphs:\n- text: a\n", folder=tmp_path)
    assert code == 3
    assert out.startswith("standard input:1:1: the document has no 'title'")
    assert "1 document checked" in err


@pytest.mark.parametrize("command", ["show", "quotes", "export", "check"])
def test_an_empty_pipe_is_an_error(command, tmp_path):
    code, out, err = piped(command, data=b"", folder=tmp_path)
    assert (code, out) == (3, "")
    assert err.startswith("reader: standard input: nothing was piped in; name a file")


@pytest.mark.parametrize("stdin", [subprocess.DEVNULL, None])
def test_a_device_and_a_closed_standard_input_mean_the_bundled_article(stdin, tmp_path):
    if stdin is None:
        code, out, _ = piped("quotes", data=None, folder=tmp_path)
    else:
        started = process("quotes", stdin=stdin, cwd=tmp_path)
        code, out = started.wait(60), started.stdout.read().decode()
    assert code == 0
    assert out.startswith("the-walk-in-hanoi:")


def test_a_file_as_standard_input_is_read(clippings):
    with (clippings / "clippings" / "a.txt").open("rb") as file:
        started = process("speakers", "--names", stdin=file, cwd=clippings)
        assert started.communicate(timeout=60)[0].decode() == "Ines Vall\n"


def test_a_pipe_into_which_nobody_writes_ends(clippings, monkeypatch):
    code = "import dataclasses, reader.cli.named_files as n; n.DEFAULT = dataclasses.replace(n.DEFAULT, wait=0.2)\n"
    code += "import sys; from reader.cli import main; sys.exit(main(['quotes']))"
    import sys

    taken, given = os.pipe()
    ended = subprocess.run(
        [sys.executable, "-c", code], stdin=taken, capture_output=True, env=environment(), cwd=clippings, timeout=60
    )
    os.close(given)
    os.close(taken)
    assert ended.returncode == 3
    assert b"nothing was written into this pipe for 0.2 seconds" in ended.stderr


def test_a_folder_stands_for_the_articles_in_it(reader, clippings):
    rows = [json.loads(line) for line in reader("quotes", "--json", "clippings").out.splitlines()]
    names = list(dict.fromkeys(row["document"] for row in rows))
    assert names == [f"clippings/{name}" for name in ("a.txt", "harbour.yaml", "b/may.txt")]


@pytest.mark.parametrize("command", [("show",), (), ("speakers",), ("export",), ("search", "fire", "--"), ("notes",)])
def test_every_command_takes_folders(command, reader, clippings):
    ran = reader(*command, "clippings")
    assert ran.code in (0, 1)
    assert "folder" not in ran.err
    if command != ("notes",):
        assert "Vall" in ran.out


@pytest.mark.parametrize("folder", ["./clippings", "clippings/"])
def test_search_takes_a_folder_that_is_written_as_a_path(folder, reader, clippings):
    assert "Vall" in reader("search", "fire", folder).out
    assert "clippings" not in reader("search", "fire", "clippings").out


def test_a_folder_is_imported_and_checked(reader, clippings):
    assert "3 imported" in reader("import", "clippings", "-o", "out").err
    assert "3 documents checked: no errors" in reader("check", "out").err


def test_a_folder_without_articles_is_told(reader, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = reader("quotes", "empty")
    assert ran.code == 3
    assert "empty: this is a folder" in ran.err


@pytest.mark.parametrize("ends", ["\n", "\0", "\r\n"])
def test_a_list_names_files_and_folders(ends, reader, clippings):
    (clippings / "list").write_text(ends.join(["clippings/b", "clippings/a.txt", ""]))
    ran = reader("quotes", "--files-from", "list", "--json")
    assert [json.loads(line)["document"] for line in ran.out.splitlines()] == [
        "clippings/b/may.txt", "clippings/a.txt",
    ]  # fmt: skip


def test_a_list_comes_through_a_pipe_behind_the_files_that_are_named(clippings):
    code, out, _ = piped(
        "speakers", "--json", "clippings/harbour.yaml", "--files-from", "-", data=b"clippings/a.txt\n", folder=clippings
    )
    assert code == 0
    assert list(dict.fromkeys(json.loads(line)["document"] for line in out.splitlines())) == [
        "clippings/harbour.yaml", "clippings/a.txt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("-", "--files-from", "-"), 2, "cannot be both"),
        (("--files-from", "gone"), 3, "gone: no such file"),
        (("--files-from", "blank"), 3, "blank: no file is named there"),
    ],
)
def test_a_list_that_is_none_is_told(arguments, code, said, reader, tmp_path):
    (tmp_path / "blank").write_text("\n\n")
    ran = reader("quotes", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_show_goes_on_behind_a_file_that_cannot_be_read(reader, clippings):
    ran = reader("show", "gone.txt", "clippings/a.txt")
    assert ran.code == 3
    assert "gone.txt: no such file" in ran.err
    assert "Ines Vall" in ran.out


class Terminal:
    """What is written to a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass


def test_the_count_is_shown_on_a_terminal_and_taken_away_before_output(monkeypatch):
    import time

    terminal = Terminal()
    monkeypatch.setattr(progress.sys, "stderr", terminal)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    with progress.waiting("") as line:
        assert line is not None
        line.say("2 of 3: b.txt")
        until = time.monotonic() + 20
        while "2 of 3" not in terminal.text and time.monotonic() < until:
            time.sleep(0.01)
        line.say("")
        assert terminal.text.endswith("\r\x1b[K")
        shown = terminal.text
        time.sleep(0.25)
        assert terminal.text == shown
    assert "2 of 3: b.txt … 0 s" in terminal.text
