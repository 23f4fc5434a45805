"""The child process that reads documents: one for each, or one for all that a command opens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reader.ingest.limits import Limits
from reader.ingest.sandbox.worker import Worker

_kept: list[Worker] = []


@contextmanager
def one_child() -> Iterator[None]:
    """Keep the child that reads the first document for those that follow; it ends with this block."""
    if _kept:
        yield
        return
    worker = Worker(forks=True)
    _kept.append(worker)
    try:
        yield
    finally:
        _kept.remove(worker)
        worker.close()


@contextmanager
def child_for(limits: Limits, *, alone: bool = False) -> Iterator[Worker]:
    """The child that is kept, or one for a single document. ``alone`` is one that is neither kept nor forked."""
    if _kept and not alone:
        worker = _kept[0]
        worker.limits = limits
        yield worker
        return
    with Worker(limits, forks=not alone) as worker:
        yield worker
