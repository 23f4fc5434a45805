"""What says which shards a library has: one small file, written last.

Ids in a shard count from the shard's ``quotation_base`` and ``mention_base``: what workers make at the same time need
not know of each other, and gets its place when it is entered here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from reader.library.cluster.shards.files import Files
from reader.library.engine import LibraryError
from reader.storage.store import StoreError, alone_with

NAME = "manifest.json"
SHARDS = "shards"
VERSION = 1

QUOTATIONS = "quotations.parquet"
DOCUMENTS = "documents.parquet"
INDEX = "index.arrays"

_PATIENCE = 60.0
_SHARD = re.compile(r"\d{12,20}-[0-9a-f]{12}")
_WORDS = re.compile(r"words-[0-9a-f]{12}/words\.arrays")


@dataclass(frozen=True, slots=True)
class FileInfo:
    """The size of a file in bytes, and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ShardInfo:
    """A shard: the folder ``shards/NAME`` with three files. ``documents`` and ``rows`` are how many it has."""

    name: str
    documents: int
    rows: int
    quotation_base: int
    mention_base: int
    index: FileInfo
    quotations: FileInfo
    texts: FileInfo
    """The documents with their text."""

    def file(self, name: str) -> str:
        """The name of one of its files, from the folder of the library on."""
        return f"{SHARDS}/{self.name}/{name}"

    def files(self) -> dict[str, FileInfo]:
        """Its files by name."""
        return {INDEX: self.index, QUOTATIONS: self.quotations, DOCUMENTS: self.texts}


@dataclass(frozen=True, slots=True)
class WordsInfo:
    """The file with the words of shards, and of which."""

    name: str
    file: FileInfo
    shards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The shards of a library at one moment, in the order in which they came.

    ``generation`` counts changes; ``quotations`` and ``mentions`` are the last ids that were ever given.
    """

    generation: int = 0
    quotations: int = 0
    mentions: int = 0
    words: WordsInfo | None = None
    shards: tuple[ShardInfo, ...] = ()

    @property
    def searched(self) -> tuple[ShardInfo, ...]:
        """The shards whose words are known: those that were entered just now are not among them."""
        known = frozenset(() if self.words is None else self.words.shards)
        return tuple(shard for shard in self.shards if shard.name in known)


def read_manifest(files: Files) -> Manifest | None:
    """The manifest of a library; None where there is none.

    Raises:
        LibraryError: it cannot be read, or a newer reader wrote it.
    """
    data = files.read(NAME)
    return None if data is None else parsed(data, f"{files.root}/{NAME}")


def parsed(data: bytes, label: str) -> Manifest:
    """A manifest out of its bytes.

    Raises:
        LibraryError: they are none.
    """
    try:
        values = json.loads(data)
        version = values.pop("version")
        if version > VERSION:
            raise LibraryError(f"{label}: a newer reader made this library (version {version}); update this one")
        words = values.pop("words")
        shards = [
            ShardInfo(**{**shard, **{name: FileInfo(**shard[name]) for name in ("index", "quotations", "texts")}})
            for shard in values.pop("shards")
        ]
        if not all(_SHARD.fullmatch(shard.name) for shard in shards) or (words and not _WORDS.fullmatch(words["name"])):
            raise LibraryError(f"{label}: it names what is no shard; take a copy of yours")
        named = None if words is None else WordsInfo(words["name"], FileInfo(**words["file"]), tuple(words["shards"]))
        return Manifest(**values, words=named, shards=tuple(shards))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LibraryError(f"{label}: it is damaged ({error}); take a copy of yours") from None


def save_manifest(files: Files, manifest: Manifest, before: int) -> None:
    """Write a manifest in place of that of the generation ``before``, 0 for none: from now on it is true.

    Raises:
        ChangedError: there is another one by now.
        LibraryError: it cannot be written.
    """

    def still(data: bytes | None) -> bool:
        return (0 if data is None else parsed(data, files.root).generation) == before

    files.exchange(NAME, json.dumps({"version": VERSION, **asdict(manifest)}, indent=1).encode(), still)


@contextmanager
def writing(files: Files) -> Iterator[None]:
    """Alone with a library in a folder. On object storage nobody can be kept out: see `save_manifest`.

    Raises:
        LibraryError: another process has been writing for a minute.
    """
    if files.local is None:
        yield
        return
    try:
        files.local.mkdir(parents=True, exist_ok=True, mode=0o700)
        with alone_with(files.local / "writing", _PATIENCE):
            yield
    except StoreError as error:
        raise LibraryError(str(error)) from None
    except OSError as error:
        raise LibraryError(f"{files.root}: a library cannot be made here ({error.strerror or error})") from None
