"""What a child process holds itself to: it ends with its parent, when its time is over, and before it takes too much.

A parent that is killed cannot end its children, so these limits are in the child. What the system enforces (an alarm
without a handler, a limit of processor time, the signal at the death of a parent) also ends a child in which a library
never comes back to the interpreter; the watching threads are for systems that have none of that.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.ingest.errors import UnreadableError

_MARGIN = 5.0
"""Seconds that a child has beyond its time, in which its parent ends it and says why."""

_mapped = 0
"""Bytes of address space that this process had when it began and that do not count."""

_PDEATHSIG = 1
_SYNCHRONIZE = 0x0010_0000
_FOR_EVER = 0xFFFF_FFFF


def end_with_parent(pipe: int = 0, grace: float = 0.0) -> None:
    """End this process ``grace`` seconds after its parent, whatever it does.

    ``pipe`` is the end of a pipe whose other end only the parent has.
    """
    if grace == 0.0 and sys.platform == "linux":
        signal_at_death(signal.SIGKILL)
    wait = _windows_parent if sys.platform == "win32" else lambda: _hung_up(pipe)

    def watch() -> None:
        try:
            wait()
        except OSError:
            return
        end_after(grace)

    threading.Thread(target=watch, name="parent", daemon=True).start()


def end_after(seconds: float) -> None:
    """End this process after some seconds, even if the interpreter never gets to run again."""
    if seconds <= 0:
        os._exit(1)
    import faulthandler

    nowhere = open(os.devnull, "w")  # noqa: PTH123, SIM115 - open until the end
    faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)


def signal_at_death(number: int) -> bool:
    """Have Linux send a signal when the thread that started this process ends (prctl(2)); False where it cannot."""
    import ctypes

    try:
        return int(ctypes.CDLL(None).prctl(_PDEATHSIG, int(number), 0, 0, 0)) == 0
    except (OSError, AttributeError, TypeError):
        return False


def hold_time(seconds: float) -> None:
    """Give this process ``seconds`` from now on, of the clock and of the processor; 0 takes the limit away."""
    most = seconds + _MARGIN if seconds > 0 else 0.0
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, most)
        _hold_processor(most)
        return
    import faulthandler

    if most:
        end_after(most)
    else:
        faulthandler.cancel_dump_traceback_later()


def count_memory_from_here() -> None:
    """Count what a process may take from now on: what a forked one has of its parent is none of its own."""
    global _mapped  # noqa: PLW0603 - a limit of this process
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return
    _mapped = pages * os.sysconf("SC_PAGE_SIZE")


def hold_memory(most: int, platform: str = sys.platform) -> None:
    """Keep this process below ``most`` bytes, where the system can; macOS cannot, so there a thread looks."""
    most += _mapped
    try:
        import resource
    except ImportError:  # Windows
        return
    if platform == "darwin":
        watch_memory(most, lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (ValueError, OSError):  # the limit of time still holds
        return


def watch_memory(
    most: int, taken: Callable[[], int], end: Callable[[int], object] = os._exit, pause: float = 0.05
) -> threading.Thread:
    """End this process when ``taken()`` is more than ``most`` bytes."""

    def watch() -> None:
        while taken() <= most:
            time.sleep(pause)
        end(1)

    thread = threading.Thread(target=watch, name="memory", daemon=True)
    thread.start()
    return thread


@contextmanager
def time_limit(seconds: float, label: str) -> Iterator[None]:
    """Stop what this process itself does after ``seconds`` of its processor time, however busy the machine is.

    Outside of the main thread, within another such limit, and on Windows, it goes on.

    Raises:
        UnreadableError: the time is over; ``label`` is what the message calls the source.
    """
    here = threading.current_thread() is threading.main_thread()
    if not here or not hasattr(signal, "setitimer") or signal.getsignal(signal.SIGPROF) != signal.SIG_DFL:
        yield
        return

    def stop(*_: object) -> None:
        raise UnreadableError(f"{label}: not read within {seconds:.0f} seconds; allow more time, or split it")

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)


def _hold_processor(seconds: float) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = int(time.process_time() + seconds) + 1 if seconds else hard
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    if wanted != soft:
        resource.setrlimit(resource.RLIMIT_CPU, (wanted, hard))


def _hung_up(pipe: int) -> None:
    """Wait until the other end of a pipe is closed, without taking anything out of it."""
    import select

    poll = select.poll()
    poll.register(pipe, 0)  # an end that is gone is told unasked
    while not poll.poll():
        continue


def _windows_parent() -> None:
    """Wait until the parent process ends."""
    import _winapi

    parent = _winapi.OpenProcess(_SYNCHRONIZE, False, os.getppid())  # type: ignore[attr-defined,unused-ignore]
    _winapi.WaitForSingleObject(parent, _FOR_EVER)  # type: ignore[attr-defined,unused-ignore]
