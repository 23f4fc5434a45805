"""What a fuzzed input may cost. One place: the runner, the replay of regressions and the slice in CI all hold to it."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one target may take for an input of ``size`` bytes.

    ``seconds`` of processor time for an empty input, and ``seconds_a_megabyte`` more for each of its megabytes: linear
    work passes whatever the size, anything quadratic is a hang at a few hundred kilobytes.
    """

    seconds: float = 2.0
    seconds_a_megabyte: float = 40.0

    def for_size(self, size: int) -> float:
        """Seconds of processor time for so many bytes."""
        return self.seconds + self.seconds_a_megabyte * size / MEGABYTE


DEFAULT = Allowance()

MEMORY = 768 * MEGABYTE
"""Address space above what a child has after importing its target; what needs more fails with `MemoryError`."""

LONGEST = MEGABYTE
"""Bytes of an input."""

KILLED_AFTER = 2.0
"""A child that no signal reaches is killed after so many times its processor time."""

IDLE = 30.0
"""Seconds on the clock after which a child that got no processor time at all in them is killed: it waits forever."""

GROWTH = 96 * MEGABYTE
"""Resident memory that a child may keep between its 200th input and its last: more is a leak."""
