"""Pages in WARC files (Common Crawl, ArchiveBox) and in WACZ files, which have WARC files in them (browsertrix).

WARC is read plain or packed (gz, zst), record by record or as a whole. A file is gone through once to see which pages
there are and where; each is then read by itself. All of this is done in a process that can be ended: what is in such a
file is hostile.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import Any, BinaryIO

from reader.ingest.errors import UnreadableError
from reader.ingest.limits import Limits
from reader.ingest.sources.files import megabytes
from reader.library.sources.warc.ends import anything_behind, end_of
from reader.library.sources.warc.places import ENDINGS, Place, opened
from reader.storage.sources import is_url

_PAGES = ("text/html", "application/xhtml+xml")
_MARKS = (b"\x1f\x8b\x08", b"(\xb5/\xfd", b"WARC/1.")
"""How a record begins: compressed with gzip or zstd, or not at all."""

_DICTIONARY = b"\x5d\x2a\x4d\x18"
"""How a zstd file begins whose records need a dictionary that stands before them."""

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Listed:
    """Pages of a WARC file from some place on: offset, URL and date of each.

    ``skipped`` records are no pages. ``next`` is where the following record begins, None at the end. Where it is packed
    as a ``whole``, nothing else is said: it has to be gone through unpacked. ``damage`` is one line about what stands
    between the last record and the following one and cannot be read; an empty string where nothing does.
    """

    pages: list[tuple[int, str, str]]
    skipped: int
    next: int | None
    whole: bool = False
    damage: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was fetched."""

    data: bytes
    url: str
    encoding: str


def is_warc(path: str) -> bool:
    """Whether a name is that of a WARC or WACZ file."""
    return path.lower().endswith(ENDINGS)


def require_warc(label: str) -> None:
    """Go on only where WARC can be read.

    Raises:
        UnreadableError: with the command that installs what is missing.
    """
    if find_spec("fastwarc") is None:
        raise UnreadableError(
            f"{label}: to read WARC, more has to be installed; run `pip install 'quote-reader[warc]'`"
        )


def pages_in(place: Place, label: str, start: int, most: int) -> Listed:
    """The pages of a WARC file from a record on, of at most so many records; with 0 of that one, whatever comes next.

    Raises:
        UnreadableError: it is no WARC file, cannot be read, or is damaged there.
    """
    require_warc(label)
    pages: list[tuple[int, str, str]] = []
    skipped = count = 0
    content: int | None = None
    last, id = -1, ""
    damage: Exception | None = None
    within = False
    with opened(place, label, start) as stream:
        if start == 0:
            _refuse_others(stream, label)
        try:
            for record in _records(stream):
                at = record.stream_pos
                if at <= last:
                    within, damage = True, ValueError("a record within another")
                    break
                last, id = at, _id(record)
                if count >= max(most, 1):
                    break
                count += 1
                content = _content(record)
                page = _page_of(record)
                if page is None:
                    skipped += 1
                else:
                    pages.append((at, *page))
                if most == 0:
                    return Listed(pages, skipped, None)
            else:
                at = None
        except (OSError, ValueError, EOFError) as error:
            damage = error
    # What seems to begin where nothing does, begins within something that is packed as a whole.
    within = within or (_record_at(place, label, last) != id if last >= 0 else start > 0 and damage is None)
    if within and not place.unpacked:
        return Listed([], 0, None, whole=True)
    if damage is None and (at is not None or last < 0):
        return Listed(pages, skipped, at)
    if count:  # what is before the damage is sound
        known = bool(pages) and pages[-1][0] == last
        return _behind(Listed(pages, skipped, None), place, label, last, content, damage, known)
    raise UnreadableError(f"{label}: damaged at byte {start:,} ({damage}); get it again")


def _behind(
    found: Listed, place: Place, label: str, last: int, content: int | None, damage: Exception | None, is_page: bool
) -> Listed:
    """What was found, with the damage behind its last record, and the first sound record behind that.

    Where the last record is damaged itself and is a page, reading that page says so.
    """
    end = end_of(place, label, last, content)
    if damage is None:  # that is the last one; what is cut short is passed over in silence
        if end is not None:
            lost = end if anything_behind(place, label, end) else None
        else:
            lost = last if not is_page and _unreadable(place, label, last, content) else None
        return found if lost is None else replace(found, damage=f"{label}: damaged at byte {lost:,}; get it again")
    following = next_record(place, label, last if end is None else end - 1)
    if end is not None:
        where = f"at byte {end:,}"
    elif is_page and _unreadable(place, label, last, content):
        return replace(found, next=following)
    else:
        where = f"behind byte {last:,}" + ("" if following is None else f", before byte {following:,}")
    return replace(found, next=following, damage=f"{label}: damaged {where} ({damage}); get it again")


