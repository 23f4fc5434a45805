"""Open a document for reading and correcting.

A file in our own YAML format is corrected in place. Corrections of any other file, of a write-protected one, and of
the bundled article, are saved in a copy in the user's data folder. When the same source is opened again, the copy is
opened in its place; if the source has changed in between, its corrections are carried over to the new text.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.bundled import NAME, bundled
from reader.document.model import Document
from reader.documents.corrected_copies import copy_of
from reader.documents.opened_document import OpenedDocument
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sources.files import STANDARD_INPUT, read_given, shown
from reader.storage.file_stamp import file_stamp
from reader.storage.files import is_protected
from reader.storage.read_only import may_open
from reader.storage.sources import PIPED, is_url, path_of, without_password

if TYPE_CHECKING:
    from reader.ingest.cache import Cache
    from reader.ingest.sources.source import SourceData
    from reader.storage.file_stamp import FileStamp


@dataclass(frozen=True, slots=True)
class OpenOptions:
    """Options for opening a source. ``language`` is a BCP 47 tag, or an empty string to detect it.

    What is kept for the next time is written at once, or put into ``put_off`` to be called later.
    """

    limits: Limits = DEFAULT
    keep_all: bool = False
    language: str = ""
    allow_private: bool = False
    put_off: list[Callable[[], None]] | None = None


def open_to_read(source: str | None, options: OpenOptions = OpenOptions(), *, cached: bool = True) -> OpenedDocument:
    """Open a path, a URL or ``-`` (standard input); None or its name is the bundled article.

    Raises:
        UnreadableError: as in `reader.ingest.open.open_document`.
        DocumentError: the source, or the copy with its corrections, is a document of ours with errors in it.
    """
    if not may_open(source):
        from reader.ingest.errors import UnreadableError

        raise UnreadableError(f"{shown(source or NAME)}: only one document is served here, read-only")
    if source is None and not os.path.exists(copy_of(None)):  # noqa: PTH110
        from reader.document.yaml.read import load

        return OpenedDocument(load(read_given(str(bundled())), file=NAME), copy_of(None), copied=True)
    source = None if source is None or _is_bundled(source) else path_of(source)
    own = None if source is None else _own(source, options.limits)
    if own is not None:
        return own
    from reader.ingest.open import given_at, made_of
    from reader.ingest.sources.file_type import Kind

    path = str(bundled()) if source is None else source
    seen = None if is_url(path) else file_stamp(path)
    given = given_at(path, options.limits, keep_all=options.keep_all, allow_private=options.allow_private)
    if given.kind is Kind.OURS and source is not None and source != STANDARD_INPUT and _is_in_place(source):
        return _in_place(given.data, given.label, source, seen)
    cache: Cache | None = None
    if cached and given.kind is not Kind.OURS:
        from reader.ingest.cache import LateCache, default_cache

        cache = default_cache()
        if cache is not None and options.put_off is not None:
            cache = LateCache(cache.directory, options.put_off)
    name = _name_of(source, given)
    target = copy_of(name)
    if not os.path.exists(target):  # noqa: PTH110
        document = made_of(given, limits=options.limits, language=options.language or None, cache=cache)
        return OpenedDocument(
            _hashed(document, given), target, copied=True, source=name, piped=source == STANDARD_INPUT
        )
    from pathlib import Path

    from reader.document.yaml.read import load_file

    seen = file_stamp(target)
    kept = load_file(Path(target))
    if kept.source.sha256 == _hash_of(given):
        return OpenedDocument(kept, target, copied=True, source=name, piped=source == STANDARD_INPUT, stamp=seen)
    if given.kind is Kind.OURS:
        from reader.ingest.corrections import combined

        document = combined(kept, made_of(given))
    else:
        document = made_of(given, limits=options.limits, language=options.language or None, earlier=kept)
    return OpenedDocument(_hashed(document, given), target, copied=True, source=name, piped=source == STANDARD_INPUT)


def _is_bundled(source: str) -> bool:
    """Whether a source is the name of the bundled article, by which lists for other programs call it."""
    return source == NAME and not os.path.lexists(source)


def _is_in_place(source: str) -> bool:
    """Whether a file of ours is corrected itself. One that was protected, and corrected in a copy, goes on in that."""
    return not is_url(source) and not is_protected(source) and not os.path.exists(copy_of(source))  # noqa: PTH110


def _own(source: str, limits: Limits) -> OpenedDocument | None:
    """Open a file whose name and first bytes say that it is in our own format; None for any other."""
    if not source.lower().endswith((".yaml", ".yml")) or is_url(source) or not _is_in_place(source):
        return None
    seen = file_stamp(source)
    data = read_given(source, limits)
    if not data.startswith((b"quote-reader:", b"\xef\xbb\xbfquote-reader:")):
        return None
    return _in_place(data, shown(source), source, seen)


def _in_place(data: bytes, label: str, source: str, seen: FileStamp | None) -> OpenedDocument:
    """A document of ours that is corrected in its file; what was not read as it is written becomes its notice."""
    from reader.document.yaml.read import load_marked

    document, notice = load_marked(data, file=label)
    return OpenedDocument(document, source, source=source, stamp=seen, notice=notice)


def _name_of(source: str | None, given: SourceData) -> str | None:
    """What a copy is filed under. Standard input has no name, so the hash of its content is used."""
    return f"{PIPED}{_hash_of(given)}" if source == STANDARD_INPUT else source and without_password(source)


def _hashed(document: Document, given: SourceData) -> Document:
    """The document with the hash of its source, which tells whether a copy is up to date."""
    return replace(document, source=replace(document.source, sha256=_hash_of(given)))


def _hash_of(given: SourceData) -> str:
    from reader.ingest.sources.source import source_of

    return source_of(given).sha256
