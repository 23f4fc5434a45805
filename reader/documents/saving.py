"""Save the corrections of one document, and merge those that another reader made in the same file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.document.model import Document
from reader.documents.opened_document import OpenedDocument
from reader.errors import ReaderError
from reader.storage.file_stamp import FileStamp, file_stamp

if TYPE_CHECKING:
    from pathlib import Path

_MOST_VERSIONS = 100
_MOST_BYTES = 16 << 20
"""How many versions of a file that a person wrote are remembered for what is undone, and how many bytes of them."""
_TRIES = 5
"""How often a file is read again that another program changes while it is saved."""


class Saved(NamedTuple):
    """What the file holds now. ``notice`` says what other processes corrected in it meanwhile, or is None."""

    document: Document
    notice: str | None = None


class _Version(NamedTuple):
    """What the file once held: its bytes, and the document in them."""

    data: bytes
    document: Document


class NotSavedError(ReaderError):
    """Corrections could not be saved; the file is unchanged. The message says why and what to do."""


class TextChangedError(NotSavedError):
    """The text itself was changed by somebody else, so that corrections of the one that was read can never be saved.

    ``kept`` is the name of the file beside it that has them; an empty string where none could be written.
    """

    def __init__(self, message: str, kept: str = "") -> None:
        super().__init__(message)
        self.kept = kept


class CorrectionWriter:
    """Saves the corrections of one document, again and again, and merges those of other processes.

    Under a lock, it compares what the file holds with what this process last saw in it, and then replaces the file. A
    program that knows no lock, such as an editor, may write at any moment: the file is looked at again as it is
    replaced, and what was written meanwhile is merged too, or stays.
    """

    def __init__(self, opened: OpenedDocument) -> None:
        self._opened = opened
        self._seen, self._stamp = opened.document, opened.stamp
        self._first = opened.copied and opened.stamp is None and file_stamp(opened.target) is None
        self._beside: Path | None = None
        self._versions: list[_Version] = []

    def save(self, document: Document) -> Saved:
        """Save a corrected document atomically and return what the file holds then.

        Raises:
            NotSavedError: another process changed the text itself or is writing, the file is no longer a document, or
                no lock can be had, without which two readers would lose each other's corrections.
            OSError: the file cannot be written, or would be too large to be read again.
        """
        from pathlib import Path

        from reader.storage.document_lock import alone_with_document
        from reader.storage.files import ChangedError
        from reader.storage.store import StoreError

        target = Path(self._opened.target).resolve()
        try:
            with alone_with_document(target):
                for _ in range(_TRIES):
                    try:
                        return self._save(document, target)
                    except ChangedError:
                        continue
        except StoreError as error:
            raise NotSavedError(str(error)) from None
        raise NotSavedError(f"{target.name} is changed again and again by another program; close it, then correct that")

    def _save(self, document: Document, target: Path) -> Saved:
        now = file_stamp(target)
        saved = self._with_others(document, target, now)
        if self._opened.copied:
            saved = Saved(_hashed(saved.document), saved.notice)
            as_opened = self._first and self._opened.holds(saved.document)
            if now is not None and as_opened and self._as_written(target.read_bytes()):
                target.unlink()
                self._seen, self._stamp = saved.document, None
                return saved
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        saved = self._written(saved, target, now)
        self._seen, self._stamp = saved.document, file_stamp(target)
        return saved

    def _as_written(self, data: bytes) -> bool:
        """Whether a file is as it is written here: nothing in it is lost when it is written anew, or goes."""
        from reader.document.yaml.write import dump

        return dump(self._seen).encode("utf-8", "replace") == data

    def _written(self, saved: Saved, target: Path, now: FileStamp | None) -> Saved:
        """Write the document into its file. Of a file that a person wrote only the lines are changed that it is about.

        Where that cannot be, the file as it was is kept beside it, and the notice says so.

        Raises:
            ChangedError: the file is not the one of the stamp any more.
        """
        from reader.document.problems import DocumentError
        from reader.document.yaml.editing.edit import NotEditableError, edited
        from reader.document.yaml.write import save_file
        from reader.storage.files import save_pieces

        if self._opened.copied or now is None:
            save_file(saved.document, target, instead_of=now or "nothing")
            return saved
        before = target.read_bytes()
        undone = self._undone(saved.document, before)
        ours = undone is None and self._as_written(before)
        if ours and not _takes_more_than_a_name(self._seen, saved.document):
            save_file(saved.document, target, instead_of=now)
            return saved
        if not self._versions and now == self._stamp:
            self._versions = [_Version(before, self._seen)]
        try:
            written = undone or _Version(*edited(before, saved.document))
        except (NotEditableError, DocumentError):
            kept = _backup(target, before)
            save_file(saved.document, target, instead_of=now, like=before)
            self._remember(_Version(target.read_bytes(), saved.document))
            notice = f"the file was written anew, without its layout; as it was: {kept.name}"
            return Saved(saved.document, f"{saved.notice}; {notice}" if saved.notice else notice)
        save_pieces((written.data,), target, instead_of=now)
        self._remember(written)
        return Saved(written.document, saved.notice)

    def _undone(self, document: Document, before: bytes) -> _Version | None:
        """The file as it was when it held a document: what is undone comes back with its comments and its layout.

        ``before`` is what the file holds. Where another program has written that, no earlier version counts.
        """
        from reader.document.yaml.editing.edit import same_but_for_ids

        if self._versions and self._versions[-1].data != before:
            self._versions = []
        found = (version for version in reversed(self._versions) if same_but_for_ids(version.document, document))
        return next(found, None)

    def _remember(self, version: _Version) -> None:
        self._versions = [*(other for other in self._versions if other is not version), version][-_MOST_VERSIONS:]
        while sum(len(kept.data) for kept in self._versions) > _MOST_BYTES and len(self._versions) > 1:
            del self._versions[0]

    def _with_others(self, document: Document, target: Path, now: FileStamp | None) -> Saved:
        """The document merged with what other processes have written to its file since this one last saw it."""
        from reader.document.correcting.combine import NotCombinedError, combine
        from reader.document.problems import DocumentError
        from reader.document.yaml.read import load_file

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
            kept = self._kept_beside(document, target)
            raise TextChangedError(f"the text of {target.name} was changed meanwhile", kept) from None
        return Saved(combined.document, _told(combined.yielded, combined.document == document))

    def _kept_beside(self, document: Document, target: Path) -> str:
        """Keep the corrections of this process in a file of their own; its name, or an empty string where none is."""
        from reader.document.yaml.write import save_file
        from reader.storage.files import free_name

        try:
            beside = self._beside or free_name(target, "corrected")
            save_file(document, beside, 0o600)
        except OSError:
            return ""
        self._beside = beside
        return beside.name


def _takes_more_than_a_name(before: Document, document: Document) -> bool:
    """Whether a speaker is gone of whom a role, an affiliation or other names are known, maybe from a person."""
    left = {speaker.id for speaker in document.speakers}
    return any(s.id not in left and bool(s.role or s.affiliation or s.aliases) for s in before.speakers)


def _backup(target: Path, data: bytes) -> Path:
    """Write a copy of the file beside it, under a name that is free and that no folder of articles takes for one."""
    from reader.storage.files import save_bytes

    number = 1
    while (copy := target.with_name(f"{target.name}.{number}.bak")).exists():
        number += 1
    save_bytes(data, copy)
    return copy


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
