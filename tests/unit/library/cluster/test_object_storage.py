"""A library in object storage, by a real server of S3 on this machine: nothing is renamed, nobody can be kept out."""

from __future__ import annotations

import dataclasses
import gzip
import os
import zlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
pytest.importorskip("s3fs", reason="s3fs is not installed")
pytest.importorskip("moto.server", reason="moto is not installed")

from s3_server import s3_server
from test_moving import everything, lived_with, stopped_before_the_manifest
from test_warc import page, record
from test_workers import asked, made

from reader.library.cluster import changing, ingest
from reader.library.cluster.engine import ClusterLibrary
from reader.library.cluster.moving import from_shards, is_sharded, to_shards
from reader.library.cluster.shards import copied
from reader.library.cluster.shards.files import Files
from reader.library.cluster.shards.shelf import SHELF
from reader.library.cluster.workers import Here
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING, LibraryError
from reader.library.sources.outcomes import State
from reader.search.query import parse

BUCKETS = count()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with s3_server() as settings, pytest.MonkeyPatch.context() as patch:
        for name, value in settings.items():
            patch.setenv(name, value)
        patch.setenv(copied.COPIES, str(tmp_path_factory.mktemp("copies")))
        yield


@pytest.fixture
def bucket(server: None) -> str:
    import fsspec

    name = f"quotes-{next(BUCKETS)}"
    fsspec.filesystem("s3").mkdir(name)
    return f"s3://{name}"


def opened(bucket: str, home: Path, workers: int = 2) -> ClusterLibrary:
    return ClusterLibrary(f"{bucket}/library", home, Here(workers))


def put(url: str, data: bytes) -> None:
    import fsspec

    with fsspec.open(url, "wb") as stream:
        stream.write(data)


def names(bucket: str) -> set[str]:
    import fsspec

    system = fsspec.filesystem("s3")
    system.invalidate_cache()
    return {path.partition("/library/")[2] for path in system.find(f"{bucket}/library")}


def test_sources_and_shards_are_in_a_bucket(tmp_path: Path, bucket: str) -> None:
    put(f"{bucket}/in/one.html", page("The pier belongs to the town"))
    put(f"{bucket}/in/deep/two.html", page("The pier is leased to a yard"))
    put(f"{bucket}/in/notes.bin", b"\0\1")
    put(f"{bucket}/in/crawl.warc.gz", gzip.compress(record("https://a.example/1", page("The pier is for sale"))))
    with opened(bucket, tmp_path / "home") as library:
        report = ingest.add_on_cluster(library, [f"{bucket}/in", f"{bucket}/in/gone.html"])
        assert sorted(library.documents()) == [
            "https://a.example/1", f"{bucket}/in/deep/two.html", f"{bucket}/in/one.html",
        ]  # fmt: skip
        (failed,) = report.of(State.FAILED)
        assert (failed.path, failed.reason.count("\n")) == (f"{bucket}/in/gone.html", 0)
        assert library.search(parse("pier"), EVERYTHING, 5).total == 3
        assert b"The pier" in zlib.decompress(library.body(f"{bucket}/in/one.html") or b"")

        again = ingest.add_on_cluster(library, [f"{bucket}/in"])
        assert {o.state for o in again.outcomes} == {State.UNCHANGED, State.LIST}
        put(f"{bucket}/in/one.html", page("The pier belongs to nobody"))
        late = record("https://a.example/1", page("The pier is not sold"), "2024-01-01T00:00:00Z")
        put(f"{bucket}/in/crawl.warc.gz", gzip.compress(late))
        third = ingest.add_on_cluster(library, [f"{bucket}/in"])
        assert (third.added.replaced, third.added.unchanged) == (2, 1)
        assert library.search(parse("belongs to nobody"), EVERYTHING, 5).total == 1
        assert library.search(parse("pier not sold"), EVERYTHING, 1).hits[0].record.source == "https://a.example/1"

        assert library.remove(["https://a.example/1"]) == 1
        library.merge(everything=True)
        assert library.check() == []
        (shard,) = library.manifest.shards
        files = {shard.file(name) for name in shard.files()}
        assert library.manifest.words is not None
        assert names(bucket) == {"manifest.json", f"shards/{library.manifest.words.name}", *files}


