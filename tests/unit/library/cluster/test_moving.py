"""A library goes into shards and comes back with the same ids, people, judgements and answers."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from test_workers import asked, made

from reader.library.cluster import changing
from reader.library.cluster.engine import ClusterLibrary
from reader.library.cluster.moving import from_shards, is_sharded, to_shards
from reader.library.cluster.workers import Here
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import Entry, LibraryError, Verdict
from reader.library.kept import BEYOND_REPAIR


def lived_with(folder: Path) -> EmbeddedLibrary:
    """A library in which documents came, went and were changed, and people were judged."""
    library = EmbeddedLibrary(folder)
    entries = made(60)
    library.add(entries)
    library.remove([entries[4].source, entries[59].source])
    changed = dataclasses.replace(
        entries[7], sha256="new", said=(*entries[7].said[1:], dataclasses.replace(entries[7].said[0], text="quite new"))
    )
    library.add([changed])
    known = [mention for person in library.persons()[:3] for mention in library.mentions(person.id)[:2]]
    library.judge(Verdict.DIFFERENT, known[0].id, known[1].id, "ed", "2020-01-02")
    library.judge(Verdict.SAME, known[2].id, known[4].id, "ed", "2020-01-03", "she said so")
    return library


def everything(library: EmbeddedLibrary | ClusterLibrary) -> list[object]:
    return [
        asked(library),
        library.records(range(1, library.newest() + 1)),
        library.documents(),
        [library.body(source) for source in sorted(library.documents())],
        library.persons(),
        [library.mentions(person.id) for person in library.persons()],
        library.judgements(),
        library.stats(),
        library.newest(),
    ]


def stopped_before_the_manifest(
    library: ClusterLibrary, entries: Sequence[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Add documents, then remove the third; each time the power goes when the shards are written, not the manifest."""

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(changing, "save_manifest", crash)
        for change in (lambda: library.add(entries), lambda: library.remove([entries[2].source])):
            with pytest.raises(KeyboardInterrupt):
                change()


def test_there_and_back(tmp_path: Path) -> None:
    shards, home = str(tmp_path / "shards"), tmp_path / "home"
    with lived_with(tmp_path / "one") as one:
        expected = everything(one)
        new = made(63)[60:]
        assert to_shards(tmp_path / "one", shards, 100, home=home) == 4
        assert is_sharded(shards)
        with ClusterLibrary(shards, home, Here(3)) as library:
            assert everything(library) == expected
            assert library.check() == []
        from_shards(shards, tmp_path / "two", home=home)
        with EmbeddedLibrary(tmp_path / "two") as two:
            assert everything(two) == expected
            assert two.check() == []
            assert (two.add(new), two.records([two.newest()])) == (one.add(new), one.records([one.newest()]))
        with ClusterLibrary(shards, home, Here()) as library:
            library.add(new)
            assert everything(library) == everything(one)


def test_files_fit_their_hashes(tmp_path: Path) -> None:
    from hashlib import sha256

    with lived_with(tmp_path / "one"):
        to_shards(tmp_path / "one", str(tmp_path / "shards"), 1_000, home=tmp_path / "home")
    manifest = json.loads((tmp_path / "shards" / "manifest.json").read_text())
    (shard,) = manifest["shards"]
    folder = tmp_path / "shards" / "shards" / shard["name"]
    files = {"index": "index.arrays", "quotations": "quotations.parquet", "texts": "documents.parquet"}
    for key, name in files.items():
        data = (folder / name).read_bytes()
        assert (shard[key]["size"], shard[key]["sha256"]) == (len(data), sha256(data).hexdigest())
        assert (folder / name).stat().st_mode & 0o77 == 0


def test_nothing_is_written_over(tmp_path: Path) -> None:
    shards, home = str(tmp_path / "shards"), tmp_path / "home"
    with lived_with(tmp_path / "one"):
        to_shards(tmp_path / "one", shards, 1_000, home=home)
        with pytest.raises(LibraryError, match="already"):
            to_shards(tmp_path / "one", shards, 1_000, home=home)
        with pytest.raises(LibraryError, match="already"):
            from_shards(shards, tmp_path / "one", home=home)


def test_a_client_that_lost_its_file_finds_all_but_judgements(tmp_path: Path) -> None:
    shards = str(tmp_path / "shards")
    with lived_with(tmp_path / "one") as one:
        to_shards(tmp_path / "one", shards, 100, home=tmp_path / "home")
        with ClusterLibrary(shards, tmp_path / "another", Here()) as library:
            assert library.judgements() == []
            assert library.documents() == one.documents()
            names = [sorted(person.names) for person in library.persons()]
            assert sorted(map(str, names)) != []
            assert library.stats().speakers == one.stats().speakers


