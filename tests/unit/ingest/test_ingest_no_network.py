"""Opening a document asks nobody for anything: not through Python, not through a library, and not without a network.

Every document says in many ways that something of it is at a server. That server runs and would answer, so what is
asked for would be seen; Python's own sockets are watched in every process that takes part; and all is tried where the
system has no network at all.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from ingest_samples import TITLE
from processes import ROOT, environment
from remote import pages

from reader.ingest import extras

NEEDS = {".html": "html", ".xhtml": "html", ".epub": "epub", ".docx": "docx", ".pdf": "pdf"}
NAMES = tuple(pages("http://127.0.0.1"))

WATCH = """
import os, sys
def watch(event, arguments):
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
                 "socket.gethostbyaddr", "urllib.Request", "http.client.connect", "webbrowser.open"}:
        with open(os.environ["SEEN"], "a") as file:
            file.write(f"{os.getpid()} {event} {arguments!r}\\n")
        raise PermissionError(f"{event}: nobody asked for that")
def begin():
    with open(os.environ["SEEN"], "a") as file:
        file.write(f"{os.getpid()} watched\\n")
sys.addaudithook(watch)
os.register_at_fork(after_in_child=begin)  # the hook itself is there in a forked process too
begin()
"""
"""What every Python process runs first (PEP 578), also those that the reader starts or forks."""


class Site:
    """A server that counts who comes."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.came = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                taken, _ = self._listening.accept()
            except OSError:
                return
            with taken:
                self.came += 1
                taken.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno")

    def close(self) -> None:
        self._listening.close()


@pytest.fixture
def site() -> Iterator[Site]:
    one = Site()
    yield one
    one.close()


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """An environment in which every Python process is watched, and keeps nothing of other tests."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    path = os.pathsep.join([str(tmp_path / "watch"), str(ROOT)])
    return environment(**homes, PYTHONPATH=path, SEEN=str(tmp_path / "seen"), HOME=str(tmp_path))


def shown(
    source: str, env: dict[str, str], *more: str, before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-m", "reader", "show", *more, source]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)


def put(folder: Path, name: str, site: str) -> str:
    """Write one of the documents, where what it needs is installed."""
    need = NEEDS.get(Path(name).suffix)
    if need is not None and not extras.installed(need):
        pytest.skip(f"the extra {need} is not installed")
    (folder / name).write_bytes(pages(site)[name])
    return str(folder / name)


@pytest.mark.parametrize("name", NAMES)
def test_opening_asks_nobody(tmp_path, site, watched, name):
    ran = shown(put(tmp_path, name, site.url), watched)
    seen = (tmp_path / "seen").read_text().splitlines()
    assert (ran.returncode, ran.stderr) == (0, "")
    assert TITLE in ran.stdout.replace("\n", " ")
    assert [line for line in seen if not line.endswith("watched")] == []
    assert site.came == 0
    if name.endswith((".epub", ".docx", ".pdf", "html")):
        assert len({line.split()[0] for line in seen}) > 1, "the process that reads it was not watched"


def test_the_watch_sees_what_is_asked_for(tmp_path, site, watched):
    """The test above could not fail if nothing were watched."""
    if not extras.installed("url"):
        pytest.skip("the extra url is not installed")
    url = f"{site.url}/page"
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "open", "--plain", "--allow-private", url],
        env=watched, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert ran.returncode == 3
    assert "socket.getaddrinfo" in (tmp_path / "seen").read_text()


@pytest.mark.parametrize("name", NAMES)
def test_opening_needs_no_network(tmp_path, watched, name):
    unshare = shutil.which("unshare")
    alone = () if unshare is None else (unshare, "--user", "--map-root-user", "--net")
    if not alone or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("a process cannot be without a network here")
    ran = shown(put(tmp_path, name, "http://198.51.100.7"), watched, before=alone)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert TITLE in ran.stdout.replace("\n", " ")
