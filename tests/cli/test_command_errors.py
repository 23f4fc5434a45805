"""What goes wrong: one line that says what and what to do, the right exit code, never a traceback."""

import os
import signal
import subprocess
import threading
from pathlib import Path

import pytest
from processes import environment, process

BAD = """\
quote-reader: 1
titel: A typo
title: Two things wrong
speakers:
  ada:
    name: Ada Moor
paragraphs:
  - text: She said “never”.
    quotations:
      - speaker: adda
        exact: never
"""


def one_line(ran, code: int) -> str:
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("reader: ")
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("\n")
    return ran.err


@pytest.mark.parametrize("command", ["read", "show", "quotes", "speakers", "check"])
def test_what_cannot_be_read_is_named_in_one_line(reader, tmp_path, command):
    (tmp_path / "binary").write_bytes(b"\x7fELF\0\0\0")
    (tmp_path / "picture.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "notes.txt").write_text("Dear diary,\nnobody said a word.\n")
    command = [] if command == "read" else [command]
    assert "nowhere: no such file" in one_line(reader(*command, "nowhere"), 3)
    (tmp_path / "empty").mkdir()
    assert "a folder" in one_line(reader(*command, "empty"), 3)
    assert "not text" in one_line(reader(*command, "binary"), 3)
    if command == ["check"]:
        assert "not a quote-reader document" in one_line(reader(*command, "notes.txt"), 3)
    assert reader(*command, "picture.yaml").code == 3
    assert "Traceback" not in reader(*command, "picture.yaml").err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission(reader, tmp_path):
    (tmp_path / "secret.yaml").write_text("quote-reader: 1\n")
    (tmp_path / "secret.yaml").chmod(0)
    assert "you may not read this file" in one_line(reader("show", "secret.yaml"), 3)


def test_a_permission_that_is_refused_is_told(monkeypatch, tmp_path):
    import builtins

    from reader.ingest.open import UnreadableError, read_bytes

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(builtins, "open", refuse)
    with pytest.raises(UnreadableError, match=r"secret\.yaml: you may not read this file; change its permissions"):
        read_bytes("secret.yaml")


@pytest.mark.parametrize("command", ["read", "show", "quotes", "speakers", "search"])
def test_a_bad_document_gives_all_its_problems(reader, tmp_path, command):
    (tmp_path / "bad.yaml").write_text(BAD)
    ran = reader(*{"read": ["bad.yaml"], "search": ["search", "x", "bad.yaml"]}.get(command, [command, "bad.yaml"]))
    assert (ran.code, ran.out) == (3, "")
    *problems, last = [line for line in ran.err.splitlines() if "warning" not in line]
    assert [problem.split(":")[:2] for problem in problems] == [["bad.yaml", "2"], ["bad.yaml", "10"]]
    assert last == "reader: bad.yaml: not opened, 2 errors"


def test_check_prints_problems_where_data_goes(reader, tmp_path, harbour):
    (tmp_path / "bad.yaml").write_text(BAD)
    ran = reader("check", "bad.yaml", harbour)
    assert ran.code == 3
    assert [line.split(":")[:2] for line in ran.out.splitlines() if "warning" not in line] == [
        ["bad.yaml", "2"],
        ["bad.yaml", "10"],
    ]
    assert ran.err.startswith("2 documents checked: 2 errors, ")


def test_check_of_a_clean_document_prints_nothing(reader, harbour):
    assert reader("check", harbour) == (0, "", "1 document checked: no errors, no warnings\n")


def test_check_passes_warnings(reader, tmp_path):
    text = "quote-reader: 1\ntitle: t\nspeakers:\n  ada:\n    name: Ada Moor\nparagraphs:\n  - text: Silence.\n"
    (tmp_path / "silent.yaml").write_text(text)
    ran = reader("check", "silent.yaml")
    assert (ran.code, len(ran.out.splitlines())) == (0, 1)
    assert ran.err == "1 document checked: no errors, 1 warning\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nonsense",),
        ("show", "--nonsense"),
        ("compare", "a"),
        ("check",),
        ("search",),
        ("show", "--width", "3"),
        ("show", "--width", "wide"),
        ("show", "--width"),
        ("show", "--color", "sometimes"),
        ("quotes", "--speaker"),
        ("quotes", "--speaker", " "),
        ("schema", "extra"),
        ("show", "--wid", "60"),
    ],
)
def test_wrong_usage_is_one_line_and_2(reader, arguments):
    one_line(reader(*arguments), 2)


