"""What a library keeps: documents, judgements, the index beside them, saved searches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from scenario import Acknowledge, Scenario, nothing, off_course

from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING, Entry, Mention, Said, Verdict
from reader.library.watch import save_search, saved_searches
from reader.search.query import parse

WORDS = ("the storm wall", "a bridge by spring", "nobody asked us", "seven ferries", "that is wishful", "no money")
QUERIES = ("storm", "ferries person:moor", "wishful")


def entry(number: int, version: int = 0) -> Entry:
    """A document of two quotations."""
    mentions = (Mention("Ada Moor"), Mention("Moor"))
    said = tuple(Said(at, f"{WORDS[number]} of number {number} {version} {at}", speaker=at) for at in range(2))
    return Entry(f"/articles/{number}", f"{number}-{version}", mentions=mentions, said=said, body=b"body")


def _open(folder: Path) -> EmbeddedLibrary:
    return EmbeddedLibrary(folder / "library", keeps_index=False)


def _make(folder: Path) -> None:
    _open(folder).close()


def _fill(folder: Path) -> None:
    with _open(folder) as library:
        library.add([entry(0), entry(1), entry(2)])
        library.flush()
        library.add([entry(3)])


def _add(folder: Path, acknowledge: Acknowledge) -> None:
    with _open(folder) as library:
        for number in range(len(WORDS)):
            library.add([entry(number)])
            acknowledge(f"{number}")
            if number % 2:
                library.flush()
        library.merge(everything=True)


State = tuple[str, ...]

_CHANGES: tuple[tuple[str, Callable[[EmbeddedLibrary], object]], ...] = (
    ("replace", lambda library: library.add([entry(1, 1)])),
    ("remove", lambda library: library.remove(["/articles/0"])),
    ("judge", lambda library: library.judge(Verdict.SAME, 4, 5, "ed", "2020-01-01")),
    ("rebuild", lambda library: library.rebuild()),
    ("replace again", lambda library: library.add([entry(3, 1), entry(4)])),
)


def _change(folder: Path, acknowledge: Acknowledge) -> None:
    with _open(folder) as library:
        for name, change in _CHANGES:
            change(library)
            acknowledge(name)


def _states() -> list[tuple[State, int]]:
    """The hashes of the documents and the judgements before the first change and after each."""
    first = ("0-0", "1-0", "2-0", "3-0")
    replaced = ("0-0", "1-1", "2-0", "3-0")
    removed = ("1-1", "2-0", "3-0")
    last = ("1-1", "2-0", "3-1", "4-0")
    return [(first, 0), (replaced, 0), (removed, 0), (removed, 1), (removed, 1), (last, 1)]


def _whole(library: EmbeddedLibrary, hashes: Iterable[str]) -> str:
    """What is wrong with a library that should have these documents, each with all that it says and found by it."""
    problems = library.check()
    if problems:
        return "; ".join(problems)
    for hash in hashes:
        number, version = map(int, hash.split("-"))
        for said in entry(number, version).said:
            hits = library.search(parse(f'"{said.text}"'), EVERYTHING, 5).hits
            if [hit.record.text for hit in hits] != [said.text]:
                return f"{said.text!r} is found as {[hit.record.text for hit in hits]}"
    said = 2 * len(tuple(hashes))
    return "" if library.stats().quotations == said else f"{library.stats()} of {said}"


def _hashes(library: EmbeddedLibrary) -> State:
    return tuple(sorted(info.sha256 for info in library.documents().values()))


def _lost(folder: Path, acknowledged: Sequence[str]) -> str:
    with _open(folder) as library:
        there = _hashes(library)
        states = [tuple(f"{number}-0" for number in range(count)) for count in range(len(WORDS) + 1)]
        return off_course(there, acknowledged, states) or _whole(library, there)


def _undone(folder: Path, acknowledged: Sequence[str]) -> str:
    with _open(folder) as library:
        there = (_hashes(library), len(library.judgements()))
        return off_course(there, acknowledged, _states()) or _whole(library, there[0])


def _watch(folder: Path, acknowledge: Acknowledge) -> None:
    for query in QUERIES:
        save_search(folder, query, 3)
        acknowledge(query)


def _search_lost(folder: Path, acknowledged: Sequence[str]) -> str:
    kept = [search.query for search in saved_searches(folder)]
    return off_course(kept, acknowledged, [[*QUERIES[:n]] for n in range(len(QUERIES) + 1)])


LIBRARY = (
    Scenario("a library that is made", nothing, _add, _lost),
    Scenario("library, adding", _make, _add, _lost),
    Scenario("library, changing", _fill, _change, _undone),
    Scenario("library, saved searches", nothing, _watch, _search_lost),
)
