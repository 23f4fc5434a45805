"""PDF: the text of its pages, by the positions of the words on them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from reader.document.clean import clean, without_controls
from reader.document.model import PageBreak, ParagraphKind, Removed
from reader.ingest.article.byline import joined as joined_names
from reader.ingest.article.byline import names_in
from reader.ingest.article.vocabulary import normal
from reader.ingest.errors import UnreadableError
from reader.ingest.formats.pdf.bombs import is_bomb
from reader.ingest.formats.pdf.edges import reasons_of
from reader.ingest.formats.pdf.joining import joined, words_in
from reader.ingest.formats.pdf.layout import Line, lines_of_page
from reader.ingest.formats.pdf.paragraphs import Builder, Paragraph
from reader.ingest.formats.pdf.words import words_of_page
from reader.ingest.limits import MEGABYTE, Limits
from reader.ingest.lines import one_line
from reader.ingest.page_breaks import in_pieces, page_name, rewritten
from reader.ingest.source_page import Block, Facts, Page
from reader.ingest.sources.source import SourceData

_LONGEST_HEADING = 30
"""Words."""
_TITLE_LINES = 6
"""Lines."""
_DECORATION = re.compile(r"[\W_]+")
_NO_TITLE = re.compile(
    r"microsoft word|untitled|unbenannt|\.(?:docx?|pdf|indd|qxd|tex|odt|rtf|p65|dvi)\b|^\W*$|^\d+$", re.IGNORECASE
)
_LOOKED_AT = 20
"""Pages."""
_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium."""


