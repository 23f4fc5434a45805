"""A child process that runs a target on one input after another, with its memory and its time limited.

    python fuzz_child.py TARGET

Reads inputs from standard input (four bytes of length, one byte that says whether to trace, the bytes) and answers each
with a line of JSON. What a signal cannot reach, the parent kills.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import signal
import sys
import time
import traceback
import warnings
from typing import Any

from fuzz_coverage import Reached
from fuzz_limits import MEMORY
from fuzz_targets import BREAK, TARGETS, Target

_FRAMES = 12


class Hung(BaseException):
    """The time is over. No `except Exception` on the way catches it."""


def main() -> None:
    """Serve until standard input is closed."""
    target = BREAK if sys.argv[1] == BREAK.name else TARGETS[sys.argv[1]]
    inputs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "w")
    _silence()
    faulthandler.enable()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGPROF, _time_is_over)
    for sample in (b"", b"quote-reader: 1\n", b"One said: \xe2\x80\x9cTwo three four,\xe2\x80\x9d said Ada Moor.\n\nx"):
        with contextlib.suppress(Exception):  # what is imported late is imported before memory is counted
            target.run(sample)
    _hold_memory()
    reached = Reached()
    answers.write(json.dumps(_memory()) + "\n")
    answers.flush()
    while head := inputs.read(5):
        data = inputs.read(int.from_bytes(head[:4], "big"))
        answers.write(json.dumps(_ran(target, data, reached if head[4] else None)) + "\n")
        answers.flush()


def _ran(target: Target, data: bytes, reached: Reached | None) -> dict[str, Any]:
    """Run the target once: what came of it, with the frames of the reader where it failed."""
    before = len(reached.lines) if reached is not None else 0
    began = time.process_time()
    slower = 6 if reached is not None else 1
    signal.setitimer(signal.ITIMER_PROF, slower * target.allowance.for_size(len(data)))
    said, kind = "", "refused"
    try:
        with reached or contextlib.nullcontext():
            kind = "taken" if target.run(data) else "refused"
    except Hung as error:
        kind, said = "hang", _where(error)
    except MemoryError as error:
        kind, said = "memory", _where(error)
    except BaseException as error:
        kind, said = "crash", _where(error)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    spent = time.process_time() - began
    fresh = len(reached.lines) - before if reached is not None else 0
    lines = len(reached.lines) if reached is not None else 0
    return {"kind": kind, "said": said, "seconds": spent, "fresh": fresh, "lines": lines} | _memory()


def _time_is_over(signum: int, frame: object) -> None:
    raise Hung


def _where(error: BaseException) -> str:
    """The error and the innermost frames, ours and others'."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = [f"{'/'.join(frame.filename.split('/')[-3:])}:{frame.lineno} {frame.name}" for frame in frames]
    message = str(error)[:300].encode("utf-8", "backslashreplace").decode()
    return "\n".join([f"{type(error).__name__}: {message}", *reversed(places)])


def _memory() -> dict[str, int]:
    """Resident bytes now, and the most so far."""
    import resource

    try:
        with open("/proc/self/status") as stream:  # noqa: PTH123
            said = dict(line.split(":", 1) for line in stream)
        return {"resident": int(said["VmRSS"].split()[0]) << 10, "peak": int(said["VmHWM"].split()[0]) << 10}
    except OSError:  # no Linux; what getrusage says is at least what the parent had when it started this process
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
        return {"resident": peak, "peak": peak}


def _hold_memory() -> None:
    import resource

    try:
        with open("/proc/self/statm") as stream:  # noqa: PTH123
            held = int(stream.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
    except (OSError, ValueError):  # macOS does not take it; time is limited still
        return


def _silence() -> None:
    """What libraries print goes nowhere: the pipe is for answers."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    import logging

    logging.disable(logging.CRITICAL)


if __name__ == "__main__":
    main()
