"""What was opened before, so that opening it again takes no time.

An entry is a document of ours in YAML, under a name made of everything that decides what it says: the hash of the
source, the options, and the version of the code and word lists that made it. An entry that cannot be read is none.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from reader.document.model import Document
from reader.storage.folders import cache_folder

MOST_ENTRIES = 1_000
"""The oldest beyond these are deleted."""

_MAKERS = ("attribution", "document", "ingest", "languages", "text")
"""The packages of ours that decide what a source becomes."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A directory of documents that were made before."""

    directory: Path

    def get(self, key: str) -> Document | None:
        """The document under a key, or None where there is none, or none that can be read."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        from reader.document.problems import DocumentError
        from reader.document.yaml.read import load

        try:
            document = load(data, file=str(path))
        except DocumentError:
            path.unlink(missing_ok=True)
            return None
        return document if document.source.sha256[:16] == key[:16] else None

    def put(self, key: str, document: Document) -> None:
        """Keep a document. Where that is not possible (a full disk, no permission), nothing is kept."""
        from reader.document.yaml.write import save_file

        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            save_file(document, path, 0o600)
            self._shorten()
        except OSError:
            return

    def _path(self, key: str) -> Path:
        return self.directory / f"{key}.yaml"

    def _shorten(self) -> None:
        entries = list(self.directory.iterdir())
        if len(entries) <= MOST_ENTRIES:
            return
        entries.sort(key=lambda path: path.stat().st_mtime)
        for path in entries[: len(entries) - MOST_ENTRIES]:
            path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class LateCache(Cache):
    """A cache that keeps nothing by itself: what it is to keep is put into a list, to be called when there is time."""

    put_off: list[Callable[[], None]]

    def put(self, key: str, document: Document) -> None:
        """Put off keeping a document."""
        self.put_off.append(partial(Cache.put, self, key, document))


def default_cache() -> Cache | None:
    """The cache of this user, in the cache folder; None where nobody has a home directory."""
    folder = Path(cache_folder())
    return Cache(folder / "documents") if folder.is_absolute() else None


def key_of(sha256: str, *options: object) -> str:
    """The name of what becomes of a source with these options, by this version of the code."""
    made_by = hashlib.sha256(repr((_version(), options)).encode()).hexdigest()
    return f"{sha256[:16]}{hashlib.sha256((sha256 + made_by).encode()).hexdigest()[:32]}"


def of_this_source(document: Document, *, file: str, url: str, retrieved: str) -> Document:
    """A cached document that names the place it came from this time."""
    source = replace(document.source, file=file, url=url or document.source.url, retrieved=retrieved)
    return replace(document, source=source)


@cache
def _version() -> str:
    """The release, and the sizes and times of all files that decide what a source becomes: also what is being written
    on, and the word lists that a user extended.
    """
    from reader.version import __version__

    package = Path(__file__).resolve().parent.parent
    seen = [
        (entry.path, status.st_size, status.st_mtime_ns)
        for maker in _MAKERS
        for entry in _files(package / maker)
        if (status := entry.stat())
    ]
    return hashlib.sha256(repr((__version__, sorted(seen))).encode()).hexdigest()


def _files(directory: Path) -> list[os.DirEntry[str]]:
    found: list[os.DirEntry[str]] = []
    with os.scandir(directory) as entries:
        for entry in entries:
            if entry.is_dir():
                found += [] if entry.name == "__pycache__" else _files(Path(entry.path))
            elif entry.name.endswith((".py", ".txt", ".json")):
                found.append(entry)
    return found
