"""A library in a bucket, filled and searched by the command: clients and workers are killed, and it goes on."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
pytest.importorskip("s3fs", reason="s3fs is not installed")
pytest.importorskip("moto.server", reason="moto is not installed")

from cluster_processes import clippings, cluster, free_port, run, start
from s3_server import s3_server


@pytest.fixture(scope="module")
def storage() -> Iterator[dict[str, str]]:
    """A server of S3 on this machine, as variables name it."""
    with s3_server() as settings:
        yield settings


def store(storage: dict[str, str]) -> Any:
    import fsspec

    return fsspec.filesystem(
        "s3",
        endpoint_url=storage["AWS_ENDPOINT_URL"], key="nobody", secret="nothing", use_listings_cache=False,
    )  # fmt: skip


def until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_killed_clients_and_workers_lose_nothing(tmp_path: Path, storage: dict[str, str]) -> None:
    clippings(tmp_path, 60)
    system = store(storage)
    system.mkdir("newsroom")
    system.put(f"{tmp_path}/clippings", "newsroom/clippings", recursive=True)
    port = str(free_port())
    address = f"dask://127.0.0.1:{port}/s3://newsroom/quotes"
    adding = ["library", "add", "--cluster", address, "s3://newsroom/clippings", "--json"]

    def entered() -> int:
        if not system.exists("newsroom/quotes/manifest.json"):
            return 0
        manifest = json.loads(system.cat("newsroom/quotes/manifest.json"))
        return sum(shard["documents"] for shard in manifest["shards"])

    def enough(least: int, client: subprocess.Popen[str]) -> bool:
        return entered() >= least or client.poll() is not None

    lines = (f"reader library cluster start --port {port}", f"reader library cluster join dask://127.0.0.1:{port}")
    with cluster(lines[0], f"{lines[1]} --workers 2", tmp_path, **storage) as running:
        for more in (1, 2):  # the client is killed in the middle, and again; and a worker
            client = start(adding, tmp_path, **storage)
            before = entered()
            until(partial(enough, before + more, client))
            client.kill()
            client.communicate()
            kept = entered()
            assert before < kept
        assert kept < 60
        client = start(adding, tmp_path, **storage)
        running.kill_worker()
        out, err = client.communicate(timeout=120)
        assert (client.returncode, err) == (0, ""), out
        sums = json.loads(out.splitlines()[-1])
        assert (sums["added"] + sums["unchanged"], sums["failed"]) == (60, 0)
        assert sums["unchanged"] >= kept
        assert entered() == 60

        search = ["library", "search", "market hall open by spring", "--json", "-n", "5", "--library"]
        running.kill_worker()
        found = run([*search, address], tmp_path, **storage)
        assert (found.returncode, found.stderr) == (0, "")
        check = run(["library", "check", "--library", address], tmp_path, **storage)
        if check.returncode:  # a shard that was written and not entered
            assert "nothing names this file" in check.stdout + check.stderr
            assert run(["library", "check", "--repair", "--library", address], tmp_path, **storage).returncode == 0
            assert run(["library", "check", "--library", address], tmp_path, **storage).returncode == 0

    back = run(["library", "shard", "s3://newsroom/quotes", "-o", "own"], tmp_path, **storage)
    assert back.stderr == "60 quotations\n"
    own = run([*search, "own"], tmp_path)
    assert own.stdout == found.stdout
    out_again = run(["library", "shard", "own", "-o", "s3://newsroom/again", "--rows", "20"], tmp_path, **storage)
    assert out_again.stderr == "60 quotations in 3 shards\n"


def test_a_bucket_is_no_folder(tmp_path: Path) -> None:
    """Without a cluster nobody answers for it; and nothing is made that only looks like one."""
    for line in (["search", "x", "--library", "s3://newsroom/quotes"], ["add", "x.txt", "--library", "s3://b/q"]):
        refused = run(["library", *line], tmp_path)
        assert refused.returncode == 3
        assert "dask://" in refused.stderr
    assert not list(tmp_path.glob("s3*"))