def test_a_misspelt_command_is_recognised(reader):
    assert "did you mean `reader quotes`?" in one_line(reader("qoutes"), 3)


def test_a_file_may_be_called_like_a_command(reader, tmp_path, harbour):
    (tmp_path / "show").write_bytes(Path(harbour).read_bytes())
    for arguments in (("--", "show"), ("./show",), ("show", "show")):
        assert reader(*arguments).out == reader(harbour).out


@pytest.mark.parametrize("command", ["read", "show", "quotes", "speakers", "search", "check", "schema"])
def test_help_teaches_by_example(reader, command):
    ran = reader(*([] if command == "read" else [command]), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("\n  reader ") >= 1
    assert max(map(len, ran.out.splitlines())) <= 120


def test_every_command_is_in_the_help(reader):
    from reader.cli.dispatch import COMMANDS

    text = reader("--help").out
    assert all(f"\n  reader {command}" in text for command in COMMANDS)


def test_schema_is_json(reader):
    import json

    ran = reader("schema")
    assert (ran.code, ran.err) == (0, "")
    assert "$schema" in json.loads(ran.out)


@pytest.mark.parametrize(
    "arguments", [("show",), ("quotes",), ("quotes", "--json"), ("schema",), ("--help",), ("search", "walk")]
)
def test_a_closed_pipe_is_silent(arguments):
    here, there = os.pipe()
    os.close(here)
    started = process(*arguments, stdout=there)
    os.close(there)
    _, said = started.communicate(timeout=60)
    assert (started.returncode, said) == (141, b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("command", ["show", "quotes", "check"])
def test_ctrl_c_is_silent(tmp_path, command):
    pipe = tmp_path / "slow.yaml"
    os.mkfifo(pipe)
    started = process(command, pipe)
    writer = os.open(pipe, os.O_WRONLY)  # waits until the command has opened the file
    started.send_signal(signal.SIGINT)
    said, complained = started.communicate(timeout=60)
    os.close(writer)
    assert (started.returncode, said, complained) == (130, b"", b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_told():
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        started = process("show", stdout=full)
        _, said = started.communicate(timeout=60)
    assert started.returncode == 3
    assert said.decode().startswith("reader: ")
    assert said.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="closes descriptors")
@pytest.mark.parametrize("command", ["show", "quotes --json", "schema", "--help", "--version"])
def test_a_closed_standard_output_is_told(command):
    ran = subprocess.run(
        ["sh", "-c", f'"$PYTHON" -m reader {command} >&-'],
        env=environment(PYTHON=os.fspath(Path(os.sys.executable))),  # type: ignore[attr-defined]
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 3
    assert ran.stderr.decode().count("\n") == 1


def test_a_device_without_end_is_refused(tmp_path, monkeypatch):
    from reader.ingest import open as opening

    monkeypatch.setattr(opening, "LIMIT", 1000)
    here, there = os.pipe()

    def fill() -> None:
        try:
            while True:
                os.write(there, b"quote-reader: 1\n" * 100)
        except OSError:
            return

    thread = threading.Thread(target=fill, daemon=True)
    thread.start()
    with pytest.raises(opening.UnreadableError, match="larger than"):
        opening.read_bytes(f"/dev/fd/{here}")
    os.close(here)
    thread.join(10)
    os.close(there)


def test_version(reader):
    from reader import __version__

    assert reader("--version") == reader("-V") == (0, f"quote-reader {__version__}\n", "")
