"""Open a document to be read and corrected: it, and the file that its corrections are saved in.

Our own YAML is corrected where it is. Of anybody else's file, and of the bundled article, a copy is kept in the
user's data folder once something was corrected; when the same source is opened again the copy comes back,
and when the source has changed since, the corrections are taken over into its new text.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.bundled import NAME, bundled
from reader.document.model import Document
from reader.documents.corrected_copies import copy_of
from reader.documents.opened_document import OpenedDocument
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sources.files import STANDARD_INPUT, read_given, shown
from reader.storage.file_stamp import file_stamp
from reader.storage.sources import PIPED, is_url

if TYPE_CHECKING:
    from reader.ingest.cache import Cache
    from reader.ingest.sources.source import SourceData


@dataclass(frozen=True, slots=True)
class OpenOptions:
    """How a source is to be opened. ``language`` is a BCP 47 tag, empty for the text's own."""

    limits: Limits = DEFAULT
    keep_all: bool = False
    language: str = ""
    allow_private: bool = False


def open_to_read(source: str | None, how: OpenOptions = OpenOptions(), *, cached: bool = True) -> OpenedDocument:
    """Open a path, a URL or ``-``; the bundled article for None.

    Raises:
        UnreadableError: as `reader.ingest.open.open_document` has it.
        DocumentError: it is a document of ours with errors in it, or the copy that holds its corrections is.
    """
    if source is None and not os.path.exists(copy_of(None)):  # noqa: PTH110
        from reader.document.yaml.read import load

        return OpenedDocument(load(read_given(str(bundled())), file=NAME), copy_of(None), copied=True)
    own = None if source is None else _own(source, how.limits)
    if own is not None:
        return own
    from reader.ingest.open import given_at, made_of
    from reader.ingest.sources.file_type import Kind

    path = str(bundled()) if source is None else source
    given = given_at(path, how.limits, keep_all=how.keep_all, allow_private=how.allow_private)
    if given.kind is Kind.OURS and source is not None and not is_url(source) and source != STANDARD_INPUT:
        return OpenedDocument(made_of(given), source, source=source)
    cache: Cache | None = None
    if cached and given.kind is not Kind.OURS:
        from reader.ingest.cache import default_cache

        cache = default_cache()
    name = _name_of(source, given)
    target = copy_of(name)
    if not os.path.exists(target):  # noqa: PTH110
        document = made_of(given, limits=how.limits, language=how.language or None, cache=cache)
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
        document = _with_corrections(kept, made_of(given))
    else:
        document = made_of(given, limits=how.limits, language=how.language or None, earlier=kept)
    return OpenedDocument(_hashed(document, given), target, copied=True, source=name, piped=source == STANDARD_INPUT)


def _with_corrections(kept: Document, shipped: Document) -> Document:
    """A newer edition of the bundled article with what was corrected in an older one."""
    from reader.ingest.corrections import carried

    corrected = carried(kept, shipped)
    taken = [part for quotation in corrected.quotations for part in quotation.parts]
    others = [
        quotation
        for quotation in shipped.quotations
        if not any(p.paragraph == t.paragraph and p.span.overlaps(t.span) for p in quotation.parts for t in taken)
    ]
    known = {speaker.id for speaker in corrected.speakers}
    return replace(
        shipped,
        quotations=tuple(sorted((*corrected.quotations, *others), key=lambda quotation: quotation.parts[0])),
        speakers=(*corrected.speakers, *(speaker for speaker in shipped.speakers if speaker.id not in known)),
    )


def _own(source: str, limits: Limits) -> OpenedDocument | None:
    """A file of our own format by its name and beginning, without a look at what else it may be; else None."""
    if not source.lower().endswith((".yaml", ".yml")) or is_url(source):
        return None
    seen = file_stamp(source)
    data = read_given(source, limits)
    if not data.startswith((b"quote-reader:", b"\xef\xbb\xbfquote-reader:")):
        return None
    from reader.document.yaml.read import load

    return OpenedDocument(load(data, file=shown(source)), source, source=source, stamp=seen)


def _name_of(source: str | None, given: SourceData) -> str | None:
    """What a copy is filed under: standard input has no name, so what it holds is its name."""
    return f"{PIPED}{_hash_of(given)}" if source == STANDARD_INPUT else source


def _hashed(document: Document, given: SourceData) -> Document:
    """The document with the hash of its source, by which a copy is known to be up to date."""
    return replace(document, source=replace(document.source, sha256=_hash_of(given)))


def _hash_of(given: SourceData) -> str:
    from reader.ingest.sources.source import source_of

    return source_of(given).sha256