def test_out_and_back(tmp_path: Path, bucket: str) -> None:
    target, home = f"{bucket}/library", tmp_path / "home"
    with lived_with(tmp_path / "one") as one:
        expected = everything(one)
    assert to_shards(tmp_path / "one", target, 100, home=home) == 4
    assert is_sharded(target)
    with opened(bucket, home, 3) as library:
        assert everything(library) == expected
    from_shards(target, tmp_path / "two", home=home)
    with EmbeddedLibrary(tmp_path / "two") as two:
        assert everything(two) == expected
    with pytest.raises(LibraryError, match="already"):
        to_shards(tmp_path / "one", target, 100, home=tmp_path / "other")


def test_what_was_not_entered_is_not_there(tmp_path: Path, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = made(20)
    with opened(bucket, tmp_path / "home") as library:
        library.add(entries[:10])
        expected = everything(library)
        stopped_before_the_manifest(library, entries, monkeypatch)
    with opened(bucket, tmp_path / "home") as library:
        assert everything(library) == expected
        assert library.check()
        library.repair()
        assert library.check() == []
        assert library.add(entries).new == 10


@pytest.mark.parametrize("first", [True, False])
def test_of_two_who_write_at_once_none_loses_anything(
    tmp_path: Path, bucket: str, first: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one writes right before the manifest is, behind the last look at it: the storage itself refuses."""
    entries = made(30)
    other = opened(bucket, tmp_path / "other")
    turns = iter([entries[10:20], entries[20:30]])
    system = Files(bucket)._system
    pipe = system.pipe_file
    busy = False

    def written_late(path: str, data: bytes, *rest: Any, **more: Any) -> Any:
        nonlocal busy
        if path.endswith("manifest.json") and not busy:
            busy = True
            other.add(next(turns, []))
            busy = False
        return pipe(path, data, *rest, **more)

    with opened(bucket, tmp_path / "home") as library, other:
        if not first:
            busy = True
            library.add(entries[:3])
            busy = False
        monkeypatch.setattr(system, "pipe_file", written_late)
        assert library.add(entries[:10]).new == (10 if first else 7)
        monkeypatch.undo()
        assert sorted(library.documents()) == sorted(entry.source for entry in entries)
        assert library.newest() == sum(len(entry.said) for entry in entries)
        ids = [record.id for record in library.records(range(1, library.newest() + 1))]
        assert ids == list(range(1, library.newest() + 1))
        assert library.search(parse("harbour council"), EVERYTHING, 5).total
        assert all("nothing names" in line for line in library.check())


def test_who_is_always_late_is_told_so(tmp_path: Path, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changing, "_TRIES", 2)
    generation = count(1_000)

    def overtaken(files: Files, *_: object) -> bytes | None:
        return b'{"version": 1, "words": null, "shards": [], "generation": %d}' % next(generation)

    with opened(bucket, tmp_path / "home") as library:
        monkeypatch.setattr(Files, "read", overtaken)
        with pytest.raises(LibraryError, match="somebody else is changing this library"):
            library.add(made(1))


def test_a_reader_goes_on_where_shards_were_merged(tmp_path: Path, bucket: str) -> None:
    entries = made(24)
    with opened(bucket, tmp_path / "home") as library, opened(bucket, tmp_path / "reader") as reader:
        for start in range(0, 24, 8):
            library.add(entries[start : start + 8])
        reader.refresh()
        expected = asked(reader)
        library.merge(everything=True)
        SHELF.__init__()  # type: ignore[misc]
        for file in Path(os.environ[copied.COPIES]).iterdir():
            file.unlink()
        reader._looked = float("inf")  # it has not looked at the manifest since
        assert asked(reader) == expected


def test_a_damaged_object_is_named_and_mended(tmp_path: Path, bucket: str) -> None:
    with opened(bucket, tmp_path / "home") as library:
        library.add(made(10))
        expected = asked(library)
        (shard,) = library.manifest.shards
        put(f"{bucket}/library/{shard.file('index.arrays')}", b"nothing")
        SHELF.__init__()  # type: ignore[misc]
        for file in Path(os.environ[copied.COPIES]).iterdir():
            file.unlink()
        assert library.check() == [f"{shard.file('index.arrays')}: missing or damaged"]
        with opened(bucket, tmp_path / "another") as fresh:
            assert fresh.documents() == library.documents()
        assert asked(library) == expected
        assert library.check() == []


def test_what_the_storage_says_is_told_in_a_line(tmp_path: Path, server: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with ClusterLibrary("s3://no-such-bucket/library", tmp_path / "home", Here()) as library:
        for change in (lambda: library.add(made(1)), lambda: ingest.add_on_cluster(library, ["s3://no-such-bucket/x"])):
            try:
                report = change()
            except LibraryError as error:
                said = str(error)
            else:
                said = report.outcomes[0].reason  # type: ignore[union-attr]
            assert "s3://no-such-bucket" in said
            assert "bucket does not exist" in said or "No such file" in said or "no-such-bucket/x" in said
            assert "\n" not in said


def test_a_storage_that_is_not_there_is_told_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fsspec

    options = {"endpoint_url": "http://127.0.0.1:9", "key": "x", "secret": "y"}
    options["config_kwargs"] = {"retries": {"max_attempts": 0}, "connect_timeout": 1}  # type: ignore[assignment]
    monkeypatch.setitem(fsspec.config.conf, "s3", options)
    with pytest.raises(LibraryError, match=r"s3://quotes/manifest\.json: cannot be read .*127\.0\.0\.1:9"):
        ClusterLibrary("s3://quotes", tmp_path / "home", Here())


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("gs://bucket/q", "gcsfs"),
        ("abfs://bucket/q", "adlfs"),
        ("webdav://example.org/q", "webdav4"),
        ("hdfs://127.0.0.1:9/q", "cannot be reached"),
        ("nonsense://bucket/q", "no storage is called nonsense://"),
    ],
)
def test_what_a_storage_needs_is_named(url: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "gcsfs", None)
    monkeypatch.setitem(__import__("sys").modules, "adlfs", None)
    with pytest.raises(LibraryError, match=reason) as raised:
        Files(url)
    assert "\n" not in str(raised.value)
    if reason in {"gcsfs", "adlfs", "webdav4"}:
        assert "on every worker" in str(raised.value)


def test_copies_go_when_nobody_asks_for_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(copied.COPIES, str(tmp_path))
    brought: list[str] = []

    def bring(name: str) -> Path:
        def write(target: Path) -> None:
            brought.append(name)
            target.write_bytes(b"12345")

        return copied.copied(name, 5, write)

    old, left = bring("old"), tmp_path / ".some.1234.new"
    left.write_bytes(b"12")
    for path in (old, left):
        os.utime(path, (1, 1))
    assert bring("old") == old  # asked for again: it stays
    new = bring("new")
    assert sorted(tmp_path.iterdir()) == [new, old]
    os.utime(old, (1, 1))
    old.write_bytes(b"123")
    bring("old")
    assert (old.read_bytes(), brought) == (b"12345", ["old", "new", "old"])
    with pytest.raises(OSError, match="gone"):
        copied.copied("bad", 5, lambda target: (_ for _ in ()).throw(OSError("gone")))
    assert sorted(tmp_path.iterdir()) == [new, old]


def test_documents_that_another_has_added_meanwhile_are_left_out(tmp_path: Path) -> None:
    """A task has made a shard of documents; before it is entered, somebody else adds one of them."""
    entries = made(6)
    with ClusterLibrary(str(tmp_path / "shards"), tmp_path / "home", Here()) as library:
        kept = ingest.numbered([dataclasses.replace(entry, body=b"") for entry in entries])
        shard = ingest.write_shard(Files(library.root), kept)
        counts = ingest.counted_mentions(kept)
        library.add(entries[2:4])
        library.enter(shard, [ingest.facts_of(one, counts) for one in kept])
        library.cover()
        assert sorted(library.documents()) == sorted(entry.source for entry in entries)
        assert library.stats().quotations == sum(len(entry.said) for entry in entries)
        texts = [record.text for record in library.records(range(1, library.newest() + 1))]
        assert sorted(texts) == sorted(said.text for entry in entries for said in entry.said)
        assert library.check() == []