def test_what_is_damaged_is_named_and_mended(tmp_path: Path) -> None:
    shards, home = str(tmp_path / "shards"), tmp_path / "home"
    with lived_with(tmp_path / "one") as one:
        expected = asked(one)
        to_shards(tmp_path / "one", shards, 100, home=home)
    with ClusterLibrary(shards, home, Here(2)) as library:
        first = library.manifest.shards[0]
        index = tmp_path / "shards" / first.file("index.arrays")
        whole = index.read_bytes()
        index.write_bytes(whole[: len(whole) // 2])
        assert [line.partition(":")[2].strip() for line in library.check()] == ["missing or damaged"]
        from reader.library.cluster.shards.shelf import SHELF

        SHELF.__init__()  # type: ignore[misc]
        assert asked(library) == expected
        assert library.check() == []
        table = tmp_path / "shards" / library.manifest.shards[0].file("quotations.parquet")
        table.write_bytes(b"nothing")
        with pytest.raises(LibraryError, match=r"quotations\.parquet"):
            library.repair()


def test_a_manifest_of_a_newer_reader_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"version": 99}')
    with pytest.raises(LibraryError, match="newer"):
        ClusterLibrary(str(tmp_path), tmp_path / "home", Here())
    bad = (
        '{"version": 1, "words": null, "shards": [{"name": "../../elsewhere", "documents": 1, "rows": 1,'
        ' "quotation_base": 0, "mention_base": 0, "index": {"size": 1, "sha256": ""},'
        ' "quotations": {"size": 1, "sha256": ""}, "texts": {"size": 1, "sha256": ""}}]}'
    )
    (tmp_path / "manifest.json").write_text(bad)
    with pytest.raises(LibraryError, match="no shard"):
        ClusterLibrary(str(tmp_path), tmp_path / "home", Here())
    (tmp_path / "manifest.json").write_text("[]")
    with pytest.raises(LibraryError, match="damaged"):
        ClusterLibrary(str(tmp_path), tmp_path / "home", Here())


def test_a_home_belongs_to_one_library(tmp_path: Path) -> None:
    ClusterLibrary(str(tmp_path / "one"), tmp_path / "home", Here()).close()
    with pytest.raises(LibraryError, match="belongs to"):
        ClusterLibrary(str(tmp_path / "two"), tmp_path / "home", Here())
    with pytest.raises(LibraryError, match="something else"):
        EmbeddedLibrary(tmp_path / "home")


def test_what_was_not_entered_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The power goes when a shard is written and the manifest is not: the library is as it was, the shard is swept."""
    entries = made(20)
    with ClusterLibrary(str(tmp_path / "shards"), tmp_path / "home", Here()) as library:
        library.add(entries[:10])
        expected = everything(library)
        stopped_before_the_manifest(library, entries, monkeypatch)
    with ClusterLibrary(str(tmp_path / "shards"), tmp_path / "home", Here()) as library:
        assert everything(library) == expected
        assert all("nothing names" in line for line in library.check())
        assert library.check()
        library.repair()
        assert library.check() == []
        assert library.add(entries).new == 10


@pytest.mark.parametrize(
    ("rows", "everything", "groups"),
    [
        ([10] * 20, False, [list(range(8)), list(range(8, 16))]),
        ([50_000, *[10] * 8], False, [list(range(1, 9))]),
        ([10, 50_000] * 8, False, []),
        ([300_000] * 9, False, [[0, 1, 2]]),
        ([900_000, 10, 10, 600_000, 600_000, 1_000_000, 5], True, [[0, 1, 2]]),
        ([1_000_000, 1_000_000], True, []),
    ],
)
def test_neighbours_of_one_size_are_merged(rows: list[int], everything: bool, groups: list[list[int]]) -> None:
    from reader.library.cluster.merging import groups_of
    from reader.library.cluster.shards.manifest import FileInfo, ShardInfo

    file = FileInfo(1, "")
    shards = [ShardInfo(str(number), 1, count, 0, 0, file, file, file) for number, count in enumerate(rows)]
    assert [[int(shard.name) for shard in group] for group in groups_of(shards, everything=everything)] == groups


@pytest.mark.parametrize("file", ["quotations.parquet", "documents.parquet"])
def test_a_damaged_table_is_not_promised_to_be_mended(tmp_path: Path, file: str) -> None:
    shards, home = str(tmp_path / "shards"), tmp_path / "home"
    with lived_with(tmp_path / "one"):
        to_shards(tmp_path / "one", shards, 100, home=home)
    with ClusterLibrary(shards, home, Here()) as library:
        name = library.manifest.shards[0].file(file)
        table = tmp_path / "shards" / name
        whole = table.read_bytes()
        table.write_bytes(whole[:100] + bytes(50) + whole[150:])
        (said,) = library.check()
        assert said.startswith(name)
        assert said.endswith(BEYOND_REPAIR)
        with pytest.raises(LibraryError, match="put a copy of this file in its place"):
            library.repair()
        table.write_bytes(whole)
        assert library.check() == []
        assert library.repair() == 0
