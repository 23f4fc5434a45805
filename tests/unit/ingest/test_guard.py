"""A child holds itself to its limits, also when nobody is left who would end it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.ingest.errors import UnreadableError
from reader.ingest.limits import Limits
from reader.ingest.sandbox import guard
from reader.ingest.sandbox.worker import Worker

BUSY = "import time\nwhile True: time.sleep(0.01)"
STUCK = "import re; re.match(r'(a+)+b', 'a' * 60)"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


def child(code: str, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code], **more)  # type: ignore[call-overload, no-any-return]


def test_a_child_ends_when_its_pipe_is_closed() -> None:
    code = f"from reader.ingest.sandbox import guard; guard._PDEATHSIG = 0; guard.end_with_parent(0)\n{BUSY}"
    running = child(code, stdin=subprocess.PIPE)
    assert running.stdin is not None
    time.sleep(0.5)
    assert running.poll() is None
    running.stdin.close()
    assert running.wait(30) != 0


def test_a_child_that_never_comes_back_to_the_interpreter_ends_with_its_pipe_after_its_grace() -> None:
    code = f"from reader.ingest.sandbox import guard; guard.end_with_parent(0, grace=0.2)\n{BUSY}"
    running = child(code, stdin=subprocess.PIPE)
    assert running.stdin is not None
    running.stdin.close()
    assert running.wait(30) != 0


@pytest.mark.skipif(sys.platform != "linux", reason="prctl(2)")
def test_a_stuck_child_dies_with_its_parent() -> None:
    inner = f"from reader.ingest.sandbox import guard; guard.signal_at_death(9); print(1, flush=True)\n{STUCK}"
    code = (
        "import subprocess, sys\n"
        f"made = subprocess.Popen([sys.executable, '-c', {inner!r}], stdout=subprocess.PIPE)\n"
        "made.stdout.readline(); print(made.pid, flush=True); made.wait()"
    )
    parent = child(code, stdout=subprocess.PIPE)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    assert is_ended(pid)


def is_ended(pid: int) -> bool:
    """Whether a process ends within half a minute."""
    until = time.monotonic() + 30
    while _runs(pid) and time.monotonic() < until:
        time.sleep(0.02)
    return not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("code", [BUSY, STUCK])
def test_a_child_ends_when_its_time_is_over(code: str) -> None:
    running = child(f"from reader.ingest.sandbox import guard; guard._MARGIN = 0.0; guard.hold_time(0.3)\n{code}")
    assert running.wait(30) == -signal.SIGALRM


def test_a_limit_of_time_is_taken_away_again() -> None:
    code = "guard.hold_time(1); guard.hold_time(0); import time; time.sleep(1.3)"
    assert child(f"from reader.ingest.sandbox import guard; guard._MARGIN = 0.0\n{code}").wait(30) == 0


def test_the_tasks_of_a_child_have_their_limits() -> None:
    with Worker(Limits(seconds=7)) as worker, pytest.raises(UnreadableError, match="no such task"):
        worker.ask({"do": "nothing", "label": "a"}, seconds=7, label="a")


def test_what_this_process_does_is_stopped_after_its_time() -> None:
    with pytest.raises(UnreadableError, match="slow: not read within"), guard.time_limit(0.2, "slow"):
        forever()
    assert signal.getsignal(signal.SIGPROF) == signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_a_text_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from reader.ingest.open import open_document

    path = tmp_path / "pier.txt"
    path.write_text("The pier was closed on Monday, and nobody came.\n")
    monkeypatch.setattr("reader.attribution.deck.attribute_below_deck", forever)
    with pytest.raises(UnreadableError, match="not read within"):
        open_document(path, limits=Limits(seconds=0.2))


def forever(*_: object, **__: object) -> None:
    while True:
        pass


def test_where_the_system_cannot_hold_memory_a_thread_looks() -> None:
    sizes, ended = iter((1, 2, 30, 40)), []
    guard.watch_memory(10, lambda: next(sizes), ended.append, 0.0).join(10)
    assert ended == [1]
