"""Import one source into a folder of documents: its own document is found by every name that it has, or made."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.ingest.errors import UnreadableError
from reader.ingest.known_sources import KnownSources, canonical_name, made_from, name_of
from reader.ingest.limits import Limits
from reader.ingest.sandbox.wire import Message
from reader.ingest.sources.files import shown
from reader.storage.sources import is_url, without_password

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.ingest.sources.source import SourceData

_HEAD = 1 << 18
_ADDRESSES = re.compile(
    rb"<(?:link|meta)\b(?=[^>]{0,2000}(?:\brel\s*=\s*[\"']?canonical\b|[\"'=]og:url\b))[^>]{0,4000}>", re.IGNORECASE
)
_ADDRESS = re.compile(rb"""\b(?:href|content)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)

_TRIES = 20
"""How often a document is made anew that somebody corrects or edits while it is made."""


class State(StrEnum):
    """What became of a source."""

    IMPORTED = "imported"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Taken:
    """A source that was read: its names (hashes), most trusted first, and the hash of its bytes."""

    path: str
    given: SourceData
    names: tuple[str, ...]
    sha256: str


@lru_cache(maxsize=4)
def sources_of(directory: Path) -> KnownSources:
    """What is known of a folder in this process, which may import many sources into it."""
    return KnownSources(directory)


def imported_here(task: Message, limits: Limits) -> tuple[State, Path]:
    """Import one source in this process, a child that may be ended. Return what became of it, and its document.

    Raises:
        UnreadableError: it cannot be read, or the document cannot be written.
    """
    from reader.document.problems import DocumentError
    from reader.storage.store import StoreError

    directory = Path(task["directory"])
    try:
        taken = _taken(task, limits)
        sources = sources_of(directory)
        sources.refresh()
        known = next(filter(None, map(sources.document_of, taken.names)), None)
        if known is not None and not task["again"] and _is_up_to_date(sources, taken, known):
            return State.UNCHANGED, known
        document = _article(taken.given, limits)
        target = _claimed(sources, taken, document)
        if not task["again"] and _is_up_to_date(sources, taken, target):
            return State.UNCHANGED, target
        _save(taken, document, target, task["language"])
        with sources.locked():
            sources.add(taken.names, target, taken.sha256)
            if own := _own_address(taken.given, document):
                sources.add([canonical_name(own)], target, taken.sha256)
    except DocumentError as error:
        raise UnreadableError(str(error.problems[0])) from None
    except StoreError as error:
        raise UnreadableError(f"{shown(str(task['path']))}: {error}") from None
    except OSError as error:
        reason = f"cannot be written ({error.strerror or error})"
        raise UnreadableError(f"{shown(directory)}: {reason}; choose another folder") from None
    return State.IMPORTED, target


def _taken(task: Message, limits: Limits) -> _Taken:
    from reader.ingest.open import given_in
    from reader.ingest.sources.fetch import given_by
    from reader.ingest.sources.source import source_of

    path, keep_all = str(task["path"]), bool(task["keep_all"])
    names = [name_of(path)]
    if is_url(path):
        given = given_by(path, limits, keep_all=keep_all, allow_private=bool(task["allow_private"]), in_child=False)
        names.append(name_of(given.url))
    else:
        given = given_in(path, limits, keep_all=keep_all)
    return _Taken(path, given, tuple(dict.fromkeys(names)), source_of(given).sha256)


def _article(given: SourceData, limits: Limits) -> Document:
    from reader.document.yaml.read import load
    from reader.ingest.make import article_of
    from reader.ingest.sources.file_type import Kind

    return (
        load(given.data, file=given.label)
        if given.kind is Kind.OURS
        else article_of(given, limits=limits, in_child=False)
    )


def _is_up_to_date(sources: KnownSources, taken: _Taken, document: Path) -> bool:
    """Whether a document was made from these very bytes."""
    if not document.exists():
        return False
    known = next(filter(None, map(sources.bytes_of, taken.names)), "")
    return taken.sha256 in (known if known != "-" else "", made_from(document).sha256)


def _claimed(sources: KnownSources, taken: _Taken, document: Document) -> Path:
    """The document of a source: the one that it had before, or a name that no other source has or gets.

    Raises:
        StoreError: the folder's names cannot be locked.
        OSError: the name cannot be noted.
    """
    with sources.locked():
        sources.refresh()
        named = [known for name in taken.names if (known := sources.document_of(name)) is not None]
        for known in named:
            if known.exists() and _may_be_of(known, taken, document):
                return known
        for name in _other_names(taken, document):
            known = sources.document_of(name)
            if known is not None and known not in named and _says_the_same(known, taken, document):
                sources.add(taken.names, known)
                return known
        for reserved in named:
            if not reserved.exists():
                return reserved
        for free in sources.free(taken.path):
            if not free.exists() or _was_made_of(free, taken):
                sources.add(taken.names, free)
                return free
    raise AssertionError("there is always another number")


