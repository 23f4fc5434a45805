"""Which document of a folder was made from which source, by every name that a source has.

A folder of imported documents holds a file with a line for each name: its hash, the document, and the hash of the bytes
that were imported. Names are kept as hashes, so that nobody who is given the folder learns the paths of a machine.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path
from unicodedata import normalize

from reader.storage.folders import state_folder
from reader.storage.sources import filed_as, is_url, same_name, shortened, without_password
from reader.storage.store import alone_with
from reader.storage.system import flush

FILE = ".quote-reader-sources"

_HEAD = 64 * 1024
_SHA256 = re.compile(rb"^  sha256: [\"']?([0-9a-f]{64})", re.MULTILINE)
_URL, _PATH = (
    re.compile(rb"^  " + key + rb": (?:>-\n    )?[\"']?(.+?)[\"']?$", re.MULTILINE) for key in (b"url", b"file")
)
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 150
"""Bytes of a document's name without its number and extension."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows takes for devices, with any extension."""


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """What a document says of its source: the SHA-256 of its bytes, its URL, its file; each may be an empty string."""

    sha256: str = ""
    url: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    document: str
    sha256: str


class KnownSources:
    """The names of the sources of one folder, as far as they were read. Other processes may add to them."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._path = directory / FILE
        self._known: dict[str, _Known] = {}
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}
        self._read = 0

    def locked(self) -> AbstractContextManager[None]:
        """Hold the lock of the folder's names.

        Raises:
            StoreError: as in `reader.storage.store.alone_with`.
        """
        return alone_with(Path(state_folder()) / "imports" / filed_as(os.path.realpath(self.directory)))

    def refresh(self) -> None:
        """Read what was added since the last time."""
        try:
            with self._path.open("rb") as file:
                file.seek(self._read)
                data = file.read()
        except OSError:
            return
        whole = data[: data.rfind(b"\n") + 1]  # a line that is not whole is just being written
        self._read += len(whole)
        for line in whole.decode("utf-8", "surrogateescape").split("\n"):
            name, hashed, document = (*line.split(" ", 2), "", "")[:3]
            if document and document == os.path.basename(document):  # noqa: PTH119
                self._known[name] = _Known(document, hashed)
                self._taken.add(_folded(document))

    def document_of(self, name: str) -> Path | None:
        """The document that was made from a source of this name; None if none was."""
        known = self._known.get(name)
        return None if known is None else self.directory / known.document

    def bytes_of(self, name: str) -> str:
        """The SHA-256 of what was imported under a name; an empty string if nothing was."""
        known = self._known.get(name)
        return "" if known is None else known.sha256

    def add(self, names: Sequence[str], document: Path, hashed: str = "-") -> None:
        """Note that a document is made from a source of these names. The caller holds the lock.

        Raises:
            OSError: it cannot be written.
        """
        new = [name for name in names if self._known.get(name) != _Known(document.name, hashed)]
        if not new:
            return
        self._append("".join(f"{name} {hashed} {document.name}\n" for name in new))

    def _append(self, text: str) -> None:
        lines = text.encode("utf-8", "surrogateescape")
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "rb+") as file:
            if file.seek(0, os.SEEK_END) and file.seek(-1, os.SEEK_END) >= 0 and file.read(1) != b"\n":
                lines = b"\n" + lines  # what a process that was ended left there
            file.write(lines)
            file.flush()
            flush(file.fileno())
        self.refresh()

    def reserve(self, paths: Sequence[str]) -> None:
        """Give each new source the next free name, in their order. The caller holds the lock.

        Where a document stands that nobody noted, whoever reads the source decides whether it is made of it.

        Raises:
            OSError: it cannot be written.
        """
        lines = []
        for path in paths:
            if name_of(path) in self._known:
                continue
            document = next(self.free(path))
            if not document.exists():
                lines.append(f"{name_of(path)} - {document.name}\n")
                self._taken.add(_folded(document.name))
        self._append("".join(lines))

    def free(self, path: str) -> Iterator[Path]:
        """The names that a document of a source may have, best first, without those that are another source's."""
        stem = stem_of(path)
        for number in count(self._next.get(stem, 1)):
            document = self.directory / (f"{stem}.yaml" if number == 1 else f"{stem}-{number}.yaml")
            if _folded(document.name) in self._taken:
                self._next[stem] = number + 1
            else:
                yield document


def name_of(path: str) -> str:
    """The name of a source, as a hash: of an absolute path without links, or of a URL without password and fragment."""
    if is_url(path):
        return _hashed("url", without_password(path).partition("#")[0])
    return _hashed("file", same_name(os.path.realpath(path)))


def canonical_name(url: str) -> str:
    """The name that a page gives itself, as a hash. It is only believed where the words are the same, too."""
    return _hashed("canonical", without_password(url).partition("#")[0])


def stem_of(path: str) -> str:
    """The name of a source's document without its number and extension: fit for every file system."""
    last = path.replace(os.sep, "/").partition("?")[0].rstrip("/").rpartition("/")[2]
    stem = _UNSAFE.sub("-", normalize("NFC", os.path.splitext(last)[0])).strip("-.")  # noqa: PTH122 - a URL too
    stem = shortened(stem, _LONGEST).strip("-.") or "document"
    return f"document-{stem}" if _RESERVED.fullmatch(stem) else stem


def made_from(document: Path) -> MadeFrom:
    """What a document says of its source in its first lines; nothing where there is no document."""
    try:
        with document.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return MadeFrom()
    found = (pattern.search(head) for pattern in (_SHA256, _URL, _PATH))
    return MadeFrom(*(match[1].decode("utf-8", "replace") if match else "" for match in found))


def _hashed(kind: str, name: str) -> str:
    return sha256(f"{kind}:{name}".encode("utf-8", "surrogateescape")).hexdigest()


def _folded(document: str) -> str:
    return normalize("NFC", document).casefold()
