"""A document whose file was moved or renamed keeps its place, its notes and its corrections.

All of these are filed under the path. When a path is opened for the first time, the documents that were read and whose
files are gone are looked through: one with the same words is the same document. One with only the same address or title
may be, and is asked about.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from reader.document.model import Document
from reader.documents.corrected_copies import copy_of
from reader.documents.place import file_of, folder
from reader.documents.place_file import SHAPE
from reader.storage.folders import state_folder
from reader.storage.sources import filed_as, is_url
from reader.storage.store import Shape, StoreError, Value, change, is_kept, read, remove

_NOTES = Shape("notes", 1, lambda value: value.get("marks", []))
"""A file of notes as far as it matters here; `reader.annotations.notes`, which is above this package, has the rest."""


class Moved(NamedTuple):
    """The path that a document was read under before; ``sure`` where its words are the same."""

    source: str
    sure: bool


def words_digest(document: Document) -> str:
    """A hash of a document's title and paragraphs, as hexadecimal digits; corrections leave it as it is."""
    digest = blake2b(document.title.encode("utf-8", "surrogatepass"), digest_size=16)
    for paragraph in document.paragraphs:
        digest.update(f"{paragraph.text}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def moved_from(source: str, document: Document) -> Moved | None:
    """Where a document that is opened for the first time was before; None where nothing tells that it was anywhere.

    Two files with the same words tell nothing, and neither does one that is still there.
    """
    try:
        files = [entry.path for entry in os.scandir(folder()) if is_kept(entry.name)]
    except OSError:
        return None
    digest, url, title = words_digest(document), document.source.url, document.title
    signs = [json.dumps(sign).encode() for sign in (digest, url, title) if sign]
    sure: list[str] = []
    unsure: list[str] = []
    for file in files:
        try:
            if not any(sign in Path(file).read_bytes() for sign in signs):
                continue
            value = read(Path(file), SHAPE).value
        except (OSError, StoreError):
            continue
        before = value.get("source")
        if not isinstance(before, str) or before == os.path.abspath(source) or not _is_gone(before):  # noqa: PTH100
            continue
        if value.get("words") == digest:
            sure.append(before)
        elif (url and value.get("url") == url) or (title and value.get("title") == title):
            unsure.append(before)
    if len(sure) == 1:
        return Moved(sure[0], sure=True)
    possible = [*sure, *unsure]
    return Moved(possible[0], sure=False) if possible else None


def noted_as(source: str | None, document: Document) -> str | None:
    """The path that the notes on a document are filed under, without moving them.

    That is its own, or, where it was not opened yet since its file was renamed, the one it had before.
    """
    if source is None or is_url(source) or Path(file_of(source)).exists() or _notes_file(source).exists():
        return source
    moved = moved_from(source, document)
    return source if moved is None or not moved.sure else moved.source


def _is_gone(source: str) -> bool:
    return not is_url(source) and not os.path.exists(source)  # noqa: PTH110


def take_over(before: str, source: str) -> None:
    """File under ``source`` what is filed under ``before``: corrections, notes and the place. Nothing is overwritten.

    Raises:
        StoreError: a file cannot be read or written. What was moved by then stays moved, and nothing is lost.
        OSError: the corrected copy cannot be moved.
    """
    old, new = Path(copy_of(before)), Path(copy_of(source))
    if old.exists() and not new.exists():
        old.rename(new)
    _move_notes(before, source)
    there = Path(file_of(before))
    value = read(there, SHAPE).value

    def with_place(now: Value) -> Value:
        return now or {**value, "source": os.path.abspath(source)}  # noqa: PTH100

    if value:
        change(Path(file_of(source)), SHAPE, with_place)
        with suppress(StoreError):  # then it stays on the list of what was read
            remove(there, SHAPE)


def _notes_file(source: str) -> Path:
    return Path(state_folder()) / "notes" / f"{filed_as(source)}.json"


def _move_notes(before: str, source: str) -> None:
    """File the notes on one path under another. Notes that are on that one already stay beside them."""
    old, new = _notes_file(before), _notes_file(source)
    if not old.exists():
        return
    kept = read(old, _NOTES).value

    def with_notes(now: Value) -> Value:
        there, taken = now.get("marks", []), kept.get("marks", [])
        if not isinstance(there, list) or not isinstance(taken, list):
            return now
        known = {mark["id"] for mark in there}
        marks = [*there, *(mark for mark in taken if mark["id"] not in known)]
        return {**kept, **now, "source": source, "marks": marks}

    try:
        change(new, _NOTES, with_notes)
    except (TypeError, KeyError):  # one of the files is none of ours; both stay as they are
        return
    remove(old, _NOTES)
