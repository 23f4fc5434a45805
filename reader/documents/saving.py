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
    """What the file holds now: what was given, and what others have corrected meanwhile, which ``notice`` says."""

    document: Document
    notice: str = ""


class NotSavedError(ReaderError):
    """What was corrected is not in the file, which is as it was; the message says why and what to do."""


class CorrectionWriter:
    """Saves what one reader corrects in a document, time after time, and takes over what others do in the same file.

    It compares what the file holds with what this reader last saw in it, under a lock, before it takes its place.
    """

    def __init__(self, opened: OpenedDocument) -> None:
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
            self._seen, self._stamp = saved.document, file_stamp(target)
        return saved

    def _with_others(self, document: Document, target: Path) -> Saved:
        """The document with what others have written into its file since this reader looked."""
        from reader.document.combine import NotCombinedError, combine
        from reader.document.problems import DocumentError
        from reader.document.yaml.read import load_file

        now = file_stamp(target)
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
