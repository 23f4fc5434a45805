"""A library in shards answers as the engine in plain Python does, whatever was done to it, in any order."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1]))

pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from engine_machine import AS_LONG_AS_ASKED, EXAMPLES, EngineMachine
from hypothesis import settings
from hypothesis.stateful import rule, run_state_machine_as_test

from reader.library.cluster.engine import ClusterLibrary
from reader.library.cluster.workers import Here


class ShardMachine(EngineMachine):
    """Shards in a folder, searched by one process as if it were several workers."""

    workers = 1

    @rule()
    def lose_an_index(self) -> None:
        shards = self.engine.refresh().shards
        if shards:
            (self.folder / "library" / "shards" / shards[0].file("index.arrays")).unlink()
            assert self.engine.check() == [f"{shards[0].file('index.arrays')}: missing or damaged"]
            assert self.engine.repair() == 1
            assert self.engine.check() == []


def machine(workers: int) -> type[ShardMachine]:
    opened = staticmethod(
        lambda folder: ClusterLibrary(str(folder / "shards"), folder / "home", Here(workers)),
    )
    return type(f"Shards{workers}", (ShardMachine,), {"open": opened})


@pytest.mark.parametrize("workers", [1, 3])
def test_shards_answer_as_the_reference_does(workers: int) -> None:
    run_state_machine_as_test(machine(workers), settings=settings(AS_LONG_AS_ASKED, max_examples=max(EXAMPLES // 2, 1)))
