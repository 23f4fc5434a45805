"""The recipe of .github/CLUSTER.md, run as it is written there; and what the commands refuse."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / ".github" / "CLUSTER.md"

pytestmark = pytest.mark.slow


def recipe() -> list[str]:
    """The commands of the first block of the page."""
    (block,) = re.findall(r"```sh\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)[:1]
    return [line for line in block.splitlines() if line.strip() and not line.startswith("#")]


def environment(home: Path) -> dict[str, str]:
    kept = {name: str(home / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    return os.environ | kept | {"XDG_STATE_HOME": str(home / "state"), "PYTHONPATH": str(Path(__file__).parents[2])}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def run(line: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *line],
        cwd=home, env=environment(home), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def lines_of(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout is not None
    return [process.stdout.readline() for _ in range(count)]


def test_the_recipe_works_as_it_is_written(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
    clippings = tmp_path / "clippings"
    clippings.mkdir()
    for number, what in enumerate(("harbour bridge", "market hall", "grain store")):
        (clippings / f"{number}.txt").write_text(
            f"The {what}\n\nIt rained.\n\n“The {what} will be open again by spring,” said Ines Varga, who runs it.\n"
        )
    commands = recipe()
    # In the page a port and a folder are named; here any free port, and a folder of this test.
    port = str(free_port())
    here = [command.replace("8786", port).replace("/tmp/quotes", str(tmp_path / "quotes")) for command in commands]
    words = [shlex.split(command) for command in here]
    assert [line[0] for line in words] == ["reader"] * len(words)
    assert [line[2] for line in words[:3]] == ["cluster", "cluster", "add"]
    background: list[subprocess.Popen[str]] = []
    try:
        for line, said in zip(words[:2], (1, 2), strict=True):
            started = subprocess.Popen(
                [sys.executable, "-m", "reader", *line[1:]],
                cwd=tmp_path, env=environment(tmp_path), stdout=subprocess.PIPE, text=True,
            )  # fmt: skip
            background.append(started)
            assert all(one.startswith("tcp://127.0.0.1:") for one in lines_of(started, said))
        added = run(words[2][1:], tmp_path)
        assert (added.returncode, added.stderr) == (0, "3 added; 3 new quotations\n")
        found = [run(line[1:], tmp_path) for line in words[3:]]
        assert [one.returncode for one in found] == [0] * len(found), found
        assert all("Ines Varga" in one.stdout for one in found)
        again = run([*words[3][1:], "--json"], tmp_path)
        assert "harbour bridge" in json.loads(again.stdout.splitlines()[0])["text"]
    finally:
        for started in reversed(background):
            started.send_signal(signal.SIGINT)
        codes = [started.wait(30) for started in reversed(background)]
    assert codes == [0, 0]


def test_nothing_listens_beyond_this_machine_unless_told(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    refused = run(["library", "cluster", "start", "--host", "0.0.0.0", "--port", str(free_port())], tmp_path)
    assert refused.returncode == 3
    assert "run code on this machine" in refused.stderr
    joined = run(["library", "cluster", "join", "dask://192.0.2.1:8786"], tmp_path)
    assert joined.returncode == 3
    assert "not encrypted" in joined.stderr


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(["library", "cluster", "start", "--port", str(port)], tmp_path)
    assert done.returncode == 3
    assert f"127.0.0.1:{port}: cannot listen there" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_library_on_another_machine_is_not_asked_in_the_clear(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    began = time.monotonic()
    refused = run(["library", "search", "water", "--library", "dask://192.0.2.1:8786/q"], tmp_path)
    assert refused.returncode == 3
    assert "not encrypted" in refused.stderr
    assert time.monotonic() - began < 60


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    blocked = tmp_path / "sitecustomize.py"
    blocked.write_text(
        "import importlib.util\nfind = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *rest: None if name == 'distributed' else find(name, *rest)\n"
    )
    env = environment(tmp_path)
    env["PYTHONPATH"] = f"{tmp_path}{os.pathsep}{env['PYTHONPATH']}"
    for line in (
        ["library", "search", "x", "--library", "dask://127.0.0.1:8786/q"],
        ["library", "cluster", "start"],
        ["library", "shard", "-o", "x"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "reader", *line],
            cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 3, done
        assert "quote-reader[cluster]" in done.stderr or "no library" in done.stderr


def test_shards_from_the_command_line(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
    (tmp_path / "a.txt").write_text("The quay\n\n“The quay is closed for the whole winter,” said Ines Varga.\n")
    assert run(["library", "add", "a.txt", "--library", "one"], tmp_path).returncode == 0
    made = run(["library", "shard", "one", "-o", "shards", "--json"], tmp_path)
    assert json.loads(made.stdout)["shards"] == 1
    twice = run(["library", "shard", "one", "-o", "shards"], tmp_path)
    assert (twice.returncode, "already" in twice.stderr) == (3, True)
    assert run(["library", "shard", "shards", "-o", "two"], tmp_path).stderr == "1 quotation\n"
    found = run(["library", "search", "winter quay", "--library", "two"], tmp_path)
    assert "Ines Varga" in found.stdout
    nothing = run(["library", "shard", "nowhere", "-o", "three"], tmp_path)
    assert nothing.returncode == 3