def _other_names(taken: _Taken, document: Document) -> list[str]:
    """Names by which a page may be known that are not those it was asked for by."""
    names = [canonical_name(url) for url in (taken.path, taken.given.url) if is_url(url)]
    if own := _own_address(taken.given, document):
        names += [name_of(own), canonical_name(own)]
    return names


def _own_address(given: SourceData, document: Document) -> str:
    """The address that a page gives itself (RFC 6596, Open Graph), or an empty string."""
    for element in _ADDRESSES.findall(given.data[:_HEAD]):
        found = _ADDRESS.search(element)
        if found is not None:
            address = urljoin(given.url, unescape(found[1].decode("utf-8", "replace").strip()))
            if is_url(address):
                return address
    return document.source.url


def _may_be_of(known: Path, taken: _Taken, document: Document) -> bool:
    """Whether what stands at the path of a known document is still that document, and none that was put there since."""
    from reader.ingest.sources.file_type import Kind

    if taken.given.kind is Kind.OURS:
        return True
    said = made_from(known)
    if not (said.sha256 or said.url or said.file):
        return True
    urls = {without_password(url) for url in (taken.path, taken.given.url, document.source.url) if is_url(url)}
    return (
        said.sha256 == taken.sha256
        or said.url in urls
        or (said.file != "" and said.file == taken.given.file)
        or (said.file.rpartition("/")[2] == taken.given.file.rpartition("/")[2] != "")
    )


def _was_made_of(existing: Path, taken: _Taken) -> bool:
    """Whether a document that nobody noted, such as one of an earlier release, was made of this source."""
    said = made_from(existing)
    return said.sha256 == taken.sha256 or (is_url(taken.path) and said.url in (taken.path, taken.given.url))


def _says_the_same(known: Path, taken: _Taken, document: Document) -> bool:
    """Whether a document is of the same page, under another name: pages say wrong names of themselves, too.

    Between two addresses, half of the paragraphs have to be the same: a page changes. Of two files, or a file and an
    address, each may be kept to show a difference, so all of them have to be.
    """
    from reader.document.problems import DocumentError
    from reader.document.yaml.read import load_file

    try:
        there = {paragraph.text for paragraph in load_file(known).paragraphs}
    except DocumentError:
        return False
    here = {paragraph.text for paragraph in document.paragraphs}
    if is_url(taken.path) and not made_from(known).file:
        return 2 * len(there & here) >= min(len(there), len(here)) > 0
    return there == here


def _save(taken: _Taken, article: Document, target: Path, language: str | None) -> None:
    """Write a document with what a person corrected in the earlier one, and keep that one where some of it is lost.

    Raises:
        OSError: it cannot be written.
        StoreError: it cannot be locked.
    """
    from reader.document.yaml.editing.own_keys import own_keys_in, with_own_keys
    from reader.document.yaml.write import dump, save_file
    from reader.ingest.corrections import earlier_version, with_names
    from reader.ingest.make import with_quotations
    from reader.ingest.sources.file_type import Kind
    from reader.storage.document_lock import alone_with_document
    from reader.storage.file_stamp import file_stamp
    from reader.storage.files import ChangedError, free_name, save_bytes

    for _ in range(_TRIES):
        stamp = file_stamp(target)
        earlier = earlier_version(target)
        if earlier.document is not None and taken.given.kind is not Kind.OURS:
            bare = replace(earlier.document, quotations=(), speakers=())
            earlier = earlier.compared(with_quotations(bare, language))
        document = earlier.carried_into(article)
        if taken.given.kind is not Kind.OURS:
            document = with_quotations(document, language)
            document = document if earlier.document is None else with_names(earlier.document, document)
        with alone_with_document(target.resolve()):
            if file_stamp(target) != stamp:
                continue
            own = own_keys_in(earlier.data)
            lost = bool(own) and bool(with_own_keys(dump(document), own)[1])
            if earlier.data and (lost or not earlier.is_kept_in(document)):
                save_bytes(earlier.data, free_name(target, "earlier"))
            try:
                save_file(document, target, instead_of=stamp or "nothing", like=earlier.data)
            except ChangedError:
                continue
            return
    raise OSError(11, "another program changes the document again and again")
