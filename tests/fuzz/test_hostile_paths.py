"""What is no ordinary file, through every command: one clear line each, exit 3, never a wait without end."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_process import ended, is_one_line

pytest.importorskip("resource")
if os.name != "posix":
    pytest.skip("needs devices and pipes", allow_module_level=True)

SPARSE = 2 << 30
COMMANDS = {
    "check": ["check", "PATHS"],
    "quotes": ["quotes", "PATHS"],
    "quotes as JSON": ["quotes", "--json", "PATHS"],
    "speakers": ["speakers", "PATHS"],
    "search": ["search", "wall", "--", "PATHS"],
    "export": ["export", "PATHS"],
    "import": ["import", "PATHS", "-o", "out", "--jobs", "1"],
}
MOST_MEMORY = 150
"""MB; the command itself takes 20, and with a child for PDF 60."""


@pytest.fixture
def paths(tmp_path: Path) -> Iterator[dict[str, str]]:
    """One of each, and a word that is said of it."""
    made = {"/dev/zero": "a device", "/dev/null": "a device", "/dev/tty": "", "/proc/self/mem": ""}
    found = {path: said for path, said in made.items() if said and Path(path).exists()}
    for ending in ("txt", "yaml", "pdf", "epub", "html"):
        with (tmp_path / f"sparse.{ending}").open("wb") as sparse:
            sparse.truncate(SPARSE)
        found[str(tmp_path / f"sparse.{ending}")] = "larger than 64 MB"
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "nothing").symlink_to("nowhere")
    found |= {str(tmp_path / "folder.yaml"): "a folder", str(tmp_path / "loop"): "cannot be read"}
    found |= {str(tmp_path / "nothing"): "no such file", str(tmp_path / ("n" * 300)): "cannot be read"}
    here = Path.cwd()
    os.chdir(tmp_path)  # the name of a socket may have a hundred letters
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        os.chdir(here)
        yield found | {str(tmp_path / "socket"): "a socket"}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_each_of_them_is(command: str, paths: dict[str, str], tmp_path: Path) -> None:
    arguments = [str(tmp_path / "out") if word == "out" else word for word in COMMANDS[command]]
    at = arguments.index("PATHS")
    ran = ended(*arguments[:at], *paths, *arguments[at + 1 :], home=tmp_path)
    assert ran.code == 3
    lines = ran.err.splitlines()
    for path, said in paths.items():
        about = [line for line in lines if f"{path}: " in line]
        assert len(about) == 1, (path, lines)
        assert said in about[0]
        assert "; " in about[0]
    assert ran.peak < MOST_MEMORY


@pytest.mark.parametrize("command", ["show", "open"])
def test_the_commands_that_take_one(command: str, paths: dict[str, str], tmp_path: Path) -> None:
    for path, said in list(paths.items())[::4]:
        ran = ended(command, "--plain", path, home=tmp_path)
        assert ran.code == 3
        assert is_one_line(ran.err, path)
        assert said in ran.err


def test_a_pipe_into_which_nobody_writes(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    ran = ended("open", "--plain", "--seconds", "0.3", tmp_path / "pipe.yaml", home=tmp_path)
    assert ran.code == 3
    assert "nothing was written into this pipe for 0.3 seconds" in ran.err


def test_standard_input_without_end(tmp_path: Path) -> None:
    for command in (["show", "-"], ["check", "-"], ["quotes", "-"]):
        with Path("/dev/zero").open("rb") as zero:
            ran = ended(*command, home=tmp_path, stdin=zero)
        assert ran.code == 3
        assert is_one_line(ran.err, "standard input: larger than 64 MB")
        assert ran.peak < 200  # 64 MB are read before it is known


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("words")
    secret.chmod(0)
    before: tuple[str, ...] = ()
    if os.geteuid() == 0:  # whom nothing is forbidden
        if shutil.which("setpriv") is None:
            pytest.skip("needs setpriv, or not to be root")
        before = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    ran = ended("show", secret, home=tmp_path, before=before)
    assert ran.code == 3
    assert is_one_line(ran.err, "you may not read this file")


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    changing = tmp_path / "changing.txt"
    stop = threading.Event()

    def change() -> None:
        line = "“We never vote,” said Ada Moor. " * 40
        while not stop.is_set():
            with contextlib.suppress(OSError), changing.open("a", encoding="utf-8") as file:
                file.write(line + "\n\n")
                if file.tell() > 400_000:
                    os.truncate(changing, 17)

    changing.write_text("“We never vote,” said Ada Moor.\n")
    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(2):
            ran = ended("quotes", changing, home=tmp_path)
            assert ran.code in (0, 1, 3)
            assert "Traceback" not in ran.err
            assert ran.code or "We never vote" in ran.out
    finally:
        stop.set()
        thread.join()