def page_of_pdf(given: SourceData, limits: Limits) -> Page:
    """The text of a PDF. What /Info says of title and author counts where the text does not contradict it.

    Raises:
        UnreadableError: it is broken, asks for a password, or has more pages than ``limits`` allow.
    """
    if is_bomb(given.data, limits.part):
        most = limits.part // MEGABYTE
        raise UnreadableError(f"{given.label}: broken, a part of this PDF unpacks to more than {most} MB; get it again")
    import pypdfium2  # type: ignore[import-untyped,unused-ignore]

    try:
        document = pypdfium2.PdfDocument(given.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise UnreadableError(f"{given.label}: this PDF asks for a password; save it without one") from None
        raise _broken(given, error) from None
    try:
        count = len(document)
        if count > limits.pages:
            raise UnreadableError(f"{given.label}: a PDF of {count:,} pages, more than {limits.pages:,}; split it")
        pages = [_lines(document, number) for number in range(count)]
        if not any(pages) and not _is_drawn(document):
            raise UnreadableError(f"{given.label}: there is no text in it, or it is broken; get it again")
        stated = document.get_metadata_dict(skip_empty=True)
        names = _names(document)
    except (pypdfium2.PdfiumError, ValueError, OverflowError) as error:
        raise _broken(given, error) from None
    finally:
        document.close()
    return _page(pages, names, stated)


def _broken(given: SourceData, error: Exception) -> UnreadableError:
    said = one_line(clean(str(error)))[:100] or type(error).__name__
    return UnreadableError(f"{given.label}: broken, this PDF cannot be read ({said}); get it again")


def _is_drawn(document: Any) -> bool:
    """Whether anything stands on the first pages, be it a picture. Of a broken page PDFium makes a blank one."""
    from pypdfium2 import raw  # type: ignore[import-untyped,unused-ignore]

    for number in range(min(len(document), _LOOKED_AT)):
        page = document[number]
        try:
            if raw.FPDFPage_CountObjects(page.raw) > 0:
                return True
        finally:
            page.close()
    return False


def _lines(document: Any, number: int) -> list[Line]:
    page = document[number]
    try:
        return lines_of_page(words_of_page(page), number)
    finally:
        page.close()


def _page(pages: Sequence[Sequence[Line]], names: Sequence[str], stated: dict[str, str]) -> Page:
    """The paragraphs of all pages, which are called by ``names``, and what was no text."""
    kept: list[tuple[Line, int]] = []
    removed: list[Removed] = []
    number = 0
    for page, reasons in zip(pages, reasons_of(pages), strict=True):
        for line, reason in zip(page, reasons, strict=True):
            number += 1
            if reason:
                removed.append(Removed(one_line(_clean(line.text)), reason, number))
            else:
                kept.append((line, number))
    builder = Builder(kept)
    words = words_in([line.text for line, _ in kept])
    blocks: list[Block] = []
    for paragraph in _with_whole_title(builder.paragraphs(), normal(stated.get("Title", ""))):
        block = rewritten(_block(paragraph, words, names), lambda text: one_line(_clean(text)))
        if block.text and _DECORATION.fullmatch(block.text) is None:
            blocks += in_pieces(replace(block, kind=_kind(paragraph, block.text, builder)))
    blocks = _with_title(blocks, stated)
    begins = sorted(block.line for block in blocks)
    placed = tuple(replace(cut, before=bisect_right(begins, cut.line)) for cut in removed)
    return Page(tuple(blocks), _facts(blocks, stated), placed, clean=True)


def _block(paragraph: Paragraph, words: Counter[str], names: Sequence[str]) -> Block:
    """A paragraph as a block, with the pages on which its lines stand."""
    lines = joined([line.text.strip() for line in paragraph.lines], words)
    starts = accumulate(map(len, lines), initial=0)
    pages = [line.page for line in paragraph.lines]
    breaks = (
        PageBreak(start, names[page])
        for start, page, before in zip(starts, pages, [pages[0], *pages], strict=False)
        if page != before
    )
    return Block("".join(lines), paragraph.number, page=names[pages[0]], page_breaks=tuple(breaks))


def _names(document: Any) -> list[str]:
    """What the pages are called: as they are labelled (ISO 32000-1, 12.4.2), else by their numbers, from 1."""
    return [_label(document, number) or str(number + 1) for number in range(len(document))]


def _label(document: Any, number: int) -> str:
    try:
        return page_name(document.get_page_label(number))
    except ValueError:  # half a character in it
        return ""


def _clean(text: str) -> str:
    return clean(without_controls(text))


def _kind(paragraph: Paragraph, text: str, builder: Builder) -> ParagraphKind | None:
    words = len(text.split())
    large = builder.is_large(paragraph.size)
    label = paragraph.bold and words <= 12 and text[-1] not in ".!?,;:"
    return ParagraphKind.HEADING if words <= _LONGEST_HEADING and (large or label) else None


def _with_whole_title(paragraphs: list[Paragraph], title: str) -> list[Paragraph]:
    """The paragraphs, those at the top that make up the title which the file states put together."""
    for first in range(min(len(paragraphs), 12) if title else 0):
        lines: list[Line] = []
        for end, paragraph in enumerate(paragraphs[first : first + _TITLE_LINES], first + 1):
            lines += paragraph.lines
            text = normal(" ".join(line.text for line in lines))
            if text == title:
                return [*paragraphs[:first], Paragraph(lines, paragraphs[first].number), *paragraphs[end:]]
            if not title.startswith(text):
                break
    return paragraphs


def _with_title(blocks: list[Block], stated: dict[str, str]) -> list[Block]:
    """The blocks with the headline marked: a heading at the top, or the title that the file states."""
    title = normal(stated.get("Title", ""))
    top = [index for index, block in enumerate(blocks[:6]) if block.kind is ParagraphKind.HEADING]
    named = next((i for i, block in enumerate(blocks[:12]) if title and normal(block.text) == title), None)
    first = named if named is not None else top[0] if top else None
    if first is not None:
        blocks[first] = replace(blocks[first], kind=ParagraphKind.HEADING, title=True)
    return blocks


def _facts(blocks: Sequence[Block], stated: dict[str, str]) -> Facts:
    """What /Info states: a title that the text has too, or any where the text has none; an author who is a person."""
    title = one_line(_clean(stated.get("Title", "")))
    marked = any(block.title for block in blocks)
    if _NO_TITLE.search(title) or (marked and normal(title) not in {normal(b.text) for b in blocks[:12]}):
        title = ""
    return Facts(title=title, byline=joined_names(names_in(_clean(stated.get("Author", "")), marked=True)))
