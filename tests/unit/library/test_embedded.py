"""The embedded library in itself: drives, files, two writers, readers beside a writer, a full disk."""

from __future__ import annotations

import multiprocessing as mp
import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.embedded.connection import FILE
from reader.library.embedded.drives import network_drive
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.embedded.index import container, upkeep
from reader.library.embedded.index.array_index import ArrayIndex
from reader.library.embedded.index.container import Container, DamagedError, hash_of, write
from reader.library.embedded.index.plain_index import MOST
from reader.library.embedded.index.segment import load, make, merged, save, without
from reader.library.embedded.index.words import JoinedWords
from reader.library.engine import EVERYTHING, Entry, Facet, LibraryError, Mention, Said, Where
from reader.search.index.arrays import ArrayWords
from reader.search.index.vocabulary import SortedWords
from reader.search.query import parse

WORDS = "harbour bridge council budget spring water school mayor never always money build close river night".split()
MOUNTS = """22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:40 / /mnt/desk rw shared:5 - nfs4 desk:/export rw,vers=4.2
31 22 0:41 / /mnt/team\\040share rw shared:6 - cifs //team/share rw
32 30 254:2 / /mnt/desk/local rw shared:7 - ext4 /dev/vdb1 rw
33 22 0:42 / /home/ed/remote rw - fuse.sshfs ed@desk:/ rw
"""


def entry(number: int, quotations: int = 6, version: int = 0) -> Entry:
    def words(at: int) -> str:
        return f"{WORDS[(number + at) % 15]} {WORDS[(number * 7 + at * 3) % 15]} word{number} v{version} x{at}"

    said = tuple(Said(at, words(at), speaker=0) for at in range(quotations))
    who = (Mention("Ada Moor"),)
    return Entry(f"/a/{number}", f"{number}-{version}", "", "Gazette", "", 730_000 + number, "en", who, said)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/mnt/desk/library", "nfs4"),
        ("/mnt/desk", "nfs4"),
        ("/mnt/desktop/library", ""),
        ("/mnt/desk/local/library", ""),
        ("/mnt/team share/x", "cifs"),
        ("/home/ed/remote/x", "fuse.sshfs"),
        ("/home/ed/library", ""),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")
def test_network_drives_are_told_from_disks(folder, kind):
    assert network_drive(Path(folder), MOUNTS) == kind


def test_the_disk_of_a_test_is_no_network_drive(tmp_path):
    assert network_drive(tmp_path / "not" / "there") == ""


arrays = st.sampled_from((np.uint8, np.uint16, np.int32, np.int64, np.uint64)).flatmap(
    lambda kind: st.lists(st.integers(0, 255), max_size=40).map(lambda values: np.array(values, kind))
)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), arrays | st.text(max_size=30), max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_container_gives_back_what_was_put_in(tmp_path_factory, parts):
    path = tmp_path_factory.mktemp("container") / "file"
    parts = {
        name: part.encode("utf-8", "ignore").decode() if isinstance(part, str) else part for name, part in parts.items()
    }
    size, sha256 = write(path, parts)
    assert (path.stat().st_size, hash_of(path)) == (size, sha256)
    assert path.stat().st_mode & 0o777 == 0o600
    found = Container(path, size)
    for name, part in parts.items():
        if isinstance(part, str):
            assert found.text(name) == part
        else:
            assert found.array(name).dtype == part.dtype
            assert found.array(name).tolist() == part.tolist()
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedError):
        Container(path, size)


rows = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=12)