def _unreadable(place: Place, label: str, at: int, content: int | None) -> bool:
    """Whether the record that begins at a place cannot be read to its end."""
    from fastwarc.warc import ArchiveIterator

    made: Any = ArchiveIterator
    if content is None:
        return True
    left = content
    try:
        with opened(place, label, at) as stream:
            record = next(iter(made(stream, parse_http=False)))
            while piece := record.reader.read(_PIECE):
                left -= len(piece)
    except (OSError, ValueError, EOFError, StopIteration):
        return True
    return left > 0


def next_record(place: Place, label: str, start: int) -> int | None:
    """Where the first record behind a place seems to begin; None where there is none.

    Raises:
        UnreadableError: it cannot be read.
    """
    at, tail = start + 1, b""
    while piece := _piece(place, label, at):
        window = tail + piece
        base = at - len(tail)
        for found in sorted(found for mark in _MARKS for found in _all(window, mark)):
            if _record_at(place, label, base + found):
                return base + found
        tail, at = window[-8:], at + len(piece)
    return None


def read_page(place: Place, label: str, offset: int, limits: Limits) -> Page:
    """A page of a WARC file, unpacked.

    Raises:
        UnreadableError: it is not there, cut short, or too large.
    """
    require_warc(label)
    try:
        with opened(place, label, offset) as stream:
            record = next(iter(_records(stream)))
            raw = record.reader.read(limits.largest_markup + 1)
            if len(raw) < min(int(record.content_length), limits.largest_markup + 1):
                raise UnreadableError(f"{label}: the record at byte {offset:,} is cut short; get the file again")
        with opened(place, label, offset) as stream:
            record = next(iter(_records(stream, "all")))
            data = record.reader.read(limits.largest_markup + 1)
            url, encoding = record.headers.get("WARC-Target-URI") or "", record.http_charset or ""
    except (OSError, ValueError, EOFError, StopIteration) as error:
        raise UnreadableError(f"{label}: the record at byte {offset:,} is damaged ({error}); get it again") from None
    if len(data) > limits.largest_markup:
        raise UnreadableError(f"{label}: larger than {megabytes(limits.largest_markup)} unpacked; allow more")
    return Page(bytes(data), _bare(url), encoding)


def _records(stream: BinaryIO, decode: str = "none") -> Any:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.any_type
    made: Any = ArchiveIterator
    return made(stream, record_types=kinds, parse_http=True, auto_decode=decode, strict_mode=False)


def _page_of(record: Any) -> tuple[str, str] | None:
    """The URL and date of a record that is a page which was there."""
    from fastwarc.warc import WarcRecordType

    if not int(record.record_type) & int(WarcRecordType.response | WarcRecordType.resource):
        return None
    url = _bare(record.headers.get("WARC-Target-URI") or "")
    if not is_url(url):
        return None
    if record.is_http:
        if not 200 <= (record.http_headers.status_code or 0) < 300 or (record.http_content_type or "") not in _PAGES:
            return None
    elif (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower() not in _PAGES:
        return None
    date = record.record_date
    return url, "" if date is None else date.isoformat(timespec="seconds")


def _bare(url: str) -> str:
    """A URL without the angle brackets that some programs put around it."""
    return url.strip().removeprefix("<").removesuffix(">")


def _refuse_others(stream: BinaryIO, label: str) -> None:
    head = stream.read(16)
    if not head:
        raise UnreadableError(f"{label}: the file is empty; get it again")
    if head.startswith(_DICTIONARY):
        raise UnreadableError(
            f"{label}: it is compressed with a dictionary (zstd); compress it record by record without one"
        )
    if not head.startswith(_MARKS):
        raise UnreadableError(f"{label}: this is no WARC file; check the name")
    stream.seek(0, os.SEEK_SET)


def _piece(place: Place, label: str, at: int) -> bytes:
    try:
        with opened(place, label, at) as stream:
            return stream.read(_PIECE)
    except OSError as error:
        raise UnreadableError(f"{label}: damaged at byte {at:,} ({error}); get it again") from None


def _all(data: bytes, mark: bytes) -> list[int]:
    found: list[int] = []
    at = data.find(mark)
    while at >= 0:
        found.append(at)
        at = data.find(mark, at + 1)
    return found


def _record_at(place: Place, label: str, at: int) -> str | None:
    """The id of the record that begins at a place; None where none does."""
    try:
        with opened(place, label, at) as stream:
            record = next(iter(_records(stream)))
            return _id(record) if record.stream_pos == at else None
    except (OSError, ValueError, EOFError, StopIteration, UnreadableError):
        return None


def _content(record: Any) -> int | None:
    """How many bytes follow the header, that of HTTP among them; None where the header does not say."""
    given = record.headers.get("Content-Length") or ""
    return int(given) if given.isascii() and given.isdigit() else None


def _id(record: Any) -> str:
    return str(record.headers.get("WARC-Record-ID") or "")
