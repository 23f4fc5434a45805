"""What people expect of a command because others do it: --, -o -, file addresses, nothing written over."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from processes import environment

NOTE = "The weir at Tolm\n\nThe keeper Jon Ask said: “We opened it at noon.”\n"


@pytest.mark.parametrize("command", [("show",), ("quotes",), (), ("speakers", "--names"), ("search", "noon")])
def test_behind_two_hyphens_a_name_may_begin_with_one(command, reader, tmp_path):
    for name in ("-weir.txt", "--json", "--"):
        (tmp_path / name).write_text(NOTE, encoding="utf-8")
        ran = reader(*command, "--", name)
        assert (ran.code, ran.err) == (0, ""), name
        assert "Ask" in ran.out
        assert not ran.out.startswith("{")


def test_options_may_stand_before_two_hyphens_and_a_single_one_is_a_pipe(reader, tmp_path):
    (tmp_path / "-weir.txt").write_text(NOTE, encoding="utf-8")
    assert reader("speakers", "--names", "--", "-weir.txt").out == "Jon Ask\n"
    assert "Ask" in reader("show", "--", "-", stdin=NOTE.encode()).out


@pytest.mark.parametrize("host", ["", "localhost"])
@pytest.mark.parametrize("command", ["show", "quotes", "open"])
def test_a_file_address_opens_the_file(command, host, reader, tmp_path):
    (tmp_path / "the weir é.txt").write_text(NOTE, encoding="utf-8")
    ran = reader(command, f"file://{host}{tmp_path}/the%20weir%20%C3%A9.txt")
    assert (ran.code, ran.err) == (0, "")
    assert "Ask" in ran.out


def test_a_file_address_of_another_machine_is_no_file_here(reader):
    assert reader("show", "file://elsewhere/etc/passwd").code == 3


@pytest.mark.parametrize("command", [("export",), ("export", "--format", "csv")])
def test_a_hyphen_is_standard_output(command, reader, tmp_path, harbour):
    ran = reader(*command, harbour, "-o", "-")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == reader(*command, harbour).out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no /dev/stdout")
def test_the_names_of_standard_output_and_of_a_pipe_are_written_to(harbour, tmp_path):
    command = [sys.executable, "-m", "reader", "export", harbour, "--format", "csv", "-o"]
    plain = subprocess.run([*command, "-"], env=environment(), capture_output=True, timeout=60, check=True).stdout
    piped = subprocess.run([*command, "/dev/stdout"], env=environment(), capture_output=True, timeout=60, check=False)
    assert (piped.returncode, piped.stdout, piped.stderr) == (0, plain, b"")
    with (tmp_path / "rows.csv").open("wb") as file:
        file.write(b"before\n")
        file.flush()
        subprocess.run([*command, "/dev/stdout"], env=environment(), stdout=file, timeout=60, check=True)
    assert (tmp_path / "rows.csv").read_bytes() == b"before\n" + plain
    there, here = os.pipe()
    with os.fdopen(there, "rb") as end:
        subprocess.run([*command, f"/dev/fd/{here}"], env=environment(), pass_fds=(here,), timeout=60, check=True)
        os.close(here)
        assert end.read() == plain


def test_a_file_is_written_over_only_by_force(reader, tmp_path, harbour):
    (tmp_path / "mine.md").write_text("mine")
    refused = reader("export", harbour, "-o", "mine.md")
    assert refused.code == 3
    assert "mine.md: exists already" in refused.err
    assert "--force" in refused.err
    assert (tmp_path / "mine.md").read_text() == "mine"
    assert reader("export", harbour, "-o", "mine.md", "--force").code == 0
    assert "Quill" in (tmp_path / "mine.md").read_text()
    assert reader("compare", harbour, harbour, "-o", "mine.md").code == 3
    assert reader("verify", harbour, "--against", harbour, "-o", "mine.md").code == 3
    assert reader("export", harbour, "-o", os.devnull).code == 0


@pytest.mark.parametrize("name", ["notes.docx", "notes.PDF", "my.notes.odt"])
def test_an_ending_that_names_no_format_is_refused(name, reader, tmp_path, harbour):
    for command in (("export", harbour), ("verify", harbour, "--against", harbour), ("compare", harbour, harbour)):
        ran = reader(*command, "-o", name)
        assert ran.code == 2
        assert "no format here ends in ." in ran.err
    assert list(tmp_path.iterdir()) == []
    assert reader("export", harbour, "-o", name, "--format", "csv").code == 0


def test_a_name_without_an_ending_says_nothing_about_a_format(reader, tmp_path, harbour):
    assert reader("export", harbour, "-o", "notes").code == 0
    assert (tmp_path / "notes").read_text(encoding="utf-8").startswith("---\ntitle: Harbour")


def test_the_bundled_article_goes_by_its_name(reader, tmp_path):
    assert reader("quotes", "the-walk-in-hanoi").out == reader("quotes").out
    (tmp_path / "the-walk-in-hanoi").write_text(NOTE, encoding="utf-8")
    assert "Ask" in reader("quotes", "the-walk-in-hanoi").out


def test_an_empty_name_is_told_and_opens_nothing(reader):
    for command in ((), ("show",), ("export",)):
        ran = reader(*command, "")
        assert (ran.code, ran.out) == (2, "")
        assert "nothing was chosen" in ran.err


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(
    ("line", "words", "said"),
    [
        ("reader show Keeper:", ("reader", "show", "Keeper", ":"), "noon.html"),
        ("reader show Keeper:no", ("reader", "show", "Keeper", ":", "no"), "noon.html"),
        ("reader show --plain Keeper:n", ("reader", "show", "--plain", "Keeper", ":", "n"), "noon.html"),
        ("reader show a:b:", ("reader", "show", "a", ":", "b", ":"), "c.txt"),
        ("reader Keeper:", ("reader", "Keeper", ":"), "noon.html"),
        ("reader show Keeper: a", ("reader", "show", "Keeper", ":", "a"), "a:b:c.txt"),
        ("reader check --config=Keeper:", ("reader", "check", "--config", "=", "Keeper", ":"), "noon.html"),
    ],
)
def test_bash_completes_behind_a_colon(line, words, said, tmp_path):
    for name in ("Keeper:noon.html", "a:b:c.txt"):
        (tmp_path / name).write_text("x")
    script = (
        'source <("$PYTHON" -m reader completion bash); COMP_WORDS=("${@:2}"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));'
        'COMP_LINE=$1; COMP_POINT=${#1}; compopt() { :; }; _reader reader "${!#}" x; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    ended = subprocess.run(
        ["bash", "-c", script, "bash", line, *words],
        cwd=tmp_path, env=environment(PYTHON=sys.executable), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert said in ended.stdout.splitlines()


@pytest.mark.parametrize("level", ["1", "2"])
@pytest.mark.parametrize("command", [("keys",), ("man",), ("config", "--print-default"), ("--help",)])
def test_python_without_docstrings_says_the_same(command, level, tmp_path):
    def said(**more: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "reader", *command],
            cwd=tmp_path, env=environment(**more), capture_output=True, text=True, timeout=120, check=True,
            stdin=subprocess.DEVNULL,
        ).stdout  # fmt: skip

    assert said(PYTHONOPTIMIZE=level) == said()
