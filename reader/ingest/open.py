"""The one door through which documents come in: a path, a URL, or ``-`` for standard input."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.document.clean import visible
from reader.ingest.errors import UnreadableError
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sources.files import STANDARD_INPUT, modified, read_given, shown
from reader.storage.sources import is_url, path_of

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.ingest.cache import Cache
    from reader.ingest.sources.source import SourceData

__all__ = ["LIMIT", "STANDARD_INPUT", "UnreadableError", "open_document", "read_bytes", "shown"]

LIMIT = DEFAULT.largest_file
"""The largest file that is read, in bytes."""

_OUR_ENDINGS = (".yaml", ".yml")
_HEAD = 64 * 1024


def open_document(
    path: str | os.PathLike[str],
    *,
    limits: Limits = DEFAULT,
    keep_all: bool = False,
    language: str | None = None,
    cache: Cache | None = None,
    allow_private: bool = False,
) -> Document:
    """Read a document, or make one of any article: its text, its quotations and their speakers.

    A document of ours is returned as it is. Of anything else the text is taken and what stood around it is cut (kept
    in ``removed``; with ``keep_all`` it stays in), and quotations are attributed. ``language`` is a BCP 47 tag where
    the text's own is not to be trusted. With a ``cache`` a source that was opened before is not read again. A
    path that begins with ``http://`` or ``https://`` is fetched; ``allow_private`` lets it lead into a private network.

    Raises:
        UnreadableError: the source is missing, not text, broken, larger or slower than ``limits``, holds no text, or
            needs a package that is not installed; one line says which and what to do.
        DocumentError: it is one of our YAML documents with errors in it; holds all of them.
    """
    name = path_of(os.fspath(path))
    if name.lower().endswith(_OUR_ENDINGS) and not is_url(name):  # the usual case needs no more code than this
        from reader.document.yaml.read import load

        return load(read_given(name, limits), file=shown(name))
    given = given_at(name, limits, keep_all=keep_all, allow_private=allow_private)
    return made_of(given, limits=limits, language=language, cache=cache)


def given_at(path: str, limits: Limits = DEFAULT, *, keep_all: bool = False, allow_private: bool = False) -> SourceData:
    """What a file, standard input or a URL holds, and what that is.

    Raises:
        UnreadableError: it cannot be read, or is of no kind that is known.
    """
    if is_url(path):
        from reader.ingest.sources.fetch import given_by

        return given_by(path, limits, keep_all=keep_all, allow_private=allow_private)
    return given_in(path, limits, keep_all=keep_all)


def made_of(
    given: SourceData,
    *,
    limits: Limits = DEFAULT,
    language: str | None = None,
    cache: Cache | None = None,
    earlier: Document | None = None,
) -> Document:
    """The document that was given, or that becomes of what was given.

    What a person corrected in ``earlier``, a document of an older version of the source, is taken over.

    Raises:
        UnreadableError: as `open_document` has it.
        DocumentError: as `open_document` has it.
    """
    from reader.ingest.sources.file_type import Kind

    if given.kind is Kind.OURS:
        from reader.document.yaml.read import load

        return load(given.data, file=given.label)
    key = ""
    if cache is not None and earlier is None:
        from reader.ingest.cache import key_of, of_this_source
        from reader.ingest.sources.source import source_of
        from reader.ingest.user_words import stamp

        key = key_of(source_of(given).sha256, given.kind, given.encoding, given.keep_all, language, stamp())
        known = cache.get(key)
        if known is not None:
            return of_this_source(known, file=given.file, url=given.url, retrieved=given.retrieved)
    from contextlib import nullcontext

    from reader.ingest.make import article_of, with_quotations
    from reader.ingest.sandbox.guard import time_limit
    from reader.ingest.sources.source import is_heavy

    with nullcontext() if is_heavy(given) else time_limit(limits.seconds_for(len(given.data)), given.label):
        article = article_of(given, limits=limits)
    if earlier is not None:
        from reader.ingest.corrections import carried

        article = carried(earlier, article)
    with time_limit(limits.seconds_for(sum(len(paragraph.text) for paragraph in article.paragraphs)), given.label):
        document = with_quotations(article, language)
    if earlier is not None:
        from reader.ingest.corrections import with_names

        document = with_names(earlier, document)
    if cache is not None and earlier is None:
        cache.put(key, document)
    return document


def given_in(path: str, limits: Limits = DEFAULT, *, keep_all: bool = False) -> SourceData:
    """What a file or standard input holds, and what that is.

    Raises:
        UnreadableError: it cannot be read, or is of no kind that is known.
    """
    from reader.ingest.sources.file_type import kind_of
    from reader.ingest.sources.source import SourceData

    label = shown(path)
    data = read_given(path, limits)
    file = "" if path == STANDARD_INPUT else path
    kind = kind_of(data, file, label)
    name = visible(file.rsplit(os.sep, 1)[-1] if file.startswith(os.sep) else file)
    return SourceData(data, kind, label, file=name, retrieved=modified(path), keep_all=keep_all)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file that may be one of our YAML documents.

    Raises:
        UnreadableError: it is missing, not a file, too large, binary, or says nothing of being a document of ours.
    """
    label = shown(path)
    data = read_given(path, Limits(largest_file=LIMIT))
    if not os.fspath(path).lower().endswith(_OUR_ENDINGS):
        _refuse_strangers(label, data[:_HEAD])
    return data


def _refuse_strangers(label: str, head: bytes) -> None:
    """Say what a file is not before the YAML parser says it in terms of YAML."""
    from reader.ingest.sources.folder import SAYS_OURS

    if b"\0" in head:
        raise UnreadableError(f"{label}: this is not text; quote-reader checks YAML documents of its own format")
    if SAYS_OURS.search(head) is None and head.strip():
        raise UnreadableError(
            f"{label}: not a quote-reader document; name a YAML file that begins with `quote-reader: 1`, "
            "see `reader schema`"
        )
