"""One function a format: from bytes to a page."""

from __future__ import annotations

from reader.ingest.errors import UnreadableError
from reader.ingest.limits import DEFAULT, MEGABYTE, Limits
from reader.ingest.source_page import Page
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData, check_size
from reader.ingest.sources.text_encoding import text_of


def page_of(given: SourceData, limits: Limits = DEFAULT) -> Page:
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


def _read(given: SourceData, limits: Limits) -> Page:
    match given.kind:
        case Kind.MARKDOWN:
            from reader.ingest.formats.markdown import page_of_markdown

            return page_of_markdown(text_of(given.data, given.encoding))
        case Kind.HTML:
            from reader.ingest.formats.web.html import page_of_html

            return page_of_html(given)
        case Kind.EPUB:
            from reader.ingest.formats.epub import page_of_epub

            return page_of_epub(given, limits)
        case Kind.DOCX:
            from reader.ingest.formats.docx import page_of_docx

            return page_of_docx(given, limits)
        case Kind.ODT:
            from reader.ingest.formats.odt import page_of_odt

            return page_of_odt(given, limits)
        case Kind.PDF:
            from reader.ingest.formats.pdf.pdf import page_of_pdf

            return page_of_pdf(given, limits)
        case Kind.MHTML | Kind.EMAIL:
            from reader.ingest.formats.mails.mail import page_of_mail

            return page_of_mail(given)
        case Kind.CAPTIONS:
            from reader.ingest.formats.spoken.captions import page_of_captions

            return page_of_captions(text_of(given.data, given.encoding))
        case _:
            from reader.ingest.formats.text import page_of_text

            return page_of_text(text_of(given.data, given.encoding))