@given(rows, rows, st.sets(st.integers(1, 24)))
@settings(max_examples=40, deadline=None)
def test_merging_and_taking_out_is_what_making_gives(tmp_path_factory, first, second, gone):
    every = [(id, text, id % 5, id % 4) for id, text in enumerate([*first, *second], 1)]
    whole = merged([make(every[: len(first)]), make(every[len(first) :])])
    assert as_lists(whole) == as_lists(make(every))
    left = [row for row in every if row[0] not in gone]
    if left:
        rest = without(whole, np.array(sorted(gone), np.int64))
        assert as_lists(rest) == as_lists(make(left))
        path = tmp_path_factory.mktemp("segment") / "file"
        size, _ = save(rest, path)
        stored = load(path, size)
        assert as_lists(stored) == as_lists(rest)
        assert (len(stored.words), stored.words[-1], stored.words[1:3]) == (
            len(rest.words),
            rest.words[-1],
            rest.words[1:3],
        )


def as_lists(segment):
    prints = sorted(zip(segment.prints.tolist(), segment.print_rows.tolist(), strict=True))
    columns = (segment.ids, segment.starts, segment.rows, segment.mentions, segment.kinds)
    return list(segment.words), *(column.tolist() for column in columns), prints


vocabulary = st.sets(st.text("abcdeé", min_size=1, max_size=7), max_size=30)


@given(vocabulary, vocabulary, st.text("abcdeé", min_size=3, max_size=6), st.integers(1, 2))
@settings(max_examples=150, deadline=None)
def test_joined_words_are_the_words_of_both(base, more, word, edits):
    more -= base
    joined, whole = JoinedWords(ArrayWords.of(sorted(base)), sorted(more)), SortedWords(sorted(base | more))
    assert list(joined.words) == list(whole.words)
    assert joined.find(word) == whole.find(word)
    assert joined.beginning_with(word[:2]) == whole.beginning_with(word[:2])
    assert sorted(joined.within(word, edits)) == sorted(whole.within(word, edits))
    for length in (3, 4):
        mine, theirs = (sorted(v.heads_within(word, length, edits)) for v in (joined, whole))
        assert [head[:2] for head in mine] == [head[:2] for head in theirs]
        for head, _, number in mine:
            first, last = whole.beginning_with(head)
            assert first <= number < last


def test_segments_are_made_and_merged_in_the_background(tmp_path, monkeypatch):
    monkeypatch.setattr(upkeep, "FLUSHED", 60)
    with EmbeddedLibrary(tmp_path / "library") as library:
        for number in range(120):
            library.add([entry(number)])
            library.settle()
        assert library.index_problem == ""
        names = [p.name for p in (tmp_path / "library" / "index").iterdir() if p.suffix == ".arrays"]
        assert 2 <= len(names) <= 2 * upkeep.TIER
        assert library.check() == []
        assert library.stats().quotations == 720
        assert len(library.search(parse("word119"), EVERYTHING, 20)) >= 6


def test_every_quotation_is_found_while_the_index_is_kept(tmp_path, monkeypatch):
    """A writer that flushes and merges, and a reader of its own: what was acknowledged is found, always, once."""
    monkeypatch.setattr(upkeep, "FLUSHED", 60)
    with EmbeddedLibrary(tmp_path / "library") as library, EmbeddedLibrary(tmp_path / "library") as other:
        for number in range(60):
            library.add([entry(number)])
            for reader in (library, other):
                for _ in range(500):  # what another process wrote is seen in a moment, and one's own at once
                    found = reader.search(parse(f'"word{number} v0 x3"'), EVERYTHING, 5)
                    if found.hits or reader is library:
                        break
                    time.sleep(0.01)
                assert [hit.record.source for hit in found] == [f"/a/{number}"]


def test_two_writers_at_once_lose_nothing(tmp_path):
    ctx = mp.get_context("spawn")
    made = [ctx.Process(target=_write, args=(str(tmp_path / "library"), start)) for start in (0, 1)]
    for process in made:
        process.start()
    for process in made:
        process.join(120)
    assert [process.exitcode for process in made] == [0, 0]
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert library.stats().documents == 40
        assert library.stats().persons == 1
        assert library.check() == []
        ids = [hit.record.id for hit in library.search(parse(""), Where(first=1), 1000)]
        assert len(ids) == len(set(ids)) == 240


