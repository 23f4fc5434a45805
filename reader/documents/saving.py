"""Save the corrections of one document, and merge those that another reader made in the same file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.model import Document
from reader.documents.opened_document import OpenedDocument
from reader.errors import ReaderError
from reader.storage.file_stamp import file_stamp
from reader.storage.folders import state_folder
from reader.storage.sources import filed_as

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Saved:
    """What the file holds now. ``notice`` says what other processes corrected in it meanwhile, or is None."""

    document: Document
    notice: str | None = None


class NotSavedError(ReaderError):
    """Corrections could not be saved; the file is unchanged. The message says why and what to do."""


class TextChangedError(NotSavedError):
    """The text itself was changed by somebody else, so that corrections of the one that was read can never be saved."""


class CorrectionWriter:
    """Saves the corrections of one document, again and again, and merges those of other processes.

    Under a lock, it compares what the file holds with what this process last saw in it, and then replaces the file.
    """

    def __init__(self, opened: OpenedDocument) -> None:
        self._opened = opened
        self._seen, self._stamp = opened.document, opened.stamp

    def save(self, document: Document) -> Saved:
        """Save a corrected document atomically and return what the file holds then.

        Raises:
            NotSavedError: another process changed the text itself or is writing, or the file is no longer a document.
            OSError: the file cannot be written.
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
                pass  # no lock can be created: the comparison below has to do
            saved = self._with_others(document, target)
            if self._opened.copied:
                saved = Saved(_hashed(saved.document), saved.notice)
                target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            save_file(saved.document, target)
            self._seen, self._stamp = saved.document, file_stamp(target)
        return saved

    def _with_others(self, document: Document, target: Path) -> Saved:
        """The document merged with what other processes have written to its file since this one last saw it."""
        from reader.document.combine import NotCombinedError, combine
        from reader.document.problems import DocumentError
        from reader.document.yaml.read import load_file

        now = file_stamp(target)
        if now is None or now == self._stamp:  # unchanged, or deleted and then written again
            return Saved(document)
        try:
            theirs = load_file(target)
            combined = combine(self._seen, document, theirs)
        except DocumentError as error:
            raise NotSavedError(
                f"{target.name} was changed meanwhile and has an error ({error.problems[0].what}); put it right"
            ) from None
        except NotCombinedError:
            raise TextChangedError(f"the text of {target.name} was changed meanwhile") from None
        return Saved(combined.document, _told(combined.yielded, combined.document == document))


def _told(yielded: int, alone: bool) -> str | None:
    if yielded:
        return "another reader corrected the same meanwhile, and theirs stands; look at it"
    return None if alone else "with what another reader has corrected meanwhile"


def _hashed(document: Document) -> Document:
    """The document with the hash of its source. The bundled article is opened without one, so it is hashed now."""
    if document.source.sha256:
        return document
    from dataclasses import replace
    from hashlib import sha256

    from reader.bundled import bundled

    digest = sha256(bundled().read_bytes()).hexdigest()
    return replace(document, source=replace(document.source, sha256=digest))
