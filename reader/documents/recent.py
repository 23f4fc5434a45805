"""The documents that were read, most recent first, and which of them a query means."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from reader.documents.place import file_of, folder
from reader.documents.place_file import SHAPE, asked_for
from reader.storage.read_only import may_open
from reader.storage.sources import is_url
from reader.storage.store import StoreError, Value, change, is_kept, read, remove


@dataclass(frozen=True, slots=True)
class Recent:
    """A document that was read. ``source`` is a path or a URL, None for the bundled article.

    ``when`` is ISO 8601 in UTC. ``read`` and ``furthest`` are shares of the text from 0 to 1: where one stopped, and
    the furthest one ever got. ``gone`` says that the file no longer exists. ``keep_all`` and ``language`` are the
    options it was opened with.
    """

    source: str | None
    title: str
    publisher: str
    speakers: tuple[str, ...]
    when: str
    read: float
    furthest: float
    gone: bool = False
    keep_all: bool = False
    language: str = ""

    @property
    def name(self) -> str:
        """Its title, or else where it is."""
        return self.title or self.where

    @property
    def where(self) -> str:
        """The path, with ``~`` for the home folder, or the URL."""
        if self.source is None:
            return "comes with the reader"
        home = os.path.expanduser("~")  # noqa: PTH111
        inside = home != "/" and self.source.startswith(home + os.sep)
        return f"~{self.source[len(home) :]}" if inside else self.source


@dataclass(frozen=True, slots=True)
class Recents:
    """All of them, most recent first. ``notices`` are messages about files that could not be read."""

    documents: tuple[Recent, ...]
    notices: tuple[str, ...] = ()


def recents() -> Recents:
    """The documents that were read."""
    found: list[Recent] = []
    notices: list[str] = []
    try:
        files = [entry.path for entry in os.scandir(folder()) if is_kept(entry.name)]
    except OSError:
        return Recents(())
    for file in files:
        try:
            kept = read(Path(file), SHAPE)
        except StoreError as error:
            notices.append(str(error))
            continue
        if kept.notice:
            notices.append(kept.notice)
        if kept.value and may_open(cast("str | None", kept.value["source"])):
            found.append(_recent(kept.value))
    found.sort(key=lambda recent: (recent.when, recent.name), reverse=True)
    return Recents(tuple(found), tuple(notices))


def last_read() -> Recent | None:
    """The document that was read last; None if none was.

    Raises:
        StoreError: its file cannot be read.
    """
    try:
        files = [(entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(folder()) if is_kept(entry.name)]
    except OSError:
        return None
    for _, file in sorted(files, reverse=True):
        kept = read(Path(file), SHAPE)
        if kept.value and may_open(cast("str | None", kept.value["source"])):
            return _recent(kept.value)
    return None


def forget(recent: Recent) -> Value:
    """Remove a document and its place from the list. Return what `bring_back` needs to undo that.

    Raises:
        StoreError: the file cannot be removed. It is unchanged.
    """
    return remove(Path(file_of(recent.source)), SHAPE).value


def bring_back(recent: Recent, value: Value) -> None:
    """Put a document back on the list, unless it was read again in between.

    Raises:
        StoreError: the file cannot be written.
    """
    change(Path(file_of(recent.source)), SHAPE, lambda now: now or value)


def matching(documents: Sequence[Recent], query: str) -> list[Recent]:
    """The documents that a query means, by title, speakers, publisher or path (see `narrowed`)."""
    from reader.search.filter_list import narrowed

    return narrowed(documents, _folded, query)


@lru_cache(maxsize=2048)
def _folded(document: Recent) -> tuple[str, ...]:
    """The fields that a document is found by, folded for search."""
    from reader.search.fold import fold_text

    fields = (document.title, " ".join(document.speakers), document.publisher, document.where)
    return tuple(map(fold_text, fields))


def _recent(value: Value) -> Recent:
    """An entry of the list from the value of a file, which `SHAPE` has checked."""
    source = cast("str | None", value["source"])
    speakers = cast(Iterable[str], value["speakers"])
    keep_all, language = asked_for(value)
    return Recent(
        source,
        str(value["title"]),
        str(value["publisher"]),
        tuple(speakers),
        str(value["last read"]),
        float(cast(float, value["read"])),
        float(cast(float, value["furthest"])),
        gone=source is not None and not is_url(source) and not os.path.exists(source),  # noqa: PTH110
        keep_all=keep_all,
        language=language,
    )
