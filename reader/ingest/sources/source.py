"""The bytes of a source, before anything is read from them, and what is known about them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from reader.document.model import Source
from reader.ingest.errors import UnreadableError
from reader.ingest.limits import MEGABYTE, Limits
from reader.ingest.sources.file_type import Kind

_LARGE = 64 * 1024
"""Bytes of Markdown above which it is parsed in a child process: 64 kB of ``[`` take the parser most of a second,
640 kB a minute.
"""


_EXTRAS = {
    Kind.HTML: "html",
    Kind.MHTML: "html",
    Kind.EPUB: "epub",
    Kind.DOCX: "docx",
    Kind.ODT: "odt",
    Kind.PDF: "pdf",
}


@dataclass(frozen=True, slots=True)
class SourceData:
    """Bytes and what is known of them.

    ``label`` is what messages call them, ``file`` the name to record, ``retrieved`` when they were fetched or written
    (ISO 8601), ``encoding`` what a server declared. With ``keep_all`` a format leaves nothing out itself.
    """

    data: bytes
    kind: Kind
    label: str
    file: str = ""
    url: str = ""
    retrieved: str = ""
    encoding: str = ""
    keep_all: bool = False


def is_heavy(given: SourceData) -> bool:
    """Whether to read this in a process that can be ended."""
    if given.kind is Kind.MARKDOWN:
        return len(given.data) > _LARGE
    return given.kind not in (Kind.TEXT, Kind.OURS, Kind.CAPTIONS)


def extra_of(kind: Kind) -> str:
    """The extra of the package that a kind needs, or nothing."""
    return _EXTRAS.get(kind, "")


def check_size(given: SourceData, limits: Limits) -> None:
    """Stop what would take too long.

    Raises:
        UnreadableError: there are more bytes than ``limits`` allow for their kind.
    """
    match given.kind:
        case Kind.TEXT | Kind.MARKDOWN | Kind.CAPTIONS:
            most = limits.largest_text
        case Kind.HTML:
            most = limits.largest_markup
        case _:
            most = limits.largest_file
    if len(given.data) > most:
        raise UnreadableError(
            f"{given.label}: {len(given.data) / MEGABYTE:.3g} MB of {given.kind}, more than {most / MEGABYTE:.3g} MB; "
            "split it, or allow more"
        )


def source_of(given: SourceData) -> Source:
    """Where it came from. When a file was retrieved is inferred from when it was last written."""
    return Source(
        url=given.url,
        file=given.file,
        retrieved=given.retrieved,
        sha256=hashlib.sha256(given.data).hexdigest(),
        inferred=("retrieved",) if given.file and given.retrieved else (),
    )
