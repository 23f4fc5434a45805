"""Timers that are never skipped."""

from __future__ import annotations

from textual.timer import Timer


def never_skipped(timer: Timer) -> Timer:
    """Make a timer fire even if it is overdue.

    Textual skips overdue timers, even those that fire only once. A timer of a few milliseconds is overdue whenever the
    process waits for the processor, and would then never fire: without the one that applies a resize, nothing is drawn
    any more.
    """
    timer._skip = False
    return timer