def _write(folder: str, start: int) -> None:
    with EmbeddedLibrary(Path(folder), keeps_index=False) as library:
        for number in range(start, 40, 2):
            library.add([entry(number, version=1)])
            library.add([entry(number)])
            if number % 5 == 0:
                library.flush()


def test_threads_search_while_one_writes(tmp_path):
    problems: list[BaseException] = []
    with EmbeddedLibrary(tmp_path / "library", keeps_index=False) as library:
        library.add(entry(number) for number in range(30))
        stop = threading.Event()

        def search() -> None:
            try:
                while not stop.is_set():
                    found = library.search(parse("word7"), Where(last=730_025), 5)
                    assert 1 <= len(found) <= 5  # one that was replaced since is left out
                    assert found.hits[0].record.source == "/a/7"
                    assert library.counts(Where(first=1), Facet.PUBLISHER)[0].value == "Gazette"
            except BaseException as error:
                problems.append(error)

        threads = [threading.Thread(target=search) for _ in range(3)]
        for thread in threads:
            thread.start()
        for number in range(40):
            library.add([entry(number, version=number % 2)] if number != 7 else [])
            if number % 10 == 0:
                library.flush()
        stop.set()
        for thread in threads:
            thread.join()
    assert problems == []


def test_a_reader_sees_what_another_process_wrote(tmp_path):
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert library.search(parse("word3"), EVERYTHING, 5).hits == ()
        ctx = mp.get_context("spawn")
        process = ctx.Process(target=_write, args=(str(tmp_path / "library"), 39))
        process.start()
        process.join(60)
        until = time.monotonic() + 20
        while not library.search(parse("word39"), EVERYTHING, 10).hits and time.monotonic() < until:
            time.sleep(0.05)  # it looks for what others wrote now and then, not with every search
        assert len(library.search(parse("word39"), EVERYTHING, 10)) == 6


