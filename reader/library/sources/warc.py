"""Pages in WARC files (Common Crawl, ArchiveBox, browsertrix), plain or compressed record by record (gz, zst).

A file is gone through once to see which pages there are and where; each is then read by itself. All of this is done in
a process that can be ended: what is in such a file is hostile.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, BinaryIO

from reader.ingest.errors import UnreadableError
from reader.ingest.limits import Limits
from reader.ingest.sources.files import megabytes
from reader.storage.sources import is_url

ENDINGS = (".warc", ".warc.gz", ".warc.zst")
"""How the names of such files end."""

_PAGES = ("text/html", "application/xhtml+xml")
_MARKS = (b"\x1f\x8b\x08", b"(\xb5/\xfd", b"WARC/1.")
"""How a record begins: compressed with gzip or zstd, or not at all."""

_DICTIONARY = b"\x5d\x2a\x4d\x18"
"""How a zstd file begins whose records need a dictionary that stands before them."""

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Listed:
    """Pages of a WARC file from some place on: offset, URL and date of each, the latest of every URL.

    ``skipped`` records are no pages. ``next`` is where the following record begins, None at the end.
    """

    pages: list[tuple[int, str, str]]
    skipped: int
    next: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was fetched."""

    data: bytes
    url: str
    encoding: str


def is_warc(path: str) -> bool:
    """Whether a name is that of a WARC file."""
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


def pages_in(path: str, label: str, start: int, most: int) -> Listed:
    """The pages of a WARC file from a record on, of at most so many records.

    Raises:
        UnreadableError: it is no WARC file, cannot be read, or is damaged there.
    """
    require_warc(label)
    pages: list[tuple[int, str, str]] = []
    skipped = count = 0
    last, whole = -1, False
    with _opened(path, label, start) as stream:
        if start == 0:
            _refuse_others(stream, label)
        size = os.fstat(stream.fileno()).st_size
        try:
            for record in _records(stream):
                at = record.stream_pos
                if at <= last or at >= size:
                    whole = True
                    break
                if count >= most:
                    return Listed(pages, skipped, at)
                last = at
                count += 1
                page = _page_of(record)
                if page is None:
                    skipped += 1
                else:
                    pages.append((at, *page))
        except (OSError, ValueError, EOFError) as error:
            if count:  # what is before it is sound; it is come to again, alone
                return Listed(pages, skipped, _following(path, label, last))
            raise UnreadableError(f"{label}: damaged at byte {start:,} ({error}); get it again") from None
    if whole:
        raise UnreadableError(
            f"{label}: it is compressed as a whole, and pages cannot be found in it again; unpack it, or compress it "
            "record by record"
        )
    return Listed(pages, skipped, None)


def next_record(path: str, label: str, start: int) -> int | None:
    """Where the first record behind a place seems to begin; None where there is none.

    Raises:
        UnreadableError: it cannot be read.
    """
    return _following(path, label, start)


def read_page(path: str, label: str, offset: int, limits: Limits) -> Page:
    """A page of a WARC file, unpacked.

    Raises:
        UnreadableError: it is not there, cut short, or too large.
    """
    require_warc(label)
    try:
        with _opened(path, label, offset) as stream:
            record = next(iter(_records(stream)))
            raw = record.reader.read(limits.largest_markup + 1)
            if len(raw) < min(int(record.content_length), limits.largest_markup + 1):
                raise UnreadableError(f"{label}: the record at byte {offset:,} is cut short; get the file again")
        with _opened(path, label, offset) as stream:
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


def _opened(path: str, label: str, start: int) -> BinaryIO:
    try:
        stream = open(path, "rb")  # noqa: PTH123, SIM115 - a name may be no path at all; whoever asked closes it
        stream.seek(start)
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{label}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    return stream


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


def _following(path: str, label: str, start: int) -> int | None:
    with _opened(path, label, start + 1) as stream:
        at, tail = start + 1, b""
        while piece := stream.read(_PIECE):
            window = tail + piece
            base = at - len(tail)
            places = sorted(place for mark in _MARKS for place in _all(window, mark))
            for place in places:
                if _begins_record(path, label, base + place):
                    return base + place
            tail, at = window[-8:], at + len(piece)
    return None


def _all(data: bytes, mark: bytes) -> list[int]:
    found: list[int] = []
    at = data.find(mark)
    while at >= 0:
        found.append(at)
        at = data.find(mark, at + 1)
    return found


def _begins_record(path: str, label: str, at: int) -> bool:
    try:
        with _opened(path, label, at) as stream:
            record = next(iter(_records(stream)))
            return bool(record.stream_pos == at) and bool(record.headers.get("WARC-Record-ID"))
    except (OSError, ValueError, EOFError, StopIteration, UnreadableError):
        return False
