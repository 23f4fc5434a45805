"""Saved searches, and what is new for each since one looked last: a small file beside the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from reader.library.engine import EVERYTHING, Engine, LibraryError, LibraryHit, QuotationId
from reader.library.query import parse_library, where_of
from reader.storage.store import Shape, StoreError, Value, change, read

_MOST = 1_000
"""Hits of one search that are shown at once."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query, and the newest quotation there was when one looked last."""

    query: str
    seen: QuotationId = 0


@dataclass(frozen=True, slots=True)
class News:
    """What is new for a saved search: quotations whose words or speaker were not there before. ``problem`` is one line.

    Only good hits are: what is merely close is no news.
    """

    search: SavedSearch
    hits: tuple[LibraryHit, ...] = ()
    problem: str = ""


def saved_searches(folder: Path) -> list[SavedSearch]:
    """The saved searches of a library, in the order in which they were saved.

    Raises:
        LibraryError: they cannot be read.
    """
    try:
        return _searches(read(_file(folder), _SHAPE).value)
    except StoreError as error:
        raise LibraryError(str(error)) from None


def save_search(folder: Path, query: str, seen: QuotationId) -> None:
    """Keep a search, from what there is now on; one that is kept already stays as it is.

    Raises:
        LibraryError: it asks for nothing, or it cannot be written.
    """
    parsed = parse_library(query)
    if not parsed.query and not any(one.value for one in parsed.filters):
        raise LibraryError(f"{query!r} asks for nothing; write words or a filter such as person:moor")

    def saved(searches: list[SavedSearch]) -> list[SavedSearch]:
        known = any(search.query == query for search in searches)
        return searches if known else [*searches, SavedSearch(query, seen)]

    _change(folder, saved)


def forget_search(folder: Path, query: str) -> None:
    """Forget a search.

    Raises:
        LibraryError: there is none like that, or it cannot be written.
    """
    if all(search.query != query for search in saved_searches(folder)):
        raise LibraryError(f"no search {query!r} is saved; `reader library watch --list` lists them")
    _change(folder, lambda searches: [search for search in searches if search.query != query])


def news(engine: Engine, searches: Iterable[SavedSearch]) -> list[News]:
    """What is new for each search. Nothing is kept; `looked` does that."""
    return [_news(engine, search) for search in searches]


def looked(folder: Path, newest: QuotationId) -> None:
    """Keep that one has seen everything up to a quotation.

    Raises:
        LibraryError: it cannot be written.
    """
    _change(folder, lambda searches: [replace(search, seen=max(search.seen, newest)) for search in searches])


def _news(engine: Engine, search: SavedSearch) -> News:
    parsed = parse_library(search.query)
    try:
        where = where_of(parsed, engine, replace(EVERYTHING, since=search.seen))
    except LibraryError as error:
        return News(search, problem=str(error))
    found = engine.search(parsed.query, where, _MOST)
    return News(search, tuple(hit for hit in found if not hit.hit.close and not found.nearest))


def _file(folder: Path) -> Path:
    return folder / "watch.json"


def _change(folder: Path, make: Callable[[list[SavedSearch]], list[SavedSearch]]) -> None:
    file = _file(folder)
    try:
        change(file, _SHAPE, lambda value: _value(make(_searches(value))))
        file.chmod(0o600)
    except StoreError as error:
        raise LibraryError(str(error)) from None


def _searches(value: Value) -> list[SavedSearch]:
    rows = value.get("searches", [])
    if not isinstance(rows, list):
        raise TypeError("no list of searches")
    return [SavedSearch(str(row["query"]), int(row["seen"])) for row in rows]


def _value(searches: Iterable[SavedSearch]) -> Value:
    return {"searches": [{"query": search.query, "seen": search.seen} for search in searches]}


_SHAPE = Shape("library-watch", 1, _searches)
