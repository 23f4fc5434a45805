"""A scheduler and workers by the command, as the page about clusters has them."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / ".github" / "CLUSTER.md"


def recipe(number: int) -> list[str]:
    """The commands of a block of the page, a line each."""
    block = re.findall(r"```sh\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)[number]
    return [line for line in block.splitlines() if line.strip() and not line.startswith("#")]


def environment(home: Path) -> dict[str, str]:
    """The variables of somebody whose home is a folder of the test."""
    kept = {name: str(home / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    return os.environ | kept | {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "PYTHONPATH": str(ROOT)}


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def run(line: Sequence[str], home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The command, to its end."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *line],
        cwd=home, env=environment(home) | more, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def start(line: Sequence[str], home: Path, **more: str) -> subprocess.Popen[str]:
    """The command, while it runs."""
    return subprocess.Popen(
        [sys.executable, "-m", "reader", *line],
        cwd=home, env=environment(home) | more, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Running:
    """A scheduler and its workers; ``told`` is what they said when they were ready."""

    told: list[str]
    join: subprocess.Popen[str]

    def kill_worker(self) -> None:
        """Kill a worker's process, and what it had started, as when its machine dies."""
        import psutil  # type: ignore[import-untyped,unused-ignore]

        nannies = [one for one in psutil.Process(self.join.pid).children() if "spawn_main" in " ".join(one.cmdline())]
        for process in (*nannies[0].children(recursive=True), nannies[0]):
            process.kill()


@contextmanager
def cluster(start_line: str, join_line: str, home: Path, workers: int = 2, **more: str) -> Iterator[Running]:
    """A scheduler and its workers, by two lines of the page, until Ctrl-C."""
    background: list[subprocess.Popen[str]] = []
    told: list[str] = []
    try:
        for line, count in ((start_line, 1), (join_line, workers)):
            background.append(start(shlex.split(line)[1:], home, **more))
            stdout = background[-1].stdout
            assert stdout is not None
            told += [stdout.readline().strip() for _ in range(count)]
        yield Running(told, background[-1])
    finally:
        for one in reversed(background):
            one.send_signal(signal.SIGINT)
        ended = [(one.communicate(timeout=30), one.returncode) for one in reversed(background)]
    wrong = [(said[1], code) for said, code in ended if said[1] or code]
    assert not wrong, "\n".join(f"{code}: {said}" for said, code in wrong)


def clippings(home: Path, count: int = 3) -> None:
    """A folder of articles."""
    folder = home / "clippings"
    folder.mkdir()
    places = ("harbour bridge", "market hall", "grain store")
    for number in range(count):
        what = places[number] if number < len(places) else f"shed {number}"
        (folder / f"{number}.txt").write_text(
            f"The {what}\n\nIt rained.\n\n“The {what} will be open again by spring,” said Ines Varga, who runs it.\n"
        )
