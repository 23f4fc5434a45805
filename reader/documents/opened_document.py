"""A document as it was opened: the text, where its corrections are saved, and where its reader stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.model import Document

if TYPE_CHECKING:
    from reader.documents.place import Place
    from reader.storage.file_stamp import FileStamp


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document and where its corrections go; ``copied`` where that is a copy of ours.

    ``source`` is the path or URL that it was opened from, None for the bundled article: what is remembered of it
    is filed under that (`reader.storage.folders.filed_as`). What was ``piped`` in has only a made-up one. ``place`` is
    where one left it, and ``notice`` what was odd about that. ``stamp``
    tells whether the file of the corrections is still the one that was read. ``keep_all`` and ``language`` are what
    was asked for (`reader.documents.open.OpenOptions`), so that it can be opened like that again.
    """

    document: Document
    target: str
    copied: bool = False
    source: str | None = None
    piped: bool = False
    place: Place | None = None
    notice: str = ""
    stamp: FileStamp | None = None
    keep_all: bool = False
    language: str = ""
