"""Open a document to be read and corrected: it, and the file that its corrections are saved in.

Our own YAML is corrected where it is. Of anybody else's file, and of the bundled article, a copy is kept in the
user's data folder once something was corrected; when the same source is opened again the copy comes back,
and when the source has changed since, the corrections are carried over to its new text.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zlib import crc32

from reader.document.model import Document

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Opened:
    """A document and where its corrections go; ``copied`` where that is a copy of ours."""

    document: Document
    target: str
    copied: bool = False


def copy_of(source: str) -> str:
    """The path of the copy that holds the corrections of a source (a path, a URL, or a name of ours)."""
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")  # noqa: PTH111, PTH118
    if "://" not in source:
        source = os.path.abspath(source)  # noqa: PTH100
    stem = "".join(c if c.isalnum() else "-" for c in os.path.splitext(os.path.basename(source))[0])[:60]  # noqa: PTH119, PTH122
    name = f"{stem or 'document'}-{crc32(source.encode('utf-8', 'surrogateescape')):08x}.yaml"
    return os.path.join(data, "quote-reader", "corrected", name)  # noqa: PTH118


def open_own(path: str, read: Callable[[], Document]) -> Opened:
    """A document of our own format: its corrections go into its file."""
    return Opened(read(), path)


def open_foreign(source: str, sha256: str, read: Callable[[], Document]) -> Opened:
    """Any other source, whose content has this hash: its copy where one is, up to date, else what ``read`` gives.

    Raises:
        DocumentError: the copy has errors in it.
        Exception: whatever ``read`` raises.
    """
    target = copy_of(source)
    if not os.path.exists(target):  # noqa: PTH110
        return Opened(_with_hash(read(), sha256), target, copied=True)
    from pathlib import Path

    from reader.document.read import load_file

    kept = load_file(Path(target))
    if kept.source.sha256 == sha256:
        return Opened(kept, target, copied=True)
    from reader.document.correct import carry_over

    return Opened(carry_over(kept, _with_hash(read(), sha256)), target, copied=True)


def save(opened: Opened, document: Document) -> Path:
    """Write a corrected document to where it belongs, whole or not at all; that path.

    Raises:
        OSError: it cannot be written; what stood there is still there.
    """
    from pathlib import Path

    from reader.document.write import save_file

    target = Path(opened.target)
    if opened.copied:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    save_file(document, target)
    return target


def _with_hash(document: Document, sha256: str) -> Document:
    return replace(document, source=replace(document.source, sha256=document.source.sha256 or sha256))
