"""Timers that go off once, in any case."""

from __future__ import annotations

from textual.timer import Timer


def never_skipped(timer: Timer) -> Timer:
    """A timer that goes off even if it is looked at too late.

    Textual's skip what is overdue, also the one time of those that go off once. One of milliseconds is overdue
    wherever the process has to wait for the processor between two of its lines, and then never goes off: without the
    one that takes up another size of the terminal, nothing is drawn any more.
    """
    timer._skip = False
    return timer
