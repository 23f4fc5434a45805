"""A library from one machine into shards, and back, with all ids, people and judgements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.library.cluster.address import folder_of
from reader.library.cluster.connecting import home_of, require_cluster
from reader.library.engine import LibraryError
from reader.library.kept import KeptDocument

Progress = Callable[[int], None]
"""Told how many quotations are done."""


def is_sharded(given: str) -> bool:
    """Whether a folder or URL has a library in shards.

    Raises:
        LibraryError: it cannot be reached.
    """
    require_cluster()
    from reader.library.cluster.shards.files import Files
    from reader.library.cluster.shards.manifest import read_manifest

    return read_manifest(Files(given)) is not None


def to_shards(folder: Path, target: str, rows: int, progress: Progress | None = None, home: Path | None = None) -> int:
    """Write the embedded library in a folder as shards of at most so many quotations; how many shards there are.

    Raises:
        LibraryError: something is there already, or cannot be written.
    """
    require_cluster()
    from reader.library.cluster.engine import ClusterLibrary
    from reader.library.cluster.shards.shard import write_shard
    from reader.library.cluster.workers import Here
    from reader.library.embedded.connection import connect
    from reader.library.embedded.moving import kept_documents, who_is_who

    connection = connect(folder, writes=False)
    try:
        with ClusterLibrary(folder_of(target), home or home_of(target), Here()) as library:
            if library.manifest.shards:
                raise LibraryError(f"{target}: there is a library already; choose another folder")
            known = who_is_who(connection)
            done = 0
            shards = []
            for some in _in_parts(kept_documents(connection), rows):
                shards.append(write_shard(library.files, some))
                done += shards[-1].rows
                if progress is not None:
                    progress(done)
            library.found(tuple(shards), known)
            return len(shards)
    finally:
        connection.close()


def from_shards(source: str, folder: Path, progress: Progress | None = None, home: Path | None = None) -> int:
    """Make an embedded library of shards; how many quotations there are.

    Raises:
        LibraryError: something is there already, or the shards cannot be read.
    """
    require_cluster()
    from reader.library.cluster.engine import ClusterLibrary
    from reader.library.cluster.shards.shard import read_shard
    from reader.library.cluster.workers import Here
    from reader.library.embedded.connection import transaction
    from reader.library.embedded.engine import EmbeddedLibrary
    from reader.library.embedded.moving import put_documents, put_people

    there = ClusterLibrary(folder_of(source), home or home_of(source), Here())
    with there as library, EmbeddedLibrary(folder) as made:
        if made.newest():
            raise LibraryError(f"{folder}: there is a library already; choose another folder")
        done = 0

        def documents() -> Iterator[KeptDocument]:
            nonlocal done
            for shard in library.manifest.shards:
                yield from read_shard(library.files, shard)
                done += shard.rows
                if progress is not None:
                    progress(done)

        with made.writing() as connection, transaction(connection):
            count = put_documents(connection, documents())
            now = library.manifest
            known = replace(library.who_is_who(), last_mention=now.mentions, last_quotation=now.quotations)
            put_people(connection, known, count)
        made.flush()
        made.merge(everything=True)
    return done


def _in_parts(documents: Iterable[KeptDocument], rows: int) -> Iterator[list[KeptDocument]]:
    """Documents in lists of at most so many quotations, and one document at least."""
    some: list[KeptDocument] = []
    count = 0
    for kept in documents:
        if some and count + len(kept.said) > rows:
            yield some
            some, count = [], 0
        some.append(kept)
        count += len(kept.said)
    if some:
        yield some
