"""The one place that chooses an engine: a library by its folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.engine import LibraryError

if TYPE_CHECKING:
    from reader.library.embedded.engine import EmbeddedLibrary

_FILE = "library.sqlite"


class NoLibraryError(LibraryError):
    """There is no library in that folder yet."""


def library_folder(given: str | None) -> Path:
    """The folder of a library: the one that was given, or the user's own."""
    from reader.storage.folders import data_folder

    return Path(os.path.expanduser(given)) if given else Path(data_folder()) / "library"  # noqa: PTH111


def is_there(given: str | None = None) -> bool:
    """Whether there is a library, without opening it."""
    return (library_folder(given) / _FILE).is_file()


def open_library(given: str | None = None, *, make: bool = False) -> EmbeddedLibrary:
    """Open a library; with ``make`` one that is not there yet is made.

    Raises:
        NoLibraryError: there is none.
        LibraryError: it cannot be opened.
    """
    from reader.library.embedded.engine import EmbeddedLibrary

    folder = library_folder(given)
    if not make and not is_there(given):
        raise NoLibraryError(f"{folder}: there is no library yet; add something with `reader library add FILES`")
    return EmbeddedLibrary(folder)
