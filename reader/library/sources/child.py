"""The process that makes entries of sources for `reader.library.sources.add`: it reads and attributes, nothing more."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from reader.document.model import Document
from reader.ingest import child
from reader.ingest.errors import UnreadableError
from reader.ingest.limits import Limits
from reader.ingest.sandbox.wire import Message
from reader.library.sources.warc.places import Place


def serve() -> None:
    """Do every task that comes."""
    child.serve({"entry": entry_task, "warc-files": files_task, "pages": pages_task, "next-record": next_record_task})


def files_task(task: Message, _: bytes, __: Limits) -> tuple[Message, bytes]:
    """List the WARC files in a file.

    Raises:
        UnreadableError: it cannot be read.
    """
    from reader.library.sources.warc.places import files_in

    return {"members": files_in(str(task["path"]), str(task["label"]))}, b""


def pages_task(task: Message, _: bytes, __: Limits) -> tuple[Message, bytes]:
    """List pages of a WARC file from a record on.

    Raises:
        UnreadableError: it cannot be read there.
    """
    from reader.library.sources.warc.pages import pages_in

    found = pages_in(Place(*task["place"]), str(task["label"]), int(task["start"]), int(task["most"]))
    told = {"pages": found.pages, "skipped": found.skipped, "next": found.next, "whole": found.whole}
    return told | {"damage": found.damage}, b""


def next_record_task(task: Message, _: bytes, __: Limits) -> tuple[Message, bytes]:
    """Find the first record of a WARC file behind a place.

    Raises:
        UnreadableError: it cannot be read.
    """
    from reader.library.sources.warc.pages import next_record

    return {"next": next_record(Place(*task["place"]), str(task["label"]), int(task["start"]))}, b""


def entry_task(task: Message, payload: bytes, limits: Limits) -> tuple[Message, bytes]:
    """Make an entry of one source: ``state`` is entry (the bytes are it), unchanged, or sources (it names others).

    ``payload`` is what standard input held, where that is the source.

    Raises:
        UnreadableError: it cannot be read.
    """
    from reader.document.problems import DocumentError

    try:
        return _entry(task, payload, limits)
    except DocumentError as error:
        raise UnreadableError(str(error.problems[0])) from None


def _entry(task: Message, payload: bytes, limits: Limits) -> tuple[Message, bytes]:
    from reader.documents.corrected_copies import copy_of
    from reader.ingest.sources.files import STANDARD_INPUT, read_given
    from reader.library.entry import entry_of, packed
    from reader.library.sources.feeds import named_sources
    from reader.storage.sources import is_url

    path, source, label = str(task["path"]), str(task["source"]), str(task["label"])
    record = task["record"]
    if record is not None:
        from reader.library.sources.warc.pages import read_page

        page = read_page(Place(*record[0]), label, int(record[1]), limits)
        data, base, encoding = page.data, page.url or path, page.encoding
    elif task["read"]:
        data, base, encoding = payload, path if is_url(path) else "", ""
    elif is_url(path):
        from reader.ingest.extras import require
        from reader.ingest.sources.fetch import fetch

        require("url", label)
        fetched = fetch(path, limits, allow_private=bool(task["allow_private"]))
        data, base, encoding = fetched.data, fetched.url, fetched.encoding
    else:
        data, base, encoding = payload if path == STANDARD_INPUT else read_given(path, limits), "", ""
    named = named_sources(data, label, base) if task["follows"] else None
    if named is not None:
        return {"state": "sources", "sources": named}, b""
    hash = sha256(data).hexdigest()
    copy = Path(copy_of(source if path == STANDARD_INPUT else path))
    corrected = copy.read_bytes() if copy.is_file() else None
    known = hash if corrected is None else sha256(hash.encode() + corrected).hexdigest()
    if known == task["known"]:
        return {"state": "unchanged"}, b""
    document = _document(task, limits, data, base, encoding, copy if corrected is not None else None, hash)
    return {"state": "entry"}, packed(entry_of(document, source, known))


def _document(
    task: Message, limits: Limits, data: bytes, base: str, encoding: str, copy: Path | None, hash: str
) -> Document:
    """The document in some bytes, with what a person corrected in it."""
    from reader.document.clean import visible
    from reader.document.yaml.read import load, load_file
    from reader.ingest.corrections import carried, with_names
    from reader.ingest.make import article_of, with_quotations
    from reader.ingest.sources.file_type import Kind, kind_of
    from reader.ingest.sources.files import STANDARD_INPUT, modified
    from reader.ingest.sources.source import SourceData

    path, label = str(task["path"]), str(task["label"])
    file = "" if base or path == STANDARD_INPUT else path
    kind = kind_of(data, base.partition("?")[0] or file, label)
    if kind is Kind.OURS:
        return load(data, file=label)
    kept = None if copy is None else load_file(copy)
    if kept is not None and kept.source.sha256 == hash:
        return kept
    name = visible(file.rpartition(os.sep)[2])
    record = task["record"]
    retrieved = modified(file) if record is None else str(record[2])
    given = SourceData(data, kind, label, name, base, retrieved, encoding, bool(task["keep_all"]))
    article = article_of(given, limits=limits, in_child=False)
    made = with_quotations(article if kept is None else carried(kept, article), task["language"] or None)
    return made if kept is None else with_names(kept, made)
