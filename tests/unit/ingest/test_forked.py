"""A child that is forked has what a child of its own Python has: its limits, its pipes, nothing else, and an end."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from test_guard import is_ended

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forked on Linux alone")

PAGE = (
    "<!doctype html><html lang='en'><body><article><h1>The sluice is shut</h1>"
    + "<p>The sluice of Vane was shut on Monday by two hands and one lamp, the county said, and nobody saw it.</p>" * 4
    + "</article></body></html>"
)


def run(code: str, *, timeout: float = 60) -> str:
    """What a Python of its own, with one thread, writes."""
    head = "from reader.ingest.sandbox.forked import forked, may_fork, ForkedProcess\nimport os, sys\n"
    done = subprocess.run([sys.executable, "-c", head + code], capture_output=True, text=True, timeout=timeout)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_only_a_process_with_one_thread_is_forked() -> None:
    code = (
        "import threading\nprint(may_fork())\n"
        "event = threading.Event(); thread = threading.Thread(target=event.wait); thread.start()\nprint(may_fork())\n"
        "event.set()\nwhile not may_fork(): pass  # the system may see the thread a moment longer\n"
    )
    assert run(code).split() == ["True", "False"]


def test_a_forked_child_reads_pages_as_one_of_its_own_does() -> None:
    code = f"""
from reader.ingest.sandbox.worker import Worker
given = dict(kind="HTML", label="page", url="", encoding="", keep_all=False)
answers = []
for forks in (True, False):
    with Worker(forks=forks) as worker:
        answers.append(worker.ask({{"do": "page", "given": dict(given)}}, {PAGE.encode()!r}, seconds=30, label="page"))
        print(isinstance(worker._process, ForkedProcess))
print(answers[0] == answers[1], b"sluice of Vane" in answers[0][1])
"""
    assert run(code).split() == ["True", "False", "True", "True"]


def test_nothing_but_three_pipes_is_open_and_nothing_of_the_parent_is_run_or_written() -> None:
    code = """
import atexit
atexit.register(lambda: print("left"))
kept = open(os.devnull)
os.set_inheritable(kept.fileno(), True)
print("once", end=" ")  # stays in the buffer
def serve():
    sys.stdout.write(" ".join(sorted(os.listdir("/proc/self/fd"))[:-1]) + "|" + sys.stdin.readline())
    sys.stdout.flush()
child = forked(serve)
child.stdin.write(b"heard\\n"); child.stdin.flush()
said = child.stdout.read().decode()
print(child.wait(), said, end="")
"""
    assert run(code) == "once 0 0 1 2|heard\nleft\n"


def test_the_limit_of_memory_is_beyond_what_the_parent_had() -> None:
    code = """
from reader.ingest.sandbox import guard
had = bytearray(150 << 20)
def serve():
    guard.count_memory_from_here()
    guard.hold_memory(60 << 20)
    for size in (20, 100):
        try:
            taken = bytearray(size << 20)
        except MemoryError:
            os.write(1, b"refused ")
        else:
            os.write(1, b"given ")
child = forked(serve)
print(child.stdout.read().decode(), child.wait())
"""
    assert run(code).split() == ["given", "refused", "0"]


def test_it_holds_itself_to_its_time_with_the_signals_of_a_new_process() -> None:
    code = f"""
import signal
from reader.ingest.sandbox import guard
signal.signal(signal.SIGALRM, lambda *_: None)
guard._MARGIN = 0.0
def serve():
    guard.hold_time(0.3)
    while True:
        pass
child = forked(serve)
print(child.wait() == -{int(signal.SIGALRM)}, child.poll() == child.wait())
"""
    assert run(code).split() == ["True", "True"]


def test_it_ends_with_its_parent() -> None:
    code = (
        "from reader.ingest.sandbox.forked import forked\nfrom reader.ingest.sandbox.guard import end_with_parent\n"
        "import re\ndef serve():\n    end_with_parent()\n    re.match(r'(a+)+b', 'a' * 60)\n"
        "child = forked(serve)\nprint(child.pid, flush=True)\nchild.wait()\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    assert is_ended(pid)


def test_one_that_is_late_is_ended_and_another_takes_its_place() -> None:
    code = f"""
from reader.ingest.errors import UnreadableError
from reader.ingest.sandbox.worker import Worker
given = dict(kind="HTML", label="page", url="", encoding="", keep_all=False)
page = {PAGE.encode()!r}
with Worker(forks=True) as worker:
    for seconds in (0.0001, 30):
        try:
            _, data = worker.ask({{"do": "page", "given": dict(given)}}, page, seconds=seconds, label="page")
        except UnreadableError as error:
            print("late" if "not read within" in str(error) else error)
        else:
            print("read" if b"sluice" in data else data)
"""
    assert run(code).split() == ["late", "read"]


def test_a_command_reads_all_its_pages_in_one_child(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(PAGE.replace("Monday", f"day {number}"), encoding="utf-8")
    code = f"""
from pathlib import Path
from reader.ingest.open import open_document
from reader.ingest.sandbox.ready import child_for, one_child
from reader.ingest.limits import DEFAULT
pids = set()
with one_child():
    for path in sorted(Path({str(tmp_path)!r}).iterdir()):
        assert "day" in open_document(path).paragraphs[0].text
        with child_for(DEFAULT) as worker:
            pids.add(worker._process.pid)
print(len(pids), os.path.exists(f"/proc/{{pids.pop()}}"))
with child_for(DEFAULT, alone=True) as worker:
    print(worker._forks)
"""
    assert run(code).split() == ["1", "False", "False"]


def test_a_child_that_cannot_be_made_leaves_no_pipe_open(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.ingest.sandbox.forked import forked

    def none() -> int:
        raise OSError(11, "no more processes")

    before = sum(1 for _ in Path("/proc/self/fd").iterdir())
    monkeypatch.setattr("os.fork", none)
    with pytest.raises(OSError, match="no more"):
        forked(lambda: None)
    assert sum(1 for _ in Path("/proc/self/fd").iterdir()) == before
