"""A document that is being read, and saving what is corrected in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.model import Document
from reader.errors import ReaderError
from reader.storage.folders import filed_as, state_folder

if TYPE_CHECKING:
    from pathlib import Path

    from reader.documents.place import Place


@dataclass(frozen=True, slots=True)
class Opened:
    """A document and where its corrections go; ``copied`` where that is a copy of ours.

    ``source`` is the path or URL that it was opened from, None for the bundled article: what is remembered of it
    is filed under that (`reader.storage.folders.filed_as`). What was ``piped`` in has only a made-up one. ``place`` is
    where one left it, and ``notice`` what was odd about that. ``stamp``
    tells whether the file of the corrections is still the one that was read. ``keep_all`` and ``language`` are what
    was asked for (`reader.documents.opened.How`), so that it can be opened like that again.
    """

    document: Document
    target: str
    copied: bool = False
    source: str | None = None
    piped: bool = False
    place: Place | None = None
    notice: str = ""
    stamp: tuple[int, int, int] | None = None
    keep_all: bool = False
    language: str = ""


def stamp(path: str | os.PathLike[str]) -> tuple[int, int, int] | None:
    """What changes when a file does: time, size and number of its contents; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - pathlib costs 5 ms
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


@dataclass(frozen=True, slots=True)
class Saved:
    """What the file holds now: what was given, and what others have corrected meanwhile, which ``notice`` says."""

    document: Document
    notice: str = ""


class NotSavedError(ReaderError):
    """What was corrected is not in the file, which is as it was; the message says why and what to do."""


class Corrections:
    """Saves what one reader corrects in a document, time after time, and takes over what others do in the same file.

    It compares what the file holds with what this reader last saw in it, under a lock, before it takes its place.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._seen, self._stamp = opened.document, opened.stamp

    def save(self, document: Document) -> Saved:
        """Write a corrected document to where it belongs, whole or not at all; what is there then.

        Raises:
            NotSavedError: others have changed the text itself, or are writing; or what is there is no document.
            OSError: it cannot be written.
        """
        from contextlib import ExitStack
        from pathlib import Path

        from reader.document.yaml.write import save_file
        from reader.storage.store import BusyError, StoreError, alone_with

        target = Path(self._opened.target).resolve()
        with ExitStack() as stack:
            try:
                stack.enter_context(alone_with(Path(state_folder()) / "corrections" / filed_as(str(target))))
            except BusyError as error:
                raise NotSavedError(str(error)) from None
            except StoreError:
                pass  # nothing can be kept in the state folder: what is compared below has to do
            saved = self._with_others(document, target)
            if self._opened.copied:
                saved = Saved(_hashed(saved.document), saved.notice)
                target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            save_file(saved.document, target)
            self._seen, self._stamp = saved.document, stamp(target)
        return saved

    def _with_others(self, document: Document, target: Path) -> Saved:
        """The document with what others have written into its file since this reader looked."""
        from reader.document.combine import NotCombinedError, combine
        from reader.document.problems import DocumentError
        from reader.document.yaml.read import load_file

        now = stamp(target)
        if now is None or now == self._stamp:  # nobody was here; of what was deleted all is written again
            return Saved(document)
        try:
            theirs = load_file(target)
            combined = combine(self._seen, document, theirs)
        except DocumentError as error:
            raise NotSavedError(
                f"{target.name} was changed meanwhile and has an error ({error.problems[0].what}); put it right"
            ) from None
        except NotCombinedError:
            raise NotSavedError(
                f"the text of {target.name} was changed meanwhile; open it again, then correct that"
            ) from None
        return Saved(combined.document, _told(combined.yielded, combined.document == document))


def _told(yielded: int, alone: bool) -> str:
    if yielded:
        return "another reader corrected the same meanwhile, and theirs stands; look at it"
    return "" if alone else "with what another reader has corrected meanwhile"


def _hashed(document: Document) -> Document:
    """A copy says of which edition it is. The bundled article, which is read without a look at that, is hashed now."""
    if document.source.sha256:
        return document
    from dataclasses import replace
    from hashlib import sha256

    from reader.bundled import bundled

    digest = sha256(bundled().read_bytes()).hexdigest()
    return replace(document, source=replace(document.source, sha256=digest))
