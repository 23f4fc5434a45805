"""A document as it was opened: the text, where its corrections are saved, and where its reader stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.document.model import Document

if TYPE_CHECKING:
    from reader.documents.place import Place
    from reader.storage.file_stamp import FileStamp


class OpenedDocument(NamedTuple):
    """A document, and the file in which its corrections are saved.

    ``target`` is that file, ``copied`` says that it is a copy in the user's data folder, and ``stamp`` which version of
    it was read. ``source`` is the path or URL that was opened, None for the bundled article; what is remembered of the
    document is filed under it (`reader.storage.sources.filed_as`). ``piped`` input has only a made-up source.
    ``place`` is where one stopped, and ``notice`` a message about a place that could not be read, or about
    words that were not read as they are written, or None.
    ``keep_all`` and ``language`` are the options it was opened with (`reader.documents.open.OpenOptions`).
    ``moved_from`` is a path whose file is gone and that may have been this document; None where none may.
    """

    document: Document
    target: str
    copied: bool = False
    source: str | None = None
    piped: bool = False
    place: Place | None = None
    notice: str | None = None
    stamp: FileStamp | None = None
    keep_all: bool = False
    language: str = ""
    moved_from: str | None = None

    def holds(self, document: Document) -> bool:
        """Whether a document is the one that was opened, the hash of its source aside: saving adds that."""
        from dataclasses import replace

        sha256 = self.document.source.sha256
        return replace(document, source=replace(document.source, sha256=sha256)) == self.document
