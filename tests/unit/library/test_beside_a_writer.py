"""What a library answers while documents are added, and who does the work meanwhile."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.embedded import changing, connection, facts
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.embedded.index import keeping, upkeep
from reader.library.embedded.index.mention_values import MentionValues
from reader.library.embedded.index.refreshing import ArrayIndexes
from reader.library.embedded.rows import at_once
from reader.library.engine import EVERYTHING, Entry, Facet, LibraryError, Mention, Said, Verdict
from reader.search.query import parse

T = TypeVar("T")


def entry(number: int, version: int = 0, day: int = 730_000, name: str = "Ada Moor") -> Entry:
    said = tuple(Said(at, f"a ferry word{number} v{version} x{at}", speaker=0) for at in range(6))
    return Entry(f"/a/{number}", f"{number}-{version}", "", "Gazette", "", day, "en", (Mention(name),), said)


def sources(library: EmbeddedLibrary, words: str) -> set[str]:
    return {hit.record.source for hit in library.search(parse(words), EVERYTHING, 100)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


def in_thread(work: Callable[[], T]) -> T:
    """What another thread makes of it."""
    made: list[T] = []
    thread = threading.Thread(target=lambda: made.append(work()))
    thread.start()
    thread.join(60)
    return made[0]


def test_while_another_thread_writes_a_question_has_what_was_read_last(folder, monkeypatch):
    reads, read = threading.Event(), ArrayIndexes._read

    def held(indexes: ArrayIndexes) -> None:
        assert reads.wait(60)
        read(indexes)

    with EmbeddedLibrary(folder) as library:
        library.add([entry(1)])
        assert sources(library, "ferry") == {"/a/1"}
        monkeypatch.setattr(ArrayIndexes, "_read", held)
        library.add([entry(2)])
        # The index cannot be read, and nobody else waits for that.
        assert in_thread(lambda: sources(library, "ferry")) == {"/a/1"}
        assert in_thread(lambda: library.counts(EVERYTHING, Facet.PUBLISHER)[0].count) == 6
        threading.Timer(0.2, reads.set).start()
        assert sources(library, "ferry") == {"/a/1", "/a/2"}  # who wrote it finds it


def test_once_it_has_caught_up_every_thread_finds_what_was_written(folder):
    with EmbeddedLibrary(folder) as library:
        for number in range(8):
            library.add([entry(number)])
            library.catch_up()
            assert in_thread(lambda: sources(library, "ferry")) == {f"/a/{each}" for each in range(number + 1)}


def test_what_cannot_be_read_is_heard_of_by_who_asks_and_read_again(folder, monkeypatch):
    read, failed = ArrayIndexes._read, []

    def failing(indexes: ArrayIndexes) -> None:
        if not failed:
            failed.append(True)
            raise sqlite3.OperationalError("the disk is gone")
        read(indexes)

    with EmbeddedLibrary(folder) as library:
        library.add([entry(1)])
        monkeypatch.setattr(ArrayIndexes, "_read", failing)
        with pytest.raises(LibraryError, match="the disk is gone"):
            sources(library, "ferry")
        assert sources(library, "ferry") == {"/a/1"}


def test_segments_are_made_in_a_process_of_its_own(folder, monkeypatch):
    monkeypatch.setattr(upkeep, "FLUSHED", 12)

    def never(*_: object) -> None:
        raise AssertionError("made in this process")

    monkeypatch.setattr(upkeep, "make", never)
    with EmbeddedLibrary(folder) as library:
        library.add(entry(number) for number in range(4))
        library.settle()
        assert library.index_problem == ""
        assert library._upkeep is not None
        assert (library._upkeep.fresh(), library._upkeep.segments()) == (0, 1)
        assert library._keeper is not None
        process = library._keeper._process
        assert process is not None
        assert process.poll() is None
        process.kill()  # as where it took too much memory, or was idle
        process.wait()
        library.add(entry(number) for number in range(4, 8))
        library.settle()
        assert library.index_problem == ""
        assert (library._upkeep.fresh(), library._upkeep.segments()) == (0, 2)
        assert sources(library, "ferry") == {f"/a/{number}" for number in range(8)}
        process = library._keeper._process
    assert process is not None
    assert process.poll() is not None


def test_where_no_process_can_be_started_segments_are_made_here(folder, monkeypatch):
    monkeypatch.setattr(upkeep, "FLUSHED", 12)

    def refused(_: str) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(keeping, "start_child", refused)
    with EmbeddedLibrary(folder) as library:
        library.add(entry(number) for number in range(4))
        library.settle()
        assert library.index_problem == ""
        assert library._upkeep is not None
        assert library._upkeep.segments() == 1


def test_whoever_closes_a_library_does_not_wait_for_its_index(folder, monkeypatch):
    monkeypatch.setattr(upkeep, "FLUSHED", 12)
    library = EmbeddedLibrary(folder)
    assert library._upkeep is not None
    with library._upkeep.lock():  # what keeps the index cannot begin
        library.add(entry(number) for number in range(4))
        library.close()  # and this returns
        keeping = library._keeping
        assert keeping is not None
        assert keeping.is_alive()
    keeping.join(60)
    assert not keeping.is_alive()
    assert library._keeper is not None
    assert library._keeper._process is None  # it has ended
    with EmbeddedLibrary(folder) as after:
        assert after._upkeep is not None
        assert (after._upkeep.fresh(), after._upkeep.segments()) == (0, 1)
        assert sources(after, "ferry") == {f"/a/{number}" for number in range(4)}


def test_what_went_wrong_there_is_known_here(folder, monkeypatch):
    monkeypatch.setattr(upkeep, "FLUSHED", 12)
    with EmbeddedLibrary(folder) as library:
        library.add([entry(1)])
        (folder / "index" / ".writing.lock").unlink(missing_ok=True)
        (folder / "index" / ".writing.lock").mkdir()  # no lock can be had
        library.add([entry(2), entry(3)])
        library.settle()
        assert "cannot write in" in library.index_problem
        assert sources(library, "ferry") == {"/a/1", "/a/2", "/a/3"}


def test_of_mentions_only_new_ones_are_read_until_something_else_changes(folder, monkeypatch):
    asked: list[int] = []
    values = facts.values_of_mentions
    monkeypatch.setattr(
        facts, "values_of_mentions", lambda c, by, above=0: (asked.append(above), values(c, by, above))[1]
    )

    def people(library: EmbeddedLibrary) -> dict[str, int]:
        asked.clear()
        return {count.value: count.count for count in library.counts(EVERYTHING, Facet.PERSON)}

    with EmbeddedLibrary(folder) as library:
        library.add([entry(1), entry(2, name="Bo Lind")])
        assert people(library) == {"Ada Moor": 6, "Bo Lind": 6}
        assert asked == [0]
        library.add([entry(3)])
        assert people(library) == {"Ada Moor": 12, "Bo Lind": 6}
        assert [above > 0 for above in asked] == [True]
        assert people(library) == {"Ada Moor": 12, "Bo Lind": 6}
        assert asked == []
        library.add([entry(3, version=1, name="Bo Lind")])  # replaced
        assert people(library) == {"Ada Moor": 6, "Bo Lind": 12}
        one, other = (person.id for person in library.persons())
        first, second = library.mentions(one)[0].id, library.mentions(other)[0].id
        library.judge(Verdict.SAME, first, second, "ed", "2020-01-01")
        assert sum(people(library).values()) == 18
        assert len(people(library)) == 1
        library.take_back(first, second)
        assert people(library) == {"Ada Moor": 6, "Bo Lind": 12}
        library.remove(["/a/1"])
        assert people(library) == {"Bo Lind": 12}
        library.rebuild()
        assert people(library) == {"Bo Lind": 12}


def test_another_day_of_a_document_moves_what_was_said_in_it(folder):
    with EmbeddedLibrary(folder) as library:
        library.add([entry(1), entry(2)])
        assert [c.value for c in library.counts(EVERYTHING, Facet.MONTH)] == ["1999-09"]
        library.add([entry(1, version=1, day=730_100)])
        assert [(c.value, c.count) for c in library.counts(EVERYTHING, Facet.MONTH)] == [("1999-09", 6), ("1999-12", 6)]


numbers = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)), max_size=30)


@given(numbers, st.lists(st.integers(1, 70), min_size=1, max_size=4))
def test_a_number_is_kept_for_every_mention_however_they_come(pairs, highest):
    known = dict(pairs)
    file = sqlite3.connect(":memory:")
    file.executescript(
        "create table document(id integer primary key, day integer); create table counter(name text, value integer);"
        "create table mention(id integer primary key, document integer);"
    )
    file.executemany("insert into document values(?,?)", [(day, day) for day in range(10)])
    values = MentionValues(file)
    there: set[int] = set()
    for last in sorted(highest):
        new = {id for id in known if id <= last} - there
        file.executemany("insert into mention values(?,?)", [(id, known[id]) for id in new])
        there |= new
        days = values.days(last)
        assert len(days) > last
        assert days.tolist()[: last + 1] == [known[id] if id in there else 0 for id in range(last + 1)]
    file.close()


@given(st.lists(st.text().map(lambda text: text.encode("utf-8", "ignore").decode()), max_size=6))
def test_rows_that_are_read_in_one_step_are_those_of_a_select(texts):
    file = sqlite3.connect(":memory:")
    file.execute("create table said(id integer primary key, text text)")
    file.executemany("insert into said(text) values(?)", [(text,) for text in texts])
    last = list(enumerate(texts, 1))[::-1]
    assert at_once(file, "select json_array(id, text) from said order by id desc limit 9") == [[*row] for row in last]
    assert (
        at_once(file, "select id from said where id > ? order by id limit 2", (1,)) == [id for id, _ in last[::-1]][1:3]
    )
    file.close()


@pytest.mark.parametrize("index", ["there", "gone", "without its words"])
def test_where_nothing_may_be_written_a_library_is_searched_as_it_is(folder, monkeypatch, index):
    with EmbeddedLibrary(folder, keeps_index=False) as library:
        library.add([entry(1), entry(2)])
        library.flush()
        library.merge(everything=True)
        library.add([entry(3)])
    for path in (folder / "index").iterdir():
        if index == "gone" or (index == "without its words" and path.name.startswith("words")):
            path.unlink()
    before = sorted(path.name for path in folder.rglob("*"))
    for module in (connection, changing):
        monkeypatch.setattr(module, "may_be_written", lambda _: False)
    with EmbeddedLibrary(folder) as library:
        assert sources(library, "fery") == {"/a/1", "/a/2", "/a/3"}
        assert library.stats().documents == 3
        assert library.counts(EVERYTHING, Facet.PERSON)[0].count == 18
        with pytest.raises(LibraryError, match="may not be written"):
            library.add([entry(4)])
        with pytest.raises(LibraryError, match="may not be written"):
            library.remove(["/a/1"])
        with pytest.raises(LibraryError, match="may not be written"):
            library.rebuild()
        assert sources(library, "ferry") == {"/a/1", "/a/2", "/a/3"}
    assert sorted(path.name for path in folder.rglob("*")) == before
