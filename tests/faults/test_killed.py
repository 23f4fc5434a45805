"""Killed at every point at which it changes a file, the reader loses nothing that it acknowledged and tears no file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from run import UNTOLD
from scenarios import SCENARIOS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")

EVERY = {
    "a library that is made": 23,
    "library, adding": 17,
    "library, changing": 17,
    "import": 19,
    "import, what leads it": 11,
    "a session in the app": 32,
    "notes, one by one": 7,
    "notes, several at once": 3,
    "places": 5,
    "searches and the tour": 3,
    "cache": 3,
    "first frame": 3,
    "corrections of a copy": 3,
}
"""Every so many points, where one takes long; the command by itself takes all."""

RUN = str(Path(__file__).with_name("run.py"))
TORN = """
import sys
sys.argv = ["run.py"]
sys.path.insert(0, {folder!r})
import run
from scenario import Scenario
def act(folder, acknowledge):
    for n in range(3):
        (folder / "file").write_text(str(n) * 10_000)
        acknowledge(str(n))
def wrong(folder, acknowledged):
    text = (folder / "file").read_text() if acknowledged else "0" * 10_000
    return "" if len(text) == 10_000 and len(set(text)) == 1 else "torn"
run.SCENARIOS = (Scenario("torn", lambda folder: None, act, wrong),)
sys.exit(run.main([]))
"""


BELIEVED = """
import sys
sys.path.insert(0, {folder!r})
import run
from scenario import Scenario, off_course
from reader.storage.files import save_text
def act(folder, acknowledge):
    for n in range(1, 4):
        try:
            save_text(str(n), folder / "file")
        except OSError:
            pass
        acknowledge(str(n))
def wrong(folder, acknowledged):
    file = folder / "file"
    return off_course(int(file.read_text()) if file.exists() else 0, acknowledged, range(4))
run.SCENARIOS = (Scenario("believed", lambda folder: None, act, wrong),)
sys.exit(run.main(["--errors"]))
"""


def ran(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=3000)  # ends what hangs


@pytest.mark.parametrize("name", [scenario.name for scenario in SCENARIOS])
def test_nothing_is_lost_and_nothing_torn(name: str) -> None:
    step = EVERY.get(name, 1)
    done = ran(RUN, "--every", str(step), name)
    assert done.returncode == 0, done.stdout + done.stderr
    points, kills, wrong = map(int, re.findall(r"(\d+) (?:points|kills|wrong)", done.stdout.splitlines()[0]))
    assert kills == -(-points // step) >= 5
    assert wrong == 0


def test_a_file_that_is_written_in_place_is_found_torn() -> None:
    done = ran("-c", TORN.format(folder=str(Path(RUN).parent)))
    assert done.returncode == 1, done.stdout + done.stderr
    assert ": torn" in done.stdout


@pytest.mark.parametrize("name", [scenario.name for scenario in SCENARIOS if scenario.name not in UNTOLD])
def test_what_the_system_refuses_is_said_and_nothing_is_lost(name: str) -> None:
    """A full disk, a full quota, a broken or read-only one, no permission: once, or from there on."""
    done = ran(RUN, "--every", "29", "--errors", name)
    assert done.returncode == 0, done.stdout + done.stderr
    _, errors, wrong = map(int, re.findall(r"(\d+) (?:points|errors|wrong)", done.stdout.splitlines()[0]))
    assert errors >= 1
    assert wrong == 0


def test_what_is_acknowledged_though_it_was_refused_is_found() -> None:
    done = ran("-c", BELIEVED.format(folder=str(Path(RUN).parent)))
    assert done.returncode == 1, done.stdout + done.stderr
    assert "acknowledged" in done.stdout
