"""The files of shards, wherever fsspec finds them: a folder, object storage, memory.

A folder of this machine or a shared one is written with care: under another name, brought to the disk, renamed. Object
storage has no renaming and needs none: an object is there as a whole or not at all, and the files of a shard get a name
that nothing knows before the manifest has it. What is mapped has to be a file of the machine that maps it, so from
elsewhere it is copied once into a folder for that (`reader.library.cluster.shards.copied`).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import fsspec  # type: ignore[import-untyped,import-not-found,unused-ignore]

from reader.library.cluster.shards.copied import copied
from reader.library.embedded.index.container import DamagedError, hash_of
from reader.library.engine import LibraryError


class ChangedError(LibraryError):
    """Somebody else has changed the library meanwhile; the message says to do it again."""


class Files:
    """A folder of some file system. Names are relative to it."""

    def __init__(self, root: str) -> None:
        """``root`` is a path or a URL that fsspec knows.

        Raises:
            LibraryError: no such file system is installed, or it cannot be used.
        """
        self.root = root
        self._system, self._path = storage_of(root)
        self.local = Path(self._path) if "file" in _protocols(self._system) else None

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none.

        Raises:
            LibraryError: it cannot be read.
        """
        try:
            return bytes(self._system.cat_file(self._at(name)))
        except FileNotFoundError:
            return None
        except Exception as error:
            raise self._failed(name, "read", error) from None

    def write(self, name: str, data: bytes) -> None:
        """Write a small file, which at every moment is the old one or the new one.

        Raises:
            LibraryError: it cannot be written.
        """
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

    def exchange(self, name: str, data: bytes, still: Callable[[bytes | None], bool]) -> None:
        """As `write`, where the file is ``still`` as it was, which is asked with its bytes, None where there is none.

        On S3 the storage itself sees to that. Elsewhere it is looked at right before, and in a folder a lock keeps
        others out (`reader.library.cluster.shards.manifest.writing`).

        Raises:
            ChangedError: it is not.
            LibraryError: it cannot be written.
        """
        stamp = self._stamp(name)
        if not still(self.read(name)):
            raise self._changed()
        if stamp is None:
            self.write(name, data)
            return
        try:
            self._system.pipe_file(self._at(name), data, **stamp)
        except Exception as error:
            if not still(self.read(name)):
                raise self._changed() from None
            raise self._failed(name, "written", error) from None

    def _stamp(self, name: str) -> dict[str, str] | None:
        """What S3 has to be told so that it writes only over what is there now; None where that is not known."""
        if "s3" not in _protocols(self._system):
            return None
        self._system.invalidate_cache()
        try:
            return {"IfMatch": str(self._system.info(self._at(name))["ETag"])}
        except FileNotFoundError:
            return {"IfNoneMatch": "*"}
        except Exception as error:
            raise self._failed(name, "read", error) from None

    def take(self, made: Path, name: str) -> None:
        """Take in a folder that was written beside its place (see `place_for`), as a whole.

        Raises:
            LibraryError: it cannot be written.
        """
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
        """A folder to write files in before `take` takes it; what is left of it at the end is deleted.

        Raises:
            LibraryError: it cannot be made.
        """
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
        """A file of this machine with what stands there: itself, or a copy of it.

        Raises:
            DamagedError: it is not there any more, or does not fit its hash.
            LibraryError: it cannot be read.
        """
        if self.local is not None:
            return self.local / name

        def bring(target: Path) -> None:
            try:
                self._system.get_file(self._at(name), str(target))
            except FileNotFoundError:
                raise DamagedError(f"{self._at(name)}: it is missing") from None
            except Exception as error:
                raise self._failed(name, "read", error) from None
            if hash_of(target) != sha256:
                raise DamagedError(f"{self._at(name)}: it does not fit its hash")

        return copied(f"{sha256}.arrays", size, bring)

    def folders(self, name: str) -> list[str]:
        """The names of what is in a folder; none where it is not there.

        Raises:
            LibraryError: it cannot be read.
        """
        try:
            self._system.invalidate_cache()
            return sorted(str(path).rstrip("/").rpartition("/")[2] for path in self._system.ls(self._at(name), False))
        except FileNotFoundError:
            return []
        except Exception as error:
            raise self._failed(name, "read", error) from None

    def delete(self, name: str) -> None:
        """Delete a file or folder; nothing where there is none.

        Raises:
            LibraryError: it cannot be deleted.
        """
        self._system.invalidate_cache()
        try:
            self._system.rm(self._at(name), recursive=True)
        except FileNotFoundError:
            return
        except Exception as error:
            raise self._failed(name, "deleted", error) from None

    def open(self, name: str) -> Any:
        """Open a file to read bytes from any place of it."""
        return self._system.open(self._at(name), "rb")

    def _at(self, name: str) -> str:
        return f"{self._path.rstrip('/')}/{name}"

    @contextmanager
    def _named_errors(self, name: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # every storage has errors of its own
            raise self._failed(name, "written", error) from None

    def _failed(self, name: str, what: str, error: Exception) -> LibraryError:
        if isinstance(error, LibraryError):
            return error
        return LibraryError(f"{self.root}/{name}: cannot be {what} ({reason_of(error)})")

    def _changed(self) -> ChangedError:
        return ChangedError(f"{self.root}: somebody else is changing this library; try again when they are done")


def storage_of(url: str) -> tuple[Any, str]:
    """The file system of a path or URL, and the path in it.

    Raises:
        LibraryError: there is none of that name, what it needs is not installed, or it cannot be used.
    """
    scheme = url.partition("://")[0]
    try:
        system, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        raise LibraryError(
            f"{url}: {scheme}:// needs a package that is missing here ({reason_of(error)}); install it with pip, here "
            "and on every worker"
        ) from None
    except ValueError as error:
        if "not known" in str(error):
            raise LibraryError(
                f"{url}: no storage is called {scheme}://; name a folder, or an address such as s3://BUCKET/FOLDER"
            ) from None
        raise LibraryError(f"{url}: this storage cannot be reached ({reason_of(error)})") from None
    except Exception as error:  # every storage has errors of its own
        raise LibraryError(f"{url}: this storage cannot be reached ({reason_of(error)})") from None
    return system, str(path)


def reason_of(error: Exception) -> str:
    """What an error of some storage says, in one line."""
    said = getattr(error, "strerror", None) or str(error)
    return next((line.strip()[:200] for line in said.splitlines() if line.strip()), type(error).__name__)


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
