"""The recipes of .github/CLUSTER.md, run as they are written there; and what the commands refuse."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cluster_processes import clippings, cluster, environment, free_port, recipe, run, start


def here(commands: list[str], home: Path) -> tuple[list[str], str]:
    """Commands of the page with a free port and a folder of this test in place of those named there, and the port."""
    port = str(free_port())
    return [one.replace("8786", port).replace("/tmp/quotes", str(home / "quotes")) for one in commands], port


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[list[str]], str]]:
    """The cluster of the first recipe: a home with clippings, the recipe's other commands, and the port."""
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
    home = tmp_path_factory.mktemp("plain")
    clippings(home)
    commands, port = here(recipe(0), home)
    words = [shlex.split(command) for command in commands]
    assert [line[0] for line in words] == ["reader"] * len(words)
    assert [line[2] for line in words[:3]] == ["cluster", "cluster", "add"]
    with cluster(commands[0], commands[1], home) as running:
        assert all(one.startswith("tcp://127.0.0.1:") for one in running.told)
        yield home, words[2:], port


def test_the_recipe_works_as_it_is_written(plain: tuple[Path, list[list[str]], str]) -> None:
    home, (adding, *asking), _ = plain
    added = run(adding[1:], home)
    assert (added.returncode, added.stderr) == (0, "3 added; 3 new quotations\n")
    found = [run(line[1:], home) for line in asking]
    assert [one.returncode for one in found] == [0] * len(found), found
    assert all("Ines Varga" in one.stdout for one in found)
    again = run([*asking[0][1:], "--json"], home)
    assert "harbour bridge" in json.loads(again.stdout.splitlines()[0])["text"]


def stranger(home: Path) -> dict[str, str]:
    """Variables of somebody with certificates of an authority of their own."""
    folder = home / "stranger"
    folder.mkdir()
    made = "req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=stranger -keyout key.pem -out cert.pem"
    subprocess.run(["openssl", *made.split()], cwd=folder, capture_output=True, check=True)
    pair = {"CERT": str(folder / "cert.pem"), "KEY": str(folder / "key.pem")}
    return {f"DASK_DISTRIBUTED__COMM__TLS__{r}__{w}": f for r in ("CLIENT", "WORKER") for w, f in pair.items()}


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_with_tls_it_works_as_it_is_written_and_a_stranger_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
    clippings(tmp_path)
    commands, port = here(recipe(1), tmp_path)
    script = "\n".join(line for line in commands if not line.startswith("reader "))
    env = environment(tmp_path)
    subprocess.run(["sh", "-e", "-c", script], cwd=tmp_path, env=env, capture_output=True, check=True)
    starting, joining, adding, searching = (line for line in commands if line.startswith("reader "))
    with cluster(starting, joining, tmp_path) as running:
        assert all(one.startswith("tls://127.0.0.1:") for one in running.told)
        added = run(shlex.split(adding)[1:], tmp_path)
        assert (added.returncode, added.stderr) == (0, "3 added; 3 new quotations\n")
        search = shlex.split(searching)[1:]
        assert "Ines Varga" in run(search, tmp_path).stdout

        # Each is refused in one line that says what to do.
        strange = stranger(tmp_path)
        plain = [word.replace("dask+tls:", "dask:") for word in search]
        other_ca = {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(tmp_path / "stranger" / "cert.pem")}
        nowhere = {"DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT": str(tmp_path / "nowhere.pem")}
        join = ["library", "cluster", "join", f"dask+tls://127.0.0.1:{port}", "--workers", "1"]
        for line, more, reason in (
            (search, strange, "refuses the certificate of this client"),
            (search, other_ca, "the certificate of the scheduler is not to be trusted"),
            (search, nowhere, "cannot be used (No such file or directory)"),
            (plain, {}, "speaks TLS; write dask+tls://"),
            (join, strange, "refuses the certificate of this worker"),
        ):
            refused = run(line, tmp_path, **more)
            assert (refused.returncode, refused.stdout) == (3, ""), refused
            assert reason in refused.stderr
            assert refused.stderr.count("\n") == 1


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_an_encrypted_address_of_a_plain_scheduler_says_so(
    tmp_path: Path, plain: tuple[Path, list[list[str]], str]
) -> None:
    own = stranger(tmp_path) | {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(tmp_path / "stranger" / "cert.pem")}
    refused = run(["library", "search", "x", "--library", f"dask+tls://127.0.0.1:{plain[2]}/q"], tmp_path, **own)
    assert (refused.returncode, refused.stderr.count("\n")) == (3, 1)
    assert "speaks no TLS; write dask:// in place of dask+tls://" in refused.stderr


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


def test_ctrl_c_in_a_terminal_ends_workers_in_silence(tmp_path: Path) -> None:
    """A terminal sends it to the command and to all that the command started."""
    port = free_port()
    scheduler = start(["library", "cluster", "start", "--port", str(port)], tmp_path)
    assert scheduler.stdout is not None
    scheduler.stdout.readline()
    line = [sys.executable, "-m", "reader", "library", "cluster", "join", f"dask://127.0.0.1:{port}", "--workers", "2"]
    try:
        join = subprocess.Popen(
            line, cwd=tmp_path, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        assert join.stdout is not None
        for _ in range(2):
            join.stdout.readline()
        os.killpg(join.pid, signal.SIGINT)
        said = join.communicate(timeout=60)
        assert (*said, join.returncode) == ("", "", 0)
    finally:
        scheduler.send_signal(signal.SIGINT)
        scheduler.communicate(timeout=30)


@pytest.mark.parametrize(
    "given", ["foo", "/mnt/quotes", "tcp://127.0.0.1:8786/mnt/quotes", "dask:/127.0.0.1", "dask://"]
)
def test_what_is_no_address_of_a_cluster_fills_no_folder(tmp_path: Path, given: str) -> None:
    clippings(tmp_path)
    ended = run(["library", "add", "--cluster", given, "clippings"], tmp_path)
    assert ended.returncode == 2
    assert "dask://HOST:PORT/FOLDER" in ended.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["clippings"]


@pytest.mark.parametrize("line", [["dask://127.0.0.1:8786/mnt/quotes", "-o", "out"], ["-o", "dask://host/mnt/quotes"]])
def test_shard_names_the_folder_where_it_is_given_a_cluster(tmp_path: Path, line: list[str]) -> None:
    ended = run(["library", "shard", *line], tmp_path)
    assert ended.returncode == 2
    assert "name the folder alone: /mnt/quotes" in ended.stderr
    assert not list(tmp_path.iterdir())
