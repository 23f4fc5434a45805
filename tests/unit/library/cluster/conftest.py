"""Clusters of processes on this machine: one for all tests of a run, and one for each test that kills workers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[1]))


@contextmanager
def two_workers(folder: Path) -> Iterator[Any]:
    """Two workers, each a process that is started again when it dies; tests may ask for more."""
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    import dask

    with (
        dask.config.set({"distributed.worker.daemon": True, "distributed.scheduler.allowed-failures": 20}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0",
            local_directory=str(folder), silence_logs=50,
        ) as made,
    ):  # fmt: skip
        yield made


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A cluster that tests share: none of them may kill a worker of it."""
    with two_workers(tmp_path_factory.mktemp("workers")) as made:
        yield made


@pytest.fixture
def mortal_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A cluster of a test that kills workers.

    Dask does not come through all of that: a worker that is killed while it starts may stay away for good, and a
    cluster that lost workers has ended with a KeyError of its own. Neither may reach another test.
    """
    with suppress(KeyError), two_workers(tmp_path_factory.mktemp("workers")) as made:
        yield made
