"""One function a format: from bytes to a page. What is heavy or breaks on broken files is run in a child process."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.model import Source
from reader.ingest.errors import UnreadableError
from reader.ingest.limits import DEFAULT, MEGABYTE, Limits
from reader.ingest.source_page import Page
from reader.ingest.sources.file_type import Kind

_LARGE = 64 * 1024
"""Bytes of Markdown from which on its parser is watched too: 64 kB of ``[`` take it most of a second, 640 a minute."""


@dataclass(frozen=True, slots=True)
class Given:
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


def is_heavy(given: Given) -> bool:
    """Whether to read this in a process that can be ended."""
    if given.kind is Kind.MARKDOWN:
        return len(given.data) > _LARGE
    return given.kind not in (Kind.TEXT, Kind.OURS)


def page_of(given: Given, limits: Limits = DEFAULT) -> Page:
    """The page that bytes hold, read in this process.

    Raises:
        UnreadableError: they are broken, too large, hold too much text, or need a package that is not installed.
    """
    check_size(given, limits)
    page = _read(given, limits)
    size = sum(len(block.text) for block in page.blocks) + sum(len(removed.text) for removed in page.removed)
    if size > limits.largest_text:
        most = f"{limits.largest_text / MEGABYTE:.3g} million"
        raise UnreadableError(f"{given.label}: more than {most} letters of text; split it, or allow more")
    return page


def _read(given: Given, limits: Limits) -> Page:
    match given.kind:
        case Kind.MARKDOWN:
            from reader.ingest.formats.markdown import page_of_markdown
            from reader.ingest.sources.text_encoding import text_of

            return page_of_markdown(text_of(given.data, given.encoding))
        case Kind.HTML:
            from reader.ingest.formats.html import page_of_html

            return page_of_html(given)
        case Kind.EPUB:
            from reader.ingest.formats.epub import page_of_epub

            return page_of_epub(given, limits)
        case Kind.DOCX:
            from reader.ingest.formats.docx import page_of_docx

            return page_of_docx(given, limits)
        case Kind.PDF:
            from reader.ingest.formats.pdf import page_of_pdf

            return page_of_pdf(given, limits)
        case _:
            from reader.document.clean import clean
            from reader.ingest.lines import blocks_of
            from reader.ingest.sources.text_encoding import text_of

            return Page(blocks_of(clean(text_of(given.data, given.encoding)).removeprefix("\ufeff")))


def extra_of(kind: Kind) -> str:
    """The extra of the package that a kind needs, or nothing."""
    return kind.lower() if kind in (Kind.HTML, Kind.EPUB, Kind.DOCX, Kind.PDF) else ""


def check_size(given: Given, limits: Limits) -> None:
    """Stop what would take too long.

    Raises:
        UnreadableError: there are more bytes than ``limits`` allow for their kind.
    """
    match given.kind:
        case Kind.TEXT | Kind.MARKDOWN:
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


def source_of(given: Given) -> Source:
    """Where it came from. When a file was retrieved is inferred from when it was last written."""
    import hashlib

    return Source(
        url=given.url,
        file=given.file,
        retrieved=given.retrieved,
        sha256=hashlib.sha256(given.data).hexdigest(),
        inferred=("retrieved",) if given.file and given.retrieved else (),
    )
