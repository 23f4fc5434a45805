"""The one place that chooses an engine: a library by its folder, or by the address of the cluster that searches it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.cluster.address import is_cluster, parse_address
from reader.library.engine import LibraryError

if TYPE_CHECKING:
    from reader.library.kept import KeptLibrary
    from reader.library.sources.add import Progress
    from reader.library.sources.outcomes import Adding, Report

_FILE = "library.sqlite"


class NoLibraryError(LibraryError):
    """There is no library in that folder yet."""


def library_folder(given: str | None) -> Path:
    """The folder of a library: the one that was given, or the user's own."""
    from reader.storage.folders import data_folder

    return Path(os.path.expanduser(given)) if given else Path(data_folder()) / "library"  # noqa: PTH111


def is_there(given: str | None = None) -> bool:
    """Whether there is a library, without opening it; one on a cluster has to be opened to know."""
    return bool(given and is_cluster(given)) or (library_folder(given) / _FILE).is_file()


def open_library(given: str | None = None, *, make: bool = False) -> KeptLibrary:
    """Open a library, in a folder or at ``dask://HOST:PORT/FOLDER``; with ``make`` one that is not there yet is made.

    Raises:
        NoLibraryError: there is none.
        LibraryError: it cannot be opened.
    """
    if given and is_cluster(given):
        from reader.library.cluster.connecting import open_cluster

        library: KeptLibrary = open_cluster(parse_address(given))
        if not make and not library.newest():
            library.close()
            raise NoLibraryError(f"{given}: there is no library yet; add something with `reader library add --cluster`")
        return library
    if given and "://" in given:
        raise LibraryError(
            f"{given}: only a cluster searches what is stored there; start one, and write dask://127.0.0.1:8786/{given}"
        )
    from reader.library.embedded.engine import EmbeddedLibrary

    folder = library_folder(given)
    if not make and not is_there(given):
        raise NoLibraryError(f"{folder}: there is no library yet; add something with `reader library add FILES`")
    return EmbeddedLibrary(folder)


def add_to(
    library: KeptLibrary, given: Sequence[str], how: Adding, progress: Progress | None = None, piped: bytes = b""
) -> Report:
    """Add sources in children of this process, or where the library is on a cluster, by its workers.

    Raises:
        LibraryError: the library cannot be written.
    """
    from reader.library.embedded.engine import EmbeddedLibrary

    if isinstance(library, EmbeddedLibrary):
        from reader.library.sources.add import add_sources

        return add_sources(library, given, how, progress, piped)
    from reader.library.cluster.engine import ClusterLibrary
    from reader.library.cluster.ingest import add_on_cluster

    assert isinstance(library, ClusterLibrary)
    return add_on_cluster(library, given, how, progress, piped)
