"""The parent's side of a fuzzed child process: give it inputs, hear what came of them, kill it when it hangs."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from fuzz_limits import IDLE, KILLED_AFTER
from fuzz_targets import BREAK, TARGETS

BATCH = 48 * 1024
"""Bytes of inputs that are sent at once: a pipe holds 64 kB, and whoever writes into a full one waits unwatched."""
FAILED = ("crash", "hang", "memory", "died")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one input.

    ``kind`` is ``taken``, ``refused``, or a failure: ``crash``, ``hang``, ``memory``, ``died``. ``said`` tells of a
    failure, its first lines where. ``fresh`` is how many lines of the reader were reached for the first time, where
    that was asked for. ``resident`` and ``peak`` are bytes of the child.
    """

    kind: str
    said: str = ""
    seconds: float = 0.0
    fresh: int = 0
    lines: int = 0
    resident: int = 0
    peak: int = 0

    @property
    def failed(self) -> bool:
        """Whether this must never happen."""
        return self.kind in FAILED

    @property
    def signature(self) -> str:
        """What tells one failure from another: its kind, the error and the innermost place in the reader."""
        lines = self.said.split("\n")
        ours = next((line for line in lines[1:] if "reader/" in line), lines[1] if len(lines) > 1 else "")
        return f"{self.kind} {lines[0].partition(':')[0]} {ours}"


def processor_time(pid: int) -> float:
    """Seconds of processor time that a process and its children used so far; the clock where there is no /proc."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return 0.0 if Path("/proc/self/stat").exists() else time.monotonic()
    own = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return own + sum(processor_time(int(child)) for child in children)


class Child:
    """A child that runs one target; started when it is first needed, and again after it died."""

    def __init__(self, target: str) -> None:
        self.target = BREAK if target == BREAK.name else TARGETS[target]
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._ahead = b""
        self.base = 0

    def __enter__(self) -> Child:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def run(self, data: bytes, *, trace: bool = False) -> Outcome:
        """Run the target on ``data``."""
        return self.run_all([(data, trace)])[0]

    def run_all(self, inputs: Sequence[tuple[bytes, bool]]) -> list[Outcome]:
        """Run the target on inputs, each to be traced or not; one that ends the child is the last that is run.

        They are sent at once, so that neither process waits for the other after each. Together they have to fit into a
        pipe (`BATCH`), or be one.
        """
        process = self._running()
        assert process.stdin is not None
        began = time.monotonic()
        sent = b"".join(len(data).to_bytes(4, "big") + bytes([trace]) + data for data, trace in inputs)
        try:
            process.stdin.write(sent)
            process.stdin.flush()
        except OSError:
            return [self._died(began)]
        outcomes: list[Outcome] = []
        for data, trace in inputs:
            line = self._line(self.target.allowance.for_size(len(data)) * (6 if trace else 1))
            if line is None:
                self.close()
                return [*outcomes, Outcome("hang", "killed: no signal reached it\n", time.monotonic() - began)]
            if not line:
                return [*outcomes, self._died(began)]
            outcomes.append(Outcome(**json.loads(line)))
        return outcomes

    def close(self) -> None:
        """End the child."""
        process, self._process = self._process, None
        self._ahead = b""
        if process is None:
            return
        process.kill()
        for end in (process.stdin, process.stdout):
            if end is not None:
                try:
                    end.close()
                except OSError:
                    continue
        process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the child
            command = [sys.executable, str(Path(__file__).with_name("fuzz_child.py")), self.target.name]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors
            )
            line = self._line(60)
            if not line:
                self._errors.seek(0)
                raise RuntimeError(f"{self.target.name}: did not start: {self._errors.read().decode()[-2000:]}")
            self.base = json.loads(line)["resident"]
        return self._process

    def _line(self, seconds: float) -> bytes | None:
        """The next answer; None if none comes within so many seconds of processor time, empty if none will come.

        A busy machine gives a process its time late. So only the time that the child got counts: one that computes
        without end uses it up, and one that waits without end gets none for `IDLE` seconds on the clock.
        """
        assert self._process is not None
        assert self._process.stdout is not None
        before = last = processor_time(self._process.pid)
        # What was read ahead is seen by no select.
        while not self._ahead and not select.select([self._process.stdout], [], [], IDLE)[0]:
            now = processor_time(self._process.pid)
            if now == last or now - before > KILLED_AFTER * seconds:
                return None
            last = now
        line, _, self._ahead = (self._ahead + (b"" if b"\n" in self._ahead else self._more())).partition(b"\n")
        return line

    def _more(self) -> bytes:
        """What the child has written, to the end of a line; nothing where it is gone."""
        assert self._process is not None
        assert self._process.stdout is not None
        written = b""
        while not written.endswith(b"\n"):
            piece = os.read(self._process.stdout.fileno(), 1 << 16)
            if not piece:
                return b""
            written += piece
        return written

    def _died(self, began: float) -> Outcome:
        process = self._process
        assert process is not None
        assert self._errors is not None
        code = process.wait()
        self._errors.seek(0)
        said = self._errors.read().decode("utf-8", "replace")[-1500:]
        self.close()
        return Outcome("died", f"exit {code}\n{said}", time.monotonic() - began)
