"""The files of shards, wherever fsspec finds them: a folder, object storage, memory.

A folder of this machine or a shared one is written with care: under another name, brought to the disk, renamed. On
object storage a file is whole or not there by itself. What is mapped has to be a file of the machine that maps it, so
from elsewhere it is copied once into a folder for that, under its SHA-256.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import fsspec  # type: ignore[import-untyped,import-not-found,unused-ignore]

from reader.library.embedded.index.container import hash_of
from reader.library.engine import LibraryError

COPIES = "READER_CLUSTER_COPIES"
"""The environment variable that names the folder for copies of what is mapped; by default one in the user's cache."""


class Files:
    """A folder of some file system. Names are relative to it."""

    def __init__(self, root: str) -> None:
        """``root`` is a path or a URL that fsspec knows.

        Raises:
            LibraryError: no such file system is installed.
        """
        self.root = root
        try:
            self._system, self._path = fsspec.core.url_to_fs(root)
        except (ImportError, ValueError, OSError) as error:
            raise LibraryError(f"{root}: this storage cannot be reached ({error})") from None
        self.local = Path(self._path) if "file" in _protocols(self._system) else None

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        try:
            return bytes(self._system.cat_file(self._at(name)))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LibraryError(f"{self._at(name)}: cannot be read ({error})") from None

    def write(self, name: str, data: bytes) -> None:
        """Write a small file, which at every moment is the old one or the new one."""
        with self._named_errors(name):
            if self.local is None:
                self._system.pipe_file(self._at(name), data)
                return
            target = self.local / name
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")
            try:
                with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                    stream.write(data)
                    stream.flush()
                    os.fsync(stream.fileno())
                temporary.replace(target)
            finally:
                temporary.unlink(missing_ok=True)
            flush_folder(target.parent)

    def take(self, made: Path, name: str) -> None:
        """Take in a folder that was written beside its place (see `place_for`), as a whole."""
        with self._named_errors(name):
            if self.local is None:
                for file in sorted(made.iterdir()):
                    self._system.put_file(str(file), self._at(f"{name}/{file.name}"))
                return
            for file in made.iterdir():
                with file.open("rb+") as stream:
                    os.fsync(stream.fileno())
            flush_folder(made)
            made.replace(self.local / name)
            flush_folder((self.local / name).parent)

    @contextmanager
    def place_for(self, name: str) -> Iterator[Path]:
        """A folder to write files in before `take` takes it; what is left of it at the end is deleted."""
        with self._named_errors(name):
            if self.local is None:
                folder = Path(tempfile.mkdtemp(prefix="reader-shard-"))
            else:
                folder = self.local / f"{name}.{os.urandom(4).hex()}.new"
                folder.mkdir(parents=True, mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def mapped(self, name: str, size: int, sha256: str) -> Path:
        """A file of this machine with what stands there: itself, or a copy of it."""
        if self.local is not None:
            return self.local / name
        copy = copies() / f"{sha256}.arrays"
        if not (copy.is_file() and copy.stat().st_size == size):
            copy.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary = copy.with_name(f"{sha256}.{os.urandom(4).hex()}.new")
            try:
                with self._named_errors(name):
                    self._system.get_file(self._at(name), str(temporary))
                if hash_of(temporary) != sha256:
                    raise LibraryError(f"{self._at(name)}: it does not fit its hash; see `reader library check`")
                temporary.replace(copy)
            finally:
                temporary.unlink(missing_ok=True)
        return copy

    def folders(self, name: str) -> list[str]:
        """The names of what is in a folder; none where it is not there."""
        try:
            return sorted(str(path).rstrip("/").rpartition("/")[2] for path in self._system.ls(self._at(name), False))
        except OSError:
            return []

    def delete(self, name: str) -> None:
        """Delete a file or folder; nothing where there is none."""
        with self._named_errors(name):
            if self._system.exists(self._at(name)):
                self._system.rm(self._at(name), recursive=True)

    def open(self, name: str) -> Any:
        """Open a file to read bytes from any place of it."""
        return self._system.open(self._at(name), "rb")

    def _at(self, name: str) -> str:
        return f"{self._path.rstrip('/')}/{name}"

    @contextmanager
    def _named_errors(self, name: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise LibraryError(f"{self._at(name)}: cannot be written ({error.strerror or error})") from None


def copies() -> Path:
    """Where copies of what is mapped are kept."""
    from reader.storage.folders import cache_folder

    given = os.environ.get(COPIES)
    return Path(given) if given else Path(cache_folder()) / "shards"


def flush_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _protocols(system: object) -> tuple[str, ...]:
    protocol = getattr(system, "protocol", ())
    return (protocol,) if isinstance(protocol, str) else tuple(protocol)
