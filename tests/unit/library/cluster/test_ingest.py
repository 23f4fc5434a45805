"""Adding on a cluster: the same library as on one machine, also where workers are killed and runs are interrupted."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from test_warc import page, record
from test_workers import kill_one, workers_of

from reader.library.cluster import ingest
from reader.library.cluster.engine import ClusterLibrary
from reader.library.cluster.workers import Here, Workers
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING
from reader.library.entry import document_in
from reader.library.printings.copies import where_else
from reader.library.printings.printed import printed_elsewhere
from reader.library.sources.add import add_sources
from reader.library.sources.outcomes import Adding, Outcome, State
from reader.search.lookup import SearchCancelledError
from reader.search.query import parse

PLACES = "harbour bridge market school station library chapel garden theatre quarry".split()


def articles(folder: Path, count: int) -> list[str]:
    folder.mkdir()
    for number in range(count):
        place = PLACES[number % len(PLACES)]
        (folder / f"{number:03}.txt").write_text(
            f"The {place}\n\nPeople met at the {place} on Friday.\n\n"
            f"“We will keep the {place} open for another {number} years,” said Ines Varga, who runs it.\n"
        )
    return sorted(map(str, folder.iterdir()))


def opened(folder: Path, workers: Workers) -> ClusterLibrary:
    return ClusterLibrary(str(folder / "shards"), folder / "home", workers)


def said(library: Any) -> list[tuple[str, str, str]]:
    return sorted((r.source, r.text, r.speaker) for r in library.records(range(1, library.newest() + 1)))


def test_the_same_is_added_as_on_one_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = articles(tmp_path / "articles", 23)
    missing = str(tmp_path / "articles" / "nothing.txt")
    told: list[tuple[int, int, Outcome]] = []
    with EmbeddedLibrary(tmp_path / "one") as one, opened(tmp_path, Here(2)) as library:
        expected = add_sources(one, [*files, missing], Adding(jobs=1))
        report = ingest.add_on_cluster(library, [*files, missing], progress=lambda *said: told.append(said))
        assert report.added == expected.added
        assert sorted(report.outcomes, key=str) == sorted(expected.outcomes, key=str)
        assert [reason for _, _, o in told if (reason := o.reason)] == [o.reason for o in expected.of(State.FAILED)]
        assert told[-1][:2] == (24, 24)
        assert said(library) == said(one)
        assert library.stats() == one.stats()
        assert len(library.manifest.shards) > 1
        words = "We will keep the old bridge open for another 11 years"
        assert where_else(library, words) == where_else(one, words) != []
        article = document_in(one.body(files[1]) or b"", "")
        assert printed_elsewhere(library, article, files[1]) == printed_elsewhere(one, article, files[1])
        with pytest.raises(SearchCancelledError):
            library.search(parse("bridge"), EVERYTHING, 5, cancelled=lambda: True)

        again = ingest.add_on_cluster(library, files)
        assert {outcome.state for outcome in again.outcomes} == {State.UNCHANGED}
        Path(files[3]).write_text(Path(files[3]).read_text().replace("Ines Varga", "Otto Lind"))
        before = {r.text: r.id for r in library.records(range(1, library.newest() + 1))}
        third = ingest.add_on_cluster(library, files)
        assert (third.added.replaced, third.added.unchanged) == (1, 22)
        assert [h.record.speaker for h in library.search(parse("open for another 3 years"), EVERYTHING, 1)] == [
            "Otto Lind"
        ]
        after = {r.text: r.id for r in library.records(range(1, library.newest() + 1))}
        assert sum(before[text] == after[text] for text in before) == len(before) - 1
        library.merge(everything=True)
        assert len(library.manifest.shards) == 1
        assert library.check() == []


def test_an_interrupted_run_goes_on(tmp_path: Path) -> None:
    files = articles(tmp_path / "articles", 20)
    with opened(tmp_path, Here()) as library:

        def stop(done: int, _: int, __: Outcome) -> None:
            if done == 9:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            ingest.add_on_cluster(library, files, progress=stop)
        kept = library.stats().documents
        assert 9 <= kept < 20
    with opened(tmp_path, Here()) as library:
        assert library.stats().documents == kept
        report = ingest.add_on_cluster(library, files)
        assert len(report.of(State.UNCHANGED)) == kept
        assert library.stats().documents == 20


def test_another_client_finds_what_one_has_entered_and_not_covered(tmp_path: Path) -> None:
    """The words of new shards are written late: where that was not done any more, the next reader does it."""
    files = articles(tmp_path / "articles", 6)
    with opened(tmp_path, Here()) as library:
        batch = ingest.made(library.root, [(ingest.Given(file), "") for file in files], Adding(), b"")
        assert batch.shard is not None
        library.enter(batch.shard, batch.facts)
        assert library.manifest.searched == ()
    with ClusterLibrary(str(tmp_path / "shards"), tmp_path / "another", Here()) as library:
        assert library.search(parse("keep the market"), EVERYTHING, 3).total == 1


def test_storage_that_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards and sources in memory, as they might be in s3://; what is mapped is copied to a folder for that."""
    import fsspec

    monkeypatch.setenv("READER_CLUSTER_COPIES", str(tmp_path / "copies"))
    memory = fsspec.filesystem("memory")
    memory.pipe("/in/one.html", page("The pier belongs to the town"))
    memory.pipe("/in/notes.bin", b"\0\1")
    memory.pipe("/in/crawl.warc.gz", gzip.compress(record("https://a.example/1", page("The pier is for sale"))))
    try:
        with ClusterLibrary("memory://shards", tmp_path / "home", Here(2)) as library:
            report = ingest.add_on_cluster(library, ["memory://in", "memory://in/gone.html"])
            assert sorted(library.documents()) == ["https://a.example/1", "memory:///in/one.html"]
            (failed,) = report.of(State.FAILED)
            assert failed.path.endswith("gone.html")
            assert library.search(parse("pier"), EVERYTHING, 5).total == 2
            assert library.remove(["https://a.example/1"]) == 1
            assert library.search(parse("pier"), EVERYTHING, 5).total == 1
            assert library.check() == []
            assert b"The pier" in __import__("zlib").decompress(library.body("memory:///in/one.html") or b"")
        assert list((tmp_path / "copies").iterdir())
    finally:
        memory.rm("/", recursive=True)


def test_a_killed_worker_costs_time_and_nothing_else(tmp_path: Path, mortal_cluster: Any) -> None:
    files = articles(tmp_path / "articles", 32)
    with opened(tmp_path, workers_of(mortal_cluster, 2)) as library:
        killed: list[int] = []

        def kill(done: int, _: int, __: Outcome) -> None:
            if done in {5, 17} and len(killed) < 2:
                killed.extend(kill_one(mortal_cluster))

        report = ingest.add_on_cluster(library, files, progress=kill)
        assert killed
        assert len(report.of(State.ADDED)) == 32
        assert library.stats().documents == 32
        texts = [text for _, text, _ in said(library)]
        assert len(texts) == len(set(texts)) == 32