def test_without_numpy_there_is_a_limit_that_names_the_extra(tmp_path):
    with EmbeddedLibrary(tmp_path / "library", arrays=False) as library:
        library.add([entry(0, MOST // 2), entry(1, MOST // 2)])
        assert library.search(parse("word1"), EVERYTHING, 3).total
        library.add([entry(2, 1)])
        with pytest.raises(LibraryError, match=r"quote-reader\[library\]"):
            library.search(parse("word1"), EVERYTHING, 3)
        assert library.stats().quotations == MOST + 1  # all else works


def test_a_library_without_numpy_and_with_it(tmp_path):
    with EmbeddedLibrary(tmp_path / "library", keeps_index=False) as library:
        library.add([entry(number) for number in range(5)])
        library.flush()
    with EmbeddedLibrary(tmp_path / "library", arrays=False) as plain:
        plain.add([entry(2, version=1)])
        assert plain.remove(["/a/0"]) == 1
    with EmbeddedLibrary(tmp_path / "library", keeps_index=False) as library:
        assert library.check() == []
        assert library.search(parse('"word0"'), EVERYTHING, 9).hits == ()
        assert len(library.search(parse('"word2 v1"'), EVERYTHING, 9)) == 6


def test_a_damaged_segment_is_built_again_when_it_is_met(tmp_path):
    folder = tmp_path / "library"
    with EmbeddedLibrary(folder, keeps_index=False) as library:
        library.add([entry(number) for number in range(20)])
        library.flush()
    (segment,) = (folder / "index").glob("[0-9]*.arrays")
    segment.write_bytes(segment.read_bytes()[:-64])
    with EmbeddedLibrary(folder, keeps_index=False) as library:
        assert len(library.search(parse("word3"), EVERYTHING, 10)) >= 6
        assert library.check() == []


def test_an_index_of_another_release_is_built_again_when_it_is_met(tmp_path, monkeypatch):
    monkeypatch.setattr(container, "FORMAT", container.FORMAT - 1)
    with EmbeddedLibrary(tmp_path) as library:
        for number in range(3):
            library.add([entry(number)])
            library.flush()
        words = entry(1).said[0].text
        before = library.search(parse(words), EVERYTHING, 9)
        assert len(before)
        assert library.check() == []
    monkeypatch.undo()
    with EmbeddedLibrary(tmp_path) as library:
        assert [hit.record for hit in library.search(parse(words), EVERYTHING, 9)] == [hit.record for hit in before]
        assert library.check() == []
        library.merge(everything=True)
        assert [hit.record for hit in library.search(parse(words), EVERYTHING, 9)] == [hit.record for hit in before]


def test_damage_does_not_spread_into_a_merged_segment(tmp_path):
    folder = tmp_path / "library"
    with EmbeddedLibrary(folder, keeps_index=False) as library:
        for number in range(3):
            library.add([entry(number)])
            library.flush()
        first = min((folder / "index").glob("[0-9]*.arrays"))
        data = bytearray(first.read_bytes())
        data[-70] ^= 1
        first.write_bytes(data)
        library.merge(everything=True)
        assert library.check() == []
        assert len(library.search(parse("word0"), EVERYTHING, 10)) >= 6


FULL = """
import resource, signal, sys
from pathlib import Path
sys.path[:0] = {paths!r}
from test_embedded import entry
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import LibraryError
folder = Path(sys.argv[1])
with EmbeddedLibrary(folder, keeps_index=False) as library:
    library.add([entry(n) for n in range(20)])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
library = EmbeddedLibrary(folder, keeps_index=False)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
try:
    for n in range(20, 2000):
        library.add([entry(n)])
    print("never full")
except LibraryError as error:
    print("refused:", error)
try:
    library.flush()
except LibraryError as error:
    print("no index:", error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
library.add([entry(n) for n in range(3000, 3010)])
print(library.stats().documents - n)
library.close()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits as POSIX knows them")
def test_a_full_disk_is_said_and_loses_nothing(tmp_path):
    here = Path(__file__)
    code = FULL.format(paths=[str(here.parent), str(here.parents[3])])
    command = [sys.executable, "-c", code, str(tmp_path / "library")]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert lines[0].startswith("refused: ")
    assert "library.sqlite" in lines[0]
    assert lines[-1] == "10"  # the documents before the one that was refused, and ten more
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert library.check() == []


def test_a_view_that_is_in_use_stays_whole(tmp_path):
    with EmbeddedLibrary(tmp_path / "library", keeps_index=False) as library:
        library.add([entry(number) for number in range(10)])
        library.flush()
        index = library._index_now()
        assert isinstance(index, ArrayIndex)
        library.remove([f"/a/{number}" for number in range(9)])
        hits, ids = index.search(parse("word9"), index.select(Where(first=1)), 5, bool)
        assert len(hits) == len(ids)


def test_private_from_the_first_byte(tmp_path):
    old = os.umask(0)
    try:
        with EmbeddedLibrary(tmp_path / "library") as library:
            library.add([entry(0)])
            library.flush()
            paths = [tmp_path / "library", *(tmp_path / "library").rglob("*")]
            modes = {path.name: path.stat().st_mode & 0o777 for path in paths}
    finally:
        os.umask(old)
    assert modes.pop("library") == modes.pop("index") == 0o700
    assert set(modes.values()) == {0o600}, modes
    assert {FILE, f"{FILE}-wal", f"{FILE}-shm"} <= modes.keys()


def test_a_write_ahead_log_and_full_synchronisation(tmp_path):
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert library._writing.execute("pragma journal_mode").fetchone() == ("wal",)
        assert library._writing.execute("pragma synchronous").fetchone() == (2,)
        with pytest.raises(sqlite3.OperationalError):
            library._reading.execute("delete from document")
