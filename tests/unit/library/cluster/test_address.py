"""Addresses of clusters, and which are refused: whoever reaches a scheduler can run code."""

from __future__ import annotations

import pytest

from reader.library.cluster.address import (
    ALLOWED,
    is_cluster,
    is_loopback,
    parse_address,
    refuse_open_network,
)
from reader.library.engine import LibraryError


@pytest.mark.parametrize(
    ("given", "scheduler", "folder"),
    [
        ("dask://127.0.0.1:8786/mnt/quotes", "tcp://127.0.0.1:8786", "/mnt/quotes"),
        ("dask://localhost/mnt/quotes/", "tcp://localhost:8786", "/mnt/quotes"),
        ("dask+tls://desk.example:9000/s3://bucket/quotes", "tls://desk.example:9000", "s3://bucket/quotes"),
        ("dask://[::1]:8786/q", "tcp://[::1]:8786", "/q"),
        ("dask://127.0.0.1:8786", "tcp://127.0.0.1:8786", ""),
    ],
)
def test_addresses_are_taken_apart(given: str, scheduler: str, folder: str) -> None:
    assert is_cluster(given)
    address = parse_address(given)
    assert (address.scheduler, address.folder) == (scheduler, folder)


@pytest.mark.parametrize("given", ["dask://", "dask:///mnt", "dask://host:port/x", "dask://host:99999/x"])
def test_what_is_no_address_is_refused_with_an_example(given: str) -> None:
    with pytest.raises(LibraryError, match="dask://HOST:PORT/FOLDER"):
        parse_address(given)


@pytest.mark.parametrize("given", ["~/library", "/mnt/dask://x", "https://example.org", "library"])
def test_what_is_a_folder_is_none(given: str) -> None:
    assert not is_cluster(given)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_this_machine_is_trusted(host: str) -> None:
    assert is_loopback(host)
    refuse_open_network(parse_address(f"dask://{f'[{host}]' if ':' in host else host}/q"))


@pytest.mark.parametrize(
    "host", ["10.0.0.1", "desk.example", "localhost.example", "127.0.0.1.example", "0.0.0.0", "::"]
)
def test_another_machine_is_not_unless_encrypted_or_allowed(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    named = f"[{host}]" if ":" in host else host
    with pytest.raises(LibraryError, match="not encrypted"):
        refuse_open_network(parse_address(f"dask://{named}:8786/q"))
    refuse_open_network(parse_address(f"dask+tls://{named}:8786/q"))
    monkeypatch.setenv(ALLOWED, "1")
    refuse_open_network(parse_address(f"dask://{named}:8786/q"))


def test_what_listens_elsewhere_is_refused() -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    from reader.library.cluster.serving import refuse_open_host

    refuse_open_host("127.0.0.1", tls=False)
    refuse_open_host("0.0.0.0", tls=True)
    with pytest.raises(LibraryError, match="run code on this machine"):
        refuse_open_host("0.0.0.0", tls=False)


def test_tls_without_certificates_says_where_they_are_named() -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    from reader.library.cluster.connecting import connected

    with pytest.raises(LibraryError, match="ca-file"):
        connected(parse_address("dask+tls://127.0.0.1:9/q"))


@pytest.mark.parametrize(
    ("scheduler", "workers", "refused"),
    [
        ("tcp://127.0.0.1:8786", ["tcp://127.0.0.1:4"], False),
        ("tcp://192.0.2.7:8786", [], True),
        ("tcp://127.0.0.1:8786", ["tcp://127.0.0.1:4", "tcp://192.0.2.7:4"], True),
        ("inproc://192.0.2.7/1/2", [], False),
    ],
)
def test_a_scheduler_that_others_can_reach_is_refused_also_through_this_machine(
    scheduler: str, workers: list[str], refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It listens everywhere, as Dask's own command does by default, and is asked by its address on this machine."""
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    from reader.library.cluster.connecting import refuse_open_scheduler

    class Client:
        def scheduler_info(self, **_: object) -> dict[str, object]:
            return {"address": scheduler, "workers": {worker: {} for worker in workers}}

    address = parse_address("dask://127.0.0.1:8786/q")
    if refused:
        with pytest.raises(LibraryError, match="listens beyond this machine"):
            refuse_open_scheduler(Client(), address)
        monkeypatch.setenv(ALLOWED, "1")
    refuse_open_scheduler(Client(), address)
