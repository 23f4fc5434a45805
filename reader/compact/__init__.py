"""Sequences that keep many small values in little memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.compact.int_pairs import IntPairs as IntPairs
    from reader.compact.lazy import Computed as Computed
    from reader.compact.lazy import LazySequence as LazySequence
else:
    __getattr__ = lazy(
        __name__,
        int_pairs="IntPairs",
        lazy="Computed LazySequence",
    )
