"""A document that is being read, and saving what is corrected in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.model import Document

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.place import Place


@dataclass(frozen=True, slots=True)
class Opened:
    """A document and where its corrections go; ``copied`` where that is a copy of ours.

    ``source`` is the path or URL that it was opened from, None for the bundled article: what is remembered of it
    is filed under that (`reader.library.folders.filed_as`). What was ``piped`` in has only a made-up one. ``place`` is
    where one left it, and ``notice`` what was odd about that.
    """

    document: Document
    target: str
    copied: bool = False
    source: str | None = None
    piped: bool = False
    place: Place | None = None
    notice: str = ""


def save(opened: Opened, document: Document) -> Path:
    """Write a corrected document to where it belongs, whole or not at all; that path.

    Raises:
        OSError: it cannot be written; what stood there is still there.
    """
    from pathlib import Path

    from reader.document.write import save_file

    target = Path(opened.target)
    if opened.copied:
        document = _hashed(document)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    save_file(document, target)
    return target


def _hashed(document: Document) -> Document:
    """A copy says of which edition it is. The bundled article, which is read without a look at that, is hashed now."""
    if document.source.sha256:
        return document
    from dataclasses import replace
    from hashlib import sha256

    from reader.bundled import bundled

    digest = sha256(bundled().read_bytes()).hexdigest()
    return replace(document, source=replace(document.source, sha256=digest))
